"""Who is coding: asked for once, switched, renamed, with real keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.coders.dialogs import CodersDialog, NameDialog
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.theme import load
from nkhr_desktop.ui.top_bar import avatar, initials


def _press(dialog: QDialog, text: str, qtbot: QtBot) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_first_code_asks_for_a_name_and_is_then_applied(
    bare_window: MainWindow, nameless_file: Path, qtbot: QtBot, in_dialog
) -> None:
    bare_window.open(nameless_file)
    project = bare_window.bridge.project
    assert project is not None
    rooms = bare_window.furnish()
    rooms.code.reader.select(Span(300, 320))
    rooms.code.take_keys()
    suggested: list[str] = []

    def accept(dialog: NameDialog) -> None:
        suggested.append(dialog.field.text())
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    in_dialog(accept)
    qtbot.keyClick(bare_window.frame.focusWidget(), Qt.Key.Key_1)
    assert project.annotations.count() == 31
    assert project.coders.current is not None
    assert project.coders.current.name == suggested[0]
    assert bare_window.top_bar.coder.text().strip() == suggested[0]


def test_escape_leaves_everything_as_it_was(
    bare_window: MainWindow, nameless_file: Path, qtbot: QtBot, in_dialog
) -> None:
    bare_window.open(nameless_file)
    project = bare_window.bridge.project
    assert project is not None
    before = project.digest()
    bare_window.furnish().code.reader.select(Span(300, 320))
    bare_window.furnish().code.take_keys()
    in_dialog(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    qtbot.keyClick(bare_window.frame.focusWidget(), Qt.Key.Key_1)
    assert project.digest() == before


def test_another_coder_is_made_and_chosen(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    project = window.bridge.project
    assert project is not None

    def name(dialog: NameDialog) -> None:
        dialog.field.selectAll()
        qtbot.keyClicks(dialog.field, "Lee")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    def switch(dialog: CodersDialog) -> None:
        in_dialog(name)
        _press(dialog, "New coder …", qtbot)
        assert dialog.coder is not None
        assert dialog.coder.name == "Lee"
        _press(dialog, "Code as this one", qtbot)

    in_dialog(switch)
    qtbot.mouseClick(window.top_bar.coder, Qt.MouseButton.LeftButton)
    assert project.coders.current is not None
    assert project.coders.current.name == "Lee"
    assert window.top_bar.coder.text().strip() == "Lee"
    assert project.documents.progress() == {}, "Lee has not begun with anything"


def test_a_taken_name_is_refused(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    project = window.bridge.project
    assert project is not None

    def rename(dialog: CodersDialog) -> None:
        def leave(ask: NameDialog) -> None:
            assert ask.name == "sample", "what was typed is still there"
            assert "taken" in ask.answer.text()
            ask.reject()

        def take(ask: NameDialog) -> None:
            in_dialog(leave)
            ask.field.setText("sample")
            qtbot.keyClick(ask.field, Qt.Key.Key_Return)

        in_dialog(take)
        _press(dialog, "Rename …", qtbot)
        dialog.reject()

    in_dialog(rename)
    window.actions["coder_switch"].trigger()
    assert {coder.name for coder in project.coders.all()} == {"Kim", "Sample"}
    assert "taken" in window.messages.notice.text


def test_initials_and_badge(qtbot: QtBot) -> None:
    assert [initials(name) for name in ("Blue Heron", "Kim", "김", "", "a b c")] == ["BH", "Ki", "김", "", "AC"]
    assert avatar("Kim", load("light"), 20, 2.0).width() == 40
