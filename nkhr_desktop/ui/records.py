"""What the app keeps about itself between two starts: its log, and where it was when it ended without a word."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from nkhr_desktop.project.own_folders import log_folder
from nkhr_desktop.ui import log
from nkhr_desktop.ui.crashes import Crashes
from nkhr_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from nkhr_desktop.ui.main_window import MainWindow


class Records:
    """Begun once the first frame is painted, ended after the last window."""

    def __init__(self, settings: Settings) -> None:
        folder = log_folder(settings.folder)
        self._crashes = Crashes(folder)
        self._last = self._crashes.last()
        self._crashes.watch()
        self._log: logging.Handler | None = log.begin(folder)

    def follow(self, window: MainWindow) -> None:
        """Log what is done in ``window``; tell there, once, that the app ended unexpectedly the last time."""
        log.Chronicle(window.bridge, window)
        last, self._last = self._last, ""
        if last:
            window.faults.say_last(last)

    def end(self) -> None:
        """The app ends as it should."""
        self._crashes.leave()
        log.end(self._log)
