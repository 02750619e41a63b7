"""Help > Keys, and what is said of remembered keys that nobody can use."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.keys import GROUP
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.ui.keys.keyring import Keyring

#: What was said already, so that it is said once.
SAID = "keys_ignored"


class KeyVerbs(QObject):
    """Gives the actions the keys of this person, and opens the page of keys."""

    def __init__(
        self, bridge: Bridge, actions: Actions, settings: Settings, appearance: Appearance, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._actions = actions
        self._settings = settings
        self._appearance = appearance
        self._window = window
        actions.on("keys", self.show)
        # who never chose a key does not wait for the keyring: the actions have their usual keys without it
        if settings.names(GROUP) and self.has_to_say:
            # once the window is there to say it in
            QTimer.singleShot(0, self, self._say_ignored)

    @cached_property
    def keyring(self) -> Keyring:
        """The keys of this person."""
        from nkhr_desktop.ui.keys.keyring import Keyring

        return Keyring(self._actions, self._settings, self)

    @property
    def has_to_say(self) -> bool:
        """True if there are remembered keys that nobody can use, and nobody was told yet."""
        ignored = " ".join(self.keyring.ignored)
        return bool(ignored) and self._settings.get(SAID) != ignored

    def show(self) -> None:
        """The page of keys."""
        from nkhr_desktop.ui.keys.page import KeysDialog

        dialog = KeysDialog(self._window, self._actions, self.keyring, self._appearance.theme)
        dialog.exec()
        dialog.deleteLater()

    def _say_ignored(self) -> None:
        self._settings.set(SAID, " ".join(self.keyring.ignored))
        self._bridge.say(
            self.tr(
                "Some of your own keys cannot be used: another version of the app may have written them."
                " These actions have their usual keys; all others are as you left them."
            ),
            "warning",
            self.tr("See the keys"),
            self._actions["keys"].trigger,
        )
