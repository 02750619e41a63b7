"""What is painted, and in which order: tints, frame, selection, underlines, text, caret, number, margin."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Mark
from nkhr_desktop.ui import colours, fonts
from nkhr_desktop.ui.reader.columns import Columns
from nkhr_desktop.ui.reader.dress import Wardrobe, line_rects, tint_rects
from nkhr_desktop.ui.reader.margin import Emphasis, Margin, Spot
from nkhr_desktop.ui.reader.paragraphs import Paragraphs, Part
from nkhr_desktop.ui.reader.scrolling import Row
from nkhr_desktop.ui.reader.sheet import Sheet
from nkhr_desktop.ui.reader.typeset import NUMBER_PIXELS, Typeset

#: A selection that goes on after a paragraph's end is drawn this much wider there.
_LINE_END = 6.0
_RADIUS = 3.0
#: The grip at an end of the chosen annotation.
GRIP = 3.5


@dataclass
class Scene:
    """What the picture is of: everything that is not text or annotation."""

    rows: Sequence[Row]
    selection: Span | None = None
    caret: int | None = None
    chosen: Mark | None = None
    hovered: Mark | None = None
    found: Sequence[Span] = ()
    current: Span | None = None
    flash: Span | None = None
    drop: Span | None = None
    pinned: list[Spot] = field(default_factory=list)

    @property
    def emphasis(self) -> Emphasis:
        """The annotations that stand out in the margin."""
        return Emphasis(self.chosen.id if self.chosen else None, self.hovered.id if self.hovered else None)


class Painting:
    """Paints scenes in one theme and one set of columns."""

    def __init__(self, typeset: Typeset, wardrobe: Wardrobe, margin: Margin, columns: Columns) -> None:
        self._typeset = typeset
        self._paragraphs: Paragraphs = typeset.paragraphs
        self._wardrobe = wardrobe
        self._theme = wardrobe.theme
        self._margin = margin
        self._columns = columns
        text, ground = self._theme.tokens["text"], self._theme.tokens["selection"]
        #: selected letters get a colour of their own only where the text's would not be readable
        self._recolours = colours.contrast(text, ground) < 4.5
        self._number_font = fonts.face(fonts.SANS, NUMBER_PIXELS * columns.scale)
        self._byline_font = fonts.face(fonts.SANS, typeset.small_pixels)

    def paint(self, painter: QPainter, scene: Scene, height: float) -> None:
        """Paint ``scene`` on a view ``height`` pixels high."""
        columns, colour = self._columns, self._theme.colour
        painter.fillRect(QRectF(0, 0, columns.width, height), colour("surface"))
        for sheet, y in scene.rows:
            painter.save()
            painter.translate(columns.text, y)
            self._under(painter, sheet, scene)
            self._text(painter, sheet, scene, y, height)
            self._over(painter, sheet, scene)
            painter.restore()
        painter.setPen(colour("hairline"))
        painter.drawLine(QLineF(columns.rule, 0, columns.rule, height))
        for sheet, y in scene.rows:
            painter.save()
            painter.translate(columns.rule, y)
            self._margin.paint(painter, sheet, scene.emphasis)
            painter.restore()
        if scene.pinned:
            painter.translate(columns.rule, 0)
            self._margin.paint_spots(painter, scene.pinned, scene.emphasis)

    # below the text

    def _under(self, painter: QPainter, sheet: Sheet, scene: Scene) -> None:
        dress = sheet.dress
        painter.setPen(Qt.PenStyle.NoPen)
        for tint, rects in dress.tints if dress else ():
            fill(painter, tint, rects)
        for mark, deep in ((scene.hovered, False), (scene.chosen, True)):
            if mark is not None:
                self._frame(painter, sheet, mark, deep)
        colour = self._theme.colour
        if scene.found:
            self._spans(painter, sheet, colour("find"), self._found_on(sheet, scene))
        if scene.current is not None:
            self._spans(painter, sheet, colour("find_current"), (scene.current,))
        if scene.flash is not None:
            self._spans(painter, sheet, colour("find_current"), (scene.flash,))
        if scene.drop is not None:
            self._target(painter, sheet, scene.drop)
        if scene.selection is not None:
            self._selection(painter, sheet, scene.selection)
        for line in dress.underlines if dress else ():
            fill(painter, line.brush, line.rects)
        if dress and scene.selection is not None:
            self._selected_lines(painter, sheet, scene.selection)
        if dress:
            fill(painter, colour("text_quiet"), dress.more)

    def _found_on(self, sheet: Sheet, scene: Scene) -> Iterable[Span]:
        first = max(0, bisect_left(scene.found, Span(sheet.start, sheet.start + 1)) - 1)
        for position in range(first, len(scene.found)):
            if scene.found[position].start >= sheet.end:
                return
            yield scene.found[position]

    def _spans(self, painter: QPainter, sheet: Sheet, colour: QColor, spans: Iterable[Span]) -> None:
        for span in spans:
            fill(painter, colour, tint_rects(sheet, sheet.boxes(span.start, span.end)))

    def _selection(self, painter: QPainter, sheet: Sheet, span: Span) -> None:
        rects = line_rects(sheet, sheet.boxes(span.start, span.end))
        paragraph_ends = sheet.end < span.end and sheet.end >= span.start
        if rects and paragraph_ends and self._paragraphs.finishes(sheet.index):
            rects[-1].setWidth(rects[-1].width() + _LINE_END)
        fill(painter, self._theme.colour("selection"), rects)

    def _selected_lines(self, painter: QPainter, sheet: Sheet, span: Span) -> None:
        """Underlines in the colour of selected text, where the colour of a code would not be seen."""
        again = [line for line in sheet.dress.underlines if line.selected is not line.brush] if sheet.dress else []
        for area in line_rects(sheet, sheet.boxes(span.start, span.end)) if again else ():
            painter.save()
            painter.setClipRect(area)
            for line in again:
                fill(painter, line.selected, line.rects)
            painter.restore()

    def _frame(self, painter: QPainter, sheet: Sheet, mark: Mark, deep: bool) -> None:
        rects = tint_rects(sheet, sheet.boxes(mark.start, mark.end))
        if not rects:
            return
        colours = self._wardrobe.colours(mark.code)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.line, 1))
        painter.setBrush(colours.deep_tint if deep else Qt.BrushStyle.NoBrush)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-1.5, -0.5, 1.5, 0.5), _RADIUS, _RADIUS)
        painter.restore()

    def _target(self, painter: QPainter, sheet: Sheet, span: Span) -> None:
        """Where a code would go if it were dropped now."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 1.5))
        painter.setBrush(self._theme.colour("accent_tint"))
        for rect in tint_rects(sheet, sheet.boxes(span.start, span.end)):
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), _RADIUS, _RADIUS)
        painter.restore()

    # the text

    def _text(self, painter: QPainter, sheet: Sheet, scene: Scene, y: float, height: float) -> None:
        painter.setPen(self._theme.colour(sheet.style.role))
        view = QRectF(0, -y, self._columns.width, height)
        ranges = self._selected_ranges(sheet, scene.selection) if self._recolours and scene.selection else []
        sheet.layout.draw(painter, QPointF(0, sheet.lead), ranges, view)

    def _selected_ranges(self, sheet: Sheet, span: Span) -> list[QTextLayout.FormatRange]:
        if not span.touches(Span(sheet.start, sheet.end)):
            return []
        chosen = QTextLayout.FormatRange()
        chosen.start, chosen.length = sheet.units(span.start, span.end)
        form = QTextCharFormat()
        form.setForeground(self._theme.colour("text_on_selection"))
        chosen.format = form  # type: ignore[misc]
        return [chosen]

    # above the text

    def _over(self, painter: QPainter, sheet: Sheet, scene: Scene) -> None:
        self._number(painter, sheet)
        if sheet.index == self._typeset.byline_of and self._typeset.byline:
            self._byline(painter, sheet)
        if scene.chosen is not None:
            self._grips(painter, sheet, scene.chosen)
        if scene.caret is not None and self._stands_on(sheet, scene.caret):
            line, x = sheet.caret(scene.caret)
            top = sheet.top_of(line) + sheet.style.tint_top
            depth = sheet.style.underline + sheet.style.stroke - sheet.style.tint_top
            painter.fillRect(QRectF(x - 1, top, 2, depth), self._theme.colour("caret"))

    def _stands_on(self, sheet: Sheet, place: int) -> bool:
        return sheet.start <= place <= sheet.end and self._paragraphs.index_at(place) == sheet.index

    def _number(self, painter: QPainter, sheet: Sheet) -> None:
        paragraphs, index = self._paragraphs, sheet.index
        if self._columns.number is None or not paragraphs.begins(index):
            return
        if paragraphs.part(index) is not Part.BODY:
            return
        painter.setFont(self._number_font)
        painter.setPen(self._theme.colour("number"))
        place = QPointF(self._columns.number - self._columns.text, sheet.lead + sheet.style.baseline)
        painter.drawText(place, str(paragraphs.numbers[index]))

    def _byline(self, painter: QPainter, sheet: Sheet) -> None:
        typeset = self._typeset
        titled = self._paragraphs.part(sheet.index) is Part.TITLE
        top = sheet.top_of(sheet.lines) if titled else sheet.lead - typeset.byline_height
        area = QRectF(0, top, self._columns.measure, typeset.byline_height)
        text = QFontMetricsF(self._byline_font).elidedText(typeset.byline, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(self._byline_font)
        painter.setPen(self._theme.colour("text_quiet"))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _grips(self, painter: QPainter, sheet: Sheet, mark: Mark) -> None:
        colour = self._wardrobe.colours(mark.code).line
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for side, area in grips(sheet, mark.start, mark.end):
            painter.drawRect(area)
            knob = area.top() if side == "start" else area.bottom()
            painter.drawEllipse(QPointF(area.center().x(), knob), GRIP, GRIP)
        painter.restore()


def grips(sheet: Sheet, start: int, end: int) -> list[tuple[str, QRectF]]:
    """The bars at those ends ("start", "end") of a span that are on the sheet."""
    found = []
    for side, place, here in (
        ("start", start, sheet.start <= start < sheet.end),
        ("end", end, sheet.start < end <= sheet.end),
    ):
        if here:
            line, x = sheet.edge(place, after=side == "end")
            top = sheet.top_of(line) + sheet.style.tint_top - 1
            depth = sheet.style.underline + sheet.style.stroke - sheet.style.tint_top + 2
            found.append((side, QRectF(x - 1, top, 2, depth)))
    return found


def fill(painter: QPainter, colour: QColor | QBrush, rects: list[QRectF]) -> None:
    """Fill rectangles without an outline."""
    if rects:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(rects)
