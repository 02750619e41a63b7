"""The card of the tour, and the thin frame around the part that it speaks of."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance, Theme

#: Usual width at a scale of 1; thickness of the frame.
WIDTH, THICK = 300, 2


class TourCard(QFrame):
    """Title, words, Back and Next. It takes no keys from the window but its own."""

    back = Signal()
    onward = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour_card")
        self._appearance = appearance
        self._title = label("", "heading", self, wrap=True)
        self._words = label("", "", self, wrap=True)
        self._count = label("", "faint", self)
        self._back = QPushButton(self.tr("&Back"), self)
        self._next = QPushButton(self.tr("Ne&xt"), self)
        self._leave = QToolButton(self)
        self._lay_out()
        self._rise()
        self._back.clicked.connect(self.back)
        self._next.clicked.connect(self.onward)
        self._leave.clicked.connect(self.left)
        appearance.changed.connect(self._dress)
        self._dress(appearance.theme)
        self.hide()

    def _lay_out(self) -> None:
        self._back.setProperty("role", "quiet")
        self._next.setProperty("role", "primary")
        self._leave.setToolTip(self.tr("Leave the tour"))
        self._leave.setAccessibleName(self.tr("Leave the tour"))
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._title, 1)
        head.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._back)
        foot.addWidget(self._next)
        column.setContentsMargins(16, 10, 10, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addLayout(foot)

    def _rise(self) -> None:
        """Cast a soft shadow, as everything that floats over the window."""
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)

    def show_stop(self, title: str, words: str, number: int, total: int) -> None:
        """Show one stop of the tour; the last one's button ends it."""
        self._title.setText(title)
        self._words.setText(words)
        count = self.tr("{number} of {total}").replace("{number}", str(number)).replace("{total}", str(total))
        self._count.setText(count)
        self._back.setEnabled(number > 1)
        self._next.setText(self.tr("End the tour") if number == total else self.tr("Ne&xt"))
        self.setAccessibleName(f"{title}. {words}")
        # read out with the button that has the keys, since the card itself takes none
        self._next.setAccessibleDescription(f"{count}. {title}. {words}")

    def show_done(self) -> None:
        """The person did it: say so until the next stop comes."""
        self._count.setText("✓ " + self.tr("Done"))

    @property
    def words(self) -> str:
        """What it says."""
        return f"{self._title.text()}. {self._words.text()}"

    @property
    def widths(self) -> range:
        """From the usual width down to the narrowest in which nothing is cut."""
        usual, least = round(WIDTH * self._appearance.scale), self.minimumSizeHint().width()
        return range(max(usual, least), least - 1, -20)

    def height_at(self, width: int) -> int:
        """The height that all of its words need."""
        layout = self.layout()
        assert layout is not None, "the card was laid out"
        return max(layout.totalHeightForWidth(width), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None, "the card was laid out"
        return layout.totalMinimumSize()

    def take_keys(self) -> None:
        """Give the keys to its button for going on."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._back.hasFocus():
            self._back.click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next.click()
        else:
            super().keyPressEvent(event)

    def _dress(self, theme: Theme) -> None:
        self._leave.setIcon(self._appearance.icons.icon("x", theme.colour("text_quiet")))


class Ring(QWidget):
    """A frame around a part of the window. Mouse and keys go through it."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        appearance.changed.connect(self.update)
        self.hide()

    def surround(self, part: QRect) -> None:
        """Stand around ``part``, covering nothing but its edge."""
        self.setGeometry(part)
        inner = self.rect().adjusted(THICK, THICK, -THICK, -THICK)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)))
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._appearance.theme.colour("accent"), 2 * THICK))
        painter.drawRect(self.rect())
        painter.end()
