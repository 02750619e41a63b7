"""The journal holds everything that changes, hashed as it is stored, in a chain."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
import sqlcipher3.dbapi2 as driver

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import Noun, Refused, Why
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Grounds
from nkhr_desktop.project import journal
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.journal import HEADER, UndoStack
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.tables import JOURNALLED, METADATA
from tests.project.making import DETENTION, GUARD, TEXT, TORTURE, Coded, by_hand, fold, raw, tables

ODD = 'nul \0, "quotes", back\\slash, \u2028 \ufdd0 \x1f 😀 각 {"a": 1}'


def entries(project: Project) -> list[tuple[str, str, str | None, str | None]]:
    """(table, op, before, after) of the last change set."""
    sql = "SELECT tbl, op, before, after FROM change WHERE s=(SELECT max(n) FROM change_set) ORDER BY n"
    return [tuple(row) for row in raw(project).execute(sql).fetchall()]


def test_an_insert_is_recorded_whole_without_what_follows_from_the_text(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), GUARD, ODD, grounds="heard")
    (table, op, before, after) = entries(here.project)[0]
    written = json.loads(after or "")
    assert (table, op, before) == ("annotation", "I", None)
    assert written["memo"] == ODD
    assert written["grounds"] == Grounds.HEARD
    assert not {"quote", "prefix", "suffix", "id"} & set(written)


def test_an_update_records_only_the_field_groups_that_changed(here: Coded) -> None:
    made = here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    here.project.annotations.write_memo(made, ODD)
    ((_, op, before, after),) = entries(here.project)
    assert op == "U"
    assert (json.loads(before or "")["memo"], json.loads(after or "")["memo"]) == ("", ODD)
    assert json.loads(after or "").keys() <= {"memo", "changed_at"}
    here.project.annotations.change_span(made, Span(4, 8))
    ((_, _, _, after),) = entries(here.project)
    assert {"start", "end", "text_sha256"} <= json.loads(after or "").keys() <= {
        "start", "end", "text_sha256", "changed_at",
    }  # fmt: skip


def test_a_delete_is_recorded_whole(here: Coded) -> None:
    made = here.project.annotations.apply(here.document, Span(4, 9), GUARD, ODD)
    ((_, _, _, after),) = entries(here.project)
    here.project.annotations.remove([made])
    assert entries(here.project) == [("annotation", "D", after, None)]


@pytest.mark.parametrize("statement", [
    "UPDATE annotation SET memo='x'", "DELETE FROM annotation", "INSERT INTO coder(id, name) VALUES('a', 'b')",
    "UPDATE setting SET value='x'", "UPDATE document SET title='x'", "UPDATE code SET name_en='x'",
    "UPDATE facet SET name_en='x'",
    "INSERT INTO progress(id, document, coder) SELECT 'p', document, coder FROM annotation",
])  # fmt: skip
def test_whoever_writes_without_a_change_set_is_refused_by_the_file_itself(here: Coded, statement: str) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    with by_hand(here.path) as connection, pytest.raises(driver.IntegrityError, match=r"change\.s"):
        connection.execute(statement)


@pytest.mark.parametrize("table", [table.name for table in JOURNALLED])
def test_an_id_never_changes(here: Coded, table: str) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    with by_hand(here.path) as connection:
        if table == "progress":
            return
        with pytest.raises(driver.IntegrityError, match="an id never changes"):
            connection.execute(f"UPDATE {table} SET id='x'")


def test_every_table_is_strict(here: Coded) -> None:
    found = raw(here.project).execute("SELECT name, strict FROM pragma_table_list WHERE schema='main'").fetchall()
    assert {name: strict for name, strict in found if not name.startswith("sqlite_")} == dict.fromkeys(
        METADATA.tables, 1
    )


def test_the_chain_hashes_the_stored_bytes_of_header_and_changes(here: Coded) -> None:
    """Computed again from journal.py's description, part by part."""
    here.project.add_annotations([NewAnnotation(here.document, Span(at, at + 2), GUARD, ODD) for at in range(3)])
    here.project.undo()
    connection = raw(here.project)
    head = ""
    sets = connection.execute(f"SELECT n, hash, {','.join(HEADER)} FROM change_set ORDER BY n").fetchall()
    for n, found, *header in sets:
        whole = b"".join(len(data).to_bytes(8, "big") + data for data in (str(part).encode() for part in header))
        rows = connection.execute(
            "SELECT tbl, row, op, CAST(before AS BLOB), CAST(after AS BLOB), salt FROM change WHERE s=? ORDER BY n",
            (n,),
        )
        for row in rows.fetchall():
            parts = [part.encode() if isinstance(part, str) else part for part in row]
            lengths = b"".join((-1 if part is None else len(part)).to_bytes(8, "big", signed=True) for part in parts)
            whole += sha256(lengths + b"".join(part or b"" for part in parts)).digest()
        assert sha256(whole).hexdigest() == found
        assert json.loads(dict(zip(HEADER, header, strict=True))["parents"]) == ([head] if head else [])
        head = found
    assert here.project.head == head


