"""Backups: whole, listed as what they are, thinned with care, and good to come back from."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from nkhr_desktop.model.errors import Cancelled, FileRefused, FileTrouble, InUse
from nkhr_desktop.model.span import Span
from nkhr_desktop.project import backups, copying
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.backup_places import Places
from nkhr_desktop.project.backups import Backups, State, everything, look_at
from nkhr_desktop.project.copying import Reason
from nkhr_desktop.project.door import MUCH
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.recovering import restore, restore_in_place
from tests.project.making import DETENTION, GUARD, TEXT, TORTURE, Coded, by_hand, coded, meaning, new_document

DAY = 24 * 60 * 60 * 1000


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "settings")


@pytest.fixture
def kept(here: Coded, places: Places) -> Backups:
    return of(here.project, places)


def of(project: Project, places: Places) -> Backups:
    return Backups(project.path, project.id, project.title, places)


def work(here: Coded, rounds: int = 1, rng: random.Random | None = None) -> None:
    """Some steps of coding, undone now and then."""
    rng = rng or random.Random(1)
    for _ in range(rounds):
        start = rng.randrange(len(TEXT) - 12)
        span = Span(start, start + rng.randint(1, 11))
        here.project.annotations.apply(here.document, span, rng.choice((DETENTION, TORTURE, GUARD)))
        if rng.random() < 0.2:
            here.project.undo()


def age(backup: Path, days: float) -> None:
    """Let a backup have been taken so many days ago."""
    backup.chmod(0o600)
    with by_hand(backup) as connection:
        (said,) = connection.execute("SELECT value FROM local_state WHERE name='backup'").fetchone()
        note = json.loads(said)
        note["taken"] -= int(days * DAY)
        connection.execute("UPDATE local_state SET value=? WHERE name='backup'", (json.dumps(note),))


def spoil(path: Path, content: bytes) -> None:
    path.chmod(0o600)
    path.write_bytes(content)


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_backup_is_the_project_and_says_so(here: Coded, kept: Backups) -> None:
    work(here, 5)
    made = kept.make(Reason.BY_HAND)
    assert (made.state, made.note.reason, made.note.head) == (State.WHOLE, Reason.BY_HAND, here.project.head)
    info = here.project.info()
    counted = (made.note.documents, made.note.codes, made.note.annotations, made.note.coders, made.note.steps)
    assert counted == (info.documents, info.codes, info.annotations, info.coders, info.change_sets)
    assert kept.all() == [made]
    assert meaning(made.path) == meaning(here.path)
    assert not kept.due(here.project.head)
    work(here)
    assert kept.due(here.project.head)
    inside = Project.open(made.path)
    assert inside.read_only or os.getuid() == 0
    assert inside.check() == []
    inside.close()


def test_names_tell_nothing_of_the_person_or_the_computer(here: Coded, kept: Backups, tmp_path: Path) -> None:
    here.project.describe(title='NGO / "2026": <prison>.' + "가" * 80)
    made = of(here.project, kept.places).make(Reason.BY_HAND)
    name = str(made.path.relative_to(tmp_path))
    folder = made.path.parent.name
    assert folder.startswith("NGO 2026 prison .가")
    assert folder.endswith(here.project.id[-12:])
    assert len(folder) <= 60
    assert made.path.name.endswith(" UTC.nkhr")
    for secret in (os.environ.get("USER"), os.environ.get("LOGNAME"), os.uname().nodename):
        assert not secret or secret not in name


def test_what_is_not_saved_yet_is_not_in_it_and_does_not_stop_it(here: Coded, kept: Backups) -> None:
    from nkhr_desktop.model.changes import Kind

    work(here)
    count = here.project.annotations.count()
    with here.project.change(Kind.APPLY_CODE):
        here.project.annotations.apply(here.document, Span(0, 3), GUARD)
        made = kept.make(Reason.BULK)
    assert made.note.annotations == count
    assert here.project.annotations.count() == count + 1


def test_whoever_works_meanwhile_is_in_it_whole_or_not_at_all(here: Coded, kept: Backups) -> None:
    """A thread makes one after the other while this one codes: none is torn, and nobody's step is refused."""
    made, failed = [], []

    def keep_copying() -> None:
        while len(made) < 3 and not failed:
            try:
                made.append(kept.make(Reason.EVERY_WHILE))
            except FileRefused as refused:
                if refused.trouble is not FileTrouble.BUSY:  # then it is tried again, as the window does
                    failed.append(refused)

    thread = threading.Thread(target=keep_copying)
    thread.start()
    heads = {here.project.head}
    while thread.is_alive():
        work(here)
        heads.add(here.project.head)
        time.sleep(0.01)
    thread.join()
    assert failed == []
    assert {each.note.head for each in made} <= heads
    for each in made:
        copy = Project.open(each.path, read_only=True)
        assert copy.check() == []
        copy.close()
    steps = [each.note.steps for each in made]
    assert steps == sorted(steps)


