"""Ten thousand random spans of hard texts: read, shown, selected, coded, stored, reopened, exported, ever the same."""

from __future__ import annotations

import csv
import json
import random
from itertools import pairwise
from pathlib import Path

import pytest

from nkhr_desktop.formats import csv_dataset, json_dataset
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.incoming import read_document
from nkhr_desktop.project.project import Project
from tests.project.making import CODEBOOK, TORTURE

from .conftest import Shown, paint

VECTORS = json.loads((Path(__file__).parents[2] / "data/text_offsets_qt.json").read_text("utf-8"))["vectors"]
#: What every encoding below can say, and what only those of Unicode can.
PLAIN = (
    "The guard said so. ",
    "그는 고문을 당했다고 증언했다. ",
    "관리소\n",
    '"NA", =1+1\t',
    "line\r\n",
    "line\r",
    "\x00",
    "\n\n",
)
HARD = (
    *(str(vector["text_json"]) for vector in VECTORS),
    *("👨\u200d👩\u200d👧", "🇰🇷🇰🇵", "\u1112\u119e\u11ab글", "\u1100\u1161\u11a8", "\ufeff", "\u00a0", "\u0085"),
    *("\u202eright\u202c ", "\u2067left\u2069", "שלום (1997) ", "شهادة ", "\u2028", "\u2029", "𠀀𝒳 "),
)


def mixed(pieces: tuple[str, ...], seed: int) -> str:
    """A text of 1,500 pieces in paragraphs; lone surrogates, which no file of text holds, left out."""
    rnd = random.Random(seed)
    text = "".join(rnd.choice(pieces) + rnd.choice(("", "", "", "", "\n")) for _ in range(1500))
    return "".join(letter for letter in text if not "\ud800" <= letter <= "\udfff")


def read_back(text: str) -> str:
    """What the canonical text of ``text`` has to be, worked out apart from the program."""
    text = text.lstrip("\ufeff").replace("\r\n", "\n")
    for mark in "\r\u2028\u2029\u0085":
        text = text.replace(mark, "\n")
    unfit = [*range(9), *range(11, 32), *range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF]
    return text.translate(dict.fromkeys(unfit, "\ufffd"))


FILES = {
    "utf-8": ("utf-8", HARD + PLAIN),
    "utf-8 with a mark": ("utf-8-sig", HARD + PLAIN),
    "utf-16": ("utf-16", HARD + PLAIN),
    "cp949": ("cp949", PLAIN[:6] + PLAIN[7:]),
    "iso-2022-kr": ("iso2022_kr", PLAIN[:6] + PLAIN[7:]),
}


@pytest.mark.parametrize(("encoding", "pieces"), FILES.values(), ids=FILES.keys())
def test_random_spans_are_the_same_from_the_file_to_the_dataset(
    encoding: str, pieces: tuple[str, ...], show: Shown, tmp_path: Path
) -> None:
    raw = mixed(pieces, len(encoding))
    (tmp_path / "증언.txt").write_bytes(raw.encode(encoding))
    text = read_back(raw)
    project = Project.create(tmp_path / "p.nkhr", codebook=CODEBOOK, coder="Crane-12")
    [document] = project.documents.add([read_document(tmp_path / "증언.txt").document])
    assert project.documents.text(document) == text

    spans = _selected(show, project.documents.text(document))
    project.add_annotations([NewAnnotation(document, span, TORTURE) for span in spans])
    project.close()

    project = Project.open(tmp_path / "p.nkhr", read_only=True)
    assert {(row.start, row.end, row.quote) for row in project.annotations.rows()} == {
        (span.start, span.end, text[span.start : span.end]) for span in spans
    }
    csv_dataset.write(project.snapshot(), tmp_path / "d")
    json_dataset.write(project.snapshot(), tmp_path / "d.json")
    project.close()
    with (tmp_path / "d" / "annotations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(spans)
    units = text.encode("utf-16-le")
    for row in rows:
        assert row["quote"] == text[int(row["start"]) : int(row["end"])]
        assert units[2 * int(row["start_utf16"]) : 2 * int(row["end_utf16"])].decode("utf-16-le") == row["quote"]
    told = json.loads((tmp_path / "d.json").read_text("utf-8"))["annotations"]
    assert [(row["start"], row["end"], row["quote"]) for row in told] == [
        (int(row["start"]), int(row["end"]), row["quote"]) for row in rows
    ]


def _selected(show: Shown, text: str) -> set[Span]:
    """2,000 random spans, as the reader gives them back that shows the text; five files make the 10,000."""
    reader = show(text)
    rnd = random.Random(len(text))
    spans: set[Span] = set()
    while len(spans) < 2000:
        start = rnd.randrange(len(text))
        span = Span(start, min(len(text), start + rnd.randint(1, 300)))
        reader.select(span, reveal=len(spans) % 100 == 0)
        assert reader.selection == span
        spans.add(reader.selection)
    return spans


def test_a_line_of_a_million_characters_is_shown_and_selected(show: Shown) -> None:
    text = ("그는 말했다 😀 that nobody came back, " * 31_000)[:1_000_000]
    reader = show(text)
    rnd = random.Random(5)
    for start, end in pairwise(sorted(rnd.sample(range(len(text) + 1), 40))):
        reader.select(Span(start, end))
        paint(reader)
        assert reader.selection == Span(start, end)
    reader.select_all()
    assert reader.selection == Span(0, len(text))
