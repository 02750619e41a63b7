"""Finding words in the document and in the project, with real keys."""

from __future__ import annotations

import unicodedata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.finding.bar import FindBar
from nkhr_desktop.ui.finding.project import ProjectFind
from nkhr_desktop.ui.finding.results import Results
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Modifier.ControlModifier, Modifier.ShiftModifier


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


@pytest.fixture
def bar(window: MainWindow) -> FindBar:
    bar = window.frame.findChild(FindBar)
    assert bar is not None
    return bar


@pytest.fixture
def reader(window: MainWindow) -> Reader:
    reader = window.furnish().code.reader
    window.furnish().code.take_keys()
    return reader


@pytest.fixture
def found(window: MainWindow) -> ProjectFind:
    found = window.frame.findChild(ProjectFind)
    assert found is not None
    return found


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    qtbot.keyClick(window.frame.focusWidget() or window.frame, key, modifier)


# in the document


def test_the_count_is_exact_and_lives_with_the_typing(
    window: MainWindow, bar: FindBar, reader: Reader, qtbot: QtBot
) -> None:
    assert not bar.isVisible()
    press(window, qtbot, Key.Key_F, CTRL)
    assert bar.isVisible()
    assert bar.field.hasFocus()
    qtbot.keyClicks(bar.field, "north KOREA")
    text = window.desk.text.casefold()
    assert len(bar.found) == text.count("north korea")
    assert bar._count.text() == f"1 of {len(bar.found)}"
    qtbot.keyClicks(bar.field, "zzz")
    assert bar._count.text() == "Not found"
    assert bar.current is None


def test_enter_goes_on_shift_enter_back_and_both_go_round(
    window: MainWindow, bar: FindBar, reader: Reader, qtbot: QtBot
) -> None:
    press(window, qtbot, Key.Key_F, CTRL)
    qtbot.keyClicks(bar.field, "human rights")
    count = len(bar.found)
    press(window, qtbot, Key.Key_Return)
    assert bar._count.text() == f"2 of {count}"
    press(window, qtbot, Key.Key_Return, SHIFT)
    press(window, qtbot, Key.Key_Return, SHIFT)
    assert bar._count.text() == f"{count} of {count}"
    press(window, qtbot, Key.Key_F3)
    assert bar._count.text() == f"1 of {count}"
    press(window, qtbot, Key.Key_F3, SHIFT)
    assert bar._count.text() == f"{count} of {count}"


def test_escape_leaves_with_the_place_selected_ready_to_be_coded(
    window: MainWindow, bar: FindBar, reader: Reader, project: Project, qtbot: QtBot
) -> None:
    before = project.annotations.count()
    press(window, qtbot, Key.Key_F, CTRL)
    qtbot.keyClicks(bar.field, "food insecurity")
    place = bar.current
    press(window, qtbot, Key.Key_Escape)
    assert not bar.isVisible()
    assert window.desk.selection == place
    press(window, qtbot, Key.Key_1)
    assert project.annotations.count() == before + 1


def test_it_begins_with_the_selection_and_at_the_selection(
    window: MainWindow, bar: FindBar, reader: Reader, qtbot: QtBot
) -> None:
    text = window.desk.text
    second = text.index("human", text.index("human") + 1)
    reader.select(Span(second, second + 5))
    press(window, qtbot, Key.Key_F, CTRL)
    assert bar.field.text() == "human"
    assert bar.current == Span(second, second + 5)


def test_asked_for_from_the_list_it_stands_over_the_text(
    window: MainWindow, bar: FindBar, reader: Reader, qtbot: QtBot
) -> None:
    window.places.show("list")
    press(window, qtbot, Key.Key_F, CTRL)
    assert window.places.current == "code"
    assert bar.isVisible()
    assert bar.field.hasFocus()
    window.places.show("list")
    press(window, qtbot, Key.Key_F3)
    assert window.places.current == "code"


def test_another_document_is_searched_for_the_same_words(
    window: MainWindow, bar: FindBar, reader: Reader, project: Project, qtbot: QtBot
) -> None:
    press(window, qtbot, Key.Key_F, CTRL)
    qtbot.keyClicks(bar.field, "resolution")
    other = project.documents.all()[-1].id
    window.desk.open_document(other)
    assert len(bar.found) == window.desk.text.casefold().count("resolution")


# in the project


