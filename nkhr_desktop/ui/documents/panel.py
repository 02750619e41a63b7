"""The panel on the left: the documents, their state, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QPushButton, QToolButton, QVBoxLayout, QWidget

from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.documents.model import ENTRY, DocumentRows
from nkhr_desktop.ui.documents.rows import MANY, DocumentRowPainter
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance, Theme
from nkhr_desktop.ui.viewport import own_viewport

MENU = (
    *("describe_document", "mark_not_started", "mark_in_progress", "mark_done", "-"),
    *("history_of_document", "-", "remove_document", "erase_document"),
)


class DocumentView(QListView):
    """The list itself: Enter opens, as a double click does."""

    opened = Signal(QModelIndex)
    left = Signal()
    """The keys went to another part of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        self.setObjectName("documents")
        self.setAccessibleName(self.tr("Documents"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._clicked)

    def _clicked(self, index: QModelIndex) -> None:
        # with Ctrl or Shift people gather several, they do not want to read them
        if len(self.selectionModel().selectedIndexes()) == 1:
            self.opened.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # a click beside the documents would take the mark from the one that is open
        if self.indexAt(event.position().toPoint()).isValid() or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        menu_or_dialog = (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.MenuBarFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        )
        if event.reason() not in menu_or_dialog:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # titles wrap anew


class DocumentPanel(QFrame):
    """Documents with their progress and counts."""

    def __init__(
        self, bridge: Bridge, desk: Desk, actions: Actions, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self._desk = desk
        self._actions = actions
        self._appearance = appearance
        self.rows = DocumentRows(bridge, self)
        self.view = DocumentView(self)
        self.view.setItemDelegate(DocumentRowPainter(appearance, self.view))
        self.view.setModel(self.rows)
        self._count = label("", "section")
        self._add = QToolButton(self)
        self._empty = self._when_empty()
        self._lay_out()
        self._connect()
        self._dress(appearance.theme)
        self._loaded()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 11, 10, 5)
        head.addWidget(label(self.tr("Documents"), "section"))
        head.addStretch(1)
        head.addWidget(self._count)
        head.addSpacing(6)
        self._add.setDefaultAction(self._actions["add_documents"])
        self._actions["add_documents"].setIconVisibleInMenu(False)  # no other entry has one
        self._add.setAccessibleName(self.tr("Add documents"))
        self._add.setIconSize(QSize(15, 15))
        self._add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        head.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._empty, 1)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.view.opened.connect(self._read)
        self.view.left.connect(self._left)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.rows.loaded.connect(self._loaded)
        self._desk.document_changed.connect(self._mark)
        self._appearance.changed.connect(self._dress)
        self._actions.on("next_document", lambda: self._go(1))
        self._actions.on("previous_document", lambda: self._go(-1))
        self._actions.on("go_documents", self.take_keys)

    def chosen(self) -> list[str]:
        """The documents that are marked in the list, or the one that is open."""
        marked = [index.data(ENTRY).document.id for index in self.view.selectionModel().selectedIndexes()]
        return marked or ([self._desk.document] if self._desk.document else [])

    def take_keys(self) -> None:
        """Show the panel and give the keys to the list."""
        self.setVisible(True)
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.view.currentIndex().isValid() and self.rows.rowCount():
            self.view.setCurrentIndex(self.rows.index(0))

    def _open(self, index: QModelIndex) -> None:
        self._desk.open_document(index.data(ENTRY).document.id)

    def _read(self, index: QModelIndex) -> None:
        """A click or Enter: whoever opens a document reads on in it; arrows only look for one and stay here."""
        self._open(index)
        self._desk.focus_reader()

    def _go(self, step: int) -> None:
        there = self.rows.neighbour(self._desk.document, step)
        if there:
            self._desk.open_document(there)

    def _mark(self, document: str) -> None:
        index = self.rows.place_of(document)
        if index.isValid() and index not in self.view.selectionModel().selectedIndexes():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _left(self) -> None:
        """Keys wandered over the list and opened nothing: the mark goes back to the document that is read."""
        if len(self.view.selectionModel().selectedIndexes()) < 2:
            self._mark(self._desk.document)

    def _loaded(self) -> None:
        count = self.rows.rowCount()
        self._count.setText(labels.number(count) if count else "")
        self.view.setVisible(count > 0)
        self._empty.setVisible(count == 0)
        self.view.setUniformItemSizes(count > MANY)
        self._mark(self._desk.document)

    def _show_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            self._actions.menu("add_documents", "add_folder", "paste_document", parent=self).exec(
                self.view.viewport().mapToGlobal(place)
            )
            return
        if len(self.view.selectionModel().selectedIndexes()) < 2:
            self._open(index)
        self._actions.menu(*MENU, parent=self).exec(self.view.viewport().mapToGlobal(place))

    def _when_empty(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 0, 12, 60)
        column.setSpacing(10)
        column.addStretch(1)
        words = label(self.tr("No documents yet. Drop text files here, or choose them."), "quiet", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
        button = QPushButton(self.tr("Add documents …"), page)
        button.setProperty("role", "primary")
        button.clicked.connect(self._actions["add_documents"].trigger)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        return page

    def _dress(self, theme: Theme) -> None:
        self._actions["add_documents"].setIcon(self._appearance.icons.icon("plus", theme.colour("text_quiet")))
