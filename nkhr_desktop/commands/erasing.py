"""Erasing for good: what would go, and, once somebody said yes, that it went."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from nkhr_desktop.commands.console import complain, say, say_json, shown
from nkhr_desktop.commands.opening import kept_of, opened
from nkhr_desktop.commands.words import Declined, counted, listed, moment, sentence, step
from nkhr_desktop.model.errors import NotFound, Noun
from nkhr_desktop.project import erasing
from nkhr_desktop.project.backups import Backup
from nkhr_desktop.project.erasing import Preview, Target
from nkhr_desktop.project.erasing_backups import backups_with, erase_everywhere
from nkhr_desktop.project.project import Project

#: Of what mentions a document, so many characters are shown.
_LONGEST = 60

_NOT_REACHED = "Exports, copies and backups that you made or moved elsewhere yourself are not reached."


def erase(
    project: Path,
    document: str | None,
    memo: str | None,
    mentions: bool,
    backups: Sequence[Path],
    all_backups: bool,
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> int:
    """Tell what would go; with ``yes``, erase it."""
    do = yes and not dry_run
    with opened(project, read_only=not do) as here:
        target = _document(here, document) if document is not None else _memo(here, memo or "")
        preview = here.erasing.preview(target)
        kept = kept_of(here)
        holding, closed = backups_with(kept, target)
        chosen = [each.path for each in holding] if all_backups else _chosen(backups, holding)
        if as_json:
            say_json(_fields(preview, holding, closed, chosen, do))
        else:
            _tell(preview, holding, closed, mentions, chosen)
        if not do:
            return _not_done(dry_run, as_json)
        also = [erasing.mentioned(each) for each in preview.mentions] if mentions else []
        refused = erase_everywhere(here, kept, chosen, target, also)
    if refused is not None:
        complain(f"No backup was made before this step: {sentence(refused)}")
    if not as_json:
        say(f"Erased for good. {_NOT_REACHED}")
    return 0


def _not_done(dry_run: bool, as_json: bool) -> int:
    if dry_run:
        if not as_json:
            say("Nothing was erased: this was a dry run.")
        return 0
    complain("Nothing was erased: add --yes to do it. Nothing brings it back.")
    return 1


def _document(here: Project, name: str) -> Target:
    """By title, file name or id; by title or id also one that was removed, or by the id one that is in backups only."""
    removed = dict(here.erasing.removed())
    try:
        return erasing.document(here.documents.find(name).id)
    except NotFound:
        found = [each for each, title in removed.items() if name in (each, title)]
        if len(found) > 1:
            raise Declined(
                f"“{name}” fits several that were removed: {', '.join(found)}; name one by its id."
            ) from None
        return erasing.document(found[0] if found else name)


def _memo(here: Project, thing: str) -> Target:
    if thing == "project":
        return erasing.memo(Noun.PROJECT)
    known = {
        Noun.DOCUMENT: {each.id for each in here.documents.all()},
        Noun.CODE: {each.id for each in here.codebook.codes()},
    }
    noun = next((noun for noun, ids in known.items() if thing in ids), Noun.ANNOTATION)
    return erasing.memo(noun, thing)


def _chosen(backups: Sequence[Path], holding: Sequence[Backup]) -> list[Path]:
    there = {each.path.resolve(): each.path for each in holding}
    for file in backups:
        if file.resolve() not in there:
            raise Declined(f"“{shown(file)}” is no backup of this project that holds it; nothing was erased.")
    return [there[file.resolve()] for file in backups]


def _tell(
    preview: Preview, holding: Sequence[Backup], closed: Sequence[Backup], mentions: bool, chosen: Sequence[Path]
) -> None:
    say(_what(preview))
    if preview.steps:
        say(f"Cannot be undone any more: {counted(len(preview.steps), 'step')} that touched it.")
        for each in preview.steps[:10]:
            say(f"  {moment(each.wall)}  {step(each.kind)}  {each.coder}")
    for document in preview.twins:
        say(f"Stays: document {document} has the same text or file.")
    for mention in preview.mentions:
        where = "" if mention.now else ", before"
        what = "Goes too" if mentions else "Stays (--mentions erases it)"
        say(f"{what}: {mention.table} {mention.row}, {mention.field}{where}: “{_short(mention.words)}”")
    for backup in holding:
        what = "Goes from" if backup.path in chosen else "Stays in"
        say(f"{what} the backup of {moment(backup.taken)}: {shown(backup.path)}")
    for backup in closed:
        say(f"Cannot be looked into, and may hold it: {shown(backup.path)}")


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _what(preview: Preview) -> str:
    if not preview.changes:
        return "In this project it is erased already."
    if preview.target.field:
        return f"The memo of this {preview.target.noun.value} goes, with all that it ever said."
    removed = "" if preview.there else ", which was removed from the project,"
    coded = [f"{counted(count, 'annotation')} of {coder}" for coder, count in preview.annotations]
    parts = listed(["its text", "its file", *coded, "all that the history says of it"])
    return f"The document “{preview.name}”{removed} goes: {parts}."


def _fields(
    preview: Preview, holding: Sequence[Backup], closed: Sequence[Backup], chosen: Sequence[Path], do: bool
) -> dict[str, object]:
    return {
        "erased": do,
        "document" if not preview.target.field else "memo_of": preview.target.row,
        "title": preview.name,
        "annotations": dict(preview.annotations),
        "changes": preview.changes,
        "steps": [{"id": each.id, "kind": str(each.kind), "at": moment(each.wall)} for each in preview.steps],
        "same_text": list(preview.twins),
        "mentions": [
            {"table": each.table, "id": each.row, "field": each.field, "now": each.now} for each in preview.mentions
        ],
        "backups": [{"path": shown(each.path), "chosen": each.path in chosen} for each in holding],
        "unreadable_backups": [shown(each.path) for each in closed],
    }
