"""Which action has which keys: the usual ones, and those that this person chose. No key ever has two actions.

What a person chose comes before what is usual: where a choice takes a key that another action usually has, that
action is without it for as long as the choice stands. So nothing has to be put back by hand, and a later version
may bring new usual keys without a conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from nkhr_desktop.ui.action_rows import Row
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.keys import GROUP
from nkhr_desktop.ui.keys.naming import known
from nkhr_desktop.ui.keys.rules import Refusal, Why, menu_letters, why_not
from nkhr_desktop.ui.settings import Settings

#: What the settings hold for an action that has no key at all.
NONE = "none"

Chosen = Mapping[str, tuple[str, ...]]


class Keyring(QObject):
    """Gives the actions their keys and remembers what differs from the usual."""

    changed = Signal()

    def __init__(self, actions: Actions, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._settings = settings
        self._rows = {row.id: row for row in actions}
        self._usual = {row.id: tuple(map(known, row.keys.split())) for row in actions}
        self._letters = menu_letters(actions.menus)
        #: what the settings held and nobody can use: names of actions, or names with keys
        self.ignored: tuple[str, ...] = ()
        self._chosen: dict[str, tuple[str, ...]] = self._read()
        self._keys = settled(self._usual, self._chosen)
        if self._chosen:
            self._bind()

    # looking

    def keys(self, name: str) -> tuple[str, ...]:
        """The keys of an action now."""
        return self._keys[name]

    def usual(self, name: str) -> tuple[str, ...]:
        """The keys that an action has from the beginning."""
        return self._usual[name]

    def is_usual(self, name: str) -> bool:
        """True if an action has the keys that it has from the beginning."""
        return self._keys[name] == self._usual[name]

    @property
    def all_usual(self) -> bool:
        """True if nobody changed anything."""
        return all(map(self.is_usual, self._rows))

    def row(self, name: str) -> Row:
        """The row of an action."""
        return self._rows[name]

    def holder(self, key: str) -> str:
        """The action that has a key now, "" for none."""
        return next((name for name, keys in self._keys.items() if key in keys), "")

    def refusal(self, name: str, key: str) -> Refusal | None:
        """Why an action cannot have a key; None if it can."""
        row, holder = self._rows[name], self.holder(key)
        if row.fixed:
            return Refusal(Why.FIXED, name)
        if key not in self._usual[name] and (why := why_not(key, row.plain, self._letters)) is not None:
            return Refusal(why)
        if holder and holder != name:
            return Refusal(Why.FIXED if self._rows[holder].fixed else Why.TAKEN, holder)
        return None

    # changing

    def give(self, name: str, key: str, instead_of: str = "", take: bool = False) -> Refusal | None:
        """Let a key do an action too, or in the place of another key; None if it does now.

        ``take`` takes it from the action that has it.
        """
        refused = self.refusal(name, key)
        if refused is not None and not (take and refused.why is Why.TAKEN):
            return refused
        if refused is not None:
            self._drop(refused.holder, key)
        keys = [key if each == instead_of else each for each in self._keys[name]]
        self._choose(name, (*keys, key))
        self._settle()
        return None

    def remove(self, name: str, key: str) -> None:
        """Let a key no longer do an action."""
        if not self._rows[name].fixed:
            self._choose(name, (each for each in self._keys[name] if each != key))
            self._settle()

    def reset(self, name: str, take: bool = False) -> Refusal | None:
        """Back to the usual keys of one action; ``take`` them from those that were given them meanwhile."""
        held = [(self.holder(key), key) for key in self._usual[name]]
        held = [(holder, key) for holder, key in held if holder not in ("", name)]
        if take:
            for holder, key in held:
                self._drop(holder, key)
        self._chosen.pop(name, None)
        self._settle()
        return Refusal(Why.TAKEN, held[0][0]) if held and not take else None

    def reset_all(self) -> None:
        """Back to the usual keys of all actions."""
        self._chosen.clear()
        self._settle()

    def _drop(self, name: str, key: str) -> None:
        """Take a key from what somebody chose for an action; a usual one gives way by itself."""
        if name in self._chosen:
            self._choose(name, (each for each in self._chosen[name] if each != key))

    def _choose(self, name: str, keys: Iterable[str]) -> None:
        wanted = tuple(dict.fromkeys(keys))
        if wanted == self._usual[name]:
            self._chosen.pop(name, None)
        else:
            self._chosen[name] = wanted

    def _settle(self) -> None:
        self._keys = settled(self._usual, self._chosen)
        self._write()
        self._bind()
        self.changed.emit()

    def _bind(self) -> None:
        for name, keys in self._keys.items():
            self._actions.bind(name, keys)

    # remembering

    def _read(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        ignored: list[str] = []
        for name in self._settings.names(GROUP):
            written = self._settings.get(f"{GROUP}/{name}").split()
            row = self._rows.get(name)
            if row is None or row.fixed or not written:
                ignored.append(name)
                continue
            keys = [] if written == [NONE] else [known(each) for each in written]
            fit = [key for key in keys if key in self._usual[name] or not why_not(key, row.plain, self._letters)]
            ignored += [name] if len(fit) < len(keys) else []
            if fit or not keys:
                found[name] = tuple(dict.fromkeys(fit))
        self.ignored = tuple(ignored)
        return found

    def _write(self) -> None:
        """Only what differs; what a later version wrote for an action that is not here stays."""
        for name in self._settings.names(GROUP):
            if name in self._rows and name not in self._chosen:
                self._settings.remove(f"{GROUP}/{name}")
        for name, keys in self._chosen.items():
            self._settings.set(f"{GROUP}/{name}", " ".join(keys) or NONE)


def settled(usual: Chosen, chosen: Chosen) -> dict[str, tuple[str, ...]]:
    """The keys of every action: first what was chosen, then what is usual, each key once."""
    taken: set[str] = set()

    def free(keys: Iterable[str]) -> tuple[str, ...]:
        found = tuple(key for key in dict.fromkeys(keys) if key not in taken)
        taken.update(found)
        return found

    first = {name: free(chosen[name]) for name in usual if name in chosen}
    return {name: first[name] if name in first else free(usual[name]) for name in usual}
