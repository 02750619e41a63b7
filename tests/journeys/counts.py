"""What ten tasks cost two hands: the table that may not grow.

The words are selected already, or the annotation chosen: what is counted is what comes after that. Letters of a
name or memo that a person writes are not counted, only the keys around them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Task:
    """``keys`` by the keyboard alone; ``clicks`` by the mouse alone, None where something has to be typed.

    A double click is two, a drag is one. ``bar`` is what the keys must not exceed in any case, 0 for none.
    """

    name: str
    words: str
    keys: int
    clicks: int | None
    bar: int = 0


TASKS = (
    Task("last", "Apply the last code again", keys=1, clicks=2, bar=2),
    Task("pinned", "Apply a pinned code", keys=1, clicks=1, bar=2),
    Task("by_name", "Find a code by name and apply it", keys=4, clicks=2, bar=5),
    Task("in_vivo", "Make the words themselves a code", keys=1, clicks=2),
    Task("new_code", "New code, besides its name", keys=3, clicks=None),
    Task("memo", "Write a memo, besides its words", keys=2, clicks=1),
    Task("end", "Move an end by a character or a drag", keys=1, clicks=1),
    Task("recode", "Give it another code, found by two letters", keys=4, clicks=2),
    Task("remove", "Remove an annotation", keys=1, clicks=1),
    Task("undo", "Take back the last step", keys=1, clicks=1),
)
