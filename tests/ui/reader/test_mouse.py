"""The mouse, with real events: selecting, choosing, moving ends, dragging out, dropping in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.dropping import CODE_MIME, SPAN_MIME
from nkhr_desktop.ui.reader.moves import Grain
from tests.benchmarks.workload import make_text

from .conftest import Kept, Shown, at, on, paint

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = (
    "The witness was beaten in the camp by the guards. She fled in 1997.\n"
    "보위부 조사관들이 며칠 동안 잠을 재우지 않았다. 그는 “굶었다.”라고 말했다.\n"
    "Her mother tongue 123 עולם שלום is right to left, and 😀 is one character."
)


def place(part: str, after: bool = False) -> int:
    """Where a part of the text begins, or ends."""
    return TEXT.index(part) + (len(part) if after else 0)


def span(part: str) -> Span:
    """The span of a part of the text."""
    return Span(place(part), place(part, after=True))


def click(reader: Reader, point: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A click."""
    QTest.mouseClick(reader.viewport(), LEFT, keys, point)
    reader._mouse._third.stop()  # the next click of a test is not the third of a triple one
    paint(reader)


def drag(reader: Reader, *points: QPoint) -> None:
    """Press at the first point, move over the others, release at the last."""
    QTest.mousePress(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, points[0])
    for point in points[1:]:
        QTest.mouseMove(reader.viewport(), point)
        QApplication.processEvents()
    QTest.mouseRelease(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, points[-1])
    paint(reader)


@pytest.mark.parametrize("part", ["beaten in the camp", "조사관들이 며칠", "guards. She fled", "one character"])
def test_a_drag_selects_exactly_what_it_covers_in_both_directions(show: Shown, part: str) -> None:
    reader = show(TEXT)
    start, end = at(reader, place(part)), at(reader, place(part, after=True))
    drag(reader, start, end)
    assert reader.selection == span(part)
    click(reader, at(reader, 0))
    assert reader.selection is None
    drag(reader, end, start)
    assert reader.selection == span(part)
    assert reader.caret == place(part)


def test_a_drag_over_paragraphs(show: Shown) -> None:
    reader = show(TEXT)
    drag(reader, at(reader, 4), at(reader, place("mother")))
    assert reader.selection == Span(4, place("mother"))


def test_a_click_puts_the_caret_and_shift_extends(show: Shown) -> None:
    reader = show(TEXT)
    click(reader, at(reader, place("camp")))
    assert (reader.caret, reader.selection) == (place("camp"), None)
    click(reader, at(reader, place("guards")), SHIFT)
    assert reader.selection == Span(place("camp"), place("guards"))
    click(reader, at(reader, 4), SHIFT)
    assert reader.selection == Span(4, place("camp"))


def test_a_double_click_selects_a_word_a_third_the_paragraph(show: Shown) -> None:
    reader = show(TEXT)
    for part in ("조사관들이", "beaten", "1997"):
        point = on(reader, place(part) + 1)
        QTest.mouseClick(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)
        QTest.mouseDClick(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)
        assert reader.selection == span(part)
        QTest.mouseClick(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)
        _number, paragraph = reader.paragraph_at(place(part)) or (0, None)
        assert reader.selection == paragraph
        click(reader, at(reader, 0))


def test_dragging_after_a_double_click_adds_whole_words(show: Shown) -> None:
    reader = show(TEXT)

    def send(kind: QEvent.Type, point: QPoint) -> None:
        where, none = QPointF(point), Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(reader.viewport(), QMouseEvent(kind, where, where, LEFT, LEFT, none))

    send(QEvent.Type.MouseButtonDblClick, on(reader, place("witness") + 2))
    send(QEvent.Type.MouseMove, on(reader, place("camp") + 1))
    assert reader.selection == Span(place("witness"), place("camp", after=True))
    send(QEvent.Type.MouseMove, on(reader, 1))
    send(QEvent.Type.MouseButtonRelease, on(reader, 1))
    assert reader.selection == Span(0, place("witness", after=True))


