"""Keys of actions while the keyboard is at Hangul: where no input method stands between, ㅣ is the key that L is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from nkhr_desktop.ui.keys.naming import pressed

#: The consonants and vowels that a key of the keyboard writes by itself.
FIRST, LAST = 0x3131, 0x3163


class HangulKeys(QObject):
    """Does for a part of the window, in which nothing is written, what Qt does where the keyboard is at Latin."""

    def __init__(self, part: QWidget) -> None:
        """``part`` has the actions, or its window has; the keys are with what stands in for it."""
        super().__init__(part)
        self._part = part
        (part.focusProxy() or part).installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        action = self._action(event) if FIRST <= event.key() <= LAST else None
        if action is None:
            return False
        action.trigger()
        return True

    def _action(self, event: QKeyEvent) -> QAction | None:
        wanted = QKeySequence(pressed(event), QKeySequence.SequenceFormat.PortableText)
        actions = (*self._part.actions(), *self._part.window().actions())
        return next((each for each in actions if each.isEnabled() and wanted in each.shortcuts()), None)
