"""The journal: change sets, their clock, their hash chain, and which of them undo would take next."""

from __future__ import annotations

import json
import time
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import chain
from struct import Struct
from typing import Any

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import Noun, Refused, Why
from nkhr_desktop.model.ids import new_id
from nkhr_desktop.project.database import Line

#: Header fields that the hash of a change set covers, in this order; then the hashes of its rows.
HEADER = ("id", "version", "kind", "coder", "replica", "seq", "hlc", "wall", "parents", "undoes")

#: SQL for what the hash of one change covers: its parts in one piece, as the bytes that are stored, and the length
#: of each. SQLite gives them faster than Python could put them together.
ROW = (
    "CAST(tbl||row||op||coalesce(before,'')||coalesce(after,'') AS BLOB),"
    "octet_length(tbl),octet_length(row),octet_length(op),"
    "coalesce(octet_length(before),-1),coalesce(octet_length(after),-1),salt,erased"
)
#: Change sets that had touched what change set ? erased.
_TOUCHED = (
    "SELECT DISTINCT c.s FROM change x JOIN change c ON c.row=x.row AND c.tbl=x.tbl"
    " WHERE x.s=? AND x.op='X' AND c.s<x.s"
)
_LENGTHS = Struct(">6q").pack


def row_hash(row: Sequence[Any]) -> bytes:
    """Hash of one change, from what ROW selects; 32 bytes. Of an erased one the stored hash is all that is left.

    SHA-256 over the lengths in bytes of tbl, row, op, before, after and salt, 8 bytes each, big-endian, with -1
    for NULL; then over these six, one after the other. JSON is never written anew before it is hashed.
    """
    whole, tbl, name, op, before, after, salt, erased = row
    if erased is not None:
        return bytes.fromhex(erased)
    if salt is None:
        return sha256(_LENGTHS(tbl, name, op, before, after, -1) + whole).digest()
    return sha256(_LENGTHS(tbl, name, op, before, after, len(salt)) + whole + salt).digest()


def set_hash(header: Sequence[object], rows: Iterable[Sequence[Any]]) -> str:
    """Hash of a change set, as 64 hexadecimal digits: its header's parts, each after its length, then its rows'.

    ``rows`` are what ROW selects, in the order in which they were written.
    """
    pieces: list[bytes] = []
    for part in header:
        data = str(part).encode()
        pieces += (len(data).to_bytes(8, "big"), data)
    whole = sha256(b"".join(pieces))
    for row in rows:
        whole.update(row_hash(row))
    return whole.hexdigest()


@dataclass(eq=False)
class UnknownKind(ValueError):
    """Change set ``n`` is of a kind that no version up to this one writes."""

    n: int


class Overwritten(Exception):
    """The file no longer has the last step that was seen in it: another one was written over it."""


@dataclass(slots=True)
class UndoStack:
    """Which change sets the next undo and redo take: (n, kind) pairs, the last one first to go."""

    undo: list[tuple[int, Kind]] = field(default_factory=list)
    redo: list[tuple[int, Kind]] = field(default_factory=list)

    def add(self, n: int, kind: Kind, touched: Container[int] = ()) -> None:
        """Follow one change set of this file. An undo of nothing, as a damaged file may have, is passed over.

        Where things were erased, the steps that had ``touched`` them cannot be taken back any more, nor the erasing.
        """
        if kind is Kind.UNDO or kind is Kind.REDO:
            source, target = (self.undo, self.redo) if kind is Kind.UNDO else (self.redo, self.undo)
            if source:
                target.append((n, source.pop()[1]))
        elif kind in ERASING:
            self.undo = [step for step in self.undo if step[0] not in touched]
            self.redo.clear()
        elif kind not in (Kind.CREATE_PROJECT, Kind.SALVAGE):  # nobody wants a broken file back
            self.undo.append((n, kind))
            self.redo.clear()

    def next(self, kind: Kind) -> tuple[int, Kind]:
        """What the next UNDO or REDO takes. Raises Refused if there is nothing."""
        steps = self.undo if kind is Kind.UNDO else self.redo
        if not steps:
            why = Why.NOTHING_TO_UNDO if kind is Kind.UNDO else Why.NOTHING_TO_REDO
            raise Refused(Noun.PROJECT, why)
        return steps[-1]


#: Kinds of steps after which those before that touched the same things can no longer be taken back.
ERASING = (Kind.ERASE_DOCUMENT, Kind.ERASE_MEMO)

