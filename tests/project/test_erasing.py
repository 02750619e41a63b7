"""Erased for good: no byte of it is left anywhere, and everything else is as it was, provably."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.model.errors import FileRefused, FileTrouble, NotFound, Noun
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Progress
from nkhr_desktop.project import erasing, sweeping
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.checking import Trouble
from nkhr_desktop.project.erasing import Target
from nkhr_desktop.project.mentions import Mention
from nkhr_desktop.project.project import Project
from tests.project.making import DETENTION, GUARD, TEXT, TORTURE, Coded, by_hand, new_document, raw

#: Nothing else says this. The Hangul is stored as it was typed, composed or not.
MARKS = ("Quillfeather", "회령비밀", unicodedata.normalize("NFD", "온성증언"))
SECRET = f"{MARKS[0]} said that {MARKS[1]} and {MARKS[2]} were never spoken of again.\n" * 60


def traces(folder: Path, words: Iterable[str] = MARKS) -> list[tuple[str, str]]:
    """(file, word) of every word that stands in any file, in whichever form and encoding."""
    forms = {
        (word, unicodedata.normalize(form, word).encode(encoding))
        for word in words
        for form in ("NFC", "NFD")
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "unicode_escape")
    }
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [(path.name, word) for path in files for word, form in forms if form in path.read_bytes()]


@pytest.fixture
def secret(here: Coded) -> str:
    """A document that is to be erased, with a past: coded, described, removed and brought back."""
    project = here.project
    document = project.documents.add([new_document(f"{MARKS[0]}.txt", SECRET, title=f"Talk with {MARKS[1]}")])[0]
    new = [NewAnnotation(document, Span(at, at + 40), GUARD, f"{MARKS[2]} {at}") for at in range(290)]
    project.add_annotations(new)  # enough for the tables to have grown over several pages
    for at in range(10):
        made = project.annotations.apply(document, Span(at, at + 40), GUARD, memo=f"{MARKS[2]} {at}")
        project.annotations.write_memo(made, f"{MARKS[0]} again")
    project.annotations.remove([each.id for each in project.annotations.rows()[:30]])
    project.documents.describe(document, author=MARKS[2])
    project.documents.write_memo(document, f"{MARKS[0]} {MARKS[1]} {MARKS[2]}")
    project.documents.set_progress(document, Progress.DONE)
    project.documents.remove([document])
    project.undo()
    project.local.set(f"place:{document}", "12")
    return document


def test_no_byte_of_an_erased_document_is_left(here: Coded, secret: str) -> None:
    assert traces(here.path.parent)
    here.project.erasing.erase(erasing.document(secret))
    assert traces(here.path.parent) == []
    assert here.project.check() == []
    assert not here.project.erasing.unswept
    assert secret not in {each.id for each in here.project.documents.all()}
    assert here.project.local.get(f"place:{secret}") == ""


def test_all_else_is_as_it_was(here: Coded, secret: str) -> None:
    other = here.project.annotations.apply(here.document, Span(0, 5), TORTURE, memo="stays")
    before = (here.project.annotations.get(other), here.project.documents.get(here.document))
    here.project.erasing.erase(erasing.document(secret))
    assert (here.project.annotations.get(other), here.project.documents.get(here.document)) == before
    assert here.project.documents.text(here.document) == TEXT
    assert here.project.annotations.count() == 1


def test_the_hash_of_each_erased_change_is_what_the_chain_was_made_of(here: Coded, secret: str) -> None:
    heads = [row[0] for row in raw(here.project).execute("SELECT hash FROM change_set ORDER BY n").fetchall()]
    here.project.erasing.erase(erasing.document(secret))
    after = [row[0] for row in raw(here.project).execute("SELECT hash FROM change_set ORDER BY n").fetchall()]
    assert after[:-1] == heads
    left = raw(here.project).execute("SELECT before, after, salt FROM change WHERE erased IS NOT NULL").fetchall()
    assert set(left) == {(None, None, None)}


def test_what_is_erased_is_told_before(here: Coded, secret: str) -> None:
    found = here.project.erasing.preview(erasing.document(secret))
    assert (found.name, found.there, found.annotations) == (f"Talk with {MARKS[1]}", True, (("Crane-12", 270),))
    assert found.changes > 600
    assert {step.kind for step in found.steps} >= {Kind.ADD_DOCUMENTS, Kind.APPLY_CODE, Kind.REMOVE_ANNOTATIONS}
    assert traces(here.path.parent)  # nothing was done


def test_steps_that_touched_it_cannot_be_undone_others_can(here: Coded, secret: str) -> None:
    project = here.project
    project.codebook.rename(GUARD, "Warder", "")
    touched = len(project.erasing.preview(erasing.document(secret)).steps)
    before = project._door.journal.stack.undo.copy()
    project.erasing.erase(erasing.document(secret))
    assert len(project._door.journal.stack.undo) == len(before) - touched
    assert not project.can_redo
    assert project.undo().kind is Kind.RENAME_CODE
    assert project.codebook.get(GUARD).name == "Guard"
    assert project.undo().kind is Kind.ADD_DOCUMENTS  # that of the other document
    assert not project.can_undo
    assert project.check() == []


def test_undo_goes_on_where_it_was_when_the_file_is_opened_again(here: Coded, secret: str) -> None:
    here.project.codebook.rename(GUARD, "Warder", "")
    here.project.erasing.erase(erasing.document(secret))
    here.project.codebook.rename(GUARD, "Jailer", "")
    here.project.undo()
    stack = here.project._door.journal.stack
    again = Project.open(here.path, read_only=True)
    assert again._door.journal.stack == stack
    again.close()


def test_a_document_that_was_removed_can_be_erased_too(here: Coded, secret: str) -> None:
    here.project.documents.remove([secret])
    assert here.project.erasing.removed() == [(secret, f"Talk with {MARKS[1]}")]
    found = here.project.erasing.preview(erasing.document(secret))
    assert (found.there, found.name, found.annotations) == (False, f"Talk with {MARKS[1]}", ())
    here.project.erasing.erase(erasing.document(secret))
    assert traces(here.path.parent) == []
    assert here.project.erasing.removed() == []
    assert here.project.check() == []


def test_erasing_again_finds_nothing(here: Coded, secret: str) -> None:
    here.project.erasing.erase(erasing.document(secret))
    found = here.project.erasing.preview(erasing.document(secret))
    assert (found.changes, found.steps, found.there) == (0, (), False)


def test_a_text_that_another_document_has_too_stays_for_that_one(here: Coded, secret: str) -> None:
    twin = here.project.documents.add([new_document("twin.txt", SECRET)])[0]
    assert here.project.erasing.preview(erasing.document(secret)).twins == (twin,)
    here.project.erasing.erase(erasing.document(secret))
    assert here.project.documents.text(twin) == SECRET
    assert here.project.check() == []


def test_the_bell_tells_which_document_went(here: Coded, secret: str) -> None:
    bells: list[Changes] = []
    here.project.listen(bells.append)
    here.project.erasing.erase(erasing.document(secret))
    (bell,) = bells
    assert (bell.kind, bell.documents, bell.document_list) == (Kind.ERASE_DOCUMENT, {secret}, True)


def memo_of_document(here: Coded) -> Target:
    here.project.documents.write_memo(here.document, SECRET)
    here.project.documents.write_memo(here.document, f"shorter {MARKS[0]}")
    return erasing.memo(Noun.DOCUMENT, here.document)


def memo_of_code(here: Coded) -> Target:
    here.project.codebook.describe(TORTURE, memo=SECRET, definition_en="kept")
    return erasing.memo(Noun.CODE, TORTURE)


def memo_of_annotation(here: Coded) -> Target:
    made = here.project.annotations.apply(here.document, Span(0, 4), GUARD, memo=SECRET)
    here.project.annotations.change_code([made], DETENTION)
    return erasing.memo(Noun.ANNOTATION, made)


def memo_of_project(here: Coded) -> Target:
    here.project.describe(memo=SECRET)
    here.project.describe(memo="")
    return erasing.memo(Noun.PROJECT)


every_memo = pytest.mark.parametrize("make", [memo_of_document, memo_of_code, memo_of_annotation, memo_of_project])


@every_memo
def test_no_byte_of_an_erased_memo_is_left(here: Coded, make: Callable[[Coded], Target]) -> None:
    target = make(here)
    tables = here.project.snapshot()
    here.project.erasing.erase(target)
    assert traces(here.path.parent) == []
    assert here.project.check() == []
    after = here.project.snapshot()
    assert [each.span for each in after.annotations] == [each.span for each in tables.annotations]
    assert [each.name for each in after.codes] == [each.name for each in tables.codes]
    assert here.project.history()[0].kind is Kind.ERASE_MEMO


@every_memo
def test_what_is_written_after_a_memo_was_erased_can_be_undone(here: Coded, make: Callable[[Coded], Target]) -> None:
    here.project.erasing.erase(make(here))
    digest = here.project.digest()
    here.project.codebook.describe(TORTURE, memo="new", definition_ko="새것")
    here.project.documents.write_memo(here.document, "new")
    here.project.describe(memo="new")
    for _ in range(3):
        assert here.project.undo().left == ()
    assert here.project.digest() == digest
    assert here.project.check() == []


def test_the_rest_of_a_things_history_stays(here: Coded) -> None:
    target = memo_of_code(here)
    here.project.codebook.rename(TORTURE, "Cruelty", "")
    here.project.erasing.erase(target)
    code = here.project.codebook.get(TORTURE)
    assert (code.name, code.definition_en, code.memo) == ("Cruelty", "kept", "")
    renamed = [step.id for step in here.project.history(TORTURE) if step.kind is Kind.RENAME_CODE]
    assert len(renamed) == 1


def test_the_memo_of_what_was_removed_goes_with_its_whole_history(here: Coded) -> None:
    target = memo_of_annotation(here)
    here.project.annotations.remove([target.row])
    here.project.erasing.erase(target)
    assert traces(here.path.parent) == []
    assert here.project.check() == []
    assert here.project.can_undo  # adding the document
    assert here.project.undo().kind is Kind.ADD_DOCUMENTS


def test_erased_twice_and_then_with_its_document(here: Coded) -> None:
    made = memo_of_annotation(here).row
    here.project.erasing.erase(erasing.memo(Noun.ANNOTATION, made))
    here.project.annotations.write_memo(made, SECRET)
    here.project.erasing.erase(erasing.memo(Noun.ANNOTATION, made))
    assert traces(here.path.parent) == []
    here.project.annotations.write_memo(made, SECRET)
    here.project.erasing.erase(erasing.document(here.document))
    assert traces(here.path.parent) == []
    assert here.project.check() == []
    assert here.project.annotations.count() == 0


def test_mentions_are_found_and_go_if_wanted(here: Coded, secret: str) -> None:
    project = here.project
    quote = SECRET[:45]
    project.codebook.describe(DETENTION, example=f"“{quote.upper()}”", example_from=f"talk with {MARKS[1]}")
    project.documents.write_memo(here.document, f"see: {unicodedata.normalize('NFD', SECRET[12:48])} there")
    note = project.annotations.apply(here.document, Span(0, 4), GUARD, memo=quote)
    project.annotations.write_memo(note, "no more")
    project.codebook.describe(GUARD, memo="Nothing of it. Quill, feather, 회령, 비밀.")
    with project.change(Kind.APPLY_CODE):
        coined = project.codebook.add(project.codebook.get(GUARD).facet, "Quillfeather said", "")
        project.annotations.apply(secret, Span(0, 17), coined)
    found = project.erasing.preview(erasing.document(secret)).mentions
    assert {(each.row, each.field, each.now) for each in found} == {
        (DETENTION, "example", True),
        (DETENTION, "example_from", True),
        (here.document, "memo", True),
        (note, "memo", False),
        (coined, "name_en", True),
    }
    project.erasing.erase(erasing.document(secret), [erasing.mentioned(each) for each in found])
    assert traces(here.path.parent, [*MARKS, MARKS[0].upper()]) == []
    assert project.annotations.get(note).memo == "no more"
    assert project.codebook.get(coined).name.startswith("Code ")
    assert project.codebook.get(DETENTION).example == ""
    assert project.check() == []


def test_a_mention_stays_if_that_is_wanted(here: Coded, secret: str) -> None:
    here.project.describe(memo=SECRET[:50])
    (found,) = here.project.erasing.preview(erasing.document(secret)).mentions
    assert isinstance(found, Mention)
    here.project.erasing.erase(erasing.document(secret))
    assert here.project.memo == SECRET[:50]
    assert here.project.check() == []


def test_what_was_never_there_is_refused(here: Coded) -> None:
    before = here.path.read_bytes()
    with pytest.raises(NotFound):
        here.project.erasing.preview(erasing.document("no such thing"))
    with pytest.raises(NotFound):
        here.project.erasing.erase(erasing.memo(Noun.CODE, here.document))
    assert here.path.read_bytes() == before


def test_traces_that_could_not_be_cleared_away_are_cleared_away_at_the_next_opening(
    here: Coded, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise FileRefused(str(here.path), FileTrouble.DISK_FULL)

    monkeypatch.setattr(sweeping, "sweep", full)
    with pytest.raises(FileRefused):
        here.project.erasing.erase(erasing.document(secret))
    assert here.project.erasing.unswept
    assert here.project.check() == []
    monkeypatch.undo()
    copy = here.path.parent / "later" / "project.nkhr"
    copy.parent.mkdir()
    shutil.copyfile(here.path, copy)
    later = Project.open(copy)
    assert not later.erasing.unswept
    assert later.check() == []
    later.close()
    assert traces(copy.parent) == []


EDITS = {
    "UPDATE change SET before='{}' WHERE erased IS NOT NULL": Trouble.CHAIN,
    "UPDATE change SET salt=x'00' WHERE erased IS NOT NULL": Trouble.CHAIN,
    "UPDATE change SET erased=upper(erased) WHERE erased IS NOT NULL": Trouble.CHAIN,
    "UPDATE change SET erased=replace(erased,'a','b') WHERE erased IS NOT NULL": Trouble.CHAIN,
    "DELETE FROM change WHERE op='X'": Trouble.CHAIN,
    "UPDATE change SET op='N' WHERE op='X'": Trouble.HISTORY,
    "UPDATE change SET before=NULL, after=NULL, salt=NULL, erased=hex(zeroblob(32)) WHERE op='D'": Trouble.HISTORY,
}


@pytest.mark.parametrize("sql", EDITS)
def test_what_somebody_else_changes_about_erased_things_is_named(here: Coded, secret: str, sql: str) -> None:
    here.project.annotations.remove([here.project.annotations.apply(here.document, Span(0, 4), GUARD)])
    here.project.erasing.erase(erasing.document(secret))
    with by_hand(here.path, without_triggers=True) as connection:
        assert connection.execute(sql).rowcount > 0
    assert EDITS[sql] in {finding.trouble for finding in here.project.check()}
