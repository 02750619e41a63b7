"""Ends that no program can prevent: Python writes down where it was, and the next start offers that as a report."""

from __future__ import annotations

import faulthandler
import re
from pathlib import Path
from typing import IO

from nkhr_desktop import __version__
from nkhr_desktop.ui import errors

NAME = "crash.txt"
#: Of what was written, as much as is read; a report needs no more.
READ = 20_000
_FRAME = re.compile(r'^  File "(?P<file>.+)", line (?P<line>\d+|\?\?\?) in (?P<name>\S+)$')
_CAUSE = re.compile(r"^(Fatal Python error|Windows fatal exception): [\w :]+$")
_THREAD = re.compile(r"^(Current thread|Thread) ")


class Crashes:
    """One file in ``folder``. Two windows may share it: each adds to its end."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME
        self._open: IO[bytes] | None = None

    def last(self) -> str:
        """A report about the last time, "" if all was well. It is told once: afterwards it is forgotten."""
        try:
            with self._file.open("r+b") as file:
                text = file.read(READ).decode("utf-8", "replace")
                file.truncate(0)
        except OSError:  # there is none, or none that can be read
            return ""
        return report(text)

    def watch(self) -> bool:
        """Write down where the program is when it is ended; False where there is no place for that."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            self._open = self._file.open("ab", buffering=0)
        except OSError:
            return False
        faulthandler.enable(self._open)
        return True

    def leave(self) -> None:
        """The app ends as it should: nothing of what was written meanwhile ended it."""
        if self._open is not None:
            faulthandler.disable()
            self._open.truncate(0)
            self._open.close()
            self._open = None


def report(text: str) -> str:
    """What a person can send of it: causes and places in the program, without the folders of this computer."""
    lines = []
    for line in text.splitlines():
        if found := _FRAME.match(line):
            lines.append(f"  {errors.inside(found['file'])}:{found['line']} {found['name']}")
        elif _CAUSE.match(line):
            lines.append(line)
        elif found := _THREAD.match(line):
            lines.append(found[1])
    return "\n".join([f"NKHR Desktop {__version__}", *lines]) if lines else ""
