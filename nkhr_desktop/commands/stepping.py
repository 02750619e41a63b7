"""Going back and forth, and seeing what was done: undo, redo, history."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from nkhr_desktop.commands import past, words
from nkhr_desktop.commands.console import say, say_json
from nkhr_desktop.commands.opening import opened
from nkhr_desktop.commands.past import PastLines
from nkhr_desktop.model.changes import Step, Undone
from nkhr_desktop.model.past import Entry, Look

#: Of a step that changed more of a document's annotations at once, so many are told.
_SHOWN = 100


def undo(project: Path) -> int:
    """Take the last step back."""
    with opened(project) as here:
        _tell("Undone", here.undo())
    return 0


def redo(project: Path) -> int:
    """Bring back what the last undo took."""
    with opened(project) as here:
        _tell("Done again", here.redo())
    return 0


def _tell(done: str, undone: Undone) -> None:
    say(f"{done}: {words.step(undone.kind)}.")
    for left in undone.left:
        say(words.stayed(left))


def history(project: Path, thing: str | None, of: str | None, as_json: bool) -> int:
    """The steps, newest first: of the whole project, or those that changed one thing, and what they did to it."""
    thing = of or thing
    with opened(project, read_only=True) as here:
        steps = here.past.steps(here.past.find(Look(thing=thing or "")))
        if thing and not steps:
            raise words.Declined(f"Nothing with the id “{thing}” was ever in this project.")
        entries = {step.id: here.past.entries(step.id, _SHOWN, thing) for step in steps} if thing else {}
        lines = PastLines(here)
        if as_json:
            say_json([_as_json(step, entries.get(step.id)) for step in steps])
            return 0
        for step in steps:
            say(_line(step))
            for line in chain.from_iterable(map(lines.lines, entries.get(step.id, ()))):
                say(line)
    return 0


def _line(step: Step) -> str:
    name = words.step(step.kind)
    if step.undone is not None:
        name += f": {words.step(step.undone)}"
    parts = [words.moment(step.wall), name, step.coder or "–", words.counted(step.rows, "row"), step.id]
    return "  ".join(parts)


def _as_json(step: Step, entries: list[Entry] | None) -> dict[str, object]:
    more = {} if entries is None else {"changes": [past.as_json(entry) for entry in entries]}
    return {
        "id": step.id,
        "kind": str(step.kind),
        "coder": step.coder,
        "at": words.moment(step.wall),
        "rows": step.rows,
        "undoes": step.undoes,
        "undone": str(step.undone) if step.undone else "",
        **more,
    }
