"""Face, length and distance of lines: set at once, and the line at the top stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontInfo

from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.columns import columns
from nkhr_desktop.ui.reader.manner import FACES, MEASURES, SPACINGS, Manner
from nkhr_desktop.ui.reader.paragraphs import Part
from tests.ui.reader.conftest import Kept, Shown, paint

TEXT = "\n".join(f"{number}. " + "They were taken to the camp and held there for years. " * 6 for number in range(80))


@pytest.fixture
def reader(show: Shown, kept: Kept) -> Reader:
    return show(TEXT, size=(1_300, 700))


def body(reader: Reader) -> tuple[str, float]:
    """Family and pitch of the text."""
    style = reader._view.scrolling.shelf.typeset.style(Part.BODY)
    return QFontInfo(style.font).family(), style.pitch


def test_both_faces_travel_with_the_app(reader: Reader) -> None:
    assert body(reader)[0] == "Noto Serif"
    reader.set_manner(Manner(face="sans"))
    paint(reader)
    assert body(reader)[0] == "Pretendard"


def test_lines_are_as_long_as_was_chosen(reader: Reader) -> None:
    measures = {}
    for name in MEASURES:
        reader.set_manner(Manner(measure=name))
        paint(reader)
        measures[name] = reader._view.columns.measure
    assert measures["narrow"] < measures["usual"] < measures["wide"] < measures["full"]
    character = reader._view._advance(100, Manner())
    assert [round(measures[name] / character) for name in ("narrow", "usual", "wide")] == [58, 70, 84]


@pytest.mark.parametrize("most", MEASURES.values())
@pytest.mark.parametrize("width", [300, 500, 760, 1_000, 1_600, 2_500])
def test_nothing_runs_out_of_the_window(most: int, width: int) -> None:
    now = columns(width, 8.5, 1.0, most)
    assert now.text >= 0
    assert now.text + now.measure <= now.rule <= now.width
    assert now.measure <= max(most * 8.5, 30 * 8.5) + 1


def test_lines_stand_as_far_apart_as_was_chosen(reader: Reader) -> None:
    pitches = []
    for name in SPACINGS:
        reader.set_manner(Manner(spacing=name))
        paint(reader)
        pitches.append(body(reader)[1])
    assert pitches == sorted(pitches)
    assert [round(pitch / 17, 1) for pitch in pitches] == [1.5, 1.7, 2.1]


@pytest.mark.parametrize("part", ["face", "measure", "spacing"])
def test_the_line_at_the_top_stays(reader: Reader, part: str) -> None:
    reader.go_to(TEXT.index("40. "))
    paint(reader)
    at_top = reader._view.rows()[0].sheet
    place = reader.place
    for name in {"face": FACES, "measure": MEASURES, "spacing": SPACINGS}[part]:
        reader.set_manner(replace(Manner(), **{part: name}))
        paint(reader)
        assert reader._view.rows()[0].sheet.index == at_top.index
        sheet = reader._view.scrolling.shelf.holding(place)
        rows = {row.sheet.index: row.y for row in reader._view.rows()}
        line_top = rows[sheet.index] + sheet.top_of(sheet.line_of(place))
        assert -sheet.pitch < line_top < 2 * sheet.pitch
