"""What the command line can say: every command with its options, and their help in plain words."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from nkhr_desktop import __version__
from nkhr_desktop.commands.console import typed
from nkhr_desktop.model.past import head_in
from nkhr_desktop.model.things import Confidence, Role

PROGRAM = "nkhr-desktop"

#: Every command, and the room that does it (a module of this package; the picture needs the window).
VERBS: Mapping[str, str] = {
    "sample": "making",
    "new": "making",
    "add": "making",
    "code": "coding",
    "change": "coding",
    "remove": "coding",
    "undo": "stepping",
    "redo": "stepping",
    "history": "stepping",
    "codebook": "looking",
    "export": "looking",
    "info": "looking",
    "check": "checking",
    "salvage": "salvaging",
    "backups": "backing",
    "backup": "backing",
    "restore": "backing",
    "erase": "erasing",
    "picture": "ui",
}

#: What of an annotation `change` can change.
CHANGEABLE = ("code", "start", "end", "memo", "confidence", "role")

_ABOUT = """\
Code documents about human rights in North Korea, and export a dataset that can be checked.

Without a command the window opens; with a project file it opens that:
    nkhr-desktop
    nkhr-desktop PROJECT
The commands below work without a window and on a machine without a display.
"""
_EXIT = "Exit code: 0 done, 1 refused (standard error says why), 2 not understood, 3 a check found something."

Commands = Any  # argparse keeps the type of its sub-parsers to itself


def parse(given: Sequence[str]) -> dict[str, Any]:
    """The options by name; ``verb`` is the command, or None. Ends the program where they are not understood."""
    whole = parser()
    options = vars(whole.parse_args(given))
    if options["verb"] == "change" and all(options[name] is None for name in CHANGEABLE):
        whole.error("change: say what to change, with " + ", ".join(f"--{name}" for name in CHANGEABLE))
    return options


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    whole = argparse.ArgumentParser(
        prog=PROGRAM,
        description=_ABOUT,
        epilog=f"Each command explains itself: {PROGRAM} COMMAND -h\n{_EXIT}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    whole.add_argument("--version", action="version", version=f"NKHR Desktop {__version__}")
    commands = whole.add_subparsers(title="commands", dest="verb", metavar="COMMAND")
    for describe in (_making, _coding, _stepping, _looking, _backing, _erasing):
        describe(commands)
    return whole


def _command(
    commands: Commands, verb: str, help_: str, more: str = "", project: str = "PROJECT", optional: bool = False
) -> argparse.ArgumentParser:
    """A command about one ``project``: "" for none, ``optional`` if it can be left out."""
    about = f"{help_[:1].upper()}{help_[1:]}. {more}".strip()
    made: argparse.ArgumentParser = commands.add_parser(
        verb, help=help_, description=about, epilog=_EXIT, allow_abbrev=False
    )
    if project:
        nargs = "?" if optional else None
        help_ = "the project file, such as interviews.nkhr"
        made.add_argument("project", metavar=project, type=Path, nargs=nargs, help=help_)
    return made


def _making(commands: Commands) -> None:
    sample = _command(
        commands,
        "sample",
        "make the sample project",
        "Five documents, one of them coded, so that you can see what coding is. An existing file is refused.",
    )
    _coder(sample, "who codes in it from now on")
    new = _command(commands, "new", "make an empty project", "An existing file is refused.")
    new.add_argument(
        "--codebook",
        metavar="default|none|FILE",
        default="default",
        help="the codebook it begins with: the one that comes with the program (this is what you get unless you "
        "say otherwise), none (the three facets without a code), or one that was exported to a file",
    )
    _coder(new, "who codes in it from now on")
    add = _command(
        commands,
        "add",
        "add documents",
        "Text and Markdown files, or folders that hold some. How each was read is told; a file that is in the "
        "project already is skipped.",
    )
    add.add_argument("files", metavar="FILE", type=Path, nargs="+", help="a file or folder")


def _coding(commands: Commands) -> None:
    code = _command(
        commands,
        "code",
        "add annotations from a table",
        "All of them or none. The table is CSV in UTF-8 with a header line. Needed columns: document (title, file "
        "name or id), start, end (counted in characters from 0, the end not included), code (name, path or id). "
        "If wanted: quote (has to be what stands there), memo, confidence, role, grounds.",
    )
    code.add_argument("--from", dest="table", metavar="FILE.csv", type=Path, required=True, help="the table")
    _coder(code, "whose annotations these are, made if new; otherwise whoever codes in this project now")
    change = _command(commands, "change", "change one annotation", "What you do not name stays as it is.")
    change.add_argument("annotation", metavar="ANNOTATION_ID", type=_text, help="its id, as an export tells it")
    change.add_argument("--code", metavar="C", type=_text, help="another code: name, path or id")
    change.add_argument("--start", metavar="N", type=_place, help="where it begins")
    change.add_argument("--end", metavar="N", type=_place, help="where it ends, not included")
    change.add_argument("--memo", metavar="T", type=_text, help='its memo; "" for none')
    _choice(change, "--confidence", "C", [str(each) for each in Confidence], "how sure the coder is")
    _choice(change, "--role", "R", [str(each) for each in Role], "what an actor did")
    _coder(change, "who changes it")
    remove = _command(
        commands,
        "remove",
        "remove annotations, codes or documents",
        "As one step, which undo takes back. A code takes the codes below it and their annotations along, a document "
        "its annotations.",
    )
    remove.add_argument("ids", metavar="ID", type=_text, nargs="+", help="an id, as info or an export tells it")
    _coder(remove, "who removes it")


def _stepping(commands: Commands) -> None:
    _command(commands, "undo", "take the last step back")
    _command(commands, "redo", "bring back what the last undo took")
    history = _command(
        commands,
        "history",
        "show who did what, newest first",
        "Of one thing (a document with its annotations, a code, an annotation) also what it was before and after.",
    )
    which = history.add_mutually_exclusive_group()
    which.add_argument("thing", metavar="ID", type=_text, nargs="?", help="only steps that changed this one thing")
    which.add_argument("--of", metavar="ID", type=_text, help="the same")
    _json(history)


def _looking(commands: Commands) -> None:
    codebook = _command(
        commands,
        "codebook",
        "write the codebook to a file, or take one in",
        "The file is text that you can read, edit and send to a colleague. What is taken in is added; codes with the "
        "same id are brought up to date; no code is removed.",
    )
    which = codebook.add_mutually_exclusive_group(required=True)
    which.add_argument("--export", metavar="FILE", type=Path, help="write it to this file")
    which.add_argument("--import", dest="source", metavar="FILE", type=Path, help="take this file in")
    export = _command(
        commands,
        "export",
        "write the coded dataset",
        "For R, pandas and Excel. An earlier export of the same name is replaced, anything else is refused.",
    )
    export.add_argument("target", metavar="OUT", type=Path, help="the file to write, or for csv a folder or .zip")
    export.add_argument(
        "--format", dest="form", choices=("csv", "xlsx", "json"), required=True, help="what kind of dataset"
    )
    _json(_command(commands, "info", "show the project in figures"))
    check = _command(commands, "check", "verify texts, annotations and history", "Exit code 3 if something is wrong.")
    check.add_argument(
        "--head",
        metavar="HASH",
        type=_head,
        help="the head of the history that an earlier export, info or a colleague has: is it in this history still?",
    )
    _json(check)
    salvage = _command(
        commands,
        "salvage",
        "save what can be saved of a damaged project",
        "It comes into a new file, with a list of what is lost; the damaged one is only read. Exit code 3 if something "
        "could not be saved.",
        "DAMAGED",
    )
    salvage.add_argument("target", metavar="OUT", type=Path, help="the project file to make")
    _json(salvage)
    picture = _command(commands, "picture", "save a picture of the window, open on a project")
    picture.add_argument("target", metavar="OUT.png", type=Path, help="the picture to write")


def _backing(commands: Commands) -> None:
    backups = _command(
        commands,
        "backups",
        "list the backups of a project",
        "Newest first: when, why, what is in it, its size and file. Without a project: those of all projects.",
        optional=True,
    )
    _json(backups)
    _command(commands, "backup", "make a backup now", "It is opened and checked before any older one goes.")
    restore = _command(
        commands, "restore", "make a project of a backup", "The backup stays as it is. An existing file is refused.", ""
    )
    restore.add_argument("backup", metavar="BACKUP", type=Path, help="a backup, as backups lists it")
    restore.add_argument("target", metavar="OUT", type=Path, help="the project file to make")


def _erasing(commands: Commands) -> None:
    erase = _command(
        commands,
        "erase",
        "erase a document or a memo for good",
        "No byte of it stays in the project, its history included, and nothing brings it back. Without --yes you are "
        "told what would go. Exports and copies that you made yourself are not reached.",
    )
    which = erase.add_mutually_exclusive_group(required=True)
    which.add_argument(
        "--document", metavar="D", type=_text, help="title, file name or id, also of one that was removed"
    )
    which.add_argument(
        "--memo", metavar="ID", type=_text, help="the memo of this annotation, code or document, or of: project"
    )
    erase.add_argument(
        "--mentions", action="store_true", help="also the memos, examples and names of codes that quote the document"
    )
    erase.add_argument(
        "--backup", dest="backups", metavar="FILE", type=Path, action="append", default=[], help="also in this backup"
    )
    erase.add_argument("--all-backups", action="store_true", help="also in every backup that holds it")
    erase.add_argument("--dry-run", action="store_true", help="only tell what would go")
    erase.add_argument("--yes", action="store_true", help="do it")
    _json(erase)


def _coder(command: argparse.ArgumentParser, help_: str) -> None:
    command.add_argument("--coder", metavar="NAME", type=_name, help=help_)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", dest="as_json", action="store_true", help="for programs: answer in JSON")


def _choice(command: argparse.ArgumentParser, name: str, metavar: str, known: list[str], help_: str) -> None:
    words = ", ".join(each or "none" for each in known)
    command.add_argument(name, metavar=metavar, type=_one_of(known), help=f"{help_}: {words}")


def _one_of(known: list[str]) -> Callable[[str], str]:
    def chosen(word: str) -> str:
        value = "" if word == "none" else word
        if value not in known:
            raise argparse.ArgumentTypeError(
                f"“{_text(word)}” is none of {', '.join(each or 'none' for each in known)}"
            )
        return value

    return chosen


def _text(word: str) -> str:
    try:
        return typed(word)
    except ValueError as error:
        raise argparse.ArgumentTypeError("a word cannot be read as text") from error


def _name(word: str) -> str:
    name = _text(word).strip()
    if not name:
        raise argparse.ArgumentTypeError("a name is needed")
    return name


def _head(word: str) -> str:
    head = head_in(_text(word))
    if not head:
        raise argparse.ArgumentTypeError("a head has 64 hexadecimal digits")
    return head


def _place(word: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,100}", word):
        raise argparse.ArgumentTypeError(f"“{_text(word)}” is not a whole number")
    return int(word)
