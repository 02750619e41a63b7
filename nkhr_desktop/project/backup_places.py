"""Where backups lie, now and before, and how often one is made: what this person chose, in one small file.

Unless somebody chooses otherwise, a backup stays on the disk that its project lies on: in this person's data folder if
that is on the same disk, since neither a synced folder nor whoever tidies up beside the project reaches it there, and
otherwise beside the project. Testimony that is kept on a stick so that no laptop holds it must not get onto the laptop
unasked.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from nkhr_desktop.formats.writing import write_file
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.own_folders import data_folder, settings_folder

#: Minutes between two backups of a project that is worked on; 0 makes none by itself.
MINUTES = 30

_FILE = "backups.json"
_FOLDER = "Backups"
_BESIDE = "NKHR Desktop backups"


class Places:
    """The folder that was chosen, those used before it, and the interval. Kept in the settings folder."""

    def __init__(self, settings: Path | None = None) -> None:
        """``settings``: the folder where settings lie, by default that of this person."""
        folder = settings or settings_folder()
        self._file = folder / _FILE
        self._own = data_folder(folder) / _FOLDER
        self.load()

    def load(self) -> None:
        """Read what was chosen. A file that is missing or no longer readable means: nothing was."""
        said: Any = {}
        with suppress(OSError, ValueError, RecursionError):
            said = json.loads(self._file.read_text(encoding="utf-8"))
        said = said if isinstance(said, dict) else {}
        folder, minutes, known = said.get("folder"), said.get("minutes"), said.get("known")
        self.chosen = Path(folder) if isinstance(folder, str) and folder else None
        self.minutes = minutes if type(minutes) is int and 0 <= minutes <= 10_000 else MINUTES
        self._known = [Path(each) for each in known if isinstance(each, str)] if isinstance(known, list) else []

    def place(self, project: Path) -> Path:
        """The folder that the next backup of a project goes to."""
        return self.chosen or self.usual(project)

    def usual(self, project: Path) -> Path:
        """The folder where nobody chose one."""
        beside = project.resolve().parent / _BESIDE
        return self._own if _disk(self._own) == _disk(beside) else beside

    def all(self, project: Path | None = None) -> list[Path]:
        """Every folder that may hold backups, the present one first; also those that are not there at the moment."""
        here = [self.place(project), project.resolve().parent / _BESIDE] if project is not None else []
        chosen = [self.chosen] if self.chosen is not None else []
        return list(dict.fromkeys([*here, *chosen, *self._known, self._own]))

    def choose(self, folder: Path | None) -> None:
        """Put backups there from now on (None: the usual place). Raises FileRefused if this cannot be remembered."""
        before = (self.chosen,)
        self.chosen = folder
        self._remember(each for each in before if each is not None)

    def choose_minutes(self, minutes: int) -> None:
        """Make one so often (0: only before work that changes much, and when asked). Raises FileRefused."""
        self.minutes = minutes
        self._remember(())

    def used(self, folder: Path) -> None:
        """A backup was put there: it is listed even once the project has gone."""
        if folder not in self.all():
            self._remember((folder,))

    def _remember(self, folders: Iterable[Path]) -> None:
        self._known = list(dict.fromkeys([*folders, *self._known]))
        said = {
            "folder": str(self.chosen or ""),
            "minutes": self.minutes,
            "known": [str(each) for each in self._known],
        }
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileRefused(str(self._file), FileTrouble.UNWRITABLE, detail=error.strerror or "") from error
        # a name that is no text becomes U+FFFD: that folder cannot be remembered, but all others are
        words = json.dumps(said, ensure_ascii=False, indent=2).encode("utf-8", "replace")
        write_file(self._file, words)


def _disk(folder: Path) -> int:
    """The number of the disk that a folder lies on, or would lie on."""
    for place in (folder, *folder.parents):
        with suppress(OSError):
            return place.stat().st_dev
    return -1
