"""A field to look for codes: its keys also steer the list beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nkhr_desktop.ui.composing import TypedField
from nkhr_desktop.ui.theme import Appearance

KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
    }
)


class CodeField(TypedField):
    """Keys that steer a list beside it (KEYS) are told by ``steered`` and not used by the field itself, but never
    while an input method is composing: the Enter that ends a syllable is not ours.
    """

    steered = Signal(object)
    """QKeyEvent; accepted by whoever uses it, else the field does as usual."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._hint = ""

    def show_key(self, key: str) -> None:
        """Show the key that leads here, in a small box at the right, while the field is empty."""
        self._hint = key
        self.update()

    def event(self, event: QEvent) -> bool:
        # here and not in keyPressEvent, which Qt never asks about Tab
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_taken(event):
            return True
        return super().event(event)

    def _is_taken(self, event: QKeyEvent) -> bool:
        if event.key() not in KEYS or self.composing:
            return False
        event.setAccepted(False)
        self.steered.emit(event)
        if event.isAccepted():
            return True
        event.setAccepted(True)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._hint or self.query or self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_key(painter, self._hint, self.width() - 8, self.height() / 2, self._appearance)
        painter.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())


def paint_key(painter: QPainter, key: str, right: float, middle: float, appearance: Appearance) -> float:
    """Paint a key's name in a small box that ends at ``right``; its width in logical pixels."""
    theme = appearance.theme
    font = painter.font()
    size = 11 * appearance.scale
    font.setPixelSize(round(size))
    painter.setFont(font)
    width = max(size * 1.55, painter.fontMetrics().horizontalAdvance(key) + size * 0.9)
    height = size * 1.55
    left, top = right - width, middle - height / 2
    painter.setPen(QPen(theme.colour("hairline"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(round(left) + 0.5, round(top) + 0.5, round(width) - 1, round(height) - 1), 4, 4)
    painter.setPen(QColor(theme.colour("text_quiet")))
    painter.drawText(round(left), round(top), round(width), round(height), Qt.AlignmentFlag.AlignCenter, key)
    return width
