"""The command `check`: what is wrong with a project, where exactly, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from nkhr_desktop.commands import words
from nkhr_desktop.commands.console import say, say_json, shown
from nkhr_desktop.commands.opening import opened
from nkhr_desktop.commands.words import counted, sentence
from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.model.past import Seal
from nkhr_desktop.project.checking import Finding, Trouble
from nkhr_desktop.project.pinpointing import Where
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.recognising import is_damaged, is_ours

#: Findings with their places, and the seal that was to be compared.
Checked = tuple[list[tuple[Finding, Where]], Seal | None]

FOUND = {
    Trouble.DATABASE: "The file itself is damaged",
    Trouble.REFERENCE: "Something refers to what is not there",
    Trouble.CONTENT: "Stored bytes are not what their hash says",
    Trouble.TEXT_MISSING: "A document has lost its text",
    Trouble.TEXT_NOT_CANONICAL: "A text holds what no text here may hold",
    Trouble.CHARACTERS: "A text has another length than was noted",
    Trouble.SPAN: "An annotation lies outside its text",
    Trouble.QUOTE: "An annotation’s quote is not what its text says there",
    Trouble.CHAIN: "The history is not whole",
    Trouble.HISTORY: "The history does not fit together",
    Trouble.ROW_UNJOURNALLED: "Something was changed past the history",
    Trouble.TRIGGER: "What writes the history was tampered with",
    Trouble.OPEN_STEP: "A step was left open",
    Trouble.SEAL: "The history does not have the head that you named",
}

_OF_DISK = "Keep the file as it is, look at the disk, and go back to an earlier copy that checks well."
_OF_TEXT = "Do not rely on quotes of this document; take it from an earlier copy, or compare it with the original file."
_OF_DATA = "Compare what is named here with an earlier copy; whoever did it did not use this program."
_OF_HISTORY = "The history proves nothing about what is named here; compare it with a copy or export made before."

ADVICE = {
    Trouble.DATABASE: _OF_DISK,
    Trouble.REFERENCE: _OF_DATA,
    Trouble.CONTENT: _OF_TEXT,
    Trouble.TEXT_MISSING: _OF_TEXT,
    Trouble.TEXT_NOT_CANONICAL: _OF_TEXT,
    Trouble.CHARACTERS: _OF_TEXT,
    Trouble.SPAN: _OF_DATA,
    Trouble.QUOTE: _OF_DATA,
    Trouble.CHAIN: _OF_HISTORY,
    Trouble.HISTORY: _OF_HISTORY,
    Trouble.ROW_UNJOURNALLED: _OF_DATA,
    Trouble.TRIGGER: "What was done since then may be missing in the history; go back to an earlier copy.",
    Trouble.OPEN_STEP: _OF_DATA,
    Trouble.SEAL: "Its end was cut off, it was written anew as a whole, or this is another project.",
}


def check(project: Path, head: str | None, as_json: bool) -> int:
    """Verify everything in the file, and a head that was kept elsewhere; exit code 3 if something is wrong."""
    found, seal = _checked(project, head or "")
    if as_json:
        say_json([_as_json(*each) for each in found])
    elif found:
        for finding, where in found:
            say(_line(finding, where))
        for trouble, count in Counter(finding.trouble for finding, _ in found).most_common():
            say(f"{count:,} × {FOUND[trouble]}. {ADVICE[trouble]}")
        say(f"{counted(len(found), 'finding')} in {shown(project)}. The file was not changed: keep a copy of it.")
    else:
        say(f"All is well with {shown(project)}: texts, annotations and history are whole.")
    if seal is not None and seal.holds and not as_json:
        say(_of_seal(seal))
    return 3 if found else 0


def _checked(project: Path, head: str) -> Checked:
    """What is wrong; a file of ours that is too damaged to be read is a finding, too."""
    try:
        with opened(project, read_only=True) as here:
            return _everything(here, head)
    except FileRefused as error:
        if not is_damaged(error):
            raise
        return [(Finding(Trouble.DATABASE, detail=sentence(error)), Where())], None
    except Exception as error:
        # a damaged file can hold anything, so anything may go wrong where it is read
        if not is_ours(project):
            raise
        detail = f"it cannot be read to the end ({type(error).__name__})"
        return [(Finding(Trouble.DATABASE, detail=detail), Where())], None


def _everything(here: Project, head: str) -> Checked:
    found = [(each, here.pinpoint(each)) for each in here.check()]
    seal = here.compare(head) if head else None
    if seal is not None and seal.step is None:
        found.append((Finding(Trouble.SEAL, "change_set", detail=head), Where("change_set")))
    return found, seal


def _line(finding: Finding, where: Where) -> str:
    technical = " ".join(part for part in (finding.table, finding.row) if part)
    parts = (FOUND[finding.trouble], "; ".join(_place(where)), technical, finding.detail)
    return ": ".join(part for part in parts if part)


def _place(where: Where) -> Iterator[str]:
    if where.document:
        yield f"document “{where.document}”"
    if where.name[0] and where.table != "document":
        yield f"{'code' if where.table == 'annotation' else where.table} “{where.name[0]}”"
    if where.span is not None:
        yield f"characters {where.span[0]} to {where.span[1]}"
    if where.step is not None:
        who = f" by {where.step.coder}" if where.step.coder else ""
        yield f"step “{words.step(where.step.kind)}” of {words.moment(where.step.wall)}{who}"


def _as_json(finding: Finding, where: Where) -> dict[str, object]:
    step = where.step
    return {
        **asdict(finding),
        "trouble": str(finding.trouble),
        "document": where.document,
        "name": where.name[0],
        "start": where.span[0] if where.span is not None else None,
        "end": where.span[1] if where.span is not None else None,
        "step": step.id if step is not None else "",
        "kind": str(step.kind) if step is not None else "",
        "at": words.moment(step.wall) if step is not None else "",
        "advice": ADVICE[finding.trouble],
    }


def _of_seal(seal: Seal) -> str:
    assert seal.step is not None, "it holds"
    since = f"{counted(seal.later, 'step')} came after it" if seal.later else "no step came after it"
    name = f"“{words.step(seal.step.kind)}” of {words.moment(seal.step.wall)}"
    return f"The head {seal.head[:12]} is in the history: step {name}; {since}; nothing before it was changed."
