"""The report of a fault of the app, for whoever wants to send it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from nkhr_desktop.formats.writing import write_file
from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.ui import errors, files
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import label

translate = QCoreApplication.translate


class FaultReport(Dialog):
    """Where in the program it happened, to be looked at, copied, saved and sent."""

    def __init__(self, parent: QWidget, report: str) -> None:
        super().__init__(parent, translate("faults", "Report"))
        self._report = report
        field = QPlainTextEdit(report, self)
        field.setReadOnly(True)
        field.setMinimumSize(520, 260)
        field.setAccessibleName(self.tr("Report"))
        self.body.addWidget(field)
        self._said = label(
            translate("faults", "It names places in the program only, no words of a document and no name of a file."),
            "quiet",
            wrap=True,
        )
        self.body.addWidget(self._said)
        copy = QPushButton(self.tr("Copy"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        save = QPushButton(self.tr("Save …"), self)
        save.clicked.connect(self._save)
        self.footer(copy, save, self.leave_button(self.tr("Close")))

    def _save(self) -> None:
        kinds = translate("faults", "Text (*.txt)")
        proposed = files.documents_folder() / "nkhr-desktop-report.txt"
        path = files.choose_save(self, translate("faults", "Save the report"), kinds, proposed, ".txt", ask=True)
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the report to a file, and say that, or why not."""
        try:
            write_file(path, (self._report + "\n").encode("utf-8"))
        except FileRefused as error:
            self._said.setText(errors.words(error))
        else:
            self._said.setText(self.tr("Saved as “{file}”.").replace("{file}", path.name))
        self.fit()