def test_every_place_of_every_document_is_found(
    window: MainWindow, found: ProjectFind, project: Project, reader: Reader, qtbot: QtBot
) -> None:
    QAbstractItemModelTester(found.results, QAbstractItemModelTester.FailureReportingMode.Fatal)
    press(window, qtbot, Key.Key_F, CTRL | SHIFT)
    field = window.top_bar.search
    assert field.hasFocus()
    qtbot.keyClicks(field, "Human Rights")
    press(window, qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: not found.search.running)
    assert window.places.current == "find"
    exact = {each.id: len(spans) for each, spans in project.search("human rights")}
    assert found.results.total == sum(exact.values())
    assert found.results.documents == len(exact)
    assert found.count_words == f"{sum(exact.values())} places in {len(exact)} documents"
    assert found.view.hasFocus()


def test_enter_opens_the_passage_selected(
    window: MainWindow, found: ProjectFind, project: Project, reader: Reader, qtbot: QtBot
) -> None:
    press(window, qtbot, Key.Key_F, CTRL | SHIFT)
    qtbot.keyClicks(window.top_bar.search, "resolution")
    qtbot.keyClick(window.top_bar.search, Key.Key_Return)
    qtbot.waitUntil(lambda: not found.search.running and found.view.currentIndex().isValid())
    qtbot.keyClick(found.view, Key.Key_Down)
    place = found.results.place(found.view.currentIndex())
    qtbot.keyClick(found.view, Key.Key_Return)
    assert window.places.current == "code"
    assert window.desk.document == place.document.id
    assert window.desk.selection == place.span


def test_a_click_opens_and_the_results_are_still_there_afterwards(
    window: MainWindow, found: ProjectFind, reader: Reader, qtbot: QtBot
) -> None:
    press(window, qtbot, Key.Key_F, CTRL | SHIFT)
    qtbot.keyClicks(window.top_bar.search, "torture")
    qtbot.keyClick(window.top_bar.search, Key.Key_Return)
    qtbot.waitUntil(lambda: not found.search.running and found.results.rowCount() > 1)
    place = found.results.place(found.results.index(1, 0))
    qtbot.mouseClick(found.view.viewport(), LEFT, pos=found.view.visualRect(found.results.index(1, 0)).center())
    assert window.desk.selection == place.span
    count = found.results.total
    press(window, qtbot, Key.Key_F, CTRL | SHIFT)
    assert found.results.total >= 1
    assert count >= 1


def test_nothing_found_is_said_and_an_empty_field_goes_back(
    window: MainWindow, found: ProjectFind, reader: Reader, qtbot: QtBot
) -> None:
    field = window.top_bar.search
    press(window, qtbot, Key.Key_F, CTRL | SHIFT)
    qtbot.keyClicks(field, "qqqqq")
    qtbot.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: not found.search.running)
    assert "qqqqq" in found.count_words
    field.clear()
    assert window.places.current == "code"
    assert found.results.rowCount() == 0


def test_the_form_of_hangul_and_the_case_do_not_matter(
    window: MainWindow, found: ProjectFind, project: Project, qtbot: QtBot
) -> None:
    project.documents.paste("Korean", unicodedata.normalize("NFD", "그는 강제송환되었다. 강제송환을 멈추라."))
    window.top_bar.search.setText("강제송환")
    qtbot.waitUntil(lambda: found.results.total == 2)
    words, (start, end) = found.results.context(found.results.place(found.results.index(2, 0)))
    assert unicodedata.normalize("NFC", words[start:end]) == "강제송환"


@pytest.mark.parametrize(
    ("text", "span", "words", "marked"),
    [
        ("one two three", Span(4, 7), "one two three", "two"),
        ("first line\nthe second one\nthird", Span(15, 21), "the second one", "second"),
        ("a" * 30 + " " + "b" * 30 + " word " + "c" * 9, Span(62, 66), "… " + "b" * 30 + " word " + "c" * 9, "word"),
        ("ends\nhere", Span(3, 7), "ends here", "s he"),
    ],
)
def test_a_place_is_shown_with_the_words_around_it(
    text: str, span: Span, words: str, marked: str, qtbot: QtBot
) -> None:
    results = Results(lambda _document: text, lambda _document: "")
    results.add(_document(), [span])
    shown, (start, end) = results.context(results.place(results.index(1, 0)))
    assert shown == words
    assert shown[start:end] == marked


def _document():
    from nkhr_desktop.model.things import Document

    return Document("d", "d.txt", "D", "", "", "", "en", "", "", 10, "utf-8")
