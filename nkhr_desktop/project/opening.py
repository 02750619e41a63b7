"""From a path to an open door: what is no project is refused before anything could touch it."""

from __future__ import annotations

import os
from pathlib import Path

from nkhr_desktop.formats.writing import sweep
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project import migrations, sweeping
from nkhr_desktop.project.database import APPLICATION_ID, in_words
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.writer import Writer

_MAGIC = b"SQLite format 3\0"
#: Where SQLite's header of 100 bytes has what tells our files, big-endian.
_VERSION, _APPLICATION = slice(60, 64), slice(68, 72)


def new(path: Path) -> Door:
    """The door to a new project without anything in it.

    Raises FileRefused: EXISTS, NO_FOLDER, UNWRITABLE, DISK_FULL; then nothing is left behind.
    """
    try:
        path.touch(exist_ok=False)  # whoever comes first has the name
    except FileExistsError as error:
        raise FileRefused(str(path), FileTrouble.EXISTS) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileRefused(str(path), FileTrouble.NO_FOLDER) from error
    except OSError as error:
        raise FileRefused(str(path), FileTrouble.UNWRITABLE, detail=error.strerror or "") from error
    try:
        return _made(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _made(path: Path) -> Door:
    door = _written(path, force=True)  # whatever is said of a file that was there before
    try:
        with in_words(path, writing=True):
            migrations.create(door.connection)
        door.begin(migrations.VERSION)
    except BaseException:
        door.close()
        raise
    return door


def existing(path: Path, *, read_only: bool, force: bool = False) -> Door:
    """The door to a project file, brought up to date after a verified copy.

    Where the file or its folder cannot be written, it is opened as if ``read_only``. ``force`` writes although a
    file copied from another computer says that somebody does so there. Raises InUse while another
    one writes, else FileRefused: MISSING, NOT_A_FILE, NOT_A_PROJECT, NEWER, DAMAGED, BUSY, READ_ONLY, UNREADABLE.
    """
    require_project(path)
    read_only = read_only or not can_write(path)
    if read_only and _is_file(path.with_name(path.name + "-journal")):
        _roll_back(path)
    door = Door(path, mode="ro") if read_only else _written(path, force)
    try:
        with in_words(path):
            version = migrations.version_of(door.line, path)
            if version < migrations.VERSION:
                if read_only:
                    raise FileRefused(str(path), FileTrouble.READ_ONLY, place=str(version))
                migrations.migrate(door.connection, path)
        door.begin(migrations.VERSION)
        sweeping.swept(door)  # what waits longer is told by Project.erasing
        door.say_who()
        if not read_only:
            sweep(path.parent)
    except BaseException:
        door.close()
        raise
    return door


def _written(path: Path, force: bool = False) -> Door:
    """The door for the one who writes."""
    writer = Writer.take(path, force=force)
    try:
        return Door(path, mode="rw", writer=writer)
    except BaseException:
        if writer is not None:
            writer.release()
        raise


def prepare_to_change() -> None:
    """Load what only the first change of a project needs, in whichever thread has time for it."""
    from sqlalchemy.dialects.sqlite import pysqlite  # noqa: F401

    from nkhr_desktop.project import undo  # noqa: F401


def require_project(path: Path) -> None:
    """Refuse what is no project, or newer than this program, by its first bytes.

    SQLite itself would first make another's file one of its own journal mode.
    """
    try:
        if not path.exists():
            raise FileRefused(str(path), FileTrouble.MISSING)
        if not path.is_file():
            raise FileRefused(str(path), FileTrouble.NOT_A_FILE)
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise FileRefused(str(path), FileTrouble.UNREADABLE, detail=error.strerror or "") from error
    if head[:16] != _MAGIC or int.from_bytes(head[_APPLICATION], "big") != APPLICATION_ID:
        raise FileRefused(str(path), FileTrouble.NOT_A_PROJECT)
    version = int.from_bytes(head[_VERSION], "big")
    if version > migrations.VERSION:
        raise FileRefused(str(path), FileTrouble.NEWER, place=str(version))


def _roll_back(path: Path) -> None:
    """Have SQLite take back a step that was interrupted: it cannot while it may only read."""
    door = Door(path, mode="rw")
    try:
        with in_words(path):
            door.value("SELECT count(*) FROM sqlite_schema")
    finally:
        door.close()


def can_write(path: Path) -> bool:
    """True if this person may write the file, and files beside it, without which nothing is ever written."""
    return _writable(path) and _writable(path.parent)


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long for the system
        return False
