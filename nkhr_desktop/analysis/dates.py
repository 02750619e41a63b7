"""Dates as English and Korean texts write them, read as ISO 8601. An order such as 11/07/2024 is not guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<!\w){_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})\s?년\s?(?P<number>\d{1,2})\s?월\s?(?P<day>\d{1,2})\s?일",
        r"(?<!\d)(?P<year>\d{4})(?P<mark>[-./])\s?(?P<number>\d{1,2})(?P=mark)\s?(?P<day>\d{1,2})(?!\d)\.?",
        rf"(?<!\w){_MONTH},?\s+(?P<year>\d{{4}})(?!\d)",
        r"(?<!\d)(?P<year>\d{4})\s?년\s?(?P<number>\d{1,2})\s?월(?!\s?\d)",
    )
)
_TIME = r"(?:오전|오후)?\s?\d{1,2}:\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?"
_BESIDE = re.compile(
    rf"""\b(?:published|updated|posted|modified|last|on|at|date|dated|kst|gmt|utc|edt|est)\b
    |\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b
    |\(?[월화수목금토일](?:요일)?\)?|기사입력|최종수정|입력|수정|등록|승인|작성일?|게시일?|발행일?|날짜
    |{_TIME}|[\s,.:;|()\[\]/·•–—-]+""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class DateSeen:
    """A date and where it stands in the text that was searched; ``iso`` is a day, or a month."""

    iso: str
    start: int
    end: int


def first_date(text: str) -> DateSeen | None:
    """The first day named in ``text``, else the first month; None if there is neither."""
    for shape in _SHAPES:
        seen = next(_seen(shape, text), None)
        if seen is not None:
            return seen
    return None


def date_of_line(line: str) -> str | None:
    """The date of a line that says nothing but when something was published."""
    seen = first_date(line)
    if seen is None:
        return None
    for shape in _SHAPES:
        line = shape.sub(" ", line)
    return None if _BESIDE.sub("", line) else seen.iso


def without_date(line: str) -> str:
    """A line without its date and what stands after it, nor words such as "Published:" before it."""
    seen = first_date(line)
    if seen is None:
        return line
    end = seen.start
    words = [found for found in _BESIDE.finditer(line, 0, end) if found.end() > found.start()]
    for found in reversed(words):
        if found.end() != end:
            break
        end = found.start()
    return line[:end].strip()


def _seen(shape: re.Pattern[str], text: str) -> Iterator[DateSeen]:
    for found in shape.finditer(text):
        parts = found.groupdict()
        year, month = int(parts["year"]), _month(parts)
        if not (1900 <= year <= 2100 and 1 <= month <= 12):
            continue
        day = parts.get("day")
        if day is None:
            yield DateSeen(f"{year}-{month:02}", found.start(), found.end())
        elif _is_day(year, month, int(day)):
            yield DateSeen(f"{year}-{month:02}-{int(day):02}", found.start(), found.end())


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _month(parts: dict[str, str | None]) -> int:
    name = parts.get("month")
    return _MONTHS.index(name[:3].lower()) + 1 if name else int(parts.get("number") or 0)
