"""What may be written into a project: names and texts, checked before they are stored."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from nkhr_desktop.model.errors import Noun, Refused, Why
from nkhr_desktop.model.things import ContentWarning

#: Between the words of a content warning, in the file and in datasets.
BETWEEN_WARNINGS = "; "

_SURROGATE = re.compile("[\ud800-\udfff]")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\Z")


def checked(noun: Noun, words: str, *, required: bool = False) -> str:
    """A name or line, without space around it. Raises Refused if it is needed and empty, or cannot be stored."""
    words = whole(noun, words).strip()
    if required and not words:
        raise Refused(noun, Why.NAME_EMPTY)
    return words


def whole(noun: Noun, words: str) -> str:
    """A text as it is. Raises Refused for half an emoji: SQLite would store it and never read it again."""
    if _SURROGATE.search(words):
        raise Refused(noun, Why.LONE_SURROGATE)
    return words


def colour(value: str) -> str:
    """The colour as #RRGGBB. Raises Refused."""
    if not _COLOUR.match(value):
        raise Refused(Noun.CODE, Why.NOT_A_COLOUR, value)
    return value.upper()


def content_warning(given: Iterable[str]) -> str:
    """Words of a content warning in one line: the known ones in their order, then own ones, each once.

    Raises Refused for half an emoji.
    """
    parts = [part for each in given for part in checked(Noun.DOCUMENT, each).split(BETWEEN_WARNINGS.strip())]
    said = {" ".join(part.split()): None for part in parts if part.strip()}
    known = [str(each) for each in ContentWarning if each in said]
    return BETWEEN_WARNINGS.join(dict.fromkeys((*known, *said)))


def date(value: str) -> str:
    """An ISO date, possibly of a month or a year only, or "". Raises Refused."""
    value = value.strip()
    if value:
        found = _DATE.match(value)
        if found is None:
            raise Refused(Noun.DOCUMENT, Why.NOT_A_DATE, value)
        try:  # a 30th of February is none either
            datetime.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
        except ValueError as error:
            raise Refused(Noun.DOCUMENT, Why.NOT_A_DATE, value) from error
    return value
