"""What keys and menus do with the passage at the cursor: select it wider or narrower, code it whole, trim it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.growing import without_particle
from nkhr_desktop.ui.reader.moves import Grain


class PassageVerbs(QObject):
    """Registers the handlers that work on the word, sentence or paragraph at the cursor."""

    def __init__(self, bridge: Bridge, desk: Desk, actions: Actions, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._reader = reader
        actions.on("widen_selection", reader.widen)
        actions.on("narrow_selection", reader.narrow)
        for grain in (Grain.WORD, Grain.SENTENCE, Grain.PARAGRAPH):
            actions.on(f"select_{grain.value}", lambda grain=grain: self._select(grain))
        for grain in (Grain.SENTENCE, Grain.PARAGRAPH):
            actions.on(f"code_{grain.value}", lambda grain=grain: self._code(grain))
        actions.on("palette_sentence", self._find_code)
        actions.on("leave_particle", self._leave_particle)

    def _select(self, grain: Grain) -> None:
        span = self._reader.at_caret(grain)
        if span is not None:
            self._reader.select(span)

    def _code(self, grain: Grain) -> None:
        """Give the whole sentence or paragraph the last code; without one it is selected, and a code looked for."""
        reader, desk = self._reader, self._desk
        span = reader.at_caret(grain)
        if span is None or not self._in_view():
            return
        if desk.last_code in desk.codes:
            desk.apply(desk.last_code, span)
        else:
            reader.select(span, reveal=False)
            self._actions["palette"].trigger()

    def _find_code(self) -> None:
        """Select the sentence, and find a code for it."""
        span = self._reader.at_caret(Grain.SENTENCE)
        if span is not None and self._in_view():
            self._reader.select(span, reveal=False)
            self._actions["palette"].trigger()

    def _in_view(self) -> bool:
        """Nobody codes what they do not see: a cursor out of view is only shown."""
        seen = self._reader.caret_in_view
        if not seen:
            self._reader.put_caret(self._reader.caret)
            self._bridge.say(self.tr("The cursor was out of view. Here it is; press the key again to code."))
        return seen

    def _leave_particle(self) -> None:
        """Take the Korean particle off the end of what is selected, or else of the chosen annotation."""
        project, desk = self._bridge.project, self._desk
        span, chosen = desk.passage(), desk.chosen()
        shorter = without_particle(desk.text, span) if span is not None else None
        if project is None or span is None:
            return
        if shorter is None:
            self._bridge.say(self.tr("The last word has no Korean particle that could be left out."))
        elif desk.selection is not None:
            self._reader.select(shorter, reveal=False)
        elif chosen is not None:
            self._move(chosen.id, shorter)

    def _move(self, annotation: str, span: Span) -> None:
        project = self._bridge.project
        if project is not None:
            self._bridge.attempt(lambda: project.annotations.change_span(annotation, span))
