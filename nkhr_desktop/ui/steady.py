"""A page that scrolls where it must, and comes to rest whatever stands on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QWidget

#: How often one change of size may lead to another before it is enough.
DEEPEST = 4


class Steady(QScrollArea):
    """A scroll area without endless turns.

    A page that is higher while it is wide (a quote is folded, a row bends) needs the bar when there is none and none
    when there is one. Qt would go from one to the other, each turn within the one before, until the stack is full and
    the process ends.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deep = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._deep >= DEEPEST:
            return False
        self._deep += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._deep -= 1
