"""The window as a whole, with real keys and clicks."""

from __future__ import annotations

import itertools
import os
import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.settings import Settings

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, ALT = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.AltModifier


def _press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    qtbot.keyClick(window.frame.focusWidget() or window.frame, key, modifier)


def _project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


def _select(window: MainWindow, span: Span) -> None:
    rooms = window.furnish()
    rooms.code.reader.select(span)
    rooms.code.take_keys()


def _status(window: MainWindow) -> list[str]:
    return [part.text() for part in window.status.findChildren(QLabel)]


def test_a_project_shows_itself(window: MainWindow) -> None:
    assert window.frame.windowTitle().startswith("Sample project")
    rooms = window.furnish()
    assert rooms.documents.rows.rowCount() == 5
    coded = max(_project(window).documents.counts().items(), key=lambda pair: pair[1])[0]
    assert window.desk.document == coded, "a newcomer sees the coded document first"
    assert rooms.code.reader.isVisible()
    assert window.top_bar.coder.text().strip() == "Kim"


def test_codes_by_key_undo_by_key(window: MainWindow, qtbot: QtBot) -> None:
    project = _project(window)
    before = project.annotations.count()
    _select(window, Span(300, 330))
    _press(qtbot, window, Key.Key_1)
    assert project.annotations.count() == before + 1
    assert window.desk.annotation
    assert window.desk.codes[project.annotations.get(window.desk.annotation).code].key == "1"
    _select(window, Span(400, 420))
    _press(qtbot, window, Key.Key_L)
    assert project.annotations.count() == before + 2
    assert project.undo_step is not None
    assert project.undo_step.kind is Kind.APPLY_CODE
    _press(qtbot, window, Key.Key_Z, CTRL)
    _press(qtbot, window, Key.Key_Z, CTRL)
    assert project.annotations.count() == before
    _press(qtbot, window, Key.Key_Y, CTRL)
    assert project.annotations.count() == before + 1


def test_the_status_line_follows(window: MainWindow, qtbot: QtBot) -> None:
    _select(window, Span(300, 330))
    _press(qtbot, window, Key.Key_2)
    qtbot.waitUntil(lambda: "31 annotations" in _status(window))
    assert "Undo: Apply code" in _status(window)
    assert any(text.startswith("● All changes saved ") for text in _status(window))
    assert window.actions["undo"].text() == "&Undo Apply code"


def test_keys_move_the_ends_of_the_chosen_annotation(window: MainWindow, qtbot: QtBot) -> None:
    project = _project(window)
    _select(window, Span(300, 330))
    _press(qtbot, window, Key.Key_1)
    chosen = window.desk.annotation
    _press(qtbot, window, Key.Key_Right, ALT)
    assert project.annotations.get(chosen).span == Span(300, 331)
    _press(qtbot, window, Key.Key_Left, ALT | SHIFT)
    assert project.annotations.get(chosen).span == Span(299, 331)
    _press(qtbot, window, Key.Key_Right, CTRL | ALT)
    assert project.annotations.get(chosen).end > 331


def test_next_previous_remove(window: MainWindow, qtbot: QtBot) -> None:
    project = _project(window)
    places = [each.start for each in project.annotations.rows() if each.document == window.desk.document]
    window.furnish().code.take_keys()
    seen = []
    for _ in places:
        _press(qtbot, window, Key.Key_N)
        seen.append(project.annotations.get(window.desk.annotation).start)
    assert sorted(places) == seen, "each is visited once, by place"
    _press(qtbot, window, Key.Key_P)
    assert project.annotations.get(window.desk.annotation).start == sorted(places)[-2]
    _press(qtbot, window, Key.Key_Delete)
    assert project.annotations.count() == len(places) - 1
    assert window.desk.annotation == ""


