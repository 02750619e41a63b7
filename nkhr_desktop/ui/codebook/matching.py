"""Which codes fit what somebody types: part of a name or alias, initial consonants, initials of words.

No Qt. Places are code points of the names as they are shown (NFC).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from nkhr_desktop.model.text import fold
from nkhr_desktop.model.things import Code

#: Initial consonants of Hangul syllables, in the order of Unicode.
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
#: Final consonants, likewise; the first is none.
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
#: What a final consonant of two letters leaves behind, and what it gives to the next syllable.
_SPLIT = {
    "ㄳ": "ㄱㅅ",
    "ㄵ": "ㄴㅈ",
    "ㄶ": "ㄴㅎ",
    "ㄺ": "ㄹㄱ",
    "ㄻ": "ㄹㅁ",
    "ㄼ": "ㄹㅂ",
    "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ",
}
_SPLIT |= {"ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ"}
#: Vowels (numbered as in Unicode) that grow out of ㅗ, ㅜ and ㅡ.
_GROWING = {8: (9, 10, 11), 13: (14, 15, 16), 18: (19,)}
_FIRST, _LAST, _PER_VOWEL, _PER_INITIAL = 0xAC00, 0xD7A3, 28, 588
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


class Fit(IntEnum):
    """How well a code fits, best first."""

    EXACT = 0
    START = 1
    ALIAS = 2
    INITIALS = 3
    WORD = 4
    ALIAS_START = 5
    INSIDE = 6
    ALIAS_INSIDE = 7
    SCATTERED = 8
    ANY = 9


@dataclass(frozen=True, slots=True)
class Hit:
    """A code that fits. ``spans`` are the parts of ``words`` (a name or alias of it) that were typed."""

    code: Code
    fit: Fit
    words: str = ""
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def by_alias(self) -> bool:
        """True if neither name holds what was typed, but an alias does."""
        return bool(self.words) and self.words not in (shown(self.code.name_en), shown(self.code.name_ko))


def shown(name: str) -> str:
    """A name in the form in which its places are counted."""
    return unicodedata.normalize("NFC", name)


def is_korean(words: str) -> bool:
    """True if there is a letter of Hangul in it."""
    return _HANGUL.search(words) is not None


def initial(char: str) -> str:
    """The initial consonant of a Hangul syllable; any other character as it is."""
    if _FIRST <= ord(char) <= _LAST:
        return INITIALS[(ord(char) - _FIRST) // _PER_INITIAL]
    return char


class Words:
    """A name or alias, ready for matching: only its letters and digits count."""

    __slots__ = ("folded", "initials", "places", "shown", "starts")

    def __init__(self, name: str) -> None:
        self.shown = shown(name)
        letters: list[str] = []
        #: place in ``shown`` of every letter of ``folded``
        self.places: list[int] = []
        #: letters of ``folded`` that begin a word
        self.starts: list[int] = []
        apart = True
        for place, char in enumerate(self.shown):
            kept = [each for each in fold(char) if each.isalnum()]
            if kept and apart:
                self.starts.append(len(letters))
            apart = not kept and not unicodedata.category(char).startswith("M")
            letters += kept
            self.places += [place] * len(kept)
        self.folded = "".join(letters)
        self.initials = "".join(map(initial, letters))

    def find(self, typed: str, start: int = 0) -> int:
        """The first letter from ``start`` on where ``typed`` stands, in full or by initial consonants; or -1."""
        wanted = "".join(map(initial, typed))
        at = self.initials.find(wanted, start)
        while at >= 0 and not all(map(_fits, typed, self.folded[at : at + len(typed)])):
            at = self.initials.find(wanted, at + 1)
        return at

    def find_open(self, typed: str, start: int = 0) -> tuple[int, int]:
        """As ``find``, but the last syllable may still be growing: (first letter or -1, length)."""
        for form in _open_forms(typed):
            at = self.find(form[:-1], start)
            while at >= 0:
                last = at + len(form) - 1
                if last < len(self.folded) and _begins(form[-1], self.folded[last]):
                    return at, len(form)
                at = self.find(form[:-1], at + 1) if len(form) > 1 else self._next(at)
        return -1, 0

    def _next(self, at: int) -> int:
        return at + 1 if at + 1 < len(self.folded) else -1

    def word_initials(self) -> str:
        """The first letters of its words: "rtf" for "Right to food"."""
        return "".join(self.folded[start] for start in self.starts)

    def span(self, at: int, length: int) -> tuple[int, int]:
        """Places in ``shown`` of ``length`` letters from letter ``at``."""
        return self.places[at], self.places[at + length - 1] + 1


def _fits(typed: str, char: str) -> bool:
    return typed == char or (typed in INITIALS and typed == initial(char))


def _begins(typed: str, char: str) -> bool:
    """True if ``char`` is what ``typed`` may become with the next keys: 소 becomes 송, 호 환, 갑 값."""
    if _fits(typed, char):
        return True
    if not (_FIRST <= ord(typed) <= _LAST and _FIRST <= ord(char) <= _LAST) or initial(typed) != initial(char):
        return False
    vowel, final = _vowel_and_final(typed)
    grown_vowel, grown_final = _vowel_and_final(char)
    if final:
        return vowel == grown_vowel and _SPLIT.get(grown_final, "").startswith(final)
    return grown_vowel == vowel or grown_vowel in _GROWING.get(vowel, ())


def _vowel_and_final(syllable: str) -> tuple[int, str]:
    """The number of its vowel, and its final consonant or ""."""
    vowel, final = divmod((ord(syllable) - _FIRST) % _PER_INITIAL, _PER_VOWEL)
    return vowel, _FINALS[final]


def _open_forms(typed: str) -> list[str]:
    """The ways to read what is being typed: 강젯 may be on its way to 강제ㅅ."""
    forms = [typed]
    last = typed[-1]
    if not _FIRST <= ord(last) <= _LAST:
        return forms
    _, final = _vowel_and_final(last)
    bare = chr(ord(last) - (ord(last) - _FIRST) % _PER_VOWEL)
    if final in _SPLIT:
        stays, goes = tuple(_SPLIT[final])
        forms.append(typed[:-1] + chr(ord(bare) + _FINALS.index(stays)) + goes)
    elif final:
        forms.append(typed[:-1] + bare + final)
    return forms


class Matcher:
    """Finds codes by what is typed. Made anew when the codebook changes."""

    def __init__(self, codes: Iterable[Code]) -> None:
        self._codes = [(code, *_named(code)) for code in codes]

    def find(self, query: str, recent: Sequence[str] = (), counts: Mapping[str, int] | None = None) -> list[Hit]:
        """Codes that fit ``query``, best first; all of them for an empty one.

        Among equals: those in ``recent`` (ids, latest first), then the more frequent, then the shorter name,
        then the codebook's order.
        """
        typed = letters(query)
        if query.strip() and not typed:
            return []
        latest = {code: number for number, code in enumerate(recent)}
        often = counts or {}
        hits = [hit for hit in (self._hit(entry, typed, query) for entry in self._codes) if hit is not None]

        def order(hit: Hit) -> tuple[int, int, int, int]:
            code = hit.code.id
            length = len(hit.words) if typed else 0
            return int(hit.fit), latest.get(code, len(latest)), -often.get(code, 0), length

        return sorted(hits, key=order)

    def _hit(self, entry: tuple[Code, list[Words], list[Words]], typed: str, query: str) -> Hit | None:
        code, names, aliases = entry
        if not typed:
            return Hit(code, Fit.ANY)
        found = [_fit(words, typed, _NAME) for words in names] + [_fit(words, typed, _ALIAS) for words in aliases]
        best = min((each for each in found if each is not None), key=lambda each: each[0], default=None)
        if best is not None:
            return Hit(code, *best)
        return _scattered(code, names + aliases, query)


def letters(query: str) -> str:
    """The letters and digits of a query, as matching compares them."""
    return "".join(char for char in fold(shown(query)) if char.isalnum())


def _named(code: Code) -> tuple[list[Words], list[Words]]:
    return [Words(name) for name in (code.name_en, code.name_ko) if name], [Words(alias) for alias in code.aliases]


_NAME = (Fit.EXACT, Fit.START, Fit.WORD, Fit.INSIDE)
_ALIAS = (Fit.ALIAS, Fit.ALIAS_START, Fit.ALIAS_START, Fit.ALIAS_INSIDE)

Found = tuple[Fit, str, tuple[tuple[int, int], ...]]


def _fit(words: Words, typed: str, fits: tuple[Fit, Fit, Fit, Fit]) -> Found | None:
    whole, start, word, inside = fits
    at, length = words.find_open(typed)
    if at == 0:
        fit = whole if words.folded == typed else start
    elif at > 0:
        later = _at_a_word(words, typed, at)
        fit, at, length = (word, *later) if later else (inside, at, length)
    else:
        return _by_initials(words, typed) if start is Fit.START else None
    if fit >= Fit.WORD and start is Fit.START and (short := _by_initials(words, typed)) is not None:
        return short
    return fit, words.shown, (words.span(at, length),)


def _at_a_word(words: Words, typed: str, at: int) -> tuple[int, int] | None:
    for start in words.starts:
        if start >= at:
            place, length = words.find_open(typed, start)
            if place == start:
                return place, length
    return None


def _by_initials(words: Words, typed: str) -> Found | None:
    if len(typed) < 2 or not words.word_initials().startswith(typed):
        return None
    return Fit.INITIALS, words.shown, tuple(words.span(start, 1) for start in words.starts[: len(typed)])


def _scattered(code: Code, named: list[Words], query: str) -> Hit | None:
    """Each word of the query somewhere among the code's names."""
    parts = [letters(part) for part in query.split()]
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return None
    spans: list[tuple[int, int]] = []
    first = next((words for words in named if words.find(parts[0]) >= 0), None)
    if first is None or not all(any(words.find(part) >= 0 for words in named) for part in parts):
        return None
    for part in parts:
        at = first.find(part)
        if at >= 0:
            spans.append(first.span(at, len(part)))
    return Hit(code, Fit.SCATTERED, first.shown, _joined(spans))


def _joined(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
