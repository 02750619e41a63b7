"""The whole reader: what it paints, how it folds, what it gives back, whatever the text holds."""

from __future__ import annotations

import itertools
import json
import random
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui import style, theme
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.dress import tint_rects
from nkhr_desktop.ui.reader.margin import Emphasis
from nkhr_desktop.ui.reader.margin import Shown as Named
from nkhr_desktop.ui.reader.paragraphs import Part
from tests.benchmarks.workload import make_codings, make_text

from .conftest import COLOURS, Kept, Shown, all_marks, at, paint, point_of

DATA = Path(__file__).parents[2] / "data"
SEEDS = Path(__file__).parents[3] / "seeds"
TEXT = (
    "A title that is read first\n"
    "Skip to main content\n"
    "Oh highlighted escalating violations against the people, which are linked to the regime's provocations.\n"
    "보위부 조사관들이 며칠 동안 잠을 재우지 않았다고 증언했다.\n"
)


def picture(reader: Reader) -> QImage:
    """What is on the screen."""
    paint(reader)
    return reader.viewport().grab().toImage()


def share(image: QImage, area: QRectF, colour: QColor) -> float:
    """How much of an area has exactly that colour."""
    ratio = image.devicePixelRatio()
    places = [
        (x, y)
        for x in range(int(area.left() * ratio) + 1, int(area.right() * ratio))
        for y in range(int(area.top() * ratio) + 1, int(area.bottom() * ratio))
    ]
    return sum(image.pixelColor(x, y) == colour for x, y in places) / len(places)


def area_of(reader: Reader, span: Span) -> QRectF:
    """The tinted area of a span on one line, in the viewport."""
    for sheet, y in reader._view.rows():
        rects = tint_rects(sheet, sheet.boxes(span.start, span.end))
        if rects:
            (rect,) = rects
            return rect.translated(reader._view.columns.text, y)
    raise AssertionError("not in view")


def span_of(part: str, text: str = TEXT) -> Span:
    """Where a part of the text is."""
    return Span(text.index(part), text.index(part) + len(part))


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_an_annotation_has_its_tint_and_its_underline(show: Shown, kept: Kept, name: str) -> None:
    where = span_of("escalating violations")
    kept.add(where.start, where.end, "food")
    reader = show(TEXT)
    colours = theme.load(name)
    reader.set_theme(colours)
    image = picture(reader)
    area = area_of(reader, where)
    letters = area.adjusted(0, 0, 0, -4)
    assert share(image, letters, colours.code(COLOURS["food"]).tint) > 0.7
    line = QRectF(area.left(), area.bottom() - 2, area.width(), 2)
    ratio = [image.pixelColor(int(x), int(line.top())) for x in range(int(line.left()) + 1, int(line.right()))]
    wanted = colours.code(COLOURS["food"]).line
    assert sum(colour == wanted for colour in ratio) / len(ratio) > 0.9
    beside = area_of(reader, span_of("against the people"))
    assert share(image, beside, colours.colour("surface")) > 0.6


def test_the_chosen_annotation_is_deeper(show: Shown, kept: Kept, light: theme.Theme) -> None:
    where = span_of("escalating violations")
    name = kept.add(where.start, where.end, "refoulement")
    reader = show(TEXT)
    area = area_of(reader, where).adjusted(3, 2, -3, -4)
    code = light.code(COLOURS["refoulement"])
    assert share(picture(reader), area, code.deep_tint) == 0
    reader.choose(name)
    assert share(picture(reader), area, code.deep_tint) > 0.6
    reader.choose(None)
    assert share(picture(reader), area, code.tint) > 0.6


def test_a_selection_is_seen_over_an_annotation_and_leaves_its_underline(
    show: Shown, kept: Kept, light: theme.Theme
) -> None:
    where = span_of("escalating violations")
    kept.add(where.start, where.end, "food")
    reader = show(TEXT)
    reader.select(where)
    image = picture(reader)
    area = area_of(reader, where)
    assert share(image, area.adjusted(0, 0, 0, -4), light.colour("selection")) > 0.7
    y = int(area.bottom() - 2)
    underline = [image.pixelColor(int(x), y) for x in range(int(area.left()) + 1, int(area.right()))]
    assert underline.count(light.code(COLOURS["food"]).line) / len(underline) > 0.9


