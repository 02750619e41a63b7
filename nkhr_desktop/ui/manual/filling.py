"""Fills the placeholders of a page: keys and menu paths as they are in this window now, so that no page grows old."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from nkhr_desktop.ui.action_rows import LINE, Menu
from nkhr_desktop.ui.actions import Actions, in_words
from nkhr_desktop.ui.keys.data import Section, sections
from nkhr_desktop.ui.texts import plain

#: {key:undo} the first key of an action, {keys:undo} all of them, {menu:undo} where it stands in the menus,
#: {cap:Enter} a key that belongs to no action, {table:keys} all actions with their keys.
PLACEHOLDER = re.compile(r"\{(key|keys|menu|cap|table):([^{}\n]+)\}")
#: Stands at the beginning of a code span that is a key: the paper takes it away and draws a key cap.
CAP = "\u2060"
#: Room at both sides of the words on a key cap, where no line breaks.
_PAD = "\u202f"
BETWEEN = " › "


class Filling(QObject):
    """Knows the actions of the window."""

    changed = Signal()
    """A page would be filled otherwise now."""

    def __init__(self, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        actions.keys_changed.connect(self.changed)

    def fill(self, markdown: str) -> str:
        """Markdown with all placeholders filled. KeyError for an action or menu that is not there."""
        return PLACEHOLDER.sub(self._filled, markdown)

    def _filled(self, found: re.Match[str]) -> str:
        kind, name = found[1], found[2]
        match kind:
            case "key":
                return self._keys(name, 1)
            case "keys":
                return self._keys(name, None)
            case "menu":
                return f"**{self.path(name)}**"
            case "cap":
                # a key that is only held down is no sequence to Qt
                return _drawn(in_words(QKeySequence(name)) or name)
        return self._table(name)

    def _keys(self, name: str, most: int | None) -> str:
        keys = self._actions[name].shortcuts()[:most]
        if not keys:
            # somebody took the key away: then the menu is the way
            return f"**{self.path(name)}**"
        return " / ".join(map(cap, keys))

    def path(self, name: str) -> str:
        """Where an action or menu stands: "File › Export dataset". KeyError if nowhere."""
        for menu in self._actions.menus:
            path = _path_in(menu, name)
            if path:
                return BETWEEN.join(path).replace(" …", "")
        raise KeyError(name)

    def _table(self, name: str) -> str:
        if name != "keys":
            raise KeyError(name)
        return "\n\n".join(self._section(section) for section in sections(self._actions))

    def _section(self, section: Section) -> str:
        does, keys = self.tr("What it does"), self.tr("Keys")
        head = f"| {does} | {keys} |\n|---|---|"
        lines = [f"| {_cell(line.name)} | {_cell(' '.join(map(_drawn, line.keys)))} |" for line in section.lines]
        return "\n".join([f"## {section.title}", "", head, *lines])


def cap(key: QKeySequence) -> str:
    """A key as Markdown, in the words of this system's keyboard."""
    return _drawn(in_words(key))


def _drawn(words: str) -> str:
    words = f"{CAP}{_PAD}{words}{_PAD}"
    return f"`` {words} ``" if "`" in words else f"`{words}`"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


def _path_in(menu: Menu, name: str) -> list[str]:
    """The words from this menu down to ``name``; empty if it is not in it."""
    here = plain(menu.text)
    if menu.id == name:
        return [here]
    for entry in menu.rows:
        if isinstance(entry, Menu):
            below = _path_in(entry, name)
            if below:
                return [here, *below]
        elif entry is not LINE and entry.id == name:
            return [here, plain(entry.text)]
    return []
