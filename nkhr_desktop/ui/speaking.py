"""What the window says to a screen reader of its own accord: what was chosen or made, and where one is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Annotation, Mark
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.annotations.telling import said, short, told
from nkhr_desktop.ui.announcing import announce, somebody_listens
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.reader import Reader

#: So many annotations are told in full when somebody asks what is at the cursor.
MOST = 5


class Speaking(QObject):
    """Follows the desk; answers "what is here", and chooses what is there, one after the other."""

    def __init__(self, bridge: Bridge, desk: Desk, actions: Actions, reader: Reader) -> None:
        super().__init__(reader)
        self._bridge = bridge
        self._desk = desk
        self._reader = reader
        self._chosen = ""
        self._made: tuple[str, ...] = ()
        desk.annotation_changed.connect(self._follow)
        desk.document_changed.connect(self._say_document)
        bridge.changed.connect(self._hear)
        actions.on("say_here", self.say_here)
        actions.on("choose_here", self.choose_here)

    # of its own accord

    def _hear(self, changes: Changes) -> None:
        """Remember what was made, until it is chosen; say how the chosen one was changed."""
        self._made = changes.annotations if changes.kind is Kind.APPLY_CODE else ()
        if self._desk.annotation not in changes.annotations or not somebody_listens():
            return
        found = self._desk.chosen()
        if found is None or self._desk.covered:
            return
        if changes.kind is Kind.CHANGE_SPAN:
            announce(self._reader, said(self._desk, found))
        elif changes.kind is Kind.CHANGE_CODE:
            announce(self._reader, self._told(found))

    def _follow(self, annotation: str) -> None:
        """Say which annotation stands out now; how the same one was changed is said when the bell rings."""
        before, self._chosen = self._chosen, annotation
        if annotation in ("", before) or not somebody_listens():
            return
        found = self._desk.chosen()
        if found is not None:
            announce(self._reader, self._applied(found) if annotation in self._made else self._told(found))

    def _applied(self, found: Annotation) -> str:
        code = self._desk.codes.get(found.code)
        text = self.tr("Applied: {code}, “{quote}”")
        return labels.filled(text, code=first(code) if code is not None else "", quote=short(found.quote))

    def _told(self, found: Annotation) -> str:
        paragraph = self._reader.paragraph_at(found.start)
        return told(self._desk, found, paragraph[0] if paragraph else 0)

    def _say_document(self, document: str) -> None:
        project = self._bridge.project
        if document and project is not None and somebody_listens():
            words = (project.documents.get(document).title, self._desk.covering.words(document))
            announce(self._reader, ". ".join(words) if self._desk.covered else words[0])

    # when asked

    def say_here(self) -> None:
        """Say, and show, which annotations are at the cursor or touch what is selected."""
        project, marks = self._bridge.project, self._here()
        if project is None:
            return
        lines = [self._told(project.annotations.get(mark.id)) for mark in marks[:MOST]]
        if len(marks) > MOST:
            lines.append(self.tr("and {n} more").replace("{n}", labels.number(len(marks) - MOST)))
        self._bridge.say("\n".join(lines) or self.tr("There is no annotation here."))

    def choose_here(self) -> None:
        """Choose the shortest annotation at the cursor; again, the next one over it."""
        ids = [mark.id for mark in self._here()]
        if not ids:
            self._bridge.say(self.tr("There is no annotation here."))
            return
        at = ids.index(self._desk.annotation) if self._desk.annotation in ids else -1
        self._desk.choose(ids[(at + 1) % len(ids)], reveal=False)

    def _here(self) -> list[Mark]:
        """The annotations at the cursor or selection, the shortest first, as clicks find them."""
        project, desk = self._bridge.project, self._desk
        if project is None or self._bridge.lent:
            return []
        caret = self._reader.caret
        # right after its last character too: there the cursor stands when it was just made
        before = max(caret, 1)
        wheres = (desk.selection,) if desk.selection else (Span(caret, caret + 1), Span(before - 1, before))
        for where in wheres:
            if marks := project.annotations.within(desk.document, where, desk.filter):
                return sorted(marks, key=lambda mark: (mark.end - mark.start, mark.start, mark.id))
        return []
