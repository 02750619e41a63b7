"""Where words and sentences begin and end, in English and in Korean. All places are code points of ``text``."""

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
_ABBREVIATION = (
    r"(?:^|[\s(\"'“‘\[])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Fr|St|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|Amb|Hon|Jr|Sr|"
    r"No|Nos|Art|Arts|para|paras|p|pp|vol|ed|eds|cf|vs|approx|ca|Inc|Ltd|Co|Corp|Dept|e\.g|i\.e|et al|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Z]\.)+[A-Z])\.[\"'”’)]?\s*$"
)
#: What a Korean sentence says of the quotation that it has just closed: the sentence goes on.
_QUOTING = r"(?:이?라[고며는]|하[고며는]|고|며|는)"
_CLOSED = r"[\"'”’」』〉》)]$"

#: Particles by the letter before them: after a final consonant, after a vowel, after either.
_AFTER_CONSONANT = ("이라고", "으로써", "으로서", "이라는", "으로", "이나", "이며", "이", "은", "을", "과")
_AFTER_VOWEL = ("라고", "로써", "로서", "라는", "로", "가", "는", "를", "와", "며")
_AFTER_EITHER = (
    "에게서", "에서는", "에서도", "에게는", "으로부터", "로부터", "한테서", "까지", "부터", "에서", "에게", "께서",
    "한테", "처럼", "보다", "마다", "조차", "밖에", "에는", "에도", "의", "에", "도", "만",
)  # fmt: skip


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


def sentences(text: str) -> list[tuple[int, int]]:
    """Every sentence, without the space after it."""
    places = Utf16Map(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Sentence, for_qt(text))
    found: list[tuple[int, int]] = []
    start = 0
    while (unit := finder.toNextBoundary()) != -1:
        end = places.to_code_point(unit)
        if end < len(text) and _goes_on(text, start, end):
            continue
        if stripped := text[start:end].strip():
            first = text.index(stripped, start)
            found.append((first, first + len(stripped)))
        start = end
    return found


def _goes_on(text: str, start: int, end: int) -> bool:
    before = text[max(start, end - 24) : end]
    if re.search(_ABBREVIATION, before):
        return True
    return bool(re.search(_CLOSED, before) and re.match(_QUOTING, text[end : end + 3]))


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """The sentence at ``place``; between two the one before. ``text`` is not empty."""
    found = sentences(text)
    before = [sentence for sentence in found if sentence[0] <= place]
    return before[-1] if before else (found[0] if found else (0, len(text)))


def noun_length(word: str) -> int:
    """How many characters of a Korean word are left without its particle; all of them if it has none.

    A guess by the rules of the written language: the particle must fit the sound before it, and two
    syllables at least must be left.
    """
    if not word or not _is_syllable(word[-1]):
        return len(word)
    for particle in sorted((*_AFTER_EITHER, *_AFTER_CONSONANT, *_AFTER_VOWEL), key=len, reverse=True):
        left = len(word) - len(particle)
        if left >= 2 and word.endswith(particle) and _fits(word[left - 1], particle):
            return left
    return len(word)


def _is_syllable(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _fits(before: str, particle: str) -> bool:
    if not _is_syllable(before):
        return not before.isspace()
    final = (ord(before) - ord("가")) % 28
    if particle in _AFTER_EITHER:
        return True
    if particle in ("로", "로써", "로서"):  # after ㄹ as after a vowel
        return final in (0, 8)
    return final == 0 if particle in _AFTER_VOWEL else final != 0


def around(text: str, low: int, high: int, place: int, find: Callable[[str, int], tuple[int, int]],
           reach: int = 4_000) -> tuple[int, int]:  # fmt: skip
    """What ``find`` (word_at, sentence_at) finds at ``place``, looking at most ``reach`` characters away.

    ``low`` and ``high`` are the ends of the paragraph, which may be a million characters long.
    """
    first, last = max(low, place - reach), min(high, place + reach)
    start, end = find(text[first:last], place - first)
    return first + start, first + end
