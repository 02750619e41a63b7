"""The welcome page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.steady import Steady
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance
from nkhr_desktop.ui.welcome.cards import Card, RecentRow

WIDTH = 620
SHOWN = 5


class WelcomePage(Steady):
    """Shown while no project is open."""

    recent_wanted = Signal(object)
    """Path"""

    def __init__(self, actions: Actions, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(Steady.Shape.NoFrame)
        self._appearance = appearance
        page = QWidget(self)
        page.setObjectName("welcome")
        self._recent_head = label(self.tr("Recent projects"), "section")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(1)
        column = self._column(page)
        self._add_words(column)
        self._sample = self._add_cards(column, actions)
        column.addSpacing(20)
        column.addWidget(self._recent_head)
        column.addLayout(self._recent)
        column.addStretch(3)
        column.addWidget(self._footer(actions))
        self.setWidget(page)

    def _column(self, page: QWidget) -> QVBoxLayout:
        around = QHBoxLayout(page)
        around.setContentsMargins(24, 24, 24, 16)
        middle = QWidget(page)
        middle.setMaximumWidth(round(WIDTH * self._appearance.scale))
        around.addStretch(1)
        around.addWidget(middle, 100)
        around.addStretch(1)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(2)
        return column

    def _add_words(self, column: QVBoxLayout) -> None:
        title = QLabel(self.tr("NKHR Desktop"), self)
        title.setObjectName("welcome_title")
        words = QLabel(
            self.tr(
                "Code reports and testimonies about human rights in North Korea."
                " Everything stays on this computer and is saved as you work."
            ),
            self,
        )
        words.setObjectName("welcome_words")
        words.setWordWrap(True)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(16)

    def _add_cards(self, column: QVBoxLayout, actions: Actions) -> Card:
        make = self._card
        sample = make(
            "book",
            self.tr("Open the sample project"),
            self.tr("Five documents, one of them coded with care. The quickest way to see what coding is."),
            first=True,
        )
        new = make("document-add", self.tr("New project"), self.tr("With the codebook of the field, or yours."))
        other = make("folder-open", self.tr("Open a project"), self.tr("A file that ends in .nkhr."))
        for card, action in ((sample, "open_sample"), (new, "new_project"), (other, "open_project")):
            card.clicked.connect(actions[action].trigger)
        column.addWidget(sample)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(new)
        pair.addWidget(other)
        column.addLayout(pair)
        return sample

    def _card(self, icon: str, title: str, words: str, first: bool = False) -> Card:
        return Card(self._appearance, icon, title, words, first, self)

    def _footer(self, actions: Actions) -> QLabel:
        words = label(
            self.tr(
                "Not connected with the Citizens’ Alliance for North Korean Human Rights (NKHR)."
                " Works without a network."
            ),
            "faint",
            wrap=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignLeft)
        return words

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the projects that were open lately and are there now."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for path in paths[:SHOWN]:
            row = RecentRow(self._appearance, path.stem, str(path.parent), self)
            row.clicked.connect(lambda _=False, path=path: self.recent_wanted.emit(path))
            self._recent.addWidget(row)
        self._recent_head.setVisible(bool(paths))

    def take_keys(self) -> None:
        """Give the keys to the first card."""
        self._sample.setFocus(Qt.FocusReason.OtherFocusReason)
