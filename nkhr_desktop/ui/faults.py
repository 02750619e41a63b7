"""Faults of the app itself: the window lives on, says so, and offers a report without a document's words."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from nkhr_desktop import __version__
from nkhr_desktop.ui import errors
from nkhr_desktop.ui.bridge import Bridge

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_LOG = logging.getLogger(__name__)
#: Seconds before the same fault is said again: one in painting comes back with every picture.
AGAIN = 60.0
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Faults(QObject):
    """Takes every exception that nobody expected, from whichever thread."""

    met = Signal(str)
    """A report: said once the event is over, since a fault in painting allows no showing."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._window = window
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        self._of_qt: Callable[[QtMsgType, QMessageLogContext, str], Any] | None = None
        self._catching = False
        self._said: dict[str, float] = {}
        self.met.connect(self._say, Qt.ConnectionType.QueuedConnection)

    def catch(self) -> None:
        """From now on exceptions come here instead of ending in the terminal."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self.take, self._of_thread, self._unraisable
        self._of_qt = qInstallMessageHandler(_log_qt)
        self._catching = True

    def release(self) -> None:
        """Give the exceptions back to whoever had them before."""
        if self._catching:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            qInstallMessageHandler(self._of_qt)
            self._catching = False

    def take(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Say that something went wrong. The exception's own words are left out: they may be a document's."""
        if issubclass(kind, KeyboardInterrupt) and error is not None:
            self._before[0](kind, error, trace)
            return
        report = errors.report(kind, trace, __version__)
        now = time.monotonic()
        if report not in self._said or now - self._said[report] >= AGAIN:
            self._said[report] = now
            _LOG.error("%s", report)
            self.met.emit(report)

    def _of_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is not SystemExit:
            self.take(args.exc_type, args.exc_value, args.exc_traceback)

    def _unraisable(self, args: UnraisableHookArgs) -> None:
        self.take(args.exc_type, args.exc_value, args.exc_traceback)

    def _say(self, report: str) -> None:
        self._bridge.say(
            self.tr(
                "Something went wrong inside the app. What was saved is safe. "
                "Please see whether your last step was done."
            ),
            "error",
            self.tr("Show report"),
            lambda: self._show(report),
        )

    def say_last(self, report: str) -> None:
        """Offer the report of the time before this one, which ended without a word."""
        self._bridge.say(
            self.tr("The app ended unexpectedly last time. What was saved is safe."),
            "warning",
            self.tr("Show report"),
            lambda: self._show(report),
        )

    def _show(self, report: str) -> None:
        from nkhr_desktop.ui.fault_report import FaultReport

        FaultReport(self._window, report).exec()


def _log_qt(kind: QtMsgType, context: QMessageLogContext, _words: str) -> None:
    """What Qt remarks: that it did, and about what; its own words may name a person's files."""
    level = _LEVELS.get(kind, logging.INFO)
    _LOG.log(level, "Qt: %s in %s", kind.name, getattr(context, "category", None) or "default")
