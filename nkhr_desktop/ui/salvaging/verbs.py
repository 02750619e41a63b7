"""Saving what can be saved of a damaged project: asked for in the menu, or offered where one does not open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMainWindow

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.ui import files
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from nkhr_desktop.project.salvage import Salvaged


class SalvageVerbs(QObject):
    """Registers the handler; ``open_project`` opens what was saved."""

    def __init__(
        self, bridge: Bridge, jobs: Jobs, actions: Actions, open_project: Callable[[Path], object], window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._jobs = jobs
        self._open = open_project
        self._window = window
        actions.on("salvage", self._choose)
        bridge.save_damaged_with(self.save)

    def _choose(self) -> None:
        """Ask which file is damaged; mostly it is one of those that do not open."""
        damaged = files.choose_open(self._window, self.tr("Choose the damaged project"), files.project_kind())
        if damaged is not None:
            self.save(damaged)

    def save(self, damaged: Path) -> None:
        """Ask where to, and save what can be saved of ``damaged``."""
        proposed = files.free_name(damaged.with_name(damaged.stem + self.tr(" saved") + files.PROJECT_SUFFIX))
        title = self.tr("Save what can be saved into a new project")
        target = files.choose_save(self._window, title, files.project_kind(), proposed, files.PROJECT_SUFFIX)
        if target is None:
            return
        project = self._bridge.project
        open_here = project is not None and files.are_one(project.path, damaged)

        def work(progress: Progressing) -> Salvaged:
            from nkhr_desktop.project.salvage import salvage

            return salvage(damaged, target, progress)

        self._jobs.run(
            self.tr("Saving what can be saved …"),
            work,
            lambda found: self._saved(damaged, target, found),
            needs_project=open_here,  # nobody shall write into it meanwhile
        )

    def _saved(self, damaged: Path, target: Path, found: Salvaged) -> None:
        from nkhr_desktop.ui.salvaging.dialog import SalvageDialog

        dialog = SalvageDialog(self._window, damaged, target, found)
        wanted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if wanted:
            self._open(target)