def test_found_passages_have_quiet_boxes_and_one_a_clearer_one(show: Shown, light: theme.Theme) -> None:
    reader = show(TEXT)
    found = [span_of("Oh"), span_of("escalating"), span_of("people")]
    reader.show_found(found, found[1])
    image = picture(reader)
    for where in found:
        role = "find_current" if where == found[1] else "find"
        assert share(image, area_of(reader, where), light.colour(role)) > 0.5
    reader.show_found([])
    assert share(picture(reader), area_of(reader, found[0]), light.colour("find")) == 0


def test_a_flash_ends_by_itself(show: Shown, qtbot: QtBot) -> None:
    reader = show(TEXT)
    reader.go_to(span_of("people"), flash=True)
    assert reader._flash is not None
    qtbot.waitUntil(lambda: reader._flash is None, timeout=5_000)


def test_every_overlap_is_seen_as_a_line_of_its_own(show: Shown, kept: Kept, light: theme.Theme) -> None:
    where = span_of("escalating violations")
    for code in ("food", "torture", "refoulement"):
        kept.add(where.start, where.end, code)
    reader = show(TEXT)
    image = picture(reader)
    area = area_of(reader, where)
    x = int(area.center().x())
    column = [image.pixelColor(x, y).name() for y in range(int(area.bottom()) - 3, int(area.bottom()) + 6)]
    for code in ("food", "torture", "refoulement"):
        assert column.count(light.code(COLOURS[code]).line.name()) >= 2


def test_the_margin_names_every_annotation_of_a_page(show: Shown, kept: Kept) -> None:
    rnd = random.Random(5)
    text = make_text(6_000)
    for coding in make_codings(text, 300):
        kept.add(coding["start"], coding["end"], rnd.choice(list(COLOURS)))
    reader = show(text, size=(900, 700))
    margin = reader._view.margin
    for row in reader._view.rows():
        assert row.sheet.dress is not None
        spots = margin.spots(row.sheet, Emphasis())
        named = [mark.id for spot in spots for mark in spot.marks]
        assert sorted(named) == sorted(mark.id for mark, _ in row.sheet.dress.starting)
        tops = sorted({spot.area.top() for spot in spots})
        assert all(other - one >= 21.9 for one, other in itertools.pairwise(tops))
        assert all(spot.area.right() <= reader._view.columns.margin for spot in spots)
    assert {mark.id for mark in all_marks(reader)} <= {mark.id for mark in kept.marks}


def test_the_chosen_one_gets_its_name_even_in_a_crowd(show: Shown, kept: Kept) -> None:
    ids = [kept.add(n, n + 30, "torture") for n in range(12)]
    reader = show("A paragraph of one line with twelve codes on it.\nNext.")
    sheet = reader._view.rows()[0].sheet
    margin = reader._view.margin
    for name in ids:
        (label,) = (spot for spot in margin.spots(sheet, Emphasis(name)) if spot.shown is Named.LABEL)
        assert label.marks[0].id == name


def test_a_label_is_pinned_while_its_annotation_goes_on(show: Shown, kept: Kept) -> None:
    text = make_text(30_000)
    end = text.index("\n\n", 6_000)
    name = kept.add(100, end, "food")
    reader = show(text)
    assert reader._mouse.pinned() == []
    reader._view.scrolling.show(4_000, 0)
    paint(reader)
    (spot,) = reader._mouse.pinned()
    assert spot.marks[0].id == name
    assert spot.area.top() >= 0
    QTest.mouseClick(
        reader.viewport(),
        Qt.MouseButton.LeftButton,
        pos=spot.area.translated(reader._view.columns.rule, 0).center().toPoint(),
    )
    assert reader.annotation == name
    reader._view.scrolling.show(end + 2, 0)
    paint(reader)
    assert reader._mouse.pinned() == []


