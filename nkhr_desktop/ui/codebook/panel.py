"""The codebook panel: a field to filter the codes, the tree of them, and what to do when there are none."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.field import CodeField
from nkhr_desktop.ui.codebook.filters import FilterButton
from nkhr_desktop.ui.codebook.matching import Hit, Matcher
from nkhr_desktop.ui.codebook.menus import WHOLE, TreeMenus
from nkhr_desktop.ui.codebook.spelling import is_korean
from nkhr_desktop.ui.codebook.tree import CodeTreeView
from nkhr_desktop.ui.codebook.verbs import CodebookVerbs
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.dialog_page import Page
from nkhr_desktop.ui.texts import invite, label, plain
from nkhr_desktop.ui.theme import Appearance

OPEN = "codebook.open"
EDGE = 12
#: Milliseconds after a bell: codes are counted once the reader has painted what was just coded.
AFTER_PAINTING = 40


class CodebookPanel(QFrame):
    """The codes of the project. Counts follow the bell, but only after the text was painted."""

    def __init__(
        self, bridge: Bridge, desk: Desk, actions: Actions, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._appearance = appearance
        self._matcher: Matcher | None = None
        self._stale = self._stale_codes = False
        self.setObjectName("side")
        self.field = CodeField(appearance, self)
        self.filter = FilterButton(desk, actions, appearance, self)
        self.more = QToolButton(self)
        self.view = CodeTreeView(desk, appearance, self)
        self._pages = QStackedWidget(self)
        self.verbs = CodebookVerbs(bridge, desk, actions, appearance, self)
        self.menus = TreeMenus(bridge, desk, actions, self.verbs, self)
        self._later = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._lay_out()
        self._connect()
        self._dress()
        self._opened()

    def _lay_out(self) -> None:
        invite(self.field, self.tr("Filter codes"))
        self.field.setAccessibleName(self.tr("Filter codes by name or initial consonants"))
        self._show_key()
        self._actions.keys_changed.connect(self._show_key)
        self.more.setObjectName("more")
        self.more.setProperty("flat", True)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolTip(self.tr("Add, import, export"))
        self.more.setAccessibleName(self.tr("More for the codebook"))
        self.more.setMenu(self._actions.menu(*WHOLE, parent=self.more))
        top = QHBoxLayout()
        top.setContentsMargins(EDGE, EDGE, EDGE - 4, 8)
        top.setSpacing(2)
        top.addWidget(self.field, 1)
        top.addSpacing(4)
        top.addWidget(self.filter)
        top.addWidget(self.more)
        self._nothing = label("", "quiet", wrap=True)
        self._nothing.setContentsMargins(EDGE + 7, 4, EDGE, 4)
        for page in (self.view, self._empty(), self._no_hit()):
            self._pages.addWidget(page)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._pages, 1)

    def _empty(self) -> QWidget:
        page = Page(QSize(0, 0), self)
        column = page.column
        column.setContentsMargins(EDGE + 7, 6, EDGE, 4)
        column.setSpacing(4)
        column.addWidget(label(self.tr("There are no codes yet."), "strong", wrap=True))
        text = self.tr("Take the default codebook (146 codes in English and Korean), import one, or add your own.")
        column.addWidget(label(text, "quiet", wrap=True))
        default = QPushButton(self.tr("Take the default codebook"), page)
        default.setObjectName("take_default")
        default.clicked.connect(lambda: self.verbs.load_default())
        column.addWidget(default)
        for name in ("import_codebook", "add_facet", "add_code"):
            action = self._actions[name]
            button = QPushButton(plain(action.text()), page)
            button.setObjectName(name)
            button.setProperty("role", "quiet")
            button.clicked.connect(action.trigger)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _no_hit(self) -> QWidget:
        page = Page(QSize(0, 0), self)
        column = page.column
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self._nothing)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        view, verbs = self.view, self.verbs
        self.field.typed.connect(self._filter)
        self.field.steered.connect(self._steer)
        self._later.timeout.connect(self._recount)
        view.apply_wanted.connect(verbs.apply)
        view.remove_wanted.connect(self._actions["remove_code"].trigger)
        view.pin_wanted.connect(verbs.pin)
        view.search_wanted.connect(self.search)
        view.left.connect(self._desk.focus_reader)
        view.menu_wanted.connect(self.menus.show)
        view.folded.connect(self._remember)
        view.tree.renamed.connect(self._rename)
        view.tree.moved.connect(verbs.move)
        view.tree.passage_dropped.connect(verbs.apply)
        self._actions.on("find_code", self.search)
        self._actions.on("rename_code", lambda: view.rename(self._desk.code))
        self._desk.code_changed.connect(view.choose)
        self._bridge.opened.connect(self._opened)
        self._bridge.closed.connect(self._reload)
        self._bridge.changed.connect(self._changed)
        self._appearance.changed.connect(self._dress)

    # what is shown

    def _show_key(self) -> None:
        # the tree itself knows / where no other key leads here
        self.field.show_key(self._actions.key("find_code") or "/")

    def _dress(self) -> None:
        theme = self._appearance.theme
        self.more.setIcon(self._appearance.icons.icon("more", theme.colour("text_quiet")))
        self.field.update()

    def _opened(self) -> None:
        self.field.clear()
        project = self._bridge.project
        if project is not None:
            self.view.open_as(project.local.get(OPEN), project.codebook.counts())
        self._reload()

    def _changed(self, changes: Changes) -> None:
        self._stale = True
        self._stale_codes |= changes.codebook
        if self.isVisible():
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._later.start()

    def _recount(self) -> None:
        if self._bridge.lent:  # longer work has the project: it rings the bell when it is done
            return
        if self._stale_codes:
            self._reload()
        elif self._stale:
            self.view.tree.count(self._counts())
        self._stale = self._stale_codes = False

    def _counts(self) -> dict[str, int]:
        project = self._bridge.project
        return project.codebook.counts() if project is not None and not self._bridge.lent else {}

    def _reload(self) -> None:
        self._matcher = None
        self.view.tree.editable = not self._bridge.read_only
        self._filter(self.field.query)

    def _rename(self, code: str, name: str) -> None:
        if not self.verbs.rename(code, name):  # what was typed stays in the line, once that has closed its field
            QTimer.singleShot(0, self, lambda: self.view.rename(code, name))

    def _filter(self, query: str) -> None:
        codes = self._desk.codes
        hits: dict[str, Hit] | None = None
        if query.strip():
            if self._matcher is None:
                self._matcher = Matcher(codes.values())
            hits = {hit.code.id: hit for hit in self._matcher.find(query)}
        self.view.tree.korean = True if is_korean(query) else None
        self.view.show_codebook(self._counts(), hits)
        nothing = hits is not None and not hits
        none = self.tr("No code has “{words}” in its names. Esc shows all codes again.")
        self._nothing.setText(none.replace("{words}", query.strip()))
        empty = self._bridge.project is not None and not codes and not self._desk.facets
        self._pages.setCurrentIndex(1 if empty else 2 if nothing else 0)

    def _remember(self) -> None:
        project = self._bridge.project
        if project is not None and not self._bridge.lent:
            project.local.set(OPEN, self.view.opened())

    # keys

    def search(self) -> None:
        """Give the keys to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _steer(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            event.accept()
            if self.field.text():
                self.field.clear()
            else:
                self._desk.focus_reader()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._go_to_best()

    def _go_to_best(self) -> None:
        """From the field into the tree: to the code that fits best."""
        codes = [row for row in self.view.tree.codes() if row.hit is not None]
        best = min(codes, key=lambda row: row.hit.fit if row.hit else 0, default=None)
        if best is None and self.view.tree.codes():
            best = self.view.tree.codes()[0]
        if best is not None:
            self.view.setFocus()
            self._desk.choose_code(best.id)
            self.view.choose(best.id)
