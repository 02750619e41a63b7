"""The frame of every dialog: a title, a body, a row of buttons; and the one way to ask yes or no."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from nkhr_desktop.ui.composing import watch_fields
from nkhr_desktop.ui.dialog_page import Footer, Page
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
        self._page = Page(self._room() - QSize(2 * EDGE, 2 * EDGE), self)
        self._page.column.addWidget(label(title, "heading", wrap=True))
        if words:
            self._page.column.addWidget(label(words, "quiet", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        self._page.column.addLayout(self.body, 1)
        outer.addWidget(self._page, 1)
        self._outer = outer
        self._footer: Footer | None = None

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self.fit()
            name_fields(self)
            watch_fields(self)
        super().showEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: from top to bottom, the button that Enter presses last."""
        return step(self, forward)

    def fit(self) -> None:
        """Be as large as what is inside, within the screen. Qt knows nothing of wrapped lines, or of a low screen."""
        room = self._room()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # what was just shown or hidden
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self._page.column.invalidate()
        self._outer.invalidate()
        width = min(max(self.width(), self._outer.totalMinimumSize().width()), room.width())
        if self._footer is not None:
            self._footer.fit(width - 2 * EDGE)
        self._outer.activate()
        width = min(max(self.width(), self._outer.totalMinimumSize().width()), room.width())
        needed = max(self.height(), self._outer.totalHeightForWidth(width), self._outer.totalSizeHint().height())
        self.resize(width, min(needed, room.height()))

    def _room(self) -> QSize:
        return self.screen().availableGeometry().size() - QSize(2 * FRAME, FRAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pages = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()), 0)
        if pages:
            self._page.turn(pages)
        else:
            super().keyPressEvent(event)

    def footer(self, primary: QPushButton | None, *others: QPushButton, left: QWidget | None = None) -> None:
        """Buttons at the lower right, the primary one last and reached by Enter."""
        for button in others:
            button.setAutoDefault(False)
        buttons = list(others)
        if primary is not None:
            if not primary.property("role"):
                primary.setProperty("role", "primary")
            primary.setDefault(True)
            buttons.append(primary)
        self._footer = Footer(left, buttons)
        self._outer.addLayout(self._footer)

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
        # a line of comfortable length, at any size of the letters
        letter, room = words.fontMetrics().averageCharWidth(), self._room().width() - 3 * EDGE
        words.setMinimumWidth(min(56 * letter, room))
        words.setMaximumWidth(min(68 * letter, room))
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
