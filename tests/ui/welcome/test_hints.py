"""Hints: each once, where it helps, and gone for good when its advice was taken or it was closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.codebook.panel import CodebookPanel
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.tour.card import TourCard
from nkhr_desktop.ui.welcome.hint_bar import HintBar
from nkhr_desktop.ui.welcome.hints import OFTEN

LEFT = Qt.MouseButton.LeftButton
UNDO = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _said(window: MainWindow) -> list[str]:
    return [bar.words for bar in window.frame.findChildren(HintBar) if bar.isVisible()]


def _close(window: MainWindow, qtbot: QtBot) -> None:
    bar = next(each for each in window.frame.findChildren(HintBar) if each.isVisible())
    qtbot.mouseClick(bar.findChild(QToolButton), LEFT)


def _code(window: MainWindow, place: int) -> None:
    window.desk.apply(next(iter(window.desk.codes)), Span(place, place + 4))


def test_each_comes_where_it_helps_and_goes_when_it_was_heeded(window: MainWindow, qtbot: QtBot) -> None:
    (offer,) = _said(window)
    assert "tour" in offer
    _close(window, qtbot)
    (how,) = _said(window)
    assert "press / to find a code" in how
    _code(window, 10)
    (saved,) = _said(window)
    assert "Ctrl+Z takes the last one back" in saved
    qtbot.keyClick(window.frame.focusWidget(), *UNDO)
    assert _said(window) == []
    for number in range(OFTEN - 1):
        assert _said(window) == []
        _code(window, 20 + 10 * number)
    (pin,) = _said(window)
    assert pin.startswith("Pin codes")
    bar = next(each for each in window.frame.findChildren(HintBar) if each.isVisible())
    panel = window.frame.findChild(CodebookPanel)
    assert panel.isAncestorOf(bar)
    project = window.bridge.project
    assert project is not None
    project.codebook.pin(next(iter(window.desk.codes)), "9")
    assert _said(window) == []


def test_what_went_never_comes_again_until_it_is_wanted(
    window: MainWindow, qtbot: QtBot, settings: Settings, project_file: Path
) -> None:
    _close(window, qtbot)
    _close(window, qtbot)
    assert _said(window) == []
    window.bridge.close()
    assert window.open(project_file)
    assert _said(window) == []
    settings.write()
    assert Settings(Path(settings._store.fileName())).get("hints/select") == "gone"
    window.actions["hints_again"].trigger()
    assert len(_said(window)) == 1


def test_no_hint_lies_over_the_text(window: MainWindow) -> None:
    bar = next(each for each in window.frame.findChildren(HintBar) if each.isVisible())
    reader = window.frame.findChild(Reader)
    assert bar.parentWidget() is reader.parentWidget()
    assert not bar.geometry().intersects(reader.geometry())


def test_the_offer_begins_the_tour_and_is_not_made_again(window: MainWindow, qtbot: QtBot) -> None:
    bar = next(each for each in window.frame.findChildren(HintBar) if each.isVisible())
    qtbot.mouseClick(bar.findChild(QPushButton), LEFT)
    card = window.frame.findChild(TourCard)
    assert card.isVisible()
    assert _said(window) == []
    card.left.emit()
    assert ["tour" in words for words in _said(window)] == [False]


def test_outside_the_sample_nobody_offers_its_tour(bare_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    project = Project.create(tmp_path / "own.nkhr", title="Mine", coder="Kim")
    project.documents.paste("Report", "They were held for two years.")
    project.close()
    assert bare_window.open(tmp_path / "own.nkhr")
    (how,) = _said(bare_window)
    assert how.startswith("Drag over words")


def test_a_project_that_can_only_be_read_has_no_hints(bare_window: MainWindow, project_file: Path) -> None:
    bare_window.projects._take(lambda: Project.open(project_file, read_only=True))
    assert bare_window.bridge.read_only
    assert _said(bare_window) == []


def test_a_hint_names_the_key_of_now(window: MainWindow, qtbot: QtBot) -> None:
    _close(window, qtbot)
    window.actions.bind("palette", ["F4"])
    assert "press F4 to find a code" in _said(window)[0]


@pytest.mark.parametrize("size", [(860, 560), (1440, 900)])
def test_the_words_of_a_hint_are_whole(window: MainWindow, size: tuple[int, int], qtbot: QtBot) -> None:
    window.frame.resize(*size)
    bar = next(each for each in window.frame.findChildren(HintBar) if each.isVisible())
    qtbot.waitUntil(lambda: bar.height() >= bar.layout().totalHeightForWidth(bar.width()))
