"""What is in view, and that it stays where it is."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader import Reader
from tests.benchmarks.workload import make_text

from .conftest import Kept, Shown, paint, point_of

LONG = make_text(300_000, astral=True)


def wheel(reader: Reader, pixels: int = 0, notches: float = 0, keys: Qt.KeyboardModifier | None = None) -> None:
    """A turn of the wheel (notches) or a stroke on the touchpad (pixels); up is positive."""
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(0, pixels),
        QPoint(0, round(notches * 120)),
        Qt.MouseButton.NoButton,
        keys or Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(reader.viewport(), event)
    paint(reader)


def line_y(reader: Reader, place: int) -> float:
    """Where the line of ``place`` is."""
    point = point_of(reader, place)
    assert point is not None
    return point.y()


def test_a_document_opens_at_its_top(show: Shown) -> None:
    reader = show(LONG)
    assert reader.place == 0
    assert reader.verticalScrollBar().value() == 0
    assert reader._view.scrolling.rows()[0].y == 0


def test_a_document_opens_where_it_was_left(show: Shown) -> None:
    place = LONG.index("\n\n", 200_000) + 2
    reader = show(LONG, place=place)
    assert reader.place == place
    assert line_y(reader, place) < 40


def test_400_steps_upwards_through_text_never_seen_move_it_by_exactly_the_wheel(show: Shown) -> None:
    """The estimates of heights above are corrected while we go; nothing of that may show."""
    reader = show(LONG, place=250_000)
    worst = 0.0
    rnd = random.Random(3)
    for _ in range(400):
        place = reader.place
        before = line_y(reader, place)
        step = rnd.choice([30, 60, 87])
        wheel(reader, pixels=step)
        worst = max(worst, abs(line_y(reader, place) - before - step))
    assert worst == 0
    assert reader.place < 210_000


def test_the_last_paragraph_ends_at_the_foot_of_the_view(show: Shown) -> None:
    reader = show(LONG)
    bar = reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    paint(reader)
    last = reader._view.scrolling.rows()[-1]
    assert last.sheet.end == len(LONG)
    assert last.y + last.sheet.height == pytest.approx(reader.viewport().height())
    wheel(reader, notches=-5)
    again = reader._view.scrolling.rows()[-1]
    assert again.y == last.y
    assert bar.value() == bar.maximum()


def test_a_short_document_does_not_scroll(show: Shown) -> None:
    reader = show("Title\nOne paragraph.")
    wheel(reader, notches=-3)
    assert reader._view.scrolling.rows()[0].y == 0
    assert reader.verticalScrollBar().maximum() == 0


def test_a_notch_is_three_lines(show: Shown) -> None:
    reader = show(LONG)
    wheel(reader, notches=-1)
    lines = QApplication.wheelScrollLines()
    assert reader._view.scrolling.rows()[0].y == -lines * reader._view.scrolling.pitch


@pytest.mark.parametrize("place", [0, 40_000, 150_000, 299_000])
def test_another_width_keeps_the_line_at_the_top(show: Shown, place: int) -> None:
    reader = show(LONG, size=(900, 700), place=place)
    start = reader.place
    for width in (500, 1_200, 430, 900):
        reader.resize(width, 700)
        paint(reader)
        assert 0 <= line_y(reader, start) < 200
    assert abs(reader.place - start) < 200


def test_another_zoom_keeps_the_line_at_the_top(show: Shown) -> None:
    reader = show(LONG, place=100_000)
    start = reader.place
    for zoom in (150, 80, 300, 100):
        reader.set_zoom(zoom)
        paint(reader)
        assert reader.zoom == zoom
        assert line_y(reader, start) < 200
    reader.set_zoom(10_000)
    assert reader.zoom == 300


def test_another_height_lays_nothing_out_again(show: Shown) -> None:
    reader = show(LONG, place=100_000)
    sheets = [row.sheet for row in reader._view.scrolling.rows()]
    reader.resize(reader.width(), 800)
    paint(reader)
    assert [row.sheet for row in reader._view.scrolling.rows()][: len(sheets)] == sheets


def test_while_the_thumb_is_held_the_bar_is_left_alone(show: Shown) -> None:
    reader = show(LONG)
    bar = reader.verticalScrollBar()
    most = bar.maximum()
    bar.setSliderDown(True)
    for share in (0.2, 0.5, 0.9, 0.4):
        value = round(most * share)
        bar.setSliderPosition(value)
        paint(reader)
        assert bar.value() == value
        assert bar.maximum() == most
        assert reader.place / len(LONG) == pytest.approx(share, abs=0.05)
    bar.setSliderDown(False)
    paint(reader)


def test_going_to_a_passage_brings_it_into_view_and_lights_it(show: Shown) -> None:
    reader = show(LONG)
    span = Span(222_000, 222_050)
    reader.go_to(span, flash=True)
    paint(reader)
    assert 0 < line_y(reader, span.start) < reader.viewport().height() - 60
    assert reader._flash == span
    before = reader.place
    reader.go_to(span.start)
    paint(reader)
    assert reader.place == before, "what is in view already does not move"


def test_the_window_hears_that_another_part_is_in_view(show: Shown, qtbot: object) -> None:
    reader = show(LONG)
    with qtbot.waitSignal(reader.place_changed, timeout=2_000):  # type: ignore[attr-defined]
        wheel(reader, notches=-4)


def test_ctrl_and_wheel_ask_for_another_size(show: Shown) -> None:
    reader = show(LONG)
    asked: list[int] = []
    reader.zoom_asked.connect(asked.append)
    wheel(reader, notches=1, keys=Qt.KeyboardModifier.ControlModifier)
    wheel(reader, notches=-1, keys=Qt.KeyboardModifier.ControlModifier)
    assert asked == [1, -1]
    assert reader.place == 0


def test_a_screen_asks_once_and_only_for_what_is_in_view(show: Shown, kept: Kept) -> None:
    reader = show(LONG, place=150_000)
    (asked,) = kept.asked
    assert len(asked) < 6_000
    assert asked.start <= reader.place < asked.end
    kept.asked.clear()
    paint(reader)
    assert kept.asked == []
    reader.refresh()
    paint(reader)
    assert kept.asked == [asked]


def test_few_sheets_are_kept(show: Shown) -> None:
    reader = show(LONG)
    bar = reader.verticalScrollBar()
    for step in range(120):
        bar.setValue(round(bar.maximum() * step / 120))
        paint(reader)
    assert len(reader._view.scrolling.shelf._sheets) <= 300


def test_a_paragraph_of_a_million_characters_opens_and_jumps_in_pieces(show: Shown) -> None:
    text = "자백 confession " * 71_429
    reader = show(text)
    assert len(reader._view.scrolling.rows()) <= 2
    reader.go_to(777_777)
    paint(reader)
    assert 0 < line_y(reader, 777_777) < reader.viewport().height()
    assert max(len(row.sheet.layout.text()) for row in reader._view.scrolling.rows()) <= 4_000
    assert reader.paragraph_at(777_777) == (1, Span(0, len(text)))
