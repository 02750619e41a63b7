"""Two languages that nobody speaks, made of the catalogue while the app runs: what does not fit in them is too tight.

Both are 40 % longer than what they are made of and stand in brackets, so that a missing end can be seen. One has
accents above and below its Latin letters, the other is Korean with longer words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

import make_translations
from PySide6.QtCore import QCoreApplication, QTranslator

#: How much longer.
MORE = 0.4
#: What stays as it is: places for values, keys after "&", patterns of file names.
_KEPT = re.compile(r"(\{\w+\}|%n|%\d|\(&\w\)|&\w|\S*\*\.\w+\S*)")
#: Words that are no words: formats of dates.
_FORMATS = ("d MMM", "MMMM", "yyyy")
_ACCENTS = dict(zip("aceginorsuyz" + "ACEGINORSUYZ", "áçéğíñóŗšúýž" + "ÁÇÉĞÍÑÓŖŠÚÝŽ", strict=True))


def accented(english: str) -> str:
    """``english`` with accents, its vowels doubled until it is long enough, in brackets."""
    return f"[{_stretched(english, 'aeiouAEIOU', _ACCENTS)}]" if _is_words(english) else english


def long_korean(korean: str) -> str:
    """``korean`` with syllables of its words said twice until it is long enough, in brackets."""
    return f"【{_stretched(korean, '', {})}】" if _is_words(korean) else korean


def _is_words(text: str) -> bool:
    return bool(text.strip()) and not text.startswith(_FORMATS) and ";;" not in text


def _stretched(text: str, twice: str, accents: dict[str, str]) -> str:
    """Every part that may change, with letters of ``twice`` (any syllable if empty) doubled, then accented."""
    left = round(MORE * sum(len(part) for part in _parts(text, False)))
    made = []
    for number, part in enumerate(_KEPT.split(text)):
        if number % 2 == 0:
            part, left = _doubled(part, twice, left)
            part = "".join(accents.get(char, char) for char in part)
        made.append(part)
    return "".join(made) + "~" * left


def _parts(text: str, kept: bool) -> list[str]:
    return _KEPT.split(text)[int(kept) :: 2]


def _doubled(part: str, twice: str, left: int) -> tuple[str, int]:
    made = []
    for char in part:
        made.append(char)
        if left and (char in twice if twice else unicodedata.category(char) == "Lo"):
            made.append(char.lower())
            left -= 1
    return "".join(made), left


class Pseudo(QTranslator):
    """Answers for every word of the catalogue, in one of the two languages."""

    def __init__(self, korean: bool) -> None:
        super().__init__()
        catalogue = make_translations.read(make_translations.CATALOGUE)
        self._words = {
            (words.context, words.english): long_korean(said) if korean else accented(words.english)
            for words, said in catalogue.items()
        }

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # type: ignore[override]
        return self._words.get((context, source))


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let what is built meanwhile speak "en", "ko", "accented" or "long_korean"."""
    from nkhr_desktop.ui import language as spoken

    app = QCoreApplication.instance()
    assert app is not None
    spoken.speak(app, "ko" if language in ("ko", "long_korean") else "en")
    pseudo = Pseudo(language == "long_korean") if language in ("accented", "long_korean") else None
    if pseudo is not None:
        app.installTranslator(pseudo)
    try:
        yield
    finally:
        if pseudo is not None:
            app.removeTranslator(pseudo)
        spoken.speak(app, "en")
