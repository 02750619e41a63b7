"""What stands in the list of annotations while there is none to show: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QVBoxLayout

from nkhr_desktop.ui import labels

EDGE = 24


class NothingListed(QLabel):
    """Words in the middle of an empty list; the mouse goes through them."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view.viewport())
        self.setProperty("role", "quiet")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around = QVBoxLayout(view.viewport())
        around.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        around.addWidget(self)

    def tell(self, empty: bool, query: str, show_all: str) -> None:
        """Say why the list is empty: words that were looked for, a filter that ``show_all`` ends, nothing coded."""
        if not empty:
            text = ""
        elif query:
            text = self.tr("No annotation has “{words}” in quote, memo, code or document. Empty the field to see all.")
        elif show_all:
            text = self.tr("The filter leaves no annotation. All of them come back with {show_all}.")
        else:
            text = self.tr("Nothing is coded yet. Select words of a text and give them a code, and they stand here.")
        self.setText(labels.filled(text, words=query, show_all=show_all))
        self.setVisible(empty)
