"""What lies over a text with a content warning: lines where the words are, the warning, and the way to the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from nkhr_desktop.ui.reader.reader import Reader
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance

#: The widest that the card gets, in logical pixels at a scale of 1; the air in it; the air around it.
WIDEST, AIR, AROUND = 420, 22, 16
#: Keys that show the text.
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: Keys that go on to the window: the focus, and whatever opens a menu.
PASSED = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
#: What ends here.
MOUSE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
    QEvent.Type.ContextMenu,
    QEvent.Type.ToolTip,
)


class Cover(QWidget):
    """Lies over the whole reader, so that mouse and eye meet nothing of the text; the reader's keys come here."""

    wanted = Signal()
    """Somebody wants to see the text."""

    def __init__(self, reader: Reader, appearance: Appearance) -> None:
        super().__init__(reader.viewport())
        self._reader = reader
        self._appearance = appearance
        self._words = label("", "strong", wrap=True)
        self._button = QPushButton(self.tr("Show the text"), self)
        self._button.setProperty("role", "primary")
        self._button.clicked.connect(self.wanted)
        self._card = self._made_card()
        self.setObjectName("cover")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()
        reader.viewport().installEventFilter(self)
        keys = reader.focusProxy()
        if keys is not None:
            keys.installEventFilter(self)
        appearance.changed.connect(self.update)

    def _made_card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("role", "card")
        self._column = column = QVBoxLayout(card)
        column.setContentsMargins(AIR, AIR, AIR, AIR)
        column.setSpacing(8)
        self._title = QLabel(self.tr("Content warning"), card)
        self._title.setProperty("role", "section")
        why = label(self.tr("The text is covered, so that nobody reads it unprepared."), "quiet", wrap=True)
        for widget in (self._title, self._words, why):
            column.addWidget(widget)
        column.addSpacing(6)
        self._button.setParent(card)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        enter = label(self.tr("or press Enter"), "faint")
        column.addWidget(enter)
        self._spare = (enter, why, self._title)
        return card

    @property
    def covering(self) -> bool:
        """True while it lies over the text."""
        return not self.isHidden()

    def lie(self, words: str) -> None:
        """Lie over the text, which warns of ``words``."""
        self._title.setText(self.tr("Content warning") if words else self.tr("Covered"))
        self._words.setText(words)
        self._words.setVisible(bool(words))
        spoken = self.tr("Content warning: {words}. The text is covered; Enter shows it.")
        plain = self.tr("The text is covered; Enter shows it.")
        self._reader.cover(spoken.replace("{words}", words) if words else plain)
        self.show()  # first: what was never seen does not know its letters
        self._fit()
        self.raise_()

    def lift(self) -> None:
        """Let the text be seen."""
        if self.covering:
            self._reader.cover("")
            self.hide()

    def _fit(self) -> None:
        self.setGeometry(self._reader.viewport().rect())
        width = min(round(WIDEST * self._appearance.scale), self.width() - 2 * AROUND)
        height = self._height_for(width)
        text, _ = self._reader.areas()
        left = min(max(text.center().x() - width // 2, AROUND), self.width() - AROUND - width)
        self._card.setGeometry(left, max(AROUND, (self.height() - height) // 3), width, height)

    def _height_for(self, width: int) -> int:
        """What the card needs; where that is more than there is, its less important words make room."""
        for part in self._spare:
            part.show()
        self._column.setContentsMargins(AIR, AIR, AIR, AIR)
        for part in self._spare:
            if self._column.heightForWidth(width) > self.height() - 2 * AROUND:
                part.hide()
                self._column.setContentsMargins(AIR, AIR // 3, AIR, AIR // 3)
        return self._column.heightForWidth(width)

    def event(self, event: QEvent) -> bool:
        """Keep what the mouse does here from the text below; the wheel still turns it."""
        if event.type() in MOUSE:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the size of the view; take the keys of the text."""
        if not self.covering:
            return False
        if watched is self._reader.viewport():
            if event.type() == QEvent.Type.Resize:
                self._fit()
            return False
        if not isinstance(event, QKeyEvent) or event.key() in PASSED:
            return False
        ours = event.key() in KEYS and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.type() == QEvent.Type.ShortcutOverride and ours:  # elsewhere it may be the key of an action
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and ours:
            self.wanted.emit()
        return event.type() == QEvent.Type.KeyPress

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars in place of lines: how much there is can be seen, and not a letter of it."""
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("pressed"))
        for line in self._reader.lines():
            bar = QRectF(line.left(), line.top() + 0.3 * line.height(), line.width(), 0.42 * line.height())
            painter.drawRoundedRect(bar, 4, 4)
        painter.end()
