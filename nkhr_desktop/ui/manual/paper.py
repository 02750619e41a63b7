"""The paper that a page of the manual is shown on: it opens nothing but pages and pictures of the manual itself."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from nkhr_desktop.ui.manual.pages import slug
from nkhr_desktop.ui.manual.typography import PIXELS, Typography
from nkhr_desktop.ui.theme import Appearance

#: The longest line, in heights of its words, and the least space beside it in pixels.
MEASURE, SIDE = 44, 26
#: Dots per metre of a picture that is shown pixel by pixel on a usual screen; a sharper one has more.
USUAL = 3780
_IMAGE = QTextDocument.ResourceType.ImageResource.value
#: The address of a picture in Markdown.
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")


class Paper(QTextBrowser):
    """Shows Markdown. Links are told, never opened; pictures come from one folder."""

    followed = Signal(str)
    """The address that a link leads to."""
    resized = Signal(int)
    """+1 or -1: larger or smaller words are wanted, by Ctrl and the wheel."""

    def __init__(self, appearance: Appearance, pictures: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._pictures = pictures
        self._markdown = ""
        self._zoom = 1.0
        self._room = 1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Page of the manual"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))

    @property
    def pixels(self) -> float:
        """The height of the words."""
        return PIXELS * self._zoom * self._appearance.scale

    def show_page(self, markdown: str) -> None:
        """Show a page from its begin."""
        self._markdown = markdown
        self._render()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def rewrite(self, markdown: str) -> None:
        """Show the page in other words, at the same part of it."""
        self._markdown = markdown
        self.render_again()

    def zoom_to(self, zoom: float) -> None:
        """Show the page with larger or smaller words (1 is usual), at the same part of it."""
        self._zoom = zoom
        self.render_again()

    def render_again(self) -> None:
        """Show the page in the theme and size of now, at the same part of it."""
        bar = self.verticalScrollBar()
        part = bar.value() / max(1, bar.maximum())
        self._render()
        bar.setValue(round(part * bar.maximum()))

    def go_to(self, heading: str) -> bool:
        """Bring the heading with this slug to the top; False if there is none."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and slug(block.text()) == heading:
                self._bring_up(block)
                return True
            block = block.next()
        return False

    def _bring_up(self, block: QTextBlock) -> None:
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(round(top - block.blockFormat().topMargin() / 2))

    def _render(self) -> None:
        theme = self._appearance.theme
        font = self._appearance.font()
        font.setPixelSize(round(self.pixels))
        ground, ink = theme.tokens["surface"], theme.tokens["text"]
        # a bar at the left tells that the keys scroll here
        self.setStyleSheet(
            f"QTextBrowser {{ border: none; border-left: 2px solid {ground}; border-radius: 0; padding: 0;"
            f" background: {ground}; color: {ink}; }}"
            f"QTextBrowser:focus {{ border-left-color: {theme.tokens['focus']}; }}"
        )
        flags = self.textInteractionFlags()
        keyboard = flags.TextSelectableByKeyboard
        # arrows scroll for those who see; for a screen reader they move a caret that it follows
        self.setTextInteractionFlags(flags | keyboard if QAccessible.isActive() else flags & ~keyboard)
        document = self.document()
        document.clear()
        document.setDefaultFont(font)
        document.setDocumentMargin(SIDE)
        document.setMarkdown(self._markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        Typography(document, theme, self.pixels).dress()
        self._room = 0  # with the last page its pictures went
        self._fit()

    def _fit(self) -> None:
        """Keep lines to a length that is good to read: on a wide window the rest is margin."""
        inside = self.viewport().width()
        room = max(1, min(inside - 2 * SIDE, round(MEASURE * self.pixels)))
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        margin = (inside - room) // 2
        if form.leftMargin() != margin:
            form.setLeftMargin(margin)
            form.setRightMargin(margin)
            frame.setFrameFormat(form)
        if room != self._room:
            self._room = room
            self._fit_pictures()

    def _fit_pictures(self) -> None:
        """Show pictures at their own size, smaller where the line is short."""
        document = self.document()
        for address in PICTURE.findall(self._markdown):
            document.addResource(_IMAGE, QUrl(address), self.picture(address))
        document.markContentsDirty(0, document.characterCount())

    def picture(self, address: str) -> QImage:
        """A picture of the manual as large as it is shown; an empty one for every other address."""
        path = self._pictures / address.removeprefix("pictures/")
        if address != f"pictures/{path.name}" or not path.is_file():
            return QImage()
        picture = QImage(str(path))
        sharpness = max(1.0, round(picture.dotsPerMeterX() / USUAL, 2))
        shown = min(picture.width() / sharpness, self._room)
        # made smaller here: the layout would leave out pixels, and with them thin letters
        pixels = min(picture.width(), round(shown * self.devicePixelRatioF()))
        picture = picture.scaledToWidth(pixels, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(pixels / shown)
        return picture

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing: the pictures of the page are there already, and no other address is ever opened.

        A picture must not be handed over here: Qt would then use it after it is gone, and the process would end.
        """
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl ask for another size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.resized.emit(1 if steps > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let keys that mean the window (Escape) go up to it."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
