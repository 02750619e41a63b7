"""What can be saved of a damaged file comes into a new one; the damaged one is only read."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import Cancelled, FileRefused, FileTrouble
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.text import REPLACEMENT
from nkhr_desktop.project import erasing, wreck
from nkhr_desktop.project.mending import Loss
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.salvage import SETTING, Salvaged, salvage
from tests.project.making import DETENTION, GUARD, TEXT, TORTURE, Coded, by_hand, coded, new_document

#: Long enough to fill pages of its own.
LONG = "".join(f"{n}: 그들은 나를 회령으로 데려갔다. The guard came at night. " for n in range(400))

PAGE = 4096


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed project with two long documents, annotations in all, memos, undone steps and a removed document."""
    here = coded(tmp_path_factory.mktemp("made") / "project.nkhr")
    project = here.project
    documents = [here.document, *project.documents.add([new_document(f"{n}.txt", f"{n} {LONG}") for n in range(2)])]
    for at in range(30):
        code = (DETENTION, TORTURE, GUARD)[at % 3]
        made = project.annotations.apply(documents[at % 3], Span(at, at + 7), code, f"Memo {at}")
        if at % 5 == 0:
            project.annotations.write_memo(made, f"Another memo {at}")
            project.undo()
    project.documents.remove(project.documents.add([new_document("b.txt", "Gone again.")]))
    project.close()
    return here.path


