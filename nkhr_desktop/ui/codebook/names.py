"""Which of a code's two names stands first: the one in the language of the window."""

from __future__ import annotations

from unicodedata import normalize

from PySide6.QtCore import QLocale

from nkhr_desktop.model.things import Code, Facet
from nkhr_desktop.ui.codebook.matching import Hit
from nkhr_desktop.ui.codebook.spelling import is_korean, shown


def korean_first() -> bool:
    """True if the window speaks Korean."""
    return QLocale().language() == QLocale.Language.Korean


def pair(thing: Code | Facet, korean: bool | None = None) -> tuple[str, str]:
    """(first name, second name or ""); ``korean`` None asks the window's language."""
    english, other = shown(thing.name_en), shown(thing.name_ko)
    if korean_first() if korean is None else korean:
        english, other = other, english
    return (english, other) if english else (other, "")


def first(thing: Code | Facet) -> str:
    """The name in the window's language, or the one that there is."""
    return pair(thing)[0]


def definition(code: Code) -> str:
    """What a code means, on one line, in the language of the window where it is said in that."""
    both = (code.definition_ko, code.definition_en) if korean_first() else (code.definition_en, code.definition_ko)
    return " ".join((both[0] or both[1]).split())


def letter(code: Code) -> str:
    """What stands in the swatch: the first letter of the name, the first syllable of a Korean one."""
    name = normalize("NFC", first(code))
    return next((sign.upper() for sign in name if sign.isalnum()), name[:1])


def pair_for(hit: Hit, query: str) -> tuple[str, str]:
    """The names of a hit; Korean first where Korean was typed."""
    return pair(hit.code, True if is_korean(query) else None)
