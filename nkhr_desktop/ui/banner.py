"""A strip over the reader for what holds as long as it is shown: a filter, a project that is read only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from nkhr_desktop.ui.texts import Elided
from nkhr_desktop.ui.theme import Appearance, Theme


class Banner(QFrame):
    """Icon, words, and perhaps a button; hidden until it is told what to say."""

    def __init__(self, appearance: Appearance, icon: str, tone: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        self._appearance = appearance
        self._icon = icon
        self._picture = QLabel(self)
        self._words = Elided()
        self._button = QPushButton(self)
        self._button.setProperty("role", "quiet")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 4, 10, 4)
        self.row.setSpacing(10)
        self.row.addWidget(self._picture)
        self.row.addWidget(self._words, 1)
        self.row.addWidget(self._button)
        self.hide()
        self._dress(appearance.theme)
        appearance.changed.connect(self._dress)

    def offer(self, text: str, slot: Callable[[], object]) -> None:
        """A button with these words."""
        self._button.setText(text)
        self._button.clicked.connect(lambda: slot())

    def say(self, words: str) -> None:
        """Show these words; "" hides the strip."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._button.setVisible(bool(self._button.text()))
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _dress(self, theme: Theme) -> None:
        role = "warning" if self.property("tone") == "warning" else "accent"
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(self._appearance.icons.pixmap(self._icon, theme.colour(role), 16, ratio))