@pytest.mark.parametrize(
    ("width", "named", "gutter", "swatches"),
    [(840, True, True, True), (432, False, True, True), (372, False, False, True), (300, False, False, False)],
)
def test_what_is_left_when_it_gets_narrow(
    show: Shown, kept: Kept, width: int, named: bool, gutter: bool, swatches: bool
) -> None:
    where = span_of("escalating violations")
    name = kept.add(where.start, where.end)
    reader = show(TEXT, size=(width, 600))
    columns = reader._view.columns
    assert (bool(columns.label), columns.number is not None, columns.swatches) == (named, gutter, swatches)
    row = next(row for row in reader._view.rows() if row.sheet.start <= where.start < row.sheet.end)
    spots = reader._view.margin.spots(row.sheet, Emphasis())
    assert [spot.shown for spot in spots] == ([Named.LABEL] if named else [Named.LETTER] if swatches else [])
    assert [bracket.mark.id for bracket in row.sheet.dress.brackets] == [name]
    assert columns.measure >= 25 * 8


def test_parts_of_a_document_look_like_what_they_are(show: Shown) -> None:
    title = Span(0, TEXT.index("\n"))
    debris = [span_of("Skip to main content")]
    reader = show(TEXT, title_line=title, byline="Kim · 2024", debris=debris)
    sheets = [row.sheet for row in reader._view.rows()]
    pixels = [sheet.style.font.pixelSize() for sheet in sheets]
    assert pixels[0] > pixels[2] == pixels[3] > pixels[1]
    assert sheets[0].style.font.bold()
    assert sheets[1].style.role == "debris"
    assert reader._view.paragraphs.part(1) is Part.DEBRIS
    without = show(TEXT, title_line=title, debris=debris)
    assert sheets[0].height > without._view.rows()[0].sheet.height
    untitled = show(TEXT, byline="Kim · 2024")
    assert untitled._view.rows()[0].sheet.lead > without._view.rows()[0].sheet.lead


def test_the_bell_shows_what_changed(show: Shown, kept: Kept) -> None:
    reader = show(TEXT)
    assert list(all_marks(reader)) == []
    where = span_of("escalating violations")
    name = kept.add(where.start, where.end)
    layouts = [row.sheet for row in reader._view.rows()]
    reader.refresh()
    paint(reader)
    assert [mark.id for mark in all_marks(reader)] == [name]
    assert [row.sheet for row in reader._view.rows()] == layouts, "the lines need not be set again"
    reader.choose(name)
    kept.marks[0] = kept.marks[0]._replace(end=where.end + 8)
    reader.refresh()
    paint(reader)
    assert reader._mouse.chosen == kept.marks[0], "the chosen one is where it is now"
    kept.marks.clear()
    reader.refresh()
    paint(reader)
    assert reader._mouse.chosen is None


def test_a_recoloured_code_is_seen_after_the_bell(show: Shown, kept: Kept, light: theme.Theme) -> None:
    where = span_of("escalating violations")
    kept.add(where.start, where.end, "food")
    reader = show(TEXT)

    kept.known = {**kept.known, "food": replace(kept.known["food"], colour="#D55E00")}
    reader.refresh()
    area = area_of(reader, where).adjusted(0, 0, 0, -4)
    assert share(picture(reader), area, light.code("#D55E00").tint) > 0.7


def test_an_annotation_whose_code_is_unknown_is_still_shown(show: Shown, kept: Kept) -> None:
    where = span_of("escalating violations")
    kept.add(where.start, where.end, "lost")
    reader = show(TEXT)
    picture(reader)
    assert len(list(all_marks(reader))) == 1


def test_closing_shows_nothing(show: Shown, kept: Kept, light: theme.Theme) -> None:
    kept.add(0, 10)
    reader = show(TEXT)
    reader.select(Span(0, 5))
    reader.choose("a0")
    reader.close()
    assert reader.selection is None
    assert reader.annotation is None
    assert reader._view.rows() == []
    assert not reader.isVisible()


def test_opening_another_document_forgets_the_first(show: Shown, kept: Kept) -> None:
    reader = show(TEXT)
    reader.select(Span(3, 9))
    reader.choose("x", Span(3, 9))
    reader.show_found([Span(0, 2)])
    kept.asked.clear()
    reader.open("other", "Another text.")
    paint(reader)
    assert (reader.selection, reader.caret, reader.annotation) == (None, 0, None)
    assert kept.asked == [Span(0, 13)]


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_the_seeds_open_and_every_line_of_them_is_shown(show: Shown, path: Path) -> None:
    text = path.read_text("utf-8-sig")
    reader = show(text, size=(840, 9_000))
    shown = "\n".join(row.sheet.layout.text() for row in reader._view.rows())
    assert shown == "\n".join(line for line in text.split("\n") if line)


