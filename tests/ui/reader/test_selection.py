"""Keys of a text view: where they take caret and selection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader import Reader
from tests.benchmarks.workload import make_text

from .conftest import Shown, paint, point_of

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
TEXT = (
    "First line of words.\n\n\nSecond paragraph, 강제북송된 여성들은 👨\u200d👩\u200d👧 e\u0301nd.\n" + "Third. " * 80
)


def press(reader: Reader, key: Qt.Key, keys: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Press a key some times."""
    for _ in range(times):
        QTest.keyClick(reader, key, keys)


def put(reader: Reader, place: int) -> None:
    """Put the caret."""
    reader.select(Span(place, place + 1))
    press(reader, Key.Key_Left)
    assert reader.caret == place


def test_right_visits_visible_characters_and_crosses_gaps_in_one_step(show: Shown) -> None:
    reader = show(TEXT)
    visited = [0]
    while visited[-1] < TEXT.index("Third"):
        press(reader, Key.Key_Right)
        assert reader.caret > visited[-1]
        visited.append(reader.caret)
    end, second = TEXT.index("\n"), TEXT.index("Second")
    assert visited[visited.index(end) + 1] == second
    family, accent = TEXT.index("👨"), TEXT.index("e\u0301")
    assert visited[visited.index(family) + 1] == family + 5
    assert visited[visited.index(accent) + 1] == accent + 2
    back = [reader.caret]
    while back[-1] > 0:
        press(reader, Key.Key_Left)
        back.append(reader.caret)
    assert back[::-1] == visited


def test_words(show: Shown) -> None:
    reader = show(TEXT)
    press(reader, Key.Key_Right, CTRL, 2)
    assert reader.caret == TEXT.index("of")
    put(reader, TEXT.index("강제") + 2)
    press(reader, Key.Key_Right, CTRL | SHIFT)
    assert reader.selection == Span(TEXT.index("강제") + 2, TEXT.index("여성들은"))
    press(reader, Key.Key_Left, CTRL)
    assert reader.caret == TEXT.index("강제")
    press(reader, Key.Key_Left, CTRL, 2)
    assert reader.caret == TEXT.index("Second")


def test_lines_home_and_end(show: Shown) -> None:
    reader = show(TEXT)
    third = TEXT.index("Third")
    put(reader, third + 150)
    sheet = reader._view.scrolling.shelf.holding(third + 150)
    line = sheet.line_of(third + 150)
    press(reader, Key.Key_End)
    assert reader.caret == sheet.last_of(line)
    press(reader, Key.Key_End)
    assert reader.caret == sheet.last_of(line), "End must not walk on to the next line"
    press(reader, Key.Key_Home, SHIFT)
    assert reader.selection == Span(sheet.first_of(line), sheet.last_of(line))
    press(reader, Key.Key_End, CTRL)
    assert reader.caret == len(TEXT)
    press(reader, Key.Key_Home, CTRL)
    assert reader.caret == 0


def test_up_and_down_keep_their_x_and_come_back(show: Shown) -> None:
    text = make_text(20_000, astral=True)
    reader = show(text)
    put(reader, 40)
    x = point_of(reader, 40)
    assert x is not None
    press(reader, Key.Key_Down, times=40)
    assert reader.caret > 2_000
    press(reader, Key.Key_Up, times=40)
    assert reader.caret == 40


def test_down_through_a_short_line_finds_its_x_again(show: Shown) -> None:
    text = "A long first line of words.\nshort\nA long third line of words."
    reader = show(text)
    put(reader, 20)
    press(reader, Key.Key_Down)
    assert reader.caret == text.index("short") + 5
    press(reader, Key.Key_Down)
    point, first = point_of(reader, reader.caret), point_of(reader, 20)
    assert point is not None
    assert first is not None
    assert abs(point.x() - first.x()) < 8


