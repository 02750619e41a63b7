"""What the window remembers for this person on this computer, in one readable file. Never a document's words."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

from PySide6.QtCore import QByteArray, QSettings

from nkhr_desktop.project.own_folders import settings_folder

RECENT_LENGTH = 10


def default_file() -> Path:
    """The settings file of this person, in the folder that the system has for that."""
    return settings_folder() / "settings.ini"


class Settings:
    """Names and texts in an ini file, and the list of projects that were open lately."""

    def __init__(self, file: Path | None = None) -> None:
        self._store = QSettings(str(file or default_file()), QSettings.Format.IniFormat)

    @property
    def folder(self) -> Path:
        """Where the file lies."""
        return Path(self._store.fileName()).parent

    def get(self, name: str, default: str = "") -> str:
        """The value of ``name``, or ``default``."""
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default

    def set(self, name: str, value: str) -> None:
        """Remember ``value`` under ``name``."""
        self._store.setValue(name, value)

    def remove(self, name: str) -> None:
        """Forget what was under ``name``."""
        self._store.remove(name)

    def names(self, group: str) -> list[str]:
        """The names that there are in a group: for "keys", what stands after "keys/"."""
        self._store.beginGroup(group)
        found = self._store.childKeys()
        self._store.endGroup()
        return found

    def number(self, name: str, default: int) -> int:
        """The value of ``name`` as a whole number, ``default`` where it is none."""
        try:
            return int(self.get(name, str(default)))
        except ValueError:
            return default

    def bytes(self, name: str) -> QByteArray:
        """A state that a Qt widget gave, to hand back to it; empty where there is none."""
        return QByteArray.fromBase64(self.get(name).encode("ascii", "replace"))

    def set_bytes(self, name: str, value: QByteArray) -> None:
        """Remember the state of a Qt widget."""
        self.set(name, bytes(value.toBase64().data()).decode("ascii"))

    def recent(self) -> list[Path]:
        """The projects that were open lately, newest first; also those that are not there at the moment."""
        found = self._store.value("recent/paths", [])
        paths = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return [Path(path) for path in paths if isinstance(path, str) and path]

    def opened(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        kept = [path, *(other for other in self.recent() if _written(other) != _written(path))]
        self._keep(kept[:RECENT_LENGTH])

    def forget(self, path: Path) -> None:
        """Take a project off the recent ones."""
        self._keep([other for other in self.recent() if _written(other) != _written(path)])

    def _keep(self, paths: list[Path]) -> None:
        self._store.setValue("recent/paths", [str(path) for path in paths])

    def write(self) -> None:
        """Bring everything to the disk now."""
        self._store.sync()


def _written(path: Path) -> str:
    """A path in one form: some systems write Hangul in parts, and both forms lead to one file there."""
    return normalize("NFC", str(path))
