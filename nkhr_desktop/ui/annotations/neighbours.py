"""The other annotations at the same place, as small swatches to change over to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from nkhr_desktop.model.things import Mark
from nkhr_desktop.ui.bending import Bending
from nkhr_desktop.ui.codebook.names import letter
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.swatch import SIZE, swatch
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance

MOST = 7


class Neighbours(QWidget):
    """Hidden where there is only one annotation."""

    def __init__(self, desk: Desk, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._appearance = appearance
        whole = Bending()
        self.setLayout(whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.setAlignment(Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(label(self.tr("Here too"), "quiet"))
        self._row = QHBoxLayout()
        self._row.setSpacing(2)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(self._row)
        self._chips: list[QToolButton] = []
        self._more = label("", "quiet")
        self._row.addWidget(self._more)
        self.hide()

    @property
    def chips(self) -> list[QToolButton]:
        """The buttons, in the order of the text."""
        return self._chips

    def show_marks(self, marks: Sequence[Mark], chosen: str) -> None:
        """Show these, except ``chosen``."""
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.deleteLater()
        others = [mark for mark in marks if mark.id != chosen]
        others.sort(key=lambda mark: (mark.start, -mark.end, mark.id))
        self._chips = [self._chip(mark) for mark in others[:MOST]]
        for number, chip in enumerate(self._chips):
            self._row.insertWidget(number, chip)
        left = len(others) - len(self._chips)
        self._more.setText(f"+{left}" if left else "")
        self.setVisible(bool(others))

    def _chip(self, mark: Mark) -> QToolButton:
        chip = QToolButton(self)
        size = round(SIZE * self._appearance.scale)
        chip.setIconSize(QSize(size, size))
        code = self._desk.codes.get(mark.code)
        if code is not None:
            picture = swatch(self._appearance.theme, letter(code), code.colour, size, self.devicePixelRatioF())
            chip.setIcon(QIcon(picture))
        words = self._desk.place_of_code(mark.code)
        chip.setToolTip(words)
        chip.setAccessibleName(self.tr("Also here: {code}").replace("{code}", words))
        chip.clicked.connect(lambda: self._desk.choose(mark.id, reveal=False))
        return chip