VECTORS = json.loads((DATA / "text_offsets_qt.json").read_text("utf-8"))["vectors"]
HARD = {
    **{vector["id"]: vector["text_json"] for vector in VECTORS},
    "empty": "",
    "blank": "\n \n\t\n\u00a0\n",
    "old hangul": "\u1112\u119e\u11ab글 \u1112\u1161\u11ab",
    "bidi controls": "a \u202eright\u202c \u2067left\u2069 \u200f! שלום (1997)",
    "only marks": "\u0301\u0302\u0303",
    "flags": "🇰🇷🇰🇵🇨🇳" * 50,
    "no end": "x" * 9_000,
}


@pytest.mark.parametrize("text", HARD.values(), ids=HARD.keys())
def test_hard_texts_open_paint_and_give_identical_spans(show: Shown, kept: Kept, text: str) -> None:
    for character in "\r\u2028\u2029\u0085":
        text = text.replace(character, "\n")
    rnd = random.Random(len(text))
    size = len(text)
    for _ in range(12):
        if size:
            start = rnd.randrange(size)
            kept.add(start, rnd.randint(start + 1, size), rnd.choice(list(COLOURS)))
    reader = show(text)
    picture(reader)
    reader.select_all()
    assert reader.selection == (Span(0, size) if size else None)
    for mark in kept.marks:
        reader.select(Span(mark.start, mark.end))
        assert reader.selection == Span(mark.start, mark.end)
        picture(reader)
        assert reader.selection.quote(text) == text[mark.start : mark.end]


def test_random_spans_come_back_through_the_selection(show: Shown, full: bool) -> None:
    """A tenth of the 10,000 of the bar, all of them when asked for."""
    text = make_text(200_000, astral=True)
    reader = show(text)
    rnd = random.Random(20240217)
    for _ in range(10_000 if full else 1_000):
        start = rnd.randrange(len(text) - 1)
        span = Span(start, rnd.randint(start + 1, min(len(text), start + 400)))
        reader.select(span, reveal=False)
        assert reader.selection == span


def test_spans_come_back_from_the_points_of_their_ends(show: Shown) -> None:
    """From place to pixels to place, as a mouse would go, in a text of many scripts."""
    text = make_text(8_000, astral=True) + "\nשלום עולם, said the 증인 in 1997년에.\n" + make_text(4_000, astral=True)
    reader = show(text, size=(840, 900))
    rnd = random.Random(11)
    checked = 0
    while checked < 300:
        place = rnd.randrange(len(text))
        reader.go_to(place)
        sheet = reader._view.scrolling.shelf.holding(place)
        if not (sheet.start <= place < sheet.end) or sheet._rtl:
            continue
        if not sheet.layout.isValidCursorPosition(sheet._unit(place)):
            continue
        point = point_of(reader, place)
        assert point is not None
        assert reader._mouse._pointing.place(point) == place
        checked += 1


def test_the_mirror_follows_the_caret_and_holds_the_keys(show: Shown, kept: Kept) -> None:
    reader = show(TEXT)
    mirror = reader._mirror
    assert reader.focusProxy() is mirror
    assert mirror.size().width() == mirror.size().height() == 1
    assert mirror.isReadOnly()
    QTest.keyClick(mirror, Qt.Key.Key_Down)
    QTest.keyClick(mirror, Qt.Key.Key_Down)
    QTest.keyClick(mirror, Qt.Key.Key_Right)
    paint(reader)
    assert reader.caret == TEXT.index("Oh") + 1
    assert mirror.toPlainText() == TEXT.split("\n")[2]
    assert mirror.textCursor().position() == 1
    reader.select(span_of("조사관들이 며칠"))
    paint(reader)
    assert mirror.textCursor().selectedText() == "조사관들이 며칠"
    reader.open("other", "\ufeffMark 😀 here")
    reader.select(Span(6, 7))
    paint(reader)
    assert mirror.document().characterCount() - 1 == len("\ufeffMark 😀 here") + 1
    assert mirror.textCursor().position() == 8
    reader.open("empty", "")
    paint(reader)
    assert mirror.toPlainText() == ""


