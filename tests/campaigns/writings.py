"""Every file that the app writes beside its projects, as a piece of work that a campaign interrupts.

Each is written twice: the first time as it is before, the second time from a project with more in it. Afterwards the
old bytes must be there or the new ones.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

from nkhr_desktop.formats import codebook_toml, csv_dataset, json_dataset, writing, xlsx_dataset
from nkhr_desktop.project.project import Project

#: Writes something of the project to the path.
Writing = Callable[[Project, Path], object]


def _codebook(project: Project, path: Path) -> None:
    codebook_toml.write(project.codebook.data(), path)


#: What it is called -> the name of the file, and how it is written.
WRITINGS: dict[str, tuple[str, Writing]] = {
    "CSV folder": ("dataset", lambda project, path: csv_dataset.write(project.snapshot(), path)),
    "CSV archive": ("dataset.zip", lambda project, path: csv_dataset.write(project.snapshot(), path)),
    "workbook": ("dataset.xlsx", lambda project, path: xlsx_dataset.write(project.snapshot(), path)),
    "JSON": ("dataset.json", lambda project, path: json_dataset.write(project.snapshot(), path)),
    "codebook": ("codebook.toml", _codebook),
}


def write(what: str, project_file: Path, folder: Path) -> None:
    """Write it into the folder, as the app does."""
    name, work = WRITINGS[what]
    with closing(Project.open(project_file, read_only=True)) as project:
        work(project, folder / name)


def bytes_of(path: Path) -> dict[str, bytes]:
    """All files under a path, by their names in it; of a file the one."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {each.name: each.read_bytes() for each in path.iterdir()} if path.is_dir() else {}


def hidden(folder: Path) -> list[str]:
    """What lies there that no person put there."""
    return sorted(each.name for each in folder.iterdir() if each.name.startswith(".nkhr-"))


def left_after(folder: Path, work: Callable[[], object]) -> list[str]:
    """What still lies there once the app does some work in the folder again, as if an hour had passed."""
    with patch.object(writing, "OLD", -1):
        work()
    return hidden(folder)
