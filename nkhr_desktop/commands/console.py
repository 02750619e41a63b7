"""Words in and out of a console, whatever encoding it believes in."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path


def speak_utf8() -> None:
    """Write UTF-8 to standard output and error, even where the system's locale says otherwise."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def typed(word: str) -> str:
    """A word of the command line as it was typed: where the locale could not read it, it is UTF-8.

    Raises ValueError for bytes that are no text.
    """
    if not _half(word):
        return word
    try:
        return os.fsencode(word).decode("utf-8")
    except UnicodeError as error:
        raise ValueError("no text") from error


def shown(path: Path | str) -> str:
    """The name of a file as people read it; what is no text in it becomes U+FFFD."""
    name = str(path)
    if not _half(name):
        return name
    try:
        return os.fsencode(name).decode("utf-8", "replace")
    except UnicodeError:
        return name.encode("utf-8", "replace").decode("utf-8")


def say(line: str = "") -> None:
    """Print one line of the answer."""
    print(line.encode("utf-8", "replace").decode("utf-8"))


def complain(line: str) -> None:
    """Print one line to standard error."""
    print(line, file=sys.stderr)


def say_json(value: object) -> None:
    """Print a value as JSON, for programs."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def _half(word: str) -> bool:
    """True if something in it could not be decoded."""
    return any("\ud800" <= char <= "\udfff" for char in word)
