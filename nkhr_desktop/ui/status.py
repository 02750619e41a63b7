"""The line at the bottom: that everything is saved, what undo would do, and where the reader is."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from nkhr_desktop.ui import labels
from nkhr_desktop.ui.texts import Elided, restyle
from nkhr_desktop.ui.theme import Appearance

HEIGHT = 27


class StatusLine(QFrame):
    """Shows what it is told, in plain words."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self._appearance = appearance
        self.fit_scale()
        self._saved = Elided("", "saved")
        self._count = Elided("", "quiet")
        self._undo = Elided("", "quiet")
        self._place = Elided("", "quiet")
        self._language = Elided("", "quiet")
        for part in (self._saved, self._count, self._undo, self._place, self._language):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(18)
        for part in (self._saved, self._count, self._undo):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self._place, self._language):
            row.addWidget(part)

    def fit_scale(self) -> None:
        """Take the height that the size of the interface asks for."""
        self.setFixedHeight(round(HEIGHT * self._appearance.scale))

    def show_saved(self, wall: int) -> None:
        """Everything was saved at ``wall`` (ms UTC)."""
        restyle(self._saved, "role", "saved")
        text = self.tr("All changes saved {time}").replace("{time}", labels.clock(wall))
        self._saved.setText("● " + text)

    def show_read_only(self) -> None:
        """The project cannot be changed."""
        restyle(self._saved, "role", "warning")
        self._saved.setText("● " + self.tr("Read only: nothing can be changed"))

    def show_count(self, annotations: int) -> None:
        """How many annotations the project has."""
        one, many = self.tr("1 annotation"), self.tr("{n} annotations")
        self._count.setText(labels.counted(annotations, one, many))

    def show_undo(self, step: str) -> None:
        """What undo would take back; "" for nothing."""
        self._undo.setText(self.tr("Undo: {step}").replace("{step}", step) if step else "")

    def show_place(self, paragraph: int, percent: int) -> None:
        """Where the reader is: the number of a paragraph and how far down the document that is."""
        text = self.tr("Paragraph {number} · {percent} %")
        text = text.replace("{number}", labels.number(paragraph)).replace("{percent}", str(percent))
        self._place.setText(text)

    def show_language(self, word: str) -> None:
        """The language of the document."""
        self._language.setText(word)

    def clear(self) -> None:
        """Nothing is open."""
        for part in (self._saved, self._count, self._undo, self._place, self._language):
            part.setText("")

    def clear_place(self) -> None:
        """No document is open."""
        self._place.setText("")
        self._language.setText("")
