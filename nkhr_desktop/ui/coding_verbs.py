"""What keys and menus do with annotations: apply, move ends, step from one to the next, remove, cite."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.span import Span
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.action_rows import PINS
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.documents.model import byline
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.moves import Grain, Side

#: action: which end, which way, by what
ENDS: dict[str, tuple[Side, int, Grain]] = {
    "end_right": ("end", 1, Grain.CHARACTER),
    "end_left": ("end", -1, Grain.CHARACTER),
    "end_word_right": ("end", 1, Grain.WORD),
    "end_word_left": ("end", -1, Grain.WORD),
    "start_left": ("start", -1, Grain.CHARACTER),
    "start_right": ("start", 1, Grain.CHARACTER),
    "start_word_left": ("start", -1, Grain.WORD),
    "start_word_right": ("start", 1, Grain.WORD),
    "end_sentence_right": ("end", 1, Grain.SENTENCE),
    "end_sentence_left": ("end", -1, Grain.SENTENCE),
    "start_sentence_left": ("start", -1, Grain.SENTENCE),
    "start_sentence_right": ("start", 1, Grain.SENTENCE),
}


class CodingVerbs(QObject):
    """Registers the handlers that work on selection and chosen annotation."""

    def __init__(self, bridge: Bridge, desk: Desk, actions: Actions, reader: Reader, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._reader = reader
        self._window = window
        actions.on("apply_last", self._apply_last)
        for digit in PINS:
            actions.on(f"apply_pin_{digit}", lambda digit=digit: self._apply_pinned(digit))
        for name, move in ENDS.items():
            actions.on(name, lambda move=move: self._move_end(*move))
        actions.on("next_annotation", lambda: self._step(forward=True))
        actions.on("previous_annotation", lambda: self._step(forward=False))
        actions.on("remove_annotation", self._remove)
        actions.on("copy", self._copy)
        actions.on("select_all", self._select_all)
        actions.on("copy_with_citation", self._cite)
        actions.on("show_all", lambda: desk.show_only(Filter()))

    def _apply_last(self) -> None:
        code = self._desk.codes.get(self._desk.last_code)
        if code is None:
            text = self.tr("No code was used yet. Find one with {way}, or double-click one in the codebook.")
            self._bridge.say(text.replace("{way}", self._actions.way("palette")))
            return
        self._desk.apply(code.id)

    def _apply_pinned(self, digit: str) -> None:
        code = next((code for code in self._desk.codes.values() if code.key == digit), None)
        if code is None:
            text = self.tr("No code is pinned to {digit}. Pin one in the codebook with a right click.")
            self._bridge.say(text.replace("{digit}", digit))
            return
        self._desk.apply(code.id)

    def _move_end(self, side: Side, way: int, grain: Grain) -> None:
        if self._desk.covering.refuses(self._desk.document):
            return
        project, annotation = self._bridge.project, self._desk.chosen()
        span = self._reader.move_end(side, way, grain)
        if project is None or annotation is None or span is None or span == annotation.span:
            return
        self._bridge.attempt(lambda: project.annotations.change_span(annotation.id, span))

    def _step(self, forward: bool) -> None:
        project, desk = self._bridge.project, self._desk
        if project is None:
            return
        chosen = desk.chosen()
        # the cursor goes along with what is chosen; where it went on since, that is where people are
        place, than = self._reader.caret, ""
        if chosen is not None and chosen.start <= place <= chosen.end:
            place, than = chosen.start, chosen.id
        seek = project.annotations.next if forward else project.annotations.previous
        found = self._bridge.do(lambda: seek(desk.document, place, desk.filter, than))
        if found is not None:
            desk.choose(found.id)
            return
        last, foremost = self.tr("That was the last annotation."), self.tr("That was the first annotation.")
        self._bridge.say(last if forward else foremost)

    def _remove(self) -> None:
        project, annotation = self._bridge.project, self._desk.chosen()
        if project is None or annotation is None:
            return
        code = self._desk.codes.get(annotation.code)
        if self._bridge.attempt(lambda: project.annotations.remove([annotation.id])):
            text = self.tr("Removed: {code}.").replace("{code}", first(code) if code else "")
            self._bridge.say(text, "done", self.tr("Undo"), self._bridge.undo)

    def _copy(self) -> None:
        field = self._window.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and not self._reader.isAncestorOf(field):
            field.copy()
        elif self._desk.covering.refuses(self._desk.document):
            return
        elif self._desk.selection is not None:
            self._reader.copy()
        elif (span := self._desk.passage()) is not None:
            QGuiApplication.clipboard().setText(span.quote(self._desk.text))

    def _select_all(self) -> None:
        field = self._window.focusWidget()
        if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) and not self._reader.isAncestorOf(field):
            field.selectAll()
        elif not self._desk.covering.refuses(self._desk.document):
            self._reader.select_all()

    def _cite(self) -> None:
        if self._desk.covering.refuses(self._desk.document):
            return
        span = self._desk.passage()
        if span is not None:
            QGuiApplication.clipboard().setText(self.citation(span))
            self._bridge.say(self.tr("Copied with its document and place."), "done")

    def citation(self, span: Span) -> str:
        """The words of ``span`` with document, paragraph, characters and the text's hash."""
        project, desk = self._bridge.project, self._desk
        if project is None:
            return ""
        document = project.documents.get(desk.document)
        paragraph = self._reader.paragraph_at(span.start)
        number = paragraph[0] if paragraph else 0
        place = self.tr("paragraph {number}, characters {start} to {end}, text SHA-256 {hash}")
        place = place.replace("{number}", labels.number(number)).replace("{hash}", document.text_sha256)
        place = place.replace("{start}", str(span.start)).replace("{end}", str(span.end))
        about = ", ".join(part for part in (document.title, byline(document).replace(" · ", ", ")) if part)
        return f"“{span.quote(desk.text)}”\n{about}; {place}"
