"""The question before something is erased for good: what goes, what is asked, and a word that has to be typed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton, QSizePolicy, QWidget

from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.erasing import words
from nkhr_desktop.ui.texts import label

if TYPE_CHECKING:
    from nkhr_desktop.project.backups import Backup
    from nkhr_desktop.project.erasing import Preview
    from nkhr_desktop.project.mentions import Mention

translate = QCoreApplication.translate

#: Of a longer list the rest is reached by scrolling.
LINES = 5
WIDTH = 620


class EraseDialog(Dialog):
    """Backups that hold it are ticked, what others wrote is not: both are the person's choice.

    Of a ``covered`` document no words are shown.
    """

    def __init__(
        self,
        parent: QWidget | None,
        names: words.Names,
        covered: bool,
        preview: Preview,
        holding: Sequence[Backup],
        closed: Sequence[Backup],
    ) -> None:
        super().__init__(parent, words.title(preview))
        self.setMinimumWidth(WIDTH)
        self._needed = self.tr("erase")
        for text in (words.goes(preview), words.coders(preview), words.undo(preview), words.twins(preview, names)):
            if text:
                self.body.addWidget(label(text, wrap=True))
        self._backups = self._ticks(
            self.tr("Erase it in these backups, too:"), [(words.backup(each), each) for each in holding], True
        )
        self._mentions = self._ticks(
            self.tr("These have words of it. Erase them, too, where they should go:"),
            [(words.mention(each, names, covered), each) for each in preview.mentions],
            False,
        )
        for each in closed:
            text = self.tr("This backup cannot be read and may hold it: {file}").replace("{file}", str(each.path))
            self.body.addWidget(label(text, "warning", wrap=True))
        not_reached = self.tr("Datasets and copies that were made earlier, or lie elsewhere, are not reached.")
        self.body.addWidget(label(not_reached, "quiet", wrap=True))
        self._finish()

    def _finish(self) -> None:
        ask = self.tr("Type “{word}” to erase it:").replace("{word}", self._needed)
        caption = label(ask)
        self.typed = QLineEdit(self)
        caption.setBuddy(self.typed)
        self.typed.setAccessibleName(ask)
        self.body.addWidget(caption)
        self.body.addWidget(self.typed)
        self.done_button = QPushButton(self.tr("Erase for good"), self)
        self.done_button.setProperty("role", "danger")
        self.done_button.clicked.connect(self.accept)
        leave = self.leave_button()
        self.footer(self.done_button, leave)
        self.done_button.setDefault(False)
        self.done_button.setAutoDefault(False)
        self.done_button.setEnabled(False)
        self.typed.textChanged.connect(lambda said: self.done_button.setEnabled(self._said(said)))
        leave.setDefault(True)
        leave.setFocus()

    def _said(self, text: str) -> bool:
        return text.strip().casefold() == self._needed.casefold()

    def _ticks(self, caption: str, rows: Sequence[tuple[str, object]], ticked: bool) -> QListWidget | None:
        """A list with a box before each line; None without lines."""
        if not rows:
            return None
        self.body.addWidget(label(caption, wrap=True))
        made = QListWidget(self)
        made.setAccessibleName(caption)
        made.setWordWrap(True)
        for text, thing in rows:
            item = QListWidgetItem(text, made)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, thing)
            item.setToolTip(text)
        made.setCurrentRow(0)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        made.setMinimumHeight(_height(made, min(len(rows), LINES)))
        if len(rows) <= LINES:
            made.setMaximumHeight(_height(made, 2 * len(rows)))  # a line may need two
        self.body.addWidget(made, int(len(rows) > LINES))
        return made

    def backups(self) -> list[Path]:
        """The files of the backups that are ticked."""
        return [each.path for each in _ticked(self._backups)]

    def mentions(self) -> list[Mention]:
        """The mentions that are ticked."""
        return _ticked(self._mentions)


def _height(rows: QListWidget, lines: int) -> int:
    return lines * (rows.fontMetrics().lineSpacing() + 12) + 8


def _ticked(rows: QListWidget | None) -> list[Any]:
    if rows is None:
        return []
    items = [rows.item(number) for number in range(rows.count())]
    return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]


class RemovedDialog(Dialog):
    """Documents that were removed and could come back: which of them is to go for good?"""

    def __init__(self, parent: QWidget | None, documents: Sequence[tuple[str, str]]) -> None:
        super().__init__(
            parent,
            translate("erasing", "Erase a removed document"),
            translate("erasing", "These were removed from the project; their texts are kept so that it can be undone."),
        )
        self.setMinimumWidth(WIDTH)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Removed documents"))
        for document, title in documents:
            QListWidgetItem(title, self.list).setData(Qt.ItemDataRole.UserRole, document)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.body.addWidget(self.list, 1)
        go_on = QPushButton(self.tr("See what would go …"), self)
        go_on.clicked.connect(self.accept)
        self.footer(go_on, self.leave_button())
        self.list.setFocus()

    def chosen(self) -> str:
        """The id of the document."""
        return str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
