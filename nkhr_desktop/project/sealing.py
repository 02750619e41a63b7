"""Heads of the history that people keep elsewhere: in an export, a mail, a backup."""

from __future__ import annotations

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.past import Seal
from nkhr_desktop.project import history
from nkhr_desktop.project.checking import Checker
from nkhr_desktop.project.door import Door


def compare(door: Door, head: str, progress: Progressing | None = None) -> Seal:
    """Whether the step with this hash is in the history, and whether every seal from the first step to the last fits.

    Each hash covers the one before it. So a head that is found, in a chain that fits, proves that nothing up to it was
    changed; one that is not found shows a history that was cut off, or written anew as a whole, which the file alone
    cannot show.
    """
    broken = len(Checker(door, progress).chain())
    n = door.value("SELECT n FROM change_set WHERE hash=?", (head,))
    if n is None:
        return Seal(head, broken=broken)
    later = int(door.value("SELECT count(*) FROM change_set WHERE n>?", (n,)))
    return Seal(head, history.numbered(door, [n])[0], later, broken)