def test_snapping_widens_to_words_and_cuts_particles(show: Shown) -> None:
    reader = show(TEXT)
    reader.set_snapping(Grain.WORD)
    drag(reader, at(reader, place("witness") + 2), at(reader, place("beaten") + 3))
    assert reader.selection == Span(place("witness"), place("beaten", after=True))
    reader.set_snapping(Grain.NOUN)
    click(reader, at(reader, 0))
    drag(reader, at(reader, place("보위부") + 1), at(reader, place("조사관들이") + 3))
    assert reader.selection == Span(place("보위부"), place("조사관들", after=True))


def test_dragging_below_the_view_scrolls_and_goes_on_selecting(show: Shown, qtbot: QtBot) -> None:
    text = make_text(60_000)
    reader = show(text)
    below = QPoint(300, reader.viewport().height() + 150)
    QTest.mousePress(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at(reader, 20))
    QTest.mouseMove(reader.viewport(), below)
    qtbot.waitUntil(lambda: reader.place > 1_000, timeout=5_000)
    QTest.mouseRelease(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, below)
    selected = reader.selection
    assert selected is not None
    assert selected.start == 20
    assert selected.end > 2_000
    here = reader.place
    QTest.qWait(60)
    assert reader.place == here, "scrolling ends with the drag"


def test_the_gutter_selects_paragraphs(show: Shown) -> None:
    reader = show(TEXT)
    point = at(reader, place("보위부"), dx=-30)
    click(reader, point)
    assert reader.selection == Span(place("보위부"), TEXT.index("\nHer"))


def test_a_click_chooses_the_shortest_annotation_and_the_next_click_the_next(show: Shown, kept: Kept) -> None:
    long, short = kept.add(0, 60, "food"), kept.add(*_ends("beaten in"), "torture")
    other = kept.add(*_ends("was beaten in the camp"), "leadership")
    reader = show(TEXT)
    heard: list[object] = []
    reader.annotation_chosen.connect(heard.append)
    point = on(reader, place("beaten") + 2)
    for _ in range(4):
        click(reader, point)
    assert heard == [short, other, long, short]
    assert reader.annotation == short
    click(reader, on(reader, place("mother")))
    assert reader.annotation is None
    assert heard[-1] is None


def _ends(part: str) -> tuple[int, int]:
    return place(part), place(part, after=True)


def test_a_drag_that_selects_chooses_nothing(show: Shown, kept: Kept) -> None:
    kept.add(*_ends("beaten in the camp"))
    reader = show(TEXT)
    heard: list[object] = []
    reader.annotation_chosen.connect(heard.append)
    drag(reader, on(reader, place("beaten")), at(reader, place("camp")))
    assert heard == []
    assert reader.annotation is None


def test_labels_and_brackets_choose_too(show: Shown, kept: Kept) -> None:
    first, second = kept.add(*_ends("beaten in the camp")), kept.add(*_ends("잠을 재우지 않았다"), "food")
    reader = show(TEXT)
    view = reader._view
    spots = {spot.marks[0].id: (row, spot) for row in view.rows() for spot in view.margin.spots(row.sheet, ())}  # type: ignore[arg-type]
    row, spot = spots[first]
    middle = spot.area.center()
    click(reader, QPointF(view.columns.rule + middle.x(), row.y + middle.y()).toPoint())
    assert reader.annotation == first
    row, _ = spots[second]
    (bracket,) = row.sheet.dress.brackets
    at_bracket = QPointF(view.columns.rule + bracket.x - 1, row.y + (bracket.top + bracket.bottom) / 2)
    click(reader, at_bracket.toPoint())
    assert reader.annotation == second
    click(reader, QPoint(int(view.columns.rule) + 4, 5))
    assert reader.annotation == second, "the empty margin lets go of nothing"


