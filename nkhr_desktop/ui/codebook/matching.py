"""Which codes fit what somebody types: part of a name or alias, initial consonants, initials, abbreviations.

No Qt. Places are code points of the names as they are shown (NFC).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from nkhr_desktop.model.things import Code
from nkhr_desktop.ui.codebook.spelling import Words, is_korean, letters, shown


class Fit(IntEnum):
    """How well a code fits, best first."""

    EXACT = 0
    ALIAS = 1
    ALL_INITIALS = 2
    START = 3
    INITIALS = 4
    WORD = 5
    ALIAS_START = 6
    ABBREVIATED = 7
    INSIDE = 8
    ALIAS_INSIDE = 9
    SCATTERED = 10
    ANY = 11


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
        if best is None or best[0] > Fit.ABBREVIATED:
            best = next((short for words in names if (short := _abbreviated(words, typed))), best)
        if best is not None:
            return Hit(code, *best)
        return _scattered(code, names + aliases, query)


def _named(code: Code) -> tuple[list[Words], list[Words]]:
    names = [Words(name) for name in (code.name_en, code.name_ko) if name]
    aliases = [Words(alias) for alias in code.aliases]
    for words in names:
        # 강제 노동 as an alias of 강제노동 says where its words begin
        apart = next((alias.starts for alias in aliases if alias.folded == words.folded), [])
        words.starts = sorted({*words.starts, *apart})
    return names, aliases


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
    if fit >= Fit.START and start is Fit.START:
        short = _by_initials(words, typed)
        if short is not None and short[0] < fit:
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
    if len(typed) < 2 or not words.initials_are(typed):
        return None
    # with initial consonants people begin a name far more often than they abbreviate it
    whole = len(typed) == len(words.starts) and not is_korean(typed)
    fit = Fit.ALL_INITIALS if whole else Fit.INITIALS
    return fit, words.shown, tuple(words.span(start, 1) for start in words.starts[: len(typed)])


def _abbreviated(words: Words, typed: str) -> Found | None:
    """Beginnings of two or more of its words, in their order: "chl" for "Child labour", "ㅊㅊㅂ" for 책임자 처벌."""
    if len(typed) < 2 or len(words.starts) < 2:
        return None
    places = _through_words(words, typed, 0)
    if not places:
        return None
    return Fit.ABBREVIATED, words.shown, _joined([words.span(at, 1) for at in places])


def _through_words(words: Words, typed: str, first: int) -> list[int]:
    """The letters that ``typed`` stands for, at the beginnings of the words from number ``first`` on; or none."""
    for number in range(first, len(words.starts)):
        start = words.starts[number]
        longest = words.alike(typed, start, words.end_of(number))
        for length in range(longest, 0, -1):
            here = list(range(start, start + length))
            if length == len(typed):
                return here
            if rest := _through_words(words, typed[length:], number + 1):
                return here + rest
    return []


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
