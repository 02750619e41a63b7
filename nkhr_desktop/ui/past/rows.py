"""The steps as a table for Qt, read some hundreds at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from nkhr_desktop.model.changes import Kind, Step
from nkhr_desktop.ui import labels

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

#: So many steps are read at a time; scrolling down reads the next ones.
AT_ONCE = 400
WHEN, STEP, CODER, CHANGES = range(4)

Index = QModelIndex | QPersistentModelIndex
#: The parent of rows that have none.
ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class StepRows(QAbstractTableModel):
    """When, who, what, how many rows of data."""

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._numbers: Sequence[int] = ()
        self._steps: list[Step] = []

    def show_steps(self, numbers: Sequence[int]) -> None:
        """Show the steps with these numbers, newest first."""
        self.beginResetModel()
        self._numbers = numbers
        self._steps = self._project.past.steps(numbers[:AT_ONCE])
        self.endResetModel()

    @property
    def count(self) -> int:
        """How many there are, those that were not read yet included."""
        return len(self._numbers)

    def step(self, row: int) -> Step:
        """The step in a row."""
        return self._steps[row]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 4

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self._steps) < len(self._numbers)

    def fetchMore(self, parent: Index) -> None:
        """Read the next ones: somebody scrolled to the end."""
        first = len(self._steps)
        more = self._project.past.steps(self._numbers[first : first + AT_ONCE])
        self.beginInsertRows(ROOT, first, first + len(more) - 1)
        self._steps += more
        self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == CHANGES:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("When"), self.tr("Step"), self.tr("Coder"), self.tr("Changes"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            step = self._steps[index.row()]
            return (labels.moment(step.wall), step_words(step), step.coder, labels.number(step.rows))[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == CHANGES:
            return _RIGHT
        return None


def step_words(step: Step) -> str:
    """ "Apply code", or for an undo what it took back: "Undo: Apply code"."""
    if step.kind in (Kind.UNDO, Kind.REDO) and step.undone is not None:
        return f"{labels.kind(step.kind)}: {labels.kind(step.undone)}"
    return labels.kind(step.kind)
