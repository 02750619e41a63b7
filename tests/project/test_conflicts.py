"""Conflicted copies beside a project are noticed, counted and left as they are."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from unicodedata import normalize

import pytest

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.conflicts import BesideCopy, candidates, copies
from nkhr_desktop.project.project import Project
from tests.project.making import GUARD, TORTURE, Coded, by_hand, coded

OF_SERVICES = [
    "project (Kim's conflicted copy 2026-11-02).nkhr",
    "project (Kim의 충돌된 사본 2026-11-02).nkhr",
    "project (conflicted copy 2026-11-02 101112).nkhr",
    "project.sync-conflict-20261102-101112-ABCDEFG.nkhr",
    "project_conflict-20261102-101112.nkhr",
    "project (1).nkhr",
    "project [Conflict].nkhr",
]
OF_ANYBODY = ["project-DESKTOP-1234.nkhr", "project 2.nkhr", "project copy.nkhr", "project_kim.nkhr"]


@pytest.fixture
def here(tmp_path: Path) -> Coded:
    """A closed project with two documents' worth of steps."""
    made = coded(tmp_path / "project.nkhr")
    made.project.annotations.apply(made.document, Span(0, 3), GUARD)
    made.project.close()
    return made


def worked_on(path: Path, document: str, steps: int) -> None:
    project = Project.open(path)
    for number in range(steps):
        project.annotations.apply(document, Span(number, number + 5), TORTURE)
    project.close()


def state(folder: Path) -> dict[str, str]:
    return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in folder.iterdir()}


@pytest.mark.parametrize("name", OF_SERVICES + OF_ANYBODY)
def test_a_copy_with_work_of_its_own_is_told_with_its_steps(here: Coded, name: str) -> None:
    other = here.path.with_name(name)
    shutil.copy(here.path, other)
    worked_on(other, here.document, 3)
    worked_on(here.path, here.document, 2)
    before = state(here.path.parent)
    (found,) = copies(here.path)
    assert (found.path, found.only_there, found.only_here, found.readable) == (other, 3, 2, True)
    assert found.last > 0
    assert state(here.path.parent) == before, "nothing is done to them, and nothing is left beside them"
    (back,) = copies(other)  # whichever of the two is opened
    assert (back.path, back.only_there, back.only_here) == (here.path, 2, 3)


@pytest.mark.parametrize("name", OF_SERVICES)
def test_a_copy_of_a_service_is_told_even_if_there_is_nothing_new_in_it(here: Coded, name: str) -> None:
    shutil.copy(here.path, here.path.with_name(name))
    assert [each.only_there for each in copies(here.path)] == [0]


@pytest.mark.parametrize("name", OF_ANYBODY)
def test_a_copy_that_somebody_made_is_nobodys_business(here: Coded, name: str) -> None:
    shutil.copy(here.path, here.path.with_name(name))
    assert copies(here.path) == []


@pytest.mark.parametrize("name", ["projects.nkhr", "other.nkhr", "project (1).txt", "a project (1).nkhr"])
def test_other_names_are_not_even_looked_at(here: Coded, name: str) -> None:
    shutil.copy(here.path, here.path.with_name(name))
    assert candidates(here.path) == []


def test_another_project_of_such_a_name_is_none(here: Coded) -> None:
    other = coded(here.path.with_name("project (1).nkhr"))
    other.project.close()
    assert candidates(here.path) == [other.path]
    assert copies(here.path) == []


def test_a_name_in_jamo_is_the_same_name(tmp_path: Path) -> None:
    made = coded(tmp_path / "증언.nkhr")
    made.project.close()
    shutil.copy(made.path, tmp_path / normalize("NFD", "증언 (1).nkhr"))
    assert len(copies(made.path)) == 1


def test_what_cannot_be_looked_into_is_said_to_be_so(here: Coded) -> None:
    here.path.with_name("project (1).nkhr").write_bytes(b"no project at all")
    torn = here.path.with_name("project (2).nkhr")
    torn.write_bytes(here.path.read_bytes()[:5000])
    here.path.with_name("project old.nkhr").write_bytes(b"nor is this, and no service called it so")
    assert copies(here.path) == [
        BesideCopy(here.path.with_name("project (1).nkhr"), readable=False),
        BesideCopy(torn, readable=False),
    ]


def test_a_file_that_another_program_writes_in_its_way_gets_no_files_beside_it(here: Coded) -> None:
    other = here.path.with_name("project (1).nkhr")
    shutil.copy(here.path, other)
    with by_hand(other) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE local_state SET value=value")
    before = set(here.path.parent.iterdir())
    copies(here.path)
    assert set(here.path.parent.iterdir()) == before


def test_an_open_project_can_be_compared(here: Coded) -> None:
    shutil.copy(here.path, here.path.with_name("project (1).nkhr"))
    with_me = Project.open(here.path)
    with_me.annotations.apply(here.document, Span(0, 9), TORTURE)
    assert [(each.only_there, each.only_here) for each in copies(here.path)] == [(0, 1)]
    with_me.close()


def test_a_folder_that_is_gone_has_no_copies(tmp_path: Path) -> None:
    assert candidates(tmp_path / "gone" / "project.nkhr") == []
    (tmp_path / "project (1).nkhr").touch()
    with pytest.raises(FileRefused) as refused:
        copies(tmp_path / "project.nkhr")
    assert refused.value.trouble is FileTrouble.MISSING
