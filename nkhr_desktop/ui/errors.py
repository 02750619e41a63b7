"""Errors in words: what happened, whether the work is safe, what to do."""

from __future__ import annotations

import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication

from nkhr_desktop.model.errors import (
    Ambiguous,
    BadSpan,
    Cancelled,
    FileRefused,
    FileTrouble,
    InUse,
    NkhrError,
    NotFound,
    Noun,
    Refused,
    RowsRefused,
    Why,
)
from nkhr_desktop.ui import labels

translate = QCoreApplication.translate

#: How many of the things that an ambiguous name fits, or of the refused rows, are named.
SHOWN = 3


def words(error: NkhrError) -> str:
    """One to three short sentences for a person. Nothing was changed when one of these was raised."""
    match error:
        case Refused():
            text = labels.filled(_reasons()[error.why], name=error.name, other=error.other)
        case InUse():
            text = in_use(error)
        case FileRefused():
            text = _file_words(error)
        case NotFound():
            text = translate("errors", "{thing} “{name}” is not in this project. Nothing was changed.")
            text = labels.filled(text, thing=noun(error.noun), name=error.name)
        case Ambiguous():
            text = _several(error)
        case BadSpan():
            text = translate("errors", "This passage is empty or outside the document. Nothing was changed.")
        case RowsRefused():
            text = _rows(error)
        case Cancelled():
            text = translate("errors", "Stopped. Everything is as it was before.")
        case _:
            text = translate("errors", "This could not be done. Nothing was changed.")
    return text


def noun(which: Noun) -> str:
    """The word for a kind of thing, as a sentence begins with it."""
    return {
        Noun.PROJECT: translate("errors", "The project"),
        Noun.DOCUMENT: translate("errors", "The document"),
        Noun.FACET: translate("errors", "The facet"),
        Noun.CODE: translate("errors", "The code"),
        Noun.ANNOTATION: translate("errors", "The annotation"),
        Noun.CODER: translate("errors", "The coder"),
        Noun.CODEBOOK: translate("errors", "The codebook"),
        Noun.DATASET: translate("errors", "The dataset"),
    }[which]


def _reasons() -> dict[Why, str]:
    return {**_reasons_for_names(), **_reasons_for_codes(), **_reasons_for_values()}


def _reasons_for_names() -> dict[Why, str]:
    return {
        Why.NAME_EMPTY: translate("errors", "A name is needed. Nothing was changed; please type one."),
        Why.NAME_TAKEN: translate(
            "errors", "“{name}” is taken already. Nothing was changed; please choose another name."
        ),
        Why.SAME_DOCUMENT: translate("errors", "“{name}” is in this project already. It was not added again."),
        Why.EMPTY_DOCUMENT: translate(
            "errors", "“{name}” has no text, so there is nothing to code in it. It was not added."
        ),
        Why.NO_CODER: translate(
            "errors", "Annotations carry a coder’s name. Nothing was changed; please choose one first."
        ),
        Why.NOTHING_TO_UNDO: translate("errors", "There is nothing to undo."),
        Why.NOTHING_TO_REDO: translate("errors", "There is nothing to redo."),
        Why.GONE: translate("errors", "“{name}”, which it belongs to, is gone. Nothing was changed; bring back both."),
        Why.FORGOTTEN: translate("errors", "What it was then was erased for good. Nothing was changed."),
    }


def _reasons_for_codes() -> dict[Why, str]:
    return {
        Why.CYCLE: translate("errors", "A code cannot stand under itself. “{name}” stays where it was."),
        Why.OTHER_FACET: translate("errors", "“{name}” belongs to another facet. Nothing was changed."),
        Why.IN_USE: translate(
            "errors", "“{name}” is still in use, so it stays. Move or remove what belongs to it first."
        ),
        Why.SAME_THING: translate("errors", "Both are the same. Nothing was changed."),
        Why.NOT_A_COLOUR: translate(
            "errors", "“{name}” is not a colour. Nothing was changed; please choose one like #0072B2."
        ),
        Why.NOT_A_KEY: translate("errors", "Codes can be pinned to the digits 1 to 9 only. Nothing was changed."),
        Why.ROLE_ONLY_FOR_ACTORS: translate(
            "errors", "Only annotations with an actor’s code have a role. Nothing was changed."
        ),
    }


def _reasons_for_values() -> dict[Why, str]:
    return {
        Why.NOT_A_DATE: translate(
            "errors", "“{name}” is not a date. Nothing was changed; please write it like 2024-07-11, 2024-07 or 2024."
        ),
        Why.BAD_VALUE: translate(
            "errors", "“{name}” does not fit here. Nothing was changed; please choose or type something else."
        ),
        Why.LONE_SURROGATE: translate(
            "errors", "This text holds a broken character that cannot be stored. Nothing was changed."
        ),
        Why.QUOTE_DIFFERS: translate(
            "errors", "The quote is not what stands at that place of the document. Nothing was changed."
        ),
    }


def _file_words(error: FileRefused) -> str:
    text = labels.filled(troubles()[error.trouble], file=Path(error.path).name or error.path)
    if error.place:
        text += " " + labels.filled(translate("errors", "Place: {place}."), place=error.place)
    if error.detail:
        text += f" ({error.detail})"
    return text


def in_use(error: InUse) -> str:
    """Who works on a project, and since when."""
    text = translate("errors", "“{file}” is open in another window or on another computer: {who}.")
    who = error.coder or translate("errors", "a coder without a name")
    if error.since:
        since = translate("errors", "{coder}, since {time}")
        who = labels.filled(since, coder=who, time=labels.moment(error.since))
    return labels.filled(text, file=Path(error.path).name or error.path, who=who)


