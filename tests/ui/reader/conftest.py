"""A reader with annotations kept in memory, and the ways to point at what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Code, Mark
from nkhr_desktop.ui import fonts, theme
from nkhr_desktop.ui.reader import Reader

COLOURS = {"torture": "#AA4499", "leadership": "#E69F00", "refoulement": "#228833", "food": "#0072B2"}
NAMES = {
    "torture": "Torture",
    "leadership": "State leadership",
    "refoulement": "Non-refoulement",
    "food": "Right to food",
}


class Kept:
    """Passages in memory; counts how often it is asked."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.asked: list[Span] = []
        self.known = {key: Code(key, "facet", "", NAMES[key], "", hue) for key, hue in COLOURS.items()}

    def add(self, start: int, end: int, code: str = "torture") -> str:
        """One more annotation; its id."""
        name = f"a{len(self.marks)}"
        self.marks.append(Mark(name, start, end, code, "kim", 0))
        return name

    def within(self, document: str, span: Span) -> list[Mark]:
        """What touches the span."""
        self.asked.append(span)
        return [mark for mark in self.marks if mark.start < span.end and mark.end > span.start]

    def codes(self) -> Mapping[str, Code]:
        """All codes."""
        return self.known

    def words(self, mark: Mark) -> str:
        """What a tip says."""
        return f"{self.known[mark.code].name} by <b>{mark.coder}</b>"


@pytest.fixture(scope="session")
def faces(qapp: QApplication) -> None:
    """The faces that travel with the app."""
    fonts.register_first()
    fonts.register_rest()


@pytest.fixture(scope="session")
def light() -> theme.Theme:
    """The light theme."""
    return theme.load("light")


@pytest.fixture(autouse=True)
def bare_application(qapp: QApplication) -> None:
    """No style sheet of the window's tests: one with sizes in it would overrule the fonts that are set here."""
    if qapp.styleSheet():
        qapp.setStyleSheet("")


@pytest.fixture
def kept() -> Kept:
    """Annotations, to be filled by the test."""
    return Kept()


Shown = Callable[..., Reader]


@pytest.fixture
def show(qtbot: QtBot, faces: None, light: theme.Theme, kept: Kept) -> Shown:
    """Make a reader that shows a text: ``show(text, size=(840, 600), ...)`` with the options of ``open``."""

    def shown(text: str, size: tuple[int, int] = (840, 600), **options: object) -> Reader:
        reader = Reader(kept, light)
        qtbot.addWidget(reader)
        reader.setFont(fonts.face(fonts.INTERFACE, theme.INTERFACE_PIXELS))
        reader.resize(*size)
        reader.open("document", text, **options)  # type: ignore[arg-type]
        reader.show()
        qtbot.waitExposed(reader)
        paint(reader)
        return reader

    return shown


def paint(reader: Reader) -> None:
    """Let the reader paint what changed, even where a window manager has not shown the window yet."""
    QApplication.processEvents()
    reader.viewport().grab()


def at(reader: Reader, place: int, dx: float = 0.0) -> QPoint:
    """The point of the viewport where the caret at ``place`` stands, ``dx`` pixels to the right."""
    point = point_of(reader, place)
    assert point is not None, f"{place} is not in view"
    return QPointF(point.x() + dx, point.y()).toPoint()


def on(reader: Reader, place: int) -> QPoint:
    """A point on the character at ``place``, right of its left edge."""
    return at(reader, place, dx=2.0)


def point_of(reader: Reader, place: int) -> QPointF | None:
    """Where the caret at ``place`` stands in the viewport, None if that is not in view."""
    view = reader._view
    for sheet, y in view.rows():
        if sheet.start <= place <= sheet.end:
            line, x = sheet.caret(place)
            return QPointF(view.columns.text + x, y + sheet.top_of(line) + sheet.pitch / 2)
    return None


def all_marks(reader: Reader) -> Iterable[Mark]:
    """The marks of all sheets in view."""
    for sheet, _ in reader._view.rows():
        assert sheet.dress is not None
        yield from sheet.dress.marks
