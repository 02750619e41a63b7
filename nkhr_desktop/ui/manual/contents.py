"""The left side of the manual: its pages, or the places that were found."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from nkhr_desktop.ui.manual.pages import ENDING, Page
from nkhr_desktop.ui.manual.search import Search

ADDRESS = Qt.ItemDataRole.UserRole


class Contents(QListWidget):
    """A list of which each line leads to a page or to a heading in one."""

    wanted = Signal(str)
    """The address of a page."""

    def __init__(self, pages: Mapping[str, Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._search: Search | None = None
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(self._take)
        self.show_pages()

    def show_pages(self) -> None:
        """All pages in their order."""
        self.clear()
        self.setAccessibleName(self.tr("Pages of the manual"))
        for page in self._pages.values():
            self._add(page.title, f"{page.name}{ENDING}")

    def search(self, query: str, filled: Mapping[str, str]) -> None:
        """The sections that hold ``query``. ``filled``: name -> Markdown with everything filled in."""
        if self._search is None:
            self._search = Search(filled)
        self.clear()
        self.setAccessibleName(self.tr("Places found"))
        for place in self._search.find(query):
            section = place.section
            title = self._pages[section.page].title
            above = section.heading if section.level == 1 else f"{section.heading} · {title}"
            self._add(f"{above}\n{place.words}", section.address)
        if not self.count():
            self._add(self.tr("Nothing found. Try another word."), "")

    def forget(self) -> None:
        """The pages say other words than when they were searched."""
        self._search = None

    def mark(self, page: str) -> None:
        """Let the line of a page be the current one."""
        for row in range(self.count()):
            if self._address(self.item(row)) == f"{page}{ENDING}":
                self.setCurrentRow(row)

    def take(self, row: int) -> None:
        """Open what a line leads to."""
        self._take(self.item(row))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doItemsLayout()  # lines that were added before the style was known are too low

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _add(self, words: str, address: str) -> None:
        item = QListWidgetItem(words, self)
        item.setData(ADDRESS, address)
        item.setToolTip(words)
        if not address:
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _take(self, item: QListWidgetItem | None) -> None:
        address = self._address(item)
        if address:
            self.wanted.emit(address)

    def _address(self, item: QListWidgetItem | None) -> str:
        return str(item.data(ADDRESS) or "") if item is not None else ""
