"""Which keys an action may not have, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from nkhr_desktop.ui.action_rows import Menu
from nkhr_desktop.ui.keys.naming import is_sign, parts

Key = Qt.Key
#: Signs that a whole window may take wherever nobody types: no list looks for them.
ANYWHERE = frozenset({"?"})
#: What fields do by themselves. The actions of the same meaning have these keys from the beginning.
_FIELDS = frozenset(
    {"Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+A", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"}
    | {"Ctrl+Ins", "Shift+Ins", "Shift+Del", "Ctrl+Backspace", "Ctrl+Del"}
)
#: What systems and their window managers keep for themselves, and the menu of the right mouse button.
_SYSTEM = frozenset({"Alt+F4", "Alt+Space", "Ctrl+Alt+Del", "Menu", "Shift+F10"})
#: Keys by which lists and buttons are used.
_LISTS = frozenset({Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_Delete, Key.Key_Backspace})


class Why(Enum):
    """Why an action cannot have a key."""

    TAKEN = auto()
    UNKNOWN = auto()
    LEAVES = auto()
    TAB = auto()
    CARET = auto()
    TYPED = auto()
    LISTS = auto()
    FIELDS = auto()
    MENU = auto()
    PINS = auto()
    SYSTEM = auto()
    FIXED = auto()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why, and for TAKEN or FIXED the action that has the key already."""

    why: Why
    holder: str = ""


def menu_letters(menus: Iterable[Menu]) -> frozenset[str]:
    """The letters that open a menu together with Alt."""
    return frozenset(letter.upper() for menu in menus for letter in re.findall(r"&(\w)", menu.text))


def why_not(name: str, plain: bool, letters: frozenset[str]) -> Why | None:
    """Why an action cannot have the key ``name``, whoever else has it.

    ``plain`` actions work only in the text, where nothing is typed. ``letters`` open menus with Alt.
    """
    # when it is asked for: with it comes the whole reader, and the window is painted before that
    from nkhr_desktop.ui.reader.spoken import moves_caret

    if not name:
        return Why.UNKNOWN
    combined = parts(name)
    key, held = combined.key(), combined.keyboardModifiers()
    if key == Key.Key_Escape:
        return Why.LEAVES
    if key == Key.Key_Tab:
        return Why.TAB
    if name in _SYSTEM:
        return Why.SYSTEM
    if moves_caret(QKeyEvent(QEvent.Type.KeyPress, int(key), held)):
        return Why.CARET
    if held == Qt.KeyboardModifier.AltModifier and is_sign(int(key)):
        if chr(key) in letters:
            return Why.MENU
        if chr(key) in "123456789":
            return Why.PINS
    if name in _FIELDS:
        return Why.FIELDS
    return None if plain else _elsewhere(name, int(key), held)


def _elsewhere(name: str, key: int, held: Qt.KeyboardModifier) -> Why | None:
    """Why an action that works everywhere cannot have a key."""
    if held & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    if key in _LISTS:
        return Why.LISTS
    return Why.TYPED if is_sign(key) and name not in ANYWHERE else None
