"""The actions of the window: made once from the table, put into menus, handled by whoever registers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from nkhr_desktop.ui.action_rows import LINE, Menu, Row, rows_of
from nkhr_desktop.ui.action_table import ActionTable

#: What a handler is: no argument, or the new state of a checkable action.
Slot = Callable[..., Any]


class Actions(QObject):
    """One QAction per row of the table. An action works while it has a handler and its needs are met."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._menus = ActionTable(self).menus()
        self._rows = {row.id: row for menu in self._menus for row in rows_of(menu)}
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {row.id: self._made(row) for row in self._rows.values()}
        self._submenus: dict[str, QMenu] = {}
        self._handled: set[str] = set()
        self._facts: frozenset[str] = frozenset()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows.values())

    @property
    def menus(self) -> tuple[Menu, ...]:
        """The table that the actions were made from."""
        return self._menus

    def on(self, name: str, slot: Slot) -> None:
        """Let ``slot`` do the work of an action; a second one takes its place. KeyError for an unknown id."""
        action = self._actions[name]
        if name in self._handled:
            action.triggered.disconnect()
        if self._rows[name].checkable:
            action.triggered.connect(lambda on: slot(on))
        else:
            action.triggered.connect(lambda _checked=False: slot())
        self._handled.add(name)
        self._settle(name)

    def know(self, facts: frozenset[str]) -> None:
        """Enable what the facts allow: "project", "edit", "document", "annotation" and so on."""
        if facts == self._facts:
            return
        self._facts = facts
        for name in self._rows:
            self._settle(name)

    def plain_keys_in(self, reader: QWidget) -> None:
        """Let the actions with plain keys (L, 1, /) work while ``reader`` or what it holds has the focus."""
        for row in self._rows.values():
            if row.plain:
                self._window.removeAction(self._actions[row.id])
                reader.addAction(self._actions[row.id])

    def fill(self, bar: QMenuBar) -> None:
        """Put all menus into a menu bar."""
        for menu in self._menus:
            bar.addMenu(self._built(menu, bar))

    def submenu(self, name: str) -> QMenu:
        """A menu of the bar by its id, for rows that are only known while the app runs (recent, places)."""
        return self._submenus[name]

    def menu(self, *names: str, parent: QWidget | None = None) -> QMenu:
        """A context menu of these actions; "-" is a separator."""
        menu = QMenu(parent or self._window)
        menu.installEventFilter(self)
        for name in names:
            if name == LINE.id:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        return menu

    def _built(self, menu: Menu, parent: QWidget) -> QMenu:
        built = QMenu(menu.text, parent)
        built.setToolTipsVisible(False)
        built.installEventFilter(self)
        for entry in menu.rows:
            if isinstance(entry, Menu):
                built.addMenu(self._built(entry, built))
            elif entry is LINE:
                built.addSeparator()
            else:
                built.addAction(self._actions[entry.id])
        self._submenus[menu.id] = built
        return built

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give plain keys to the menu that is open: the reader still has the focus behind it, and would take them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not event.modifiers():
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _made(self, row: Row) -> QAction:
        action = QAction(row.text, self)
        action.setObjectName(row.id)
        action.setCheckable(row.checkable)
        keys = [QKeySequence(key) for key in row.keys.split()]
        action.setShortcuts(keys)
        action.setToolTip(_tip(row.tip, keys))
        action.setStatusTip(row.tip)
        action.setEnabled(False)
        # the names of the roles that macOS moves into the application's own menu
        roles = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}
        action.setMenuRole(roles.get(row.id, QAction.MenuRole.NoRole))
        if row.plain:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._window.addAction(action)
        if row.group:
            self._grouped(row.group).addAction(action)
        return action

    def _grouped(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self)
        return self._groups[name]

    def _settle(self, name: str) -> None:
        needed = self._rows[name].needs.split()
        self._actions[name].setEnabled(name in self._handled and self._facts.issuperset(needed))


def _tip(tip: str, keys: list[QKeySequence]) -> str:
    if not keys:
        return tip
    return f"{tip} ({keys[0].toString(QKeySequence.SequenceFormat.NativeText)})"
