"""The frame of every dialog: a title, a body, a row of buttons; and the one way to ask yes or no."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nkhr_desktop.ui.tab_order import step
from nkhr_desktop.ui.texts import label, name_fields

EDGE = 22
#: What the system may draw around a dialog, in pixels.
FRAME = 36


class Dialog(QDialog):
    """A window over the window. Put things into ``body``; end with ``footer``. Escape leaves it."""

    def __init__(self, parent: QWidget | None, title: str, words: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(EDGE, EDGE - 4, EDGE, EDGE - 4)
        outer.setSpacing(12)
        outer.addWidget(label(title, "heading"))
        if words:
            outer.addWidget(label(words, "quiet", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        outer.addLayout(self.body, 1)
        self._outer = outer

    def showEvent(self, event: QShowEvent) -> None:
        # Qt opens a dialog at a height that knows nothing of wrapped lines, or of a low screen
        if not event.spontaneous():
            room = self.screen().availableGeometry()
            needed = max(self.height(), self._outer.totalHeightForWidth(self.width()))
            self.resize(min(self.width(), room.width() - 2 * FRAME), min(needed, room.height() - FRAME))
            name_fields(self)
        super().showEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: from top to bottom, the button that Enter presses last."""
        return step(self, forward)

    def footer(self, primary: QPushButton | None, *others: QPushButton, left: QWidget | None = None) -> None:
        """Buttons at the lower right, the primary one last and reached by Enter."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(8)
        if left is not None:
            row.addWidget(left, 1)
        row.addStretch(0 if left is not None else 1)
        for button in others:
            button.setAutoDefault(False)
            row.addWidget(button)
        if primary is not None:
            if not primary.property("role"):
                primary.setProperty("role", "primary")
            primary.setDefault(True)
            row.addWidget(primary)
        self._outer.addLayout(row)

    def leave_button(self, text: str = "") -> QPushButton:
        """A button that leaves without doing anything."""
        button = QPushButton(text or self.tr("Cancel"), self)
        button.clicked.connect(self.reject)
        return button


class Question(Dialog):
    """One question with one thing to do and a way out."""

    def __init__(self, parent: QWidget | None, title: str, text: str, yes: str, danger: bool = False) -> None:
        super().__init__(parent, title)
        words = label(text, wrap=True)
        words.setMinimumWidth(380)
        words.setMaximumWidth(460)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(words)
        done = QPushButton(yes, self)
        done.setProperty("role", "danger" if danger else "primary")
        done.clicked.connect(self.accept)
        leave = self.leave_button()
        self.footer(done, leave)
        if danger:
            done.setDefault(False)
            done.setAutoDefault(False)
            leave.setDefault(True)
            leave.setFocus()


def ask(parent: QWidget | None, title: str, text: str, yes: str, danger: bool = False) -> bool:
    """Ask; ``yes`` is the word of the button that does it. With ``danger``, Enter alone does not do it."""
    return Question(parent, title, text, yes, danger).exec() == QDialog.DialogCode.Accepted
