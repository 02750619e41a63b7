"""The canonical text, and searching that finds its places again."""

from __future__ import annotations

import random
import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.text import Folded, Replaced, _joins, canonical, fold, is_canonical, sha256

ANYTHING = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from("\r\n\u2028\u2029\x85\x00\x0b\x0c\ufeff\ufdd0\ufffe\uffff\ud800\udfff\t \u00a0\u200d"),
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("raw", "text", "replaced"),
    [
        ("plain\n", "plain\n", ()),
        ("a\r\nb\rc\nd", "a\nb\nc\nd", (("crlf", 1), ("cr", 1))),
        ("a\r\r\nb", "a\n\nb", (("crlf", 1), ("cr", 1))),
        (
            "a\u2028b\u2029c\x85d",
            "a\nb\nc\nd",
            (("line_separator", 1), ("paragraph_separator", 1), ("next_line", 1)),
        ),
        ("\ufeffab\ufeffc", "ab\ufeffc", (("bom", 1),)),
        ("\ufeff\ufeffab", "ab", (("bom", 2),)),
        ("a\x00b\x00", "a\ufffdb\ufffd", (("nul", 2),)),
        ("\x01\x08\x0b\x0c\x1f\t\x7f\x80", "\ufffd\ufffd\ufffd\ufffd\ufffd\t\x7f\x80", (("control", 5),)),
        ("\ufdd0\ufdef\ufffe\uffff\ufdf0", "\ufffd\ufffd\ufffd\ufffd\ufdf0", (("noncharacter", 4),)),
        ("\ud800x\udfff", "\ufffdx\ufffd", (("surrogate", 2),)),
        ("각 각 \u00a0\u200d\u202e😀", "각 각 \u00a0\u200d\u202e😀", ()),
        ("", "", ()),
    ],
)
def test_what_becomes_of_each_kind_of_character(raw: str, text: str, replaced: tuple[tuple[str, int], ...]) -> None:
    made = canonical(raw)
    assert made.text == text
    assert made.replaced == replaced


@given(ANYTHING)
@example("\ufeff\ufeff\r\n\ufeff")
def test_a_canonical_text_stays_itself_and_is_fit_to_store(raw: str) -> None:
    made = canonical(raw)
    assert is_canonical(made.text)
    assert canonical(made.text).text == made.text
    assert canonical(made.text).replaced == ()
    made.text.encode("utf-8")
    assert is_canonical(raw) == (made.text == raw)


@given(ANYTHING)
def test_nothing_else_is_changed(raw: str) -> None:
    kept = [c for c in raw if c not in "\r\n\u2028\u2029\x85\ufeff" and is_canonical(c)]
    assert [c for c in canonical(raw).text if c not in "\n\ufffd\ufeff"] == [c for c in kept if c != "\ufffd"]


def test_losing_kinds_are_told_from_mere_line_ends() -> None:
    assert [kind for kind in Replaced if not kind.loses] == list(Replaced)[:6]


def test_the_name_of_a_text_is_that_of_its_utf8() -> None:
    assert sha256("가") == "64ee5293d31bc58b72d76ae9a86a902e90442428e29f24f4ecb257ba841cdd36"
    assert sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_the_joining_letters_are_those_of_unicode() -> None:
    """Each character that NFC composes with one before it is known as joining."""
    for point in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(point))
        if not parts or parts.startswith("<") or " " not in parts:
            continue
        second = chr(int(parts.split()[1], 16))
        if unicodedata.normalize("NFC", chr(point)) == chr(point):
            assert _joins(second), hex(ord(second))
    for syllable in ("각", "가"):
        assert all(_joins(part) for part in unicodedata.normalize("NFD", syllable)[1:])


@pytest.mark.parametrize(
    ("text", "query", "spans"),
    [
        ("Torture and TORTURE", "torture", [(0, 7), (12, 19)]),
        ("강제북송과 강제노동", "강제", [(0, 2), (6, 8)]),
        (unicodedata.normalize("NFD", "북한 인권"), "인권", [(7, 13)]),
        ("북한 인권", unicodedata.normalize("NFD", "인권"), [(3, 5)]),
        ("cafe\u0301 café", "CAFÉ", [(0, 5), (6, 10)]),
        ("Straße STRASSE", "strasse", [(0, 6), (7, 14)]),
        ("Maße", "s", [(2, 3)]),
        ("😀 a 😀", "😀", [(0, 1), (4, 5)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("abc", "", []),
        ("", "a", []),
        ("abc", "abcd", []),
        ("\u0344x", "x", [(1, 2)]),
        ("İstanbul", "stanbul", [(1, 8)]),
        ("ﬁle ﬁle", "file", [(0, 3), (4, 7)]),
    ],
)
def test_searching(text: str, query: str, spans: list[tuple[int, int]]) -> None:
    assert [(span.start, span.end) for span in Folded(text).find_all(query)] == spans


def test_searching_stops_at_a_limit() -> None:
    assert Folded("a a a a").find_all("a", limit=2) == [Span(0, 1), Span(2, 3)]
    assert Folded("a a a a").find_all("a", limit=0) == []


WORDS = st.text(alphabet="aAbé\u0301ßİ가각\u1100\u1161\u11a8ﬁΣς\U00010400😀 ", min_size=1, max_size=12)


@settings(max_examples=300)
@given(WORDS, WORDS, WORDS)
def test_what_is_found_folds_to_what_was_sought(before: str, word: str, after: str) -> None:
    text = before + word + after
    folded = Folded(text)
    assert folded.text == fold(text)
    found = folded.find_all(word)
    for span in found:
        assert fold(word) in fold(span.quote(text))
    assert all(one.end <= other.start for one, other in pairwise(found))


@settings(max_examples=200)
@given(WORDS, WORDS)
def test_the_form_of_hangul_makes_no_difference_to_how_much_is_found(text: str, word: str) -> None:
    composed = Folded(unicodedata.normalize("NFC", text)).find_all(word)
    apart = Folded(unicodedata.normalize("NFD", text)).find_all(word)
    assert len(composed) == len(apart)


def test_random_spans_of_a_mixed_text_are_found_where_they_are() -> None:
    rnd = random.Random(7)
    text = "".join(rnd.choice("abc 가나다각 é😀") for _ in range(3000))
    apart = unicodedata.normalize("NFD", text)
    for source in (text, apart):
        folded = Folded(source)
        for _ in range(50):
            start = rnd.randrange(len(source) - 12)
            while unicodedata.combining(source[start]) or "\u1161" <= source[start] <= "\u11ff":
                start += 1
            end = start + 8
            while end < len(source) and (unicodedata.combining(source[end]) or "\u1161" <= source[end] <= "\u11ff"):
                end += 1
            assert Span(start, end) in folded.find_all(source[start:end])