@pytest.fixture
def rich(made: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged."""
    return shutil.copy(made, tmp_path / "project.nkhr")


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def saved(damaged: Path, target: Path) -> Salvaged:
    """Salvage, and hold that the damaged file stays as it was and that the new one is whole."""
    before = damaged.read_bytes(), damaged.stat().st_mtime_ns, _names(damaged.parent)
    found = salvage(damaged, target)
    there = sorted([*before[2], target.name] if target.parent == damaged.parent else before[2])
    assert (damaged.read_bytes(), damaged.stat().st_mtime_ns, _names(damaged.parent)) == (
        *before[:2],
        there,
    )
    with closing(Project.open(target, read_only=True)) as project:
        assert project.check() == []
    return found


def content_of(path: Path) -> tuple[Any, ...]:
    """What a project says of the work of people."""
    with closing(Project.open(path, read_only=True)) as project:
        snapshot = project.snapshot()
        texts = {each.id: project.documents.text(each.id) for each in project.documents.all()}
        return project.documents.all(), texts, project.codebook.data(), snapshot.annotations, snapshot.coders


def annotations(path: Path) -> dict[str, tuple[str, str]]:
    """id -> (quote, memo)."""
    with by_hand(path) as connection:
        found = connection.execute("SELECT id, quote, memo FROM annotation").fetchall()
    return {row[0]: (row[1], row[2]) for row in found}


def head(path: Path) -> str:
    with closing(Project.open(path, read_only=True)) as project:
        return project.head


def page_of(path: Path, kind: int, wanted: str) -> list[int]:
    """Numbers of the pages of this kind that belong to the table or index ``wanted``."""
    with by_hand(path) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name=?", (wanted,)).fetchone()[0]
    data = path.read_bytes()
    waiting, found = [root], []
    while waiting:
        number = waiting.pop(0)
        page = data[(number - 1) * PAGE : number * PAGE]
        found += [number] if page[0] == kind else []
        if page[0] in (2, 5):
            count = int.from_bytes(page[3:5], "big")
            cells = [int.from_bytes(page[at : at + 2], "big") for at in range(12, 12 + 2 * count, 2)]
            waiting += [*(int.from_bytes(page[at : at + 4], "big") for at in cells), int.from_bytes(page[8:12], "big")]
    return found


def wipe(path: Path, numbers: list[int]) -> None:
    data = bytearray(path.read_bytes())
    for number in numbers:
        data[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    path.write_bytes(data)


def test_a_whole_file_is_saved_with_its_history(rich: Path, tmp_path: Path) -> None:
    target = tmp_path / "saved.nkhr"
    found = saved(rich, target)
    assert found.history
    assert found.lost == ()
    assert found.counts["document"] == 3
    assert found.counts["annotation"] == 30
    assert content_of(target) == content_of(rich)
    assert head(target) == head(rich)


@pytest.mark.parametrize("table", ["setting", "coder", "document", "facet", "code", "progress", "annotation"])
def test_a_wiped_table_comes_from_the_history(rich: Path, tmp_path: Path, table: str) -> None:
    whole, last = content_of(rich), head(rich)
    wipe(rich, page_of(rich, 13, table))
    found = saved(rich, tmp_path / "saved.nkhr")
    assert found.history
    assert content_of(tmp_path / "saved.nkhr") == whole
    assert head(tmp_path / "saved.nkhr") == last


@pytest.mark.parametrize("name", ["annotation_place", "document_order", "change_row", "change_s"])
def test_a_wiped_index_loses_nothing(rich: Path, tmp_path: Path, name: str) -> None:
    whole, last = content_of(rich), head(rich)
    wipe(rich, page_of(rich, 10, name))
    found = saved(rich, tmp_path / "saved.nkhr")
    assert found.history
    assert content_of(tmp_path / "saved.nkhr") == whole
    assert head(tmp_path / "saved.nkhr") == last


@pytest.mark.parametrize("table", ["change", "change_set"])
def test_without_history_the_tables_tell_what_was(rich: Path, tmp_path: Path, table: str) -> None:
    documents, texts, codebook, coded, coders = content_of(rich)
    wipe(rich, page_of(rich, 13, table))
    found = saved(rich, tmp_path / "saved.nkhr")
    assert not found.history
    assert [lost.loss for lost in found.lost if lost.loss is Loss.HISTORY] == [Loss.HISTORY]
    assert content_of(tmp_path / "saved.nkhr") == (documents, texts, codebook, coded, coders)
    with closing(Project.open(tmp_path / "saved.nkhr")) as project:
        first = project.history()[-1]
        assert first.kind is Kind.SALVAGE
        assert first.rows > 30
        assert not project.can_undo
        assert project._setting(SETTING)


def test_the_steps_before_a_broken_one_are_kept(rich: Path, tmp_path: Path) -> None:
    whole = content_of(rich)
    with by_hand(rich) as connection:
        connection.execute("UPDATE change SET salt=x'00' WHERE s=20")
        before = connection.execute("SELECT id FROM change_set WHERE n<20 ORDER BY n DESC").fetchall()
        steps = connection.execute("SELECT max(n) FROM change_set").fetchone()[0]
    found = saved(rich, tmp_path / "saved.nkhr")
    assert not found.history
    assert [lost.count for lost in found.lost if lost.loss is Loss.HISTORY] == [steps - 19]
    assert content_of(tmp_path / "saved.nkhr") == whole
    with closing(Project.open(tmp_path / "saved.nkhr", read_only=True)) as project:
        history = project.history()
    assert history[0].kind is Kind.SALVAGE
    assert [step.id for step in history[1:]] == [row[0] for row in before]


def test_the_schema_may_be_gone(rich: Path, tmp_path: Path) -> None:
    whole, last = content_of(rich), head(rich)
    wipe(rich, [1])
    found = saved(rich, tmp_path / "saved.nkhr")
    assert found.history
    assert content_of(tmp_path / "saved.nkhr") == whole
    assert head(tmp_path / "saved.nkhr") == last


def test_what_was_changed_past_the_history_is_named_and_left_out(rich: Path, tmp_path: Path) -> None:
    whole, last = content_of(rich), head(rich)
    with by_hand(rich, without_triggers=True) as connection:
        row = connection.execute("SELECT min(id) FROM annotation").fetchone()[0]
        connection.execute("UPDATE annotation SET memo='other' WHERE id=?", (row,))
    found = saved(rich, tmp_path / "saved.nkhr")
    assert [(lost.loss, lost.table, lost.row) for lost in found.lost] == [(Loss.PAST_HISTORY, "annotation", row)]
    assert content_of(tmp_path / "saved.nkhr") == whole
    assert head(tmp_path / "saved.nkhr") == last


def test_a_hole_in_a_text_moves_nothing_behind_it(here: Coded, tmp_path: Path) -> None:
    project = here.project
    long = project.documents.add([new_document("long.txt", LONG)])[0]
    end = len(LONG)
    project.annotations.apply(long, Span(end - 20, end - 5), GUARD, "at the end")
    project.annotations.apply(long, Span(5, 15), GUARD, "at the beginning")
    project.close()
    quotes = annotations(here.path)
    wipe(here.path, [here.path.read_bytes().index(LONG.encode()[14_000:14_100]) // PAGE + 1])
    found = saved(here.path, tmp_path / "saved.nkhr")
    assert found.history
    assert [(lost.loss, lost.name) for lost in found.lost if lost.table] == [(Loss.TEXT_PARTS, "long.txt")]
    assert annotations(tmp_path / "saved.nkhr") == quotes
    with closing(Project.open(tmp_path / "saved.nkhr", read_only=True)) as saved_project:
        text = saved_project.documents.text(long)
        assert len(text) == len(LONG)
        assert 0 < text.count(REPLACEMENT) <= PAGE
        assert all(one in (other, REPLACEMENT) for one, other in zip(text, LONG, strict=True))
        assert saved_project.history()[0].kind is Kind.SALVAGE


def test_a_lost_text_keeps_what_was_quoted_of_it(here: Coded, tmp_path: Path) -> None:
    here.project.annotations.apply(here.document, Span(4, 9), GUARD, "A memo")
    here.project.close()
    quotes = annotations(here.path)
    with by_hand(here.path, without_triggers=True) as connection:
        connection.execute("DELETE FROM content")
    found = saved(here.path, tmp_path / "saved.nkhr")
    assert {lost.loss for lost in found.lost} == {Loss.TEXT}
    assert annotations(tmp_path / "saved.nkhr") == quotes
    with closing(Project.open(tmp_path / "saved.nkhr", read_only=True)) as project:
        text = project.documents.text(here.document)
    assert text.startswith(TEXT[: 9 + 32] + REPLACEMENT)
    assert len(text) == len(TEXT)


def test_a_text_comes_back_from_the_bytes_of_its_document(here: Coded, tmp_path: Path) -> None:
    text = "감방에서 나왔다. " * 30
    document = here.project.documents.add([new_document("cp949.txt", text)])[0]
    here.project.close()
    with by_hand(here.path, without_triggers=True) as connection:
        data = text.encode("cp949")
        name = sha256(data).hexdigest()
        connection.execute("INSERT INTO content VALUES(?, ?)", (name, data))
        connection.execute("UPDATE document SET original=?, encoding='cp949' WHERE id=?", (name, document))
        connection.execute("DELETE FROM content WHERE sha256=?", (sha256(text.encode()).hexdigest(),))
        connection.execute("DELETE FROM change")  # which says otherwise
    found = saved(here.path, tmp_path / "saved.nkhr")
    assert {lost.loss for lost in found.lost} == {Loss.HISTORY}
    with closing(Project.open(tmp_path / "saved.nkhr", read_only=True)) as project:
        assert project.documents.text(document) == text


EDITS: dict[str, tuple[str, ...]] = {
    "DELETE FROM document": ("document",),
    "DELETE FROM coder": ("coder",),
    "DELETE FROM code": ("code",),
    "DELETE FROM facet": ("facet",),
    "UPDATE code SET parent=id": (),
    "UPDATE code SET colour='red', aliases='{', key='77'": (),
    "UPDATE annotation SET confidence='x', role='y', grounds='z'": (),
    "UPDATE progress SET state='lost'": (),
    "UPDATE document SET characters=1, replaced='['": (),
    'UPDATE annotation SET "end"=10000000 WHERE rowid=1': (),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_refers_to_something_lost_stays(rich: Path, tmp_path: Path, edit: str) -> None:
    """Without history, so that only the tables can tell."""
    quotes = annotations(rich)
    with by_hand(rich, without_triggers=True) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM change_set")
        connection.execute("DELETE FROM change")
        connection.execute(edit)
    found = saved(rich, tmp_path / "saved.nkhr")
    assert {lost.table for lost in found.lost if lost.loss is Loss.ROW} >= set(EDITS[edit])
    assert annotations(tmp_path / "saved.nkhr") == quotes
    content_of(tmp_path / "saved.nkhr")


def test_a_step_that_was_interrupted_is_taken_back_in_the_copy(rich: Path, tmp_path: Path) -> None:
    """The journal beside the file is what makes a half written one whole."""
    folder = tmp_path / "interrupted"
    folder.mkdir()
    with by_hand(rich, without_triggers=True) as connection:
        connection.execute("PRAGMA cache_spill=1")
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.execute("UPDATE annotation SET memo='half'")
        connection.execute("UPDATE document SET memo=hex(zeroblob(100000))")
        for name in (rich.name, f"{rich.name}-journal"):
            (folder / name).write_bytes((rich.parent / name).read_bytes())
        connection.execute("ROLLBACK")
    whole = content_of(rich)
    found = saved(folder / rich.name, tmp_path / "saved.nkhr")
    assert found.history
    assert content_of(tmp_path / "saved.nkhr") == whole


def test_what_was_removed_by_another_program_stays_removed(rich: Path, tmp_path: Path) -> None:
    """Its pages are free, but nobody overwrote them."""
    with by_hand(rich, without_triggers=True) as connection:
        connection.execute("PRAGMA secure_delete=OFF")
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM annotation")
        connection.execute("DELETE FROM change")
        connection.execute("DELETE FROM change_set")
    free = wipe_first_root(rich)
    assert b"Memo 7" in free
    saved(rich, tmp_path / "saved.nkhr")
    assert annotations(tmp_path / "saved.nkhr") == {}


def wipe_first_root(path: Path) -> bytes:
    """Take the table of progress away, so that the file has to be read page by page; its bytes."""
    wipe(path, page_of(path, 13, "progress"))
    return path.read_bytes()


def test_what_was_erased_stays_erased_and_its_history_whole(rich: Path, tmp_path: Path) -> None:
    with closing(Project.open(rich)) as project:
        gone = project.documents.all()[1]
        project.erasing.erase(erasing.document(gone.id))
    last = head(rich)
    wipe(rich, page_of(rich, 13, "annotation"))
    found = saved(rich, tmp_path / "saved.nkhr")
    assert found.history
    assert head(tmp_path / "saved.nkhr") == last
    assert gone.title not in [each.title for each in content_of(tmp_path / "saved.nkhr")[0]]


def _zeros(path: Path, data: bytes) -> None:
    path.write_bytes(bytes(len(data)))


NOTHING: dict[str, Callable[[Path, bytes], object]] = {
    "empty": lambda path, data: path.write_bytes(b""),
    "zeros": _zeros,
    "text": lambda path, data: path.write_text("그들은 나를 데려갔다. " * 5000, encoding="utf-8"),
    "picture": lambda path, data: path.write_bytes(b"\xff\xd8\xff\xe0" + random.Random(1).randbytes(50_000)),
    "a beginning": lambda path, data: path.write_bytes(data[:150]),
}


@pytest.mark.parametrize("kind", NOTHING)
def test_nothing_is_made_of_nothing(rich: Path, tmp_path: Path, kind: str) -> None:
    damaged = tmp_path / "nothing.nkhr"
    NOTHING[kind](damaged, rich.read_bytes())
    there = _names(tmp_path)
    with pytest.raises(FileRefused) as refused:
        salvage(damaged, tmp_path / "saved.nkhr")
    assert refused.value.trouble is FileTrouble.NOT_A_PROJECT
    assert _names(tmp_path) == there


def test_an_existing_file_is_never_replaced(rich: Path, tmp_path: Path) -> None:
    target = tmp_path / "saved.nkhr"
    target.write_bytes(b"work")
    for path, to, trouble in (
        (rich, target, FileTrouble.EXISTS),
        (rich, rich, FileTrouble.EXISTS),
        (tmp_path / "none.nkhr", tmp_path / "new.nkhr", FileTrouble.MISSING),
        (tmp_path, tmp_path / "new.nkhr", FileTrouble.NOT_A_FILE),
        (rich, tmp_path / "none" / "new.nkhr", FileTrouble.NO_FOLDER),
    ):
        with pytest.raises(FileRefused) as refused:
            salvage(path, to)
        assert refused.value.trouble is trouble
    assert target.read_bytes() == b"work"


def test_a_newer_file_is_left_to_a_newer_program(rich: Path, tmp_path: Path) -> None:
    with by_hand(rich, without_triggers=True) as connection:
        connection.execute("UPDATE change_set SET version=99 WHERE n=3")
    with pytest.raises(FileRefused) as refused:
        salvage(rich, tmp_path / "saved.nkhr")
    assert (refused.value.trouble, refused.value.place) == (FileTrouble.NEWER, "99")


def test_salvage_can_be_stopped(rich: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wreck, "_BEAT", 1)
    there = _names(tmp_path)

    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        raise Cancelled

    with pytest.raises(Cancelled):
        salvage(rich, tmp_path / "saved.nkhr", stop)
    assert _names(tmp_path) == there


def test_what_a_disk_cannot_read_becomes_a_hole(rich: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, last = content_of(rich), head(rich)
    bad = (page_of(rich, 13, "annotation")[0] - 1) * PAGE
    read = wreck._read

    def failing(file: int, at: int, wanted: int) -> bytes:
        if at <= bad < at + wanted:
            raise OSError(5, "Input/output error")
        return read(file, at, wanted)

    monkeypatch.setattr(wreck, "_read", failing)
    found = saved(rich, tmp_path / "saved.nkhr")
    assert (Loss.BYTES, PAGE) in [(lost.loss, lost.count) for lost in found.lost]
    assert content_of(tmp_path / "saved.nkhr") == whole
    assert head(tmp_path / "saved.nkhr") == last
