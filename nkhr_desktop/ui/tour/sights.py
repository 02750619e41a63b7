"""The parts of the window that the tour speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from nkhr_desktop.ui.codebook.palette import Palette
    from nkhr_desktop.ui.reader import Reader
    from nkhr_desktop.ui.status import StatusLine


@dataclass(frozen=True)
class Sights:
    """Each made once by the window; the palette only after the first document was shown."""

    window: QWidget
    documents: QWidget
    reader: Reader
    codes: QWidget
    annotation: QWidget
    export: QWidget

    @property
    def status(self) -> StatusLine:
        """The line at the bottom."""
        from nkhr_desktop.ui.status import StatusLine

        return next(iter(self.window.findChildren(StatusLine)))

    @property
    def palette(self) -> Palette | None:
        """The card that finds a code, None before there is one."""
        from nkhr_desktop.ui.codebook.palette import Palette

        return next(iter(self.window.findChildren(Palette)), None)
