"""How a text is handed to Qt so that not one character of it is lost."""

from __future__ import annotations

_MARK = "\ufeff"


def for_qt(text: str) -> str:
    """``text`` as an argument for Qt.

    On the way to Qt a byte order mark at the very begin is dropped, and all places would be one off; of two
    marks one arrives.
    """
    return _MARK + text if text.startswith(_MARK) else text
