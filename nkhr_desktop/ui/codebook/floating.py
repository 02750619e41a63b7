"""A card with a soft shadow that floats over the window, near a place in it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from nkhr_desktop.ui.theme import Appearance

SHADOW, RADIUS, GAP, EDGE = 20, 10, 8, 8


class FloatingCard(QWidget):
    """A part of the window and no window of its own, so that input methods work in it. Fill ``column``."""

    def __init__(self, appearance: Appearance, over: QWidget) -> None:
        super().__init__(over)
        self._appearance = appearance
        self._over = over
        card = QFrame(self)
        card.setProperty("role", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        outer.addWidget(card)
        self.column = QVBoxLayout(card)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.hide()

    def hairline(self) -> QFrame:
        """A line between two parts of the card."""
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        return line

    def fit(self, width: int) -> None:
        """Be ``width`` pixels wide where the window has them, and as high as what is inside."""
        width = min(round(width * self._appearance.scale), self._over.width() - 2 * EDGE)
        self.setFixedWidth(width + 2 * SHADOW)
        inner = [child.layout() for child in self.findChildren(QWidget) if child.layout() is not None]
        for layout in [*inner, self.layout()]:
            if layout is not None:
                layout.invalidate()
                layout.activate()
        self.resize(width + 2 * SHADOW, self.sizeHint().height())

    def stand_by(self, place: QRect) -> None:
        """Stand below ``place`` (in the window) where there is room, else above it, always inside the window."""
        window, size = self._over.rect(), self.size()
        top = place.bottom() + GAP - SHADOW
        above = place.top() - GAP - size.height() + SHADOW
        if top + size.height() - SHADOW > window.bottom() and above >= 0:
            top = above
        left = place.left() - SHADOW
        left = max(EDGE - SHADOW, min(left, window.width() - size.width() + SHADOW - EDGE))
        top = max(EDGE - SHADOW, min(top, window.height() - size.height() + SHADOW - EDGE))
        self.move(left, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(self._appearance.theme.colour("shadow"))
        colour.setAlpha(10 if self._appearance.theme.dark else 5)
        painter.setBrush(colour)
        all_of_it = QRectF(self.rect())
        card = all_of_it.adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        for grow in range(SHADOW, 0, -2):
            ring = card.adjusted(-grow, -grow / 2, grow, grow).intersected(all_of_it)
            painter.drawRoundedRect(ring, RADIUS + grow, RADIUS + grow)
        painter.end()
