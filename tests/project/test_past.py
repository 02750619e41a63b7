"""The history of one thing: who did what when, with what it was before and after."""

from __future__ import annotations

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.past import Look
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Progress
from nkhr_desktop.project.annotations import NewAnnotation
from tests.project.making import DETENTION, GUARD, TORTURE, Coded, new_document


def kinds(here: Coded, look: Look) -> list[Kind]:
    return [step.kind for step in here.project.past.steps(here.project.past.find(look))]


def test_everything_is_found_newest_first(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    assert kinds(here, Look()) == [Kind.APPLY_CODE, Kind.ADD_DOCUMENTS, Kind.CREATE_PROJECT]
    assert here.project.past.steps(here.project.past.find()) == here.project.history()


def test_a_document_has_its_annotations_progress_and_what_is_gone(here: Coded) -> None:
    project = here.project
    other = project.documents.add([new_document("b.txt", "Another one.")])[0]
    made = project.annotations.apply(here.document, Span(4, 9), GUARD)
    project.annotations.apply(other, Span(0, 7), GUARD)
    project.annotations.write_memo(made, "m")
    project.annotations.remove([made])
    project.documents.set_progress(here.document, Progress.DONE)
    mine = [Kind.MARK_PROGRESS, Kind.REMOVE_ANNOTATIONS, Kind.WRITE_MEMO, Kind.APPLY_CODE, Kind.ADD_DOCUMENTS]
    assert kinds(here, Look(thing=here.document)) == mine
    assert kinds(here, Look(thing=made)) == mine[1:4]
    assert kinds(here, Look(thing=TORTURE)) == [Kind.CREATE_PROJECT]
    assert kinds(here, Look(thing="nobody")) == []
    step = project.history(made)[0].id
    assert [entry.row for entry in project.past.entries(step, 10, here.document)] == [made]
    assert project.past.entries(step, 10, other) == []


def test_steps_are_found_by_what_they_changed_who_and_when(here: Coded) -> None:
    project = here.project
    made = project.annotations.apply(here.document, Span(4, 9), GUARD)
    with project.coders.acting("Lark-30", Kind.WRITE_MEMO) as lark:
        project.annotations.write_memo(made, "m")
    assert kinds(here, Look(tables=frozenset({"annotation"}))) == [Kind.WRITE_MEMO, Kind.APPLY_CODE]
    assert kinds(here, Look(tables=frozenset({"annotation"}), coder=lark.id)) == [Kind.WRITE_MEMO]
    assert lark.id in project.past.coders()
    last = project.history(limit=1)[0].wall
    assert kinds(here, Look(since=last + 1)) == []
    assert kinds(here, Look(since=last))[:1] == [Kind.WRITE_MEMO]


def test_words_are_looked_for_in_names_memos_and_quotes(here: Coded) -> None:
    project = here.project
    made = project.annotations.apply(here.document, Span(4, 9), GUARD)
    project.annotations.write_memo(made, 'He said "100%_sure"\n그렇다')
    project.codebook.rename(DETENTION, "Imprisonment", "구금")
    assert kinds(here, Look(words='100%_SURE"')) == [Kind.WRITE_MEMO]
    assert kinds(here, Look(words="그렇다")) == [Kind.WRITE_MEMO]
    assert kinds(here, Look(words="100x")) == []
    assert kinds(here, Look(words="guard", tables=frozenset({"annotation"}))) == [Kind.WRITE_MEMO, Kind.APPLY_CODE]
    assert kinds(here, Look(words="detention"))[0] is Kind.RENAME_CODE  # as it was called before
    assert kinds(here, Look(words="xyz", named=frozenset({Kind.APPLY_CODE}))) == [Kind.APPLY_CODE]
    project.annotations.remove([made])
    assert Kind.REMOVE_ANNOTATIONS in kinds(here, Look(words="guard"))


def test_an_entry_tells_before_and_after(here: Coded) -> None:
    project = here.project
    made = project.annotations.apply(here.document, Span(4, 9), GUARD, "one")
    with project.change(Kind.CHANGE_ANNOTATION):
        project.annotations.write_memo(made, "two")
        project.annotations.change_span(made, Span(4, 12))
        project.annotations.write_memo(made, "three")
    project.annotations.remove([made])
    gone, changed, added = (project.past.entries(step.id, 10)[0] for step in project.history(made))
    assert added.added
    assert (added.after["memo"], project.past.quote(added.whole)) == ("one", "guard")
    assert {name: changed.before[name] for name in ("memo", "end")} == {"memo": "one", "end": 9}
    assert {name: changed.after[name] for name in ("memo", "end")} == {"memo": "three", "end": 12}
    assert not changed.added
    assert not changed.removed
    assert gone.removed
    assert project.past.quote(gone.whole) == "guard to"


def test_what_came_and_went_in_one_step_says_nothing_wrong(here: Coded) -> None:
    project = here.project
    with project.change(Kind.APPLY_CODE):
        made = project.annotations.apply(here.document, Span(4, 9), GUARD)
        project.annotations.remove([made])
        project.describe(memo="x")
    first = project.past.entries(project.history()[0].id, 10)[0]
    assert (first.row, first.before, first.after) == (made, {}, {})


def test_a_large_step_is_shown_in_part_and_counted_whole(here: Coded) -> None:
    project = here.project
    project.add_annotations([NewAnnotation(here.document, Span(at, at + 2), GUARD) for at in range(60)])
    step = project.history()[0].id
    assert len(project.past.entries(step, 50)) == 50
    assert project.past.count(step) == 60


def test_things_that_are_gone_keep_their_names(here: Coded) -> None:
    project = here.project
    project.codebook.remove(TORTURE)
    project.documents.remove([here.document])
    assert project.past.names(TORTURE) == ("Torture", "고문")
    assert project.past.names(here.document) == ("a.txt", "a.txt")
    assert project.past.names("nobody") == ("", "")
