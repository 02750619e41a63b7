"""What a finding is about is named, as far as a damaged file still tells; heads are held against the history."""

from __future__ import annotations

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.past import head_in
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Progress
from nkhr_desktop.project.checking import Finding, Trouble
from nkhr_desktop.project.pinpointing import Where
from nkhr_desktop.project.project import Project
from tests.project.making import GUARD, TORTURE, Coded, by_hand


def broken(here: Coded, statement: str) -> list[tuple[Finding, Where]]:
    here.project.close()
    with by_hand(here.path, without_triggers=True) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute(statement)
    project = Project.open(here.path, read_only=True)
    try:
        found = [each for each in project.verify() if each.trouble is not Trouble.TRIGGER]
        return [(each, project.pinpoint(each)) for each in found]
    finally:
        project.close()


def test_an_annotation_is_named_by_document_code_and_place(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    ((_, where),) = broken(here, "UPDATE annotation SET memo='forged'")
    assert (where.document, where.name, where.span) == ("a.txt", ("Guard", "계호원"), (4, 9))


def test_one_that_was_taken_out_is_named_from_the_history(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    ((finding, where),) = broken(here, "DELETE FROM annotation")
    assert finding.detail == "missing"
    assert (where.document, where.name, where.span) == ("a.txt", ("Guard", "계호원"), (4, 9))


def test_codes_documents_coders_and_progress_are_named(here: Coded) -> None:
    here.project.documents.set_progress(here.document, Progress.DONE)
    found = broken(here, "UPDATE code SET memo='forged' WHERE name_en='Torture'")
    assert [(where.table, where.name) for _, where in found] == [("code", ("Torture", "고문"))]


def test_a_text_is_named_by_its_document(here: Coded) -> None:
    found = broken(here, "UPDATE content SET bytes=x'00'")
    assert {where.document for finding, where in found if finding.trouble is Trouble.CONTENT} == {"a.txt"}


def test_a_step_is_named_by_kind_and_time(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), TORTURE)
    found = broken(
        here, "UPDATE change SET after=replace(after, '\"end\":9', '\"end\":8') WHERE op='I' AND tbl='annotation'"
    )
    steps = [where.step.kind for finding, where in found if finding.trouble is Trouble.CHAIN and where.step]
    assert steps == [Kind.APPLY_CODE]


def test_what_a_damaged_file_does_not_tell_is_left_out(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), GUARD)
    for table in ("annotation", "change_set", "content", "code", "progress", "sqlite_schema", "", "nothing"):
        assert here.project.pinpoint(Finding(Trouble.DATABASE, table, "nobody")).step is None
    found = broken(here, "UPDATE change SET after='{' WHERE op='I'")
    assert found


def test_a_head_is_found_with_what_came_after_it(here: Coded) -> None:
    project = here.project
    head = project.head
    made = project.annotations.apply(here.document, Span(4, 9), GUARD)
    project.annotations.remove([made])
    seal = project.compare(head)
    assert seal.holds
    assert seal.step is not None
    assert (seal.step.kind, seal.later) == (Kind.ADD_DOCUMENTS, 2)
    assert not project.compare("0" * 64).holds
    project._door.line._driven.execute("UPDATE change_set SET wall=1 WHERE n=1")
    assert project.compare(head).step is not None
    assert not project.compare(head).holds  # a hash in a history that does not fit proves nothing


def test_a_head_is_read_from_a_line_of_an_export() -> None:
    head = "0123456789abcdef" * 4
    assert head_in(f"State of the project: {head.upper()}.\n") == head
    assert head_in(f"{head} {head}") == head
    assert head_in(f"{head} {'1' * 64}") == ""
    assert head_in(f"a{head}") == head_in(head[:-1]) == ""
