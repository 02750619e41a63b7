"""The second sign beside colour: patterns of lines, darker overlaps; all of it still there in greyscale."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from nkhr_desktop.ui.colours import GRAPHIC_CONTRAST, contrast, oklab
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.marks import segments
from nkhr_desktop.ui.reader.strokes import RHYTHMS, Pattern, brush, patterns
from nkhr_desktop.ui.theme import NAMES, load
from tests.ui.reader.conftest import Kept, Shown, paint

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair))), max_size=6)


@given(SPANS)
def test_overlaps_are_where_two_or_more_lie(spans: list[tuple[int, int]]) -> None:
    for stretch in segments(spans, [end - start for start, end in spans]):
        for place in range(stretch.start, stretch.end):
            assert stretch.over == (sum(start <= place < end for start, end in spans) > 1)


def test_each_facet_has_its_own_pattern(kept: Kept) -> None:
    codes = {name: replace(code, facet=name) for name, code in kept.known.items()}
    assert list(patterns(codes).values()) == list(Pattern)
    assert [bool(rhythm) for rhythm in RHYTHMS.values()] == [False, True, True, True]


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_pattern_is_sharp_at_every_ratio(qapp: object, ratio: float) -> None:
    image = brush(QColor("#aa4499"), Pattern.DASHED, ratio).texture().toImage()
    assert image.width() == round(12 * ratio)
    assert {image.pixelColor(x, 0).alpha() for x in range(image.width())} == {0, 255}


def test_an_upright_pattern_runs_down(qapp: object) -> None:
    lying, upright = (brush(QColor("#aa4499"), Pattern.BROKEN, 1.0, upright=each).texture() for each in (False, True))
    assert (upright.width(), upright.height()) == (1, lying.width())
    one, other = lying.toImage(), upright.toImage()
    assert [one.pixelColor(x, 0) for x in range(18)] == [other.pixelColor(0, y) for y in range(18)]


def test_brackets_of_two_facets_differ_in_greyscale(page: Reader, kept: Kept) -> None:
    page.open("document", "x" * 1_500)
    kept.marks.clear()
    kept.add(0, 1_400, "torture")
    kept.add(0, 1_400, "leadership")
    page.refresh()
    paint(page)
    image = page.viewport().grab().toImage()
    sheet, y = page._view.rows()[0]
    assert sheet.dress is not None
    changes = {}
    for bracket in sheet.dress.brackets:
        x = round(page._view.columns.rule + bracket.x)
        column = range(round(y + bracket.top) + 3, min(round(y + bracket.bottom) - 3, image.height()))
        drawn = [image.pixelColor(x, at).lightness() < 200 for at in column]
        assert any(drawn)
        changes[bracket.mark.code] = sum(one != other for one, other in pairwise(drawn))
    assert changes["torture"] == 0, "unbroken"
    assert changes["leadership"] > 10, "dashed"


def lightness(image: QImage, x: int, y: int) -> float:
    """How light a pixel is in greyscale."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8).pixelColor(x, y)
    return oklab(grey.name())[0]


@pytest.fixture
def page(show: Shown, kept: Kept) -> Reader:
    """Spaces only, so that no letter stands on what is looked at: alone, overlap, alone; two facets."""
    kept.known = {name: replace(code, facet=name) for name, code in kept.known.items()}
    kept.add(0, 30, "torture")
    kept.add(20, 50, "leadership")
    return show("x" + "\u2002" * 60 + "x")


def places(reader: Reader) -> dict[str, tuple[int, int]]:
    """Points on the page, in the first highlight, in the overlap, in the second highlight."""
    sheet, y = reader._view.rows()[0]
    height = round(y + sheet.lead + sheet.style.baseline - 4)
    found = {}
    for name, place in (("first", 10), ("both", 24), ("second", 40), ("none", 55)):
        found[name] = (round(reader._view.columns.text + sheet.caret(place)[1] + 4), height)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_on_a_page_in_greyscale_highlights_and_their_overlap_can_be_told_apart(page: Reader, name: str) -> None:
    page.set_theme(load(name))
    paint(page)
    image = page.viewport().grab().toImage()
    at = places(page)
    seen = {name: lightness(image, *place) for name, place in at.items()}
    for one, other in (("none", "first"), ("none", "second"), ("both", "first"), ("both", "second")):
        assert abs(seen[one] - seen[other]) >= 0.015, (one, other, seen)
    assert abs(seen["both"] - seen["none"]) > max(abs(seen[each] - seen["none"]) for each in ("first", "second"))


def test_underlines_of_two_facets_differ_in_greyscale(page: Reader) -> None:
    image = page.viewport().grab().toImage()
    sheet, y = page._view.rows()[0]
    left = page._view.columns.text
    row = round(y + sheet.lead + sheet.style.underline + sheet.style.stroke / 2)
    page_light = lightness(image, *places(page)["none"])

    def drawn(start: int, end: int, y: int) -> list[bool]:
        low, high = (round(left + sheet.caret(place)[1]) for place in (start, end))
        return [abs(lightness(image, x, y) - page_light) > 0.3 for x in range(low + 1, high - 1)]

    first = drawn(1, 19, row)
    second = drawn(31, 49, round(row + sheet.style.stroke))
    assert all(first), "the first facet's line is whole"
    changes = sum(one != other for one, other in pairwise(second))
    assert changes > 10, "the second one's is dashed"


def test_selected_underlines_can_be_seen_in_every_theme(page: Reader) -> None:
    from nkhr_desktop.model.span import Span

    for name in NAMES:
        theme = load(name)
        page.set_theme(theme)
        page.select(Span(5, 15))
        paint(page)
        image = page.viewport().grab().toImage()
        sheet, y = page._view.rows()[0]
        x = round(page._view.columns.text + sheet.caret(10)[1])
        row = round(y + sheet.lead + sheet.style.underline + sheet.style.stroke / 2)
        assert contrast(image.pixelColor(x, row).name(), theme.tokens["selection"]) >= GRAPHIC_CONTRAST
