"""Lines above the prose that say who wrote a text, or when.

Apart from what else a text says about itself, since opening a document needs this and no more.
"""

from __future__ import annotations

import re

from nkhr_desktop.analysis.dates import date_of_line, without_date
from nkhr_desktop.model.span import Span

#: Bylines and datelines stand among so many first lines, and are no longer than this.
TOP, SHORT = 14, 140

_NAME = r"[^\W\d_][\w'’.]*(?:-\w+)*"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{1,4}}"
# Hangul has no capitals: where the pattern says so, it is compiled in a fraction of the time
_BYLINE = re.compile(
    r"(?:by|author\s*:|written by|저자\s*:|글쓴이\s*:|글\s*:)\s*"
    rf"(?P<names>{_NAMES}(?:(?:,| and| &)\s+{_NAMES}){{0,3}}|(?-i:[가-힣]{{2,4}}))",
    re.IGNORECASE,
)
_REPORTER = re.compile(
    r"(?:[\[(][^\])]{1,40}[\])]\s*)?(?P<names>(?![가-힣][는를을]\s)[가-힣]{2,4})\s?(?:선임|객원|전문|수습)?(?:기자|특파원|논설위원|통신원)"
    r"(?:\s*[=|·]\s*.*|\s+\S+@\S+.*|\s*)"
)
_GLUED = re.compile(r"(?<=[^\W\d_])(?=(?:Published|Updated|Posted|Modified)\b)")


def bylines(text: str) -> tuple[Span, ...]:
    """Whole lines above the prose that say only who wrote the text, or when; in order."""
    found: list[Span] = []
    start = seen = 0
    while start < len(text) and seen < TOP:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        line = text[start:end]
        if len(line) > SHORT:  # from here on a date is a heading, and a name is somebody's
            break
        if line.strip():
            seen += 1
            if names_of_line(line) or date_of_line(line):
                found.append(Span(start, end))
        start = end + 1
    return tuple(found)


def names_of_line(line: str) -> str:
    """The names that a line gives as those of its authors, "" if it is no byline."""
    line = _GLUED.sub(" ", line.strip())
    if len(line) > SHORT:
        return ""
    for words in (line, without_date(line)):
        byline = _BYLINE.fullmatch(words) or _REPORTER.fullmatch(words)
        if byline and _are_names(byline["names"]):
            return " ".join(byline["names"].split())
    return ""


def _are_names(names: str) -> bool:
    """True if every word begins like a name; "by the end of March" does not."""
    small = {"and", "de", "van", "von", "der", "da", "di", "la", "al", "bin"}
    return all(word in small or not word[0].islower() for word in re.findall(_NAME, names))
