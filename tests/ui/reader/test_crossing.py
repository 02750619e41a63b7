"""What is said while the caret goes through annotations: begins and ends, each once, if somebody listens."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Mark
from nkhr_desktop.ui import announcing
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.crossing import Edge, crossed
from tests.ui.reader.conftest import Kept

TEXT = "Kim was tortured in Onsong, and then in Pyongyang.\n그는 온성에서 고문을 당했다."
Show = Callable[..., Reader]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[list[str]]:
    """What a screen reader is told, while there is one."""
    told: list[str] = []
    monkeypatch.setattr(announcing, "_send", lambda _thing, sentence, _urgent: told.append(sentence))
    QAccessible.setActive(True)
    yield told
    QAccessible.setActive(False)


def mark(start: int, end: int, code: str) -> Mark:
    return Mark(f"{code}{start}", start, end, code, "kim", 0)


def at_rest(reader: Reader) -> None:
    """Let the mirror follow the caret."""
    QTest.qWait(0)
    while reader._mirroring.isActive():
        QTest.qWait(1)


@pytest.mark.parametrize(
    ("before", "now", "met"),
    [
        (0, 1, []),
        (1, 2, [Edge(2, True, "a")]),
        (2, 3, []),
        (4, 5, [Edge(5, False, "a"), Edge(5, True, "b")]),
        (5, 4, [Edge(5, True, "b"), Edge(5, False, "a")]),
        (2, 1, [Edge(2, True, "a")]),
        (0, 9, [Edge(2, True, "a"), Edge(5, False, "a"), Edge(5, True, "b"), Edge(8, False, "b")]),
        (9, 6, [Edge(8, False, "b")]),
        (3, 3, []),
    ],
)
def test_edges_are_met_in_the_order_of_the_way(before: int, now: int, met: list[Edge]) -> None:
    assert crossed([mark(2, 5, "a"), mark(5, 8, "b")], before, now) == met


def test_begin_and_end_are_said_once_while_the_caret_goes_on_and_back(show: Show, kept: Kept, said: list[str]) -> None:
    kept.add(8, 16)  # tortured
    kept.add(8, 16, "food")
    reader = show(TEXT)
    at_rest(reader)
    said.clear()
    steps = []
    for key in [Qt.Key.Key_Right] * 18 + [Qt.Key.Key_Left] * 3:
        QTest.keyClick(reader._mirror, key)
        at_rest(reader)
        steps.append((reader.caret, list(said)))
        said.clear()
    assert [step for step in steps if step[1]] == [
        (8, ["Torture begins, Right to food begins"]),
        (16, ["Torture ends, Right to food ends"]),
        (15, ["Torture ends, Right to food ends"]),
    ]


def test_after_a_jump_the_codes_there_are_said(show: Show, kept: Kept, said: list[str]) -> None:
    text = "\n".join(["Some words of a paragraph."] * 400)
    for start in range(0, 2_700, 27):
        kept.add(start, start + 20)
    kept.add(27 * 300, 27 * 300 + 10, "food")
    reader = show(text)
    at_rest(reader)
    said.clear()
    reader.select(Span(27 * 300 + 2, 27 * 300 + 3))
    at_rest(reader)
    assert said == ["Right to food"]
    said.clear()
    reader.select(Span(27 * 90 + 22, 27 * 90 + 23))
    at_rest(reader)
    assert said == [], "no code is there"


def test_nothing_is_asked_while_nobody_listens(show: Show, kept: Kept) -> None:
    reader = show(TEXT)
    at_rest(reader)
    asked = len(kept.asked)
    QTest.keyClick(reader._mirror, Qt.Key.Key_Right)
    reader._follow()
    assert len(kept.asked) == asked
