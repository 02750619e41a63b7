"""The head of the history: shown short, copied whole, and held against one that somebody kept elsewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nkhr_desktop.model.errors import NkhrError
from nkhr_desktop.model.past import Seal, head_in
from nkhr_desktop.ui import errors, labels
from nkhr_desktop.ui.enter_field import EnterField
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.texts import invite, label, restyle

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

#: So many digits are enough to tell two heads apart by eye.
SHORT = 12


class HeadPage(QWidget):
    """What the head is, a button that copies it, and a field to paste another one into."""

    def __init__(self, project: Project, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._project = project
        self._jobs = jobs
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Head of the history"), "strong"))
        column.addLayout(self._present(project.head))
        text = self.tr(
            "It seals every step up to now. Whoever keeps it elsewhere can tell later whether anything before it was"
            " changed or cut off. It stands in every dataset that you export, too."
        )
        column.addWidget(label(text, "quiet", wrap=True))
        column.addSpacing(8)
        column.addWidget(label(self.tr("Compare with a head that was kept"), "strong"))
        column.addLayout(self._comparison())
        self.answer = label("", "quiet", self, wrap=True)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self.answer)

    def _present(self, head: str) -> QHBoxLayout:
        row = QHBoxLayout()
        shown = label(f"{head[:SHORT]} …", "", self)
        shown.setToolTip(head)
        shown.setAccessibleName(f"{self.tr('Head of the history')}: {head}")
        copy = QPushButton(self.tr("Copy the whole head"), self)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(head))
        row.addWidget(shown)
        row.addWidget(copy)
        row.addStretch(1)
        return row

    def _comparison(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.field = EnterField(self)
        self.field.setAccessibleName(self.tr("Head that was kept"))
        invite(self.field, self.tr("Paste it, or a line of an export that has it"))
        self.button = QPushButton(self.tr("Compare"), self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.compare)
        self.field.entered.connect(self.compare)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        return row

    def compare(self) -> None:
        """Look for the head of the field in this project's history."""
        head = head_in(self.field.text())
        if not head:
            self._say(self.tr("A head has 64 signs, 0 to 9 and a to f. Please copy the whole of it."), "warning")
            return
        self._say(self.tr("Comparing …"), "quiet")
        work = partial(self._project.compare, head)
        started = self._jobs.run(self.tr("Comparing …"), work, self._compared, needs_project=True, failed=self._failed)
        if started is None:
            self._say(self.tr("Other longer work is under way. Please wait until that is done."), "warning")

    def _compared(self, seal: Seal) -> None:
        if seal.broken:
            text = self.tr("A seal of this history does not fit, so this head proves nothing. Check the project.")
            self._say(text, "danger")
        elif seal.step is None:
            text = self.tr(
                "This head is not in the history of this project. Either the end of the history was cut off, or it"
                " was written anew, or the head is of another project. Nothing was changed now; keep this file, and"
                " look for a copy that has it."
            )
            self._say(text, "danger")
        else:
            self._say(self._found(seal), "saved")

    def _found(self, seal: Seal) -> str:
        assert seal.step is not None, "it was found"
        text = self.tr("It is in this history: “{step}”, {when}. Nothing before it was changed. {later}")
        none = self.tr("It is the last step.")
        some = labels.counted(seal.later, self.tr("1 step came after it."), self.tr("{n} steps came after it."))
        step = labels.kind(seal.step.kind)
        return labels.filled(text, step=step, when=labels.moment(seal.step.wall), later=some if seal.later else none)

    def _failed(self, error: NkhrError) -> None:
        self._say(errors.words(error), "warning")

    def _say(self, text: str, role: str) -> None:
        self.answer.setText(text)
        restyle(self.answer, "role", role)
