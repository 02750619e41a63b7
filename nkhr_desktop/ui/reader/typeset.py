"""Faces and line grid of the reader, and the heights that pieces will have before they are laid out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from nkhr_desktop.ui import fonts
from nkhr_desktop.ui.reader.manner import AS_DESIGNED, Manner
from nkhr_desktop.ui.reader.paragraphs import Paragraphs, Part
from nkhr_desktop.ui.reader.sheet import Sheet

#: Pixel sizes at a zoom of 100 %.
READING_PIXELS, NUMBER_PIXELS = 17, 11
TOP, BOTTOM = 34, 56
#: The title may run over the measure by this: a large face breaks early, and nobody sees it.
TITLE_OVER = 10
#: Every fifth character tells well enough how many of a paragraph are wide.
_EVERY = 5


@dataclass(frozen=True)
class Style:
    """How one kind of paragraph is set. All lengths in logical pixels, whole in device pixels.

    ``tint_top`` and ``underline`` are from the top of a line; ``stroke`` is the thickness of an underline;
    ``narrow`` and ``wide`` the average advances of Latin and Hangul; ``role`` the theme's role of the text.
    """

    font: QFont
    pitch: float
    baseline: float
    gap: float
    tint_top: float
    underline: float
    stroke: float
    narrow: float
    wide: float
    role: str


class Typeset:
    """Sets the pieces of one document in one measure; made anew for another zoom, width or pixel ratio."""

    def __init__(
        self,
        paragraphs: Paragraphs,
        measure: float,
        zoom: int,
        ratio: float,
        byline: str,
        manner: Manner = AS_DESIGNED,
    ) -> None:
        self.paragraphs = paragraphs
        self.measure = measure
        self.byline = byline
        self._ratio = ratio
        self._manner = manner
        self._pixels = READING_PIXELS * zoom / 100
        self._styles: dict[Part, Style] = {}
        titles = [index for index in paragraphs.unlike_body() if paragraphs.part(index) is Part.TITLE]
        #: the piece that the by-line belongs to: under the title, or above the first piece without one
        self.byline_of = titles[0] if titles else 0
        self._titled = bool(titles)

    def style(self, part: Part) -> Style:
        """The style of a kind of paragraph."""
        if part not in self._styles:
            self._styles[part] = self._make(part)
        return self._styles[part]

    def _make(self, part: Part) -> Style:
        reading, families = self._pixels, self._manner.families
        if part is Part.TITLE:
            font = fonts.face(families, reading * 1.47, QFont.Weight.Bold)
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 99)
            return self._grid(font, reading * 1.85, reading * 0.75 - 4, "text")
        if part is Part.BODY:
            pitch, gap = reading * self._manner.pitch, reading * self._manner.gap
            return self._grid(fonts.face(families, reading), pitch, gap, "text")
        font = fonts.face(fonts.SANS, self.small_pixels)
        return self._grid(font, reading * (1.2 if part is Part.DEBRIS else 0.9), reading * 0.15, "debris")

    def _grid(self, font: QFont, pitch: float, gap: float, role: str) -> Style:
        metrics = QFontMetricsF(font)
        pitch = self.snap(pitch)
        baseline = self.snap((pitch + metrics.ascent() - metrics.descent()) / 2)
        size = font.pixelSize()
        return Style(
            font=font,
            pitch=pitch,
            baseline=baseline,
            gap=self.snap(gap),
            tint_top=self.snap(max(0.0, baseline - 1.1 * size)),
            underline=baseline + self.snap(0.28 * size),
            stroke=self.snap(max(2.0, self._pixels * 0.1)),
            narrow=average_advance(metrics),
            wide=metrics.horizontalAdvance("인권") / 2,
            role=role,
        )

    def snap(self, length: float) -> float:
        """``length`` rounded to whole device pixels, so that no line is a pixel off another."""
        return round(length * self._ratio) / self._ratio

    @property
    def small_pixels(self) -> float:
        """The size of the face of by-line and debris."""
        return self._pixels * 0.745

    @property
    def byline_height(self) -> float:
        """The room for the by-line; 0 without one."""
        return self.snap(self._pixels * 1.7) if self.byline else 0.0

    def lead(self, index: int) -> float:
        """The room above the first line of a piece."""
        if index:
            return 0.0
        return TOP + (self.byline_height if not self._titled else 0.0)

    def tail(self, index: int) -> float:
        """The room below the last line of a piece: the gap, under the title the by-line, at the end air."""
        paragraphs = self.paragraphs
        if not paragraphs.finishes(index):
            return 0.0
        part = paragraphs.part(index)
        gap = self.style(part).gap
        if index + 1 == len(paragraphs):
            gap = BOTTOM
        elif part is not Part.TITLE and paragraphs.part(index + 1) is Part.BODY:
            gap = self.style(Part.BODY).gap
        return gap + (self.byline_height if self._titled and index == self.byline_of else 0.0)

    def sheet(self, index: int) -> Sheet:
        """Lay the piece out."""
        part = self.paragraphs.part(index)
        measure = self.measure + (TITLE_OVER if part is Part.TITLE else 0)
        return Sheet(
            index,
            self.paragraphs.starts[index],
            self.paragraphs.piece(index),
            self.style(part),
            measure,
            self.lead(index),
            self.tail(index),
        )

    def estimates(self) -> list[float]:
        """The likely height of each piece, from the number of narrow and wide characters."""
        paragraphs = self.paragraphs
        body = self.style(Part.BODY)
        narrow, wide, pitch, gap = body.narrow, body.wide, body.pitch, body.gap
        usable = self.measure - 3 * narrow  # what wrapping leaves empty at the end of a line, on average
        # three bytes in UTF-8 for Hangul and Han, one for Latin: two more bytes, one wide character
        broader = (wide - narrow) / 2
        text, ascii_only = paragraphs.text, paragraphs.text.isascii()
        heights: list[float] = []
        for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True):
            width = (end - start) * narrow
            if not ascii_only:
                some = text[start:end:_EVERY]
                width += (len(some.encode("utf-8", "surrogatepass")) - len(some)) * _EVERY * broader
            heights.append((int(width / usable) + 1) * pitch + gap)
        for index in paragraphs.unlike_body():
            style = self.style(paragraphs.part(index))
            lines = -(-(paragraphs.ends[index] - paragraphs.starts[index]) * style.narrow // self.measure)
            heights[index] = max(1.0, lines) * style.pitch + self.tail(index)
        if heights:
            heights[0] += self.lead(0)
            heights[-1] += BOTTOM - gap
        return heights


def average_advance(metrics: QFontMetricsF) -> float:
    """The average advance of English text in a face, in logical pixels."""
    sample = "the prisoners were forced to work in the mine from before dawn until after dark, "
    return metrics.horizontalAdvance(sample) / len(sample)
