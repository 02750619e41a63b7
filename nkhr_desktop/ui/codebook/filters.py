"""The button that shows only some annotations: of chosen facets, by chosen coders."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget, QWidgetAction

from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance


class FilterButton(QToolButton):
    """Its menu ticks facets and coders; nothing ticked of a kind means all of it. Filled in when a filter is on."""

    def __init__(self, desk: Desk, actions: Actions, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._appearance = appearance
        self.setObjectName("filter")
        self.setProperty("flat", True)
        self.setToolTip(self.tr("Show only some annotations"))
        self.setAccessibleName(self.tr("Show only some annotations"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        desk.filter_changed.connect(self._dress)
        appearance.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        theme = self._appearance.theme
        role = "accent" if self._desk.filter.hides else "text_quiet"
        self.setIcon(self._appearance.icons.icon("filter", theme.colour(role)))

    def _fill(self) -> None:
        self._menu.clear()
        chosen = self._desk.filter
        facets = [(facet.id, first(facet)) for facet in self._desk.facets.values()]
        coders = [(coder.id, coder.name) for coder in self._desk.coders.values()]
        self._section(self.tr("Only these facets"), facets, chosen.facets, self._with_facet)
        if len(coders) > 1 or chosen.coders:
            self._section(self.tr("Only these coders"), coders, chosen.coders, self._with_coder)
        self._menu.addSeparator()
        if "show_only_code" in {row.id for row in self._actions}:
            self._menu.addAction(self._actions["show_only_code"])
        self._menu.addAction(self._actions["show_all"])

    def _section(
        self,
        title: str,
        things: Iterable[tuple[str, str]],
        ticked: frozenset[str] | None,
        toggle: Callable[[str, bool], None],
    ) -> None:
        self._heading(title)
        for thing, name in things:
            action = QAction(name.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setChecked(ticked is not None and thing in ticked)
            action.toggled.connect(lambda on, thing=thing: toggle(thing, on))
            self._menu.addAction(action)

    def _heading(self, title: str) -> None:
        """Not a section: of that, a menu with a style sheet shows nothing but a line."""
        if not self._menu.isEmpty():
            self._menu.addSeparator()
        words = label(title, "section", self._menu)
        words.setContentsMargins(10, 5, 10, 3)
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(words)
        action.setEnabled(False)
        self._menu.addAction(action)

    def _with_facet(self, facet: str, on: bool) -> None:
        chosen = self._desk.filter
        self._desk.show_only(replace(chosen, facets=_toggled(chosen.facets, facet, on)))

    def _with_coder(self, coder: str, on: bool) -> None:
        chosen = self._desk.filter
        self._desk.show_only(replace(chosen, coders=_toggled(chosen.coders, coder, on)))


def _toggled(chosen: frozenset[str] | None, thing: str, on: bool) -> frozenset[str] | None:
    kept = (chosen or frozenset()) | {thing} if on else (chosen or frozenset()) - {thing}
    return kept or None


def only_code(desk: Desk, code: str) -> Filter:
    """The filter that shows one code and the codes below it."""
    below = {code}
    for each in desk.codes.values():  # a parent stands before its children
        if each.parent in below:
            below.add(each.id)
    return Filter(codes=frozenset(below))
