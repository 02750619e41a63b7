"""The sample file of each version is read by every later one: same counts, hashes and history."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.migrations import VERSION
from nkhr_desktop.project.project import Project
from tests.data import make_version_1, make_version_2
from tests.project.making import by_hand, meaning

SAMPLES = {1: make_version_1, 2: make_version_2}
every_version = pytest.mark.parametrize("version", SAMPLES)


@pytest.fixture
def made(version: int) -> ModuleType:
    return SAMPLES[version]


@pytest.fixture
def copy(made: ModuleType, tmp_path: Path) -> Iterator[Project]:
    """The sample, brought up to date where that is needed."""
    path = tmp_path / made.SAMPLE.name
    shutil.copyfile(made.SAMPLE, path)
    project = Project.open(path)
    yield project
    project.close()


def test_there_is_a_sample_of_every_version() -> None:
    assert list(SAMPLES) == list(range(1, VERSION + 1))


@every_version
def test_it_is_of_its_version(made: ModuleType, version: int) -> None:
    with by_hand(made.SAMPLE) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)


@every_version
def test_it_gives_the_figures_that_it_gave_when_it_was_made(made: ModuleType, copy: Project) -> None:
    assert json.loads(json.dumps(made.figures(copy))) == json.loads(made.FIGURES.read_text(encoding="utf-8"))
    assert copy.check() == []


@every_version
def test_it_holds_something_of_everything(copy: Project) -> None:
    rows = copy._door.rows
    tables = [row[0] for row in rows("SELECT name FROM sqlite_schema WHERE type='table'")]
    assert not [table for table in tables if not rows(f"SELECT 1 FROM {table} LIMIT 1")]
    assert {row[0] for row in rows("SELECT DISTINCT op FROM change")} == {"I", "U", "D"}


@every_version
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


@every_version
def test_an_older_one_is_brought_up_to_date_beside_a_copy_that_is_as_it_was(
    made: ModuleType, version: int, copy: Project
) -> None:
    beside = [path for path in copy.path.parent.iterdir() if path.suffix == ".nkhr" and path != copy.path]
    assert [meaning(path) for path in beside] == ([meaning(made.SAMPLE)] if version < VERSION else [])
    with by_hand(copy.path) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


@every_version
def test_what_is_done_in_one_that_was_brought_up_to_date_is_journalled_and_undone(copy: Project) -> None:
    document = copy.documents.all()[0].id
    before = copy.documents.get(document).content_warning
    copy.documents.warn([document], ["killing"])
    copy.documents.remove([document])
    assert copy.check() == []
    copy.undo()
    assert copy.documents.get(document).content_warning == ("killing",)
    copy.undo()
    assert copy.documents.get(document).content_warning == before
    assert copy.check() == []


@every_version
def test_reading_it_leaves_its_bytes(made: ModuleType, version: int, tmp_path: Path) -> None:
    path = tmp_path / made.SAMPLE.name
    shutil.copyfile(made.SAMPLE, path)
    if version == VERSION:
        project = Project.open(path, read_only=True)
        assert project.check() == []
        project.close()
    else:  # reading alone does not bring an older file up to date
        with pytest.raises(FileRefused) as refused:
            Project.open(path, read_only=True)
        assert (refused.value.trouble, refused.value.place) == (FileTrouble.READ_ONLY, str(version))
    assert path.read_bytes() == made.SAMPLE.read_bytes()
