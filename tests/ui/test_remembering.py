"""What a file remembers of its window: soon, and at the latest when it is closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.remembering import Remembering


@pytest.fixture
def bridge(qapp: object, tmp_path: Path) -> Bridge:
    """A bridge to a new project."""
    bridge = Bridge()
    bridge.open(Project.create(tmp_path / "a.nkhr", coder="Kim"))
    return bridge


def test_it_is_written_soon_and_known_at_once(bridge: Bridge, qtbot: QtBot) -> None:
    memory, project = Remembering(bridge, bridge), bridge.project
    assert project is not None
    memory.set("place", "7")
    assert memory.get("place") == "7"
    assert project.local.get("place") == ""
    qtbot.waitUntil(lambda: project.local.get("place") == "7")
    assert memory.get("place") == "7"
    assert memory.get("other", "none") == "none"
    bridge.close()


def test_closing_writes_what_waits(bridge: Bridge, tmp_path: Path) -> None:
    memory = Remembering(bridge, bridge)
    memory.set("place", "7")
    bridge.close()
    project = Project.open(tmp_path / "a.nkhr")
    assert project.local.get("place") == "7"
    project.close()


def test_while_the_project_is_lent_it_waits(bridge: Bridge, qtbot: QtBot) -> None:
    memory, project = Remembering(bridge, bridge), bridge.lend()
    memory.set("place", "7")
    memory.write()
    assert project.local.get("place") == ""
    bridge.take_back()
    qtbot.waitUntil(lambda: project.local.get("place") == "7")
    bridge.close()
    assert memory.get("place") == ""
