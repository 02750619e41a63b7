"""What a project's file remembers of its window: written once the text is painted, since it waits for the disk."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer

from nkhr_desktop.ui.bridge import Bridge

#: Milliseconds after something was to be remembered.
AFTER_PAINTING = 100


class Remembering(QObject):
    """Names and values for ``project.local``, soon; at the latest when the project is closed."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._waiting: dict[str, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._soon.timeout.connect(self.write)
        bridge.closing.connect(lambda _project: self.write())
        bridge.closed.connect(self._forget)

    def get(self, name: str, default: str = "") -> str:
        """The value of ``name``, be it written already or not."""
        project = self._bridge.project
        if name in self._waiting or project is None:
            return self._waiting.get(name, default)
        return project.local.get(name, default)

    def set(self, name: str, value: str) -> None:
        """Remember ``value`` under ``name``."""
        self._waiting[name] = value
        self._soon.start()

    def write(self) -> None:
        """Write what waits; while longer work has the project, later."""
        project = self._bridge.project
        if self._bridge.lent:
            self._soon.start()
        elif project is not None:
            waiting, self._waiting = self._waiting, {}
            for name, value in waiting.items():
                self._bridge.attempt(partial(project.local.set, name, value))

    def _forget(self) -> None:
        self._soon.stop()
        self._waiting = {}
