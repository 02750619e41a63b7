"""Work that takes time: in another thread, with progress and a way to stop it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import Cancelled, NkhrError
from nkhr_desktop.ui.bridge import Bridge

#: Seconds between two reports of progress.
THROTTLE = 0.1

Work = Callable[[Progressing], Any]


class Job(QObject):
    """One piece of long work. Lives in the window's thread; ``progress`` is called in the worker's."""

    progressed = Signal(int, int)
    """done, total"""
    ended = Signal(object, object)
    """result, exception (one of them None)"""

    def __init__(self, title: str, parent: QObject | None = None, quiet: bool = False) -> None:
        super().__init__(parent)
        self.title = title
        self.quiet = quiet
        self._stop = threading.Event()
        self._last = 0.0

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """True once somebody asked the work to stop."""
        return self._stop.is_set()

    def progress(self, done: int, total: int) -> None:
        """What the work calls: raises Cancelled where it shall stop, tells the window at most every 0.1 s."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if done < total and now - self._last < THROTTLE:
            return
        self._last = now
        self.progressed.emit(done, total)


class _Task(QRunnable):
    def __init__(self, job: Job, work: Work) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._job = job
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(self._job.progress)
        except BaseException as error:
            self._job.ended.emit(None, error)
        else:
            self._job.ended.emit(result, None)


class Jobs(QObject):
    """Starts long work and brings its result home."""

    started = Signal(object)
    """Job"""
    finished = Signal(object)
    """Job"""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._pool = QThreadPool(self)
        self._running: dict[Job, _Task] = {}

    @property
    def running(self) -> list[Job]:
        """The work under way, oldest first."""
        return list(self._running)

    def run(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], object],
        needs_project: bool = False,
        failed: Callable[[NkhrError], object] | None = None,
        quiet: bool = False,
    ) -> Job | None:
        """Run ``work(progress)`` in another thread, then ``done(result)`` in this one.

        ``needs_project``: the work uses the open project itself; until it ends nobody else does. What the work
        refuses goes to ``failed``, or into words in the strip. ``quiet`` work, which nobody asked for, is not shown,
        and ``failed`` is told when it was stopped, too. None if the project is lent already.
        """
        if needs_project and self._bridge.lent:
            self._bridge.say(
                self.tr("Other longer work is under way, so this was not begun. Please wait until that is done."),
                "warning",
            )
            return None
        if needs_project:
            self._bridge.lend()
        job = Job(title, self, quiet)
        task = _Task(job, work)
        self._running[job] = task
        job.ended.connect(_Ending(self, job, needs_project, done, failed).end)
        self.started.emit(job)
        self._pool.start(task)
        return job

    def stop_all(self, milliseconds: int = 10_000) -> bool:
        """Ask all work to stop and wait for it; False if some of it has not stopped by then."""
        for job in self._running:
            job.cancel()
        return self._pool.waitForDone(milliseconds)

    def end(self, job: Job, gives_back: bool) -> None:
        """Take an ended job off the list; the project is everybody's again."""
        self._running.pop(job, None)
        if gives_back:
            self._bridge.take_back()
        self.finished.emit(job)
        job.deleteLater()

    def refused(self, error: NkhrError) -> None:
        """Say in the strip why work ended without a result."""
        tone = "info" if isinstance(error, Cancelled) else "warning"
        self._bridge.say_refused(error, tone)


class _Ending(QObject):
    """What happens in the window's thread when one job has ended."""

    def __init__(
        self,
        jobs: Jobs,
        job: Job,
        gives_back: bool,
        done: Callable[[Any], object],
        failed: Callable[[NkhrError], object] | None,
    ) -> None:
        super().__init__(job)
        self._jobs = jobs
        self._job = job
        self._gives_back = gives_back
        self._done = done
        self._failed = failed or jobs.refused

    @Slot(object, object)
    def end(self, result: object, error: BaseException | None) -> None:
        self._jobs.end(self._job, self._gives_back)
        if error is None:
            self._done(result)
        elif isinstance(error, Cancelled) and not self._job.quiet:
            self._jobs.refused(error)
        elif isinstance(error, NkhrError):
            self._failed(error)
        else:
            raise error
