"""A damaged project file as far as it can be read: a copy of it, and every row that is found in that copy."""

from __future__ import annotations

import mmap
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Column, Integer, LargeBinary, Table

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.database import connect
from nkhr_desktop.project.pages import Cell, Pages, number_of
from nkhr_desktop.project.tables import CHANGE, CHANGE_SET, CONTENT, JOURNALLED, LATER

#: The tables whose rows are looked for.
WANTED: Sequence[Table] = (*JOURNALLED, CHANGE_SET, CHANGE, CONTENT)

#: What is copied in one go, and, where the disk cannot read that, what is tried next.
_BLOCK, _PIECE = 1 << 20, 4096

#: After how many pages or rows somebody is told how far it is, and may stop it.
_BEAT = 2000

_ID, _HASH = re.compile("[0-9a-f]{32}"), re.compile("[0-9a-f]{64}")


@dataclass(slots=True)
class Found:
    """One row: its table, fields by name, and whether it came whole. ``gaps``: what is missing of a content's bytes."""

    table: str
    fields: dict[str, Any]
    sound: bool = True
    gaps: tuple[tuple[int, int], ...] = ()


class Wreck:
    """The copy of a damaged file. The file itself is only ever read."""

    def __init__(self, damaged: Path, folder: Path) -> None:
        """Copy ``damaged``, and the journal of a step that was interrupted, into ``folder``. Raises FileRefused."""
        self._path = folder / "damaged"
        #: Bytes that the disk could not read.
        self.unreadable = copy_bytes(damaged, self._path)
        journal = damaged.with_name(damaged.name + "-journal")
        if journal.is_file():
            self.unreadable += copy_bytes(journal, folder / "damaged-journal")
        #: True if SQLite found the file's structure whole, so that no row can have gone missing.
        self.structured = self._is_structured()
        #: Pages that are broken, or missing at the end; known once the rows were read.
        self.broken = self.missing = 0

    def rows(self, progress: Progressing | None = None) -> Iterator[Found]:
        """Every row that can be found, by SQLite where the structure is whole, else page by page."""
        return self._by_sqlite(progress) if self.structured else self._by_hand(progress)

    def _is_structured(self) -> bool:
        """SQLite takes back an interrupted step here, too, if there is one: this copy may be written to."""
        try:
            with closing(connect(self._path, mode="rw")) as connection:
                if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                    return False
                return all(self._readable(connection, table) for table in WANTED)
        except (driver.Error, UnicodeDecodeError):
            return False

    def _readable(self, connection: Any, table: Table) -> bool:
        """True if SQLite can give every row of this table, with all fields but those that came later."""
        kind = connection.execute("SELECT type FROM sqlite_schema WHERE name=?", (table.name,)).fetchone()
        names = {row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")}
        needed = {column.name for column in table.columns if not column.info.get(LATER)}
        if kind != ("table",) or not needed <= names:
            return False
        columns = ",".join(f'"{column.name}"' for column in table.columns if column.name in names)
        for _ in connection.execute(f"SELECT {columns} FROM {table.name} NOT INDEXED"):
            pass
        return True

    def _by_sqlite(self, progress: Progressing | None) -> Iterator[Found]:
        with closing(connect(self._path, mode="ro")) as connection:
            counts = [connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0] for table in WANTED]
            done = 0
            for table in WANTED:
                cursor = connection.execute(f"SELECT * FROM {table.name} NOT INDEXED")
                names = [column[0] for column in cursor.description]
                for row in cursor:
                    fields = dict(zip(names, row, strict=True))
                    whole = _defaults(table) | {
                        each.name: fields[each.name] for each in table.columns if each.name in fields
                    }
                    yield Found(table.name, whole, _fits(table, whole))
                    done += 1
                    if progress and not done % _BEAT:
                        progress(done, sum(counts))

    def _by_hand(self, progress: Progressing | None) -> Iterator[Found]:
        if not self._path.stat().st_size:
            return
        with self._path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            pages = Pages(data)
            for number in range(1, pages.count + 1):
                for cell in pages.cells(number):
                    found = _recognised(cell)
                    if found is not None:
                        yield found
                if progress and not number % _BEAT:
                    progress(number, pages.count)
            self.broken, self.missing = pages.broken, pages.missing


