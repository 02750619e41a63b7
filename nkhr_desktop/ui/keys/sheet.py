"""All keys on paper: two columns on A4, in the language of the window, with the fonts inside the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from nkhr_desktop.ui import fonts
from nkhr_desktop.ui.keys.data import Line, Section

translate = QCoreApplication.translate
#: Dots per point on paper, and sizes in points.
DOTS = 20
EDGE, GUTTER, TITLE, HEAD, WORDS, PITCH = 40.0, 26.0, 17.0, 9.5, 8.2, 12.6
ABOVE_HEAD, BELOW_HEAD, TOP = 9.0, 3.5, 34.0
INK, QUIET, HAIR = QColor("#1d2125"), QColor("#5d646b"), QColor("#d5d9dd")
COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading or a line on its page; places in points from the upper left of the paper."""

    page: int
    left: float
    top: float
    what: str | Line


def pdf(sections: Iterable[Section], title: str) -> bytes:
    """The sheet as a PDF."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72 * DOTS)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setTitle(title)
    writer.setCreator("")
    painter = QPainter(writer)
    sheet = Sheet(painter, writer.width() / DOTS, writer.height() / DOTS)
    sheet.draw(list(sections), title, writer.newPage)
    painter.end()
    buffer.close()
    return bytes(content.data())


class Sheet:
    """Lays out and paints, in points; ``width`` and ``height`` are those of the paper."""

    def __init__(self, painter: QPainter, width: float, height: float, dots: float = DOTS) -> None:
        self._painter = painter
        self._size = width, height
        self._dots = dots
        self._column = (width - 2 * EDGE - GUTTER * (COLUMNS - 1)) / COLUMNS
        self._head = _font(HEAD * dots, QFont.Weight.DemiBold)
        self._words = _font(WORDS * dots)
        self._keys = _font(WORDS * dots, QFont.Weight.Medium)

    def draw(self, sections: list[Section], title: str, new_page: Callable[[], object]) -> None:
        """Paint everything; ``new_page`` is called between two pages."""
        placed = self.place(sections)
        pages = 1 + max((each.page for each in placed), default=0)
        for page in range(pages):
            if page:
                new_page()
            self._frame(title, page, pages)
            for each in placed:
                if each.page == page:
                    self._draw_one(each)

    def place(self, sections: list[Section]) -> list[Placed]:
        """Where everything goes; only what has a key, and no heading at the foot of a column."""
        found: list[Placed] = []
        bottom, column, top = self._size[1] - EDGE, 0, EDGE + TOP

        def put(what: str | Line, height: float, keep: float = 0.0) -> None:
            nonlocal column, top
            if top + height + keep > bottom:
                column, top = column + 1, EDGE + TOP
            page, at = divmod(column, COLUMNS)
            above = ABOVE_HEAD if isinstance(what, str) and top > EDGE + TOP else 0.0
            found.append(Placed(page, EDGE + at * (self._column + GUTTER), top + above, what))
            top += height + above

        for section in sections:
            lines = [line for line in section.lines if line.keys]
            if lines:
                put(section.title, PITCH + BELOW_HEAD, ABOVE_HEAD + 2 * PITCH)
            for line in lines:
                put(line, PITCH * (1 if self.fits(line) else 2))
        return found

    def fits(self, line: Line) -> bool:
        """True if name and keys stand on one line."""
        name = QFontMetricsF(self._words).horizontalAdvance(line.name)
        keys = QFontMetricsF(self._keys).horizontalAdvance(_together(line))
        return name + keys + 8 * self._dots <= self._column * self._dots

    # painting

    def _frame(self, title: str, page: int, pages: int) -> None:
        width = self._size[0] - 2 * EDGE
        self._text(EDGE, EDGE - 4, width, title, _font(TITLE * self._dots, QFont.Weight.DemiBold), INK, TITLE * 1.4)
        if pages > 1:
            words = translate("keys", "Page {page} of {pages}").replace("{page}", str(page + 1))
            right = Qt.AlignmentFlag.AlignRight
            self._text(EDGE, EDGE, width, words.replace("{pages}", str(pages)), self._words, QUIET, PITCH, right)

    def _draw_one(self, placed: Placed) -> None:
        left, top, what = placed.left, placed.top, placed.what
        if isinstance(what, str):
            self._text(left, top, self._column, what, self._head, INK)
            self._hairline(left, top + PITCH + 1)
            return
        self._text(left, top, self._column, what.name, self._words, INK)
        if not self.fits(what):
            top += PITCH
        self._text(left, top, self._column, _together(what), self._keys, QUIET, PITCH, Qt.AlignmentFlag.AlignRight)

    def _hairline(self, left: float, top: float) -> None:
        dots = self._dots
        self._painter.fillRect(QRectF(left * dots, top * dots, self._column * dots, 0.5 * dots), HAIR)

    def _text(
        self,
        left: float,
        top: float,
        width: float,
        words: str,
        font: QFont,
        ink: QColor,
        height: float = PITCH,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        dots = self._dots
        self._painter.setFont(font)
        self._painter.setPen(ink)
        area = QRectF(left * dots, top * dots, width * dots, height * dots)
        self._painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


def _together(line: Line) -> str:
    return "    ".join(line.keys)


def _font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return fonts.face(fonts.INTERFACE, pixels, weight)
