"""What a person typed and the project could not take: it stays here until it can."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True)
class Typed:
    """A text, what it belongs to in words, and how to store it: False if that was refused again."""

    text: str
    belongs: str
    store: Callable[[], bool]


class Unsaved(QObject):
    """Texts by the id of what they belong to."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, Typed] = {}
        self._storing = False

    @property
    def texts(self) -> list[Typed]:
        """Oldest first."""
        return list(self._texts.values())

    def of(self, thing: str) -> str | None:
        """What was typed for a thing and is not stored."""
        typed = self._texts.get(thing)
        return typed.text if typed is not None else None

    def keep(self, thing: str, typed: Typed) -> None:
        """It could not be stored."""
        self._texts[thing] = typed
        self.changed.emit()

    def drop(self, thing: str) -> None:
        """It is stored now, or nobody wants it any more."""
        if self._texts.pop(thing, None) is not None:
            self.changed.emit()

    def forget(self) -> None:
        """The project is closed."""
        self._texts.clear()
        self.changed.emit()

    def store(self) -> bool:
        """Try to store all of it again; False if some is left. The first refusal ends it."""
        if self._storing:
            return False
        self._storing = True
        try:
            for thing, typed in list(self._texts.items()):
                if not typed.store():
                    return False
                self.drop(thing)
        finally:
            self._storing = False
        return not self._texts

    def as_text(self) -> str:
        """All of it, to be written to a file."""
        return "\n\n".join(f"{typed.belongs}\n\n{typed.text}" for typed in self._texts.values()) + "\n"
