"""Copies of a project that lie beside it, as services make them when two computers wrote at the same time.

They are only read: which of them belongs to whom is for people to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.project.database import Line, in_words
from nkhr_desktop.project.opening import require_project

#: What services put behind a name: " (Kim's conflicted copy 2026-11-02)", " (1)", " 2", " [Conflict]",
#: ".sync-conflict-20261102-101112-ABCDEFG", "_conflict-20261102-101112".
_MADE_BY_A_SERVICE = re.compile(
    r" \(.*(conflict|충돌).*\)| \[.*conflict.*\]| \(\d+\)|\.sync-conflict-.+|_conflict-.+", re.IGNORECASE
)
#: What may be a service's, as "-DESKTOP-1234" and " 2", or a person's own: it counts if there is work in it.
_MADE_BY_ANYBODY = re.compile(r"[ ._-].+| ?\(.+\)", re.DOTALL)
#: Where SQLite's header says how the file is written; 2 would let a reader make files beside it.
_WAYS = slice(18, 20)
_ROLLBACK = b"\1\1"

_STEPS = "SELECT id, wall FROM change_set ORDER BY n"


@dataclass(frozen=True, slots=True)
class BesideCopy:
    """A copy beside the project: how many steps are only in it, how many it lacks, and when its last one was made.

    ``readable`` is False where it could not be looked into.
    """

    path: Path
    only_there: int = 0
    only_here: int = 0
    last: int = 0
    readable: bool = True


def candidates(project: Path) -> list[Path]:
    """The projects in the same folder that are called like this one with something added, or the other way round."""
    stem = _folded(project.stem)
    try:
        beside = [each for each in project.parent.iterdir() if each.suffix.lower() == project.suffix.lower()]
    except OSError:
        return []
    return sorted(each for each in beside if each.name != project.name and _addition(stem, _folded(each.stem)))


def copies(project: Path, progress: Progressing | None = None) -> list[BesideCopy]:
    """Those of the ``candidates`` that are this project as well, and have work of their own or a service's name.

    Raises FileRefused where the project itself cannot be read, and Cancelled.
    """
    wanted = candidates(project)
    if not wanted:
        return []
    here, found = _steps(project), []
    for number, path in enumerate(wanted):
        if progress is not None:
            progress(number, len(wanted))
        copy = _compared(path, here)
        if copy is not None and (copy.only_there or _is_of_a_service(project, path)):
            found.append(copy)
    return found


def _compared(path: Path, here: dict[str, int]) -> BesideCopy | None:
    """What a file has beyond ``here``; None where it is another project."""
    try:
        there = _steps(path)
    except FileRefused:
        return BesideCopy(path, readable=False)
    if not here or next(iter(there), "") != next(iter(here)):
        return None
    return BesideCopy(path, len(there.keys() - here.keys()), len(here.keys() - there.keys()), max(there.values()))


def _steps(path: Path) -> dict[str, int]:
    """The ids of all steps, in order, and when each was made; nothing is written, not even beside the file."""
    require_project(path)
    with path.open("rb") as file:
        if file.read(100)[_WAYS] != _ROLLBACK:
            return {}
    with in_words(path):
        line = Line(path, mode="ro")
        try:
            return {str(step): int(wall) for step, wall in line.rows(_STEPS)}
        finally:
            line.close()


def _is_of_a_service(project: Path, other: Path) -> bool:
    added = _addition(_folded(project.stem), _folded(other.stem))
    return _MADE_BY_A_SERVICE.fullmatch(added) is not None


def _addition(one: str, other: str) -> str:
    """What stands behind the shorter name in the longer one, if a service or a person may have put it there."""
    short, long = sorted((one, other), key=len)
    added = long.removeprefix(short) if long.startswith(short) else ""
    return added if _MADE_BY_A_SERVICE.fullmatch(added) or _MADE_BY_ANYBODY.fullmatch(added) else ""


def _folded(name: str) -> str:
    return normalize("NFC", name).casefold()
