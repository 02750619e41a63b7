"""Korean as it is typed: fields that see the unfinished syllable, and the Enter that ends one and does no more.

On Korean desktops the key that ends a syllable reaches the app after the input method has handed the syllable over;
some hand over the key first. Either way it has done its work then: it neither applies nor makes nor closes anything.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
ENDING = ENTER | {Qt.Key.Key_Escape}


class Composition(QObject):
    """Keeps from a field the Enter or Escape that ends a syllable. Whoever filters the field asks ``takes``."""

    def __init__(self, field: QWidget, watch: bool = True) -> None:
        """``watch``: filter the field's events here; otherwise its owner calls ``takes`` with each of them."""
        super().__init__(field)
        self._field = field
        self._open = self._ended = self._key_came = False
        if watch:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return self.takes(event)

    def takes(self, event: QEvent) -> bool:
        """True if the field, and what is around it, shall not have this event."""
        kind = event.type()
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._compose(event)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(Qt.Key(event.key()))
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if Qt.Key(event.key()) in ENDING and (self._open or self._ended):
                event.accept()  # else it would be the key of an action of the window
                return True
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent) and Qt.Key(event.key()) in ENDING:
            self._ended = False  # the input method kept the press for itself: the next one is meant for the field
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
            self._open = self._ended = False
        return False

    def _compose(self, event: QInputMethodEvent) -> None:
        before, self._open = self._open, bool(event.preeditString())
        self._ended = before and not self._open and not self._key_came
        if not self._open:
            self._key_came = False

    def _press(self, key: Qt.Key) -> bool:
        ended, self._ended = self._ended, False
        if key not in ENDING or not (self._open or ended):
            return False
        if self._open:
            self._key_came = key in ENTER
            if key == Qt.Key.Key_Escape:
                QGuiApplication.inputMethod().reset()
                QCoreApplication.sendEvent(self._field, QInputMethodEvent())
                self._ended = False
            else:
                QGuiApplication.inputMethod().commit()
        return True


def watch_fields(root: QWidget) -> None:
    """Let every field of ``root`` have its Composition, each one once."""
    for field in root.findChildren(QLineEdit):
        if field.findChild(Composition) is None:
            Composition(field)


class TypedField(QLineEdit):
    """``query`` is its text with the unfinished syllable in place; ``typed`` tells every change of that."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preedit = ""
        self.textChanged.connect(self._tell)
        Composition(self)

    @property
    def query(self) -> str:
        """What is typed, the unfinished syllable included."""
        at = self.cursorPosition()
        return self.text()[:at] + self._preedit + self.text()[at:]

    @property
    def composing(self) -> bool:
        """True while an input method is making a syllable."""
        return bool(self._preedit)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    def _tell(self) -> None:
        self.typed.emit(self.query)
