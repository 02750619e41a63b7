"""A field and a list under it: finds one code by typing. Palette and dialogs are made of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from nkhr_desktop.model.things import Facet
from nkhr_desktop.ui.announcing import announce
from nkhr_desktop.ui.codebook.field import CodeField
from nkhr_desktop.ui.codebook.hit_rows import ENTRY_ROLE, PLACE_ROLE, QUERY_ROLE, HitRows
from nkhr_desktop.ui.codebook.matching import Hit, Matcher
from nkhr_desktop.ui.codebook.names import definition, pair, pair_for
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.texts import invite
from nkhr_desktop.ui.theme import Appearance

Entry = Hit | Facet


class Entries(QAbstractListModel):
    """What the list shows: codes that fit, or facets to choose from."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: Sequence[Entry] = ()
        self.query = ""

    def load(self, entries: Sequence[Entry], query: str = "") -> None:
        """Show these for what was typed."""
        self.beginResetModel()
        self._entries, self.query = entries, query
        self.endResetModel()

    def at(self, index: QModelIndex | QPersistentModelIndex) -> Entry | None:
        """The entry of an index."""
        return self._entries[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.at(index)
        if entry is None:
            return None
        if role == ENTRY_ROLE:
            return entry
        if role == QUERY_ROLE:
            return self.query
        if role == PLACE_ROLE:
            return self.place_of(entry) if isinstance(entry, Hit) else ""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            names = pair(entry) if isinstance(entry, Facet) else pair_for(entry, self.query)
            return " · ".join(name for name in names if name)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(entry, Hit):
            return "\n".join(filter(None, (*pair(entry.code), self.place_of(entry))))
        return None

    def place_of(self, hit: Hit) -> str:
        """The second line of a code: where it stands, and the alias that was found."""
        above, _, _ = self._desk.place_of_code(hit.code.id).rpartition(" › ")
        if hit.by_alias:
            return " · ".join(filter(None, (above, self.tr("also {alias}").replace("{alias}", hit.words))))
        return above


class CodeFinder(QWidget):
    """Type to find a code; Up and Down choose, Enter takes it. ``keys`` lets somebody use a key first."""

    taken = Signal(str)
    """code: Enter"""
    clicked = Signal(str)
    """code: the mouse"""
    current_changed = Signal(object)
    """Hit, Facet or None"""
    keys = Signal(object)
    """QKeyEvent that steers, before the list uses it; accept it to keep it."""

    def __init__(self, desk: Desk, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._matcher = Matcher(())
        self._recent: Sequence[str] = ()
        self._counts: Mapping[str, int] = {}
        self._told = ""
        self.field = CodeField(appearance, self)
        self.field.setAccessibleName(self.tr("Find a code"))
        invite(self.field, self.tr("Name of a code"))
        self.entries = Entries(desk, self)
        self.list = self._list(appearance)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        self.field.typed.connect(self._find)
        self.field.steered.connect(self._steer)
        self.current_changed.connect(self._tell)
        self.setFocusProxy(self.field)

    def _list(self, appearance: Appearance) -> QListView:
        view = QListView(self)
        view.setObjectName("hits")
        view.setAccessibleName(self.tr("Codes that fit"))
        view.setModel(self.entries)
        view.setItemDelegate(HitRows(appearance, view))
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.clicked.connect(self._clicked)
        view.selectionModel().currentChanged.connect(lambda index: self.current_changed.emit(self.entries.at(index)))
        return view

    def start(
        self,
        without: frozenset[str] = frozenset(),
        recent: Sequence[str] = (),
        counts: Mapping[str, int] | None = None,
        facet: str = "",
    ) -> None:
        """Begin anew with the codebook as it is, of one facet if wanted; the field becomes empty."""
        codes = (code for code in self._desk.codes.values() if code.id not in without)
        self._matcher = Matcher(code for code in codes if not facet or code.facet == facet)
        self._recent, self._counts = recent, counts or {}
        self.field.clear()
        self._find("")

    @property
    def current(self) -> Entry | None:
        """The entry that Enter would take."""
        return self.entries.at(self.list.currentIndex())

    def offer(self, facets: Sequence[Facet]) -> None:
        """Show facets in place of codes, until something is typed."""
        self.entries.load(facets)
        self._choose(0)

    def find_again(self) -> None:
        """Show what fits the field."""
        self._find(self.field.query)

    def _find(self, query: str) -> None:
        self.entries.load(self._matcher.find(query, self._recent, self._counts), query)
        self._choose(0)
        self.list.scrollToTop()

    def _choose(self, row: int) -> None:
        last = self.entries.rowCount() - 1
        index = self.entries.index(max(0, min(row, last)), 0) if last >= 0 else QModelIndex()
        self.list.setCurrentIndex(index)
        self.current_changed.emit(self.entries.at(index))

    def _steer(self, event: QKeyEvent) -> None:
        self.keys.emit(event)
        if event.isAccepted():
            return
        at = self.list.currentIndex().row()
        page = max(1, self.list.viewport().height() // max(1, self.list.sizeHintForRow(0)) - 1)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}
        key = Qt.Key(event.key())
        if key in steps:
            event.accept()
            self._choose(at + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.current, Hit):
            event.accept()
            self.taken.emit(self.current.code.id)

    def _tell(self, entry: Entry | None) -> None:
        """Say what Enter would take: the keys stay in the field, so no screen reader would say it by itself."""
        if entry is None or not self.field.hasFocus():
            self._told = ""
            return
        index = self.list.currentIndex()
        names = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        place = str(index.data(PLACE_ROLE))
        meaning = definition(entry.code) if isinstance(entry, Hit) else ""
        words = ". ".join(part for part in (names, place, meaning) if part)
        if words != self._told:
            self._told = words
            announce(self.list, words)

    def _clicked(self, index: QModelIndex) -> None:
        entry = self.entries.at(index)
        if isinstance(entry, Hit):
            self.clicked.emit(entry.code.id)
