"""Which paragraph of prose is the next one without an annotation."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Mark
from nkhr_desktop.ui.reader.paragraphs import LONGEST, Paragraphs, Part
from nkhr_desktop.ui.reader.uncoded import next_uncoded, previous_uncoded


def marks(*places: tuple[int, int]) -> list[Mark]:
    return [Mark(f"a{number}", start, end, "code", "kim", 0) for number, (start, end) in enumerate(places)]


class Coded:
    """Annotations; counts how often somebody asks."""

    def __init__(self, *places: tuple[int, int]) -> None:
        self.marks = marks(*places)
        self.asked = 0

    def __call__(self, span: Span) -> Sequence[Mark]:
        self.asked += 1
        return [mark for mark in self.marks if mark.start < span.end and mark.end > span.start]


TEXT = "The title\nmenu\nOne is here.\n\n   \nTwo is here.\nThree is here.\nmenu\nFour is here."


def there(word: str) -> Span:
    start = TEXT.index(word)
    return Span(start, start + TEXT[start:].find("\n") if "\n" in TEXT[start:] else len(TEXT))


def paragraphs() -> Paragraphs:
    debris = [Span(place, place + 4) for place in (TEXT.index("menu"), TEXT.rindex("menu"))]
    return Paragraphs(TEXT, Span(0, 9), debris)


def test_titles_debris_and_blank_lines_are_passed_over() -> None:
    here, found = paragraphs(), []
    place: int | None = None
    while (span := next_uncoded(here, place, Coded())) is not None:
        found.append(TEXT[span.start : span.end])
        place = span.start
    assert found == ["One is here.", "Two is here.", "Three is here.", "Four is here."]
    back: list[str] = []
    place = None
    while (span := previous_uncoded(here, place, Coded())) is not None:
        back.append(TEXT[span.start : span.end])
        place = span.start
    assert back == found[::-1]


def test_one_annotation_anywhere_in_it_is_enough() -> None:
    two, three = there("Two"), there("Three")
    coded = Coded((two.end - 1, two.end), (three.start, three.start + 1))
    assert next_uncoded(paragraphs(), there("One").start + 3, coded) == there("Four")
    assert previous_uncoded(paragraphs(), there("Four").start + 3, coded) == there("One")
    assert next_uncoded(paragraphs(), 0, Coded((0, len(TEXT)))) is None
    assert previous_uncoded(paragraphs(), len(TEXT), Coded((0, len(TEXT)))) is None
    beside = Coded((two.start - 1, two.start), (two.end, two.end + 1))
    assert next_uncoded(paragraphs(), there("One").start, beside) == two


def test_a_paragraph_in_pieces_is_one() -> None:
    text = "word " * LONGEST + "\nNext."
    here = Paragraphs(text)
    assert next_uncoded(here, 3, Coded()) == Span(len(text) - 5, len(text))
    assert next_uncoded(here, None, Coded((9, 10))) == Span(len(text) - 5, len(text))
    assert previous_uncoded(here, len(text), Coded()) == Span(0, len(text) - 6)


def test_few_questions_are_asked_in_a_long_text() -> None:
    text = "A line.\n" * 20_000 + "The last."
    coded = Coded(*((place, place + 3) for place in range(0, 160_000, 8)))
    assert next_uncoded(Paragraphs(text), 0, coded) == Span(160_000, 160_009)
    assert coded.asked < 14


@given(
    st.lists(st.sampled_from(["prose here.", "x", "", "  ", "menu"]), min_size=1, max_size=80),
    st.lists(st.tuples(st.integers(0, 500), st.integers(1, 60)), max_size=12),
    st.integers(0, 600),
)
def test_as_a_plain_search_finds_it(lines: list[str], spots: list[tuple[int, int]], place: int) -> None:
    text = "\n".join(lines)
    debris, at = [], 0
    for line in lines:
        if line == "menu":
            debris.append(Span(at, at + 4))
        at += len(line) + 1
    here, place = Paragraphs(text, None, debris), min(place, len(text))
    coded = Coded(*((start, start + length) for start, length in spots))
    prose = [here.bounds(index) for index in range(len(here)) if here.part(index) is Part.BODY]
    bare = [span for span in prose if not coded(span)]
    mine = here.bounds(here.index_at(place)) if len(here) else None
    after = [span for span in bare if mine is not None and span.start > mine.start]
    before = [span for span in bare if mine is not None and span.start < mine.start]
    if mine is not None:
        assert next_uncoded(here, place, coded) == (after[0] if after else None)
        assert previous_uncoded(here, place, coded) == (before[-1] if before else None)
    assert next_uncoded(here, None, coded) == (bare[0] if bare else None)
    assert previous_uncoded(here, None, coded) == (bare[-1] if bare else None)
