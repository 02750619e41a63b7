"""The strip of a window that cannot save any more: it stays until it can, and what was typed stays with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.ui import files, labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.announcing import announce
from nkhr_desktop.ui.banner import Banner
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

translate = QCoreApplication.translate

#: What keeps every step from being saved, not only the one that was tried.
LASTING = frozenset(
    {
        FileTrouble.READ_ONLY,
        FileTrouble.UNWRITABLE,
        FileTrouble.DISK_FULL,
        FileTrouble.DISK_REFUSED,
        FileTrouble.GONE,
        FileTrouble.REPLACED,
        FileTrouble.OVERWRITTEN,
    }
)
#: What is seen without trying to write, and so is seen to be over as well.
SEEN = frozenset({FileTrouble.READ_ONLY, FileTrouble.GONE, FileTrouble.REPLACED})


class UnwrittenStrip(Banner):
    """Says why nothing can be saved; tries again; writes a copy, or what was typed, elsewhere."""

    def __init__(self, bridge: Bridge, actions: Actions, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, "warning", "warning", parent, wrap=True)
        self._bridge = bridge
        self.trouble: FileTrouble | None = None
        self.again = self.offer(self.tr("Try again"), self.try_again)
        self.copy = self.offer(self.tr("Save a copy …"), actions["save_copy"].trigger)
        self.text = self.offer(self.tr("Save what I typed …"), self.save_text)
        bridge.take_refusals_with(self.take)
        bridge.ask_before_leaving_with(self.ask)
        bridge.unsaved.changed.connect(self._show)
        bridge.changed.connect(self._saved)
        bridge.lent_changed.connect(self._given_back)

    def take(self, refused: FileRefused) -> bool:
        """A step was refused: True if that is said here."""
        project = self._bridge.project
        if project is None or project.read_only or refused.trouble not in LASTING:
            return False
        if Path(refused.path) != project.path:
            return False
        self._set(refused.trouble)
        return True

    def look(self, project: Project) -> None:
        """See without writing anything whether the file is where it was, and can be written."""
        try:
            trouble = project.watch.trouble()
            if trouble is None:
                project.watch.follow()  # on a disk that knows no locks others may write as well
        except FileRefused as refused:
            if refused.trouble is FileTrouble.BUSY:
                return
            trouble = refused.trouble
        if trouble in LASTING:
            self._set(trouble)
        elif self.trouble in SEEN:
            self.try_again()

    def clear(self) -> None:
        """All is well, or no project is open."""
        self.trouble = None
        self.say("")

    def try_again(self) -> None:
        """Store what was typed, or else see whether anything can be stored."""
        project, unsaved = self._bridge.project, self._bridge.unsaved
        if project is None or self._bridge.lent:
            return
        if unsaved.store() if unsaved.texts else self._bridge.attempt(project.watch.try_writing):
            self._well()

    def _well(self) -> None:
        self.clear()
        self._bridge.say(self.tr("Everything is saved again."), "done")

    def _saved(self) -> None:
        """A step was saved, by whatever means."""
        if self.trouble is not None and self._bridge.unsaved.store():
            self._well()

    def _given_back(self, lent: bool) -> None:
        if not lent and self._bridge.unsaved.texts:
            self._bridge.unsaved.store()

    def _set(self, trouble: FileTrouble) -> None:
        news, self.trouble = trouble is not self.trouble, trouble
        self._show()
        if news:
            announce(self, self.words, urgent=True)

    def _show(self) -> None:
        if self.trouble is None:
            return
        project, typed = self._bridge.project, bool(self._bridge.unsaved.texts)
        words = labels.filled(self._why(self.trouble), file=project.path.name if project is not None else "")
        if typed:
            words += " " + self.tr("What you typed is kept in this window.")
        self.text.setVisible(typed)
        if words != self.words:
            self.say(words)

    def _why(self, trouble: FileTrouble) -> str:
        if trouble is FileTrouble.GONE:
            return self.tr("“{file}” was moved or removed, so nothing can be saved. Save a copy, or put it back.")
        if trouble is FileTrouble.REPLACED:
            return self.tr("Another file has taken the place of “{file}”, so nothing can be saved. Save a copy now.")
        if trouble is FileTrouble.OVERWRITTEN:
            return self.tr(
                "“{file}” was overwritten from outside, so nothing can be saved. Close it, open it again and see what "
                "it holds; backups have the rest."
            )
        if trouble in (FileTrouble.READ_ONLY, FileTrouble.UNWRITABLE):
            return self.tr("“{file}” may not be written any more. What was saved before is safe.")
        if trouble is FileTrouble.DISK_FULL:
            return self.tr("The disk is full, so nothing can be saved. What was saved before is safe. Free some space.")
        return self.tr("The disk takes nothing any more. What was saved before is safe. See whether it is still there.")

    # what was typed

    def save_text(self) -> bool:
        """Ask for a file and write what was typed into it; False if that was not done."""
        project, unsaved = self._bridge.project, self._bridge.unsaved
        proposed = files.free_name(files.documents_folder() / self.tr("unsaved text.txt"))
        if project is None:
            return False
        title = self.tr("Save what was typed")
        path = files.choose_save(self.window(), title, self.tr("Text (*.txt)"), proposed, ".txt", ask=True)
        if path is None:
            return False
        from nkhr_desktop.formats.writing import write_file

        if not self._bridge.attempt(lambda: write_file(path, unsaved.as_text().encode("utf-8", "replace"))):
            return False
        self._bridge.say(self.tr("Written: {file}.").replace("{file}", path.name), "done")
        return True

    def ask(self) -> bool:
        """Before the project is closed: True if it may be, though something could not be stored."""
        dialog = LeaveDialog(self.window(), len(self._bridge.unsaved.texts))
        wanted, choice = dialog.exec(), dialog.choice
        dialog.deleteLater()
        return bool(wanted) and (choice == "leave" or self.save_text())


class LeaveDialog(Dialog):
    """What was typed could not be stored: write it to a file, leave it, or stay. ``choice`` is what was taken."""

    def __init__(self, parent: QWidget | None, texts: int) -> None:
        super().__init__(parent, translate("LeaveDialog", "Something that you typed is not saved"))
        self.choice = ""
        one = self.tr("One memo could not be saved into the project. It is kept only as long as the project is open.")
        many = self.tr("{n} memos could not be saved into the project. They are kept only as long as it is open.")
        said = label(labels.counted(texts, one, many), wrap=True)
        said.setMinimumWidth(420)
        self.body.addWidget(said)
        save = QPushButton(self.tr("Save as a text file …"), self)
        save.clicked.connect(lambda: self._take("save"))
        leave = QPushButton(self.tr("Close without it"), self)
        leave.clicked.connect(lambda: self._take("leave"))
        self.footer(save, leave, self.leave_button())

    def _take(self, choice: str) -> None:
        self.choice = choice
        self.accept()
