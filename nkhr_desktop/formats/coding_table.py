"""A table of spans and codes, as other programs and spreadsheets make it: CSV with a header line.

Columns are known by their names, in any order: document, start, end, code, and if wanted quote, memo,
confidence, role, grounds. Fields are divided by comma, semicolon or TAB.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from nkhr_desktop.formats.reading import read_bytes
from nkhr_desktop.model.errors import BadRow, FileRefused, FileTrouble, Noun, Refused, Why

if TYPE_CHECKING:
    from _csv import Reader  # the standard library names the type nowhere else

NAME = "coding table"
EXTENSIONS = (".csv", ".tsv")

REQUIRED = ("document", "start", "end", "code")
OPTIONAL = ("quote", "memo", "confidence", "role", "grounds")
COLUMNS = (*REQUIRED, *OPTIONAL)

#: The largest table that is read, in bytes, and the longest field, in characters.
MAX_BYTES = 256 * 1024 * 1024
MAX_FIELD = 64 * 1024 * 1024

_DELIMITERS = ",;\t"


class CodingRow(NamedTuple):
    """One row as it stands in the file. ``line`` is where it begins (the header is line 1)."""

    line: int
    document: str
    start: str
    end: str
    code: str
    quote: str
    memo: str
    confidence: str
    role: str
    grounds: str


@dataclass(frozen=True, slots=True)
class CodingTable:
    """All rows, those that are no rows of this table (``bad``), and the columns that say nothing to us."""

    path: str
    rows: tuple[CodingRow, ...]
    bad: tuple[BadRow, ...]
    unread: tuple[str, ...]


def read(path: Path) -> CodingTable:
    """The table in the file at ``path``, in UTF-8 with or without a mark.

    Raises FileRefused: BAD_CONTENT with the place, where the file is no such table, and those of `read_bytes`.
    """
    return parse(read_bytes(path, MAX_BYTES), str(path))


def parse(data: bytes, path: str) -> CodingTable:
    """The table in the bytes of a file; ``path`` is for what a refusal says."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = f"line {data.count(10, 0, error.start) + 1}"
        raise FileRefused(path, FileTrouble.BAD_CONTENT, place, "it is not in UTF-8") from error
    with _long_fields():
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
        try:
            header = [name.strip().casefold() for name in next(reader, [])]
            _check_header(header, path)
            return _table(reader, header, path)
        except csv.Error as error:
            raise FileRefused(path, FileTrouble.BAD_CONTENT, f"line {reader.line_num}", str(error)) from error


@contextmanager
def _long_fields() -> Iterator[None]:
    """A quote may be a whole document: the module's limit is lifted meanwhile."""
    before = csv.field_size_limit(MAX_FIELD)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _delimiter(text: str) -> str:
    """The one that makes most of our columns out of the header line."""
    line = text.split("\n", 1)[0].rstrip("\r").casefold()

    def columns(delimiter: str) -> int:
        names = {name.strip(' "') for name in line.split(delimiter)}
        return len(names.intersection(COLUMNS))

    return max(_DELIMITERS, key=columns)


def _check_header(header: Sequence[str], path: str) -> None:
    missing = [name for name in REQUIRED if name not in header]
    twice = [name for name in COLUMNS if header.count(name) > 1]
    if missing or twice:
        detail = f"no column {', '.join(missing)}" if missing else f"two columns {', '.join(twice)}"
        raise FileRefused(path, FileTrouble.BAD_CONTENT, "line 1", detail)


def _table(reader: Reader, header: Sequence[str], path: str) -> CodingTable:
    width = len(header)
    picked = itemgetter(*(header.index(name) if name in header else width for name in COLUMNS))
    rows: list[CodingRow] = []
    bad: list[BadRow] = []
    line = reader.line_num + 1
    for fields in reader:
        if any(fields):
            if any(fields[width:]):
                surplus = next(field for field in fields[width:] if field)
                bad.append(BadRow(line, "", surplus, Refused(Noun.ANNOTATION, Why.BAD_VALUE, surplus)))
            else:
                fields += [""] * (width + 1 - len(fields))
                rows.append(CodingRow(line, *picked([*fields[:width], ""])))
        line = reader.line_num + 1
    unread = tuple(name for name in header if name and name not in COLUMNS)
    return CodingTable(path, tuple(rows), tuple(bad), unread)
