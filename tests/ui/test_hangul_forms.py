"""Hangul written in whole syllables and in parts (as macOS names files) is one and the same: names, files, searches."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from pytestqt.qtbot import QtBot

from nkhr_desktop.formats import csv_dataset
from nkhr_desktop.model.errors import Refused
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui import files
from nkhr_desktop.ui.annotations.list import AnnotationList
from nkhr_desktop.ui.codebook.palette import Palette
from nkhr_desktop.ui.codebook.panel import CodebookPanel
from nkhr_desktop.ui.documents.importing import gather
from nkhr_desktop.ui.finding.bar import FindBar
from nkhr_desktop.ui.finding.project import ProjectFind
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.settings import Settings
from tests.windows import part

WHOLE, PARTS = "강제송환 증언", normalize("NFD", "강제송환 증언")
FORMS = pytest.mark.parametrize(("there", "asked"), [(WHOLE, PARTS), (PARTS, WHOLE)], ids=["whole", "parts"])


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


@FORMS
def test_every_search_finds_the_other_form(
    window: MainWindow, project: Project, qtbot: QtBot, there: str, asked: str
) -> None:
    made = project.documents.paste("Testimony", f"그는 {there}을 남겼다.")
    window.desk.open_document(made)
    torture = project.codebook.find("Torture")
    project.codebook.rename(torture.id, "Torture", there)
    at = window.desk.text.index(there)
    project.annotations.apply(made, Span(at, at + len(there)), torture.id)

    window.actions["find"].trigger()
    bar = part(window, FindBar)
    bar.field.setText(asked)
    qtbot.waitUntil(lambda: [span.quote(window.desk.text) for span in bar._spans] == [there])
    bar.leave()

    window.top_bar.search.setText(asked)
    qtbot.waitUntil(lambda: part(window, ProjectFind).results.total == 1)
    window.top_bar.search.clear()

    panel = part(window, CodebookPanel)
    panel.field.setText(asked)
    qtbot.waitUntil(lambda: [row.id for row in panel.view.tree.codes() if row.hit] == [torture.id])
    panel.field.clear()

    window.places.show("code")
    part(window, Reader).select(Span(0, 2))
    window.actions["palette"].trigger()
    palette = part(window, Palette)
    palette.finder.field.setText(asked)
    entry = palette.finder.current
    assert entry is not None
    assert entry.code.id == torture.id  # type: ignore[union-attr]
    palette.leave()

    window.places.show("list")
    listed = part(window, AnnotationList)
    listed.field.setText(asked)
    qtbot.waitUntil(lambda: not listed.filling.running and listed.table.rowCount() > 0)
    assert there in {row.quote for row in project.annotations.rows()}


@FORMS
def test_a_name_is_taken_in_the_other_form_too(project: Project, there: str, asked: str) -> None:
    facet = project.codebook.facets()[0]
    project.codebook.add(facet.id, name_ko=there)
    with pytest.raises(Refused):
        project.codebook.add(facet.id, name_ko=asked)
    project.codebook.add_facet("", f"{there} 범주", "#0072B2")
    with pytest.raises(Refused):
        project.codebook.add_facet("", f"{asked} 범주", "#0072B2")
    project.coders.add(there)
    with pytest.raises(Refused):
        project.coders.rename(project.coders.add("Lee").id, asked)


@FORMS
def test_what_is_exported_keeps_the_form_of_the_text(project: Project, tmp_path: Path, there: str, asked: str) -> None:
    made = project.documents.paste("Testimony", f"그는 {there}을 남겼다.")
    project.annotations.apply(made, Span(3, 3 + len(there)), project.codebook.find("Torture").id)
    csv_dataset.write(project.snapshot(), tmp_path / "dataset")
    written = (tmp_path / "dataset" / "annotations.csv").read_text(encoding="utf-8")
    assert there in written
    assert asked not in written


# files


@FORMS
def test_a_file_is_added_by_either_name(project: Project, tmp_path: Path, there: str, asked: str) -> None:
    file = tmp_path / f"{there}.txt"
    file.write_text("한 줄\n", encoding="utf-8")
    (found,) = gather(files.text_files([tmp_path], [".txt"]), {}, lambda _done, _total: None)
    assert found.possible
    (made,) = project.documents.add([found.new()])
    assert normalize("NFC", project.documents.get(made).file_name) == f"{WHOLE}.txt"
    assert files.as_it_is_there(tmp_path / f"{asked}.txt").exists()


@FORMS
def test_a_free_name_is_free_in_both_forms(tmp_path: Path, there: str, asked: str) -> None:
    (tmp_path / f"{there}.nkhr").touch()
    (tmp_path / f"{there} 2.nkhr").touch()
    assert files.free_name(tmp_path / f"{asked}.nkhr") == tmp_path / f"{asked} 3.nkhr"
    assert files.free_name(tmp_path / "another.nkhr") == tmp_path / "another.nkhr"


def test_a_name_of_a_folder_that_is_not_there_stays(tmp_path: Path) -> None:
    wanted = tmp_path / "없음" / f"{WHOLE}.nkhr"
    assert files.as_it_is_there(wanted) == wanted


@FORMS
def test_the_recent_ones_have_a_project_once(settings: Settings, tmp_path: Path, there: str, asked: str) -> None:
    settings.opened(tmp_path / f"{there}.nkhr")
    settings.opened(tmp_path / "other.nkhr")
    settings.opened(tmp_path / f"{asked}.nkhr")
    assert settings.recent() == [tmp_path / f"{asked}.nkhr", tmp_path / "other.nkhr"]
    settings.forget(tmp_path / f"{there}.nkhr")
    assert settings.recent() == [tmp_path / "other.nkhr"]
