"""What becomes of an open file without our doing is noticed: others' steps, another file, a disk that is full."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.model.errors import FileRefused, FileTrouble, InUse
from nkhr_desktop.model.span import Span
from nkhr_desktop.project import opening, writer
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.writer import Writer, beside, look
from tests.project.making import GUARD, TORTURE, Coded, coded, second

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Coded]:
    made = coded(tmp_path / "project.nkhr")
    yield made
    made.project.close()


@pytest.fixture
def reading(here: Coded) -> Iterator[tuple[Project, list[Changes]]]:
    """The same file opened to read, and the bells that ring there."""
    project = Project.open(here.path, read_only=True)
    heard: list[Changes] = []
    project.listen(heard.append)
    yield project, heard
    project.close()


# following another one's work


def test_who_reads_hears_one_bell_for_all_that_was_written(here: Coded, reading: tuple[Project, list[Changes]]) -> None:
    project, heard = reading
    assert not project.watch.follow()
    made = [here.project.annotations.apply(here.document, Span(n, n + 2), GUARD) for n in range(3)]
    assert project.info().annotations == 3, "reading anything does not swallow the bell"
    assert project.watch.follow()
    (bell,) = heard
    assert bell.documents == {here.document}
    assert bell.document_list
    assert bell.codebook
    assert bell.coders
    assert bell.settings
    assert [row.id for row in project.annotations.rows()] == made
    assert not project.watch.follow()
    assert len(heard) == 1


def test_what_the_writers_window_remembers_rings_nothing(here: Coded, reading: tuple[Project, list[Changes]]) -> None:
    here.project.local.set("document", here.document)
    assert not reading[0].watch.follow()


def test_undo_and_documents_arrive_as_well(here: Coded, reading: tuple[Project, list[Changes]]) -> None:
    project, heard = reading
    here.project.documents.remove([here.document])
    assert project.watch.follow()
    assert project.documents.all() == []
    here.project.undo()
    assert project.watch.follow()
    assert [each.id for each in project.documents.all()] == [here.document]
    assert len(heard) == 2


def test_ones_own_steps_ring_once_and_those_of_others_between_them_too(here: Coded) -> None:
    other, heard = second(here.path), list[Changes]()  # a disk that knows no locks
    here.project.listen(heard.append)
    here.project.annotations.apply(here.document, Span(0, 3), GUARD)
    assert not here.project.watch.follow()
    other.annotations.apply(here.document, Span(3, 5), GUARD)
    here.project.annotations.apply(here.document, Span(5, 9), GUARD)
    assert here.project.watch.follow(), "the window has not drawn what the other one did"
    assert len(heard) == 3
    other.close()


# who writes, without disturbing


def test_looking_tells_who_writes_and_keeps_nobody_from_it(here: Coded) -> None:
    used = look(here.path)
    assert used is not None
    assert used.coder == "Crane-12"
    assert used.since > 0
    assert not used.elsewhere
    here.project.close()
    assert look(here.path) is None
    assert not beside(here.path).exists(), "looking makes no file"


def test_looking_sees_through_what_a_crash_left_behind(here: Coded) -> None:
    record = beside(here.path).read_bytes()
    here.project.close()
    beside(here.path).write_bytes(record.replace(b'"file": "', b'"file": "x'))
    used = look(here.path)
    assert used is not None
    assert used.elsewhere, "a copied file"
    beside(here.path).write_bytes(record.replace(b'"beat": 1', b'"beat": 0'))
    assert look(here.path) is None, "nobody holds it"
    assert beside(here.path).exists()


def test_many_who_look_keep_no_writer_away(here: Coded, full: bool) -> None:
    here.project.close()
    stop = threading.Event()

    def watch() -> None:
        while not stop.is_set():
            look(here.path)

    watchers = [threading.Thread(target=watch) for _ in range(2)]
    for each in watchers:
        each.start()
    try:
        for _ in range(500 if full else 30):
            taken = Writer.take(here.path)
            assert taken is not None
            taken.release()
    finally:
        stop.set()
        for each in watchers:
            each.join()


def test_where_there_are_no_locks_nobody_can_tell(here: Coded, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(handle: int) -> bool:
        raise OSError(95, "no locks")

    monkeypatch.setattr(writer, "_is_free", refuse)
    assert look(here.path) is None


# a file that is not what it was


def test_a_file_in_its_place_is_no_trouble(here: Coded, reading: tuple[Project, list[Changes]]) -> None:
    assert here.project.watch.trouble() is None
    assert reading[0].watch.trouble() is None
    here.project.watch.try_writing()
    assert here.project.check() == []


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_a_file_that_is_moved_or_replaced_is_missed(here: Coded, tmp_path: Path) -> None:
    away = tmp_path / "away.nkhr"
    copy = tmp_path / "copy.nkhr"
    here.project.save_copy(copy)
    here.path.rename(away)
    assert here.project.watch.trouble() is FileTrouble.GONE
    with pytest.raises(FileRefused) as refused:
        here.project.watch.try_writing()
    assert refused.value.trouble is FileTrouble.GONE
    copy.rename(here.path)
    assert here.project.watch.trouble() is FileTrouble.REPLACED
    with pytest.raises(FileRefused) as refused:
        here.project.watch.try_writing()
    assert refused.value.trouble is FileTrouble.REPLACED
    here.path.unlink()
    away.rename(here.path)
    assert here.project.watch.trouble() is None
    here.project.watch.try_writing()


def test_a_file_that_is_overwritten_is_noticed_and_not_written_into(here: Coded, tmp_path: Path) -> None:
    before = tmp_path / "before.nkhr"
    here.project.save_copy(before)
    here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    with before.open("rb") as source, here.path.open("r+b") as target:
        shutil.copyfileobj(source, target)
        target.truncate()
    there = here.path.read_bytes()
    assert here.project.watch.trouble() in (FileTrouble.OVERWRITTEN, FileTrouble.DAMAGED)
    with pytest.raises(FileRefused):
        here.project.watch.try_writing()
    assert here.path.read_bytes() == there


def test_a_right_that_is_lost_is_noticed(here: Coded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nkhr_desktop.project.watching.can_write", lambda path: False)
    assert here.project.watch.trouble() is FileTrouble.READ_ONLY
    reading = Project.open(here.path, read_only=True)
    assert reading.watch.trouble() is None, "who only reads misses nothing"
    reading.close()


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may write everywhere")
def test_rights_are_asked_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert opening.can_write(tmp_path / "a")
    tmp_path.chmod(0o500)
    assert not opening.can_write(tmp_path / "a")
    tmp_path.chmod(0o700)


#: Tries to write where no file may grow beyond what it is: as on a full disk.
FULL = """
import resource, signal, sys
from pathlib import Path
from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.project.project import Project
path = Path(sys.argv[1])
project = Project.open(path)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
limits = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
try:
    project.watch.try_writing()
