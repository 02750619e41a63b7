"""What can be done with backups: list, make, put elsewhere, go back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import Cancelled, NkhrError
from nkhr_desktop.ui import errors, files, labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.backups import words
from nkhr_desktop.ui.backups.keeper import Keeper
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.dialogs import ask
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from nkhr_desktop.project.backups import Backup, Backups
    from nkhr_desktop.ui.backups.dialog import BackupsDialog


class BackupVerbs(QObject):
    """Registers the handler, and works for the dialog while it is open."""

    def __init__(
        self,
        bridge: Bridge,
        jobs: Jobs,
        actions: Actions,
        settings: Settings,
        open_project: Callable[[Path], object],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._jobs = jobs
        self.keeper = keeper = Keeper(bridge, jobs, settings, self)
        self._open = open_project
        self._window = window
        self._dialog: BackupsDialog | None = None
        actions.on("backups", self.show)
        keeper.made.connect(lambda _made: self._refresh())

    def show(self) -> None:
        """The list; without a project, that of all projects."""
        from nkhr_desktop.ui.backups.dialog import BackupsDialog

        project = self._bridge.project
        if self._bridge.lent:
            self._bridge.say(self.tr("Longer work is under way. Please wait until it is done, or stop it."), "warning")
            return
        title = project.title if project is not None else ""
        dialog = BackupsDialog(self._window, title, project is not None and not project.read_only)
        dialog.now_wanted.connect(self._make)
        dialog.restore_wanted.connect(self._restore)
        dialog.return_wanted.connect(self._go_back)
        dialog.folder_wanted.connect(self._choose_folder)
        dialog.usual_wanted.connect(lambda: self._put(None))
        dialog.minutes_wanted.connect(self._choose_minutes)
        self._dialog = dialog
        self._refresh()
        dialog.exec()
        self._dialog = None
        dialog.deleteLater()

    def _refresh(self) -> None:
        """Look again at what there is."""
        from nkhr_desktop.project.backups import everything

        if self._dialog is None:
            return
        places, kept = self.keeper.places(), self.keeper.kept()
        self._dialog.show_places(places, kept.place if kept is not None else places.all()[0])
        self._dialog.show_all(kept.all() if kept is not None else everything(places))

    def _make(self) -> None:
        from nkhr_desktop.project.copying import Reason

        kept = self.keeper.kept()
        if kept is not None:
            work = partial(kept.make, Reason.BY_HAND)
            title = self.tr("Making a backup …")
            self._jobs.run(title, work, partial(self._made, kept), failed=self._not_made, quiet=True)

    def _made(self, kept: Backups, made: Backup) -> None:
        if self._dialog is not None:
            self._dialog.made(made, kept.all())
        else:
            self._bridge.say(self.tr("A backup was made and checked."), "done")

    def _not_made(self, error: NkhrError) -> None:
        if self._dialog is not None:
            self._dialog.failed(words.missed(error))
        else:
            self._bridge.say(words.missed(error), "warning")

    # where and how often

    def _choose_folder(self) -> None:
        places = self.keeper.places()
        folder = files.choose_folder(self._dialog, self.tr("A folder for backups"), places.chosen)
        if folder is not None:
            self._put(folder)

    def _put(self, folder: Path | None) -> None:
        """New ones go there; those that there are stay where they are, and in the list."""
        places = self.keeper.places()
        if self._bridge.attempt(lambda: places.choose(folder)):
            self._refresh()

    def _choose_minutes(self, minutes: int) -> None:
        places = self.keeper.places()
        if self._bridge.attempt(lambda: places.choose_minutes(minutes)):
            self.keeper.restart()

    # the ways back

    def _restore(self, backup: Backup) -> None:
        """Make a new file of it, and offer to open that."""
        from nkhr_desktop.project.recovering import restore

        project = self._bridge.project
        folder = project.path.parent if project is not None else files.documents_folder()
        stem = project.path.stem if project is not None else backup.path.parent.name.rpartition(" ")[0]
        when = datetime.fromtimestamp(backup.taken / 1000, UTC).astimezone().strftime("%Y-%m-%d %H-%M")
        proposed = files.free_name(folder / f"{stem} {when}{files.PROJECT_SUFFIX}")
        title = self.tr("Restore into a new file")
        path = files.choose_save(self._dialog, title, files.project_kind(), proposed, files.PROJECT_SUFFIX)
        if path is None:
            return
        self._leave()
        said = self.tr("The backup is a project again: {file}. The backup itself stays.").replace("{file}", path.name)
        self._jobs.run(
            self.tr("Restoring a backup …"),
            lambda progress: restore(backup.path, path, progress),
            lambda _nothing: self._bridge.say(said, "done", self.tr("Open it"), lambda: self._open(path)),
        )

    def _go_back(self, backup: Backup) -> None:
        """Put it in the place of the project, once the person has said so and the present state is backed up."""
        from nkhr_desktop.project.copying import Reason

        project, kept = self._bridge.project, self.keeper.kept()
        if project is None or kept is None:
            return
        text = self.tr(
            "The project becomes as it was on {time}. Before that, a backup of what it is now is made, so that you can "
            "come back to it in the same way. Whoever has the project open elsewhere has to close it first."
        )
        question = text.replace("{time}", labels.moment(backup.taken))
        if not ask(self._dialog, self.tr("Go back to this backup?"), question, self.tr("Go back"), danger=True):
            return
        self._leave()
        path = project.path
        self._jobs.run(
            self.tr("Making a backup …"),
            lambda progress: kept.make(Reason.RESTORE, progress),
            lambda _made: self._replace(backup, path),
            needs_project=True,
            failed=self._not_made_before,
        )

    def _not_made_before(self, error: NkhrError) -> None:
        text = self.tr("The project stays as it is, since no backup of its present state could be made.")
        self._bridge.say(f"{text} {errors.words(error)}", "warning")

    def _replace(self, backup: Backup, path: Path) -> None:
        from nkhr_desktop.project.recovering import restore_in_place

        def replace(progress: Progressing) -> bool:
            try:
                restore_in_place(backup.path, path, progress)
            except Cancelled:  # the project has to come back then, too
                return False
            return True

        self._bridge.close()
        self._jobs.run(
            self.tr("Restoring a backup …"),
            replace,
            lambda done: self._back(backup, path) if done else self._not_back(path, Cancelled()),
            failed=partial(self._not_back, path),
        )

    def _back(self, backup: Backup, path: Path) -> None:
        if self._open(path):
            text = self.tr("The project is as it was on {time}. What it was before is in the list of backups.")
            self._bridge.say(text.replace("{time}", labels.moment(backup.taken)), "done")

    def _not_back(self, path: Path, error: NkhrError) -> None:
        self._open(path)
        text = self.tr("The project is as it was before.")
        self._bridge.say(f"{text} {errors.words(error)}", "warning")

    def _leave(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()
