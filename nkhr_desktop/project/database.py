"""One SQLite file, opened the one way that loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from nkhr_desktop.model.errors import FileRefused, FileTrouble

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

_TROUBLES = (
    ("locked", FileTrouble.BUSY),
    ("full", FileTrouble.DISK_FULL),
    ("readonly", FileTrouble.READ_ONLY),
    ("malformed", FileTrouble.DAMAGED),
    ("not a database", FileTrouble.NOT_A_PROJECT),
    ("disk i/o", FileTrouble.UNREADABLE),
    ("unable to open", FileTrouble.UNREADABLE),
    ("no such table", FileTrouble.DAMAGED),
    ("no such column", FileTrouble.DAMAGED),
)


def connect(path: Path, *, mode: str) -> Any:
    """A raw driver connection; ``mode`` is SQLite's: ro, rw, rwc. No transaction is ever begun behind our back."""
    uri = f"file:{quote(str(path.resolve()), safe='/:')}?mode={mode}"
    connection = driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    for pragma in PRAGMAS:
        if mode != "ro" or "journal_mode" not in pragma:
            connection.execute(pragma)
    return connection


def make_engine(path: Path, *, mode: str) -> Engine:
    """An engine with one connection in driver autocommit: only ``transaction`` below begins and ends anything.

    Otherwise every read would leave a transaction open, and a CREATE TABLE would survive a rollback.
    """
    return create_engine(
        "sqlite+pysqlite://", module=driver, creator=lambda: connect(path, mode=mode), poolclass=StaticPool
    )


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


def in_transaction(connection: Connection) -> bool:
    """True between BEGIN and COMMIT. SQLite may itself have rolled back, after a full disk for instance."""
    return bool(connection.connection.driver_connection.in_transaction)  # type: ignore[union-attr]


def trouble_of(error: Exception) -> FileTrouble | None:
    """What the disk or the file did, or None if the fault is ours."""
    text = str(getattr(error, "orig", None) or error).lower()
    return next((trouble for words, trouble in _TROUBLES if words in text), None)


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what the world did to the file (locked, full, damaged) into FileRefused; let our own bugs through."""
    try:
        yield
    except (DBAPIError, driver.Error) as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        raise FileRefused(str(path), trouble, detail=type(error).__name__) from error


def copy_to(connection: Connection, target: Path) -> None:
    """Write a compact, whole copy to ``target``, which must not exist, by SQLite's own means."""
    connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
