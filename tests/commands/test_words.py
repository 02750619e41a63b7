"""Every refusal, step and value has words, and each is one sentence that says whether the work is safe."""

from __future__ import annotations

import pytest

from nkhr_desktop.commands import words
from nkhr_desktop.commands.making import _BECAUSE
from nkhr_desktop.formats.encodings import Because
from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import (
    Ambiguous,
    BadRow,
    BadSpan,
    Cancelled,
    FileRefused,
    FileTrouble,
    NkhrError,
    NotFound,
    Noun,
    Refused,
    RowsRefused,
    Why,
)

ERRORS = [
    *(Refused(noun, why, "a {noun} {name}", "other") for why in Why for noun in (Noun.CODE, Noun.DOCUMENT)),
    *(FileRefused("folder/a {file}.nkhr", trouble) for trouble in FileTrouble),
    *(FileRefused("folder/a {file}.nkhr", trouble, "line 3", "no column") for trouble in FileTrouble),
    *(NotFound(noun, "이름") for noun in Noun),
    Ambiguous(Noun.CODE, "이름", (("1" * 32, "Actor > 이름"), ("2" * 32, "Abuse type > 이름"))),
    BadSpan(-1, 4, 10),
    BadSpan(4, 4),
    BadSpan(9, 4),
    BadSpan(4, 11, 10),
    Cancelled(),
    NkhrError(),
]


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_every_error_is_one_sentence(error: NkhrError) -> None:
    said = words.sentence(error)
    assert said[0].isupper() or said[0] in "“"
    assert said.endswith(".")
    assert "\n" not in said
    assert "None" not in said
    assert "()" not in said


def test_every_why_and_trouble_has_its_own_words() -> None:
    assert set(words._WHY) == set(Why)
    assert set(words._TROUBLES) == set(FileTrouble)
    for said in (words._WHY, words._TROUBLES):
        assert len(set(said.values())) == len(said)


def test_a_name_with_braces_stays_as_it_is() -> None:
    assert "“a {noun}”" in words.sentence(Refused(Noun.CODE, Why.CYCLE, "a {noun}"))
    assert "“{file}”" in words.sentence(FileRefused("{file}", FileTrouble.MISSING))


def test_place_and_detail_of_a_file_are_told() -> None:
    said = words.sentence(FileRefused("a.csv", FileTrouble.BAD_CONTENT, "line 3", "no column"))
    assert said.endswith("(line 3: no column).")
    assert words.sentence(FileRefused("a.csv", FileTrouble.BAD_CONTENT, "line 3")).endswith("(line 3).")


def test_an_older_project_that_is_only_looked_at_says_what_to_do() -> None:
    assert "open it once in the window" in words.sentence(FileRefused("a.nkhr", FileTrouble.READ_ONLY, "1"))


def test_rows_are_named_one_by_one_and_shortened() -> None:
    rows = (
        BadRow(2, "code", "x" * 500, NotFound(Noun.CODE, "x" * 500)),
        BadRow(7, "quote", "two\nlines", Refused(Noun.ANNOTATION, Why.QUOTE_DIFFERS)),
        BadRow(9, "document", "A", Ambiguous(Noun.DOCUMENT, "A", (("1", "A"), ("2", "A")))),
    )
    error = RowsRefused("t.csv", rows)
    assert words.sentence(error) == "Nothing was taken from “t.csv”, since 3 rows do not fit:"
    said = list(words.rows(error))
    assert said[0] == "  line 2, code “" + "x" * 59 + "…”: there is no such code in this project"
    assert said[1].startswith("  line 7, quote “two lines”: this is not")
    assert "“A” (1), “A” (2)" in said[2]


def test_every_kind_of_step_has_a_name() -> None:
    names = {words.step(kind) for kind in Kind}
    assert len(names) == len(Kind)
    assert all(name[0].isupper() and "_" not in name for name in names)


def test_every_reason_for_an_encoding_has_words() -> None:
    assert set(_BECAUSE) == set(Because)


def test_small_words() -> None:
    assert [words.counted(count, "code") for count in (0, 1, 2, 1234)] == [
        "0 codes",
        "1 code",
        "2 codes",
        "1,234 codes",
    ]
    assert [words.listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert words.moment(1_795_313_518_299) == "2026-11-22T02:11:58Z"
