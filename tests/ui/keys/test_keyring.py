"""Every key can be changed, none has two actions, and what was chosen is there the next time."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.keys.keyring import Keyring, settled
from nkhr_desktop.ui.keys.naming import known
from nkhr_desktop.ui.keys.rules import Refusal, Why, menu_letters, why_not
from nkhr_desktop.ui.settings import Settings


class Desk:
    """Actions and their keys, made anew from the same settings as often as a test likes."""

    def __init__(self, qtbot: QtBot, file: Path) -> None:
        self._qtbot = qtbot
        self._file = file
        self.start()

    def start(self) -> None:
        """As the app does."""
        self.window = QWidget()
        self._qtbot.addWidget(self.window)
        self.settings = Settings(self._file)
        self.actions = Actions(self.window)
        self.ring = Keyring(self.actions, self.settings, self.window)

    def written(self) -> dict[str, str]:
        """What the settings hold."""
        return {name: self.settings.get(f"keys/{name}") for name in self.settings.names("keys")}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    """Nothing was ever changed."""
    return Desk(qtbot, tmp_path / "settings.ini")


def test_at_first_all_is_as_the_table_says(desk: Desk) -> None:
    assert desk.ring.all_usual
    assert desk.ring.keys("redo") == ("Ctrl+Shift+Z", "Ctrl+Y")
    assert desk.written() == {}


def test_a_key_is_added_replaced_removed_and_reset(desk: Desk) -> None:
    ring = desk.ring
    assert ring.give("memo", "Ctrl+M") is None
    assert ring.keys("memo") == ("M", "Ctrl+M")
    assert desk.actions["memo"].shortcuts()[1].toString() == "Ctrl+M"
    assert ring.give("memo", "E", instead_of="M") is None
    assert ring.keys("memo") == ("E", "Ctrl+M")
    ring.remove("memo", "Ctrl+M")
    assert desk.written() == {"memo": "E"}
    ring.remove("memo", "E")
    assert desk.written() == {"memo": "none"}
    assert desk.actions["memo"].shortcuts() == []
    desk.start()
    assert desk.ring.keys("memo") == ()
    assert desk.ring.reset("memo") is None
    assert desk.ring.keys("memo") == ("M",)
    assert desk.written() == {}


def test_a_key_of_another_action_is_refused_and_can_be_taken_over(desk: Desk) -> None:
    ring = desk.ring
    assert ring.give("describe_project", "Ctrl+K") == Refusal(Why.TAKEN, "find_code")
    assert ring.keys("describe_project") == ()
    assert ring.give("describe_project", "Ctrl+K", take=True) is None
    assert ring.keys("find_code") == ()
    assert desk.written() == {"describe_project": "Ctrl+K"}, "what gave way comes back by itself"
    assert ring.reset("find_code") == Refusal(Why.TAKEN, "describe_project")
    desk.start()
    assert desk.ring.keys("find_code") == ()
    assert desk.ring.reset("find_code", take=True) is None
    assert (desk.ring.keys("find_code"), desk.ring.keys("describe_project")) == (("Ctrl+K",), ())
    assert desk.ring.all_usual


def test_a_chosen_key_is_taken_from_who_chose_it(desk: Desk) -> None:
    ring = desk.ring
    ring.give("memo", "Ctrl+J")
    ring.give("about", "Ctrl+J", take=True)
    assert (ring.keys("memo"), ring.keys("about")) == (("M",), ("Ctrl+J",))
    ring.reset_all()
    assert ring.all_usual
    assert desk.written() == {}


@pytest.mark.parametrize(
    ("action", "key", "why"),
    [
        ("about", "Esc", Why.LEAVES),
        ("memo", "Esc", Why.LEAVES),
        ("memo", "Tab", Why.TAB),
        ("about", "Ctrl+Tab", Why.TAB),
        ("about", "L", Why.TYPED),
        ("about", "Shift+L", Why.TYPED),
        ("about", "5", Why.TYPED),
        ("about", "Space", Why.LISTS),
        ("about", "Return", Why.LISTS),
        ("about", "Del", Why.LISTS),
        ("memo", "Left", Why.CARET),
        ("about", "Ctrl+Shift+Left", Why.CARET),
        ("memo", "Home", Why.CARET),
        ("about", "Alt+F", Why.MENU),
        ("memo", "Alt+E", Why.MENU),
        ("memo", "Alt+3", Why.PINS),
        ("about", "Ctrl+V", Why.FIELDS),
        ("memo", "Ctrl+C", Why.FIELDS),
        ("about", "Alt+F4", Why.SYSTEM),
        ("memo", "", Why.UNKNOWN),
        ("apply_pin_1", "Ctrl+J", Why.FIXED),
        ("memo", "4", Why.FIXED),
    ],
)
def test_keys_that_the_window_needs_are_refused(desk: Desk, action: str, key: str, why: Why) -> None:
    refusal = desk.ring.give(action, key, take=True)
    assert refusal is not None
    assert refusal.why is why
    assert desk.ring.all_usual


@pytest.mark.parametrize(
    ("action", "key"),
    [("memo", "T"), ("memo", "Shift+T"), ("memo", "Space"), ("memo", "\\"), ("about", "F5"), ("about", "Alt+End")],
)
def test_other_keys_are_free(desk: Desk, action: str, key: str) -> None:
    assert desk.ring.give(action, key) is None


def test_the_usual_keys_are_always_allowed(desk: Desk) -> None:
    desk.ring.remove("copy", "Ctrl+C")
    assert desk.ring.give("copy", "Ctrl+C") is None
    assert desk.written() == {}


def test_fixed_keys_stay(desk: Desk) -> None:
    desk.ring.remove("apply_pin_4", "4")
    assert desk.ring.keys("apply_pin_4") == ("4",)


def test_nonsense_in_the_settings_is_left_alone_and_named(desk: Desk, tmp_path: Path) -> None:
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    written = {
        "memo": "Ctrl+M Nonsense",
        "later_action": "Ctrl+J",
        "about": "L",
        "redo": "Ctrl+R",
        "undo": "Ctrl+R",
        "apply_pin_2": "Z",
        "quit": "",
    }
    for name, keys in written.items():
        store.setValue(f"keys/{name}", keys)
    store.sync()
    desk.start()
    ring = desk.ring
    assert set(ring.ignored) == {"memo", "later_action", "about", "apply_pin_2", "quit"}
    assert ring.keys("memo") == ("Ctrl+M",)
    assert ring.keys("about") == ()
    assert ring.keys("apply_pin_2") == ("2",)
    assert Counter((*ring.keys("undo"), *ring.keys("redo"))) == {"Ctrl+R": 1}, "one of them has it"
    ring.reset_all()
    assert desk.written() == {"later_action": "Ctrl+J"}, "a later version finds its own again"


def test_a_new_usual_key_gives_way_to_a_chosen_one() -> None:
    assert settled({"new": ("K",), "old": ("J",)}, {"old": ("K",)}) == {"new": (), "old": ("K",)}


KEYS = st.sampled_from(
    ["A", "J", "Ctrl+K", "Ctrl+J", "Ctrl+Z", "Ctrl+1", "?", "/", "F1", "F5", "Return", "Del", "Alt+F", "Esc", "3"]
)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_is_changed_no_key_has_two_actions(data: st.DataObject) -> None:
    """Random changes, by real rules, on the real table, as they arrive at the real actions."""
    window = QWidget()
    with _fresh_settings() as kept:
        ring = Keyring(actions := Actions(window), kept)
        names = st.sampled_from([row.id for row in actions])
        letters = menu_letters(actions.menus)
        for _ in range(data.draw(st.integers(1, 8))):
            name, key = data.draw(names), known(data.draw(KEYS))
            match data.draw(st.sampled_from(["give", "take", "instead", "remove", "reset", "reset_taking", "all"])):
                case "give":
                    ring.give(name, key)
                case "take":
                    ring.give(name, key, take=True)
                case "instead":
                    ring.give(name, key, next(iter(ring.keys(name)), ""), take=data.draw(st.booleans()))
                case "remove":
                    ring.remove(name, key)
                case "reset":
                    ring.reset(name)
                case "reset_taking":
                    assert ring.reset(name, take=True) is None
                    assert ring.is_usual(name)
                case "all":
                    ring.reset_all()
                    assert ring.all_usual
            keys = [shortcut.toString() for row in actions for shortcut in actions[row.id].shortcuts()]
            assert len(keys) == len(set(keys))
            for row in actions:
                added = set(ring.keys(row.id)) - set(ring.usual(row.id))
                assert not [each for each in added if why_not(each, row.plain, letters)]
                assert [each.toString() for each in actions[row.id].shortcuts()] == list(ring.keys(row.id))
        again = Keyring(Actions(window), kept)
        assert {row.id: again.keys(row.id) for row in actions} == {row.id: ring.keys(row.id) for row in actions}
        assert again.ignored == ()
    window.deleteLater()


@contextmanager
def _fresh_settings() -> Iterator[Settings]:
    with tempfile.TemporaryDirectory() as folder:
        yield Settings(Path(folder) / "settings.ini")
