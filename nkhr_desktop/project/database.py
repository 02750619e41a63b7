"""One SQLite file, opened the one way that loses nothing."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from logging import getLogger
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver

from nkhr_desktop.formats.writing import refusal, sweep
from nkhr_desktop.model.errors import FileRefused, FileTrouble

if TYPE_CHECKING:
    from sqlalchemy import Connection

T = TypeVar("T")

#: How many rows one statement reads or writes. SQLite takes 32,766 values; no table has more than 40 columns.
TOGETHER = 500

#: Annotations longer than this have an index of their own, so that a range query can be bounded.
LONG = 2000

#: "NKHR" in ASCII: tells our files from other SQLite files.
APPLICATION_ID = 0x4E4B4852

#: With a rollback journal a project that is mailed or synced while open is still whole.
PRAGMAS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA busy_timeout=2000",
    "PRAGMA cache_size=-32000",
)

#: A copy takes so many pages at a time, begins so often again since somebody wrote, and waits so often for others.
_PAGES, _BEGINS, _WAITS = 256, 50, 3
#: What SQLite says of a step that took pages, and of the last one.
_OK, _DONE = 0, 101

#: In bytes, with all folders, except on Windows: 512 are SQLite's own limit, and its journal's name is longer.
LONGEST_PATH = 504

#: Beginnings of SQLite's names of errors, and words of those that have only a general name.
_TROUBLES = (
    ("SQLITE_BUSY", FileTrouble.BUSY),
    ("SQLITE_LOCKED", FileTrouble.BUSY),
    ("SQLITE_FULL", FileTrouble.DISK_FULL),
    ("SQLITE_READONLY", FileTrouble.READ_ONLY),
    ("SQLITE_CORRUPT", FileTrouble.DAMAGED),
    ("SQLITE_NOTADB", FileTrouble.NOT_A_PROJECT),
    ("SQLITE_IOERR", FileTrouble.UNREADABLE),
    ("SQLITE_CANTOPEN", FileTrouble.UNREADABLE),
    ("SQLITE_PERM", FileTrouble.UNREADABLE),
    ("SQLITE_AUTH", FileTrouble.UNREADABLE),
    ("database is locked", FileTrouble.BUSY),
    ("database or disk is full", FileTrouble.DISK_FULL),
    ("disk I/O error", FileTrouble.UNREADABLE),
    ("no such table", FileTrouble.DAMAGED),
    ("malformed", FileTrouble.DAMAGED),
    ("Could not decode to UTF-8", FileTrouble.DAMAGED),
)


def uri(path: Path) -> str:
    """A file's name for SQLite. From its bytes, since a name in some old encoding is no UTF-8."""
    return f"file:{quote(os.fsencode(path.resolve()), safe='/:')}"


