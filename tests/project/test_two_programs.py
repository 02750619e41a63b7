"""Two programs on one file, and a program that is killed: nothing that was acknowledged is lost.

One at a time can write (test_writer.py). Here the disk knows no locks, so that the other one cannot be kept away:
the journal alone has to hold.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import FileRefused, FileTrouble, Refused, Why
from nkhr_desktop.model.span import Span
from nkhr_desktop.project import writer
from nkhr_desktop.project.project import Project
from tests.project.making import DETENTION, GUARD, TEXT, TORTURE, Coded, by_hand, coded, fold, raw, tables

ROOT = Path(__file__).resolve().parents[2]

#: Applies one code after the other and says each id once it is told that it is safe.
CODER = """
import sys
from pathlib import Path
from nkhr_desktop.model.span import Span
from nkhr_desktop.project import writer
from nkhr_desktop.project.project import Project
if sys.argv[6] == "without locks":
    writer._opened = lambda path: None
path, document, code, length = sys.argv[1:5]
project = Project.open(Path(path))
place = 0
while True:
    place = (place + 7) % (int(length) - 3)
    made = project.annotations.apply(document, Span(place, place + 3), code, "memo")
    if place % 5 == 0:
        project.annotations.change_code([made], sys.argv[5])
    if place % 11 == 0:
        project.undo()
        project.redo()
    sys.stdout.write(made + "\\n")
    sys.stdout.flush()
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Coded]:
    """A project on a disk that knows no locks."""
    monkeypatch.setattr(writer, "_opened", lambda path: None)
    made = coded(tmp_path / "project.nkhr")
    assert not made.project.guarded
    yield made
    made.project.close()


def start_coding(here: Coded, locks: str = "without locks") -> subprocess.Popen[str]:
    """Another program that codes until it is ended."""
    line = [sys.executable, "-c", CODER, str(here.path), here.document, TORTURE, str(len(TEXT)), DETENTION, locks]
    return subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_steps_of_both_are_in_one_chain(here: Coded) -> None:
    other = Project.open(here.path)
    for number in range(10):
        project = (here.project, other)[number % 2]
        project.annotations.apply(here.document, Span(number, number + 1), GUARD)
    assert here.project.head == other.head
    assert here.project.info() == other.info()
    assert here.project.check() == []
    assert [step.kind for step in other.history(limit=10)] == [Kind.APPLY_CODE] * 10
    other.close()


def test_undo_takes_what_is_on_top_now_and_not_what_this_program_saw_last(here: Coded) -> None:
    other = Project.open(here.path)
    mine = here.project.annotations.apply(here.document, Span(0, 1), GUARD)
    theirs = other.annotations.apply(here.document, Span(1, 2), TORTURE)
    assert here.project.undo_step == other.undo_step
    here.project.undo()
    assert [row.id for row in other.annotations.rows()] == [mine]
    assert other.redo_step is not None
    other.redo()
    assert {row.id for row in here.project.annotations.rows()} == {mine, theirs}
    other.undo()
    here.project.undo()
    assert here.project.annotations.count() == 0
    assert here.project.check() == []
    other.close()


def test_nothing_to_undo_when_the_other_program_was_faster(here: Coded) -> None:
    other = Project.open(here.path)
    while other.undo_step is not None:
        other.undo()
    with pytest.raises(Refused) as refused:
        here.project.undo()
    assert refused.value.why is Why.NOTHING_TO_UNDO
    other.close()


def test_a_code_that_the_other_program_removed_cannot_be_applied(here: Coded) -> None:
    other = Project.open(here.path)
    other.codebook.remove(TORTURE)
    with pytest.raises(Exception, match="code") as refused:
        here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    assert type(refused.value).__name__ == "NotFound"
    assert here.project.check() == []
    other.close()


def test_while_the_other_writes_the_answer_is_clear_and_nothing_is_lost(here: Coded) -> None:
    raw(here.project).execute("PRAGMA busy_timeout=20")
    with by_hand(here.path) as other:
        other.execute("BEGIN IMMEDIATE")
        before = here.project.digest()
        with pytest.raises(FileRefused) as refused:
            here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
        assert refused.value.trouble is FileTrouble.BUSY
        assert here.project.digest() == before
        other.execute("ROLLBACK")
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM annotation").fetchone()
        with pytest.raises(FileRefused) as reading:  # a reader keeps the commit itself from happening
            here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
        assert reading.value.trouble is FileTrouble.BUSY
        assert here.project.digest() == before
        other.execute("COMMIT")
    here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    assert here.project.check() == []


def test_a_coder_that_the_other_program_takes_away_is_missed_in_words(here: Coded) -> None:
    other = Project.open(here.path)
    lark = other.coders.add("Lark-30")
    other.coders.switch(lark.id)
    assert here.project.coders.current == lark
    other.undo()
    assert here.project.coders.current is None
    with pytest.raises(Refused) as refused:
        here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    assert refused.value.why is Why.NO_CODER
    other.redo()
    here.project.annotations.apply(here.document, Span(0, 3), TORTURE)
    assert here.project.history(limit=1)[0].coder == "Lark-30"
    other.close()


def test_a_second_program_codes_at_the_same_time(here: Coded) -> None:
    mine = []
    with start_coding(here) as other:
        assert other.stdout is not None
        theirs = [other.stdout.readline().strip()]
        for number in range(20):
            try:
                mine.append(here.project.annotations.apply(here.document, Span(number, number + 2), GUARD))
            except FileRefused as refused:
                assert refused.trouble is FileTrouble.BUSY  # noqa: PT017 - it may happen, and is no loss
        other.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        theirs += other.stdout.read().split()
    assert mine
    there = {row.id for row in here.project.annotations.rows()}
    assert there.issuperset(mine)
    assert there.issuperset(each for each in theirs if len(each) == 32)
    assert fold(raw(here.project)) == tables(raw(here.project))
    assert here.project.check() == []


@pytest.mark.skipif(os.name == "nt", reason="there is no kill -9")
def test_whoever_is_killed_while_coding_loses_nothing_acknowledged(tmp_path: Path, full: bool) -> None:
    here = coded(tmp_path / "killed.nkhr")
    here.project.close()
    dice = random.Random(9)
    kills, acknowledged, interrupted = (500 if full else 10), 0, 0
    for _ in range(kills):
        with start_coding(here, "with locks") as other:
            assert other.stdout is not None
            told = [other.stdout.readline()]
            time.sleep(dice.random() * 0.05)
            other.kill()
            told += other.stdout.readlines()
        ids = {each.strip() for each in told if each.endswith("\n")}
        interrupted += here.path.with_name(here.path.name + "-journal").exists()
        project = Project.open(here.path, read_only=bool(dice.randrange(2)))
        assert ids <= {row.id for row in project.annotations.rows()}
        assert project.check() == []
        assert fold(raw(project)) == tables(raw(project))
        project.close()
        acknowledged += len(ids)
    assert acknowledged >= kills
    project = Project.open(here.path)
    project.describe(memo="the end")  # whoever only reads may leave a journal that has nothing in it
    project.close()
    assert [file.name for file in tmp_path.iterdir()] == [here.path.name]
    if full:
        print(f"\n{kills} kills, {interrupted} in the middle of a commit, {acknowledged} acknowledged, 0 lost")
