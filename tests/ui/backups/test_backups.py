"""Backups in the window: made without a sound, listed, and both ways back, with real keys and buttons."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.project import backups
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.backups import Backup, Backups
from nkhr_desktop.project.copying import Reason
from nkhr_desktop.project.door import MUCH
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.backups.dialog import BackupsDialog
from nkhr_desktop.ui.backups.keeper import Keeper
from nkhr_desktop.ui.main_window import MainWindow


def keeper(window: MainWindow) -> Keeper:
    return window.backups.keeper


def kept(window: MainWindow) -> Backups:
    found = keeper(window).kept()
    assert found is not None
    return found


def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


def code(window: MainWindow, start: int = 300) -> str:
    made = window.desk.apply(next(iter(window.desk.codes)), Span(start, start + 20))
    assert made is not None
    return made


def many(window: MainWindow) -> list[NewAnnotation]:
    some = next(iter(window.desk.codes))
    return [NewAnnotation(window.desk.document, Span(n, n + 5), some) for n in range(MUCH)]


def time_comes(window: MainWindow) -> None:
    """What the clock does, without the waiting."""
    keeper(window)._quiet.stop()
    keeper(window).timer.start(0)


def press(qtbot: QtBot, button: QPushButton) -> None:
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_after_a_change_the_clock_makes_one_and_nobody_sees_it(window: MainWindow, qtbot: QtBot) -> None:
    code(window)
    said: list[object] = []
    window.bridge.said.connect(said.append)
    with qtbot.waitSignal(keeper(window).made) as made:
        time_comes(window)
    (backup,) = kept(window).all()
    assert made.args == [backup]
    assert (backup.note.reason, backup.note.head) == (Reason.EVERY_WHILE, project(window).head)
    assert said == []
    assert not keeper(window).timer.isActive()
    code(window, 400)
    assert keeper(window).timer.isActive()
    assert keeper(window).timer.interval() == 30 * 60_000


def test_without_a_change_none_is_made(window: MainWindow, qtbot: QtBot) -> None:
    kept(window).make(Reason.BY_HAND)
    with qtbot.waitSignal(window.jobs.finished):
        time_comes(window)
    assert len(kept(window).all()) == 1


def test_who_wants_none_by_the_clock_gets_none(window: MainWindow, qtbot: QtBot) -> None:
    keeper(window).places().choose_minutes(0)
    keeper(window).restart()
    code(window)
    assert not keeper(window).timer.isActive()
    time_comes(window)
    qtbot.waitUntil(lambda: not keeper(window).timer.isActive())
    assert window.jobs.running == []


def test_while_somebody_is_at_work_it_waits_for_a_quiet_moment(window: MainWindow, qtbot: QtBot) -> None:
    code(window)
    assert keeper(window)._quiet.isActive()
    keeper(window).timer.start(0)
    qtbot.waitUntil(lambda: keeper(window).timer.interval() > 0)
    assert kept(window).all() == []
    assert keeper(window).timer.isActive()


def test_a_folder_that_is_away_is_said_once_and_tried_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, in_dialog
) -> None:
    stick = tmp_path / "stick"
    keeper(window).places().choose(stick)
    said: list[str] = []
    window.bridge.said.connect(lambda notice: said.append(notice.text))
    for _ in range(2):
        with qtbot.waitSignal(window.jobs.finished):
            time_comes(window)
        qtbot.waitUntil(lambda: keeper(window).timer.isActive())
    assert len(said) == 1
    assert "not there at the moment" in said[0]
    with_folder: list[str] = []

    def look(dialog: BackupsDialog) -> None:
        with_folder.append(dialog._folder.text())
        dialog.reject()

    in_dialog(look)
    window.actions["backups"].trigger()
    assert with_folder == [f"{stick} (not there at the moment)"]
    stick.mkdir()
    with qtbot.waitSignal(keeper(window).made):
        time_comes(window)
    assert [each.path.is_relative_to(stick) for each in kept(window).all()] == [True]


def test_bulk_work_begins_with_a_backup_and_the_window_lives_meanwhile(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The backup waits for the window's own loop here: were that standing still, it would never be made."""
    living, before, make = threading.Event(), project(window).head, Backups.make
    waited: list[bool] = []

    def slow(self: Backups, *words: object) -> Backup:
        waited.append(living.wait(20))
        return make(self, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(Backups, "make", slow)
    QTimer.singleShot(0, living.set)
    assert window.bridge.attempt(lambda: project(window).add_annotations(many(window)))
    assert waited == [True]
    (backup,) = kept(window).all()
    assert (backup.note.reason, backup.note.head) == (Reason.BULK, before)


def test_where_no_backup_can_be_made_bulk_work_is_done_and_that_is_said(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil._ntuple_diskusage(10, 10, 10)
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda path: full)
    count = project(window).annotations.count()
    assert window.bridge.attempt(lambda: project(window).add_annotations(many(window)))
    assert project(window).annotations.count() == count + MUCH
    qtbot.waitUntil(lambda: "nearly full" in window.messages.notice.text)
    assert window.messages.notice.tone == "warning"


def test_work_that_nobody_asked_for_has_no_strip(window: MainWindow, qtbot: QtBot) -> None:
    go = threading.Event()
    with qtbot.waitSignal(window.jobs.finished):
        window.jobs.run("Quietly", lambda _progress: go.wait(20), lambda _done: None, quiet=True)
        window.job_strip._look()
        assert window.job_strip.isHidden()
        go.set()


def test_back_up_now_shows_it_in_the_list(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    seen: list[tuple[str, ...]] = []

    def act(dialog: BackupsDialog) -> None:
        assert "no backup yet" in dialog._said.text()
        assert not dialog.again.isEnabled()
        press(qtbot, dialog.now)
        qtbot.waitUntil(lambda: bool(dialog.rows.backups))
        model = dialog.table.model()
        seen.append(tuple(str(model.index(0, column).data()) for column in range(model.columnCount())))
        assert "was made and checked" in dialog._said.text()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(act)
    window.actions["backups"].trigger()
    assert seen[0][2:5] == ("Asked for", "5", "30")
    assert seen[0][-1] == "Checked"


def _in_list(qtbot: QtBot, do: Callable[[BackupsDialog], None]) -> Callable[[BackupsDialog], None]:
    def act(dialog: BackupsDialog) -> None:
        dialog.table.setFocus()
        qtbot.keyClick(dialog.table, Qt.Key.Key_End)
        do(dialog)

    return act


def test_going_back_keeps_what_was_before_in_a_backup(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    early, head = kept(window).make(Reason.BY_HAND), project(window).head
    code(window)
    later, path = project(window).head, project(window).path

    def agree(question: QDialog) -> None:
        qtbot.keyClick(question, Qt.Key.Key_Tab)
        button = next(each for each in question.findChildren(QPushButton) if each.text() == "Go back")
        press(qtbot, button)

    def go_back(dialog: BackupsDialog) -> None:
        in_dialog(agree)
        press(qtbot, dialog.back)

    in_dialog(_in_list(qtbot, go_back))
    window.actions["backups"].trigger()
    qtbot.waitUntil(lambda: "as it was on" in window.messages.notice.text, timeout=20_000)
    assert (project(window).path, project(window).head) == (path, head)
    assert not project(window).read_only
    assert project(window).check() == []
    heads = {each.note.reason: each.note.head for each in kept(window).all()}
    assert heads == {Reason.BY_HAND: head, Reason.RESTORE: later}
    assert early.path.exists()
    code(window)


def test_going_back_is_not_done_where_the_present_state_cannot_be_kept(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    early = kept(window).make(Reason.BY_HAND)
    code(window)
    head = project(window).head
    monkeypatch.setattr("nkhr_desktop.ui.backups.verbs.ask", lambda *words, **more: True)
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 10, 10))
    window.backups._go_back(early)
    qtbot.waitUntil(lambda: "stays as it is" in window.messages.notice.text)
    assert project(window).head == head


def test_a_backup_that_was_damaged_meanwhile_leaves_the_project_as_it_is(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    early = kept(window).make(Reason.BY_HAND)
    code(window)
    head = project(window).head
    early.path.chmod(0o600)
    early.path.write_bytes(bytes(5000))
    monkeypatch.setattr("nkhr_desktop.ui.backups.verbs.ask", lambda *words, **more: True)
    window.backups._go_back(early)
    qtbot.waitUntil(lambda: "as it was before" in window.messages.notice.text)
    assert project(window).head == head
    assert not project(window).read_only


def test_into_a_new_file_and_open_it(
    window: MainWindow, qtbot: QtBot, in_dialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(window).make(Reason.BY_HAND)
    head, out = project(window).head, tmp_path / "again.nkhr"
    code(window)
    monkeypatch.setattr("nkhr_desktop.ui.files.choose_save", lambda *words: out)
    in_dialog(_in_list(qtbot, lambda dialog: press(qtbot, dialog.again)))
    window.actions["backups"].trigger()
    qtbot.waitUntil(lambda: window.messages.notice.button == "Open it")
    window.messages._button.click()
    assert (project(window).path, project(window).head) == (out, head)


def test_where_and_how_often_are_chosen_there_and_earlier_ones_stay_listed(
    window: MainWindow, qtbot: QtBot, in_dialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept(window).make(Reason.BY_HAND)
    other = tmp_path / "other disk"
    other.mkdir()
    monkeypatch.setattr("nkhr_desktop.ui.files.choose_folder", lambda *words: other)

    def act(dialog: BackupsDialog) -> None:
        change = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Change …")
        press(qtbot, change)
        assert dialog._folder.text() == str(other)
        assert [each.path for each in dialog.rows.backups] == [first.path]
        dialog.interval.setFocus()
        qtbot.keyClick(dialog.interval, Qt.Key.Key_Down)
        press(qtbot, dialog.now)
        qtbot.waitUntil(lambda: len(dialog.rows.backups) == 2)
        press(qtbot, dialog.usual)
        assert len(dialog.rows.backups) == 2
        dialog.reject()

    in_dialog(act)
    window.actions["backups"].trigger()
    places = keeper(window).places()
    assert (places.chosen, places.minutes) == (None, 60)
    assert len(list(other.rglob("*.nkhr"))) == 1


def test_without_a_project_all_backups_are_listed(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    made = kept(window).make(Reason.BY_HAND)
    window.actions["close_project"].trigger()
    seen: list[Path] = []

    def act(dialog: BackupsDialog) -> None:
        seen.extend(each.path for each in dialog.rows.backups)
        assert not dialog.now.isVisible()
        assert not dialog.back.isVisible()
        assert dialog.again.isEnabled()
        dialog.reject()

    in_dialog(act)
    window.actions["backups"].trigger()
    assert seen == [made.path]


def test_who_only_reads_can_restore_into_a_new_file_only(
    bare_window: MainWindow, project_file: Path, qtbot: QtBot, in_dialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing = Project.open(project_file)
    monkeypatch.setattr("nkhr_desktop.ui.project_verbs._opened", lambda path: Project.open(path, read_only=True))
    assert bare_window.open(project_file)
    assert not keeper(bare_window).timer.isActive()

    def act(dialog: BackupsDialog) -> None:
        press(qtbot, dialog.now)
        qtbot.waitUntil(lambda: bool(dialog.rows.backups))
        assert not dialog.back.isVisible()
        assert dialog.again.isEnabled()
        dialog.reject()

    in_dialog(act)
    bare_window.actions["backups"].trigger()
    writing.close()
