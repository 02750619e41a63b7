"""The coded dataset as CSV files in a folder, or in a zip archive where the name ends in .zip."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

from nkhr_desktop.analysis.dataset import ANNOTATION_COLUMNS, Options, Table, tables
from nkhr_desktop.formats.dataset_readme import FIRST_LINE, readme
from nkhr_desktop.formats.targets import Written, begins, holds, require, told
from nkhr_desktop.formats.writing import Writer, write_file, write_folder
from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.snapshot import Snapshot

NAME = "csv"
#: A name with any other ending becomes a folder.
EXTENSIONS = (".zip",)
README = "README.txt"
FILES = frozenset(("annotations.csv", "documents.csv", "codes.csv", "coders.csv", README))


def write(
    snapshot: Snapshot, path: Path, options: Options | None = None, progress: Progressing | None = None
) -> Written:
    """Write the dataset as a folder or zip archive; an earlier export at ``path`` is replaced as a whole.

    Raises FileRefused (NO_FOLDER, NOT_OURS, DISK_FULL ...) or Cancelled; then what was there still is.
    """
    zipped = path.name.lower().endswith(EXTENSIONS)
    require(path, _is_our_archive if zipped else _is_our_folder)
    chosen = options or Options()
    made = tables(snapshot, chosen)
    files: dict[str, Writer] = {
        f"{table.name}.csv": partial(_write_table, table, progress if table is made[0] else None) for table in made
    }
    files[README] = partial(_write_text, readme(snapshot, made, chosen))
    if zipped:
        write_file(path, partial(_write_archive, files))
        return Written((path,))
    write_folder(path, files)
    return Written(tuple(path / name for name in files))


def _is_our_folder(path: Path) -> bool:
    """True if nothing lies in this folder but files of a dataset, with our README among them."""
    if not path.is_dir():
        return False
    there = list(path.iterdir())
    if not all(each.name in FILES and each.is_file() and not each.is_symlink() for each in there):
        return False
    return begins(path / README, f"{FIRST_LINE}\n".encode())


def _is_our_archive(path: Path) -> bool:
    return path.is_file() and holds(path, README, f"{FIRST_LINE}\n".encode(), FILES)


def _write_table(table: Table, progress: Progressing | None, file: IO[bytes]) -> None:
    """The rows as CSV: UTF-8, fields in quotes where they must be, CRLF after each row."""
    rows = told(table, progress)
    _write_lines(file, chain((",".join(table.columns) + "\r\n",), _lines(table, rows)))


def _lines(table: Table, rows: Iterator[tuple[Any, ...]]) -> Iterator[str]:
    quoted = _Quoted()
    if table.columns == ANNOTATION_COLUMNS:
        return _annotation_lines(rows, quoted)
    return (",".join([quoted[str(value)] for value in row]) + "\r\n" for row in rows)


def _annotation_lines(rows: Iterator[tuple[Any, ...]], quoted: _Quoted) -> Iterator[str]:
    """As the others, at a third of the time: titles and names return in thousands of rows, numbers need no quotes."""
    for (
        name, document, title, coder, facet, code, path, english, korean, start, end, start_utf16, end_utf16,
        quote, memo, confidence, role, grounds, created, changed,
    ) in rows:  # fmt: skip
        yield (
            f"{_field(name)},{quoted[document]},{quoted[title]},{quoted[coder]},{quoted[facet]},{quoted[code]},"
            f"{quoted[path]},{quoted[english]},{quoted[korean]},{start},{end},{start_utf16},{end_utf16},"
            f"{_field(quote)},{_field(memo)},{quoted[confidence]},{quoted[role]},{quoted[grounds]},"
            f"{created},{changed}\r\n"
        )


class _Quoted(dict[str, str]):
    """A field -> as it stands in the file, worked out once for fields that return."""

    def __missing__(self, text: str) -> str:
        self[text] = said = _field(text)
        return said


def _field(text: str) -> str:
    if "," in text or '"' in text or "\n" in text or "\r" in text:
        return '"' + text.replace('"', '""') + '"'
    return text


def _write_lines(file: IO[bytes], lines: Iterator[str]) -> None:
    while some := list(islice(lines, 1000)):
        file.write("".join(some).encode("utf-8"))


def _write_text(text: str, file: IO[bytes]) -> None:
    file.write(text.encode("utf-8"))


def _write_archive(files: Mapping[str, Writer], file: IO[bytes]) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        for name, write_member in files.items():
            # a fixed date, system and mode: the same project gives the same bytes
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.create_system, member.external_attr = 3, 0o644 << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(member, "w", force_zip64=True) as out:
                write_member(out)
