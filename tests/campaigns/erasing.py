"""Killed while something is erased: it has not begun, or everything is gone once the file is opened again."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from nkhr_desktop.model.span import Span
from nkhr_desktop.project import erasing
from nkhr_desktop.project.backup_places import Places
from nkhr_desktop.project.backups import Backups
from nkhr_desktop.project.copying import Reason
from nkhr_desktop.project.erasing_backups import backups_with, erase_everywhere
from nkhr_desktop.project.project import Project
from tests.campaigns.flows import fresh, memory, prepare
from tests.campaigns.killed import Say, calls_of, killed
from tests.campaigns.rows import Row
from tests.project.making import GUARD, new_document

#: Nothing else says this, be it composed or not.
MARK = "Quillfeather"
#: So many calls before the end, everything is committed or about to be.
_LAST = 20
SECRET = f"{MARK} was here. " * 900


def run(full: bool) -> Iterator[Row]:
    """Kills while a document is erased, alone and with backups."""
    if os.name == "nt":
        yield Row("erasing", note="skipped: there is no kill -9")
        return
    with memory() as folder:
        template = prepare(folder)
        with closing(Project.open(template)) as project:
            document = project.documents.add([new_document(f"{MARK}.txt", SECRET)])[0]
            for at in range(60):
                project.annotations.apply(document, Span(at, at + 30), GUARD, memo=MARK * 9)
        for flow, work, backups in (("erasing", _erase, 0), ("erasing with backups", _erase_everywhere, 2)):
            yield _in_flow(Row(flow), work, template, folder / "victim", backups, 100 if full else 4)


def _in_flow(row: Row, work: object, template: Path, folder: Path, backups: int, rounds: int) -> Row:
    dice = random.Random(5)
    least = calls_of(_open, _begin(template, folder, backups))
    calls = calls_of(work, _begin(template, folder, backups))
    for number in range(rounds):
        path = _begin(template, folder, backups)
        # every other time near the end, where what is committed is not cleared away yet
        said = killed(work, (), path, dice, calls, calls - _LAST if number % 2 else least)
        row.tried += 1
        row.acknowledged += len(said)
        with closing(Project.open(path)) as project:
            row.corrupt += bool(project.check())
            begun = _document(project) == ""
        left = _traces(path.parent)
        row.named += begun
        row.lost += bool(said and left) + bool(begun and left)
        _erase_everywhere(path, dice, str)
        row.failed += bool(_traces(path.parent))
    row.note = f"{row.named} were done when killed, the others had not begun"
    row.named = 0
    return row


def _begin(template: Path, folder: Path, backups: int) -> Path:
    path = fresh(template, folder)
    with closing(Project.open(path)) as project:
        for _ in range(backups):
            _kept(project).make(Reason.BY_HAND)
            project.annotations.apply(_document(project), Span(3, 9), GUARD, memo=MARK)
    return path


def _kept(project: Project) -> Backups:
    return Backups(project.path, project.id, project.title, Places(project.path.parent / "settings"))


def _document(project: Project) -> str:
    return next((each.id for each in project.documents.all() if MARK in each.title), "")


def _traces(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file() and MARK.encode() in file.read_bytes()]


def _open(path: Path, dice: random.Random, say: Say) -> None:
    Project.open(path).close()


def _erase(path: Path, dice: random.Random, say: Say) -> None:
    with closing(Project.open(path)) as project:
        project.erasing.erase(erasing.document(_document(project)))
        say("erased")


def _erase_everywhere(path: Path, dice: random.Random, say: Say) -> None:
    with closing(Project.open(path)) as project:
        document = _document(project)
        if document:
            target = erasing.document(document)
            kept = _kept(project)
            found, _ = backups_with(kept, target)
            erase_everywhere(project, kept, [each.path for each in found], target)
        say("erased")
