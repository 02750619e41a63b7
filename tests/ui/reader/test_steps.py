"""Words, and what is looked at around a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.ui.reader import steps

TEXTS = st.text(st.sampled_from("ab.한글 \n?\"”U N1😀é\ufeff'-"), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("text", "part", "word"),
    [
        ("강제북송된 여성들은 갔다", "여성", "여성들은"),
        ("He didn't say", "n't", "didn't"),
        ("pi is 3.14 here", "14", "3.14"),
        ("the U.N. report", "N", "U.N."),
        ("the D.P.R.K. is", "P.R", "D.P.R.K."),
        ("1997년에 그는", "년", "1997년에"),
        ("a 😀 b", "😀", "😀"),
        ("end of it", "it", "it"),
        ("two  spaces", "  ", "  "),
        ("(cited)", "cited", "cited"),
        ("\ufeffmark first", "first", "first"),
    ],
)
def test_the_word_at_a_place(text: str, part: str, word: str) -> None:
    start, end = steps.word_at(text, text.index(part))
    assert text[start:end] == word


def test_at_the_end_of_a_word_it_is_still_that_word() -> None:
    text = "forced labour."
    assert steps.word_at(text, 13) == (7, 13) or text[13] == "."
    assert steps.word_at("labour", 6) == (0, 6)


@given(TEXTS, st.integers(0, 60))
def test_words_lie_inside_the_text_and_hold_the_place(text: str, place: int) -> None:
    place = min(place, len(text) - 1)
    start, end = steps.word_at(text, place)
    assert 0 <= start <= place <= end <= len(text)
    assert start < end
    assert all(one[1] <= other[0] for one, other in zip(steps.words(text), steps.words(text)[1:], strict=False))


def test_a_long_paragraph_is_looked_at_only_nearby() -> None:
    text = "word " * 200_000
    place = 500_002
    start, end = steps.around(text, 0, len(text), place, steps.word_at)
    assert text[start:end] == "word"
    assert start <= place < end
