"""Finds sections of the manual: by parts of words, in any form of Hangul, also by initial consonants (초성)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nkhr_desktop.ui.codebook.spelling import Words, letters
from nkhr_desktop.ui.manual.pages import Section, sections

#: Characters before and after what was found that are shown with it.
BEFORE, AFTER = 10, 60


@dataclass(frozen=True, slots=True)
class Place:
    """A section that fits, and the words around what was found in it."""

    section: Section
    words: str


class Search:
    """All sections of all pages, ready for matching."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        """``pages``: name -> Markdown with everything filled in."""
        self._sections = [
            (section, Words(section.heading), Words(section.words))
            for name, markdown in pages.items()
            for section in sections(name, markdown)
        ]

    def find(self, query: str) -> list[Place]:
        """The sections that hold every word of ``query``: those with it in the heading first, then by their order."""
        wanted = [typed for typed in map(letters, query.split()) if typed]
        if not wanted:
            return []
        found = [place for entry in self._sections if (place := self._fit(entry, wanted)) is not None]
        return [place for _, place in sorted(found, key=lambda each: each[0])]

    def _fit(self, entry: tuple[Section, Words, Words], wanted: Iterable[str]) -> tuple[int, Place] | None:
        section, heading, words = entry
        headed = [_found(heading, typed) for typed in wanted]
        below = [_found(words, typed) for typed in wanted]
        if not all(one or other for one, other in zip(headed, below, strict=True)):
            return None
        first = next((span for span in below if span), (0, 0))
        rank = 0 if all(headed) else 1
        return rank * 10 + section.level, Place(section, _around(words.shown, *first))


def _found(words: Words, typed: str) -> tuple[int, int] | None:
    at, length = words.find_open(typed)
    return words.span(at, length) if at >= 0 else None


def _around(text: str, start: int, end: int) -> str:
    """A piece of ``text`` around a place, cut at words where it can be."""
    first, last = max(0, start - BEFORE), min(len(text), end + AFTER)
    if first:
        first = text.find(" ", first, start) + 1 or first
    if last < len(text):
        last = max(text.rfind(" ", end, last), end)
    return ("… " if first else "") + text[first:last] + (" …" if last < len(text) else "")
