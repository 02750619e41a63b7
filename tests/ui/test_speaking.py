"""What a screen reader is told: annotations chosen, made, changed and asked for; messages; what the palette offers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Annotation, Confidence
from nkhr_desktop.ui import announcing
from nkhr_desktop.ui.annotations.list_view import AnnotationTableView
from nkhr_desktop.ui.annotations.sheet import AnnotationSheet
from nkhr_desktop.ui.annotations.telling import SAID, told
from nkhr_desktop.ui.codebook.palette import Palette
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[str, bool]]]:
    """What a screen reader is told, and whether it interrupts, while there is one."""
    heard: list[tuple[str, bool]] = []
    monkeypatch.setattr(announcing, "_send", lambda _thing, sentence, urgent: heard.append((sentence, urgent)))
    QAccessible.setActive(True)
    yield heard
    QAccessible.setActive(False)


@pytest.fixture
def made(window: MainWindow) -> Annotation:
    """Words of the first paragraph, coded with all that can be said of an annotation."""
    project, desk = window.bridge.project, window.desk
    assert project is not None
    code = next(code for code in desk.codes.values() if code.name_en == "Torture")
    name = project.annotations.apply(desk.document, Span(20, 41), code.id, memo="her own\nwords")
    project.annotations.set_confidence([name], Confidence.LIKELY)
    return project.annotations.get(name)


def the_reader(window: MainWindow) -> Reader:
    return window.furnish().code.reader


def sentence(found: Annotation) -> str:
    quote = " ".join(found.quote.split())
    return f"Torture, Abuse type, coded by Kim, Likely, memo: her own words, paragraph 1, “{quote}”"


def test_a_chosen_annotation_is_told_whole_and_once(
    window: MainWindow, made: Annotation, said: list[tuple[str, bool]]
) -> None:
    window.desk.choose(made.id)
    assert (sentence(made), False) in said
    said.clear()
    window.desk.choose(made.id)
    window.desk.annotation_changed.emit(made.id)
    assert said == []


def test_what_is_done_is_told(window: MainWindow, made: Annotation, said: list[tuple[str, bool]], qtbot: QtBot) -> None:
    window.furnish().complete()
    desk, project = window.desk, window.bridge.project
    assert project is not None
    desk.apply(made.code, Span(60, 70))
    assert (f"Applied: Torture, “{' '.join(desk.text[60:70].split())}”", False) in said
    said.clear()
    project.annotations.change_span(desk.annotation, Span(60, 75))
    qtbot.waitUntil(lambda: (f"“{' '.join(desk.text[60:75].split())}”", False) in said)
    window.actions["remove_annotation"].trigger()
    assert ("Removed: Torture.", False) in said
    window.actions["undo"].trigger()
    assert ("Undone: Remove annotations.", False) in said
    said.clear()
    window.bridge.say("This disk is full.", "error")
    assert said == [("This disk is full.", True)], "only what went wrong interrupts"


def test_what_is_here_is_told_on_a_key_and_chosen_one_after_the_other(
    window: MainWindow, made: Annotation, said: list[tuple[str, bool]]
) -> None:
    window.furnish().complete()
    desk, project, reader = window.desk, window.bridge.project, the_reader(window)
    assert project is not None
    other = next(code for code in desk.codes.values() if code.name_en == "Abduction")
    longer = project.annotations.apply(desk.document, Span(15, 50), other.id)
    reader.put_caret(25)
    said.clear()
    QTest.keyClick(reader.focusProxy(), Qt.Key.Key_H)
    lines = said[-1][0].splitlines()
    assert lines[0] == sentence(made)
    assert lines[1].startswith("Abduction, ")
    chosen = []
    for _ in range(3):
        QTest.keyClick(reader.focusProxy(), Qt.Key.Key_A)
        chosen.append(desk.annotation)
    assert chosen == [made.id, longer, made.id]
    reader.put_caret(len(desk.text) - 1)
    for key in (Qt.Key.Key_H, Qt.Key.Key_A):
        QTest.keyClick(reader.focusProxy(), key)
        assert window.messages.notice.text == "There is no annotation here."


def test_next_annotation_takes_the_caret_along_so_that_reading_goes_on_there(
    window: MainWindow, made: Annotation
) -> None:
    the_reader(window).put_caret(0)
    window.actions["next_annotation"].trigger()
    assert the_reader(window).caret == window.desk.chosen().start  # type: ignore[union-attr]


def test_the_palette_says_what_enter_would_take(
    window: MainWindow, made: Annotation, said: list[tuple[str, bool]], qtbot: QtBot
) -> None:
    window.furnish().complete()
    window.desk.choose(made.id)
    window.actions["palette"].trigger()
    palette = window.frame.findChild(Palette)
    qtbot.waitUntil(palette.finder.field.hasFocus)
    said.clear()
    QTest.keyClicks(palette.finder.field, "abduct")
    assert said[-1][0].startswith("Abduction")
    assert palette.finder.current.code.definition_en[:20] in said[-1][0]  # type: ignore[union-attr]
    words = said[-1]
    QTest.keyClick(palette.finder.field, Qt.Key.Key_Down)
    assert said[-1] != words
    QTest.keyClicks(palette.finder.field, "zzzz")
    assert said[-1][0].startswith("No code fits.")
    palette.leave()


def test_rows_of_the_list_and_the_panel_say_the_annotation(window: MainWindow, made: Annotation, qtbot: QtBot) -> None:
    window.furnish().complete()
    window.desk.choose(made.id)
    sheet = window.frame.findChild(AnnotationSheet)
    qtbot.waitUntil(lambda: sheet.accessibleDescription().startswith("Torture, Abuse type, coded by Kim"))
    window.places.show("list")
    view = window.frame.findChild(AnnotationTableView)
    qtbot.waitUntil(lambda: bool(view.table.places({made.id})))
    row = view.table.places({made.id})[0]
    table = QAccessible.queryAccessibleInterface(view)
    assert table.role() == QAccessible.Role.Table
    words = told(window.desk, made, document=view.table.titles[made.document])
    # the corner, the headers, then row by row its name and its cells
    wide = view.table.columnCount() + 1
    names = [table.child(wide * (row + 1) + column).text(QAccessible.Text.Name) for column in range(wide)]
    assert names[0] == names[1] == words
    assert names[3] == "Torture"
    assert table.child(3).text(QAccessible.Text.Name) == "Code"


def test_long_words_are_cut(window: MainWindow, made: Annotation) -> None:
    words = told(window.desk, made._replace(quote="word " * 400, memo=""))
    assert words.endswith(" …”")
    assert len(words) < SAID + 80


def test_of_a_covered_document_only_the_warning_is_said(
    window: MainWindow, made: Annotation, said: list[tuple[str, bool]]
) -> None:
    window.furnish().complete()
    desk, project = window.desk, window.bridge.project
    assert project is not None
    project.documents.warn([made.document], ["torture"])
    desk.covering.cover(made.document)
    assert desk.covered
    said.clear()
    desk.choose(made.id)
    window.actions["say_here"].trigger()
    words = told(desk, made) + " ".join(sentence for sentence, _ in said)
    assert made.quote.split()[1] not in words
    assert "her own words" not in words
    assert "Torture" in words
