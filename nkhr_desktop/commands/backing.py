"""Backups: backups lists them, backup makes one, restore makes a project of one."""

from __future__ import annotations

from pathlib import Path

from nkhr_desktop.commands.console import say, say_json, shown
from nkhr_desktop.commands.opening import kept_of, opened
from nkhr_desktop.commands.words import counted, moment
from nkhr_desktop.project.backup_places import Places
from nkhr_desktop.project.backups import Backup, State, everything
from nkhr_desktop.project.copying import Reason
from nkhr_desktop.project.recovering import restore as restored

_REASONS = {
    Reason.BY_HAND: "asked for",
    Reason.EVERY_WHILE: "by the clock",
    Reason.BULK: "before bulk work",
    Reason.MIGRATION: "before a new version",
    Reason.MERGE: "before merging",
    Reason.ERASE: "before erasing",
    Reason.RESTORE: "before restoring",
}

_STATES = {
    State.WHOLE: "",
    State.TEXT_DAMAGED: "a text in it was damaged already",
    State.CHANGED: "somebody worked in it since",
    State.NO_NOTE: "a copy of this project that somebody put there",
    State.OTHER_PROJECT: "a copy of another project",
    State.DAMAGED: "damaged, or no project",
}


def backups(project: Path | None, as_json: bool) -> int:
    """List them, newest first; without a project, those of all projects."""
    if project is None:
        places = Places()
        found, of, place = everything(places), "all projects", places.all()[0]
    else:
        with opened(project, read_only=True) as here:
            kept = kept_of(here)
        found, of, place = kept.all(), shown(project), kept.place
    if as_json:
        say_json([_fields(each) for each in found])
        return 0
    say(f"{counted(len(found), 'backup')} of {of}, {_size(sum(each.size for each in found))}. New ones: {shown(place)}")
    for each in found:
        say(_line(each, with_title=project is None))
    return 0


def backup(project: Path) -> int:
    """Make one now."""
    with opened(project, read_only=True) as here:
        made = kept_of(here).make(Reason.BY_HAND)
    assert made.note is not None, "whatever was just made has its note"
    annotations, documents = counted(made.note.annotations, "annotation"), counted(made.note.documents, "document")
    say(f"Backed up {annotations} of {documents} to {shown(made.path)}; it was opened and checked.")
    if made.state is State.TEXT_DAMAGED:
        say(f"But a text in {shown(project)} is damaged; earlier backups were all kept; see what `check` says.")
    return 0


def restore(backup: Path, target: Path) -> int:
    """Make a new project file of a backup."""
    restored(backup, target)
    with opened(target, read_only=True) as here:
        documents, annotations = len(here.documents.all()), here.annotations.count()
    figures = f"{counted(annotations, 'annotation')} of {counted(documents, 'document')}"
    say(f"Restored {figures} to {shown(target)}; the backup stays as it is.")
    return 0


def _line(backup: Backup, with_title: bool) -> str:
    parts = [moment(backup.taken)]
    note = backup.note
    if note is not None:
        parts += [note.title] if with_title else []
        parts += [
            _REASONS[note.reason],
            counted(note.documents, "document"),
            counted(note.annotations, "annotation"),
            counted(note.steps, "step"),
        ]
    parts += [_size(backup.size), _STATES[backup.state], shown(backup.path)]
    return "  ".join(part for part in parts if part)


def _fields(backup: Backup) -> dict[str, object]:
    note = backup.note
    fields: dict[str, object] = {
        "path": shown(backup.path),
        "state": str(backup.state),
        "size": backup.size,
        "taken": moment(backup.taken),
    }
    for name in ("reason", "project", "title", "head", "documents", "codes", "annotations", "coders", "steps"):
        fields[name] = None if note is None else getattr(note, name)
    return fields


def _size(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB"
