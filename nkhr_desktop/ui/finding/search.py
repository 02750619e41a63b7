"""Looking for words in every document, a few milliseconds at a time, so that the window never waits."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from nkhr_desktop.model.errors import NkhrError
from nkhr_desktop.model.text import Folded
from nkhr_desktop.model.things import Document
from nkhr_desktop.ui import errors
from nkhr_desktop.ui.bridge import Bridge

#: Seconds that one step takes, if no single document takes longer.
STEP = 0.012


class Search(QObject):
    """Exact: case and the form of Hangul do not matter, nothing else is let through or left out."""

    found = Signal(object, object)
    """Document, list[Span]: it holds the words in these places"""
    done = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._query = ""
        self._waiting: list[Document] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        bridge.closed.connect(self.stop)

    @property
    def running(self) -> bool:
        """True while documents are left to look at."""
        return self._timer.isActive()

    def start(self, query: str) -> None:
        """Look for ``query``, and no longer for what was looked for before."""
        self.stop()
        project = self._bridge.project
        if project is None or not query.strip():
            self.done.emit()
            return
        self._query = query
        self._waiting = [] if self._bridge.lent else list(reversed(project.documents.all()))
        self._timer.start()

    def stop(self) -> None:
        """Look no further."""
        self._timer.stop()
        self._waiting = []

    def _step(self) -> None:
        project, until = self._bridge.project, time.monotonic() + STEP
        if self._bridge.lent:  # longer work has the project: go on when it is given back
            return
        while self._waiting and project is not None and time.monotonic() < until:
            document = self._waiting.pop()
            try:
                spans = Folded(project.documents.text(document.id)).find_all(self._query)
            except NkhrError as error:  # this one is gone or damaged; the others can still be looked at
                self._bridge.say(errors.words(error), "warning")
                continue
            if spans:
                self.found.emit(document, spans)
        if not self._waiting:
            self._timer.stop()
            self.done.emit()
