"""Taking a change set back: the inverse of its rows, each only where the data still is what it left."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table

from nkhr_desktop.model.changes import Left
from nkhr_desktop.project.tables import JOURNALLED, groups, journalled_columns, quiet, references, referrers

_TABLES = {table.name: table for table in JOURNALLED}

#: Rows taken together where no row of the table can refer to another one.
_BATCH = 500

Derive = Callable[[dict[str, Any]], dict[str, Any]]


class Inverse:
    """Writes the inverse of one change set on a connection; ``left`` fills with what had to stay.

    ``derive`` adds the derived columns to an annotation's values.
    """

    def __init__(self, connection: Connection, derive: Derive) -> None:
        self._connection = connection
        self._derive = derive
        self.left: list[Left] = []

    def apply(self, n: int) -> None:
        """Take back change set ``n``, last row first."""
        rows = self._connection.exec_driver_sql(
            "SELECT tbl, row, op, before, after FROM change WHERE s=? AND op IN ('I','U','D') ORDER BY i DESC",
            (n,),
        ).all()
        for (name, op), run in groupby(rows, key=lambda row: (row[0], row[2])):
            table = _TABLES[name]
            step = {"I": self._remove, "U": self._write_back, "D": self._restore}[op]
            size = 1 if any(referrers(name)) else _BATCH
            for batch in _batches(list(run), size):
                step(table, batch)

    def _present(self, table: Table, rows: Sequence[Any]) -> dict[str, dict[str, Any]]:
        names = ["id", *(column.name for column in journalled_columns(table))]
        columns = ",".join(f'"{name}"' for name in names)
        marks = ",".join("?" * len(rows))
        found = self._connection.exec_driver_sql(
            f"SELECT {columns} FROM {table.name} WHERE id IN ({marks})", tuple(row[1] for row in rows)
        )
        return {values[0]: dict(zip(names[1:], values[1:], strict=True)) for values in found}

    def _remove(self, table: Table, rows: Sequence[Any]) -> None:
        """Remove what the step had added, if it is unchanged and nothing refers to it."""
        present = self._present(table, rows)
        gone: list[tuple[str]] = []
        for row in rows:
            values, after = present.get(row[1]), json.loads(row[4])
            if values is None:
                continue
            changed = [name for name in after if name not in quiet(table) and values[name] != after[name]]
            if changed or self._referred(table, row[1]):
                self._leave(table, row[1], changed)
            else:
                gone.append((row[1],))
        if gone:
            self._connection.exec_driver_sql(f"DELETE FROM {table.name} WHERE id=?", gone)

    def _write_back(self, table: Table, rows: Sequence[Any]) -> None:
        """Give each field group its former value, if it still has the one that the step gave it."""
        present = self._present(table, rows)
        for row in rows:
            before, after, values = json.loads(row[3]), json.loads(row[4]), present.get(row[1])
            if values is None:
                self._leave(table, row[1], list(before))
                continue
            back = self._groups_to_write(table, row[1], before, after, values)
            if back:
                self._update(table, row[1], back, values)

    def _groups_to_write(
        self, table: Table, row: str, before: dict[str, Any], after: dict[str, Any], values: dict[str, Any]
    ) -> dict[str, Any]:
        back: dict[str, Any] = {}
        silent: dict[str, Any] = {}
        for names in groups(table).values():
            if names[0] not in before:
                continue
            former = {name: before[name] for name in names}
            if names[0] in quiet(table):
                silent |= former
            elif any(values[name] != after[name] for name in names) or self._dangling(table, former):
                self._leave(table, row, names)
            else:
                back |= former
        return back | silent if back else {}

    def _update(self, table: Table, row: str, back: dict[str, Any], values: dict[str, Any]) -> None:
        if table.name == "annotation" and "start" in back:
            back = back | self._derive(values | back)
        fields = ",".join(f'"{name}"=?' for name in back)
        self._connection.exec_driver_sql(f"UPDATE {table.name} SET {fields} WHERE id=?", (*back.values(), row))

    def _restore(self, table: Table, rows: Sequence[Any]) -> None:
        """Bring back what the step had removed, if all that it refers to is there at this moment."""
        present = self._present(table, rows)
        new: list[tuple[Any, ...]] = []
        names: list[str] = []
        for row in rows:
            values = json.loads(row[3])
            if row[1] in present or self._dangling(table, values):
                self._leave(table, row[1], [])
                continue
            if table.name == "annotation":
                values |= self._derive(values)
            names = ["id", *values]
            new.append((row[1], *values.values()))
        if new:
            columns = ",".join(f'"{name}"' for name in names)
            marks = ",".join("?" * len(names))
            self._connection.exec_driver_sql(f"INSERT INTO {table.name}({columns}) VALUES({marks})", new)

    def _dangling(self, table: Table, values: dict[str, Any]) -> bool:
        """True if one of these values names a row that is not there."""
        return any(
            values.get(column) is not None and not self._exists(to, "id", values[column])
            for column, to in references(table)
        )

    def _referred(self, table: Table, row: str) -> bool:
        return any(self._exists(name, column, row) for name, column in referrers(table.name))

    def _exists(self, table: str, column: str, value: str) -> bool:
        found = self._connection.exec_driver_sql(f'SELECT 1 FROM {table} WHERE "{column}"=? LIMIT 1', (value,))
        return found.first() is not None

    def _leave(self, table: Table, row: str, names: Sequence[str]) -> None:
        self.left.append(Left(table.name, row, tuple(names)))


def _batches(rows: list[Any], size: int) -> Iterator[list[Any]]:
    for first in range(0, len(rows), size):
        yield rows[first : first + size]
