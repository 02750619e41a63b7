"""Which begins and ends of annotations a caret goes over: what a screen reader is told while somebody reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Mark
from nkhr_desktop.ui.announcing import announce, somebody_listens
from nkhr_desktop.ui.reader.view import View

#: A longer way, or more edges on it, is a jump: then only what is there is said.
LONGEST, MOST = 4_000, 6


class Edge(NamedTuple):
    """The begin or end of an annotation."""

    place: int
    begins: bool
    code: str


def crossed(marks: Iterable[Mark], before: int, now: int) -> list[Edge]:
    """The edges between two places of the caret, in the order in which it met them."""
    low, high = min(before, now), max(before, now)
    edges = [Edge(mark.start, True, mark.code) for mark in marks if low < mark.start <= high]
    edges += [Edge(mark.end, False, mark.code) for mark in marks if low < mark.end <= high]
    # where one ends and another begins at the same place, the end comes first on the way on
    return sorted(edges, key=lambda edge: (edge.place, edge.begins), reverse=now < before)


class Crossing(QObject):
    """Follows the caret of ``view`` and says the edges that it goes over, each once; silent while nobody listens."""

    def __init__(self, view: View, speaker: QWidget) -> None:
        super().__init__(speaker)
        self._view = view
        self._speaker = speaker
        self._before: tuple[str, int] = ("", 0)

    def caret_is(self, place: int) -> None:
        """The caret stands at ``place`` now."""
        document, before = self._before
        self._before = (self._view.document, place)
        if not somebody_listens():
            return
        if document != self._view.document:
            self._say(self._here(place))
        elif place != before:
            self._say(self.words(before, place))

    def words(self, before: int, now: int) -> str:
        """What is said of the way from one place to another."""
        view = self._view
        if abs(now - before) > LONGEST:
            return self._here(now)
        low, high = min(before, now), max(before, now)
        edges = crossed(view.marks_in(Span(max(low - 1, 0), high + 1)), before, now)
        if len(edges) > MOST:
            return self._here(now)
        begin, end = self.tr("{code} begins"), self.tr("{code} ends")
        told = ((begin if edge.begins else end).replace("{code}", view.code_name(edge.code)) for edge in edges)
        return ", ".join(dict.fromkeys(told))

    def _here(self, place: int) -> str:
        marks = self._view.marks_in(Span(place, place + 1))
        return ", ".join(dict.fromkeys(self._view.code_name(mark.code) for mark in marks))

    def _say(self, words: str) -> None:
        announce(self._speaker, words)
