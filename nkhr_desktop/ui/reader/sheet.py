"""One piece of the text, laid out: its lines, and the way between code points and pixels.

All x are from the left edge of the text, all y from the top of the sheet, in logical pixels.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from nkhr_desktop.model.span import Utf16Map
from nkhr_desktop.ui.reader.qt_text import for_qt

if TYPE_CHECKING:
    from nkhr_desktop.ui.reader.dress import Dress
    from nkhr_desktop.ui.reader.typeset import Style

#: Letters that run from right to left, and the controls that make others do so.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
)
#: Something that has no width of its own (white space at a line's end, say) is drawn this wide.
_LEAST = 4.0


class Box(NamedTuple):
    """A stretch of one line."""

    line: int
    left: float
    right: float


class Sheet:
    """The lines of one piece on a grid. It owns its layout, and no line may leave it: a line that outlives
    its layout ends the process."""

    def __init__(
        self, index: int, start: int, text: str, style: Style, measure: float, lead: float, tail: float
    ) -> None:
        self.index = index
        self.start = start
        self.end = start + len(text)
        self.style = style
        self.lead = lead
        self.pitch = style.pitch
        #: what the annotations add; None until somebody asked the project
        self.dress: Dress | None = None
        self._plain = text.isascii()
        self._rtl = not self._plain and _RIGHT_TO_LEFT.search(text) is not None
        self._map = Utf16Map(text)
        #: code points and UTF-16 units are the same, as in most paragraphs
        self._same = self._map.to_utf16(len(text)) == len(text)
        # what was asked of a line is asked again: ends of annotations meet, and spans of several lines
        self._x: dict[int, float] = {}
        self._widths: dict[int, float] = {}
        self._lay_out(text, style, measure)
        self.height = lead + len(self._lines) * style.pitch + tail

    def _lay_out(self, text: str, style: Style, measure: float) -> None:
        layout = QTextLayout(for_qt(text), style.font)
        layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[QTextLine] = []
        y = style.baseline
        while (line := layout.createLine()).isValid():
            line.setLineWidth(measure)
            line.setPosition(QPointF(0.0, y - line.ascent()))
            y += style.pitch
            lines.append(line)
        layout.endLayout()
        self._layout = layout
        self._lines = lines
        self._firsts = [line.textStart() for line in lines]

    # the grid

    @property
    def layout(self) -> QTextLayout:
        """For painting only: draw it at (left of the text, top of the sheet + lead)."""
        return self._layout

    @property
    def lines(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def top_of(self, line: int) -> float:
        """The y of a line's top."""
        return self.lead + line * self.pitch

    def line_at(self, y: float) -> int:
        """The line at ``y``, clamped to the first and last."""
        return min(max(0, int((y - self.lead) // self.pitch)), len(self._lines) - 1)

    # places

    def _unit(self, place: int) -> int:
        if place <= self.start:
            return 0
        inside = (place if place < self.end else self.end) - self.start
        return inside if self._same else self._map.to_utf16(inside)

    def _place(self, unit: int) -> int:
        return self.start + (unit if self._same else self._map.to_code_point(unit))

    def line_of(self, place: int) -> int:
        """The line that shows the caret at ``place``; at a soft wrap that is the next line."""
        return bisect_right(self._firsts, self._unit(place)) - 1

    def caret(self, place: int) -> tuple[int, float]:
        """Line and x of the caret at ``place``."""
        unit = self._unit(place)
        line = bisect_right(self._firsts, unit) - 1
        return line, self._x_of(line, unit)

    def edge(self, place: int, after: bool) -> tuple[int, float]:
        """Line and x of a place as the begin of what follows it, or (``after``) the end of what is before."""
        line, x = self.caret(place)
        if after and line and self._unit(place) == self._firsts[line]:
            return line - 1, self._width_of(line - 1)
        return line, x

    def units(self, start: int, end: int) -> tuple[int, int]:
        """A span as (first, count) of UTF-16 units of the layout, as far as it is on the sheet."""
        first = self._unit(start)
        return first, self._unit(end) - first

    def first_of(self, line: int) -> int:
        """The place where a line begins."""
        return self._place(self._firsts[line])

    def last_of(self, line: int) -> int:
        """The last place that is still shown on the line."""
        if line + 1 >= len(self._lines):
            return self.end
        return self._place(self._layout.previousCursorPosition(self._firsts[line + 1]))

    def place_on(self, line: int, x: float) -> int:
        """The place nearest to ``x`` on a line."""
        unit: int = self._lines[line].xToCursor(x)
        if line + 1 < len(self._lines) and unit >= self._firsts[line + 1]:
            return self.last_of(line)
        return self._place(unit)

    def place_at(self, x: float, y: float) -> int:
        """The place nearest to a point."""
        return self.place_on(self.line_at(y), x)

    def character_at(self, x: float, y: float) -> int | None:
        """The character under a point, None where there is none."""
        number = int((y - self.lead) // self.pitch)
        if not 0 <= number < len(self._lines):
            return None
        line = self._lines[number]
        area = line.naturalTextRect()
        if not area.left() <= x <= area.right():
            return None
        unit = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return min(self._place(unit), self.end - 1)

    def next(self, place: int) -> int:
        """The end of the visible character that begins at ``place`` (before the end of the sheet)."""
        return self._place(self._layout.nextCursorPosition(self._unit(place)))

    def previous(self, place: int) -> int:
        """The begin of the visible character that ends at ``place`` (after the start of the sheet)."""
        return self._place(self._layout.previousCursorPosition(self._unit(place)))

    # stretches

    def boxes(self, start: int, end: int) -> list[Box]:
        """Where the code points ``start <= i < end`` of the document stand, as far as they are on this sheet."""
        first, last = self._unit(start), self._unit(end)
        if first >= last:
            return []
        if not self._plain:
            first, last = self._widen(first, last)
        number = bisect_right(self._firsts, first) - 1
        boxes: list[Box] = []
        while number < len(self._lines) and self._firsts[number] < last:
            if self._rtl:
                boxes += self._runs(number, first, last)
            else:
                left = self._x_of(number, first) if first > self._firsts[number] else 0.0
                goes_on = number + 1 < len(self._lines) and last >= self._firsts[number + 1]
                right = self._width_of(number) if goes_on else self._x_of(number, last)
                boxes.append(Box(number, left, right if right > left + _LEAST else left + _LEAST))
            number += 1
        return boxes

    def _widen(self, first: int, last: int) -> tuple[int, int]:
        """Whole visible characters only: a span from elsewhere may end in the middle of one."""
        layout = self._layout
        if not layout.isValidCursorPosition(first):
            first = layout.previousCursorPosition(first)
        if not layout.isValidCursorPosition(last):
            last = layout.nextCursorPosition(last)
        return first, last

    def _x_of(self, line: int, unit: int) -> float:
        x = self._x.get(unit)
        if x is None:
            # the stub says float, Qt for Python gives (x, position)
            found: object = self._lines[line].cursorToX(unit)
            x = self._x[unit] = found[0] if isinstance(found, tuple) else found  # type: ignore[assignment]
        return x  # type: ignore[return-value]

    def _width_of(self, line: int) -> float:
        width = self._widths.get(line)
        if width is None:
            width = self._widths[line] = self._lines[line].naturalTextWidth()
        return width

    def _runs(self, number: int, first: int, last: int) -> list[Box]:
        """On a line with both directions one stretch of text can be several stretches of pixels."""
        line = self._lines[number]
        begin = max(first, line.textStart())
        length = min(last, line.textStart() + line.textLength()) - begin
        areas = [run.boundingRect() for run in line.glyphRuns(begin, length)]
        merged: list[Box] = []
        for left, right in sorted((area.left(), area.right()) for area in areas):
            if merged and left <= merged[-1].right + 0.5:
                merged[-1] = Box(number, merged[-1].left, max(merged[-1].right, right))
            else:
                merged.append(Box(number, left, max(right, left + _LEAST)))
        return merged
