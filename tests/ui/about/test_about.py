"""About, history, description of the project, and the check."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTabWidget, QTreeWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.project.checking import Finding, Trouble
from nkhr_desktop.project.pinpointing import Where
from nkhr_desktop.ui.about.about import AboutDialog, LicencePage
from nkhr_desktop.ui.about.check import report
from nkhr_desktop.ui.about.describing import ProjectDialog
from nkhr_desktop.ui.about.found import advice, place, words
from nkhr_desktop.ui.about.head import HeadPage
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
    assert f"{project.head[:12]} …" in text


def test_every_licence_can_be_read(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    page = LicencePage(parent)
    assert page.names.count() >= 10
    for row in range(page.names.count()):
        page.names.setCurrentRow(row)
        assert len(page.text.toPlainText()) > 150


def _compared(window: MainWindow, qtbot: QtBot, in_dialog, typed: str) -> str:
    """What the page of the project answers to what is pasted there."""
    said: list[str] = []

    def ask(dialog: AboutDialog) -> None:
        dialog.findChild(QTabWidget).setCurrentIndex(1)
        page = dialog.findChild(HeadPage)
        page.field.setFocus()
        QGuiApplication.clipboard().setText(typed)
        qtbot.keyClick(page.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(page.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: page.answer.text() not in ("", "Comparing …"))
        said.append(page.answer.text())
        _leave(dialog, qtbot)

    in_dialog(ask)
    window.actions["about"].trigger()
    assert not window.bridge.lent
    return said[0]


def test_the_head_is_copied_whole_and_found_again_after_more_steps(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    project = window.bridge.project
    assert project is not None
    head = project.head

    def copy(dialog: AboutDialog) -> None:
        dialog.findChild(QTabWidget).setCurrentIndex(1)
        button = next(each for each in dialog.findChildren(QPushButton) if "whole head" in each.text())
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        _leave(dialog, qtbot)

    in_dialog(copy)
    window.actions["about"].trigger()
    assert QGuiApplication.clipboard().text() == head
    assert "It is the last step." in _compared(window, qtbot, in_dialog, head)
    project.describe(title="Another")
    project.undo()
    said = _compared(window, qtbot, in_dialog, f"State of the project: {head}")
    assert said.startswith("It is in this history: “Add coder”, ")
    assert said.endswith("Nothing before it was changed. 2 steps came after it.")


def test_a_head_of_another_history_and_what_is_none_are_told_apart(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    assert "64 signs" in _compared(window, qtbot, in_dialog, "b2ff9a")
    assert "not in the history" in _compared(window, qtbot, in_dialog, "0" * 64)


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
    heads: list[str] = []
    advised: list[str] = []

    def look(dialog: QDialog) -> None:
        tree = dialog.findChild(QTreeWidget)
        rows = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
        found.extend(row.child(at).text(0) for row in rows for at in range(row.childCount()))
        copy = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Copy list")
        qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
        heads.extend(row.text(0) for row in rows)
        for row in rows:
            tree.setCurrentItem(row)
            advised.append(dialog.advice.text())
        _leave(dialog, qtbot)

    in_dialog(look)
    bare_window.actions["check_project"].trigger()
    qtbot.waitUntil(lambda: bool(found))
    assert len(heads) == len(set(advised)) == 2
    assert all("×" in head for head in heads)
    assert any(
        re.fullmatch(r"document “Seoul Forum .*”, annotation “.+”, characters [\d,]+ to [\d,]+", each) for each in found
    )
    assert heads[0] in QGuiApplication.clipboard().text()
    assert "forged" not in "\n".join([*found, QGuiApplication.clipboard().text()])


def test_findings_are_counted_and_listed() -> None:
    found = [Finding(Trouble.QUOTE, "annotation", "1"), Finding(Trouble.QUOTE, "annotation", "2")]
    text = report([(each, Where("annotation")) for each in found])
    assert text.startswith("2 × The quote")
    assert "annotation 1" in text


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_words_and_advice(trouble: Trouble) -> None:
    assert words(trouble)
    assert advice(trouble)
    assert place(Finding(trouble), Where()) == "the file"
