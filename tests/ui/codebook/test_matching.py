"""What is typed finds the code: parts, initial consonants, syllables that are still growing, initials."""

from __future__ import annotations

import unicodedata
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop import resources
from nkhr_desktop.formats import codebook_toml
from nkhr_desktop.model.things import Code
from nkhr_desktop.ui.codebook.matching import Fit, Matcher
from nkhr_desktop.ui.codebook.spelling import initial, letters, shown
from tests.tables.reach import Reaching, strokes

REPATRIATION = Code("1", "a", "", "Forced repatriation", "강제송환", "#0072B2", aliases=("refoulement", "강제북송"))
DISAPPEARANCE = Code("2", "a", "", "Enforced disappearance", "강제실종", "#0072B2")
FOOD = Code("3", "a", "", "Right to food", "식량권", "#0072B2")
NON_REFOULEMENT = Code("4", "r", "", "Non-refoulement", "강제송환 금지", "#009E73")
FEW = Matcher([REPATRIATION, DISAPPEARANCE, FOOD, NON_REFOULEMENT])


@cache
def default_codes() -> tuple[Code, ...]:
    return codebook_toml.read(resources.path("codebook/default.toml")).codes


def ids(query: str, **more: object) -> list[str]:
    return [hit.code.id for hit in FEW.find(query, **more)]  # type: ignore[arg-type]


def marked(query: str, code: str) -> str:
    """The letters that a list would set in bold."""
    hit = next(hit for hit in FEW.find(query) if hit.code.id == code)
    return "".join(hit.words[start:end] for start, end in hit.spans)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ㄱㅈㅅㅎ", ["1", "4"]),
        ("ㄱㅈㅅ", ["1", "2", "4"]),
        ("강제송환", ["1", "4"]),
        ("강제 송환", ["1", "4"]),
        ("강제송호", ["1", "4"]),
        ("강제송화", ["1", "4"]),
        ("강젯", ["1", "2", "4"]),
        ("강제소", ["1", "4"]),
        ("강ㅈㅅ", ["1", "2", "4"]),
        ("북송", ["1"]),
        ("REPAT", ["1"]),
        ("rtf", ["3"]),
        ("food right", ["3"]),
        ("non refoul", ["4"]),
        ("nonref", ["4"]),
        ("금지", ["4"]),
        ("zzz", []),
        ("!?", []),
    ],
)
def test_what_is_typed_finds(query: str, found: list[str]) -> None:
    assert ids(query) == found


def test_nothing_typed_shows_all_in_order() -> None:
    assert ids("") == ids("  ") == ["1", "2", "3", "4"]


def test_the_letters_that_fit_are_known() -> None:
    assert marked("ㄱㅈㅅ", "4") == "강제송"
    assert marked("송환금", "4") == "송환 금", "the space between is part of it"
    assert marked("rtf", "3") == "Rtf"
    assert marked("repat", "1") == "repat"
    assert marked("food right", "3") == "Rightfood"


def test_an_alias_is_named_when_it_was_what_fitted() -> None:
    (hit,) = FEW.find("북송")
    assert hit.by_alias
    assert hit.words == "강제북송"
    assert not FEW.find("강제")[0].by_alias


def test_better_fits_come_first() -> None:
    assert [hit.fit for hit in FEW.find("refoulement")] == [Fit.ALIAS, Fit.WORD]
    assert FEW.find("식량권")[0].fit is Fit.EXACT


def test_recent_codes_come_first_among_equals_then_frequent_ones() -> None:
    assert ids("강제", recent=["4"])[0] == "4"
    assert ids("강제", counts={"2": 9, "1": 3})[:2] == ["2", "1"]
    assert ids("", recent=["3", "2"])[:2] == ["3", "2"]
    assert ids("금지", recent=["1"]) == ["4"], "being recent makes nothing fit"


def test_decomposed_hangul_is_the_same() -> None:
    decomposed = Matcher([Code("1", "a", "", "", unicodedata.normalize("NFD", "강제송환"), "#0072B2")])
    assert decomposed.find("송환")[0].spans == ((2, 4),)
    assert ids(unicodedata.normalize("NFD", "송환")) == ids("송환")


def test_every_default_code_is_found_with_five_keys_at_most() -> None:
    """The palette's key, what is typed, perhaps Down, Enter; in English and, by the Korean keyboard, in Korean."""
    reaching = Reaching(default_codes())
    far = {}
    for code in default_codes():
        for name in (code.name_en, code.name_ko):
            found = reaching.reach(code, name)
            if found is None or found.keys > 5:
                far[name] = found
    assert len(default_codes()) == 146
    assert far == {}


