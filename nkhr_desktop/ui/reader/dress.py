"""What the annotations add to one sheet, as rectangles in colours: computed once and kept with the sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QBrush, QColor

from nkhr_desktop.model.things import Code, Mark
from nkhr_desktop.ui.colours import GRAPHIC_CONTRAST, contrast
from nkhr_desktop.ui.reader.columns import BRACKETS, CLOSE_LANE, LANE, LANES
from nkhr_desktop.ui.reader.marks import UNDERLINES, Reach, bracket_lanes, lanes, segments, union
from nkhr_desktop.ui.reader.sheet import Box, Sheet
from nkhr_desktop.ui.reader.strokes import Pattern, brush, patterns
from nkhr_desktop.ui.theme import CodeColours, Theme

if TYPE_CHECKING:
    from nkhr_desktop.ui.reader.margin import Spot

#: Lanes that stand at the comfortable distance; a paragraph that needs more moves them together.
_ROOMY = 4
#: The arm of a bracket, and the corner that is left out so that it looks round.
_ARM, _CORNER = 5.0, 1.0


class Bracket(NamedTuple):
    """The bracket of a mark: x from the hairline, y from the top of the sheet."""

    mark: Mark
    x: float
    top: float
    bottom: float


class Underline(NamedTuple):
    """The underlines of one code: what fills them, and what fills them where they are selected."""

    brush: QBrush
    selected: QBrush
    rects: list[QRectF]


@dataclass(slots=True)
class Dress:
    """Everything that is painted for the annotations of one sheet, in the sheet's own pixels.

    ``marks`` are sorted by start, longer first; ``starting`` are those that begin here, each with the y
    where its label wants to stand. ``strokes`` are lines of brackets, ``rails`` those with a pattern;
    their x are from the hairline.
    """

    marks: tuple[Mark, ...]
    tints: list[tuple[QColor, list[QRectF]]]
    underlines: list[Underline]
    more: list[QRectF]
    brackets: list[Bracket]
    strokes: list[tuple[QColor, list[QLineF]]]
    rails: list[tuple[QBrush, list[QRectF]]]
    starting: list[tuple[Mark, float]]
    #: labels as the margin arranged them last, and for which emphasised ones
    spots: tuple[tuple[int, ...], list[Spot]] | None = None

    def find(self, annotation: str | None) -> Mark | None:
        """The mark with this id, if it is on the sheet."""
        return next((mark for mark in self.marks if mark.id == annotation), None)

    def at(self, place: int) -> list[Mark]:
        """The marks over the character at ``place``, the shortest first."""
        over = [mark for mark in self.marks if mark.start <= place < mark.end]
        return sorted(over, key=lambda mark: (mark.end - mark.start, mark.start, mark.id))


class Lying(NamedTuple):
    """A mark where it lies on one sheet: the part of its span that is there, and the boxes of that part."""

    mark: Mark
    start: int
    end: int
    boxes: list[Box]

    def first(self, sheet: Sheet) -> int:
        """Its first line."""
        return self.boxes[0].line if self.boxes else sheet.line_of(self.start)

    def last(self, sheet: Sheet) -> int:
        """Its last line."""
        return self.boxes[-1].line if self.boxes else sheet.line_of(self.end - 1)


class Wardrobe:
    """Dresses sheets with the colours of one theme and one codebook."""

    def __init__(self, theme: Theme, codes: Mapping[str, Code], ratio: float = 1.0) -> None:
        self.theme = theme
        self.codes = codes
        self._ratio = ratio
        self._patterns = patterns(codes)
        self._brushes: dict[str, tuple[QBrush, QBrush]] = {}
        self._rails: dict[str, QBrush | None] = {}

    def colours(self, code: str) -> CodeColours:
        """The colours of a code; a code that the codebook lacks is shown in the colour of quiet text."""
        known = self.codes.get(code)
        return self.theme.code(known.colour if known else self.theme.colour("text_quiet").name())

    def pattern(self, code: str) -> Pattern:
        """How the lines of a code are drawn: as those of its facet."""
        known = self.codes.get(code)
        return self._patterns[known.facet] if known else Pattern.SOLID

    def _underline(self, code: str, rects: list[QRectF]) -> Underline:
        if code not in self._brushes:
            line, pattern = self.colours(code).line, self.pattern(code)
            usual = selected = brush(line, pattern, self._ratio)
            if not seen_on(line, self.theme.colour("selection")):
                selected = brush(self.theme.colour("text_on_selection"), pattern, self._ratio)
            self._brushes[code] = (usual, selected)
        return Underline(*self._brushes[code], rects)

    def dress(self, sheet: Sheet, marks: Sequence[Mark]) -> Dress:
        """The dress of a sheet, from the marks that touch it."""
        if not marks:
            return Dress((), [], [], [], [], [], [], [])
        marks = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.id))
        low, high = sheet.start, sheet.end
        lying = []
        for mark in marks:
            start, end = max(mark.start, low), min(mark.end, high)
            lying.append(Lying(mark, start, end, sheet.boxes(start, end)))
        brackets = _brackets(sheet, lying)
        underlines, more = self._underlines(sheet, lying)
        strokes, rails = self._strokes(brackets, sheet)
        return Dress(
            marks=tuple(marks),
            tints=self._tints(sheet, lying),
            underlines=underlines,
            more=more,
            brackets=brackets,
            strokes=strokes,
            rails=rails,
            starting=[(one.mark, sheet.top_of(one.first(sheet))) for one in lying if one.mark.start >= low],
        )

    def _tints(self, sheet: Sheet, lying: list[Lying]) -> list[tuple[QColor, list[QRectF]]]:
        """The shortest annotation over a letter gives its tint, a darker one where there is another."""
        found: dict[tuple[str, bool], list[QRectF]] = {}
        sizes = [one.mark.end - one.mark.start for one in lying]
        spans = [(one.start, one.end) for one in lying]
        for start, end, owner, over in segments(spans, sizes):
            one = lying[owner]
            boxes = one.boxes if (start, end) == (one.start, one.end) else sheet.boxes(start, end)
            found.setdefault((one.mark.code, over), []).extend(tint_rects(sheet, boxes))
        return [
            (self.colours(code).over_tint if over else self.colours(code).tint, rects)
            for (code, over), rects in found.items()
        ]

    def _underlines(self, sheet: Sheet, lying: list[Lying]) -> tuple[list[Underline], list[QRectF]]:
        found: dict[str, list[QRectF]] = {}
        deeper: list[tuple[int, int]] = []
        stroke, pitch = sheet.style.stroke, sheet.pitch
        first = sheet.lead + sheet.style.underline
        for one, lane in zip(lying, lanes([(one.start, one.end) for one in lying]), strict=True):
            if lane == UNDERLINES:
                deeper.append((one.start, one.end))
                continue
            y = first + lane * stroke
            rects = found.setdefault(one.mark.code, [])
            for line, left, right in one.boxes:
                rects.append(QRectF(left, y + line * pitch, right - left, stroke))
        y = first + UNDERLINES * stroke
        more = [
            QRectF(left, y + line * pitch, right - left, 1.0)
            for span in union(deeper)
            for line, left, right in sheet.boxes(*span)
        ]
        return [self._underline(code, rects) for code, rects in found.items()], more

    def _strokes(
        self, brackets: list[Bracket], sheet: Sheet
    ) -> tuple[list[tuple[QColor, list[QLineF]]], list[tuple[QBrush, list[QRectF]]]]:
        found: dict[str, list[QLineF]] = {}
        rails: dict[str, list[QRectF]] = {}
        for bracket in brackets:
            code = bracket.mark.code
            lines = bracket_lines(bracket, sheet)
            if self.rail(code):
                line = lines.pop()
                rails.setdefault(code, []).append(QRectF(line.x1(), line.y1(), 1.0, line.y2() - line.y1()))
            found.setdefault(code, []).extend(lines)
        return (
            [(self.colours(code).line, strokes) for code, strokes in found.items()],
            [(rail, rects) for code, rects in rails.items() if (rail := self.rail(code))],
        )

    def rail(self, code: str) -> QBrush | None:
        """What fills the upright stroke of a bracket; None where it has no pattern."""
        if code not in self._rails:
            pattern = self.pattern(code)
            made = brush(self.colours(code).line, pattern, self._ratio, upright=True)
            self._rails[code] = made if pattern is not Pattern.SOLID else None
        return self._rails[code]


def seen_on(line: QColor, ground: QColor) -> bool:
    """True if a line has the contrast that it needs on this ground."""
    return contrast(line.name(), ground.name()) >= GRAPHIC_CONTRAST


def tint_rects(sheet: Sheet, boxes: list[Box]) -> list[QRectF]:
    """The grounds of a span that lies in ``boxes``: from above the letters to below the first underline."""
    top = sheet.lead + sheet.style.tint_top
    height = sheet.style.underline + sheet.style.stroke - sheet.style.tint_top
    pitch = sheet.pitch
    return [QRectF(left, top + line * pitch, right - left, height) for line, left, right in boxes]


def line_rects(sheet: Sheet, boxes: list[Box]) -> list[QRectF]:
    """The same boxes as high as their lines, so that neighbours meet."""
    return [QRectF(left, sheet.top_of(line), right - left, sheet.pitch) for line, left, right in boxes]


def _brackets(sheet: Sheet, lying: list[Lying]) -> list[Bracket]:
    style = sheet.style
    reaches = []
    for one in lying:
        enters, leaves = one.mark.start < sheet.start, one.mark.end > sheet.end
        top = 0.0 if enters else sheet.top_of(one.first(sheet)) + style.tint_top
        bottom = sheet.height
        if not leaves:
            bottom = sheet.top_of(one.last(sheet)) + style.underline + style.stroke
        reaches.append(Reach(top, bottom, enters, leaves))
    chosen = bracket_lanes(reaches, LANES)
    used = max((lane for lane in chosen if lane < LANES), default=0)
    pitch = LANE if used < _ROOMY else CLOSE_LANE
    return [
        Bracket(one.mark, BRACKETS + lane * pitch, reach.top, reach.bottom)
        for one, reach, lane in zip(lying, reaches, chosen, strict=True)
        if lane < LANES
    ]


def bracket_lines(bracket: Bracket, sheet: Sheet) -> list[QLineF]:
    """The strokes of a bracket, the upright one last.

    Open where its annotation goes on in the next or previous paragraph.
    """
    mark, x, top, bottom = bracket
    upper, lower = top, bottom
    strokes = []
    if mark.start >= sheet.start:
        strokes.append(QLineF(x - _ARM + 1, top, x - _CORNER, top))
        upper += _CORNER
    if mark.end <= sheet.end:
        strokes.append(QLineF(x - _ARM + 1, bottom - 1, x - _CORNER, bottom - 1))
        lower -= _CORNER + 1
    strokes.append(QLineF(x, upper, x, lower))
    return strokes