def test_letters_in_a_field_are_only_letters(window: MainWindow, qtbot: QtBot) -> None:
    before = _project(window).annotations.count()
    _select(window, Span(300, 330))
    window.top_bar.search.setFocus()
    for key in (Key.Key_1, Key.Key_L, Key.Key_N, Key.Key_M):
        qtbot.keyClick(window.top_bar.search, key)
    assert window.top_bar.search.text().casefold() == "1lnm"
    assert _project(window).annotations.count() == before


def test_citing_names_document_place_and_hash(window: MainWindow, qtbot: QtBot, qapp) -> None:
    project = _project(window)
    _select(window, Span(300, 330))
    _press(qtbot, window, Key.Key_C, CTRL | SHIFT)
    copied = qapp.clipboard().text()
    document = project.documents.get(window.desk.document)
    assert f"“{window.desk.text[300:330]}”" in copied
    assert document.title in copied
    assert document.text_sha256 in copied
    assert "300 to 330" in copied
    _press(qtbot, window, Key.Key_C, CTRL)
    assert qapp.clipboard().text() == window.desk.text[300:330]


def test_a_filter_is_always_said_and_ended_by_its_button(window: MainWindow, qtbot: QtBot) -> None:
    facet = next(iter(window.desk.facets))
    strip = window.furnish().code.filter_strip
    assert not strip.isVisible()
    window.desk.show_only(Filter(facets=frozenset({facet})))
    assert strip.isVisible()
    assert "of 30" in strip.words
    button = strip.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()
    assert not window.desk.filter.hides


def test_what_was_open_is_open_again(window: MainWindow, qtbot: QtBot, project_file: Path) -> None:
    other = _project(window).documents.all()[0].id
    window.desk.open_document(other)
    reader = window.furnish().code.reader
    reader.go_to(Span(3000, 3010))
    qtbot.waitUntil(lambda: reader.place > 0)
    qtbot.wait(30)  # what else may follow
    place = reader.place
    _press(qtbot, window, Key.Key_W, CTRL)
    assert window.bridge.project is None
    assert window.open(project_file)
    assert window.desk.document == other
    qtbot.waitUntil(lambda: reader.place == place)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the owner of the machine may write anywhere")
def test_a_file_that_cannot_be_written_is_open_to_read(bare_window: MainWindow, project_file: Path) -> None:
    project_file.chmod(stat.S_IRUSR)
    assert bare_window.open(project_file)
    assert bare_window.strips.read_only.isVisible()
    assert "edit" not in bare_window.desk.facts()


def test_a_project_to_read_says_so_and_refuses(bare_window: MainWindow, project_file: Path) -> None:
    bare_window.furnish()
    bare_window.bridge.open(Project.open(project_file, read_only=True))
    assert "only be read" in bare_window.strips.read_only.words
    assert not bare_window.actions["add_documents"].isEnabled()
    assert not bare_window.actions["apply_last"].isEnabled()
    assert any("Read only" in text for text in _status(bare_window))


