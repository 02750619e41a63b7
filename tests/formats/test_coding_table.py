"""The table of spans and codes: read as it is written, refused with its place."""

from __future__ import annotations

import csv
import io
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.formats import coding_table
from nkhr_desktop.formats.coding_table import COLUMNS, CodingRow, parse
from nkhr_desktop.model.errors import FileRefused, FileTrouble

fields = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


@given(
    rows=st.lists(st.tuples(*[fields] * len(COLUMNS)), max_size=6),
    order=st.permutations(COLUMNS),
    delimiter=st.sampled_from(",;\t"),
    ends=st.sampled_from(["\n", "\r\n"]),
    mark=st.booleans(),
)
def test_what_was_written_is_read(rows, order, delimiter, ends, mark):
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=ends, quoting=csv.QUOTE_ALL)
    writer.writerow(order)
    written = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    writer.writerows([[row[name] for name in order] for row in written])
    table = parse(out.getvalue().encode("utf-8-sig" if mark else "utf-8"), "t.csv")
    assert [row._asdict() | {"line": 0} for row in table.rows] == [
        {"line": 0, **row} for row in written if any(row.values())
    ]
    assert (table.bad, table.unread) == ((), ())


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_refused(data):
    refused = None
    try:
        parse(b"document,start,end,code\n" + data, "t.csv")
    except FileRefused as error:
        refused = error
    assert refused is None or (refused.trouble, refused.place[:5]) == (FileTrouble.BAD_CONTENT, "line ")


def test_what_is_not_given_is_empty():
    [row] = parse(b"document,start,end,code\na,1,2,c\n", "t.csv").rows
    assert row == CodingRow(2, "a", "1", "2", "c", "", "", "", "", "")


@pytest.mark.parametrize("order", list(permutations(["document", "start", "end", "code"]))[::5])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_that_of_the_header(order, delimiter):
    data = delimiter.join([*order, "memo"]) + "\n" + delimiter.join(["1", "1", "1", "1", "a memo"])
    assert parse(data.encode(), "t.csv").rows[0].memo == "a memo"


def test_names_of_columns_in_any_case_and_quoted():
    assert parse(b'"Document", START ,End,"CODE"\na,1,2,c\n', "t.csv").rows[0].code == "c"


def test_lines_are_counted_where_a_row_begins():
    data = b'document,start,end,code,memo\r\na,1,2,c,"x\r\ny\r\nz"\r\n\r\nb,1,2,c,\r\n'
    assert [row.line for row in parse(data, "t.csv").rows] == [2, 6]


def test_rows_with_more_fields_than_the_header_are_no_rows():
    table = parse(b"document,start,end,code\na,1,2,c,,\nb,1,2,c,surplus\n", "t.csv")
    assert [row.document for row in table.rows] == ["a"]
    assert [(row.line, row.value) for row in table.bad] == [(3, "surplus")]


def test_a_field_may_be_long_and_the_limit_of_others_stays():
    before = csv.field_size_limit()
    quote = "말" * 300_000
    assert parse(f"document,start,end,code,quote\na,1,2,c,{quote}\n".encode(), "t.csv").rows[0].quote == quote
    assert csv.field_size_limit() == before


def test_a_file_beyond_the_limit_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(coding_table, "MAX_BYTES", 100)
    (tmp_path / "t.csv").write_bytes(b"x" * 101)
    with pytest.raises(FileRefused) as refused:
        coding_table.read(tmp_path / "t.csv")
    assert refused.value.trouble is FileTrouble.TOO_LARGE
