"""What a file remembers for itself and never shares: window state, who is coding here."""

from __future__ import annotations

from nkhr_desktop.project.database import in_words, transaction
from nkhr_desktop.project.door import Door

_SET = "INSERT INTO local_state(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value=excluded.value"


class Local:
    """Names and values outside the journal: never undone, never merged, never exported."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def get(self, name: str, default: str = "") -> str:
        """The value, or ``default``."""
        value = self._door.value("SELECT value FROM local_state WHERE name=?", (name,))
        return default if value is None else str(value)

    def set(self, name: str, value: str) -> None:
        """Remember a value. In a project that can only be read nothing is remembered."""
        if self._door.read_only or self.get(name, "\0") == value:
            return
        values = (name, value)
        if self._door.changing:  # inside a step: kept or taken back with it
            self._door.connection.exec_driver_sql(_SET, values)
            return
        with in_words(self._door.path, writing=True), transaction(self._door.connection):
            self._door.connection.exec_driver_sql(_SET, values)
