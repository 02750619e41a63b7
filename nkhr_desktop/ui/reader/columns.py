"""What stands where across the reader: gutter, text, margin; what goes first when it gets narrow. No Qt.

Labels go first and the swatches stay, then the gutter, then the swatches; the text keeps about 30 characters.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Characters in a full line, in a line that still reads well, and in the shortest line.
FULL, GOOD, LEAST = 70, 52, 30

GUTTER, NO_GUTTER, AIR = 58, 16, 26
#: From the hairline: the first bracket, the swatches, the labels. Then the air at the right edge.
BRACKETS, SWATCHES, LABELS, EDGE = 13, 44, 65, 8
LANE, CLOSE_LANE, LANES = 9, 6, 6
SHORT_LABEL, LONG_LABEL = 96, 210
#: Margin with swatches only, and with nothing but two lanes of brackets.
LETTERS, BARE = SWATCHES + 15 + EDGE, 30


@dataclass(frozen=True, slots=True)
class Columns:
    """Places in logical pixels from the left edge of the view.

    ``number`` is where paragraph numbers begin, None without a gutter; ``rule`` the hairline;
    ``label`` the room for a code's name (0: swatches only); ``swatches`` False: brackets only.
    """

    text: float
    measure: float
    number: float | None
    rule: float
    label: float
    swatches: bool
    width: float

    @property
    def margin(self) -> float:
        """The width from the hairline to the right edge."""
        return self.width - self.rule


def columns(width: float, character: float) -> Columns:
    """Divide ``width`` pixels, where ``character`` is the average advance of the reading face."""
    full, good, least = (round(count * character) for count in (FULL, GOOD, LEAST))

    def fit(gutter: int, margin: int, label: bool, swatches: bool) -> Columns:
        measure = min(full, max(least // 2, int(width) - gutter - AIR - margin))
        spare = max(0.0, width - gutter - measure - AIR - margin)
        room = 0.0
        if label:
            room = min(LONG_LABEL, SHORT_LABEL + spare)
            spare -= room - SHORT_LABEL
        left = gutter + spare // 2  # the block is centred in what the margin leaves
        number = left - 40 if gutter == GUTTER else None
        return Columns(left, measure, number, left + measure + AIR, room, swatches, width)

    def leaves(gutter: int, margin: int) -> float:
        return width - gutter - AIR - margin

    with_labels = LABELS + SHORT_LABEL + EDGE
    if leaves(GUTTER, with_labels) >= good:
        return fit(GUTTER, with_labels, True, True)
    if leaves(GUTTER, LETTERS) >= least:
        return fit(GUTTER, LETTERS, False, True)
    if leaves(NO_GUTTER, LETTERS) >= least:
        return fit(NO_GUTTER, LETTERS, False, True)
    return fit(NO_GUTTER, BARE, False, False)
