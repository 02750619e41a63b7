"""The desk: one state that everything in the window shares."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.bridge import Bridge, Notice
from nkhr_desktop.ui.desk import Desk


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    bridge.close()


@pytest.fixture
def project(project_file: Path) -> Project:
    return Project.open(project_file)


@pytest.fixture
def desk(bridge: Bridge, project: Project) -> Desk:
    desk = Desk(bridge)
    bridge.open(project)
    desk.open_document(project.documents.all()[0].id)
    return desk


def _torture(desk: Desk) -> str:
    return next(code.id for code in desk.codes.values() if code.name == "Torture")


def test_places_of_codes_are_told_from_the_facet_down(desk: Desk) -> None:
    place = desk.place_of_code(_torture(desk))
    assert place.startswith("Abuse type › ")
    assert place.endswith(" › Torture")
    assert desk.place_of_code("nothing") == ""


def test_applying_takes_the_selection_then_the_chosen_annotation(desk: Desk, project: Project) -> None:
    desk.select(Span(200, 230))
    first = desk.apply(_torture(desk))
    assert first is not None
    assert desk.annotation == first
    assert desk.selection is None
    assert desk.last_code == _torture(desk)
    second = desk.apply(next(iter(desk.codes)))
    assert second is not None
    assert project.annotations.get(second).span == Span(200, 230)


def test_a_key_pressed_twice_makes_one_annotation(desk: Desk, bridge: Bridge, project: Project) -> None:
    said: list[Notice] = []
    bridge.said.connect(said.append)
    desk.select(Span(200, 230))
    first = desk.apply(_torture(desk))
    count = project.annotations.count()
    assert desk.apply(_torture(desk)) == first
    desk.select(Span(200, 230))
    assert desk.apply(_torture(desk)) == first
    assert desk.annotation == first
    assert desk.selection is None
    assert project.annotations.count() == count
    assert "before" in said[-1].text
    project.coders.switch(project.coders.add("Lark-30").id)
    desk.select(Span(200, 230))
    assert desk.apply(_torture(desk)) != first, "another coder gives it as well"


def test_applying_without_a_passage_says_what_to_do(desk: Desk, bridge: Bridge, project: Project) -> None:
    notices: list[Notice] = []
    bridge.said.connect(notices.append)
    before = project.annotations.count()
    assert desk.apply(_torture(desk)) is None
    assert "Select a passage" in notices[0].text
    assert project.annotations.count() == before


def test_the_chosen_annotation_goes_when_its_step_is_undone(desk: Desk, bridge: Bridge) -> None:
    desk.select(Span(10, 20))
    desk.apply(_torture(desk))
    chosen: list[str] = []
    desk.annotation_changed.connect(chosen.append)
    bridge.undo()
    assert desk.annotation == ""
    assert chosen == [""]


def test_a_change_of_the_chosen_annotation_is_told(desk: Desk, project: Project, bridge: Bridge) -> None:
    desk.select(Span(10, 20))
    made = desk.apply(_torture(desk))
    told: list[str] = []
    desk.annotation_changed.connect(told.append)
    assert made is not None
    bridge.attempt(lambda: project.annotations.write_memo(made, "seen twice"))
    assert told == [made]


def test_choosing_one_of_another_document_opens_that(desk: Desk, project: Project) -> None:
    there = project.annotations.rows()[0]
    shown: list[Span] = []
    desk.revealed.connect(shown.append)
    assert there.document != desk.document
    desk.choose(there.id)
    assert desk.document == there.document
    assert desk.annotation == there.id
    assert desk.text == project.documents.text(there.document)
    assert shown == [there.span]


def test_a_removed_document_leaves_the_desk(desk: Desk, project: Project, bridge: Bridge) -> None:
    bridge.attempt(lambda: project.documents.remove([desk.document]))
    assert (desk.document, desk.text) == ("", "")


def test_codes_follow_the_codebook(desk: Desk, project: Project, bridge: Bridge) -> None:
    code = _torture(desk)
    desk.choose_code(code)
    bridge.attempt(lambda: project.codebook.rename(code, "Torment", "고문"))
    assert desk.codes[code].name == "Torment"
    bridge.attempt(lambda: project.codebook.remove(code, "remove"))
    assert desk.code == ""


def test_facts(desk: Desk, bridge: Bridge) -> None:
    assert {"project", "edit", "document"} <= desk.facts()
    assert not {"selection", "passage", "annotation", "filter"} & desk.facts()
    desk.select(Span(1, 5))
    assert "passage" in desk.facts()
    desk.apply(_torture(desk))
    assert {"annotation", "undo"} <= desk.facts()
    desk.show_only(Filter(codes=frozenset({_torture(desk)})))
    assert "filter" in desk.facts()
    bridge.lend()
    assert desk.facts() == frozenset()
    bridge.take_back()
    bridge.close()
    assert desk.facts() == frozenset()
    assert not desk.filter.hides


def test_the_last_code_is_there_after_reopening(desk: Desk, bridge: Bridge, project_file: Path) -> None:
    desk.select(Span(1, 5))
    code = _torture(desk)
    desk.apply(code)
    bridge.close()
    assert desk.last_code == ""
    bridge.open(Project.open(project_file))
    assert desk.last_code == code
