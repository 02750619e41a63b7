"""The context menus of the tree of codes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.codebook.tree_model import Row
from nkhr_desktop.ui.codebook.verbs import CodebookVerbs
from nkhr_desktop.ui.desk import Desk

ABOUT = ("edit_code", "rename_code", "recolour_code")
PLACE = ("move_code", "merge_code", "remove_code")
WHOLE = ("add_code", "add_facet", "-", "import_codebook", "export_codebook")


class TreeMenus(QObject):
    """One menu for a code, one for a facet, one for the room below them."""

    def __init__(self, bridge: Bridge, desk: Desk, actions: Actions, verbs: CodebookVerbs, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._verbs = verbs
        self._window = window

    @property
    def _editable(self) -> bool:
        return not self._bridge.read_only

    def show(self, row: Row | None, point: QPoint) -> None:
        """Show the menu of a line at a point of the screen."""
        menu = self.menu_for(row)
        menu.exec(point)
        menu.deleteLater()

    def menu_for(self, row: Row | None) -> QMenu:
        """The context menu of a line of the tree, or of the room below it."""
        if row is None:
            return self._actions.menu(*WHOLE, parent=self._window)
        if row.code is None:
            return self._facet_menu(row)
        menu = self._actions.menu("apply_code", "-", "add_code", *ABOUT, parent=self._window)
        menu.addMenu(self._pin_menu(row, menu))
        for name in ("-", *PLACE, "-", "show_only_code", "history_of_code"):
            if name == "-":
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        return menu

    def _pin_menu(self, row: Row, parent: QMenu) -> QMenu:
        assert row.code is not None
        code, key = row.code.id, row.code.key
        menu = QMenu(self.tr("&Pin to key"), parent)
        taken = {each.key: first(each) for each in self._desk.codes.values()}
        for digit in "123456789":
            name = taken.get(digit, "").replace("&", "&&")
            words = f"&{digit}   {name}".rstrip()
            self._add(menu, words, partial(self._verbs.pin, code, digit), digit == key)
        menu.addSeparator()
        self._add(menu, self.tr("&None"), lambda: self._verbs.pin(code, ""), not key)
        menu.setEnabled(self._editable)
        return menu

    def _facet_menu(self, row: Row) -> QMenu:
        menu = self._actions.menu("add_code", parent=self._window)
        facet = row.facet.id
        editable = self._editable
        self._add(menu, self.tr("&Rename facet …"), lambda: self._verbs.rename_facet(facet)).setEnabled(editable)
        remove = self._add(menu, self.tr("Remove &facet"), lambda: self._verbs.remove_facet(facet))
        remove.setEnabled(editable and not any(code.facet == facet for code in self._desk.codes.values()))
        menu.addSeparator()
        self._add(
            menu, self.tr("&Show only this facet"), lambda: self._desk.show_only(Filter(facets=frozenset({facet})))
        )
        menu.addAction(self._actions["show_all"])
        return menu

    def _add(self, menu: QMenu, text: str, slot: Callable[[], object], ticked: bool | None = None) -> QAction:
        action = menu.addAction(text)
        if ticked is not None:
            action.setCheckable(True)
            action.setChecked(ticked)
        action.triggered.connect(lambda _on=False: slot())
        return action
