"""The coded dataset as one XLSX workbook in which nothing can be evaluated."""

from __future__ import annotations

import datetime
import tempfile
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from nkhr_desktop.analysis.dataset import INTEGERS, Options, Table, tables
from nkhr_desktop.formats.dataset_readme import about
from nkhr_desktop.formats.targets import MARK, Cut, Written, holds, require, told
from nkhr_desktop.formats.writing import write_file
from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.snapshot import Snapshot

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

NAME = "xlsx"
EXTENSIONS = (".xlsx",)

#: What a worksheet can hold: rows below the header, and UTF-16 units in a cell.
MAX_ROWS = 1_048_575
MAX_UNITS = 32_767

#: Widths of columns in characters; the others get 18.
_WIDTHS = {
    "document_title": 40,
    "title": 40,
    "code_path": 36,
    "quote": 70,
    "memo": 40,
    "definition_en": 60,
    "definition_ko": 60,
    "use": 50,
    "avoid": 50,
    "start": 9,
    "end": 9,
    "start_utf16": 12,
    "end_utf16": 12,
    "confidence": 11,
    "language": 10,
    "created_at": 25,
    "changed_at": 25,
}
#: A workbook keeps a date of its own; this one says nothing.
_NO_DATE = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC).replace(tzinfo=None)


def write(
    snapshot: Snapshot, path: Path, options: Options | None = None, progress: Progressing | None = None
) -> Written:
    """Write the dataset as a workbook; an earlier export at ``path`` is replaced.

    Texts that a cell cannot hold are cut; each is named in the sheet "notes" and among the warnings.
    Raises FileRefused (also TOO_LARGE for more rows than a sheet has) or Cancelled; then the old file stands.
    """
    require(path, _is_ours)
    chosen = options or Options()
    made = tables(snapshot, chosen)
    for table in made:
        if table.count > MAX_ROWS:
            raise FileRefused(str(path), FileTrouble.TOO_LARGE, table.name, f"at most {MAX_ROWS} rows")
    cut: list[Cut] = []
    write_file(path, partial(_write_workbook, made, about(snapshot, made, chosen), cut, progress))
    return Written((path,), tuple(cut))


def _is_ours(path: Path) -> bool:
    return path.is_file() and holds(path, "docProps/custom.xml", f'name="{MARK}"'.encode())


def _write_workbook(
    made: tuple[Table, ...], words: list[str], cut: list[Cut], progress: Progressing | None, file: IO[bytes]
) -> None:
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    # rows pass through files of the writer: they stay in the folder that a person chose for the data
    with tempfile.TemporaryDirectory(prefix=".nkhr-", suffix=".part", dir=Path(file.name).parent) as folder:
        workbook = xlsxwriter.Workbook(file, {"constant_memory": True, "tmpdir": folder})
        workbook.use_zip64()
        workbook.set_properties({"title": "Coded dataset", "created": _NO_DATE})
        workbook.set_custom_property(MARK, "1")
        bold = workbook.add_format({"bold": True})
        for table in made:
            _write_sheet(workbook, table, bold, cut, progress if table is made[0] else None)
        _write_notes(workbook.add_worksheet("notes"), words, cut)
        try:
            workbook.close()
        except FileCreateError as error:
            cause = error.args[0]
            raise cause if isinstance(cause, OSError) else OSError(str(error)) from error


def _write_sheet(workbook: Workbook, table: Table, bold: Any, cut: list[Cut], progress: Progressing | None) -> None:
    sheet = workbook.add_worksheet(table.name)
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _WIDTHS.get(column, 18))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, table.count), len(table.columns) - 1)
    for place, column in enumerate(table.columns):
        _put(sheet, 0, place, column, bold)
    numbers = frozenset(place for place, column in enumerate(table.columns) if column in INTEGERS)
    for row, values in enumerate(told(table, progress), 1):
        for place, value in enumerate(values):
            if place in numbers:
                sheet.write_number(row, place, int(value))
            elif value and not _put(sheet, row, place, str(value)):
                cut.append(Cut(table.name, row, table.columns[place], len(str(value))))


def _put(sheet: Worksheet, row: int, column: int, text: str, style: Any = None) -> bool:
    """Write a text as a text, whatever it looks like; False if it was cut to what a cell holds.

    Line ends in cells are LF; a CR would be seen as _x000D_ by most that read workbooks.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    result = sheet.write_string(row, column, text, style)
    if result not in (0, -2):
        raise OSError(f"cell {row}, {column} was not written: {result}")
    return bool(result == 0)


def _write_notes(sheet: Worksheet, words: list[str], cut: list[Cut]) -> None:
    sheet.set_column(0, 0, 120)
    lines = "\n".join(words).split("\n")
    for one in cut:
        lines.append(
            f"Cut: {one.table}, row {one.row + 1}, {one.column}: {one.characters} characters, of which a cell holds"
            f" {MAX_UNITS}. The CSV and JSON exports hold all of it."
        )
    for row, line in enumerate(lines):
        if line:
            _put(sheet, row, 0, line)