def copy_bytes(source: Path, target: Path) -> int:
    """Copy a file from a disk that may not be able to read it all; how many bytes became zeros.

    Raises FileRefused about ``source`` if it cannot be opened.
    """
    try:
        file = os.open(source, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise FileRefused(str(source), FileTrouble.UNREADABLE, detail=error.strerror or "") from error
    lost = 0
    try:
        size = os.fstat(file).st_size
        with target.open("xb") as copy:
            for at in range(0, size, _BLOCK):
                block, missing = _block(file, at, min(_BLOCK, size - at))
                lost += missing
                copy.write(block)
    finally:
        os.close(file)
    return lost


def _block(file: int, at: int, wanted: int) -> tuple[bytes, int]:
    read = partial(_read, file)
    try:
        return read(at, wanted), 0
    except OSError:
        parts, lost = [], 0
        for place in range(at, at + wanted, _PIECE):
            size = min(_PIECE, at + wanted - place)
            try:
                parts.append(read(place, size))
            except OSError:
                parts.append(bytes(size))
                lost += size
        return b"".join(parts), lost


def _read(file: int, at: int, wanted: int) -> bytes:
    os.lseek(file, at, os.SEEK_SET)
    return os.read(file, wanted).ljust(wanted, b"\0")


def _letters(column: Column[Any]) -> str:
    """What a field of this column can be in a row: letters as `Cell.kinds` has them."""
    if column.primary_key and isinstance(column.type, Integer):
        return "n"  # the rowid stands for it
    kind = "i" if isinstance(column.type, Integer) else "b" if isinstance(column.type, LargeBinary) else "t"
    return kind + ("n" if column.nullable else "")


#: How many fields a row has -> the tables that it may be of, and what their fields can be.
_SHAPES: Mapping[int, Sequence[tuple[Table, Sequence[str]]]] = {
    count: [
        (table, [_letters(column) for column in table.columns][:count])
        for table in WANTED
        if len(table.columns) - sum(bool(column.info.get(LATER)) for column in table.columns)
        <= count
        <= len(table.columns)
    ]
    for count in range(max(len(table.columns) for table in WANTED) + 1)
}


def _recognised(cell: Cell) -> Found | None:
    """The row of which table this is, if it is one of ours."""
    for table, letters in _SHAPES.get(len(cell.kinds), ()):
        if all(kind in possible for kind, possible in zip(cell.kinds, letters, strict=True)):
            found = _found(table, cell)
            if _named(table, found.fields):
                return found
    return None


def _found(table: Table, cell: Cell) -> Found:
    fields = _defaults(table)
    sound = True
    for column, (kind, data) in zip(table.columns, cell.fields(), strict=False):
        if kind >= 12 and kind % 2:
            text = data.decode("utf-8", errors="replace")
            sound = sound and text.encode() == data
            fields[column.name] = text
        elif kind >= 12:
            fields[column.name] = data
        else:
            fields[column.name] = number_of(kind, data) if kind else None
    key = table.columns[0]
    if isinstance(key.type, Integer):
        fields[key.name] = cell.rowid
    gaps: tuple[tuple[int, int], ...] = ()
    if cell.gaps and table is CONTENT:
        gaps = tuple((max(0, first - cell.sizes[0]), last - cell.sizes[0]) for first, last in cell.gaps)
    return Found(table.name, fields, sound and not cell.gaps and _fits(table, fields), gaps)


def _defaults(table: Table) -> dict[str, Any]:
    return {column.name: "" for column in table.columns if column.info.get(LATER)}


def _named(table: Table, fields: Mapping[str, Any]) -> bool:
    """True if the key is one that this table can have."""
    key = fields[table.columns[0].name]
    if isinstance(key, int):
        return True
    return isinstance(key, str) and (_HASH if table is CONTENT else _ID).fullmatch(key) is not None


def _fits(table: Table, fields: Mapping[str, Any]) -> bool:
    """True if every field holds what it is made for: a file that was edited by hand may have lost its rules."""
    for column in table.columns:
        value = fields[column.name]
        wanted = int if isinstance(column.type, Integer) else bytes if isinstance(column.type, LargeBinary) else str
        if not (isinstance(value, wanted) or (value is None and column.nullable)):
            return False
    return _named(table, fields)
