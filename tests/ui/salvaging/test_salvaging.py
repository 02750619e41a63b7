"""A damaged project in the window: what can be saved is offered, done, listed and opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.project.mending import Loss, Lost
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.salvage import Salvaged
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.salvaging import words
from nkhr_desktop.ui.salvaging.dialog import SalvageDialog
from tests.project.making import by_hand
from tests.ui.conftest import Act

SAVE = "Save what can be saved …"


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person saves to."""
    path = tmp_path / "saved.nkhr"
    monkeypatch.setattr("nkhr_desktop.ui.files.choose_save", lambda *words: path)
    return path


def zeroed(path: Path) -> Path:
    """The file without its first page, so that it does not open."""
    data = path.read_bytes()
    path.write_bytes(bytes(4096) + data[4096:])
    return path


def press(dialog: QDialog, text: str, qtbot: QtBot) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_does_not_open_can_be_saved_and_opened(
    bare_window: MainWindow, project_file: Path, target: Path, in_dialog: Callable[[Act], None], qtbot: QtBot
) -> None:
    damaged = zeroed(project_file)
    before = damaged.read_bytes()
    assert not bare_window.open(damaged)
    strip = bare_window.messages
    assert strip.isVisible()
    assert strip._button.text() == SAVE
    said: list[str] = []

    def see(dialog: QDialog) -> None:
        assert isinstance(dialog, SalvageDialog)
        said.append(dialog.windowTitle())
        press(dialog, "Open the new project", qtbot)

    in_dialog(see)
    qtbot.mouseClick(strip._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bare_window.bridge.project is not None)
    assert said == ["All of it could be saved"]  # the page held nothing of anybody's work
    project = bare_window.bridge.project
    assert project is not None
    assert project.path == target
    assert project.annotations.count() == 30
    assert project.check() == []
    assert damaged.read_bytes() == before


def test_the_menu_asks_for_the_file(
    bare_window: MainWindow,
    project_file: Path,
    target: Path,
    in_dialog: Callable[[Act], None],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr("nkhr_desktop.ui.files.choose_open", lambda *words: project_file)
    seen: list[str] = []

    def see(dialog: QDialog) -> None:
        seen.append(dialog.windowTitle())
        assert not dialog.findChildren(QPlainTextEdit)
        press(dialog, "Close", qtbot)

    in_dialog(see)
    bare_window.actions["salvage"].trigger()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["All of it could be saved"]
    with_target = Project.open(target, read_only=True)
    assert with_target.annotations.count() == 30
    with_target.close()


def test_a_check_that_finds_something_offers_it(
    bare_window: MainWindow, project_file: Path, target: Path, in_dialog: Callable[[Act], None], qtbot: QtBot
) -> None:
    with by_hand(project_file, without_triggers=True) as connection:
        connection.execute("UPDATE change SET salt=x'00' WHERE n=5")
    assert bare_window.open(project_file)
    listed: list[str] = []

    def see(dialog: QDialog) -> None:
        listed.append(dialog.findChildren(QPlainTextEdit)[0].toPlainText())
        press(dialog, "Open the new project", qtbot)

    def ask(dialog: QDialog) -> None:
        in_dialog(see)
        press(dialog, SAVE, qtbot)

    in_dialog(ask)
    bare_window.actions["check_project"].trigger()
    qtbot.waitUntil(lambda: bare_window.bridge.project is not None and bare_window.bridge.project.path == target)
    assert listed[0].startswith("Steps of the history that could not be kept: ")
    project = bare_window.bridge.project
    assert project is not None
    assert project.history()[0].kind is Kind.SALVAGE
    assert project.check() == []


def test_another_ones_file_is_offered_nothing(bare_window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "text.nkhr"
    path.write_text("She was sent back.", encoding="utf-8")
    assert not bare_window.open(path)
    assert not bare_window.messages._button.isVisible()


def test_whoever_leaves_the_question_where_to_saves_nothing(
    bare_window: MainWindow, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nkhr_desktop.ui.files.choose_save", lambda *words: None)
    bare_window.bridge.save_damaged(project_file)
    assert bare_window.jobs.running == []


def test_every_loss_is_a_sentence_with_what_it_is_about() -> None:
    for loss in Loss:
        said = words.line(Lost(loss, "document", "ab" * 16, "Interview 7", 12))
        assert said.startswith("Document “Interview 7”: ")
        assert "{" not in said
    found = Salvaged(False, {"document": 1, "code": 2, "annotation": 3, "coder": 4, "change_set": 5}, ())
    assert "documents: 1, codes: 2, annotations: 3, coders: 4" in words.summary(found)
