"""Which encoding some bytes are in: a guess that says why, and what else they could be.

The order is that of certainty: marks that the bytes carry, then what decodes without a fault and reads like a
text, then what has few faults, and statistics last.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

#: What a person can choose from, the likely ones first. Names are those of Python's codecs.
ENCODINGS = (
    "utf-8",
    "cp949",
    "utf-16-le",
    "utf-16-be",
    "iso2022_kr",
    "johab",
    "utf-32-le",
    "utf-32-be",
    "cp1252",
    "iso8859-15",
    "cp1251",
    "shift_jis",
    "euc_jp",
    "iso2022_jp",
    "gb18030",
    "big5",
)


class Because(StrEnum):
    """Why an encoding was guessed, from the surest to the least sure."""

    CHOSEN = "chosen"
    EMPTY = "empty"
    MARK = "mark"
    ESCAPES = "escapes"
    VALID = "valid"
    ZEROS = "zeros"
    READS_KOREAN = "reads_korean"
    FEW_FAULTS = "few_faults"
    STATISTICS = "statistics"
    NOTHING_FITS = "nothing_fits"

    @property
    def sure(self) -> bool:
        """True where a person need not look."""
        return self in _SURE


_SURE = frozenset({Because.CHOSEN, Because.EMPTY, Because.MARK, Because.ESCAPES, Because.VALID})


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest encoding, why, and the others of `ENCODINGS` that decode the bytes without a fault."""

    encoding: str
    because: Because
    alternatives: tuple[str, ...] = ()


# the longer mark first: that of UTF-32 begins with that of UTF-16
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ESCAPES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"))

#: A guess needs no more bytes than these to read a text's statistics.
_SAMPLE = 256 * 1024
_HANGUL = re.compile("[가-힣]")
_KANA = re.compile("[ぁ-ヺ]")
_LATIN = re.compile("[A-Za-z]")
_ORDINARY = re.compile("[\t\n\r -~가-힣]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_STRANGE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufffd-\uffff]")


def guess(data: bytes) -> Guess:
    """The encoding of ``data``, a whole file. Never fails: with NOTHING_FITS it is UTF-8 with losses."""
    best, because = _guess(data)
    others = tuple(name for name in ENCODINGS if name != best and _fits(data[:_SAMPLE], name)) if data else ()
    return Guess(best, because, others)


def _guess(data: bytes) -> tuple[str, Because]:
    if not data:
        return "utf-8", Because.EMPTY
    for mark, name in _MARKS:
        # FF FE 00 00 is UTF-32, or UTF-16 whose text begins with NUL
        if data.startswith(mark) and (len(mark) < 4 or (len(data) % 4 == 0 and _decodes(data, name))):
            return name, Because.MARK
    for escape, name in _ESCAPES:
        if escape in data and data.isascii() and _decodes(data, name):
            return name, Because.ESCAPES
    wide = _wide(data)
    if wide:
        return wide, Because.ZEROS
    if _decodes(data, "utf-8"):
        return "utf-8", Because.VALID
    return _korean(data) or _nearly(data) or _japanese(data) or _by_statistics(data)


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _fits(sample: bytes, name: str) -> bool:
    """True if a person could take the sample for a text in this encoding; its cut end is forgiven."""
    try:
        text = codecs.getincrementaldecoder(name)().decode(sample)
    except UnicodeDecodeError:
        return False
    return bool(text) and len(_STRANGE.findall(text)) * 50 <= len(text)


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, known by its zero bytes; "" if it is neither.

    A text of bytes may hold a stray NUL, so where the same bytes are good UTF-8 many zeros are asked for.
    """
    zeros = data.count(0)
    if not zeros:
        return ""
    if len(data) % 4 == 0 and zeros * 2 >= len(data):
        for name in ("utf-32-le", "utf-32-be"):
            if _decodes(data, name) and _fits(data, name):
                return name
    if len(data) % 2 or (zeros * 5 < len(data) and _decodes(data, "utf-8")):
        return ""
    ordinary = {name: _ordinary(data, name) for name in ("utf-16-le", "utf-16-be")}
    name = max(ordinary, key=lambda name: ordinary[name])
    return name if ordinary[name] >= 0.5 else ""


def _ordinary(data: bytes, name: str) -> float:
    """The share (0..1) of characters that English and Korean are written with; 0 if it cannot be a text."""
    sample = data[:_SAMPLE]
    if not _fits(sample, name):
        return 0.0
    text = sample.decode(name, "ignore")
    return len(_ORDINARY.findall(text)) / len(text)


def _korean(data: bytes) -> tuple[str, Because] | None:
    """CP949 (which holds EUC-KR) or Johab, if the bytes read as Korean in it."""
    for name in ("cp949", "johab"):
        if _decodes(data, name) and _reads_korean(data[:_SAMPLE].decode(name, "ignore")):
            return name, Because.READS_KOREAN
    return None


def _reads_korean(text: str) -> bool:
    """True if what is not ASCII is mostly everyday syllables: Japanese and Chinese bytes give others."""
    foreign = len(_NOT_ASCII.findall(text))
    syllables = Counter(_HANGUL.findall(text))
    # the 2,350 syllables of KS X 1001, two bytes each, are those of ordinary writing; a wrong encoding hits
    # the others (eight bytes each) more often
    everyday = sum(count for syllable, count in syllables.items() if len(syllable.encode("euc_kr")) == 2)
    return everyday * 4 >= foreign * 3 > 0 and everyday * 10 >= syllables.total() * 9


def _nearly(data: bytes) -> tuple[str, Because] | None:
    """UTF-8 or CP949 with a few faults: a damaged file, not one in another encoding.

    A bad byte in the middle of a syllable takes two neighbours along, also in a text of one sentence.
    """
    for name, allowed in (("utf-8", 0), ("cp949", 3)):
        text = data[:_SAMPLE].decode(name, "replace")
        few = text.count("\ufffd") <= max(allowed, len(_NOT_ASCII.findall(text)) // 20)
        if few and (name == "utf-8" or _reads_korean(text)):
            return name, Because.FEW_FAULTS
    return None


def _japanese(data: bytes) -> tuple[str, Because] | None:
    """Shift-JIS or EUC-JP, if a good part of what is not ASCII is kana: CP949 takes the same bytes for Hangul."""
    for name in ("shift_jis", "euc_jp"):
        if _decodes(data, name):
            text = data[:_SAMPLE].decode(name, "ignore")
            if len(_KANA.findall(text)) * 4 >= len(_NOT_ASCII.findall(text)) > 0:
                return name, Because.STATISTICS
    return None


def _by_statistics(data: bytes) -> tuple[str, Because]:
    """The likeliest of `ENCODINGS`, so that what is guessed is always something that a person could choose."""
    from charset_normalizer import from_bytes  # 30 ms to import, seldom needed

    # not UTF-16 and UTF-32: two letters of some short Latin text look like one Chinese character
    known = [name for name in ENCODINGS if not name.startswith("utf-")]
    best = from_bytes(data[:_SAMPLE], cp_isolation=known).best()
    if best is None:
        return "utf-8", Because.NOTHING_FITS
    name = codecs.lookup(best.encoding).name
    if name == "cp1251" and _mostly_latin(data) and _decodes(data, "cp1252"):
        name = "cp1252"  # a few accents and quotation marks among Latin letters are not Cyrillic
    return name, Because.STATISTICS


def _mostly_latin(data: bytes) -> bool:
    text = data[:_SAMPLE].decode("ascii", "replace")
    return len(_LATIN.findall(text)) > text.count("\ufffd")
