"""The place where people code: what a right click is about, and keys that no desktop takes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Annotation
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.main_window import MainWindow


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


@pytest.fixture
def menus(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, bool]]:
    """What the menus hold that open: entry by entry, whether it can be chosen."""
    seen: list[dict[str, bool]] = []

    class Seen:
        def __init__(self, names: tuple[str, ...]) -> None:
            self._names = names

        def exec(self, _point: QPoint) -> None:
            seen.append({name: window.actions[name].isEnabled() for name in self._names if name != "-"})

    monkeypatch.setattr(window.actions, "menu", lambda *names, parent: Seen(names))
    return seen


def first_annotation(window: MainWindow, project: Project) -> Annotation:
    return next(each for each in project.annotations.rows() if each.document == window.desk.document)


def right_click(window: MainWindow, span: Span) -> None:
    reader = window.furnish().code.reader
    reader.go_to(span)
    where = reader.rect_of(span)
    assert where is not None
    point = QPoint(where.left() + 3, where.top() + 8)
    view = reader.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.mapToGlobal(point))
    QApplication.sendEvent(view, event)


def test_a_right_click_on_a_highlight_is_about_that_annotation(
    window: MainWindow, project: Project, menus: list[dict[str, bool]]
) -> None:
    annotation = first_annotation(window, project)
    one_letter = Span(annotation.start, annotation.start + 1)
    reader = window.furnish().code.reader
    reader.select(Span(0, 5))
    right_click(window, one_letter)
    assert window.desk.annotation == annotation.id
    assert window.desk.selection is None, "what was selected elsewhere is not what is meant"
    assert [menus[0][name] for name in ("memo", "change_code", "remove_annotation")] == [True] * 3


def test_a_right_click_on_the_selection_is_about_the_selection(
    window: MainWindow, project: Project, menus: list[dict[str, bool]]
) -> None:
    annotation = first_annotation(window, project)
    wide = Span(annotation.start, annotation.end + 10)
    window.furnish().code.reader.select(wide)
    right_click(window, Span(annotation.start, annotation.start + 1))
    assert window.desk.selection == wide
    assert window.desk.annotation == ""
    assert not menus[0]["memo"]


def test_brackets_move_the_ends_by_words(window: MainWindow, project: Project, qtbot: QtBot) -> None:
    annotation = first_annotation(window, project)
    window.desk.choose(annotation.id)
    window.furnish().code.take_keys()
    keys = window.frame.focusWidget()
    qtbot.keyClick(keys, Qt.Key.Key_BracketRight)
    longer = project.annotations.get(annotation.id)
    assert (longer.start, longer.end > annotation.end) == (annotation.start, True)
    qtbot.keyClick(keys, Qt.Key.Key_BraceLeft)
    assert project.annotations.get(annotation.id).start < annotation.start
