"""info, check, export, codebook: what they say, and that looking changes nothing."""

from __future__ import annotations

import csv
import json
import zipfile

import pytest

from nkhr_desktop.commands.checking import ADVICE, FOUND
from nkhr_desktop.project.checking import Trouble
from nkhr_desktop.project.database import connect
from nkhr_desktop.project.project import Project


def test_looking_leaves_the_bytes_and_the_folder_as_they_are(run, sample, untouched, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    before = untouched(sample.parent)
    for words in (
        ("info", sample),
        ("info", sample, "--json"),
        ("check", sample),
        ("check", sample, "--json"),
        ("history", sample),
        ("history", sample, "--json"),
        ("export", sample, elsewhere / "folder", "--format", "csv"),
        ("export", sample, elsewhere / "a.xlsx", "--format", "xlsx"),
        ("codebook", sample, "--export", elsewhere / "a.toml"),
    ):
        assert run(*words).code == 0
        assert untouched(sample.parent) == before


def test_looking_works_where_nothing_can_be_written(run, sample):
    sample.chmod(0o444)
    sample.parent.chmod(0o555)
    try:
        assert run("info", sample).code == 0
        assert run("check", sample).code == 0
    finally:
        sample.parent.chmod(0o755)


def test_info_says_everything_in_json(figures, sample):
    found = figures(sample)
    assert set(found) == {
        "documents", "codes", "annotations", "coders", "change_sets", "dataset_digest", "head", "text_sha256",
        "content_warning",
    }  # fmt: skip
    for name in ("documents", "codes", "annotations", "coders", "change_sets"):
        assert type(found[name]) is int
    assert len(found["dataset_digest"]) == len(found["head"]) == 64
    assert len(found["text_sha256"]) == found["documents"]
    assert all(len(key) == 32 and len(value) == 64 for key, value in found["text_sha256"].items())


def test_the_digest_follows_the_data_and_comes_back(done, figures, annotations, sample):
    before = figures(sample)
    one = annotations(sample)[0]["annotation_id"]
    done("change", sample, one, "--memo", "other words")
    between = figures(sample)
    assert between["dataset_digest"] != before["dataset_digest"]
    done("undo", sample)
    after = figures(sample)
    assert after["dataset_digest"] == before["dataset_digest"]
    assert after["head"] != before["head"]


def test_info_for_people_names_the_documents(done, sample):
    said = done("info", sample).out
    assert said.startswith(f"Sample project ({sample})")
    assert "Seoul Forum spotlights" in said
    assert "annotations           30" in said


def test_info_says_which_documents_have_a_content_warning(done, figures, sample):
    assert figures(sample)["content_warning"] == {}
    project = Project.open(sample)
    document = project.documents.all()[0].id
    project.documents.warn([document], ["hunger", "torture"])
    project.close()
    assert figures(sample)["content_warning"] == {document: ["torture", "hunger"]}
    assert f"content warning    {document}  torture; hunger" in done("info", sample).out


@pytest.mark.parametrize("verb", ["info", "check", "history", "undo", "redo"])
def test_what_is_no_project_is_refused_with_1(refused, tmp_path, untouched, verb):
    (tmp_path / "text.nkhr").write_bytes(b"just some text")
    (tmp_path / "empty.nkhr").write_bytes(b"")
    connection = connect(tmp_path / "other.nkhr", mode="rwc")
    connection.execute("CREATE TABLE mine(x)")
    connection.close()
    before = untouched(tmp_path)
    assert "There is no file" in refused(verb, tmp_path / "nothing.nkhr").err
    for name in ("text.nkhr", "empty.nkhr", "other.nkhr"):
        assert "is not a project" in refused(verb, tmp_path / name).err
    assert "not a file" in refused(verb, tmp_path).err
    assert untouched(tmp_path) == before


def test_a_newer_project_is_refused_and_not_touched(refused, sample, untouched):
    connection = connect(sample, mode="rw")
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = untouched(sample.parent)
    assert "newer version" in refused("check", sample).err
    assert "newer version" in refused("undo", sample).err
    assert untouched(sample.parent) == before


def test_all_is_well(done, sample):
    assert done("check", sample, "--json").json() == []
    assert "All is well" in done("check", sample).out


def test_what_was_changed_past_the_history_is_found(run, sample, annotations):
    first = annotations(sample)[0]
    one = first["annotation_id"]
    connection = connect(sample, mode="rw")
    connection.execute("UPDATE now SET mode='replay'")
    connection.execute("UPDATE annotation SET memo='forged' WHERE id=?", (one,))
    connection.execute("UPDATE now SET mode='record'")
    connection.close()
    answer = run("check", sample)
    assert answer.code == 3
    assert "Something was changed past the history: document “" in answer.out
    assert f"”; characters {first['start']} to {first['end']}: annotation {one}\n" in answer.out
    assert ADVICE[Trouble.ROW_UNJOURNALLED] in answer.out
    [finding] = run("check", sample, "--json").json()
    assert {"trouble": "row_unjournalled", "table": "annotation", "row": one, "detail": ""}.items() <= finding.items()
    assert finding["document"]
    assert finding["name"]
    assert finding["advice"] == ADVICE[Trouble.ROW_UNJOURNALLED]


def _cut(data: bytes) -> bytes:
    return data[: len(data) // 2 + 100]


def _zeroed(data: bytes) -> bytes:
    return data[: 4096 * 3] + bytes(4096 * 6) + data[4096 * 9 :]


def _no_longer_called_ours(data: bytes) -> bytes:
    return data[:68] + b"XXXX" + data[72:]


def _unreadable_header(data: bytes) -> bytes:
    return data[:16] + b"\xff\xff" + data[18:]


@pytest.mark.parametrize("damage", [_cut, _zeroed, _no_longer_called_ours, _unreadable_header])
def test_a_damaged_project_is_a_finding(run, sample, untouched, damage):
    sample.write_bytes(damage(sample.read_bytes()))
    before = untouched(sample.parent)
    answer = run("check", sample, "--json")
    assert answer.code == 3
    assert answer.json()[0]["trouble"] in set(Trouble)
    assert run("check", sample).code == 3
    assert untouched(sample.parent) == before


def test_damage_never_ends_in_a_traceback(run, sample):
    whole = sample.read_bytes()
    for page in range(1, len(whole) // 4096, 9):
        sample.write_bytes(whole[: page * 4096] + bytes(4096) + whole[(page + 1) * 4096 :])
        assert run("check", sample).code == 3
        for verb in ("info", "history", "undo"):
            answer = run(verb, sample)
            assert answer.code in (0, 1)
            assert "Traceback" not in answer.err
            assert answer.err.count("\n") == answer.code


def test_every_trouble_has_words():
    assert set(FOUND) == set(ADVICE) == set(Trouble)


def test_export_writes_what_r_and_pandas_read(done, sample, tmp_path):
    said = done("export", sample, tmp_path / "out", "--format", "csv").out
    assert "30 annotations of 5 documents" in said
    with (tmp_path / "out" / "annotations.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    opened = Project.open(sample, read_only=True)
    for row in rows:
        text = opened.documents.text(row["document_id"])
        assert text[int(row["start"]) : int(row["end"])] == row["quote"]
    opened.close()
    done("export", sample, tmp_path / "out.json", "--format", "json")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    done("export", sample, tmp_path / "out.xlsx", "--format", "xlsx")
    assert zipfile.is_zipfile(tmp_path / "out.xlsx")


def test_the_same_project_gives_the_same_bytes(done, sample, tmp_path):
    done("export", sample, tmp_path / "a.zip", "--format", "csv")
    done("export", sample, tmp_path / "b.zip", "--format", "csv")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_an_earlier_export_is_replaced_anything_else_is_not(done, refused, run, sample, tmp_path):
    target = tmp_path / "out"
    done("export", sample, target, "--format", "csv")
    done("export", sample, target, "--format", "csv")
    (target / "mine.txt").write_text("mine", encoding="utf-8")
    assert "not replaced" in refused("export", sample, target, "--format", "csv").err
    assert (target / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert "folder" in refused("export", sample, tmp_path / "no" / "out", "--format", "csv").err
    assert run("export", sample, tmp_path / "out").code == 2
    assert run("export", sample, tmp_path / "out", "--format", "doc").code == 2


def test_a_codebook_goes_out_and_comes_in(done, figures, sample, tmp_path):
    book = tmp_path / "codes.toml"
    assert "146 codes" in done("codebook", sample, "--export", book).out
    assert "0 codes new, 0 changed" in done("codebook", sample, "--import", book).out
    edited = book.read_text(encoding="utf-8").replace('name_en = "Torture"', 'name_en = "Torture (edited)"')
    new = '\n[[code]]\nkey = "own.code"\nfacet = "actor"\nname_ko = "새 코드"\n'
    book.write_text(edited + new, encoding="utf-8")
    assert "1 code new, 1 changed" in done("codebook", sample, "--import", book).out
    assert figures(sample)["codes"] == 147
    assert done("undo", sample).out == "Undone: Import codebook.\n"
    assert figures(sample)["codes"] == 146


def test_a_codebook_replaces_only_a_codebook(done, refused, sample, tmp_path):
    book = tmp_path / "codes.toml"
    done("codebook", sample, "--export", book)
    done("codebook", sample, "--export", book)
    before = sample.read_bytes()
    assert "not replaced" in refused("codebook", sample, "--export", sample).err
    assert sample.read_bytes() == before


def test_a_codebook_that_does_not_fit_is_refused_with_its_place(refused, figures, sample, tmp_path):
    book = tmp_path / "codes.toml"
    book.write_text(
        'format = "nkhr-codebook"\nversion = 1\n[[facet]]\nkey = "actor"\nname_en = "Actor"\n'
        '[[code]]\nkey = "a"\nfacet = "actor"\nname_en = "A"\nparent = "b"\n',
        encoding="utf-8",
    )
    before = figures(sample)
    assert "code 1 'A': parent" in refused("codebook", sample, "--import", book).err
    assert figures(sample) == before


def test_export_or_import_is_asked_for(run, sample):
    assert run("codebook", sample).code == 2
    assert run("codebook", sample, "--export", "a", "--import", "b").code == 2


def test_a_text_that_a_format_cannot_hold_is_told(done, tmp_path, table):
    project = tmp_path / "long.nkhr"
    done("new", project, "--coder", "A")
    (tmp_path / "long.txt").write_text("title\n\n" + "word " * 8000, encoding="utf-8")
    done("add", project, tmp_path / "long.txt")
    done("code", project, "--from", table({"document": "long.txt", "start": 0, "end": 40_000, "code": "Torture"}))
    said = done("export", project, tmp_path / "a.xlsx", "--format", "xlsx").out
    assert "Cut, since this format cannot hold it: annotations, row 1, quote, 40,000 characters." in said
