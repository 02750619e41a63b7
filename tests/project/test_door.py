"""One way to change: one transaction, one change set, one bell, and nothing of it after an error."""

from __future__ import annotations

import itertools
import os
from pathlib import Path

import pytest

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.model.errors import Cancelled, FileRefused, FileTrouble, NotFound, Noun, Refused, Why
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.door import FEW
from nkhr_desktop.project.project import Project
from tests.project.making import (
    ACTOR_FACET,
    DETENTION,
    GUARD,
    TORTURE,
    Coded,
    by_hand,
    coded,
    new_document,
    raw,
    tables,
)


def state(project: Project) -> tuple[object, ...]:
    """Whatever a step may change, on the disk and in memory."""
    info = project.info()
    return project.digest(), info.change_sets, info.head, project.undo_step, project.redo_step, project.saved_at


def test_a_step_rings_once_and_says_what_it_touched(here: Coded) -> None:
    bells: list[Changes] = []
    here.project.listen(bells.append)
    made = here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    here.project.codebook.rename(TORTURE, "Ill-treatment", "")
    assert bells == [
        Changes(Kind.APPLY_CODE, frozenset([here.document]), (made,)),
        Changes(Kind.RENAME_CODE, codebook=True),
    ]
    here.project.unlisten(bells.append)


def test_verbs_inside_a_change_are_one_step(here: Coded) -> None:
    bells: list[Changes] = []
    before = here.project.digest()
    here.project.listen(bells.append)
    with here.project.change(Kind.APPLY_CODE):
        code = here.project.codebook.add(ACTOR_FACET, "Driver")
        made = here.project.annotations.apply(here.document, Span(4, 9), code)
        assert bells == []
    assert bells == [Changes(Kind.APPLY_CODE, frozenset([here.document]), (made,), codebook=True)]
    assert here.project.undo().kind is Kind.APPLY_CODE
    assert here.project.digest() == before


def test_a_step_that_changes_nothing_leaves_no_trace(here: Coded) -> None:
    bells: list[Changes] = []
    here.project.listen(bells.append)
    before = state(here.project)
    here.project.codebook.rename(TORTURE, "Torture", "고문")
    with here.project.change(Kind.APPLY_CODE):
        pass
    assert state(here.project) == before
    assert bells == []


@pytest.mark.parametrize("error", [NotFound(Noun.CODE, ""), ValueError(), KeyboardInterrupt(), Cancelled()])
def test_after_any_exception_everything_is_as_before(here: Coded, error: BaseException) -> None:
    here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    here.project.undo()
    before = state(here.project)
    with pytest.raises(type(error)), here.project.change(Kind.APPLY_CODE):  # noqa: PT012
        here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
        here.project.documents.add([new_document("b.txt", "Another text.")])
        raise error
    assert state(here.project) == before
    assert here.project.redo().kind is Kind.APPLY_CODE
    assert here.project.check() == []


def test_an_inner_change_that_fails_takes_only_itself_back(here: Coded) -> None:
    other = here.project.documents.add([new_document("b.txt", "Another text.")])[0]
    bells: list[Changes] = []
    here.project.listen(bells.append)
    with here.project.change(Kind.REMOVE_DOCUMENTS):
        made = here.project.annotations.apply(here.document, Span(0, 3), GUARD)
        with pytest.raises(NotFound):
            here.project.documents.remove([other, "nowhere"])
    assert [each.id for each in here.project.documents.all()] == [here.document, other]
    assert bells == [Changes(Kind.REMOVE_DOCUMENTS, frozenset([here.document]), (made,))]
    assert here.project.check() == []


def test_one_listener_that_fails_does_not_keep_the_step_from_the_others(here: Coded) -> None:
    heard: list[Changes] = []

    def fails(changes: Changes) -> None:
        raise RuntimeError("a panel broke")

    here.project.listen(fails)
    here.project.listen(heard.append)
    with pytest.raises(RuntimeError, match="a panel broke"):
        here.project.codebook.rename(TORTURE, "Ill-treatment", "")
    assert len(heard) == 1
    assert here.project.codebook.get(TORTURE).name == "Ill-treatment"


def test_a_listener_may_take_a_step_of_its_own(here: Coded) -> None:
    def answer(changes: Changes) -> None:
        if changes.kind is Kind.RENAME_CODE:
            here.project.describe(memo="renamed")

    here.project.listen(answer)
    here.project.codebook.rename(TORTURE, "Ill-treatment", "")
    assert [step.kind for step in here.project.history(limit=2)] == [Kind.DESCRIBE_PROJECT, Kind.RENAME_CODE]