@pytest.mark.parametrize(
    ("key", "keys", "ours"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier, True),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, False),
        (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, False),
    ],
)
def test_keys_that_move_a_caret_come_before_the_windows_shortcuts(
    show: Shown, key: Qt.Key, keys: Qt.KeyboardModifier, ours: bool
) -> None:
    reader = show(TEXT)
    override = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, keys)
    override.setAccepted(False)  # as Qt sends it
    QApplication.sendEvent(reader._mirror, override)
    assert override.isAccepted() == ours


def test_keys_that_are_not_of_a_text_view_reach_the_window(show: Shown, qtbot: QtBot) -> None:

    reader = show(TEXT)
    for key, text in ((Qt.Key.Key_1, "1"), (Qt.Key.Key_L, "l"), (Qt.Key.Key_Slash, "/"), (Qt.Key.Key_F3, "")):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        event.setAccepted(True)
        reader._mirror.keyPressEvent(event)
        assert not event.isAccepted()
        override = QKeyEvent(QKeyEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier, text)
        override.setAccepted(False)
        QApplication.sendEvent(reader._mirror, override)
        assert not override.isAccepted(), "a shortcut of the window comes first"


def test_a_caret_is_seen_only_with_the_keys(show: Shown, light: theme.Theme) -> None:
    reader = show(TEXT)
    point = at(reader, reader.caret)
    drawn = picture(reader).pixelColor(point.x(), point.y()) == light.colour("caret")
    assert drawn == reader._mirror.hasFocus()


def test_a_click_right_after_the_bell_finds_what_is_there_now(show: Shown, kept: Kept) -> None:
    where = span_of("escalating violations")
    reader = show(TEXT)
    name = kept.add(where.start, where.end)
    point = at(reader, where.start + 3)
    reader.refresh()
    QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert reader.annotation == name


def test_a_memo_leaves_a_dot_beside_the_name(show: Shown, kept: Kept, light: theme.Theme) -> None:
    where = span_of("escalating violations")
    kept.add(where.start, where.end)
    reader = show(TEXT)
    view = reader._view
    row = next(row for row in view.rows() if row.sheet.start <= where.start < row.sheet.end)
    (spot,) = view.margin.spots(row.sheet, Emphasis())
    area = spot.area.translated(view.columns.rule, row.y)
    without = picture(reader)
    kept.marks[0] = kept.marks[0]._replace(has_memo=1)
    reader.refresh()
    quiet = light.colour("text_quiet")
    assert share(without, area, quiet) == 0
    assert share(picture(reader), area, quiet) > 0


def test_an_empty_document_says_so(show: Shown, light: theme.Theme) -> None:
    reader = show("")
    middle = QRectF(reader.viewport().rect()).adjusted(200, 280, -200, -280)
    assert share(picture(reader), middle, light.colour("surface")) < 1


def test_names_grow_with_the_interface(show: Shown, kept: Kept) -> None:
    where = span_of("escalating violations")
    kept.add(where.start, where.end)
    reader = show(TEXT, size=(1_200, 600))
    before = reader._view.columns.row
    font = reader.font()
    font.setPixelSize(26)
    reader.setFont(font)
    paint(reader)
    assert reader._view.columns.row == 2 * before
    (spot,) = (spot for row in reader._view.rows() for spot in reader._view.margin.spots(row.sheet, Emphasis()))
    assert spot.area.height() == 2 * before


def test_nothing_of_the_mirror_is_seen(show: Shown, light: theme.Theme) -> None:
    reader = show(TEXT)
    reader.setStyleSheet(style.sheet(light, 1.0))
    reader._mirror.setFocus()
    corner = picture(reader).pixelColor(0, 0)
    assert corner == light.colour("surface")


def test_what_lies_deeper_than_three_lines_has_one_quiet_line(show: Shown, kept: Kept, light: theme.Theme) -> None:
    where = span_of("escalating violations")
    for _ in range(3):
        kept.add(where.start, where.end, "food")
    reader = show(TEXT)
    quiet = light.colour("text_quiet")
    area = area_of(reader, where)
    below = QRectF(area.left(), area.bottom() + 2, area.width(), 6)
    assert share(picture(reader), below, quiet) == 0
    kept.add(where.start, where.end, "torture")
    kept.add(where.start + 3, where.end, "leadership")
    reader.refresh()
    assert share(picture(reader), below, quiet) > 0.15
