"""A quiet line that helps a newcomer once: words, perhaps a button, and a way to close it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from nkhr_desktop.ui.bending import Bending
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance, Theme

#: So many lines high is a window that has room for a hint.
ROOM = 20


class HintBar(QFrame):
    """Takes a place of its own below a text or a list, never over it; hidden while there is nothing to say."""

    closed = Signal()
    """The person has read it."""
    acted = Signal()
    """The person wants what the button says."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hint")
        self.setAccessibleName(self.tr("Hint"))
        self._appearance = appearance
        self._words: QLabel | None = None
        self.hide()

    def _build(self) -> QLabel:
        """Make what is in it: only for newcomers, who are the ones that hints are for."""
        self._picture = QLabel(self)
        words = label("", "quiet", self, wrap=True)
        self._button = QPushButton(self)
        self._button.setProperty("role", "link")
        self._close = QToolButton(self)
        self._close.setToolTip(self.tr("Close this hint"))
        self._close.setAccessibleName(self.tr("Close this hint"))
        self._lay_out(words)
        self._button.clicked.connect(self.acted)
        self._close.clicked.connect(self.closed)
        self._appearance.changed.connect(self._dress)
        self._dress(self._appearance.theme)
        return words

    def _lay_out(self, words: QLabel) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 8, 7)
        row.setSpacing(9)
        for part in (self._button, self._close):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            part.setCursor(Qt.CursorShape.PointingHandCursor)
        row.addWidget(self._picture)
        said = Bending()
        said.give(round(260 * self._appearance.scale))
        said.setSpacing(9)
        said.addWidget(words, 1)
        said.addWidget(self._button)
        row.addLayout(said, 1)
        row.addWidget(self._close)

    @property
    def words(self) -> str:
        """What it says, "" while it is hidden."""
        return self._words.text() if self._words is not None else ""

    def say(self, words: str, button: str = "") -> None:
        """Show these words and perhaps a button; "" hides it."""
        if self._words is None:
            if not words:
                return
            self._words = self._build()
        self._words.setText(words)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setAccessibleDescription(words)
        self.setVisible(bool(words) and self._has_room())

    def _has_room(self) -> bool:
        """False with large letters on a small screen: there every line belongs to the text."""
        return self.window().height() >= ROOM * self.fontMetrics().lineSpacing()

    def _dress(self, theme: Theme) -> None:
        icons, ratio = self._appearance.icons, self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap("info", theme.colour("accent"), 16, ratio))
        self._close.setIcon(icons.icon("x", theme.colour("text_quiet")))
