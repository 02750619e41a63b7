"""The sheets that were laid out, and the height of all of them, seen or not."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from nkhr_desktop.ui.reader.heights import Heights
from nkhr_desktop.ui.reader.sheet import Sheet
from nkhr_desktop.ui.reader.typeset import Typeset

#: Sheets that are kept: some 30 pages, 13 MB.
KEPT = 300


class Shelf:
    """Lays sheets out when they are asked for, corrects the estimated heights, forgets the oldest."""

    def __init__(self, typeset: Typeset) -> None:
        self.typeset = typeset
        self.heights = Heights(typeset.estimates())
        self._sheets: dict[int, Sheet] = {}

    def __len__(self) -> int:
        return len(self.heights)

    def sheet(self, index: int) -> Sheet:
        """The sheet of a piece, laid out now if it was not."""
        sheet = self._sheets.get(index)
        if sheet is None:
            sheet = self._sheets[index] = self.typeset.sheet(index)
            self.heights.correct(index, sheet.height)
        return sheet

    def holding(self, place: int) -> Sheet:
        """The sheet on which the caret stands at ``place``. There must be a piece."""
        return self.sheet(self.typeset.paragraphs.index_at(place))

    def undress(self) -> None:
        """Forget what the annotations add, keep the lines."""
        for sheet in self._sheets.values():
            sheet.dress = None

    def tidy(self, visible: Iterable[Sheet]) -> None:
        """Forget the sheets that were not on the screen for longest."""
        for sheet in visible:
            self._sheets[sheet.index] = self._sheets.pop(sheet.index, sheet)
        if len(self._sheets) > KEPT:
            for index in list(islice(self._sheets, len(self._sheets) - KEPT)):
                del self._sheets[index]
