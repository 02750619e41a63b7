"""Backups of one project: made and checked, listed, thinned, looked into.

Each project has a folder of its own, named for its title and known by the end of its id, in every place that the
person ever chose. What else lies there is listed as what it is and never touched.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project import copying
from nkhr_desktop.project.backup_places import Places
from nkhr_desktop.project.copying import Note, Reason
from nkhr_desktop.project.database import Line, in_words
from nkhr_desktop.project.thinning import superfluous

SUFFIX = ".nkhr"

#: A project's folder ends with so many digits of its id.
_TAIL = 12

#: What may not stand in the name of a folder somewhere, and how long its part with the title may be.
_UNFIT, _LONGEST = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\ud800-\udfff]+'), 40

#: Bytes that have to stay free on the disk besides what a copy takes while it is made.
_SPARE = 32_000_000

#: Seconds after which what a crash left half written is cleared away.
_STALE = 3600


class State(StrEnum):
    """What a file in a folder of backups is."""

    WHOLE = "whole"
    TEXT_DAMAGED = "text_damaged"
    CHANGED = "changed"
    NO_NOTE = "no_note"
    OTHER_PROJECT = "other_project"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Backup:
    """One file in a folder of backups. ``taken`` is milliseconds UTC; the file's own time where there is no note.

    WHOLE and TEXT_DAMAGED ones are as they were made; all others are somebody's own.
    """

    path: Path
    state: State
    size: int
    taken: int
    note: Note | None = None

    @property
    def ours(self) -> bool:
        """True if this program made it and nobody changed it since."""
        return self.state in (State.WHOLE, State.TEXT_DAMAGED)

    @property
    def restorable(self) -> bool:
        """True if there is a project in it."""
        return self.state is not State.DAMAGED


class Backups:
    """The backups of the project at ``path``, wherever they lie. Looks at it through a connection of its own."""

    def __init__(self, path: Path, project: str, title: str, places: Places) -> None:
        """``project`` is what `Project.id` says, ``title`` names the folder if it has to be made."""
        self._path = path
        self._project = project
        self._title = title
        self.places = places

    @property
    def place(self) -> Path:
        """The folder, of all projects, that the next one goes to."""
        return self.places.place(self._path)

    def all(self) -> list[Backup]:
        """All that lie in the project's folders, and the copies beside it from before new versions; newest first."""
        files = [file for place in self.places.all(self._path) for file in _files(place, self._project[-_TAIL:])]
        stem = re.escape(self._path.stem)
        beside = [
            file
            for file in _listed(self._path.parent)
            if re.fullmatch(rf"{stem} \(before version \d+(, \d+)?\){re.escape(self._path.suffix)}", file.name)
        ]
        return _looked_at([*files, *beside], self._project)

    def newest(self) -> Backup | None:
        """The newest one that is as it was made."""
        return next((each for each in self.all() if each.ours), None)

    def due(self, head: str) -> bool:
        """True if the project has changed since the newest one."""
        newest = self.newest()
        return newest is None or newest.note is None or newest.note.head != head

    def make(self, reason: Reason, progress: Progressing | None = None) -> Backup:
        """Make one now, check it, and only then remove those that are superfluous.

        Raises FileRefused: NO_FOLDER if the chosen folder is not there at the moment, DISK_FULL, UNWRITABLE, BUSY,
        DAMAGED ...; then all earlier ones are kept.
        """
        folder = self._folder()
        _clear(folder)
        self._require_room(folder)
        target = _free_name(folder)
        note = copying.copy_signed(self._path, target, reason, progress)
        state = State.WHOLE if note.whole else State.TEXT_DAMAGED
        made = Backup(target, state, target.stat().st_size, note.taken, note)
        with suppress(FileRefused):  # then its folder is not listed once the project has gone: no reason to fail
            self.places.used(folder.parent)
        if note.whole:
            self._thin(made)
        return made

    def room(self) -> int:
        """How many bytes all of them take."""
        return sum(each.size for each in self.all() if each.ours)

    def holding(self, row: str) -> list[Backup]:
        """Those whose history knows the thing with this id: what erasing has to reach."""
        return [each for each in self.all() if each.restorable and _knows(each.path, row)]

    def _folder(self) -> Path:
        """The project's folder in the present place, made if need be."""
        place = self.place
        if place == self.places.chosen and not place.is_dir():
            raise FileRefused(str(place), FileTrouble.NO_FOLDER)
        tail = self._project[-_TAIL:]
        there = next(iter(_folders(place, tail)), None)
        if there is not None:
            return there
        title = " ".join(_UNFIT.sub(" ", self._title).split())[:_LONGEST].strip(" .")
        folder = place / f"{title} {tail}".strip()
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise FileRefused(str(place), FileTrouble.UNWRITABLE, detail=error.strerror or "") from error
        return folder

    def _require_room(self, folder: Path) -> None:
        """Refuse before the disk is full, when others would suffer too: while it is made, a copy is there twice."""
        try:
            needed, free = 2 * self._path.stat().st_size + _SPARE, shutil.disk_usage(folder).free
        except OSError as error:
            raise FileRefused(str(self._path), FileTrouble.MISSING, detail=error.strerror or "") from error
        if free < needed:
            raise FileRefused(str(folder), FileTrouble.DISK_FULL)

    def _thin(self, made: Backup) -> None:
        """Remove superfluous ones: only those that this program made, and whose work is all in the newest one."""
        with _reading(made.path) as line:
            known = {row[0] for row in line.rows("SELECT hash FROM change_set")}
        ours = [
            each
            for each in self.all()
            if each.ours and each.note is not None and (each.note.base or each.note.head) in known
        ]
        removable = superfluous((each.taken for each in ours), time.time_ns() // 1_000_000)
        for each in ours:
            if each.taken in removable and each.path != made.path and each.path.parent != self._path.parent:
                _remove(each.path)


def everything(places: Places) -> list[Backup]:
    """All backups of all projects in the places that are known; newest first. For a project that is lost."""
    return _looked_at([file for place in places.all() for file in _files(place, "")], "")


def look_at(file: Path, project: str = "") -> Backup:
    """What a file is, as a backup of ``project`` ("": of whichever)."""
    try:
        found = file.stat()
        size, taken = found.st_size, found.st_mtime_ns // 1_000_000
        with _reading(file) as line:
            note, head, whose = copying.note_in(line), copying.head_of(line), copying.project_of(line)
    except (FileRefused, OSError):
        with suppress(OSError):
            found = file.stat()
            return Backup(file, State.DAMAGED, found.st_size, found.st_mtime_ns // 1_000_000)
        return Backup(file, State.DAMAGED, 0, 0)
    return Backup(file, _state(note, head, whose, project), size, note.taken if note else taken, note)


def _state(note: Note | None, head: str, whose: str, project: str) -> State:
    if not whose or not head:
        return State.DAMAGED
    if project and whose != project:
        return State.OTHER_PROJECT
    if note is None:
        return State.NO_NOTE
    if (note.head, note.project) != (head, whose):
        return State.CHANGED
    return State.WHOLE if note.whole else State.TEXT_DAMAGED


@contextmanager
def _reading(file: Path) -> Iterator[Line]:
    with in_words(file), closing(Line(file, mode="ro")) as line:
        yield line


def _looked_at(files: Iterable[Path], project: str) -> list[Backup]:
    found = [look_at(file, project) for file in dict.fromkeys(files)]
    return sorted(found, key=lambda each: (each.taken, each.path.name), reverse=True)


def _knows(file: Path, row: str) -> bool:
    with _reading(file) as line:
        return line.value("SELECT 1 FROM change WHERE row=? LIMIT 1", (row,)) is not None


def _folders(place: Path, tail: str) -> list[Path]:
    return sorted(folder for folder in _listed(place) if folder.name.endswith(tail) and folder.is_dir())


def _files(place: Path, tail: str) -> Iterator[Path]:
    for folder in _folders(place, tail):
        for file in _listed(folder):
            if file.suffix == SUFFIX and not file.name.startswith(".") and file.is_file():
                yield file


def _listed(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where it is not there at the moment, as on a stick that is away."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _free_name(folder: Path) -> Path:
    """A name by the time, in UTC, so that no change of the clock makes two alike."""
    name = datetime.now(UTC).strftime("%Y-%m-%d %H-%M-%S UTC")
    path, number = folder / f"{name}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{name} {number}{SUFFIX}", number + 1
    return path


def _clear(folder: Path) -> None:
    """Clear away what a crash left half written; what was written a moment ago may be somebody's."""
    for file in _listed(folder):
        if re.fullmatch(r"\.nkhr-[0-9a-f]{16}\.part(-journal)?", file.name):
            with suppress(OSError):  # gone already, or not ours to remove: it is in nobody's way
                if time.time() - file.stat().st_mtime > _STALE:
                    file.unlink()


def _remove(file: Path) -> None:
    with suppress(OSError):  # one too many is no harm; the next time it goes
        file.chmod(0o600)  # else Windows does not let it go
        file.unlink()