def test_pages(show: Shown) -> None:
    text = make_text(60_000)
    reader = show(text)
    put(reader, 30)
    press(reader, Key.Key_PageDown, times=5)
    paint(reader)
    assert reader.caret > 2_000
    point = point_of(reader, reader.caret)
    assert point is not None
    assert 0 < point.y() < reader.viewport().height()
    press(reader, Key.Key_PageUp, times=9)
    assert reader.caret == 0
    press(reader, Key.Key_PageDown, SHIFT)
    span = reader.selection
    assert span is not None
    assert span.start == 0
    press(reader, Key.Key_End, CTRL)
    press(reader, Key.Key_PageDown)
    assert reader.caret == len(text)


def test_paragraphs(show: Shown) -> None:
    reader = show(TEXT)
    second, third = TEXT.index("Second"), TEXT.index("Third")
    put(reader, 5)
    press(reader, Key.Key_Down, CTRL | SHIFT)
    assert reader.selection == Span(5, second)
    press(reader, Key.Key_Down, CTRL)
    assert reader.caret == third
    press(reader, Key.Key_Down, CTRL)
    assert reader.caret == len(TEXT)
    press(reader, Key.Key_Up, CTRL)
    assert reader.caret == third
    press(reader, Key.Key_Up, CTRL, 3)
    assert reader.caret == 0


def test_left_and_right_collapse_a_selection_to_its_edge(show: Shown) -> None:
    reader = show(TEXT)
    reader.select(Span(6, 10))
    press(reader, Key.Key_Left)
    assert (reader.caret, reader.selection) == (6, None)
    reader.select(Span(6, 10))
    press(reader, Key.Key_Right)
    assert (reader.caret, reader.selection) == (10, None)


def test_escape_clears_the_selection_first_and_then_belongs_to_the_window(show: Shown) -> None:
    reader = show(TEXT)
    reader.select(Span(6, 10))
    heard: list[object] = []
    reader.selection_changed.connect(heard.append)
    press(reader, Key.Key_Escape)
    assert reader.selection is None
    assert heard == [None]


def test_select_all_and_copy_give_the_text_as_it_is(show: Shown) -> None:
    text = "\ufeffnbsp\u00a0here\n\n\tNFD e\u0301 \u1112\u1161\u11ab 👨\u200d👩\u200d👧\n 끝 "
    reader = show(text)
    press(reader, Key.Key_A, CTRL)
    assert reader.selection == Span(0, len(text))
    press(reader, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == text
    assert QGuiApplication.clipboard().mimeData().hasText()


def test_the_caret_stays_in_view(show: Shown) -> None:
    text = make_text(30_000)
    reader = show(text)
    for key, times in ((Key.Key_Down, 60), (Key.Key_Up, 30), (Key.Key_PageDown, 2), (Key.Key_Left, 3)):
        for _ in range(times):
            press(reader, key)
            paint(reader)
            point = point_of(reader, reader.caret)
            assert point is not None
            assert 0 <= point.y() <= reader.viewport().height()


def test_selection_and_caret_are_told_once_for_each_change(show: Shown) -> None:
    reader = show(TEXT)
    spans: list[object] = []
    carets: list[int] = []
    reader.selection_changed.connect(spans.append)
    reader.caret_moved.connect(carets.append)
    press(reader, Key.Key_Right, SHIFT)
    press(reader, Key.Key_Right, SHIFT)
    press(reader, Key.Key_Right)
    assert spans == [Span(0, 1), Span(0, 2), None]
    assert carets == [1, 2]


@pytest.mark.parametrize("text", ["", "\n\n\n"])
def test_keys_in_an_empty_document_do_nothing(show: Shown, text: str) -> None:
    reader = show(text)
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_End, Key.Key_Home):
        press(reader, key)
        press(reader, key, CTRL | SHIFT)
    assert reader.caret == 0
    assert reader.paragraph_at(0) is None
    assert reader.word_at(0) is None
    assert reader.sentence_at(0) is None
    reader.go_to(5)


def test_places_for_the_windows_verbs(show: Shown) -> None:
    text = "One here. Two there.\n보위부가 왔다. 끝."
    reader = show(text)
    assert reader.word_at(text.index("there")) == Span(14, 19)
    assert reader.sentence_at(12) == Span(10, 20)
    assert reader.paragraph_at(text.index("왔")) == (2, Span(21, len(text)))
    start = text.index("보위부")
    assert reader.word_at(start) == Span(start, start + 4)
