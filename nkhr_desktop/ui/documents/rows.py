"""How a row of the list of documents is painted: ring, title, quiet line, number of annotations."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nkhr_desktop.model.things import Progress
from nkhr_desktop.ui import fonts, labels
from nkhr_desktop.ui.documents.model import ENTRY, Entry, second_line
from nkhr_desktop.ui.theme import Appearance, Theme

LINES = 3
#: With more documents than this every row has the height of two lines, so that none is measured unseen.
MANY = 1_000
INSET, PAD, RING, GAP = 8, 9, 14, 10


class DocumentRowPainter(QStyledItemDelegate):
    """Paints rows; wrapped titles are kept for each width."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._wrapped: dict[tuple[str, int, int, int], list[str]] = {}
        appearance.changed.connect(lambda _theme: view.viewport().update())

    def _faces(self) -> tuple[QFont, QFont, QFont]:
        scale = self._appearance.scale
        return (
            fonts.face(fonts.INTERFACE, 13 * scale, QFont.Weight.DemiBold),
            fonts.face(fonts.INTERFACE, 12 * scale),
            fonts.face(fonts.INTERFACE, 13 * scale),
        )

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        title, quiet, _ = self._faces()
        width = self._view.viewport().width()
        entry: Entry = index.data(ENTRY)
        many = index.model().rowCount() > MANY
        lines = 2 if many else len(self._title_lines(entry, title, self._title_width(width, entry), LINES))
        height = 2 * PAD + lines * _line(title) + _line(quiet) + 2
        return QSize(width, height)

    def _title_width(self, width: int, entry: Entry) -> int:
        number = QFontMetrics(self._faces()[2]).horizontalAdvance(labels.number(entry.count))
        return max(40, width - 2 * INSET - 2 * PAD - RING - GAP - max(number, 14) - GAP)

    def _title_lines(self, entry: Entry, font: QFont, width: int, most: int) -> list[str]:
        key = (entry.document.title, width, most, font.pixelSize())
        if key not in self._wrapped:
            if len(self._wrapped) > 5_000:
                self._wrapped.clear()
            self._wrapped[key] = wrapped(entry.document.title, font, width, most)
        return self._wrapped[key]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY)
        theme = self._appearance.theme
        # PySide's stubs do not know the fields that QStyleOptionViewItem inherits
        area: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        box = area.adjusted(INSET, 1, -INSET, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, state, theme)
        ring = QRectF(box.left() + PAD, box.top() + PAD + 1, RING, RING)
        paint_ring(painter, ring, entry.progress, theme)
        self._paint_words(painter, box, entry, area.width(), index.model().rowCount() > MANY)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_tint" if chosen else "hover"))
            painter.drawRoundedRect(box, 7, 7)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 1.2))
            painter.drawRoundedRect(QRectF(box).adjusted(0.6, 0.6, -0.6, -0.6), 7, 7)

    def _paint_words(self, painter: QPainter, box: QRect, entry: Entry, width: int, many: bool) -> None:
        theme = self._appearance.theme
        title, quiet, figure = self._faces()
        left, top = box.left() + PAD + RING + GAP, box.top() + PAD
        room = self._title_width(width, entry)
        painter.setPen(theme.colour("text"))
        painter.setFont(title)
        for line in self._title_lines(entry, title, room, 2 if many else LINES):
            painter.drawText(QPointF(left, top + QFontMetrics(title).ascent()), line)
            top += _line(title)
        painter.setFont(quiet)
        painter.setPen(theme.colour("text_quiet"))
        words = QFontMetrics(quiet).elidedText(
            second_line(entry.document), Qt.TextElideMode.ElideRight, box.right() - PAD - left
        )
        painter.drawText(QPointF(left, top + 2 + QFontMetrics(quiet).ascent()), words)
        painter.setFont(figure)
        number = QRect(box.left(), box.top() + PAD - 1, box.width() - PAD, _line(figure))
        painter.drawText(number, Qt.AlignmentFlag.AlignRight, labels.number(entry.count))


def paint_ring(painter: QPainter, square: QRectF, progress: Progress, theme: Theme) -> None:
    """An empty ring for not started, half of it drawn for in progress, a full one with a dot for done."""
    inner = square.adjusted(2, 2, -2, -2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("control"), 1.2))
    painter.drawEllipse(inner)
    if progress is Progress.NOT_STARTED:
        return
    painter.setPen(QPen(theme.colour("accent"), 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(inner, 90 * 16, -(360 if progress is Progress.DONE else 180) * 16)
    if progress is Progress.DONE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(square.center(), 2.2, 2.2)


def wrapped(text: str, font: QFont, width: int, most: int) -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` pixels, the last one cut with "…"."""
    text = " ".join(text[:600].split())
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    # QTextLayout counts in UTF-16; the pieces are taken from a text of that kind, not from the str
    units = text.encode("utf-16-le", "surrogatepass")
    lines: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if len(lines) == most - 1:
            rest = units[2 * start :].decode("utf-16-le", "surrogatepass")
            lines.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").rstrip())
    layout.endLayout()
    del line  # a line must not outlive its layout: that ends the process
    return lines or [""]


def _line(font: QFont) -> int:
    return round(QFontMetrics(font).height() * 1.08)
