"""The dialog that writes the coded dataset: says how much it will be, does it beside the window, tells the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import NkhrError
from nkhr_desktop.model.snapshot import Filter, Snapshot
from nkhr_desktop.ui import errors, files
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.counting import counted
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.exporting.form import ExportForm
from nkhr_desktop.ui.jobs import Job, Jobs
from nkhr_desktop.ui.texts import label, restyle
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.formats.targets import Written
    from nkhr_desktop.project.project import Project

translate = QCoreApplication.translate
WIDTH = 540


class ExportDialog(Dialog):
    """An earlier export is replaced; nothing else ever is. A project must be open."""

    def __init__(
        self, bridge: Bridge, desk: Desk, jobs: Jobs, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, translate("ExportDialog", "Export dataset"))
        project = bridge.project
        assert project is not None, "the action is enabled only with a project"
        self._project = project
        self._bridge = bridge
        self._jobs = jobs
        self._job: Job | None = None
        self._stopped = False
        self._written: Path | None = None
        self.form = ExportForm(project, desk, self)
        self._amount = label("", "strong")
        self._progress = QProgressBar(self)
        self._progress.setTextVisible(False)
        self._progress.hide()
        self._result = label("", "body", wrap=True)
        self._result.hide()
        self._show = QPushButton(self.tr("Show folder"), self)
        self._show.setProperty("role", "quiet")
        self._show.setAutoDefault(False)
        self._show.hide()
        self.export = QPushButton(self.tr("Export"), self)
        self._leave = self.leave_button(self.tr("Close"))
        self._lay_out()
        self.form.changed.connect(self._tell)
        self.form.grown.connect(self.fit)
        self._show.clicked.connect(self._show_folder)
        self.export.clicked.connect(self._export)
        jobs.finished.connect(self._finished)
        self.setMinimumWidth(round(WIDTH * appearance.scale))
        self._tell()

    def _lay_out(self) -> None:
        self.body.addWidget(self.form)
        self.body.addSpacing(4)
        self.body.addWidget(self._amount)
        self.body.addWidget(self._progress)
        row = QHBoxLayout()
        row.addWidget(self._result, 1)
        row.addWidget(self._show)
        self.body.addLayout(row)
        self.footer(self.export, self._leave)

    def _tell(self) -> None:
        """Say what would be written: "79 annotations of 5 documents, 5 files"."""
        self.export.setEnabled(self._job is None and self.form.complete)
        if self._bridge.lent:
            return
        annotations = self._project.annotations.count(self.form.filter)
        words = counted(annotations, self.tr("1 annotation"), self.tr("{n} annotations"))
        documents = counted(self.form.documents.count, self.tr("1 document"), self.tr("{n} documents"))
        made = counted(self.form.shape.files, self.tr("1 file"), self.tr("{n} files"))
        text = self.tr("{annotations} of {documents}, {files}").replace("{annotations}", words)
        self._amount.setText(text.replace("{documents}", documents).replace("{files}", made))

    @property
    def amount(self) -> str:
        """What would be written, in words."""
        return self._amount.text()

    @property
    def said(self) -> str:
        """The result, or what went wrong, in words."""
        return self._result.text()

    # writing

    def _export(self) -> None:
        """First take a picture of the project, which nobody can change meanwhile; then write that."""
        if self._job is not None or self.form.path is None:
            return
        self._say("", "body")
        self._stopped = False
        work = _reading(self._project, self.form.filter)
        self._run(self._jobs.run(self.tr("Reading the project"), work, self._write, True, self._failed))

    def _write(self, snapshot: Snapshot) -> None:
        from nkhr_desktop import formats

        if self._stopped:
            return
        assert self.form.path is not None
        path, options = files.as_it_is_there(self.form.path), self.form.options
        module = formats.named(formats.DATASETS, self.form.shape.format).load()

        def work(progress: Progressing) -> Written:
            written: Written = module.write(snapshot, path, options, progress)
            return written

        self._run(self._jobs.run(self.tr("Exporting the dataset"), work, self._done, False, self._failed))

    def _run(self, job: Job | None) -> None:
        self._job = job
        if job is not None:
            self._progress.setRange(0, 0)
            self._progress.show()
            job.progressed.connect(self._progressed)
        self.form.setEnabled(job is None)
        self._leave.setText(self.tr("Stop") if job is not None else self.tr("Close"))
        self._tell()

    def _progressed(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _finished(self, job: object) -> None:
        """Whatever became of our job, the dialog can be used again."""
        if self._job is None or job is not self._job:
            return
        self._run(None)
        self._progress.hide()
        if self._stopped:
            self._say(self.tr("Stopped. Nothing was written."), "quiet")

    def _done(self, written: Written) -> None:
        self._written = written.paths[0]
        assert self.form.path is not None
        name = self.form.path.name
        text = self.tr("Written to {name}.").replace("{name}", name)
        if written.warnings:
            cut = counted(
                len(written.warnings),
                self.tr("1 text was longer than Excel can hold and was cut; CSV and JSON keep it whole."),
                self.tr("{n} texts were longer than Excel can hold and were cut; CSV and JSON keep them whole."),
            )
            text = f"{text} {cut}"
        self._say(text, "warning" if written.warnings else "saved")
        self._show.show()
        self._bridge.say(self.tr("The dataset was written to {name}.").replace("{name}", name), "done")

    def _failed(self, error: NkhrError) -> None:
        self._say(errors.words(error), "danger")

    def _say(self, text: str, kind: str) -> None:
        restyle(self._result, "kind", kind)
        self._result.setText(text)
        self._result.setVisible(bool(text))
        self._show.hide()

    def _show_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))

    def reject(self) -> None:
        """Leave; while something is being written, stop that and stay."""
        if self._job is not None:
            self._stopped = True
            self._job.cancel()
        else:
            super().reject()


def _reading(project: Project, chosen: Filter) -> Callable[[Progressing], Snapshot]:
    def work(progress: Progressing) -> Snapshot:
        return project.snapshot(chosen)

    return work
