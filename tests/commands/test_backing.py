"""backups, backup, restore: a way back that needs no window."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nkhr_desktop.project.door import MUCH
from nkhr_desktop.project.own_folders import FOLDER_VARIABLE
from nkhr_desktop.project.project import Project


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and backups of one's own."""
    folder = tmp_path / "own"
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


def test_a_backup_is_made_listed_and_restored(done, sample, tmp_path, figures, folders) -> None:
    answer = done("backup", sample)
    assert answer.out.startswith("Backed up 30 annotations of 5 documents to ")
    (listed,) = done("backups", sample, "--json").json()
    assert (listed["state"], listed["reason"], listed["annotations"]) == ("whole", "by_hand", 30)
    assert Path(listed["path"]).is_relative_to(folders)
    assert listed["head"] == figures(sample)["head"]
    said = done("backups", sample).out.splitlines()
    assert said[0].startswith("1 backup of ")
    assert said[1].endswith(listed["path"])
    assert "asked for" in said[1]
    out = tmp_path / "again.nkhr"
    assert done("restore", listed["path"], out).out.startswith("Restored 30 annotations of 5 documents to ")
    assert figures(out) == figures(sample)
    assert "All is well" in done("check", out).out


def test_the_backups_of_a_lost_project_are_found_without_it(done, sample, tmp_path) -> None:
    done("backup", sample)
    with Path(sample).open("rb"):
        sample.unlink()
    (listed,) = done("backups", "--json").json()
    assert listed["annotations"] == 30
    assert "by the clock" not in done("backups").out
    done("restore", listed["path"], sample)
    assert "All is well" in done("check", sample).out


def test_looking_at_backups_changes_nothing(done, sample, untouched, folders) -> None:
    done("backup", sample)
    before = untouched(folders), untouched(sample.parent)
    done("backups", sample)
    done("backups", "--json")
    assert (untouched(folders), untouched(sample.parent)) == before


def test_before_much_is_added_a_backup_is_made_and_only_if_something_changed(done, sample, table) -> None:
    project = Project.open(sample, read_only=True)
    document = project.documents.all()[0]
    project.close()
    rows = [
        {"document": document.id, "start": n, "end": n + 2, "code": "Torture"} for n in range(2 * MUCH)
    ]  # fmt: skip
    done("code", sample, "--from", table(*rows[: MUCH - 1]), "--coder", "Lee")
    assert done("backups", sample, "--json").json() == []
    done("code", sample, "--from", table(*rows), "--coder", "Lee")
    done("undo", sample)
    (listed,) = done("backups", sample, "--json").json()
    assert (listed["reason"], listed["annotations"]) == ("bulk", 30 + MUCH - 1)


def test_where_no_backup_can_be_made_the_step_is_done_and_that_is_said(run, done, sample, table, folders) -> None:
    folders.mkdir()
    (folders / "Backups").write_text("in the way")
    project = Project.open(sample, read_only=True)
    document = project.documents.all()[0].id
    project.close()
    rows = [{"document": document, "start": n, "end": n + 2, "code": "Torture"} for n in range(MUCH)]
    answer = run("code", sample, "--from", table(*rows), "--coder", "Lee")
    assert answer.code == 0
    assert answer.err.startswith("No backup was made before this step: ")
    assert answer.err.count("\n") == 1


def test_what_is_no_backup_is_refused(refused, sample, tmp_path) -> None:
    picture = tmp_path / "picture.nkhr"
    picture.write_bytes(b"\xff\xd8\xff" * 100)
    out = tmp_path / "out.nkhr"
    refused("restore", picture, out)
    refused("restore", tmp_path / "missing.nkhr", out)
    assert not out.exists()
    shutil.copy(sample, out)
    before = out.read_bytes()
    refused("restore", sample, out)
    assert out.read_bytes() == before
