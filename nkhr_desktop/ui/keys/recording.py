"""A field that takes the next key that is pressed, whatever that key does elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nkhr_desktop.ui.keys.naming import only_held, pressed
from nkhr_desktop.ui.keys.words import key_words
from nkhr_desktop.ui.texts import invite

_EMPTYING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class KeyField(QLineEdit):
    """Shows the key. Tab goes on and Escape leaves, as everywhere, so that nobody is caught in it."""

    taken = Signal(str)
    """The name of the key that was pressed; "" for one that cannot be used."""
    emptied = Signal()
    """Backspace or Delete."""
    left = Signal()
    """Escape, in a field that is empty or only there to ask."""

    def __init__(self, words: str, finds: bool = False, parent: QWidget | None = None) -> None:
        """``finds``: the key stays in the field and can be looked at, and Delete is a key like others."""
        super().__init__(parent)
        self._finds = finds
        self.setReadOnly(True)
        invite(self, words)
        self.setAccessibleName(words)
        # the key itself is wanted, not the syllable that an input method would make of it
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        # here and not in keyPressEvent: no shortcut of the window may come before
        if isinstance(event, QKeyEvent) and event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                event.accept()
                self._take(event)
                return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        if only_held(event):
            return
        key, bare = event.key(), not event.modifiers()
        if key == Qt.Key.Key_Escape and (not self._finds or not self.text()):
            self.left.emit()
        elif key == Qt.Key.Key_Escape or (bare and key in (_EMPTYING[:1] if self._finds else _EMPTYING)):
            self.clear()
            self.emptied.emit()
        else:
            name = pressed(event)
            self.setText(key_words(name) if self._finds else "")
            self.taken.emit(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.deselect()
