"""The ways through the texts: uncoded paragraphs, sentences, back and forward."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Document, Progress
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.dimming import Dimming
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.moves import Grain
from nkhr_desktop.ui.reader.paragraphs import Paragraphs
from nkhr_desktop.ui.reader.uncoded import next_uncoded, previous_uncoded
from nkhr_desktop.ui.trail import Stop, Trail

#: So many characters of other documents are looked through for one key, so that it is answered at once.
FURTHEST = 1_000_000
#: What shows another place of the text by itself.
_SEARCHES = ("find", "find_next", "find_previous")


class Walking(QObject):
    """Registers the handlers that take a reader elsewhere, and keeps their trail.

    Made before anybody else follows the desk: it has to see where the reader was.
    """

    def __init__(self, bridge: Bridge, desk: Desk, actions: Actions, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._dimming = Dimming(bridge, jobs, self)
        self._reader: Reader | None = None
        self._trail = Trail()
        self._shown = ""
        self._going = False
        self._arrived = QTimer(self, singleShot=True, interval=0)
        desk.document_changed.connect(self._document_changed)
        desk.revealed.connect(lambda _span: self._leave())
        bridge.changed.connect(self._changed)
        window.installEventFilter(self)

    def lead(self, reader: Reader) -> None:
        """Take over the reader, once there is one."""
        self._reader, actions = reader, self._actions
        actions.on("go_back", self.back)
        actions.on("go_forward", self.forward)
        actions.on("next_uncoded", lambda: self._uncoded(forward=True))
        actions.on("previous_uncoded", lambda: self._uncoded(forward=False))
        for name, way, selecting in (
            ("next_sentence", 1, False),
            ("previous_sentence", -1, False),
            ("select_next_sentence", 1, True),
            ("select_previous_sentence", -1, True),
        ):
            actions.on(name, lambda way=way, selecting=selecting: reader.step(Grain.SENTENCE, way, selecting))
        for name in _SEARCHES:
            actions[name].triggered.connect(self._leave)

    # back and forward

    def _here(self) -> Stop | None:
        reader = self._reader
        return Stop(self._shown, reader.place, reader.caret) if reader is not None and self._shown else None

    def _leave(self) -> None:
        """Somebody goes elsewhere; unless they have only just come, which is one way and not two."""
        here = self._here()
        if here is not None and not self._going and not self._arrived.isActive():
            self._trail.leave(here)
            self._tell()

    def _document_changed(self, document: str) -> None:
        if document:
            self._leave()
            self._arrived.start()
        else:
            self._trail.forget()
            self._tell()
        self._shown = document

    def _changed(self, changes: Changes) -> None:
        project = self._bridge.project
        if changes.document_list and project is not None:
            self._trail.keep({document.id for document in project.documents.all()})
            self._tell()

    def back(self) -> None:
        """Go to where the reader was before."""
        here = self._here()
        self._go(self._trail.back(here) if here is not None else None)

    def forward(self) -> None:
        """Go to where the reader came back from."""
        here = self._here()
        self._go(self._trail.forward(here) if here is not None else None)

    def _go(self, stop: Stop | None) -> None:
        if stop is not None and self._reader is not None:
            self._going = True
            try:
                self._desk.open_document(stop.document)
            finally:
                self._going = False
            if self._desk.document == stop.document:
                self._reader.put_caret(stop.caret, stop.top)
                self._desk.focus_reader()
        self._tell()

    def _tell(self) -> None:
        self._actions.know_also("back", self._trail.can_go_back)
        self._actions.know_also("forward", self._trail.can_go_forward)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The two buttons of a mouse for back and forward, where nothing in the window has another use for them."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.BackButton:
                self._actions["go_back"].trigger()
                return True
            if event.button() == Qt.MouseButton.ForwardButton:
                self._actions["go_forward"].trigger()
                return True
        return super().eventFilter(watched, event)

    # uncoded paragraphs

    def _uncoded(self, forward: bool) -> None:
        project, reader, desk = self._bridge.project, self._reader, self._desk
        if project is None or reader is None or self._bridge.lent:
            return
        here = reader.paragraphs
        found = self._bare(desk.document, here, reader.caret, forward)
        if found is not None:
            self._show(desk.document, found)
            return
        looked = 0
        for document in self._others(forward):
            text = project.documents.text(document.id)
            looked += len(text)
            spans, title = self._dimming.known(document.id, text)
            found = self._bare(document.id, Paragraphs(text, title, spans), None, forward)
            if found is not None or looked > FURTHEST:
                self._show(document.id, found or Span(0, 1))
                self._say_document(document, found is not None)
                return
        self._again(here, forward)

    def _again(self, here: Paragraphs, forward: bool) -> None:
        """No other document has one: from the other end of this one, up to the cursor."""
        found = self._bare(self._desk.document, here, None, forward)
        if found is None:
            self._bridge.say(self.tr("You have coded something in every paragraph."), "done")
            return
        self._show(self._desk.document, found)
        first, last = self.tr("On from the begin of this document."), self.tr("On from the end of this document.")
        self._bridge.say(first if forward else last)

    def _bare(self, document: str, paragraphs: Paragraphs, place: int | None, forward: bool) -> Span | None:
        """The next paragraph there without an annotation of mine; from one end of the text if no place is given."""
        project = self._bridge.project
        if project is None or not len(paragraphs):
            return None
        coder = project.coders.current
        mine = Filter(coders=frozenset({coder.id})) if coder is not None else Filter()
        find = next_uncoded if forward else previous_uncoded
        return find(paragraphs, place, lambda span: project.annotations.within(document, span, mine))

    def _others(self, forward: bool) -> Iterator[Document]:
        """The other documents in the order of the walk, round and round; not those that are done."""
        project = self._bridge.project
        if project is None:
            return
        documents, progress = project.documents.all(), project.documents.progress()
        at = next((row for row, each in enumerate(documents) if each.id == self._desk.document), 0)
        others = documents[at + 1 :] + documents[:at]
        for document in others if forward else others[::-1]:
            if progress.get(document.id) is not Progress.DONE:
                yield document

    def _show(self, document: str, span: Span) -> None:
        self._desk.choose("")
        self._desk.open_document(document, span)
        if self._reader is not None:
            self._reader.put_caret(span.start)
        self._desk.focus_reader()

    def _say_document(self, document: Document, found: bool) -> None:
        text = self.tr("In another document now: “{title}”.")
        if not found:
            text = self.tr("Nothing is uncoded up to “{title}”. The same key looks further.")
        self._bridge.say(text.replace("{title}", document.title))
