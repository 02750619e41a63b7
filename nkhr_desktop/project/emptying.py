"""Emptying: what erasing writes, inside its step: rows go, the journal's payloads go, and a change X says so.

Triggers are off meanwhile (`now.mode` is replay), since they would write into the journal what has to go.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from nkhr_desktop.project.database import batches
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.journal import ROW, row_hash
from nkhr_desktop.project.tables import SHAPES

Key = tuple[str, str]

#: What a code is called whose name was erased: the last digits of its id tell it from others.
_NAMELESS = "Code {}"
_DIGITS = 6


def rows_of(door: Door, document: str) -> list[Key]:
    """(table, id) of a document and of everything that was ever made of it, also of what was removed since."""
    made = (
        "SELECT DISTINCT tbl, row FROM change WHERE tbl IN ('annotation','progress')"
        " AND (op IN ('I','X') AND after->>'$.document'=? OR op='D' AND before->>'$.document'=?)"
    )
    return [("document", document), *((row[0], row[1]) for row in door.rows(made, (document, document)))]


def contents_of(door: Door, document: str) -> list[str]:
    """The hashes of the document's text and file that no other document has, be it removed or not."""
    mine = _contents(door, "row=?", document)
    others = _contents(door, "row<>?", document)
    return sorted(mine - others)


def shared_with(door: Door, document: str) -> list[str]:
    """Other documents, in the project, with the same text or file."""
    mine = sorted(_contents(door, "row=?", document))
    marks = ",".join("?" * len(mine))
    sql = f"SELECT id FROM document WHERE id<>? AND (text IN ({marks}) OR original IN ({marks})) ORDER BY rank, id"
    return [row[0] for row in door.rows(sql, (document, *mine, *mine))]


def _contents(door: Door, which: str, document: str) -> set[str]:
    parts = [f"{side}->>'$.{part}'" for side in ("before", "after") for part in ("text", "original")]
    rows = door.rows(f"SELECT {','.join(parts)} FROM change WHERE tbl='document' AND {which}", (document,))
    return {name for row in rows for name in row if name}


def holding(door: Door, rows: Sequence[Key], fields: Collection[str] = ()) -> Iterator[tuple[Any, ...]]:
    """(number, what ROW selects) of the changes of these rows that say something; of ``fields``, if some are named."""
    for batch in batches(rows):
        says = "".join(
            f" OR coalesce({side}->>'$.\"{name}\"','')<>''" for name in fields for side in ("before", "after")
        )
        which = f" AND ({says[4:]})" if says else ""
        sql = (
            f"SELECT n, {ROW} FROM change WHERE (tbl, row) IN (VALUES{','.join(['(?,?)'] * len(batch))})"
            f" AND erased IS NULL AND (before IS NOT NULL OR after IS NOT NULL){which}"
        )
        yield from door.rows(sql, [part for key in batch for part in key])


class Emptying:
    """Writes into the running step of ``door``."""

    def __init__(self, door: Door) -> None:
        self._door = door

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """What is written inside is not journalled, other than by this class itself."""
        self._door.write("UPDATE now SET mode='replay'")
        yield
        self._door.write("UPDATE now SET mode='record'")

    def document(self, document: str) -> list[Key]:
        """Erase a document with everything that was made of it; what went."""
        rows, contents = rows_of(self._door, document), contents_of(self._door, document)
        for table in ("annotation", "progress"):
            self._door.write(f"DELETE FROM {table} WHERE document=?", (document,))
        self._door.write("DELETE FROM document WHERE id=?", (document,))
        self._empty(holding(self._door, rows))
        for name in contents:
            self._door.write("DELETE FROM content WHERE sha256=?", (name,))
        self._door.write("DELETE FROM local_state WHERE instr(name, ?) OR instr(value, ?)", (document, document))
        self._say(rows, None)
        return rows

    def fields(self, table: str, row: str, fields: Collection[str], past: Collection[str]) -> None:
        """Erase what stands and stood in ``fields`` of a row, and what stood in ``past``, which keep what they say now.

        Of a row that was removed everything is erased: nothing could say any more what it was.
        """
        values = self._present(table, row)
        if values is None:
            self._empty(holding(self._door, [(table, row)]))
            self._say([(table, row)], None)
            return
        blank = dict.fromkeys(fields, "")
        if table == "code" and not any((values | blank)[name] for name in ("name_en", "name_ko")):
            blank["name_en"] = _NAMELESS.format(row[-_DIGITS:])
        if blank:
            self._door.set(table, row, blank)
        self._empty(holding(self._door, [(table, row)], [*fields, *past]))
        self._say([(table, row)], json.dumps(values | blank, ensure_ascii=False))

    def _present(self, table: str, row: str) -> dict[str, Any] | None:
        """The row as a change tells it; in a file of an older version without later columns."""
        there = {each[1] for each in self._door.rows(f"PRAGMA table_info({table})")}
        names = [name for name in SHAPES[table].columns if name in there]
        columns = ",".join(f'"{name}"' for name in names)
        found = self._door.rows(f"SELECT {columns} FROM {table} WHERE id=?", (row,))
        return dict(zip(names, found[0], strict=True)) if found else None

    def _empty(self, changes: Iterable[tuple[Any, ...]]) -> None:
        for batch in batches([(row_hash(row[1:]).hex(), row[0]) for row in changes]):
            self._door.connection.exec_driver_sql(
                "UPDATE change SET before=NULL, after=NULL, salt=NULL, erased=? WHERE n=?", list(batch)
            )

    def _say(self, rows: Sequence[Key], after: str | None) -> None:
        """Write the change X of each row: what is left of it."""
        for table, row in rows:
            self._door.write(
                "INSERT INTO change(s, tbl, row, op, after, salt) SELECT s, ?, ?, 'X', ?, randomblob(16) FROM now",
                (table, row, after),
            )
