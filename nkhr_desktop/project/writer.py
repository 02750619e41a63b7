"""One writer for one project file: a file beside it that says who writes, and that nobody ever has to delete.

Two things keep a second writer away. The system's own lock ends with the process that holds it, however that ends,
so that what a crash leaves behind is taken over at once; it reaches every program on this computer and, where the
share knows locks, every computer on the share. Folders that a service copies from computer to computer know no
locks: there the file itself is what arrives, and the beat in it tells whether somebody is still at work.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from nkhr_desktop.model.errors import FileTrouble, InUse

#: Seconds: a writer renews its beat so often, and a copied file speaks for its writer so long.
BEAT, FRESH = 60, 300

#: What the file beside a project is called.
SUFFIX = "-lock"

#: How often a file that somebody removes at the same moment is looked for again.
_TRIES = 20

#: How often, and after how many seconds, a lock is tried again: others hold it for a moment to look (``look``).
_LOOKS, _LOOK = 3, 0.01

#: The byte that is locked: far behind what is written, since on Windows nobody can read a locked one.
_BYTE = 1 << 30

#: More than one of these files ever holds.
_MOST = 4096


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes: the coder's name as far as known, since when and until when for sure (milliseconds UTC)."""

    coder: str = ""
    since: int = 0
    beat: int = 0
    id: str = ""
    #: Device and number of the file that this was written into: a copied file has others.
    file: str = ""


class Writer:
    """The right to write into one project file, held until ``release``."""

    def __init__(self, path: Path, handle: int, holder: Holder) -> None:
        self._path = path
        self._handle = handle
        self._holder = holder

    @classmethod
    def take(cls, project: Path, *, force: bool = False) -> Writer | None:
        """Become the one writer. None where the system or the folder has no locks: then nobody can be kept away.

        ``force`` takes over from a computer that only a copied file speaks of. Raises InUse while
        another one writes.
        """
        path = beside(project)
        for _ in range(_TRIES):
            handle = _opened(path)
            if handle is None:
                return None
            try:
                taken = _locked_in_the_end(handle)
            except OSError:
                os.close(handle)
                return None
            held = _read(handle)
            if not taken:
                os.close(handle)
                raise _in_use(project, held)
            if not _is_at(path, handle):  # its last holder removed it just now
                os.close(handle)
                continue
            if not force and _elsewhere(held, handle):
                os.close(handle)
                raise _in_use(project, held, elsewhere=True)
            now = _now()
            writer = cls(path, handle, Holder("", now, now, secrets.token_hex(8), _number(handle)))
            writer._write()
            return writer
        raise _in_use(project, Holder())

    def say(self, coder: str) -> None:
        """Write down who it is, for those who are refused."""
        if coder != self._holder.coder:
            self._holder = replace(self._holder, coder=coder)
            self._write()

    def beat(self) -> bool:
        """Say that this writer is still at work. False if a file copied from elsewhere is in the place of ours."""
        self._holder = replace(self._holder, beat=_now())
        self._write()
        return _is_at(self._path, self._handle)

    def release(self) -> None:
        """Let others write."""
        if _is_at(self._path, self._handle):
            _unlink(self._path)
        os.close(self._handle)
        if sys.platform == "win32" and not _locked_by_another(self._path):  # nothing that is open can be removed there
            _unlink(self._path)

    def _write(self) -> None:
        record = {name: getattr(self._holder, name) for name in Holder.__slots__}
        data = json.dumps(record, ensure_ascii=True).encode()
        try:
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, data)
            os.ftruncate(self._handle, len(data))
        except OSError:  # the lock holds all the same; only its words are missing
            return


def look(project: Path) -> InUse | None:
    """Who writes into ``project``: what ``Writer.take`` would raise now. None if nobody does, or nobody can tell.

    Nobody is kept from writing by it, and no file is made.
    """
    try:
        handle = os.open(beside(project), os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except OSError:
        return None
    try:
        held = _read(handle)
        if not _is_free(handle):
            return _in_use(project, held)
        return _in_use(project, held, elsewhere=True) if _elsewhere(held, handle) else None
    except OSError:  # there are no locks here
        return None
    finally:
        os.close(handle)


def beside(project: Path) -> Path:
    """The file that says who writes into ``project``."""
    return project.with_name(project.name + SUFFIX)


def _opened(path: Path) -> int | None:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
    except OSError:
        return None


def _locked_in_the_end(handle: int) -> bool:
    """Lock the file, though somebody may look into it at this moment."""
    for _ in range(_LOOKS):
        if _lock(handle):
            return True
        time.sleep(_LOOK)
    return _lock(handle)


def _read(handle: int) -> Holder:
    """What stands in the file; an empty answer if it is nothing of ours."""
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        found = json.loads(os.read(handle, _MOST))
        return Holder(
            str(found["coder"]), int(found["since"]), int(found["beat"]), str(found["id"]), str(found["file"])
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Holder()


def _elsewhere(held: Holder, handle: int) -> bool:
    """True if the file came from another computer, whose writer was at work a moment ago.

    A file that a crash left behind lies where it was written. One from elsewhere is a copy, and so another file.
    """
    return bool(held.file) and held.file != _number(handle) and abs(_now() - held.beat) < FRESH * 1000


def _number(handle: int) -> str:
    found = os.fstat(handle)
    return f"{found.st_dev:x}-{found.st_ino:x}"


def _is_at(path: Path, handle: int) -> bool:
    try:
        there, ours = path.stat(), os.fstat(handle)
    except OSError:
        return False
    return (there.st_dev, there.st_ino) == (ours.st_dev, ours.st_ino)


def _unlink(path: Path) -> None:
    try:
        path.unlink()
    except OSError:  # it says nothing any more: whoever comes next takes it over
        return


def _locked_by_another(path: Path) -> bool:
    handle = _opened(path)
    if handle is None:
        return True
    try:
        return not _lock(handle)
    except OSError:
        return True
    finally:
        os.close(handle)


def _now() -> int:
    return time.time_ns() // 1_000_000


def _in_use(project: Path, held: Holder, elsewhere: bool = False) -> InUse:
    return InUse(str(project), FileTrouble.IN_USE, coder=held.coder, since=held.since, elsewhere=elsewhere)


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        """Lock the file for this process; False if another one has it."""
        os.lseek(handle, _BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _is_free(handle: int) -> bool:
        """True if nobody has the lock; closing the file lets go of it."""
        return _lock(handle)

else:
    import fcntl

    def _lock(handle: int) -> bool:
        """Lock the file for this opening of it; False if another one has it. OSError where there are no locks."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _is_free(handle: int) -> bool:
        """True if nobody has the lock. Those who look do not keep each other away; closing the file lets go of it."""
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
