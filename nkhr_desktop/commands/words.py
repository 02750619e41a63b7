"""Errors, steps and findings in plain sentences for the console."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from nkhr_desktop.commands.console import shown
from nkhr_desktop.model.changes import Kind, Left
from nkhr_desktop.model.errors import (
    Ambiguous,
    BadRow,
    BadSpan,
    Cancelled,
    FileRefused,
    FileTrouble,
    InUse,
    NkhrError,
    NotFound,
    Refused,
    RowsRefused,
    Why,
)
from nkhr_desktop.model.things import Confidence, Grounds, Role

#: A value of a table is shown up to so many characters.
_LONGEST = 60


class Declined(NkhrError):
    """A refusal that only the command line knows, already in words."""


_WHY = {
    Why.NAME_EMPTY: "A name is missing for a {noun}; nothing was changed.",
    Why.NAME_TAKEN: "Another {noun} is called “{name}” already; nothing was changed.",
    Why.CYCLE: "A code cannot stand under itself: “{name}” stays where it was.",
    Why.OTHER_FACET: "“{name}” belongs to another facet; nothing was changed.",
    Why.IN_USE: "“{name}” is still in use, so it stays; move or remove what belongs to it first.",
    Why.SAME_THING: "Both are the same: “{name}”; nothing was changed.",
    Why.NO_CODER: "Annotations carry a coder’s name: say whose these are with --coder NAME; nothing was changed.",
    Why.NOT_A_COLOUR: "“{name}” is not a colour like #0072B2; nothing was changed.",
    Why.NOT_A_KEY: "Codes can be pinned to the digits 1 to 9, not to “{name}”; nothing was changed.",
    Why.NOT_A_DATE: "“{name}” is not a date like 2024-07-11, 2024-07 or 2024; nothing was changed.",
    Why.ROLE_ONLY_FOR_ACTORS: "Only annotations with an actor’s code have a role; nothing was changed.",
    Why.BAD_VALUE: "“{name}” does not fit here; nothing was changed.",
    Why.LONE_SURROGATE: "A broken character cannot be stored in a {noun}; nothing was changed.",
    Why.QUOTE_DIFFERS: "The quote is not what stands at that place of the document; nothing was changed.",
    Why.EMPTY_DOCUMENT: "“{name}” has no text, so there is nothing to code in it; nothing was changed.",
    Why.SAME_DOCUMENT: "“{name}” is in this project already; nothing was changed.",
    Why.NOTHING_TO_UNDO: "There is nothing to undo.",
    Why.NOTHING_TO_REDO: "There is nothing to redo.",
    Why.GONE: "The {other} “{name}”, which this {noun} refers to, is gone; nothing was changed; bring both back.",
    Why.FORGOTTEN: "What this {noun} was then was erased for good; nothing was changed.",
}

_TROUBLES = {
    FileTrouble.MISSING: "There is no file “{file}”; nothing was changed.",
    FileTrouble.EXISTS: "“{file}” exists already and was left as it is; choose another name.",
    FileTrouble.NOT_A_FILE: "“{file}” is not a file; nothing was changed.",
    FileTrouble.NO_FOLDER: "The folder of “{file}” does not exist; nothing was written; make it first.",
    FileTrouble.NOT_OURS: "“{file}” was not made by NKHR Desktop, so it was not replaced; choose another name.",
    FileTrouble.NOT_A_PROJECT: "“{file}” is not a project of NKHR Desktop; it was not touched.",
    FileTrouble.NEWER: "“{file}” was made by a newer version of NKHR Desktop and was not touched; update the program.",
    FileTrouble.DAMAGED: (
        "“{file}” is damaged and was not touched; see what `check` says, take a backup or an earlier copy, or save what"
        " can be saved with `salvage`."
    ),
    FileTrouble.BUSY: (
        "“{file}” is in use by another program or computer and was not touched; close it there, then try again."
    ),
    FileTrouble.IN_USE: "“{file}” is being worked on by another one; nothing was changed; close it there first.",
    FileTrouble.READ_ONLY: (
        "“{file}” can only be read here; nothing was changed; copy it to a place where you can write."
    ),
    FileTrouble.DISK_FULL: (
        "The disk is full, so nothing was written to “{file}”, and what was there is safe; free some"
        " space, then try again."
    ),
    FileTrouble.DISK_REFUSED: (
        "The disk did not take what was to be written to “{file}”; what was there is safe; see whether it is full"
        " or was taken out, then try again."
    ),
    FileTrouble.GONE: "“{file}” was moved or removed meanwhile; nothing was changed.",
    FileTrouble.REPLACED: "Another file has taken the place of “{file}” meanwhile; nothing was changed.",
    FileTrouble.OVERWRITTEN: "“{file}” was overwritten from outside meanwhile; nothing was changed.",
    FileTrouble.UNREADABLE: "“{file}” cannot be opened; nothing was changed; see whether you may read and write it.",
    FileTrouble.UNWRITABLE: "“{file}” cannot be written there; nothing was changed; choose another folder.",
    FileTrouble.TOO_LARGE: "“{file}” is too large to be read; nothing was changed; divide it into smaller files.",
    FileTrouble.UNKNOWN_FORMAT: "“{file}” is of a kind that cannot be read here, as text can; nothing was changed.",
    FileTrouble.BAD_CONTENT: "“{file}” does not hold what was expected; nothing was changed.",
    FileTrouble.LOSSY: "Some characters of “{file}” do not fit this encoding; nothing was changed.",
}

_CHOICES = {"confidence": Confidence, "role": Role, "grounds": Grounds}

#: Steps whose name in the window is not that of the enum.
_OTHERWISE = {
    Kind.CHANGE_SPAN: "Change passage",
    Kind.RECOLOUR_CODE: "Change colour",
    Kind.RESTORE: "Bring back an earlier state",
    Kind.ERASE_DOCUMENT: "Erase document for good",
    Kind.ERASE_MEMO: "Erase memo for good",
}


def sentence(error: NkhrError) -> str:
    """What happened, whether everything is as it was, what to do: one sentence."""
    match error:
        case Refused():
            return _filled(_WHY[error.why], noun=error.noun.value, name=error.name, other=error.other)
        case InUse():
            return _of_use(error)
        case FileRefused():
            return _of_file(error)
        case NotFound():
            return f"There is no {error.noun.value} “{error.name}” in this project; nothing was changed."
        case Ambiguous():
            return _of_several(error)
        case BadSpan():
            return f"{_of_span(error)}; nothing was changed."
        case RowsRefused():
            return _of_table(error)
        case Cancelled():
            return "Stopped; everything is as it was before."
    return str(error) or "This could not be done; nothing was changed."


def _filled(text: str, **values: str) -> str:
    # not str.format: a name may hold braces
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text


def _of_use(error: InUse) -> str:
    who = f" by {error.coder}" if error.coder else ""
    since = f" since {moment(error.since)}" if error.since else ""
    return f"“{shown(error.path)}” is being worked on{who}{since}; nothing was changed; close it there, then try again."


def _of_file(error: FileRefused) -> str:
    text = _filled(_TROUBLES[error.trouble], file=shown(error.path))
    if error.trouble is FileTrouble.READ_ONLY and error.place:
        return f"“{shown(error.path)}” is of an older version; open it once in the window, which keeps a copy of it."
    more = ": ".join(part for part in (error.place, error.detail) if part)
    return f"{text[:-1]} ({more})." if more else text


def _of_several(error: Ambiguous) -> str:
    found = ", ".join(f"“{name}” ({thing})" for thing, name in error.found)
    return f"“{error.name}” fits several: {found}; name one by its id, nothing was changed."


def _of_span(error: BadSpan) -> str:
    place = f"From {error.start} to {error.end}"
    if error.start < 0:
        return f"{place} begins before the document"
    if error.start >= error.end:
        return f"{place} there is nothing: the end must be greater than the start"
    return f"{place} is beyond the document, which has {error.length} characters"


def _of_table(error: RowsRefused) -> str:
    count = len(error.rows)
    rows = "1 row does" if count == 1 else f"{count} rows do"
    return f"Nothing was taken from “{shown(error.path)}”, since {rows} not fit:"


def rows(error: RowsRefused) -> Iterator[str]:
    """One line for each refused row: its place, column, value, and why."""
    for row in error.rows:
        where = f"line {row.line}, {row.column}" if row.column else f"line {row.line}"
        yield f"  {where} “{_short(row.value)}”: {_reason(row)}"


def _reason(row: BadRow) -> str:
    match row.reason:
        case Refused(why=Why.BAD_VALUE) if row.column in _CHOICES:
            known = ", ".join(str(each) for each in _CHOICES[row.column] if str(each))
            return f"it can be {known}, or empty"
        case Refused(why=Why.BAD_VALUE):
            return "it is not a whole number" if row.column else "the row has more fields than the header"
        case Refused(why=Why.QUOTE_DIFFERS):
            return "this is not what stands at that place of the document"
        case NotFound() if not row.value:
            return f"the {row.reason.noun.value} is missing"
        case NotFound():
            return f"there is no such {row.reason.noun.value} in this project"
        case BadSpan():
            text = _of_span(row.reason)
        case _:
            text = sentence(row.reason).removesuffix(".").removesuffix("; nothing was changed")
    return text[:1].lower() + text[1:]


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"


def step(kind: Kind) -> str:
    """The name of a step, as undo and history show it: "Apply code"."""
    return _OTHERWISE.get(kind) or str(kind).replace("_", " ").capitalize()


def stayed(left: Left) -> str:
    """What an undo or redo left alone."""
    fields = f" ({', '.join(left.fields)})" if left.fields else ""
    return f"  stayed as it is, since somebody changed it afterwards: {left.table} {left.row}{fields}"


def moment(wall: int) -> str:
    """Milliseconds UTC -> "2026-11-22T14:03:07Z"."""
    return datetime.fromtimestamp(wall // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def counted(count: int, thing: str) -> str:
    """ "1 document", "2 documents", "1,000 documents"."""
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def listed(parts: list[str]) -> str:
    """ "a, b and c"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
