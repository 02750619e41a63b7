"""Keys and clicks for ten tasks, counted where they are struck: as few as the table says, and never more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.journeys import hands, sights
from tests.journeys.counts import TASKS
from tests.journeys.hands import press, type_text, wait_until
from tests.journeys.keystrokes import Keystrokes
from tests.journeys.researcher import Researcher

TURNER = "Rights advocates call"


@pytest.fixture
def coder(researcher: Researcher) -> Researcher:
    """Somebody who has coded a little: a name is given, a code was used."""
    researcher.starts_the_app()
    researcher.opens_the_sample()
    researcher.opens_document(TURNER)
    researcher.selects("a sense of urgency")
    researcher.says_who_codes(lambda: press("4"), name="Kim")
    return researcher


class Counted:
    """One person whose hands are counted while they do a task."""

    def __init__(self, someone: Researcher, hand: Keystrokes) -> None:
        self.someone = someone
        self._hand = hand

    def keys(self, *steps: Callable[[], object]) -> int:
        """The keys that these steps take, and not one click."""
        keys, clicks = self._of(*steps)
        assert clicks == 0
        return keys

    def clicks(self, *steps: Callable[[], object]) -> int:
        """The clicks and drags that these steps take, and not one key."""
        keys, clicks = self._of(*steps)
        assert keys == 0
        return clicks

    def _of(self, *steps: Callable[[], object]) -> tuple[int, int]:
        hand = self._hand
        before = hand.keys, hand.clicks + hand.drags
        for step in steps:
            step()
        return hand.keys - before[0], hand.clicks + hand.drags - before[1]

    def became(self, quote: str, code: str) -> None:
        """The words have that code now."""
        wait_until(lambda: (quote, code) in self.someone.sees.annotations(), f"{quote}: {code}")

    def gone(self, quote: str) -> None:
        """The words have no code any more."""
        wait_until(lambda: quote not in dict(self.someone.sees.annotations()), f"nothing on {quote}")


def test_the_keyboard_alone(coder: Researcher, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted(coder, Keystrokes(monkeypatch))
    someone, found = coder, {}
    someone.selects("unspeakable atrocities")
    found["last"] = counted.keys(lambda: press("L"))
    counted.became("unspeakable atrocities", "Respect for non-refoulement")
    someone.selects("a glimmer of hope")
    found["pinned"] = counted.keys(lambda: press("3"))
    counted.became("a glimmer of hope", "DPRK State bodies")
    someone.selects("crimes that shock the conscience of humanity")
    found["by_name"] = counted.keys(lambda: someone.applies_by_palette("to"))
    counted.became("crimes that shock the conscience of humanity", "Torture")
    found["recode"] = counted.keys(lambda: press("C"), lambda: type_text("ab"), lambda: press("Return"))
    counted.became("crimes that shock the conscience of humanity", "Abduction")
    found["end"] = counted.keys(lambda: press("Alt+Left"))
    counted.became("crimes that shock the conscience of humanit", "Abduction")
    found["undo"] = counted.keys(lambda: press("Ctrl+Z"))
    counted.became("crimes that shock the conscience of humanity", "Abduction")
    found["memo"] = counted.keys(lambda: someone.writes_memo("seen")) - len("seen")
    wait_until(lambda: someone.sees.chosen is not None and someone.sees.chosen.memo == "seen", "the memo")
    found["remove"] = counted.keys(lambda: press("Delete"))
    counted.gone("crimes that shock the conscience of humanity")
    someone.selects("a hopeful sign")
    found["in_vivo"] = counted.keys(lambda: press("V"))
    counted.became("a hopeful sign", "a hopeful sign")
    someone.selects("sense of urgency", 1)
    found["new_code"] = counted.keys(lambda: someone.applies_by_palette("Haste", "Shift+Return"), lambda: press("1"))
    found["new_code"] -= len("Haste")
    counted.became("sense of urgency", "Haste")
    assert found == {task.name: task.keys for task in TASKS}


def test_the_mouse_alone(coder: Researcher, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted(coder, Keystrokes(monkeypatch))
    someone, found = coder, {}
    someone.selects("unspeakable atrocities")
    found["last"] = counted.clicks(lambda: someone.right_clicks("unspeakable atrocities", "Apply the last code"))
    counted.became("unspeakable atrocities", "Respect for non-refoulement")
    someone.selects("a glimmer of hope")
    found["pinned"] = counted.clicks(lambda: someone.drags_code("DPRK State bodies", "glimmer of"))
    counted.became("a glimmer of hope", "DPRK State bodies")
    someone.selects("crimes that shock the conscience of humanity")
    found["by_name"] = counted.clicks(lambda: someone.double_clicks_code("Torture"))
    counted.became("crimes that shock the conscience of humanity", "Torture")
    found["recode"] = counted.clicks(lambda: _click(someone, "Change code"), lambda: _click_hit(someone, 1))
    counted.became("crimes that shock the conscience of humanity", "DPRK State bodies")
    found["end"] = counted.clicks(lambda: someone.moves_end_to("the conscience of"))
    counted.became("crimes that shock the conscience of", "DPRK State bodies")
    someone.scrolls_to(memo := sights.memo_of(someone.sees.panel))
    found["memo"] = counted.clicks(lambda: hands.click_on(memo))
    assert memo.hasFocus()
    found["remove"] = counted.clicks(lambda: _click(someone, "Remove"))
    counted.gone("crimes that shock the conscience of")
    found["undo"] = counted.clicks(lambda: hands.click_on(sights.button(someone.sees.frame, "Undo")))
    counted.became("crimes that shock the conscience of", "DPRK State bodies")
    someone.selects("a hopeful sign")
    found["in_vivo"] = counted.clicks(lambda: someone.right_clicks("a hopeful sign", "In-vivo code"))
    counted.became("a hopeful sign", "a hopeful sign")
    assert found == {task.name: task.clicks for task in TASKS if task.clicks is not None}


def _click(someone: Researcher, name: str) -> None:
    """On a button of the panel."""
    hands.click_on(sights.button(someone.sees.panel, name))


def _click_hit(someone: Researcher, row: int) -> None:
    """On a code that the palette offers."""
    view = someone.sees.palette.finder.list
    hands.click(hands.middle(view.viewport(), view.visualRect(view.model().index(row, 0))))


def test_the_bars_hold() -> None:
    assert len(TASKS) == 10
    assert [task.name for task in TASKS if task.bar and task.keys > task.bar] == []
