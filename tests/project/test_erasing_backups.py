"""What is erased goes from backups, too: each named, each rewritten in its place, each still a backup of its time."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.span import Span
from nkhr_desktop.project import erasing, recovering
from nkhr_desktop.project.backup_places import Places
from nkhr_desktop.project.backups import Backups, State
from nkhr_desktop.project.copying import Reason
from nkhr_desktop.project.erasing_backups import backups_with, erase_everywhere, erase_in
from nkhr_desktop.project.project import Project
from tests.data import make_version_1
from tests.project.making import DETENTION, GUARD, Coded, new_document
from tests.project.test_erasing import MARKS, SECRET, traces


@pytest.fixture
def kept(here: Coded) -> Backups:
    """The backups of the project, in a folder beside it."""
    places = Places(here.path.parent / "settings")
    return Backups(here.path, here.project.id, here.project.title, places)


@pytest.fixture
def secret(here: Coded, kept: Backups) -> str:
    """A document that came after the first backup and is in two later ones."""
    kept.make(Reason.BY_HAND)
    document = here.project.documents.add([new_document("s.txt", SECRET, title=MARKS[1])])[0]
    here.project.annotations.apply(document, Span(0, 30), GUARD, memo=MARKS[2])
    here.project.codebook.describe(DETENTION, memo=SECRET[:60])
    kept.make(Reason.BY_HAND)
    here.project.codebook.describe(DETENTION, memo="")
    kept.make(Reason.BY_HAND)
    return document


def test_those_that_hold_it_are_named(here: Coded, kept: Backups, secret: str) -> None:
    found, closed = backups_with(kept, erasing.document(secret))
    assert [each.path for each in found] == [each.path for each in kept.all()[:2]]
    assert closed == []


def test_nothing_is_left_in_any_and_all_are_backups_still(here: Coded, kept: Backups, secret: str) -> None:
    target = erasing.document(secret)
    before = {each.path: each.taken for each in kept.all()}
    also = [erasing.mentioned(each) for each in here.project.erasing.preview(target).mentions]
    assert [each.past for each in also] == [True]  # the older of the two backups says it still
    found, _ = backups_with(kept, target)
    assert erase_everywhere(here.project, kept, [each.path for each in found], target, also) is None
    assert traces(here.path.parent) == []
    assert backups_with(kept, target) == ([], [])
    after = kept.all()
    assert {each.path: each.taken for each in after[1:]} == before
    assert [each.state for each in after] == [State.WHOLE] * 4
    assert after[0].note is not None
    assert (after[0].note.reason, after[0].note.documents) == (Reason.ERASE, 1)
    assert not [path for path in here.path.parent.rglob("*") if path.suffix in (".part", ".nkhr-journal")]


def test_each_can_be_restored_and_is_whole(here: Coded, kept: Backups, secret: str, tmp_path: Path) -> None:
    found, _ = backups_with(kept, erasing.document(secret))
    erase_everywhere(here.project, kept, [each.path for each in found], erasing.document(secret))
    for number, each in enumerate(kept.all()):
        target = tmp_path / f"restored {number}.nkhr"
        recovering.restore(each.path, target)
        restored = Project.open(target)
        assert restored.check() == []
        assert [document.id for document in restored.documents.all()] == [here.document]
        restored.close()


def test_one_that_the_person_keeps_is_not_touched(here: Coded, kept: Backups, secret: str) -> None:
    newest, older = backups_with(kept, erasing.document(secret))[0]
    before = older.path.read_bytes()
    erase_everywhere(here.project, kept, [newest.path], erasing.document(secret))
    assert older.path.read_bytes() == before
    assert [each.path for each in backups_with(kept, erasing.document(secret))[0]] == [older.path]


def test_what_was_kept_can_be_reached_later(here: Coded, kept: Backups, secret: str) -> None:
    target = erasing.document(secret)
    erase_everywhere(here.project, kept, [], target)
    found, _ = backups_with(kept, target)
    assert len(found) == 2
    erase_everywhere(here.project, kept, [each.path for each in found], target)
    assert backups_with(kept, target) == ([], [])
    assert here.project.check() == []


def test_a_copy_from_before_a_new_version_is_reached_as_well(tmp_path: Path) -> None:
    path = tmp_path / "sample.nkhr"
    shutil.copyfile(make_version_1.SAMPLE, path)
    project = Project.open(path)
    kept = Backups(path, project.id, project.title, Places(tmp_path / "settings"))
    document = project.documents.all()[0]
    target = erasing.document(document.id)
    words = [document.title, project.documents.text(document.id)[:40]]
    found, closed = backups_with(kept, target)
    assert ([each.path != path for each in found], closed) == ([True], [])
    also = [erasing.mentioned(each) for each in project.erasing.preview(target).mentions]
    erase_everywhere(project, kept, [each.path for each in found], target, also)
    project.close()
    assert traces(tmp_path, words[1:]) == []
    copy = tmp_path / "later.nkhr"
    shutil.copyfile(found[0].path, copy)
    copy.chmod(0o600)
    later = Project.open(copy)
    assert later.check() == []
    assert document.id not in {each.id for each in later.documents.all()}
    later.close()


def test_one_that_cannot_be_read_is_named(here: Coded, kept: Backups, secret: str) -> None:
    file = kept.all()[0].path
    file.chmod(0o600)
    file.write_bytes(b"no project")
    found, closed = backups_with(kept, erasing.document(secret))
    assert ([each.path for each in closed], len(found)) == ([file], 1)


def test_where_one_cannot_be_reached_the_project_is_as_it_was(
    here: Coded, kept: Backups, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise FileRefused("backup", FileTrouble.UNWRITABLE)

    monkeypatch.setattr("nkhr_desktop.project.erasing_backups.erase_in", refused)
    head = here.project.head
    with pytest.raises(FileRefused):
        erase_everywhere(here.project, kept, [], erasing.document(secret))
    assert here.project.head == head


def test_a_full_disk_where_backups_lie_does_not_keep_it_from_being_erased(
    here: Coded, kept: Backups, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise FileRefused("folder", FileTrouble.DISK_FULL)

    found, _ = backups_with(kept, erasing.document(secret))
    monkeypatch.setattr(kept, "make", full)
    also = [erasing.mentioned(each) for each in here.project.erasing.preview(erasing.document(secret)).mentions]
    told = erase_everywhere(here.project, kept, [each.path for each in found], erasing.document(secret), also)
    assert told is not None
    assert told.trouble is FileTrouble.DISK_FULL
    assert traces(here.path.parent) == []


def test_erasing_in_one_where_it_never_was_is_no_step(here: Coded, kept: Backups, secret: str) -> None:
    first = kept.all()[-1]
    erase_in(first.path, erasing.memo(erasing.Noun.CODE, GUARD))
    again = kept.all()[-1]
    assert again.note == first.note
