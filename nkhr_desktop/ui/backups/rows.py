"""The list of backups, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from nkhr_desktop.ui import labels
from nkhr_desktop.ui.backups import words

if TYPE_CHECKING:
    from nkhr_desktop.project.backups import Backup

Index = QModelIndex | QPersistentModelIndex
#: The parent of rows that have none.
ROOT = QModelIndex()
#: Columns with figures, which stand at the right.
FIGURES = range(3, 6)


class BackupRows(QAbstractTableModel):
    """When, of which project, why, what is in it, how large, and what it is."""

    def __init__(self, backups: Sequence[Backup], parent: QWidget) -> None:
        super().__init__(parent)
        self.backups = list(backups)

    def show_all(self, backups: Sequence[Backup]) -> None:
        """Take another list."""
        self.beginResetModel()
        self.backups = list(backups)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.backups)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._headings())

    def _headings(self) -> tuple[str, ...]:
        return (
            self.tr("When"),
            self.tr("Project"),
            self.tr("Why"),
            self.tr("Documents"),
            self.tr("Annotations"),
            self.tr("Size"),
            self.tr("State"),
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in FIGURES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._headings()[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        backup = self.backups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(backup)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{words.explained(backup)}\n{backup.path}"
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in FIGURES:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _cells(self, backup: Backup) -> tuple[str, ...]:
        note = backup.note
        figures = (labels.number(note.documents), labels.number(note.annotations)) if note is not None else ("", "")
        return (
            labels.moment(backup.taken),
            note.title if note is not None else backup.path.parent.name.rpartition(" ")[0],
            words.reason(note.reason) if note is not None else backup.path.name,
            *figures,
            words.size(backup.size),
            words.state(backup),
        )
