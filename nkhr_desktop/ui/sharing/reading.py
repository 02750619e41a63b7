"""The strip of a window that can only read: who writes meanwhile, and when one can write oneself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nkhr_desktop.model.errors import FileRefused, FileTrouble, InUse
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.banner import Banner
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project


class ReadingStrip(Banner):
    """Follows the one who writes: what is saved there rings the bell here."""

    def __init__(
        self, bridge: Bridge, desk: Desk, actions: Actions, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, "lock", "warning", parent, wrap=True)
        self._bridge = bridge
        self._desk = desk
        #: Opens the project once more, to write if that is possible; False if not.
        self.reopen: Callable[[], bool] = lambda: False
        self.write = self.offer(self.tr("Write here"), self._reopen)
        self.again = self.offer(self.tr("Open again"), self._reopen)
        self.offer(self.tr("Save a copy …"), actions["save_copy"].trigger)

    def look(self, project: Project) -> None:
        """Take over what was written, and say how things are."""
        try:
            project.watch.follow()
            trouble = project.watch.trouble()
        except FileRefused as refused:
            if refused.trouble is FileTrouble.BUSY:  # it is being written at this moment
                return
            trouble = refused.trouble
        if trouble is not None:
            gone = trouble is FileTrouble.GONE
            self._tell(self._moved() if gone else self._replaced(), again=not gone)
            return
        from nkhr_desktop.project.opening import can_write
        from nkhr_desktop.project.writer import look

        used = look(project.path)
        if used is not None:
            self._tell(self._who(used), write=used.elsewhere)
        elif can_write(project.path):
            self._tell(
                self.tr("This project can only be read in this window. Nobody else writes into it now: you can."),
                write=True,
            )
        else:
            self._tell(self.tr("This project can only be read. Nothing that you do here is kept."))

    def clear(self) -> None:
        """No project to read is open."""
        self.say("")

    def _tell(self, words: str, *, write: bool = False, again: bool = False) -> None:
        self.write.setVisible(write)
        self.again.setVisible(again)
        if words != self.words:
            self.say(words)

    def _who(self, used: InUse) -> str:
        if used.elsewhere:
            text = self.tr("{coder} seems to work on this project on another computer since {time}.")
        else:
            text = self.tr("{coder} is working on this project since {time}; you see the work as it is saved.")
        coder = used.coder or self.tr("A coder without a name")
        return labels.filled(text, coder=coder, time=labels.clock(used.since))

    def _moved(self) -> str:
        return self.tr("The file was moved or removed while you read it. You still see it: save a copy if you need it.")

    def _replaced(self) -> str:
        return self.tr("Another file has taken the place of this one. Open it again to see what it holds now.")

    def _reopen(self) -> None:
        """Open it once more, and go back to the document that was read."""
        document, annotation = self._desk.document, self._desk.annotation
        if not self.reopen():
            return
        project = self._bridge.project
        if project is not None and document in {each.id for each in project.documents.all()}:
            self._desk.open_document(document)
            if annotation and annotation in {each.id for each in project.annotations.rows()}:
                self._desk.choose(annotation)
