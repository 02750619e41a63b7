"""What a person sees in the window: where a passage, a code, a document or a button is. Only ever looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Annotation, Code
from nkhr_desktop.ui.annotations.panel import AnnotationPanel
from nkhr_desktop.ui.code_place import CodePlace
from nkhr_desktop.ui.codebook.palette import Palette
from nkhr_desktop.ui.codebook.rows import CodeRows
from nkhr_desktop.ui.codebook.tree import CodeTreeView
from nkhr_desktop.ui.documents.panel import DocumentView
from nkhr_desktop.ui.frame import Frame
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.message_strip import MessageStrip
from nkhr_desktop.ui.reader import Reader

Part = TypeVar("Part", bound=QWidget)


class Sights:
    """Eyes on one window."""

    def __init__(self, frame: Frame, window: MainWindow) -> None:
        self.frame = frame
        self.window = window

    # parts of the window

    def the(self, kind: type[Part]) -> Part:
        """The one part of that kind."""
        found = self.frame.findChildren(kind)
        assert len(found) == 1, f"{len(found)} parts are a {kind.__name__}"
        return found[0]

    @property
    def reader(self) -> Reader:
        """Where the text is."""
        return self.the(Reader)

    @property
    def tree(self) -> CodeTreeView:
        """The codes."""
        return self.the(CodeTreeView)

    @property
    def documents(self) -> DocumentView:
        """The list of documents."""
        return self.the(DocumentView)

    @property
    def code_place(self) -> CodePlace:
        """Where people read: the text and the strips over it."""
        return self.the(CodePlace)

    @property
    def panel(self) -> AnnotationPanel:
        """The chosen annotation."""
        return self.the(AnnotationPanel)

    @property
    def palette(self) -> Palette:
        """The card that finds a code."""
        return self.the(Palette)

    # what can be read

    @property
    def message(self) -> str:
        """What the strip says, "" while there is none."""
        strip = self.the(MessageStrip)
        return strip.notice.text if strip.isVisible() else ""

    @property
    def text(self) -> str:
        """The document that lies open."""
        return self.window.desk.text

    @property
    def title(self) -> str:
        """The title of the document that lies open, "" for none."""
        project, document = self.window.bridge.project, self.window.desk.document
        return project.documents.get(document).title if project is not None and document else ""

    @property
    def chosen(self) -> Annotation | None:
        """The annotation that stands out."""
        return self.window.desk.chosen()

    @property
    def chosen_code(self) -> str:
        """The name of its code, "" for none."""
        found = self.chosen
        return self.window.desk.codes[found.code].name if found is not None else ""

    def annotations(self) -> list[tuple[str, str]]:
        """Quote and code of everything that is coded in the document, in its order."""
        project, desk = self.window.bridge.project, self.window.desk
        assert project is not None
        marks = project.annotations.within(desk.document, Span(0, len(desk.text)), desk.filter)
        return [(desk.text[mark.start : mark.end], desk.codes[mark.code].name) for mark in marks]

    # passages

    def span_of(self, quote: str, occurrence: int = 1) -> Span:
        """Where the words stand in the document."""
        start = -1
        for _ in range(occurrence):
            start = self.text.index(quote, start + 1)
        return Span(start, start + len(quote))

    def point_of(self, place: int, after: bool = False) -> QPoint | None:
        """The point between two characters, on the screen; ``after`` the one before it. None if out of view."""
        reader = self.reader
        view = reader._view
        for sheet, y in view.rows():
            if sheet.start <= place <= sheet.end:
                line, x = sheet.edge(place, after)
                spot = QPoint(round(view.columns.text + x), round(y + sheet.top_of(line) + sheet.pitch / 2))
                seen = reader.viewport().rect().adjusted(0, 4, 0, -4).contains(spot)
                return reader.viewport().mapToGlobal(spot) if seen else None
        return None

    def point_in(self, place: int) -> QPoint:
        """The middle of the character at ``place``, which is in view."""
        left, right = self.point_of(place), self.point_of(place + 1, after=True)
        assert left is not None, "that is out of view"
        assert right is not None, "that is out of view"
        return (left + right) / 2

    # lines of lists

    def has_document(self, title: str) -> bool:
        """True once the list shows a document whose title begins so."""
        return self._at(title) is not None

    def row_of_document(self, title: str) -> QRect:
        """Its line in the list."""
        at = self._at(title)
        assert at is not None
        return self.documents.visualRect(self.documents.model().index(at, 0))

    def _at(self, title: str) -> int | None:
        model = self.documents.model()
        titles = [str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole)) for row in range(model.rowCount())]
        return next((row for row, each in enumerate(titles) if each.startswith(title)), None)

    def code(self, name: str) -> Code:
        """A code by its English or Korean name."""
        found = [code for code in self.window.desk.codes.values() if name in (code.name_en, code.name_ko)]
        assert len(found) == 1, f"{len(found)} codes are called {name!r}"
        return found[0]

    def line_of_code(self, name: str) -> QModelIndex:
        """The line of a code in the tree, folded away or not."""
        index = self.tree.tree.find(self.code(name).id)
        assert index.isValid(), f"{name!r} is not in the tree"
        return index

    def chevron(self, index: QModelIndex) -> QRect:
        """Where a click folds or unfolds a line of the tree."""
        row = self.tree.tree.row(index)
        delegate = self.tree.itemDelegate()
        assert row is not None
        assert isinstance(delegate, CodeRows)
        area = self.tree.visualRect(index)
        return area if row.code is None else delegate.chevron(area, row)


def visible(root: QWidget, kind: type[Part]) -> Iterator[Part]:
    """The parts of that kind that can be seen in ``root``."""
    return (part for part in root.findChildren(kind) if part.isVisible())


def plain(words: str) -> str:
    """Words without the marks of mnemonics."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def button(root: QWidget, words: str) -> QAbstractButton:
    """The button with these words on it, or as its name where it shows a picture."""
    buttons = list(visible(root, QAbstractButton))
    called: tuple[Callable[[QAbstractButton], str], ...] = (
        lambda each: plain(each.text()).strip(),
        lambda each: each.accessibleName(),
    )
    for name in called:
        found = [each for each in buttons if name(each) == words]
        if len(found) == 1:
            return found[0]
    names = [plain(each.text()) or each.accessibleName() for each in buttons]
    raise AssertionError(f"no button {words!r} among {names}")


def buttons(root: QWidget) -> list[str]:
    """The words on the buttons of a dialog."""
    return [plain(each.text()) for each in visible(root, QPushButton)]


def field(root: QWidget, name: str) -> QLineEdit:
    """The field that says it is called so."""
    found = [each for each in visible(root, QLineEdit) if each.accessibleName() == name]
    assert len(found) == 1, f"{len(found)} fields are called {name!r}"
    return found[0]


def memo_of(panel: QWidget) -> QPlainTextEdit:
    """The field for the memo of the chosen annotation."""
    found = list(visible(panel, QPlainTextEdit))
    assert len(found) == 1, f"{len(found)} fields could be the memo"
    return found[0]


def words_in(root: QWidget) -> str:
    """Everything that is written in a dialog."""
    parts = [each for each in visible(root, QWidget) if hasattr(each, "text")]
    return "\n".join(plain(str(each.text())) for each in parts if callable(each.text))  # type: ignore[attr-defined]


def open_popup() -> QWidget | None:
    """The menu or list that is open."""
    return QApplication.activePopupWidget()
