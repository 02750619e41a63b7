"""A window among others: it follows who writes, warns of copied folders, and keeps what it cannot save."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.annotations import Annotations
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.writer import beside
from nkhr_desktop.ui.annotations.memo import MemoField
from nkhr_desktop.ui.codebook.editor import CodeEditor
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.sharing.beside import CopiesDialog
from nkhr_desktop.ui.sharing.unwritten import LeaveDialog

POSIX = pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")


def _click(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _press(qtbot: QtBot, dialog: QDialog, text: str) -> None:
    _click(qtbot, next(each for each in dialog.findChildren(QPushButton) if each.text() == text))


# a window that only reads


@pytest.fixture
def with_kim(project_file: Path) -> Iterator[Project]:
    """Somebody else who writes into the project."""
    project = Project.open(project_file)
    yield project
    project.close()


@pytest.fixture
def reader(bare_window: MainWindow, with_kim: Project, project_file: Path, in_dialog, qtbot: QtBot) -> MainWindow:
    in_dialog(lambda dialog: _press(qtbot, dialog, "Open to read"))
    assert bare_window.open(project_file)
    return bare_window


def test_the_reader_sees_the_work_as_it_is_saved(reader: MainWindow, with_kim: Project) -> None:
    strip, project = reader.strips.read_only, reader.bridge.project
    assert project is not None
    assert strip.words.startswith("Kim is working on this project since ")
    assert not strip.write.isVisible()
    heard: list[object] = []
    reader.bridge.changed.connect(heard.append)
    code = next(iter(reader.desk.codes))
    with_kim.codebook.rename(code, "Renamed by Kim", "")
    with_kim.codebook.rename(code, "Renamed again", "")
    assert reader.strips.clock.isActive()
    assert reader.strips.clock.interval() <= 2000
    reader.strips.clock.timeout.emit()
    assert len(heard) == 1
    assert reader.desk.codes[code].name_en == "Renamed again"
    reader.strips.clock.timeout.emit()
    assert len(heard) == 1


def test_once_the_writer_has_gone_one_click_makes_a_writer(reader: MainWindow, with_kim: Project, qtbot: QtBot) -> None:
    strip = reader.strips.read_only
    document = reader.desk.document
    other = next(each.id for each in with_kim.documents.all() if each.id != document)
    reader.desk.open_document(other)
    with_kim.close()
    reader.strips.clock.timeout.emit()
    assert "you can" in strip.words
    _click(qtbot, strip.write)
    assert not reader.bridge.read_only
    assert not strip.isVisible()
    assert reader.desk.document == other, "one goes on where one was reading"
    assert beside(reader.bridge.project.path).exists()


def test_whoever_comes_too_late_is_told(
    reader: MainWindow, with_kim: Project, project_file: Path, in_dialog, qtbot: QtBot
) -> None:
    with_kim.close()
    reader.strips.clock.timeout.emit()
    faster = Project.open(project_file)
    in_dialog(lambda dialog: _press(qtbot, dialog, "Cancel"))
    _click(qtbot, reader.strips.read_only.write)
    assert reader.bridge.read_only
    reader.strips.clock.timeout.emit()
    assert not reader.strips.read_only.write.isVisible()
    faster.close()


@POSIX
def test_a_file_that_is_replaced_while_it_is_read_can_be_opened_again(
    reader: MainWindow, with_kim: Project, project_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with_kim.close()
    newer = tmp_path / "newer.nkhr"
    shutil.copy(project_file, newer)
    project = Project.open(newer)
    project.describe(title="As it came from elsewhere")
    project.close()
    newer.replace(project_file)
    reader.strips.clock.timeout.emit()
    strip = reader.strips.read_only
    assert "taken the place" in strip.words
    _click(qtbot, strip.again)
    assert reader.bridge.project.title == "As it came from elsewhere"


# copied folders


def test_a_copied_folder_is_warned_of_until_it_is_not_wanted(
    bare_window: MainWindow, project_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    bare_window.open(project_file)
    bare_window.strips.look_around()
    assert not bare_window.strips.place.isVisible()
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    shutil.copy(project_file, folder / "a.nkhr")
    bare_window.open(folder / "a.nkhr")
    qtbot.waitUntil(bare_window.strips.place.isVisible)
    assert "(Dropbox)" in bare_window.strips.place.words
    _click(qtbot, bare_window.strips.place.enough)
    assert not bare_window.strips.place.isVisible()
    bare_window.bridge.close()
    bare_window.open(folder / "a.nkhr")
    bare_window.strips.look_around()
    assert not bare_window.strips.place.isVisible()
    other = tmp_path / "other"
    (other / ".stfolder").mkdir(parents=True)
    shutil.copy(project_file, other / "a.nkhr")
    bare_window.open(other / "a.nkhr")
    bare_window.strips.look_around()
    assert "(Syncthing)" in bare_window.strips.place.words, "another service is news"


def test_conflicted_copies_are_counted_listed_and_left(
    bare_window: MainWindow, project_file: Path, in_dialog, qtbot: QtBot
) -> None:
    copy = project_file.with_name(f"{project_file.stem} (Kim's conflicted copy 2026-11-02).nkhr")
    shutil.copy(project_file, copy)
    other = Project.open(copy)
    for number in range(3):
        other.describe(memo=str(number))
    other.close()
    before = copy.read_bytes()
    strip = bare_window.strips.copies
    bare_window.open(project_file)
    qtbot.waitUntil(strip.isVisible)
    assert "has 3 steps that are not in here" in strip.words
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, CopiesDialog)
        item = dialog.list.topLevelItem(0)
        seen.append([item.text(column) for column in (0, 2, 3)])
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(look)
    _click(qtbot, strip.show_them)
    assert seen == [[copy.name, "3", "0"]]
    assert copy.read_bytes() == before
    _click(qtbot, strip.enough)
    bare_window.bridge.close()
    bare_window.open(project_file)
    bare_window.strips.look_around()
    qtbot.waitUntil(lambda: not bare_window.jobs.running)
    assert not strip.isVisible()
    in_dialog(lambda dialog: _press(qtbot, dialog, "Open this one"))
    strip.show_them.click()
    assert bare_window.bridge.project.path == copy


# a window that cannot save


def _memo(window: MainWindow, qtbot: QtBot, number: int = 0) -> MemoField:
    """The memo of the first annotations of the document."""
    rows = window.bridge.project.annotations.rows()
    window.desk.choose(rows[number].id)
    window.actions["memo"].trigger()
    field = window.frame.findChild(MemoField)
    assert field is not None
    qtbot.waitUntil(field.isVisible)
    field.selectAll()  # what is typed takes the place of a memo that is there
    return field


@pytest.fixture
def broken(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[FileTrouble]]:
    """While there is a trouble in the list, no memo can be stored."""
    troubles = [FileTrouble.DISK_REFUSED]
    write = Annotations.write_memo

    def refuse(self: Annotations, annotation: str, memo: str) -> None:
        if troubles:
            raise FileRefused(str(self._door.path), troubles[0])
        write(self, annotation, memo)

    monkeypatch.setattr(Annotations, "write_memo", refuse)
    yield troubles
    troubles.clear()
    window.bridge.unsaved.forget()  # else the window would ask before it is closed


def test_what_was_typed_stays_wherever_one_goes_and_is_stored_later(
    window: MainWindow, qtbot: QtBot, broken: list[FileTrouble]
) -> None:
    first, second = (each.id for each in window.bridge.project.annotations.rows()[:2])
    field = _memo(window, qtbot)
    QTest.keyClicks(field, "the first memo")
    field.store()
    strip = window.strips.unwritten
    assert strip.isVisible()
    assert "What you typed is kept" in strip.words
    field = _memo(window, qtbot, 1)
    assert field.toPlainText() != "the first memo"
    QTest.keyClicks(field, "the second memo")
    field = _memo(window, qtbot)
    assert field.toPlainText() == "the first memo"
    assert len(window.bridge.unsaved.texts) == 2
    _click(qtbot, strip.again)
    assert strip.isVisible(), "it is still so"
    broken.clear()
    _click(qtbot, strip.again)
    assert not strip.isVisible()
    project = window.bridge.project
    assert project.annotations.get(first).memo == "the first memo"
    assert project.annotations.get(second).memo == "the second memo"
    assert not window.bridge.unsaved.texts
    assert "saved again" in window.messages.notice.text


def test_nobody_closes_over_what_was_typed_without_being_asked(
    window: MainWindow, qtbot: QtBot, broken: list[FileTrouble], tmp_path: Path, monkeypatch, in_dialog
) -> None:
    field = _memo(window, qtbot)
    field.insertPlainText("회령에서 들은 것")
    in_dialog(lambda dialog: _press(qtbot, dialog, "Cancel"))
    window.frame.close()
    assert window.frame.isVisible()
    assert field.toPlainText() == "회령에서 들은 것"
    target = tmp_path / "kept.txt"
    monkeypatch.setattr("nkhr_desktop.ui.files.choose_save", lambda *_args, **_more: target)
    in_dialog(lambda dialog: _press(qtbot, dialog, "Save as a text file …"))
    window.actions["close_project"].trigger()
    assert window.bridge.project is None
    assert "회령에서 들은 것" in target.read_text(encoding="utf-8")


def test_who_wants_to_leave_it_leaves_it(
    window: MainWindow, qtbot: QtBot, broken: list[FileTrouble], in_dialog
) -> None:
    QTest.keyClicks(_memo(window, qtbot), "nothing worth")

    def leave(dialog: QDialog) -> None:
        assert isinstance(dialog, LeaveDialog)
        _press(qtbot, dialog, "Close without it")

    in_dialog(leave)
    window.actions["close_project"].trigger()
    assert window.bridge.project is None
    assert not window.strips.unwritten.isVisible()


@POSIX
def test_a_file_that_is_taken_away_is_missed_before_anything_is_typed(
    window: MainWindow, project_file: Path, qtbot: QtBot
) -> None:
    away = project_file.with_name("away.nkhr")
    project_file.rename(away)
    window.strips.clock.timeout.emit()
    strip = window.strips.unwritten
    assert strip.isVisible()
    assert "moved or removed" in strip.words
    field = _memo(window, qtbot)
    QTest.keyClicks(field, "typed while it was away")
    field.store()
    assert "What you typed is kept" in strip.words
    assert strip.text.isVisible()
    away.rename(project_file)
    window.strips.clock.timeout.emit()
    assert not strip.isVisible()
    assert window.bridge.project.annotations.rows()[0].memo == "typed while it was away"


@POSIX
def test_another_file_in_its_place_is_never_written_into(window: MainWindow, project_file: Path, qtbot: QtBot) -> None:
    other = project_file.with_name("other.nkhr")
    shutil.copy(project_file, other)
    other.replace(project_file)
    before = project_file.read_bytes()
    window.strips.clock.timeout.emit()
    strip = window.strips.unwritten
    assert "taken the place" in strip.words
    _click(qtbot, strip.again)
    assert strip.isVisible()
    assert project_file.read_bytes() == before


def test_a_new_code_stays_in_its_form(window: MainWindow, qtbot: QtBot, in_dialog, monkeypatch) -> None:
    from nkhr_desktop.project.codebook import Codebook

    def refuse(self: Codebook, *_args: object, **_more: object) -> str:
        raise FileRefused(str(window.bridge.project.path), FileTrouble.DISK_FULL)

    monkeypatch.setattr(Codebook, "add", refuse)

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, CodeEditor)
        QTest.keyClicks(dialog.english, "Collective punishment")
        _press(qtbot, dialog, "Add code")
        assert dialog.isVisible()
        assert dialog.english.text() == "Collective punishment"
        dialog.reject()

    in_dialog(write)
    window.actions["add_code"].trigger()
    assert "disk is full" in window.strips.unwritten.words


def test_a_new_name_stays_in_the_line(window: MainWindow, qtbot: QtBot, monkeypatch) -> None:
    from nkhr_desktop.project.codebook import Codebook

    rename = Codebook.rename

    def refuse(self: Codebook, *_args: object) -> None:
        raise FileRefused(str(window.bridge.project.path), FileTrouble.DISK_FULL)

    monkeypatch.setattr(Codebook, "rename", refuse)
    code = next(iter(window.desk.codes))
    window.desk.choose_code(code)
    window.actions["rename_code"].trigger()

    def field() -> QLineEdit | None:
        found = [each for each in window.frame.findChildren(QLineEdit, "rename") if each.isVisible()]
        return found[-1] if found else None

    qtbot.waitUntil(lambda: field() is not None)
    first = field()
    first.setText("Another name")
    QTest.keyClick(first, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field() is not None and field() is not first)
    assert field().text() == "Another name"
    monkeypatch.setattr(Codebook, "rename", rename)
    QTest.keyClick(field(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.codes[code].name_en == "Another name")
    qtbot.waitUntil(lambda: not window.strips.unwritten.isVisible())
