"""Through the texts by keys: sentences, uncoded paragraphs, back and forward, nothing but the text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nkhr_desktop.model.span import Span
from tests.journeys import hands
from tests.journeys.hands import press, settle, wait_until
from tests.journeys.researcher import Researcher

SEOUL, STATES = "Seoul Forum spotlights", "North Korea: States Should"


@pytest.fixture
def reading(researcher: Researcher) -> Researcher:
    """Somebody at the sample, with the keys in the text."""
    researcher.starts_the_app()
    researcher.opens_the_sample()
    researcher.opens_document(SEOUL)
    return researcher


def _words(person: Researcher) -> str:
    span = person.sees.reader.selection
    return span.quote(person.sees.text) if span is not None else ""


def _coded(person: Researcher) -> str:
    chosen = person.sees.chosen
    return chosen.quote if chosen is not None else ""


def test_sentences_and_paragraphs_are_coded_with_one_key(reading: Researcher) -> None:
    reading.another_codes("Kim")
    hands.click(reading.sees.point_in(reading.sees.span_of("held Thursday").start))
    press("S")
    if reading.sees.palette.isVisible():  # nothing was coded yet: the sentence is selected, a code is looked for
        hands.type_text("tort")
        press("Return")
    sentence = "The inaugural Seoul Forum on North Korean Human Rights 2024 was held Thursday to illuminate"
    assert _coded(reading).startswith(sentence)
    assert _coded(reading).endswith("China and Russia.")
    code = reading.sees.chosen_code
    press(".")
    press("S")
    assert _coded(reading).startswith("The event notably coincided")
    press("Ctrl+Down")
    press("Ctrl+Down")
    press("G")
    assert _coded(reading).startswith("Oh highlighted escalating")
    assert _coded(reading).endswith('two sides of the same coin."')
    assert reading.sees.chosen_code == code
    press("Ctrl+/")
    wait_until(lambda: reading.sees.palette.isVisible(), "the palette on the sentence")
    assert _words(reading).startswith("Oh highlighted")
    press("Escape")


def test_a_selection_grows_and_shrinks_by_keys(reading: Researcher) -> None:
    place = reading.sees.span_of("insecurity").start + 2
    reading.brings_into_view(place, place + 1)
    hands.click(reading.sees.point_in(place))
    press("Escape")
    seen = []
    for _ in range(3):
        press("W")
        seen.append(_words(reading))
    assert seen[0] == "insecurity"
    assert seen[1].startswith("These actions exacerbate")
    assert seen[2].startswith("Oh highlighted")
    press("Shift+W")
    assert _words(reading) == seen[1]
    press("Shift+W")
    press("Escape")
    press("Shift+S")
    assert _words(reading) == seen[1]
    press(">")
    assert len(_words(reading)) > len(seen[1]), "on to the next sentence"


def test_uncoded_paragraphs_one_after_the_other_and_into_the_next_document(reading: Researcher) -> None:
    press("Ctrl+Home")
    places = []
    for _ in range(40):
        press("U")
        if not reading.sees.title.startswith(SEOUL):
            break
        places.append(reading.sees.reader.caret)
    assert places == sorted(set(places)), "forwards, each once"
    assert reading.sees.text, "another document"
    assert reading.sees.title in reading.sees.message
    title = reading.sees.title
    press("U")
    assert reading.sees.title == title
    press("Shift+U")
    press("Shift+U")
    wait_until(lambda: reading.sees.title.startswith(SEOUL), "back in the first document")
    assert reading.sees.reader.caret == places[-1], "from its end"
    press("Shift+U")
    assert reading.sees.reader.caret == places[-2]


def test_what_is_coded_is_passed_over(reading: Researcher) -> None:
    reading.another_codes("Kim")
    reading.opens_document(SEOUL)
    press("Ctrl+Home")
    press("U")
    first = reading.sees.reader.caret
    press("U")
    second = reading.sees.reader.caret
    press("G")
    if reading.sees.palette.isVisible():
        press("Return")
    wait_until(lambda: reading.sees.chosen is not None, "an annotation")
    press("Ctrl+Home")
    press("U")
    assert reading.sees.reader.caret == first
    press("U")
    assert reading.sees.reader.caret > second


def test_back_and_forward_through_documents_and_places(reading: Researcher) -> None:
    reader = reading.sees.reader
    for _ in range(4):
        press("N")
    press("Ctrl+End")
    here = (reading.sees.title, reader.place)
    reading.opens_document(STATES)
    assert reading.sees.title.startswith(STATES)
    press("Ctrl+[")
    assert (reading.sees.title, reader.place) == here
    press("Ctrl+]")
    assert reading.sees.title.startswith(STATES)
    forward = reading.sees.window.actions["go_forward"]
    assert not forward.isEnabled(), "there is nowhere further"
    viewport = reader.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.BackButton)
    settle()
    assert (reading.sees.title, reader.place) == here
    QTest.mouseClick(viewport, Qt.MouseButton.ForwardButton)
    settle()
    assert reading.sees.title.startswith(STATES)


def test_a_click_on_a_document_leads_into_its_text_and_arrows_stay_in_the_list(reading: Researcher) -> None:
    reading.opens_document(STATES)
    press("Ctrl+End")
    assert reading.sees.reader.caret > 1_000, "the keys are in the text"
    press("Shift+F7")
    title = reading.sees.title
    press("Up")
    assert reading.sees.title == title, "arrows look for one"
    press("Return")
    wait_until(lambda: reading.sees.title != title, "the document above")
    press("Ctrl+End")
    assert reading.sees.reader.caret > 1_000


def test_another_selection_is_not_overlooked_by_the_key_that_changes_a_code(reading: Researcher) -> None:
    press("N")
    code = reading.sees.chosen_code
    reading.selects("welcoming remarks")
    press("C")
    assert not reading.sees.palette.isVisible()
    assert "Esc" in reading.sees.message
    press("Escape")
    press("C")
    wait_until(lambda: reading.sees.palette.isVisible(), "the palette, for the annotation")
    press("Escape")
    assert reading.sees.chosen_code == code


def test_the_very_words_of_the_chosen_annotation_can_be_selected(reading: Researcher) -> None:
    press("N")
    chosen = reading.sees.chosen
    assert chosen is not None
    begin, end = reading.sees.point_of(chosen.start), reading.sees.point_of(chosen.end, after=True)
    assert begin is not None
    assert end is not None
    hands.drag(begin, end)
    assert reading.sees.reader.selection == chosen.span
    assert reading.sees.chosen == chosen, "no end was moved"


def test_ends_move_by_characters_words_and_sentences(reading: Researcher) -> None:
    press("N")
    before = reading.sees.chosen
    assert before is not None
    for longer, shorter in (("=", "-"), ("]", "["), ("_", "+"), ("{", "}")):
        press(longer)
        wait_until(lambda: reading.sees.chosen.span != before.span, longer)  # type: ignore[union-attr]
        press(shorter)
        wait_until(lambda: reading.sees.chosen.span == before.span, shorter)  # type: ignore[union-attr]
    press("'")
    assert _coded(reading).endswith("."), "to the end of its sentence"
    press(":")
    assert reading.sees.text[reading.sees.chosen.start - 1] == "\n"  # type: ignore[union-attr]


def test_only_the_text_until_escape(reading: Researcher) -> None:
    sees = reading.sees
    window = sees.window
    press("F12")
    assert not window.top_bar.isVisible()
    assert not sees.documents.isVisible()
    assert not sees.tree.isVisible()
    assert "Esc" in sees.message
    press("N")
    assert sees.chosen is not None, "keys work"
    press("/")
    wait_until(lambda: sees.palette.isVisible(), "the palette")
    press("Escape")
    assert not window.top_bar.isVisible(), "Escape left the palette only"
    reading.opens_menu("Go", "Next annotation")
    assert not window.top_bar.isVisible()
    press("Escape")
    assert window.top_bar.isVisible()
    assert sees.documents.isVisible()
    assert sees.tree.isVisible()
    press("F12")
    press("F12")
    assert sees.tree.isVisible(), "the same key leaves"
    assert not window.messages.isVisible(), "nobody is told any more how to leave"
    press("F12")
    press("M")
    assert sees.panel.isVisible(), "a memo needs its panel"
    press("Escape")
    press("F12")
    press("F8")
    assert sees.documents.isVisible(), "the key of a panel brings it back"


def test_a_new_window_is_never_in_focus_mode(reading: Researcher) -> None:
    project = reading.sees.window.bridge.project
    assert project is not None
    path = project.path
    press("F12")
    reading.closes()
    reading.comes_back(path)
    wait_until(lambda: reading.sees.window.top_bar.isVisible(), "the top bar")
    assert reading.sees.documents.isVisible()
    assert reading.sees.frame.menuBar().height() > 0


def test_a_particle_is_left_out_by_a_key(reading: Researcher, tmp_path: Path) -> None:
    file = tmp_path / "증언.txt"
    file.write_text("그는 정치범수용소에서 3년을 보냈다.\n", encoding="utf-8")
    reading.another_codes("Kim")
    reading.adds_documents([file])
    reading.opens_document("증언")
    reading.double_clicks_word("정치범수용소에서")
    assert _words(reading) == "정치범수용소에서"
    press("X")
    assert _words(reading) == "정치범수용소"
    press("X")
    assert _words(reading) == "정치범수용소"
    assert "particle" in reading.sees.message
    press("/")
    hands.type_text("tort")
    press("Return")
    wait_until(lambda: reading.sees.chosen is not None, "an annotation")
    press("]")
    wait_until(lambda: _coded(reading) != "정치범수용소", "the end a word on")
    place = reading.sees.span_of("정치범수용소에서")
    chosen = reading.sees.chosen
    assert chosen is not None
    assert chosen.span == Span(place.start, place.end)
    press("X")
    wait_until(lambda: _coded(reading) == "정치범수용소", "the annotation without the particle")


def test_nobody_codes_what_is_out_of_view(reading: Researcher) -> None:
    press("Ctrl+Home")
    for _ in range(12):
        hands.wheel(hands.middle(reading.sees.reader.viewport()), down=True)
    before = reading.sees.annotations()
    place = reading.sees.reader.place
    press("S")
    assert reading.sees.reader.place < place, "the cursor is shown"
    assert "out of view" in reading.sees.message
    assert reading.sees.annotations() == before
    assert not reading.sees.palette.isVisible()
