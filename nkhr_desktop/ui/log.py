"""The log of the app: what was done and where it went wrong, in ids and counts. Never a word of anybody's."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nkhr_desktop import __version__
from nkhr_desktop.model.changes import Changes
from nkhr_desktop.ui.bridge import Bridge

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

NAME = "nkhr-desktop.log"
#: Bytes at which a new file is begun; one older one is kept.
LARGEST = 300_000

_OURS = logging.getLogger("nkhr_desktop")
_LOG = logging.getLogger(__name__)


def begin(folder: Path) -> logging.Handler | None:
    """Write what the app itself logs into ``folder``; None where that cannot be written: work goes on without a log.

    What libraries log is not taken: a database's would hold what is written into it.
    """
    file = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.is_file() and file.stat().st_size > LARGEST:
            file.replace(file.with_suffix(".1.log"))
        handler = _Quiet(file, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _OURS.addHandler(handler)
    _OURS.setLevel(logging.INFO)
    _OURS.propagate = False
    _LOG.info("NKHR Desktop %s begins", __version__)
    return handler


def end(handler: logging.Handler | None) -> None:
    """Close the log."""
    if handler is not None:
        _LOG.info("the app ends")
        _OURS.removeHandler(handler)
        _OURS.propagate = True
        handler.close()


class _Quiet(logging.FileHandler):
    """A full disk stops no work: what cannot be logged is not."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Go on."""


class Chronicle(QObject):
    """Logs what is done to a project: kinds and counts."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        bridge.opened.connect(self._opened)
        bridge.changed.connect(self._changed)
        bridge.closed.connect(lambda: _LOG.info("project closed"))

    def _opened(self, project: Project) -> None:
        _LOG.info("project opened, %s", "to be read only" if project.read_only else "to be changed")

    def _changed(self, changes: Changes) -> None:
        _LOG.info("%s: %d documents, %d annotations", changes.kind, len(changes.documents), len(changes.annotations))
