"""Which part of the text is in view. The anchor is the truth, the scroll bar is told.

The anchor is a piece and the pixels of it that are above the view. Heights before it are estimates, so what
is read never moves when one of them is corrected. All y are logical pixels from the top of the view.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollBar

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader.paragraphs import Part
from nkhr_desktop.ui.reader.sheet import Sheet
from nkhr_desktop.ui.reader.shelf import Shelf


class Row(NamedTuple):
    """A sheet in view and the y of its top."""

    sheet: Sheet
    y: float


class Scrolling:
    """The view on one shelf of sheets, ``height`` pixels high."""

    def __init__(self, shelf: Shelf, bar: QScrollBar, height: float) -> None:
        self.shelf = shelf
        self._bar = bar
        self._height = height
        self._piece = 0
        self._above = 0.0
        self._rows: list[Row] | None = None

    # what is in view

    @property
    def height(self) -> float:
        """The height of the view."""
        return self._height

    @height.setter
    def height(self, height: float) -> None:
        self._height = height
        self._rows = None

    @property
    def pitch(self) -> float:
        """The height of a line of body text."""
        return self.shelf.typeset.style(Part.BODY).pitch

    def rows(self) -> list[Row]:
        """The sheets in view, from top to bottom; they are laid out now if they were not."""
        if self._rows is None:
            self._rows = self._fill()
            if self._rows and (missing := self._height - self._end_of(self._rows)) > 0:
                # the last paragraph stands at the foot of the view, not somewhere in it
                self.by(-missing)
                self._rows = self._fill()
            self.shelf.tidy(row.sheet for row in self._rows)
        return self._rows

    def _fill(self) -> list[Row]:
        rows: list[Row] = []
        y, index = -self._above, self._piece
        while y < self._height and index < len(self.shelf):
            sheet = self.shelf.sheet(index)
            rows.append(Row(sheet, y))
            y += sheet.height
            index += 1
        return rows

    @staticmethod
    def _end_of(rows: list[Row]) -> float:
        return rows[-1].y + rows[-1].sheet.height

    def row_at(self, y: float) -> Row | None:
        """The row at ``y``, or the nearest; None if the document is empty."""
        rows = self.rows()
        if not rows:
            return None
        return next((row for row in rows if y < row.y + row.sheet.height), rows[-1])

    def line_y(self, place: int) -> float | None:
        """The top of the line that shows the caret at ``place``; None if its sheet is not in view."""
        for sheet, y in self.rows():
            if sheet.start <= place <= sheet.end and (
                place < sheet.end or self.shelf.typeset.paragraphs.index_at(place) == sheet.index
            ):
                return y + sheet.top_of(sheet.line_of(place))
        return None

    def place(self) -> int:
        """The first code point of the first line that is wholly in view."""
        rows = self.rows()
        for sheet, y in rows:
            line = max(0, math.ceil((-y - sheet.lead) / sheet.pitch))
            if line < sheet.lines:
                return sheet.first_of(line)
        return rows[-1].sheet.start if rows else 0

    # moving

    def by(self, pixels: float) -> None:
        """Move the text up by ``pixels`` (down if negative), exactly, even through text never seen."""
        if not len(self.shelf):
            return
        self._above += pixels
        while self._above < 0 and self._piece > 0:
            self._piece -= 1
            self._above += self.shelf.sheet(self._piece).height
        while self._piece + 1 < len(self.shelf) and self._above >= self.shelf.sheet(self._piece).height:
            self._above -= self.shelf.sheet(self._piece).height
            self._piece += 1
        last = self.shelf.sheet(self._piece).height
        self._above = self.shelf.typeset.snap(min(max(0.0, self._above), max(0.0, last - 1)))
        self._rows = None

    def show(self, place: int, y: float) -> None:
        """Put the line that holds ``place`` at ``y``."""
        if not len(self.shelf):
            return
        sheet = self.shelf.holding(place)
        self._piece, self._above = sheet.index, 0.0
        self.by(sheet.top_of(sheet.line_of(place)) - y)

    def keep(self) -> tuple[int, float]:
        """What ``show`` needs to come back here in another measure: a place and its y."""
        for sheet, y in self.rows():
            line = max(0, math.floor((-y - sheet.lead) / sheet.pitch))
            if line < sheet.lines:
                return sheet.first_of(line), y + sheet.top_of(line)
        return 0, 0.0

    def reveal(self, span: Span) -> None:
        """Bring the span into view, a third from the top, unless it is there already."""
        top, bottom = self.line_y(span.start), self.line_y(span.end)
        air = self.pitch / 2
        if top is None or top < air or (top if bottom is None else bottom) + self.pitch + air > self._height:
            self.show(span.start, self._height * 0.3)

    def follow(self, place: int) -> None:
        """Bring the caret's line into view with as little movement as possible."""
        y = self.line_y(place)
        rows = self.rows()
        if y is None and rows:
            before = place < rows[0].sheet.start
            self.show(place, self.pitch if before else self._height - 2 * self.pitch)
        elif y is not None and y < 0:
            self.by(y - self.pitch / 2)
        elif y is not None and y + self.pitch > self._height:
            self.by(y + 1.5 * self.pitch - self._height)

    def wheel(self, event: QWheelEvent) -> None:
        """Move by what a wheel or touchpad says."""
        pixels = float(event.pixelDelta().y())
        if not pixels:
            pixels = event.angleDelta().y() / 120 * QApplication.wheelScrollLines() * self.pitch
        self.by(-pixels)

    # the bar

    def tell(self) -> None:
        """Show the anchor on the scroll bar; not while its thumb is held."""
        if self._bar.isSliderDown():
            return
        total, top = self.shelf.heights.total, self.shelf.heights.top(self._piece) + self._above
        most = max(0, math.ceil(total - self._height))
        with QSignalBlocker(self._bar):
            self._bar.setRange(0, most)
            self._bar.setEnabled(most > 0)  # without a thumb where all is in view
            self._bar.setPageStep(max(1, int(self._height - self.pitch)))
            self._bar.setSingleStep(int(self.pitch))
            self._bar.setValue(round(top))

    def heed(self, value: int) -> None:
        """The bar was moved to ``value`` by a person."""
        if not len(self.shelf):
            return
        here = self.shelf.heights.top(self._piece) + self._above
        if not self._bar.isSliderDown() and abs(value - here) < 2 * self._height:
            self.by(value - round(here))
            return
        self._piece, above = self.shelf.heights.at(float(value))
        estimated = self.shelf.heights[self._piece]
        real = self.shelf.sheet(self._piece).height
        self._above = 0.0
        self.by(above * real / estimated if estimated else 0.0)
