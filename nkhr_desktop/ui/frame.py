"""The bare window that is on the screen first; everything else is put into it once it has been painted.

It touches as little of Qt as it can: the first look at the namespace `Qt` alone costs a fifth of the time in
which a bare window starts.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

TITLE = "NKHR Desktop"
#: Height of the menu bar and top bar that will come, in logical pixels.
BARS = 72


class Frame(QMainWindow):
    """A window in the colours of the theme, with a line where the bars end; tells when it was first painted."""

    def __init__(self, ground: str, line: str) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self._ground = QColor(ground)
        self._line = QColor(line)
        self._painted: Callable[[], object] | None = None

    def once_painted(self, then: Callable[[], object]) -> None:
        """Call ``then`` once, right after the first time that the window was on the screen."""
        self._painted = then

    def colour(self, ground: str, line: str) -> None:
        """Other colours, for what shows while something is being opened."""
        self._ground, self._line = QColor(ground), QColor(line)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        painter.fillRect(0, BARS, self.width(), 1, self._line)
        painter.end()
        then, self._painted = self._painted, None
        if then is not None:
            QTimer.singleShot(0, then)
