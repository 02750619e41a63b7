"""What the tests of the project room build: small projects, texts, and a fold of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import sqlcipher3.dbapi2 as driver

from nkhr_desktop.model.ids import id_for
from nkhr_desktop.model.things import ABUSE_TYPE, ACTOR, Code, CodebookData, Facet
from nkhr_desktop.project import writer
from nkhr_desktop.project.documents import NewDocument
from nkhr_desktop.project.project import Project

TEXT = "The guard took me to Hoeryong.\n그들은 나를 회령으로 데려갔다. 😀 Nobody came back.\n\nShe told us in 2019."

ABUSE_FACET, ACTOR_FACET = id_for("facet", ABUSE_TYPE), id_for("facet", ACTOR)
DETENTION, TORTURE, GUARD = id_for("code", "detention"), id_for("code", "torture"), id_for("code", "guard")

CODEBOOK = CodebookData(
    (
        Facet(ABUSE_FACET, ABUSE_TYPE, "Abuse type", "침해 유형", "#0072B2"),
        Facet(ACTOR_FACET, ACTOR, "Actor", "행위자", "#E69F00"),
    ),
    (
        Code(DETENTION, ABUSE_FACET, "", "Detention", "구금", "#0072B2"),
        Code(TORTURE, ABUSE_FACET, DETENTION, "Torture", "고문", "#56B4E9", ("ill-treatment",), "What it is."),
        Code(GUARD, ACTOR_FACET, "", "Guard", "계호원", "#E69F00"),
    ),
)


def new_document(name: str = "a.txt", text: str = TEXT, **attributes: str) -> NewDocument:
    """A document as an import would hand it over."""
    return NewDocument(name, text.encode(), text, "utf-8", attributes=attributes)


@dataclass(frozen=True)
class Coded:
    """A project with a coder, three codes and one document."""

    project: Project
    path: Path
    document: str


def coded(path: Path) -> Coded:
    """A fresh one at ``path``."""
    project = Project.create(path, codebook=CODEBOOK, coder="Crane-12")
    return Coded(project, path, project.documents.add([new_document()])[0])


def second(path: Path) -> Project:
    """The same file opened to write once more, as can happen on a disk that knows no locks."""
    with patch.object(writer, "_opened", lambda path: None):
        return Project.open(path)


@contextmanager
def by_hand(path: Path, *, without_triggers: bool = False) -> Iterator[Any]:
    """A connection of somebody who does not go through the door; what they did is committed at the end."""
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA synchronous=OFF")
    if without_triggers:
        connection.execute("BEGIN")
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type='trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("COMMIT")
    try:
        yield connection
    finally:
        connection.close()


def fold(connection: Any) -> dict[str, dict[str, dict[str, Any]]]:
    """The tables as the journal alone tells them: table -> id -> fields. Written apart from the checker."""
    tables: dict[str, dict[str, dict[str, Any]]] = {}
    entries = "SELECT tbl, row, op, before, after FROM change ORDER BY s, n"
    for table, row, op, before, after in connection.execute(entries).fetchall():
        rows = tables.setdefault(table, {})
        if op == "I":
            assert row not in rows
            rows[row] = json.loads(after)
        elif op == "U":
            assert json.loads(before).items() <= rows[row].items()
            rows[row].update(json.loads(after))
        elif op == "D":
            assert json.loads(before) == rows.pop(row)
        else:
            assert op == "N"
    return {table: rows for table, rows in tables.items() if rows}


def tables(connection: Any) -> dict[str, dict[str, dict[str, Any]]]:
    """The tables as they are, without the columns that follow from others."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for table in ("setting", "coder", "document", "facet", "code", "progress", "annotation"):
        cursor = connection.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        for values in cursor.fetchall():
            row = dict(zip(names, values, strict=True))
            for derived in ("quote", "prefix", "suffix") if table == "annotation" else ():
                del row[derived]
            found.setdefault(table, {})[row.pop("id")] = row
    return found


def meaning(path: Path) -> tuple[object, ...]:
    """All that a project says: tables, history, contents, whatever the numbers of the rows are."""
    with by_hand(path) as connection:
        sets = connection.execute("SELECT * FROM change_set ORDER BY n").fetchall()
        columns = "s, tbl, row, op, before, after, salt, erased"
        changes = connection.execute(f"SELECT {columns} FROM change ORDER BY s, n").fetchall()
        quotes = connection.execute("SELECT id, quote, prefix, suffix FROM annotation ORDER BY id").fetchall()
        contents = connection.execute("SELECT sha256, bytes FROM content ORDER BY sha256").fetchall()
        now = connection.execute("SELECT s, mode FROM now").fetchall()
        numbered = {row[0]: number for number, row in enumerate(sets)}
        return (
            tables(connection), fold(connection), quotes, contents, now, [row[1:] for row in sets],
            [(numbered.get(row[0]), *row[1:]) for row in changes],
        )  # fmt: skip


def raw(project: Project) -> Any:
    """The driver's connection of an open project."""
    return project._door.connection.connection.driver_connection
