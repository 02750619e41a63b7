"""The tables of a project file, and what the journal must know of each column.

A column's ``info`` says more than SQL can: ``group`` names the field group that is recorded, undone and
merged together (a column without one is its own group); ``derived`` columns follow from others and are not
journalled; ``quiet`` ones are journalled but never a reason for a conflict; ``later`` ones came after version 1, so
that older entries of the journal do not have them. Those stand last in their table, where a migration adds them.

Every table is STRICT, so that a column holds what it is made for, whichever program writes into it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, text
from sqlalchemy.schema import SchemaItem

from nkhr_desktop.project.database import LONG

DERIVED, QUIET, LATER, GROUP = "derived", "quiet", "later", "group"


def _text(name: str, group: str = "", **info: bool) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"), info=_info(group, info))


def _int(name: str, group: str = "", **info: bool) -> Column[int]:
    return Column(name, Integer, nullable=False, info=_info(group, info))


def _info(group: str, info: dict[str, bool]) -> dict[str, object]:
    return {**info, **({GROUP: group} if group else {})}


def _id() -> Column[str]:
    return Column("id", Text, primary_key=True, nullable=False)


def _reference(name: str, to: str, group: str = "", nullable: bool = False) -> Column[str]:
    """A foreign key without actions, checked at commit: verbs delete children first, in words."""
    key = ForeignKey(f"{to}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, key, nullable=nullable, info=_info(group, {}))


METADATA = MetaData()


def _table(name: str, *parts: SchemaItem) -> Table:
    return Table(name, METADATA, *parts, sqlite_strict=True)


SETTING = _table("setting", _id(), _text("name"), _text("value"))

CODER = _table("coder", _id(), _text("name"))

DOCUMENT = _table(
    "document",
    _id(),
    _text("rank"),
    _text("file_name", "source"),
    _text("original", "source"),
    _text("text", "source"),
    _text("encoding", "source"),
    _text("replaced", "source"),
    _int("characters", "source"),
    *(
        column
        for name in ("title", "author", "publisher", "date", "language")
        for column in (_text(name, name), _text(f"{name}_reason", name))
    ),
    _text("memo"),
    _text("content_warning", later=True),
)

Index("document_order", DOCUMENT.c.rank, DOCUMENT.c.id)

PROGRESS = _table(
    "progress",
    _id(),
    _reference("document", "document"),
    _reference("coder", "coder"),
    _text("state"),
)

FACET = _table("facet", _id(), _text("key"), _text("name_en"), _text("name_ko"), _text("colour"), _text("rank"))

CODE = _table(
    "code",
    _id(),
    _reference("facet", "facet", "place"),
    _reference("parent", "code", "place", nullable=True),
    _text("rank", "place"),
    *(_text(name) for name in ("name_en", "name_ko", "colour", "aliases", "definition_en", "definition_ko")),
    *(_text(name) for name in ("use_en", "use_ko", "avoid_en", "avoid_ko", "example", "example_from", "key")),
    *(_text(name) for name in ("coi", "rome", "huridocs", "nkdb", "kinu", "uhri", "check", "memo")),
)

ANNOTATION = _table(
    "annotation",
    _id(),
    _reference("document", "document"),
    _int("start", "place"),
    _int("end", "place"),
    _reference("code", "code"),
    _reference("coder", "coder"),
    _text("memo"),
    _text("confidence"),
    _text("role"),
    _text("grounds"),
    _int("created_at"),
    _int("changed_at", quiet=True),
    _text("quote", derived=True),
    _text("prefix", derived=True),
    _text("suffix", derived=True),
    _text("text_sha256", "place"),
    CheckConstraint('0 <= start AND start < "end"'),
)
Index("annotation_place", ANNOTATION.c.document, ANNOTATION.c.start, ANNOTATION.c.end)
Index("annotation_long", ANNOTATION.c.document, ANNOTATION.c.start, sqlite_where=text(f'"end" - start > {LONG}'))
Index("annotation_code", ANNOTATION.c.code)

#: The journalled tables, referred-to ones before those that refer.
JOURNALLED = (SETTING, CODER, DOCUMENT, FACET, CODE, PROGRESS, ANNOTATION)

CONTENT = _table(
    "content",
    Column("sha256", Text, primary_key=True, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

CHANGE_SET = _table(
    "change_set",
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("coder", Text, nullable=False),
    Column("replica", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hlc", Integer, nullable=False),
    Column("wall", Integer, nullable=False),
    Column("parents", Text, nullable=False),
    Column("undoes", Text, nullable=False),
    Column("hash", Text, unique=True),
    Column("state", Integer, nullable=False, server_default=text("0")),
)

#: The changes of a set, in the order of ``n``; the number itself means nothing.
CHANGE = _table(
    "change",
    Column("n", Integer, primary_key=True),
    Column("s", Integer, ForeignKey("change_set.n", deferrable=True, initially="DEFERRED"), nullable=False),
    Column("tbl", Text, nullable=False),
    Column("row", Text, nullable=False),
    Column("op", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("salt", LargeBinary),
    Column("erased", Text),
)
Index("change_row", CHANGE.c.row)
Index("change_s", CHANGE.c.s)

#: The open change set: its number, and whether triggers write ("record") or not ("replay"). With ``s`` NULL any
#: write outside a change set is refused by ``change.s``.
NOW = _table(
    "now",
    Column("one", Integer, CheckConstraint("one=1"), primary_key=True),
    Column("s", Integer),
    Column("mode", Text, nullable=False),
)

#: Not journalled, never shared: what this file remembers of its windows and who is coding here.
LOCAL = _table(
    "local_state",
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What the journal must know of one table.

    ``columns`` are those that it records, in table order (an entry's ``row`` is the id); ``groups`` the same in
    field groups, quiet ones included; ``references`` are (column, table that it names a row of), ``referrers``
    (table, column) of all that may name a row of this one. ``later`` are columns that older entries do not have.
    """

    name: str
    columns: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    quiet: frozenset[str]
    references: tuple[tuple[str, str], ...]
    referrers: tuple[tuple[str, str], ...]
    later: tuple[str, ...]

    def whole(self, entry: dict[str, Any]) -> dict[str, Any]:
        """What an entry says of a whole row, with what a later column held when it was written: nothing."""
        return dict.fromkeys(self.later, "") | entry


def _shape(table: Table) -> Shape:
    recorded = [column for column in table.columns if column.name != "id" and not column.info.get(DERIVED)]
    grouped: dict[str, list[str]] = {}
    for column in recorded:
        grouped.setdefault(column.info.get(GROUP, column.name), []).append(column.name)
    return Shape(
        table.name,
        tuple(column.name for column in recorded),
        tuple(map(tuple, grouped.values())),
        frozenset(column.name for column in recorded if column.info.get(QUIET)),
        tuple(_references(table)),
        tuple((each.name, column) for each in JOURNALLED for column, to in _references(each) if to == table.name),
        tuple(column.name for column in recorded if column.info.get(LATER)),
    )


def _references(table: Table) -> Iterator[tuple[str, str]]:
    for column in table.columns:
        for key in column.foreign_keys:
            yield column.name, key.column.table.name


#: The journalled tables by name, in the order of JOURNALLED.
SHAPES: Mapping[str, Shape] = {table.name: _shape(table) for table in JOURNALLED}