def test_a_crowd_is_asked_for_by_its_plus(show: Shown, kept: Kept) -> None:
    ids = [kept.add(4 + n, 20 + n, code) for n, code in enumerate(["torture", "food", "leadership"] * 5)]
    reader = show("A short paragraph with many codes.\nAnother one.")
    asked: list[list[str]] = []
    reader.crowd_asked.connect(lambda point, crowd: asked.append(crowd))
    view = reader._view
    row = view.rows()[0]
    spots = view.margin.spots(row.sheet, reader._mouse.emphasis)
    named = {mark.id for spot in spots for mark in spot.marks}
    assert named == set(ids), "none of them is hidden"
    (plus,) = (spot for spot in spots if len(spot.marks) > 1)
    middle = plus.area.center()
    click(reader, QPointF(view.columns.rule + middle.x(), row.y + middle.y()).toPoint())
    assert asked == [[mark.id for mark in plus.marks]]


@pytest.mark.parametrize(
    ("side", "to", "expected"),
    [
        ("end", "guards", ("beaten", "by the ")),
        ("start", "witness", ("witness", "beaten in the camp")),
    ],
)
def test_an_end_is_dragged_and_told_on_release(
    show: Shown, kept: Kept, side: str, to: str, expected: tuple[str, str]
) -> None:
    name = kept.add(*_ends("beaten in the camp"))
    reader = show(TEXT)
    reader.choose(name)
    paint(reader)
    told: list[tuple[str, Span]] = []
    reader.span_dragged.connect(lambda annotation, where: told.append((annotation, where)))
    grip = place("beaten") if side == "start" else place("camp", after=True)
    first, last = expected
    wanted = Span(place(first), TEXT.index(last, place(first)) + len(last))
    QTest.mousePress(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at(reader, grip))
    QTest.mouseMove(reader.viewport(), at(reader, place(to)))
    QApplication.processEvents()
    assert reader._mouse.preview == wanted
    assert told == [], "nothing is changed before the release"
    QTest.mouseRelease(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at(reader, place(to)))
    assert told == [(name, wanted)]
    assert reader.annotation == name
    assert reader.selection is None


@pytest.mark.parametrize(
    ("side", "to", "after", "selected"),
    [
        ("start", "camp", True, "beaten in the camp"),
        ("end", "beaten", False, "beaten in the camp"),
        ("start", "mother", True, "beaten in the camp"),
        ("end", "The", False, "The"),
    ],
)
def test_words_are_selected_by_a_drag_from_one_end_of_their_annotation_over_the_other(
    show: Shown, kept: Kept, side: str, to: str, after: bool, selected: str
) -> None:
    """Nobody makes an annotation one character long; they want its words, or more than those."""
    name = kept.add(*_ends("beaten in the camp"))
    reader = show(TEXT)
    reader.choose(name)
    paint(reader)
    told: list[object] = []
    reader.span_dragged.connect(lambda *found: told.append(found))
    grip, there = place("beaten") if side == "start" else place("camp", after=True), place(to, after=after)
    press, move, release = QTest.mousePress, QTest.mouseMove, QTest.mouseRelease
    press(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at(reader, grip))
    move(reader.viewport(), at(reader, place("the camp")))
    assert reader._mouse.preview is not None, "until there it is the end that moves"
    move(reader.viewport(), at(reader, there))
    release(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at(reader, there))
    assert reader.selection == Span(min(grip, there), max(grip, there))
    assert selected in TEXT[min(grip, there) : max(grip, there)]
    assert told == []
    assert reader.annotation == name


def test_escape_gives_up_a_dragged_end(show: Shown, kept: Kept) -> None:
    name = kept.add(*_ends("beaten in the camp"))
    reader = show(TEXT)
    reader.choose(name)
    paint(reader)
    told: list[object] = []
    reader.span_dragged.connect(lambda *found: told.append(found))
    grip = at(reader, place("camp", after=True))
    QTest.mousePress(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, grip)
    QTest.mouseMove(reader.viewport(), at(reader, place("guards")))
    QApplication.processEvents()
    QTest.keyClick(reader, Qt.Key.Key_Escape)
    QTest.mouseRelease(reader.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at(reader, place("guards")))
    assert told == []
    assert reader._mouse.preview is None


