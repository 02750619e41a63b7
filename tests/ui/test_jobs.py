"""Long work: its result comes home, it can be stopped, and the project is one thread's at a time."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind, Progressing
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.bridge import Bridge, Notice
from nkhr_desktop.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot):
    bridge = Bridge()
    jobs = Jobs(bridge)
    jobs.bridge = bridge  # type: ignore[attr-defined]
    yield jobs
    jobs.stop_all()
    qtbot.wait(1)
    bridge.close()


def _notices(jobs: Jobs) -> list[Notice]:
    found: list[Notice] = []
    jobs.bridge.said.connect(found.append)  # type: ignore[attr-defined]
    return found


def test_the_result_comes_to_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    results: list[int] = []

    def work(progress: Progressing) -> int:
        threads.append(threading.current_thread())
        return 42

    def done(result: int) -> None:
        threads.append(threading.current_thread())
        results.append(result)

    jobs.run("Counting", work, done)
    qtbot.waitUntil(lambda: bool(results))
    assert results == [42]
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert jobs.running == []


def test_progress_is_throttled_but_the_last_word_is_said(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    ended: list[object] = []

    def work(progress: Progressing) -> None:
        for number in range(10_001):
            progress(number, 10_000)

    # As the window listens: before the work begins. Whoever connects after ``run`` may come too late for short work.
    jobs.started.connect(lambda job: job.progressed.connect(lambda done, total: seen.append((done, total))))
    assert jobs.run("Counting", work, ended.append) is not None
    qtbot.waitUntil(lambda: bool(ended))
    assert len(seen) < 100
    assert seen[-1] == (10_000, 10_000)


def test_stopping_ends_the_work_and_says_so(jobs: Jobs, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(progress: Progressing) -> None:
        begun.set()
        while True:
            progress(0, 1)

    notices = _notices(jobs)
    job = jobs.run("For ever", work, lambda _: pytest.fail("it was stopped"))
    assert job is not None
    assert begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: not jobs.running)
    assert notices[0].text.startswith("Stopped")


def test_what_the_work_refuses_is_said_in_words(jobs: Jobs, qtbot: QtBot) -> None:
    def work(progress: Progressing) -> None:
        raise FileRefused("/x/full.csv", FileTrouble.DISK_FULL)

    notices = _notices(jobs)
    jobs.run("Writing", work, lambda _: pytest.fail("it failed"))
    qtbot.waitUntil(lambda: bool(notices))
    assert "disk is full" in notices[0].text
    other: list[object] = []
    jobs.run("Writing", work, lambda _: pytest.fail("it failed"), failed=other.append)
    qtbot.waitUntil(lambda: bool(other))
    assert isinstance(other[0], FileRefused)


def test_a_fault_of_the_work_is_a_fault_of_the_app(jobs: Jobs, qtbot: QtBot) -> None:
    def work(progress: Progressing) -> None:
        raise ZeroDivisionError

    with capture_exceptions() as caught:
        jobs.run("Dividing", work, lambda _: pytest.fail("it failed"))
        qtbot.waitUntil(lambda: not jobs.running)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_the_project_is_lent_to_one_piece_of_work(jobs: Jobs, qtbot: QtBot, project_file: Path) -> None:
    bridge: Bridge = jobs.bridge  # type: ignore[attr-defined]
    project = Project.open(project_file)
    bridge.open(project)
    go_on = threading.Event()
    bells: list[Kind] = []
    bridge.changed.connect(lambda changes: bells.append(changes.kind))

    def work(progress: Progressing) -> str:
        project.coders.add("Lee")
        assert go_on.wait(5)
        return "done"

    notices, results = _notices(jobs), []
    jobs.run("Long", work, results.append, needs_project=True)
    assert bridge.lent
    assert jobs.run("Second", work, results.append, needs_project=True) is None
    assert bridge.do(lambda: project.coders.add("Cho")) is None
    assert len(notices) == 2
    assert bells == []
    go_on.set()
    qtbot.waitUntil(lambda: results == ["done"])
    assert not bridge.lent
    assert bells == [Kind.ADD_CODER]


def test_stopping_a_verb_of_the_project_rolls_it_back(jobs: Jobs, qtbot: QtBot, project_file: Path) -> None:
    bridge: Bridge = jobs.bridge  # type: ignore[attr-defined]
    project = Project.open(project_file)
    bridge.open(project)
    before = project.digest()
    inside = threading.Event()

    def work(progress: Progressing) -> None:
        with project.change(Kind.ADD_DOCUMENTS):
            project.documents.paste("One", "text")
            inside.set()
            while True:
                progress(1, 2)

    job = jobs.run("Adding", work, lambda _: pytest.fail("it was stopped"), needs_project=True)
    assert job is not None
    assert inside.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: not bridge.lent)
    assert project.digest() == before
