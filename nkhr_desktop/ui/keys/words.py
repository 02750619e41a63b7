"""What a person is told where an action cannot have a key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from nkhr_desktop.ui.actions import Actions, in_words
from nkhr_desktop.ui.keys.rules import Refusal, Why
from nkhr_desktop.ui.texts import plain

translate = QCoreApplication.translate


def key_words(key: str) -> str:
    """A key as it is called on this system's keyboard."""
    return in_words(QKeySequence(key, QKeySequence.SequenceFormat.PortableText))


def name_of(actions: Actions, action: str) -> str:
    """What an action is called, without dots and mnemonic; a row's own words, which no step changes."""
    return plain(actions.row(action).text).replace(" …", "")


def refused(refusal: Refusal, key: str, actions: Actions) -> str:
    """Why not, and what would do, in one or two sentences."""
    text = _sentences()[refusal.why].replace("{key}", key_words(key))
    return text.replace("{action}", name_of(actions, refusal.holder)) if refusal.holder else text


def _sentences() -> dict[Why, str]:
    return {
        Why.TAKEN: translate("keys", "{key} already does “{action}”."),
        Why.UNKNOWN: translate(
            "keys", "This key cannot be used here. Letters, digits, signs and function keys can, also with Ctrl or Alt."
        ),
        Why.LEAVES: translate("keys", "Esc leaves whatever is open, everywhere, so it stays as it is."),
        Why.TAB: translate("keys", "Tab goes from one part of the window to the next, so it stays as it is."),
        Why.CARET: translate("keys", "{key} moves through the text. Hold Alt with it, or take another key."),
        Why.TYPED: translate(
            "keys", "{key} would be typed wherever somebody writes. Hold Ctrl or Alt with it, or take a function key."
        ),
        Why.LISTS: translate("keys", "{key} is needed in lists and on buttons. Hold Ctrl or Alt with it."),
        Why.FIELDS: translate(
            "keys", "{key} is needed wherever somebody writes: to cut, copy, paste or undo. Please take another key."
        ),
        Why.MENU: translate("keys", "{key} opens a menu. Please take another key."),
        Why.PINS: translate("keys", "{key} pins a code to this digit in the codebook. Please take another key."),
        Why.SYSTEM: translate("keys", "{key} belongs to the system and might never get here. Please take another key."),
        Why.FIXED: translate(
            "keys", "The digits stand for the codes that are pinned to them, so they stay as they are."
        ),
    }
