"""The history of things: which steps somebody looks for, and what one step did to one thing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nkhr_desktop.model.changes import Kind, Step


@dataclass(frozen=True, slots=True)
class Look:
    """Which steps of the history somebody wants to see; what is left empty does not narrow.

    ``thing`` is the id of one thing; of a document its annotations count, too. ``tables`` are those of which a step
    changed something, ``coder`` is an id, ``since`` milliseconds UTC. ``words`` stand in names, memos or quotes, or in
    the names of the kinds ``named``, which only the language of the window knows.
    """

    thing: str = ""
    tables: frozenset[str] = frozenset()
    coder: str = ""
    since: int = 0
    words: str = ""
    named: frozenset[Kind] = frozenset()


#: No step is left out.
EVERYTHING = Look()


@dataclass(frozen=True, slots=True)
class Entry:
    """What one step did to one row of ``table``.

    ``before`` and ``after`` hold the fields that differ, all of them where the step added the row (``before`` is
    empty) or removed it (``after`` is). ``whole`` is the row as the step left it, or as it found it if it removed it.
    ``erased``: what it was is not known any more, for good.
    """

    step: str
    table: str
    row: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    whole: Mapping[str, Any]
    erased: bool = False

    @property
    def added(self) -> bool:
        """True if the thing was not there before this step."""
        return bool(self.after) and not self.before

    @property
    def removed(self) -> bool:
        """True if the thing was gone after this step."""
        return bool(self.before) and not self.after


def head_in(text: str) -> str:
    """The head that stands in a text, such as a line of an export: 64 hexadecimal digits; "" for none or several."""
    found = {word.lower() for word in re.findall(r"(?<![0-9A-Za-z])[0-9A-Fa-f]{64}(?![0-9A-Za-z])", text)}
    return found.pop() if len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class Seal:
    """A head of the history that somebody kept, held against this project.

    ``step`` is the step that it seals, None if the history of this project does not have it; ``later`` how many steps
    came after it. ``broken`` is how many steps have a seal that does not fit: then nothing is proved.
    """

    head: str
    step: Step | None = None
    later: int = 0
    broken: int = 0

    @property
    def holds(self) -> bool:
        """True if all that was there then is there now, unchanged."""
        return self.step is not None and not self.broken
