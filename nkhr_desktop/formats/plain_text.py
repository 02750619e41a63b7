"""Plain text files (TXT, Markdown): from bytes to the canonical text, with a log of what that changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from nkhr_desktop.formats import encodings
from nkhr_desktop.formats.encodings import Because, Guess
from nkhr_desktop.formats.reading import read_bytes
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.text import REPLACEMENT, Replaced, canonical

NAME = "text"
EXTENSIONS = (".txt", ".md", ".markdown", ".text")

#: The largest file that is read, in bytes: about fifty books, which take four to twelve times as much memory.
MAX_BYTES = 32 * 1024 * 1024
#: What is no text shows it in the first bytes, and costs no more.
_SAMPLE = 64 * 1024
#: As many places of lost characters are kept; beyond them the count says enough.
MAX_PLACES = 100

_LOST = re.compile("[\ud800-\udfff]")

#: How files begin that are no text, whatever their name says.
_NOT_TEXT = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"SQLite format 3\x00", "database"),
    (b"\x7fELF", "program"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A canonical text and what making it changed.

    ``lost_count`` characters could not be decoded, U+FFFD stands for each; ``lost`` are the places (code
    points of ``text``) of the first 100. ``replaced`` holds (what, count), what being a value of `Replaced`.
    """

    text: str
    encoding: str
    replaced: tuple[tuple[str, int], ...] = ()
    lost_count: int = 0
    lost: tuple[int, ...] = ()

    @property
    def lossy(self) -> bool:
        """True if bytes of the file could not be decoded: a person must be told."""
        return self.lost_count > 0


#: All bytes but the controls that no text holds; a text in an unknown encoding is left to the person's eyes.
_TEXT_BYTES = bytes({*range(0x20, 0x100), *b"\t\n\f\r\x1b"} - {0x7F})


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file as it was read: its bytes as they are, how its encoding was found, and its text."""

    data: bytes
    guess: Guess
    decoded: Decoded


def guess(data: bytes) -> Guess:
    """The encoding of ``data``, why, and what else it could be."""
    return encodings.guess(data)


def read(path: Path, encoding: str | None = None) -> TextFile:
    """The file at ``path``, decoded as guessed, or as ``encoding`` says (a name of `encodings.ENCODINGS`).

    Raises FileRefused: MISSING, NOT_A_FILE, UNREADABLE, TOO_LARGE (over 32 MiB), UNKNOWN_FORMAT (no text).
    """
    data = read_bytes(path, MAX_BYTES)
    if encoding is not None:
        return TextFile(data, Guess(encoding, Because.CHOSEN), _decode_for(path, data, encoding))
    found = encodings.guess(data)
    kind = _kind_of_no_text(data[:_SAMPLE], found.encoding)
    if kind:
        raise FileRefused(str(path), FileTrouble.UNKNOWN_FORMAT, detail=kind)
    return TextFile(data, found, _decode_for(path, data, found.encoding))


def decode(data: bytes, encoding: str) -> Decoded:
    """The canonical text of ``data``. What cannot be decoded becomes U+FFFD and is counted.

    Raises LookupError for an encoding that Python does not know.
    """
    raw = _decode(data, encoding)
    places = [found.start() for found in islice(_LOST.finditer(raw), MAX_PLACES)]
    raw, lost = _LOST.subn(REPLACEMENT, raw) if places else (raw, 0)
    made = canonical(raw)
    replaced = made.replaced
    if lost:
        replaced = (*replaced, (str(Replaced.UNDECODABLE), lost))
    return Decoded(made.text, encoding, replaced, lost, _moved(raw, places))


def _decode_for(path: Path, data: bytes, encoding: str) -> Decoded:
    try:
        return decode(data, encoding)
    except (LookupError, UnicodeError) as error:
        raise FileRefused(str(path), FileTrouble.UNKNOWN_FORMAT, detail=encoding) from error


def _decode(data: bytes, encoding: str) -> str:
    """The text with a surrogate wherever something could not be decoded.

    Lone surrogates that a file in UTF-8 or UTF-16 spells out come through as themselves, one each.
    """
    for errors in ("strict", "surrogatepass", "surrogateescape"):
        try:
            return data.decode(encoding, errors)
        except UnicodeDecodeError:
            continue
    # a fault among ASCII bytes, or half a unit at the end, which neither way can spell
    return data.decode(encoding, "replace").replace(REPLACEMENT, "\udcff")


def _moved(raw: str, places: list[int]) -> tuple[int, ...]:
    """Places of the decoded text in the canonical one, where CRLF is one character and no BOM leads."""
    lead = len(raw) - len(raw.lstrip("\ufeff"))
    moved: list[int] = []
    before = pairs = 0
    for place in places:
        pairs += raw.count("\r\n", before, place)
        before = place
        moved.append(place - pairs - lead)
    return tuple(moved)


def _kind_of_no_text(sample: bytes, encoding: str) -> str:
    """What kind of file begins like this if it is surely no text, else ""."""
    for start, kind in _NOT_TEXT:
        if sample.startswith(start):
            return kind
    decoded = decode(sample, encoding)
    unfit = sum(count for what, count in decoded.replaced if Replaced(what).loses)
    strange = len(sample.translate(None, _TEXT_BYTES)) * 50 > len(sample)
    return "binary" if strange and unfit * 2 > len(decoded.text) >= 32 else ""
