"""Check project: everything that the file holds against everything that proves it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import islice
from typing import Any

import sqlcipher3.dbapi2 as driver

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.text import canonical
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.folding import Fold
from nkhr_desktop.project.journal import HEADER, ROW, set_hash
from nkhr_desktop.project.migrations import schema
from nkhr_desktop.project.tables import CHANGE, SHAPES
from nkhr_desktop.project.texts import AROUND


class Trouble(StrEnum):
    """What a check can find."""

    DATABASE = "database"
    REFERENCE = "reference"
    CONTENT = "content"
    TEXT_MISSING = "text_missing"
    TEXT_NOT_CANONICAL = "text_not_canonical"
    CHARACTERS = "characters"
    SPAN = "span"
    QUOTE = "quote"
    CHAIN = "chain"
    HISTORY = "history"
    ROW_UNJOURNALLED = "row_unjournalled"
    TRIGGER = "trigger"
    OPEN_STEP = "open_step"
    SEAL = "seal"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: what, in which table and row (or change set), and a short technical detail."""

    trouble: Trouble
    table: str = ""
    row: str = ""
    detail: str = ""


#: How many findings are listed before the rest is left out.
MOST = 1000

#: After how many rows somebody is told how far it is, and may stop it.
_BEAT = 2000


class Checker:
    """Verifies one project; reads only."""

    def __init__(self, door: Door, progress: Progressing | None = None) -> None:
        self._door = door
        self._progress = progress
        self._done = self._total = 0

    def run(self) -> list[Finding]:
        """Everything found wrong, at most MOST; an empty list means that all is well."""
        parts = (
            self._schema, self._database, self._size, self._content, self._documents, self._quotes, self._chain,
            self._fold,
        )  # fmt: skip
        found: list[Finding] = []
        for part in parts:
            self._did(0)
            found += islice(_readable(part(), bool(found)), MOST - len(found))
        return found

    def chain(self) -> list[Finding]:
        """Only what is wrong with the seals of the steps."""
        self._total = int(self._door.value("SELECT count(*) FROM change"))
        return list(islice(_readable(self._chain(), True), MOST))

    def _size(self) -> Iterator[Finding]:
        """How much there is to look at: each change twice, each annotation once or twice."""
        self._total = 2 * sum(self._door.value(f"SELECT count(*) FROM {name}") for name in ("change", "annotation"))
        yield from ()

    def _did(self, rows: int) -> None:
        """Count rows that were looked at. Raises Cancelled if the person has stopped it."""
        beat = self._done // _BEAT
        self._done += rows
        if self._progress and (not rows or self._done // _BEAT != beat):
            self._progress(min(self._done, self._total), self._total)

    def _database(self) -> Iterator[Finding]:
        for row in self._door.rows("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield Finding(Trouble.DATABASE, detail=str(row[0]))
        for table, rowid, to, _ in self._door.rows("PRAGMA foreign_key_check"):
            key = "n" if table == CHANGE.name else "id"
            row = self._door.value(f"SELECT {key} FROM {table} WHERE rowid=?", (rowid,))
            yield Finding(Trouble.REFERENCE, table, str(row), f"refers to {to}")

    def _schema(self) -> Iterator[Finding]:
        there = {(row[0], row[1]): row[2] for row in self._door.rows("SELECT type, name, sql FROM sqlite_schema")}
        wanted = schema()
        for kind, name in sorted(set(there) | set(wanted), key=str):
            if _one_line(there.get((kind, name))) != _one_line(wanted.get((kind, name))):
                trouble = Trouble.TRIGGER if kind == "trigger" else Trouble.DATABASE
                yield Finding(trouble, "sqlite_schema", str(name), str(kind))
        now = self._door.rows("SELECT one, s, mode FROM now")
        if [tuple(row) for row in now] != [(1, None, "record")]:
            yield Finding(Trouble.OPEN_STEP, "now", detail=str(len(now)))

    def _content(self) -> Iterator[Finding]:
        for (name,) in self._door.rows("SELECT sha256 FROM content"):
            data = self._door.value("SELECT bytes FROM content WHERE sha256=?", (name,))
            if sha256(bytes(data)).hexdigest() != name:
                yield Finding(Trouble.CONTENT, "content", name)

    def _documents(self) -> Iterator[Finding]:
        for document, original, name, characters in self._door.rows(
            "SELECT id, original, text, characters FROM document ORDER BY id"
        ):
            if self._door.value("SELECT 1 FROM content WHERE sha256=?", (original,)) is None:
                yield Finding(Trouble.TEXT_MISSING, "document", document, "original")
            text = self._text(name)
            if text is None:
                yield Finding(Trouble.TEXT_MISSING, "document", document, "text")
            elif len(text) != characters:
                yield Finding(Trouble.CHARACTERS, "document", document)
            elif canonical(text).text != text:
                yield Finding(Trouble.TEXT_NOT_CANONICAL, "document", document)

    def _text(self, name: str) -> str | None:
        data = self._door.value("SELECT bytes FROM content WHERE sha256=?", (name,))
        if data is None:
            return None
        return bytes(data).decode("utf-8", errors="replace")

    def _quotes(self) -> Iterator[Finding]:
        for document, name in self._door.rows("SELECT id, text FROM document"):
            text = self._text(name)
            if text is None:
                continue
            rows = self._door.rows(
                'SELECT id, start, "end", quote, prefix, suffix, text_sha256 FROM annotation WHERE document=?',
                (document,),
            )
            self._did(len(rows))
            for row in rows:
                yield from _quote_findings(row, text, name)

    def _chain(self) -> Iterator[Finding]:
        """Every change set hashes to its hash and stands on the one before it."""
        head = ""
        clock = 0
        columns = ",".join(HEADER)
        for row in self._door.rows(f"SELECT n, hash, state, {columns} FROM change_set ORDER BY n"):
            header = dict(zip(HEADER, row[3:], strict=True))
            rows = self._door.rows(f"SELECT {ROW} FROM change WHERE s=? ORDER BY n", (row[0],))
            self._did(len(rows))
            for wrong in self._wrong_with(row, header, rows, head, clock):
                yield Finding(Trouble.CHAIN, "change_set", header["id"], wrong)
            head, clock = row[1], header["hlc"]
        orphans = self._door.value("SELECT count(*) FROM change WHERE s NOT IN (SELECT n FROM change_set)")
        if orphans:
            yield Finding(Trouble.CHAIN, "change", detail=f"{orphans} without a change set")

    def _wrong_with(
        self, row: Sequence[Any], header: dict[str, Any], rows: Sequence[Any], head: str, clock: int
    ) -> Iterator[str]:
        if any(each[-1] is not None and not _erased_whole(each) for each in rows):
            yield "erased"
        elif set_hash(row[3:], rows) != row[1]:
            yield "hash"
        if header["parents"] != json.dumps([head] if head else []) or header["hlc"] <= clock:
            yield "parents"
        if row[2] != 0:
            yield "state"  # nor does one set a change set aside

    def _fold(self) -> Iterator[Finding]:
        """The tables are what the journal, replayed from the beginning, makes of them."""
        fold = Fold()
        sql = (
            "SELECT c.tbl, c.row, c.op, c.before, c.after, c.erased, t.id"
            " FROM change c JOIN change_set t ON t.n=c.s ORDER BY t.n, c.n"
        )
        for name, row, op, before, after, erased, change_set in self._door.each(sql):
            self._did(1)
            try:
                consistent = fold.take(name, row, op, before, after, erased)
            except (ValueError, TypeError, AttributeError):
                consistent = False
            if not consistent:
                yield Finding(Trouble.HISTORY, name, row, change_set)
            elif (name, op, erased) == ("document", "D", None):
                yield from self._kept(row, json.loads(before or "{}"))
        for name, row in fold.unexplained():
            yield Finding(Trouble.HISTORY, name, row, "erased")
        for table in SHAPES.values():
            yield from self._compare(table.name, table.columns, fold.rows[table.name])

    def _kept(self, document: str, fields: dict[str, Any]) -> Iterator[Finding]:
        """What a removed document was made of has to stay: without it the removal cannot be undone."""
        for part in ("original", "text"):
            if self._door.value("SELECT 1 FROM content WHERE sha256=?", (fields.get(part),)) is None:
                yield Finding(Trouble.TEXT_MISSING, "document", document, part)

    def _compare(self, name: str, columns: Sequence[str], folded: dict[str, dict[str, Any]]) -> Iterator[Finding]:
        fields = ",".join(f'"{column}"' for column in columns)
        for row in self._door.each(f"SELECT id, {fields} FROM {name}"):
            if folded.pop(row[0], None) != dict(zip(columns, row[1:], strict=True)):
                yield Finding(Trouble.ROW_UNJOURNALLED, name, row[0])
        for missing in folded:
            yield Finding(Trouble.ROW_UNJOURNALLED, name, missing, "missing")


def _readable(findings: Iterator[Finding], damaged: bool) -> Iterator[Finding]:
    """Findings up to where the file cannot be read any further, which is one itself.

    In a file that is known to be ``damaged`` a table may lack a column, and a column hold what it cannot.
    """
    try:
        yield from findings
    except FileRefused as error:
        if error.trouble is not FileTrouble.DAMAGED:
            raise
        yield Finding(Trouble.DATABASE, detail=error.detail)
    except (TypeError, ValueError, driver.Error) as error:
        if not damaged:
            raise
        yield Finding(Trouble.DATABASE, detail=type(error).__name__)


def _quote_findings(row: Any, text: str, name: str) -> Iterator[Finding]:
    annotation, start, end, quote, prefix, suffix, text_sha256 = row
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)) or text_sha256 != name:
        yield Finding(Trouble.SPAN, "annotation", annotation)
    elif (quote, prefix, suffix) != (
        text[start:end],
        text[max(0, start - AROUND) : start],
        text[end : end + AROUND],
    ):
        yield Finding(Trouble.QUOTE, "annotation", annotation)


def _one_line(sql: str | None) -> str | None:
    """SQL whatever its line ends: a column that a migration added stands on the line of the one before it."""
    return None if sql is None else " ".join(sql.split())


def _erased_whole(row: Sequence[Any]) -> bool:
    """True if of an erased change (as ROW selects it) nothing is left but its hash."""
    _, _, _, _, before, after, salt, erased = row
    return (before, after, salt) == (-1, -1, None) and bool(re.fullmatch("[0-9a-f]{64}", erased))
