"""Labels in the few styles that the window uses, and one that is cut with an ellipsis instead of clipped."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QTreeWidget, QWidget


def plain(text: str) -> str:
    """The words of a menu or caption without the letter that a key picks: "&File" and "파일(&F)" -> "File", "파일"."""
    return re.sub(r"\(&\w\)|&(&?)", r"\1", text)


def label(text: str = "", role: str = "", parent: QWidget | None = None, wrap: bool = False) -> QLabel:
    """A label of plain text in one of the roles of ui.style, or "strong"."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def name_fields(root: QWidget) -> None:
    """Let every label of a form name what is beside it: so screen readers on Linux know what a list of choices is."""
    for form in root.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            words = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            field = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            caption = words.widget() if words is not None else None
            named = field.widget() if field is not None else None
            if isinstance(caption, QLabel) and isinstance(named, QWidget) and caption.buddy() is None:
                caption.setBuddy(named)


def invite(field: QLineEdit, words: str) -> None:
    """Words in an empty field that say what to write; the tip has them where the field is too narrow."""
    field.setPlaceholderText(words)
    field.setToolTip(words)


def tell_headings(tree: QTreeWidget) -> None:
    """Let the tip have the whole of each heading, which a narrow column cuts."""
    for column in range(tree.columnCount()):
        tree.headerItem().setToolTip(column, tree.headerItem().text(column))


def tell_choice(combo: QComboBox) -> None:
    """Let the tip have the whole of what is chosen, which the box may cut."""
    combo.currentTextChanged.connect(combo.setToolTip)
    combo.setToolTip(combo.currentText())


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Give a widget another value of a property that the style sheet looks at."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Elided(QLabel):
    """One line that ends in "…" where the room is short; the whole text is in the tip."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._mode = mode

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("Mmm…")), hint.height())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        # a pixel of slack: the advance of a text is not always a whole number
        return QSize(hint.width() + 1, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = QFontMetrics(self.font()).elidedText(self.text(), self._mode, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
