"""Telling a project that is damaged from a file that never was one."""

from __future__ import annotations

import mmap
from pathlib import Path

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.database import APPLICATION_ID
from nkhr_desktop.project.tables import CHANGE_SET

#: Where SQLite's header has the application's id.
_PLACE = slice(68, 72)
#: The definition of a table that no other program's file has; it may lie anywhere in the file.
_OURS = f"CREATE TABLE {CHANGE_SET.name} (".encode()


def is_ours(path: Path) -> bool:
    """True if a project was written to this file, whatever became of it since."""
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return data[_PLACE] == APPLICATION_ID.to_bytes(4, "big") or data.find(_OURS) >= 0
    except (OSError, ValueError):  # ValueError: an empty file
        return False


#: What a project that is damaged may be said to be.
DAMAGE = frozenset((FileTrouble.DAMAGED, FileTrouble.NOT_A_PROJECT, FileTrouble.UNREADABLE))


def is_damaged(error: FileRefused) -> bool:
    """True if the file that was refused is a project of which something may be saved."""
    return error.trouble in DAMAGE and is_ours(Path(error.path))
