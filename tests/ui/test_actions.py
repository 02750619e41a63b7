"""The table of actions: nothing without words, no key twice, enabled only when it can be done."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui.action_rows import LINE, Menu, Row, rows_of
from nkhr_desktop.ui.action_table import ActionTable
from nkhr_desktop.ui.actions import Actions
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


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_action_has_text_and_tip_and_a_way_to_it(row: Row) -> None:
    assert row.text.strip()
    assert row.tip.strip()
    assert row.keys or _mnemonic(row.text), "neither a key nor a mnemonic"


def test_ids_and_keys_are_there_once() -> None:
    assert [name for name, count in Counter(row.id for row in ROWS).items() if count > 1] == []
    keys = Counter(QKeySequence(key).toString() for row in ROWS for key in row.keys.split())
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys, "a key that Qt does not know"


@pytest.mark.parametrize("menu", _every_menu(MENUS), ids=lambda menu: menu.id)
def test_mnemonics_of_a_menu_differ(menu: Menu) -> None:
    texts = [entry.text for entry in menu.rows if entry is not LINE]
    letters = Counter(letter for text in texts if (letter := _mnemonic(text)))
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_plain_keys_are_only_with_the_reader() -> None:
    for row in ROWS:
        keys = [QKeySequence(key) for key in row.keys.split()]
        for key in keys:
            bare = key.toString() in ("Return", "Delete", "/") or len(key.toString()) == 1
            assert bare <= row.plain, f"{row.id} would take {key.toString()} from every field"


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
