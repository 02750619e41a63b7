"""Coders, and what a file remembers for itself."""

from __future__ import annotations

import getpass
import platform

import pytest

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import NotFound, Refused, Why
from nkhr_desktop.project.project import Project
from tests.project.making import Coded


def test_the_first_coder_codes_and_the_next_only_when_switched(here: Coded) -> None:
    coders = here.project.coders
    assert coders.current == coders.find("Crane-12")
    lark = coders.add("Lark-30")
    assert coders.current != lark
    coders.switch(lark.id)
    assert coders.current == lark
    assert [each.name for each in coders.all()] == ["Crane-12", "Lark-30"]


def test_who_codes_is_remembered_and_no_step(here: Coded) -> None:
    lark = here.project.coders.add("Lark-30")
    steps = len(here.project.history())
    here.project.coders.switch("Lark-30")
    here.project.close()
    again = Project.open(here.path)
    assert again.coders.current == lark
    assert len(again.history()) == steps
    again.close()


@pytest.mark.parametrize(("name", "why"), [("", Why.NAME_EMPTY), (" \n", Why.NAME_EMPTY), ("CRANE-12", Why.NAME_TAKEN)])
def test_names_are_not_empty_and_nobodys(here: Coded, name: str, why: Why) -> None:
    lark = here.project.coders.add("Lark-30")
    for verb in (lambda: here.project.coders.add(name), lambda: here.project.coders.rename(lark.id, name)):
        with pytest.raises(Refused) as refused:
            verb()
        assert refused.value.why is why


def test_a_coder_may_change_the_name(here: Coded) -> None:
    crane = here.project.coders.find("Crane-12")
    here.project.coders.rename(crane.id, "crane-12")
    assert here.project.coders.current is not None
    assert here.project.coders.current.name == "crane-12"
    assert here.project.undo().kind is Kind.RENAME_CODER
    for verb in (lambda: here.project.coders.rename("nobody", "x"), lambda: here.project.coders.switch("nobody")):
        with pytest.raises(NotFound):
            verb()


def test_a_suggested_name_is_free_and_says_nothing_about_anybody(here: Coded) -> None:
    names = {here.project.coders.suggest() for _ in range(200)}
    assert len(names) > 50
    assert not names & {getpass.getuser(), platform.node(), "Crane-12"}


def test_what_a_file_remembers_is_no_step_and_not_in_its_digest(here: Coded) -> None:
    before, steps = here.project.digest(), len(here.project.history())
    here.project.local.set("window", "1024x640")
    here.project.local.set("window", "1025x640")
    assert here.project.local.get("window") == "1025x640"
    assert here.project.local.get("other", "none") == "none"
    assert (here.project.digest(), len(here.project.history())) == (before, steps)
    assert here.project.check() == []


def test_inside_a_step_it_is_kept_or_taken_back_with_the_step(here: Coded) -> None:
    with here.project.change(Kind.DESCRIBE_PROJECT):
        here.project.describe(memo="x")
        here.project.local.set("window", "small")
    assert here.project.local.get("window") == "small"
    with pytest.raises(RuntimeError), here.project.change(Kind.DESCRIBE_PROJECT):  # noqa: PT012
        here.project.local.set("window", "large")
        raise RuntimeError
    assert here.project.local.get("window") == "small"
