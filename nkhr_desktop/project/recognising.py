"""Telling a project that is damaged from a file that never was one."""

from __future__ import annotations

from pathlib import Path

from nkhr_desktop.project.database import APPLICATION_ID
from nkhr_desktop.project.tables import CHANGE_SET

#: Where SQLite's header has the application's id, and how far its first pages reach at most, in bytes.
_PLACE, _FIRST = slice(68, 72), 64 * 1024


def is_ours(path: Path) -> bool:
    """True if the file's beginning shows that a project was written there, whatever became of it since."""
    try:
        with path.open("rb") as file:
            start = file.read(_FIRST)
    except OSError:
        return False
    return start[_PLACE] == APPLICATION_ID.to_bytes(4, "big") or f"CREATE TABLE {CHANGE_SET.name}".encode() in start
