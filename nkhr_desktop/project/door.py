"""The door through which all data goes: one connection, one way to change, one bell."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from nkhr_desktop.model.changes import Changes, Kind, Listener
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.database import in_words, make_engine, transaction
from nkhr_desktop.project.journal import Journal


@dataclass(slots=True)
class Touched:
    """What the running step has touched so far; becomes the bell's Changes."""

    documents: set[str] = field(default_factory=set)
    annotations: list[str] = field(default_factory=list)
    document_list: bool = False
    codebook: bool = False
    coders: bool = False
    settings: bool = False

    def changes(self, kind: Kind) -> Changes:
        """The bell for a step of this kind."""
        return Changes(
            kind,
            frozenset(self.documents),
            tuple(self.annotations),
            self.document_list,
            self.codebook,
            self.coders,
            self.settings,
        )


class Door:
    """One project file. Nouns read with ``rows`` and write inside ``change``; nothing else writes."""

    def __init__(self, path: Path, *, mode: str) -> None:
        self.path = path
        self.read_only = mode == "ro"
        self._engine = make_engine(path, mode=mode)
        with in_words(path):
            self.connection: Connection = self._engine.connect()
        self._journal: Journal | None = None
        self._listeners: list[Listener] = []
        self._touched: Touched | None = None
        self.coder = ""

    def begin(self, version: int) -> None:
        """Read the journal; from here on the file can be changed."""
        with in_words(self.path):
            self._journal = Journal(self.connection, version)

    @property
    def journal(self) -> Journal:
        """Clock, head and undo stack of this file."""
        assert self._journal is not None, "begin() comes first"
        return self._journal

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        self._engine.dispose()

    def rows(self, sql: str, values: Sequence[object] = ()) -> Sequence[Any]:
        """All rows of a query."""
        return self.connection.exec_driver_sql(sql, tuple(values)).all()

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:
        """The first column of the first row, or None."""
        row = self.connection.exec_driver_sql(sql, tuple(values)).first()
        return None if row is None else row[0]

    def write(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one statement of the running step; the number of rows that it changed."""
        assert self._touched is not None, "only inside change()"
        return self.connection.exec_driver_sql(sql, tuple(values)).rowcount

    def write_many(self, sql: str, values: list[tuple[object, ...]]) -> None:
        """Run one statement for each of many rows of the running step."""
        assert self._touched is not None, "only inside change()"
        if values:
            self.connection.exec_driver_sql(sql, values)

    def add(self, table: str, values: Mapping[str, object]) -> None:
        """Insert one row in the running step."""
        columns = ",".join(f'"{name}"' for name in values)
        self.write(f"INSERT INTO {table}({columns}) VALUES({','.join('?' * len(values))})", tuple(values.values()))

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
    def change(self, kind: Kind, undoes: str = "") -> Iterator[Touched]:
        """One transaction, one change set, one bell. A change inside a change joins it.

        A step that changes nothing leaves no trace. Raises FileRefused when the disk refuses; then, as after
        any other exception, everything is as it was before.
        """
        if self._touched is not None:
            yield self._touched
            return
        if self.read_only:
            raise FileRefused(str(self.path), FileTrouble.READ_ONLY)
        self._touched = touched = Touched()
        try:
            done = yield from self._in_one_transaction(kind, undoes, touched)
        finally:
            self._touched = None
        if done:
            self._ring(touched.changes(kind))

    def _in_one_transaction(self, kind: Kind, undoes: str, touched: Touched) -> Generator[Touched, None, bool]:
        header: dict[str, Any] = {}
        rows = 0
        try:
            with in_words(self.path), transaction(self.connection):
                header = self.journal.begin(kind, self.coder, undoes)
                yield touched
                rows = self.journal.seal(header)
                if not rows:
                    raise _NothingChanged
        except _NothingChanged:
            return False
        self.journal.committed(header)
        return True

    def listen(self, listener: Listener) -> None:
        """Have ``listener`` called after every committed step."""
        self._listeners.append(listener)

    def unlisten(self, listener: Listener) -> None:
        """Stop calling ``listener``."""
        self._listeners.remove(listener)

    def _ring(self, changes: Changes) -> None:
        for listener in list(self._listeners):
            listener(changes)


class _NothingChanged(Exception):
    """Rolls back a step that wrote no row."""
