"""Controls of the annotation panel: three choices side by side, and a quiet list of choices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from nkhr_desktop.ui.bending import Bending
from nkhr_desktop.ui.texts import tell_choice


class Segments(QFrame):
    """A few choices side by side; a click on the chosen one chooses none."""

    chosen = Signal(str)
    """The value, "" for none."""

    def __init__(self, choices: Iterable[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "segments")
        self.setAccessibleName(name)
        self._buttons: dict[str, QPushButton] = {}
        self._showing = False
        row = Bending()
        self.setLayout(row)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for value, words in choices:
            button = QPushButton(words, self)
            button.setProperty("segment", True)
            button.setCheckable(True)
            button.setAutoDefault(False)
            # a click leaves the keys in the text: the next one may be M or L
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(f"{name}: {words}")
            # not only by a click: a screen reader turns it over by itself
            button.toggled.connect(lambda on, value=value: self._turned(value, on))
            row.addWidget(button, 1)
            self._buttons[value] = button

    def button(self, value: str) -> QPushButton:
        """The button of a value."""
        return self._buttons[value]

    def show_value(self, value: str) -> None:
        """Check the button of ``value``, or none."""
        self._showing = True
        for each, button in self._buttons.items():
            button.setChecked(each == value)
        self._showing = False

    def _turned(self, value: str, on: bool) -> None:
        if not self._showing:
            self.show_value(value if on else "")
            self.chosen.emit(value if on else "")


class QuietCombo(QComboBox):
    """A list of choices that looks like its value until it is pointed at; the wheel never changes it."""

    picked = Signal(str)
    """The value that a person chose."""

    def __init__(self, choices: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setStyleSheet(
            "QComboBox { padding: 1px 9px; min-height: 18px; }"
            "QComboBox:!hover:!focus { border-color: transparent; background: transparent; }"
        )
        # not by a click: a key that is meant for the text would choose another value
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for value, words in choices:
            self.addItem(words, value)
        tell_choice(self)
        self.activated.connect(lambda _row: self.picked.emit(str(self.currentData())))

    def show_value(self, value: str | None) -> None:
        """Show a value; None where several differ."""
        self.setCurrentIndex(-1 if value is None else self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the style paints it, but words that are too long end in "…" instead of being cut."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - 1
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())
