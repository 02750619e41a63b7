"""A second sign beside colour: the lines of each facet have a pattern of their own, which greyscale keeps."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from itertools import cycle

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QTransform

from nkhr_desktop.model.things import Code


class Pattern(IntEnum):
    """How a line is drawn. The first facet of a codebook has the first one, and so on, from the beginning again."""

    SOLID = 0
    DASHED = 1
    DOTTED = 2
    BROKEN = 3  # long, short, long, short


#: Lengths of line and gap in logical pixels, as often as needed; nothing for an unbroken line.
RHYTHMS: Mapping[Pattern, tuple[int, ...]] = {
    Pattern.SOLID: (),
    Pattern.DASHED: (8, 4),
    Pattern.DOTTED: (2, 3),
    Pattern.BROKEN: (10, 3, 2, 3),
}


def patterns(codes: Mapping[str, Code]) -> dict[str, Pattern]:
    """Facet -> pattern, in the order in which the codebook names the facets."""
    facets = dict.fromkeys(code.facet for code in codes.values())
    return dict(zip(facets, cycle(Pattern), strict=False))


def brush(colour: QColor, pattern: Pattern, ratio: float, upright: bool = False) -> QBrush:
    """What fills an underline or an ``upright`` stroke: the colour with the pattern's gaps, sharp at that ratio."""
    rhythm = RHYTHMS[pattern]
    if not rhythm:
        return QBrush(colour)
    tile = QPixmap(round(sum(rhythm) * ratio), 1)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    at = 0
    for line, gap in zip(rhythm[::2], rhythm[1::2], strict=True):
        painter.fillRect(round(at * ratio), 0, round(line * ratio), 1, colour)
        at += line + gap
    painter.end()
    made = QBrush(tile.transformed(QTransform(0, 1, 1, 0, 0, 0)) if upright else tile)
    made.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return made
