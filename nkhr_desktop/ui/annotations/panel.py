"""The panel of the chosen annotation: follows desk and list, and hands what a person changes to the project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from nkhr_desktop.model.errors import NotFound
from nkhr_desktop.model.things import Annotation, Confidence, Grounds, Role
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.annotations.batch import Batch
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.dialog_page import Page
from nkhr_desktop.ui.past.verbs import show_history
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.ui.annotations.sheet import AnnotationSheet

EDGE = 14
LEAST_HEIGHT = 150
#: Milliseconds after another annotation was chosen: what was just coded is painted in the text first.
AFTER_PAINTING = 20


class AnnotationPanel(QFrame):
    """Shows what is chosen on the desk, or the several that ``take`` was given; every change is saved at once."""

    def __init__(
        self, bridge: Bridge, desk: Desk, actions: Actions, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._batch = Batch(bridge, desk, appearance, self)
        self._ids: tuple[str, ...] = ()
        self._many: tuple[Annotation, ...] = ()
        self._stale = True
        self._soon = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._soon.timeout.connect(self.catch_up)
        self.setObjectName("side")
        self.setMinimumHeight(round(LEAST_HEIGHT * min(appearance.scale, 1.3)))
        self._appearance = appearance
        self._sheet: AnnotationSheet | None = None
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._connect(appearance)

    @property
    def sheet(self) -> AnnotationSheet:
        """What an annotation is shown on; made with the first one, since it takes as long as all else here."""
        if self._sheet is None:
            from nkhr_desktop.ui.annotations.sheet import AnnotationSheet

            self._sheet = AnnotationSheet(self._desk, self._appearance, self._batch.write_memo, self)
            self._pages.addWidget(self._sheet)
            self._connect_sheet(self._sheet)
        return self._sheet

    def prepare(self) -> None:
        """Make what the first annotation is shown on, before somebody waits for it."""
        self.sheet.setEnabled(not self._bridge.read_only)

    def _empty(self) -> QWidget:
        page = Page(QSize(0, 0), self)
        column = page.column
        column.setContentsMargins(EDGE + 5, EDGE, EDGE, EDGE)
        words = self.tr(
            "Click a highlight to see its code, quote and memo here. None yet? Select words, then give them a code."
        )
        column.addWidget(label(words, "quiet", wrap=True))
        column.addStretch(1)
        return page

    def _connect(self, appearance: Appearance) -> None:
        self._desk.annotation_changed.connect(self._chosen)
        self._desk.filter_changed.connect(self._refresh_if_seen)
        self._desk.covering.changed.connect(self._refresh_if_seen)
        self._bridge.leaving.connect(self._store_memo)
        self._bridge.closing.connect(lambda _project: self._store_memo())
        self._bridge.closed.connect(self._closed)
        self._bridge.changed.connect(self._changed)
        self._bridge.opened.connect(self._refresh_if_seen)
        appearance.changed.connect(self._dress)
        self._actions.on("memo", self.write_memo)

    def _connect_sheet(self, sheet: AnnotationSheet) -> None:
        actions = self._actions
        sheet.confidence.chosen.connect(lambda value: self._batch.set_confidence(self._ids, Confidence(value)))
        sheet.role.picked.connect(lambda value: self._batch.set_role(self._ids, Role(value)))
        sheet.grounds.picked.connect(lambda value: self._batch.set_grounds(self._ids, Grounds(value)))
        sheet.memo.left.connect(self._desk.focus_reader)
        sheet.memo.unsaved = self._bridge.unsaved.of
        sheet.memo.more.append(actions["erase_annotation_memo"])
        sheet.buttons["previous"].clicked.connect(actions["previous_annotation"].trigger)
        sheet.buttons["next"].clicked.connect(actions["next_annotation"].trigger)
        sheet.buttons["cite"].clicked.connect(actions["copy_with_citation"].trigger)
        sheet.buttons["history"].clicked.connect(self._show_history)
        sheet.buttons["change"].clicked.connect(self._change_code)
        sheet.buttons["remove"].clicked.connect(self._remove)

    def _store_memo(self) -> None:
        if self._sheet is not None:
            self._sheet.memo.store()

    def _dress(self) -> None:
        if self._sheet is not None:
            self._sheet.dress()
        self._refresh_if_seen()

    # what it shows

    def take(self, annotations: Sequence[Annotation]) -> None:
        """Show these annotations in place of the one on the desk; none of them shows that one again.

        What is changed is changed in all of them, as one step. Who gave several gives them again when they change.
        """
        on_desk = (self._desk.annotation,) if self._desk.annotation else ()
        self._ids = tuple(each.id for each in annotations) or on_desk
        self._many = tuple(annotations) if len(annotations) > 1 else ()
        self._refresh_if_seen()

    @property
    def _of_the_desk(self) -> bool:
        return self._ids == (self._desk.annotation,)

    def _chosen(self, annotation: str) -> None:
        self._ids, self._many = (annotation,) if annotation else (), ()
        self._stale = True
        self._soon.start()

    def catch_up(self) -> None:
        """Show what was chosen last, if that is still to be shown and the panel is seen."""
        self._soon.stop()
        if self._stale and self.isVisible():
            self._refresh()

    def _changed(self) -> None:
        if len(self._ids) == 1 and not self._of_the_desk:  # that one is told by the desk, several by who gave them
            self._refresh_if_seen()

    def _closed(self) -> None:
        self._ids, self._many = (), ()
        if self._sheet is not None:
            self._sheet.memo.forget()
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        self._stale = True
        self.catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()

    def _refresh(self) -> None:
        if self._bridge.lent:  # longer work has the project; its bell comes when it is done
            return
        self._stale = False
        one = None if self._many else self._one()
        if self._many or one is not None:
            self.prepare()
            self._pages.setCurrentIndex(1)
        else:
            self._pages.setCurrentIndex(0)
        if self._many:
            self.sheet.show_many(self._many)
        elif one is not None:
            self._show_one(one)
        elif self._sheet is not None:
            self._sheet.memo.show_memo("", "")

    def _one(self) -> Annotation | None:
        project = self._bridge.project
        try:
            return project.annotations.get(self._ids[0]) if project is not None and self._ids else None
        except NotFound:  # undone or removed since it was chosen
            return None

    def _show_one(self, annotation: Annotation) -> None:
        project = self._bridge.project
        if project is not None:
            marks = project.annotations.within(annotation.document, annotation.span, self._desk.filter)
            self.sheet.show_one(annotation, marks, self._of_the_desk)

    # what is done here

    def write_memo(self) -> None:
        """Give the keys to the memo."""
        self.catch_up()
        self.sheet.memo.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sheet.memo.moveCursor(QTextCursor.MoveOperation.End)

    def _show_history(self) -> None:
        self._store_memo()
        show_history(self.window(), self._bridge, self._desk, self._ids[0])

    def _change_code(self) -> None:
        if self._of_the_desk and self._actions["change_code"].isEnabled():
            self._actions["change_code"].trigger()
        else:
            self._batch.change_code(self._ids)

    def _remove(self) -> None:
        self._store_memo()
        self._batch.remove(self._ids)
