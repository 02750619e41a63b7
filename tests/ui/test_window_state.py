"""The columns of the window: the annotation panel grows with the interface, and keeps what a person gave it."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui.annotations.panel import AnnotationPanel
from nkhr_desktop.ui.main_window import MainWindow


def test_the_annotation_panel_grows_with_the_interface(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.frame.findChild(AnnotationPanel)
    right = window.frame.findChild(QSplitter, "right")
    assert panel is not None
    assert right is not None
    window.frame.resize(1_400, 1_300)
    qtbot.waitUntil(lambda: panel.height() == 380)
    window.actions["interface_larger"].trigger()
    window.actions["interface_larger"].trigger()
    qtbot.waitUntil(lambda: abs(panel.height() - 380 * 1.21) < 20)
    window.actions["interface_usual"].trigger()
    qtbot.waitUntil(lambda: panel.height() == 380)
