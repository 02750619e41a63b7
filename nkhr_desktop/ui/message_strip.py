"""The small card that says what just happened, near the bottom of the window, in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from nkhr_desktop.ui.announcing import announce
from nkhr_desktop.ui.bridge import Notice
from nkhr_desktop.ui.texts import label, restyle
from nkhr_desktop.ui.theme import Appearance, Theme

WIDEST = 640
ABOVE_THE_EDGE = 44
#: Milliseconds that good news stays; a warning stays until it is read.
STAY = {"info": 7_000, "done": 4_000}
ICONS = {"info": "info", "done": "check-circle", "warning": "warning", "error": "warning"}
ROLES = {"info": "accent", "done": "saved", "warning": "warning", "error": "danger"}


class MessageStrip(QFrame):
    """Floats over its parent. The next notice takes the place of the one before."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("strip")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._appearance = appearance
        self._notice = Notice("")
        self._picture = QLabel(self)
        self._words = label(wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton(self)
        self._button.setProperty("role", "quiet")
        self._button.clicked.connect(self._act)
        self._close = self._closing_button()
        self._lay_out()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        appearance.changed.connect(self._dress)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 9, 8, 9)
        row.setSpacing(10)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)

    def _closing_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(self.tr("Close this message"))
        button.setAccessibleName(self.tr("Close this message"))
        button.clicked.connect(self.hide)
        return button

    def show_notice(self, notice: Notice) -> None:
        """Say it, and let a screen reader say it too."""
        self._notice = notice
        self._words.setText(notice.text)
        self._button.setText(notice.button)
        self._button.setVisible(bool(notice.button))
        restyle(self, "tone", notice.tone)
        self._dress(self._appearance.theme)
        self._place()
        self.show()
        self.raise_()
        announce(self, notice.text, urgent=notice.tone in ("warning", "error"))
        self._timer.stop()
        if notice.tone in STAY and not notice.button:
            self._timer.start(STAY[notice.tone] + 30 * len(notice.text))

    def forget(self, text: str) -> None:
        """Stop saying it, if that is what is said."""
        if text == self._notice.text:
            self.hide()

    @property
    def notice(self) -> Notice:
        """What it said last."""
        return self._notice

    def _act(self) -> None:
        self.hide()
        if self._notice.slot is not None:
            self._notice.slot()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        around = self._around.rect()
        room = min(round(WIDEST * self._appearance.scale), around.width() - 32)
        beside = self.sizeHint().width() - self._words.sizeHint().width()
        text = self._words.fontMetrics().boundingRect(
            0, 0, max(room - beside, 60), 10_000, int(Qt.TextFlag.TextWordWrap), self._words.text()
        )
        width = min(room, max(text.width() + beside + 8, 240))
        self.setFixedWidth(width)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry((around.width() - width) // 2, around.height() - height - ABOVE_THE_EDGE, width, height)

    def _dress(self, theme: Theme) -> None:
        tone = self._notice.tone
        icons, ratio = self._appearance.icons, self.devicePixelRatioF()
        self._picture.setPixmap(icons.pixmap(ICONS[tone], theme.colour(ROLES[tone]), 18, ratio))
        self._close.setIcon(icons.icon("x", theme.colour("text_quiet")))
