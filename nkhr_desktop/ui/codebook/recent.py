"""The codes that were used lately, latest first; the project remembers them."""

from __future__ import annotations

import json

from PySide6.QtCore import QObject

from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk

RECENT, KEPT = "codes.recent", 12


class RecentCodes(QObject):
    """Listens to what the desk applies. ``codes`` are ids; some of them may be gone from the codebook."""

    def __init__(self, bridge: Bridge, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.codes: list[str] = []
        bridge.opened.connect(self._opened)
        desk.last_code_changed.connect(self._used)
        self._opened()

    def _opened(self) -> None:
        project = self._bridge.project
        try:
            known = json.loads(project.local.get(RECENT, "[]")) if project is not None else []
        except ValueError:  # somebody else wrote there: nothing is recent
            known = []
        self.codes = [str(each) for each in known] if isinstance(known, list) else []

    def _used(self, code: str) -> None:
        self.codes = [code, *(each for each in self.codes if each != code)][:KEPT]
        project = self._bridge.project
        if project is not None and not self._bridge.lent:
            project.local.set(RECENT, json.dumps(self.codes))
