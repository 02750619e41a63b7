"""undo, redo, history: every step by its name."""

from __future__ import annotations

from nkhr_desktop.model.changes import Changes, Kind, Left, Undone
from nkhr_desktop.project.project import Project


def test_the_sample_leaves_nothing_to_undo(refused, sample):
    assert refused("undo", sample).err == "There is nothing to undo.\n"
    assert refused("redo", sample).err == "There is nothing to redo.\n"


def test_steps_go_back_and_forth_by_name(done, refused, annotations, figures, sample):
    before = figures(sample)["dataset_digest"]
    one = annotations(sample)[0]["annotation_id"]
    done("change", sample, one, "--memo", "first")
    middle = figures(sample)["dataset_digest"]
    done("remove", sample, one)
    assert done("undo", sample).out == "Undone: Remove annotations.\n"
    assert figures(sample)["dataset_digest"] == middle
    assert done("undo", sample).out == "Undone: Change annotation.\n"
    assert annotations(sample)[0]["memo"] != "first"
    assert figures(sample)["dataset_digest"] == before
    assert done("redo", sample).out == "Done again: Change annotation.\n"
    assert done("redo", sample).out == "Done again: Remove annotations.\n"
    assert figures(sample)["annotations"] == 29
    assert refused("redo", sample)


def test_what_an_undo_leaves_alone_is_named(monkeypatch, done, sample):
    left = (Left("annotation", "a" * 32, ("start", "end")), Left("coder", "b" * 32, ()))
    monkeypatch.setattr(Project, "undo", lambda project: Undone(Kind.CHANGE_SPAN, Changes(Kind.UNDO), left))
    lines = done("undo", sample).out.splitlines()
    assert lines[0] == "Undone: Change passage."
    assert f"annotation {'a' * 32} (start, end)" in lines[1]
    assert lines[2].endswith(f"coder {'b' * 32}")


def test_the_history_tells_who_did_what(done, annotations, sample):
    one = annotations(sample)[0]["annotation_id"]
    done("change", sample, one, "--memo", "이것", "--coder", "두루미")
    done("undo", sample)
    steps = done("history", sample, "--json").json()
    assert [(step["kind"], step["undone"], step["coder"]) for step in steps] == [
        ("undo", "change_annotation", ""),
        ("change_annotation", "", "두루미"),
        ("create_project", "", ""),
    ]
    assert steps[0]["undoes"] == steps[1]["id"]
    assert all(step["at"].endswith("Z") and step["rows"] > 0 for step in steps)
    lines = done("history", sample).out.splitlines()
    assert "Undo: Change annotation" in lines[0]
    assert "두루미" in lines[1]


def test_the_history_of_one_thing(done, refused, annotations, sample):
    first, second = (row["annotation_id"] for row in annotations(sample)[:2])
    done("change", sample, first, "--memo", "x")
    assert len(done("history", sample, first, "--json").json()) == 2
    assert len(done("history", sample, second, "--json").json()) == 1
    done("remove", sample, first)
    assert done("history", sample, first, "--json").json()[0]["kind"] == "remove_annotations"
    assert done("history", sample, "--of", first, "--json").json() == done("history", sample, first, "--json").json()
    assert "“nobody”" in refused("history", sample, "nobody").err


def test_the_history_of_one_thing_tells_what_it_was_before_and_after(done, annotations, sample):
    first = annotations(sample)[0]
    one = first["annotation_id"]
    done("change", sample, one, "--memo", "first  memo\n" + "long " * 40, "--end", str(int(first["end"]) + 1))
    done("remove", sample, one)
    said = done("history", sample, "--of", one).out
    assert f"    annotation in “{first['document_title']}”, characters {first['start']} to " in said
    assert f"        end: {first['end']} -> {int(first['end']) + 1}\n" in said
    assert " -> “first memo long long" in said
    assert "…”\n" in said
    assert ": removed\n" in said
    assert ": added\n" in said
    removed, changed, made = done("history", sample, "--of", one, "--json").json()
    assert changed["changes"][0]["before"]["end"] == int(first["end"])
    assert removed["changes"][0]["after"] == made["changes"][0]["before"] == {}
    assert made["changes"][0]["id"] == one


def test_memos_of_a_covered_document_stay_covered(done, annotations, sample):
    first = annotations(sample)[0]
    project = Project.open(sample)
    project.documents.warn([first["document_id"]], ["torture"])
    project.close()
    done("change", sample, first["annotation_id"], "--memo", "what she said")
    said = done("history", sample, "--of", first["document_id"]).out
    assert "memo: covered (torture); --json has it" in said
    assert "what she said" not in said
