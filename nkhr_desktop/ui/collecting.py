"""Python's search for what nobody needs any more, in the window's own thread and between two events only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

#: Milliseconds between two looks whether there is something to search.
LOOK = 1000
#: Searches among what is young before one through everything.
YOUNG = 30


class Collecting(QObject):
    """Instead of Python's own way, which searches in whatever thread makes the next thing, at any moment.

    A window or an icon that belongs to garbage would be destroyed there: beside the window's thread, or in the
    middle of painting. Qt allows neither, and the process ends by it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searched = 0
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """From now on only this searches."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give the search back to Python."""
        self._timer.stop()
        gc.enable()

    def look(self) -> None:
        """Search if enough was made since the last time, through everything now and then."""
        if gc.get_count()[0] < gc.get_threshold()[0]:
            return
        self._searched += 1
        gc.collect(2 if self._searched % YOUNG == 0 else 1)
