"""The fold: what the journal, replayed from its beginning, makes of the tables."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from nkhr_desktop.project.tables import SHAPES, Shape

Row = tuple[str, str]


class Fold:
    """Takes the changes in their order; ``rows`` has, for each table, what they make of it.

    Of an erased change nothing is left but its hash, so what its row was from there on is unknown. The change that
    erased (X) says what it has been since: what stayed of the row, or that nothing did.
    """

    def __init__(self) -> None:
        self.rows: dict[str, dict[str, dict[str, Any]]] = {name: {} for name in SHAPES}
        self._unknown: set[Row] = set()
        self._told: set[Row] = set()
        self._erased: set[Row] = set()

    def take(self, name: str, row: str, op: str, before: str | None, after: str | None, erased: str | None) -> bool:
        """Apply one change; False if it does not fit what was there. Raises ValueError for what is no JSON."""
        if op == "N":
            return True
        if name not in SHAPES:
            return False
        if erased is not None:
            self.rows[name].pop(row, None)
            self._unknown.add((name, row))
            return True
        if op == "X":
            return self._erase(SHAPES[name], row, before, after)
        if (name, row) in self._unknown:
            self._told.add((name, row))
            return True
        fits = _replay(SHAPES[name], self.rows[name], row, op, before, after)
        return fits and (name, row) not in self._erased

    def _erase(self, table: Shape, row: str, before: str | None, after: str | None) -> bool:
        key = (table.name, row)
        known = self.rows[table.name].pop(row, None) is not None
        told = key in self._told
        self._unknown.discard(key)
        self._told.discard(key)
        if after is not None:
            self.rows[table.name][row] = table.whole(json.loads(after))
            return before is None and key not in self._erased
        self._erased.add(key)
        return before is None and not known and not told

    def unexplained(self) -> Iterator[Row]:
        """(table, id) of rows with erased changes of which no later one says that they were erased."""
        yield from sorted(self._unknown)


def _replay(
    table: Shape, rows: dict[str, dict[str, Any]], row: str, op: str, before: str | None, after: str | None
) -> bool:
    """Apply one change of which everything is known; False if it does not fit what was there."""
    if op == "I":
        fits = row not in rows
        rows[row] = table.whole(json.loads(after or "{}"))
        return fits
    here = rows.get(row)
    if here is None:
        return False
    former = json.loads(before or "{}")
    fits = all(here.get(name) == value for name, value in former.items())
    if op == "D":
        del rows[row]
        return fits
    here |= json.loads(after or "{}")
    return fits and op == "U"
