"""What is refused is said in plain sentences; reports of faults hold no words of documents."""

from __future__ import annotations

import pytest

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
from nkhr_desktop.ui import errors


def _is_a_sentence(text: str) -> bool:
    begins = text[0].isupper() or text[0] == "“"
    return begins and text[-1] in ".?)" and "{" not in text and "_" not in text


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_is_a_sentence(why: Why) -> None:
    assert _is_a_sentence(errors.words(Refused(Noun.CODE, why, "Torture", "Beating")))


@pytest.mark.parametrize("trouble", list(FileTrouble))
def test_every_trouble_with_files_is_a_sentence(trouble: FileTrouble) -> None:
    text = errors.words(FileRefused("/home/somebody/report.txt", trouble))
    assert _is_a_sentence(text)
    assert "somebody" not in text


@pytest.mark.parametrize("noun", list(Noun))
def test_every_noun_can_be_missing(noun: Noun) -> None:
    assert _is_a_sentence(errors.words(NotFound(noun, "x")))


@pytest.mark.parametrize(
    "error",
    [
        BadSpan(3, 1),
        Cancelled(),
        NkhrError(),
        Ambiguous(Noun.CODE, "a", (("1", "b > a"), ("2", "c > a"), ("3", "d > a"), ("4", "e > a"))),
        RowsRefused("/x/rows.csv", (BadRow(2, "code", "x", NotFound(Noun.CODE, "x")),)),
    ],
)
def test_every_error_has_words(error: NkhrError) -> None:
    assert _is_a_sentence(errors.words(error))


def test_braces_in_a_name_are_only_a_name() -> None:
    for name in ("{name}", "{other}", "{0}", "{", "%1"):
        assert name in errors.words(Refused(Noun.CODE, Why.NAME_TAKEN, name, "{name}"))
        assert name in errors.words(NotFound(Noun.CODE, name))


def test_a_report_names_places_in_the_program_only() -> None:
    def fail() -> None:
        raise ValueError("testimony of a person")

    try:
        fail()
    except ValueError as error:
        report = errors.report(ValueError, error.__traceback__, "1.2.3")
    assert "testimony" not in report
    assert "fail" in report
    assert "ValueError" in report
    assert "1.2.3" in report
    assert "/home" not in report
    assert "/work" not in report
