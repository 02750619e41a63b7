"""Mentions: where words of a document stand in what people wrote elsewhere, now or at any time before."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.project.door import Door

#: What people write, table by table.
PROSE: Mapping[str, tuple[str, ...]] = {
    "setting": ("value",),
    "document": ("memo",),
    "code": (
        "name_en", "name_ko", "aliases", "definition_en", "definition_ko", "use_en", "use_ko", "avoid_en", "avoid_ko",
        "example", "example_from", "check", "memo",
    ),
    "annotation": ("memo",),
}  # fmt: skip
_NAMES = ("name_en", "name_ko")

#: So many characters in a row are a quotation and no coincidence; a Hangul syllable or a Han character says more.
_LONG, _SHORT = 24, 10
_DENSE = re.compile("[\u3400-\u9fff\uac00-\ud7a3]")

#: A shorter title says nothing, nor does a shorter quote, or one that is a single word.
_TITLE, _QUOTE = 4, 8


@dataclass(frozen=True, slots=True)
class Mention:
    """One field of one row that has words of the document; ``now`` is False if only its history has them."""

    table: str
    row: str
    field: str
    words: str
    now: bool


@dataclass(frozen=True, slots=True)
class Source:
    """What may be quoted: the document's text, its titles and file names, what was coded; and codes made in it."""

    texts: tuple[str, ...]
    titles: tuple[str, ...]
    quotes: tuple[str, ...]
    coined: frozenset[str]


def find(door: Door, source: Source, without: frozenset[str]) -> list[Mention]:
    """All mentions but those in the rows ``without``; one for each field."""
    written = {key: words for key, words in _written(door, without)}
    texts = [plain(text) for text in source.texts]
    quoted = _quoted(texts, _phrases(source), {words for each in written.values() for words in each})
    found: list[Mention] = []
    for (table, row, field), versions in written.items():
        for words, now in versions.items():
            said = quoted.get(words, "")
            if not said and row in source.coined and field in _NAMES:
                said = words if any(words.rstrip("…") in text for text in texts) else ""
            if said:
                found.append(Mention(table, row, field, said, now))
                break
    return found


def coined(door: Door, annotations: Iterable[str]) -> frozenset[str]:
    """The codes that were made in the same step in which they were given to one of these annotations."""
    ours = set(annotations)
    sql = (
        "SELECT c.row, a.row FROM change_set t JOIN change c ON c.s=t.n JOIN change a ON a.s=t.n"
        " WHERE t.kind=? AND c.tbl='code' AND c.op='I' AND a.tbl='annotation' AND a.op='I'"
    )
    return frozenset(code for code, annotation in door.each(sql, (str(Kind.APPLY_CODE),)) if annotation in ours)


def plain(text: str) -> str:
    """A text as it is compared: in NFC, whatever its case, each gap one space."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _written(door: Door, without: frozenset[str]) -> Iterator[tuple[tuple[str, str, str], dict[str, bool]]]:
    """(table, row, field) and all that stood there at any time: text -> whether it is there now; that comes first."""
    found: dict[tuple[str, str, str], dict[str, bool]] = {}
    for table, fields in PROSE.items():
        columns = ",".join(f'"{name}"' for name in fields)
        for row, *values in door.each(f"SELECT id, {columns} FROM {table}"):
            for name, value in zip(fields, values, strict=True):
                if value and row not in without:
                    found.setdefault((table, row, name), {})[plain(value)] = True
    for table, row, payload in door.each(_PAYLOADS):
        if row in without or table not in PROSE:
            continue
        values = json.loads(payload)
        for name in PROSE[table]:
            if values.get(name):
                found.setdefault((table, row, name), {}).setdefault(plain(str(values[name])), False)
    yield from found.items()


#: Of annotations only entries with a memo: there are many without.
_PAYLOADS = " UNION ALL ".join(
    f"SELECT tbl, row, {side} FROM change WHERE {side} IS NOT NULL"
    f" AND (tbl IN ('setting','document','code') OR (tbl='annotation' AND {side}->>'$.memo'<>''))"
    for side in ("before", "after")
)


def _phrases(source: Source) -> set[str]:
    """What is a mention as a whole, however short."""
    titles = {title for title in map(plain, source.titles) if len(title) >= _TITLE}
    return titles | {quote for quote in map(plain, source.quotes) if len(quote) >= _QUOTE and " " in quote}


def _quoted(texts: list[str], phrases: set[str], written: set[str]) -> dict[str, str]:
    """What was written -> the longest piece of it that stands in one of the texts, or a phrase in it."""
    pieces = {size: {piece for words in written for piece in _pieces(words, size)} for size in (_LONG, _SHORT)}
    there = {piece for size, wanted in pieces.items() for text in texts for piece in _standing(text, size, wanted)}
    together = "\0".join(written)
    said = [phrase for phrase in phrases if phrase in together]
    found: dict[str, str] = {}
    for words in written:
        longest = _longest(words, there) if there else ""
        found[words] = max((phrase for phrase in said if phrase in words), key=len, default="")
        found[words] = max(longest, found[words], key=len)
    return found


def _pieces(words: str, size: int) -> Iterator[str]:
    for at in range(len(words) - size + 1):
        piece = words[at : at + size]
        if size == _LONG or len(_DENSE.findall(piece)) * 2 > size:
            yield piece


def _standing(text: str, size: int, wanted: set[str]) -> set[str]:
    """Which of the wanted pieces, all of one size, stand in the text."""
    return wanted.intersection(text[at : at + size] for at in range(len(text) - size + 1)) if wanted else set()


def _longest(words: str, there: set[str]) -> str:
    best, start, end = "", 0, -1
    for at in range(len(words)):
        size = next((size for size in (_LONG, _SHORT) if words[at : at + size] in there), 0)
        if size:
            start, end = (at, at + size) if at > end else (start, max(end, at + size))
            best = max(best, words[start:end], key=len)
    return best
