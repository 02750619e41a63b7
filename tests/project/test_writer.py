"""One writer at a time: the other one is told who and since when, and what a crash leaves behind heals itself."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nkhr_desktop.model.errors import FileTrouble, InUse
from nkhr_desktop.model.span import Span
from nkhr_desktop.project import writer
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.writer import FRESH, Writer, beside
from tests.project.making import GUARD, TORTURE, Coded, coded

ROOT = Path(__file__).resolve().parents[2]

#: Opens a project to write, says so, applies a code after every line that it is told, and says each id.
OTHER = """
import sys
from pathlib import Path
from nkhr_desktop.model.errors import InUse
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
try:
    project = Project.open(Path(sys.argv[1]))
except InUse as used:
    print("in use", used.coder, flush=True)
    raise SystemExit
print("open", flush=True)
for place, _ in enumerate(sys.stdin):
    print(project.annotations.apply(sys.argv[2], Span(place % 40, place % 40 + 2), sys.argv[3]), flush=True)
project.close()
"""


def another(here: Coded) -> subprocess.Popen[str]:
    """Another program, which has tried to open the project when this returns."""
    line = [sys.executable, "-c", OTHER, str(here.path), here.document, TORTURE]
    return subprocess.Popen(line, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said(program: subprocess.Popen[str]) -> str:
    """The next line that the other program says."""
    assert program.stdout is not None
    return program.stdout.readline().strip()


def told(program: subprocess.Popen[str], line: str) -> None:
    """Tell the other program something."""
    assert program.stdin is not None
    program.stdin.write(line + "\n")
    program.stdin.flush()


def test_the_second_is_told_who_and_since_when(here: Coded) -> None:
    before = time.time_ns() // 1_000_000 - 60_000
    with pytest.raises(InUse) as refused:
        Project.open(here.path)
    assert refused.value.trouble is FileTrouble.IN_USE
    assert refused.value.coder == "Crane-12"
    assert before < refused.value.since <= time.time_ns() // 1_000_000
    assert not refused.value.elsewhere
    record = json.loads(beside(here.path).read_text(encoding="ascii"))
    assert set(record) == {"coder", "since", "beat", "id", "file"}, "nothing that tells a login or a machine"


def test_the_name_follows_who_is_coding(here: Coded) -> None:
    lark = here.project.coders.add("Lark-30")
    here.project.coders.switch(lark.id)
    with pytest.raises(InUse) as refused:
        Project.open(here.path)
    assert refused.value.coder == "Lark-30"
    here.project.coders.rename(lark.id, "종달새")
    with pytest.raises(InUse) as refused:
        Project.open(here.path)
    assert refused.value.coder == "종달새"


def test_the_second_may_read_and_sees_the_work_of_the_first(here: Coded) -> None:
    reading = Project.open(here.path, read_only=True)
    made = here.project.annotations.apply(here.document, Span(0, 3), GUARD)
    assert [row.id for row in reading.annotations.rows()] == [made]
    reading.close()
    assert beside(here.path).exists(), "who only reads ends nobody's right to write"
    with pytest.raises(InUse):
        Project.open(here.path)


def test_once_the_first_has_gone_the_second_can_write(here: Coded) -> None:
    here.project.close()
    assert not beside(here.path).exists()
    again = Project.open(here.path)
    assert again.guarded
    again.close()


def test_another_program_is_refused_until_this_one_is_done(here: Coded) -> None:
    with another(here) as other:
        assert said(other) == "in use Crane-12"
    here.project.close()
    with another(here) as other:
        assert said(other) == "open"
        with pytest.raises(InUse) as refused:
            Project.open(here.path)
        assert refused.value.coder == "Crane-12"
        told(other, "code")
        made = said(other)
        assert other.stdin is not None
        other.stdin.close()
        assert other.wait(30) == 0
    again = Project.open(here.path)
    assert [row.id for row in again.annotations.rows()] == [made]
    again.close()


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9")
def test_what_a_killed_program_leaves_behind_is_taken_over_at_once(tmp_path: Path, full: bool) -> None:
    here = coded(tmp_path / "killed.nkhr")
    here.project.close()
    kept: set[str] = set()
    for _ in range(200 if full else 4):
        with another(here) as other:
            assert said(other) == "open"
            with another(here) as third:
                assert said(third) == "in use Crane-12"
            told(other, "code")
            kept.add(said(other))
            other.send_signal(signal.SIGKILL)
        assert beside(here.path).exists()
        project = Project.open(here.path)
        assert kept == {row.id for row in project.annotations.rows()}
        project.close()
        assert not beside(here.path).exists()
    if full:
        print("\n200 trials with three programs: one writer each time, nothing lost")


def copied_from_elsewhere(here: Coded, age: int = 0) -> None:
    """What a folder that is copied from computer to computer brings: the other one's file, as a new one."""
    path = beside(here.path)
    record = json.loads(path.read_text(encoding="ascii")) | {"coder": "Heron-40", "file": "fd01-77"}
    record["beat"] -= age * 1000
    here.project.close()
    path.write_text(json.dumps(record), encoding="ascii")


