"""The command `salvage`: what can be saved of a damaged project, and a list of what could not."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from nkhr_desktop.commands.console import say, say_json, shown
from nkhr_desktop.commands.words import counted, listed
from nkhr_desktop.project.mending import Loss, Lost
from nkhr_desktop.project.salvage import COUNTED, Salvaged
from nkhr_desktop.project.salvage import salvage as saved

LOST = {
    Loss.BYTES: "The disk could not read all of the file; bytes lost",
    Loss.PAGES: "Parts of the file are broken; pages",
    Loss.MISSING_PAGES: "The end of the file is missing; pages",
    Loss.HISTORY: "The history is not whole; steps that could not be kept, the data apart",
    Loss.PAST_HISTORY: "Changed past the history, so it is as the history says",
    Loss.REMOVED_TEXT: "The text of a document that had been removed is lost, so it cannot be brought back",
    Loss.TEXT: "The text is lost but for what was quoted of it; � stands for what is missing",
    Loss.TEXT_PARTS: "The text is not whole: compare it with the original; � stands for what is missing",
    Loss.ORIGINAL: "The bytes of the file that was added are lost; the text is there",
    Loss.ROW: "Lost, with its name and all that was said of it",
    Loss.PLACE: "Its place is lost",
    Loss.QUOTE: "Its quote is not what its text says there",
    Loss.FIELD: "A field held what it cannot hold and was emptied",
    Loss.FINDING: "A check still finds something here",
}


def salvage(project: Path, target: Path, as_json: bool) -> int:
    """Save what can be saved into a new file; exit code 3 if something could not be."""
    found = saved(project, target)
    if as_json:
        say_json({**asdict(found), "lost": [{**asdict(each), "loss": str(each.loss)} for each in found.lost]})
    else:
        _say(found, project, target)
    return 3 if found.lost else 0


def _say(found: Salvaged, project: Path, target: Path) -> None:
    for each in found.lost:
        say(_line(each))
    counts = listed([counted(found.counts[name], name) for name in COUNTED])
    steps = counted(found.counts["change_set"], "step")
    say(f"Saved {counts} into {shown(target)}, with a history of {steps}.")
    if found.history:
        say("The history is the old one, whole and proved by its hashes.")
    else:
        say("The old history could not be kept whole: a step of its own says that this project was saved.")
    say(f"{shown(project)} was only read: keep it until you have compared both.")


def _line(lost: Lost) -> str:
    name = f"“{lost.name}”" if lost.name else ""
    place = " ".join(part for part in (lost.table, name, lost.row) if part)
    count = f"{lost.count:,}" if lost.count else ""
    return ": ".join(part for part in (place, LOST[lost.loss], count) if part)
