"""How a code that was found looks in a list: swatch, both names with what fits in bold, and its place."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nkhr_desktop.model.things import Facet
from nkhr_desktop.ui import swatch
from nkhr_desktop.ui.codebook.field import paint_key
from nkhr_desktop.ui.codebook.matching import Hit
from nkhr_desktop.ui.codebook.names import first, letter, pair_for
from nkhr_desktop.ui.codebook.rows import draw_words
from nkhr_desktop.ui.theme import Appearance

ENTRY_ROLE = Qt.ItemDataRole.UserRole
QUERY_ROLE = ENTRY_ROLE + 1
PLACE_ROLE = ENTRY_ROLE + 2
EDGE, TALL, SHORT = 15, 46, 36


class HitRows(QStyledItemDelegate):
    """Paints the entries of a CodeFinder."""

    def __init__(self, appearance: Appearance, view: QWidget) -> None:
        super().__init__(view)
        self._appearance = appearance

    def _px(self, size: float) -> int:
        return round(size * self._appearance.scale)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self._px(SHORT if isinstance(index.data(ENTRY_ROLE), Facet) else TALL))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(ENTRY_ROLE)
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("accent_tint"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        painter.setFont(option.font)
        if isinstance(entry, Hit):
            self._hit(painter, rect, entry, index)
        else:
            self._facet(painter, rect, entry, index.row())
        painter.restore()

    def _swatch(self, painter: QPainter, rect: QRectF, letter: str, colour: str) -> float:
        size = self._px(swatch.SIZE)
        left = rect.left() + self._px(EDGE)
        square = QRectF(left, rect.center().y() - size / 2, size, size)
        font = QFont(painter.font())
        swatch.paint(painter, square, self._appearance.theme, letter, colour)
        painter.setFont(font)
        return square.right() + self._px(10)

    def _hit(self, painter: QPainter, rect: QRectF, hit: Hit, index: QModelIndex | QPersistentModelIndex) -> None:
        theme = self._appearance.theme
        left = self._swatch(painter, rect, letter(hit.code), hit.code.colour)
        right = rect.right() - self._px(EDGE)
        font = QFont(painter.font())
        if hit.code.key:
            right -= paint_key(painter, hit.code.key, right, rect.center().y(), self._appearance) + self._px(8)
            painter.setFont(font)
        line = QFontMetricsF(font).height()
        small = QFont(font)
        small.setPixelSize(self._px(11.5))
        below = QFontMetricsF(small).height()
        top = rect.center().y() - (line + below + 2) / 2
        self._names(painter, QRectF(left, top, right - left, line), hit, index.data(QUERY_ROLE))
        painter.setFont(small)
        painter.setPen(theme.colour("text_quiet"))
        place = index.data(PLACE_ROLE)
        draw_words(
            painter, QRectF(left, top + line + 2, right - left, below), place, (), (theme.colour("text_quiet"),) * 2
        )

    def _names(self, painter: QPainter, room: QRectF, hit: Hit, query: str) -> None:
        theme = self._appearance.theme
        colours = (theme.colour("text"), theme.colour("accent"))
        one, other = pair_for(hit, query)
        spans = {hit.words: hit.spans}
        x = draw_words(painter, room, one, spans.get(one, ()), colours)
        if other:
            room.setLeft(room.left() + x)
            colours = (theme.colour("text_quiet"), theme.colour("accent"))
            x = draw_words(painter, room, " · ", (), colours)
            room.setLeft(room.left() + x)
            if room.width() > QFontMetricsF(painter.font()).horizontalAdvance("가…"):
                draw_words(painter, room, other, spans.get(other, ()), colours)

    def _facet(self, painter: QPainter, rect: QRectF, facet: Facet, row: int) -> None:
        theme = self._appearance.theme
        left = self._swatch(painter, rect, facet.name[:1].upper(), facet.colour)
        right = rect.right() - self._px(EDGE)
        font = QFont(painter.font())
        if row < 9:
            right -= paint_key(painter, str(row + 1), right, rect.center().y(), self._appearance) + self._px(8)
            painter.setFont(font)
        colours = (theme.colour("text"), theme.colour("accent"))
        draw_words(painter, QRectF(left, rect.top(), right - left, rect.height()), first(facet), (), colours)
