"""The sample project: what a newcomer sees first."""

from __future__ import annotations

import tomllib

import pytest

from nkhr_desktop import resources
from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import FileRefused, FileTrouble, Refused, Why
from nkhr_desktop.model.things import Progress
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.sample import CODER, PINNED, make_sample


@pytest.fixture
def sample(tmp_path):
    project = make_sample(tmp_path / "sample.nkhr")
    yield project
    project.close()


def test_the_documents_are_the_seeds_byte_for_byte(sample):
    for document in sample.documents.all():
        assert sample.documents.original(document.id) == (resources.seeds() / document.file_name).read_bytes()
    assert len(sample.documents.all()) == 5


def test_attributes_are_what_the_texts_state(sample):
    said = {each.file_name[:3]: each for each in sample.documents.all()}
    assert (said["000"].author, said["000"].date) == ("Jung Min-ho", "2024-02-20")
    assert (said["003"].author, said["003"].date) == ("Ji Da-gyum", "2024-07-11")
    assert said["004"].date == "2024-03-18"
    assert [said[number].author for number in ("001", "002", "004")] == ["", "", ""]
    for document in said.values():
        assert "author" not in document.inferred
        assert all(len(reason) > 20 for reason in document.inferred.values())


def test_one_document_is_coded_over_all_facets(sample):
    rows = sample.annotations.rows()
    assert 20 <= len(rows) <= 30
    coded = {sample.documents.get(row.document).file_name[:3] for row in rows}
    assert coded == {"003"}
    facets = {facet.id: facet.key for facet in sample.codebook.facets()}
    assert {facets[sample.codebook.get(row.code).facet] for row in rows} == {"abuse_type", "actor", "recommendation"}
    assert any(row.memo for row in rows)
    assert any(first.span.touches(second.span) for first in rows for second in rows if first.id < second.id)


def test_every_annotation_says_what_the_file_says(sample):
    said = tomllib.loads(resources.path("sample/sample.toml").read_text(encoding="utf-8"))["annotation"]
    rows = sample.annotations.rows()
    assert sorted(row.quote for row in rows) == sorted(each["quote"] for each in said)
    assert sorted(row.memo for row in rows) == sorted(each.get("memo", "") for each in said)
    text = sample.documents.text(rows[0].document)
    third = [row for row in rows if row.quote == "Seoul Metropolitan Government"]
    assert [text[: row.start].count("Seoul Metropolitan Government") for row in third] == [1]


def test_no_annotation_speaks_of_a_person_of_seed_004(sample):
    letter = next(each.id for each in sample.documents.all() if each.file_name.startswith("004"))
    assert not [row for row in sample.annotations.rows() if row.document == letter]


def test_nobody_codes_until_they_give_a_name(sample):
    assert sample.coders.current is None
    assert [coder.name for coder in sample.coders.all()] == [CODER]
    with pytest.raises(Refused) as refused:
        sample.coders.required()
    assert refused.value.why is Why.NO_CODER


def test_seed_003_is_in_progress_for_who_coded_it(sample):
    [coder] = sample.coders.all()
    sample.coders.switch(coder.id)
    states = {sample.documents.get(each).file_name[:3]: state for each, state in sample.documents.progress().items()}
    assert states == {"003": Progress.IN_PROGRESS}


def test_useful_codes_have_a_key(sample):
    assert sorted(code.key for code in sample.codebook.codes() if code.key) == sorted(PINNED)


def test_nothing_can_be_undone_and_the_file_is_whole(sample, tmp_path):
    assert [step.kind for step in sample.history()] == [Kind.CREATE_PROJECT]
    assert (sample.undo_step, sample.redo_step) == (None, None)
    with pytest.raises(Refused):
        sample.undo()
    assert sample.check() == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sample.nkhr", "sample.nkhr-lock"]


def test_a_named_coder_codes_from_the_beginning(tmp_path):
    project = make_sample(tmp_path / "s.nkhr", "Heron-12")
    assert project.coders.current is not None
    assert project.coders.current.name == "Heron-12"
    assert project.undo_step is None
    assert {row.coder for row in project.annotations.rows()} != {project.coders.current.id}
    project.close()


def test_an_existing_file_is_refused(tmp_path):
    (tmp_path / "s.nkhr").write_bytes(b"mine")
    with pytest.raises(FileRefused) as refused:
        make_sample(tmp_path / "s.nkhr")
    assert refused.value.trouble is FileTrouble.EXISTS
    assert (tmp_path / "s.nkhr").read_bytes() == b"mine"


def test_what_goes_wrong_while_filling_leaves_no_file(tmp_path):
    def fill(project: Project) -> None:
        project.describe(title="half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        Project.create(tmp_path / "s.nkhr", fill=fill)
    assert list(tmp_path.iterdir()) == []
