"""From a backup back to a project: into a new file, or in the place of the present one."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

from nkhr_desktop.formats.writing import beside
from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project import copying
from nkhr_desktop.project.backups import State, look_at
from nkhr_desktop.project.database import Line, in_words, settle
from nkhr_desktop.project.opening import require_project
from nkhr_desktop.project.writer import Writer


def restore(backup: Path, target: Path, progress: Progressing | None = None) -> None:
    """Make a new project file of a backup, whole and checked. Raises FileRefused; then there is no new file."""
    _require_free(target)
    with beside(target) as whole:
        _restored(backup, whole, progress)
        _require_free(target)
        whole.rename(target)
        settle(target.parent)


def _require_free(target: Path) -> None:
    """Neither the file may be there nor what a crash left of another one: SQLite would play that into ours."""
    for path in (target, _journal(target)):
        if path.exists():
            raise FileRefused(str(path), FileTrouble.EXISTS)


def _journal(project: Path) -> Path:
    return project.with_name(project.name + "-journal")


def restore_in_place(backup: Path, project: Path, progress: Progressing | None = None) -> None:
    """Put a backup in the place of the project, which is closed here, and of which a backup was made just now.

    Who writes into it elsewhere is respected. Raises InUse, or FileRefused (NOT_OURS for a backup of another
    project); then the project is as it was.
    """
    writer = Writer.take(project)
    try:
        with in_words(project), closing(Line(project, mode="rw")) as line:
            if look_at(backup, copying.project_of(line)).state is State.OTHER_PROJECT:
                raise FileRefused(str(backup), FileTrouble.NOT_OURS)
        file = project.resolve()  # a link stays one
        with beside(file) as whole:
            _restored(backup, whole, progress)
            shutil.copymode(file, whole)  # who could not read the project cannot read it now
            if _journal(file).exists():
                # reading above has finished what a crash interrupted; one file's journal must not meet another file
                raise FileRefused(str(project), FileTrouble.BUSY)
            os.replace(whole, file)  # noqa: PTH105 - the same on every system
            settle(file.parent)
    finally:
        if writer is not None:
            writer.release()


def _restored(backup: Path, whole: Path, progress: Progressing | None) -> None:
    """A project out of a backup, checked, on the disk, under a name that nobody knows yet."""
    require_project(backup)
    found = look_at(backup)
    if not found.restorable:
        raise FileRefused(str(backup), FileTrouble.DAMAGED)
    with in_words(backup), closing(Line(backup, mode="ro")) as line:
        if line.value("PRAGMA integrity_check") != "ok":
            raise FileRefused(str(backup), FileTrouble.DAMAGED)
        wanted, head = copying.figures(line.rows), copying.head_of(line)
        line.give_pages(whole, progress or (lambda done, total: None))
    with in_words(whole, writing=True):
        copying.forget_note(whole)
        with closing(Line(whole, mode="ro")) as line:
            same = (copying.figures(line.rows), copying.head_of(line)) == (wanted, head)
            if not same or line.value("PRAGMA integrity_check") != "ok":
                raise FileRefused(str(backup), FileTrouble.DAMAGED, place="copy")
    settle(whole)
