"""The window of the manual: contents and search on the left, the page on the right. It never blocks the work."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QToolButton, QVBoxLayout, QWidget

from nkhr_desktop.ui.composing import TypedField
from nkhr_desktop.ui.manual import pages
from nkhr_desktop.ui.manual.contents import Contents
from nkhr_desktop.ui.manual.filling import Filling
from nkhr_desktop.ui.manual.paper import Paper
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.tab_order import step
from nkhr_desktop.ui.texts import invite
from nkhr_desktop.ui.theme import Appearance

GEOMETRY, ZOOM, COLUMNS = "manual/geometry", "manual/zoom", "manual/columns"
SIZE, CONTENTS_WIDTH = (1000, 720), 240
#: The sizes of the words that the keys go through, in percent.
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
EDGE = 12

translate = QCoreApplication.translate


class ManualWindow(QWidget):
    """One for the whole run of the app. ``show_page`` brings a page; Escape closes it."""

    def __init__(
        self, filling: Filling, appearance: Appearance, settings: Settings, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("manual")
        self.setWindowTitle(translate("manual", "Manual"))
        self._filling = filling
        self._appearance = appearance
        self._settings = settings
        self._pages = pages.read(language)
        self._back: list[str] = []
        self._forward: list[str] = []
        self.address = ""
        self.field = TypedField(self)
        self.contents = Contents(self._pages, self)
        self.paper = Paper(appearance, pages.folder(language) / "pictures", self)
        self._buttons: dict[str, QToolButton] = {}
        self._lay_out()
        self._connect()
        self._dress()
        self._zoom(settings.number(ZOOM, 100))
        order = [self.field, self.contents, *self._buttons.values(), self.paper]
        for one, following in pairwise(order):
            self.setTabOrder(one, following)

    # building

    def _lay_out(self) -> None:
        self.setMinimumSize(520, 360)
        geometry: QByteArray = self._settings.bytes(GEOMETRY)
        if geometry.isEmpty() or not self.restoreGeometry(geometry):
            self.resize(*SIZE)
        halves = QSplitter(self)
        halves.setObjectName("manual_halves")
        halves.setHandleWidth(1)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self._left())
        halves.addWidget(self._right())
        halves.setStretchFactor(1, 1)
        left = self._settings.number(COLUMNS, CONTENTS_WIDTH)
        halves.setSizes([left, max(self.width() - left, 300)])
        halves.splitterMoved.connect(lambda place, _which: self._settings.set(COLUMNS, str(place)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)

    def _left(self) -> QWidget:
        side = QWidget(self)
        invite(self.field, self.tr("Search the manual"))
        self.field.setAccessibleName(self.tr("Search the manual"))
        self.field.setClearButtonEnabled(True)
        column = QVBoxLayout(side)
        column.setContentsMargins(EDGE, EDGE, EDGE - 4, EDGE)
        column.setSpacing(EDGE - 4)
        column.addWidget(self.field)
        column.addWidget(self.contents, 1)
        return side

    def _right(self) -> QWidget:
        side = QWidget(self)
        row = QHBoxLayout()
        row.setContentsMargins(EDGE, EDGE - 4, EDGE, EDGE - 4)
        row.setSpacing(2)
        for name, icon, words, key, do in self._tools():
            button = QToolButton(side)
            button.setProperty("drawing", icon)
            button.setAccessibleName(words)
            shown = key.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{words} ({shown})")
            button.clicked.connect(lambda _=False, do=do: do())
            QShortcut(key, self, do)
            self._buttons[name] = button
            row.addWidget(button)
            if name == "forward":
                row.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.paper, 1)
        return side

    def _tools(self) -> tuple[tuple[str, str, str, QKeySequence, Callable[[], None]], ...]:
        tr = self.tr
        return (
            ("back", "arrow-left", tr("Back"), QKeySequence("Alt+Left"), self.back),
            ("forward", "arrow-right", tr("Forward"), QKeySequence("Alt+Right"), self.forward),
            ("smaller", "zoom-out", tr("Smaller words"), QKeySequence("Ctrl+-"), lambda: self._step(-1)),
            ("larger", "zoom-in", tr("Larger words"), QKeySequence("Ctrl++"), lambda: self._step(1)),
        )

    def _connect(self) -> None:
        self.field.typed.connect(self._search)
        self.field.returnPressed.connect(lambda: self.contents.take(0))
        self.contents.wanted.connect(self.show_page)
        self.paper.followed.connect(self.show_page)
        self.paper.resized.connect(self._step)
        self._appearance.changed.connect(self._dress)
        self._filling.changed.connect(self._fill_again)
        QShortcut(QKeySequence("Ctrl+="), self, lambda: self._step(1))
        QShortcut(QKeySequence("Ctrl+0"), self, lambda: self._zoom(100))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._to_search)

    def _dress(self) -> None:
        theme, icons = self._appearance.theme, self._appearance.icons
        for button in self._buttons.values():
            button.setIcon(icons.icon(str(button.property("drawing")), theme.colour("text_quiet")))
        self.paper.render_again()

    # pages

    @property
    def page(self) -> str:
        """The name of the page that is shown, "" before the first."""
        return self.address.partition("#")[0].removesuffix(pages.ENDING)

    def show_page(self, address: str) -> None:
        """Show a page by its name or address ("codebook", "codebook.md#merging-two-codes"); an unknown one is left."""
        if address.partition("#")[0].removesuffix(pages.ENDING) not in self._pages:
            return
        if self.address and address != self.address:
            self._back.append(self.address)
            self._forward.clear()
        self._turn_to(address)

    def back(self) -> None:
        """The page before."""
        if self._back:
            self._forward.append(self.address)
            self._turn_to(self._back.pop())

    def forward(self) -> None:
        """The page that ``back`` came from."""
        if self._forward:
            self._back.append(self.address)
            self._turn_to(self._forward.pop())

    def _turn_to(self, address: str) -> None:
        self.address = address
        self.paper.show_page(self._text())
        heading = address.partition("#")[2]
        if heading:
            self.paper.go_to(heading)
        self.contents.mark(self.page)
        title = self._pages[self.page].title
        self.setWindowTitle(f"{title} – {translate('manual', 'Manual')}")
        self.paper.setAccessibleDescription(title)
        self._buttons["back"].setEnabled(bool(self._back))
        self._buttons["forward"].setEnabled(bool(self._forward))

    def _filled(self, page: str) -> str:
        return self._filling.fill(self._pages[page].markdown)

    def _text(self) -> str:
        return self._filled(self.page) + self._foot()

    def _fill_again(self) -> None:
        """Other keys do the same things now."""
        self.contents.forget()
        if self.address:
            self.paper.rewrite(self._text())

    def _foot(self) -> str:
        """Where to read on, and all keys."""
        names = list(self._pages)
        at = names.index(self.page)
        links = []
        if at + 1 < len(names):
            following = self._pages[names[at + 1]]
            words = self.tr("Next page:")
            links.append(f"{words} [{following.title}]({following.name}{pages.ENDING})")
        if self.page != "keys":
            links.append(f"[{self._pages['keys'].title}](keys{pages.ENDING})")
        return "\n\n---\n\n" + " · ".join(links) + "\n"

    # searching, sizes

    def _search(self, query: str) -> None:
        if query.strip():
            self.contents.search(query, {name: self._filled(name) for name in self._pages})
        else:
            self.contents.show_pages()
            self.contents.mark(self.page)

    def _to_search(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _step(self, way: int) -> None:
        now = self._settings.number(ZOOM, 100)
        further = [size for size in ZOOMS if (size > now if way > 0 else size < now)]
        if further:
            self._zoom(further[0] if way > 0 else further[-1])

    def _zoom(self, percent: int) -> None:
        percent = min(max(percent, ZOOMS[0]), ZOOMS[-1])
        self._settings.set(ZOOM, str(percent))
        self.paper.zoom_to(percent / 100)

    # opening and leaving

    def present(self, over: QWidget) -> None:
        """Be seen, in front of the window that ``over`` is in; also where that is a dialog that waits."""
        self.create()
        mine, theirs = self.windowHandle(), over.window().windowHandle()
        if mine is not None and theirs is not None and mine.transientParent() is not theirs:
            # a dialog blocks every window but its own: for as long as it is there, this one belongs to it
            self.hide()
            mine.setTransientParent(theirs)
        self.show()
        self.raise_()
        self.activateWindow()
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab: in reading order, as everywhere."""
        return step(self, forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.field.text() and self.field.hasFocus():
            self.field.clear()
        else:
            self.close()

    def hideEvent(self, event: QHideEvent) -> None:
        self._remember()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember()
        super().closeEvent(event)

    def _remember(self) -> None:
        self._settings.set_bytes(GEOMETRY, self.saveGeometry())
