"""While a project is open, other computers are told so every minute; and what they tell is listened to."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from nkhr_desktop.project.writer import BEAT
from nkhr_desktop.ui.bridge import Bridge


class Presence(QObject):
    """Keeps the beat of the one who writes. Says once where nobody can be kept from writing as well."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._warned = False
        self.timer = QTimer(self, interval=BEAT * 1000)
        self.timer.timeout.connect(self._beat)
        bridge.opened.connect(self._begin)
        bridge.closed.connect(self.timer.stop)

    def _begin(self) -> None:
        project = self._bridge.project
        self._warned = False
        if project is None or project.read_only:
            return
        if project.guarded:
            self.timer.start()
        else:
            self._bridge.say(
                self.tr(
                    "This disk cannot keep a second window from writing into this project. Your work is saved as "
                    "always; please make sure that nobody else opens it meanwhile."
                ),
                "warning",
            )

    def _beat(self) -> None:
        project = self._bridge.project
        if project is None or project.beat() or self._warned:
            return
        self._warned = True
        self._bridge.say(
            self.tr(
                "Another computer seems to write into this project too. Your work is saved here. Please ask your team "
                "who works on it, and close it on one side: else the folder may keep only one of the two files."
            ),
            "warning",
        )
