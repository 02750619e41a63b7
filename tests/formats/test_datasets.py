"""The three dataset formats: exact, the same bytes each time, and never in the way of another's file."""

from __future__ import annotations

import csv
import errno
import hashlib
import io
import json
import os
import random
import re
import textwrap
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from nkhr_desktop import resources
from nkhr_desktop.analysis.attributes import Inferred
from nkhr_desktop.analysis.dataset import Options, tables
from nkhr_desktop.formats import (
    DATASETS,
    csv_dataset,
    dataset_readme,
    json_dataset,
    named,
    plain_text,
    writing,
    xlsx_dataset,
)
from nkhr_desktop.formats.dataset_readme import MEANINGS
from nkhr_desktop.model.errors import Cancelled, FileRefused, FileTrouble
from nkhr_desktop.model.snapshot import Snapshot
from nkhr_desktop.model.span import Span

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
#: Each format, and a name for its file.
TARGETS = [
    (csv_dataset, "dataset"),
    (csv_dataset, "dataset.zip"),
    (xlsx_dataset, "dataset.xlsx"),
    (json_dataset, "dataset.json"),
]
every_target = pytest.mark.parametrize(("module", "name"), TARGETS, ids=["folder", "zip", "xlsx", "json"])


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bytes_of(path: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in ([path] if path.is_file() else sorted(path.iterdir()))}


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@every_target
def test_the_same_project_gives_the_same_bytes(
    module: ModuleType, name: str, snapshot: Snapshot, tmp_path: Path
) -> None:
    written = module.write(snapshot, tmp_path / name)
    first = bytes_of(tmp_path / name)
    os.utime(tmp_path, (0, 0))
    module.write(snapshot, tmp_path / name)
    assert bytes_of(tmp_path / name) == first
    assert all(path.is_file() for path in written.paths)
    assert names_in(tmp_path) == {name}


def test_the_files_are_those_kept_as_examples(snapshot: Snapshot, tmp_path: Path) -> None:
    csv_dataset.write(snapshot, tmp_path / "dataset")
    json_dataset.write(snapshot, tmp_path / "dataset.json")
    made = bytes_of(tmp_path / "dataset") | bytes_of(tmp_path / "dataset.json")
    assert bytes_of(GOLDEN) == made


def test_the_csv_is_utf8_without_mark_and_ends_rows_with_crlf(snapshot: Snapshot, tmp_path: Path) -> None:
    csv_dataset.write(snapshot, tmp_path / "d")
    data = (tmp_path / "d" / "annotations.csv").read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert "고문".encode() in data


@pytest.mark.parametrize("name", ["annotations", "documents", "codes", "coders"])
def test_csv_zip_xlsx_and_json_say_the_same(name: str, snapshot: Snapshot, tmp_path: Path) -> None:
    for module, target in TARGETS:
        module.write(snapshot, tmp_path / target)
    rows = read_csv(tmp_path / "dataset" / f"{name}.csv")
    with zipfile.ZipFile(tmp_path / "dataset.zip") as archive:
        zipped = list(csv.DictReader(io.StringIO(archive.read(f"{name}.csv").decode("utf-8"), newline="")))
    whole = json.loads((tmp_path / "dataset.json").read_text("utf-8"))
    sheet = openpyxl.load_workbook(tmp_path / "dataset.xlsx")[name]
    header, *cells = sheet.iter_rows(values_only=True)
    in_sheet = [
        {str(column): "" if value is None else str(value) for column, value in zip(header, line, strict=True)}
        for line in cells
    ]
    assert rows == zipped
    assert rows == [{column: str(value) for column, value in row.items()} for row in whole[name]]
    # a cell's line ends are LF
    assert in_sheet == [{column: value.replace("\r\n", "\n") for column, value in row.items()} for row in rows]
    (table,) = (table for table in tables(snapshot) if table.name == name)
    assert [tuple(row.values()) for row in rows] == [tuple(map(str, row)) for row in table.rows()]


