"""The reader: one document's text with its annotations. `Reader` is the widget, `Passages` what it asks for."""

from nkhr_desktop.ui.reader.passages import Passages
from nkhr_desktop.ui.reader.reader import Reader

__all__ = ["Passages", "Reader"]
