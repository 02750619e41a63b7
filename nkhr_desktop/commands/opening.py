"""A project for as long as one command needs it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from nkhr_desktop.commands.console import complain, shown
from nkhr_desktop.commands.words import Declined, sentence
from nkhr_desktop.model.errors import NkhrError
from nkhr_desktop.project.database import in_words
from nkhr_desktop.project.project import Project

if TYPE_CHECKING:
    from nkhr_desktop.project.backups import Backups


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[Project]:
    """Open a project and close it afterwards; with ``read_only`` its bytes stay as they are.

    Before a step that changes much, a backup is made; where that cannot be, it is said and the step is done.
    Raises FileRefused, also where damage shows only while the project is read.
    """
    with in_words(path), closing(Project.open(path, read_only=read_only)) as project:
        project.protect(lambda: _back_up(project))
        yield project


def kept_of(project: Project) -> Backups:
    """The backups of a project, in the places that its person chose."""
    from nkhr_desktop.project.backup_places import Places
    from nkhr_desktop.project.backups import Backups

    if not project.id:
        raise Declined(f"“{shown(project.path)}” has no history, so a backup of it could not be told apart.")
    return Backups(project.path, project.id, project.title, Places())


def _back_up(project: Project) -> None:
    from nkhr_desktop.project.copying import Reason

    try:
        kept = kept_of(project)
        if kept.due(project.head):
            kept.make(Reason.BULK)
    except NkhrError as error:
        complain(f"No backup was made before this step: {sentence(error)}")
