"""erase: told before, done only with a yes, and everywhere that was named."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkhr_desktop.project.own_folders import FOLDER_VARIABLE
from nkhr_desktop.project.project import Project
from tests.project.test_erasing import MARKS, SECRET, traces


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and backups of one's own."""
    folder = tmp_path / "own"
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


@pytest.fixture
def marked(sample: Path, tmp_path: Path) -> Path:
    """The sample with a document that is to go."""
    project = Project.open(sample)
    project.documents.paste("Secret", SECRET)
    project.close()
    return sample


def test_nothing_goes_without_a_yes(run, done, marked) -> None:
    before = marked.read_bytes()
    answer = run("erase", marked, "--document", "Secret")
    assert answer.code == 1
    assert "add --yes" in answer.err
    assert done("erase", marked, "--document", "Secret", "--yes", "--dry-run").out.endswith("this was a dry run.\n")
    assert marked.read_bytes() == before


def test_it_goes_from_project_and_backups(done, marked, tmp_path, folders) -> None:
    done("backup", marked)
    told = done("erase", marked, "--document", "Secret", "--dry-run", "--json").json()
    assert (told["erased"], told["title"], len(told["backups"])) == (False, "Secret", 1)
    assert traces(folders)
    answer = done("erase", marked, "--document", "Secret", "--all-backups", "--yes")
    assert answer.out.startswith("The document “Secret” goes: its text, its file")
    assert answer.out.splitlines()[-1].startswith("Erased for good.")
    assert traces(tmp_path) == []
    assert "All is well" in done("check", marked).out
    assert "Erase document for good" in done("history", marked).out


def test_a_backup_is_named_one_by_one(done, refused, marked, folders) -> None:
    done("backup", marked)
    (listed,) = done("backups", marked, "--json").json()
    assert (
        "is no backup of this project that holds it"
        in refused("erase", marked, "--document", "Secret", "--backup", marked, "--yes").err
    )
    said = done("erase", marked, "--document", "Secret", "--yes").out
    assert f"Stays in the backup of {listed['taken']}" in said
    assert traces(folders)


def test_a_removed_document_and_a_memo_can_go(done, refused, marked, tmp_path) -> None:
    project = Project.open(marked)
    project.documents.remove([project.documents.find("Secret").id])
    project.describe(memo=MARKS[0])
    project.close()
    assert ", which was removed from the project, goes" in done("erase", marked, "--document", "Secret", "--yes").out
    assert "The memo of this project goes" in done("erase", marked, "--memo", "project", "--all-backups", "--yes").out
    assert traces(tmp_path) == []
    assert "There is no document “Secret”" in refused("erase", marked, "--document", "Secret", "--yes").err
    assert "There is no annotation “x”" in refused("erase", marked, "--memo", "x", "--yes").err


def test_what_mentions_it_stays_unless_it_is_wanted(done, marked, tmp_path) -> None:
    project = Project.open(marked)
    project.describe(memo=SECRET[:60])
    project.close()
    assert "Stays (--mentions erases it): setting" in done("erase", marked, "--document", "Secret", "--dry-run").out
    assert "Goes too: setting" in done("erase", marked, "--document", "Secret", "--mentions", "--yes").out
    assert traces(tmp_path) == []
