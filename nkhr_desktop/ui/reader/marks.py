"""What one paragraph shows of its annotations: disjoint tints, lanes of lines, rows of labels. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import NamedTuple

#: Lanes of underlines; what lies deeper shares one quiet hairline.
UNDERLINES = 3


class Stretch(NamedTuple):
    """A part of one paragraph: half-open code points. ``owner`` is the position of its annotation.

    ``over`` tells whether it lies over another one.
    """

    start: int
    end: int
    owner: int
    over: bool


def segments(spans: Sequence[tuple[int, int]], sizes: Sequence[int]) -> list[Stretch]:
    """Cut overlapping spans into disjoint stretches in order, each owned by the shortest span over it.

    ``sizes[i]`` is the full length of span i, of which ``spans[i]`` may be only the part on this page. So
    there is one tint under every letter, and its contrast can be proved.
    """
    order = sorted(range(len(spans)), key=lambda i: spans[i][0])
    edges = sorted({edge for span in spans for edge in span})
    ends = sorted(end for _, end in spans)
    active: list[tuple[int, int]] = []
    found: list[Stretch] = []
    coming = gone = 0
    for here, there in pairwise(edges):
        while coming < len(order) and spans[order[coming]][0] <= here:
            heappush(active, (sizes[order[coming]], order[coming]))
            coming += 1
        while active and spans[active[0][1]][1] <= here:
            heappop(active)
        while gone < coming and ends[gone] <= here:
            gone += 1
        if not active:
            continue
        owner, over = active[0][1], coming - gone > 1
        if found and found[-1][1:] == (here, owner, over):
            found[-1] = Stretch(found[-1].start, there, owner, over)
        else:
            found.append(Stretch(here, there, owner, over))
    return found


def lanes(spans: Sequence[tuple[int, int]], most: int = UNDERLINES) -> list[int]:
    """The first free lane for each of the spans, which are sorted by start; ``most`` where none is free."""
    ends = [-1] * most
    found: list[int] = []
    for start, end in spans:
        lane = next((lane for lane, last in enumerate(ends) if last <= start), most)
        if lane < most:
            ends[lane] = end
        found.append(lane)
    return found


class Reach(NamedTuple):
    """How far a bracket goes in one paragraph, in pixels; ``leaves`` if it goes on in the next."""

    top: float
    bottom: float
    enters: bool
    leaves: bool


def bracket_lanes(reaches: Sequence[Reach], most: int, air: float = 2.0) -> list[int]:
    """The first free lane for each bracket, ``most`` where none is free; ``air`` pixels between two.

    Those that pass from paragraph to paragraph choose first, so that they keep their lane.
    """
    freed = [-air] * most
    left = [float("inf")] * most
    found = [most] * len(reaches)
    order = sorted(range(len(reaches)), key=lambda i: (not (reaches[i].enters or reaches[i].leaves), reaches[i].top))
    for i in order:
        top, bottom, _, leaves = reaches[i]
        for lane in range(most):
            if freed[lane] + air <= top and bottom + air <= left[lane]:
                found[i] = lane
                if leaves:
                    left[lane] = top
                else:
                    freed[lane] = bottom
                break
    return found


def union(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places without overlaps, in order; spans that touch become one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def spread(wanted: Sequence[float], room: float, row: float) -> list[float]:
    """Places for labels that want to stand at ``wanted`` (sorted): in that order, at least ``row`` apart.

    As near to the wishes as possible (least squares, by pooling neighbours that are in each other's way),
    and inside ``room`` if they fit there at all.
    """
    pools: list[tuple[float, int]] = []
    for position, wish in enumerate(wanted):
        mean, count = wish - row * position, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean = (mean * count + other * others) / (count + others)
            count += others
        pools.append((mean, count))
    most = max(0.0, room - row * len(wanted))
    placed: list[float] = []
    for mean, count in pools:
        base = min(max(0.0, mean), most)
        placed += [base + row * (len(placed) + step) for step in range(count)]
    return placed


class Rows(NamedTuple):
    """Which annotations of a paragraph get a label of their own, and which share the last row."""

    full: tuple[int, ...]
    crowd: tuple[int, ...]


def rows(count: int, available: int, first: Sequence[int] = ()) -> Rows:
    """Share ``available`` rows among ``count`` annotations, those in ``first`` before the others.

    If not all fit, the last row is for the crowd; with a single row the crowd shares it with the one in
    ``first``, and nothing is hidden: whoever draws it says how many more there are.
    """
    available = max(1, available)
    if count <= available:
        return Rows(tuple(range(count)), ())
    favoured = [i for i in dict.fromkeys(first) if 0 <= i < count]
    own = max(available - 1, min(1, len(favoured)))
    chosen = [*favoured, *(i for i in range(count) if i not in favoured)][:own]
    return Rows(tuple(sorted(chosen)), tuple(i for i in range(count) if i not in chosen))
