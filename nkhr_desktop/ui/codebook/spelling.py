"""How names are spelled when they are looked for: letters only, initial consonants, syllables that still grow.

No Qt. Places are code points of the names as they are shown (NFC).
"""

from __future__ import annotations

import re
import unicodedata

from nkhr_desktop.model.text import fold

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

    def initials_are(self, typed: str) -> bool:
        """True if its words begin, from the first one on, with these letters or initial consonants."""
        pairs = zip(typed, self.starts, strict=False)
        return len(typed) <= len(self.starts) and all(_fits(char, self.folded[start]) for char, start in pairs)

    def end_of(self, number: int) -> int:
        """The letter behind the last one of a word."""
        return self.starts[number + 1] if number + 1 < len(self.starts) else len(self.folded)

    def alike(self, typed: str, start: int, end: int) -> int:
        """How many letters from ``start`` on, before ``end``, are as ``typed`` begins."""
        pairs = zip(typed, self.folded[start:end], strict=False)
        return next((count for count, pair in enumerate(pairs) if not _fits(*pair)), min(len(typed), end - start))

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


def letters(query: str) -> str:
    """The letters and digits of a query, as matching compares them."""
    return "".join(char for char in fold(shown(query)) if char.isalnum())
