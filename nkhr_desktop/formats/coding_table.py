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
        return _Reading(path, reader).table()


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


class _Reading:
    """One table being read, row by row."""

    def __init__(self, path: str, reader: Reader) -> None:
        self._path = path
        self._reader = reader

    def table(self) -> CodingTable:
        header = [name.strip().casefold() for name in next(self._records(), (1, []))[1]]
        self._check(header)
        width = len(header)
        picked = itemgetter(*(header.index(name) if name in header else width for name in COLUMNS))
        rows: list[CodingRow] = []
        bad: list[BadRow] = []
        for line, fields in self._records():
            surplus = next((field for field in fields[width:] if field), "")
            if surplus:
                bad.append(BadRow(line, "", surplus, Refused(Noun.ANNOTATION, Why.BAD_VALUE, surplus)))
            elif any(fields):
                fields += [""] * (width + 1 - len(fields))
                rows.append(CodingRow(line, *picked([*fields[:width], ""])))
        unread = tuple(name for name in header if name and name not in COLUMNS)
        return CodingTable(self._path, tuple(rows), tuple(bad), unread)

    def _records(self) -> Iterator[tuple[int, list[str]]]:
        """Each record with the line where it begins; a quoted field may go on over many."""
        line = self._reader.line_num + 1
        try:
            for fields in self._reader:
                yield line, fields
                line = self._reader.line_num + 1
        except csv.Error as error:
            detail = "a quotation mark is not closed" if "end of data" in str(error) else str(error)
            raise FileRefused(self._path, FileTrouble.BAD_CONTENT, f"line {line}", detail) from error

    def _check(self, header: Sequence[str]) -> None:
        missing = [name for name in REQUIRED if name not in header]
        twice = [name for name in COLUMNS if header.count(name) > 1]
        if missing or twice:
            detail = f"no column {', '.join(missing)}" if missing else f"two columns {', '.join(twice)}"
            raise FileRefused(self._path, FileTrouble.BAD_CONTENT, "line 1", detail)
