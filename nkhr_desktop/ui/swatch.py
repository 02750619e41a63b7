"""The swatch of a code: a small square with its colour and letter; colour is never the only sign."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from nkhr_desktop.ui import colours, fonts
from nkhr_desktop.ui.theme import Theme

#: Height of a letter and of a syllable, which has more strokes, in sides of the swatch.
LATIN, HANGUL = 0.62, 0.7
SIZE = 15
"""Side of a swatch in logical pixels, as in lists and in the margin."""


def swatch(theme: Theme, letter: str, base: str, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """A swatch for the code with base colour `#rrggbb`, `size` logical pixels square, at that pixel ratio.

    `letter` is drawn as it is given (one character; an empty one leaves the square plain).
    Raises ValueError where `base` is not such a colour.
    """
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, QRectF(0, 0, size, size), theme, letter, base)
    painter.end()
    return pixmap


def paint(painter: QPainter, square: QRectF, theme: Theme, letter: str, base: str) -> None:
    """Paint the same swatch into `square` (logical pixels) with a painter that is open."""
    code = theme.code(base)
    side = square.width()
    border = max(1.0, side / 15)
    inner = square.adjusted(border / 2, border / 2, -border / 2, -border / 2)
    painter.setPen(QPen(code.line, border))
    painter.setBrush(QColor(colours.mix(code.tint.name(), code.deep_tint.name(), 0.3)))
    painter.drawRoundedRect(inner, side * 0.22, side * 0.22)
    if letter:
        size = HANGUL if letter >= "\u1100" else LATIN
        painter.setFont(fonts.face(fonts.INTERFACE, side * size, QFont.Weight.DemiBold))
        painter.setPen(code.ink)
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, letter)
