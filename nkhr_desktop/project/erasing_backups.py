"""Erasing in backups: which of them hold it, and each erased by rewriting it in its place.

Backups come first and the project last: whoever is interrupted finds the project as it was and begins again.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import closing, suppress
from dataclasses import asdict, replace
from pathlib import Path
from stat import S_IREAD, S_IWRITE

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.project import copying, migrations, sweeping
from nkhr_desktop.project.backups import Backup, Backups, State
from nkhr_desktop.project.copying import Reason
from nkhr_desktop.project.database import in_words, transaction
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.emptying import holding, rows_of
from nkhr_desktop.project.erasing import Erasing, Target, mentioned
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.texts import Texts
from nkhr_desktop.project.writer import Writer


def backups_with(backups: Backups, target: Target) -> tuple[list[Backup], list[Backup]]:
    """Those that hold it, newest first, and those that cannot be looked into: they may."""
    found: list[Backup] = []
    closed: list[Backup] = []
    for each in backups.all():
        if each.state is State.OTHER_PROJECT:
            continue
        try:
            if _holds(each.path, target):
                found.append(each)
        except FileRefused:
            closed.append(each)
    return found, closed


def _holds(file: Path, target: Target) -> bool:
    if file.with_name(file.name + "-journal").exists():  # erasing was cut off in it: first SQLite takes that back
        _make_writable(file)
        with closing(Door(file, mode="rw")) as door:
            door.value("SELECT count(*) FROM sqlite_schema")
    with closing(Door(file, mode="ro")) as door:
        rows = [(target.table, target.row)] if target.field else rows_of(door, target.row)
        fields = [target.field] if target.field else []
        return sweeping.due(door) or next(holding(door, rows, fields), None) is not None


def erase_everywhere(
    project: Project,
    backups: Backups,
    chosen: Collection[Path],
    target: Target,
    also: Collection[Target] = (),
    progress: Progressing | None = None,
) -> FileRefused | None:
    """Erase it in the ``chosen`` backups, one by one, and then in the project; before that a backup without it is made.

    Where that backup could not be made, this is what is returned; the rest is done. Raises FileRefused: what could not
    be reached, or Cancelled; what comes after that, and the project, are as they were.
    """
    begun = bool(project.erasing.preview(target).changes or also)
    refused: FileRefused | None = None
    made: list[Path] = []
    if begun:
        try:
            made = [backups.make(Reason.ERASE).path]
        except FileRefused as error:
            refused = error
    files = list(dict.fromkeys([*made, *chosen]))
    for number, each in enumerate(files):
        if progress:
            progress(number, len(files) + 1)
        erase_in(each, target, also)
        for part in each.parent.glob(".nkhr-*.part*"):  # what a backup that was cut off has left
            part.unlink(missing_ok=True)
    if begun:
        project.erasing.erase(target, also)
    project.erasing.sweep()
    return refused


def erase_in(backup: Path, target: Target, also: Collection[Target] = ()) -> None:
    """Erase it in one backup, and what mentions it there in the fields ``also``. It stays a backup of its time.

    Raises FileRefused: READ_ONLY, DISK_FULL ...; then there may be traces of it left.
    """
    _make_writable(backup)
    writer = Writer.take(backup, force=True)
    try:
        door = Door(backup, mode="rw", writer=writer)
    except BaseException:
        if writer is not None:
            writer.release()
        raise
    with closing(door), in_words(backup, writing=True):
        note = copying.note_in(door.line)
        before = copying.head_of(door.line)
        door.begin(migrations.version_of(door.line, backup))
        _erase(Erasing(door, Texts(door)), target, also)
        if note is not None and note.head == before != copying.head_of(door.line):
            _sign(door, replace(note, base=note.base or before))
    with suppress(OSError):  # as it was; some disks know no rights
        backup.chmod(S_IREAD)


def _erase(erasing: Erasing, target: Target, also: Collection[Target]) -> None:
    """What is quoted there now may be quoted only in the past of the project, so it is looked for again."""
    chosen = {(each.table, each.row, each.field) for each in also}
    preview = erasing.preview(target)
    more = [each for each in preview.mentions if (each.table, each.row, each.field) in chosen]
    if preview.changes or more:
        erasing.erase(target, [mentioned(each) for each in more])
    erasing.sweep()


def _sign(door: Door, note: copying.Note) -> None:
    """Let the note say what is in it now."""
    counts = copying.figures(door.line.rows)
    note = replace(
        note,
        head=copying.head_of(door.line),
        documents=counts["document"],
        annotations=counts["annotation"],
        steps=counts["change_set"],
    )
    words = json.dumps(asdict(note), ensure_ascii=False)
    with transaction(door.connection):
        door.connection.exec_driver_sql("UPDATE local_state SET value=? WHERE name=?", (words, copying.NOTE))


def _make_writable(backup: Path) -> None:
    with suppress(OSError):  # then SQLite says in words that it cannot write
        backup.chmod(S_IREAD | S_IWRITE)
