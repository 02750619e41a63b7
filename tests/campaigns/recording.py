"""The app's own statements and settings, written down while it works, and given to a simulated disk again."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import apsw
import sqlcipher3.dbapi2 as driver

from nkhr_desktop.project import database
from nkhr_desktop.project.project import Project
from tests.campaigns.disk import Deed, Disk, Vfs
from tests.campaigns.flows import heads

#: What was done: connect, execute, close (with the number of the connection), or a deed of the app itself.
Event = tuple[str, int, Any, Any]


@contextmanager
def recorded(events: list[Event]) -> Iterator[None]:
    """Whatever the app asks of SQLite inside this is written down; so is what it does to files by itself."""

    class Cursor(driver.Cursor):  # type: ignore[misc]
        def execute(self, sql: str, values: Any = ()) -> Any:
            events.append(("execute", self.connection.number, sql, values))
            return super().execute(sql, values)

    class Connection(driver.Connection):  # type: ignore[misc]
        number = -1

        def cursor(self, factory: Any = Cursor) -> Any:
            return super().cursor(factory)

        def execute(self, sql: str, values: Any = ()) -> Any:
            return self.cursor().execute(sql, values)

        def close(self) -> None:
            events.append(("close", self.number, None, None))
            super().close()

    def connect(name: str, **settings: Any) -> Any:
        made = connecting(name, factory=Connection, **settings)
        made.number = sum(event[0] == "connect" for event in events)
        events.append(("connect", made.number, name, None))
        return made

    def fsync(handle: int) -> None:
        name = Path(f"/proc/self/fd/{handle}").readlink()
        events.append(("settle" if name.is_dir() else "sync", -1, str(name), None))
        syncing(handle)

    def rename(source: Any, target: Any) -> None:
        events.append(("rename", -1, str(source), str(target)))
        replacing(source, target)

    def unlink(path: Any) -> None:
        events.append(("remove", -1, str(path), None))
        unlinking(path)

    connecting, syncing, replacing, unlinking = driver.connect, os.fsync, os.replace, os.unlink
    with ExitStack() as stack:
        stack.enter_context(patch.object(database.driver, "connect", connect))
        for name, ours in (("fsync", fsync), ("replace", rename), ("rename", rename), ("unlink", unlink)):
            stack.enter_context(patch.object(os, name, ours))
        yield


def record(path: Path, work: Callable[[Project], Iterator[None]]) -> list[Event]:
    """Open the project, let ``work`` do its steps, close it; all of it as events, with what was acknowledged."""
    events: list[Event] = [("say", -1, heads(path)[-1], None)]
    with recorded(events):
        project = Project.open(path)
        events.append(("say", -1, project.head, None))
        for _ in work(project):
            events.append(("say", -1, project.head, None))
        project.close()
    return events


def replayed(before: bytes, path: Path, events: Sequence[Event], settings: dict[str, str] | None = None) -> Disk:
    """A disk on which the events happened to the file ``path``, which held ``before``.

    ``settings`` are pragmas that are sent otherwise than the app does: to see that the disk would tell.
    """
    disk = Disk({str(path): before})
    vfs = Vfs(f"disk-{id(disk)}", disk)
    salts = iter(_salts(path, before))
    open_now: dict[int, apsw.Connection] = {}
    for what, number, first, second in events:
        if what == "connect":
            open_now[number] = _connected(first, vfs, salts)
        elif what == "execute":
            sql = (settings or {}).get(first, first)
            open_now[number].cursor().execute(sql, second).fetchall()
        elif what == "close":
            if number in open_now:
                open_now.pop(number).close()
        elif what == "sync":
            if (file := disk.number(first)) is not None:
                disk.do(Deed("sync", file=file))
        else:
            disk.do(Deed(what, first, second or ""))
    for connection in open_now.values():
        connection.close()
    vfs.unregister()
    end = disk.number(str(path))
    assert end is not None
    if not settings:
        assert _but_version(disk.bytes(end)) == _but_version(path.read_bytes()), "the same file, to the last byte"
    return disk


def _but_version(data: bytes | bytearray) -> bytes:
    """All of a file but the number of the SQLite that wrote it last."""
    return bytes(data[:92] + data[100:])


def _connected(name: str, vfs: Vfs, salts: Iterator[bytes]) -> apsw.Connection:
    if name == ":memory:" or "mode=memory" in name:
        return apsw.Connection(":memory:")
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
    made = apsw.Connection(name, flags=flags, vfs=vfs.name)
    made.create_scalar_function("randomblob", lambda size: next(salts), 1, flags=apsw.SQLITE_INNOCUOUS)
    return made


def _salts(path: Path, before: bytes) -> list[bytes]:
    """What the triggers drew by chance, in order: the hashes were made over it."""
    old = path.with_name("before.nkhr")
    old.write_bytes(before)
    try:
        known = len(heads(old))
        with driver.connect(f"file:{path}?mode=ro", uri=True) as connection:
            rows = connection.execute("SELECT salt FROM change WHERE s>? ORDER BY n", (known,)).fetchall()
        connection.close()
    finally:
        old.unlink()
    return [bytes(row[0]) for row in rows]
