"""The history as people see it, and the one way to take a step back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nkhr_desktop.model.changes import Kind, Step, Undone
from nkhr_desktop.project.database import batches
from nkhr_desktop.project.door import FEW, Door, Touched
from nkhr_desktop.project.texts import Texts

#: A coder who was taken back together with a step still stands in the history under their name.
_STEP = (
    "SELECT t.id, t.kind, coalesce(c.name, (SELECT after->>'$.name' FROM change"
    " WHERE tbl='coder' AND row=t.coder AND op='I' ORDER BY n LIMIT 1), ''), t.wall,"
    " (SELECT count(*) FROM change WHERE s=t.n AND op<>'N'), t.undoes"
    " FROM change_set t LEFT JOIN coder c ON c.id=t.coder"
)


def step(door: Door, n: int, kind: Kind) -> Step:
    """The change set ``n``, under the name of the step that it took back or brought back."""
    row = door.rows(f"{_STEP} WHERE t.n=?", (n,))[0]
    return Step(row[0], kind, row[2], row[3], row[4], row[5])


def steps(door: Door, row: str | None, limit: int | None) -> list[Step]:
    """Steps, newest first; only those that changed ``row``, if one is named."""
    which = "WHERE t.n IN (SELECT s FROM change WHERE row=?)" if row else ""
    values: tuple[object, ...] = (row,) if row else ()
    found = door.rows(f"{_STEP} {which} ORDER BY t.n DESC LIMIT ?", (*values, -1 if limit is None else limit))
    return _named(door, found)


def numbered(door: Door, numbers: Sequence[int]) -> list[Step]:
    """The steps with these numbers, newest first."""
    found: list[Any] = []
    for batch in batches(numbers):
        found += door.rows(f"{_STEP} WHERE t.n IN ({','.join('?' * len(batch))}) ORDER BY t.n DESC", batch)
    return _named(door, found)


def _named(door: Door, found: Sequence[Any]) -> list[Step]:
    originals = _Originals(door)
    return [Step(each[0], Kind(each[1]), each[2], each[3], each[4], each[5], originals.of(each[5])) for each in found]


class _Originals:
    """Follows undo of redo of undo ... down to the step that somebody did; each link is looked up once."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._known: dict[str, Kind | None] = {"": None}

    def of(self, undoes: str) -> Kind | None:
        """The kind of the step at the end of the chain; None if it leads nowhere."""
        chain: list[str] = []
        kind: Kind | None = None
        while undoes not in self._known:
            self._known[undoes] = None  # a damaged file may hold a ring
            chain.append(undoes)
            rows = self._door.rows("SELECT kind, undoes FROM change_set WHERE id=?", (undoes,))
            kind, undoes = (Kind(rows[0][0]), rows[0][1]) if rows else (None, "")
        kind = self._known[undoes] or kind
        self._known.update(dict.fromkeys(chain, kind))
        return kind


def take_back(door: Door, texts: Texts, mode: Kind) -> Undone:
    """Write the inverse of the last change set as a new one of kind UNDO or REDO, and ring the bell.

    Raises Refused if there is nothing to take back.
    """
    from nkhr_desktop.project.undo import Inverse

    inverse = Inverse(door.connection, texts.derived)
    with door.change(mode) as touched:
        n, kind = door.journal.taken
        inverse.apply(n)
        open_set = door.value("SELECT s FROM now")
        _tell(door, touched, open_set)
        if door.value("SELECT 1 FROM change WHERE s=?", (open_set,)) is None:
            # the step still counts, so that the next undo takes the one before it
            door.write(
                "INSERT INTO change(s, tbl, row, op, salt) VALUES(?, '', '', 'N', randomblob(16))",
                (open_set,),
            )
    return Undone(kind, touched.changes(mode), tuple(inverse.left))


def _tell(door: Door, touched: Touched, n: int) -> None:
    """Work out from the journal what an inverse touched."""
    tables = {row[0] for row in door.rows("SELECT DISTINCT tbl FROM change WHERE s=?", (n,))}
    touched.document_list = bool(tables & {"document", "progress"})
    touched.codebook = bool(tables & {"facet", "code"})
    touched.coders = "coder" in tables
    touched.settings = "setting" in tables
    touched.documents.update(
        row[0] for row in door.rows("SELECT DISTINCT row FROM change WHERE s=? AND tbl='document'", (n,))
    )
    if "annotation" not in tables:
        return
    present = (
        "SELECT DISTINCT a.document FROM change c JOIN annotation a ON a.id=c.row WHERE c.s=? AND c.tbl='annotation'"
    )
    touched.documents.update(row[0] for row in door.rows(present, (n,)))
    gone = "SELECT DISTINCT before->>'$.document' FROM change WHERE s=? AND tbl='annotation' AND op='D'"
    touched.documents.update(row[0] for row in door.rows(gone, (n,)))
    some = "SELECT DISTINCT row FROM change WHERE s=? AND tbl='annotation' LIMIT ?"
    touched.annotations.extend(row[0] for row in door.rows(some, (n, FEW + 1)))