_KNOWS = "SELECT 1 FROM change_set WHERE hash=?"
_KINDS = {str(kind): kind for kind in Kind}


class Journal:
    """Writes change sets on one connection and remembers clock, heads and undo stack of this opening."""

    def __init__(self, line: Line, version: int) -> None:
        self._line = line
        self._version = version
        self._replica = new_id()
        self._seq = 0
        self._overwritten = False
        self.load()

    def load(self) -> None:
        """Read clock, head and undo stack from the file. Raises UnknownKind."""
        self._seen = self._data_version()
        rows = self._line.rows("SELECT n, kind, hlc, wall, hash FROM change_set ORDER BY n")
        self.stack = UndoStack()
        for row in rows:
            kind = _KINDS.get(row[1])
            if kind is None:
                raise UnknownKind(row[0])
            self._follow(row[0], kind)
        self.count = len(rows)
        self.last = rows[-1][0] if rows else 0
        self.clock = max((row[2] for row in rows), default=0)
        self.wall = rows[-1][3] if rows else 0
        self.head = str(rows[-1][4]) if rows else ""

    def refresh(self) -> None:
        """Read anew if another connection wrote change sets meanwhile."""
        seen = self._data_version()
        if seen == self._seen:
            return
        last = self._line.value("SELECT hash FROM change_set ORDER BY n DESC LIMIT 1")
        changed = (last or "") != self.head
        self._overwritten = changed and self.head != "" and self._line.value(_KNOWS, (self.head,)) is None
        if changed and not self._overwritten:
            self.load()
        self._seen = seen

    @property
    def overwritten(self) -> bool:
        """True if the file no longer has the last step that was seen in it."""
        self.refresh()
        return self._overwritten

    def _data_version(self) -> int:
        """A number of SQLite's that differs once another connection committed something."""
        return int(self._line.value("PRAGMA data_version"))

    def begin(self, kind: Kind, coder: str) -> dict[str, Any]:
        """Open a change set inside the running transaction; what is written from now on belongs to it.

        An UNDO or REDO takes back what is on top now, when nobody else can write any more: ``taken`` is its
        (n, kind). Raises Refused if there is nothing to take back, and Overwritten.
        """
        self.refresh()
        if self._overwritten:
            raise Overwritten
        undoes = ""
        if kind in (Kind.UNDO, Kind.REDO):
            self.taken = self.stack.next(kind)
            undoes = str(self._line.value("SELECT id FROM change_set WHERE n=?", (self.taken[0],)))
        wall = time.time_ns() // 1_000_000
        header = {
            "n": self.last + 1,
            "id": new_id(),
            "version": self._version,
            "kind": str(kind),
            "coder": coder,
            "replica": self._replica,
            "seq": self._seq + 1,
            "hlc": max(self.clock + 1, wall << 16),
            "wall": wall,
            "parents": json.dumps([self.head] if self.head else []),
            "undoes": undoes,
        }
        self._line.sql.exec_driver_sql(
            f"INSERT INTO change_set({','.join(header)}) VALUES({','.join('?' * len(header))})",
            tuple(header.values()),
        )
        self._line.sql.exec_driver_sql("UPDATE now SET s=?", (header["n"],))
        return header

    def seal(self, header: dict[str, Any]) -> bool:
        """Hash the open change set and close it. False if it changed nothing: then it has to be rolled back."""
        rows = self._line.each(f"SELECT {ROW} FROM change WHERE s=? ORDER BY n", (header["n"],))
        first = next(rows, None)
        if first is None:
            return False
        header["hash"] = set_hash([header[name] for name in HEADER], chain([first], rows))
        self._line.sql.exec_driver_sql("UPDATE change_set SET hash=? WHERE n=?", (header["hash"], header["n"]))
        self._line.sql.exec_driver_sql("UPDATE now SET s=NULL")
        return True

    def committed(self, header: dict[str, Any]) -> None:
        """Remember a change set, once it is on the disk."""
        self._seq = header["seq"]
        self.count += 1
        self.last, self.clock, self.wall = header["n"], header["hlc"], header["wall"]
        self.head = header["hash"]
        self._follow(header["n"], Kind(header["kind"]))

    def _follow(self, n: int, kind: Kind) -> None:
        touched = (row[0] for row in self._line.each(_TOUCHED, (n,))) if kind in ERASING else ()
        self.stack.add(n, kind, frozenset(touched))
