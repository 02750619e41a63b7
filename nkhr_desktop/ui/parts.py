"""F6: the keys go round the parts of the window, from the text to the documents, the codes and so on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.tab_order import stops


class Parts(QObject):
    """Knows the parts of the window in the order of F6; one that is hidden or has nothing to do is left out."""

    def __init__(self, actions: Actions, parts: Sequence[QWidget], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        actions.on("next_part", lambda: self._step(1))
        actions.on("previous_part", lambda: self._step(-1))

    def _step(self, way: int) -> None:
        focus, count = self._window.focusWidget(), len(self._parts)
        inside = [number for number, part in enumerate(self._parts) if focus is not None and part.isAncestorOf(focus)]
        here = inside[0] if inside else 0
        for step in range(1, count + 1):
            target = _best(self._parts[(here + way * step) % count])
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


def _best(part: QWidget) -> QWidget | None:
    """Where the keys go in a part: to its list, tree or text if it has one, else to the first that takes them."""
    found = stops(part) if part.isVisible() else []
    main = (each for each in found if isinstance(each, QAbstractItemView) or _is_text(each))
    return next(main, found[0] if found else None)


def _is_text(widget: QWidget) -> bool:
    return isinstance(widget, QPlainTextEdit) and widget.isReadOnly()
