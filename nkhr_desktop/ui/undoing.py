"""Undo and redo: at once for what is quick, as longer work for what is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from nkhr_desktop.model.changes import Step, Undone
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.jobs import Jobs

#: A step that wrote more rows than this is taken back in another thread, with a strip that says so.
MANY = 4_000


class Undoing(QObject):
    """Registers undo and redo, and names them after the step that they would take."""

    def __init__(self, bridge: Bridge, jobs: Jobs, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._jobs = jobs
        self._actions = actions
        actions.on("undo", self._undo)
        actions.on("redo", self._redo)

    def name(self) -> str:
        """Bring the names of both actions up to date; the name of the step that undo would take, or ""."""
        project = self._bridge.project
        undo = project.undo_step if project is not None else None
        redo = project.redo_step if project is not None else None
        undo_word, redo_word = (labels.kind(step.kind) if step else "" for step in (undo, redo))
        self._actions["undo"].setText(self.tr("&Undo {step}").replace("{step}", undo_word).strip())
        self._actions["redo"].setText(self.tr("&Redo {step}").replace("{step}", redo_word).strip())
        return undo_word

    def _undo(self) -> None:
        project = self._bridge.project
        if project is not None:
            self._take(project.undo_step, project.undo, self._bridge.undo, self._bridge.say_undone)

    def _redo(self) -> None:
        project = self._bridge.project
        if project is not None:
            self._take(project.redo_step, project.redo, self._bridge.redo, self._bridge.say_done_again)

    def _take(
        self,
        step: Step | None,
        verb: Callable[[], Undone],
        at_once: Callable[[], None],
        then: Callable[[Undone], None],
    ) -> None:
        if step is None or step.rows <= MANY:
            at_once()
            return
        title = self.tr("Taking a large step: {step} …").replace("{step}", labels.kind(step.kind))
        self._jobs.run(title, lambda _progress: verb(), then, needs_project=True)
