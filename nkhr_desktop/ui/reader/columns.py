"""What stands where across the reader: gutter, text, margin; what goes first when it gets narrow. No Qt.

Labels go first and the swatches stay, then the gutter, then the swatches; the text keeps about 30 characters.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Characters in a full line, in one that gives some room to the names of codes, in one that still reads well,
#: and in the shortest line.
FULL, USUAL, GOOD, LEAST = 70, 65, 52, 30

GUTTER, NO_GUTTER, AIR = 58, 16, 26
#: From the hairline: the first bracket, then the swatches. Then the air between swatch and name, and at the edge.
BRACKETS, SWATCHES, BESIDE, EDGE = 13, 43, 4, 6
LANE, CLOSE_LANE, LANES = 9, 5, 6
#: At the usual size of the interface: side of a swatch, distance of labels, room for a name: least, usual, most.
SWATCH, ROW, SHORT_LABEL, LABEL, LONG_LABEL = 15, 22, 96, 150, 210
#: The margin with nothing but two lanes of brackets.
BARE = 30


@dataclass(frozen=True, slots=True)
class Columns:
    """Places in logical pixels from the left edge of the view.

    ``number`` is where paragraph numbers begin, None without a gutter; ``rule`` the hairline;
    ``label`` the room for a code's name (0: swatches only); ``swatches`` False: brackets only. ``scale`` is
    the size of the interface, 1.0 as designed.
    """

    text: float
    measure: float
    number: float | None
    rule: float
    label: float
    swatches: bool
    width: float
    scale: float = 1.0

    @property
    def swatch(self) -> int:
        """The side of a swatch."""
        return round(SWATCH * self.scale)

    @property
    def row(self) -> int:
        """The distance of two labels."""
        return round(ROW * self.scale)

    @property
    def names(self) -> int:
        """Where the names of codes begin, from the hairline."""
        return SWATCHES + self.swatch + BESIDE

    @property
    def margin(self) -> float:
        """The width from the hairline to the right edge."""
        return self.width - self.rule


def columns(width: float, character: float, scale: float = 1.0, most: int = FULL) -> Columns:
    """Divide ``width`` pixels, where ``character`` is the average advance of the face and ``most`` fill a line."""
    full, usual, good, least = (round(count * character) for count in (most, min(most, USUAL), GOOD, LEAST))
    short, wished, long = (round(name * scale) for name in (SHORT_LABEL, LABEL, LONG_LABEL))
    letters = SWATCHES + round(SWATCH * scale) + EDGE
    named = letters + BESIDE + short

    def fit(gutter: int, margin: int, label: bool, swatches: bool) -> Columns:
        room = int(width) - gutter - AIR - margin
        measure = min(full, max(least // 2, room))
        if label:  # names take some of a long line's room
            measure = min(full, max(min(room, usual), room - (wished - short)))
        spare = max(0.0, width - gutter - measure - AIR - margin)
        name = min(long, short + spare) if label else 0.0
        spare -= max(0.0, name - short)
        left = gutter + spare // 2  # the block is centred in what the margin leaves
        number = left - 40 if gutter == GUTTER else None
        return Columns(left, measure, number, left + measure + AIR, name, swatches, width, scale)

    if width - GUTTER - AIR - named >= good:
        return fit(GUTTER, named, True, True)
    if width - GUTTER - AIR - letters >= least:
        return fit(GUTTER, letters, False, True)
    if width - NO_GUTTER - AIR - letters >= least:
        return fit(NO_GUTTER, letters, False, True)
    return fit(NO_GUTTER, BARE, False, False)
