"""The style sheet, made from a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nkhr_desktop.ui.theme import Theme


def sheet(theme: Theme, scale: float = 1.0) -> str:
    """The style sheet of the whole application in `theme`; `scale` as in `Appearance`."""
    return f"QWidget {{ color: {theme.tokens['text']}; }}"
