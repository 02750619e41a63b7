"""What can go wrong, as data; the window and the command line put it into words.

Not frozen: Python itself writes an exception's traceback while it passes a context manager.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class NkhrError(Exception):
    """Whatever this project refuses. Nothing was changed when one of these is raised."""


@dataclass(eq=False)
class BadSpan(NkhrError):
    """A span that ends before it starts, is empty, or leaves its text."""

    start: int
    end: int
    length: int | None = None


class Noun(Enum):
    """The kinds of thing that errors speak of."""

    PROJECT = "project"
    DOCUMENT = "document"
    FACET = "facet"
    CODE = "code"
    ANNOTATION = "annotation"
    CODER = "coder"
    CODEBOOK = "codebook"
    DATASET = "dataset"


@dataclass(eq=False)
class NotFound(NkhrError):
    """Nothing of this kind has this name or id."""

    noun: Noun
    name: str


@dataclass(eq=False)
class Ambiguous(NkhrError):
    """A name that fits several things; ``found`` are (id, name or path) of each."""

    noun: Noun
    name: str
    found: tuple[tuple[str, str], ...]


class Why(Enum):
    """Reasons for refusing, where the sentence needs no more data than a name."""

    NAME_EMPTY = "name_empty"
    NAME_TAKEN = "name_taken"
    CYCLE = "cycle"
    OTHER_FACET = "other_facet"
    IN_USE = "in_use"
    SAME_THING = "same_thing"
    NO_CODER = "no_coder"
    NOT_A_COLOUR = "not_a_colour"
    NOT_A_KEY = "not_a_key"
    NOT_A_DATE = "not_a_date"
    ROLE_ONLY_FOR_ACTORS = "role_only_for_actors"
    BAD_VALUE = "bad_value"
    LONE_SURROGATE = "lone_surrogate"
    QUOTE_DIFFERS = "quote_differs"
    EMPTY_DOCUMENT = "empty_document"
    SAME_DOCUMENT = "same_document"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    GONE = "gone"
    FORGOTTEN = "forgotten"


@dataclass(eq=False)
class Refused(NkhrError):
    """A step that the rules do not allow; ``name`` is what it was about, ``other`` what stands in the way."""

    noun: Noun
    why: Why
    name: str = ""
    other: str = ""


class FileTrouble(Enum):
    """What a file can be wrong with."""

    MISSING = "missing"
    EXISTS = "exists"
    NOT_A_FILE = "not_a_file"
    NO_FOLDER = "no_folder"
    NOT_OURS = "not_ours"
    NOT_A_PROJECT = "not_a_project"
    NEWER = "newer"
    DAMAGED = "damaged"
    BUSY = "busy"
    IN_USE = "in_use"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    DISK_REFUSED = "disk_refused"
    GONE = "gone"
    REPLACED = "replaced"
    OVERWRITTEN = "overwritten"
    UNREADABLE = "unreadable"
    UNWRITABLE = "unwritable"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    BAD_CONTENT = "bad_content"
    LOSSY = "lossy"


@dataclass(eq=False)
class FileRefused(NkhrError):
    """A file that cannot be read or written; ``place`` says where in it, ``detail`` is short."""

    path: str
    trouble: FileTrouble
    place: str = ""
    detail: str = ""


@dataclass(eq=False)
class InUse(FileRefused):
    """Another one writes into the file: which coder ("" if unknown) and since when (milliseconds UTC, 0 if unknown).

    ``elsewhere``: only a file that was copied from another computer says so, which may be out of date.
    """

    coder: str = ""
    since: int = 0
    elsewhere: bool = False


@dataclass(frozen=True)
class BadRow:
    """One refused row of a table: its line (1-based, header is line 1), column, value, and reason."""

    line: int
    column: str
    value: str
    reason: NkhrError


@dataclass(eq=False)
class RowsRefused(NkhrError):
    """A table of which some rows are wrong: nothing of it was taken."""

    path: str
    rows: tuple[BadRow, ...]


class Cancelled(NkhrError):
    """The person stopped a long piece of work; it was rolled back."""
