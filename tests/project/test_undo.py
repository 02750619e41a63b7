"""Undo and redo take a step back exactly, and leave what is no longer as the step left it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from nkhr_desktop.model.changes import Kind, Left
from nkhr_desktop.model.ids import new_id, new_ids
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Confidence, Progress, Role
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.undo import Inverse
from tests.project.making import (
    ABUSE_FACET,
    ACTOR_FACET,
    CODEBOOK,
    DETENTION,
    GUARD,
    TORTURE,
    Coded,
    new_document,
    raw,
    second,
)


def back_and_forth(project: Project, verb: Callable[[], Any]) -> None:
    """Do one thing; undo and redo it, across a restart too, and find each state again."""
    before = project.digest()
    verb()
    after = project.digest()
    assert before != after
    for _ in range(2):
        assert project.undo().left == ()
        assert project.digest() == before
        again = second(project.path)
        assert again.redo().left == ()
        again.close()
        assert project.digest() == after
    assert project.check() == []


@pytest.fixture
def annotated(here: Coded) -> list[str]:
    """Four annotations of the first actor, with roles, and one of another code."""
    spans = [Span(at, at + 5) for at in range(4)]
    here.project.add_annotations([NewAnnotation(here.document, span, GUARD, role=Role.VICTIM) for span in spans])
    here.project.annotations.apply(here.document, Span(40, 44), TORTURE)
    return [row.id for row in here.project.annotations.rows()]


def test_removing_a_document_with_annotations_and_progress(here: Coded, annotated: list[str]) -> None:
    here.project.documents.set_progress(here.document, Progress.DONE)
    back_and_forth(here.project, lambda: here.project.documents.remove([here.document]))
    here.project.undo()
    assert [row.id for row in here.project.annotations.rows()] == annotated
    assert here.project.documents.progress() == {here.document: Progress.DONE}


def test_merging_a_code_with_children_into_another_facet(here: Coded, annotated: list[str]) -> None:
    child = here.project.codebook.add(ACTOR_FACET, "Interrogator", parent=GUARD)
    here.project.annotations.apply(here.document, Span(50, 55), child, role=Role.SOURCE)
    back_and_forth(here.project, lambda: here.project.codebook.merge(GUARD, TORTURE))
    codes = {code.id: code for code in here.project.codebook.codes()}
    assert GUARD not in codes
    assert (codes[child].parent, codes[child].facet) == (TORTURE, ABUSE_FACET)
    assert "Guard" in codes[TORTURE].aliases
    assert {row.role for row in here.project.annotations.rows()} == {""}
    here.project.undo()
    assert {row.role for row in here.project.annotations.rows()} == {"", "victim", "source"}


def test_moving_a_branch_to_another_facet_and_its_roles(here: Coded, annotated: list[str]) -> None:
    back_and_forth(here.project, lambda: here.project.codebook.move(GUARD, facet=ABUSE_FACET))
    assert {row.role for row in here.project.annotations.rows()} == {""}


def test_removing_a_branch(here: Coded, annotated: list[str]) -> None:
    back_and_forth(here.project, lambda: here.project.codebook.remove(DETENTION))
    assert here.project.annotations.count() == 4


def test_removing_a_branch_and_handing_its_annotations_over(here: Coded, annotated: list[str]) -> None:
    back_and_forth(here.project, lambda: here.project.codebook.remove(GUARD, "move", TORTURE))
    assert here.project.annotations.count() == 5


def test_a_codebook_taken_in(here: Coded, annotated: list[str]) -> None:
    here.project.codebook.rename(TORTURE, "Ill-treatment", "")
    here.project.codebook.move(TORTURE, facet=ACTOR_FACET)
    back_and_forth(here.project, lambda: here.project.codebook.load(CODEBOOK))


def test_one_row_changed_twice_in_one_step(here: Coded, annotated: list[str]) -> None:
    def twice() -> None:
        with here.project.change(Kind.CHANGE_ANNOTATION):
            here.project.annotations.write_memo(annotated[0], "first")
            here.project.annotations.set_confidence(annotated, Confidence.SURE)
            here.project.annotations.write_memo(annotated[0], "second")
            here.project.annotations.change_span(annotated[0], Span(3, 4))
            here.project.annotations.change_span(annotated[0], Span(4, 9))

    back_and_forth(here.project, twice)


def test_a_row_made_changed_and_removed_in_one_step(here: Coded) -> None:
    def all_at_once() -> None:
        with here.project.change(Kind.CHANGE_ANNOTATION):
            made = here.project.annotations.apply(here.document, Span(3, 4), GUARD)
            here.project.annotations.write_memo(made, "short life")
            here.project.annotations.remove([made])
            here.project.annotations.apply(here.document, Span(3, 4), TORTURE)

    back_and_forth(here.project, all_at_once)


def test_more_rows_than_one_statement_takes(here: Coded) -> None:
    here.project.documents.add([new_document("long.txt", "word " * 400)])
    long = here.project.documents.find("long.txt").id
    new = [NewAnnotation(long, Span(at, at + 2), GUARD) for at in range(1201)]
    back_and_forth(here.project, lambda: here.project.add_annotations(new))
    ids = [row.id for row in here.project.annotations.rows()]
    back_and_forth(here.project, lambda: here.project.annotations.change_code(ids, TORTURE))
    back_and_forth(here.project, lambda: here.project.annotations.remove(ids))


def test_a_document_with_everything_on_it_in_one_step(here: Coded) -> None:
    def whole() -> None:
        with here.project.change(Kind.ADD_DOCUMENTS):
            made = here.project.documents.add([new_document("b.txt", "A text of its own.")])[0]
            facet = here.project.codebook.add_facet("Place")
            code = here.project.codebook.add(facet, "Camp")
            here.project.annotations.apply(made, Span(0, 4), here.project.codebook.add(facet, "Cell", parent=code))
            here.project.documents.set_progress(made, Progress.IN_PROGRESS)

    back_and_forth(here.project, whole)


def test_undoing_the_coder_who_codes(here: Coded) -> None:
    here.project.coders.switch(here.project.coders.add("Lark-30").id)
    assert here.project.undo().kind is Kind.ADD_CODER
    assert here.project.coders.current is None
    here.project.redo()
    assert here.project.coders.current is not None
    assert here.project.coders.current.name == "Lark-30"


def test_own_new_work_ends_what_could_be_redone(here: Coded) -> None:
    here.project.describe(memo="one")
    here.project.undo()
    here.project.describe(memo="two")
    assert here.project.redo_step is None
    assert here.project.undo().kind is Kind.DESCRIBE_PROJECT
    assert here.project.memo == ""


def test_making_the_project_is_not_undone(here: Coded) -> None:
    kinds = []
    while here.project.undo_step is not None:
        kinds.append(here.project.undo().kind)
    assert kinds == [Kind.ADD_DOCUMENTS]
    assert here.project.coders.current is not None


# What other programs and merging will bring: steps whose rows are not as they left them any more.


def invert(project: Project, n: int) -> list[Left]:
    """The inverse of change set ``n``, whatever came after it."""
    inverse = Inverse(project._door.connection, project._texts.derived)
    with project.change(Kind.UNDO):
        inverse.apply(n)
    assert project.check() == []
    return inverse.left


def last(project: Project) -> int:
    return int(raw(project).execute("SELECT max(n) FROM change_set").fetchone()[0])


def test_a_field_that_somebody_changed_since_stays_and_is_named(here: Coded, annotated: list[str]) -> None:
    with here.project.change(Kind.CHANGE_ANNOTATION):
        here.project.annotations.write_memo(annotated[0], "mine")
        here.project.annotations.set_confidence(annotated[:1], Confidence.SURE)
    n = last(here.project)
    here.project.annotations.write_memo(annotated[0], "theirs")
    assert invert(here.project, n) == [Left("annotation", annotated[0], ("memo",))]
    left = here.project.annotations.get(annotated[0])
    assert (left.memo, left.confidence) == ("theirs", "")


def test_a_row_that_somebody_worked_on_since_is_not_removed(here: Coded, annotated: list[str]) -> None:
    made = here.project.annotations.apply(here.document, Span(60, 65), GUARD)
    n = last(here.project)
    here.project.annotations.write_memo(made, "theirs")
    assert invert(here.project, n) == [Left("annotation", made, ("memo",))]
    assert here.project.annotations.get(made).memo == "theirs"


def test_a_code_that_is_used_since_is_not_removed(here: Coded) -> None:
    code = here.project.codebook.add(ACTOR_FACET, "Driver")
    n = last(here.project)
    here.project.annotations.apply(here.document, Span(60, 65), code)
    assert invert(here.project, n) == [Left("code", code, ())]


def test_a_row_does_not_come_back_without_what_it_refers_to(here: Coded, annotated: list[str]) -> None:
    code = here.project.codebook.add(ACTOR_FACET, "Driver")
    made = here.project.annotations.apply(here.document, Span(60, 65), code)
    here.project.annotations.remove([made, *annotated])
    n = last(here.project)
    here.project.codebook.remove(code)
    assert invert(here.project, n) == [Left("annotation", made, ())]
    assert here.project.annotations.count() == len(annotated)


def test_a_code_does_not_go_back_under_one_that_is_gone(here: Coded) -> None:
    parent = here.project.codebook.add(ABUSE_FACET, "Liberty")
    here.project.codebook.move(TORTURE, parent)
    here.project.codebook.move(TORTURE, DETENTION)
    n = last(here.project)
    here.project.codebook.remove(parent)
    assert invert(here.project, n) == [Left("code", TORTURE, ("facet", "parent", "rank"))]


def test_what_is_gone_or_there_already_is_left(here: Coded, annotated: list[str]) -> None:
    here.project.annotations.write_memo(annotated[0], "x")
    changed = last(here.project)
    here.project.annotations.remove([annotated[0]])
    removed = last(here.project)
    (left,) = invert(here.project, changed)
    assert (left.row, "memo" in left.fields) == (annotated[0], True)
    here.project._door.journal.load()
    assert invert(here.project, removed) == []
    assert invert(here.project, removed) == [Left("annotation", annotated[0], ())]


def test_a_step_of_which_nothing_can_be_taken_back_counts_all_the_same(here: Coded, annotated: list[str]) -> None:
    """Two programs: the second one's file knows nothing of the rows that the first one lost."""
    here.project.describe(memo="x")
    door = here.project._door
    with door.change(Kind.DESCRIBE_PROJECT):
        door.write("INSERT INTO change(s, tbl, row, op, salt) SELECT s, '', '', 'N', randomblob(16) FROM now")
    assert here.project.undo().kind is Kind.DESCRIBE_PROJECT
    assert [step.rows for step in here.project.history(limit=2)] == [0, 0]
    assert here.project.undo().kind is Kind.DESCRIBE_PROJECT
    assert here.project.memo == ""
    here.project.redo()
    here.project.redo()
    assert here.project.memo == "x"
    assert here.project.check() == []


def test_new_ids_are_random_uuids() -> None:
    ids = [new_id(), *new_ids(50)]
    assert len(set(ids)) == 51
    assert {(len(each), each[12], each[16] in "89ab") for each in ids} == {(32, "4", True)}
