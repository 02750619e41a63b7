"""The place that shows where words stand in all documents of the project."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.composing import TypedField
from nkhr_desktop.ui.counting import counted
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.finding.results import EDGE, ResultRows, Results
from nkhr_desktop.ui.finding.search import Search
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance

#: Milliseconds of rest before what is typed is looked for.
REST = 200


class ProjectFind(QWidget):
    """Looks for what stands in ``field``, the one of the top bar; Enter or a click opens a passage."""

    wanted = Signal()
    """There is something to look for: show this place."""
    left = Signal()
    """There is nothing to look for any more."""
    opened = Signal(object)
    """Span: this passage was opened, its document is on the desk."""

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        actions: Actions,
        appearance: Appearance,
        field: TypedField,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._field = field
        self._query = ""
        self._stale = False
        self.results = Results(self._text_of, self._in_place, self)
        self.search = Search(bridge, self)
        self.view = QListView(self)
        self._count = label("", "quiet", wrap=True)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._lay_out(appearance)
        self._connect(actions, appearance)

    def _lay_out(self, appearance: Appearance) -> None:
        view = self.view
        view.setObjectName("found")
        view.setAccessibleName(self.tr("Places found"))
        view.setModel(self.results)
        view.setItemDelegate(ResultRows(appearance, view))
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setMouseTracking(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setLayoutMode(QListView.LayoutMode.Batched)
        view.setBatchSize(2000)
        view.installEventFilter(self)
        self._count.setContentsMargins(EDGE, 14, EDGE, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._count)
        column.addWidget(view, 1)

    def _connect(self, actions: Actions, appearance: Appearance) -> None:
        field = self._field
        field.typed.connect(self._typed)
        field.returnPressed.connect(self._into_results)
        field.installEventFilter(self)
        self._rest.timeout.connect(self._start)
        self.search.found.connect(self._found)
        self.search.done.connect(self._tell_count)
        self.view.clicked.connect(self._open)
        self._bridge.closed.connect(self._closed)
        self._bridge.changed.connect(self._changed)
        appearance.changed.connect(self.view.viewport().update)
        self._desk.covering.changed.connect(self.view.viewport().update)
        actions.on("find_in_project", self.open)

    def open(self) -> None:
        """Give the keys to the field, with the selection in it if that is short."""
        selection = self._desk.selection
        words = selection.quote(self._desk.text) if selection is not None else ""
        if 0 < len(words) <= 100 and "\n" not in words:
            self._field.setText(words)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        if self._field.query.strip():
            self.wanted.emit()

    # looking

    def _typed(self, text: str) -> None:
        if text.strip():
            self._rest.start()
        else:
            self._rest.stop()
            self._clear()
            self.left.emit()

    def _clear(self) -> None:
        self.search.stop()
        self._query = ""
        self.results.clear()
        self._tell_count()

    def _start(self) -> None:
        self._rest.stop()
        self._query, self._stale = self._field.query, False
        self.results.clear()
        self.search.start(self._query)
        self._tell_count()
        self.wanted.emit()

    def _found(self, document: object, spans: object) -> None:
        self.results.add(document, spans)  # type: ignore[arg-type]
        if self.view.hasFocus():
            self._first()
        self._tell_count()

    def _in_place(self, document: str) -> str:
        covering = self._desk.covering
        return covering.in_place(document) if covering.covers(document) else ""

    def _text_of(self, document: str) -> str:
        project = self._bridge.project
        return project.documents.text(document) if project is not None and not self._bridge.lent else ""

    def _closed(self) -> None:
        self._rest.stop()
        self._clear()
        self._field.clear()

    def _changed(self, changes: Changes) -> None:
        if changes.document_list and self._query:
            self._stale = True
            if self.isVisible():
                self._start()

    def _tell_count(self) -> None:
        if not self._query:
            self._count.setText("")
            return
        total, documents = self.results.total, self.results.documents
        if not total:
            looking = self.tr("Looking …")
            nothing = self.tr("“{words}” stands in no document. Fewer words, or a part of one, may find more.")
            nothing = nothing.replace("{words}", self._query.strip())
            self._count.setText(looking if self.search.running else nothing)
            return
        text = self.tr("{places} in {documents}")
        text = text.replace("{places}", counted(total, self.tr("1 place"), self.tr("{n} places")))
        text = text.replace("{documents}", counted(documents, self.tr("1 document"), self.tr("{n} documents")))
        self._count.setText(text + (" …" if self.search.running else ""))

    # choosing

    def _into_results(self) -> None:
        if self._rest.isActive() or self._query != self._field.query or self._stale:
            self._start()
        self.wanted.emit()
        self._first()

    def _first(self) -> None:
        self.view.setFocus()
        if not self.view.currentIndex().isValid() and self.results.rowCount() > 1:
            self.view.setCurrentIndex(self.results.index(1, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self._field and key == Qt.Key.Key_Down and self._query:
                self._first()
                return True
            if watched is self.view and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.view.currentIndex())
                return True
            if watched is self.view and key == Qt.Key.Key_Escape:
                self._field.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        place = self.results.place(index)
        if place.span is not None:
            self._desk.open_document(place.document.id, place.span)
            self.opened.emit(place.span)
            self._desk.focus_reader()

    @property
    def count_words(self) -> str:
        """What is said about how much was found."""
        return self._count.text()
