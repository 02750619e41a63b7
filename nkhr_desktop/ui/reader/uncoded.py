"""The next paragraph of prose in which nothing is coded yet. No Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Mark
from nkhr_desktop.ui.reader.paragraphs import Paragraphs, Part

#: How many paragraphs are asked for at first; each time there is none among them, twice as many.
_FIRST = 32

#: The annotations that touch a span.
Touching = Callable[[Span], Sequence[Mark]]


def next_uncoded(paragraphs: Paragraphs, place: int | None, touching: Touching) -> Span | None:
    """The first uncoded paragraph of prose after that of ``place``; None is before the first."""
    first = 0
    if place is not None and len(paragraphs):
        first = bisect_left(paragraphs.starts, paragraphs.bounds(paragraphs.index_at(place)).end)
    return _first_bare(paragraphs, range(first, len(paragraphs)), touching)


def previous_uncoded(paragraphs: Paragraphs, place: int | None, touching: Touching) -> Span | None:
    """The last uncoded paragraph of prose before that of ``place``; None is after the last."""
    after = len(paragraphs)
    if place is not None and len(paragraphs):
        after = paragraphs.index_at(paragraphs.bounds(paragraphs.index_at(place)).start)
    return _first_bare(paragraphs, range(after - 1, -1, -1), touching)


def _first_bare(paragraphs: Paragraphs, pieces: Iterable[int], touching: Touching) -> Span | None:
    batch: list[Span] = []
    size = _FIRST
    for index in pieces:
        if paragraphs.begins(index) and paragraphs.part(index) is Part.BODY:
            batch.append(paragraphs.bounds(index))
        if len(batch) == size:
            found = _bare(batch, touching)
            if found is not None:
                return found
            batch, size = [], size * 2
    return _bare(batch, touching)


def _bare(batch: list[Span], touching: Touching) -> Span | None:
    """The first of these paragraphs, which are in order one way or the other, that no annotation touches."""
    if not batch:
        return None
    ordered = sorted(batch, key=lambda span: span.start)
    starts, ends = [span.start for span in ordered], [span.end for span in ordered]
    change = [0] * (len(ordered) + 1)  # how many annotations begin and end to touch here
    for mark in touching(Span(starts[0], ends[-1])):
        low, high = bisect_right(ends, mark.start), bisect_left(starts, mark.end)
        if low < high:
            change[low] += 1
            change[high] -= 1
    bare = {start for start, count in zip(starts, accumulate(change), strict=False) if not count}
    return next((span for span in batch if span.start in bare), None)
