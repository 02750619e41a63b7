"""The file is copied while somebody works in it, as a backup program or a synced folder does: read from end to end.

Such a copy has everything that was acknowledged when the copying began, or the app says that it is torn.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path

from nkhr_desktop.project.project import Project
from tests.campaigns.flows import FLOWS, fresh, look, memory, prepare
from tests.campaigns.rows import Row
from tests.campaigns.victims import start

#: So many copies are taken of one worker's file; then it has grown enough.
COPIES = 25
#: What is read at once, and the longest pause after it, in seconds: as fast as it goes, or as slow as a network.
PIECES = ((1 << 30, 0.0), (65_536, 0.001), (4096, 0.0005))


def run(full: bool) -> Iterator[Row]:
    """Copies during every flow."""
    with memory() as folder:
        template = prepare(folder)
        for flow in FLOWS if full else ("coding", "importing"):
            row = Row(flow)
            for worker in range(5 if full else 1):
                _copied(row, flow, fresh(template, folder / "worked"), worker, COPIES if full else 3)
            row.note = f"{row.tried - row.named} whole, {row.named} torn and said to be"
            yield row


def _copied(row: Row, flow: str, path: Path, seed: int, copies: int) -> None:
    dice = random.Random(seed)
    copy = path.with_name("copy.nkhr")
    worker, pipe = start(_work, path, flow, seed)
    said = [pipe.recv()]
    for number in range(copies):
        until = time.monotonic() + dice.random() * 0.05
        while time.monotonic() < until:
            _hear(pipe, said, until - time.monotonic())
        _hear(pipe, said, 0)
        _copy(path, copy, dice, *PIECES[number % len(PIECES)], pipe=pipe, said=(later := []))
        row.tried += 1
        found = look(copy, said)
        if found.wrong:
            row.named += 1
        else:
            row.lost += found.lost
            row.corrupt += found.part
        said += later
    row.acknowledged += len(said)
    worker.kill()
    worker.join()
    pipe.close()


def _hear(pipe: Connection, said: list[str], longest: float) -> None:
    """Take what the worker says, for it must not wait for us."""
    if pipe.poll(max(0, longest)):
        said.append(pipe.recv())
        while pipe.poll():
            said.append(pipe.recv())


def _copy(
    path: Path, copy: Path, dice: random.Random, piece: int, pause: float, pipe: Connection, said: list[str]
) -> None:
    """As long as the file is in the beginning: a fast worker would never be caught up with."""
    with path.open("rb", buffering=0) as source, copy.open("wb") as target:
        left = path.stat().st_size
        while left > 0 and (data := source.read(min(piece, left))):
            target.write(data)
            left -= len(data)
            _hear(pipe, said, dice.random() * pause)


def _work(pipe: Connection, path: Path, flow: str, seed: int) -> None:
    dice = random.Random(seed)
    with closing(Project.open(path)) as project:
        for _ in FLOWS[flow](project, dice):
            pipe.send(project.head)
            time.sleep(dice.random() * 0.01)
