"""Numbers with their noun: "1 code", "38 codes"."""

from __future__ import annotations

from nkhr_desktop.ui import labels


def counted(count: int, one: str, many: str) -> str:
    """``one`` for a count of one, else ``many``; "{n}" in either becomes the number."""
    return (one if count == 1 else many).replace("{n}", labels.number(count))