def test_of_many_annotations_the_bell_names_only_the_documents(here: Coded) -> None:
    bells: list[Changes] = []
    here.project.add_annotations([NewAnnotation(here.document, Span(at, at + 9), GUARD) for at in range(50)])
    here.project.add_annotations(
        [NewAnnotation(here.document, Span(at % 80, 90 - at // 80), TORTURE) for at in range(FEW)]
    )
    ids = [row.id for row in here.project.annotations.rows()]
    here.project.listen(bells.append)
    here.project.annotations.remove(ids[:FEW])
    here.project.undo()
    here.project.annotations.remove(ids[: FEW + 1])
    here.project.undo()
    assert [len(bell.annotations) for bell in bells] == [FEW, FEW, 0, 0]
    assert {bell.documents for bell in bells} == {frozenset([here.document])}


def test_undo_inside_a_step_is_a_mistake_of_ours(here: Coded) -> None:
    with pytest.raises(AssertionError), here.project.change(Kind.APPLY_CODE):
        here.project.undo()


def test_what_is_applied_is_on_the_disk_when_the_verb_returns(here: Coded) -> None:
    made = here.project.annotations.apply(here.document, Span(4, 9), GUARD, "memo", "sure", "witness", "witnessed")
    with by_hand(here.path) as other:
        found = other.execute('SELECT start, "end", quote, memo, role FROM annotation WHERE id=?', (made,)).fetchall()
        journalled = other.execute("SELECT s, op FROM change WHERE row=?", (made,)).fetchall()
        last = other.execute("SELECT max(n) FROM change_set").fetchone()[0]
    assert found == [(4, 9, "guard", "memo", "witness")]
    assert journalled == [(last, "I")]
    assert not here.path.with_name(here.path.name + "-journal").exists()


def add_or_full_disk(project: Project, new: list[NewAnnotation]) -> bool:
    try:
        project.add_annotations(new)
    except FileRefused as refused:
        if refused.trouble is not FileTrouble.DISK_FULL:
            raise
        return False
    return True


def test_a_full_disk_leaves_the_old_state_and_the_next_try_works(here: Coded) -> None:
    """At twenty sizes; the limit is SQLite's own, which fails as a full disk does."""
    new = [NewAnnotation(here.document, Span(at, 90), GUARD) for at in range(90)]
    driver = raw(here.project)
    before = state(here.project)
    pages = driver.execute("PRAGMA page_count").fetchone()[0]
    refused = 0
    while refused < 20:
        driver.execute(f"PRAGMA max_page_count={pages + refused}")
        if add_or_full_disk(here.project, new):
            break
        refused += 1
        assert state(here.project) == before
        assert here.project.check() == []
    assert 3 < refused < 20
    assert here.project.annotations.count() == len(new)
    assert here.project.undo_step is not None


@pytest.mark.parametrize("more", [True, False])
def test_a_step_that_goes_on_after_a_full_disk_does_not_seem_done(here: Coded, more: bool) -> None:
    driver = raw(here.project)
    before = state(here.project)
    big = new_document("b.txt", "a long text. " * 10_000)
    driver.execute(f"PRAGMA max_page_count={driver.execute('PRAGMA page_count').fetchone()[0] + 2}")
    with pytest.raises(FileRefused), here.project.change(Kind.ADD_DOCUMENTS):  # noqa: PT012
        with pytest.raises(FileRefused):
            here.project.documents.add([big])
        if more:
            here.project.documents.rename(here.document, "lost")
    driver.execute("PRAGMA max_page_count=1000000")
    assert state(here.project) == before
    here.project.documents.rename(here.document, "kept")
    assert here.project.check() == []


def test_a_file_size_limit_is_said_of_the_disk(here: Coded) -> None:
    resource = pytest.importorskip("resource")
    before = state(here.project)
    size = here.path.stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    new = [NewAnnotation(here.document, Span(at, 90), GUARD) for at in range(90)]
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 4096, hard))
    try:
        with pytest.raises(FileRefused) as refused:
            here.project.add_annotations(new)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert refused.value.trouble in (FileTrouble.DISK_REFUSED, FileTrouble.DISK_FULL)
    assert state(here.project) == before
    assert here.project.add_annotations(new).count == len(new)
    assert here.project.check() == []


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be moved there")
def test_a_file_that_was_moved_away_meanwhile_is_missed_in_words(here: Coded) -> None:
    elsewhere = here.path.rename(here.path.with_name("moved.nkhr"))
    before = elsewhere.read_bytes()
    with pytest.raises(FileRefused) as refused:
        here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    assert refused.value.trouble is FileTrouble.GONE
    copy = here.path.with_name("copy.nkhr")
    here.project.save_copy(copy)
    with by_hand(copy) as copied, by_hand(elsewhere) as moved:
        assert tables(copied) == tables(moved)
    assert elsewhere.read_bytes() == before
    elsewhere.rename(here.path)
    here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    assert here.project.check() == []


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_a_file_that_another_one_replaced_is_never_written_to(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    mine = here.project.digest()
    other = coded(here.path.with_name("other.nkhr"))
    other.project.close()
    other.path.replace(here.path)
    before = here.path.read_bytes()
    for verb in (lambda: here.project.annotations.apply(here.document, Span(4, 9), GUARD), here.project.undo):
        with pytest.raises(FileRefused) as refused:
            verb()
        assert refused.value.trouble is FileTrouble.REPLACED
    assert here.path.read_bytes() == before
    here.project.save_copy(here.path.with_name("copy.nkhr"))
    copy = Project.open(here.path.with_name("copy.nkhr"))
    assert (copy.digest(), copy.check()) == (mine, [])
    copy.close()


def test_a_file_that_was_overwritten_from_outside_is_not_written_to(here: Coded) -> None:
    earlier = here.path.read_bytes()
    here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    now = here.path.read_bytes()
    other = coded(here.path.with_name("other.nkhr"))
    other.project.close()
    for there in (earlier, other.path.read_bytes()):
        here.path.write_bytes(there)
        for verb in (lambda: here.project.describe(title="mine"), here.project.undo):
            with pytest.raises(FileRefused) as refused:
                verb()
            assert refused.value.trouble is FileTrouble.OVERWRITTEN
        assert here.path.read_bytes() == there
    here.path.write_bytes(now)  # whoever did it puts the file back
    here.project.undo()
    assert here.project.check() == []


def test_nothing_is_remembered_of_a_coder_that_a_failed_step_added(here: Coded) -> None:
    with pytest.raises(Refused), here.project.change(Kind.ADD_CODER):  # noqa: PT012
        here.project.coders.switch(here.project.coders.add("Lark-30").id)
        here.project.coders.add("")
    assert here.project.coders.current is not None
    assert here.project.coders.current.name == "Crane-12"


def test_an_unknown_kind_of_step_is_damage_with_its_place(here: Coded) -> None:
    here.project.close()
    with by_hand(here.path) as connection:
        connection.execute("UPDATE change_set SET kind='explode' WHERE n=2")
    with pytest.raises(FileRefused) as refused:
        Project.open(here.path)
    assert (refused.value.trouble, refused.value.place) == (FileTrouble.DAMAGED, "2")


def test_a_read_only_project_refuses_every_step(here: Coded, tmp_path: Path) -> None:
    here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    here.project.close()
    before = here.path.read_bytes()
    reading = Project.open(here.path, read_only=True)
    verbs = (
        lambda: reading.annotations.apply(here.document, Span(0, 3), TORTURE),
        reading.undo,
        lambda: reading.describe(title="Other"),
        lambda: reading.coders.add("Lark-30"),
        lambda: reading.add_annotations([NewAnnotation(here.document, Span(1, 2), DETENTION)]),
    )
    for verb in verbs:
        with pytest.raises(FileRefused) as refused:
            verb()
        assert refused.value.trouble is FileTrouble.READ_ONLY
    reading.local.set("window", "large")
    assert reading.local.get("window", "none") == "none"
    assert reading.check() == []
    reading.info()
    reading.history()
    reading.close()
    assert here.path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [here.path]


def test_nothing_to_undo_or_redo_is_a_typed_refusal(here: Coded) -> None:
    while here.project.undo_step is not None:
        here.project.undo()
    with pytest.raises(Refused) as undo:
        here.project.undo()
    here.project.documents.add([new_document("new.txt")])
    with pytest.raises(Refused) as redo:
        here.project.redo()
    assert (undo.value.why, redo.value.why) == (Why.NOTHING_TO_UNDO, Why.NOTHING_TO_REDO)


def test_long_work_can_be_stopped_and_is_rolled_back(here: Coded) -> None:
    here.project.documents.add([new_document("long.txt", "word " * 4000)])
    long = here.project.documents.find("long.txt").id
    new = [NewAnnotation(long, Span(at, at + 2), GUARD) for at in range(12_000)]
    before = state(here.project)
    reports = itertools.count()

    def stop(done: int, total: int) -> None:
        assert total == len(new)
        if next(reports) == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        here.project.add_annotations(new, progress=stop)
    assert state(here.project) == before
