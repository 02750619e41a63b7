"""The palette: a small card near the passage that finds a code by typing and applies it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from nkhr_desktop.model.things import Facet
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.announcing import announce
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.coining import Coining
from nkhr_desktop.ui.codebook.finder import CodeFinder
from nkhr_desktop.ui.codebook.floating import EDGE as FLOAT_EDGE
from nkhr_desktop.ui.codebook.floating import SHADOW, FloatingCard
from nkhr_desktop.ui.codebook.hit_rows import EDGE, TALL
from nkhr_desktop.ui.codebook.matching import Hit
from nkhr_desktop.ui.codebook.names import definition, first
from nkhr_desktop.ui.codebook.recent import RecentCodes
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.texts import Elided, invite
from nkhr_desktop.ui.theme import Appearance

WIDTH, MOST_ROWS = 470, 6


class Palette(FloatingCard):
    """Enter applies, Tab applies and stays, Shift+Enter makes a code, Escape leaves."""

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        actions: Actions,
        appearance: Appearance,
        reader: Reader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, parent or reader.window())
        self._bridge = bridge
        self._desk = desk
        self._reader = reader
        self._coining = Coining(bridge, desk, self)
        self._recent = RecentCodes(bridge, desk, self)
        self._new_name = ""
        self._change = ""
        self.finder = CodeFinder(desk, appearance, self)
        self._definition = Elided("", "quiet", self)
        self._hint = Elided("", "faint", self)
        self._lay_out()
        self._connect(actions)

    def _lay_out(self) -> None:
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Find and apply a code"))
        self.finder.field.setProperty("role", "bare")
        self.finder.layout().setSpacing(0)  # type: ignore[union-attr]
        self.finder.layout().insertWidget(1, self.hairline())  # type: ignore[union-attr]
        self._definition.setContentsMargins(EDGE, 7, EDGE, 2)
        self._hint.setContentsMargins(EDGE, 7, EDGE, 8)
        for widget in (self.finder, self.hairline(), self._definition, self._hint):
            self.column.addWidget(widget)

    def _connect(self, actions: Actions) -> None:
        finder = self.finder
        finder.field.installEventFilter(self)
        finder.field.typed.connect(self._typed)
        finder.keys.connect(self._key)
        finder.taken.connect(self._take)
        finder.clicked.connect(self._take)
        finder.list.clicked.connect(self._clicked)
        finder.current_changed.connect(self._describe)
        actions.on("palette", self.open)
        actions.on("in_vivo", self._in_vivo)
        actions.on("change_code", self.open_to_change)
        self._bridge.closed.connect(self.hide)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # opening

    def open(self) -> None:
        """Show it near the passage; without a passage say what is missing."""
        if self._desk.covering.refuses(self._desk.document):
            return
        if self._desk.passage() is None:
            self._bridge.say(self.tr("Select a passage first, then give it a code."))
            return
        self._change = ""
        self._show()

    def open_to_change(self) -> None:
        """Show it to give the chosen annotation another code."""
        chosen, selection = self._desk.chosen(), self._desk.selection
        if chosen is not None and selection is not None and selection != chosen.span:
            # what is selected is what people look at: it would be a surprise if something else changed
            text = self.tr("Other words are selected. Esc lets them go; then choose the annotation's new code.")
            self._bridge.say(text)
        elif chosen is not None:
            self._change = self._desk.annotation
            self._show()

    def _show(self) -> None:
        project = self._bridge.project
        if project is None or self._bridge.lent:
            return
        self._new_name = ""
        field = self.finder.field
        font = self._appearance.font()
        font.setPixelSize(round(15 * self._appearance.scale))
        field.setFont(font)
        field.setFixedHeight(round(46 * self._appearance.scale))
        field.setTextMargins(EDGE - 9, 0, EDGE - 9, 0)
        invite(field, self.tr("Another code …") if self._change else self.tr("Name of a code …"))
        self.finder.start(recent=self._recent.codes, counts=project.codebook.counts())
        self._say_keys()
        self._place()
        self.show()
        self.raise_()
        field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        self._fit()
        self.stand_by(self._passage_rect())

    def _passage_rect(self) -> QRect:
        viewport = self._reader.viewport()
        span = self._desk.passage()
        rect = self._reader.rect_of(span) if span is not None else None
        if rect is None:
            rect = QRect(viewport.width() // 6, viewport.height() // 5, viewport.width() // 2, 0)
        return QRect(viewport.mapTo(self._over, rect.topLeft()), rect.size())

    def _fit(self) -> None:
        view = self.finder.list
        rows = max(1, min(MOST_ROWS, view.model().rowCount()))
        tall = view.sizeHintForRow(0) if view.model().rowCount() else round(TALL * self._appearance.scale)
        view.setFixedHeight(rows * tall)
        self.fit(WIDTH)
        beyond = self.height() - 2 * SHADOW - (self._over.height() - 2 * FLOAT_EDGE)
        if beyond > 0:  # fewer lines in a low window
            view.setFixedHeight(max(1, rows - -(-beyond // tall)) * tall)
            self.fit(WIDTH)

    def leave(self) -> None:
        """Hide it and give the keys back to the text."""
        self.hide()
        self._desk.focus_reader()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.hide()

    # typing and taking

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.finder.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            digit = event.text()
            facets = list(self._desk.facets)
            if self._new_name and digit.isdecimal() and 1 <= int(digit) <= len(facets):
                self._coin(facets[int(digit) - 1])
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self._new_name = ""
        self._say_keys()
        if self.isVisible():
            self._fit()

    def _key(self, event: QKeyEvent) -> None:
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            event.accept()
            if self._new_name:
                self._typed()
                self.finder.find_again()
                self._fit()
            else:
                self.leave()
        elif key == Qt.Key.Key_Tab and not shift:
            event.accept()
            self._apply_and_stay()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            entry = self.finder.current
            if self._new_name and isinstance(entry, Facet):
                event.accept()
                self._coin(entry.id)
            elif shift:
                event.accept()
                self._ask_facet()

    def _take(self, code: str) -> None:
        if self._apply(code):
            self.leave()

    def _clicked(self) -> None:
        entry = self.finder.current
        if isinstance(entry, Facet):
            self._coin(entry.id)

    def _apply(self, code: str) -> bool:
        project = self._bridge.project
        if project is None:
            return False
        if self._change:
            return self._bridge.attempt(lambda: project.annotations.change_code([self._change], code))
        return self._desk.apply(code) is not None

    def _apply_and_stay(self) -> None:
        entry = self.finder.current
        if isinstance(entry, Hit) and self._apply(entry.code.id):
            self.finder.field.selectAll()
            self._hint.setText(self.tr("Applied: {code}").replace("{code}", first(entry.code)))
            self._place()

    # new codes

    def _ask_facet(self) -> None:
        name = self.finder.field.query.strip()
        if not name or self._change:
            return
        self._new_name = name
        facets = list(self._desk.facets.values())
        self.finder.offer(facets)
        self._choose_last_facet(facets)
        text = self.tr("New code “{name}”: in which facet?   1–{n} or Enter   Esc back")
        self._hint.setText(text.replace("{name}", name).replace("{n}", str(len(facets))))
        self._fit()

    def _choose_last_facet(self, facets: list[Facet]) -> None:
        last, _ = self._coining.place()
        at = next((number for number, facet in enumerate(facets) if facet.id == last), 0)
        self.finder.list.setCurrentIndex(self.finder.entries.index(at, 0))

    def _coin(self, facet: str) -> None:
        if self._coining.coin(self._new_name, facet):
            self.leave()

    def _in_vivo(self) -> None:
        self._coining.in_vivo()

    # what is told

    def _describe(self, entry: Hit | Facet | None) -> None:
        words = ""
        if isinstance(entry, Hit):
            words = definition(entry.code)
        elif entry is None:
            words = self.tr("No code fits. Shift+Enter makes one with this name.")
            announce(self.finder.field, words if self.isVisible() else "")
        self._definition.setText(words)
        self._definition.setVisible(bool(words))

    def _say_keys(self) -> None:
        if self._change:
            self._hint.setText(self.tr("Enter change the code   Esc leave"))
        else:
            self._hint.setText(self.tr("Enter apply   Shift+Enter new code   Tab apply and stay   Esc leave"))
