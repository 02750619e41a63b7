"""Every key with what it does, section by section: what the page of keys, the sheet and the manual show."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from nkhr_desktop.ui.action_rows import LINE, Menu, Row
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.keys.words import key_words, name_of
from nkhr_desktop.ui.texts import plain

#: Between the names of a submenu and its entry.
BELOW = " › "


@dataclass(frozen=True, slots=True)
class Line:
    """One action or fixed key. ``keys`` are called as on this system; ``action`` is "" where nothing can be changed."""

    name: str
    tip: str
    keys: tuple[str, ...]
    action: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one menu, or of one part of the window."""

    title: str
    lines: tuple[Line, ...]


def sections(actions: Actions) -> list[Section]:
    """All keys as they are now, in the language of the window: the menus from left to right, then fixed keys."""
    fixed = FixedKeys()
    menus = [Section(plain(menu.text), tuple(_lines(actions, menu, fixed.pins()))) for menu in actions.menus]
    return [*menus, fixed.palette(), fixed.text(), fixed.codebook()]


def _lines(actions: Actions, menu: Menu, pins: Line, above: str = "") -> list[Line]:
    found: list[Line] = []
    for entry in menu.rows:
        if isinstance(entry, Menu):
            found += _lines(actions, entry, pins, above + plain(entry.text) + BELOW)
        elif entry is not LINE:
            line = pins if entry.fixed else _line(actions, entry, above)
            found += [line] if line not in found else []
    return found


def _line(actions: Actions, row: Row, above: str) -> Line:
    return Line(above + name_of(actions, row.id), row.tip, actions.keys(row.id), row.id)


class FixedKeys(QObject):
    """The keys that no menu has and nobody can change."""

    def pins(self) -> Line:
        """The digits, as one line."""
        return Line(self.tr("Apply a pinned code"), self.tr("The code that is pinned to this digit"), ("1 … 9",))

    def palette(self) -> Section:
        """Keys of the card that finds a code."""
        tr = self.tr
        lines = (
            _fixed(tr("Apply the code"), tr("And go back to the text"), "Return"),
            _fixed(tr("Apply the code and stay"), tr("Give the passage several codes"), "Tab"),
            _fixed(tr("New code"), tr("A code with the name that was typed"), "Shift+Return"),
            _fixed(tr("Choose a code"), tr("One up or down"), "Up", "Down"),
            Line(tr("Choose a facet"), tr("For a new code"), ("1 … 9",)),
            _fixed(tr("Leave"), tr("Without a code"), "Esc"),
        )
        return Section(tr("In the palette"), lines)

    def text(self) -> Section:
        """Keys of the text."""
        tr = self.tr
        lines = (
            _fixed(tr("By characters and lines"), tr("With Shift: select"), "Left", "Right", "Up", "Down"),
            _fixed(tr("By words"), tr("With Shift: select"), "Ctrl+Left", "Ctrl+Right"),
            _fixed(tr("By paragraphs"), tr("With Shift: select"), "Ctrl+Up", "Ctrl+Down"),
            _fixed(tr("To the ends of the line"), tr("With Shift: select"), "Home", "End"),
            _fixed(tr("By pages"), tr("With Shift: select"), "PgUp", "PgDown"),
            _fixed(tr("To the ends of the text"), tr("With Shift: select"), "Ctrl+Home", "Ctrl+End"),
            _fixed(tr("Select nothing"), tr("The caret stays"), "Esc"),
        )
        return Section(tr("In the text"), lines)

    def codebook(self) -> Section:
        """Keys of the tree of codes."""
        tr = self.tr
        lines = (
            _fixed(tr("Apply the code"), tr("To the passage"), "Return"),
            Line(tr("Pin to a digit"), tr("The chosen code"), (_between("Alt+1", "Alt+9"),)),
            _fixed(tr("Filter the codes"), tr("By name or initial consonants"), "/"),
            _fixed(tr("Remove the code"), tr("After a question"), "Del"),
            _fixed(tr("Back to the text"), "", "Esc"),
        )
        return Section(tr("In the codebook"), lines)


def _fixed(name: str, tip: str, *keys: str) -> Line:
    return Line(name, tip, tuple(map(key_words, keys)))


def _between(first: str, last: str) -> str:
    return f"{key_words(first)} … {key_words(last)}"
