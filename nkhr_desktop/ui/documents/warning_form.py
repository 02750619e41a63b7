"""The fields for a content warning: a box for each known word, and a line for own ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from nkhr_desktop.model.things import ContentWarning
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.texts import invite

#: Boxes in a row.
COLUMNS = 3


class WarningForm(QWidget):
    """Shows a content warning and gives the one that a person chose."""

    def __init__(self, warnings: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(COLUMNS - 1, 1)
        self.boxes: dict[str, QCheckBox] = {}
        for place, word in enumerate(ContentWarning):
            box = self.boxes[str(word)] = QCheckBox(labels.content_warning(word), self)
            box.setChecked(str(word) in warnings)
            grid.addWidget(box, place // COLUMNS, place % COLUMNS)
        self.own = QLineEdit("; ".join(each for each in warnings if each not in self.boxes), self)
        self.own.setAccessibleName(self.tr("Content warning in own words"))
        invite(self.own, self.tr("Own words, with “;” between them"))
        grid.addWidget(self.own, len(self.boxes) // COLUMNS + 1, 0, 1, COLUMNS)

    def values(self) -> tuple[str, ...]:
        """The chosen words, then own ones."""
        known = [word for word, box in self.boxes.items() if box.isChecked()]
        return (*known, *(part.strip() for part in self.own.text().split(";") if part.strip()))
