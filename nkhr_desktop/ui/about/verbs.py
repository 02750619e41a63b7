"""Help: about, the description of the project, and what a check finds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMainWindow

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.model.changes import Progressing
    from nkhr_desktop.project.project import Project
    from nkhr_desktop.ui.about.check import Found


class AboutVerbs(QObject):
    """Registers the handlers; the dialogs are imported when they are wanted."""

    def __init__(
        self, bridge: Bridge, desk: Desk, jobs: Jobs, actions: Actions, appearance: Appearance, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._jobs = jobs
        self._appearance = appearance
        self._window = window
        actions.on("about", self._about)
        actions.on("check_project", self._check)
        actions.on("describe_project", self._describe)

    def _about(self) -> None:
        from nkhr_desktop.ui.about.about import AboutDialog

        AboutDialog(self._window, self._bridge.project, self._appearance, self._jobs).exec()

    def _describe(self) -> None:
        from nkhr_desktop.ui.about.describing import ProjectDialog

        project = self._bridge.project
        if project is None:
            return
        dialog = ProjectDialog(self._window, project)
        while dialog.exec() == QDialog.DialogCode.Accepted:
            title, memo = dialog.title.text().strip(), dialog.memo.toPlainText()
            if self._bridge.attempt(partial(project.describe, title=title, memo=memo)):
                return

    def _check(self) -> None:
        project = self._bridge.project
        if project is not None:
            work = partial(_checked_with_places, project)
            self._jobs.run(self.tr("Checking the project …"), work, self._checked, needs_project=True)

    def _checked(self, found: list[Found]) -> None:
        from nkhr_desktop.ui.about.check import SAVE, CheckDialog

        if found:
            project = self._bridge.project
            if CheckDialog(self._window, found).exec() == SAVE and project is not None:
                self._bridge.save_damaged(project.path)
            return
        self._bridge.say(
            self.tr("All is well: every text, annotation and step of the history is as it was written."), "done"
        )


def _checked_with_places(project: Project, progress: Progressing) -> list[Found]:
    return [(finding, project.pinpoint(finding)) for finding in project.check(progress)]
