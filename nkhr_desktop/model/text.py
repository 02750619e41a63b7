"""The canonical text of a document: what is coded, fixed at import, named by its SHA-256.

No NFC or NFD change is ever made to it. Searching compares folded copies (`Folded`), which know their way
back to the places of the canonical text.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from nkhr_desktop.model.span import Span

#: What stands where a character could not be kept.
REPLACEMENT = "\ufffd"


class Replaced(StrEnum):
    """What the making of a canonical text changed. The first six change line ends or the text's beginning."""

    BOM = "bom"
    CRLF = "crlf"
    CR = "cr"
    LINE_SEPARATOR = "line_separator"
    PARAGRAPH_SEPARATOR = "paragraph_separator"
    NEXT_LINE = "next_line"
    NUL = "nul"
    CONTROL = "control"
    NONCHARACTER = "noncharacter"
    SURROGATE = "surrogate"
    UNDECODABLE = "undecodable"

    @property
    def loses(self) -> bool:
        """True if U+FFFD now stands for something that the text no longer holds."""
        return self in _LOSES


_LOSES = frozenset({Replaced.NUL, Replaced.CONTROL, Replaced.NONCHARACTER, Replaced.SURROGATE, Replaced.UNDECODABLE})

_BREAKS = (
    (Replaced.CRLF, "\r\n"),
    (Replaced.CR, "\r"),
    (Replaced.LINE_SEPARATOR, "\u2028"),
    (Replaced.PARAGRAPH_SEPARATOR, "\u2029"),
    (Replaced.NEXT_LINE, "\x85"),
)
_UNFIT = (
    (Replaced.NUL, re.compile("\x00")),
    (Replaced.CONTROL, re.compile("[\x01-\x08\x0b-\x1f]")),
    (Replaced.NONCHARACTER, re.compile("[\ufdd0-\ufdef\ufffe\uffff]")),
    (Replaced.SURROGATE, re.compile("[\ud800-\udfff]")),
)
_NOT_CANONICAL = re.compile("[\x00-\x08\x0b-\x1f\x85\u2028\u2029\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Canonical:
    """A canonical text, and how often what was replaced to make it."""

    text: str
    replaced: tuple[tuple[str, int], ...] = ()


def canonical(text: str) -> Canonical:
    """The canonical text of ``text``: line ends become LF, unfit characters U+FFFD one for one.

    Leading BOMs are dropped, all of them, so that the canonical text of a canonical text is itself.
    """
    if is_canonical(text):
        return Canonical(text)
    bare = text.lstrip("\ufeff")
    log: list[tuple[str, int]] = [(Replaced.BOM, len(text) - len(bare))]
    for what, mark in _BREAKS:
        log.append((what, bare.count(mark)))
        bare = bare.replace(mark, "\n")
    for what, pattern in _UNFIT:
        bare, count = pattern.subn(REPLACEMENT, bare)
        log.append((what, count))
    return Canonical(bare, tuple((str(what), count) for what, count in log if count))


def is_canonical(text: str) -> bool:
    """True if ``canonical`` would leave ``text`` as it is."""
    return not text.startswith("\ufeff") and _NOT_CANONICAL.search(text) is None


def sha256(text: str) -> str:
    """The name of a canonical text: SHA-256 of its UTF-8 bytes, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def fold(text: str) -> str:
    """What searching compares: NFC and casefold, so that case and the form of Hangul do not matter."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


#: Vowel and final jamo, and one Kirat Rai vowel: letters that join the letter before them in NFC.
_JOINING_LETTERS = frozenset(map(chr, (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3), 0x16D67)))


def _joins(char: str) -> bool:
    """True if NFC may melt ``char`` into what stands before it."""
    return char in _JOINING_LETTERS or unicodedata.category(char)[0] == "M"


def _any_of(chars: set[str]) -> str:
    return "[" + "".join(map(re.escape, sorted(chars))) + "]"


class Folded:
    """A text as searching sees it, with the way back to its own places (code points).

    Only the clusters whose folding has another length than themselves are kept: most texts have none.
    """

    __slots__ = ("_ends", "_folded_ends", "_folded_starts", "_starts", "_text")

    def __init__(self, text: str) -> None:
        self._starts, self._ends = array("q"), array("q")
        self._folded_starts, self._folded_ends = array("q"), array("q")
        self._text = text.lower() if text.isascii() else self._fold(text)

    @property
    def text(self) -> str:
        """The folded text. Its places are not the canonical ones."""
        return self._text

    def _fold(self, text: str) -> str:
        folded = text.casefold()
        nfc = unicodedata.is_normalized
        if len(folded) == len(text) and nfc("NFC", text) and nfc("NFC", folded):
            return folded  # every character folds to one character: the places are the same
        return self._fold_in_clusters(text)

    def _fold_in_clusters(self, text: str) -> str:
        chars = set(text)
        joining = {char for char in chars if _joins(char)}
        alone = {char for char in chars if len(fold(char)) != 1}
        choices = [_any_of(alone)] if alone else []
        if joining:
            choices.insert(0, f"(?s:.){_any_of(joining)}+")
        pieces: list[str] = []
        known: dict[str, str] = {}
        done = shift = 0
        for found in re.finditer("|".join(choices), text) if choices else ():
            cluster = found[0]
            short = known.get(cluster)
            if short is None:
                short = known[cluster] = fold(cluster)
            pieces += (fold(text[done : found.start()]), short)
            done = found.end()
            if len(short) != len(cluster):
                self._keep(found.start(), done, shift, len(short))
                shift += len(short) - len(cluster)
        pieces.append(fold(text[done:]))
        return "".join(pieces)

    def _keep(self, start: int, end: int, shift: int, length: int) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._folded_starts.append(start + shift)
        self._folded_ends.append(start + shift + length)

    def _start(self, place: int) -> int:
        """The canonical place of the folded character at ``place``; inside a cluster, the cluster's start."""
        before = bisect_right(self._folded_starts, place) - 1
        if before < 0:
            return place
        if place < self._folded_ends[before]:
            return self._starts[before]
        return self._ends[before] + place - self._folded_ends[before]

    def _end(self, place: int) -> int:
        """The canonical place after the folded character before ``place``; inside a cluster, its end."""
        before = bisect_right(self._folded_starts, place - 1) - 1
        if before < 0:
            return place
        if place <= self._folded_ends[before]:
            return self._ends[before]
        return self._ends[before] + place - self._folded_ends[before]

    def find_all(self, query: str, limit: int | None = None) -> list[Span]:
        """The canonical spans of ``query``, in order, none touching another; at most ``limit`` of them.

        Case and NFC or NFD do not matter. A query that is found inside a cluster, as "s" in "ß", gives all
        of the cluster, once. An empty query is found nowhere.
        """
        wanted = fold(query)
        found: list[Span] = []
        if not wanted:
            return found
        at = self._text.find(wanted)
        same = not self._starts
        while at >= 0 and len(found) != limit:
            end = at + len(wanted)
            span = Span(at, end) if same else Span(self._start(at), self._end(end))
            if not found or span.start >= found[-1].end:
                found.append(span)
            at = self._text.find(wanted, end)
        return found
