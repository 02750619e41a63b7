"""The table of actions: nothing without words, no key twice, everything in a menu, enabled only when it can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui import language
from nkhr_desktop.ui.action_rows import LINE, Menu, Row, rows_of
from nkhr_desktop.ui.action_table import ActionTable
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.keys.naming import known
from nkhr_desktop.ui.keys.rules import Why, menu_letters, why_not
from nkhr_desktop.ui.main_window import MainWindow

MENUS = ActionTable().menus()
ROWS = [row for menu in MENUS for row in rows_of(menu)]


def _mnemonic(text: str) -> str:
    place = text.replace("&&", "  ").find("&")
    return text[place + 1].casefold() if place >= 0 else ""


def _every_menu(menus: tuple[Menu, ...]) -> list[Menu]:
    found = list(menus)
    for menu in menus:
        found += _every_menu(tuple(entry for entry in menu.rows if isinstance(entry, Menu)))
    return found


@pytest.fixture(params=["en", "ko"])
def menus(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[tuple[Menu, ...]]:
    """The table in both languages."""
    language.speak(qapp, request.param)
    yield ActionTable().menus()
    language.speak(qapp, "en")


def test_every_action_has_text_and_tip_and_a_way_to_it(menus: tuple[Menu, ...]) -> None:
    """A key, or a letter that no other entry of its menu has."""
    for menu in _every_menu(menus):
        entries = [entry for entry in menu.rows if entry is not LINE]
        letters = Counter(_mnemonic(entry.text) for entry in entries)
        for row in (entry for entry in entries if isinstance(entry, Row)):
            assert row.text.strip(), row.id
            assert row.tip.strip(), row.id
            assert row.keys or (_mnemonic(row.text) and letters[_mnemonic(row.text)] == 1), row.id
        assert [letter for letter, count in letters.items() if letter and count > 1] == [], menu.id
        assert all(_mnemonic(entry.text) for entry in entries if isinstance(entry, Menu)), "a menu without a letter"


def test_ids_and_keys_are_there_once() -> None:
    assert [name for name, count in Counter(row.id for row in ROWS).items() if count > 1] == []
    keys = Counter(known(key) for row in ROWS for key in row.keys.split())
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys, "a key that Qt does not know"


def test_usual_keys_are_written_as_they_are_pressed() -> None:
    """ "?", not "Shift+/": else two names of one press could stand with two actions."""
    for row in ROWS:
        for key in row.keys.split():
            assert known(key) == QKeySequence(key).toString(), row.id


def test_usual_keys_are_free_for_their_actions() -> None:
    """None opens a menu, moves the caret, or would be typed; what fields do, they do in the same sense."""
    letters = menu_letters(MENUS)
    same_sense = {"copy", "undo", "redo", "select_all"}
    for row in ROWS:
        refused = {key: why for key in row.keys.split() if (why := why_not(known(key), row.plain, letters))}
        assert not refused or (row.id in same_sense and set(refused.values()) == {Why.FIELDS}), (row.id, refused)


def test_every_action_of_the_window_is_in_a_menu_of_its_bar(window: MainWindow) -> None:
    def inside(menu: QMenu) -> Iterator[QAction]:
        for action in menu.actions():
            below = action.menu()
            yield from inside(below) if isinstance(below, QMenu) else [action]

    bar = window.frame.menuBar()
    found = {action for entry in bar.actions() for action in inside(entry.menu())}
    assert {window.actions[row.id] for row in window.actions} <= found
    with_keys = {action for action in window.frame.findChildren(QAction) if action.shortcuts()}
    assert {action.text() for action in with_keys - found} == set(), "a key that no menu shows"


def test_no_key_of_the_whole_window_is_there_twice(window: MainWindow) -> None:
    keys = Counter(
        key.toString() for action in window.frame.findChildren(QAction) for key in dict.fromkeys(action.shortcuts())
    )
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_way_to_an_action_is_its_key_or_its_place_in_the_menus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    heard: list[str] = []
    actions.keys_changed.connect(lambda: heard.append("changed"))
    assert (actions.key("palette"), actions.way("palette")) == ("/", "/")
    assert actions.keys("apply_last") == ("L", "Enter")
    assert actions.path("end_left") == "Annotation › Move the ends › End a character back"
    actions.bind("palette", ())
    assert (actions.key("palette"), actions.way("palette")) == ("", "Annotation › Apply a code …")
    assert actions["palette"].toolTip() == "Find a code by typing, apply it"
    actions.bind("palette", ("Ctrl+J",))
    assert actions["palette"].toolTip() == "Find a code by typing, apply it (Ctrl+J)"
    actions.bind("palette", ("Ctrl+J",))
    assert heard == ["changed"] * 2


def test_an_action_needs_a_handler_and_its_facts(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    heard: list[str] = []
    assert not actions["new_project"].isEnabled()
    actions.on("new_project", lambda: heard.append("new"))
    assert actions["new_project"].isEnabled()
    actions.on("memo", lambda: heard.append("memo"))
    assert not actions["memo"].isEnabled()
    actions.know(frozenset({"edit"}))
    assert not actions["memo"].isEnabled()
    actions.know(frozenset({"edit", "annotation", "document"}))
    assert actions["memo"].isEnabled()
    actions["memo"].trigger()
    actions.on("memo", lambda: heard.append("another"))
    actions["memo"].trigger()
    assert heard == ["memo", "another"]


def test_checkable_actions_say_their_state(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    heard: list[bool] = []
    actions.on("full_screen", heard.append)
    actions["full_screen"].trigger()
    actions["full_screen"].trigger()
    assert heard == [True, False]
    with pytest.raises(KeyError):
        actions.on("no_such_thing", heard.append)


def test_every_action_is_handled_in_the_whole_window(window: MainWindow) -> None:
    """An action that nobody handles would stand in its menu for ever, grey and without a reason."""
    facts = {need for row in window.actions for need in row.needs.split()}
    window.actions.know(frozenset(facts))
    assert [row.id for row in window.actions if not window.actions[row.id].isEnabled()] == []
