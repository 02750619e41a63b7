"""What a text says about itself: title, author, publisher, date and language, each with its evidence.

Only bylines and datelines name a person or publisher here. Nobody is ever inferred from what a text is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from nkhr_desktop.analysis.bylines import SHORT, TOP, names_of_line
from nkhr_desktop.analysis.dates import date_of_line, first_date
from nkhr_desktop.analysis.debris import debris, title_line


class Inferred(StrEnum):
    """Why a value was inferred, where the text does not simply state it."""

    FILE_NAME = "file_name"
    LETTERS = "letters"
    AS_OF = "as_of"
    COPYRIGHT_LINE = "copyright_line"


@dataclass(frozen=True, slots=True)
class Guessed:
    """A value, and why it was inferred (an `Inferred`); "" where the text states it."""

    value: str
    reason: str = ""


#: A letter's date stands among the last short lines.
_BOTTOM = 8
_SAMPLE = 200_000

_AS_OF = re.compile(r"\bas of\s+(?:the\s+)?$", re.IGNORECASE)
_AS_OF_KOREAN = re.compile(r"\s?(?:현재|기준)\b")

_AGENCY = re.compile(r"[\[(](?:[가-힣]{2,10})\s?=\s?(?P<name>[가-힣A-Za-z0-9 ]{2,20})[\])]")
_OWNER = re.compile(
    r"(?:copyright|저작권자|©|ⓒ)[\s(c)©ⓒ:]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,.]*"
    r"(?P<name>[^\d\W][\w .&'’·-]{1,50}?)\s*(?:[.,|(]|all rights|무단|$)",
    re.IGNORECASE,
)
_HANGUL, _LATIN = re.compile("[가-힣ㄱ-ㅎㅏ-ㅣ\u1100-\u11ff]"), re.compile("[A-Za-zÀ-ɏ]")
_KANA = re.compile("[\u3040-\u30ff]")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|that|is|was|for|with|on|by)\b", re.IGNORECASE)


def guess(text: str, file_name: str) -> dict[str, Guessed]:
    """What can be said of a document, by attribute; one that nothing speaks for is left out.

    ``text`` is canonical. Dates are ISO 8601, shortened to the month where the text names no day.
    """
    lines = [line for line in text.split("\n") if 0 < len(line.strip()) <= 4 * SHORT]
    found = {
        "title": _title(text, file_name),
        "author": _author(lines[:TOP]),
        "publisher": _publisher(lines),
        "date": _date(lines),
        "language": _language(text[:_SAMPLE]),
    }
    return {name: guessed for name, guessed in found.items() if guessed is not None}


def _title(text: str, file_name: str) -> Guessed | None:
    span = title_line(text, debris(text))
    if span is not None and date_of_line(span.quote(text)) is None:
        return Guessed(" ".join(span.quote(text).split()))
    stem = PurePath(file_name).stem.strip()
    return Guessed(stem, Inferred.FILE_NAME) if stem else None


def _author(lines: list[str]) -> Guessed | None:
    """The names of a byline: a line that says nothing else but a date."""
    return next((Guessed(names) for line in lines if (names := names_of_line(line))), None)


def _publisher(lines: list[str]) -> Guessed | None:
    """A news agency's dateline states it; a copyright line says who owns the page."""
    for line in lines[:TOP]:
        if agency := _AGENCY.match(line.strip()):
            return Guessed(agency["name"].strip())
    for line in lines[:3] + lines[-_BOTTOM:]:
        owner = _OWNER.match(line.strip()) if len(line) <= SHORT else None
        if owner and not owner["name"].casefold().startswith(("all rights", "무단")):
            return Guessed(owner["name"].strip(" .,"), Inferred.COPYRIGHT_LINE)
    return None


def _date(lines: list[str]) -> Guessed | None:
    """A dateline's or byline's date; else the day as of which a heading says that something holds."""
    short = [line for line in lines if len(line) <= SHORT]
    for line in [line for line in lines[:TOP] + lines[-_BOTTOM:] if len(line) <= SHORT]:
        seen = first_date(line)
        if seen and (date_of_line(line) or names_of_line(line)):
            return Guessed(seen.iso)
    return next((Guessed(day, Inferred.AS_OF) for line in short if (day := _as_of(line))), None)


def _as_of(line: str) -> str:
    """The day in a heading such as "Signatures (as of March 18, 2024)"; "" where it is a sentence."""
    seen = first_date(line)
    if seen is None or len(seen.iso) < 10:
        return ""
    korean = _AS_OF_KOREAN.match(line, seen.end)
    end = korean.end() if korean else seen.end
    stated = korean or _AS_OF.search(line[: seen.start])
    return seen.iso if stated and not line[end:].strip(" )]*:") else ""


def _language(text: str) -> Guessed | None:
    """Korean or English by the letters and the commonest words; None where that is not clear."""
    hangul, latin = len(_HANGUL.findall(text)), len(_LATIN.findall(text))
    if hangul + latin < 20 or len(_KANA.findall(text)) * 5 > hangul + latin:
        return None
    if hangul * 3 >= latin:  # a syllable says as much as three letters
        return Guessed("ko", Inferred.LETTERS)
    words = len(text.split())
    if hangul * 10 < latin and len(_ENGLISH.findall(text)) * 8 >= words:
        return Guessed("en", Inferred.LETTERS)
    return None
