"""Title and memo of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import label

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project


class ProjectDialog(Dialog):
    """What the project is called, and what people wrote about it."""

    def __init__(self, parent: QWidget, project: Project) -> None:
        super().__init__(parent, QCoreApplication.translate("describing", "Describe project"))
        self.setMinimumWidth(520)
        self.title = QLineEdit(project.title, self)
        self.title.setAccessibleName(self.tr("Title"))
        self.memo = QPlainTextEdit(project.memo, self)
        self.memo.setAccessibleName(self.tr("Memo"))
        self.memo.setTabChangesFocus(True)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.addRow(label(self.tr("Title"), "quiet"), self.title)
        form.addRow(label(self.tr("Memo"), "quiet"), self.memo)
        self.body.addLayout(form)
        words = self.tr("The memo goes into exports of the dataset.")
        self.body.addWidget(label(words, "faint", wrap=True))
        done = QPushButton(self.tr("Keep"), self)
        done.clicked.connect(self.accept)
        self.footer(done, self.leave_button())
        self.title.selectAll()
        self.title.setFocus()
