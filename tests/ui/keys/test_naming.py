"""One name for one press, whatever the layout says beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from nkhr_desktop.ui.keys.naming import known, only_held, pressed

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, PAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier


def event(key: int, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held)


@pytest.mark.parametrize(
    ("key", "held", "name"),
    [
        (Qt.Key.Key_L, NONE, "L"),
        (Qt.Key.Key_L, SHIFT, "Shift+L"),
        (Qt.Key.Key_Question, SHIFT, "?"),
        (Qt.Key.Key_Slash, SHIFT, "/"),
        (Qt.Key.Key_Plus, CONTROL | SHIFT, "Ctrl++"),
        (Qt.Key.Key_1, PAD, "1"),
        (Qt.Key.Key_Delete, NONE, "Del"),
        (Qt.Key.Key_Backtab, SHIFT, "Shift+Tab"),
        (Qt.Key.Key_F5, CONTROL, "Ctrl+F5"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "Alt+Up"),
        (Qt.Key.Key_MediaPlay, NONE, ""),
        (0x0436, NONE, ""),
        (0xAC00, NONE, ""),
    ],
)
def test_a_press_has_one_name(key: int, held: Qt.KeyboardModifier, name: str) -> None:
    assert pressed(event(key, held)) == name


@pytest.mark.parametrize(
    ("jamo", "held", "name"),
    [
        ("ㅣ", NONE, "L"),
        ("ㅡ", NONE, "M"),
        ("ㅈ", CONTROL, "Ctrl+W"),
        ("ㅃ", SHIFT, "Shift+Q"),
        ("ㅖ", SHIFT, "Shift+P"),
        ("ㅂ", NONE, "Q"),
        ("ㅋ", NONE, "Z"),
        ("ㅜ", NONE, "N"),
    ],
)
def test_the_korean_keyboard_has_the_same_keys(jamo: str, held: Qt.KeyboardModifier, name: str) -> None:
    assert pressed(event(ord(jamo), held)) == name


def test_a_jamo_that_no_key_has_is_no_key() -> None:
    assert pressed(event(ord("ㄵ"))) == ""


def test_what_is_only_held_down_is_waited_for() -> None:
    assert only_held(event(Qt.Key.Key_Control, CONTROL))
    assert only_held(event(Qt.Key.Key_Hangul))
    assert not only_held(event(Qt.Key.Key_K, CONTROL))


@pytest.mark.parametrize("words", ["", "Nonsense", "Ctrl+", "Ctrl+K, Ctrl+B", "Ctrl", "\0", "ㄵ"])
def test_nonsense_is_no_key(words: str) -> None:
    assert known(words) == ""


@pytest.mark.parametrize("words", ["Delete", "Ctrl+PgDown", "ctrl+k", "{", "Ctrl++", "Ctrl+Alt+Shift+Left", "Space"])
def test_a_known_name_is_qts_own(words: str) -> None:
    assert known(words) == QKeySequence(words).toString()
    assert known(known(words)) == known(words)