def connect(path: Path, *, mode: str) -> Any:
    """A raw driver connection; ``mode`` is SQLite's: ro, rw, rwc. No transaction is ever begun behind our back."""
    connection = driver.connect(f"{uri(path)}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False)
    for pragma in PRAGMAS:
        if mode != "ro" or "journal_mode" not in pragma:
            connection.execute(pragma)
    return connection


class Line:
    """One connection to a file: the driver's own for reading, and SQLAlchemy over it for all that writes.

    SQLAlchemy is imported with the first write: that takes a third of the time in which a project is opened, and
    reading needs nothing of it.
    """

    def __init__(self, path: Path, *, mode: str) -> None:
        self._driven = connect(path, mode=mode)
        self._sql: Connection | None = None

    @property
    def sql(self) -> Connection:
        """SQLAlchemy's connection, in driver autocommit: only ``transaction`` below begins and ends anything.

        Otherwise every read would leave a transaction open, and a CREATE TABLE would survive a rollback.
        """
        if self._sql is None:
            from sqlalchemy import create_engine
            from sqlalchemy.pool import StaticPool

            # whoever turns on SQLAlchemy's own log for something else must not find testimony in it: it shows the
            # values of every statement and every row that is read
            getLogger("sqlalchemy.engine.Engine").disabled = True
            engine = create_engine(
                "sqlite+pysqlite://",
                module=driver,
                creator=lambda: self._driven,
                poolclass=StaticPool,
                hide_parameters=True,
            )
            self._sql = engine.connect()
        return self._sql

    def each(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> Iterator[Any]:
        """The rows of a query as plain tuples, one after the other."""
        found: Iterator[Any] = self._driven.execute(sql, values)
        return found

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Any]:
        """All rows of a query."""
        found: list[Any] = self._driven.execute(sql, values).fetchall()
        return found

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:
        """The first column of the first row, or None."""
        row = self._driven.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def give_pages(self, target: Path, progress: Callable[[int, int], None]) -> None:
        """Write all pages, as they are at one moment, to the new file ``target``; not flushed to the disk.

        A few at a time, so that nobody who writes meanwhile waits for long. What they wrote is in it: SQLite then
        begins again. Who never stops writing is given up on (BUSY). ``progress`` hears (done, total).
        """
        waits, begun, last = 0, 0, 1 << 62

        def stepped(status: int, left: int, total: int) -> None:
            nonlocal waits, begun, last
            waits, begun, last = waits + (status not in (_OK, _DONE)), begun + (left > last), left
            if waits > _WAITS or begun > _BEGINS:
                raise driver.OperationalError("database is locked")
            progress(total - left, total)

        copy = driver.connect(f"{uri(target)}?mode=rwc", uri=True, isolation_level=None, check_same_thread=False)
        try:
            copy.execute("PRAGMA synchronous=OFF")
            self._driven.backup(copy, pages=_PAGES, progress=stepped, sleep=0.01)
        finally:
            copy.close()

    def close(self) -> None:
        """Let go of the file."""
        if self._sql is not None:
            self._sql.close()
            self._sql.engine.dispose()
        self._driven.close()


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """BEGIN IMMEDIATE ... COMMIT, or ROLLBACK if anything at all goes wrong, the commit included."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        if in_transaction(connection):
            connection.exec_driver_sql("ROLLBACK")
        raise


def insert_rows(connection: Connection, table: str, names: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Insert many rows, TOGETHER at a time.

    One statement for each row would cost half as much again: where triggers write too, SQLite prepares to take
    each single statement back.
    """
    columns = ",".join(f'"{name}"' for name in names)
    one = f"({','.join('?' * len(names))})"
    for batch in batches(rows):
        marks = ",".join([one] * len(batch))
        connection.exec_driver_sql(f"INSERT INTO {table}({columns}) VALUES{marks}", tuple(chain.from_iterable(batch)))


def update_rows(connection: Connection, table: str, names: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Set the fields ``names`` of many rows, TOGETHER at a time; of each row the first value is its id."""
    fields = ",".join(f'"{name}"=v.column{number}' for number, name in enumerate(names, start=2))
    one = f"({','.join('?' * (len(names) + 1))})"
    for batch in batches(rows):
        marks = ",".join([one] * len(batch))
        connection.exec_driver_sql(
            f"UPDATE {table} SET {fields} FROM (VALUES{marks}) v WHERE id=v.column1",
            tuple(chain.from_iterable(batch)),
        )


def delete_rows(connection: Connection, table: str, ids: Sequence[str]) -> None:
    """Delete the rows with these ids, TOGETHER at a time."""
    for batch in batches(ids):
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE id IN ({','.join('?' * len(batch))})", tuple(batch))


def batches(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """``items``, TOGETHER at a time."""
    for first in range(0, len(items), TOGETHER):
        yield items[first : first + TOGETHER]


def in_transaction(connection: Connection) -> bool:
    """True between BEGIN and COMMIT. SQLite may itself have rolled back, after a full disk for instance."""
    return bool(connection.connection.driver_connection.in_transaction)  # type: ignore[union-attr]


def trouble_of(error: Exception) -> FileTrouble | None:
    """What the disk or the file did, as the driver or SQLAlchemy says it; None if the fault is ours."""
    source = getattr(error, "orig", None) or error
    if not isinstance(source, driver.Error):
        return None
    name, text = str(getattr(source, "sqlite_errorname", "")), str(source)
    return next((trouble for begin, trouble in _TROUBLES if name.startswith(begin) or begin in text), None)


@contextmanager
def in_words(path: Path, *, writing: bool = False) -> Iterator[None]:
    """Turn what the world did to the file (locked, full, damaged) into FileRefused; let our own bugs through.

    While ``writing``, whatever could not be opened or moved to the disk is said to be unwritable.
    """
    try:
        yield
    except Exception as error:
        trouble = trouble_of(error)
        if not writing and (isinstance(error, UnicodeDecodeError) or "no such column" in str(error)):
            trouble = FileTrouble.DAMAGED  # the file's own schema, or a message that quotes it, is broken
        if trouble is None:
            raise
        # never the message: it may quote what stands in the file
        name = getattr(getattr(error, "orig", None) or error, "sqlite_errorname", None)
        if writing:
            trouble = _while_writing(trouble, str(name or error), path)
        raise FileRefused(str(path), trouble, detail=_too_long(path) or name or "not UTF-8") from error


def _while_writing(trouble: FileTrouble, name: str, path: Path) -> FileTrouble:
    """What a trouble means to somebody whose work was to be saved."""
    if trouble is FileTrouble.READ_ONLY and not path.exists():
        return FileTrouble.GONE  # SQLite looks before each step whether the file is still the one it opened
    if name.startswith(("SQLITE_IOERR", "disk I/O error")):
        return FileTrouble.DISK_REFUSED
    return FileTrouble.UNWRITABLE if trouble is FileTrouble.UNREADABLE else trouble


def _too_long(path: Path) -> str:
    """Says so where a path is longer than SQLite can open, a limit that is narrow in Hangul; else ""."""
    length = len(os.fsencode(path.resolve()))
    too_long = os.name != "nt" and length > LONGEST_PATH
    return f"the path has {length} bytes, {LONGEST_PATH} are possible" if too_long else ""


def copy_to(connection: Connection, target: Path) -> None:
    """Write a compact, whole copy to ``target`` by SQLite's own means. It is on the disk when this returns.

    It comes into its place in one move, so that half a copy never has its name. Raises FileRefused about
    ``target``; then there is no copy.
    """
    sweep(target.parent)
    beside = target.with_name(f".nkhr-{secrets.token_hex(8)}.part")
    try:
        with in_words(target, writing=True):
            connection.exec_driver_sql("VACUUM INTO ?", (uri(beside),))
        settle(beside)  # VACUUM INTO leaves that to us
        beside.replace(target)
        settle(target.parent)
    except OSError as error:
        raise refusal(target, error) from error
    finally:
        beside.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk; Windows neither needs nor allows the latter."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
