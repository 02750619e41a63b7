"""All annotations of the project in one table: sort, filter, open the passage, change several at once."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.model.errors import NotFound
from nkhr_desktop.model.things import Annotation, Confidence
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.annotations.batch import Batch
from nkhr_desktop.ui.annotations.filling import Filling
from nkhr_desktop.ui.annotations.list_empty import NothingListed
from nkhr_desktop.ui.annotations.list_view import AnnotationTableView
from nkhr_desktop.ui.bending import Bending
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.composing import TypedField
from nkhr_desktop.ui.counting import counted
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.texts import invite, label
from nkhr_desktop.ui.theme import Appearance

EDGE = 16
#: Changes to so few annotations are taken over one by one; more of them are read anew.
FEW = 50
#: Milliseconds of rest before what is typed is looked for.
REST = 150


class AnnotationList(QWidget):
    """Fills after it is seen and in steps; hidden it only goes stale."""

    taken = Signal(object)
    """list of Annotations: those that are selected here, for the panel beside; empty when hidden"""

    def __init__(
        self, bridge: Bridge, desk: Desk, actions: Actions, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._appearance = appearance
        self._batch = Batch(bridge, desk, appearance, self)
        self._stale = True
        self._keep: set[str] = set()
        self._fresh = True
        self.view = AnnotationTableView(desk, appearance, self)
        self.table = self.view.table
        self._nothing = NothingListed(self.view)
        self.filling = Filling(bridge, self._words_of, self)
        self.field = TypedField(self)
        self._count = label("", "quiet")
        self._soon = QTimer(self, singleShot=True, interval=REST)
        self._lay_out()
        self._connect()
        self._selection_changed()

    def _lay_out(self) -> None:
        invite(self.field, self.tr("Filter by words"))
        self.field.setAccessibleName(self.tr("Filter annotations by words of quote, memo, code or document"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(320)
        self.field.setMinimumWidth(130)
        top, verbs = Bending(), Bending()
        top.setContentsMargins(EDGE, 12, EDGE, 10)
        for row in (top, verbs):
            row.setSpacing(6)
        looking = QHBoxLayout()
        looking.setSpacing(12)
        looking.addWidget(self.field, 2)
        looking.addWidget(self._count)
        looking.addStretch(1)
        top.addLayout(looking, 1)
        top.addLayout(verbs)
        self._buttons = {
            "open": QPushButton(self.tr("Open"), self),
            "change": QPushButton(self.tr("Change code …"), self),
            "confidence": QPushButton(self.tr("Confidence"), self),
            "remove": QPushButton(self.tr("Remove"), self),
        }
        for name, button in self._buttons.items():
            button.setObjectName(name)
            button.setProperty("role", "quiet")
            button.setAutoDefault(False)
            verbs.addWidget(button)
        line = QFrame(self)
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(line)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        view, buttons = self.view, self._buttons
        self.field.typed.connect(lambda _query: self._soon.start())
        self.field.returnPressed.connect(view.take_keys)
        self._soon.timeout.connect(self._look_for)
        self.filling.came.connect(self._came)
        self.filling.done.connect(self._filled)
        view.open_wanted.connect(self.open_current)
        view.remove_wanted.connect(self._remove)
        view.search_wanted.connect(self.field.setFocus)
        view.selection_changed.connect(self._selection_changed)
        view.customContextMenuRequested.connect(self._show_menu)
        buttons["open"].clicked.connect(self.open_current)
        buttons["change"].clicked.connect(self._change_code)
        buttons["confidence"].setMenu(self._confidence_menu(self))
        buttons["remove"].clicked.connect(self._remove)
        self._bridge.opened.connect(lambda _project: self._opened())
        self._bridge.closed.connect(self._closed)
        self._bridge.changed.connect(self._changed)
        self._bridge.lent_changed.connect(lambda lent: None if lent else self._refresh_if_seen())
        self._desk.filter_changed.connect(self._refresh_if_seen)

    # filling

    def _opened(self) -> None:
        self.field.clear()
        self._refresh_if_seen()

    def _closed(self) -> None:
        self.filling.stop()
        self.table.load(())
        self._stale = True
        self._tell_count()

    def _refresh_if_seen(self) -> None:
        self._stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            QTimer.singleShot(0, self._refresh)
        self._selection_changed()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.taken.emit([])

    def _refresh(self) -> None:
        project = self._bridge.project
        if project is None or self._bridge.lent or not self._stale:
            return
        self._stale = False
        self.view.forget_swatches()
        self.table.set_documents({each.id: each.title for each in project.documents.all()})
        self._begin()
        self.filling.start(self._desk.filter, self.field.query)
        self._tell_count()

    def _look_for(self) -> None:
        if not self._stale:
            self._begin()
            self.filling.look_for(self.field.query)

    def _begin(self) -> None:
        """The first of what comes now takes the place of what is shown; what is selected will be so again."""
        self._keep |= set(self.view.selected())
        self._fresh = True

    def _came(self, rows: list[Annotation]) -> None:
        if self._fresh:
            self._fresh = False
            self.table.load(rows)
        else:
            self.table.append(rows)
        self._tell_count()

    def _filled(self) -> None:
        if self._fresh:
            self._fresh = False
            self.table.load(())
        self.view.sort_again()
        keep, self._keep = self._keep, set()
        self.view.select(keep)
        self._selection_changed()
        self._tell_count()

    def _changed(self, changes: Changes) -> None:
        wide = changes.codebook or changes.document_list or changes.coders
        few = 0 < len(changes.annotations) <= FEW and not wide
        if self._stale or not self.isVisible() or not few or self.filling.running:
            self._refresh_if_seen()
            return
        for each in changes.annotations:
            now = self._now(each)
            self.filling.replace(each, now)
            if not self.table.replace(each, now) and now is not None:
                self._refresh_if_seen()  # a new one has its place among the others
                return
        self._selection_changed()
        self._tell_count()

    def _now(self, annotation: str) -> Annotation | None:
        project = self._bridge.project
        try:
            return project.annotations.get(annotation) if project is not None else None
        except NotFound:  # removed, or its making was undone
            return None

    def _words_of(self, annotation: Annotation) -> str:
        code, coder = self._desk.codes.get(annotation.code), self._desk.coders.get(annotation.coder)
        names = (code.name_en, code.name_ko) if code is not None else ()
        return "\n".join((*names, coder.name if coder else "", self.table.titles.get(annotation.document, "")))

    def _tell_count(self) -> None:
        words = counted(self.table.rowCount(), self.tr("1 annotation"), self.tr("{n} annotations"))
        self._count.setText(words + (" …" if self.filling.running else ""))
        empty = self._bridge.project is not None and not self.table.rowCount() and not self.filling.running
        show_all = self._actions.way("show_all") if self._desk.filter.hides else ""
        self._nothing.tell(empty, self.field.query.strip(), show_all)

    # what is done with the selected ones

    def _selection_changed(self) -> None:
        if self._keep:  # rows come and go: what is selected is not settled
            return
        selected = self.view.selected()
        for name, button in self._buttons.items():
            button.setEnabled(bool(selected) and (not self._bridge.read_only or name == "open"))
        if self.isVisible():
            self.taken.emit(self.view.selected_annotations())

    def open_current(self) -> None:
        """Go to the passage of the current annotation."""
        if annotation := self.view.current():
            self._desk.choose(annotation)
            self._desk.focus_reader()

    def _change_code(self) -> None:
        self._batch.change_code(self.view.selected())

    def _remove(self) -> None:
        if not self._bridge.read_only:
            self._batch.remove(self.view.selected())

    def _confidence_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(self.tr("Confidence"), parent)
        for value in (Confidence.SURE, Confidence.LIKELY, Confidence.UNSURE, Confidence.NONE):
            action = menu.addAction(labels.confidence(value))
            action.triggered.connect(
                lambda _on=False, value=value: self._batch.set_confidence(self.view.selected(), value)
            )
        return menu

    def _show_menu(self, point: QPoint) -> None:
        if not self.view.selected():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("&Open the passage"), self.open_current)
        menu.addSeparator()
        editable = not self._bridge.read_only
        menu.addAction(self.tr("&Change code …"), self._change_code).setEnabled(editable)
        menu.addMenu(self._confidence_menu(menu)).setEnabled(editable)
        menu.addAction(self.tr("&Remove"), self._remove).setEnabled(editable)
        menu.exec(self.view.viewport().mapToGlobal(point))
        menu.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() > 640 * self._appearance.scale
        self._count.setVisible(roomy)
        self._buttons["open"].setVisible(roomy)
