"""The reader: the verbs by which the window shows a document and its annotations."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader.dress import tint_rects
from nkhr_desktop.ui.reader.manner import Manner
from nkhr_desktop.ui.reader.moves import Grain, Side
from nkhr_desktop.ui.reader.paragraphs import Paragraphs
from nkhr_desktop.ui.reader.stage import Stage
from nkhr_desktop.ui.theme import Theme

#: Zoom in percent.
LEAST_ZOOM, MOST_ZOOM = 50, 300


class Reader(Stage):
    """A document that can be read, selected and coded, never changed. All places are code points.

    It keeps no annotations: it asks its ``passages`` for those in view, and again after ``refresh``.
    """

    # the document

    def open(
        self,
        document: str,
        text: str,
        *,
        title_line: Span | None = None,
        byline: str = "",
        debris: Sequence[Span] = (),
        place: int = 0,
    ) -> None:
        """Show ``text`` (canonical) of the document with this id, the line of ``place`` at the top.

        ``title_line`` is set large, ``debris`` (sorted spans of whole lines) small and pale; ``byline`` stands
        under the title and is not part of the text.
        """
        self._view.open(document, Paragraphs(text, title_line, debris), byline, place)
        start = self._view.paragraphs.clamp(place)
        self._selection.put(start, start)
        self._mouse.reset()
        self._mirror.forget()
        self._told = (self._told[0], -1)  # the same number is another place now
        self._found, self._current, self._flash, self._place = (), None, None, place
        self._moved()

    def close(self) -> bool:
        """Forget the document, and hide, as every widget that is closed."""
        self.open("", "")
        return super().close()

    def refresh(self) -> None:
        """Something was coded, or the codebook changed: ask again for what is in view."""
        self._view.undress()
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self._view.undress(theme)
        self.viewport().update()

    @property
    def zoom(self) -> int:
        """The size of the text in percent."""
        return self._view.zoom

    def set_zoom(self, percent: int) -> None:
        """Show the text in another size; the line at the top stays there."""
        self._view.zoom = min(max(LEAST_ZOOM, percent), MOST_ZOOM)
        self.viewport().update()

    @property
    def manner(self) -> Manner:
        """Face, length and distance of lines."""
        return self._view.manner

    def set_manner(self, manner: Manner) -> None:
        """Set the text in another way; the line at the top stays there."""
        self._view.manner = manner
        self.viewport().update()

    @property
    def paragraphs(self) -> Paragraphs:
        """Where the paragraphs of the text are, and what they are."""
        return self._view.paragraphs

    # caret and selection

    def select(self, span: Span, reveal: bool = True) -> None:
        """Select ``span``, and bring it into view."""
        self._selection.put(span.start, span.end)
        if reveal:
            self._view.scrolling.reveal(span)
        self._moved()

    def clear_selection(self) -> None:
        """Select nothing."""
        self._selection.clear()
        self._moved()

    def step(self, grain: Grain, way: int, selecting: bool = False) -> None:
        """Take the caret one sentence or paragraph on (+1) or back (-1); ``selecting`` selects on the way."""
        if not len(self._view.paragraphs):
            return
        moves = self._selection.moves
        sentence = (moves.previous_sentence, moves.next_sentence)
        paragraph = (moves.paragraph_up, moves.paragraph_down)
        self._selection.go((sentence if grain is Grain.SENTENCE else paragraph)[way > 0], selecting)
        self._moved()

    def widen(self) -> None:
        """Select the word at the caret, then the sentence, the paragraph, the whole text."""
        if len(self._view.paragraphs):
            self._growing.widen()
            self._show_selection()

    def narrow(self) -> None:
        """Take one step of ``widen`` back."""
        if len(self._view.paragraphs):
            self._growing.narrow()
            self._show_selection()

    def _show_selection(self) -> None:
        self._view.scrolling.follow(self._selection.mark)
        self._moved()

    def at_caret(self, grain: Grain) -> Span | None:
        """The word, sentence or paragraph at the caret, or those that are selected in part; None in an empty text."""
        if not len(self._view.paragraphs):
            return None
        span = self.selection
        return self._selection.whole(span, grain) if span else self._selection.moves.around(self.caret, grain)

    @property
    def caret_in_view(self) -> bool:
        """True if the line of the caret can be seen."""
        y = self._view.scrolling.line_y(self.caret)
        return y is not None and -1 < y <= self.viewport().height() - self._view.scrolling.pitch

    def put_caret(self, place: int, top: int | None = None) -> None:
        """Put the caret, selecting nothing; the line of ``top`` comes to the top, else the caret into view."""
        if not len(self._view.paragraphs):
            return
        place = self._view.paragraphs.clamp(place)
        self._selection.put(place, place)
        if top is None:
            self._view.scrolling.follow(place)
        else:
            self._view.scrolling.show(self._view.paragraphs.clamp(top), 0.0)
        self._moved()

    def set_snapping(self, grain: Grain) -> None:
        """Widen what the mouse selects to whole words (WORD), or words without their particle (NOUN)."""
        self._selection.snapping = grain

    # annotations

    @property
    def annotation(self) -> str | None:
        """The id of the chosen annotation."""
        return self._mouse.chosen_id

    def choose(self, annotation: str | None, span: Span | None = None, reveal: bool = False) -> None:
        """Let an annotation stand out; the caret goes to ``span``, which is where it is, unless words are selected."""
        same = annotation == self._mouse.chosen_id
        self._mouse.choose(annotation, span)
        if span is not None and self.selection is None and not span.start <= self.caret <= span.end:
            # along with an end that was moved, to the begin of one that was chosen elsewhere
            self._selection.put(*[min(span.end, self.caret) if same and self.caret > span.end else span.start] * 2)
            self._moved()
        if reveal and span is not None:
            self._view.scrolling.reveal(span)
        self.viewport().update()

    def move_end(self, side: Side, step: int, grain: Grain) -> Span | None:
        """The chosen annotation's span with one end moved by ``step`` (+1, -1) characters, words or sentences.

        None if nothing is chosen, or the end cannot go there. Nothing is changed: that is for the window.
        """
        return self._mouse.moved_end(side, step, grain)

    # places

    def go_to(self, where: Span | int, flash: bool = False) -> None:
        """Bring a passage into view; ``flash`` lights it for a moment."""
        size = len(self._view.paragraphs.text)
        if not size:
            return
        start = min(where, size - 1) if isinstance(where, int) else where.start
        span = Span(start, start + 1) if isinstance(where, int) else where
        self._view.scrolling.reveal(span)
        if flash:
            self._flash = span
            self._flashing.start()
        self.viewport().update()

    def rect_of(self, span: Span) -> QRect | None:
        """Where ``span`` is in the viewport, as far as it is in view; None where nothing of it is."""
        found = QRectF()
        for sheet, y in self._view.rows():
            for rect in tint_rects(sheet, sheet.boxes(span.start, span.end)):
                found = found.united(rect.translated(self._view.columns.text, y))
        seen = found.toAlignedRect() & self.viewport().rect()
        return seen if seen.isValid() else None

    def areas(self) -> tuple[QRect, QRect]:
        """Where the text stands in the viewport, and where the margin does."""
        columns, height = self._view.columns, self.viewport().height()
        text = QRect(round(columns.text), 0, round(columns.measure), height)
        return text, QRect(round(columns.rule), 0, round(columns.margin), height)

    def lines(self) -> list[QRectF]:
        """Where lines of text stand in the viewport, each as high as its line."""
        left = self._view.columns.text
        return [
            QRectF(left + box.left, y + sheet.top_of(box.line), box.right - box.left, sheet.pitch)
            for sheet, y in self._view.rows()
            for box in sheet.boxes(sheet.start, sheet.end)
        ]

    def cover(self, words: str) -> None:
        """Let a screen reader hear ``words`` in place of the text; "" lets it hear the text."""
        self._mirror.cover(words)
        self._follow()

    def in_view(self) -> Span | None:
        """The paragraphs that can be seen, at least in part; None where there is no text."""
        rows = self._view.rows() if len(self._view.paragraphs.text) else []
        return Span(rows[0].sheet.start, max(rows[-1].sheet.end, rows[0].sheet.start + 1)) if rows else None

    def paragraph_at(self, place: int) -> tuple[int, Span] | None:
        """Number (from 1, empty lines not counted) and span of the paragraph; None in an empty document."""
        return self._view.paragraphs.paragraph_at(place)

    def sentence_at(self, place: int) -> Span | None:
        """The sentence at ``place``; None in an empty document."""
        return self._selection.moves.around(place, Grain.SENTENCE) if len(self._view.paragraphs) else None

    def word_at(self, place: int) -> Span | None:
        """The word at ``place``; None in an empty document."""
        return self._selection.moves.around(place, Grain.WORD) if len(self._view.paragraphs) else None

    def show_found(self, spans: Sequence[Span], current: Span | None = None) -> None:
        """Mark quietly where something was found (spans sorted by start), and one of them more clearly."""
        self._found, self._current = spans, current
        self.viewport().update()
