"""The codebook's parts inside the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.codebook.palette import Palette
from nkhr_desktop.ui.codebook.panel import CodebookPanel
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader

#: Words in the coded document that nobody has coded.
PASSAGE = Span(300, 330)


def type_korean(field: QWidget, words: str) -> None:
    """Type as an input method does: each syllable first unfinished, then done."""
    for syllable in words:
        QApplication.sendEvent(field, QInputMethodEvent(syllable, []))
        done = QInputMethodEvent()
        done.setCommitString(syllable)
        QApplication.sendEvent(field, done)
    QTest.keyClick(field, Qt.Key.Key_Right)  # the syllable is done: the next Enter is meant for the field


@pytest.fixture
def korean() -> Callable[[QWidget, str], None]:
    return type_korean


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> CodebookPanel:
    panel = window.frame.findChild(CodebookPanel)
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    return panel


@pytest.fixture
def palette(window: MainWindow) -> Palette:
    palette = window.frame.findChild(Palette)
    assert palette is not None
    return palette


@pytest.fixture
def reader(window: MainWindow) -> Reader:
    return window.furnish().code.reader


@pytest.fixture
def passage(window: MainWindow, reader: Reader) -> Span:
    """A selected passage, with the keys in the text."""
    reader.select(PASSAGE)
    window.furnish().code.take_keys()
    return PASSAGE
