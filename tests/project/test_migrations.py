"""A file of an older form: a verified copy first, then all of a step or nothing of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.span import Span
from nkhr_desktop.project import migrations
from nkhr_desktop.project.database import Line
from nkhr_desktop.project.migrations import VERSION, migrate
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.triggers import all_triggers
from tests.project.making import GUARD, Coded, by_hand, meaning

NEXT = VERSION + 1


def add_a_column(connection: Connection) -> None:
    """A new column, and what it holds, worked out from what is there."""
    connection.exec_driver_sql("ALTER TABLE annotation ADD COLUMN length INTEGER NOT NULL DEFAULT 0")
    connection.exec_driver_sql('UPDATE annotation SET length="end"-start')


def fail(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE code ADD COLUMN extra TEXT NOT NULL DEFAULT ''")
    connection.exec_driver_sql("DELETE FROM annotation")
    raise RuntimeError("in the middle")


def break_a_reference(connection: Connection) -> None:
    add_a_column(connection)
    connection.exec_driver_sql("DELETE FROM document")


@pytest.fixture
def old(here: Coded) -> Path:
    """A closed project with one annotation of five characters."""
    here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    here.project.close()
    return here.path


@pytest.fixture
def line(old: Path) -> Iterator[Line]:
    opened = Line(old, mode="rw")
    yield opened
    opened.close()


def test_a_step_changes_form_and_data_and_makes_the_triggers_anew(old: Path, line: Line) -> None:
    said = meaning(old)
    copy = migrate(line.sql, old, {NEXT: add_a_column}, to=NEXT)
    assert line.value("PRAGMA user_version") == NEXT
    assert line.rows("SELECT length, quote FROM annotation") == [(5, "guard")]
    assert dict(line.rows("SELECT name, sql FROM sqlite_schema WHERE type='trigger'")) == all_triggers()
    assert line.rows("SELECT s, mode FROM now") == [(None, "record")]
    assert copy == old.with_name(f"project (before version {NEXT}).nkhr")
    before = Project.open(copy)
    assert before.check() == []
    before.close()
    assert meaning(copy) == said


def test_several_steps_are_made_one_after_the_other(old: Path, line: Line) -> None:
    seen: list[int] = []

    def step(number: int) -> Callable[[Connection], None]:
        return lambda connection: seen.append(number)

    steps = {number: step(number) for number in (NEXT, NEXT + 1, NEXT + 2)}
    copy = migrate(line.sql, old, steps, to=NEXT + 2)
    assert (seen, line.value("PRAGMA user_version")) == ([NEXT, NEXT + 1, NEXT + 2], NEXT + 2)
    assert {file.name for file in old.parent.iterdir()} == {old.name, copy.name if copy else ""}


@pytest.mark.parametrize("step", [fail, break_a_reference])
def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path, line: Line, step: Callable[[Connection], None]) -> None:
    before = old.read_bytes()
    with pytest.raises(Exception, match=r"in the middle|FOREIGN KEY"):
        migrate(line.sql, old, {NEXT: step}, to=NEXT)
    line.close()
    project = Project.open(old, read_only=True)
    assert project.check() == []
    assert project.annotations.count() == 1
    project.close()
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


def test_after_a_step_that_was_made_the_copy_stays_even_if_the_next_fails(old: Path, line: Line) -> None:
    with pytest.raises(RuntimeError):
        migrate(line.sql, old, {NEXT: add_a_column, NEXT + 1: fail}, to=NEXT + 1)
    assert line.value("PRAGMA user_version") == NEXT
    assert len(list(old.parent.iterdir())) == 2


def test_a_file_of_this_version_is_left_alone(old: Path, line: Line) -> None:
    before = old.read_bytes()
    assert migrate(line.sql, old) is None
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


def test_an_earlier_copy_is_never_written_over(old: Path, line: Line) -> None:
    earlier = old.with_name(f"project (before version {NEXT}).nkhr")
    earlier.write_bytes(b"mine")
    copy = migrate(line.sql, old, {NEXT: add_a_column}, to=NEXT)
    assert copy == old.with_name(f"project (before version {NEXT}, 2).nkhr")
    assert earlier.read_bytes() == b"mine"


def test_without_a_copy_that_can_be_trusted_nothing_is_changed(
    old: Path, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lossy(connection: Connection, target: Path) -> None:
        copied(connection, target)
        with by_hand(target, without_triggers=True) as other:
            other.execute("DELETE FROM annotation")

    copied = migrations.copy_to
    monkeypatch.setattr(migrations, "copy_to", lossy)
    before = old.read_bytes()
    with pytest.raises(FileRefused) as refused:
        migrate(line.sql, old, {NEXT: add_a_column}, to=NEXT)
    assert refused.value.trouble is FileTrouble.DAMAGED
    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


def test_when_another_program_was_faster_a_step_is_not_made_twice(old: Path, line: Line) -> None:
    def meanwhile(connection: Connection) -> None:
        raise AssertionError("made twice")

    def copy_and_migrate(connection: Connection, target: Path) -> None:
        copied(connection, target)
        with by_hand(old) as other:
            other.execute(f"PRAGMA user_version={NEXT}")

    copied = migrations.copy_to
    patch = pytest.MonkeyPatch()
    patch.setattr(migrations, "copy_to", copy_and_migrate)
    try:
        assert migrate(line.sql, old, {NEXT: meanwhile}, to=NEXT) is not None
    finally:
        patch.undo()


def test_an_old_file_is_not_brought_up_to_date_by_somebody_who_only_reads(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "VERSION", NEXT)
    before = old.read_bytes()
    with pytest.raises(FileRefused) as refused:
        Project.open(old, read_only=True)
    assert (refused.value.trouble, refused.value.place) == (FileTrouble.READ_ONLY, str(VERSION))
    assert old.read_bytes() == before
