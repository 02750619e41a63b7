"""The strip that shows long work: its name, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QWidget

from nkhr_desktop.ui.banner import Banner
from nkhr_desktop.ui.jobs import Job, Jobs
from nkhr_desktop.ui.theme import Appearance

#: Milliseconds before a piece of work is worth a strip: what ends sooner would only flicker.
PATIENCE = 250


class JobStrip(Banner):
    """Shows the oldest piece of work that is under way."""

    def __init__(self, jobs: Jobs, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "loader", "info", parent)
        self._jobs = jobs
        self._shown: Job | None = None
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(180)
        self.row.insertWidget(2, self._bar)
        self.offer(self.tr("Stop"), self._stop)
        self._wait = QTimer(self, singleShot=True, interval=PATIENCE)
        self._wait.timeout.connect(self._look)
        jobs.started.connect(lambda _job: self._wait.start())
        jobs.finished.connect(lambda _job: self._look())

    def _look(self) -> None:
        running = [job for job in self._jobs.running if not job.quiet]
        job = running[0] if running else None
        if job is self._shown:
            return
        self._shown = job
        if job is None:
            self.say("")
            return
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(job.title)
        job.progressed.connect(self._progressed)
        self.say(job.title)

    def _progressed(self, done: int, total: int) -> None:
        if self.sender() is self._shown:
            self._bar.setRange(0, 1000)
            self._bar.setValue(1000 * done // max(total, 1))

    def _stop(self) -> None:
        if self._shown is not None:
            self._shown.cancel()
            self.say(self.tr("Stopping …"))
