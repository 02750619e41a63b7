"""Steps that stand under a coder who is not the one who codes here."""

from __future__ import annotations

import pytest

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import Refused, Why
from nkhr_desktop.project.project import Project


@pytest.fixture
def project(tmp_path):
    made = Project.create(tmp_path / "p.nkhr", coder="Heron-12")
    yield made
    made.close()


def test_a_new_coder_is_made_within_the_step(project):
    with project.coders.acting("두루미", Kind.DESCRIBE_PROJECT) as coder:
        project.describe(memo="x")
    assert coder.name == "두루미"
    assert project.coders.current.name == "Heron-12"
    assert [(step.kind, step.coder) for step in project.history(limit=1)] == [(Kind.DESCRIBE_PROJECT, "두루미")]
    project.undo()
    assert [each.name for each in project.coders.all()] == ["Heron-12"]
    assert project.memo == ""
    assert project.history()[1].coder == "두루미"  # the history keeps the name
    assert project.check() == []


def test_a_known_coder_is_found_in_any_case_and_form(project):
    with project.coders.acting(" heron-12 ", Kind.DESCRIBE_PROJECT) as coder:
        project.describe(memo="x")
    assert coder == project.coders.current
    assert len(project.coders.all()) == 1


def test_what_goes_wrong_leaves_no_coder_and_changes_nothing(project):
    before = project.digest()
    with pytest.raises(Refused), project.coders.acting("New", Kind.DESCRIBE_PROJECT):
        project.describe(memo="x", title="")
    assert project.digest() == before
    project.describe(memo="mine")
    assert project.history(limit=1)[0].coder == "Heron-12"


def test_an_empty_name_is_refused(project):
    with pytest.raises(Refused) as refused, project.coders.acting("  ", Kind.DESCRIBE_PROJECT):
        raise AssertionError("never reached")
    assert refused.value.why is Why.NAME_EMPTY
