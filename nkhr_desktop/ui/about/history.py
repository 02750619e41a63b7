"""Every step of the project, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from nkhr_desktop.model.changes import Kind, Step
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.dialogs import Dialog

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

translate = QCoreApplication.translate
#: So many steps are read at a time; scrolling down reads the next ones.
AT_ONCE = 2_000

Index = QModelIndex | QPersistentModelIndex
#: The parent of rows that have none.
ROOT = QModelIndex()


class StepRows(QAbstractTableModel):
    """When, who, what, how many rows of data."""

    def __init__(self, project: Project, parent: QWidget) -> None:
        super().__init__(parent)
        self._coders = {coder.id: coder.name for coder in project.coders.all()}
        self._steps = project.history(limit=AT_ONCE + 1)
        self._project = project

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else 4

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and len(self._steps) == AT_ONCE + 1

    def fetchMore(self, parent: Index) -> None:
        """Read all steps: somebody scrolled to the end of the newest ones."""
        self.beginResetModel()
        self._steps = self._project.history()
        self.endResetModel()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 3:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return (self.tr("When"), self.tr("Step"), self.tr("Coder"), self.tr("Changes"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        step = self._steps[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            who = self._coders.get(step.coder, step.coder)
            return (labels.moment(step.wall), step_words(step), who, labels.number(step.rows))[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 3:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


def step_words(step: Step) -> str:
    """ "Apply code", or for an undo what it took back: "Undo: Apply code"."""
    if step.kind in (Kind.UNDO, Kind.REDO) and step.undone is not None:
        return f"{labels.kind(step.kind)}: {labels.kind(step.undone)}"
    return labels.kind(step.kind)


class HistoryDialog(Dialog):
    """A table to look at; undo itself is in the menu."""

    def __init__(self, parent: QWidget, project: Project) -> None:
        super().__init__(
            parent,
            translate("history", "History"),
            translate("history", "Each step, sealed with the one before it. Nothing here can be changed or removed."),
        )
        self.resize(680, 520)
        table = QTableView(self)
        table.setAccessibleName(translate("history", "History"))
        table.setModel(StepRows(project, self))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setWordWrap(False)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)  # Tab leaves the table: the arrows go through it
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((170, 250, 130, 80)):
            header.resizeSection(column, width)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.body.addWidget(table, 1)
        self.footer(None, self.leave_button(self.tr("Close")))
