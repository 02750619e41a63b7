"""The strips over the pages that tell what becomes of the project's file, and the clock that looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.sharing.beside import CopiesStrip
from nkhr_desktop.ui.sharing.place import PlaceStrip
from nkhr_desktop.ui.sharing.reading import ReadingStrip
from nkhr_desktop.ui.sharing.unwritten import UnwrittenStrip
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.ui.project_verbs import ProjectVerbs

#: Milliseconds between two looks at the file, and after opening before its folder is looked at.
LOOK, AFTER_PAINTING = 2_000, 300


class Strips(QWidget):
    """All of them, one below the other; each is hidden until it has something to say."""

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        jobs: Jobs,
        actions: Actions,
        settings: Settings,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.read_only = ReadingStrip(bridge, desk, actions, appearance, self)
        self.unwritten = UnwrittenStrip(bridge, actions, appearance, self)
        self.place = PlaceStrip(bridge, actions, settings, appearance, self)
        self.copies = CopiesStrip(bridge, jobs, settings, appearance, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (self.read_only, self.unwritten, self.place, self.copies):
            column.addWidget(strip)
        self.clock = QTimer(self, interval=LOOK)
        self.clock.timeout.connect(self.look)
        self._folder_soon = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._folder_soon.timeout.connect(self.look_around)
        bridge.opened.connect(self._opened)
        bridge.closed.connect(self._closed)

    def open_with(self, projects: ProjectVerbs) -> None:
        """What opens projects, for the buttons that lead to one."""
        self.read_only.reopen = projects.reopen
        self.copies.open = projects.open

    def look(self) -> None:
        """See what became of the file."""
        project = self._bridge.project
        if project is None or self._bridge.lent:
            return
        if project.read_only:
            self.read_only.look(project)
        else:
            self.unwritten.look(project)

    def look_around(self) -> None:
        """See what folder the project lies in, and what lies beside it."""
        self._folder_soon.stop()
        project = self._bridge.project
        if project is None:
            return
        if self._bridge.lent:  # longer work has begun already
            self._folder_soon.start()
            return
        self.place.look(project)
        self.copies.look(project)

    def _opened(self) -> None:
        self._closed()
        self.clock.start()
        self._folder_soon.start()
        self.look()

    def _closed(self) -> None:
        self.clock.stop()
        self._folder_soon.stop()
        for strip in (self.read_only, self.unwritten, self.place, self.copies):
            strip.clear()
