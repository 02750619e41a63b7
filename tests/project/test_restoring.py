"""Earlier states of one annotation or code are brought back as new steps, and refused in words where they cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.model.errors import NotFound, Noun, Refused, Why
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import CodebookData, Facet
from nkhr_desktop.project.project import Project
from tests.project.making import ABUSE_FACET, ACTOR_FACET, DETENTION, GUARD, TORTURE, Coded


def step_of(project: Project, row: str, kind: Kind) -> str:
    """The latest step of a kind that changed a thing."""
    return next(step.id for step in project.history(row) if step.kind is kind)


def refusal(project: Project, *words: Any) -> tuple[Why, str, str]:
    before = project.digest()
    with pytest.raises(Refused) as refused:
        project.restoring.restore(*words)
    assert project.digest() == before
    return refused.value.why, refused.value.name, refused.value.other


def test_an_annotation_becomes_what_it_was_and_undo_takes_that_back(here: Coded) -> None:
    project = here.project
    made = project.annotations.apply(here.document, Span(4, 9), GUARD, "First", "sure", "witness", "heard")
    then = project.annotations.get(made)
    project.annotations.change_span(made, Span(4, 12))
    project.annotations.write_memo(made, "Second")
    project.annotations.change_code([made], TORTURE)
    before, bells = project.digest(), list[Changes]()
    project.listen(bells.append)
    done = project.restoring.restore(made, step_of(project, made, Kind.APPLY_CODE))
    now = project.annotations.get(made)
    assert now._replace(changed_at=0) == then._replace(changed_at=0)
    assert done.before == {
        "end": 12, "memo": "Second", "code": TORTURE, "role": ""
    }  # fmt: skip
    assert [(bell.kind, bell.annotations, bell.documents) for bell in bells] == [
        (Kind.RESTORE, (made,), frozenset({here.document}))
    ]
    assert project.check() == []
    assert project.undo().kind is Kind.RESTORE
    assert project.digest() == before


def test_a_removed_annotation_comes_back_by_the_step_that_removed_it(here: Coded) -> None:
    project = here.project
    made = project.annotations.apply(here.document, Span(4, 9), GUARD, "Kept", role="victim")
    then = project.annotations.get(made)
    project.annotations.remove([made])
    project.restoring.restore(made, step_of(project, made, Kind.REMOVE_ANNOTATIONS))
    assert project.annotations.get(made)._replace(changed_at=0) == then._replace(changed_at=0)
    assert project.check() == []


def test_what_is_as_it_was_makes_no_step(here: Coded) -> None:
    made = here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    count = len(here.project.history())
    assert here.project.restoring.restore(made, step_of(here.project, made, Kind.APPLY_CODE)).idle
    assert len(here.project.history()) == count


def test_what_it_refers_to_and_is_gone_is_named_and_comes_along_if_wanted(here: Coded) -> None:
    project = here.project
    made = project.annotations.apply(here.document, Span(4, 9), TORTURE, "Memo")
    project.codebook.remove(DETENTION)
    project.documents.remove([here.document])
    step = step_of(project, made, Kind.REMOVE_CODE)
    assert refusal(project, made, step) == (Why.GONE, "Torture", "code")
    before = project.digest()
    missing = project.restoring.preview(made, step).missing
    assert missing == (("document", here.document), ("code", DETENTION), ("code", TORTURE))
    project.restoring.restore(made, step, along=True)
    assert project.annotations.get(made).memo == "Memo"
    assert project.codebook.get(TORTURE).parent == DETENTION
    assert project.check() == []
    assert project.undo().left == ()
    assert project.digest() == before


def test_a_code_gets_its_names_texts_and_place_back(here: Coded) -> None:
    project = here.project
    project.codebook.rename(TORTURE, "Ill-treatment", "")
    then = project.codebook.get(TORTURE)
    step = step_of(project, TORTURE, Kind.RENAME_CODE)
    project.codebook.describe(TORTURE, definition_en="Another", aliases=["x"])
    project.codebook.move(TORTURE, "", "", ACTOR_FACET)
    made = project.annotations.apply(here.document, Span(4, 9), TORTURE, role="victim")
    project.restoring.restore(TORTURE, step)
    assert project.codebook.get(TORTURE) == then
    assert project.annotations.get(made).role == ""  # it is no actor any more
    assert project.check() == []


def test_codes_below_follow_into_the_other_facet(here: Coded) -> None:
    project = here.project
    step = step_of(project, DETENTION, Kind.CREATE_PROJECT)
    project.codebook.move(DETENTION, "", "", ACTOR_FACET)
    assert project.codebook.get(TORTURE).facet == ACTOR_FACET
    project.restoring.restore(DETENTION, step)
    assert project.codebook.get(TORTURE).facet == ABUSE_FACET
    assert project.check() == []


def test_a_code_goes_where_its_parent_is_now_and_leaves_a_key_that_is_taken(here: Coded) -> None:
    project = here.project
    project.codebook.pin(TORTURE, "1")
    step = step_of(project, TORTURE, Kind.PIN_CODE)
    project.codebook.remove(TORTURE)
    project.codebook.pin(GUARD, "1")
    project.codebook.move(DETENTION, "", "", ACTOR_FACET)
    done = project.restoring.restore(TORTURE, step)
    assert set(done.dropped) == {"key", "facet"}
    assert (project.codebook.get(TORTURE).facet, project.codebook.get(TORTURE).key) == (ACTOR_FACET, "")
    assert project.codebook.get(GUARD).key == "1"
    assert project.check() == []


def test_a_name_that_another_code_has_now_is_refused(here: Coded) -> None:
    project = here.project
    step = step_of(project, DETENTION, Kind.CREATE_PROJECT)
    project.codebook.rename(DETENTION, "Imprisonment", "")
    project.codebook.add(ABUSE_FACET, "detention")
    assert refusal(project, DETENTION, step)[:2] == (Why.NAME_TAKEN, "detention")


def test_a_place_below_itself_is_refused(here: Coded) -> None:
    project = here.project
    step = step_of(project, TORTURE, Kind.CREATE_PROJECT)  # below Detention
    project.codebook.move(TORTURE, "")
    project.codebook.move(DETENTION, TORTURE)
    assert refusal(project, TORTURE, step)[0] is Why.CYCLE


def test_a_facet_that_came_along_must_not_be_called_as_another_one(here: Coded) -> None:
    project = here.project
    facet = project.codebook.add_facet("Own")
    code = project.codebook.add(facet, "Something")
    step = step_of(project, code, Kind.ADD_CODE)
    project.codebook.remove(code)
    project.codebook.remove_facet(facet)
    assert refusal(project, code, step) == (Why.GONE, "Own", "facet")
    project.codebook.load(CodebookData((Facet("f" * 32, "", "own", "", "#333333"),), ()))
    assert refusal(project, code, step, True)[0] is Why.NAME_TAKEN


def test_only_annotations_and_codes_are_brought_back(here: Coded) -> None:
    step = step_of(here.project, here.document, Kind.ADD_DOCUMENTS)
    for row in (here.document, "nobody"):
        with pytest.raises(NotFound):
            here.project.restoring.restore(row, step)


def test_what_was_erased_is_forgotten(here: Coded) -> None:
    project = here.project
    made = project.annotations.apply(here.document, Span(4, 9), GUARD, "Secret")
    project.annotations.remove([made])
    step = step_of(project, made, Kind.REMOVE_ANNOTATIONS)
    with project.change(Kind.WRITE_MEMO):  # as an erasure leaves it, without its seal
        project._door.write("UPDATE change SET before=NULL, after=NULL, erased='00' WHERE row=?", (made,))
        project.describe(memo="x")
    assert refusal(project, made, step)[0] is Why.FORGOTTEN
    (entry,) = project.past.entries(step, 10)
    assert entry.erased
    assert not entry.whole
    assert Noun.ANNOTATION.value == entry.table
