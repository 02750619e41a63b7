"""How one line of the codebook looks: swatch, names, pinned key, count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from nkhr_desktop.ui import labels, swatch
from nkhr_desktop.ui.codebook.field import paint_key
from nkhr_desktop.ui.codebook.names import letter, pair
from nkhr_desktop.ui.codebook.tree_model import ROW_ROLE, CodeTree, Row
from nkhr_desktop.ui.composing import Composition
from nkhr_desktop.ui.theme import Appearance

Index = QModelIndex | QPersistentModelIndex

#: Logical pixels at a scale of 1.
INSET, LEFT, STEP, RIGHT, GAP = 8, 11, 16, 9, 7
ROW, HEADING = 26, 30


def bold(font: QFont) -> QFont:
    """The same face, semi-bold."""
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def tabular(font: QFont) -> QFont:
    """The same face with figures of one width."""
    made = QFont(font)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def draw_words(
    painter: QPainter,
    room: QRectF,
    words: str,
    spans: tuple[tuple[int, int], ...],
    colours: tuple[QColor, QColor],
) -> float:
    """Draw a name from the left of ``room``, ``spans`` of it bold and in the second colour; its width.

    A name that is too long ends in "…".
    """
    plain = painter.font()
    strong = bold(plain)
    metrics = QFontMetricsF(plain)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    kept = len(words) if shown == words else len(shown) - 1
    x, at = room.left(), 0
    for start, end in [*spans, (kept, kept)]:
        start, end = min(start, kept), min(end, kept)
        for piece, font, colour in (
            (words[at:start], plain, colours[0]),
            (words[start:end], strong, colours[1]),
        ):
            if piece:
                painter.setFont(font)
                painter.setPen(colour)
                width = QFontMetricsF(font).horizontalAdvance(piece)
                painter.drawText(QRectF(x, room.top(), width + 2, room.height()), _MIDDLE, piece)
                x += width
        at = max(at, end)
    painter.setFont(plain)
    if kept < len(words):
        painter.setPen(colours[0])
        painter.drawText(QRectF(x, room.top(), metrics.horizontalAdvance("…") + 2, room.height()), _MIDDLE, "…")
        x += metrics.horizontalAdvance("…")
    return x - room.left()


_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _tree(index: Index) -> CodeTree:
    tree = index.model()
    assert isinstance(tree, CodeTree)
    return tree


class CodeRows(QStyledItemDelegate):
    """Paints the lines of a CodeTree; long names end in "…", the whole is in the tip."""

    def __init__(self, appearance: Appearance, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def _px(self, size: float) -> int:
        return round(size * self._appearance.scale)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW_ROLE)
        tall = HEADING if row.code is None and index.row() else ROW
        return QSize(120, self._px(tall))

    def chevron(self, rect: QRect, row: Row) -> QRect:
        """Where a click folds a line, within its rectangle."""
        left = self._indent(row) - self._px(13)
        return QRect(rect.left() + left, rect.top(), self._px(14), rect.height())

    def _indent(self, row: Row) -> int:
        return self._px(INSET + LEFT + STEP * max(0, row.depth - 1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        rect = QRectF(option.rect)
        if row.code is None and index.row():
            rect.setTop(rect.top() + self._px(HEADING - ROW))
        self._ground(painter, rect, option)
        right = rect.right() - self._px(INSET + RIGHT)
        if row.code is None:
            self._heading(painter, rect, right, row, index)
        else:
            self._code(painter, rect, right, row, index)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem) -> None:
        theme = self._appearance.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        plate = rect.adjusted(self._px(INSET), 0, -self._px(INSET), 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or hovered:
            painter.setBrush(theme.colour("accent_tint" if selected else "hover"))
            painter.drawRoundedRect(plate, 5, 5)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("focus"))
            painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _heading(self, painter: QPainter, rect: QRectF, right: float, row: Row, index: Index) -> None:
        theme = self._appearance.theme
        tree = _tree(index)
        painter.setFont(tabular(painter.font()))
        painter.setPen(theme.colour("text_quiet"))
        words = tree.headline(row)
        width = QFontMetricsF(painter.font()).horizontalAdvance(words)
        left = rect.left() + self._px(INSET + LEFT)
        if width > (right - left) / 2:  # large letters in a narrow column: the name comes before the figures
            words, width = "", 0.0
        painter.drawText(QRectF(right - width - 4, rect.top(), width + 4, rect.height()), _RIGHT, words)
        painter.setFont(bold(painter.font()))
        name = pair(row.facet)[0]
        colours = (theme.colour("text"), theme.colour("text"))
        used = draw_words(
            painter, QRectF(left, rect.top(), right - width - 10 - left, rect.height()), name, (), colours
        )
        if row.children and not self._view.isExpanded(index):
            self._draw_chevron(painter, QRectF(left + used + 4, rect.top(), self._px(14), rect.height()), False)

    def _code(self, painter: QPainter, rect: QRectF, right: float, row: Row, index: Index) -> None:
        assert row.code is not None
        theme = self._appearance.theme
        open_now = self._view.isExpanded(index)
        if row.children:
            self._draw_chevron(painter, QRectF(self.chevron(rect.toRect(), row)), open_now)
        size = self._px(swatch.SIZE)
        square = QRectF(rect.left() + self._indent(row), rect.center().y() - size / 2, size, size)
        swatch.paint(painter, square, theme, letter(row.code), row.code.colour)
        painter.setFont(self._view.font())
        right -= self._count(painter, rect, right, row if open_now or not row.children else None, row)
        if row.code.key:
            right -= paint_key(painter, row.code.key, right, rect.center().y() + 0.5, self._appearance) + self._px(6)
        painter.setFont(self._view.font())
        self._names(
            painter, QRectF(square.right() + self._px(GAP), rect.top(), 0, rect.height()), right, row, _tree(index)
        )

    def _count(self, painter: QPainter, rect: QRectF, right: float, own: Row | None, row: Row) -> float:
        """The count at the right: what is on the code, or with all below it while those are folded away."""
        count = row.count if own is not None else row.total
        if not count:
            return 0.0
        theme = self._appearance.theme
        painter.setFont(tabular(painter.font()))
        painter.setPen(theme.colour("text_quiet"))
        words = labels.number(count)
        width = QFontMetricsF(painter.font()).horizontalAdvance(words)
        painter.drawText(QRectF(right - width - 4, rect.top(), width + 4, rect.height()), _RIGHT, words)
        return width + self._px(8)

    def _names(self, painter: QPainter, room: QRectF, right: float, row: Row, tree: CodeTree) -> None:
        theme = self._appearance.theme
        first, second = tree.names(row)
        spans = {row.hit.words: row.hit.spans} if row.hit is not None else {}
        accent = theme.colour("accent")
        room.setRight(right)
        room.setLeft(
            room.left() + draw_words(painter, room, first, spans.get(first, ()), (theme.colour("text"), accent))
        )
        room.setLeft(room.left() + self._px(6))
        least = QFontMetricsF(painter.font()).horizontalAdvance("가나…")
        if second and room.width() >= min(least, QFontMetricsF(painter.font()).horizontalAdvance(second)):
            draw_words(painter, room, second, spans.get(second, ()), (theme.colour("text_quiet"), accent))

    def _draw_chevron(self, painter: QPainter, rect: QRectF, is_open: bool) -> None:
        theme = self._appearance.theme
        size = self._px(11)
        name = "chevron-down" if is_open else "chevron-right"
        place = QRect(0, 0, size, size)
        place.moveCenter(rect.center().toPoint())
        self._appearance.icons.icon(name, theme.colour("text_faint")).paint(painter, place)

    # renaming in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("rename")
        editor.setAccessibleName(self.tr("New name of the code"))
        editor.setFrame(False)
        Composition(editor, watch=False)
        return editor

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As Qt does it, but the Enter that ends a syllable ends no more than that."""
        composition = watched.findChild(Composition)
        return (composition is not None and composition.takes(event)) or super().eventFilter(watched, event)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        left = self._indent(row) + self._px(swatch.SIZE + 2)
        editor.setGeometry(option.rect.adjusted(left, 0, -self._px(INSET), 0))
