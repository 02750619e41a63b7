"""Finding the way: words in a document and in the project, the list of annotations, filters, a small screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from nkhr_desktop.ui.annotations.list import AnnotationList
from nkhr_desktop.ui.finding.bar import FindBar
from nkhr_desktop.ui.finding.project import ProjectFind
from tests.journeys import hands, sights
from tests.journeys.researcher import Researcher


@pytest.fixture
def reading(researcher: Researcher) -> Researcher:
    """A researcher with the sample project open."""
    researcher.starts_the_app()
    researcher.opens_the_sample()
    return researcher


def test_words_are_found_in_the_document_and_coded_from_there(reading: Researcher) -> None:
    someone = reading
    someone.presses("Ctrl+F")
    hands.type_text("security council")
    assert "1 of " in sights.words_in(someone.sees.the(FindBar))
    someone.presses("Return")
    assert "2 of " in sights.words_in(someone.sees.the(FindBar))
    someone.presses("Escape")
    selection = someone.sees.reader.selection
    assert selection is not None
    assert selection.quote(someone.sees.text).casefold() == "security council"
    someone.says_who_codes(lambda: someone.presses("3"), name="Kim")
    assert someone.sees.chosen_code == "DPRK State bodies"


def test_words_are_found_in_all_documents(reading: Researcher) -> None:
    someone = reading
    someone.presses("Ctrl+Shift+F")
    hands.type_text("unspeakable")
    place = someone.sees.the(ProjectFind)
    hands.wait_until(lambda: "2 places in 1 document" in place.count_words, "the places found")
    someone.presses("Return")
    someone.presses("Return")
    hands.wait_until(lambda: someone.sees.reader.isVisible(), "the text")
    assert someone.sees.title.startswith("Rights advocates")
    selection = someone.sees.reader.selection
    assert selection is not None
    assert selection.quote(someone.sees.text) == "unspeakable"


def test_the_list_of_annotations_opens_a_passage(reading: Researcher) -> None:
    someone = reading
    hands.click_on(sights.button(someone.sees.frame, "List"))
    place = someone.sees.the(AnnotationList)
    hands.wait_until(lambda: place.table.rowCount() >= 20, "the annotations")
    hands.click_on(place.field)
    hands.type_text("refoulement")
    hands.wait_until(lambda: 0 < place.table.rowCount() < 5, "the ones that fit")
    view = place.view
    row = view.visualRect(view.model().index(0, 0))
    hands.double_click(view.viewport().mapToGlobal(row.center()))
    hands.wait_until(lambda: someone.sees.reader.isVisible(), "the text")
    assert someone.sees.chosen is not None
    span = someone.sees.chosen.span
    assert someone.sees.point_of(span.start) is not None
    assert someone.sees.window.places.current == "code"
    words = f"{someone.sees.chosen.quote} {someone.sees.chosen_code} {someone.sees.chosen.memo}"
    assert "refoulement" in words
    for back in (lambda: someone.opens_document("Seoul Forum"), lambda: someone.presses("F7")):
        someone.presses("Ctrl+2")
        assert not someone.sees.reader.isVisible()
        back()
        assert someone.sees.reader.isVisible()


def test_a_filter_is_always_visible(reading: Researcher) -> None:
    someone = reading
    before = len(someone.sees.annotations())
    strip = someone.sees.code_place.filter_strip
    assert not strip.isVisible()
    someone.right_clicks_code("Forced repatriation", "Show only this code")
    shown = len(someone.sees.annotations())
    assert 0 < shown < before
    assert strip.isVisible()
    assert f"{shown} of {before} annotations are shown" in strip.words
    assert hands.under(strip, hands.middle(strip))
    hands.click_on(sights.button(strip, "Show all"))
    assert len(someone.sees.annotations()) == before
    assert not strip.isVisible()


def test_a_small_screen_is_enough(researcher: Researcher) -> None:
    someone = researcher
    someone.starts_the_app(size=(1024, 640))
    someone.opens_the_sample()
    assert (someone.sees.frame.width(), someone.sees.frame.height()) == (1024, 640)
    someone.double_clicks_word("influence")
    assert someone.sees.reader.selection == someone.sees.span_of("influence")
    someone.selects("widely varying views")
    someone.says_who_codes(lambda: someone.applies_by_palette("china"), name="Kim")
    assert someone.sees.chosen_code == "China"
    someone.chooses_role("Addressee")
    someone.writes_memo("on a small screen")
    assert ("widely varying views", "China") in someone.sees.annotations()
    assert someone.sees.chosen is not None
    assert (someone.sees.chosen.role, someone.sees.chosen.memo) == ("addressee", "on a small screen")
    for part in someone.sees.frame.findChildren(QWidget):
        if part.isVisible() and part.window() is someone.sees.frame and part.objectName() in {"columns", "right"}:
            corner = part.mapTo(someone.sees.frame, QPoint(part.width(), part.height()))
            assert corner.x() <= 1024
            assert corner.y() <= 640


def test_all_of_it_goes_without_a_mouse(researcher: Researcher) -> None:
    someone = researcher
    someone.starts_the_app()
    someone.presses("Return")  # the first card has the keys
    hands.wait_until(lambda: someone.sees.window.desk.document, "the sample project")
    someone.presses("F6")
    someone.presses("Home")
    someone.presses("Return")
    someone.presses("F7")
    someone.presses("Ctrl+F")
    hands.type_text("a glimmer of hope")
    someone.presses("Escape")
    someone.says_who_codes(lambda: someone.applies_by_palette("awareness"), name="Kim")
    someone.presses("Alt+Right")
    someone.presses("Alt+Right")
    someone.writes_memo("no mouse")
    assert someone.sees.chosen is not None
    assert someone.sees.chosen.quote.startswith("a glimmer of hope")
    assert len(someone.sees.chosen.quote) == len("a glimmer of hope") + 2
    someone.presses("P")
    someone.presses("N")
    assert someone.sees.chosen.memo == "no mouse"
    someone.presses("Delete")
    assert someone.sees.chosen is None
    someone.opens_menu("Edit", "Undo Remove annotations")
    assert someone.sees.chosen is not None or someone.sees.annotations()
