"""The actions of the window: made once from the table, put into menus, handled by whoever registers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from nkhr_desktop.ui.action_rows import LINE, Menu, Row, rows_of
from nkhr_desktop.ui.action_table import ActionTable
from nkhr_desktop.ui.texts import plain

#: What a handler is: no argument, or the new state of a checkable action.
Slot = Callable[..., Any]


class Actions(QObject):
    """One QAction per row of the table. An action works while it has a handler and its needs are met.

    The keys of the table are the usual ones; ``bind`` gives an action others. Whoever names a key to a person asks
    ``key`` or ``way`` when the words are shown, and again at ``keys_changed``.
    """

    keys_changed = Signal()
    """An action has other keys now."""

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
        self._also: frozenset[str] = frozenset()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows.values())

    def row(self, name: str) -> Row:
        """The row of an action. KeyError for an unknown id."""
        return self._rows[name]

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

    def bind(self, name: str, keys: Sequence[str]) -> None:
        """Let these keys, by their portable names, do what the action does, and no others."""
        action = self._actions[name]
        wanted = [QKeySequence(key, QKeySequence.SequenceFormat.PortableText) for key in keys]
        if action.shortcuts() != wanted:
            action.setShortcuts(wanted)
            action.setToolTip(_tip(self._rows[name].tip, self.key(name)))
            self.keys_changed.emit()

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action as they are called on this system, the first one first."""
        return tuple(in_words(key) for key in self._actions[name].shortcuts())

    def key(self, name: str) -> str:
        """The first key of an action as it is called on this system, "" if it has none."""
        return in_words(self._actions[name].shortcut())

    def path(self, name: str) -> str:
        """Where an action is in the menus: "File › Export dataset …"."""
        return _path(self._menus, name)

    def way(self, name: str) -> str:
        """How a person gets to an action: its key, or its place in the menus where it has none."""
        return self.key(name) or self.path(name)

    def know(self, facts: frozenset[str]) -> None:
        """Enable what the facts allow: "project", "edit", "document", "annotation" and so on."""
        if facts == self._facts:
            return
        self._facts = facts
        for name in self._rows:
            self._settle(name)

    def know_also(self, fact: str, holds: bool) -> None:
        """One more fact, from a part of the window that tells only this one."""
        also = self._also | {fact} if holds else self._also - {fact}
        if also != self._also:
            self._also = also
            for name, row in self._rows.items():
                if fact in row.needs.split():
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
        # not before: each change of each action comes to its menu as an event, hundreds while the window is built
        built.aboutToShow.connect(lambda: built.installEventFilter(self))
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
        action.setToolTip(_tip(row.tip, in_words(action.shortcut())))
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
        self._actions[name].setEnabled(name in self._handled and (self._facts | self._also).issuperset(needed))


def in_words(key: QKeySequence) -> str:
    """A key as it is called on this system; the key that Qt calls Return is Enter to people."""
    return key.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


def _tip(tip: str, key: str) -> str:
    return f"{tip} ({key})" if key else tip


def _path(menus: Sequence[Menu | Row], name: str) -> str:
    for entry in menus:
        if isinstance(entry, Row):
            if entry.id == name:
                return plain(entry.text)
        elif below := _path(entry.rows, name):
            return f"{plain(entry.text)} › {below}"
    return ""
