"""The export dialog with real clicks and keys; what it wrote is read by Python's own csv and zip modules."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QListWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.exporting.dialog import ExportDialog
from nkhr_desktop.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


@pytest.fixture
def dialog(window: MainWindow, project: Project, qtbot: QtBot) -> Iterator[ExportDialog]:
    dialog = ExportDialog(window.bridge, window.desk, window.jobs, window.appearance, window.frame)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.close()


def write_to(dialog: ExportDialog, path: Path, qtbot: QtBot) -> None:
    dialog.form.target.selectAll()
    qtbot.keyClicks(dialog.form.target, str(path))


def export(dialog: ExportDialog, qtbot: QtBot) -> str:
    qtbot.mouseClick(dialog.export, LEFT)
    qtbot.waitUntil(lambda: bool(dialog.said), timeout=10_000)
    return dialog.said


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def press(box: QCheckBox, qtbot: QtBot) -> None:
    """Click the square of a tick."""
    qtbot.mouseClick(box, LEFT, pos=QPoint(12, box.height() // 2))


def untick(items: QListWidget, row: int, qtbot: QtBot) -> None:
    """Space on a ticked line."""
    items.setFocus()
    items.setCurrentRow(row)
    qtbot.keyClick(items, Key.Key_Space)


def test_the_defaults_are_everything_beside_the_project(dialog: ExportDialog, project: Project) -> None:
    assert dialog.amount == "30 annotations of 5 documents, 5 files"
    assert dialog.form.path == project.path.parent / "sample dataset"
    assert not dialog.form.filter.hides
    assert dialog.form.options.quotes
    assert dialog.form.options.memos
    assert not dialog.form.options.coders_by_number
    assert dialog.export.isDefault()


def test_a_folder_of_tables_is_written(dialog: ExportDialog, project: Project, qtbot: QtBot) -> None:
    said = export(dialog, qtbot)
    folder = project.path.parent / "sample dataset"
    assert "sample dataset" in said
    assert {file.name for file in folder.iterdir()} == {
        "annotations.csv",
        "documents.csv",
        "codes.csv",
        "coders.csv",
        "README.txt",
    }
    quotes = {row["annotation_id"]: row["quote"] for row in rows(folder / "annotations.csv")}
    assert quotes == {each.id: each.quote for each in project.annotations.rows()}
    assert dialog._show.isVisible()


def test_what_is_unticked_stays_out(dialog: ExportDialog, project: Project, tmp_path: Path, qtbot: QtBot) -> None:
    press(dialog.form.facets.all, qtbot)
    untick(dialog.form.facets.list, 0, qtbot)
    qtbot.mouseClick(dialog.form.quotes, LEFT)
    qtbot.mouseClick(dialog.form.memos, LEFT)
    qtbot.mouseClick(dialog.form.names, LEFT)
    write_to(dialog, tmp_path / "some", qtbot)
    expected = project.annotations.count(dialog.form.filter)
    assert 0 < expected < 30
    assert dialog.amount.startswith(f"{expected} annotations")
    export(dialog, qtbot)
    written = rows(tmp_path / "some" / "annotations.csv")
    assert len(written) == expected
    assert "abuse_type" not in {row["facet"] for row in written}
    assert {row["quote"] for row in written} == {row["memo"] for row in written} == {""}
    assert all(row["coder"].startswith("coder ") for row in written)


def test_documents_can_be_chosen(dialog: ExportDialog, project: Project, tmp_path: Path, qtbot: QtBot) -> None:
    press(dialog.form.documents.all, qtbot)
    coded = max(project.documents.counts(), key=lambda each: project.documents.counts()[each])
    for row, document in enumerate(project.documents.all()):
        if document.id == coded:
            untick(dialog.form.documents.list, row, qtbot)
    assert dialog.amount == "0 annotations of 4 documents, 5 files"
    for row in range(4):
        if dialog.form.documents.list.item(row).checkState() == Qt.CheckState.Checked:
            untick(dialog.form.documents.list, row, qtbot)
    for row in range(4, 5):
        if dialog.form.documents.list.item(row).checkState() == Qt.CheckState.Checked:
            untick(dialog.form.documents.list, row, qtbot)
    assert not dialog.export.isEnabled(), "nothing is left to export"


@pytest.mark.parametrize(("shape", "suffix"), [("zip", ".zip"), ("xlsx", ".xlsx"), ("json", ".json")])
def test_a_format_gives_the_name_its_ending(
    shape: str, suffix: str, dialog: ExportDialog, project: Project, tmp_path: Path, qtbot: QtBot
) -> None:
    write_to(dialog, tmp_path / "data", qtbot)
    qtbot.mouseClick(dialog.form.formats.button(shape), LEFT)
    path = tmp_path / f"data{suffix}"
    assert dialog.form.path == path
    assert dialog.amount.endswith(", 1 file")
    export(dialog, qtbot)
    if shape == "json":
        assert len(json.loads(path.read_text(encoding="utf-8"))["annotations"]) == 30
    else:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
    qtbot.mouseClick(dialog.form.formats.button("folder"), LEFT)
    assert dialog.form.path == tmp_path / "data", "the ending goes with the format"


def test_a_missing_folder_is_refused_in_words_and_can_be_mended(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    write_to(dialog, tmp_path / "no such folder" / "data", qtbot)
    assert "does not exist" in export(dialog, qtbot)
    assert not dialog._show.isVisible()
    write_to(dialog, tmp_path / "data", qtbot)
    assert "data" in export(dialog, qtbot)
    assert (tmp_path / "data" / "annotations.csv").exists()


def test_what_is_not_ours_is_never_replaced(dialog: ExportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("years of work", encoding="utf-8")
    write_to(dialog, theirs, qtbot)
    export(dialog, qtbot)
    assert [file.name for file in theirs.iterdir()] == ["thesis.txt"]
    assert dialog.export.isEnabled(), "another place can be chosen at once"


def test_an_earlier_export_is_replaced_and_the_same_project_gives_the_same_bytes(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot
) -> None:
    write_to(dialog, tmp_path / "data", qtbot)
    export(dialog, qtbot)
    first = {file.name: file.read_bytes() for file in (tmp_path / "data").iterdir()}
    export(dialog, qtbot)
    qtbot.waitUntil(dialog.export.isEnabled)
    assert {file.name: file.read_bytes() for file in (tmp_path / "data").iterdir()} == first


def test_the_menus_key_opens_it_and_enter_exports(
    window: MainWindow, project: Project, in_dialog: Callable[..., None], qtbot: QtBot
) -> None:
    def act(dialog: ExportDialog) -> None:
        qtbot.keyClick(dialog, Key.Key_Return)
        qtbot.waitUntil(lambda: bool(dialog.said), timeout=10_000)
        qtbot.keyClick(dialog, Key.Key_Escape)

    in_dialog(act)
    qtbot.keyClick(window.frame.focusWidget(), Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert len(rows(project.path.parent / "sample dataset" / "annotations.csv")) == 30
    assert not window.bridge.lent