@pytest.mark.parametrize(
    ("typed", "keys"), [("abc", 3), ("ㄱㅈ", 2), ("강", 3), ("값", 4), ("왜", 3), ("의", 3), ("닭", 4)]
)
def test_keys_of_the_korean_keyboard_are_counted(typed: str, keys: int) -> None:
    assert strokes(typed) == keys


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("hrc", "UN Human Rights Council"),  # an alias, whole
        ("fr", "Forced repatriation"),  # the first letters of all its words
        ("ei", "Denial of expression and information"),  # of some of them
        ("chl", "Child labour"),  # beginnings of its words
        ("prosresp", "Prosecution of those responsible"),
        ("ㅈㄱㅈ", "Political prison camp staff (kwanliso)"),
        ("ㄱㅅㅂ", "Fair justice and humane detention"),
        ("실종", "Enforced disappearance"),  # an alias says where the words of 강제실종 begin
        ("ㄱㅈㅅㅎ", "Forced repatriation"),
    ],
)
def test_abbreviations_find(query: str, found: str) -> None:
    assert Matcher(default_codes()).find(query)[0].code.name_en == found


def test_an_abbreviation_marks_the_letters_that_it_stands_for() -> None:
    (hit,) = FEW.find("rigfo")
    assert (hit.fit, hit.words, hit.spans) == (Fit.ABBREVIATED, "Right to food", ((0, 3), (9, 11)))


def test_an_alias_that_is_typed_whole_comes_before_beginnings_then_recency_counts() -> None:
    codes = [
        Code("1", "f", "", "Policemen", "", "#000000"),
        Code("2", "f", "", "Ministry", "", "#000000", aliases=("police",)),
        Code("3", "f", "", "Police station", "", "#000000"),
    ]
    assert [hit.code.id for hit in Matcher(codes).find("police")] == ["2", "1", "3"]
    assert [hit.code.id for hit in Matcher(codes).find("police", recent=["3"])] == ["2", "3", "1"]


HANGUL = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=8)
NAMES = st.one_of(HANGUL, st.text(max_size=20))


@given(NAMES, st.data())
def test_every_part_of_a_name_finds_it(name: str, data: st.DataObject) -> None:
    words = shown(name)
    start = data.draw(st.integers(0, len(words)))
    part = words[start : data.draw(st.integers(start, len(words)))]
    hits = Matcher([Code("x", "f", "", name, "", "#000000")]).find(part)
    if letters(part):
        assert [hit.code.id for hit in hits] == ["x"]
    for hit in hits:
        for begin, end in hit.spans:
            assert 0 <= begin < end <= len(hit.words)


@given(HANGUL, st.data())
def test_initial_consonants_find_what_begins_with_them(name: str, data: st.DataObject) -> None:
    size = data.draw(st.integers(1, len(name)))
    (hit,) = Matcher([Code("x", "f", "", "", name, "#000000")]).find("".join(map(initial, name[:size])))
    assert hit.spans[0] == (0, size)


@given(HANGUL, st.integers(0, 7))
def test_a_growing_syllable_never_loses_the_code(name: str, last: int) -> None:
    """Typing 송환 shows 소, 송, 송호, 송화, 송환: the code stays in the list all the way."""
    matcher = Matcher([Code("x", "f", "", "", name, "#000000")])
    at = last % len(name)
    bare = chr(ord(name[at]) - (ord(name[at]) - 0xAC00) % 28)
    steps = [initial(name[at]), bare, name[at]]
    vowel = (ord(bare) - 0xAC00) % 588 // 28
    simple = {9: 8, 10: 8, 11: 8, 14: 13, 15: 13, 16: 13, 19: 18}.get(vowel)
    if simple is not None:
        steps.append(chr(ord(bare) + (simple - vowel) * 28))
    for step in steps:
        assert matcher.find(name[:at] + step), name[:at] + step


def test_a_growing_pair_of_finals_never_loses_the_code() -> None:
    matcher = Matcher([Code("x", "f", "", "", "없는 값", "#000000")])
    assert matcher.find("업")
    assert matcher.find("없는갑")


@given(st.lists(NAMES, max_size=6), st.text(max_size=6))
def test_finding_is_sorted_and_complete(names: list[str], query: str) -> None:
    codes = [Code(str(number), "f", "", name, "", "#000000") for number, name in enumerate(names)]
    hits = Matcher(codes).find(query)
    assert [hit.fit for hit in hits] == sorted(hit.fit for hit in hits)
    assert len({hit.code.id for hit in hits}) == len(hits)
