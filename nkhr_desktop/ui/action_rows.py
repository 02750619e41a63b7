"""What the tables of actions are made of: rows, and menus that hold them."""

from __future__ import annotations

from dataclasses import dataclass

#: Digits that a code can be pinned to.
PINS = tuple("123456789")


@dataclass(frozen=True, slots=True)
class Row:
    """One action. ``keys`` are portable key names, apart by spaces; ``needs`` the facts that enable it, likewise.

    ``plain`` actions have keys that are letters elsewhere: they work only while the reader has the focus.
    ``group`` names actions of which one is checked at a time. The keys of ``fixed`` ones stay as they are.
    """

    id: str
    text: str = ""
    tip: str = ""
    keys: str = ""
    needs: str = ""
    icon: str = ""
    plain: bool = False
    checkable: bool = False
    group: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu or submenu with its rows."""

    id: str
    text: str
    rows: tuple[Row | Menu, ...]


#: A separator between rows.
LINE = Row("-")


def rows_of(menu: Menu) -> list[Row]:
    """The actions of a menu and its submenus, without separators."""
    found: list[Row] = []
    for entry in menu.rows:
        if isinstance(entry, Menu):
            found += rows_of(entry)
        elif entry is not LINE:
            found.append(entry)
    return found