def test_the_steps_of_a_copy_are_small(here: Coded, tmp_path: Path) -> None:
    """Between two of them others can write: what the copy takes at a time is a megabyte at most."""
    here.project.documents.add([new_document("large.txt", "가나다라 " * 400_000)])
    seen: list[int] = []
    copying.copy_signed(here.path, tmp_path / "copy.nkhr", Reason.BY_HAND, lambda done, total: seen.append(done))
    assert len(seen) > 4
    assert seen == sorted(seen)


def test_stopped_it_leaves_nothing(here: Coded, kept: Backups) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        kept.make(Reason.BY_HAND, stop)
    assert kept.all() == []
    assert files(kept.place) == {}


def test_a_copy_that_is_not_the_project_is_refused_and_earlier_ones_stay(
    here: Coded, kept: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kept.make(Reason.BY_HAND)
    signed = copying.sign

    def lossy(copy: Path, reason: Reason, wanted: dict[str, int]) -> object:
        with by_hand(copy, without_triggers=True) as connection:
            connection.execute("DELETE FROM document")
        return signed(copy, reason, wanted)

    monkeypatch.setattr(copying, "sign", lossy)
    with pytest.raises(FileRefused) as refused:
        kept.make(Reason.BY_HAND)
    assert refused.value.trouble is FileTrouble.DAMAGED
    assert kept.all() == [first]
    assert len(files(kept.place)) == 1


def test_old_ones_go_only_once_a_new_one_is_checked(
    here: Coded, kept: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [kept.make(Reason.EVERY_WHILE).path for _ in range(5)]
    for path, days in zip(paths, (40, 40.00001, 40.00002, 3, 2), strict=True):
        age(path, days)
    before = [each.path for each in kept.all()]
    assert len(before) == 5
    with monkeypatch.context() as patch:
        patch.setattr(backups.shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 10, 10))
        with pytest.raises(FileRefused) as refused:
            kept.make(Reason.EVERY_WHILE)
    assert refused.value.trouble is FileTrouble.DISK_FULL
    assert [each.path for each in kept.all()] == before
    work(here)
    made = kept.make(Reason.EVERY_WHILE)
    left = kept.all()
    assert left[0] == made
    ages = [round((made.taken - each.taken) / DAY, 2) for each in left]
    assert ages == [0, 2, 3, 40]


def test_what_the_project_does_not_know_is_never_thinned(here: Coded, kept: Backups) -> None:
    """After going back to an earlier state, the backups of what came after it are all there is of that work."""
    work(here, 3)
    early = kept.make(Reason.BY_HAND)
    later = []
    for hours in (1, 2, 3):
        work(here)
        later.append(kept.make(Reason.EVERY_WHILE).path)
        age(later[-1], 40 + hours / 1000)
    age(early.path, 41)
    here.project.close()
    restore_in_place(early.path, here.path)
    again = Project.open(here.path)
    now = of(again, kept.places)
    again.annotations.apply(here.document, Span(0, 2), GUARD)
    now.make(Reason.BY_HAND)
    assert set(later) <= {each.path for each in now.all()}
    again.close()


def test_a_project_with_a_damaged_text_is_copied_and_nothing_is_thinned(here: Coded, kept: Backups) -> None:
    for _ in range(3):
        work(here)
        age(kept.make(Reason.EVERY_WHILE).path, 50)
    before = len(kept.all())
    with by_hand(here.path, without_triggers=True) as connection:
        connection.execute("UPDATE content SET bytes=x'00'")
    made = kept.make(Reason.BY_HAND)
    assert made.state is State.TEXT_DAMAGED
    assert len(kept.all()) == before + 1


def test_whatever_else_lies_there_is_said_and_never_touched(here: Coded, kept: Backups, tmp_path: Path) -> None:
    made = kept.make(Reason.BY_HAND)
    folder = made.path.parent
    other = coded(tmp_path / "other.nkhr")
    other.project.close()
    theirs, mine, torn, zeros = (folder / f"{name}.nkhr" for name in ("theirs", "mine", "torn", "zeros"))
    shutil.copy(other.path, theirs)
    shutil.copy(here.path, mine)
    torn.write_bytes(made.path.read_bytes()[:9000])
    zeros.write_bytes(bytes(5000))
    (folder / "notes.txt").write_text("mine")
    changed = kept.make(Reason.BY_HAND).path
    changed.chmod(0o600)
    project = Project.open(changed)
    project.describe(memo="worked on")
    project.close()
    lie = kept.make(Reason.BY_HAND).path
    lie.chmod(0o600)
    with by_hand(lie) as connection:
        connection.execute("UPDATE local_state SET value='{\"reason\": 5}' WHERE name='backup'")
    states = {each.path: each.state for each in kept.all()}
    assert states == {
        made.path: State.WHOLE, theirs: State.OTHER_PROJECT, mine: State.NO_NOTE, torn: State.DAMAGED,
        zeros: State.DAMAGED, changed: State.CHANGED, lie: State.NO_NOTE,
    }  # fmt: skip
    bytes_before = files(folder)
    for file in (theirs, mine, torn, zeros, changed, lie):
        os.utime(file, (1, 1))
    kept.make(Reason.BY_HAND)
    after = files(folder)
    assert {name: after[name] for name in bytes_before} == bytes_before


def test_a_chosen_folder_that_is_away_is_said_and_earlier_ones_stay_listed(
    here: Coded, kept: Backups, tmp_path: Path
) -> None:
    first = kept.make(Reason.BY_HAND)
    stick = tmp_path / "stick"
    kept.places.choose(stick)
    with pytest.raises(FileRefused) as refused:
        kept.make(Reason.BY_HAND)
    assert refused.value.trouble is FileTrouble.NO_FOLDER
    assert not stick.exists()
    stick.mkdir()
    second = kept.make(Reason.BY_HAND)
    assert second.path.is_relative_to(stick)
    assert {each.path for each in kept.all()} == {first.path, second.path}
    stick.rename(tmp_path / "away")
    assert [each.path for each in kept.all()] == [first.path]
    third_place = Places(tmp_path / "settings")
    assert third_place.chosen == stick
    third_place.choose(None)
    (tmp_path / "away").rename(stick)
    assert {each.path for each in of(here.project, third_place).all()} == {first.path, second.path}


def test_nothing_leaves_the_disk_that_the_project_lies_on(
    here: Coded, places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert places.usual(here.path) == here.path.parent / "settings" / "Backups"
    monkeypatch.setattr("nkhr_desktop.project.backup_places._disk", lambda folder: hash(folder))
    assert places.usual(here.path) == here.path.parent / "NKHR Desktop backups"
    made = of(here.project, places).make(Reason.BY_HAND)
    assert made.path.parent.parent == here.path.parent / "NKHR Desktop backups"
    # also once the project has gone, in another start of the program
    assert [each.path for each in everything(Places(here.path.parent / "settings"))] == [made.path]


@pytest.mark.parametrize("said", ["", "[]", "{", '{"folder": 5, "minutes": "x", "known": [1]}', "[" * 100_000])
def test_a_broken_memory_means_that_nothing_was_chosen(tmp_path: Path, said: str) -> None:
    (tmp_path / "backups.json").write_text(said)
    places = Places(tmp_path)
    assert (places.chosen, places.minutes) == (None, 30)
    places.choose_minutes(0)
    assert Places(tmp_path).minutes == 0


def test_the_folder_keeps_its_name_when_the_title_changes(here: Coded, kept: Backups) -> None:
    first = kept.make(Reason.BY_HAND)
    here.project.describe(title="Another")
    assert of(here.project, kept.places).make(Reason.BY_HAND).path.parent == first.path.parent


def test_what_a_crash_left_is_cleared_away_later(here: Coded, kept: Backups) -> None:
    folder = kept.make(Reason.BY_HAND).path.parent
    old, young = folder / f".nkhr-{'0' * 16}.part", folder / f".nkhr-{'1' * 16}.part"
    other = folder / ".nkhr-notes.part"
    for file in (old, young, other):
        file.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    os.utime(other, (1, 1))
    kept.make(Reason.BY_HAND)
    assert (old.exists(), young.exists(), other.exists()) == (False, True, True)


def test_which_ones_know_a_thing(here: Coded, kept: Backups) -> None:
    without = kept.make(Reason.BY_HAND)
    made = here.project.annotations.apply(here.document, Span(0, 4), GUARD)
    with_it = kept.make(Reason.BY_HAND)
    assert [each.path for each in kept.holding(made)] == [with_it.path]
    assert {each.path for each in kept.holding(here.document)} == {with_it.path, without.path}
    assert kept.room() == with_it.size + without.size


def _bulk(here: Coded, count: int) -> list[NewAnnotation]:
    return [NewAnnotation(here.document, Span(n % 40, n % 40 + 1 + n // 40), GUARD) for n in range(count)]


def test_before_much_is_changed_there_is_a_moment_for_a_backup(here: Coded) -> None:
    calls: list[int] = []
    project = here.project
    project.protect(lambda: calls.append(project.annotations.count()))
    project.add_annotations(_bulk(here, MUCH - 1))
    assert calls == []
    project.add_annotations(_bulk(here, MUCH + 20))
    assert calls == [MUCH - 1]
    some = [each.id for each in project.snapshot().annotations]
    project.annotations.change_code(some[:99], DETENTION)
    assert len(calls) == 1
    everyone = [each.id for each in project.snapshot().annotations]
    steps: list[Callable[[], object]] = [
        lambda: project.annotations.change_code(everyone, TORTURE),
        lambda: project.codebook.merge(TORTURE, DETENTION),
        lambda: project.annotations.remove(everyone),
        project.undo,
        lambda: project.codebook.remove(DETENTION),
        project.undo,
        lambda: project.documents.remove([here.document]),
        lambda: project.documents.add([new_document(f"{n}.txt", f"{TEXT} {n}") for n in range(10)]),
    ]
    for step in steps:
        step()
    assert len(calls) == 1 + len(steps) - 2  # an undo is itself the way back
    project.protect(None)
    project.documents.add([new_document(f"b{n}.txt", f"{TEXT} b{n}") for n in range(10)])


def test_restored_into_a_new_file_it_is_a_project_like_any_other(here: Coded, kept: Backups, tmp_path: Path) -> None:
    work(here, 3)
    made = kept.make(Reason.BY_HAND)
    out = tmp_path / "again.nkhr"
    restore(made.path, out)
    project = Project.open(out)
    assert (project.check(), project.head, project.digest()) == ([], here.project.head, here.project.digest())
    assert look_at(out).state is State.NO_NOTE
    project.describe(memo="goes on")
    project.close()
    with pytest.raises(FileRefused) as refused:
        restore(made.path, out)
    assert refused.value.trouble is FileTrouble.EXISTS
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "again.nkhr",
        "project.nkhr",
        "project.nkhr-lock",
        "settings",
    ]


@pytest.mark.skipif(os.name == "nt", reason="links and rights are of other systems")
def test_in_place_links_and_rights_stay(here: Coded, kept: Backups, tmp_path: Path) -> None:
    made = kept.make(Reason.BY_HAND)
    work(here)
    here.project.close()
    link = tmp_path / "link.nkhr"
    link.symlink_to(here.path)
    here.path.chmod(0o600)
    restore_in_place(made.path, link)
    assert link.is_symlink()
    assert here.path.stat().st_mode & 0o777 == 0o600
    again = Project.open(link)
    assert again.head == made.note.head
    again.close()


def test_what_a_crash_left_of_another_file_is_never_played_into_a_restored_one(
    here: Coded, kept: Backups, tmp_path: Path
) -> None:
    made = kept.make(Reason.BY_HAND)
    out, journal = tmp_path / "out.nkhr", tmp_path / "out.nkhr-journal"
    journal.write_bytes(b"of another file")
    with pytest.raises(FileRefused) as refused:
        restore(made.path, out)
    assert (refused.value.trouble, refused.value.path) == (FileTrouble.EXISTS, str(journal))
    assert not out.exists()


@pytest.mark.parametrize("content", [b"", bytes(4096), b"SQLite format 3\0" + bytes(200), b"\xff\xd8\xff" * 50])
def test_what_is_no_backup_is_not_restored(here: Coded, kept: Backups, tmp_path: Path, content: bytes) -> None:
    made = kept.make(Reason.BY_HAND)
    spoil(made.path, content)
    with pytest.raises(FileRefused):
        restore(made.path, tmp_path / "out.nkhr")
    assert not (tmp_path / "out.nkhr").exists()


def test_a_damaged_backup_is_not_restored_in_place(here: Coded, kept: Backups) -> None:
    work(here, 30)
    made = kept.make(Reason.BY_HAND)
    whole = bytearray(made.path.read_bytes())
    whole[8192:12288] = bytes(4096)
    spoil(made.path, bytes(whole))
    here.project.close()
    before = here.path.read_bytes()
    with pytest.raises(FileRefused):
        restore_in_place(made.path, here.path)
    assert here.path.read_bytes() == before
    assert not list(here.path.parent.glob(".nkhr-*"))


def test_in_place_nobody_who_writes_is_overrun(here: Coded, kept: Backups) -> None:
    made = kept.make(Reason.BY_HAND)
    work(here)
    head = here.project.head
    with pytest.raises(InUse):
        restore_in_place(made.path, here.path)
    assert here.project.head == head


def test_another_projects_backup_never_takes_its_place(here: Coded, places: Places, tmp_path: Path) -> None:
    other = coded(tmp_path / "other.nkhr")
    theirs = of(other.project, places).make(Reason.BY_HAND)
    other.project.close()
    here.project.close()
    with pytest.raises(FileRefused) as refused:
        restore_in_place(theirs.path, here.path)
    assert refused.value.trouble is FileTrouble.NOT_OURS


def test_rehearsals_of_coming_back(tmp_path: Path, places: Places, full: bool) -> None:
    """Random work, a backup, more work, back: into a new file and in place. 50 with --full."""
    rng, rounds = random.Random(4), 50 if full else 4
    here = coded(tmp_path / "project.nkhr")
    for number in range(rounds):
        kept = of(here.project, places)
        work(here, rng.randint(1, 12), rng)
        made = kept.make(rng.choice(list(Reason)))
        expected = (here.project.head, here.project.digest(), here.project.info())
        work(here, rng.randint(1, 12), rng)
        out = tmp_path / f"out {number}.nkhr"
        restore(made.path, out)
        copy = Project.open(out)
        assert (copy.head, copy.digest(), copy.info()) == expected
        assert copy.check() == []
        copy.close()
        if number % 2:
            kept.make(Reason.RESTORE)
            here.project.close()
            restore_in_place(made.path, here.path)
            again = Project.open(here.path)
            assert (again.head, again.digest(), again.info(), again.check()) == (*expected, [])
            again.coders.switch(again.coders.all()[0].id)
            here = Coded(again, here.path, here.document)
    if full:
        print(f"\nrestore rehearsals: {rounds} tried, {rounds // 2} in place too, 0 differ")
    here.project.close()


_MAKE_FOR_EVER = """
import sys
from pathlib import Path
from nkhr_desktop.project.backup_places import Places
from nkhr_desktop.project.backups import Backups
from nkhr_desktop.project.copying import Reason
path, project, settings = sys.argv[1:]
kept = Backups(Path(path), project, "T", Places(Path(settings)))
print("begun", flush=True)
while True:
    print(kept.make(Reason.EVERY_WHILE).path, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of other systems")
def test_killed_at_any_moment_all_that_was_said_to_be_made_is_whole(
    here: Coded, places: Places, tmp_path: Path, full: bool
) -> None:
    work(here, 20)
    kept = of(here.project, places)
    rng, tried, said = random.Random(7), 100 if full else 6, set()
    for _ in range(tried):
        words = [sys.executable, "-c", _MAKE_FOR_EVER, str(here.path), here.project.id, str(tmp_path / "settings")]
        child = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        assert child.stdout.readline() == "begun\n"
        time.sleep(rng.random() * 0.12)
        child.send_signal(signal.SIGKILL)
        said |= {line.strip() for line in child.communicate()[0].splitlines() if line.endswith(".nkhr")}
    there = kept.all()
    assert {each.state for each in there} <= {State.WHOLE}
    assert {str(each.path) for each in there} >= said
    for each in there[:: max(1, len(there) // 20)]:
        copy = Project.open(each.path, read_only=True)
        assert (copy.check(), copy.head) == ([], here.project.head)
        copy.close()
    if full:
        print(f"\nkill -9 while backing up: {tried} tried, {len(there)} backups, 0 torn, 0 missing")
