"""A very long day in the real window: what the process holds stays the same, and no log holds a word of anybody's.

A process of its own, with checked memory in the short round, does some hundred things; at full length 20,000 with
2,000 changes of the document, languages and themes among them. Faults that the app caught by itself count, too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nkhr_desktop.project.project import Project
from tests.campaigns.rows import Row
from tests.campaigns.soaking import FOUND, MARK

SHORT, LONG = 160, 20_000
#: How much more than after a quarter of the time there may be at the end: memory only when that is long enough.
MEMORY = 1.05
#: Objects come and go with what is shown at that moment: a leak in every tenth operation is many times this.
OBJECTS = 1.05
#: Handles and threads of Qt's own that may be open at one look and not at the other.
FEW = 2
ROOT = Path(__file__).resolve().parents[2]


def run(full: bool) -> Iterator[Row]:
    """Two rows: what was held, and what was written down."""
    with TemporaryDirectory(prefix="soak") as name:
        folder = Path(name)
        operations = LONG if full else SHORT
        ended = _work(folder, operations, full)
        worked, quiet = Row("held by the process"), Row("words in logs")
        _judge(worked, folder, ended, operations, full)
        _read(quiet, folder)
        yield worked
        yield quiet


def _work(folder: Path, operations: int, full: bool) -> subprocess.CompletedProcess[bytes]:
    (folder / "temporary").mkdir()
    environment = os.environ | {
        "NKHR_DESKTOP_SETTINGS": str(folder / "settings"),
        "QT_QPA_PLATFORM": "offscreen",
        "TMPDIR": str(folder / "temporary"),
        "HOME": str(folder / "home"),
        "PYTHONPATH": str(ROOT),
    }
    if not full:
        environment["PYTHONMALLOC"] = "debug"
    line = [sys.executable, "-X", "faulthandler", "-m", "tests.campaigns.soaking", str(folder), str(operations)]
    with (folder / "terminal.log").open("wb") as terminal:
        return subprocess.run(line, env=environment, cwd=ROOT, stdout=terminal, stderr=terminal, check=False)


def _judge(row: Row, folder: Path, ended: subprocess.CompletedProcess[bytes], operations: int, full: bool) -> None:
    row.tried = operations
    if ended.returncode or not (folder / FOUND).is_file():
        row.failed += 1
        row.note = (folder / "terminal.log").read_text(encoding="utf-8", errors="replace")[-2000:]
        return
    found = json.loads((folder / FOUND).read_text(encoding="utf-8"))
    first, last = found["held"][0], found["held"][-1]
    grown = grew(first, last, full)
    row.failed += len(grown) + len(found["reports"])
    with closing(Project.open(folder / f"{MARK}folder" / f"{MARK}project.nkhr")) as project:
        row.acknowledged = len(project.history())
        row.corrupt = len(project.check())
    row.note = " ".join((*found["reports"], *grown, told(found["held"]), told_counts(found["counted"])))


def grew(first: dict[str, int], last: dict[str, int], full: bool) -> list[str]:
    """What there is more of at the end than there should be."""
    grown = []
    for name, at_first in first.items():
        most = at_first * OBJECTS
        if name in ("threads", "tasks", "files", "timers"):
            most = at_first + FEW
        elif name == "kilobytes":
            most = at_first * MEMORY if full else float("inf")
        elif not full:
            most = at_first * 1.5
        if last[name] > most:
            grown.append(f"{name} GREW from {at_first:,} to {last[name]:,};")
    return grown


def told(held: list[dict[str, int]]) -> str:
    """The figures, quarter by quarter."""
    return ", ".join(f"{name} {' '.join(f'{each[name]:,}' for each in held)}" for name in held[0])


def told_counts(counted: dict[str, Any]) -> str:
    """What was done how often."""
    return "; " + ", ".join(f"{count:,} {name}" for name, count in counted.items())


def _read(row: Row, folder: Path) -> None:
    """Look for the marked words in every file that is no project and where no person asked for them."""
    marks = (MARK.encode(), MARK.encode("utf-16-le"))
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix == ".nkhr":
            continue
        content = path.read_bytes()
        if path.name == "settings.ini":  # where the projects are that were open lately
            content = b"\n".join(each for each in content.splitlines() if not each.startswith((b"paths=", b"folder=")))
        row.tried += 1
        if any(mark in content for mark in marks):
            row.failed += 1
            line = next(each for each in content.splitlines() if any(mark in each for mark in marks))
            row.note += f"{path.name}: {line[:300].decode('utf-8', 'replace')} "