@pytest.mark.parametrize("content", [None, b"no project at all", b"SQLite format 3\x00" + b"x" * 5000])
def test_what_cannot_be_opened_leaves_the_welcome_page(
    bare_window: MainWindow, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "broken.nkhr"
    if content is not None:
        path.write_bytes(content)
    assert not bare_window.open(path)
    assert bare_window.bridge.project is None
    assert "broken.nkhr" in bare_window.messages.notice.text
    assert bare_window.messages.isVisible()
    if content is not None:
        assert path.read_bytes() == content


@pytest.mark.parametrize("size", [(1024, 640), (1440, 900), (2560, 1440)])
def test_columns_fit_the_window(window: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    window.frame.resize(*size)
    rooms = window.furnish()
    qtbot.waitUntil(lambda: abs(sum(rooms.columns.sizes()) - window.frame.width()) < 10)
    left, middle, right = rooms.columns.sizes()
    assert left >= 180
    assert right >= 240
    assert middle >= 480
    metrics = rooms.code.reader.fontMetrics()
    assert middle > 30 * metrics.averageCharWidth()
    bar = window.top_bar
    shown = [part for part in bar.findChildren(QPushButton) if part.isVisible()]
    edges = sorted((part.mapTo(bar, QPoint(0, 0)).x(), part.width()) for part in (*shown, bar.search, bar.coder))
    for (x, width), (following, _) in itertools.pairwise(edges):
        assert x + width <= following
    assert edges[-1][0] + edges[-1][1] <= bar.width()


def test_panels_fold_and_stay_folded(window: MainWindow, qtbot: QtBot, project_file: Path) -> None:
    rooms = window.furnish()
    _press(qtbot, window, Key.Key_F8)
    assert not rooms.documents.isVisible()
    _press(qtbot, window, Key.Key_W, CTRL)
    window.open(project_file)
    assert not rooms.documents.isVisible()
    _press(qtbot, window, Key.Key_F8)
    assert rooms.documents.isVisible()


def test_zoom_theme_and_size_are_remembered(window: MainWindow, qtbot: QtBot, settings: Settings) -> None:
    reader = window.furnish().code.reader
    _press(qtbot, window, Key.Key_Plus, CTRL)
    assert reader.zoom == 110
    assert settings.get("zoom") == "110"
    _press(qtbot, window, Key.Key_0, CTRL)
    assert reader.zoom == 100
    window.actions["theme_dark"].trigger()
    assert window.appearance.theme.dark
    assert settings.get("theme") == "dark"
    height = window.top_bar.height()
    _press(qtbot, window, Key.Key_Plus, CTRL | ALT)
    assert window.top_bar.height() > height
    _press(qtbot, window, Key.Key_0, CTRL | ALT)
    assert window.top_bar.height() == height
    window.actions["theme_light"].trigger()


@pytest.mark.expects_warnings
def test_a_fault_is_said_and_the_window_lives(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    try:
        raise RuntimeError("words of a testimony")
    except RuntimeError as error:
        window.faults.take(RuntimeError, error, error.__traceback__)
    qtbot.waitUntil(lambda: "Something went wrong" in window.messages.notice.text)
    shown: list[str] = []

    def look(dialog) -> None:
        shown.append(dialog.findChild(QPlainTextEdit).toPlainText())
        dialog.reject()

    in_dialog(look)
    button = window.messages.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "RuntimeError" in shown[-1]
    assert "testimony" not in shown[-1]
    window.frame.activateWindow()
    qtbot.waitUntil(window.frame.isActiveWindow)
    _select(window, Span(300, 330))
    _press(qtbot, window, Key.Key_1)
    assert window.desk.annotation


def test_f10_opens_the_menus(window: MainWindow, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_F10)
    bar = window.frame.menuBar()
    assert bar.activeAction() is bar.actions()[0]
    qtbot.keyClick(bar, Key.Key_Escape)


def test_closing_keeps_everything(window: MainWindow, qtbot: QtBot, project_file: Path, settings: Settings) -> None:
    _select(window, Span(300, 330))
    _press(qtbot, window, Key.Key_1)
    window.frame.close()
    assert window.bridge.project is None
    again = Project.open(project_file)
    assert again.annotations.count() == 31
    again.close()
    assert settings.recent() == [project_file]
    assert not settings.bytes("window/geometry").isEmpty()


def test_letters_in_an_open_menu_pick_its_entries(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.focus_reader()
    said: list[str] = []
    window.bridge.said.connect(lambda notice: said.append(notice.text))
    menu = window.actions.submenu("view")
    menu.popup(window.frame.mapToGlobal(window.frame.rect().topLeft()))
    qtbot.keyClick(menu, Qt.Key.Key_L)
    opened = window.actions.submenu("language").isVisible()
    for each in (window.actions.submenu("language"), menu):
        each.close()
    assert opened
    assert said == [], "L applied the last code behind the menu"
