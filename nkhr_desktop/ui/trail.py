"""Where somebody was, one place after the other, as a browser remembers it. No Qt."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

#: Places further back than this are forgotten.
LONGEST = 100


class Stop(NamedTuple):
    """A document, the place at the top of the view, and the caret."""

    document: str
    top: int
    caret: int

    def like(self, other: Stop) -> bool:
        """True if both show the same lines."""
        return self[:2] == other[:2]


class Trail:
    """The places behind and before the present one."""

    def __init__(self) -> None:
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    @property
    def can_go_back(self) -> bool:
        """True if somebody has been elsewhere before."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """True if somebody came back from elsewhere."""
        return bool(self._ahead)

    def leave(self, here: Stop) -> None:
        """Somebody is about to go from ``here`` to a place of their own choice."""
        self._ahead.clear()
        if not self._behind or not self._behind[-1].like(here):
            self._behind.append(here)
            del self._behind[:-LONGEST]

    def back(self, here: Stop) -> Stop | None:
        """The place before ``here``, where somebody goes now; None if there is none."""
        return _taken(self._behind, self._ahead, here)

    def forward(self, here: Stop) -> Stop | None:
        """The place after ``here``, where somebody goes now; None if there is none."""
        return _taken(self._ahead, self._behind, here)

    def keep(self, documents: Collection[str]) -> None:
        """Forget the places in other documents: they are gone."""
        self._behind = [stop for stop in self._behind if stop.document in documents]
        self._ahead = [stop for stop in self._ahead if stop.document in documents]

    def forget(self) -> None:
        """Another project: nobody has been anywhere in it."""
        self.keep(())


def _taken(source: list[Stop], target: list[Stop], here: Stop) -> Stop | None:
    while source and source[-1].like(here):
        source.pop()
    if not source:
        return None
    target.append(here)
    return source.pop()
