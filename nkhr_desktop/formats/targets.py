"""Where a dataset may be written: a free name, or one that an earlier export of this app has."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nkhr_desktop.analysis.dataset import Row, Table
from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused, FileTrouble

#: The words by which a dataset of this app is known again, whatever its format.
MARK = "nkhr-dataset"
#: Progress is told, and may end the work, every so many rows.
_STEP = 2000


@dataclass(frozen=True, slots=True)
class Cut:
    """A text that a format could not hold whole: table, row (1 is the first below the header), column, length."""

    table: str
    row: int
    column: str
    characters: int


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and what of the dataset did not fit into it."""

    paths: tuple[Path, ...]
    warnings: tuple[Cut, ...] = ()


def require(path: Path, is_ours: Callable[[Path], bool]) -> None:
    """Raises FileRefused unless ``path`` can be made, or replaced because ``is_ours`` says so."""
    if not path.parent.is_dir():
        raise FileRefused(str(path), FileTrouble.NO_FOLDER)
    there = path.is_symlink() or path.exists()
    if there and (path.is_symlink() or not is_ours(path)):
        raise FileRefused(str(path), FileTrouble.NOT_OURS)


def begins(path: Path, start: bytes) -> bool:
    """True if this is a regular file with these first bytes."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(start)) == start


def holds(path: Path, member: str, mark: bytes, members: frozenset[str] | None = None) -> bool:
    """True if this is a zip archive with ``mark`` near the start of ``member``, and nothing but ``members``."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if member not in names or (members is not None and not members.issuperset(names)):
                return False
            with archive.open(member) as file:
                return mark in file.read(4096)  # never more: an archive can lie about its size
    except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, ValueError):
        return False


def told(table: Table, progress: Progressing | None) -> Iterator[Row]:
    """The rows of a table, with progress told on the way. Raises Cancelled through ``progress``."""
    if progress is None:
        yield from table.rows()
        return
    for done, row in enumerate(table.rows()):
        if done % _STEP == 0:
            progress(done, table.count)
        yield row
    progress(table.count, table.count)
