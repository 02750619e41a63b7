"""What goes into a dataset, as the export dialog asks for it: ticked documents, facets, coders."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

ID = Qt.ItemDataRole.UserRole


class TickList(QWidget):
    """One tick for all of them, and a list to choose from once that is taken off."""

    changed = Signal()

    def __init__(self, things: Sequence[tuple[str, str]], every: str, name: str, parent: QWidget | None = None) -> None:
        """``things`` are (id, name); ``every`` the words of the tick for all of them."""
        super().__init__(parent)
        self.all = QCheckBox(every, self)
        self.all.setChecked(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(name)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.hide()
        for thing, words in things:
            item = QListWidgetItem(words, self.list)
            item.setData(ID, thing)
            item.setToolTip(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.list.setFixedHeight(min(len(things), 4) * 30 + 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.all)
        column.addWidget(self.list)
        self.all.setEnabled(len(things) > 1)
        self.all.toggled.connect(self._toggled)
        self.list.itemChanged.connect(lambda _item: self.changed.emit())

    def _toggled(self, every: bool) -> None:
        self.list.setVisible(not every)
        self.changed.emit()

    @property
    def chosen(self) -> frozenset[str] | None:
        """Ids of what is ticked; None for all."""
        if self.all.isChecked():
            return None
        items = (self.list.item(row) for row in range(self.list.count()))
        return frozenset(str(item.data(ID)) for item in items if item.checkState() == Qt.CheckState.Checked)

    @property
    def count(self) -> int:
        """How many are chosen."""
        chosen = self.chosen
        return self.list.count() if chosen is None else len(chosen)