def test_the_json_is_as_its_schema_says(snapshot: Snapshot, tmp_path: Path) -> None:
    schema = json.loads(resources.path("schemas/dataset.schema.json").read_text("utf-8"))
    json_dataset.write(snapshot, tmp_path / "d.json")
    whole = json.loads((tmp_path / "d.json").read_text("utf-8"))
    assert problems(whole, schema) == []
    whole["annotations"][0]["role"] = "perpetrator"
    whole["documents"][0]["characters"] = "12"
    del whole["coders"][0]["coder"]
    assert len(problems(whole, schema)) == 3
    for table in tables(snapshot):
        described = schema["properties"][table.name]["items"]["properties"]
        assert list(described) == list(table.columns)
        assert {name: field["description"] for name, field in described.items()} == MEANINGS[table.name]


def problems(value: Any, schema: dict[str, Any], at: str = "$") -> list[str]:
    """What of ``value`` breaks the part of JSON Schema that ours uses."""
    kinds: dict[str, type] = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}
    kind = schema.get("type")
    if kind and (not isinstance(value, kinds[kind]) or (kind == "integer" and isinstance(value, bool))):
        return [f"{at} is no {kind}"]
    found = [f"{at} is not the constant"] if "const" in schema and value != schema["const"] else []
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{at} is not one of those allowed")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append(f"{at} does not match")
    if isinstance(value, dict):
        found += [f"{at}.{name} is missing" for name in schema["required"] if name not in value]
        found += [f"{at}.{name} is unknown" for name in value if name not in schema["properties"]]
        for name, part in schema["properties"].items():
            found += problems(value[name], part, f"{at}.{name}") if name in value else []
    if isinstance(value, list):
        for place, item in enumerate(value):
            found += problems(item, schema["items"], f"{at}[{place}]")
    return found


PAYLOADS = [
    "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "'=1+1",
    '"=1+1"', "=HYPERLINK(\"file:///etc/passwd\",\"x\")", "=WEBSERVICE(\"http://x.example\")", "=IMPORTXML(A1,A2)",
    "=DDE(\"a\",\"b\",\"c\")", "{=1+1}", "=1+1\n=2+2", "＝1+1", "＋1", "－1", "＠A", "|1", "%0A=1+1", "=-1", "==1",
    "http://x.example", "https://x.example/?a=b&c", "mailto:a@x.example", "internal:Sheet1!A1", "external:c:\\a.xlsx",
    "file:///etc/passwd", "\\\\host\\share", "1e5", "00123", "TRUE", "#N/A", "2024-07-11", "_x0041_=1", "<f>1+1</f>",
    "&lt;f&gt;",
]  # fmt: skip


def poisoned(snapshot: Snapshot, payload: str) -> Snapshot:
    """The project with one payload in every field of text."""
    document = replace(snapshot.documents[0], title=payload, author=payload, publisher=payload, file_name=payload)
    code = replace(
        snapshot.codes[1], name_en=payload, name_ko=payload, definition_en=payload, use_en=payload, nkdb=payload
    )
    coder = replace(snapshot.coders[2], name=payload)
    first = snapshot.annotations[0]._replace(memo=payload, quote=payload)
    return replace(
        snapshot,
        documents=(document, *snapshot.documents[1:]),
        codes=(snapshot.codes[0], code, *snapshot.codes[2:]),
        coders=(*snapshot.coders[:2], coder),
        annotations=(first, *snapshot.annotations[1:]),
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_is_evaluated_and_the_csv_stays_exact(payload: str, snapshot: Snapshot, tmp_path: Path) -> None:
    bad = poisoned(snapshot, payload)
    csv_dataset.write(bad, tmp_path / "d")
    for table in tables(bad):
        read = read_csv(tmp_path / "d" / f"{table.name}.csv")
        assert [tuple(row.values()) for row in read] == [tuple(map(str, row)) for row in table.rows()]
    xlsx_dataset.write(bad, tmp_path / "d.xlsx")
    book = openpyxl.load_workbook(tmp_path / "d.xlsx")
    for sheet in book:
        cells = [cell for line in sheet.iter_rows() for cell in line if cell.value is not None]
        numbers = {cell.coordinate for cell in cells if cell.data_type == "n"}
        assert {cell.data_type for cell in cells} <= {"s", "n"}
        assert all(isinstance(cell.value, int) for cell in cells if cell.coordinate in numbers)
        assert not any(cell.hyperlink for cell in cells)
    ids = {row[0].value: row for row in book["annotations"].iter_rows()}
    memo = ids[bad.annotations[0].id][14].value
    assert unescape(str(memo)) == payload.replace("\r", "\n")
    with zipfile.ZipFile(tmp_path / "d.xlsx") as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if "sheet" in name]
        assert not any("<f>" in sheet or "<hyperlink" in sheet for sheet in sheets)
        assert not [name for name in archive.namelist() if "externalLink" in name or "connections" in name]


