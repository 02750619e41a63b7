"""The file's form, version by version: numbered functions on ``user_version``, each in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project import copying
from nkhr_desktop.project.database import APPLICATION_ID, Line, copy_to, in_transaction, settle, transaction

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: The form that this program writes. Raised for a new kind of step, too: an older program could not name it.
VERSION = 2

#: A migration takes a file from the version before its number to its number. The journal's old entries are
#: never rewritten, and a migration of data must be a function of the data alone: two people who migrate
#: apart have to arrive at the same.
Migration = Callable[["Connection"], None]


def _add_content_warning(connection: Connection) -> None:
    """Version 2: documents can be marked with a content warning, and a step can be called so."""
    connection.exec_driver_sql("ALTER TABLE document ADD COLUMN content_warning TEXT DEFAULT '' NOT NULL")


MIGRATIONS: Mapping[int, Migration] = {2: _add_content_warning}


def create(connection: Connection) -> None:
    """Make the tables of an empty file."""
    from nkhr_desktop.project.tables import METADATA

    with transaction(connection):
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        METADATA.create_all(connection)
        connection.exec_driver_sql("INSERT INTO now(one, s, mode) VALUES(1, NULL, 'record')")
        make_triggers(connection)
        connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")


def schema() -> dict[tuple[str, str], str | None]:
    """(type, name) -> SQL of everything that a file of this version consists of, as SQLite keeps it."""
    line = Line(Path("schema"), mode="memory")
    try:
        create(line.sql)
        return {(row[0], row[1]): row[2] for row in line.rows("SELECT type, name, sql FROM sqlite_schema")}
    finally:
        line.close()


def make_triggers(connection: Connection) -> None:
    """Drop whatever triggers there are and generate those of this version."""
    from nkhr_desktop.project.triggers import all_triggers

    _drop_triggers(connection)
    for sql in all_triggers().values():
        connection.exec_driver_sql(sql)


def _drop_triggers(connection: Connection) -> None:
    names = connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type='trigger'").scalars().all()
    for name in names:
        quoted = name.replace('"', '""')
        connection.exec_driver_sql(f'DROP TRIGGER "{quoted}"')


def version_of(line: Line, path: Path) -> int:
    """The file's version. Raises FileRefused for a file that is not ours, or newer than this program."""
    if line.value("PRAGMA application_id") != APPLICATION_ID:
        raise FileRefused(str(path), FileTrouble.NOT_A_PROJECT)
    version = int(line.value("PRAGMA user_version"))
    if version > VERSION:
        raise FileRefused(str(path), FileTrouble.NEWER, place=str(version))
    if version < 1:
        raise FileRefused(str(path), FileTrouble.DAMAGED, place="version")
    return version


def migrate(
    connection: Connection, path: Path, steps: Mapping[int, Migration] = MIGRATIONS, to: int = VERSION
) -> Path | None:
    """Bring the file to version ``to``; the verified copy that was made before, or None if nothing was needed."""
    version = _version(connection)
    if version >= to:
        return None
    copy = _verified_copy(connection, path, version)
    try:
        for number in range(version + 1, to + 1):
            _step(connection, number, steps[number])
    except BaseException:
        if _version(connection) == version:
            copy.unlink()  # the file is as it was: a second one of it only puzzles
        raise
    return copy


def _version(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _step(connection: Connection, number: int, step: Migration) -> None:
    with transaction(connection):
        if _version(connection) >= number:
            return  # another program was faster
        _drop_triggers(connection)
        connection.exec_driver_sql("UPDATE now SET mode='replay'")
        step(connection)
        connection.exec_driver_sql("UPDATE now SET mode='record'")
        make_triggers(connection)
        connection.exec_driver_sql(f"PRAGMA user_version={number}")


def _verified_copy(connection: Connection, path: Path, version: int) -> Path:
    """A copy beside the file, opened and checked before anything is changed."""
    copy = path.with_name(f"{path.stem} (before version {version + 1}){path.suffix}")
    number = 2
    while copy.exists():
        copy = path.with_name(f"{path.stem} (before version {version + 1}, {number}){path.suffix}")
        number += 1
    assert not in_transaction(connection)
    copy_to(connection, copy)
    try:
        copying.sign(copy, copying.Reason.MIGRATION, copying.figures(connection.exec_driver_sql))
        settle(copy)
    except BaseException:
        copy.unlink()
        raise
    return copy
