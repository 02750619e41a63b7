"""Selections that grow from word to sentence to paragraph to the whole text, and shrink the same way."""

from __future__ import annotations

from collections.abc import Iterator

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader.moves import Grain
from nkhr_desktop.ui.reader.particles import noun_length
from nkhr_desktop.ui.reader.selection import Selection
from nkhr_desktop.ui.reader.steps import words

#: From the smallest to the largest; the whole text comes after them.
_LADDER = (Grain.WORD, Grain.SENTENCE, Grain.PARAGRAPH)
#: How much of the end of a passage is looked at for its last word.
_LAST = 200


class Growing:
    """Makes ``selection`` larger and smaller. The document is not empty."""

    def __init__(self, selection: Selection) -> None:
        self._selection = selection
        #: what was selected before each step of growing (mark, caret), and what it became
        self._grown: list[tuple[int, int, Span]] = []

    def widen(self) -> None:
        """Select the next larger thing around what is selected, or around the caret."""
        selection = self._selection
        if self._grown and self._grown[-1][2] != selection.span:
            self._grown.clear()
        larger = next(self._larger(), None)
        if larger is not None:
            self._grown.append((selection.mark, selection.caret, larger))
            selection.put(larger.start, larger.end)

    def narrow(self) -> None:
        """What was selected before it grew, else the next smaller thing at the begin of what is selected."""
        selection, span = self._selection, self._selection.span
        if span is None:
            return
        if self._grown and self._grown[-1][2] == span:
            mark, caret, _ = self._grown.pop()
            selection.put(mark, caret)
            return
        smaller = next(self._smaller(span), None)
        selection.put(span.start, smaller.end if smaller is not None else span.start)

    def _larger(self) -> Iterator[Span]:
        selection = self._selection
        span, text = selection.span, selection.text
        for grain in _LADDER:
            wide = selection.whole(span, grain) if span else selection.moves.around(selection.caret, grain)
            if wide != span and not wide.quote(text).isspace():
                yield wide
        if span is None or len(span) < len(text):
            yield Span(0, len(text))

    def _smaller(self, span: Span) -> Iterator[Span]:
        for grain in reversed(_LADDER):
            found = self._selection.moves.around(span.start, grain)
            if found.end <= span.end and found != span and found.end > span.start:
                yield found


def without_particle(text: str, span: Span) -> Span | None:
    """``span`` without the Korean particle of its last word, and without the signs behind it; None if it has none."""
    first = max(span.start, span.end - _LAST)
    found = words(text[first : span.end])
    if not found:
        return None
    start, end = found[-1]
    left = noun_length(text[first + start : first + end])
    return Span(span.start, first + start + left) if left < end - start else None