def test_ends_move_by_keys_of_the_window(show: Shown, kept: Kept) -> None:
    name = kept.add(*_ends("beaten in"))
    reader = show(TEXT)
    assert reader.move_end("end", 1, Grain.WORD) is None, "nothing is chosen"
    reader.choose(name)
    paint(reader)
    start, end = _ends("beaten in")
    assert reader.move_end("end", 1, Grain.WORD) == Span(start, place("the camp") + 3)
    assert reader.move_end("end", -1, Grain.WORD) == Span(start, start + 6)
    assert reader.move_end("start", -1, Grain.WORD) == Span(place("was"), end)
    assert reader.move_end("start", 1, Grain.CHARACTER) == Span(start + 1, end)
    assert reader.move_end("end", 1, Grain.SENTENCE) == Span(start, place("guards.", after=True))
    assert reader.move_end("start", -1, Grain.SENTENCE) == Span(0, end)
    assert reader.move_end("start", 1, Grain.SENTENCE) is None, "a start cannot pass its end"


def test_ends_move_over_paragraphs_and_out_of_view(show: Shown, kept: Kept) -> None:
    text = make_text(60_000)
    gap = text.index("\n\n", 30_000)
    name = kept.add(gap - 10, gap)
    reader = show(text)
    reader.choose(name, Span(gap - 10, gap))
    moved = reader.move_end("end", 1, Grain.WORD)
    assert moved is not None
    assert moved.start == gap - 10
    assert text[gap : moved.end].strip().isalnum()
    reader.choose("gone", Span(gap - 10, gap))
    assert reader.move_end("end", 1, Grain.WORD) is None


def test_a_drag_of_the_selection_carries_its_span_and_quote(show: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = show(TEXT)
    reader.select(span("beaten in the camp"))
    paint(reader)
    carried: list[object] = []
    monkeypatch.setattr(reader._dropping, "carry", lambda: carried.append(reader.selection))
    reader._mouse.carrying.disconnect()
    reader._mouse.carrying.connect(reader._dropping.carry)
    start = on(reader, place("beaten") + 2)
    drag(reader, start, start + QPoint(2, 0), start + QPoint(60, 30))
    assert carried == [span("beaten in the camp")]
    assert reader.selection == span("beaten in the camp"), "dragging it leaves it as it is"
    data = reader._dropping.carried(span("beaten in the camp"))
    assert data.text() == "beaten in the camp"
    described = bytes(data.data(SPAN_MIME).data()).decode()
    assert described.split("\n") == ["document", str(place("beaten")), str(place("camp", after=True))]


def test_a_click_on_the_selection_lets_go_of_it(show: Shown) -> None:
    reader = show(TEXT)
    reader.select(span("beaten in the camp"))
    paint(reader)
    click(reader, at(reader, place("in the")))
    assert reader.selection is None
    assert reader.caret == place("in the")


def drop(reader: Reader, point: QPoint, code: str = "torture") -> tuple[bool, Span | None]:
    """Drag a code over the reader to ``point`` and let it go; accepted, and the target shown before."""
    data = QMimeData()
    data.setData(CODE_MIME, code.encode())
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(reader.viewport(), QDragEnterEvent(QPoint(5, 5), action, data, LEFT, none))
    move = QDragMoveEvent(point, action, data, LEFT, none)
    QApplication.sendEvent(reader.viewport(), move)
    paint(reader)
    target = reader._dropping.target
    last = QDropEvent(QPointF(point), action, data, LEFT, none)
    QApplication.sendEvent(reader.viewport(), last)
    return last.isAccepted(), target


def test_a_code_is_dropped_on_selection_annotation_sentence_or_paragraph(show: Shown, kept: Kept) -> None:
    kept.add(*_ends("잠을 재우지"))
    reader = show(TEXT)
    dropped: list[tuple[str, Span]] = []
    reader.code_dropped.connect(lambda code, where: dropped.append((code, where)))
    reader.select(span("beaten in the camp"))
    paint(reader)
    cases = [
        (on(reader, place("in the")), span("beaten in the camp")),
        (on(reader, place("재우지")), span("잠을 재우지")),
        (on(reader, place("She")), span("She fled in 1997.")),
        (at(reader, place("Her"), dx=-30), Span(place("Her"), len(TEXT))),
    ]
    for point, wanted in cases:
        accepted, target = drop(reader, point, "food")
        assert accepted
        assert target == wanted, "what will be coded is shown before"
        assert dropped.pop() == ("food", wanted)
    assert reader._dropping.target is None
    accepted, target = drop(reader, QPoint(int(reader._view.columns.rule) + 60, 300))
    assert not accepted
    assert dropped == []


def test_other_things_are_not_taken(show: Shown) -> None:
    reader = show(TEXT)
    data = QMimeData()
    data.setText("just text")
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(90, 90), action, data, LEFT, none)
    enter.setAccepted(False)
    QApplication.sendEvent(reader.viewport(), enter)
    assert not enter.isAccepted()
    QApplication.sendEvent(reader.viewport(), QDragLeaveEvent())


