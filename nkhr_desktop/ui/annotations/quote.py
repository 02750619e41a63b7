"""The quote in the annotation panel: a few lines of it, and the whole after a click."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from nkhr_desktop.ui import fonts, labels
from nkhr_desktop.ui.documents.rows import wrapped
from nkhr_desktop.ui.theme import Appearance

#: A quote of more characters is cut even when it is unfolded: the whole of it stands in the text.
LONGEST = 1_500
#: Lines of a folded quote.
LINES = 4


class Quote(QLabel):
    """A passage in the reading face beside a bar in its code's colour, folded to ``LINES`` lines or fewer."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._colour = ""
        self._words = ""
        self._lines = LINES
        self._unfolded = self._long = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(13, 1, 0, 1)
        self.setAccessibleName(self.tr("Quote"))
        self.dress()

    def dress(self) -> None:
        """Wear the present face and colours."""
        self.setFont(fonts.face(fonts.READING, 14.5 * self._appearance.scale))
        self.setStyleSheet(f"color: {self._appearance.theme.colour('text').name()}")
        self._fold()
        self.update()

    def show_quote(self, quote: str, colour: str, in_place: bool = False) -> None:
        """Show a passage, or what stands ``in_place`` of a covered one; ``colour`` is its code's, #RRGGBB."""
        role = "text_quiet" if in_place else "text"
        self.setStyleSheet(f"color: {self._appearance.theme.colour(role).name()}")
        self._colour = colour
        words = quote
        if len(quote) > LONGEST:
            count = self.tr("{n} characters in all").replace("{n}", labels.number(len(quote)))
            words = f"{quote[:LONGEST]} … ({count})"
        if words != self._words:
            self._words, self._unfolded = words, False
            self.setAccessibleDescription(words)
            self._fold()
        self.update()

    def set_lines(self, lines: int) -> None:
        """Fold a long quote to so many lines."""
        if lines != self._lines:
            self._lines = lines
            self._fold()

    @property
    def folded(self) -> bool:
        """True while there is more than is shown."""
        return self._long and not self._unfolded

    def _fold(self) -> None:
        """Show as much as there is room for, at the present width."""
        width = self._room()
        if width < 20:  # not laid out yet
            return
        self._long = _lines(self._words, self.font(), width) > self._lines
        folded = self.folded
        shown = "\n".join(wrapped(self._words, self.font(), width, self._lines)) if folded else self._words
        # what is folded is not selected, since the first click unfolds it
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.NoTextInteraction if folded else flags.TextSelectableByMouse)
        self.setCursor(Qt.CursorShape.PointingHandCursor if folded else Qt.CursorShape.IBeamCursor)
        self.setToolTip(self.tr("Click to see the whole quote") if folded else "")
        if shown != self.text():
            self.setText(shown)

    def _room(self) -> int:
        """Pixels for a line. On a page that scrolls: as if its bar were there, for then it never depends on the bar.

        Else a quote that is folded beside the bar and longer without it would bring the bar and take it away in turn.
        """
        page = self.parentWidget()
        viewport = page.parentWidget() if page is not None else None
        area = viewport.parentWidget() if viewport is not None else None
        layout = page.layout() if page is not None else None
        if layout is None or not isinstance(area, QScrollArea):
            return self.contentsRect().width() - 2
        around, own = layout.contentsMargins(), self.contentsMargins()
        beside = around.left() + around.right() + own.left() + own.right()
        return area.maximumViewportSize().width() - area.verticalScrollBar().sizeHint().width() - beside - 2

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._long and not self.hasSelectedText():
            self._unfolded = not self._unfolded
            self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fold()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._colour:
            return
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._appearance.theme.code(self._colour).line)
        painter.drawRect(QRectF(0, 2, 3, self.height() - 4))
        painter.end()


def _lines(text: str, font: QFont, width: int) -> int:
    """How many lines of ``width`` pixels ``text`` takes."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    del line  # a line must not outlive its layout: that ends the process
    return count
