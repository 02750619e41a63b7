"""Asking who is coding, with a pseudonym to take; and the list of the coders of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from nkhr_desktop.model.things import Coder
from nkhr_desktop.ui.bridge import Bridge, Notice
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import label

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project


class NameDialog(Dialog):
    """One name; a pseudonym stands there already."""

    def __init__(self, parent: QWidget | None, title: str, words: str, name: str, yes: str) -> None:
        super().__init__(parent, title, words)
        self.setMinimumWidth(400)
        self.field = QLineEdit(name, self)
        self.field.setAccessibleName(title)
        self.field.setMaxLength(200)
        self.field.selectAll()
        self.body.addWidget(self.field)
        self.answer = label("", "quiet", self, wrap=True)
        self.answer.hide()
        self.body.addWidget(self.answer)
        done = QPushButton(yes, self)
        done.clicked.connect(self.accept)
        self.field.textChanged.connect(lambda text: done.setEnabled(bool(text.strip())))
        self.footer(done, self.leave_button())
        self.field.setFocus()

    def say(self, notice: Notice) -> None:
        """Why a name was refused: the strip of the window that says it is behind this dialog."""
        self.answer.setText(notice.text)
        self.answer.show()
        self.fit()

    @property
    def name(self) -> str:
        """What stands in the field."""
        return self.field.text().strip()


def ask_name(parent: QWidget | None, suggested: str) -> str:
    """The name under which a person codes, "" if they left. Nothing is ever taken from the login."""
    translate = QCoreApplication.translate
    dialog = NameDialog(
        parent,
        translate("coders", "Who is coding?"),
        translate(
            "coders",
            "Each annotation carries its coder’s name, and so does the dataset. A pseudonym is enough;"
            " this one is free. You can change it later.",
        ),
        suggested,
        translate("coders", "Code under this name"),
    )
    return dialog.name if dialog.exec() == QDialog.DialogCode.Accepted else ""


class CodersDialog(Dialog):
    """Who codes in this project; choose, add, rename."""

    def __init__(self, parent: QWidget | None, bridge: Bridge, project: Project) -> None:
        translate = QCoreApplication.translate
        title = translate("coders", "Coders")
        words = translate("coders", "Choose who is coding now. What others coded stays theirs.")
        super().__init__(parent, title, words)
        self._bridge = bridge
        self._project = project
        self.setMinimumSize(420, 340)
        self.list = QListWidget(self)
        self.list.setAccessibleName(title)
        self.list.itemDoubleClicked.connect(self.accept)
        self.body.addWidget(self.list, 1)
        add = QPushButton(self.tr("New coder …"), self)
        add.clicked.connect(self._add)
        rename = QPushButton(self.tr("Rename …"), self)
        rename.clicked.connect(self._rename)
        side = QWidget(self)
        row = QHBoxLayout(side)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (add, rename):
            button.setAutoDefault(False)
            button.setEnabled(not project.read_only)
            row.addWidget(button)
        row.addStretch(1)
        done = QPushButton(self.tr("Code as this one"), self)
        done.clicked.connect(self.accept)
        self.list.itemSelectionChanged.connect(lambda: done.setEnabled(self.list.currentItem() is not None))
        self.footer(done, self.leave_button(), left=side)
        current = project.coders.current
        self._fill(current.id if current else "")

    def _fill(self, marked: str) -> None:
        self.list.clear()
        for coder in self._project.coders.all():
            item = QListWidgetItem(coder.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, coder)
            if coder.id == marked:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and self.list.count():
            self.list.setCurrentRow(0)

    @property
    def coder(self) -> Coder | None:
        """The one that is marked."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else None

    def _add(self) -> None:
        name = ask_name(self, self._project.coders.suggest())
        made = self._bridge.do(lambda: self._project.coders.add(name)) if name else None
        if made is not None:
            self._fill(made.id)

    def _rename(self) -> None:
        coder = self.coder
        if coder is None:
            return
        words = self.tr("The name changes everywhere in this project, also in the history.")
        dialog = NameDialog(self, self.tr("Rename coder"), words, coder.name, self.tr("Rename"))
        self._bridge.said.connect(dialog.say)
        while dialog.exec() == QDialog.DialogCode.Accepted:  # until it is stored, or unwanted
            if self._bridge.attempt(lambda: self._project.coders.rename(coder.id, dialog.name)):
                break
        self._fill(coder.id)
