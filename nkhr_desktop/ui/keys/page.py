"""The page of keys: every action with its keys, found by name or by pressing a key, and changed right there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.codebook.spelling import Words, letters
from nkhr_desktop.ui.composing import TypedField
from nkhr_desktop.ui.dialogs import Dialog, ask
from nkhr_desktop.ui.keys.data import Line, sections
from nkhr_desktop.ui.keys.editor import KeyEditor
from nkhr_desktop.ui.keys.keyring import Keyring
from nkhr_desktop.ui.keys.recording import KeyField
from nkhr_desktop.ui.keys.rules import Refusal, menu_letters, why_not
from nkhr_desktop.ui.keys.words import key_words, refused
from nkhr_desktop.ui.texts import invite, label, tell_headings
from nkhr_desktop.ui.theme import Theme

translate = QCoreApplication.translate
#: Between two keys that do the same.
APART = "   "
_NUMBER = Qt.ItemDataRole.UserRole


class KeysDialog(Dialog):
    """The table, menu by menu; two ways to find a line; the keys of the chosen one below."""

    def __init__(self, parent: QWidget, actions: Actions, keyring: Keyring, theme: Theme) -> None:
        super().__init__(
            parent,
            translate("keys", "Keys"),
            translate(
                "keys", "Letters, digits and signs work while the text has the keys ({key} brings them there)."
            ).replace("{key}", actions.way("go_reader")),
        )
        self.resize(860, 700)
        self._actions = actions
        self._keyring = keyring
        self._theme = theme
        self.search = TypedField(self)
        self.by_key = KeyField(self.tr("Or press the key"), finds=True, parent=self)
        self.table = QTreeWidget(self)
        self._told = label("", "quiet", self, wrap=True)
        self.editor = KeyEditor(actions, keyring, self)
        self.all_usual = QPushButton(self.tr("All keys back to the usual …"), self)
        self.sheet = QPushButton(self.tr("Save as a sheet to print …"), self)
        self._lines: list[Line] = []
        self._lay_out()
        self._fill()
        self._connect()
        self.search.setFocus()

    def _lay_out(self) -> None:
        invite(self.search, self.tr("Find an action or a key by its name"))
        self.search.setAccessibleName(self.tr("Find an action or a key by its name"))
        self.search.setClearButtonEnabled(True)
        self.by_key.setFixedWidth(220)
        table = self.table
        table.setAccessibleName(translate("keys", "Keys"))
        table.setHeaderLabels([self.tr("Action"), self.tr("What it does"), self.tr("Keys")])
        tell_headings(table)
        table.setRootIsDecorated(False)
        table.setIndentation(12)
        table.setAllColumnsShowFocus(True)
        header = table.header()
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.by_key)
        self.body.addLayout(row)
        self.body.addWidget(self._told)
        self.body.addWidget(table, 1)
        self.body.addWidget(self.editor)
        for button in (self.all_usual, self.sheet):
            button.setProperty("role", "quiet")
        self.footer(None, self.all_usual, self.sheet, self.leave_button(self.tr("Close")))
        self._told.hide()

    def _connect(self) -> None:
        self.search.typed.connect(self._found_by_name)
        self.search.returnPressed.connect(self._to_table)
        self.by_key.taken.connect(self._found_by_key)
        self.by_key.emptied.connect(lambda: self._filter(""))
        self.by_key.left.connect(self.reject)
        self.table.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self.table.itemActivated.connect(lambda _item: self.editor.begin())
        self.editor.done.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self._keyring.changed.connect(self._refresh)
        self.all_usual.clicked.connect(self._reset_all)
        self.sheet.clicked.connect(self._save_sheet)

    # the table

    def _fill(self) -> None:
        for section in sections(self._actions):
            head = QTreeWidgetItem(self.table, [section.title])
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = head.font(0)
            font.setWeight(QFont.Weight.DemiBold)
            head.setFont(0, font)
            head.setFirstColumnSpanned(True)
            for line in section.lines:
                item = QTreeWidgetItem(head, [line.name, line.tip, ""])
                item.setForeground(1, self._theme.colour("text_quiet"))
                for column, words in enumerate((line.name, line.tip)):
                    item.setToolTip(column, words)  # where the column is too narrow for it
                item.setData(0, _NUMBER, len(self._lines))
                self._lines.append(line)
                self._show_keys(item, line.keys)
        self.table.expandAll()
        self.table.setCurrentItem(self.items()[0])
        self._choose(self.items()[0])
        self.table.scrollToTop()
        self.all_usual.setEnabled(not self._keyring.all_usual)

    def items(self) -> list[QTreeWidgetItem]:
        """The lines of all sections."""
        heads = [self.table.topLevelItem(number) for number in range(self.table.topLevelItemCount())]
        found = (head.child(place) for head in heads if head is not None for place in range(head.childCount()))
        return [item for item in found if item is not None]

    def line(self, item: QTreeWidgetItem) -> Line | None:
        """What a line of the table is about; None for a heading."""
        number = item.data(0, _NUMBER)
        return None if number is None else self._lines[number]

    def _show_keys(self, item: QTreeWidgetItem, keys: tuple[str, ...]) -> None:
        line = self._lines[item.data(0, _NUMBER)]
        changed = bool(line.action) and not self._keyring.is_usual(line.action)
        item.setText(2, APART.join(keys))
        font = item.font(2)
        font.setWeight(QFont.Weight.DemiBold if changed else QFont.Weight.Normal)
        item.setFont(2, font)
        item.setToolTip(2, self.tr("Changed by you") if changed else "")

    def _refresh(self) -> None:
        for item in self.items():
            line = self._lines[item.data(0, _NUMBER)]
            if line.action:
                self._show_keys(item, self._actions.keys(line.action))
        self.all_usual.setEnabled(not self._keyring.all_usual)

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        line = self.line(item) if item is not None else None
        self.editor.setVisible(line is not None)
        if line is not None:
            self.editor.show_action(line.action)

    # finding

    def _found_by_name(self, words: str) -> None:
        self.by_key.clear()
        self._filter(words)

    def _filter(self, words: str) -> None:
        typed, key = letters(words), words.casefold().replace(" ", "").replace("+", "")

        def fits(line: Line, keys: tuple[str, ...]) -> bool:
            named = bool(typed) and (Words(line.name).find(typed) >= 0 or Words(line.tip).find(typed) >= 0)
            return named or any(key in each.casefold().replace("+", "") for each in keys)

        shown = self._show(lambda line, keys: not words.strip() or fits(line, keys))
        named = (item for item in shown if typed and Words(item.text(0)).find(typed) >= 0)
        if (best := next(named, None)) is not None:
            self.table.setCurrentItem(best)
        self._say("" if shown else self.tr("No action and no key is called so."))

    def _found_by_key(self, name: str) -> None:
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        words = key_words(name)
        if self._show(lambda _line, keys: bool(name) and words in keys):
            self._say("")
            return
        why = why_not(name, plain=True, letters=menu_letters(self._actions.menus))
        free = self.tr("{key} is free: nothing happens when it is pressed.").replace("{key}", words)
        self._say(refused(Refusal(why), name, self._actions) if why else free)

    def _show(self, fits: Callable[[Line, tuple[str, ...]], bool]) -> list[QTreeWidgetItem]:
        """Show the lines that fit, with their headings; they are given back."""
        shown: list[QTreeWidgetItem] = []
        for item in self.items():
            line = self._lines[item.data(0, _NUMBER)]
            hidden = not fits(line, self._actions.keys(line.action) if line.action else line.keys)
            item.setHidden(hidden)
            shown += [] if hidden else [item]
        for number in range(self.table.topLevelItemCount()):
            head = self.table.topLevelItem(number)
            if head is not None:
                head.setHidden(all(item.parent() is not head for item in shown))
        if shown and self.table.currentItem() not in shown:
            self.table.setCurrentItem(shown[0])
        if shown and (current := self.table.currentItem()) is not None:
            self.table.scrollToItem(current)
        self.editor.setVisible(bool(shown))
        return shown

    @property
    def told(self) -> str:
        """What it says under the fields."""
        return self._told.text()

    def _say(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))

    def _to_table(self) -> None:
        if any(not item.isHidden() for item in self.items()):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # everything at once

    def _reset_all(self) -> None:
        title = translate("keys", "All keys back to the usual")
        text = self.tr("Every key that you added, changed or removed becomes again what it was at first.")
        if ask(self, title, text, self.tr("Back to the usual"), danger=True):
            self._keyring.reset_all()
            self._choose(self.table.currentItem())

    def _save_sheet(self) -> None:
        from nkhr_desktop.ui.keys.saving import save

        if words := save(self, self._actions):
            self._say(words)
