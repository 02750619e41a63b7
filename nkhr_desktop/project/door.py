"""The door through which all data goes: one connection, one way to change, one bell."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nkhr_desktop.model.changes import Changes, Kind, Listener
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.database import (
    Line,
    batches,
    delete_rows,
    in_transaction,
    in_words,
    insert_rows,
    transaction,
)
from nkhr_desktop.project.journal import Journal, Overwritten, UnknownKind
from nkhr_desktop.project.writer import Writer

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Up to so many annotations the bell names each; of more, their documents say enough.
FEW = 100

#: So many rows are much for one step: a backup is made before it.
MUCH = 100

#: Who is coding here: asked each time, since undo and other programs can take a coder away.
_CODER = "SELECT c.id FROM local_state l JOIN coder c ON c.id=l.value WHERE l.name='coder'"


@dataclass(slots=True)
class Touched:
    """What the running step has touched so far; becomes the bell's Changes."""

    documents: set[str] = field(default_factory=set)
    annotations: list[str] = field(default_factory=list)
    document_list: bool = False
    codebook: bool = False
    coders: bool = False
    settings: bool = False

    def join(self, inner: Touched) -> None:
        """Take over what an inner step touched."""
        self.documents |= inner.documents
        self.annotations += inner.annotations
        self.document_list |= inner.document_list
        self.codebook |= inner.codebook
        self.coders |= inner.coders
        self.settings |= inner.settings

    def changes(self, kind: Kind) -> Changes:
        """The bell for a step of this kind."""
        return Changes(
            kind,
            frozenset(self.documents),
            tuple(self.annotations) if len(self.annotations) <= FEW else (),
            self.document_list,
            self.codebook,
            self.coders,
            self.settings,
        )


