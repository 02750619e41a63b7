"""Check names what is wrong: every kind of trouble, and edits of the file by hand."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from nkhr_desktop.model.errors import Cancelled, FileRefused
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Progress
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.checking import MOST, Finding, Trouble
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.tables import JOURNALLED, METADATA
from nkhr_desktop.project.triggers import all_triggers
from tests.project.making import DETENTION, GUARD, TORTURE, Coded, by_hand, meaning, new_document


@pytest.fixture
def rich(here: Coded) -> Path:
    """A closed project with something of everything, undone steps too."""
    project = here.project
    first = project.annotations.apply(here.document, Span(4, 9), GUARD, "A memo", "sure", "witness", "witnessed")
    project.annotations.apply(here.document, Span(13, 17), TORTURE)
    project.annotations.change_span(first, Span(4, 10))
    project.annotations.write_memo(first, "Another memo")
    project.annotations.write_memo(first, "A third memo")
    project.documents.set_progress(here.document, Progress.DONE)
    other = project.documents.add([new_document("b.txt", "Gone again.")])[0]
    project.documents.remove([other])
    project.codebook.move(TORTURE, "", DETENTION)
    project.undo()
    project.redo()
    project.describe(memo="About it")
    project.undo()
    project.close()
    return here.path


def findings(path: Path) -> list[Finding]:
    project = Project.open(path, read_only=True)
    try:
        return project.check()
    finally:
        project.close()


DAMAGE = {
    "UPDATE content SET bytes=x'00'": Trouble.CONTENT,
    "DELETE FROM content": Trouble.TEXT_MISSING,
    "DELETE FROM content WHERE length(bytes)=11": Trouble.TEXT_MISSING,  # of the removed document
    "UPDATE document SET characters=7": Trouble.CHARACTERS,
    'UPDATE annotation SET "end"=100000': Trouble.SPAN,
    "UPDATE annotation SET quote='other'": Trouble.QUOTE,
    "UPDATE annotation SET prefix='other'": Trouble.QUOTE,
    "UPDATE annotation SET memo='other'": Trouble.ROW_UNJOURNALLED,
    "UPDATE code SET name_en='other'": Trouble.ROW_UNJOURNALLED,
    "UPDATE coder SET name='other'": Trouble.ROW_UNJOURNALLED,
    "DELETE FROM annotation": Trouble.ROW_UNJOURNALLED,
    "DELETE FROM facet": Trouble.REFERENCE,
    "UPDATE change_set SET coder='other' WHERE n=2": Trouble.CHAIN,
    "UPDATE change_set SET state=2 WHERE n=2": Trouble.CHAIN,
    "UPDATE change_set SET hash=NULL WHERE n=2": Trouble.CHAIN,
    "UPDATE change_set SET parents='[]' WHERE n=2": Trouble.CHAIN,
    "UPDATE change_set SET hlc=1 WHERE n=3": Trouble.CHAIN,
    "UPDATE change SET salt=x'00' WHERE n=3": Trouble.CHAIN,
    "UPDATE change SET erased='no hash' WHERE n=3": Trouble.CHAIN,
    "UPDATE change SET after='{' WHERE op='I'": Trouble.HISTORY,
    "UPDATE change SET after='[1]' WHERE op='U'": Trouble.HISTORY,
    "UPDATE change SET tbl='other' WHERE n=3": Trouble.HISTORY,
    "UPDATE change SET op='?' WHERE n=3": Trouble.HISTORY,
    "UPDATE change SET s=1 WHERE n=(SELECT max(n) FROM change)": Trouble.CHAIN,
    "DELETE FROM change WHERE s=3": Trouble.CHAIN,
    "UPDATE now SET s=3": Trouble.OPEN_STEP,
    "UPDATE now SET mode='replay'": Trouble.OPEN_STEP,
    "DELETE FROM now": Trouble.OPEN_STEP,
}  # fmt: skip


def test_a_whole_file_has_nothing_wrong(rich: Path) -> None:
    assert findings(rich) == []


@pytest.mark.parametrize("statement", DAMAGE)
def test_damage_is_named(rich: Path, statement: str) -> None:
    with by_hand(rich, without_triggers=True) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute(statement)
    assert DAMAGE[statement] in {finding.trouble for finding in findings(rich)}


@pytest.mark.parametrize("statement", [
    "DROP TRIGGER annotation_u",
    "CREATE TRIGGER extra AFTER DELETE ON annotation BEGIN SELECT 1; END",
])  # fmt: skip
def test_a_trigger_too_few_or_too_many_is_named(rich: Path, statement: str) -> None:
    with by_hand(rich) as connection:
        connection.execute(statement)
    assert [finding.trouble for finding in findings(rich)] == [Trouble.TRIGGER]


def test_a_text_that_is_none_of_ours_is_named(here: Coded) -> None:
    here.project.close()
    with by_hand(here.path, without_triggers=True) as connection:
        connection.execute("UPDATE content SET bytes=CAST(replace(CAST(bytes AS TEXT), char(10), char(13)) AS BLOB)")
    assert {finding.trouble for finding in findings(here.path)} >= {Trouble.CONTENT, Trouble.TEXT_NOT_CANONICAL}


def test_no_more_is_listed_than_anybody_reads(here: Coded) -> None:
    here.project.documents.add([new_document("long.txt", "word " * 400)])
    long = here.project.documents.find("long.txt").id
    here.project.add_annotations([NewAnnotation(long, Span(at, at + 2), GUARD) for at in range(MOST + 5)])
    here.project.close()
    with by_hand(here.path, without_triggers=True) as connection:
        connection.execute("UPDATE annotation SET memo='x'")
    assert len(findings(here.path)) == MOST


def test_a_finding_quotes_nothing_of_a_document(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(0, 30), GUARD)
    here.project.close()
    with by_hand(here.path, without_triggers=True) as connection:
        connection.execute("UPDATE annotation SET quote=CAST(CAST(quote AS BLOB)||x'ff' AS TEXT)")
    found = findings(here.path)
    assert Trouble.DATABASE in {finding.trouble for finding in found}
    assert not [finding for finding in found if "guard" in str(finding)]


def test_check_tells_how_far_it_is_and_can_be_stopped(here: Coded) -> None:
    here.project.documents.add([new_document("long.txt", "word " * 1000)])
    long = here.project.documents.find("long.txt").id
    here.project.add_annotations([NewAnnotation(long, Span(at, at + 2), GUARD) for at in range(4500)])
    seen: list[tuple[int, int]] = []
    here.project.check(lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert len(seen) > 10
    assert len({total for _, total in seen if total}) == 1
    assert seen[-1][0] <= seen[-1][1]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        here.project.check(stop)


class Edits:
    """Random edits of a file by SQL, as somebody might make them who knows how."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)

    def edit(self, connection: Any) -> str:
        """Change one thing; the statement."""
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'").fetchall()]
        table = self._dice.choice([name for name in names if not name.startswith("local_")])
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})").fetchall()]
        rows = [row[0] for row in connection.execute(f"SELECT rowid FROM {table}").fetchall()]
        statement = self._statement(table, self._dice.choice(columns), rows)
        connection.execute(statement)
        return statement

    def _statement(self, table: str, column: str, rows: list[int]) -> str:
        row, other = self._dice.choice(rows), self._dice.choice(rows)
        values: list[Callable[[], str]] = [
            lambda: "NULL", lambda: "''", lambda: "'x'", lambda: "7", lambda: "x'41'", lambda: f'"{column}"||\'x\'',
            lambda: f'"{column}"+1', lambda: f'(SELECT "{column}" FROM {table} WHERE rowid={other})',
            lambda: f"replace(\"{column}\", 'a', 'b')",
        ]  # fmt: skip
        return self._dice.choice([
            f"DELETE FROM {table} WHERE rowid={row}",
            f"UPDATE {table} SET rowid=rowid+1000 WHERE rowid={row}",
            *[f'UPDATE {table} SET "{column}"={self._dice.choice(values)()} WHERE rowid={row}'] * 6,
        ])  # fmt: skip