def test_a_text_too_long_for_a_cell_is_cut_and_named(snapshot: Snapshot, tmp_path: Path) -> None:
    lengths = {"fits": "가" * 32_767, "long": "가" * 32_768, "wide": "😀" * 20_000}
    annotations = tuple(
        one._replace(memo=memo) for one, memo in zip(snapshot.annotations, lengths.values(), strict=False)
    )
    written = xlsx_dataset.write(replace(snapshot, annotations=annotations), tmp_path / "d.xlsx")
    assert sorted(cut.characters for cut in written.warnings) == [20_000, 32_768]
    assert {(cut.table, cut.column) for cut in written.warnings} == {("annotations", "memo")}
    book = openpyxl.load_workbook(tmp_path / "d.xlsx")
    for cut in written.warnings:
        value = str(book["annotations"].cell(cut.row + 1, 15).value)
        assert len(value.encode("utf-16-le")) // 2 <= 32_767
        assert value in lengths["long"] + lengths["wide"]
    notes = [str(row[0]) for row in book["notes"].iter_rows(values_only=True)]
    assert sum(line.startswith("Cut: annotations") for line in notes) == 2
    assert csv_dataset.write(replace(snapshot, annotations=annotations), tmp_path / "d").warnings == ()


def test_a_sheet_has_a_frozen_header_and_columns_of_sensible_width(snapshot: Snapshot, tmp_path: Path) -> None:
    xlsx_dataset.write(snapshot, tmp_path / "d.xlsx")
    book = openpyxl.load_workbook(tmp_path / "d.xlsx")
    assert book.sheetnames == ["annotations", "documents", "codes", "coders", "notes"]
    for sheet in book.worksheets[:-1]:
        assert sheet.freeze_panes == "A2"
        assert sheet["A1"].font.bold
        assert all(8 <= each.width <= 80 for each in sheet.column_dimensions.values())
    assert book["annotations"]["J2"].data_type == "n"


def test_more_rows_than_a_sheet_has_are_refused(
    snapshot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_dataset, "MAX_ROWS", 3)
    with pytest.raises(FileRefused) as caught:
        xlsx_dataset.write(snapshot, tmp_path / "d.xlsx")
    assert (caught.value.trouble, caught.value.place) == (FileTrouble.TOO_LARGE, "annotations")
    assert names_in(tmp_path) == set()


def test_the_readme_explains_every_column_and_what_was_left_out(snapshot: Snapshot, tmp_path: Path) -> None:
    csv_dataset.write(snapshot, tmp_path / "d", Options(quotes=False, coders_by_number=True))
    text = (tmp_path / "d" / "README.txt").read_text("utf-8")
    for table in tables(snapshot):
        assert f"{table.name}.csv: {table.count} row" in text
        assert set(MEANINGS[table.name]) == set(table.columns)
        for column in table.columns:
            assert re.search(rf"^  {column}  +\S", text, re.MULTILINE)
    for words in (
        "Unicode code points",
        "keep_default_na=False",
        "read.csv",
        "Quotes: left out",
        "by number",
        "f" * 64,
    ):
        assert words in text
    assert "김" not in text
    assert max(map(len, text.splitlines())) <= 160


def test_the_readme_lists_what_was_inferred_and_why(snapshot: Snapshot, tmp_path: Path) -> None:
    first, second = snapshot.documents
    reasons = {"language": "letters", "date": "It counts ten years\nsince 2014, " + "and so on " * 20 + "to the end."}
    told = replace(snapshot, documents=(replace(first, inferred=reasons), second))
    csv_dataset.write(told, tmp_path / "d")
    text = (tmp_path / "d" / "README.txt").read_text("utf-8")
    section = text.split("Inferred values of documents\n")[1].split("\n\n")[0]
    entries = " ".join(section.split()).split(" - ")[1:]
    assert entries[0].startswith(f"b.txt ({first.id}): date 2024-07: It counts ten years since 2014, and so on")
    assert entries[0].endswith("to the end.")
    assert entries[1:] == [f"b.txt ({first.id}): language en: seen from the letters and words of the text"]
    assert max(map(len, section.splitlines())) <= 118
    xlsx_dataset.write(told, tmp_path / "d.xlsx")
    notes = openpyxl.load_workbook(tmp_path / "d.xlsx")["notes"]
    lines = [cell for (cell,) in notes.iter_rows(values_only=True)]
    assert set(section.splitlines()) <= set(lines)


