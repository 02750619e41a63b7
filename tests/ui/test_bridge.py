"""The bridge: verbs go over, the bell comes back, what is refused is said in words."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.bridge import Bridge, Notice


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    bridge.close()


def _heard(bridge: Bridge) -> tuple[list[Changes], list[Notice]]:
    bells: list[Changes] = []
    notices: list[Notice] = []
    bridge.changed.connect(bells.append)
    bridge.said.connect(notices.append)
    return bells, notices


def _passage(project: Project) -> tuple[str, Span, str]:
    return project.documents.all()[0].id, Span(100, 120), project.codebook.codes()[0].id


def test_a_verb_gives_its_result_and_rings_once(bridge: Bridge, project_file: Path) -> None:
    project = Project.open(project_file)
    bridge.open(project)
    bells, notices = _heard(bridge)
    made = bridge.do(lambda: project.annotations.apply(*_passage(project)))
    assert made is not None
    assert [bell.kind for bell in bells] == [Kind.APPLY_CODE]
    assert notices == []


def test_a_refusal_is_said_and_nothing_rings(bridge: Bridge, project_file: Path) -> None:
    project = Project.open(project_file)
    bridge.open(project)
    bells, notices = _heard(bridge)
    assert bridge.do(lambda: project.coders.add("Kim")) is None
    assert not bridge.attempt(lambda: project.documents.rename("nothing", "x"))
    assert [notice.tone for notice in notices] == ["warning", "warning"]
    assert "Kim" in notices[0].text
    assert bells == []


def test_a_name_is_asked_for_once_and_the_verb_repeated(bridge: Bridge, nameless_file: Path) -> None:
    project = Project.open(nameless_file)
    bridge.open(project)
    suggested: list[str] = []
    bridge.ask_names_with(lambda name: suggested.append(name) or "Park")
    with_name = bridge.do(lambda: project.annotations.apply(*_passage(project)))
    assert with_name is not None
    assert project.coders.current is not None
    assert project.coders.current.name == "Park"
    assert len(suggested) == 1
    assert suggested[0]
    bridge.do(lambda: project.annotations.apply(*_passage(project)))
    assert len(suggested) == 1


def test_leaving_the_question_changes_nothing(bridge: Bridge, nameless_file: Path) -> None:
    project = Project.open(nameless_file)
    bridge.open(project)
    bridge.ask_names_with(lambda name: "")
    before = project.info()
    assert bridge.do(lambda: project.annotations.apply(*_passage(project))) is None
    assert project.info() == before


def test_undo_and_redo_say_what_they_took(bridge: Bridge, project_file: Path) -> None:
    project = Project.open(project_file)
    bridge.open(project)
    bridge.do(lambda: project.annotations.apply(*_passage(project)))
    _, notices = _heard(bridge)
    bridge.undo()
    bridge.redo()
    assert [notice.text for notice in notices] == ["Undone: Apply code.", "Done again: Apply code."]


def test_a_lent_project_refuses_verbs_and_keeps_bells(bridge: Bridge, project_file: Path) -> None:
    project = Project.open(project_file)
    bridge.open(project)
    bells, notices = _heard(bridge)
    lent = bridge.lend()
    assert bridge.do(lambda: project.annotations.apply(*_passage(project))) is None
    assert "busy" in notices[0].text
    lent.coders.add("Lee")  # what the worker does
    assert bells == []
    bridge.take_back()
    assert [bell.kind for bell in bells] == [Kind.ADD_CODER]


def test_opening_another_project_closes_the_first(bridge: Bridge, project_file: Path, nameless_file: Path) -> None:
    seen: list[str] = []
    bridge.closing.connect(lambda project: seen.append(f"closing {project.path.name}"))
    bridge.closed.connect(lambda: seen.append("closed"))
    bridge.opened.connect(lambda project: seen.append(f"opened {project.path.name}"))
    bridge.open(Project.open(project_file))
    bridge.open(Project.open(nameless_file))
    assert seen == ["opened sample.nkhr", "closing sample.nkhr", "closed", "opened nameless.nkhr"]
    Project.open(project_file).close()  # nobody holds it any more


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be removed there")
def test_when_the_file_is_gone_a_copy_can_be_saved_at_once(bridge: Bridge, project_file: Path) -> None:
    project = Project.open(project_file)
    bridge.open(project)
    _, notices = _heard(bridge)
    copy = project_file.with_name("copy.nkhr")
    bridge.save_copies_with(lambda: project.save_copy(copy))
    project_file.unlink()
    assert bridge.do(lambda: project.annotations.apply(*_passage(project))) is None
    assert notices[-1].button
    assert notices[-1].slot is not None
    notices[-1].slot()
    saved = Project.open(copy)
    assert saved.digest() == project.digest()
    saved.close()
