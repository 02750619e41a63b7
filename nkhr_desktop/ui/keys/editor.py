"""The keys of one action as buttons, with ways to change, add, remove and reset them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.keys.keyring import Keyring
from nkhr_desktop.ui.keys.recording import KeyField
from nkhr_desktop.ui.keys.rules import Refusal, Why
from nkhr_desktop.ui.keys.words import key_words, name_of, refused
from nkhr_desktop.ui.texts import Elided, label


class KeyEditor(QFrame):
    """Shows the action that it is told; ``done`` says that the person is through with it."""

    done = Signal()

    def __init__(self, actions: Actions, keyring: Keyring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._actions = actions
        self._keyring = keyring
        self._action = ""
        self._instead_of = ""
        self._wanted = ""
        self._title = Elided("", "strong", self)
        self._hint = label("", "quiet", self, wrap=True)
        self._chips = QHBoxLayout()
        self.field = KeyField(self.tr("Press a key"), parent=self)
        self.take = QPushButton(self.tr("Use it here instead"), self)
        self.add = QPushButton(self.tr("Add a key"), self)
        self.usual = QPushButton(self)
        self._lay_out()
        self.field.taken.connect(self._give)
        self.field.emptied.connect(self._remove)
        self.field.left.connect(self._leave)
        self.take.clicked.connect(self._take_over)
        self.add.clicked.connect(lambda: self._record(""))
        self.usual.clicked.connect(lambda: self._reset())

    def _lay_out(self) -> None:
        for button in (self.take, self.add, self.usual):
            button.setAutoDefault(False)
        self.take.setProperty("role", "primary")
        self.usual.setProperty("role", "quiet")
        self.add.setProperty("role", "quiet")
        self.field.setFixedWidth(190)
        self._chips.setSpacing(6)
        top, below = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addLayout(self._chips)
        top.addWidget(self.add)
        top.addWidget(self.usual)
        below.addWidget(self._hint, 1)
        below.addWidget(self.field)
        below.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(6)
        for row in (top, below):
            row.setSpacing(8)
            column.addLayout(row)
        self._hint.setMinimumHeight(self.take.sizeHint().height())

    # showing

    @property
    def words(self) -> str:
        """What it says below the keys."""
        return self._hint.text()

    @property
    def chips(self) -> list[QPushButton]:
        """The keys of the action."""
        found = (self._chips.itemAt(at).widget() for at in range(self._chips.count()))  # type: ignore[union-attr]
        return [each for each in found if isinstance(each, QPushButton)]

    def show_action(self, action: str) -> None:
        """Show the keys of an action; "" for a line that cannot be changed."""
        self._action = action
        self._rest(self._usual_hint())

    def begin(self) -> None:
        """Wait for the key that takes the place of the first one, or for a first one."""
        if self._action and not self._keyring.row(self._action).fixed:
            keys = self._keyring.keys(self._action)
            self._record(keys[0] if keys else "")

    def _usual_hint(self) -> str:
        if not self._action:
            return self.tr("These keys stay as they are.")
        if self._keyring.is_usual(self._action):
            return self.tr("Press one of the keys to change it, or add another one.")
        keys = ", ".join(map(key_words, self._keyring.usual(self._action)))
        return self.tr("Usually: {keys}").replace("{keys}", keys or self.tr("no key"))

    def _rest(self, words: str) -> None:
        """Show the keys as they are, and wait for nothing."""
        action, self._wanted = self._action, ""
        self._title.setText(name_of(self._actions, action) if action else "")
        for chip in self.chips:
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for key in self._keyring.keys(action) if action else ():
            self._chips.addWidget(chip := self._chip(key))
            chip.show()  # now: the layout would let it wait, and the keys could not go there
        self.add.setVisible(bool(action))
        self.usual.setText(self.tr("Back to the usual"))
        self.usual.setVisible(bool(action) and not self._keyring.is_usual(action))
        self._say(words)
        self.field.hide()
        self.take.hide()

    def _chip(self, key: str) -> QPushButton:
        chip = _Chip(key_words(key), self)
        chip.setAccessibleName(self.tr("Change the key {key}").replace("{key}", key_words(key)))
        chip.clicked.connect(lambda: self._record(key))
        chip.removed.connect(lambda: self._drop(key))
        return chip

    def _say(self, words: str) -> None:
        self._hint.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    # changing

    def _record(self, instead_of: str) -> None:
        """Wait for the next key."""
        self._rest(
            self.tr("The next key takes the place of {key}. Delete removes it, Esc leaves it.").replace(
                "{key}", key_words(instead_of)
            )
            if instead_of
            else self.tr("The next key does this too. Esc leaves all as it is.")
        )
        self._instead_of = instead_of
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self, key: str, take: bool = False) -> None:
        refusal = self._keyring.give(self._action, key, self._instead_of, take)
        if refusal is None:
            self._finish(self.tr("{key} does this from now on.").replace("{key}", key_words(key)))
        else:
            self._refuse(refusal, key)

    def _refuse(self, refusal: Refusal, key: str) -> None:
        self._say(refused(refusal, key, self._actions))
        taken = refusal.why is Why.TAKEN
        self._wanted = key if taken else ""
        self.field.setVisible(not taken)
        self.take.setVisible(taken)
        if taken:
            self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_over(self) -> None:
        if self._wanted:
            self._give(self._wanted, take=True)
        else:
            self._reset(take=True)

    def _remove(self) -> None:
        if self._instead_of:
            self._drop(self._instead_of)
        else:
            self._leave()

    def _drop(self, key: str) -> None:
        self._keyring.remove(self._action, key)
        self._finish(self.tr("{key} does nothing any more.").replace("{key}", key_words(key)))

    def _reset(self, take: bool = False) -> None:
        refusal = self._keyring.reset(self._action, take)
        if refusal is None:
            self._finish(self.tr("This has its usual keys again."))
            return
        lost = next(key for key in self._keyring.usual(self._action) if self._keyring.holder(key) == refusal.holder)
        self._rest("")
        self._refuse(refusal, lost)
        self._wanted = ""

    def _finish(self, words: str) -> None:
        self._rest(words)
        self.done.emit()

    def _leave(self) -> None:
        self._rest(self._usual_hint())
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.take.isVisible() or self.field.isVisible()):
            self._leave()
        else:
            super().keyPressEvent(event)


class _Chip(QPushButton):
    """One key; Delete takes it away, Enter and Space change it."""

    removed = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
