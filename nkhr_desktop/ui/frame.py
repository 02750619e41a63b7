"""The bare window that is on the screen first; everything else is put into it once it has been painted.

It touches as little of Qt as it can: the first look at the namespace `Qt` (and a first pen, brush or fillRect is
one) alone costs a fifth of the time in which a bare window starts.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMainWindow

TITLE = "NKHR Desktop"


class Frame(QMainWindow):
    """An empty window in the ground colour of the theme; tells when it was first painted."""

    def __init__(self, ground: str) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setStyleSheet(f"QMainWindow {{ background: {ground}; }}")
        self._painted: Callable[[], object] | None = None

    def once_painted(self, then: Callable[[], object]) -> None:
        """Call ``then`` once, right after the first time that the window was on the screen."""
        self._painted = then

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: through what is in the window now, in reading order."""
        from nkhr_desktop.ui.tab_order import step

        return step(self, forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        then, self._painted = self._painted, None
        if then is not None:
            QTimer.singleShot(0, then)
