"""Where the paragraphs of a text are: starts, kinds, numbers. No Qt.

A *piece* is what the reader lays out at once: a paragraph, or a part of one that is very long. Empty lines
have no piece; they belong to the gap between two. All places are code points of the document.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum

from nkhr_desktop.model.span import Span

#: Longer paragraphs are shown in pieces: a jump into 20,000 characters takes 19 ms, into 4,000 it takes 4.
LONGEST = 4_000


class Part(Enum):
    """What a paragraph is for the eye."""

    BODY = "body"
    TITLE = "title"
    DEBRIS = "debris"
    BLANK = "blank"  # white space only: it can be selected, but there is nothing to read


class Paragraphs:
    """The pieces of ``text``, in order. ``debris`` are sorted spans of whole lines, ``title`` is one line."""

    def __init__(self, text: str, title: Span | None = None, debris: Sequence[Span] = ()) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        #: the number of each piece's paragraph, from 1; blank ones have the number of the one before
        self.numbers: list[int] = []
        self._parts: dict[int, Part] = {}
        self._split()
        self._dim(debris)
        if title is not None and self.starts:
            self._parts[self.index_at(title.start)] = Part.TITLE

    def __len__(self) -> int:
        return len(self.starts)

    def _split(self) -> None:
        text, size = self.text, len(self.text)
        starts, ends, numbers = self.starts, self.ends, self.numbers
        start = number = 0
        while start < size:
            # looked for, not split: splitting copies the whole text
            end = text.find("\n", start)
            end = size if end < 0 else end
            if end > start:
                if text[start].isspace() and text[start:end].isspace():
                    self._parts[len(starts)] = Part.BLANK
                else:
                    number += 1
                if end - start > LONGEST:
                    line = start
                    for cut in cuts(text[start:end]):
                        starts.append(start)
                        start = line + cut
                        ends.append(start)
                        numbers.append(number)
                starts.append(start)
                ends.append(end)
                numbers.append(number)
            start = end + 1

    def _dim(self, debris: Sequence[Span]) -> None:
        for span in debris:
            first, after = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
            for index in range(first, after):
                self._parts.setdefault(index, Part.DEBRIS)

    def index_at(self, place: int) -> int:
        """The piece that holds ``place``; for a place in a gap the piece before it. There must be a piece."""
        return max(0, bisect_right(self.starts, place) - 1)

    def part(self, index: int) -> Part:
        """What the piece is."""
        return self._parts.get(index, Part.BODY)

    def unlike_body(self) -> list[int]:
        """The pieces that are not plain body text."""
        return list(self._parts)

    def piece(self, index: int) -> str:
        """The characters of the piece."""
        return self.text[self.starts[index] : self.ends[index]]

    def begins(self, index: int) -> bool:
        """True if the piece is the first of its paragraph."""
        return index == 0 or self.ends[index - 1] < self.starts[index]

    def finishes(self, index: int) -> bool:
        """True if the piece is the last of its paragraph."""
        return index + 1 >= len(self) or self.ends[index] < self.starts[index + 1]

    def clamp(self, place: int) -> int:
        """The nearest place at or before ``place`` where a caret can stand: never inside a gap."""
        if not self.starts:
            return 0
        index = self.index_at(place)
        return min(max(place, self.starts[index]), self.ends[index])

    def bounds(self, index: int) -> Span:
        """The whole paragraph that the piece belongs to, without its line end."""
        first = last = index
        while not self.begins(first):
            first -= 1
        while not self.finishes(last):
            last += 1
        return Span(self.starts[first], self.ends[last])

    def paragraph_at(self, place: int) -> tuple[int, Span] | None:
        """Number (from 1) and span of the paragraph at ``place``; None if the document has none."""
        if not self.starts:
            return None
        index = self.index_at(place)
        return max(1, self.numbers[index]), self.bounds(index)


def cuts(line: str, longest: int = LONGEST) -> Iterator[int]:
    """Places where ``line`` is cut so that no piece is longer than ``longest``: after a space if there is one."""
    done = 0
    while len(line) - done > longest:
        space = line.rfind(" ", done + longest // 2, done + longest)
        cut = space + 1 if space >= 0 else _between(line, done + longest)
        yield cut
        done = cut


def _between(line: str, cut: int) -> int:
    """A little before ``cut`` if that is inside what people see as one character."""
    for near in range(cut, max(cut - 32, 1), -1):
        if not _joins(line[near - 1], line[near]):
            return near
    return cut


def _joins(before: str, after: str) -> bool:
    """True if a cut between the two might part one visible character."""
    joined = "\u200d\ufe0f\u20e3"
    conjoining = "\u1100" <= before <= "\u11ff" and "\u1160" <= after <= "\u11ff"
    combining = "\u0300" <= after <= "\u036f" or "\u302a" <= after <= "\u302f"
    flag = "\U0001f1e6" <= after <= "\U0001f1ff" or "\U0001f3fb" <= after <= "\U0001f3ff"
    return before in joined or after in joined or conjoining or combining or flag
