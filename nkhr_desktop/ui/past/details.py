"""What one step did: each thing with its fields before and after, as a tree that can be walked with keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from nkhr_desktop.model.past import Entry
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.past.telling import IN_TIP, PastTelling, short
from nkhr_desktop.ui.texts import tell_headings

#: So many things of one step are shown; the rest is counted.
MOST = 50
ENTRY = Qt.ItemDataRole.UserRole
#: So many things show their fields at once; of more, those that somebody opens.
OPEN = 8
#: Around the words of a cell, in pixels.
MARGIN = 8


class Wrapped(QStyledItemDelegate):
    """Cells as high as their words need in the width of their column; Qt's own tree knows one line only."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        if not index.parent().isValid():
            return hint
        margin = 2 * MARGIN + (2 * self._tree.indentation() if index.column() == 0 else 0)
        room = QRect(0, 0, max(40, self._tree.columnWidth(index.column()) - margin), 10_000)
        words = str(index.data() or "")
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height()
        return QSize(hint.width(), hint.height() + max(0, needed - metrics.height()))


class Details(QTreeWidget):
    """Shows entries. ``chosen_changed`` says that another thing is chosen."""

    chosen_changed = Signal()

    def __init__(self, telling: PastTelling, parent: QWidget) -> None:
        super().__init__(parent)
        self._telling = telling
        self.setAccessibleName(self.tr("What this step did"))
        self.setHeaderLabels([self.tr("What"), self.tr("Before"), self.tr("After")])
        tell_headings(self)
        self.setWordWrap(True)
        self.setItemDelegate(Wrapped(self))
        self.header().sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        self.header().setSectionsMovable(False)
        self.currentItemChanged.connect(lambda *_: self.chosen_changed.emit())

    def fit(self) -> None:
        """Share the width: a third for what it is, the rest for before and after."""
        width = self.viewport().width()
        self.header().resizeSection(0, round(width * 0.32))
        self.header().resizeSection(1, round(width * 0.34))
        self.scheduleDelayedItemsLayout()  # it was filled before it was dressed

    @property
    def chosen(self) -> Entry | None:
        """The thing that is chosen, or of which a field is."""
        item = self.currentItem()
        if item is None:
            return None
        found = (item.parent() or item).data(0, ENTRY)
        return found if isinstance(found, Entry) else None

    def show_entries(self, entries: list[Entry], count: int, thing: str) -> None:
        """Show what a step did to ``count`` things, some of which are given; ``thing`` is chosen if it is there."""
        self.clear()
        items = [self._item(entry) for entry in entries]
        self.addTopLevelItems(items)
        if len(items) <= OPEN:
            self.expandAll()
        for item in items:  # after all are there: each would lay out the whole tree
            item.setFirstColumnSpanned(True)
        if count > len(entries):
            more = labels.filled(self.tr("… and {n} more"), n=labels.number(count - len(entries)))
            self.addTopLevelItem(QTreeWidgetItem([more]))
        wanted = (item for item, entry in zip(items, entries, strict=True) if entry.row == thing)
        if items:
            self.setCurrentItem(next(wanted, items[0]))
            self.expand(self.currentIndex())
        self.chosen_changed.emit()

    def _item(self, entry: Entry) -> QTreeWidgetItem:
        words = self._telling.thing(entry)
        item = QTreeWidgetItem([words])
        item.setData(0, ENTRY, entry)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(0, font)
        item.setToolTip(0, words)
        for line in self._telling.lines(entry):
            child = QTreeWidgetItem([line.caption, short(line.before), short(line.after)])
            for column, value in enumerate((line.caption, line.before, line.after)):
                child.setToolTip(column, short(value, IN_TIP))
                child.setTextAlignment(column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            said = (
                self.tr("{field}: was {before}, became {after}") if line.before else self.tr("{field}: became {after}")
            )
            said = said if line.after else self.tr("{field}: was {before}")
            said = labels.filled(said, field=line.caption, before=short(line.before), after=short(line.after))
            child.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
            item.addChild(child)
        return item
