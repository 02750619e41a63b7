"""F1 and Help > Manual: opens the page that fits the place where somebody is, also in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from nkhr_desktop.ui import language
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.ui.manual.window import ManualWindow


class ManualVerbs(QObject):
    """Makes the window of the manual when it is wanted for the first time."""

    def __init__(self, actions: Actions, appearance: Appearance, settings: Settings, window: QMainWindow) -> None:
        super().__init__(window)
        self._actions = actions
        self._appearance = appearance
        self._settings = settings
        self._window = window
        self.manual: ManualWindow | None = None
        actions.on("manual", self.open_here)
        for name in ("interface_larger", "interface_smaller", "interface_usual"):
            actions[name].triggered.connect(self._resized)  # after the one who makes the words larger
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def open_here(self) -> None:
        """Open the page that fits where the keys are."""
        from nkhr_desktop.ui.manual.where import page_for

        here = QApplication.focusWidget() or self._window
        if self.manual is not None and self.manual.isAncestorOf(here):
            return
        self.open(page_for(here), here)

    def open(self, address: str, over: QWidget | None = None) -> None:
        """Open a page, in front of the window that ``over`` is in."""
        from nkhr_desktop.ui.manual.filling import Filling
        from nkhr_desktop.ui.manual.window import ManualWindow

        if self.manual is None:
            spoken = language.spoken(self._settings.get(language.SETTING))
            filling = Filling(self._actions, self)
            self.manual = ManualWindow(filling, self._appearance, self._settings, spoken, self._window)
        self.manual.show_page(address)
        self.manual.present(over or self._window)

    def _resized(self) -> None:
        if self.manual is not None:
            self.manual.paper.render_again()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Let the key work in a dialog, too, which hides the actions of the window behind it."""
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or self._actions["manual"] in dialog.actions():
            return
        dialog.addAction(self._actions["manual"])
        dialog.finished.connect(self._let_go)

    def _let_go(self) -> None:
        """The dialog is gone: the manual, if it was opened from there, belongs to the window again."""
        manual, mine = self.manual, self._window.windowHandle()
        handle = manual.windowHandle() if manual is not None else None
        if manual is None or handle is None or handle.transientParent() is mine:
            return
        shown = manual.isVisible()
        manual.hide()
        handle.setTransientParent(mine)
        manual.setVisible(shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # not when the system only makes the window small
        if event.type() == QEvent.Type.Hide and not event.spontaneous() and self.manual is not None:
            self.manual.close()
        return super().eventFilter(watched, event)
