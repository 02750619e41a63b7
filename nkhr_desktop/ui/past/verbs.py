"""The four ways into the history: of everything, of a document, of a code, of an annotation."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk


class PastVerbs(QObject):
    """Registers the handlers; the dialog is imported when it is wanted."""

    def __init__(self, bridge: Bridge, desk: Desk, actions: Actions, window: QMainWindow) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._window = window
        actions.on("history", lambda: self.show_history(""))
        actions.on("history_of_document", lambda: self.show_history(desk.document))
        actions.on("history_of_code", lambda: self.show_history(desk.code))
        actions.on("history_of_annotation", lambda: self.show_history(desk.annotation))

    def show_history(self, thing: str) -> None:
        """Open the history of one thing, or of everything."""
        show_history(self._window, self._bridge, self._desk, thing)


def show_history(window: QWidget, bridge: Bridge, desk: Desk, thing: str = "") -> None:
    """Open the history over a window, and wait until it is closed."""
    from nkhr_desktop.ui.past.window import HistoryDialog

    if bridge.project is not None and not bridge.lent:
        dialog = HistoryDialog(window, bridge, desk, bridge.project, thing)
        dialog.exec()
        dialog.deleteLater()
