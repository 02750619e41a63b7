"""The coded dataset as one JSON file; `resources/schemas/dataset.schema.json` documents it."""

from __future__ import annotations

import io
import json
from functools import partial
from pathlib import Path
from typing import IO

from nkhr_desktop.analysis.dataset import Options, Table, tables
from nkhr_desktop.formats.targets import MARK, Written, begins, require, told
from nkhr_desktop.formats.writing import write_file
from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.snapshot import Snapshot

NAME = "json"
EXTENSIONS = (".json",)
VERSION = 1
_START = f'{{\n"format": "{MARK}",\n'


def write(
    snapshot: Snapshot, path: Path, options: Options | None = None, progress: Progressing | None = None
) -> Written:
    """Write the dataset as JSON, one row of a table on a line; an earlier export at ``path`` is replaced.

    Raises FileRefused or Cancelled; then the old file stands.
    """
    require(path, lambda there: begins(there, _START.encode()))
    chosen = options or Options()
    made = tables(snapshot, chosen)
    write_file(path, partial(_write, snapshot, chosen, made, progress))
    return Written((path,))


def _write(
    snapshot: Snapshot,
    options: Options,
    made: tuple[Table, ...],
    progress: Progressing | None,
    file: IO[bytes],
) -> None:
    text = io.TextIOWrapper(file, encoding="utf-8", newline="\n")
    try:
        text.write(_START)
        for name, value in _head(snapshot, options).items():
            text.write(f'"{name}": {json.dumps(value, ensure_ascii=False)},\n')
        for table in made:
            _write_table(text, table, progress if table is made[0] else None)
            text.write(",\n" if table is not made[-1] else "\n")
        text.write("}\n")
    finally:
        text.detach()  # the file is not this function's to close


def _head(snapshot: Snapshot, options: Options) -> dict[str, object]:
    return {
        "version": VERSION,
        "project": snapshot.title,
        "head": snapshot.head,
        "offsets": "Unicode code points from 0, end exclusive; start_utf16 and end_utf16 in UTF-16 units",
        "quotes": options.quotes,
        "memos": options.memos,
        "coders_by_number": options.coders_by_number,
    }


def _write_table(text: IO[str], table: Table, progress: Progressing | None) -> None:
    text.write(f'"{table.name}": [')
    between = "\n"
    for row in told(table, progress):
        text.write(between + json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False))
        between = ",\n"
    text.write("\n]" if between != "\n" else "]")
