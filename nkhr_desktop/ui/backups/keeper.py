"""Makes backups without being asked: every while in which something changed, and before what changes much."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from nkhr_desktop.model.errors import FileRefused, FileTrouble, NkhrError
from nkhr_desktop.ui.backups import words
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.jobs import Job, Jobs
from nkhr_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from nkhr_desktop.model.changes import Progressing
    from nkhr_desktop.project.backup_places import Places
    from nkhr_desktop.project.backups import Backup, Backups
    from nkhr_desktop.project.copying import Reason

MINUTE = 60_000
#: Minutes after a project was opened before the work of the last time is backed up, where that was not done; and
#: before what was not possible is tried again.
AT_FIRST, AGAIN = 2, 5
#: Milliseconds of quiet before one is begun, since every step that is taken meanwhile lets it begin anew.
QUIET = 3_000


class Keeper(QObject):
    """Follows the open project. What it does is not seen, unless it fails."""

    made = Signal(object)
    """Backup"""
    _missed = Signal(object)

    def __init__(self, bridge: Bridge, jobs: Jobs, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._jobs = jobs
        self._settings = settings
        self._job: Job | None = None
        self._said: FileTrouble | None = None
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self._due)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET)
        self._missed.connect(self._say)
        bridge.opened.connect(self._opened)
        bridge.closing.connect(self._closing)
        bridge.changed.connect(self._changed)

    def places(self) -> Places:
        """Where backups lie, as this person chose; read anew, since other windows may choose, too."""
        from nkhr_desktop.project.backup_places import Places

        return Places(self._settings.folder)

    def kept(self) -> Backups | None:
        """The backups of the open project; None without one."""
        from nkhr_desktop.project.backups import Backups

        project = self._bridge.project
        if project is None or self._bridge.lent or not project.id:
            return None
        return Backups(project.path, project.id, project.title, self.places())

    def restart(self) -> None:
        """The interval was changed."""
        self.timer.stop()
        self._changed()

    def _opened(self) -> None:
        project = self._bridge.project
        self._said = None
        self.timer.stop()
        if project is not None and not project.read_only:
            project.protect(self._before)
            self.timer.start(AT_FIRST * MINUTE)

    def _closing(self) -> None:
        self.timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _changed(self) -> None:
        self._quiet.start()
        project = self._bridge.project
        if project is None or project.read_only or self.timer.isActive():
            return
        if minutes := self.places().minutes:
            self.timer.start(minutes * MINUTE)

    def _due(self) -> None:
        """The time has come."""
        from nkhr_desktop.project.copying import Reason

        project, kept = self._bridge.project, self.kept()
        if self._quiet.isActive() or self._job is not None or (project is not None and kept is None):
            self.timer.start(max(self._quiet.remainingTime(), 1_000))
        elif project is not None and kept is not None and kept.places.minutes:
            work = partial(_if_due, kept, project.head, Reason.EVERY_WHILE)
            title = self.tr("Making a backup …")
            self._job = self._jobs.run(title, work, self._done, failed=self._failed, quiet=True)

    def _done(self, made: Backup | None) -> None:
        self._job = None
        self._said = None
        if made is not None:
            self.made.emit(made)

    def _failed(self, error: NkhrError) -> None:
        self._job = None
        project = self._bridge.project
        if project is None or project.read_only:
            return
        busy = isinstance(error, FileRefused) and error.trouble is FileTrouble.BUSY
        self.timer.start((1 if busy else AGAIN) * MINUTE)
        if not busy:
            self._say(error)

    def _say(self, error: NkhrError) -> None:
        """Say it once, as long as it stays the same: whoever works without the stick knows that."""
        trouble = error.trouble if isinstance(error, FileRefused) else None
        if trouble is None or trouble is self._said:
            return
        self._said = trouble
        tone = "info" if trouble is FileTrouble.NO_FOLDER else "warning"
        self._bridge.say(words.missed(error), tone)

    # before what changes much

    def _before(self) -> None:
        """Make one now, in whichever thread has the project; the window goes on painting, but takes no keys."""
        from nkhr_desktop.project.backups import Backups
        from nkhr_desktop.project.copying import Reason

        project = self._bridge.project
        if project is None:
            return
        kept = Backups(project.path, project.id, project.title, self.places())
        work = partial(_if_due, kept, project.head, Reason.BULK)
        if QThread.currentThread() is not self.thread():
            self._attempt(work)
            return
        thread = _Beside(partial(self._attempt, work))
        loop = QEventLoop()
        thread.finished.connect(loop.quit)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            thread.start()
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            thread.wait()
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _attempt(self, work: partial[Backup | None]) -> None:
        """Undo brings bulk work back as well: that there is no backup is said, and keeps nobody from it."""
        try:
            work(None)
        except NkhrError as error:
            self._missed.emit(error)


class _Beside(QThread):
    """One piece of work in a thread of its own."""

    def __init__(self, work: partial[None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


def _if_due(kept: Backups, head: str, reason: Reason, progress: Progressing | None) -> Backup | None:
    return kept.make(reason, progress) if kept.due(head) else None
