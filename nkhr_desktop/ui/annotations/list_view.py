"""The table of annotations as a view: columns that give way, sorting, what is selected, its keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from nkhr_desktop.model.things import Annotation
from nkhr_desktop.ui.annotations import list_model as columns
from nkhr_desktop.ui.annotations.list_model import AnnotationTable
from nkhr_desktop.ui.codebook.names import letter
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.swatch import SIZE, swatch
from nkhr_desktop.ui.theme import Appearance

#: Logical pixels at a scale of 1.
ROW = 31
WIDTHS = {
    columns.DOCUMENT: 190,
    columns.FACET: 110,
    columns.CODE: 190,
    columns.CODER: 90,
    columns.CONFIDENCE: 90,
    columns.CHANGED: 140,
}
#: Columns that give way when the list is narrower than so many pixels.
YIELDING = ((columns.FACET, 1000), (columns.CHANGED, 1150), (columns.CODER, 800), (columns.CONFIDENCE, 640))
#: Of a narrow list the document and the code each get so much, and never more than WIDTHS.
SHARE = 0.25
PROJECT_ORDER = (columns.DOCUMENT, Qt.SortOrder.AscendingOrder)


class Cells(QStyledItemDelegate):
    """Cells without a frame of their own: whole rows are chosen."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus


class AnnotationTableView(QTableView):
    """Shows an AnnotationTable, which it makes."""

    open_wanted = Signal()
    remove_wanted = Signal()
    search_wanted = Signal()
    selection_changed = Signal()

    def __init__(self, desk: Desk, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._appearance = appearance
        self._marks: dict[str, QIcon] = {}
        self._sorted = PROJECT_ORDER
        self.table = AnnotationTable(desk, self._mark, self)
        self.setModel(self.table)
        self._settle()
        self.doubleClicked.connect(lambda _index: self.open_wanted.emit())
        self.horizontalHeader().sectionClicked.connect(self._sort_by)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        appearance.changed.connect(self.dress)
        desk.covering.changed.connect(self.viewport().update)
        self.dress()

    def _settle(self) -> None:
        self.setObjectName("annotations")
        self.setAccessibleName(self.tr("Annotations"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setItemDelegate(Cells(self))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(*self._sorted)
        header.setSectionResizeMode(columns.QUOTE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)

    def dress(self) -> None:
        """Wear the present theme and scale; the swatches are made anew when they are seen."""
        self._marks.clear()
        scale = self._appearance.scale
        self.verticalHeader().setDefaultSectionSize(round(ROW * scale))
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, round(width * scale))
        self.viewport().update()

    def forget_swatches(self) -> None:
        """The codes may have other colours now."""
        self._marks.clear()

    def _mark(self, code: str) -> QIcon:
        if code not in self._marks:
            found = self._desk.codes.get(code)
            size = round(SIZE * self._appearance.scale)
            ratio = self.devicePixelRatioF()
            icon = QIcon()
            if found is not None:
                picture = swatch(self._appearance.theme, letter(found), found.colour, size, ratio)
                for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # a selected row leaves the colour as it is
                    icon.addPixmap(picture, mode)
            self._marks[code] = icon
        return self._marks[code]

    # order

    def _sort_by(self, column: int) -> None:
        self._sorted = (column, self.horizontalHeader().sortIndicatorOrder())
        self.table.sort(*self._sorted)

    def sort_again(self) -> None:
        """Put rows that came in the project's order into the order that a person chose."""
        if self._sorted != PROJECT_ORDER:
            self.table.sort(*self._sorted)

    # selection

    def selected(self) -> list[str]:
        """Ids of what is selected, in the order of the list."""
        return [each.id for each in self.selected_annotations()]

    def selected_annotations(self) -> list[Annotation]:
        """What is selected, in the order of the list."""
        return self.table.at(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def current(self) -> str:
        """The id of the current row, or ""."""
        index = self.currentIndex()
        return self.table.annotation(index).id if index.isValid() else ""

    def select(self, ids: Iterable[str]) -> None:
        """Select these, as far as they are shown."""
        rows = self.table.places(set(ids))
        if not rows:
            return
        selection = QItemSelection()
        for row in rows:
            selection.select(self.table.index(row, 0), self.table.index(row, columns.CHANGED))
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.table.index(rows[0], 0), flag.NoUpdate)
        self.selectionModel().select(selection, flag.ClearAndSelect)

    def take_keys(self) -> None:
        """Get the keys, on the first row if on none."""
        self.setFocus()
        if self.table.rowCount() and not self.currentIndex().isValid():
            self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        elif event.text() == "/":
            self.search_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The table, and a ring around the row that has the keys."""
        super().paintEvent(event)
        current = self.currentIndex()
        if not self.hasFocus() or not current.isValid():
            return
        row = self.visualRect(current)
        painter = QPainter(self.viewport())
        painter.setPen(self._appearance.theme.colour("focus"))
        painter.drawRect(0, row.top(), self.viewport().width() - 1, row.height() - 1)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        scale = self._appearance.scale
        for column, least in YIELDING:
            self.setColumnHidden(column, self.width() < least * scale)
        for column in (columns.DOCUMENT, columns.CODE):
            self.setColumnWidth(column, round(min(WIDTHS[column] * scale, SHARE * self.width())))
        super().resizeEvent(event)
