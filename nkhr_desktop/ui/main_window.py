"""The window: puts bars, pages and strips together, and follows the project that is open."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.ui import labels, shell_style
from nkhr_desktop.ui.about.verbs import AboutVerbs
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.backups.verbs import BackupVerbs
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.coders.verbs import CoderVerbs
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.erasing.verbs import ErasingVerbs
from nkhr_desktop.ui.faults import Faults
from nkhr_desktop.ui.frame import TITLE, Frame
from nkhr_desktop.ui.job_strip import JobStrip
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.keys.verbs import KeyVerbs
from nkhr_desktop.ui.manual.verbs import ManualVerbs
from nkhr_desktop.ui.message_strip import MessageStrip
from nkhr_desktop.ui.places import CODE, Places
from nkhr_desktop.ui.presence import Presence
from nkhr_desktop.ui.project_verbs import ProjectVerbs
from nkhr_desktop.ui.remembering import Remembering
from nkhr_desktop.ui.salvaging.verbs import SalvageVerbs
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.sharing.strips import Strips
from nkhr_desktop.ui.status import StatusLine
from nkhr_desktop.ui.theme import Appearance, Theme
from nkhr_desktop.ui.top_bar import TopBar
from nkhr_desktop.ui.undoing import Undoing
from nkhr_desktop.ui.view_verbs import ViewVerbs
from nkhr_desktop.ui.window_state import Columns, keep_window

if TYPE_CHECKING:
    from nkhr_desktop.ui.rooms import Rooms
    from nkhr_desktop.ui.welcome.page import WelcomePage

#: Milliseconds after a bell before the status line counts, and after a project was opened before what is not seen
#: yet is made: the text is painted first.
AFTER_PAINTING = 30
SMALLEST = (860, 560)


class MainWindow(QObject):
    """Fills the frame. The rooms (reader, panels) are made when a project needs them."""

    def __init__(self, frame: Frame, settings: Settings, appearance: Appearance) -> None:
        super().__init__(frame)
        self.frame = frame
        self.settings = settings
        self.appearance = appearance
        self.bridge = Bridge(self)
        self.desk = Desk(self.bridge, self)
        self.actions = Actions(frame)
        self.jobs = Jobs(self.bridge, self)
        self._memory = Remembering(self.bridge, self)
        self.top_bar = TopBar(appearance, frame)
        self.places = Places(self.top_bar, self.actions, frame)
        self.status = StatusLine(appearance, frame)
        self._welcome: WelcomePage | None = None
        self._rooms: Rooms | None = None
        self._columns: Columns | None = None
        self._count_soon = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._count_soon.timeout.connect(self._count)
        self._rest_soon = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._rest_soon.timeout.connect(self._furnish_rest)
        self._dress(appearance.theme)
        self._build()
        self._register()
        self._connect()

    def _build(self) -> None:
        frame = self.frame
        frame.setMinimumSize(*SMALLEST)
        frame.menuBar().setObjectName("menu_bar")
        self.actions.fill(frame.menuBar())
        centre = QWidget(frame)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        shared = (self.bridge, self.desk, self.jobs, self.actions, self.settings)
        self.strips = Strips(*shared, self.appearance, centre)
        self.job_strip = JobStrip(self.jobs, self.appearance, centre)
        self.pages = QStackedWidget(centre)
        for part in (self.top_bar, self.strips, self.job_strip):
            column.addWidget(part)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
        frame.setCentralWidget(centre)
        self.messages = MessageStrip(self.appearance, centre)

    def _register(self) -> None:
        self.faults = Faults(self.bridge, self.frame)
        self.keys = KeyVerbs(self.bridge, self.actions, self.settings, self.appearance, self.frame)
        self.projects = ProjectVerbs(self.bridge, self.jobs, self.actions, self.settings, self.furnish, self.frame)
        self.strips.open_with(self.projects)
        self.backups = BackupVerbs(self.bridge, self.jobs, self.actions, self.settings, self.projects.open, self.frame)
        self.erasing = ErasingVerbs(self.bridge, self.desk, self.jobs, self.actions, self.backups.keeper, self.frame)
        self.salvaging = SalvageVerbs(self.bridge, self.jobs, self.actions, self.projects.open, self.frame)
        self.views = ViewVerbs(self.actions, self.appearance, self.settings, self.frame)
        self.presence = Presence(self.bridge, self)
        self.undoing = Undoing(self.bridge, self.desk, self.jobs, self.actions, self)
        self.coders = CoderVerbs(self.bridge, self.actions, self.top_bar, self.frame)
        self.about = AboutVerbs(self.bridge, self.desk, self.jobs, self.actions, self.appearance, self.frame)
        self.manual = ManualVerbs(self.actions, self.appearance, self.settings, self.frame)

    def _connect(self) -> None:
        self.bridge.said.connect(self.messages.show_notice)
        self.bridge.outdated.connect(self.messages.forget)
        self.bridge.closed.connect(self.welcome)
        self.bridge.changed.connect(self._changed)
        self.bridge.lent_changed.connect(self._lent)
        self.desk.facts_changed.connect(self.actions.know)
        self.desk.document_changed.connect(self._document_changed)
        # also where the document lies open already: from the list, or when the keys are to go to the text
        self.desk.revealed.connect(lambda _span: self._show_text())
        self.desk.reader_wanted.connect(self._show_text)
        self.projects.recent_changed.connect(self._show_recent)
        self.appearance.changed.connect(self._dress)
        self.views.resized.connect(self._resize)
        self.frame.installEventFilter(self)
        self._show_recent()

    def furnish(self) -> Rooms:
        """Make the rooms if they are not there yet; where a project is shown first, only those that are seen then."""
        if self._rooms is not None:
            return self._rooms
        from nkhr_desktop.ui import fonts
        from nkhr_desktop.ui.focus_mode import FocusMode
        from nkhr_desktop.ui.rooms import House, furnish

        fonts.register_rest()
        house = House(
            self.frame,
            self.bridge,
            self.desk,
            self.actions,
            self.appearance,
            self.jobs,
            self.settings,
            self.places,
            self.top_bar,
        )
        self._rooms = rooms = furnish(house)
        self.pages.addWidget(rooms.columns)
        self._columns = Columns(rooms.columns, self.frame, self.settings, self.actions)
        focus_mode = FocusMode(self.frame, (self.top_bar, self.status, *rooms.beside_the_text), self.actions)
        focus_mode.follow(self.bridge, self.desk, self.places)
        rooms.code.moved.connect(self.status.show_place)
        rooms.documents.view.opened.connect(lambda _index: self._show_text())
        # after the rooms, so that they know the project before the window shows them
        self.bridge.opened.connect(self._show_open)
        if self._welcome is not None:
            self._furnish_rest()
        return rooms

    def _furnish_rest(self) -> None:
        """Make what was not seen at first, and load what the first change needs beside it."""
        from nkhr_desktop.project.opening import prepare_to_change

        if self._rooms is not None:
            self._rooms.complete()
            Thread(target=prepare_to_change).start()

    def open(self, path: Path) -> bool:
        """Open the project at ``path``; False if that was refused."""
        if self.projects.open(path):
            return True
        if self.bridge.project is None:
            self.welcome()
        return False

    def open_sample(self) -> None:
        """Open the sample project; make it where there is none yet."""
        self.projects.open_sample()
        if self.bridge.project is None:
            self.welcome()

    # following the project

    def _show_open(self) -> None:
        project, rooms = self.bridge.project, self._rooms
        if project is None or rooms is None:
            return
        self._rest_soon.start()
        self.pages.setCurrentWidget(rooms.columns)
        if self._columns is not None:
            self._columns.restore()
        self.top_bar.setVisible(True)
        self.status.setVisible(True)
        self.places.show(CODE)
        self._name_project()
        self._count()
        self.desk.open_document(rooms.documents.rows.to_begin_with(project.local.get("document")))
        if self.desk.document:
            self.desk.focus_reader()
        else:
            rooms.documents.setFocus()

    def welcome(self) -> None:
        """Show the welcome page; no project is open."""
        if self._welcome is None:
            from nkhr_desktop.ui.welcome.page import WelcomePage

            self._welcome = WelcomePage(self.actions, self.appearance, self.pages)
            self._welcome.recent_wanted.connect(self.projects.open)
            self.pages.addWidget(self._welcome)
        self.pages.setCurrentWidget(self._welcome)
        self.top_bar.hide()
        self.status.hide()
        self.status.clear()
        self.frame.setWindowTitle(TITLE)
        self._show_recent()
        self._welcome.take_keys()

    def _name_project(self) -> None:
        project = self.bridge.project
        if project is not None:
            self.top_bar.show_project(project.title, project.path.name)
            self.frame.setWindowTitle(f"{project.title} – {TITLE}")

    def _changed(self, changes: Changes) -> None:
        if changes.settings:
            self._name_project()
        self._count_soon.start()

    def _count(self) -> None:
        """Bring the status line and the names of undo and redo up to date."""
        project = self.bridge.project
        if project is None or self.bridge.lent:
            return
        if project.read_only:
            self.status.show_read_only()
        else:
            self.status.show_saved(project.saved_at)
        self.status.show_count(project.annotations.count())
        self.status.show_undo(self.undoing.name())

    def _document_changed(self, document: str) -> None:
        project = self.bridge.project
        if project is None or not document:
            self.status.clear_place()
            return
        self._memory.set("document", document)
        self.status.show_language(labels.language(project.documents.get(document).language))
        self._show_text()

    def _show_text(self) -> None:
        if self.desk.document and self.places.current != CODE:
            self.places.show(CODE)

    def _lent(self, lent: bool) -> None:
        self.pages.setEnabled(not lent)
        self.top_bar.setEnabled(not lent)
        if not lent:
            self._count_soon.start()

    def _show_recent(self) -> None:
        if self._welcome is not None:
            self._welcome.show_recent(self.projects.recent())

    def _dress(self, theme: Theme) -> None:
        self.frame.setStyleSheet(shell_style.sheet(theme, self.appearance.scale))
        self.settings.set("shell/ground", theme.tokens["background"])

    def _resize(self) -> None:
        """The person wants larger or smaller words and buttons."""
        self._dress(self.appearance.theme)
        self.top_bar.fit_scale()
        self.status.fit_scale()

    # leaving

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and not self._may_close():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _may_close(self) -> bool:
        if self.jobs.running and not self.jobs.stop_all():
            self.bridge.say(self.tr("Longer work is still stopping. Please close the window in a moment."), "warning")
            return False
        QApplication.sendPostedEvents()
        if not self.bridge.may_leave():
            return False
        self.bridge.close()
        keep_window(self.frame, self.settings)
        if self._columns is not None:
            self._columns.keep()
        self.settings.write()
        return True
