"""What is under the mouse: a place, annotations, a label, a bracket, an end of the chosen annotation."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Mark
from nkhr_desktop.ui.reader.margin import Emphasis, Shown, Spot
from nkhr_desktop.ui.reader.painting import grips
from nkhr_desktop.ui.reader.view import View

#: How far from the bar of a grip the mouse still takes it, in logical pixels.
_REACH = 5.0


class Zone(Enum):
    """The columns of the reader."""

    GUTTER = "gutter"
    TEXT = "text"
    MARGIN = "margin"


class Hit(NamedTuple):
    """What is under a point.

    ``place`` is where a caret would go, ``character`` the code point under the point, if there is one.
    ``marks`` are the annotations there, the shortest first; ``crowd`` those of a "+n". ``grip`` is "start"
    or "end".
    """

    zone: Zone
    place: int
    character: int | None = None
    marks: tuple[Mark, ...] = ()
    crowd: tuple[Mark, ...] = ()
    grip: str | None = None

    def inside(self, span: Span | None) -> bool:
        """True if the character is in ``span``."""
        return span is not None and self.character is not None and span.start <= self.character < span.end

    @property
    def shape(self) -> Qt.CursorShape:
        """The cursor that tells what a press would do."""
        if self.grip:
            return Qt.CursorShape.SizeHorCursor
        if self.zone is Zone.TEXT:
            return Qt.CursorShape.IBeamCursor
        active = self.marks or self.crowd
        return Qt.CursorShape.PointingHandCursor if active else Qt.CursorShape.ArrowCursor


class Pointing:
    """Answers what is under a point of the view."""

    def __init__(self, view: View) -> None:
        self._view = view

    def hit(self, point: QPointF, emphasis: Emphasis, chosen: Mark | None) -> Hit:
        """What is under ``point``, in logical pixels of the view; the document is not empty."""
        columns = self._view.columns
        self._view.rows()  # dressed, even if nothing was painted since the bell
        if point.x() > columns.rule:
            return self._in_margin(point, emphasis)
        x = point.x() - columns.text
        row = self._view.scrolling.row_at(point.y())
        if row is None:
            return Hit(Zone.TEXT, 0)
        sheet, y = row
        place = sheet.place_at(x, point.y() - y)
        character = sheet.character_at(x, point.y() - y)
        marks: Sequence[Mark] = ()
        if character is not None and sheet.dress is not None:
            marks = sheet.dress.at(character)
        zone = Zone.GUTTER if x < -8 else Zone.TEXT
        return Hit(zone, place, character, tuple(marks), grip=self._grip(point, chosen))

    def place(self, point: QPointF) -> int:
        """The place nearest to a point, wherever it is."""
        row = self._view.scrolling.row_at(point.y())
        if row is None:
            return 0
        return row.sheet.place_at(point.x() - self._view.columns.text, point.y() - row.y)

    def pinned(self, emphasis: Emphasis) -> list[Spot]:
        """The labels at the top of the view, of annotations whose own label is above it."""
        rows = self._view.scrolling.rows()
        margin = self._view.margin
        if not rows or rows[0].y >= 0:
            return []
        tops = (
            row.y + spot.area.top()
            for row in rows[:3]
            for spot in margin.spots(row.sheet, emphasis)
            if row.y + spot.area.top() >= 0
        )
        # they come from top to bottom
        free = next(tops, self._view.scrolling.height)
        return margin.pinned(rows[0].sheet, rows[0].y, emphasis, free)

    def _in_margin(self, point: QPointF, emphasis: Emphasis) -> Hit:
        view, margin = self._view, self._view.margin
        x = point.x() - view.columns.rule
        row = view.scrolling.row_at(point.y())
        if row is None:
            return Hit(Zone.MARGIN, 0)
        y = point.y() - row.y
        spot = margin.spot_at(self.pinned(emphasis), x, point.y())
        spot = spot or margin.spot_at(margin.spots(row.sheet, emphasis), x, y)
        if spot is not None and spot.shown is Shown.CROWD:
            return Hit(Zone.MARGIN, spot.marks[0].start, crowd=spot.marks)
        if spot is not None:
            return Hit(Zone.MARGIN, spot.marks[0].start, marks=spot.marks)
        bracket = margin.bracket_at(row.sheet, x, y)
        if bracket is not None:
            return Hit(Zone.MARGIN, bracket.mark.start, marks=(bracket.mark,))
        return Hit(Zone.MARGIN, row.sheet.place_at(view.columns.measure, y))

    def _grip(self, point: QPointF, chosen: Mark | None) -> str | None:
        if chosen is None:
            return None
        for sheet, y in self._view.scrolling.rows():
            for side, area in grips(sheet, chosen.start, chosen.end):
                spot: QRectF = area.translated(self._view.columns.text, y)
                if spot.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point):
                    return side
        return None

    def point(self, place: int) -> QPointF | None:
        """The middle of the caret's line at ``place``; None if that is not in view."""
        for sheet, y in self._view.scrolling.rows():
            if sheet.start <= place <= sheet.end:
                line, x = sheet.caret(place)
                return QPointF(self._view.columns.text + x, y + sheet.top_of(line) + sheet.pitch / 2)
        return None


def next_of(marks: Sequence[Mark], chosen: str | None) -> Mark | None:
    """The annotation that a click chooses: the shortest, or the one after the chosen one, round and round."""
    if not marks:
        return None
    ids = [mark.id for mark in marks]
    return marks[(ids.index(chosen) + 1) % len(marks)] if chosen in ids else marks[0]
