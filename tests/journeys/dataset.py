"""Reads an exported dataset as a stranger would: with csv, hashlib and the seeds' bytes, and nothing of the app.

``check`` holds every row to what the documents themselves say; the tests then ask for the rows that they coded.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

Rows = list[dict[str, str]]
TABLES = ("annotations", "documents", "codes", "coders")
LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\u0085]")
MOMENT = "%Y-%m-%dT%H:%M:%S"


@dataclass(frozen=True)
class Dataset:
    """The four tables."""

    annotations: Rows
    documents: Rows
    codes: Rows
    coders: Rows

    def by(self, coder: str) -> Rows:
        """The annotations of one coder."""
        return [row for row in self.annotations if row["coder"] == coder]


def read(path: Path) -> Dataset:
    """A folder of CSV files, or a zip of them."""
    return Dataset(*(_table(_bytes(path, f"{name}.csv")) for name in TABLES))


def _bytes(path: Path, name: str) -> bytes:
    if path.suffix != ".zip":
        return (path / name).read_bytes()
    with zipfile.ZipFile(path) as packed:
        inside = next(each for each in packed.namelist() if each.rpartition("/")[2] == name)
        return packed.read(inside)


def _table(data: bytes) -> Rows:
    assert not data.startswith(b"\xef\xbb\xbf"), "UTF-8 without a mark at the beginning"
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def text_of(original: bytes, encoding: str = "utf-8-sig") -> str:
    """A file's bytes as its positions count them: decoded, every end of line one character."""
    return LINE_ENDS.sub("\n", original.decode(encoding))


def check(dataset: Dataset, originals: Mapping[str, bytes], encodings: Mapping[str, str] | None = None) -> None:
    """Hold the dataset to the documents' own bytes; ``originals`` by file name."""
    texts = {name: text_of(data, (encodings or {}).get(name, "utf-8-sig")) for name, data in originals.items()}
    documents = {row["document_id"]: row for row in dataset.documents}
    codes = {row["code_id"]: row for row in dataset.codes}
    assert len(documents) == len(dataset.documents)
    assert len(codes) == len(dataset.codes)
    for row in dataset.documents:
        _check_document(row, originals[row["file_name"]], texts[row["file_name"]])
    for row in dataset.codes:
        _check_code(row, codes)
    for row in dataset.annotations:
        document = documents[row["document_id"]]
        _check_place(row, texts[document["file_name"]])
        assert row["document_title"] == document["title"]
        assert row["coder"] in {each["coder"] for each in dataset.coders}
        _check_join(row, codes[row["code_id"]])
        assert _moment(row["created_at"]) <= _moment(row["changed_at"]) <= datetime.now(UTC)
    _check_order(dataset)


def _check_document(row: dict[str, str], original: bytes, text: str) -> None:
    assert row["sha256_original"] == hashlib.sha256(original).hexdigest()
    assert row["sha256_text"] == hashlib.sha256(text.encode("utf-8")).hexdigest()
    assert int(row["characters"]) == len(text)


def _check_code(row: dict[str, str], codes: dict[str, dict[str, str]]) -> None:
    names = [row["name_en"] or row["name_ko"]]
    here = row
    while here["parent_id"]:
        here = codes[here["parent_id"]]
        assert here["facet"] == row["facet"]
        names.insert(0, here["name_en"] or here["name_ko"])
    path = row["code_path"]
    assert path.endswith(names[-1])
    assert all(name in path for name in names)


def _check_place(row: dict[str, str], text: str) -> None:
    start, end = int(row["start"]), int(row["end"])
    assert 0 <= start < end <= len(text)
    assert row["quote"] == text[start:end]
    assert int(row["start_utf16"]) == len(text[:start].encode("utf-16-le")) // 2
    assert int(row["end_utf16"]) == len(text[:end].encode("utf-16-le")) // 2


def _check_join(row: dict[str, str], code: dict[str, str]) -> None:
    assert row["facet"] == code["facet"]
    assert row["code_path"] == code["code_path"]
    assert (row["code_name_en"], row["code_name_ko"]) == (code["name_en"], code["name_ko"])
    assert row["confidence"] in {"", "sure", "likely", "unsure"}
    assert row["role"] == "" or row["facet"] == "actor"


def _check_order(dataset: Dataset) -> None:
    order = {row["document_id"]: at for at, row in enumerate(dataset.documents)}
    keys = [
        (
            order[row["document_id"]],
            int(row["start"]),
            int(row["end"]),
            row["code_path"],
            row["coder"],
            row["annotation_id"],
        )
        for row in dataset.annotations
    ]
    assert keys == sorted(keys)
    assert len({row["annotation_id"] for row in dataset.annotations}) == len(dataset.annotations)


def _moment(words: str) -> datetime:
    assert words.endswith("Z"), "times are UTC"
    whole = words[:-1].partition(".")[0]
    return datetime.strptime(whole, MOMENT).replace(tzinfo=UTC)
