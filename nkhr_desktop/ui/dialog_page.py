"""What a dialog holds between its title bar and its buttons: it scrolls where the screen is too small for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nkhr_desktop.ui.steady import Steady

#: So much of the page is always seen, in pixels, however small the screen.
LEAST = 96


class Page(Steady):
    """As large as what lies in ``column`` where the screen has the room, else with scroll bars."""

    def __init__(self, room: QSize, parent: QWidget) -> None:
        """``room``: the largest size that the page may ask for."""
        super().__init__(parent)
        self._room = room
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = _Inner(self)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.setWidget(inner)

    def sizeHint(self) -> QSize:
        return self.column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        needed = self.column.totalMinimumSize()
        # the bar at the side takes its width from the words
        wide = needed.width() + (self.verticalScrollBar().sizeHint().width() if self._is_low() else 0)
        return QSize(min(wide, self._room.width()), min(needed.height(), LEAST))

    def _is_low(self) -> bool:
        needed = self.column.totalMinimumSize()
        height = self.column.totalMinimumHeightForWidth(needed.width()) if self.hasHeightForWidth() else 0
        return max(needed.height(), height) > self._room.height() * 2 // 3

    def hasHeightForWidth(self) -> bool:
        return self.column.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        return self.column.totalHeightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()

    def turn(self, pages: int) -> None:
        """Scroll down by so many pages, up if negative."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())


class _Inner(QWidget):
    """Scrolls only where the least height of what it holds does not fit, not where it merely would like more."""

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1


class Footer(QHBoxLayout):
    """Buttons side by side at the right; below each other where they are too wide for that."""

    def __init__(self, left: QWidget | None, buttons: list[QPushButton]) -> None:
        super().__init__()
        self._left = left
        self.setContentsMargins(0, 6, 0, 0)
        self.setSpacing(8)
        if left is not None:
            self.addWidget(left, 1)
        self.addStretch(0 if left is not None else 1)
        for button in buttons:
            self.addWidget(button)

    def fit(self, width: int) -> None:
        """Take the form that ``width`` has room for."""
        left = self._left.layout() if self._left is not None else None
        for layout in (left, self):
            if isinstance(layout, QBoxLayout):
                self._lay(layout, self._is_too_wide(width))

    def _is_too_wide(self, width: int) -> bool:
        parts = [item.widget() for number in range(self.count()) if (item := self.itemAt(number)) is not None]
        needed = [part.minimumSizeHint().width() for part in parts if part is not None and not part.isHidden()]
        return sum(needed) + self.spacing() * (len(needed) - 1) > width

    def _lay(self, layout: QBoxLayout, below: bool) -> None:
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        layout.setDirection(way)
        layout.invalidate()
        layout.activate()
