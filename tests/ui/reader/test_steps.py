"""Words, sentences, and nouns without their particle."""

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


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Kim said so.", "He left."],
        ["The U.N. acted in Feb. 2014.", "Nobody came."],
        ["“그들은 굶었다.”라고 말했다.", "그는 갔다."],
        ["“우리는 맞았다.”고 증언했다.", "끝."],
        ["See para. 12 of the report by Dr. Lee.", "It is long."],
        ["J. Smith came.", "Was he alone?", "Yes!"],
        ["He was 3.5 years there.", "Then he fled."],
    ],
)
def test_sentences_end_where_readers_end_them(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in steps.sentences(text)] == sentences
    for sentence in sentences:
        start = text.index(sentence)
        assert steps.sentence_at(text, start + 2) == (start, start + len(sentence))


@given(TEXTS, st.integers(0, 60))
def test_words_and_sentences_lie_inside_the_text_and_hold_the_place(text: str, place: int) -> None:
    place = min(place, len(text) - 1)
    start, end = steps.word_at(text, place)
    assert 0 <= start <= place <= end <= len(text)
    assert start < end
    first, last = steps.sentence_at(text, place)
    assert 0 <= first < last <= len(text)
    assert all(one[1] <= other[0] for one, other in zip(steps.words(text), steps.words(text)[1:], strict=False))


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("북한이", "북한"),
        ("보위부가", "보위부"),
        ("중국과", "중국"),
        ("정치범수용소에서는", "정치범수용소"),
        ("북한으로", "북한"),
        ("서울로", "서울"),
        ("1997년에", "1997년"),
        ("인권이사회의", "인권이사회"),
        ("여성들은", "여성들"),
        ("전문가", "전문가"),
        ("국가", "국가"),
        ("효과", "효과"),
        ("labour", "labour"),
        ("", ""),
    ],
)
def test_a_noun_without_its_particle(word: str, noun: str) -> None:
    assert word[: steps.noun_length(word)] == noun


def test_a_long_paragraph_is_looked_at_only_nearby() -> None:
    text = "word " * 200_000
    place = 500_002
    start, end = steps.around(text, 0, len(text), place, steps.word_at)
    assert text[start:end] == "word"
    assert start <= place < end
