"""Where words begin and end, in English and in Korean. All places are code points of ``text``."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QTextBoundaryFinder

from nkhr_desktop.model.span import Utf16Map
from nkhr_desktop.ui.reader.qt_text import for_qt

_Reason = QTextBoundaryFinder.BoundaryReason
# these shapes are compiled, and then kept by `re`, when somebody first takes a step: opening does not wait for them
#: "U.N.", "D.P.R.K.": one word, although each letter and stop looks like one.
_INITIALS = r"\b(?:[^\W\d_]\.){2,}"


def word_starts(text: str) -> list[int]:
    """Where the words begin."""
    return [start for start, _ in words(text)]


def words(text: str) -> list[tuple[int, int]]:
    """Every word of ``text``: an eojeol with its particle, "Don't", "3.14" and "U.N." are one each."""
    places = Utf16Map(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, for_qt(text))
    found: list[tuple[int, int]] = []
    start = 0
    place = 0
    while place != -1:
        reasons = finder.boundaryReasons()
        if reasons & _Reason.EndOfItem and place:
            found.append((places.to_code_point(start), places.to_code_point(place)))
        if reasons & _Reason.StartOfItem:
            start = place
        place = finder.toNextBoundary()
    return _with_initials(text, found)


def _with_initials(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    for match in re.finditer(_INITIALS, text):
        start, end = match.span()
        found = [word for word in found if word[1] <= start or word[0] >= end]
        found.append((start, end))
    return sorted(found)


def word_at(text: str, place: int) -> tuple[int, int]:
    """The word at ``place``, or else the run of space or the sign that is there. ``text`` is not empty."""
    for start, end in words(text):
        if start <= place < end:
            return start, end
    for start, end in words(text):
        if place == end and (place == len(text) or not text[place].isspace()):
            return start, end
    return _gap_at(text, min(max(0, place), len(text) - 1))


def _gap_at(text: str, place: int) -> tuple[int, int]:
    if not text[place].isspace():
        return place, place + 1
    start = end = place
    while start > 0 and text[start - 1].isspace():
        start -= 1
    while end < len(text) and text[end].isspace():
        end += 1
    return start, end


def around(text: str, low: int, high: int, place: int, find: Callable[[str, int], tuple[int, int]],
           reach: int = 4_000) -> tuple[int, int]:  # fmt: skip
    """What ``find`` (word_at, sentence_at) finds at ``place``, looking at most ``reach`` characters away.

    ``low`` and ``high`` are the ends of the paragraph, which may be a million characters long.
    """
    first, last = max(low, place - reach), min(high, place + reach)
    start, end = find(text[first:last], place - first)
    return first + start, first + end
