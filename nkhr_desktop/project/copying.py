"""Whole, compact copies of a project that prove themselves: taken page by page, signed with a note, checked.

The note lies in the copy itself (`local_state`, outside the journal), so that a copy says what it is wherever it goes.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from stat import S_IREAD
from typing import Any

from nkhr_desktop.formats.writing import beside
from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.database import Line, in_words, settle, uri

#: The name of the note in `local_state`.
NOTE = "backup"

#: The last moment that a note may speak of: the end of the year 9998.
_LATEST = 253_370_764_800_000

Query = Callable[[str], Iterable[Any]]


class Reason(StrEnum):
    """Why a backup was made."""

    BY_HAND = "by_hand"
    EVERY_WHILE = "every_while"
    BULK = "bulk"
    MIGRATION = "migration"
    MERGE = "merge"
    ERASE = "erase"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Note:
    """What a copy says of itself: which project as of when, and why it was made; ``taken`` is milliseconds UTC.

    ``head`` is the hash of its last step. ``whole``: every stored text was what its hash says. ``base`` is the head
    that it was copied with, if something was erased in it since; else "".
    """

    project: str
    title: str
    taken: int
    reason: Reason
    head: str
    documents: int
    codes: int
    annotations: int
    coders: int
    steps: int
    whole: bool = True
    base: str = ""


def copy_signed(source: Path, target: Path, reason: Reason, progress: Progressing | None = None) -> Note:
    """Copy the project at ``source``, which may be open and worked on, to the new file ``target``, and check that.

    Whoever writes meanwhile waits for a few pages at most. ``target`` gets its name only once all is well. Raises
    FileRefused: about the source, or about ``target`` (DISK_FULL, UNWRITABLE, NO_FOLDER; DAMAGED if the copy is not
    what the source is); or Cancelled. Then there is no copy.
    """
    with beside(target) as pages, beside(target) as compact:
        _take_pages(source, pages, target, progress)
        with in_words(target, writing=True):
            with closing(Line(pages, mode="rw")) as line:
                wanted = figures(line.rows)
                line.rows("VACUUM INTO ?", (uri(compact),))
            note = sign(compact, reason, wanted)
        if progress:
            progress(99, 100)
        settle(compact)
        with suppress(OSError):  # some disks know no rights; it only keeps people from working in it by mistake
            compact.chmod(S_IREAD)
        if target.exists():
            raise FileRefused(str(target), FileTrouble.EXISTS)
        compact.rename(target)
        settle(target.parent)
    return note


def _take_pages(source: Path, pages: Path, target: Path, progress: Progressing | None) -> None:
    """All pages of the project as they are at one moment."""

    def taken(done: int, total: int) -> None:
        if progress:
            progress(80 * done // max(total, 1), 100)

    with in_words(source), closing(Line(source, mode="ro")) as line:
        line.rows("SELECT 1 FROM sqlite_schema LIMIT 1")  # a file that cannot be read says so here, not as a copy
        with in_words(target, writing=True):
            line.give_pages(pages, taken)


def figures(rows: Query) -> dict[str, int]:
    """How many rows each table of the file has, whatever its version; what only concerns this file is left out."""
    names = [row[0] for row in rows("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name")]
    return {
        name: int(next(iter(rows(f'SELECT count(*) FROM "{name}"')))[0])
        for name in names
        if not name.startswith("local_")
    }


def sign(copy: Path, reason: Reason, wanted: dict[str, int]) -> Note:
    """Write the note into a copy that nobody else knows yet, and check it: integrity, and ``wanted`` rows.

    Raises FileRefused(DAMAGED) if it is not what it was copied from.
    """
    with closing(Line(copy, mode="rw")) as line:
        line.rows("PRAGMA journal_mode=MEMORY")  # nothing is left beside it, whatever happens
        note = _note(line, reason, wanted)
        words = json.dumps(asdict(note), ensure_ascii=False)
        line.rows("INSERT OR IGNORE INTO local_state(name, value) VALUES(?, '')", (NOTE,))
        line.rows("UPDATE local_state SET value=? WHERE name=?", (words, NOTE))
        if figures(line.rows) != wanted or line.value("PRAGMA integrity_check") != "ok":
            raise FileRefused(str(copy), FileTrouble.DAMAGED, place="copy")
    return note


def _note(line: Line, reason: Reason, counts: dict[str, int]) -> Note:
    return Note(
        project=project_of(line),
        title=title_of(line),
        taken=time.time_ns() // 1_000_000,
        reason=reason,
        head=head_of(line),
        documents=counts["document"],
        codes=counts["code"],
        annotations=counts["annotation"],
        coders=counts["coder"],
        steps=counts["change_set"],
        whole=_texts_are_whole(line),
    )


def note_in(line: Line) -> Note | None:
    """The note of a copy; None if there is none, or none that this program could have written."""
    try:
        found = json.loads(str(line.value("SELECT value FROM local_state WHERE name=?", (NOTE,)) or ""))
        note = Note(**{**found, "reason": Reason(found["reason"])})
        numbers = (note.taken, note.documents, note.codes, note.annotations, note.coders, note.steps)
        words = (note.project, note.title, note.head, note.base)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    right = all(type(each) is int and 0 <= each <= _LATEST for each in numbers)
    return note if right and all(isinstance(each, str) for each in words) else None


def forget_note(path: Path) -> None:
    """Make a copy a project like any other."""
    with closing(Line(path, mode="rw")) as line:
        line.rows("DELETE FROM local_state WHERE name=?", (NOTE,))


def project_of(line: Line) -> str:
    """What a project is known by, whatever it is called and wherever it lies: the id of its first step."""
    return str(line.value("SELECT id FROM change_set ORDER BY n LIMIT 1") or "")


def title_of(line: Line) -> str:
    """The project's name."""
    return str(line.value("SELECT value FROM setting WHERE name='title'") or "")


def head_of(line: Line) -> str:
    """The hash of the last step."""
    return str(line.value("SELECT hash FROM change_set ORDER BY n DESC LIMIT 1") or "")


def _texts_are_whole(line: Line) -> bool:
    """True if all stored bytes are what their hash says."""
    return all(sha256(data).hexdigest() == name for name, data in line.each("SELECT sha256, bytes FROM content"))
