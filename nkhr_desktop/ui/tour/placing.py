"""Where a card stands so that it hides nothing of what it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize

#: Pixels between a card and the part, and between a card and the edge of the window.
GAP, EDGE = 12, 8
#: A card gives up width in such steps where the room beside the part is short.
STEP = 20


def place_for(
    parts: Sequence[QRect], rather_not: Sequence[QRect], room: QRect, widths: range, height_of: Callable[[int], int]
) -> QRect:
    """The best place in ``room``: over none of ``parts``, over little of ``rather_not``, near the first part.

    ``widths`` goes from the widest card to the narrowest, ``height_of`` gives the height of each. Where no width
    leaves all of the parts free, the place that hides least of them.
    """
    inside = room.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    best: tuple[tuple[int, int, int], QRect] | None = None
    for width in widths:
        size = QSize(width, height_of(width))
        for place in _places(parts[0], size, inside):
            cost = (_hidden(place, parts), _hidden(place, rather_not), _distance(place, parts[0]))
            if best is None or cost < best[0]:
                best = (cost, place)
        if best is not None and best[0][0] == 0:
            break
    assert best is not None, "there is at least one width"
    return best[1]


def _places(part: QRect, size: QSize, inside: QRect) -> Iterator[QRect]:
    """Beside the part first, then the corners of the window; each pushed inside."""
    right, left = part.right() + 1 + GAP, part.left() - GAP - size.width()
    below, above = part.bottom() + 1 + GAP, part.top() - GAP - size.height()
    along_x = (part.left(), part.center().x() - size.width() // 2, part.right() + 1 - size.width())
    along_y = (part.top() + GAP, part.center().y() - size.height() // 2, part.bottom() + 1 - GAP - size.height())
    points = [QPoint(x, y) for x in (right, left) for y in along_y]
    points += [QPoint(x, y) for y in (below, above) for x in along_x]
    points += [QPoint(x, y) for x in (inside.left(), inside.right()) for y in (inside.top(), inside.bottom())]
    for point in points:
        x = max(inside.left(), min(point.x(), inside.right() + 1 - size.width()))
        y = max(inside.top(), min(point.y(), inside.bottom() + 1 - size.height()))
        yield QRect(QPoint(x, y), size)


def _hidden(place: QRect, parts: Sequence[QRect]) -> int:
    covered = [place.intersected(part) for part in parts]
    return sum(each.width() * each.height() for each in covered if each.isValid())


def _distance(place: QRect, part: QRect) -> int:
    across = max(part.left() - place.right(), place.left() - part.right(), 0)
    down = max(part.top() - place.bottom(), place.top() - part.bottom(), 0)
    return across + down
