"""What a pressed key is called: one name for one press, whatever layout the keyboard has.

Names are Qt's portable ones ("Ctrl+Shift+Z"), as the tables of actions and the settings have them.
"""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

#: The consonants and vowels of the Korean keyboard (two sets) and the Latin letters on the same keys.
_JAMO = dict(
    zip(
        "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ",
        "QWERTYUIOPASDFGHJKLZXCVBNMQWERTOP",
        strict=True,
    )
)
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.MetaModifier
)
#: Keys that are there to be held down beside another one.
_BESIDE = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_Hangul,
        Qt.Key.Key_Hangul_Hanja,
        Qt.Key.Key_unknown,
    }
)
_NAMED = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Insert,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Menu,
        Qt.Key.Key_Back,
        Qt.Key.Key_Forward,
    }
)


def only_held(event: QKeyEvent) -> bool:
    """True while nothing but Shift, Ctrl and the like is down: the key itself is still to come."""
    return event.key() in _BESIDE


def pressed(event: QKeyEvent) -> str:
    """The name of what was pressed; "" for a key that cannot do anything here."""
    return _name(event.key(), event.modifiers())


def known(name: str) -> str:
    """A name in its one form ("Delete" is "Del"); "" if there is no such key."""
    if QKeySequence(name, QKeySequence.SequenceFormat.PortableText).count() != 1:
        return ""
    combined = parts(name)
    return _name(int(combined.key()), combined.keyboardModifiers())


def parts(name: str) -> QKeyCombination:
    """Key and modifiers of a known name."""
    combined: QKeyCombination = QKeySequence(name, QKeySequence.SequenceFormat.PortableText)[0]  # type: ignore[index]
    return combined


def is_sign(key: int) -> bool:
    """True for a key that would write something: letters, digits, signs, the space."""
    return 0x20 <= key <= 0x7E or 0xA1 <= key <= 0xFF


def _name(key: int, modifiers: Qt.KeyboardModifier) -> str:
    modifiers &= _HELD
    if 0x3131 <= key <= 0x3163:  # the keyboard is at Hangul: the Latin letter of the same key counts
        key = ord(_JAMO.get(chr(key), "\0"))
    if key == Qt.Key.Key_Backtab:
        key, modifiers = int(Qt.Key.Key_Tab), modifiers | Qt.KeyboardModifier.ShiftModifier
    function = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F24
    if not (function or is_sign(key) or key in _NAMED):
        return ""
    if is_sign(key) and key != Qt.Key.Key_Space and not chr(key).isalpha():
        # the sign says already that Shift was down for it: "?", not "Shift+?" here and "Shift+/" there
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    combined = QKeyCombination(modifiers, Qt.Key(key))
    return QKeySequence(combined).toString(QKeySequence.SequenceFormat.PortableText)
