"""All keys on one page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from nkhr_desktop.ui.action_rows import rows_of
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import plain

translate = QCoreApplication.translate


class KeysDialog(Dialog):
    """The table of actions with their keys, menu by menu; a field to find one."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(
            parent,
            translate("keys", "Keys"),
            translate("keys", "Letters and digits work while the text has the keys (F7 brings them there)."),
        )
        self.resize(560, 620)
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(self.tr("Find an action"))
        self._find.setAccessibleName(self.tr("Find an action"))
        self._find.textChanged.connect(self._filter)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(translate("keys", "Keys"))
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(False)
        self.body.addWidget(self._find)
        self.body.addWidget(self.list, 1)
        self._fill(actions)
        self.footer(None, self.leave_button(self.tr("Close")))
        self._find.setFocus()

    def _fill(self, actions: Actions) -> None:
        for menu in actions.menus:
            head = QTreeWidgetItem(self.list, [_plain(menu.text)])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            for row in rows_of(menu):
                QTreeWidgetItem(head, [_plain(actions[row.id].text()), keys_in_words(actions[row.id].shortcuts())])
        self.list.expandAll()

    def _filter(self, text: str) -> None:
        wanted = text.casefold().strip()
        for number in range(self.list.topLevelItemCount()):
            head = self.list.topLevelItem(number)
            if head is None:
                continue
            rows = [item for place in range(head.childCount()) if (item := head.child(place)) is not None]
            for item in rows:
                item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())
            head.setHidden(all(item.isHidden() for item in rows))


def keys_in_words(keys: list[QKeySequence]) -> str:
    """The keys as they stand on this system's keyboard, all that do the same."""
    return "   ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _plain(text: str) -> str:
    return plain(text).replace(" …", "")
