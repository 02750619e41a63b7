"""Caret and selection: where they are, and how keys move them. All places are code points of the document."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader.moves import Grain, Move, Moves
from nkhr_desktop.ui.reader.paragraphs import Paragraphs
from nkhr_desktop.ui.reader.qt_text import for_qt
from nkhr_desktop.ui.reader.view import View

_Key = QKeySequence.StandardKey


class Selection:
    """The caret, and the place where the selection was begun (``mark``); equal if nothing is selected."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.moves = Moves(view)
        self.caret = 0
        self.mark = 0
        self._origin: Span | None = None
        #: what a selection by mouse is widened to
        self.snapping = Grain.CHARACTER
        self._table = self._keys()

    @property
    def _paragraphs(self) -> Paragraphs:
        return self._view.paragraphs

    @property
    def span(self) -> Span | None:
        """What is selected."""
        if self.mark == self.caret:
            return None
        return Span(min(self.mark, self.caret), max(self.mark, self.caret))

    @property
    def text(self) -> str:
        """The whole text."""
        return self._paragraphs.text

    def whole(self, span: Span, grain: Grain) -> Span:
        """``span`` widened to whole words, sentences or paragraphs."""
        start = self.moves.around(span.start, grain)
        end = start if span.end <= start.end else self.moves.around(span.end - 1, grain)
        return Span(min(span.start, start.start), max(span.end, end.end))

    def put(self, mark: int, caret: int) -> None:
        """Select from ``mark`` to ``caret``; both may be anywhere in the text."""
        size = len(self._paragraphs.text)
        self.mark, self.caret = min(max(0, mark), size), min(max(0, caret), size)
        self.moves.goal = None

    def clear(self) -> None:
        """Select nothing, the caret stays."""
        self.put(self.caret, self.caret)

    # by mouse

    def begin(self, place: int, grain: Grain) -> None:
        """Start selecting at ``place``; with a grain above characters the whole word or paragraph."""
        if grain is Grain.CHARACTER:
            self._origin = None
            self.put(place, place)
        else:
            self._origin = self.moves.around(place, grain)
            self.put(self._origin.start, self._origin.end)

    def extend(self, place: int, grain: Grain) -> None:
        """Let the selection reach to ``place``."""
        if self._origin is None:
            self.put(self.mark, place)
            return
        there = self.moves.around(place, grain)
        if there.start < self._origin.start:
            self.put(self._origin.end, there.start)
        else:
            self.put(self._origin.start, max(there.end, self._origin.end))

    def snap(self) -> None:
        """Widen what was selected to whole words, if that is wanted."""
        span = self.span
        if span is None or self.snapping is Grain.CHARACTER:
            return
        start = self.moves.around(span.start, Grain.WORD).start
        end = self.moves.around(span.end - 1, self.snapping).end
        backwards = self.caret < self.mark
        end = max(end, span.end) if self.snapping is Grain.WORD else max(end, start + 1)
        self.put(*((end, start) if backwards else (start, end)))

    def offer(self) -> None:
        """Put what is selected where a middle click takes it from, on systems that have that."""
        clipboard, span = QGuiApplication.clipboard(), self.span
        if span is not None and clipboard.supportsSelection():
            clipboard.setText(for_qt(span.quote(self.text)), clipboard.Mode.Selection)

    # by key

    def key(self, event: QKeyEvent) -> bool:
        """Move as a key says; False if it is not one of the keys of a text view."""
        if not len(self._paragraphs):
            return False
        for standard, selecting, move in self._table:
            if event.matches(standard):
                self.go(move, selecting)
                return True
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            move = self.moves.paragraph_up if event.key() == Qt.Key.Key_Up else self.moves.paragraph_down
            self.go(move, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        return False

    def go(self, move: Move, selecting: bool) -> None:
        """Take the caret where ``move`` says; ``selecting`` takes the selection along."""
        moves, span = self.moves, self.span
        if move not in (moves.up, moves.down, moves.page_up, moves.page_down):
            moves.goal = None
        if span and not selecting and move in (moves.forward, moves.back):
            self.caret = span.end if move == moves.forward else span.start
        else:
            self.caret = move(self.caret)
        if not selecting:
            self.mark = self.caret
        self._view.scrolling.follow(self.caret)

    def _keys(self) -> list[tuple[_Key, bool, Move]]:
        moves = self.moves
        table: tuple[tuple[_Key, _Key, Move], ...] = (
            (_Key.MoveToNextChar, _Key.SelectNextChar, moves.forward),
            (_Key.MoveToPreviousChar, _Key.SelectPreviousChar, moves.back),
            (_Key.MoveToNextLine, _Key.SelectNextLine, moves.down),
            (_Key.MoveToPreviousLine, _Key.SelectPreviousLine, moves.up),
            (_Key.MoveToNextWord, _Key.SelectNextWord, moves.next_word),
            (_Key.MoveToPreviousWord, _Key.SelectPreviousWord, moves.previous_word),
            (_Key.MoveToStartOfLine, _Key.SelectStartOfLine, moves.line_start),
            (_Key.MoveToEndOfLine, _Key.SelectEndOfLine, moves.line_end),
            (_Key.MoveToNextPage, _Key.SelectNextPage, moves.page_down),
            (_Key.MoveToPreviousPage, _Key.SelectPreviousPage, moves.page_up),
            (_Key.MoveToStartOfDocument, _Key.SelectStartOfDocument, moves.document_start),
            (_Key.MoveToEndOfDocument, _Key.SelectEndOfDocument, moves.document_end),
            (_Key.MoveToStartOfBlock, _Key.SelectStartOfBlock, moves.paragraph_up),
            (_Key.MoveToEndOfBlock, _Key.SelectEndOfBlock, moves.paragraph_down),
        )
        return [
            (key, selecting, move)
            for moving, selects, move in table
            for key, selecting in ((moving, False), (selects, True))
        ]
