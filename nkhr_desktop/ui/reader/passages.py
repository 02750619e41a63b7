"""What the reader asks the project for; the window gives an object that answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Code, Mark


class Passages(Protocol):
    """Annotations of a document, by place, and the codes that they have."""

    def within(self, document: str, span: Span) -> list[Mark]:
        """The marks that share a code point with ``span``, after every filter; asked once a screen."""
        ...

    def codes(self) -> Mapping[str, Code]:
        """Every code by its id."""
        ...

    def words(self, mark: Mark) -> str:
        """What hovering over ``mark`` says, as plain text: code, coder, memo; asked for one at a time."""
        ...
