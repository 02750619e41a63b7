"""sample, new, add: projects are made once, and documents come in as they are."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

import pytest

from nkhr_desktop import resources
from nkhr_desktop.project.project import Project

KOREAN = "북한인권의 현황\n\n강제송환된 사람들의 증언은 이 보고서의 바탕이 된다. 그들은 처벌을 받았다고 말한다.\n" * 5


def test_the_sample_has_what_it_promises(done, figures, tmp_path):
    project = tmp_path / "sample.nkhr"
    answer = done("sample", project)
    assert "5 documents, 146 codes, 30 annotations" in answer.out
    found = figures(project)
    assert {name: found[name] for name in ("documents", "annotations", "coders", "change_sets")} == {
        "documents": 5,
        "annotations": 30,
        "coders": 1,
        "change_sets": 1,
    }
    seeds = {hashlib.sha256(path.read_bytes()).hexdigest() for path in resources.seeds().iterdir()}
    opened = Project.open(project, read_only=True)
    assert {each.original_sha256 for each in opened.documents.all()} == seeds
    opened.close()


def test_a_coder_of_the_sample_codes_from_then_on(done, tmp_path):
    done("sample", tmp_path / "s.nkhr", "--coder", "두루미")
    opened = Project.open(tmp_path / "s.nkhr", read_only=True)
    assert opened.coders.current.name == "두루미"
    opened.close()


@pytest.mark.parametrize("verb", ["sample", "new"])
def test_an_existing_file_is_refused_and_stays(refused, tmp_path, verb):
    there = tmp_path / "there.nkhr"
    there.write_bytes(b"mine")
    assert "exists already" in refused(verb, there).err
    assert there.read_bytes() == b"mine"


@pytest.mark.parametrize("verb", ["sample", "new"])
def test_a_folder_that_is_not_there_is_refused(refused, tmp_path, verb):
    assert "folder" in refused(verb, tmp_path / "no" / "p.nkhr").err
    assert list(tmp_path.iterdir()) == []


def test_a_new_project_has_the_default_codebook_unless_told(done, figures, tmp_path):
    done("new", tmp_path / "a.nkhr")
    assert figures(tmp_path / "a.nkhr")["codes"] >= 100
    done("new", tmp_path / "b.nkhr", "--codebook", "default", "--coder", "Crane")
    assert figures(tmp_path / "b.nkhr")["coders"] == 1
    done("new", tmp_path / "c.nkhr", "--codebook", "none")
    found = figures(tmp_path / "c.nkhr")
    assert (found["documents"], found["codes"], found["annotations"], found["coders"]) == (0, 0, 0, 0)
    with closing(Project.open(tmp_path / "c.nkhr")) as project:
        assert [facet.key for facet in project.codebook.facets()] == ["abuse_type", "actor", "recommendation"]


def test_a_new_project_takes_an_exported_codebook(done, figures, tmp_path, sample):
    done("codebook", sample, "--export", tmp_path / "codes.toml")
    done("new", tmp_path / "a.nkhr", "--codebook", tmp_path / "codes.toml")
    assert figures(tmp_path / "a.nkhr")["codes"] == 146


@pytest.mark.parametrize("content", [None, b"format = 'something else'", b"\xff\xfe"])
def test_without_its_codebook_no_project_is_made(refused, tmp_path, content):
    book = tmp_path / "codes.toml"
    if content is not None:
        book.write_bytes(content)
    assert "codes.toml" in refused("new", tmp_path / "a.nkhr", "--codebook", book).err
    assert not (tmp_path / "a.nkhr").exists()


@pytest.fixture
def project(done, tmp_path: Path) -> Path:
    path = tmp_path / "p.nkhr"
    done("new", path, "--codebook", "none")
    return path


def test_documents_are_added_as_one_step(done, figures, project, tmp_path):
    (tmp_path / "a.txt").write_text("One text.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("# Another\n\nWith words.\n", encoding="utf-8")
    answer = done("add", project, tmp_path / "a.txt", tmp_path / "b.md")
    assert answer.out.splitlines()[-1] == f"Added 2 documents to {project}."
    assert (figures(project)["documents"], figures(project)["change_sets"]) == (2, 2)
    done("undo", project)
    assert figures(project)["documents"] == 0


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", "utf-8 (without a fault)"),
        ("utf-8-sig", "utf-8 (by its mark)"),
        ("utf-16", "utf-16-le (by its mark)"),
        ("cp949", "cp949 (guessed, since it reads as Korean)"),
        ("iso2022_kr", "iso2022_kr (by its escape signs)"),
    ],
)
def test_the_guessed_encoding_is_told(done, project, tmp_path, encoding, said):
    (tmp_path / "글.txt").write_bytes(KOREAN.encode(encoding))
    answer = done("add", project, tmp_path / "글.txt")
    assert f"in {said}" in answer.out
    assert "U+FFFD" not in answer.out
    opened = Project.open(project, read_only=True)
    [document] = opened.documents.all()
    assert opened.documents.text(document.id) == KOREAN
    assert document.file_name == "글.txt"
    opened.close()


def test_a_lossy_decoding_is_never_silent(done, project, tmp_path):
    (tmp_path / "a.txt").write_bytes(KOREAN.encode() + b"\xff\xfe!\n" + KOREAN.encode())
    assert "2 characters could not be decoded and became U+FFFD" in done("add", project, tmp_path / "a.txt").out


def test_characters_that_no_text_may_hold_are_told(done, project, tmp_path):
    (tmp_path / "a.txt").write_bytes("one\r\ntwo\x00 three\x07 \ufdd0 four".encode())
    said = done("add", project, tmp_path / "a.txt").out
    assert "; 3 characters that no text may hold became U+FFFD." in said
    assert "could not be decoded" not in said


def test_what_is_skipped_in_a_folder_does_not_say_that_nothing_changed(done, project, tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("a text", encoding="utf-8")
    (folder / "b.txt").write_bytes(bytes(range(256)) * 4)
    (folder / "c.txt").write_bytes(b"")
    said = done("add", project, folder).out
    assert "nothing was changed" not in said
    skipped = [line for line in said.splitlines() if line.startswith("Skipped: ")]
    assert len(skipped) == 2
    assert all(line.endswith(".") and not line.endswith("..") for line in skipped)
    assert "Added 1 document " in said


def test_the_same_bytes_are_noticed(done, figures, project, tmp_path):
    (tmp_path / "a.txt").write_text("The very same text of a document", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The very same text of a document", encoding="utf-8")
    answer = done("add", project, tmp_path / "a.txt", tmp_path / "b.txt")
    assert "in the project already" in answer.out
    assert "Added 1 document " in answer.out
    again = done("add", project, tmp_path / "b.txt")
    assert "“The very same text of a document”" in again.out
    assert figures(project)["documents"] == 1
    assert figures(project)["change_sets"] == 2  # the second time nothing happened


def test_a_folder_gives_its_texts_and_only_them(done, figures, project, tmp_path):
    folder = tmp_path / "folder"
    (folder / "deep").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / "b.txt").write_text("second", encoding="utf-8")
    (folder / "a.TXT").write_text("first", encoding="utf-8")
    (folder / "deep" / "c.md").write_text("third", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "wrong.txt").write_bytes(b"%PDF-1.7 not a text")
    (folder / ".hidden" / "d.txt").write_text("hidden", encoding="utf-8")
    answer = done("add", project, folder)
    assert figures(project)["documents"] == 3
    skipped = [line for line in answer.out.splitlines() if line.startswith("Skipped")]
    assert len(skipped) == 2
    assert "empty.txt” has no text" in skipped[0]
    assert "wrong.txt” is of a kind" in skipped[1]
    opened = Project.open(project, read_only=True)
    assert [each.file_name for each in opened.documents.all()] == ["a.TXT", "b.txt", "c.md"]
    opened.close()


@pytest.mark.parametrize("content", [None, b"", b"%PDF-1.7"])
def test_a_named_file_that_cannot_be_read_stops_all(refused, figures, project, tmp_path, content):
    (tmp_path / "good.txt").write_text("good", encoding="utf-8")
    if content is not None:
        (tmp_path / "bad.txt").write_bytes(content)
    assert "bad.txt" in refused("add", project, tmp_path / "good.txt", tmp_path / "bad.txt").err
    assert figures(project)["documents"] == 0


def test_a_folder_without_texts_is_refused(refused, project, tmp_path):
    (tmp_path / "empty").mkdir()
    assert "no text file" in refused("add", project, tmp_path / "empty").err


def test_attributes_are_guessed_and_marked(done, project):
    done("add", project, resources.seeds() / "003_1ece434d463d2cfa.txt")
    opened = Project.open(project, read_only=True)
    [document] = opened.documents.all()
    assert (document.author, document.date, document.language) == ("Ji Da-gyum", "2024-07-11", "en")
    assert set(document.inferred) == {"language"}
    opened.close()
