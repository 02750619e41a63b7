"""Paragraphs, pieces, gaps: where they are in any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader.paragraphs import LONGEST, Paragraphs, Part, cuts

TEXTS = st.text(st.sampled_from("ab 한글\n\n\n\t\u00a0😀é"), max_size=80)


@given(TEXTS)
def test_pieces_are_the_lines_that_are_not_empty(text: str) -> None:
    paragraphs = Paragraphs(text)
    pieces = [paragraphs.piece(index) for index in range(len(paragraphs))]
    assert pieces == [line for line in text.split("\n") if line]


@given(TEXTS, st.integers(0, 80))
def test_a_caret_stands_in_a_piece_and_never_in_a_gap(text: str, place: int) -> None:
    paragraphs = Paragraphs(text)
    place = min(place, len(text))
    standing = paragraphs.clamp(place)
    if len(paragraphs):
        index = paragraphs.index_at(standing)
        assert paragraphs.starts[index] <= standing <= paragraphs.ends[index]
        inside = any(start <= place <= end for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True))
        assert (standing == place) == inside
    else:
        assert standing == 0


def test_numbers_count_paragraphs_with_something_to_read() -> None:
    text = "\n\nTitle\n\n \u00a0\nFirst line\nSecond line\n\n"
    paragraphs = Paragraphs(text)
    number, span = paragraphs.paragraph_at(text.index("Second")) or (0, Span(0, 1))
    assert number == 3
    assert span.quote(text) == "Second line"
    assert paragraphs.paragraph_at(0) == (1, Span(2, 7))


def test_kinds_come_from_title_debris_and_white_space() -> None:
    text = "Skip to content\nTitle\n \nBody\nMost Viewed\nShare"
    debris = [Span(0, 15), Span(text.index("Most"), len(text))]
    paragraphs = Paragraphs(text, Span(16, 21), debris)
    parts = [paragraphs.part(index) for index in range(len(paragraphs))]
    assert parts == [Part.DEBRIS, Part.TITLE, Part.BLANK, Part.BODY, Part.DEBRIS, Part.DEBRIS]


def test_an_empty_document_has_no_paragraph() -> None:
    for text in ("", "\n", "\n\n\n"):
        assert len(Paragraphs(text)) == 0
        assert Paragraphs(text).paragraph_at(0) is None


@given(st.lists(st.integers(1, 900), min_size=8, max_size=40))
def test_a_long_paragraph_is_cut_at_spaces_without_losing_a_character(lengths: list[int]) -> None:
    text = " ".join("x" * length for length in lengths)
    paragraphs = Paragraphs(f"before\n{text}\nafter")
    pieces = [paragraphs.piece(index) for index in range(1, len(paragraphs) - 1)]
    assert "".join(pieces) == text
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert all(piece.endswith(" ") for piece in pieces[:-1])
    assert set(paragraphs.numbers[1:-1]) == {2}
    assert paragraphs.paragraph_at(7) == (2, Span(7, 7 + len(text)))
    assert paragraphs.numbers[-1] == 3


def test_a_cut_without_spaces_spares_what_people_see_as_one_character() -> None:
    family = "👨\u200d👩\u200d👧"
    line = family * 900
    edges = [0, *cuts(line), len(line)]
    assert len(edges) > 2
    assert all(edge % len(family) == 0 for edge in edges)
    hangul = "\u1100\u1161\u11a8" * 2_000
    assert all(edge % 3 == 0 for edge in cuts(hangul))
