"""Large buttons with a picture, a title and a quiet line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from nkhr_desktop.ui.texts import Elided, label
from nkhr_desktop.ui.theme import Appearance, Theme


class Pressed(QPushButton):
    """A button that Enter presses too, as people expect of what looks like a thing to open."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Card(Pressed):
    """One thing to begin with."""

    def __init__(
        self,
        appearance: Appearance,
        icon: str,
        title: str,
        words: str,
        first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setProperty("first", first)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._appearance = appearance
        self._icon = icon
        self._picture = QLabel(self)
        self._row = QHBoxLayout(self)
        lines = QVBoxLayout()
        lines.setSpacing(3)
        lines.addWidget(_still(label(title, "strong")))
        lines.addWidget(_still(label(words, "quiet", wrap=True)))
        row = self._row
        row.setContentsMargins(16, 13, 16, 13)
        row.setSpacing(14)
        row.addWidget(_still(self._picture), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._dress(appearance.theme)
        appearance.changed.connect(self._dress)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        return True

    def _dress(self, theme: Theme) -> None:
        icons = self._appearance.icons
        self._picture.setPixmap(icons.pixmap(self._icon, theme.colour("accent"), 22, self.devicePixelRatioF()))


class RecentRow(Pressed):
    """A project that was open before: its name and where it lies."""

    def __init__(self, appearance: Appearance, name: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recent")
        self.setAccessibleName(name)
        self.setAccessibleDescription(folder)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        title = Elided(name, "strong")
        place = Elided(folder, "quiet", mode=Qt.TextElideMode.ElideMiddle)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 10, 7)
        row.setSpacing(12)
        row.addWidget(_still(title), 0)
        row.addWidget(_still(place), 1)
        self.setMinimumHeight(round(34 * appearance.scale))

    def sizeHint(self) -> QSize:
        layout = self.layout()
        needed = layout.sizeHint().height() if layout is not None else 0
        return QSize(320, max(self.minimumHeight(), needed))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _still(part: QLabel) -> QLabel:
    """A label through which the mouse reaches the button."""
    part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return part
