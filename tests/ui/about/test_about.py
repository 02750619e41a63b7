"""About, history, description of the project, and the check."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QTableView
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind, Step
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.checking import Finding, Trouble
from nkhr_desktop.ui.about.about import AboutDialog, LicencePage
from nkhr_desktop.ui.about.check import report
from nkhr_desktop.ui.about.describing import ProjectDialog
from nkhr_desktop.ui.about.history import step_words
from nkhr_desktop.ui.main_window import MainWindow


def _leave(dialog: QDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_about_says_what_it_is_not_and_where_the_project_stands(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    said: list[str] = []
    project = window.bridge.project
    assert project is not None

    def look(dialog: AboutDialog) -> None:
        said.extend(part.text() for part in dialog.findChildren(QLabel))
        _leave(dialog, qtbot)

    in_dialog(look)
    window.actions["about"].trigger()
    text = "\n".join(said)
    assert "not connected with the Citizens’ Alliance" in text
    assert str(project.path) in text
    assert project.head in text


def test_every_licence_can_be_read(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    page = LicencePage(parent)
    assert page.names.count() >= 10
    for row in range(page.names.count()):
        page.names.setCurrentRow(row)
        assert len(page.text.toPlainText()) > 150


def test_history_lists_each_step_newest_first(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    window.desk.select(Span(300, 320))
    window.desk.apply(next(iter(window.desk.codes)))
    window.bridge.undo()
    rows: list[tuple[str, str]] = []

    def look(dialog: QDialog) -> None:
        model = dialog.findChild(QTableView).model()
        rows.extend((model.index(row, 1).data(), model.index(row, 2).data()) for row in range(min(2, model.rowCount())))
        _leave(dialog, qtbot)

    in_dialog(look)
    window.actions["history"].trigger()
    assert rows == [("Undo: Apply code", "Kim"), ("Apply code", "Kim")]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_step_has_words(kind: Kind) -> None:
    assert step_words(Step("1", kind, "", 0, 1, undone=Kind.APPLY_CODE))


def test_the_project_gets_a_title_and_memo(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    def fill(dialog: ProjectDialog) -> None:
        dialog.title.selectAll()
        qtbot.keyClicks(dialog.title, "Another title")
        qtbot.keyClicks(dialog.memo, "Second round")
        qtbot.keyClick(dialog.title, Qt.Key.Key_Return)

    in_dialog(fill)
    window.actions["describe_project"].trigger()
    project = window.bridge.project
    assert project is not None
    assert (project.title, project.memo) == ("Another title", "Second round")
    assert window.frame.windowTitle().startswith("Another title")


def test_a_whole_project_is_well(window: MainWindow, qtbot: QtBot) -> None:
    window.actions["check_project"].trigger()
    qtbot.waitUntil(lambda: "All is well" in window.messages.notice.text)
    assert not window.bridge.lent


def test_a_change_behind_the_apps_back_is_found_and_said(
    bare_window: MainWindow, project_file: Path, qtbot: QtBot, in_dialog
) -> None:
    with sqlite3.connect(project_file) as connection:
        connection.execute("DROP TRIGGER IF EXISTS annotation_update")
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='trigger'")]
        for name in names:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE annotation SET memo='forged'")
    connection.close()
    bare_window.open(project_file)
    found: list[str] = []

    def look(dialog: QDialog) -> None:
        found.append(dialog.findChild(QPlainTextEdit).toPlainText())
        _leave(dialog, qtbot)

    in_dialog(look)
    bare_window.actions["check_project"].trigger()
    qtbot.waitUntil(lambda: bool(found))
    assert "×" in found[0]
    assert "forged" not in found[0]


def test_findings_are_counted_and_listed() -> None:
    text = report([Finding(Trouble.QUOTE, "annotation", "1"), Finding(Trouble.QUOTE, "annotation", "2")])
    assert text.startswith("2 × The quote")
    assert "annotation 1" in text