except FileRefused as refused:
    print(refused.trouble.value)
resource.setrlimit(resource.RLIMIT_FSIZE, limits)
project.watch.try_writing()
print("written", project.check())
project.close()
"""


@pytest.mark.skipif(os.name == "nt", reason="no such limits there")
def test_a_disk_that_takes_nothing_is_said_and_tried_again(here: Coded) -> None:
    here.project.close()
    line = [sys.executable, "-c", FULL, str(here.path)]
    told = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    assert told[0] in (FileTrouble.DISK_REFUSED.value, FileTrouble.DISK_FULL.value)
    assert told[1] == "written []"


# two windows, two computers, the command line: one writer each time

COMMAND = "import sys; from nkhr_desktop.cli import main; sys.exit(main(sys.argv[1:]))"


def test_trials_of_two_computers_on_a_copied_folder(tmp_path: Path, full: bool) -> None:
    """A service carries project and lock file to a second computer, and back: one writes, the other is told."""
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    first = coded(tmp_path / "first" / "project.nkhr")
    first.project.close()
    folders = [first.path, tmp_path / "second" / "project.nkhr"]
    kept: set[str] = set()
    trials = 200 if full else 8
    for trial in range(trials):
        mine, theirs = folders if trial % 2 == 0 else folders[::-1]
        writing = Project.open(mine)
        kept.add(writing.annotations.apply(first.document, Span(trial % 40, trial % 40 + 3), GUARD))
        carried(mine, theirs)
        with pytest.raises(InUse) as refused:
            Project.open(theirs)
        assert refused.value.elsewhere
        assert refused.value.coder == "Crane-12"
        assert look(theirs) is not None
        read = Project.open(theirs, read_only=True)
        assert {row.id for row in read.annotations.rows()} == kept
        read.close()
        writing.close()
        carried(mine, theirs)
        assert look(theirs) is None
    last = Project.open(folders[1])
    assert last.check() == []
    last.close()
    if full:
        print(f"\n{trials} trials with two computers: one writer each time, {len(kept)} steps, 0 lost")


def carried(mine: Path, theirs: Path) -> None:
    """What a service does: files that are new or changed come as new files; what is gone goes."""
    for here, there in ((mine, theirs), (beside(mine), beside(theirs))):
        if here.exists():
            shutil.copyfile(here, there.with_name("arriving"))
            there.with_name("arriving").replace(there)
        else:
            there.unlink(missing_ok=True)


def test_trials_of_the_command_against_a_window(tmp_path: Path, full: bool) -> None:
    here = coded(tmp_path / "project.nkhr")
    trials = 200 if full else 2
    for trial in range(trials):
        here.project.annotations.apply(here.document, Span(trial % 40, trial % 40 + 3), GUARD)
        before = here.project.head
        told = command("undo", str(here.path))
        assert told.returncode != 0
        assert "Crane-12" in told.stderr + told.stdout
        assert here.project.head == before
        here.project.close()
        assert command("undo", str(here.path)).returncode == 0
        here = Coded(Project.open(here.path), here.path, here.document)
        assert here.project.annotations.count() == 0
    assert here.project.check() == []
    here.project.close()
    if full:
        print(f"\n{trials} trials of the command line against a window: refused by name each time, 0 lost")


def command(*words: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-c", COMMAND, *words]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
