"""The tour in the sample project: goes on when people do what a card speaks of, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Confidence
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.documents.panel import DocumentView
from nkhr_desktop.ui.language import speak
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.tour.card import Ring, TourCard
from nkhr_desktop.ui.tour.tour import Tour
from nkhr_desktop.ui.tour.verbs import TourVerbs

LEFT = Qt.MouseButton.LeftButton


def _tour(window: MainWindow) -> Tour:
    window.actions["tour"].trigger()
    verbs = window.frame.findChild(TourVerbs)
    assert isinstance(verbs, TourVerbs)
    assert verbs.tour is not None
    return verbs.tour


def _card(window: MainWindow) -> TourCard:
    return next(card for card in window.frame.findChildren(TourCard) if card.isVisible())


def _next(window: MainWindow) -> QPushButton:
    return next(
        each for each in _card(window).findChildren(QPushButton) if "next" in each.text().replace("&", "").lower()
    )


def _project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


def _is_over(window: MainWindow) -> bool:
    verbs = window.frame.findChild(TourVerbs)
    return isinstance(verbs, TourVerbs) and verbs.tour is None


def test_it_goes_on_when_people_do_what_it_says(window: MainWindow, qtbot: QtBot) -> None:
    tour, project, desk = _tour(window), _project(window), window.desk
    tour._pause.setInterval(0)

    def at(title: str) -> bool:
        return tour.card.words.startswith(title)

    assert at("The documents")
    view = window.frame.findChild(DocumentView)
    assert isinstance(view, DocumentView)
    row = view.visualRect(view.model().index(0, 0))
    qtbot.mouseClick(view.viewport(), LEFT, pos=row.center())
    qtbot.waitUntil(lambda: at("The text"))

    reader = window.frame.findChild(Reader)
    assert isinstance(reader, Reader)
    reader.select(Span(20, 40))
    qtbot.waitUntil(lambda: at("The codes"))
    desk.focus_reader()
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_1)
    qtbot.waitUntil(lambda: at("The margin"))
    assert project.annotations.count() == 31
    other = project.annotations.rows()[-1]
    desk.choose(other.id)
    qtbot.waitUntil(lambda: at("The annotation"))
    project.annotations.set_confidence([other.id], Confidence.UNSURE)
    qtbot.waitUntil(lambda: at("Saved"))
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: at("Your dataset"))
    qtbot.mouseClick(next(each for each in _buttons(window) if each.text() == "End the tour"), LEFT)
    assert _is_over(window)
    assert "That was the tour" in window.messages.notice.text


def _buttons(window: MainWindow) -> list[QPushButton]:
    return _card(window).findChildren(QPushButton)


def test_keys_alone_lead_to_its_end_and_nothing_is_changed(window: MainWindow, qtbot: QtBot) -> None:
    before = _project(window).history()
    _tour(window)
    seen = []
    while not _is_over(window):
        field = QApplication.focusWidget()
        assert field is not None
        assert _card(window).isAncestorOf(field)
        assert _card(window).accessibleName() == _card(window).words
        assert _card(window).words in field.accessibleDescription()
        seen.append(_card(window).words.split(".")[0])
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(seen) == len(set(seen)) == 7
    assert _project(window).history() == before
    assert isinstance(QApplication.focusWidget(), Reader) or window.frame.findChild(Reader).hasFocus()


def test_back_and_leave(window: MainWindow, qtbot: QtBot) -> None:
    tour = _tour(window)
    qtbot.mouseClick(_next(window), LEFT)
    assert tour.card.words.startswith("The text")
    back = next(each for each in _buttons(window) if each.text().replace("&", "") == "Back")
    qtbot.mouseClick(back, LEFT)
    assert tour.card.words.startswith("The documents")
    assert not back.isEnabled()
    qtbot.mouseClick(_card(window).findChild(QToolButton), LEFT)
    assert _is_over(window)
    assert not [card for card in window.frame.findChildren(TourCard) if card.isVisible()]
    _tour(window)
    qtbot.keyClick(_next(window), Qt.Key.Key_Escape)
    assert _is_over(window)


def test_the_frame_around_a_part_lets_the_mouse_through(window: MainWindow) -> None:
    _tour(window)
    ring = window.frame.findChild(Ring)
    assert ring.isVisible()
    edge = ring.mapToGlobal(ring.rect().center())
    found = QApplication.widgetAt(edge)
    assert found is not ring
    corner = QApplication.widgetAt(ring.mapToGlobal(ring.rect().topLeft()))
    assert corner is not ring


def test_from_the_text_the_menu_leads_back_to_the_card(window: MainWindow, qtbot: QtBot) -> None:
    tour = _tour(window)
    assert "Ctrl+PgDown opens it, and Help › Tour leads back" in tour.card.words
    before = window.desk.document
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.document != before
    qtbot.waitUntil(lambda: tour.card.words.startswith("The text"))
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_F7)
    assert not tour.card.isAncestorOf(window.frame.focusWidget())
    assert _tour(window) is tour
    assert tour.card.isAncestorOf(window.frame.focusWidget())
    assert tour.card.words.startswith("The text")


def test_closing_the_project_ends_it(window: MainWindow) -> None:
    _tour(window)
    window.bridge.close()
    assert _is_over(window)


def test_it_leads_from_a_project_of_ones_own_into_the_sample(
    bare_window: MainWindow, tmp_path, in_dialog: Callable, qtbot: QtBot
) -> None:
    own = Project.create(tmp_path / "own.nkhr", title="Mine")
    own.close()
    assert bare_window.open(tmp_path / "own.nkhr")

    def stay(dialog: QDialog) -> None:
        dialog.reject()

    in_dialog(stay)
    bare_window.actions["tour"].trigger()
    assert _project(bare_window).title == "Mine"
    assert _is_over(bare_window)
    in_dialog(lambda dialog: dialog.accept())
    _tour(bare_window)
    assert _project(bare_window).title == "Sample project"


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1024, 640), 1.0), ((1024, 640), 1.5), ((1440, 900), 1.0), ((1440, 900), 1.5)]
)
def test_a_card_hides_nothing_of_what_it_speaks_of(
    qapp: QApplication,
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    size: tuple[int, int],
    scale: float,
    language: str,
) -> None:
    speak(qapp, language)
    try:
        window: MainWindow = request.getfixturevalue("window")
        window.frame.resize(*size)
        window.appearance.resize(scale)
        window.views.resized.emit()
        tour = _tour(window)
        ground = window.frame.centralWidget()
        for number in range(7):
            tour.go_to(number)
            qtbot.waitUntil(lambda: not tour._again.isActive())
            place = tour.card.geometry()
            assert ground.rect().contains(place)
            assert [part for part in tour._stops[number].parts() if part.intersects(place)] == []
            assert place.height() >= tour.card.height_at(place.width())
            assert place.width() >= tour.card.minimumSizeHint().width()
            assert QRect(tour._ring.geometry()).isValid()
        tour.leave()
    finally:
        speak(qapp, "en")


def test_the_keys_that_it_names_are_those_of_now(window: MainWindow, settings: Settings) -> None:
    window.actions["palette"].setShortcuts(["F4"])
    tour = _tour(window)
    tour.go_to(2)
    assert "F4 finds a code" in tour.card.words
