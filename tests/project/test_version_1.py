"""The sample file of version 1 is read by every version: same counts, hashes and history."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from nkhr_desktop.project.migrations import VERSION
from nkhr_desktop.project.project import Project
from tests.data.make_version_1 import FIGURES, SAMPLE, figures
from tests.project.making import by_hand


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Project]:
    """The sample, brought up to date where that is needed."""
    path = tmp_path / SAMPLE.name
    shutil.copyfile(SAMPLE, path)
    project = Project.open(path)
    yield project
    project.close()


def test_it_is_of_version_1() -> None:
    with by_hand(SAMPLE) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)


def test_it_gives_the_figures_that_it_gave_when_it_was_made(copy: Project) -> None:
    assert json.loads(json.dumps(figures(copy))) == json.loads(FIGURES.read_text(encoding="utf-8"))
    assert copy.check() == []


def test_it_holds_something_of_everything(copy: Project) -> None:
    rows = copy._door.rows
    tables = [row[0] for row in rows("SELECT name FROM sqlite_schema WHERE type='table'")]
    assert not [table for table in tables if not rows(f"SELECT 1 FROM {table} LIMIT 1")]
    assert {row[0] for row in rows("SELECT DISTINCT op FROM change")} == {"I", "U", "D"}


def test_every_step_of_it_can_be_taken_back_and_brought_back(copy: Project) -> None:
    digest = copy.digest()
    count = 0
    while copy.undo_step is not None:
        assert copy.undo().left == ()
        count += 1
    for _ in range(count):
        assert copy.redo().left == ()
    assert copy.digest() == digest
    assert copy.check() == []


@pytest.mark.skipif(VERSION > 1, reason="reading alone does not bring an older file up to date")
def test_reading_it_leaves_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / SAMPLE.name
    shutil.copyfile(SAMPLE, path)
    project = Project.open(path, read_only=True)
    assert project.check() == []
    project.close()
    assert path.read_bytes() == SAMPLE.read_bytes()
