"""What a change was, and what it touched: the words of the bell, of undo and of history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The name of a step, as undo and history show it."""

    CREATE_PROJECT = "create_project"
    ADD_DOCUMENTS = "add_documents"
    PASTE_DOCUMENT = "paste_document"
    RENAME_DOCUMENT = "rename_document"
    DESCRIBE_DOCUMENT = "describe_document"
    REMOVE_DOCUMENTS = "remove_documents"
    ERASE_DOCUMENT = "erase_document"
    ERASE_MEMO = "erase_memo"
    MARK_PROGRESS = "mark_progress"
    SET_CONTENT_WARNING = "set_content_warning"
    ADD_FACET = "add_facet"
    RENAME_FACET = "rename_facet"
    REMOVE_FACET = "remove_facet"
    ADD_CODE = "add_code"
    RENAME_CODE = "rename_code"
    DESCRIBE_CODE = "describe_code"
    RECOLOUR_CODE = "recolour_code"
    MOVE_CODE = "move_code"
    MERGE_CODES = "merge_codes"
    REMOVE_CODE = "remove_code"
    PIN_CODE = "pin_code"
    IMPORT_CODEBOOK = "import_codebook"
    APPLY_CODE = "apply_code"
    IMPORT_ANNOTATIONS = "import_annotations"
    CHANGE_SPAN = "change_span"
    CHANGE_CODE = "change_code"
    CHANGE_ANNOTATION = "change_annotation"
    WRITE_MEMO = "write_memo"
    SET_CONFIDENCE = "set_confidence"
    SET_ROLE = "set_role"
    SET_GROUNDS = "set_grounds"
    REMOVE_ANNOTATIONS = "remove_annotations"
    ADD_CODER = "add_coder"
    RENAME_CODER = "rename_coder"
    DESCRIBE_PROJECT = "describe_project"
    RESTORE = "restore"
    SALVAGE = "salvage"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Changes:
    """What one step touched. ``documents`` are the ids of those whose annotations or own fields changed.

    ``annotations`` names single annotations where there are few of them, else it is empty and ``documents``
    says enough.
    """

    kind: Kind
    documents: frozenset[str] = frozenset()
    annotations: tuple[str, ...] = ()
    document_list: bool = False
    codebook: bool = False
    coders: bool = False
    settings: bool = False


#: Somebody who wants to hear the bell.
Listener = Callable[[Changes], None]

#: Long work calls this with (done, total); it raises Cancelled when the person has stopped it.
Progressing = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Left:
    """One field group of one row that undo left alone, since somebody changed it afterwards."""

    table: str
    row: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the history. ``wall`` is milliseconds UTC; ``undoes`` the change set that it took back.

    ``undone`` is the step that this one took back or brought back, if it is an undo or a redo.
    """

    id: str
    kind: Kind
    coder: str
    wall: int
    rows: int
    undoes: str = ""
    undone: Kind | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """The result of an undo or redo: which step, what it touched, and what had to stay as it is."""

    kind: Kind
    changes: Changes
    left: tuple[Left, ...] = ()
