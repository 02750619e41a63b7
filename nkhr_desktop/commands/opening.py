"""A project for as long as one command needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from nkhr_desktop.project.database import in_words
from nkhr_desktop.project.project import Project


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[Project]:
    """Open a project and close it afterwards; with ``read_only`` its bytes stay as they are.

    Raises FileRefused, also where damage shows only while the project is read.
    """
    with in_words(path), closing(Project.open(path, read_only=read_only)) as project:
        yield project
