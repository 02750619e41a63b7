"""Which documents are covered now: those with a content warning, until somebody wants to see their text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.bridge import Bridge

#: Cover whenever a document is opened; until it was shown once while the window is open; or not at all.
ALWAYS, ONCE, NEVER = "always", "once", "never"
CHOICES = (ALWAYS, ONCE, NEVER)


class Covering(QObject):
    """Knows the warnings of the open project, what a person chose, and which texts they wanted to see."""

    changed = Signal()
    """Other documents are covered than before."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._choice = ALWAYS
        self._open = ""
        self._warned: dict[str, tuple[str, ...]] = {}
        self._shown: set[str] = set()
        self._by_hand: set[str] = set()
        bridge.opened.connect(self._begin)
        bridge.closed.connect(self._begin)
        bridge.changed.connect(self._heed)

    def choose(self, choice: str) -> None:
        """Take one of CHOICES."""
        self._choice = choice
        self.changed.emit()

    def covers(self, document: str) -> bool:
        """True if no word of this document may be seen."""
        if document in self._by_hand:
            return True
        return document in self._warned and self._choice != NEVER and document not in self._shown

    def refuses(self, document: str) -> bool:
        """True if nothing can be done with the words of this document now, which is then said."""
        covered = self.covers(document)
        if covered:
            self._bridge.say(self.tr("This text is covered. Show it first (Enter), then work in it."))
        return covered

    def words(self, document: str) -> str:
        """What the document warns of: "Torture, hunger"; "" for nothing."""
        return ", ".join(labels.content_warning(each) for each in self._warned.get(document, ()))

    def in_place(self, document: str) -> str:
        """What stands in place of words of a covered document."""
        warned = self.words(document)
        return self.tr("Covered: {words}").replace("{words}", warned) if warned else self.tr("Covered")

    def show(self, document: str) -> None:
        """Somebody wants to see this text."""
        self._by_hand.discard(document)
        self._shown.add(document)
        self.changed.emit()

    def cover(self, document: str) -> None:
        """Cover a text, whatever it is, until somebody wants to see it."""
        self._by_hand.add(document)
        self.changed.emit()

    def lay(self, document: str) -> None:
        """Another document lies on the desk; the one before is left."""
        if self._choice == ALWAYS and document != self._open:
            self._shown.discard(self._open)
        self._open = document

    # the bell

    def _begin(self) -> None:
        self._open = ""
        self._shown.clear()
        self._by_hand.clear()
        self._warned = self._read()
        self.changed.emit()

    def _read(self) -> dict[str, tuple[str, ...]]:
        project = self._bridge.project
        return project.documents.warned() if project is not None else {}

    def _heed(self, changes: Changes) -> None:
        if not changes.document_list:
            return
        before, self._warned = self._warned, self._read()
        if self._open not in before:  # whoever marks what they are reading goes on reading
            self._shown.add(self._open)
        if before != self._warned:
            self.changed.emit()
