"""Faults of the app: wherever one happens, the window lives, one strip says so, and a report can be saved."""

from __future__ import annotations

import gc
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, QTimer, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui import crashes, faults, log
from nkhr_desktop.ui.crashes import Crashes
from nkhr_desktop.ui.fault_report import FaultReport
from nkhr_desktop.ui.main_window import MainWindow

MARK = "words of a testimony"
pytestmark = pytest.mark.expects_warnings


@pytest.fixture
def caught(window: MainWindow) -> Iterator[list[str]]:
    """The reports that were said, while the window takes every exception."""
    reports: list[str] = []
    window.faults.met.connect(reports.append)
    window.faults.catch()
    yield reports
    window.faults.release()


def fail(*_anything: object) -> None:
    raise RuntimeError(MARK)


class _Painted(QWidget):
    times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.times += 1
        self.update()
        fail()


class _Filter(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            fail()
        return False


class _Run(QRunnable):
    def run(self) -> None:
        fail()


class _Dying:
    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        fail()


def in_a_slot(window: MainWindow) -> None:
    QTimer.singleShot(0, fail)


def in_an_action(window: MainWindow) -> None:
    def later() -> None:
        window.actions.on("about", fail)
        window.actions["about"].trigger()

    QTimer.singleShot(0, later)


def in_a_filter(window: MainWindow) -> None:
    window.frame.installEventFilter(_Filter(window))
    QCoreApplication.postEvent(window.frame, QEvent(QEvent.Type.User))


def in_a_thread(window: MainWindow) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_a_task_of_a_pool(window: MainWindow) -> None:
    pool = QThreadPool(window)
    pool.start(_Run())
    pool.waitForDone()


def in_long_work(window: MainWindow) -> None:
    window.jobs.run("Long work", fail, fail, needs_project=True)


def in_a_destructor(window: MainWindow) -> None:
    _Dying()
    gc.collect()


def at_the_bell(window: MainWindow) -> None:
    def later() -> None:
        window.bridge.changed.connect(fail)
        _code(window, start=400)
        window.bridge.changed.disconnect(fail)

    QTimer.singleShot(0, later)


PLACES = [
    in_a_slot,
    in_an_action,
    in_a_filter,
    in_a_thread,
    in_a_task_of_a_pool,
    in_long_work,
    in_a_destructor,
    at_the_bell,
]


def _code(window: MainWindow, start: int = 300) -> str | None:
    window.desk.select(Span(start, start + 30))
    return window.desk.apply(window.bridge.project.codebook.codes()[0].id)  # type: ignore[union-attr]


@pytest.mark.parametrize("fails", PLACES)
def test_the_window_lives_and_says_so(
    window: MainWindow, qtbot: QtBot, caught: list[str], fails: Callable[[MainWindow], None]
) -> None:
    fails(window)
    qtbot.waitUntil(lambda: "Something went wrong" in window.messages.notice.text)
    assert len(caught) == 1
    assert "RuntimeError" in caught[0]
    assert MARK not in caught[0]
    qtbot.waitUntil(lambda: not window.bridge.lent)
    before = window.bridge.project.annotations.count()  # type: ignore[union-attr]
    assert _code(window)
    assert window.bridge.project.annotations.count() == before + 1  # type: ignore[union-attr]


def test_a_fault_in_painting_is_said_once_and_the_strip_can_be_closed(
    window: MainWindow, qtbot: QtBot, caught: list[str]
) -> None:
    painted = _Painted(window.frame)
    painted.resize(40, 40)
    painted.show()
    qtbot.waitUntil(lambda: painted.times > 20)
    assert len(caught) == 1
    qtbot.waitUntil(window.messages.isVisible)
    window.messages.hide()
    seen = painted.times
    qtbot.waitUntil(lambda: painted.times > seen + 20)
    assert not window.messages.isVisible()
    painted.hide()


def test_a_fault_that_comes_again_later_is_said_again(
    window: MainWindow, caught: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faults, "AGAIN", 0.0)
    for times in (1, 2):
        QTimer.singleShot(0, fail)
        qtbot.waitUntil(lambda times=times: len(caught) == times)


def test_a_fault_while_closing_keeps_the_work(
    window: MainWindow, qtbot: QtBot, caught: list[str], project_file: Path
) -> None:
    made = _code(window)
    window.bridge.closing.connect(fail)
    window.frame.close()
    assert caught
    assert window.bridge.project is None
    from nkhr_desktop.project.project import Project

    again = Project.open(project_file)
    assert again.annotations.get(made or "").span == Span(300, 330)
    again.close()


def test_a_report_is_saved_or_it_is_said_why_not(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = FaultReport(window.frame, "NKHR Desktop\nRuntimeError")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "NKHR Desktop\nRuntimeError\n"
    assert "“report.txt”" in dialog._said.text()
    dialog.save(tmp_path / "nowhere" / "report.txt")
    assert "report.txt" not in [each.name for each in tmp_path.glob("nowhere/*")]
    assert "Saved as" not in dialog._said.text()


def test_what_qt_remarks_is_logged_without_its_words(
    window: MainWindow, caught: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        qWarning(MARK)
    assert "QtWarningMsg in default" in caplog.text
    assert MARK not in caplog.text


def test_the_hooks_go_back_to_whoever_had_them(window: MainWindow) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    window.faults.catch()
    assert sys.excepthook != before[0]
    window.faults.release()
    window.faults.release()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


_CRASH = """
import ctypes, sys
from pathlib import Path
from nkhr_desktop.ui.crashes import Crashes
crashes = Crashes(Path(sys.argv[1]))
crashes.watch()
def testimony(words):
    ctypes.string_at(0)
testimony("words of a testimony")
"""


def _crash(folder: Path) -> None:
    program = folder / "crashing.py"
    program.write_text(_CRASH, encoding="utf-8")
    paths = os.pathsep.join(sys.path)
    ended = subprocess.run([sys.executable, program, folder], check=False, env=os.environ | {"PYTHONPATH": paths})
    assert ended.returncode != 0


def test_an_end_without_a_word_is_reported_at_the_next_start(tmp_path: Path) -> None:
    _crash(tmp_path)
    report = Crashes(tmp_path).last()
    assert "crashing.py:8 testimony" in report
    assert "Fatal Python error" in report or "Windows fatal exception" in report
    assert str(tmp_path) not in report
    assert MARK not in report
    assert Crashes(tmp_path).last() == "", "it is told once"


def test_an_app_that_ended_as_it_should_left_no_report(tmp_path: Path) -> None:
    watching = Crashes(tmp_path / "new" / "folder")
    assert watching.last() == ""
    assert watching.watch()
    watching.leave()
    assert Crashes(tmp_path / "new" / "folder").last() == ""


def test_only_places_are_taken_from_what_was_written() -> None:
    assert crashes.report("words of a testimony\n  more of them") == ""


def test_the_last_end_is_offered(window: MainWindow) -> None:
    window.faults.say_last("a report")
    assert "ended unexpectedly" in window.messages.notice.text
    assert "safe" in window.messages.notice.text
    assert window.messages.findChild(QPushButton).text() == "Show report"


def test_the_log_is_short_and_goes_on_without_a_disk(tmp_path: Path) -> None:
    (tmp_path / log.NAME).write_bytes(b"x" * (log.LARGEST + 1))
    log.end(log.begin(tmp_path))
    assert (tmp_path / log.NAME).stat().st_size < 1000
    assert (tmp_path / "nkhr-desktop.1.log").stat().st_size > log.LARGEST
    (tmp_path / "file").write_text("")
    assert log.begin(tmp_path / "file" / "folder") is None
