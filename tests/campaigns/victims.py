"""Processes of their own for those whose work is interrupted: forked from one that has everything loaded."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from tests.campaigns import flows


def start(work: Any, *more: Any) -> tuple[BaseProcess, Connection]:
    """A process that runs ``work(pipe, *more)``, and the end of the pipe at which it is heard."""
    forks = "forkserver" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if forks else "spawn")
    if forks:
        context.set_forkserver_preload([flows.__name__, "tests.campaigns.writings"])
    ours, theirs = context.Pipe(duplex=True)
    victim = context.Process(target=work, args=(theirs, *more), daemon=True)
    victim.start()
    theirs.close()
    return victim, ours


def words(pipe: Connection) -> Iterator[Any]:
    """What a victim says until its end."""
    with pipe:
        while True:
            try:
                yield pipe.recv()
            except (EOFError, ConnectionResetError):
                return


def heard(work: Any, *more: Any) -> list[Any]:
    """All that a process says that is left in peace; an exception of its own comes as its name."""
    victim, pipe = start(_told, work, *more)
    said = list(words(pipe))
    victim.join()
    return said


def _told(pipe: Connection, work: Any, *more: Any) -> None:
    try:
        work(pipe, *more)
    except Exception as error:
        pipe.send(f"crashed: {type(error).__name__} {error}")