class Door:
    """One project file. Nouns read with ``rows`` and write inside ``change``; nothing else writes."""

    def __init__(self, path: Path, *, mode: str, writer: Writer | None = None) -> None:
        self.path = path
        self.read_only = mode == "ro"
        self._writer = writer
        with in_words(path):
            self.line = Line(path, mode=mode)
        self._file = _file_at(path)
        self._journal: Journal | None = None
        self._listeners: list[Listener] = []
        self._touched: Touched | None = None
        #: Called before a step that changes much.
        self.precaution: Callable[[], object] | None = None
        self._prepared = False
        #: A coder's id while somebody else than the current coder acts, else "".
        self.acting = ""

    def begin(self, version: int) -> None:
        """Read the journal; from here on the file can be changed."""
        try:
            with in_words(self.path):
                self._journal = Journal(self.line, version)
        except UnknownKind as error:
            raise FileRefused(str(self.path), FileTrouble.DAMAGED, place=str(error.n), detail="kind") from error

    @property
    def journal(self) -> Journal:
        """Clock, head and undo stack of this file as it is now, whoever wrote to it."""
        assert self._journal is not None, "begin() comes first"
        if self._touched is None:
            with in_words(self.path):
                self._journal.refresh()
        return self._journal

    @property
    def connection(self) -> Connection:
        """What everything is written through."""
        return self.line.sql

    @property
    def coder(self) -> str:
        """The id of who is coding now; "" as long as nobody gave a name, or once that coder is gone."""
        return self.acting or str(self.value(_CODER) or "")

    def expect(self, rows: int) -> None:
        """A verb says how much it is going to change, before it does: once in a step there is time for a backup.

        Others still see the file as it was before a step that has begun; of the first one there is nothing to see.
        """
        if rows < MUCH or self.precaution is None or self._prepared or self.read_only or not self.journal.count:
            return
        self._prepared = True
        self.precaution()

    @property
    def changing(self) -> bool:
        """True inside ``change``."""
        return self._touched is not None

    def close(self) -> None:
        """Let go of the file, and let others write."""
        self.line.close()
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.release()

    @property
    def guarded(self) -> bool:
        """True if nobody else can write meanwhile; False also where the disk knows no locks."""
        return self._writer is not None

    def say_who(self) -> None:
        """Let those who are refused know which coder is at work."""
        if self._writer is not None:
            self._writer.say(str(self.value("SELECT name FROM coder WHERE id=?", (self.coder,)) or ""))

    def beat(self) -> bool:
        """Say that somebody is at work here; False if a computer elsewhere says the same of a copy of this file."""
        return self._writer is None or self._writer.beat()

    def rows(self, sql: str, values: Sequence[object] = ()) -> Sequence[Any]:
        """All rows of a query."""
        with in_words(self.path):
            return self.line.rows(sql, tuple(values))

    def each(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> Iterator[Any]:
        """The rows of a query as plain tuples, one after the other."""
        with in_words(self.path):
            yield from self.line.each(sql, values)

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:
        """The first column of the first row, or None."""
        with in_words(self.path):
            return self.line.value(sql, tuple(values))

    def write(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one statement of the running step; the number of rows that it changed."""
        assert self._touched is not None, "only inside change()"
        return self.connection.exec_driver_sql(sql, tuple(values)).rowcount

    def add(self, table: str, values: Mapping[str, object]) -> None:
        """Insert one row in the running step."""
        columns = ",".join(f'"{name}"' for name in values)
        self.write(f"INSERT INTO {table}({columns}) VALUES({','.join('?' * len(values))})", tuple(values.values()))

    def add_many(self, table: str, names: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Insert many rows in the running step; ``names`` are their columns."""
        assert self._touched is not None, "only inside change()"
        insert_rows(self.connection, table, names, rows)

    def remove_many(self, table: str, ids: Sequence[str]) -> None:
        """Delete many rows in the running step."""
        assert self._touched is not None, "only inside change()"
        delete_rows(self.connection, table, ids)

    def set_many(self, table: str, ids: Sequence[str], values: Mapping[str, object]) -> None:
        """Update fields of many rows to the same values in the running step."""
        fields = ",".join(f'"{name}"=?' for name in values)
        for batch in batches(ids):
            marks = ",".join("?" * len(batch))
            self.write(f"UPDATE {table} SET {fields} WHERE id IN ({marks})", (*values.values(), *batch))

    def set(self, table: str, row: str, values: Mapping[str, object]) -> int:
        """Update fields of one row in the running step; 0 if there is no such row."""
        fields = ",".join(f'"{name}"=?' for name in values)
        return self.write(f"UPDATE {table} SET {fields} WHERE id=?", (*values.values(), row))

    @property
    def touched(self) -> Touched:
        """Where the verbs of the running step say what they touched."""
        assert self._touched is not None, "only inside change()"
        return self._touched

    @contextmanager
    def change(self, kind: Kind) -> Iterator[Touched]:
        """One transaction, one change set, one bell. A change inside a change joins it.

        A step that changes nothing leaves no trace. Raises FileRefused when the disk refuses; then, as after
        any other exception, everything is as it was before. An inner change that fails takes only itself back,
        should the outer one go on.
        """
        if self._touched is not None:
            assert kind not in (Kind.UNDO, Kind.REDO), "a step cannot be taken back inside a step"
            yield from self._inside(self._touched)
            return
        if self.read_only:
            raise FileRefused(str(self.path), FileTrouble.READ_ONLY)
        assert self._journal is not None, "begin() comes first"
        self._touched = touched = Touched()
        try:
            done = yield from self._in_one_transaction(self._journal, kind, touched)
        finally:
            self._touched = None
            self._prepared = False
        if done:
            self.ring(touched.changes(kind))

    def _in_one_transaction(self, journal: Journal, kind: Kind, touched: Touched) -> Generator[Touched, None, bool]:
        header: dict[str, Any] = {}
        try:
            with in_words(self.path, writing=True), transaction(self.connection):
                header = journal.begin(kind, self.coder)
                yield touched
                self._still_in_transaction()
                if not journal.seal(header):
                    raise _NothingChanged
        except _NothingChanged:
            return False
        except FileRefused as refused:
            if refused.trouble is FileTrouble.READ_ONLY and _file_at(self.path) != self._file:
                raise FileRefused(refused.path, FileTrouble.REPLACED) from refused
            raise
        except Overwritten as error:
            raise FileRefused(str(self.path), FileTrouble.OVERWRITTEN) from error
        journal.committed(header)
        return True

    def _inside(self, outer: Touched) -> Iterator[Touched]:
        self._still_in_transaction()
        self._touched = inner = Touched()
        self.connection.exec_driver_sql("SAVEPOINT inner_change")
        try:
            with in_words(self.path, writing=True):
                yield inner
        except BaseException:
            if in_transaction(self.connection):
                self.connection.exec_driver_sql("ROLLBACK TO inner_change")
                self.connection.exec_driver_sql("RELEASE inner_change")
            raise
        else:
            self._still_in_transaction()
            self.connection.exec_driver_sql("RELEASE inner_change")
            outer.join(inner)
        finally:
            self._touched = outer

    def _still_in_transaction(self) -> None:
        """After a full disk SQLite itself rolls back; a step that went on regardless must not seem done."""
        if not in_transaction(self.connection):
            raise FileRefused(str(self.path), FileTrouble.DISK_REFUSED)

    def listen(self, listener: Listener) -> None:
        """Have ``listener`` called after every committed step."""
        self._listeners.append(listener)

    def unlisten(self, listener: Listener) -> None:
        """Stop calling ``listener``."""
        self._listeners.remove(listener)

    def displaced(self) -> FileTrouble | None:
        """GONE or REPLACED if the file that is open is no longer found under its name."""
        there = _file_at(self.path)
        if there == self._file:
            return None
        return FileTrouble.GONE if there is None else FileTrouble.REPLACED

    def ring(self, changes: Changes) -> None:
        """Tell everybody. The step is on the disk, so that one who fails must not keep it from the others."""
        failed: list[Exception] = []
        for listener in list(self._listeners):
            try:
                listener(changes)
            except Exception as error:
                failed.append(error)
        if failed:
            raise failed[0]


def _file_at(path: Path) -> tuple[int, int] | None:
    """Which file lies there, whatever its name; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


class _NothingChanged(Exception):
    """Rolls back a step that wrote no row."""
