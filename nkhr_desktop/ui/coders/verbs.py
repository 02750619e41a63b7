"""Who is coding, as the window knows it: the badge, the question before the first annotation, switching."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.top_bar import TopBar


class CoderVerbs(QObject):
    """Keeps the badge up to date and lets people say who they are."""

    def __init__(self, bridge: Bridge, actions: Actions, top_bar: TopBar, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._top_bar = top_bar
        self._window = window
        bridge.ask_names_with(self._ask_name)
        bridge.opened.connect(self._show)
        bridge.coder_changed.connect(self._show)
        bridge.changed.connect(self._changed)
        actions.on("coder_switch", self._switch)
        top_bar.coder.clicked.connect(actions["coder_switch"].trigger)

    def _ask_name(self, suggested: str) -> str:
        from nkhr_desktop.ui.coders.dialogs import ask_name

        return ask_name(self._window, suggested)

    def _changed(self, changes: Changes) -> None:
        if changes.coders:
            self._show()

    def _show(self) -> None:
        project = self._bridge.project
        current = project.coders.current if project is not None else None
        self._top_bar.show_coder(current.name if current else "")

    def _switch(self) -> None:
        project = self._bridge.project
        if project is None:
            return
        if not project.coders.all():
            self._bridge.name_coder()
            return
        from nkhr_desktop.ui.coders.dialogs import CodersDialog

        dialog = CodersDialog(self._window, self._bridge, project)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        if accepted and dialog.coder is not None:
            self._bridge.code_as(dialog.coder.name)
