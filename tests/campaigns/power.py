"""The power is cut, or the program killed, at every moment at which SQLite writes: on a simulated disk.

The app works once, for real, and its statements and settings are written down. They are given to SQLite once more,
through a file system that knows what a disk may lose. Then the power is cut as often as one likes; what is left goes
into a folder, and the app opens it.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from nkhr_desktop.project.project import Project
from tests.campaigns.disk import Disk, State, moments
from tests.campaigns.flows import FLOWS, Flow, Found, fresh, look, memory, prepare
from tests.campaigns.recording import record, replayed
from tests.campaigns.rows import Row
from tests.data.make_version_1 import SAMPLE

#: Steps that are written down of each flow: bulk steps are large.
STEPS = {"coding": 40, "importing": 6, "bulk coding": 4, "undo and redo": 40}

#: Where the head of a file says what its version is.
_VERSION = slice(60, 64)


def run(full: bool) -> Iterator[Row]:
    """Cuts and kills in every flow, and in a migration; then what happens with settings that are not ours."""
    if not sys.platform.startswith("linux"):
        yield Row("every flow", note="skipped: statements are written down on Linux only")
        return
    rounds = 1000 if full else 5
    with memory() as folder:
        template = prepare(folder)
        for flow, work in FLOWS.items():
            disk, path = worked(template, folder, work, STEPS[flow])
            yield tried(flow, disk, path, rounds)
        disk, path = worked(SAMPLE, folder, _nothing, 0)
        yield tried("migration", disk, path, rounds)


def _nothing(project: Project, dice: random.Random) -> Iterator[None]:
    """To open the file is all that is done."""
    yield from ()


def worked(
    template: Path, folder: Path, work: Flow, steps: int, settings: dict[str, str] | None = None
) -> tuple[Disk, Path]:
    """The disk after so many steps, and where the project lies. ``settings`` are sent instead of ours."""
    path = fresh(template, folder / "worked")
    before = path.read_bytes()
    events = record(path, lambda project: islice(work(project, random.Random(4)), steps))
    return replayed(before, path, events, settings), path


def tried(flow: str, disk: Disk, path: Path, rounds: int) -> Row:
    """Cut the power ``rounds`` times, and kill the program a quarter as often."""
    row = Row(flow)
    dice = random.Random(7)

    def cut(state: State) -> dict[str, bytes]:
        return state.cut(dice)

    for end, count in ((cut, rounds), (State.killed, max(5, rounds // 4))):
        for _, state in moments(disk, dice, count):
            _judge(row, path, end(state), state.said)
    row.note = f"{rounds} cuts and {max(5, rounds // 4)} kills at {len(disk.deeds):,} moments"
    return row


def _judge(row: Row, path: Path, left: dict[str, bytes], said: list[str]) -> None:
    """Put what is left into the folder, and open it as a person would."""
    folder = path.parent
    shutil.rmtree(folder)
    folder.mkdir()
    migrated = SAMPLE.name in path.name and left[str(path)][_VERSION] != SAMPLE.read_bytes()[_VERSION]
    for name, data in left.items():
        if not name.startswith("("):
            Path(name).write_bytes(data)
    row.tried += 1
    row.acknowledged += len(said)
    found = look(path, said)
    row.corrupt += bool(found.wrong or found.part)
    row.lost += found.lost
    if migrated:
        row.corrupt += not _has_a_copy(folder, path, said)


def _has_a_copy(folder: Path, path: Path, said: list[str]) -> bool:
    """A file that was brought up to date has one beside it from before, whole and with everything."""
    copies = [each for each in folder.glob("*.nkhr") if each != path]
    return any(look(copy, said[:1]) == Found() for copy in copies)