def test_a_copied_file_tells_of_a_writer_on_another_computer(here: Coded) -> None:
    copied_from_elsewhere(here)
    with pytest.raises(InUse) as refused:
        Project.open(here.path)
    assert refused.value.elsewhere
    assert refused.value.coder == "Heron-40"
    forced = Project.open(here.path, force=True)
    assert forced.guarded
    forced.close()


def test_a_copied_file_that_is_old_says_nothing_any_more(here: Coded) -> None:
    copied_from_elsewhere(here, age=FRESH + 1)
    Project.open(here.path).close()


def test_a_file_that_is_put_in_the_place_of_ours_is_noticed(here: Coded) -> None:
    assert here.project.beat()
    path = beside(here.path)
    shutil.copy(path, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)
    assert not here.project.beat()
    here.project.close()
    assert path.exists(), "it is not ours to remove"
    path.unlink()


def test_a_beat_keeps_a_copied_file_fresh(here: Coded, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "_now", lambda: 5_000_000_000_000)
    assert here.project.beat()
    assert json.loads(beside(here.path).read_text(encoding="ascii"))["beat"] == 5_000_000_000_000


@pytest.mark.parametrize(
    "content", [b"", b"no record", b"\xff\xfe\x00", b"[]", b'{"coder": 1}', b"[" * 100_000, b'{"since": "x"}']
)
def test_nonsense_beside_the_project_keeps_nobody_away(here: Coded, content: bytes) -> None:
    here.project.close()
    beside(here.path).write_bytes(content)
    project = Project.open(here.path)
    assert project.guarded
    project.close()
    assert not beside(here.path).exists()


def test_a_folder_in_its_place_leaves_the_project_usable(here: Coded) -> None:
    here.project.close()
    beside(here.path).mkdir()
    project = Project.open(here.path)
    assert not project.guarded
    project.close()


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_where_the_disk_knows_no_locks_work_goes_on(here: Coded, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def lock(handle: int) -> bool:
        raise OSError(number, os.strerror(number))

    here.project.close()
    monkeypatch.setattr(writer, "_lock", lock)
    project = Project.open(here.path)
    assert not project.guarded
    assert project.beat()
    project.close()


def test_a_new_project_asks_nobody_about_an_old_one_of_its_name(here: Coded, tmp_path: Path) -> None:
    copied_from_elsewhere(here)
    here.path.unlink()
    Project.create(here.path, coder="Wren-11").close()


def test_whoever_comes_while_the_last_one_leaves_gets_a_lock_of_their_own(
    here: Coded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening the file beside the project and locking it, its last holder may remove it."""
    here.project.close()
    lock, first = writer._lock, []

    def slow(handle: int) -> bool:
        if not first:
            first.append(handle)
            beside(here.path).unlink()
        return lock(handle)

    monkeypatch.setattr(writer, "_lock", slow)
    taken = Writer.take(here.path)
    assert taken is not None
    monkeypatch.setattr(writer, "_lock", lock)
    with pytest.raises(InUse):
        Writer.take(here.path)
    taken.release()
