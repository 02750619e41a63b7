"""The margin: brackets along the lines, labels beside them, and where each of them stands for the mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from nkhr_desktop.model.things import Code, Mark
from nkhr_desktop.ui import fonts
from nkhr_desktop.ui.codebook.names import letter as letter_of
from nkhr_desktop.ui.reader.columns import BESIDE, EDGE, SWATCHES, Columns
from nkhr_desktop.ui.reader.dress import Bracket, Wardrobe, bracket_lines
from nkhr_desktop.ui.reader.marks import rows, spread
from nkhr_desktop.ui.reader.sheet import Sheet
from nkhr_desktop.ui.swatch import swatch

_LETTERS = 6
#: The room of a "+n", the size of names, the air at the top of the view, the dot that tells of a memo.
_PLUS = 28
_PIXELS = 12.5
_PINNED_TOP = 6.0
_DOT = 2.0


class Shown(Enum):
    """How an annotation is named in the margin."""

    LABEL = "label"  # swatch and name
    LETTER = "letter"  # the swatch alone
    CROWD = "crowd"  # "+n": there was no room for these


class Spot(NamedTuple):
    """One label, letter or "+n": x from the hairline, y from the top of its sheet (or of the view)."""

    shown: Shown
    area: QRectF
    marks: tuple[Mark, ...]


class Emphasis(NamedTuple):
    """The annotations that stand out: the chosen one, and the one under the mouse."""

    chosen: str | None = None
    hovered: str | None = None


class Margin:
    """Brackets and labels in one set of columns, theme and codebook."""

    def __init__(
        self,
        wardrobe: Wardrobe,
        columns: Columns,
        ratio: float,
        name: Callable[[Code], str],
        swatches: dict[str, QPixmap],
    ) -> None:
        """``swatches`` are kept from one set of columns to the next, as far as they fit it."""
        self._wardrobe = wardrobe
        self._columns = columns
        self._ratio = ratio
        self._name = name
        self._row, self._swatch_side, self._names = columns.row, columns.swatch, columns.names
        self._swatch_top = (self._row - self._swatch_side) // 2
        self._next = columns.swatch + BESIDE
        self._plus = round(_PLUS * columns.scale)
        self._right = columns.names + columns.label if columns.label else columns.margin - EDGE
        pixels = _PIXELS * columns.scale
        self._fonts = {
            False: fonts.face(fonts.INTERFACE, pixels),
            True: fonts.face(fonts.INTERFACE, pixels, QFont.Weight.DemiBold),
        }
        self._metrics = {bold: QFontMetricsF(font) for bold, font in self._fonts.items()}
        #: names, and how far below the top of its row each is drawn
        self._texts: dict[tuple[str, bool, int], tuple[QStaticText, float]] = {}
        self._swatches = swatches

    # where things are

    def spots(self, sheet: Sheet, emphasis: Emphasis) -> list[Spot]:
        """The labels of a sheet; kept with its dress until the emphasis reaches or leaves this sheet."""
        dress = sheet.dress
        if dress is None or not dress.starting or not self._columns.swatches:
            return []
        ids = [mark.id for mark, _ in dress.starting]
        first = tuple(ids.index(name) for name in emphasis if name in ids)
        if dress.spots is None or dress.spots[0] != first:
            dress.spots = (first, self._arrange(sheet, first))
        return dress.spots[1]

    def _arrange(self, sheet: Sheet, first: tuple[int, ...]) -> list[Spot]:
        starting = sheet.dress.starting if sheet.dress else []
        room = sheet.height - sheet.lead
        shared = rows(len(starting), int(room // self._row), first)
        lift = (sheet.pitch - self._row) / 2 - sheet.lead
        wishes = [starting[i][1] + lift for i in shared.full]
        single = bool(shared.crowd and shared.full and int(room // self._row) <= 1)
        if shared.crowd and not single:
            wishes.append(room - self._row)
        tops = [sheet.lead + top for top in spread(wishes, room, self._row)]
        spots = [
            self._label(starting[i][0], top, self._plus if single else 0)
            for i, top in zip(shared.full, tops, strict=False)
        ]
        crowd = [starting[i][0] for i in shared.crowd]
        return spots + (self._crowd(crowd, tops[-1], single) if crowd else [])

    def _label(self, mark: Mark, top: float, taken: float = 0) -> Spot:
        named = bool(self._columns.label)
        width = self._right - SWATCHES - taken if named else self._swatch_side
        return Spot(Shown.LABEL if named else Shown.LETTER, QRectF(SWATCHES, top, width, self._row), (mark,))

    def _crowd(self, marks: list[Mark], top: float, beside_label: bool) -> list[Spot]:
        """Letters as far as there is room, and "+n" for the rest."""
        room = self._right - SWATCHES
        fitting = 0 if beside_label or not self._columns.label else min(_LETTERS, int(room // self._next))
        if len(marks) > fitting:
            fitting = min(fitting, int((room - self._plus) // self._next))
        fitting = max(0, fitting)
        spots = [
            Spot(Shown.LETTER, QRectF(SWATCHES + i * self._next, top, self._swatch_side, self._row), (mark,))
            for i, mark in enumerate(marks[:fitting])
        ]
        if rest := tuple(marks[fitting:]):
            left = self._right - self._plus if beside_label else SWATCHES + fitting * self._next
            if not self._columns.label:
                left = SWATCHES - 4
            spots.append(Spot(Shown.CROWD, QRectF(left, top, self._plus, self._row), rest))
        return spots

    def pinned(self, sheet: Sheet, y: float, emphasis: Emphasis, free: float) -> list[Spot]:
        """Labels of annotations that go on under the top of the view while their own label is above it.

        ``sheet`` is the first in view, its top at ``y`` (negative when scrolled into); ``free`` the pixels
        without another label. The spots are in the view's y.
        """
        if sheet.dress is None or not self._columns.swatches:
            return []
        above = {mark.id for spot in self.spots(sheet, emphasis) if y + spot.area.top() < 0 for mark in spot.marks}
        going = [
            mark
            for mark in sheet.dress.marks
            if (mark.start < sheet.start or mark.id in above) and self._goes_on(sheet, mark, y)
        ]
        count = int((free - _PINNED_TOP) // self._row)
        if not going or count < 1:
            return []
        ids = [mark.id for mark in going]
        shared = rows(len(going), count, [ids.index(name) for name in emphasis if name in ids])
        spots = [self._label(going[i], _PINNED_TOP + row * self._row) for row, i in enumerate(shared.full)]
        if crowd := [going[i] for i in shared.crowd]:
            single = bool(shared.full) and count == 1
            if single:
                spots = [self._label(going[shared.full[0]], _PINNED_TOP, self._plus)]
            spots += self._crowd(crowd, _PINNED_TOP + (len(shared.full) - single) * self._row, single)
        return spots

    def _goes_on(self, sheet: Sheet, mark: Mark, y: float) -> bool:
        if mark.end > sheet.end:
            return y + sheet.height > _PINNED_TOP + self._row
        return y + sheet.top_of(sheet.line_of(mark.end - 1)) + sheet.pitch > _PINNED_TOP + self._row

    def spot_at(self, spots: Sequence[Spot], x: float, y: float) -> Spot | None:
        """The label under a point, x from the hairline, y in the same measure as the spots."""
        return next((spot for spot in spots if spot.area.contains(x, y)), None)

    @staticmethod
    def bracket_at(sheet: Sheet, x: float, y: float) -> Bracket | None:
        """The bracket under a point, x from the hairline, y from the top of the sheet."""
        near = [
            bracket
            for bracket in (sheet.dress.brackets if sheet.dress else ())
            if abs(x - bracket.x + 2) <= 4 and bracket.top - 2 <= y <= bracket.bottom + 2
        ]
        return min(near, key=lambda bracket: abs(x - bracket.x + 2), default=None)

    # painting

    def paint(self, painter: QPainter, sheet: Sheet, emphasis: Emphasis) -> None:
        """Paint the margin of a sheet; the painter's origin is the hairline at the top of the sheet."""
        dress = sheet.dress
        if dress is None:
            return
        for colour, strokes in dress.strokes:
            painter.setPen(colour)
            painter.drawLines(strokes)
        painter.setPen(Qt.PenStyle.NoPen)
        for brush, rails in dress.rails:
            painter.setBrush(brush)
            painter.drawRects(rails)
        for bracket in dress.brackets:
            if bracket.mark.id in emphasis:
                self._paint_strong(painter, bracket, sheet)
        self.paint_spots(painter, self.spots(sheet, emphasis), emphasis)

    def _paint_strong(self, painter: QPainter, bracket: Bracket, sheet: Sheet) -> None:
        """A bracket that stands out: twice as thick, in the same pattern at the same places."""
        code, strokes = bracket.mark.code, bracket_lines(bracket, sheet)
        if rail := self._wardrobe.rail(code):
            line = strokes.pop()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(rail)
            painter.drawRect(QRectF(line.x1() - 1, line.y1(), 2, line.y2() - line.y1()))
        painter.setPen(QPen(self._wardrobe.colours(code).line, 2))
        painter.drawLines(strokes)

    def paint_spots(self, painter: QPainter, spots: Sequence[Spot], emphasis: Emphasis) -> None:
        """Paint labels, letters and "+n"; the painter's origin is that of the spots."""
        for bold in (False, True):  # in two rounds, since to change the face costs more than a label
            painter.setFont(self._fonts[bold])
            painter.setPen(self._wardrobe.theme.colour("text"))
            for spot in spots:
                if spot.shown is not Shown.CROWD and (spot.marks[0].id in emphasis) == bold:
                    self._paint_label(painter, spot, bold)
        painter.setFont(self._fonts[False])
        painter.setPen(self._wardrobe.theme.colour("text_quiet"))
        for spot in spots:
            if spot.shown is Shown.CROWD:
                painter.drawText(spot.area, Qt.AlignmentFlag.AlignCenter, f"+{len(spot.marks)}")
            elif spot.shown is Shown.LABEL and spot.marks[0].has_memo:
                self._paint_dot(painter, spot, spot.marks[0].id in emphasis)

    def _paint_label(self, painter: QPainter, spot: Spot, bold: bool) -> None:
        area, code = spot.area, spot.marks[0].code
        top = area.top()
        painter.drawPixmap(QPointF(area.left(), top + self._swatch_top), self._swatch(code))
        if spot.shown is Shown.LABEL:
            text, below = self._text(spot, bold)
            painter.drawStaticText(QPointF(self._names, top + below), text)

    def _paint_dot(self, painter: QPainter, spot: Spot, bold: bool) -> None:
        """A dot after the name: there is a memo."""
        x = self._names + self._text(spot, bold)[0].size().width() + 3.5 * _DOT
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QPointF(x, spot.area.center().y()), _DOT, _DOT)
        painter.restore()

    def _text(self, spot: Spot, bold: bool) -> tuple[QStaticText, float]:
        code, has_memo = spot.marks[0].code, spot.marks[0].has_memo
        width = int(spot.area.right() - self._names - (5 * _DOT if has_memo else 0))
        key = (code, bold, width)
        if key not in self._texts:
            known = self._wardrobe.codes.get(code)
            name = self._metrics[bold].elidedText(
                self._name(known) if known else "?", Qt.TextElideMode.ElideRight, width
            )
            text = QStaticText(name)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=self._fonts[bold])
            self._texts[key] = (text, (self._row - text.size().height()) / 2)
        return self._texts[key]

    def _swatch(self, code: str) -> QPixmap:
        if code not in self._swatches:
            known = self._wardrobe.codes.get(code)
            letter = letter_of(known) if known else "?"
            base = known.colour if known else self._wardrobe.theme.colour("text_quiet").name()
            self._swatches[code] = swatch(self._wardrobe.theme, letter, base, self._swatch_side, self._ratio)
        return self._swatches[code]
