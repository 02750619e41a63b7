"""Changes to one or several annotations, each as one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nkhr_desktop.model.errors import NkhrError
from nkhr_desktop.model.things import Confidence, Grounds, Role
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.counting import counted
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.theme import Appearance
from nkhr_desktop.ui.unsaved import Typed

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project


class Batch(QObject):
    """The verbs that panel and list share. ``ids`` are annotations."""

    def __init__(self, bridge: Bridge, desk: Desk, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._appearance = appearance
        self._window = window

    def set_confidence(self, ids: Sequence[str], value: Confidence) -> None:
        """Say how sure the coder is."""
        if (project := self._bridge.project) is not None and ids:
            self._bridge.attempt(lambda: project.annotations.set_confidence(ids, value))

    def set_role(self, ids: Sequence[str], value: Role) -> None:
        """Say what the actor did."""
        if (project := self._bridge.project) is not None and ids:
            self._bridge.attempt(lambda: project.annotations.set_role(ids, value))

    def set_grounds(self, ids: Sequence[str], value: Grounds) -> None:
        """Say how the source knows."""
        if (project := self._bridge.project) is not None and ids:
            self._bridge.attempt(lambda: project.annotations.set_grounds(ids, value))

    def write_memo(self, annotation: str, memo: str) -> bool:
        """Set a memo; False if it was refused: then it is kept until it can be stored."""
        project, unsaved = self._bridge.project, self._bridge.unsaved
        if project is None:
            return False
        if self._bridge.attempt(lambda: project.annotations.write_memo(annotation, memo)):
            unsaved.drop(annotation)
            return True
        belongs = self.tr("Memo on:") + " " + self._quote(project, annotation)
        unsaved.keep(annotation, Typed(memo, belongs, lambda: self.write_memo(annotation, memo)))
        return False

    def _quote(self, project: Project, annotation: str) -> str:
        """The words that an annotation is about, as far as they can still be read."""
        if self._bridge.lent:
            return annotation
        try:
            return project.annotations.get(annotation).quote
        except NkhrError:  # it is gone, or the file cannot be read: the text is kept all the same
            return annotation

    def change_code(self, ids: Sequence[str]) -> None:
        """Ask for another code and give it to all of them."""
        from nkhr_desktop.ui.codebook.choosing import CodeChoice

        project = self._bridge.project
        if project is None or not ids:
            return
        many = counted(len(ids), self.tr("Change the code"), self.tr("Change the code of {n} annotations"))
        code = CodeChoice.ask(self._window, self._desk, self._appearance, many, "", self.tr("Change code"))
        if code and self._bridge.attempt(lambda: project.annotations.change_code(ids, code)):
            text = counted(
                len(ids), self.tr("1 annotation is now “{code}”."), self.tr("{n} annotations are now “{code}”.")
            )
            self._say(text.replace("{code}", first(self._desk.codes[code])))

    def remove(self, ids: Sequence[str]) -> None:
        """Remove them; it can be undone, so nothing is asked."""
        project = self._bridge.project
        if project is None or not ids:
            return
        if self._bridge.attempt(lambda: project.annotations.remove(ids)):
            self._say(counted(len(ids), self.tr("Removed 1 annotation."), self.tr("Removed {n} annotations.")))

    def _say(self, text: str) -> None:
        self._bridge.say(text, "done", self.tr("Undo"), self._bridge.undo)
