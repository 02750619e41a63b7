"""Going back and forth, and seeing what was done: undo, redo, history."""

from __future__ import annotations

from pathlib import Path

from nkhr_desktop.commands import words
from nkhr_desktop.commands.console import say, say_json
from nkhr_desktop.commands.opening import opened
from nkhr_desktop.model.changes import Step, Undone


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


def history(project: Path, thing: str | None, as_json: bool) -> int:
    """The steps, newest first: of the whole project, or those that changed one thing."""
    with opened(project, read_only=True) as here:
        steps = here.history(thing)
    if thing and not steps:
        raise words.Declined(f"Nothing with the id “{thing}” was ever in this project.")
    if as_json:
        say_json([_as_json(step) for step in steps])
        return 0
    for step in steps:
        say(_line(step))
    return 0


def _line(step: Step) -> str:
    name = words.step(step.kind)
    if step.undone is not None:
        name += f": {words.step(step.undone)}"
    parts = [words.moment(step.wall), name, step.coder or "–", words.counted(step.rows, "row"), step.id]
    return "  ".join(parts)


def _as_json(step: Step) -> dict[str, object]:
    return {
        "id": step.id,
        "kind": str(step.kind),
        "coder": step.coder,
        "at": words.moment(step.wall),
        "rows": step.rows,
        "undoes": step.undoes,
        "undone": str(step.undone) if step.undone else "",
    }
