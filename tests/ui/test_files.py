"""Paths: free names, files in folders."""

from __future__ import annotations

from pathlib import Path

from nkhr_desktop.ui import files

ENDS = (".txt", ".md")


def test_a_free_name_never_exists(tmp_path: Path) -> None:
    wanted = tmp_path / "Project.nkhr"
    assert files.free_name(wanted) == wanted
    wanted.touch()
    (tmp_path / "Project 2.nkhr").touch()
    assert files.free_name(wanted) == tmp_path / "Project 3.nkhr"


def test_files_of_folders_at_any_depth_and_single_files_of_any_kind(tmp_path: Path) -> None:
    (tmp_path / "한글" / "deep").mkdir(parents=True)
    for name in ("b.TXT", "a.md", "no.pdf", "한글/deep/c.txt", ".hidden.txt"):
        (tmp_path / name).touch()
    single = tmp_path / "no.pdf"
    found = files.text_files([tmp_path, single, tmp_path / "a.md"], ENDS)
    names = [path.relative_to(tmp_path).as_posix() for path in found]
    assert names == ["a.md", "b.TXT", "한글/deep/c.txt", "no.pdf"]
