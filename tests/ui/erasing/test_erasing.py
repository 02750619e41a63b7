"""Erasing in the window: looked at, asked, a word typed, gone; with real keys and buttons."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.project.copying import Reason
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.erasing.dialog import EraseDialog, RemovedDialog
from nkhr_desktop.ui.main_window import MainWindow
from tests.project.test_erasing import MARKS, SECRET, traces


def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


@pytest.fixture
def secret(window: MainWindow) -> str:
    """A document that is to go, on the desk; one annotation in it has a memo."""
    document = project(window).documents.paste("Secret talk", SECRET)
    window.desk.open_document(document)
    made = window.desk.apply(next(iter(window.desk.codes)), Span(0, 30))
    assert made is not None
    project(window).annotations.write_memo(made, MARKS[1])
    return document


def run(window: MainWindow, qtbot: QtBot, action: str) -> None:
    """Press the action, and wait until nothing is under way any more."""
    window.actions[action].trigger()
    qtbot.waitUntil(lambda: not window.jobs.running and not window.bridge.lent)


def typing(qtbot: QtBot, word: str = "erase", more: object = None) -> object:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, EraseDialog)
        assert not dialog.done_button.isEnabled()
        if callable(more):
            more(dialog)
        qtbot.keyClicks(dialog.typed, word)
        if dialog.done_button.isEnabled():
            qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
        else:
            dialog.reject()

    return act


def texts(dialog: EraseDialog, rows: object) -> list[str]:
    return [rows.item(number).text() for number in range(rows.count())] if rows is not None else []


def test_a_document_goes_with_its_backups_once_the_word_was_typed(
    window: MainWindow, qtbot: QtBot, secret: str, in_dialog, tmp_path: Path
) -> None:
    kept = window.backups.keeper.kept()
    kept.make(Reason.BY_HAND)
    seen: list[list[str]] = []
    in_dialog(typing(qtbot, "ERASE", lambda dialog: seen.append(texts(dialog, dialog._backups))))
    run(window, qtbot, "erase_document")
    assert [len(each) for each in seen] == [1]
    assert secret not in {each.id for each in project(window).documents.all()}
    assert window.desk.document != secret
    window.bridge.close()
    assert traces(tmp_path) == []


def test_another_word_erases_nothing(window: MainWindow, qtbot: QtBot, secret: str, in_dialog) -> None:
    head = project(window).head
    in_dialog(typing(qtbot, "eras"))
    run(window, qtbot, "erase_document")
    assert project(window).head == head


def test_enter_alone_erases_nothing(window: MainWindow, qtbot: QtBot, secret: str, in_dialog) -> None:
    head = project(window).head
    in_dialog(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    run(window, qtbot, "erase_document")
    assert project(window).head == head


def test_what_quotes_it_is_listed_and_goes_if_ticked(window: MainWindow, qtbot: QtBot, secret: str, in_dialog) -> None:
    code = next(iter(window.desk.codes))
    project(window).codebook.describe(code, memo=SECRET[:50])
    project(window).describe(memo=SECRET[:50])

    def tick(dialog: EraseDialog) -> None:
        said = texts(dialog, dialog._mentions)
        assert len(said) == 2
        row = next(number for number, text in enumerate(said) if text.startswith("Memo of the code"))
        dialog._mentions.item(row).setCheckState(Qt.CheckState.Checked)

    in_dialog(typing(qtbot, more=tick))
    run(window, qtbot, "erase_document")
    assert project(window).codebook.get(code).memo == ""
    assert project(window).memo == SECRET[:50]
    assert project(window).check() == []


def test_the_memo_of_the_chosen_annotation_goes(window: MainWindow, qtbot: QtBot, secret: str, in_dialog) -> None:
    chosen = window.desk.annotation
    in_dialog(typing(qtbot))
    run(window, qtbot, "erase_annotation_memo")
    assert project(window).annotations.get(chosen).memo == ""
    assert traces(project(window).path.parent, [MARKS[1]]) != []  # the text itself is still there
    in_dialog(typing(qtbot))
    run(window, qtbot, "erase_document")
    assert traces(project(window).path.parent, MARKS[:1]) == []


def test_a_removed_document_is_chosen_from_a_list(window: MainWindow, qtbot: QtBot, secret: str, in_dialog) -> None:
    project(window).documents.remove([secret])

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, RemovedDialog)
        assert [dialog.list.item(number).text() for number in range(dialog.list.count())] == ["Secret talk"]
        in_dialog(typing(qtbot))
        dialog.accept()

    in_dialog(choose)
    run(window, qtbot, "erase_removed")
    assert project(window).erasing.removed() == []


def test_where_there_is_nothing_it_is_said(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.bridge.said) as said:
        run(window, qtbot, "erase_project_memo")
    assert "nothing to erase" in str(said.args[0])
    with qtbot.waitSignal(window.bridge.said) as said:
        run(window, qtbot, "erase_removed")
    assert "nothing to erase" in str(said.args[0])
