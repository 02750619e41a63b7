"""Every benchmark runs, small, and gives the figures that the table is made of. No time is judged here."""

from __future__ import annotations

import math
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.benchmarks import ends_speed, export_speed, project_speed, reader_speed, start_speed, window_speed
from tests.benchmarks.figures import Figure, Taken, in_turns, median, percentile, quiet

SMALL = 500


def names(figures: Iterable[Figure]) -> list[str]:
    """What was measured, each with a time."""
    found = list(figures)
    assert all(figure.ours > 0 and (figure.raw is None or figure.raw > 0) for figure in found)
    return [figure.work for figure in found]


@pytest.fixture
def undressed(qapp: QApplication) -> Iterable[None]:
    """The application afterwards as it was before."""
    style, palette, font = qapp.style().objectName(), qapp.palette(), qapp.font()
    yield
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_the_window(undressed: None) -> None:
    found = names(window_speed.measure(SMALL, 1, 1, 1, rest=10))
    assert sum("open" in each for each in found) == 2
    assert sum("key to frame" in each for each in found) == 2
    assert sum("page" in each for each in found) == 3
    assert sum("annotation list" in each for each in found) == 2


def test_ends_and_walks(undressed: None) -> None:
    found = names(ends_speed.measure(SMALL, 2, rest=10))
    assert sum("an end by" in each for each in found) == 3
    assert "uncoded" in found[-1]


def test_the_reader_alone(undressed: None) -> None:
    found = names(reader_speed.measure(SMALL, 1, 1))
    assert sum("open" in each for each in found) == 2
    assert sum("page" in each for each in found) == 5


def test_the_start() -> None:
    assert len(names(start_speed.measure(1))) == 2


def test_project_and_export() -> None:
    found = names([*project_speed.measure(200, 200, 40, 3), *export_speed.measure(200, 1)])
    for word in ("insert 200", "load", "apply one code", "undo of inserting", "search", "CSV dataset"):
        assert any(word in each for each in found), word


def test_figures_say_what_is_met() -> None:
    assert Figure("", 10, 5, 2).verdict == "met"
    assert Figure("", 11, 5, 2).verdict == "short by 0.20x"
    assert Figure("", 8, most=8).verdict == "met"
    assert Figure("", 9.5, most=8).verdict == "short by 1.5 ms"
    assert Figure("", 9.5, 8).verdict == ""


def test_what_was_disturbed_does_not_count() -> None:
    calm, loud = [Taken(value) for value in (1, 2, 3)], [Taken(90), Taken(95)]
    for each in loud:
        each.disturbed = True
    assert quiet([*calm, *loud]) == calm
    assert median([*calm, *loud]) == 2
    assert percentile([*calm, *loud], 1.0) == 3
    assert median([*loud, *loud, Taken(1)]) == 90, "too few are calm: all count"
    assert math.isclose(in_turns(3, lambda: 4.0)[0], 4.0)


def test_every_benchmark_is_in_the_table() -> None:
    main = Path(__file__).with_name("__main__.py").read_text(encoding="utf-8")
    for file in Path(__file__).parent.glob("*_speed.py"):
        assert f"{file.stem}.measure(" in main