def test_the_clock_never_runs_back(here: Coded, monkeypatch: pytest.MonkeyPatch) -> None:
    here.project.describe(memo="one")
    monkeypatch.setattr(journal.time, "time_ns", lambda: 1_000_000_000)
    here.project.describe(memo="two")
    here.project.describe(memo="three")
    clocks = [row[0] for row in raw(here.project).execute("SELECT hlc FROM change_set ORDER BY n").fetchall()]
    assert clocks == sorted(set(clocks))
    assert here.project.check() == []


def test_each_opening_is_a_replica_of_its_own(here: Coded) -> None:
    here.project.describe(memo="one")
    here.project.close()
    again = Project.open(here.path)
    again.describe(memo="two")
    again.describe(memo="three")
    rows = raw(again).execute("SELECT replica, seq FROM change_set ORDER BY n").fetchall()
    again.close()
    assert [seq for _, seq in rows] == [1, 2, 3, 1, 2]
    assert len({replica for replica, _ in rows}) == 2


def test_the_tables_are_the_fold_of_the_journal(here: Coded) -> None:
    here.project.add_annotations([NewAnnotation(here.document, Span(at, at + 2), TORTURE) for at in range(9)])
    here.project.codebook.merge(TORTURE, DETENTION)
    here.project.undo()
    here.project.documents.remove([here.document])
    assert fold(raw(here.project)) == tables(raw(here.project))


def test_history_says_who_did_what_and_what_an_undo_took_back(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    here.project.undo()
    here.project.redo()
    here.project.undo()
    steps = here.project.history()
    assert [(step.kind, step.undone) for step in steps[:4]] == [
        (Kind.UNDO, Kind.APPLY_CODE),
        (Kind.REDO, Kind.APPLY_CODE),
        (Kind.UNDO, Kind.APPLY_CODE),
        (Kind.APPLY_CODE, None),
    ]
    assert {step.coder for step in steps[:-1]} == {"Crane-12"}
    assert [step.rows for step in steps[:4]] == [1, 1, 1, 1]
    assert here.project.redo_step is not None
    assert here.project.redo_step.kind is Kind.APPLY_CODE


def test_history_of_one_thing(here: Coded) -> None:
    made = here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    here.project.annotations.apply(here.document, Span(0, 3), GUARD)
    here.project.annotations.write_memo(made, "x")
    assert [step.kind for step in here.project.history(made)] == [Kind.WRITE_MEMO, Kind.APPLY_CODE]
    assert [step.kind for step in here.project.history(limit=1)] == [Kind.WRITE_MEMO]


def test_history_of_a_file_whose_undos_go_in_a_ring_comes_to_an_end(here: Coded) -> None:
    here.project.describe(memo="x")
    here.project.undo()
    here.project.redo()
    with by_hand(here.path) as connection:
        ids = [row[0] for row in connection.execute("SELECT id FROM change_set ORDER BY n DESC LIMIT 2").fetchall()]
        connection.execute("UPDATE change_set SET undoes=? WHERE id=?", (ids[0], ids[1]))
    assert len(here.project.history()) == 5
    assert here.project.check() != []


def test_the_undo_stack_follows_undo_and_redo() -> None:
    stack = UndoStack()
    for n, kind in enumerate([Kind.CREATE_PROJECT, Kind.ADD_CODE, Kind.APPLY_CODE, Kind.UNDO], start=1):
        stack.add(n, kind)
    assert (stack.undo, stack.redo) == ([(2, Kind.ADD_CODE)], [(4, Kind.APPLY_CODE)])
    stack.add(5, Kind.REDO)
    assert stack.next(Kind.UNDO) == (5, Kind.APPLY_CODE)
    stack.add(6, Kind.UNDO)
    stack.add(7, Kind.WRITE_MEMO)
    assert (stack.undo, stack.redo) == ([(2, Kind.ADD_CODE), (7, Kind.WRITE_MEMO)], [])
    with pytest.raises(Refused) as refused:
        stack.next(Kind.REDO)
    assert (refused.value.noun, refused.value.why) == (Noun.PROJECT, Why.NOTHING_TO_REDO)


def test_an_undo_of_nothing_in_a_damaged_file_is_passed_over() -> None:
    stack = UndoStack()
    stack.add(1, Kind.UNDO)
    stack.add(2, Kind.REDO)
    assert stack == UndoStack()


def test_no_text_or_bytes_of_a_document_are_in_the_journal(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(0, len(TEXT)), GUARD)
    written = raw(here.project).execute("SELECT coalesce(before,'')||coalesce(after,'') FROM change").fetchall()
    assert not [entry for (entry,) in written if "Hoeryong" in entry]
