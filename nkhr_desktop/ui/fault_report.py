"""The report of a fault of the app, for whoever wants to send it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from nkhr_desktop.ui.dialogs import Dialog

translate = QCoreApplication.translate


class FaultReport(Dialog):
    """Where in the program it happened, to be copied and sent."""

    def __init__(self, parent: QWidget, report: str) -> None:
        super().__init__(parent, translate("faults", "Report"))
        field = QPlainTextEdit(report, self)
        field.setReadOnly(True)
        field.setMinimumSize(520, 260)
        field.setAccessibleName(self.tr("Report"))
        self.body.addWidget(field)
        copy = QPushButton(self.tr("Copy"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.footer(copy, self.leave_button(self.tr("Close")))
