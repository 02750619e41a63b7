"""How few keys bring a person to a code in the palette: its key, what is typed, perhaps Down, and Enter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nkhr_desktop.model.things import Code
from nkhr_desktop.ui.codebook.matching import Matcher
from nkhr_desktop.ui.codebook.spelling import Words, is_korean

#: The palette's own key and Enter.
AROUND = 2
#: What an input method wants for each vowel and each final consonant of the Korean keyboard (two sets).
_VOWELS = (1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 2, 2, 2, 1, 1, 2, 1)
_FINALS = (0, 1, 1, 2, 1, 2, 2, 1, 1, 2, 2, 2, 2, 2, 2, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Reach:
    """``typed`` is how it was looked for; ``downs`` how far below the first it stood; ``keys`` are all of them."""

    code: Code
    typed: str
    downs: int
    keys: int


def strokes(typed: str) -> int:
    """The keys that write this: one for a letter or consonant, two to five for a syllable."""
    return sum(_strokes_of(char) for char in typed)


def _strokes_of(char: str) -> int:
    if not "가" <= char <= "힣":
        return 1
    vowel, final = divmod((ord(char) - ord("가")) % 588, 28)
    return 1 + _VOWELS[vowel] + _FINALS[final]


def queries(name: str, most: int) -> Iterator[str]:
    """What somebody would try, of at most so many keys: beginnings of the name and its words, initials, parts."""
    words = Words(name)
    for letters in dict.fromkeys((words.folded, words.initials if is_korean(name) else words.folded)):
        found = [letters[at : at + length] for at in words.starts for length in range(1, most + 1)]
        found += ["".join(letters[at] for at in words.starts)[:length] for length in range(2, most + 1)]
        found += list(_abbreviations(letters, words.starts))
        yield from (each for each in dict.fromkeys(found) if strokes(each) <= most)


def _abbreviations(letters: str, starts: list[int]) -> Iterator[str]:
    for number, first in enumerate(starts):
        for second in starts[number + 1 :]:
            yield letters[first] + letters[second]
            yield letters[first] + letters[second : second + 2]
            yield letters[first : first + 2] + letters[second]


class Reaching:
    """A codebook that is searched again and again, with nothing recent and nothing frequent to help."""

    def __init__(self, codes: Sequence[Code]) -> None:
        self._matcher = Matcher(codes)
        self._found: dict[str, list[Code]] = {}

    def reach(self, code: Code, name: str, most: int = 3) -> Reach | None:
        """The shortest way to a code by one of its names, without Down if it can be.

        None if it takes more than ``most`` keys to type.
        """
        # 강제 노동, as an alias of 강제노동, tells where its words begin
        same = [each for each in code.aliases if Words(each).folded == Words(name).folded]
        tried = dict.fromkeys(each for spelled in (name, *same) for each in queries(spelled, most))
        best: Reach | None = None
        for typed in sorted(tried, key=strokes):
            codes = self._codes(typed)
            if code not in codes[: most + 1]:
                continue
            downs = codes.index(code)
            found = Reach(code, typed, downs, AROUND + strokes(typed) + downs)
            if not downs:
                return found
            best = found if best is None or found.keys < best.keys else best
        return best

    def _codes(self, typed: str) -> list[Code]:
        if typed not in self._found:
            self._found[typed] = [hit.code for hit in self._matcher.find(typed)]
        return self._found[typed]
