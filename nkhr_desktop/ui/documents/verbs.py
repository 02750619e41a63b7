"""What is done with documents: add files, folders and pasted texts; describe, mark, remove."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow

from nkhr_desktop.formats import DOCUMENTS
from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.things import Progress
from nkhr_desktop.ui import files, labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.documents.panel import DocumentPanel
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.ui.documents.importing import Candidate


class DocumentVerbs(QObject):
    """Registers the handlers of the document menu, and takes files that are dropped on the window."""

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        actions: Actions,
        jobs: Jobs,
        panel: DocumentPanel,
        appearance: Appearance,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._jobs = jobs
        self._panel = panel
        self._appearance = appearance
        self._window = window
        actions.on("add_documents", self._choose_files)
        actions.on("add_folder", self._choose_folder)
        actions.on("paste_document", self._paste)
        actions.on("describe_document", self._describe)
        actions.on("remove_document", self._remove)
        for state in Progress:
            actions.on(f"mark_{state}", lambda _on=True, state=state: self._mark(state))
        desk.facts_changed.connect(lambda _facts: self._show_progress())
        panel.rows.dataChanged.connect(lambda *_: self._show_progress())
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    # adding

    def _choose_files(self) -> None:
        title = self.tr("Choose documents to add")
        self.add(files.choose_many(self._window, title, files.text_kind()))

    def _choose_folder(self) -> None:
        folder = files.choose_folder(self._window, self.tr("Choose a folder with documents"))
        if folder is not None:
            self.add([folder])

    def add(self, paths: Sequence[Path]) -> None:
        """Read these files, and the texts in these folders; show them; add what the person wants."""
        project = self._bridge.project
        found = files.text_files(paths, [each for kind in DOCUMENTS for each in kind.extensions])
        if project is None or not paths:
            return
        if not found:
            self._bridge.say(self.tr("There are no text files (.txt, .md) in this folder, so nothing was added."))
            return
        from nkhr_desktop.ui.documents.importing import gather

        known = {document.original_sha256: document.title for document in project.documents.all()}
        self._jobs.run(
            self.tr("Reading files …"), lambda progress: gather(found, known, progress), self._show_candidates
        )

    def _show_candidates(self, candidates: list[Candidate]) -> None:
        from nkhr_desktop.ui.documents.import_dialog import ImportDialog

        dialog = ImportDialog(self._window, candidates, self._appearance)
        if dialog.exec() != QDialog.DialogCode.Accepted or self._bridge.project is None:
            return
        project, new = self._bridge.project, [candidate.new() for candidate in dialog.wanted()]
        self._jobs.run(
            self.tr("Adding documents …"),
            lambda progress: project.documents.add(new, progress),
            self._added,
            needs_project=True,
        )

    def _added(self, documents: list[str]) -> None:
        one, many = self.tr("1 document was added."), self.tr("{n} documents were added.")
        self._bridge.say(labels.counted(len(documents), one, many), "done")
        if documents and not self._desk.document:
            self._desk.open_document(documents[0])

    def _paste(self) -> None:
        project = self._bridge.project
        from nkhr_desktop.ui.documents.dialogs import PasteDialog

        dialog = PasteDialog(self._window, QGuiApplication.clipboard().text())
        while project is not None and dialog.exec() == QDialog.DialogCode.Accepted:  # until it is stored, or unwanted
            made = self._bridge.do(lambda: project.documents.paste(dialog.title.text().strip(), dialog.content()))
            if made is not None:
                self._desk.open_document(made)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and event.type() in (
            QEvent.Type.DragEnter,
            QEvent.Type.DragMove,
            QEvent.Type.Drop,
        ):
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if paths and "edit" in self._desk.facts():
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.add(paths)
                return True
        return super().eventFilter(watched, event)

    # one document, or those that are marked

    def _describe(self) -> None:
        project = self._bridge.project
        if project is None:
            return
        from nkhr_desktop.ui.documents.dialogs import DescribeDialog

        document = project.documents.get(self._desk.document)
        dialog = DescribeDialog(self._window, document)
        while dialog.exec() == QDialog.DialogCode.Accepted:
            memo, changed, warnings = dialog.memo.toPlainText(), dialog.changed(), dialog.warnings.values()

            def keep(memo: str = memo, changed: dict[str, str] = changed, warnings: tuple[str, ...] = warnings) -> None:
                with project.change(Kind.DESCRIBE_DOCUMENT):
                    if warnings != document.content_warning:
                        project.documents.warn([document.id], warnings)
                    if changed:
                        project.documents.describe(document.id, **changed)
                    if memo != document.memo:
                        project.documents.write_memo(document.id, memo)

            if self._bridge.attempt(keep):
                return

    def _mark(self, state: Progress) -> None:
        project = self._bridge.project
        if project is None:
            return

        def mark() -> None:
            with project.change(Kind.MARK_PROGRESS):
                for document in self._panel.chosen():
                    project.documents.set_progress(document, state)

        self._bridge.attempt(mark)
        self._show_progress()

    def _show_progress(self) -> None:
        entry = self._panel.rows.entry(self._desk.document)
        state = entry.progress if entry is not None else Progress.NOT_STARTED
        self._actions[f"mark_{state}"].setChecked(True)

    def _remove(self) -> None:
        project, marked = self._bridge.project, self._panel.chosen()
        if project is None or not marked:
            return
        title, yes = self.tr("Remove from the project?"), self.tr("Remove")
        from nkhr_desktop.ui.dialogs import ask

        if not ask(self._window, title, self._question(marked), yes, danger=True):
            return
        if self._bridge.attempt(lambda: project.documents.remove(marked)):
            self._bridge.say(self.tr("Removed."), "done", self.tr("Undo"), self._bridge.undo)

    def _question(self, marked: list[str]) -> str:
        entries = [entry for each in marked if (entry := self._panel.rows.entry(each)) is not None]
        count = sum(entry.count for entry in entries)
        if len(entries) == 1:
            text = self.tr("“{title}” goes out of the project").replace("{title}", entries[0].document.title)
        else:
            text = self.tr("{n} documents go out of the project").replace("{n}", labels.number(len(entries)))
        one, many = self.tr(", and with it 1 annotation."), self.tr(", and with it {n} annotations.")
        tail = labels.counted(count, one, many) if count else "."
        return text + tail + " " + self.tr("The file on your disk stays as it is. You can undo this.")