def troubles() -> dict[FileTrouble, str]:
    """Sentences about files; each has ``{file}`` for the name."""
    return {**_troubles_of_place(), **_troubles_of_content()}


def _troubles_of_place() -> dict[FileTrouble, str]:
    return {
        FileTrouble.MISSING: translate(
            "errors", "“{file}” is not there any more. Nothing was changed. Was it moved or renamed?"
        ),
        FileTrouble.EXISTS: translate(
            "errors", "“{file}” exists already and was left as it is. Please choose another name."
        ),
        FileTrouble.NOT_A_FILE: translate(
            "errors", "“{file}” is a folder, not a file. Nothing was changed; please choose a file."
        ),
        FileTrouble.NO_FOLDER: translate(
            "errors", "The folder of “{file}” does not exist. Nothing was written; please make it first."
        ),
        FileTrouble.NOT_OURS: translate(
            "errors", "“{file}” is not an earlier export of this app, so it was not replaced. Choose another name."
        ),
        FileTrouble.BUSY: translate(
            "errors",
            "“{file}” is open in another window or on another computer. It was not touched. Close it"
            " there, then try again.",
        ),
        FileTrouble.IN_USE: translate(
            "errors",
            "“{file}” is open in another window or on another computer. It was not touched. Close it"
            " there, then try again.",
        ),
        FileTrouble.READ_ONLY: translate(
            "errors", "“{file}” can only be read here. Nothing was changed; save a copy to a place where you can write."
        ),
        FileTrouble.DISK_FULL: translate(
            "errors", "The disk is full. What was saved before is safe. Free some space, then try again."
        ),
        **_troubles_while_open(),
        FileTrouble.UNREADABLE: translate(
            "errors", "“{file}” cannot be read. Nothing was changed. See whether you may open it on this computer."
        ),
        FileTrouble.UNWRITABLE: translate(
            "errors", "“{file}” cannot be written there. Nothing was changed. Please choose another folder."
        ),
    }


def _troubles_while_open() -> dict[FileTrouble, str]:
    return {
        FileTrouble.DISK_REFUSED: translate(
            "errors",
            "The disk did not take what was to be written. What was saved before is safe. See whether it is full or"
            " was taken out, then try again.",
        ),
        FileTrouble.GONE: translate(
            "errors",
            "“{file}” was moved or removed while it was open, so this step was not saved. All before it is safe if you"
            " save a copy now.",
        ),
        FileTrouble.REPLACED: translate(
            "errors",
            "Another file has taken the place of “{file}” while it was open. Nothing was written into it. All your"
            " work before this step can still be saved: please save a copy now.",
        ),
        FileTrouble.OVERWRITTEN: translate(
            "errors",
            "“{file}” was overwritten from outside while it was open, so this step was not saved and nothing was"
            " written. Please close the project and open it again to see what it holds now. If work is missing, look"
            " at its backups.",
        ),
    }


def _troubles_of_content() -> dict[FileTrouble, str]:
    return {
        FileTrouble.NOT_A_PROJECT: translate("errors", "“{file}” is not a project of this app. It was not touched."),
        FileTrouble.NEWER: translate(
            "errors", "“{file}” was made by a newer version of this app. It was not touched; please update the app."
        ),
        FileTrouble.DAMAGED: translate(
            "errors", "“{file}” is damaged. It was not touched. Please open a copy or an earlier version of it."
        ),
        FileTrouble.TOO_LARGE: translate(
            "errors", "“{file}” is too large to be read. Nothing was changed; please divide it into smaller files."
        ),
        FileTrouble.UNKNOWN_FORMAT: translate(
            "errors",
            "“{file}” is of a kind that cannot be read here. Nothing was changed. Text (.txt) and"
            " Markdown (.md) can be read.",
        ),
        FileTrouble.BAD_CONTENT: translate(
            "errors",
            "“{file}” does not hold what was expected. Nothing was changed; please choose another file"
            " or mend this one.",
        ),
        FileTrouble.LOSSY: translate(
            "errors",
            "Some characters of “{file}” do not fit this encoding. Nothing was changed; please choose another one.",
        ),
    }


def _several(error: Ambiguous) -> str:
    text = translate("errors", "“{name}” fits several: {found}. Nothing was changed; please name one of them.")
    found = ", ".join(f"“{name}”" for _, name in error.found[:SHOWN])
    if len(error.found) > SHOWN:
        found += ", …"
    return labels.filled(text, name=error.name, found=found)


def _rows(error: RowsRefused) -> str:
    one = translate("errors", "One row of “{file}” does not fit, so nothing of it was taken.")
    many = translate("errors", "{n} rows of “{file}” do not fit, so nothing of it was taken.")
    lines = [labels.filled(labels.counted(len(error.rows), one, many), file=Path(error.path).name)]
    for row in error.rows[:SHOWN]:
        line = translate("errors", "Line {line}, {column}: {reason}")
        lines.append(labels.filled(line, line=str(row.line), column=row.column, reason=words(row.reason)))
    return "\n".join(lines)


def report(kind: type[BaseException], trace: TracebackType | None, version: str) -> str:
    """What a person can send about a fault of the app: places in the program only.

    The message and values of the exception are left out, since they may hold a document's words; so are the
    folders of this computer.
    """
    lines = [f"NKHR Desktop {version}", f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {inside(frame.filename)}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def inside(filename: str) -> str:
    """Where in the program a file lies, without the folders of this computer."""
    parts = Path(filename).parts
    if "nkhr_desktop" in parts:
        last = len(parts) - 1 - parts[::-1].index("nkhr_desktop")
        return "/".join(parts[last:])
    return parts[-1] if parts else filename
