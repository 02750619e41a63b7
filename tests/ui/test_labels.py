"""Every word that a person may meet exists, and differs from the others."""

from __future__ import annotations

import time
from enum import Enum

import pytest

from nkhr_desktop.analysis.attributes import Inferred
from nkhr_desktop.formats.encodings import ENCODINGS
from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.things import ATTRIBUTES, Confidence, Grounds, Progress, Role
from nkhr_desktop.project.checking import Trouble
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.about import check


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        (Kind, labels.kind),
        (Progress, labels.progress),
        (Confidence, labels.confidence),
        (Role, labels.role),
        (Grounds, labels.grounds),
        (Trouble, check.words),
    ],
)
def test_every_member_has_words_of_its_own(kinds: type[Enum], words) -> None:
    said = [words(member) for member in kinds]
    assert all(text.strip() and "_" not in text for text in said)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("name", [*ATTRIBUTES])
def test_attributes_have_words(name: str) -> None:
    assert labels.attribute(name)[0].isupper()


@pytest.mark.parametrize("why", list(Inferred))
def test_reasons_of_guessing_have_words(why: Inferred) -> None:
    assert labels.reason(why) != why


def test_a_reason_that_a_person_wrote_stays() -> None:
    assert labels.reason("The text says “this year”.") == "The text says “this year”."


@pytest.mark.parametrize("name", ENCODINGS)
def test_encodings_have_names(name: str) -> None:
    assert labels.encoding(name) != name


@pytest.mark.parametrize(
    ("iso", "long", "short"),
    [
        ("2024-07-11", "11 July 2024", "11 Jul 2024"),
        ("2024-07", "July 2024", "July 2024"),
        ("2024", "2024", "2024"),
        ("", "", ""),
        ("2024-13-40", "2024-13-40", "2024-13-40"),
        ("about 1990", "about 1990", "about 1990"),
    ],
)
def test_dates(iso: str, long: str, short: str) -> None:
    assert labels.date(iso) == long
    assert labels.date(iso, short=True) == short


def test_counted() -> None:
    assert labels.counted(1, "1 code", "{n} codes") == "1 code"
    assert labels.counted(0, "1 code", "{n} codes") == "0 codes"
    assert labels.counted(3, "1 code", "{n} codes") == "3 codes"


def test_clock_names_the_day_only_if_it_was_another_one() -> None:
    now = int(time.time() * 1000)
    assert len(labels.clock(now)) == 5
    assert labels.clock(0).endswith(labels.moment(0)[-5:])
    assert "1970" in labels.clock(86_400_000)
