"""A project that another one works on can be read; what only a copied file says can be overruled."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.project.project import Project
from nkhr_desktop.project.writer import beside
from nkhr_desktop.ui.main_window import MainWindow


def _press(qtbot: QtBot, dialog: QDialog, text: str) -> str:
    """Press the button that says so; gives what the dialog said."""
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return words


def test_it_is_said_who_works_on_it_and_it_can_be_read(
    bare_window: MainWindow, project_file: Path, in_dialog, qtbot: QtBot
) -> None:
    said: list[str] = []
    with_kim = Project.open(project_file)
    in_dialog(lambda dialog: said.append(_press(qtbot, dialog, "Open to read")))
    assert bare_window.open(project_file)
    assert "Kim, since" in said[0]
    assert bare_window.bridge.read_only
    assert bare_window.strips.read_only.isVisible()
    with_kim.annotations.remove([with_kim.annotations.rows()[0].id])
    with_kim.close()
    bare_window.bridge.close()
    assert bare_window.open(project_file), "the other one has gone"
    assert not bare_window.bridge.read_only


def test_leaving_the_question_leaves_everything(
    bare_window: MainWindow, project_file: Path, in_dialog, qtbot: QtBot
) -> None:
    with_kim = Project.open(project_file)
    in_dialog(lambda dialog: _press(qtbot, dialog, "Cancel"))
    assert not bare_window.open(project_file)
    assert bare_window.bridge.project is None
    with_kim.close()


def test_a_copied_file_can_be_overruled(bare_window: MainWindow, project_file: Path, in_dialog, qtbot: QtBot) -> None:
    with_kim = Project.open(project_file)
    record = json.loads(beside(project_file).read_text(encoding="ascii"))
    with_kim.close()
    beside(project_file).write_text(json.dumps(record | {"file": "1-1"}), encoding="ascii")
    in_dialog(lambda dialog: _press(qtbot, dialog, "Write all the same"))
    assert bare_window.open(project_file)
    assert not bare_window.bridge.read_only


def test_the_same_project_under_another_name_is_the_one_that_is_open(
    bare_window: MainWindow, project_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    assert bare_window.open(project_file)
    project = bare_window.bridge.project
    assert bare_window.open(tmp_path / "folder" / ".." / project_file.name)
    assert bare_window.bridge.project is project


def test_another_computer_is_noticed_once(bare_window: MainWindow, project_file: Path) -> None:
    presence = bare_window.presence
    assert bare_window.open(project_file)
    assert presence.timer.isActive()
    presence.timer.timeout.emit()
    assert not bare_window.messages.isVisible()
    copy = project_file.with_name("copied")
    copy.write_bytes(beside(project_file).read_bytes())
    copy.replace(beside(project_file))
    presence.timer.timeout.emit()
    assert "Another computer" in bare_window.messages.notice.text
    bare_window.messages.hide()
    presence.timer.timeout.emit()
    assert not bare_window.messages.isVisible()
    bare_window.bridge.close()
    assert not presence.timer.isActive()