def test_the_readme_says_so_where_nothing_was_inferred(snapshot: Snapshot, tmp_path: Path) -> None:
    csv_dataset.write(snapshot, tmp_path / "d")
    assert "Inferred values of documents\n  None: " in (tmp_path / "d" / "README.txt").read_text("utf-8")


def test_the_readme_has_words_for_every_reason() -> None:
    assert set(dataset_readme._REASONS) == set(Inferred)


def test_the_lines_of_python_in_the_readme_are_python(snapshot: Snapshot, tmp_path: Path) -> None:
    csv_dataset.write(snapshot, tmp_path / "d")
    text = (tmp_path / "d" / "README.txt").read_text("utf-8")
    lines = text.split("  Python:\n")[1].split("\n\n")[0]
    compile(textwrap.dedent(lines), "README.txt", "exec")
    for name in re.findall(r'read_csv\("([^"]+)", dtype=str, keep_default_na=False', lines):
        assert (tmp_path / "d" / name).is_file()


@every_target
def test_a_missing_folder_is_refused(module: ModuleType, name: str, snapshot: Snapshot, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        module.write(snapshot, tmp_path / "none" / name)
    assert caught.value.trouble is FileTrouble.NO_FOLDER
    assert names_in(tmp_path) == set()


def a_file(path: Path) -> None:
    path.write_text("my own work")


def an_empty_folder(path: Path) -> None:
    path.mkdir()


def a_folder_of_other_things(path: Path) -> None:
    path.mkdir()
    (path / "README.txt").write_text("nkhr-dataset 1\n")
    (path / "thesis.docx").write_text("my own work")


def a_folder_with_a_folder_in_it(path: Path) -> None:
    path.mkdir()
    (path / "README.txt").write_text("nkhr-dataset 1\n")
    (path / "coders.csv").mkdir()


def a_readme_of_others(path: Path) -> None:
    path.mkdir()
    (path / "README.txt").write_text("My data\n")
    (path / "annotations.csv").write_text("mine")


def an_archive_of_others(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("README.txt", "nkhr-dataset 1\n")
        archive.writestr("photo.jpg", "mine")


def a_workbook_of_others(path: Path) -> None:
    openpyxl.Workbook().save(path)


def a_link(path: Path) -> None:
    target = path.parent / "elsewhere"
    target.write_text('{\n"format": "nkhr-dataset",\n')
    path.symlink_to(target)


@every_target
@pytest.mark.parametrize(
    "make",
    [
        a_file,
        an_empty_folder,
        a_folder_of_other_things,
        a_folder_with_a_folder_in_it,
        a_readme_of_others,
        an_archive_of_others,
        a_workbook_of_others,
        a_link,
    ],
)
def test_what_is_not_ours_is_never_replaced(
    module: ModuleType, name: str, make: Callable[[Path], None], snapshot: Snapshot, tmp_path: Path
) -> None:
    make(tmp_path / name)
    before = {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")}
    with pytest.raises(FileRefused) as caught:
        module.write(snapshot, tmp_path / name)
    assert caught.value.trouble is FileTrouble.NOT_OURS
    assert {path: path.is_file() and path.read_bytes() for path in tmp_path.rglob("*")} == before


def full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, "no space")


@every_target
@pytest.mark.parametrize("failing", ["replace", "fsync"])
def test_a_failed_export_leaves_the_old_one(
    module: ModuleType, name: str, failing: str, snapshot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module.write(snapshot, tmp_path / name)
    before = bytes_of(tmp_path / name)
    monkeypatch.setattr(writing.os, failing, full_disk)
    with pytest.raises(FileRefused) as caught:
        module.write(replace(snapshot, annotations=()), tmp_path / name)
    monkeypatch.undo()
    assert caught.value.trouble is FileTrouble.DISK_FULL
    assert bytes_of(tmp_path / name) == before
    assert names_in(tmp_path) == {name}
    module.write(replace(snapshot, annotations=()), tmp_path / name)
    assert bytes_of(tmp_path / name) != before


@every_target
def test_a_cancelled_export_leaves_the_old_one(
    module: ModuleType, name: str, snapshot: Snapshot, tmp_path: Path
) -> None:
    module.write(snapshot, tmp_path / name)
    before = bytes_of(tmp_path / name)
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        raise Cancelled

    with pytest.raises(Cancelled):
        module.write(snapshot, tmp_path / name, None, stop)
    assert seen == [(0, 7)]
    assert bytes_of(tmp_path / name) == before
    assert names_in(tmp_path) == {name}


@every_target
def test_progress_reaches_its_end(module: ModuleType, name: str, snapshot: Snapshot, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    module.write(snapshot, tmp_path / name, Options(), lambda done, total: seen.append((done, total)))
    assert (seen[0], seen[-1]) == ((0, 7), (7, 7))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=7, max_size=7))
def test_any_text_comes_back_exactly_from_the_csv(texts: list[str], snapshot: Snapshot, tmp_path: Path) -> None:
    annotations = tuple(
        one._replace(memo=text, quote=text[::-1]) for one, text in zip(snapshot.annotations, texts, strict=True)
    )
    csv_dataset.write(replace(snapshot, annotations=annotations), tmp_path / "d")
    read = {row["annotation_id"]: row for row in read_csv(tmp_path / "d" / "annotations.csv")}
    for one in annotations:
        assert (read[one.id]["memo"], read[one.id]["quote"]) == (one.memo, one.quote)


def test_random_spans_are_the_same_words_from_the_file_to_the_dataset(snapshot: Snapshot, tmp_path: Path) -> None:
    """Bytes -> text -> span -> quote -> CSV: what a reader of the CSV cuts out by its offsets is the quote."""
    rnd = random.Random(3)
    pieces = ["abc ", "가나다", "😀", "👨‍👩‍👧", "🇰🇷", "\r\n", "\r", "\u2028", "\x00", "\ufeff", "e\u0301", '",', "\t"]
    pieces += ["\u1112\u119e\u11ab", "\u202eab", "\u00a0", "\ufffe"]
    data = "".join(rnd.choice(pieces) for _ in range(5000)).encode("utf-16")
    text = plain_text.decode(data, plain_text.guess(data).encoding).text
    document = replace(snapshot.documents[0], characters=len(text))
    spans = [
        Span(start, min(len(text), start + rnd.randint(1, 90))) for start in rnd.choices(range(len(text)), k=10_000)
    ]
    annotations = tuple(
        snapshot.annotations[0]._replace(id=f"{place:05}", start=span.start, end=span.end, quote=span.quote(text))
        for place, span in enumerate(spans)
    )
    astral = {document.id: tuple(place for place, char in enumerate(text) if char > "\uffff")}
    project = replace(snapshot, documents=(document,), annotations=annotations, astral=astral)
    csv_dataset.write(project, tmp_path / "d")
    rows = {row["annotation_id"]: row for row in read_csv(tmp_path / "d" / "annotations.csv")}
    units = text.encode("utf-16-le")
    assert len(rows) == 10_000
    for place, span in enumerate(spans):
        row = rows[f"{place:05}"]
        assert row["quote"] == text[int(row["start"]) : int(row["end"])] == span.quote(text)
        cut = units[2 * int(row["start_utf16"]) : 2 * int(row["end_utf16"])]
        assert cut.decode("utf-16-le") == row["quote"]


def test_the_list_says_what_the_modules_say() -> None:
    for each in DATASETS:
        module = each.load()
        assert (each.name, each.extensions) == (module.NAME, module.EXTENSIONS)
    assert named(DATASETS, "xlsx").load() is xlsx_dataset


def test_loading_the_lists_loads_no_large_library() -> None:
    import subprocess
    import sys

    code = "import sys, nkhr_desktop.formats; print(sorted({'xlsxwriter', 'csv', 'tomli_w'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_hashes_of_a_zip_do_not_hang_on_the_clock(snapshot: Snapshot, tmp_path: Path) -> None:
    for name in ("a.zip", "b.ZIP"):
        csv_dataset.write(snapshot, tmp_path / name)
    one, other = (hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() for name in ("a.zip", "b.ZIP"))
    assert one == other
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None
