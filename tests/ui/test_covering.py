"""A document with a content warning opens covered: no word of it is seen, heard, copied or coded until it is shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Annotation
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.annotations.list import AnnotationList
from nkhr_desktop.ui.annotations.list_model import QUOTE
from nkhr_desktop.ui.annotations.panel import AnnotationPanel
from nkhr_desktop.ui.code_place import CodePlace
from nkhr_desktop.ui.documents.dialogs import DescribeDialog
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader.cover import Cover
from nkhr_desktop.ui.settings import Settings


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


@pytest.fixture
def place(window: MainWindow) -> CodePlace:
    return window.furnish().code


@pytest.fixture
def documents(window: MainWindow, project: Project) -> tuple[str, str]:
    """The document that is coded, covered and open; another one."""
    coded = max(project.documents.counts().items(), key=lambda pair: pair[1])[0]
    other = next(each.id for each in project.documents.all() if each.id != coded)
    window.desk.open_document(other)
    project.documents.warn([coded], ["torture", "hunger"])
    window.desk.open_document(coded)
    return coded, other


def longest(project: Project, document: str) -> Annotation:
    """The annotation with the longest quote: nothing else is called like it."""
    return max((each for each in project.annotations.rows() if each.document == document), key=lambda a: len(a.quote))


def cover(window: MainWindow) -> Cover:
    found = window.frame.findChild(Cover)
    assert found is not None
    return found


def said(window: MainWindow) -> list[str]:
    heard: list[str] = []
    window.bridge.said.connect(lambda notice: heard.append(notice.text))
    return heard


def test_a_marked_document_opens_covered_and_enter_shows_it(
    window: MainWindow, place: CodePlace, documents: tuple[str, str], qtbot: QtBot
) -> None:
    assert cover(window).covering
    assert "Torture, hunger" in [label.text() for label in cover(window).findChildren(type(cover(window)._words))]
    place.take_keys()
    keys, before = window.frame.focusWidget(), place.reader.caret
    qtbot.keyClick(keys, Qt.Key.Key_Down)
    assert cover(window).covering
    assert place.reader.caret == before
    qtbot.keyClick(keys, Qt.Key.Key_Return)
    assert not cover(window).covering
    before = place.reader.caret
    qtbot.keyClick(keys, Qt.Key.Key_Right)
    assert place.reader.caret == before + 1


def test_a_click_on_the_button_shows_it(window: MainWindow, documents: tuple[str, str], qtbot: QtBot) -> None:
    (button,) = cover(window).findChildren(QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not cover(window).covering


def test_nothing_of_the_text_is_painted(
    window: MainWindow, place: CodePlace, documents: tuple[str, str], project: Project
) -> None:
    """Bars only: two texts of the same shape give the same picture."""
    image = cover(window).grab().toImage()
    view = place.reader.viewport()
    assert cover(window).geometry() == view.rect()
    ground, bar = (window.appearance.theme.colour(role) for role in ("surface", "pressed"))
    lines = place.reader.lines()
    card = cover(window)._card.geometry()
    seen = [line for line in lines if view.rect().contains(line.toAlignedRect())]
    free = [line for line in seen if not card.intersects(line.toRect())]
    assert free
    for line in free:
        middle = round(line.top() + line.height() / 2)
        row = range(round(line.left()) + 6, round(line.right()) - 6)
        assert {image.pixelColor(x, middle).name() for x in row} == {bar.name()}
        assert image.pixelColor(round(line.left()) + 20, round(line.top())).name() == ground.name()


def test_the_mouse_meets_nothing_of_the_text(
    window: MainWindow, place: CodePlace, documents: tuple[str, str], project: Project, qtbot: QtBot
) -> None:
    annotation = longest(project, documents[0])
    place.reader.go_to(annotation.span)
    rect = place.reader.rect_of(annotation.span)
    assert rect is not None
    point = QPoint(rect.left() + 3, rect.top() + 8)
    assert place.reader.viewport().childAt(point) is not None
    qtbot.mouseClick(cover(window), Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseDClick(cover(window), Qt.MouseButton.LeftButton, pos=point)
    assert (window.desk.annotation, window.desk.selection) == ("", None)
    tip = QHelpEvent(QHelpEvent.Type.ToolTip, point, place.reader.viewport().mapToGlobal(point))
    QApplication.sendEvent(place.reader.viewport(), tip)
    assert annotation.quote not in QToolTip.text()
    assert place.reader._passages.words(place.reader._view.marks_in(annotation.span)[0]) == ""


def test_a_screen_reader_hears_the_warning_in_place_of_the_text(
    window: MainWindow, place: CodePlace, documents: tuple[str, str], qtbot: QtBot
) -> None:
    mirror = place.reader.focusProxy()
    assert isinstance(mirror, QPlainTextEdit)
    qtbot.waitUntil(lambda: "Content warning: Torture, hunger" in mirror.toPlainText())
    window.desk.covering.show(documents[0])
    qtbot.waitUntil(lambda: bool(mirror.toPlainText()) and mirror.toPlainText() in window.desk.text)


@pytest.mark.parametrize(
    "action", ["apply_last", "apply_pin_1", "palette", "in_vivo", "end_right", "copy", "copy_with_citation"]
)
def test_coding_does_nothing_and_says_why(
    window: MainWindow, documents: tuple[str, str], project: Project, action: str
) -> None:
    annotation = longest(project, documents[0])
    code = next(code.id for code in project.codebook.codes() if code.key == "1")
    window.desk.choose(annotation.id)
    window.desk._remember_last(code)
    QGuiApplication.clipboard().clear()
    before, heard = project.digest(), said(window)
    window.actions[action].trigger()
    assert heard
    assert "covered" in heard[0]
    assert project.digest() == before
    assert QGuiApplication.clipboard().text() == ""
    assert window.desk.passage() is None


def test_selecting_under_the_cover_gives_no_words(
    window: MainWindow, place: CodePlace, documents: tuple[str, str]
) -> None:
    window.actions["select_all"].trigger()
    place.reader.select(Span(0, 5))
    assert window.desk.selection is None
    assert "passage" not in window.desk.facts()


def test_quotes_of_it_are_covered_in_panel_and_list(
    window: MainWindow, documents: tuple[str, str], project: Project, qtbot: QtBot
) -> None:
    annotation = longest(project, documents[0])
    window.desk.choose(annotation.id)
    panel = window.frame.findChild(AnnotationPanel)
    assert panel is not None
    panel.catch_up()
    assert panel.sheet.quote.text() == "Covered: Torture, hunger"
    assert annotation.quote not in panel.sheet.quote.accessibleDescription()
    assert annotation.quote not in panel.sheet.accessibleDescription()
    window.places.show("list")
    listed = window.frame.findChild(AnnotationList)
    assert listed is not None
    table = listed.table
    qtbot.waitUntil(lambda: table.rowCount() > 0)
    row = next(row for row in range(table.rowCount()) if table.index(row, 0).data(256) == annotation.id)
    assert table.index(row, QUOTE).data() == "Covered: Torture, hunger"
    assert annotation.quote not in table.index(row, QUOTE).data(Qt.ItemDataRole.ToolTipRole)
    window.desk.covering.show(documents[0])
    panel.catch_up()
    assert table.index(row, QUOTE).data() == " ".join(annotation.quote[:200].split())
    window.places.show("code")
    panel.catch_up()
    assert panel.sheet.quote.text().startswith(annotation.quote[:10])


def test_places_found_in_it_are_covered(window: MainWindow, documents: tuple[str, str], qtbot: QtBot) -> None:
    from nkhr_desktop.ui.finding.project import ProjectFind

    window.furnish().complete()
    window.top_bar.search.setText("Korea")
    found = window.frame.findChild(ProjectFind)
    assert found is not None
    qtbot.waitUntil(lambda: found.results.total > 0 and not found.search.running)
    lines = [found.results.place(found.results.index(row, 0)) for row in range(found.results.rowCount())]
    covered = [found.results.context(each)[0] for each in lines if each.span and each.document.id == documents[0]]
    open_ones = [found.results.context(each)[0] for each in lines if each.span and each.document.id != documents[0]]
    assert set(covered) == {"Covered: Torture, hunger"}
    assert all("Korea" in words for words in open_ones)


@pytest.mark.parametrize(
    ("choice", "first", "again"), [("always", True, True), ("once", True, False), ("never", False, False)]
)
def test_how_long_a_choice_lasts(
    window: MainWindow, documents: tuple[str, str], settings: Settings, choice: str, first: bool, again: bool
) -> None:
    coded, other = documents
    window.actions[f"cover_{choice}"].trigger()
    assert window.desk.covered is first
    window.desk.covering.show(coded)
    assert not window.desk.covered
    window.desk.open_document(other)
    assert not window.desk.covered
    window.desk.open_document(coded)
    assert window.desk.covered is again
    assert settings.get("covering") == choice


def test_whoever_marks_what_they_read_goes_on_reading(
    window: MainWindow, project: Project, in_dialog: Callable[[Callable[[QDialog], object]], None], qtbot: QtBot
) -> None:
    document = window.desk.document

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, DescribeDialog)
        qtbot.mouseClick(dialog.warnings.boxes["suicide"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        dialog.warnings.own.setFocus()
        qtbot.keyClicks(dialog.warnings.own, "hunger; cold")
        dialog.accept()

    in_dialog(fill)
    window.actions["describe_document"].trigger()
    assert project.documents.get(document).content_warning == ("suicide", "hunger", "cold")
    assert project.undo_step is not None
    assert project.undo_step.kind is Kind.DESCRIBE_DOCUMENT
    assert not window.desk.covered
    other = next(each.id for each in project.documents.all() if each.id != document)
    window.desk.open_document(other)
    window.desk.open_document(document)
    assert window.desk.covered
    project.undo()
    assert not window.desk.covered
    assert not cover(window).covering


def test_any_text_can_be_covered_at_once(window: MainWindow, place: CodePlace, qtbot: QtBot) -> None:
    assert not window.actions["show_covered"].isEnabled()
    window.actions["cover_now"].trigger()
    assert cover(window).covering
    assert window.actions["show_covered"].isEnabled()
    window.actions["show_covered"].trigger()
    assert not cover(window).covering
    assert not window.desk.covered


def test_the_wheel_still_turns_and_the_cover_has_the_size_of_the_view(
    window: MainWindow, place: CodePlace, documents: tuple[str, str]
) -> None:
    window.frame.resize(1_024, 640)
    QApplication.processEvents()
    assert cover(window).geometry() == place.reader.viewport().rect()
    assert cover(window).rect().contains(cover(window)._card.geometry())
    assert QPointF(cover(window)._card.geometry().center()).x() > 0
