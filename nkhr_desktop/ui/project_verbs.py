"""Projects as files: new, open, sample, recent, copy, close, check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow

from nkhr_desktop import resources
from nkhr_desktop.model.errors import FileRefused, FileTrouble, InUse, NkhrError
from nkhr_desktop.ui import files
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from nkhr_desktop.model.things import CodebookData
    from nkhr_desktop.project.project import Project
    from nkhr_desktop.ui.welcome.new_project import Wishes

#: Troubles with which a project can still be read.
ONLY_READ = (FileTrouble.READ_ONLY, FileTrouble.UNWRITABLE)


class ProjectVerbs(QObject):
    """Registers the handlers of the file menu that bring projects and take them away."""

    recent_changed = Signal()

    def __init__(
        self,
        bridge: Bridge,
        jobs: Jobs,
        actions: Actions,
        settings: Settings,
        furnish: Callable[[], object],
        window: QMainWindow,
    ) -> None:
        """``furnish`` makes what a project is shown in; it is called before a project is opened."""
        super().__init__(window)
        self._furnish = furnish
        self._bridge = bridge
        self._jobs = jobs
        self._settings = settings
        self._window = window
        actions.on("new_project", self.new)
        actions.on("open_project", self.choose)
        actions.on("open_sample", self.open_sample)
        actions.on("save_copy", self._save_copy)
        bridge.save_copies_with(self._save_copy)
        actions.on("close_project", self._close)
        actions.on("quit", window.close)
        self._actions = actions
        self.show_recent()

    def show_recent(self) -> None:
        """Fill the menu of recent projects."""
        menu = self._actions.submenu("recent")
        menu.clear()
        for number, path in enumerate(self.recent(), 1):
            action = menu.addAction(f"&{number}  {path.stem}".replace("&&", "&"))
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self.open(path))
        menu.setEnabled(not menu.isEmpty())
        self.recent_changed.emit()

    def recent(self) -> list[Path]:
        """The projects that were open lately and are there now."""
        return [path for path in self._settings.recent() if path.is_file()]

    def new(self) -> None:
        """Ask what the new project shall be, and make it."""
        from nkhr_desktop.project.coders import pseudonym
        from nkhr_desktop.ui.welcome.new_project import NewProjectDialog

        dialog = NewProjectDialog(self._window, self._folder(), pseudonym())
        while dialog.exec() == QDialog.DialogCode.Accepted:
            if self._take(partial(_created, dialog.wishes)):
                return

    def choose(self) -> None:
        """Ask for a file and open it."""
        path = files.choose_open(self._window, self.tr("Open a project"), files.project_kind(), self._folder())
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> bool:
        """Open the project at ``path``, only to read it where it cannot be changed."""
        current = self._bridge.project
        if current is not None and (current.path == path or files.are_one(current.path, path)):
            return True
        if self._take(lambda: _opened(path), self._in_use):
            return True
        if not path.exists():
            self._settings.forget(path)
            self.show_recent()
        return False

    def reopen(self) -> bool:
        """Open the project that is open once more: to write, if that is possible by now."""
        current = self._bridge.project
        return current is not None and self._take(lambda: _opened(current.path), self._in_use)

    def _in_use(self, used: InUse) -> bool:
        """Another one writes: offer to read, or to write all the same where that one may be long gone."""
        from nkhr_desktop.ui.welcome.in_use import InUseDialog

        dialog = InUseDialog(self._window, used)
        dialog.exec()
        dialog.deleteLater()
        path = Path(used.path)
        if dialog.choice == "read":
            return self._take(lambda: _read(path))
        return dialog.choice == "write" and self._take(lambda: _taken_over(path))

    def open_sample(self) -> None:
        """Open the sample project; make it where there is none yet."""
        path = files.documents_folder() / "NKHR Desktop" / self.tr("Sample project.nkhr")
        if path.exists():
            self.open(path)
        else:
            self._take(lambda: _sampled(path))

    def _take(self, make: Callable[[], Project], in_use: Callable[[InUse], bool] | None = None) -> bool:
        """Open what ``make`` gives, in place of the project that is open; ``in_use`` says what else could be done."""
        if self._bridge.lent:
            self._bridge.say(self.tr("Longer work is under way. Please wait until it is done, or stop it."), "warning")
            return False
        if not self._bridge.may_leave():
            return False
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        refused: NkhrError | None = None
        try:
            project = make()
        except NkhrError as error:
            refused = error
        finally:
            QGuiApplication.restoreOverrideCursor()
        if isinstance(refused, InUse) and in_use is not None:
            return in_use(refused)
        if refused is not None:
            self._bridge.say_refused(refused)
            return False
        self._furnish()
        self._bridge.open(project)
        self._settings.opened(project.path)
        self._settings.set("folder", str(project.path.parent))
        self.show_recent()
        return True

    def _folder(self) -> Path:
        folder = Path(self._settings.get("folder") or files.documents_folder())
        return folder if folder.is_dir() else files.documents_folder()

    def _save_copy(self) -> None:
        project = self._bridge.project
        if project is None:
            return
        proposed = files.free_name(project.path.with_name(project.path.stem + self.tr(" copy") + project.path.suffix))
        title = self.tr("Save a copy of the project")
        path = files.choose_save(self._window, title, files.project_kind(), proposed, files.PROJECT_SUFFIX)
        if path is None:
            return
        text = self.tr("A copy was written: {file}. You go on working in the project itself.")
        self._jobs.run(
            self.tr("Writing a copy …"),
            lambda _progress: project.save_copy(path),
            lambda _nothing: self._bridge.say(text.replace("{file}", path.name), "done"),
            needs_project=True,
        )

    def _close(self) -> None:
        if self._bridge.may_leave():
            self._bridge.close()


def _opened(path: Path) -> Project:
    from nkhr_desktop.project.project import Project

    try:
        return Project.open(path)
    except FileRefused as refused:
        if refused.trouble not in ONLY_READ:
            raise
        return Project.open(path, read_only=True)


def _read(path: Path) -> Project:
    from nkhr_desktop.project.project import Project

    return Project.open(path, read_only=True)


def _taken_over(path: Path) -> Project:
    from nkhr_desktop.project.project import Project

    return Project.open(path, force=True)


def _created(wishes: Wishes) -> Project:
    from nkhr_desktop.project.project import Project

    return Project.create(wishes.path, title=wishes.title, codebook=_codebook(wishes.codebook), coder=wishes.coder)


def _codebook(which: str | Path) -> CodebookData:
    from nkhr_desktop.formats import codebook_toml

    own = which not in ("default", "empty")
    data = codebook_toml.read(Path(which) if own else resources.path("codebook/default.toml"))
    # the facets stay, since only they tell an abuse from an actor, and codes of one's own belong into them
    return replace(data, codes=()) if which == "empty" else data


def _sampled(path: Path) -> Project:
    from nkhr_desktop.project.sample import make_sample

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileRefused(str(path), FileTrouble.UNWRITABLE, detail=error.strerror or "") from error
    return make_sample(path)
