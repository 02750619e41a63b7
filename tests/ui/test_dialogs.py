"""Every dialog fits on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui.dialogs import Dialog


def test_on_a_low_screen_a_dialog_gives_up_height_and_keeps_its_buttons(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: QRect(0, 0, 800, 400))
    dialog = Dialog(None, "A title", "Some words about it.")
    qtbot.addWidget(dialog)
    dialog.resize(1000, 700)
    dialog.body.addWidget(QPlainTextEdit(dialog), 1)
    done = QPushButton("Done", dialog)
    dialog.footer(done, dialog.leave_button())
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.width() < 800
    assert dialog.height() < 400
    assert dialog.rect().contains(done.mapTo(dialog, done.rect().bottomRight()))
