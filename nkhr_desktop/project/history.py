"""The history as people see it, and the one way to take a step back."""

from __future__ import annotations

from typing import Any

from nkhr_desktop.model.changes import Kind, Step, Undone
from nkhr_desktop.project.door import Door, Touched
from nkhr_desktop.project.texts import Texts
from nkhr_desktop.project.undo import Inverse

_STEP = (
    "SELECT t.id, t.kind, coalesce(c.name, ''), t.wall,"
    " (SELECT count(*) FROM change WHERE s=t.n AND op<>'N'), t.undoes, u.kind, u.undoes"
    " FROM change_set t LEFT JOIN coder c ON c.id=t.coder LEFT JOIN change_set u ON u.id=t.undoes AND t.undoes<>''"
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
    return [Step(each[0], Kind(each[1]), each[2], each[3], each[4], each[5], _original(door, each)) for each in found]


def _original(door: Door, row: Any) -> Kind | None:
    """Follow undo of redo of undo ... down to the step that somebody did."""
    kind, undoes = row[6], row[7]
    while undoes:
        kind, undoes = door.rows("SELECT kind, undoes FROM change_set WHERE id=?", (undoes,))[0]
    return Kind(kind) if kind else None


def take_back(door: Door, texts: Texts, mode: Kind, n: int, kind: Kind) -> Undone:
    """Write the inverse of change set ``n`` as a new change set of kind UNDO or REDO, and ring the bell."""
    inverse = Inverse(door.connection, texts.derived)
    target = str(door.value("SELECT id FROM change_set WHERE n=?", (n,)))
    with door.change(mode, undoes=target) as touched:
        inverse.apply(n)
        open_set = door.value("SELECT s FROM now")
        _tell(door, touched, open_set)
        if door.value("SELECT 1 FROM change WHERE s=?", (open_set,)) is None:
            # the step still counts, so that the next undo takes the one before it
            door.write(
                "INSERT INTO change(s, i, tbl, row, op, salt) VALUES(?, 0, '', '', 'N', randomblob(16))",
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
    rows = door.rows("SELECT row FROM change WHERE s=? AND tbl='annotation' LIMIT 101", (n,))
    if len(rows) <= 100:
        touched.annotations.extend(row[0] for row in rows)
