"""Taking a change set back: the inverse of its rows, each only where the data still is what it left."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from nkhr_desktop.model.changes import Left
from nkhr_desktop.project.database import TOGETHER, delete_rows, insert_rows, update_rows
from nkhr_desktop.project.tables import SHAPES, Shape

if TYPE_CHECKING:
    from sqlalchemy import Connection

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
            "SELECT tbl, row, op, before, after FROM change WHERE s=? AND op IN ('I','U','D') ORDER BY n DESC",
            (n,),
        ).all()
        for (name, op), run in groupby(rows, key=lambda row: (row[0], row[2])):
            table = SHAPES[name]
            step = {"I": self._remove, "U": self._write_back, "D": self._restore}[op]
            # where rows of a table refer to each other, each must see what became of the one before it
            size = 1 if table.referrers else TOGETHER
            for batch in _without_repeats(run, size):
                step(table, batch)

    def _present(self, table: Shape, rows: Sequence[Any]) -> dict[str, dict[str, Any]]:
        columns = ",".join(f'"{name}"' for name in table.columns)
        marks = ",".join("?" * len(rows))
        found = self._connection.exec_driver_sql(
            f"SELECT id,{columns} FROM {table.name} WHERE id IN ({marks})", tuple(row[1] for row in rows)
        )
        return {values[0]: dict(zip(table.columns, values[1:], strict=True)) for values in found}

    def _remove(self, table: Shape, rows: Sequence[Any]) -> None:
        """Remove what the step had added, if it is unchanged and nothing refers to it."""
        present = self._present(table, rows)
        gone: list[str] = []
        for row in rows:
            values, after = present.get(row[1]), table.whole(json.loads(row[4]))
            if values is None:
                continue
            changed = [name for name in after if name not in table.quiet and values[name] != after[name]]
            if changed or self._referred(table, row[1]):
                self._leave(table, row[1], changed)
            else:
                gone.append(row[1])
        delete_rows(self._connection, table.name, gone)

    def _write_back(self, table: Shape, rows: Sequence[Any]) -> None:
        """Give each field group its former value, if it still has the one that the step gave it."""
        present = self._present(table, rows)
        entries = [(row[1], json.loads(row[3]), json.loads(row[4])) for row in rows]
        there = self._there(table, [before for _, before, _ in entries])
        updates: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        for row, before, after in entries:
            values = present.get(row)
            if values is None:
                self._leave(table, row, list(before))
                continue
            back = self._groups_to_write(table, row, before, after, values, there)
            if table.name == "annotation" and "start" in back:
                back |= self._derive(values | back)
            if back:
                updates.setdefault(tuple(back), []).append((row, *back.values()))
        for names, changed in updates.items():
            update_rows(self._connection, table.name, names, changed)

    def _groups_to_write(
        self,
        table: Shape,
        row: str,
        before: dict[str, Any],
        after: dict[str, Any],
        values: dict[str, Any],
        there: set[tuple[str, str]],
    ) -> dict[str, Any]:
        back: dict[str, Any] = {}
        silent: dict[str, Any] = {}
        for names in table.groups:
            if names[0] not in before:
                continue
            former = {name: before[name] for name in names}
            if names[0] in table.quiet:
                silent |= former
            elif any(values[name] != after[name] for name in names) or _dangling(table, former, there):
                self._leave(table, row, names)
            else:
                back |= former
        return back | silent if back else {}

    def _restore(self, table: Shape, rows: Sequence[Any]) -> None:
        """Bring back what the step had removed, if all that it refers to is there at this moment."""
        present = self._present(table, rows)
        removed = [(row[1], table.whole(json.loads(row[3]))) for row in rows]
        there = self._there(table, [values for _, values in removed])
        new: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        for row, values in removed:
            if row in present or _dangling(table, values, there):
                self._leave(table, row, [])
                continue
            if table.name == "annotation":
                values |= self._derive(values)
            new.setdefault(tuple(values), []).append((row, *values.values()))
        for names, added in new.items():
            insert_rows(self._connection, table.name, ("id", *names), added)

    def _there(self, table: Shape, rows: Sequence[dict[str, Any]]) -> set[tuple[str, str]]:
        """(table, id) of what these rows refer to, as far as it is there."""
        found: set[tuple[str, str]] = set()
        for column, to in table.references:
            wanted = {values[column] for values in rows if values.get(column) is not None}
            if wanted:
                sql = f"SELECT id FROM {to} WHERE id IN ({','.join('?' * len(wanted))})"
                found.update((to, row[0]) for row in self._connection.exec_driver_sql(sql, tuple(wanted)))
        return found

    def _referred(self, table: Shape, row: str) -> bool:
        return any(
            self._connection.exec_driver_sql(f'SELECT 1 FROM {name} WHERE "{column}"=? LIMIT 1', (row,)).first()
            for name, column in table.referrers
        )

    def _leave(self, table: Shape, row: str, names: Sequence[str]) -> None:
        self.left.append(Left(table.name, row, tuple(names)))


def _dangling(table: Shape, values: dict[str, Any], there: set[tuple[str, str]]) -> bool:
    """True if one of these values names a row that is not there."""
    return any(values.get(column) is not None and (to, values[column]) not in there for column, to in table.references)


def _without_repeats(rows: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """Rows some at a time. No batch has a row twice: the second time it is compared with what the first one left."""
    batch: list[Any] = []
    seen: set[str] = set()
    for row in rows:
        if len(batch) == size or row[1] in seen:
            yield batch
            batch, seen = [], set()
        batch.append(row)
        seen.add(row[1])
    if batch:
        yield batch
