"""The file formats: one module each, with NAME, EXTENSIONS, and `read` or `write` or both.

Three lists say what there is. A format's module is imported only when it is asked for, since some of them
bring large libraries that a start must not wait for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Format:
    """One format as the lists know it; ``load()`` gives its module."""

    name: str
    extensions: tuple[str, ...]
    load: Callable[[], ModuleType]

    def claims(self, file_name: str) -> bool:
        """True if a file of this name would be of this format."""
        return file_name.lower().endswith(self.extensions)


def _plain_text() -> ModuleType:
    from nkhr_desktop.formats import plain_text

    return plain_text


#: What can be opened as a document.
DOCUMENTS = (Format("text", (".txt", ".md", ".markdown", ".text"), _plain_text),)
