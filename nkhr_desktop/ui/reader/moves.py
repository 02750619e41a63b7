"""Where a key takes the caret: characters, words, lines, pages, paragraphs. All places are code points."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from enum import Enum
from typing import Literal

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader import sentences, steps
from nkhr_desktop.ui.reader.paragraphs import Paragraphs, Part
from nkhr_desktop.ui.reader.particles import noun_length
from nkhr_desktop.ui.reader.scrolling import Scrolling
from nkhr_desktop.ui.reader.view import View

#: How far words and sentences are looked for: a paragraph can have a million characters.
_REACH = 4_000
#: From the caret's place to its next one.
Move = Callable[[int], int]
Side = Literal["start", "end"]


class Grain(Enum):
    """By what a selection or an end of an annotation moves, and what it snaps to."""

    CHARACTER = "character"
    WORD = "word"
    NOUN = "noun"  # a word without its Korean particle
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


class Moves:
    """The moves in the document that ``view`` shows. It must have a piece."""

    def __init__(self, view: View) -> None:
        self._view = view
        #: the x that Up and Down try to keep, until another key comes
        self.goal: float | None = None

    @property
    def _paragraphs(self) -> Paragraphs:
        return self._view.paragraphs

    @property
    def _scrolling(self) -> Scrolling:
        return self._view.scrolling

    def around(self, place: int, grain: Grain) -> Span:
        """The word, noun, sentence or paragraph at ``place``. The document is not empty."""
        paragraphs = self._paragraphs
        bounds = paragraphs.bounds(paragraphs.index_at(place))
        if grain is Grain.PARAGRAPH:
            return bounds
        place = min(max(bounds.start, place), bounds.end)
        find = sentences.sentence_at if grain is Grain.SENTENCE else steps.word_at
        reach = _REACH if grain is Grain.SENTENCE else 400
        start, end = steps.around(paragraphs.text, bounds.start, bounds.end, place, find, reach)
        if grain is Grain.NOUN:
            end = start + noun_length(paragraphs.text[start:end])
        return Span(start, end)

    def forward(self, place: int) -> int:
        """One visible character on; over a gap in one step."""
        index = self._paragraphs.index_at(place)
        sheet = self._scrolling.shelf.sheet(index)
        if place < sheet.start:
            return sheet.start
        if place < sheet.end:
            return sheet.next(place)
        return self._paragraphs.starts[index + 1] if index + 1 < len(self._paragraphs) else sheet.end

    def back(self, place: int) -> int:
        """One visible character back."""
        index = self._paragraphs.index_at(place)
        sheet = self._scrolling.shelf.sheet(index)
        if place > sheet.end:
            return sheet.end
        if place > sheet.start:
            return sheet.previous(place)
        if not index:
            return sheet.start
        if self._paragraphs.begins(index):
            return self._paragraphs.ends[index - 1]
        return self._scrolling.shelf.sheet(index - 1).previous(place)

    def next_word(self, place: int) -> int:
        """The begin of the next word, or the end of the paragraph."""
        index = self._paragraphs.index_at(place)
        start, end = self._paragraphs.starts[index], self._paragraphs.ends[index]
        if place >= end:
            return self.forward(place)
        starts = steps.word_starts(self._paragraphs.piece(index))
        return next((start + word for word in starts if start + word > place), end)

    def previous_word(self, place: int) -> int:
        """The begin of this word, or of the one before."""
        index = self._paragraphs.index_at(place)
        start = self._paragraphs.starts[index]
        if place <= start:
            return self.back(place)
        starts = steps.word_starts(self._paragraphs.piece(index))
        return max((start + word for word in starts if start + word < place), default=start)

    def next_sentence(self, place: int) -> int:
        """The begin of the next sentence, over gaps; in the last one the end of the text."""
        paragraphs = self._paragraphs
        index = paragraphs.index_at(place)
        bounds = paragraphs.bounds(index)
        for start in self._sentence_starts(bounds, place):
            if start > place:
                return start
        if place + _REACH < bounds.end:
            return place + _REACH
        while index + 1 < len(paragraphs):
            index += 1
            if paragraphs.starts[index] >= bounds.end and paragraphs.part(index) is not Part.BLANK:
                bounds = paragraphs.bounds(index)
                return next(iter(self._sentence_starts(bounds, bounds.start)), bounds.start)
        return bounds.end

    def previous_sentence(self, place: int) -> int:
        """The begin of this sentence, or of the one before, over gaps; in the first one the begin of the text."""
        paragraphs = self._paragraphs
        index = paragraphs.index_at(place)
        while True:
            bounds = paragraphs.bounds(index)
            near = min(place, bounds.end)
            before = [start for start in self._sentence_starts(bounds, near) if start < place]
            if before:
                return before[-1]
            if near - _REACH > bounds.start:
                return near - _REACH
            index = paragraphs.index_at(bounds.start) - 1
            if index < 0:
                return bounds.start

    def _sentence_starts(self, bounds: Span, place: int) -> list[int]:
        """Where sentences of that paragraph begin, near ``place``; not the one that only the nearness cuts off."""
        first, last = max(bounds.start, place - _REACH), min(bounds.end, place + _REACH)
        found = sentences.sentences(self._paragraphs.text[first:last])
        return [first + start for start, _ in found if start or first == bounds.start]

    def line_start(self, place: int) -> int:
        """The begin of the line on the screen."""
        sheet = self._scrolling.shelf.holding(place)
        return sheet.first_of(sheet.line_of(place))

    def line_end(self, place: int) -> int:
        """The last place that is on the line."""
        sheet = self._scrolling.shelf.holding(place)
        return sheet.last_of(sheet.line_of(place))

    def up(self, place: int) -> int:
        """One line up, at the same x."""
        return self._vertical(place, -1)

    def down(self, place: int) -> int:
        """One line down, at the same x."""
        return self._vertical(place, 1)

    def _vertical(self, place: int, lines: int) -> int:
        shelf = self._scrolling.shelf
        sheet = shelf.holding(place)
        line, x = sheet.caret(place)
        self.goal = x if self.goal is None else self.goal
        line += lines
        if line < 0:
            if not sheet.index:
                return sheet.start
            sheet = shelf.sheet(sheet.index - 1)
            line = sheet.lines - 1
        elif line >= sheet.lines:
            if sheet.index + 1 >= len(shelf):
                return sheet.end
            sheet, line = shelf.sheet(sheet.index + 1), 0
        return sheet.place_on(line, self.goal)

    def page_up(self, place: int) -> int:
        """One page up, at the same place of the view."""
        return self._page(place, -1)

    def page_down(self, place: int) -> int:
        """One page down, at the same place of the view."""
        return self._page(place, 1)

    def _page(self, place: int, pages: int) -> int:
        scrolling = self._scrolling
        scrolling.follow(place)
        sheet = scrolling.shelf.holding(place)
        _, x = sheet.caret(place)
        self.goal = x if self.goal is None else self.goal
        y = (scrolling.line_y(place) or 0.0) + sheet.pitch / 2
        scrolling.by(pages * (scrolling.height - scrolling.pitch))
        row = scrolling.row_at(y)
        if row is None:
            return place
        found = row.sheet.place_on(row.sheet.line_at(y - row.y), self.goal)
        if pages > 0:
            return found if found > place else self.document_end(place)
        return found if found < place else self.document_start(place)

    def document_start(self, place: int) -> int:
        """The begin of the text."""
        return self._paragraphs.starts[0]

    def document_end(self, place: int) -> int:
        """The end of the text."""
        return self._paragraphs.ends[-1]

    def paragraph_up(self, place: int) -> int:
        """The begin of this paragraph, or of the one before."""
        paragraphs = self._paragraphs
        index = paragraphs.index_at(place)
        start = paragraphs.bounds(index).start
        if place > start:
            return start
        before = max(0, paragraphs.index_at(start) - 1)
        return paragraphs.bounds(before).start

    def paragraph_down(self, place: int) -> int:
        """The begin of the next paragraph; in the last one its end."""
        paragraphs = self._paragraphs
        end = paragraphs.bounds(paragraphs.index_at(place)).end
        after = paragraphs.index_at(end) + 1
        return paragraphs.starts[after] if after < len(paragraphs) else end

    def shift(self, place: int, side: Side, step: int, grain: Grain) -> int:
        """Where an end of an annotation goes by one ``step`` (+1, -1): to an edge of its own kind.

        A start goes to where a word or sentence begins, an end to where one ends.
        """
        if grain is Grain.CHARACTER:
            return self.forward(place) if step > 0 else self.back(place)
        paragraphs = self._paragraphs
        bounds = paragraphs.bounds(paragraphs.index_at(place))
        first, last = max(bounds.start, place - _REACH), min(bounds.end, place + _REACH)
        text = paragraphs.text[first:last]
        found = sentences.sentences(text) if grain is Grain.SENTENCE else steps.words(text)
        edges = [first + edge[0 if side == "start" else 1] for edge in found]
        position = bisect_right(edges, place) if step > 0 else bisect_left(edges, place) - 1
        if 0 <= position < len(edges):
            return edges[position]
        beyond = self.forward(bounds.end) if step > 0 else self.back(bounds.start)
        if paragraphs.index_at(beyond) == paragraphs.index_at(place) or side == ("start" if step > 0 else "end"):
            return beyond
        return self.shift(beyond, side, step, grain)
