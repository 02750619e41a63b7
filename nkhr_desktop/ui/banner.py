"""A strip over the reader for what holds as long as it is shown: a filter, a project that is read only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from nkhr_desktop.ui.texts import Elided, label
from nkhr_desktop.ui.theme import Appearance, Theme

#: Up to so many times the usual size of letters a strip has more than one line.
LARGE = 2.0


class Banner(QFrame):
    """Icon, words, and perhaps buttons; hidden until it is told what to say.

    Words are cut where the room is short, and the tip has them; with ``wrap`` they go on in more lines.
    """

    def __init__(
        self, appearance: Appearance, icon: str, tone: str = "info", parent: QWidget | None = None, wrap: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", tone)
        self._appearance = appearance
        self._icon = icon
        self._picture = QLabel(self)
        # very large letters leave the room of several lines to the text itself
        self._words: QLabel = label(wrap=True) if wrap and appearance.scale <= LARGE else Elided()
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 4, 10, 4)
        self.row.setSpacing(10)
        self.row.addWidget(self._picture)
        self.row.addWidget(self._words, 1)
        self.hide()
        self._dress(appearance.theme)
        appearance.changed.connect(self._dress)

    def offer(self, text: str, slot: Callable[[], object]) -> QPushButton:
        """One more button with these words, at the end."""
        button = QPushButton(text, self)
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: slot())
        self.row.addWidget(button)
        return button

    def say(self, words: str) -> None:
        """Show these words; "" hides the strip."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _dress(self, theme: Theme) -> None:
        role = "warning" if self.property("tone") == "warning" else "accent"
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(self._appearance.icons.pixmap(self._icon, theme.colour(role), 16, ratio))
