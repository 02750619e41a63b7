"""salvage: what can be saved of a damaged project, and in words what could not."""

from __future__ import annotations

from pathlib import Path

from nkhr_desktop.commands.salvaging import LOST
from nkhr_desktop.project.mending import Loss
from tests.project.making import by_hand


def test_a_whole_project_is_saved_whole(done, sample, tmp_path, figures) -> None:
    out = tmp_path / "saved.nkhr"
    said = done("salvage", sample, out).out.splitlines()
    assert said == [
        f"Saved 5 documents, 146 codes, 30 annotations and 1 coder into {out}, with a history of 1 step.",
        "The history is the old one, whole and proved by its hashes.",
        f"{sample} was only read: keep it until you have compared both.",
    ]
    assert figures(out) == figures(sample)
    assert "All is well" in done("check", out).out


def test_what_is_lost_is_named_and_told_by_the_exit_code(run, sample, tmp_path) -> None:
    out = tmp_path / "saved.nkhr"
    with by_hand(sample, without_triggers=True) as connection:
        title, text = connection.execute("SELECT title, text FROM document ORDER BY rank LIMIT 1").fetchone()
        connection.execute("DELETE FROM content WHERE sha256=?", (text,))
    before = sample.read_bytes()
    answer = run("salvage", sample, out)
    assert (answer.code, answer.err) == (3, "")
    assert answer.out.startswith(f"document “{title}” ")
    assert f"{LOST[Loss.TEXT]}: " in answer.out
    assert sample.read_bytes() == before
    assert run("check", out).code == 0


def test_the_answer_for_programs(run, sample, tmp_path) -> None:
    with by_hand(sample, without_triggers=True) as connection:
        connection.execute("UPDATE change SET after='{' WHERE n=9")
    answer = run("salvage", sample, tmp_path / "saved.nkhr", "--json")
    assert answer.code == 3
    assert answer.json() == {
        "history": False,
        "counts": {"document": 5, "code": 146, "annotation": 30, "coder": 1, "change_set": 1},
        "lost": [{"loss": "history", "table": "", "row": "", "name": "", "count": 1}],
    }


def test_what_cannot_be_saved_at_all_is_refused_in_words(run, sample, tmp_path) -> None:
    text = tmp_path / "text.nkhr"
    text.write_text("She was sent back.", encoding="utf-8")
    for damaged, target, words in (
        (text, tmp_path / "saved.nkhr", "is not a project of NKHR Desktop"),
        (sample, sample, "exists already"),
        (Path("none.nkhr"), tmp_path / "saved.nkhr", "There is no file"),
        (tmp_path, tmp_path / "saved.nkhr", "is not a file"),
    ):
        answer = run("salvage", damaged, target)
        assert (answer.code, answer.out) == (1, "")
        assert words in answer.err
    assert not (tmp_path / "saved.nkhr").exists()


def test_every_loss_has_its_words() -> None:
    assert set(LOST) == set(Loss)
