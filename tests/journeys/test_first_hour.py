"""The first minutes of a newcomer, counted: the first code within a minute, the first dataset within twelve clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from tests.journeys import dataset, hands, sights
from tests.journeys.hands import answering, press, wait_until
from tests.journeys.keystrokes import Keystrokes
from tests.journeys.researcher import Researcher

FIRST_CODE, FIRST_EXPORT = 60.0, 12
TEXT = "Testimony 7\n\nThey were sent back across the river. Officers beat her for eleven days.\n"
CODED = "Officers beat her for eleven days"

Say = Callable[[str, str], None]


@pytest.fixture
def hand(monkeypatch: pytest.MonkeyPatch) -> Keystrokes:
    """Counts from the first click on."""
    return Keystrokes(monkeypatch)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], full: bool) -> Say:
    """Print a figure where the long campaigns were asked for."""

    def tell(what: str, words: str) -> None:
        if full:
            with capsys.disabled():
                print(f"\n  {what}: {words}")

    return tell


def _exports(someone: Researcher, hand: Keystrokes) -> str:
    """By the button of the top bar, as the dialog proposes it; what the dialog says."""
    said: list[str] = []

    def write(dialog: QWidget) -> None:
        hand.looks()
        hands.click_on(sights.button(dialog, "Export"))
        someone.waits_for_work()
        said.append(sights.words_in(dialog))
        hands.click_on(sights.button(dialog, "Close"))

    answering(lambda: hands.click_on(sights.button(someone.sees.window.top_bar, "Export")), write)
    return said[0]


def _copies_from_another_window(someone: Researcher) -> None:
    """All of a text that lies open in some other program."""
    other = QPlainTextEdit(TEXT)
    other.show()
    other.activateWindow()
    other.setFocus()
    wait_until(lambda: QApplication.focusWidget() is other, "the other window")
    press("Ctrl+A")
    press("Ctrl+C")
    other.close()
    someone.sees.frame.activateWindow()
    wait_until(lambda: QApplication.activeWindow() is someone.sees.frame, "the window again")


def test_with_the_sample(researcher: Researcher, home: Path, hand: Keystrokes, say: Say) -> None:
    someone = researcher
    someone.starts_the_app()
    hand.looks()
    someone.opens_the_sample()
    hand.looks()
    someone.selects("Seoul Metropolitan Government hosts")

    def take_the_name(dialog: QWidget) -> None:
        hand.looks()
        press("Return")

    answering(lambda: someone.double_clicks_code("Forced repatriation"), take_the_name)
    assert ("Seoul Metropolitan Government hosts", "Forced repatriation") in someone.sees.annotations()
    say("first code, sample project, naming the coder included", hand.words)
    assert hand.seconds <= FIRST_CODE
    assert "Written to" in _exports(someone, hand)
    say("first dataset", hand.words)
    assert hand.clicks + hand.drags <= FIRST_EXPORT
    (written,) = (home / "Documents" / "NKHR Desktop").glob("*dataset")
    assert len(dataset.read(written).annotations) == 31
    someone.closes()


def test_with_a_text_of_ones_own(researcher: Researcher, home: Path, hand: Keystrokes, say: Say) -> None:
    someone = researcher
    someone.starts_the_app()
    hand.looks()

    def make(dialog: QWidget) -> None:
        hand.looks()
        press("Return")  # as it is proposed: title, file, codebook, pseudonym

    answering(lambda: hands.click_on(sights.button(someone.sees.frame, "New project")), make)
    wait_until(lambda: someone.sees.window.bridge.project is not None, "the new project")
    hands.settle()
    hand.looks()
    _copies_from_another_window(someone)

    def paste(dialog: QWidget) -> None:
        hand.looks()
        hands.click_on(next(sights.visible(dialog, QPlainTextEdit)))
        press("Ctrl+V")
        hands.click_on(sights.button(dialog, "Add document"))

    answering(lambda: press("Ctrl+Shift+V"), paste)
    wait_until(lambda: someone.sees.window.desk.document, "the document")
    wait_until(someone.sees.reader.isVisible, "the reader")
    hands.settle()
    someone.selects(CODED)
    someone.applies_by_palette("tort")
    assert (CODED, "Torture") in someone.sees.annotations()
    say("first code, text of one's own, from the first start", hand.words)
    assert hand.seconds <= FIRST_CODE
    assert "Written to" in _exports(someone, hand)
    say("first dataset of it", hand.words)
    assert hand.clicks + hand.drags <= FIRST_EXPORT
    someone.closes()


def test_keys_alone_are_as_quick(researcher: Researcher, hand: Keystrokes, say: Say) -> None:
    someone = researcher
    someone.starts_the_app()
    hand.looks()
    press("Return")  # the first card has the keys
    someone._waits_for_a_document()
    hand.looks()
    for _ in range(3):
        press("Ctrl+Shift+Right")

    def take_the_name(dialog: QWidget) -> None:
        hand.looks()
        press("Return")

    answering(lambda: press("1"), take_the_name)
    assert someone.sees.chosen_code == "Forced repatriation"
    say("first code by keys alone", hand.words)
    assert hand.clicks + hand.drags == 0
    assert hand.seconds <= FIRST_CODE
    someone.closes()
