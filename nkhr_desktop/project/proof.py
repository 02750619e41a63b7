"""How much of a history its own hashes prove, and what it makes of the tables."""

from __future__ import annotations

import json
from typing import Any

from nkhr_desktop.project.door import Door
from nkhr_desktop.project.folding import Fold
from nkhr_desktop.project.journal import HEADER, ROW, set_hash


def proved(door: Door) -> int:
    """The number of the last step up to which each has its hash and stands on the one before it; 0 if none."""
    last, head, clock = 0, "", 0
    for n, stored, state, *header in door.rows(f"SELECT n, hash, state, {','.join(HEADER)} FROM change_set ORDER BY n"):
        said = dict(zip(HEADER, header, strict=True))
        rows = door.rows(f"SELECT {ROW} FROM change WHERE s=? ORDER BY n", (n,))
        if said["parents"] != json.dumps([head] if head else []) or said["hlc"] <= clock or state != 0:
            break
        try:
            if not rows or set_hash(header, rows) != stored:
                break
        except ValueError:  # an erased entry whose hash is none
            break
        last, head, clock = n, stored, said["hlc"]
    return last


def folded(door: Door) -> tuple[dict[str, dict[str, dict[str, Any]]], bool]:
    """What can be read of the history makes these tables; False if it does not fit together."""
    fold = Fold()
    fits = True
    for entry in door.rows("SELECT tbl, row, op, before, after, erased FROM change ORDER BY s, n"):
        try:
            fits = fold.take(*entry) and fits
        except (ValueError, TypeError, AttributeError):  # what is no JSON, or not of a row
            fits = False
    return fold.rows, fits and not list(fold.unexplained())


def steps(door: Door) -> int:
    """How many steps there are, or at least were: entries of a step that is lost speak for it, too."""
    return int(door.value("SELECT count(*) FROM (SELECT n FROM change_set UNION SELECT s FROM change)"))


def cut(door: Door, last: int) -> None:
    """Forget the steps after ``last``, in a file of which nobody knows yet."""
    door.connection.exec_driver_sql("DELETE FROM change WHERE s>? OR s<1", (last,))
    door.connection.exec_driver_sql("DELETE FROM change_set WHERE n>? OR n<1", (last,))
