"""Brings the annotations of a project into a list in steps, so that the window never waits for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.text import fold
from nkhr_desktop.model.things import Annotation
from nkhr_desktop.ui.bridge import Bridge

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

#: Rows that one step reads from the project, and rows that it compares with what is looked for.
READ, COMPARED = 600, 3_000
#: Documents that one step asks for at most.
FEW_AT_ONCE = 100


class Filling(QObject):
    """Reads all annotations that a filter lets through, then keeps those that hold the words.

    ``words_of`` gives, for an annotation, what else than quote and memo is compared.
    """

    came = Signal(object)
    """list[Annotation]: more of them, in the order of the project"""
    done = Signal()

    def __init__(self, bridge: Bridge, words_of: Callable[[Annotation], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._words_of = words_of
        self._all: list[Annotation] = []
        self._documents: list[str] = []
        self._last: Annotation | None = None
        self._compared = 0
        self._wanted = ""
        self._filter = Filter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        """True while more is to come."""
        return self._timer.isActive()

    def start(self, chosen: Filter, words: str) -> None:
        """Read everything anew."""
        self.stop()
        project = self._bridge.project
        if project is not None:
            counts, only = project.documents.counts(), chosen.documents
            with_some = [each.id for each in project.documents.all() if each.id in counts]
            self._documents = [each for each in reversed(with_some) if only is None or each in only]
        self._filter = chosen
        self.look_for(words)

    def look_for(self, words: str) -> None:
        """Compare what was read with other words; what came before is void."""
        self._wanted = fold(words.strip())
        self._compared = 0
        self._timer.start()

    def stop(self) -> None:
        """Forget everything."""
        self._timer.stop()
        self._all, self._documents, self._last, self._compared = [], [], None, 0

    def replace(self, before: str, now: Annotation | None) -> None:
        """A single annotation was changed, or is gone, after it was read."""
        for at, each in enumerate(self._all):
            if each.id == before:
                if now is None:
                    del self._all[at]
                    self._compared -= at < self._compared
                else:
                    self._all[at] = now
                return

    def _step(self) -> None:
        project = self._bridge.project
        if project is None:
            self.stop()
            return
        if self._bridge.lent:  # longer work has the project; its bell starts this anew
            self._timer.stop()
            return
        if self._compared == len(self._all):
            self._read_on(project)
        part = self._all[self._compared : self._compared + COMPARED]
        self._compared += len(part)
        fits = [each for each in part if self._holds(each)] if self._wanted else part
        if fits:
            self.came.emit(fits)
        if not self._documents and self._compared >= len(self._all):
            self._timer.stop()
            self.done.emit()

    def _read_on(self, project: Project) -> None:
        """Read about READ more, document by document: so the project never has to sort them all."""
        wanted, tries = len(self._all) + READ, FEW_AT_ONCE
        while self._documents and len(self._all) < wanted and tries:
            here = replace(self._filter, documents=frozenset(self._documents[-1:]))
            more = project.annotations.rows(here, READ, beyond=self._last)
            self._all += more
            self._last = more[-1] if more else None
            if len(more) < READ:
                self._documents.pop()
                self._last = None
            tries -= 1

    def _holds(self, annotation: Annotation) -> bool:
        wanted = self._wanted
        return (
            wanted in fold(annotation.quote)
            or wanted in fold(annotation.memo)
            or wanted in fold(self._words_of(annotation))
        )
