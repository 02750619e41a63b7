"""The program is ended with kill -9: at random moments, and before and after each call that reaches for a file.

The victim is a process of its own, forked from one that has everything loaded. What it was told to be safe it says
through a pipe; the last words of a killed one may be cut off, and then nobody was told.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from typing import Any

from nkhr_desktop.project.copying import Reason, copy_signed
from nkhr_desktop.project.project import Project
from tests.campaigns.flows import FLOWS, fresh, look, memory, prepare
from tests.campaigns.rows import Row
from tests.campaigns.victims import start, words
from tests.campaigns.writings import WRITINGS, bytes_of, left_after, write
from tests.data.make_version_1 import SAMPLE

#: Functions of Python and of the driver after which something may be on the disk that was not before.
CALLS = frozenset(
    ("execute", "write", "flush", "fsync", "replace", "rename", "open", "close", "mkdir", "unlink", "send")
)
#: A victim of an endless flow is killed before so many of them, or within so many seconds.
MOST_CALLS, MOST_SECONDS = 1500, 0.15

Say = Callable[[str], None]
Work = Callable[[Path, random.Random, Say], None]


def run(full: bool) -> Iterator[Row]:
    """Kills while coding, importing, coding in bulk, undoing, migrating, exporting and saving copies."""
    if os.name == "nt":
        yield Row("every flow", note="skipped: there is no kill -9")
        return
    with memory() as folder:
        template = prepare(folder)
        for flow in FLOWS:
            rounds = (500 if flow == "coding" else 100) if full else 2
            yield _in_flow(flow, template, folder / "victim", rounds)
        rounds = 100 if full else 2
        yield _migrating(folder / "victim", rounds)
        yield _copying("saving copies", _saving, template, folder / "victim", rounds)
        yield _copying("backups", _backing_up, template, folder / "victim", rounds)
        for what in WRITINGS if full else ("CSV folder", "workbook"):
            yield _writing(what, template, folder / "victim", rounds)


def _in_flow(flow: str, template: Path, folder: Path, rounds: int) -> Row:
    row, dice = Row(flow), random.Random(1)
    path = fresh(template, folder)
    said: list[str] = []
    for number in range(rounds):
        new = killed(_flowing, (flow,), path, dice, MOST_CALLS)
        said += new
        row.acknowledged += len(new)
        row.note = f"{_count(row, path)} in the middle of a commit"
        _judge(row, path, said, read_only=bool(number % 2))
        if path.stat().st_size > 700_000:
            path, said = fresh(template, folder), []
    return row


def _migrating(folder: Path, rounds: int) -> Row:
    row, dice = Row("migration"), random.Random(2)
    calls = calls_of(_opening, fresh(SAMPLE, folder))
    for _ in range(rounds):
        path = fresh(SAMPLE, folder)
        said = killed(_opening, (), path, dice, calls)
        row.acknowledged += len(said)
        row.failed += bool(left_after(folder, lambda path=path: Project.open(path).close()))
        _judge(row, path, said)
        copies = [each for each in folder.glob("*.nkhr") if each != path]
        row.corrupt += not copies
        for copy in copies:
            _judge(row, copy, [], counts=False)
    return row


def _copying(flow: str, work: Any, template: Path, folder: Path, rounds: int) -> Row:
    row, dice = Row(flow), random.Random(3)
    for _ in range(rounds):
        path = fresh(template, folder)
        said = killed(work, (), path, dice, 400)
        _judge(row, path, [])
        row.acknowledged += len(said)
        row.lost += sum(1 for name in said if not (folder / name).exists())
        for copy in folder.glob("copy*"):
            _judge(row, copy, [], counts=False)
        with closing(Project.open(path)) as project:
            row.failed += bool(left_after(folder, lambda project=project: project.save_copy(folder / "last.nkhr")))
    return row


def _writing(what: str, template: Path, folder: Path, rounds: int) -> Row:
    """An old export is there in the beginning; the old or the new one, whole, is there in the end."""
    row, dice = Row(f"export: {what}"), random.Random(4)
    path = fresh(template, folder)
    target = folder / WRITINGS[what][0]
    write(what, path, folder)
    old = bytes_of(target)
    with closing(Project.open(path)) as project:
        project.codebook.add(project.codebook.data().facets[0].id, "Another")
        project.documents.paste("Another", "Another text. " * 3000)
    calls = calls_of(_exporting, path, what)
    new = bytes_of(target)
    for _ in range(rounds):
        shutil.rmtree(target) if target.is_dir() else target.unlink()
        _put(old, target)
        said = killed(_exporting, (what,), path, dice, calls)
        row.tried += 1
        row.acknowledged += len(said)
        left = left_after(folder, lambda: Project.open(path).close())
        there = bytes_of(target)
        row.lost += there != new if said else not there
        row.corrupt += bool(there) and there not in (old, new)
        row.failed += bool(left)
    return row


def _put(files: dict[str, bytes], target: Path) -> None:
    if list(files) == [""]:
        target.write_bytes(files[""])
        return
    target.mkdir()
    for name, data in files.items():
        (target / name).write_bytes(data)


def _count(row: Row, path: Path) -> int:
    """How many were killed so far while a journal lay beside the file."""
    before = int(row.note.split()[0]) if row.note else 0
    return before + path.with_name(path.name + "-journal").exists()


def _judge(row: Row, path: Path, said: list[str], *, read_only: bool = False, counts: bool = True) -> None:
    row.tried += counts
    found = look(path, said, read_only=read_only)
    row.lost += found.lost
    row.corrupt += bool(found.wrong or found.part)


# What the victims do


def _flowing(path: Path, dice: random.Random, say: Say, flow: str) -> None:
    with closing(Project.open(path)) as project:
        for _ in FLOWS[flow](project, dice):
            say(project.head)


def _opening(path: Path, dice: random.Random, say: Say) -> None:
    with closing(Project.open(path)) as project:
        say(project.head)


def _saving(path: Path, dice: random.Random, say: Say) -> None:
    with closing(Project.open(path)) as project:
        for number in range(10_000):
            project.save_copy(path.with_name(f"copy {number}.nkhr"))
            say(f"copy {number}.nkhr")


def _backing_up(path: Path, dice: random.Random, say: Say) -> None:
    for number in range(10_000):
        copy_signed(path, path.with_name(f"copy {number}.nkhr"), Reason.BY_HAND)
        say(f"copy {number}.nkhr")


def _exporting(path: Path, dice: random.Random, say: Say, what: str) -> None:
    write(what, path, path.parent)
    say("written")


def _victim(pipe: Connection, work: Any, path: Path, seed: int, dies_at: int, more: tuple[str, ...]) -> None:
    calls = 0

    def call(frame: FrameType, event: str, function: Any) -> None:
        nonlocal calls
        if event in ("c_call", "c_return") and function.__name__ in CALLS:
            calls += 1
            if calls == dies_at:
                os.kill(os.getpid(), signal.SIGKILL)

    if dies_at:
        sys.setprofile(call)
    work(path, random.Random(seed), pipe.send, *more)
    sys.setprofile(None)
    pipe.send(calls)


def calls_of(work: Any, path: Path, *more: str) -> int:
    """How many calls there are in the whole of it, when nobody is killed."""
    victim, pipe = start(_victim, work, path, 0, 1 << 40, more)
    calls = next(word for word in words(pipe) if isinstance(word, int))
    victim.join()
    return calls


def killed(work: Any, more: tuple[str, ...], path: Path, dice: random.Random, calls: int, least: int = 0) -> list[str]:
    """Let a victim work and kill it, at a call (after ``least`` of them) or at a moment; what it had acknowledged."""
    at_a_call = bool(least) or dice.random() < 0.6
    dies_at = dice.randint(least + 1, calls) if at_a_call else 0
    victim, pipe = start(_victim, work, path, dice.randrange(1 << 30), dies_at, more)
    if not at_a_call:
        time.sleep(dice.random() * MOST_SECONDS)
        victim.kill()
    said = [word for word in words(pipe) if isinstance(word, str)]
    victim.join()
    return said
