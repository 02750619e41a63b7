"""What two hands did, counted, and how long a person takes for it by the keystroke-level model.

Card, Moran and Newell, 1980: a key 0.28 s (somebody who does not type often), pointing 1.1 s, a button of the mouse
pressed or let go 0.1 s, a hand moved between keys and mouse 0.4 s, a thought before each new action 1.35 s. On top of
that comes what the model leaves out: time to read whatever opens anew.
"""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtTest import QTest

from tests.journeys import hands

KEY, POINT, BUTTON, HOMING, THOUGHT = 0.28, 1.1, 0.1, 0.4, 1.35
#: Seconds for which a newcomer looks at a page, window or dialog that was not there before.
READING = 4.0


class Keystrokes:
    """Stands between the hands and Qt: passes everything on, and counts it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.clicks = self.drags = self.keys = 0
        self.seconds = 0.0
        self._at_keys: bool | None = None
        self._typing = False
        monkeypatch.setattr(hands, "QTest", self)

    def looks(self) -> None:
        """Something opened: the person reads it."""
        self.seconds += READING

    @property
    def words(self) -> str:
        """The counts, for people."""
        return f"{self.clicks} clicks, {self.drags} drags, {self.keys} keys, {self.seconds:.1f} s"

    # what the hands call

    def __getattr__(self, name: str) -> Any:
        return getattr(QTest, name)

    def mouseClick(self, *arguments: Any) -> None:
        """A click."""
        self._points()
        self.clicks += 1
        self.seconds += 2 * BUTTON
        QTest.mouseClick(*arguments)

    def mouseDClick(self, *arguments: Any) -> None:
        """A double click is two clicks."""
        self._points()
        self.clicks += 2
        self.seconds += 4 * BUTTON
        QTest.mouseDClick(*arguments)

    def mousePress(self, *arguments: Any) -> None:
        """The begin of a drag."""
        self._points()
        self.drags += 1
        self.seconds += BUTTON
        QTest.mousePress(*arguments)

    def mouseRelease(self, *arguments: Any) -> None:
        """The end of a drag, to which the hand had to point too."""
        self.seconds += POINT + BUTTON
        QTest.mouseRelease(*arguments)

    def keyPress(self, *arguments: Any) -> None:
        """A key, with what is held down beside it."""
        self._strikes(arguments[2] if len(arguments) > 2 else None)
        QTest.keyPress(*arguments)

    def keyClick(self, *arguments: Any) -> None:
        """A letter."""
        self._strikes(None)
        QTest.keyClick(*arguments)

    def _points(self) -> None:
        self._home(at_keys=False)
        self._typing = False
        self.seconds += THOUGHT + POINT

    def _strikes(self, held: Any) -> None:
        self._home(at_keys=True)
        if not self._typing:
            self.seconds += THOUGHT
            self._typing = True
        count = 1 + (bin(held.value).count("1") if held is not None else 0)
        self.keys += 1
        self.seconds += count * KEY

    def _home(self, at_keys: bool) -> None:
        if self._at_keys is not None and self._at_keys != at_keys:
            self.seconds += HOMING
        self._at_keys = at_keys
