"""What came of saving a damaged project."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from nkhr_desktop.project.salvage import Salvaged
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.salvaging import words
from nkhr_desktop.ui.texts import label


class SalvageDialog(Dialog):
    """How much was saved, where it is, and a list of what could not be; accepted to open it."""

    def __init__(self, parent: QWidget, damaged: Path, target: Path, found: Salvaged) -> None:
        title = self.tr("Some of it could not be saved") if found.lost else self.tr("All of it could be saved")
        kept = self.tr("“{damaged}” was only read. Please keep it until you have compared both.")
        super().__init__(parent, title, labels.filled(kept, damaged=damaged.name))
        where = self.tr("The new project is “{file}”.")
        said = label(f"{labels.filled(where, file=target.name)} {words.summary(found)}", wrap=True)
        said.setMinimumWidth(520)
        self.body.addWidget(said)
        buttons = [self.leave_button(self.tr("Close"))]
        if found.lost:
            self.body.addWidget(label(self.tr("What could not be saved, or not as it was:"), wrap=True))
            self.body.addWidget(self._list(found), 1)
            copy = QPushButton(self.tr("Copy list"), self)
            copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(words.listed(found)))
            buttons.insert(0, copy)
        opened = QPushButton(self.tr("Open the new project"), self)
        opened.clicked.connect(self.accept)
        self.footer(opened, *buttons)

    def _list(self, found: Salvaged) -> QPlainTextEdit:
        field = QPlainTextEdit(words.listed(found), self)
        field.setReadOnly(True)
        field.setMinimumHeight(160)
        field.setAccessibleName(self.tr("What could not be saved"))
        return field
