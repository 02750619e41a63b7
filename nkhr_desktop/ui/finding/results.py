"""What was found in the project, as a list for Qt: each document with its places below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Document
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.codebook.rows import bold, draw_words, tabular
from nkhr_desktop.ui.theme import Appearance

PLACE_ROLE = Qt.ItemDataRole.UserRole
NO_INDEX = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
#: Characters before and after a place that its line shows, where there is room.
BEFORE, AFTER = 46, 160
EDGE, ROW, HEADING = 16, 27, 38


@dataclass(frozen=True, slots=True)
class Place:
    """One line: a document with the number of its places (``span`` None), or one of the places."""

    document: Document
    count: int
    span: Span | None


class Results(QAbstractListModel):
    """``text_of`` gives a document's text; it is only asked for lines that are seen.

    ``in_place`` gives what stands in place of the words of a covered document, "" for one that is not covered.
    """

    def __init__(
        self, text_of: Callable[[str], str], in_place: Callable[[str], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._text_of = text_of
        self._in_place = in_place
        self._groups: list[tuple[Document, list[Span]]] = []
        self._starts: list[int] = []
        self._length = 0
        self.total = 0

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._groups, self._starts, self._length, self.total = [], [], 0, 0
        self.endResetModel()

    def add(self, document: Document, spans: list[Span]) -> None:
        """Show the places of one more document."""
        self.beginInsertRows(NO_INDEX, self._length, self._length + len(spans))
        self._groups.append((document, spans))
        self._starts.append(self._length)
        self._length += 1 + len(spans)
        self.total += len(spans)
        self.endInsertRows()

    @property
    def documents(self) -> int:
        """How many documents have places."""
        return len(self._groups)

    def place(self, index: Index) -> Place:
        """What stands in a line."""
        group = bisect_right(self._starts, index.row()) - 1
        document, spans = self._groups[group]
        at = index.row() - self._starts[group]
        return Place(document, len(spans), spans[at - 1] if at else None)

    def context(self, place: Place) -> tuple[str, tuple[int, int]]:
        """The words around a place on one line, and where in them it is."""
        assert place.span is not None
        if covered := self._in_place(place.document.id):
            return covered, (0, 0)
        text, span = self._text_of(place.document.id), place.span
        start = max(text.rfind("\n", 0, span.start) + 1, span.start - BEFORE)
        cut = start > 0 and text[start - 1] != "\n"
        if cut and (space := text.find(" ", start, span.start)) > 0:  # begin with a whole word
            start = space + 1
        before = ("… " if cut else "") + text[start : span.start].lstrip()
        stop = text.find("\n", span.end)
        end = min(len(text) if stop < 0 else stop, span.end + AFTER)
        here = span.quote(text).replace("\n", " ")
        return before + here + text[span.end : end], (len(before), len(before) + len(here))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._length

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == PLACE_ROLE:
            return self.place(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            place = self.place(index)
            if place.span is None:
                return f"{place.document.title}, {labels.number(place.count)}"
            return self.context(place)[0]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemNeverHasChildren
        if self.place(index).span is not None:  # keys step over the titles
            flags |= Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags


class ResultRows(QStyledItemDelegate):
    """Paints titles with their counts, and places with what was looked for in bold."""

    def __init__(self, appearance: Appearance, view: QWidget) -> None:
        super().__init__(view)
        self._appearance = appearance

    def _px(self, size: float) -> int:
        return round(size * self._appearance.scale)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        place: Place = index.data(PLACE_ROLE)
        return QSize(200, self._px(HEADING if place.span is None else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: Place = index.data(PLACE_ROLE)
        painter.save()
        painter.setFont(option.font)
        rect = QRectF(option.rect).adjusted(self._px(EDGE), 0, -self._px(EDGE), 0)
        if place.span is None:
            self._heading(painter, rect, place)
        else:
            self._line(painter, rect, option, index, place)
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRectF, place: Place) -> None:
        theme = self._appearance.theme
        rect.setTop(rect.top() + self._px(10))
        painter.setFont(tabular(painter.font()))
        painter.setPen(theme.colour("text_quiet"))
        count = labels.number(place.count)
        width = QFontMetricsF(painter.font()).horizontalAdvance(count)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        painter.setFont(bold(painter.font()))
        rect.setRight(rect.right() - width - 12)
        draw_words(painter, rect, place.document.title, (), (theme.colour("text"),) * 2)

    def _line(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index, place: Place) -> None:
        theme = self._appearance.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_tint" if selected else "hover"))
            painter.drawRoundedRect(rect.adjusted(-8, 0, 8, 0), 5, 5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.colour("focus"))
            painter.drawRoundedRect(rect.adjusted(-7.5, 0.5, 7.5, -0.5), 5, 5)
        model = index.model()
        assert isinstance(model, Results)
        words, span = model.context(place)
        draw_words(painter, rect, words, (span,), (theme.colour("text_quiet"), theme.colour("text")))
