"""The document as it stands in the window now: everything that depends on width, zoom, theme and codebook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Code, Mark
from nkhr_desktop.ui import fonts
from nkhr_desktop.ui.reader.columns import Columns, columns
from nkhr_desktop.ui.reader.dress import Wardrobe
from nkhr_desktop.ui.reader.manner import Manner
from nkhr_desktop.ui.reader.margin import Margin
from nkhr_desktop.ui.reader.painting import Painting
from nkhr_desktop.ui.reader.paragraphs import Paragraphs
from nkhr_desktop.ui.reader.passages import Passages
from nkhr_desktop.ui.reader.scrolling import Row, Scrolling
from nkhr_desktop.ui.reader.shelf import Shelf
from nkhr_desktop.ui.reader.typeset import READING_PIXELS, Typeset, average_advance
from nkhr_desktop.ui.theme import INTERFACE_PIXELS, Theme


@dataclass
class _Clothes:
    """What depends on colours and codebook."""

    wardrobe: Wardrobe
    margin: Margin
    painting: Painting


class View:
    """One document in the columns of ``surface``. Its parts are made when somebody needs them.

    So a document that is opened before the window has its size is not set twice.
    """

    def __init__(
        self,
        passages: Passages,
        theme: Theme,
        surface: QWidget,
        bar: QScrollBar,
        name: Callable[[Code], str],
    ) -> None:
        self._passages = passages
        self.theme = theme
        self._surface = surface
        self._bar = bar
        self._name = name
        self._byline = ""
        self._advances: dict[tuple[int, str], float] = {}
        self._setting: tuple[int, int, Manner, float, float] | None = None
        self._anchor = (0, 0.0)
        self._scrolling: Scrolling | None = None
        self._clothes: _Clothes | None = None
        self._columns = columns(0, 8)
        self._codes: dict[str, Code] = {}
        self._swatches: dict[str, QPixmap] = {}
        self.document = ""
        self.paragraphs = Paragraphs("")
        self.zoom = 100
        self.manner = Manner()

    # making the parts

    def open(self, document: str, paragraphs: Paragraphs, byline: str, place: int) -> None:
        """Show another document, with the line of ``place`` at the top."""
        self.document, self.paragraphs, self._byline = document, paragraphs, byline
        self._anchor = (place, 0.0)
        self._scrolling = self._clothes = None

    def lay_out(self) -> Scrolling:
        """Bring everything in line with the size of the surface; the line at the top stays there."""
        surface = self._surface
        scale = min(2.5, max(0.6, surface.fontInfo().pixelSize() / INTERFACE_PIXELS))
        setting = (surface.width(), self.zoom, self.manner, surface.devicePixelRatioF(), scale)
        scrolling = self._scrolling
        if scrolling is None or setting != self._setting:
            place, y = scrolling.keep() if scrolling else self._anchor
            if self._setting is None or setting[3:] != self._setting[3:]:
                self._swatches.clear()
            self._setting, self._clothes = setting, None
            scrolling = self._scrolling = self._set(*setting)
            if (len(self.paragraphs) and place > self.paragraphs.starts[0]) or y:
                scrolling.show(place, y)
        elif scrolling.height != surface.height():
            scrolling.height = surface.height()
        return scrolling

    def _set(self, width: int, zoom: int, manner: Manner, ratio: float, scale: float) -> Scrolling:
        self._columns = columns(width, self._advance(zoom, manner), scale, manner.most)
        typeset = Typeset(self.paragraphs, self._columns.measure, zoom, ratio, self._byline, manner)
        return Scrolling(Shelf(typeset), self._bar, self._surface.height())

    def _advance(self, zoom: int, manner: Manner) -> float:
        key = (zoom, manner.face)
        if key not in self._advances:
            font = fonts.face(manner.families, READING_PIXELS * zoom / 100)
            self._advances[key] = average_advance(QFontMetricsF(font))
        return self._advances[key]

    def undress(self, theme: Theme | None = None) -> None:
        """Forget every mark, perhaps for another theme; the lines stay, and the swatches if they can."""
        if theme is not None and theme is not self.theme:
            self.theme, self._clothes = theme, None
            self._swatches.clear()
        if self._clothes is not None and self._clothes.wardrobe.codes != self._passages.codes():
            self._clothes = None
        if self._scrolling is not None:
            self._scrolling.shelf.undress()

    # the parts

    @property
    def scrolling(self) -> Scrolling:
        """Which part of the text is in view."""
        return self._scrolling or self.lay_out()

    @property
    def columns(self) -> Columns:
        """What stands where across the view."""
        self._scrolling or self.lay_out()
        return self._columns

    def _dressed(self) -> _Clothes:
        if self._clothes is None:
            typeset = self.scrolling.shelf.typeset
            codes = dict(self._passages.codes())
            if codes != self._codes:
                self._codes = codes
                self._swatches.clear()
            ratio = self._surface.devicePixelRatioF()
            wardrobe = Wardrobe(self.theme, codes, ratio)
            margin = Margin(wardrobe, self._columns, ratio, self._name, self._swatches)
            painting = Painting(typeset, wardrobe, margin, self._columns)
            self._clothes = _Clothes(wardrobe, margin, painting)
        return self._clothes

    @property
    def margin(self) -> Margin:
        """Brackets and labels."""
        return self._dressed().margin

    @property
    def painting(self) -> Painting:
        """The painter of scenes."""
        return self._dressed().painting

    # what is in view

    def rows(self) -> list[Row]:
        """The rows in view, dressed; the project is asked once for all that are not."""
        rows = self.scrolling.rows()
        bare = [row.sheet for row in rows if row.sheet.dress is None]
        if bare:
            marks = self._passages.within(self.document, Span(bare[0].start, bare[-1].end))
            wardrobe = self._dressed().wardrobe
            for sheet in bare:
                low, high = sheet.start, sheet.end
                sheet.dress = wardrobe.dress(sheet, [mark for mark in marks if mark[1] < high and mark[2] > low])
        return rows

    def mark(self, annotation: str | None) -> Mark | None:
        """The mark of an annotation, if it is in view."""
        if annotation is None:
            return None
        dresses = (row.sheet.dress for row in self.rows())
        return next((mark for dress in dresses if dress and (mark := dress.find(annotation))), None)

    def look_up(self, annotation: str, span: Span) -> Mark | None:
        """The mark of an annotation that touches ``span``, in view or not."""
        return next((mark for mark in self.marks_in(span) if mark.id == annotation), None)

    def marks_in(self, span: Span) -> list[Mark]:
        """The marks that touch ``span``, in view or not."""
        return self._passages.within(self.document, span)

    def code_name(self, code: str) -> str:
        """What a code is called in the margin, "" for one that is not there."""
        found = self._passages.codes().get(code)
        return self._name(found) if found is not None else ""
