"""What may be written: names, texts, colours and dates."""

from __future__ import annotations

import pytest

from nkhr_desktop.model.errors import Noun, Refused, Why
from nkhr_desktop.project import words


@pytest.mark.parametrize("value", ["", "2024", "2024-02", "2024-02-29", " 2024-12-31 "])
def test_dates_are_iso_and_may_be_short(value: str) -> None:
    assert words.date(value) == value.strip()


@pytest.mark.parametrize("value", ["24", "2024-2", "2024-13", "2023-02-29", "2024-02-30", "20240229", "٢٠٢٤", "0000"])
def test_other_dates_are_refused(value: str) -> None:
    with pytest.raises(Refused) as refused:
        words.date(value)
    assert (refused.value.why, refused.value.name) == (Why.NOT_A_DATE, value)


def test_colours_are_written_alike() -> None:
    assert words.colour("#e69f00") == "#E69F00"


@pytest.mark.parametrize("value", ["red", "#fff", "#12345g", "#123456\n", "", "0072B2"])
def test_other_colours_are_refused(value: str) -> None:
    with pytest.raises(Refused, match="NOT_A_COLOUR"):
        words.colour(value)


def test_names_lose_the_space_around_them_and_texts_nothing() -> None:
    assert words.checked(Noun.CODE, "  Torture\n") == "Torture"
    assert words.whole(Noun.CODE, "  a\0b \n") == "  a\0b \n"


def test_what_the_file_could_not_give_back_is_refused() -> None:
    with pytest.raises(Refused, match="LONE_SURROGATE"):
        words.whole(Noun.DOCUMENT, "half \ud83d")
    with pytest.raises(Refused, match="NAME_EMPTY"):
        words.checked(Noun.CODER, "  ", required=True)
