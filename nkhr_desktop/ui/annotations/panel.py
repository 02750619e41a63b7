"""The panel of the chosen annotation: its code, quote, confidence, role, grounds, memo; or of several at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkhr_desktop.model.errors import NotFound
from nkhr_desktop.model.things import ACTOR, Annotation, Confidence, Grounds, Role
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.annotations.batch import Batch
from nkhr_desktop.ui.annotations.choices import QuietCombo, Quote, Segments
from nkhr_desktop.ui.annotations.memo import MemoField
from nkhr_desktop.ui.annotations.neighbours import Neighbours
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.counting import counted
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.swatch import SIZE, swatch
from nkhr_desktop.ui.texts import Elided, label
from nkhr_desktop.ui.theme import Appearance

EDGE = 14
#: Below this width the three words of confidence stand alone.
NARROW = 310


class AnnotationPanel(QFrame):
    """Shows what is chosen on the desk, or the several that ``take`` was given; every change is saved at once."""

    def __init__(
        self, bridge: Bridge, desk: Desk, actions: Actions, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._appearance = appearance
        self._batch = Batch(bridge, desk, appearance, self)
        self._ids: tuple[str, ...] = ()
        self._stale = False
        self.setObjectName("side")
        self.setMinimumHeight(150)
        self._make()
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._page())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._connect()
        self._dress()
        self._refresh()

    # what it is made of

    def _make(self) -> None:
        self._swatch = QLabel(self)
        self._name = Elided("", "strong", self)
        self._facet = Elided("", "quiet", self)
        self.neighbours = Neighbours(self._desk, self._appearance, self)
        self.quote = Quote(self._appearance, self)
        name = self.tr("Confidence")
        values = [(str(each), labels.confidence(each)) for each in Confidence if each]
        self.confidence = Segments(values, name, self)
        self.role = QuietCombo([(str(each), labels.role(each)) for each in Role], self.tr("Role"), self)
        grounds = [(str(each), labels.grounds(each)) for each in Grounds]
        self.grounds = QuietCombo(grounds, self.tr("Known by"), self)
        self._coder = Elided("", "body", self)
        self.memo = MemoField(self._batch.write_memo, self)
        self.memo.setAccessibleName(self.tr("Memo"))
        self.memo.setPlaceholderText(self.tr("Write a memo; it saves itself."))

    def _empty(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(EDGE + 5, EDGE, EDGE, EDGE)
        words = self.tr("Click a highlight to see its code, quote and memo here.")
        column.addWidget(label(words, "quiet", wrap=True))
        column.addStretch(1)
        return page

    def _page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header())
        column.addWidget(self._middle(), 1)
        column.addLayout(self._footer())
        return page

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(EDGE, 11, EDGE, 5)
        row.setSpacing(7)
        row.addWidget(self._swatch)
        row.addWidget(self._name, 0)
        row.addWidget(self._facet, 1)
        return row

    def _middle(self) -> QScrollArea:
        inner = QWidget(self)
        inner.setObjectName("annotation")
        column = QVBoxLayout(inner)
        column.setContentsMargins(EDGE, 2, EDGE, 4)
        column.setSpacing(8)
        column.addWidget(self.neighbours)
        column.addWidget(self.quote)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[QWidget, QLabel] = {}
        for words, widget in (
            (self.tr("Confidence"), self.confidence),
            (self.tr("Role"), self.role),
            (self.tr("Known by"), self.grounds),
            (self.tr("Coder"), self._coder),
        ):
            self._rows[widget] = label(words, "quiet")
            self._grid.addWidget(self._rows[widget], self._grid.rowCount(), 0)
            self._grid.addWidget(widget, self._grid.rowCount() - 1, 1)
        self._coder.setContentsMargins(10, 2, 0, 2)
        column.addLayout(self._grid)
        self._memo_title = label(self.tr("Memo"), "quiet")
        column.addWidget(self._memo_title)
        column.addWidget(self.memo)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(EDGE - 5, 1, EDGE - 5, 5)
        row.setSpacing(2)
        self._buttons: dict[str, QToolButton] = {}
        for name, icon, words, slot in (
            ("previous", "chevron-up", self.tr("Previous annotation"), self._actions["previous_annotation"].trigger),
            ("next", "chevron-down", self.tr("Next annotation"), self._actions["next_annotation"].trigger),
            ("change", "tag", self.tr("Change code …"), self._change_code),
            ("cite", "quote", self.tr("Copy with citation"), self._actions["copy_with_citation"].trigger),
            ("remove", "trash", self.tr("Remove"), self._remove),
        ):
            if name == "change":
                row.addStretch(1)
            row.addWidget(self._button(name, icon, words, slot))
        return row

    def _button(self, name: str, icon: str, words: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setProperty("flat", True)
        button.setProperty("drawing", icon)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(slot)
        self._buttons[name] = button
        return button

    def _connect(self) -> None:
        self._desk.annotation_changed.connect(self._chosen)
        self._desk.filter_changed.connect(self._refresh_if_seen)
        self._bridge.closing.connect(lambda _project: self.memo.store())
        self._bridge.closed.connect(lambda: self.take(()))
        self._bridge.changed.connect(self._changed)
        self._bridge.opened.connect(lambda _project: self._refresh_if_seen())
        self._appearance.changed.connect(self._dress)
        self.confidence.chosen.connect(lambda value: self._batch.set_confidence(self._ids, Confidence(value)))
        self.role.picked.connect(lambda value: self._batch.set_role(self._ids, Role(value)))
        self.grounds.picked.connect(lambda value: self._batch.set_grounds(self._ids, Grounds(value)))
        self.memo.left.connect(self._desk.focus_reader)
        self._actions.on("memo", self.write_memo)

    def _dress(self) -> None:
        theme = self._appearance.theme
        for button in self._buttons.values():
            button.setIcon(self._appearance.icons.icon(str(button.property("drawing")), theme.colour("text_quiet")))
        self.quote.dress()
        self._refresh_if_seen()

    # what it shows

    def take(self, annotations: Sequence[str]) -> None:
        """Show several annotations at once (ids); what is changed is changed in all of them, as one step."""
        if tuple(annotations) != self._ids:
            self._ids = tuple(annotations)
            self._refresh_if_seen()

    def _chosen(self, annotation: str) -> None:
        self._ids = (annotation,) if annotation else ()
        self._refresh_if_seen()

    def _changed(self) -> None:
        if len(self._ids) > 1:  # a single one is told by the desk
            self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        if self._bridge.lent:
            self._stale = True
            return
        self._stale = False
        found = self._annotations()
        self._pages.setCurrentIndex(1 if found else 0)
        self._pages.setEnabled(not self._bridge.read_only)
        if not found:
            self.memo.show_memo("", "")
        elif len(found) == 1:
            self._show_one(found[0])
        else:
            self._show_many(found)

    def _annotations(self) -> list[Annotation]:
        project = self._bridge.project
        found: list[Annotation] = []
        for each in self._ids if project is not None else ():
            try:
                found.append(project.annotations.get(each))  # type: ignore[union-attr]
            except NotFound:  # undone or removed since it was chosen
                continue
        return found

    def _show_one(self, annotation: Annotation) -> None:
        code, coder = self._desk.codes.get(annotation.code), self._desk.coders.get(annotation.coder)
        facet = self._desk.facets.get(code.facet) if code is not None else None
        if code is not None:
            ratio, size = self.devicePixelRatioF(), round(SIZE * self._appearance.scale)
            self._swatch.setPixmap(swatch(self._appearance.theme, code.letter, code.colour, size, ratio))
            self.quote.show_quote(annotation.quote, code.colour)
        self._swatch.show()
        self._name.setText(first(code) if code is not None else "")
        self._name.setToolTip(self._desk.place_of_code(annotation.code))
        self._facet.setText(first(facet) if facet is not None else "")
        self._coder.setText(f"{coder.name if coder else ''} · {labels.moment(annotation.changed_at)}")
        created = self.tr("Made {when}").replace("{when}", labels.moment(annotation.created_at))
        self._coder.setToolTip(created)
        self._show_values([annotation], facet is not None and facet.key == ACTOR)
        self.memo.show_memo(annotation.id, annotation.memo)
        project = self._bridge.project
        if project is not None:
            marks = project.annotations.within(annotation.document, annotation.span, self._desk.filter)
            self.neighbours.show_marks(marks, annotation.id)
        self._show_parts(single=True)

    def _show_many(self, found: Sequence[Annotation]) -> None:
        self._swatch.hide()
        self._name.setText(counted(len(found), self.tr("1 annotation"), self.tr("{n} annotations")))
        documents = len({each.document for each in found})
        self._facet.setText(counted(documents, self.tr("of 1 document"), self.tr("of {n} documents")))
        codes = [self._desk.codes[each.code] for each in found if each.code in self._desk.codes]
        keys = {self._desk.facets[code.facet].key for code in codes}
        self._show_values(found, keys == {ACTOR})
        self.memo.show_memo("", "")
        self._show_parts(single=False)

    def _show_values(self, found: Sequence[Annotation], actor: bool) -> None:
        self.confidence.show_value(_same([each.confidence for each in found]) or "")
        self.role.show_value(_same([each.role for each in found]))
        self.grounds.show_value(_same([each.grounds for each in found]))
        for widget in (self.role, self._rows[self.role]):
            widget.setVisible(actor)

    def _show_parts(self, single: bool) -> None:
        parts = (self.quote, self._coder, self._rows[self._coder], self._memo_title, self.memo)
        for widget in (*parts, self._buttons["cite"], self._buttons["previous"], self._buttons["next"]):
            widget.setVisible(single)
        if not single:
            self.neighbours.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW * self._appearance.scale
        if narrow is not self._rows[self.confidence].isHidden():
            self._rows[self.confidence].setHidden(narrow)
            self._grid.removeWidget(self.confidence)
            self._grid.addWidget(self.confidence, 1, 0 if narrow else 1, 1, 2 if narrow else 1)

    # what is done here

    def write_memo(self) -> None:
        """Give the keys to the memo."""
        self.memo.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.memo.moveCursor(self.memo.textCursor().MoveOperation.End)

    def _change_code(self) -> None:
        if len(self._ids) == 1 and self._actions["change_code"].isEnabled():
            self._actions["change_code"].trigger()
        else:
            self._batch.change_code(self._ids)

    def _remove(self) -> None:
        self.memo.store()
        self._batch.remove(self._ids)


def _same(values: Sequence[str]) -> str | None:
    """The value that all have; None where they differ."""
    return values[0] if len(set(values)) == 1 else None
