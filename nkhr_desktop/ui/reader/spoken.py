"""What a screen reader reads: a mirror of the paragraph at the caret.

The mirror is a plain text view of one pixel that holds the keyboard focus for the reader and shows nothing.
Qt gives its text, caret and events to screen readers natively; a text interface made in Python would end the
process. The mirror's text is never read back: the document's own text stays the only source.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QRegion, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from nkhr_desktop.model.span import Utf16Map
from nkhr_desktop.ui.reader.paragraphs import Paragraphs

_CARET_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class Mirror(QPlainTextEdit):
    """Holds the focus and the current paragraph; keys go to ``key``, which returns True if it took one."""

    def __init__(self, parent: QWidget, key: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(parent)
        self._key = key
        self._shown: tuple[int, int] | None = None
        self._map = Utf16Map("")
        self._cover = ""
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setCursorWidth(0)
        self.setAcceptDrops(False)
        self.setGeometry(0, 0, 1, 1)
        # the pixel is there for screen readers, not for the eye: a style sheet would give it a frame
        self.setMask(QRegion(1, 1, 1, 1))

    def event(self, event: QEvent) -> bool:
        """Leave every shortcut to the window, except the keys that move a caret."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(moves_caret(event))
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab moves the focus on; every other key belongs to the reader."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)
        elif not self._key(event):
            event.ignore()

    def paintEvent(self, event: object) -> None:
        """Nothing: the reader paints."""

    def follow(self, paragraphs: Paragraphs, caret: int, mark: int) -> None:
        """Show the piece at the caret, with the same caret and selection as far as it is in that piece."""
        if self._cover:
            return
        if not len(paragraphs):
            self._shown = None
            self.setPlainText("")
            return
        index = paragraphs.index_at(caret)
        start, end = paragraphs.starts[index], paragraphs.ends[index]
        if self._shown != (start, end):
            text = paragraphs.piece(index)
            # one for one, so that places stay the same: Qt would drop a mark at the very begin
            self.setPlainText(text.replace("\ufeff", "\u200b"))
            self._map, self._shown = Utf16Map(text), (start, end)
        size = self.document().characterCount() - 1

        def unit(place: int) -> int:
            return min(size, self._map.to_utf16(min(max(place, start), end) - start))

        cursor = self.textCursor()
        cursor.setPosition(unit(mark))
        cursor.setPosition(unit(caret), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def cover(self, words: str) -> None:
        """Show these words and no text; "" shows the text again, once the caret is followed."""
        self._cover, self._shown = words, None
        if words:
            self.setPlainText(words)

    def forget(self) -> None:
        """Another document: whatever was shown is not it."""
        self._shown = None


def moves_caret(event: QKeyEvent) -> bool:
    """True for arrows, Home, End and pages, with Shift or Ctrl or plain; Ctrl and page is the window's."""
    with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return False
    page = event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
    return event.key() in _CARET_KEYS or (page and not with_control)
