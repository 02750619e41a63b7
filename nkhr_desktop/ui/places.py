"""The places of the window (code, list, find ...): a stack in the middle, a button and an action for each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.top_bar import TopBar

CODE = "code"


class Places(QObject):
    """Knows which place is open and opens another one."""

    changed = Signal(str)

    def __init__(self, top_bar: TopBar, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.stack = QStackedWidget(parent)
        self._top_bar = top_bar
        self._actions = actions
        self._widgets: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {}
        top_bar.place_wanted.connect(self.show)

    @property
    def current(self) -> str:
        """The id of the place that is open, "" before there is one."""
        widget = self.stack.currentWidget()
        return next((name for name, each in self._widgets.items() if each is widget), "")

    def add(self, name: str, title: str, widget: QWidget, button: bool = True) -> None:
        """A place; without a button it is opened by what leads to it (a search)."""
        self._widgets[name] = widget
        self.stack.addWidget(widget)
        if button:
            self._lead_to(name, title)

    def add_later(self, name: str, title: str, make: Callable[[], QWidget]) -> None:
        """A place whose button is there at once, and which ``make`` makes when it is shown or asked for."""
        self._makers[name] = make
        self._lead_to(name, title)

    def make(self, name: str) -> None:
        """Make a place that was added for later, unless that was done."""
        make = self._makers.pop(name, None)
        if make is not None:
            self.add(name, "", make(), button=False)

    def _lead_to(self, name: str, title: str) -> None:
        self._top_bar.add_place(name, title)
        self._actions.on(f"place_{name}", lambda: self.show(name))

    def show(self, name: str) -> None:
        """Open a place; KeyError for an unknown one."""
        self.make(name)
        widget = self._widgets[name]
        self._top_bar.mark_place(name)
        self.stack.setCurrentWidget(widget)
        self.changed.emit(name)
