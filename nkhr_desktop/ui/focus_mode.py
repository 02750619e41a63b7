"""Focus mode: the text with its margin, and nothing else, until Escape or the same key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.places import CODE, Places

#: As high as a widget can be.
_ANY_HEIGHT = 16_777_215
#: These give the keys to something that is hidden.
_ELSEWHERE = ("memo", "find_code", "rename_code", "go_documents", "find_in_project")
_FOLDING = ("fold_left", "fold_right")
#: These show what is hidden, or point at it.
_LEAVING = ("open_menu", "tour")


class FocusMode(QObject):
    """Hides bars and side columns, and shows them again as they were. Never remembered: a window begins whole."""

    def __init__(self, frame: QMainWindow, parts: Sequence[QWidget], actions: Actions) -> None:
        """``parts`` are what is hidden, as far as it is shown."""
        super().__init__(frame)
        self._frame = frame
        self._parts = parts
        self._hidden: list[QWidget] = []
        self._actions = actions
        self._say: Callable[[str], object] | None = None
        self._unsay: Callable[[str], object] | None = None
        self.on = False
        actions.on("focus_mode", self.set)
        for name in _ELSEWHERE:
            actions[name].triggered.connect(lambda _checked=False, name=name: self._show(name))
        for name in _FOLDING:
            actions[name].triggered.connect(lambda shown, name=name: self._fold(name, shown))
        for name in _LEAVING:
            actions[name].triggered.connect(self.leave)
        frame.installEventFilter(self)

    def follow(self, bridge: Bridge, desk: Desk, places: Places) -> None:
        """Leave by itself where there is no text to read any more."""
        self._say, self._unsay = bridge.say, bridge.outdated.emit
        bridge.closing.connect(lambda _project: self.leave())
        desk.document_changed.connect(lambda document: None if document else self.leave())
        places.changed.connect(lambda place: None if place == CODE else self.leave())

    def set(self, on: bool) -> None:
        """Enter or leave."""
        if on == self.on:
            return
        self.on = on
        self._actions["focus_mode"].setChecked(on)
        # not hidden: its letters open the menus with Alt only as long as it is there
        self._frame.menuBar().setMaximumHeight(0 if on else _ANY_HEIGHT)
        if on:
            self._hidden = [part for part in self._parts if not part.isHidden()]
        for part in self._hidden:
            part.setVisible(not on)
        if self._say is not None and self._unsay is not None:
            (self._say if on else self._unsay)(self._way_out())

    def _way_out(self) -> str:
        key = self._actions.key("focus_mode")
        words = self.tr("Focus mode: all keys and menus work. Esc or {key} brings the panels back.")
        alone = self.tr("Focus mode: all keys and menus work. Esc brings the panels back.")
        return words.replace("{key}", key) if key else alone

    def leave(self) -> None:
        """Show everything again."""
        self.set(False)

    def _show(self, name: str) -> None:
        """Something hidden was asked for: show it, and ask again."""
        if self.on:
            self.leave()
            self._actions[name].trigger()

    def _fold(self, name: str, shown: bool) -> None:
        """The key of a hidden panel brings it back, whether it was folded before or not."""
        if self.on:
            self.leave()
            if not shown:
                self._actions[name].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape, where nobody else had a use for it."""
        if self.on and event.type() == QEvent.Type.KeyPress and _is_escape(event):
            self.leave()
            return True
        return super().eventFilter(watched, event)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and not event.modifiers()
