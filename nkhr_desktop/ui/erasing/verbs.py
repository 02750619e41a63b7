"""Erasing for good: looks at what would go, asks, and erases it as longer work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMainWindow

from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused, NkhrError, NotFound, Noun
from nkhr_desktop.ui import errors
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.backups import words as backup_words
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from nkhr_desktop.project.backups import Backup, Backups
    from nkhr_desktop.project.erasing import Preview, Target
    from nkhr_desktop.ui.backups.keeper import Keeper
    from nkhr_desktop.ui.erasing.dialog import EraseDialog

#: What is looked at before anybody is asked: what would go, which backups hold it, which cannot be looked into.
Found = tuple["Preview", "list[Backup]", "list[Backup]"]


class ErasingVerbs(QObject):
    """Registers the handlers."""

    def __init__(
        self, bridge: Bridge, desk: Desk, jobs: Jobs, actions: Actions, keeper: Keeper, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._jobs = jobs
        self._keeper = keeper
        self._window = window
        actions.on("erase_document", lambda: self._look(_document(desk.document)))
        actions.on("erase_removed", self._choose_removed)
        for noun, row in (
            (Noun.DOCUMENT, lambda: desk.document),
            (Noun.CODE, lambda: desk.code),
            (Noun.ANNOTATION, lambda: desk.annotation),
            (Noun.PROJECT, lambda: ""),
        ):
            actions.on(f"erase_{noun.value}_memo", self._of_memo(noun, row))

    def _of_memo(self, noun: Noun, row: Callable[[], str]) -> Callable[[], None]:
        def look() -> None:
            from nkhr_desktop.project import erasing

            self._look(erasing.memo(noun, row()))

        return look

    def _choose_removed(self) -> None:
        project = self._bridge.project
        removed = project.erasing.removed() if project is not None else []
        if not removed:
            self._bridge.say(self.tr("No document was removed from this project, so there is nothing to erase."))
            return
        from nkhr_desktop.ui.erasing.dialog import RemovedDialog

        dialog = RemovedDialog(self._window, removed)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._look(_document(dialog.chosen()))

    def _look(self, target: Target) -> None:
        """Find out what would go: a search through all that people wrote, and through the backups."""
        project, kept = self._bridge.project, self._keeper.kept()
        if project is None or kept is None:
            return

        def work(_progress: Progressing) -> Found:
            from nkhr_desktop.project.erasing_backups import backups_with

            return (project.erasing.preview(target), *backups_with(kept, target))

        title = self.tr("Looking at what would go …")
        self._jobs.run(title, work, lambda found: self._ask(kept, *found), needs_project=True, failed=self._not_found)

    def _not_found(self, error: NkhrError) -> None:
        if isinstance(error, NotFound):
            self._nothing()
        else:
            self._jobs.refused(error)

    def _nothing(self) -> None:
        self._bridge.say(self.tr("Nothing was ever written there, so there is nothing to erase."))

    def _ask(self, kept: Backups, preview: Preview, holding: list[Backup], closed: list[Backup]) -> None:
        if not preview.changes and not holding:
            self._nothing()
            return
        from nkhr_desktop.ui.erasing.dialog import EraseDialog

        covered = self._desk.covering.covers(preview.target.row)
        dialog = EraseDialog(self._window, self._names(), covered, preview, holding, closed)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._erase(kept, preview.target, dialog)

    def _names(self) -> dict[str, str]:
        project = self._bridge.project
        documents = project.documents.all() if project is not None else []
        return {each.id: each.title for each in documents} | {
            each.id: first(each) for each in self._desk.codes.values()
        }

    def _erase(self, kept: Backups, target: Target, dialog: EraseDialog) -> None:
        from nkhr_desktop.project.erasing import mentioned
        from nkhr_desktop.project.erasing_backups import erase_everywhere

        project = self._bridge.project
        if project is None:
            return
        chosen, also = dialog.backups(), [mentioned(each) for each in dialog.mentions()]
        self._jobs.run(
            self.tr("Erasing …"),
            lambda progress: erase_everywhere(project, kept, chosen, target, also, progress),
            self._erased,
            needs_project=True,
            failed=self._failed,
        )

    def _erased(self, missed: FileRefused | None) -> None:
        if missed is not None:
            self._bridge.say(self.tr("Erased for good.") + " " + backup_words.missed(missed), "warning")
        else:
            self._bridge.say(self.tr("Erased for good."), "done")

    def _failed(self, error: NkhrError) -> None:
        project = self._bridge.project
        if project is not None and project.erasing.unswept:
            text = self.tr(
                "It is erased, but traces of it may be left in the file, since that could not be written anew. The "
                "next opening tries again. {why}"
            )
            self._bridge.say(text.replace("{why}", errors.words(error)), "warning")
        else:
            self._jobs.refused(error)


def _document(row: str) -> Target:
    from nkhr_desktop.project import erasing

    return erasing.document(row)
