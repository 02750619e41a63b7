"""The welcome page and new projects, with real clicks and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.welcome.cards import Card, RecentRow
from nkhr_desktop.ui.welcome.new_project import NewProjectDialog


def _card(window: MainWindow, begins: str) -> Card:
    return next(card for card in window.frame.findChildren(Card) if card.accessibleName().startswith(begins))


def _field(dialog: NewProjectDialog, name: str) -> QLineEdit:
    return next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == name)


def _create(dialog: NewProjectDialog, qtbot: QtBot) -> None:
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Create project")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_one_click_opens_the_sample_and_again_the_same(bare_window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.mouseClick(_card(bare_window, "Open the sample"), Qt.MouseButton.LeftButton)
    project = bare_window.bridge.project
    assert project is not None
    assert project.path == tmp_path / "NKHR Desktop" / "Sample project.nkhr"
    assert project.annotations.count() == 30
    qtbot.keyClick(bare_window.frame.focusWidget(), Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert bare_window.bridge.project is None
    changed = Project.open(tmp_path / "NKHR Desktop" / "Sample project.nkhr")
    changed.describe(title="Mine now")
    changed.close()
    qtbot.keyClick(bare_window.frame.focusWidget(), Qt.Key.Key_Return)  # the first card has the keys
    assert bare_window.bridge.project is not None
    assert bare_window.bridge.project.title == "Mine now"


def test_a_new_project_with_the_default_codebook(
    bare_window: MainWindow, qtbot: QtBot, tmp_path: Path, in_dialog
) -> None:
    suggested: list[str] = []

    def fill(dialog: NewProjectDialog) -> None:
        title = _field(dialog, "Title")
        title.selectAll()
        qtbot.keyClicks(title, "Camps: 2024/25?")
        assert _field(dialog, "File").text() == str(tmp_path / "Camps- 2024-25-.nkhr")
        suggested.append(_field(dialog, "Coder").text())
        qtbot.keyClick(title, Qt.Key.Key_Return)

    in_dialog(fill)
    qtbot.mouseClick(_card(bare_window, "New project"), Qt.MouseButton.LeftButton)
    project = bare_window.bridge.project
    assert project is not None
    assert project.title == "Camps: 2024/25?"
    assert project.path.name == "Camps- 2024-25-.nkhr"
    assert len(project.codebook.codes()) >= 100
    assert project.coders.current is not None
    assert project.coders.current.name == suggested[0]
    assert suggested[0]
    assert "Add documents" in bare_window.actions["add_documents"].text().replace("&", "")


def test_a_new_project_without_codes_under_a_name_of_ones_own(
    bare_window: MainWindow, qtbot: QtBot, tmp_path: Path, in_dialog
) -> None:
    def fill(dialog: NewProjectDialog) -> None:
        empty = next(each for each in dialog.findChildren(QRadioButton) if "Empty" in each.text().replace("&", ""))
        qtbot.mouseClick(empty, Qt.MouseButton.LeftButton)
        for name, text in (("File", str(tmp_path / "own")), ("Coder", "김")):
            field = _field(dialog, name)
            field.selectAll()
            field.insert(text)
        dialog._own_path = True
        _create(dialog, qtbot)

    in_dialog(fill)
    qtbot.keyClick(bare_window.frame, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    project = bare_window.bridge.project
    assert project is not None
    assert project.path == tmp_path / "own.nkhr"
    assert project.codebook.codes() == []
    assert [facet.key for facet in project.codebook.facets()] == ["abuse_type", "actor", "recommendation"]
    assert project.coders.current is not None
    assert project.coders.current.name == "김"


def test_an_existing_file_is_refused_in_words_and_the_dialog_comes_back(
    bare_window: MainWindow, qtbot: QtBot, tmp_path: Path, in_dialog
) -> None:
    taken = tmp_path / "taken.nkhr"
    taken.write_bytes(b"something precious")
    came: list[str] = []

    def fill(dialog: NewProjectDialog) -> None:
        field = _field(dialog, "File")
        field.selectAll()
        qtbot.keyClicks(field, str(taken))
        in_dialog(again)
        _create(dialog, qtbot)

    def again(dialog: NewProjectDialog) -> None:
        came.append(_field(dialog, "File").text())
        dialog.reject()

    in_dialog(fill)
    bare_window.actions["new_project"].trigger()
    qtbot.waitUntil(lambda: bool(came))
    assert came == [str(taken)]
    assert "exists already" in bare_window.messages.notice.text
    assert taken.read_bytes() == b"something precious"


def test_recent_projects_are_offered_while_they_are_there(
    bare_window: MainWindow, qtbot: QtBot, project_file: Path, tmp_path: Path
) -> None:
    assert bare_window.open(project_file)
    bare_window.bridge.close()
    rows = [row for row in bare_window.frame.findChildren(RecentRow) if row.isVisible()]
    assert [row.accessibleName() for row in rows] == ["sample"]
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert bare_window.bridge.project is not None
    bare_window.bridge.close()
    project_file.rename(tmp_path / "moved.nkhr")
    assert not bare_window.open(project_file)
    assert "not there any more" in bare_window.messages.notice.text
    qtbot.wait(1)
    assert [row for row in bare_window.frame.findChildren(RecentRow) if row.isVisible()] == []


@pytest.mark.parametrize("size", [(1024, 640), (2560, 1440)])
def test_nothing_is_cut_on_the_page(bare_window: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    bare_window.frame.resize(*size)
    qtbot.wait(20)
    for card in bare_window.frame.findChildren(Card):
        assert card.height() >= card.heightForWidth(card.width())
