"""The memo of an annotation: what is written saves itself after a moment of rest, and on leaving."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

REST_MS = 600
LINES = 3


class MemoField(QPlainTextEdit):
    """Each rest is one step of undo, not each key. ``write(thing, text)`` stores and says whether it could.

    Its context menu has ``more``, too.
    """

    left = Signal()
    """Escape: the keys may go back to the text."""

    def __init__(self, write: Callable[[str, str], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._thing = ""
        self._stored = ""
        #: What was written for a thing before and could not be stored, or None.
        self.unsaved: Callable[[str], str | None] = lambda _thing: None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.store)
        self.more: list[QAction] = []
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._changed)

    def show_memo(self, thing: str, memo: str) -> None:
        """Show the memo of ``thing`` (an id, "" for none); what was written for another is stored first.

        Where the same one is being written, what is written stays.
        """
        if thing == self._thing and (memo == self._stored or self.pending):
            if self.toPlainText() == memo:  # it was stored by somebody else
                self._stored = memo
            return
        self.store()
        self._thing, self._stored = thing, memo
        before = self.unsaved(thing)
        written = memo if before is None else before
        if self.toPlainText() != written:
            self.setPlainText(written)
        self._rest.stop()

    @property
    def pending(self) -> bool:
        """True while something is written that is not stored."""
        return bool(self._thing) and self.toPlainText() != self._stored

    def store(self) -> None:
        """Store now what is written."""
        self._rest.stop()
        if self.pending:
            text = self.toPlainText()
            before, self._stored = self._stored, text  # the bell may come back before write() returns
            if not self._write(self._thing, text):
                self._stored = before

    def forget(self) -> None:
        """Show nothing; what is written is for nobody any more."""
        self._thing = self._stored = ""
        self.clear()

    def _changed(self) -> None:
        self.updateGeometry()
        if self.pending:
            self._rest.start()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.addSeparator()
        menu.addActions(self.more)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.store()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.store()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        lines = max(LINES, min(12, round(self.document().size().height()) + 1))
        return QSize(120, lines * self.fontMetrics().lineSpacing() + 18)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
