"""Panel and list of annotations inside the real window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.annotations.list import AnnotationList
from nkhr_desktop.ui.annotations.panel import AnnotationPanel
from nkhr_desktop.ui.main_window import MainWindow


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


@pytest.fixture
def panel(window: MainWindow, qtbot: QtBot) -> AnnotationPanel:
    panel = window.frame.findChild(AnnotationPanel)
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    return panel


@pytest.fixture
def listed(window: MainWindow, qtbot: QtBot) -> AnnotationList:
    """The list, shown and filled."""
    found = window.frame.findChild(AnnotationList)
    assert found is not None
    window.places.show("list")
    qtbot.waitUntil(lambda: found.table.rowCount() > 0 and not found.filling.running)
    return found
