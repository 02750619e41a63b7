"""Undo and redo: at once for what is quick, as longer work for what is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from nkhr_desktop.model.changes import Changes, Step, Undone
from nkhr_desktop.model.errors import NotFound
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge, Place
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.jobs import Jobs

#: A step that wrote more rows than this is taken back in another thread, with a strip that says so.
MANY = 4_000


class Undoing(QObject):
    """Registers undo and redo, and names them after the step that they would take."""

    def __init__(self, bridge: Bridge, desk: Desk, jobs: Jobs, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._jobs = jobs
        self._actions = actions
        actions.on("undo", self._undo)
        actions.on("redo", self._redo)
        bridge.find_places_with(self._elsewhere)

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

    def _elsewhere(self, changes: Changes) -> Place | None:
        """Where a step wrote that the reader does not show: nothing changes there unseen."""
        project = self._bridge.project
        if project is None or not changes.documents - {self._desk.document}:
            return None
        documents = [each for each in project.documents.all() if each.id in changes.documents]
        if not documents or [each.id for each in documents] == [self._desk.document]:  # what is gone shows nothing
            return None
        if len(documents) > 1:
            words, values = self.tr("{step}, in {n} documents"), {"n": labels.number(len(documents))}
        else:
            words, values = self.tr("{step}, in “{document}”"), {"document": documents[0].title}
        there = next(each.id for each in documents if each.id != self._desk.document)
        return Place(
            lambda step: labels.filled(words, step=step, **values),
            lambda: self._show(there, changes.annotations),
        )

    def _show(self, document: str, annotations: tuple[str, ...]) -> None:
        project = self._bridge.project
        if project is None:
            return
        for annotation in annotations:
            try:
                found = project.annotations.get(annotation)
            except NotFound:  # it is what was undone
                continue
            if found.document == document:
                self._desk.choose(annotation)
                return
        self._desk.open_document(document)
