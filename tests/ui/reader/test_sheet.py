"""One laid-out piece: grid, places, stretches; with every script that a report may hold."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout

from nkhr_desktop.model.span import Utf16Map
from nkhr_desktop.ui.reader.paragraphs import Paragraphs
from nkhr_desktop.ui.reader.sheet import Sheet
from nkhr_desktop.ui.reader.typeset import Typeset

VECTORS = json.loads((Path(__file__).parents[2] / "data/text_offsets_qt.json").read_text("utf-8"))["vectors"]
WORDS = [
    *("the", "camp", "guard", "said", "don't", "–", "“ok”", "U.N.", "3.14", "(2014)", "e\u0301te\u0301"),
    *("עולם", "שלום", "כלא", "مخيم", "اعتقال", "شهادة", "강제북송된", "여성들은", "1997년에", "人權"),
    *("😀", "👨\u200d👩\u200d👧", "🇰🇷", "\u1100\u1161\u11a8", "\u1112\u119e\u11ab글"),
]
MIXED = (
    "증언 1997년에 😀 그는 U.N. report, e\u0301, ᄒᆞᆫ글, 각국, 👨\u200d👩\u200d👧 and 🇰🇷🇰🇵, ไทย "
    "and हिन्दी; nbsp\u00a0here\ttab "
) * 4


def sheets(text: str, measure: float = 300, ratio: float = 1.0) -> list[Sheet]:
    """All sheets of a text."""
    typeset = Typeset(Paragraphs(text), measure, 100, ratio, "")
    return [typeset.sheet(index) for index in range(len(typeset.paragraphs))]


@pytest.fixture(autouse=True)
def _faces(faces: None) -> None:
    """Every test lays out text."""


def test_all_lines_stand_on_one_grid_whatever_is_written_on_them() -> None:
    text = f"Latin only here and there. {MIXED} עולם שלום 人權 " * 2
    (sheet,) = sheets(text)
    tops = [sheet._lines[n].position().y() + sheet._lines[n].ascent() for n in range(sheet.lines)]
    assert sheet.lines > 6
    assert [top - tops[0] for top in tops] == [n * sheet.pitch for n in range(sheet.lines)]
    naturals = {sheet._lines[n].height() for n in range(sheet.lines)}
    assert len(naturals) > 1, "no line is naturally higher than another: the test proves nothing"


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_lines_are_whole_device_pixels_apart(ratio: float) -> None:
    (sheet,) = sheets(MIXED, ratio=ratio)
    for length in (sheet.pitch, sheet.style.baseline, sheet.style.underline, sheet.style.stroke):
        assert length * ratio == pytest.approx(round(length * ratio))


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_every_span_of_the_measured_strings_comes_back(vector: dict[str, str]) -> None:
    """What Qt does to a text must not reach a span: place to pixels and back, for every caret place."""
    text = vector["text_json"].replace("\r\n", "\n").replace("\r", "\n")
    for character in "\u2028\u2029\u0085":
        text = text.replace(character, "\n")
    for sheet in sheets(text):
        carets = caret_places(sheet)
        assert carets[0] == sheet.start
        assert carets[-1] == sheet.end
        units = Utf16Map(text[sheet.start : sheet.end])
        for place in range(sheet.start, sheet.end + 1):
            assert sheet._place(sheet._unit(place)) == place
            assert sheet._unit(place) == units.to_utf16(place - sheet.start)
        for place in carets[1:-1]:
            line, x = sheet.caret(place)
            assert sheet.place_on(line, x) in carets


def caret_places(sheet: Sheet) -> list[int]:
    """The places that Right visits, from the start of a sheet to its end."""
    places, place = [sheet.start], sheet.start
    while place < sheet.end:
        following = sheet.next(place)
        assert following > place
        place = following
        places.append(place)
    return places


def test_right_and_left_visit_the_same_places_and_those_of_the_standard() -> None:
    (sheet,) = sheets(MIXED)
    forward = caret_places(sheet)
    back, place = [sheet.end], sheet.end
    while place > sheet.start:
        following = sheet.previous(place)
        assert following < place
        place = following
        back.append(place)
    assert back[::-1] == forward
    units = Utf16Map(MIXED)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, MIXED)
    expected = [0]
    while (unit := finder.toNextBoundary()) != -1:
        expected.append(units.to_code_point(unit))
    assert forward == expected


def test_places_come_back_from_their_points() -> None:
    text = "\n".join((MIXED, "plain English " * 30, "보위부 조사관들이 며칠 동안 " * 20))
    found = sheets(text, measure=566)
    rnd = random.Random(7)
    for sheet in found:
        carets = caret_places(sheet)
        for place in rnd.sample(carets, 60):
            line, x = sheet.caret(place)
            assert sheet.place_at(x, sheet.top_of(line) + 3) == place


def test_a_click_right_of_a_wrapped_line_stays_on_that_line() -> None:
    (sheet,) = sheets("plain English words " * 40)
    for line in range(sheet.lines):
        place = sheet.place_on(line, 5_000)
        assert sheet.line_of(place) == line
        assert place == sheet.last_of(line)
    assert sheet.place_on(sheet.lines - 1, 5_000) == sheet.end


def test_a_character_is_under_its_pixels_and_nothing_is_beside_the_text() -> None:
    text = "one two three"
    (sheet,) = sheets(text)
    for place in range(len(text)):
        left, right = sheet.caret(place)[1], sheet.caret(place + 1)[1]
        assert sheet.character_at((left + right) / 2, sheet.lead + 5) == place
    assert sheet.character_at(280, sheet.lead + 5) is None
    assert sheet.character_at(5, sheet.lead - 5) is None


def test_hangul_words_are_not_broken() -> None:
    words = ["정치범수용소에서는", "강제북송된", "여성들에게", "보위부조사관들이"] * 12
    for measure in (230, 250, 270, 380):
        (sheet,) = sheets(" ".join(words), measure=measure)
        lines = [
            " ".join(words)[sheet.first_of(n) : (sheet.first_of(n + 1) if n + 1 < sheet.lines else None)]
            for n in range(sheet.lines)
        ]
        assert [word for line in lines for word in line.split()] == words


def test_stretches_of_a_span_cover_its_lines_from_edge_to_edge() -> None:
    (sheet,) = sheets("plain English words that wrap " * 10)
    boxes = sheet.boxes(10, 200)
    first, last = sheet.line_of(10), sheet.line_of(200)
    assert [box.line for box in boxes] == list(range(first, last + 1))
    assert boxes[0].left == sheet.caret(10)[1]
    assert boxes[-1].right == sheet.caret(200)[1]
    assert all(box.left == 0 for box in boxes[1:])
    assert sheet.boxes(200, 200) == []
    assert sheet.boxes(sheet.end, sheet.end + 40) == []


def test_a_span_inside_a_visible_character_is_widened_for_the_eye() -> None:
    text = "a👨\u200d👩\u200d👧b"
    (sheet,) = sheets(text)
    (whole,) = sheet.boxes(1, 6)
    (part,) = sheet.boxes(3, 4)
    assert part == whole


def test_what_has_no_width_is_still_shown() -> None:
    (sheet,) = sheets("word " * 30)
    gap = sheet.first_of(1) - 1
    (box,) = sheet.boxes(gap, gap + 1)
    assert box.line == 0
    assert box.right - box.left >= 4


def painted(sheet: Sheet, text: str, start: int, end: int, width: int) -> list[set[int]]:
    """The columns of pixels of each line that Qt paints for a format range over the span."""
    layout = QTextLayout(text, sheet.style.font)
    layout.setTextOption(sheet.layout.textOption())
    units = Utf16Map(text)
    chosen = QTextLayout.FormatRange()
    chosen.start = units.to_utf16(start)
    chosen.length = units.to_utf16(end) - chosen.start
    form = QTextCharFormat()
    form.setBackground(QColor("red"))
    form.setForeground(QColor(0, 0, 0, 0))
    chosen.format = form
    plain = QTextCharFormat()
    plain.setForeground(QColor(0, 0, 0, 0))
    everything = QTextLayout.FormatRange()
    everything.start, everything.length, everything.format = 0, units.to_utf16(len(text)), plain
    layout.setFormats([everything, chosen])
    layout.beginLayout()
    y = 0.0
    heights = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += 40
        heights.append(line.height())
    layout.endLayout()
    image = QImage(width + 20, int(y) + 1, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    layout.draw(painter, QPointF(0, 0))
    painter.end()
    red = QColor("red").rgb()
    return [
        {x for x in range(image.width()) if image.pixel(x, n * 40 + int(height / 2)) == red}
        for n, height in enumerate(heights)
    ]


def test_on_lines_of_two_directions_the_boxes_are_what_qt_itself_would_paint() -> None:
    rnd = random.Random(20240217)
    differing = checked = two_part = 0
    for _ in range(60):
        text = " ".join(rnd.choice(WORDS) for _ in range(rnd.randint(6, 16)))
        (sheet,) = sheets(text, measure=420)
        if not sheet._rtl:
            continue
        places = caret_places(sheet)
        start, end = sorted(rnd.sample(places, 2))
        lines = painted(sheet, text, start, end, 420)
        boxes = sheet.boxes(start, end)
        for number, columns in enumerate(lines):
            mine = [box for box in boxes if box.line == number]
            two_part += len(mine) > 1
            covered = {x for box in mine for x in range(round(box.left), round(box.right))}
            checked += 1
            # Qt also paints the space at a line's end, and edges may round either way
            missing = {x for x in columns - covered if x - 1 in columns and x + 1 in columns}
            extra = {x for x in covered - columns if x - 1 in covered and x + 1 in covered}
            runs = [x for x in missing | extra if {x - 1, x + 1} & (missing | extra)]
            differing += len(runs) > 6
    assert checked > 80
    assert two_part > 10, "no span was in two parts: the test proves nothing"
    assert differing == 0