def test_hovering_lets_an_annotation_stand_out_and_leaving_ends_it(show: Shown, kept: Kept) -> None:
    name = kept.add(*_ends("beaten in the camp"))
    reader = show(TEXT)
    viewport = reader.viewport()

    def hover(point: QPoint, shape: Qt.CursorShape) -> None:
        where, none = QPointF(point), Qt.KeyboardModifier.NoModifier
        button = Qt.MouseButton.NoButton
        QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, where, where, button, button, none))
        assert (reader._mouse.hovered_id, viewport.cursor().shape()) == (name, shape)

    hover(on(reader, place("camp")), Qt.CursorShape.IBeamCursor)
    label = QPoint(int(reader._view.columns.rule) + 60, at(reader, place("camp")).y())
    hover(label, Qt.CursorShape.PointingHandCursor)
    QApplication.sendEvent(viewport, QEvent(QEvent.Type.Leave))
    assert reader._mouse.hovered_id is None


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_tip_tells_code_and_coder_and_shows_no_markup_of_a_memo(show: Shown, kept: Kept, qtbot: QtBot) -> None:
    kept.add(*_ends("beaten in the camp"))
    reader = show(TEXT)
    point = on(reader, place("camp"))
    event = QHelpEvent(QEvent.Type.ToolTip, point, reader.viewport().mapToGlobal(point))
    QApplication.sendEvent(reader.viewport(), event)
    assert QToolTip.text() == "<qt>Torture by &lt;b&gt;kim&lt;/b&gt;</qt>"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=2_000)


def test_the_menu_is_asked_for_where_the_mouse_is_with_what_is_there(show: Shown, kept: Kept) -> None:
    name = kept.add(*_ends("beaten in the camp"))
    reader = show(TEXT)
    asked: list[tuple[QPoint, list[str]]] = []
    reader.context_asked.connect(lambda point, ids: asked.append((point, ids)))
    point = on(reader, place("camp"))
    spot = reader.viewport().mapToGlobal(point)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, spot)
    QApplication.sendEvent(reader.viewport(), event)
    assert asked.pop() == (spot, [name])
    reader.select(span("재우지"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), spot)
    QApplication.sendEvent(reader.viewport(), event)
    where, ids = asked.pop()
    assert ids == []
    assert abs(reader.viewport().mapFromGlobal(where).y() - at(reader, place("재우지")).y()) < 5


def test_the_selection_is_offered_to_the_middle_button_only_where_there_is_one(show: Shown) -> None:
    reader = show(TEXT)
    drag(reader, at(reader, place("beaten")), at(reader, place("camp")))
    clipboard = QGuiApplication.clipboard()
    if clipboard.supportsSelection():
        assert clipboard.text(clipboard.Mode.Selection) == "beaten in the "
    else:
        assert clipboard.text(clipboard.Mode.Selection) == ""
