"""A row that becomes a column where it has too little room, so that no word in it is cut."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QLayoutItem

ROW, COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Bending(QBoxLayout):
    """Lies from left to right while everything in it is as wide as it wants, else from top to bottom."""

    def __init__(self) -> None:
        super().__init__(ROW)
        self._bare = 0

    def give(self, width: int) -> None:
        """Words that wrap want one long line: count so many pixels for each of them, no more."""
        self._bare = width

    def setGeometry(self, rect: QRect) -> None:
        way = COLUMN if self._is_too_narrow(rect.width()) else ROW
        if way != self.direction():
            self.setDirection(way)
        super().setGeometry(rect)

    def minimumSize(self) -> QSize:
        wide = max((item.minimumSize().width() for item in self._items()), default=0)
        margins = self.contentsMargins()
        return QSize(wide + margins.left() + margins.right(), super().minimumSize().height())

    def sizeHint(self) -> QSize:
        # as a row, also while it is a column: whoever asks would else never give it the width of a row again
        wide = self._as_a_row()
        return QSize(wide, self.heightForWidth(wide))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        width -= margins.left() + margins.right()
        if not self._is_too_narrow(width + margins.left() + margins.right()):
            high = max((self._height(item, self._wanted(item)) for item in self._items()), default=0)
        else:
            items = self._items()
            high = sum(self._height(item, width) for item in items) + self.spacing() * max(len(items) - 1, 0)
        return high + margins.top() + margins.bottom()

    def minimumHeightForWidth(self, width: int) -> int:
        return self.heightForWidth(width)

    def _items(self) -> list[QLayoutItem]:
        found = [self.itemAt(number) for number in range(self.count())]
        return [item for item in found if item is not None and not item.isEmpty()]

    def _wanted(self, item: QLayoutItem) -> int:
        wanted = max(item.sizeHint().width(), item.minimumSize().width())
        return min(wanted, self._bare) if self._bare and item.hasHeightForWidth() else wanted

    def _height(self, item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()

    def _is_too_narrow(self, width: int) -> bool:
        return self._as_a_row() > width

    def _as_a_row(self) -> int:
        margins, items = self.contentsMargins(), self._items()
        needed = sum(map(self._wanted, items)) + self.spacing() * max(len(items) - 1, 0)
        return needed + margins.left() + margins.right()
