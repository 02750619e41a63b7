"""Faults of the app itself: the window lives on, says so, and offers a report without a document's words."""

from __future__ import annotations

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nkhr_desktop import __version__
from nkhr_desktop.ui import errors
from nkhr_desktop.ui.bridge import Bridge

_LOG = logging.getLogger(__name__)


class Faults(QObject):
    """Takes every exception that nobody expected."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self._before = sys.excepthook

    def catch(self) -> None:
        """From now on exceptions come here instead of ending in the terminal."""
        sys.excepthook = self.take

    def release(self) -> None:
        """Give the exceptions back to whoever had them before."""
        sys.excepthook = self._before

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Say that something went wrong. The exception's own words are left out: they may be a document's."""
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        report = errors.report(kind, trace, __version__)
        _LOG.error("%s", report)
        self._bridge.say(
            self.tr(
                "Something went wrong inside the app. What was saved is safe. "
                "Please see whether your last step was done."
            ),
            "error",
            self.tr("Show report"),
            lambda: self._show(report),
        )

    def _show(self, report: str) -> None:
        from nkhr_desktop.ui.fault_report import FaultReport

        FaultReport(self._window, report).exec()
