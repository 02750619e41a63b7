"""What can be done with a project that another one works on."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QPushButton, QWidget

from nkhr_desktop.model.errors import InUse
from nkhr_desktop.ui import errors
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import label

Choice = Literal["", "read", "write"]


class InUseDialog(Dialog):
    """Says who works on it and since when; offers to read it meanwhile. ``choice`` is what the person took."""

    def __init__(self, parent: QWidget, used: InUse) -> None:
        super().__init__(parent, self.tr("Somebody else works on this project"))
        self.choice: Choice = ""
        words = [errors.in_use(used), self.tr("One at a time can write, so that nobody’s work is lost.")]
        if used.elsewhere:
            words.append(
                self.tr(
                    "This is known only from a file that was copied here from another computer. "
                    "If nobody works there any more, you can write here."
                )
            )
        said = label("\n\n".join(words), wrap=True)
        said.setMinimumWidth(420)
        self.body.addWidget(said)
        read = QPushButton(self.tr("Open to read"), self)
        read.clicked.connect(lambda: self._take("read"))
        others = [self.leave_button()]
        if used.elsewhere:
            write = QPushButton(self.tr("Write all the same"), self)
            write.clicked.connect(lambda: self._take("write"))
            others.insert(0, write)
        self.footer(read, *others)

    def _take(self, choice: Choice) -> None:
        self.choice = choice
        self.accept()