#: Numbers that only order what they number: another one in the same order says the same.
ORDERING = {("change", "n")}


def tables_of(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Every table of the file with its columns and their types."""
    with by_hand(path) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'").fetchall()]
        return {
            name: [(row[1], row[2]) for row in connection.execute(f"PRAGMA table_info({name})").fetchall()]
            for name in names
        }


def test_every_column_of_every_table_is_covered_but_those_of_this_computer(rich: Path, tmp_path: Path) -> None:
    """By the journal, by a hash, or because it can be made anew. ``local_...`` says what a window looked like."""
    tried = 0
    for table, columns in tables_of(rich).items():
        if table.startswith("local_"):
            continue
        for column, kind in columns:
            if (table, column) in ORDERING:
                continue
            edited = Path(shutil.copy(rich, tmp_path / "edited.nkhr"))
            other = {"TEXT": f"coalesce(\"{column}\",'')||'x'", "INTEGER": f'coalesce("{column}",0)+1', "BLOB": "x'00'"}
            with by_hand(edited, without_triggers=True) as connection:
                connection.execute("PRAGMA foreign_keys=OFF")
                connection.execute("PRAGMA ignore_check_constraints=ON")
                row = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0]
                connection.execute(f'UPDATE {table} SET "{column}"={other[kind]} WHERE rowid=?', (row,))
            restore_triggers(edited)
            try:
                found = findings(edited)
            except FileRefused:
                found = [Finding(Trouble.DATABASE)]
            assert found, f"{table}.{column}"
            tried += 1
    assert tried > 100


def test_every_table_is_known() -> None:
    """A new one has to be thought of: is it journalled, proved by a hash, or only of this computer?"""
    journalled = {table.name for table in JOURNALLED}
    assert set(METADATA.tables) == journalled | {"change", "change_set", "content", "now", "local_state"}


@pytest.mark.parametrize("table", sorted(METADATA.tables))
def test_a_row_too_few_is_named(rich: Path, table: str) -> None:
    with by_hand(rich, without_triggers=True) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        gone = connection.execute(f"DELETE FROM {table} WHERE rowid=(SELECT min(rowid) FROM {table})").rowcount
    restore_triggers(rich)
    assert gone or table.startswith("local_")
    assert bool(findings(rich)) != table.startswith("local_")


def test_edits_by_hand_are_refused_named_or_mean_nothing(rich: Path, tmp_path: Path, full: bool) -> None:
    whole = meaning(rich)
    edits = Edits(5)
    edited = tmp_path / "edited.nkhr"
    counts = {"refused by SQLite": 0, "refused at opening": 0, "named": 0, "means nothing": 0}
    for _ in range(1000 if full else 200):
        shutil.copy(rich, edited)
        try:
            with by_hand(edited, without_triggers=True) as connection:
                statement = edits.edit(connection)
        except driver.Error:
            counts["refused by SQLite"] += 1
            continue
        restore_triggers(edited)
        try:
            found = findings(edited)
        except FileRefused:
            counts["refused at opening"] += 1
            continue
        if not found:
            assert meaning(edited) == whole, statement
        counts["named" if found else "means nothing"] += 1
    if full:
        print(f"\n{counts}")
    assert counts["named"] > sum(counts.values()) / 2


def restore_triggers(path: Path) -> None:
    """Hide that anybody was there."""
    with by_hand(path) as connection:
        connection.execute("BEGIN")
        for statement in all_triggers().values():
            connection.execute(statement)
        connection.execute("COMMIT")
