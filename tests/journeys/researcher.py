"""A person at the window. Every step is taken with mouse and keys; the rest is looking.

``Researcher`` says what people do in the field's words; ``hands`` does it, ``sights`` finds where. No step calls a
slot, triggers an action or touches the project: tests/journeys/test_real_hands.py proves that.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from nkhr_desktop.app import Start, make_frame
from nkhr_desktop.ui.coders.dialogs import CodersDialog, NameDialog
from nkhr_desktop.ui.documents.import_dialog import ImportDialog
from nkhr_desktop.ui.settings import Settings
from tests.journeys import hands, sights
from tests.journeys.hands import answering, press, settle, type_text, wait_until
from tests.journeys.sights import Sights

USUAL = (1440, 900)


class Researcher:
    """Starts and leaves the real window as often as a test likes; settings stay, as they do on a computer."""

    def __init__(self, application: QApplication, settings_file: Path) -> None:
        self.application = application
        self._settings_file = settings_file
        self._start: Start | None = None
        self.sees: Sights

    # coming and going

    def starts_the_app(self, project: Path | None = None, size: tuple[int, int] = USUAL) -> None:
        """Start it as the system does: bare, or with a project file that was double-clicked."""
        settings = Settings(self._settings_file)
        frame = make_frame(self.application, settings)
        frame.resize(*size)
        start = self._start = Start(self.application, frame, settings, project, sample=False)
        frame.once_painted(start.build)
        frame.show()
        frame.activateWindow()
        wait_until(lambda: hasattr(start, "window"), "the window")
        self.sees = Sights(frame, start.window)
        settle()

    def closes(self) -> None:
        """Quit by the key."""
        press("Ctrl+Q")
        wait_until(lambda: not self.sees.frame.isVisible(), "the window closed")
        self.is_gone()

    def is_gone(self) -> None:
        """After the window was closed: nothing of it stays in memory, as when the process ends."""
        start, self._start = self._start, None
        if start is not None:
            start.window.faults.release()
            self.sees.frame.close()
            self.sees.frame.deleteLater()
            settle()

    def comes_back(self, project: Path | None = None, size: tuple[int, int] = USUAL) -> None:
        """Start the app another day."""
        self.starts_the_app(project, size)

    # the first page

    def opens_the_sample(self) -> None:
        """By the first card of the first page."""
        hands.click_on(sights.button(self.sees.frame, "Open the sample project"))
        self._waits_for_a_document()

    def opens_recent(self, name: str) -> None:
        """By its line on the first page."""
        hands.click_on(sights.button(self.sees.frame, name))
        self._waits_for_a_document()

    def opens_project(self, path: Path) -> None:
        """By the file dialog."""
        answering(lambda: press("Ctrl+O"), lambda dialog: self.names_file(dialog, path), QFileDialog)

    def _waits_for_a_document(self) -> None:
        wait_until(lambda: self.sees.window.desk.document, "a document on the desk")
        wait_until(lambda: self.sees.reader.isVisible(), "the reader")
        settle()

    def makes_a_project(self, title: str, path: Path, codebook: str = "Default", coder: str = "") -> None:
        """By the dialog for new projects, filled in by keys."""

        def fill(dialog: QWidget) -> None:
            self._writes(sights.field(dialog, "Title"), title)
            self._writes(sights.field(dialog, "File"), str(path))
            book = next(each for each in sights.visible(dialog, QWidget) if each.property("book") == codebook.lower())
            hands.click_on(book, book.rect().adjusted(0, 0, 100 - book.width(), 0))
            if coder:
                self._writes(sights.field(dialog, "Coder"), coder)
            press("Return")

        answering(lambda: press("Ctrl+N"), fill)
        wait_until(lambda: self.sees.window.bridge.project is not None, "the new project")

    # documents

    def opens_document(self, title: str) -> None:
        """By a click in the list."""
        view = self.sees.documents
        wait_until(lambda: self.sees.has_document(title), f"{title} among the documents")
        hands.click_on(view.viewport(), self.sees.row_of_document(title))
        wait_until(lambda: self.sees.title.startswith(title), f"the document {title}")
        settle()

    def adds_documents(self, files: list[Path], answer: Callable[[QWidget], object] | None = None) -> None:
        """By the file dialog, then by the one that shows what would be added."""

        def name(dialog: QFileDialog) -> None:
            press("Ctrl+A")
            type_text(str(files[0].parent))
            self._enters()
            wait_until(lambda: dialog.directory().absolutePath() == str(files[0].parent), "the folder")
            self.names_file(dialog, " ".join(f'"{file.name}"' for file in files))

        def choose() -> None:
            answering(lambda: press("Ctrl+Shift+O"), name, QFileDialog)

        self._adds(choose, answer)

    def _adds(self, choose: Callable[[], object], answer: Callable[[QWidget], object] | None) -> None:
        def consent(dialog: QWidget) -> None:
            if answer is not None:
                answer(dialog)
            button = next(each for each in self._buttons(dialog) if each.startswith("Add "))
            hands.click_on(sights.button(dialog, button))

        answering(choose, consent, ImportDialog)
        self.waits_for_work()

    def drops_documents(self, files: list[Path]) -> None:
        """Drag files out of another window onto this one."""
        from tests.journeys.file_window import FileWindow

        other = FileWindow(files)
        other.show()
        beside = self.sees.frame.mapToGlobal(QPoint(self.sees.frame.width() - 60, 60))
        other.move(beside)
        settle()
        try:
            self._adds(
                lambda: hands.drag(hands.middle(other), hands.middle(self.sees.window.pages)),
                None,
            )
        finally:
            other.close()
            self.sees.frame.activateWindow()
            settle()

    # passages

    def brings_into_view(self, start: int, end: int) -> None:
        """By the wheel, over the text."""
        middle = hands.middle(self.sees.reader.viewport())
        for _ in range(400):
            if self.sees.point_of(start) is not None and self.sees.point_of(end, after=True) is not None:
                return
            hands.wheel(middle, down=self._is_below(start))
        raise AssertionError("the passage never came into view")

    def _is_below(self, place: int) -> bool:
        rows = self.sees.reader._view.rows()
        return place >= rows[len(rows) // 2].sheet.start

    def selects(self, quote: str, occurrence: int = 1) -> None:
        """By dragging from its first character to its last."""
        span = self.sees.span_of(quote, occurrence)
        self.brings_into_view(span.start, span.end)
        begin, end = self.sees.point_of(span.start), self.sees.point_of(span.end, after=True)
        assert begin is not None
        assert end is not None
        hands.drag(begin, end)
        assert self.sees.reader.selection == span

    def double_clicks_word(self, word: str, occurrence: int = 1) -> None:
        """Select a word as everywhere."""
        span = self.sees.span_of(word, occurrence)
        self.brings_into_view(span.start, span.end)
        hands.double_click(self.sees.point_in(span.start))

    def clicks_highlight(self, quote: str, occurrence: int = 1) -> None:
        """A click in the middle of these words."""
        span = self.sees.span_of(quote, occurrence)
        self.brings_into_view(span.start, span.end)
        hands.click(self.sees.point_in((span.start + span.end) // 2))

    # codes

    def presses(self, keys: str) -> None:
        """One key."""
        press(keys)

    def applies_by_palette(self, words: str, ends_with: str = "Return") -> None:
        """The palette, the beginning of a name, Enter."""
        press("/")
        wait_until(lambda: self.sees.palette.isVisible(), "the palette")
        type_text(words)
        press(ends_with)

    def double_clicks_code(self, name: str) -> None:
        """In the tree."""
        hands.double_click(self._shown_code(name))

    def drags_code(self, name: str, quote: str) -> None:
        """From the tree onto these words."""
        span = self.sees.span_of(quote)
        self.brings_into_view(span.start, span.end)
        hands.drag(self._shown_code(name), self.sees.point_in((span.start + span.end) // 2))

    def drags_selection_to(self, name: str, quote: str) -> None:
        """The selected words onto a code of the tree."""
        span = self.sees.span_of(quote)
        target = self._shown_code(name)
        hands.drag(self.sees.point_in((span.start + span.end) // 2), target)

    def _shown_code(self, name: str) -> QPoint:
        """The line of a code, unfolded and brought into view; its middle."""
        tree, index = self.sees.tree, self.sees.line_of_code(name)
        above: list[QModelIndex] = []
        while (index := index.parent()).isValid():
            above.insert(0, index)
        for each in above:
            if not tree.isExpanded(each):
                self._brings_line(each)
                hands.click(hands.middle(tree.viewport(), self.sees.chevron(each)))
                assert tree.isExpanded(each)
        line = self.sees.line_of_code(name)
        self._brings_line(line)
        area = tree.visualRect(line)
        return hands.middle(tree.viewport(), area.adjusted(60, 0, 100 - area.width(), 0))

    def _brings_line(self, index: QModelIndex) -> None:
        tree = self.sees.tree
        for _ in range(200):
            area = tree.visualRect(index)
            if tree.viewport().rect().adjusted(0, 0, 0, -8).contains(area.center()):
                return
            hands.wheel(hands.middle(tree.viewport()), down=area.center().y() > tree.viewport().height() // 2)
        raise AssertionError("the code never came into view")

    def another_codes(self, name: str) -> None:
        """By the badge and the list of coders: somebody else sits down."""

        def add(dialog: QWidget) -> None:
            answering(lambda: hands.click_on(sights.button(dialog, "New coder …")), name_them, NameDialog)
            hands.click_on(sights.button(dialog, "Code as this one"))

        def name_them(dialog: QWidget) -> None:
            press("Ctrl+A")
            type_text(name)
            press("Return")

        answering(lambda: hands.click_on(self.sees.window.top_bar.coder), add, CodersDialog)

    def says_who_codes(self, act: Callable[[], object], name: str = "") -> str:
        """``act`` is the first that needs a coder: take the pseudonym that is offered, or type a name."""
        taken: list[str] = []

        def answer(dialog: QWidget) -> None:
            if name:
                press("Ctrl+A")
                type_text(name)
            taken.append(next(sights.visible(dialog, QLineEdit)).text())
            press("Return")

        answering(act, answer)
        return taken[0]

    # the chosen annotation

    def writes_memo(self, words: str) -> None:
        """The key for memos, the words, Escape."""
        press("M")
        field = QApplication.focusWidget()
        assert isinstance(field, QPlainTextEdit), "the memo has the keys"
        assert hands.under(field, hands.middle(field.viewport(), field.cursorRect())), "the memo can be seen"
        type_text(words)
        press("Escape")

    def marks_confidence(self, words: str) -> None:
        """Sure, Likely or Unsure, in the panel."""
        hands.click_on(sights.button(self.sees.panel, words))

    def chooses_role(self, words: str) -> None:
        """In the panel's list of roles."""
        self._picks("Role", words)

    def chooses_grounds(self, words: str) -> None:
        """In the panel's list of how a source knows."""
        self._picks("Known by", words)

    def _picks(self, name: str, words: str) -> None:
        boxes = [each for each in self.sees.panel.findChildren(QComboBox) if each.accessibleName() == name]
        box = boxes[0]
        wait_until(box.isVisible, f"the list {name}")  # the panel follows once the text is painted
        self.scrolls_to(box)
        hands.click_on(box)
        wait_until(lambda: sights.open_popup() is not None, f"the list {name}")
        names = [box.itemText(row) for row in range(box.count())]
        press("Home")
        for _ in range(names.index(words)):
            press("Down")
        press("Return")
        wait_until(lambda: sights.open_popup() is None, "the list closed")
        assert box.currentText() == words

    def scrolls_to(self, part: QWidget) -> None:
        """By the wheel, in the panel of the chosen annotation."""
        middle = hands.middle(self.sees.panel)
        for _ in range(40):
            point = hands.middle(part)
            if hands.under(part, point):
                return
            hands.wheel(middle, down=point.y() > middle.y())
        raise AssertionError(f"{part.accessibleName()} never came into view")

    def moves_end_to(self, words: str, occurrence: int = 1) -> None:
        """Drag the end of the chosen annotation behind these words."""
        found = self.sees.chosen
        assert found is not None
        place = self.sees.span_of(words, occurrence).end
        self.brings_into_view(found.start, max(found.end, place))
        begin, end = self.sees.point_of(found.end, after=True), self.sees.point_of(place, after=True)
        assert begin is not None
        assert end is not None
        hands.drag(begin, end)

    def undoes(self) -> None:
        """The key for it."""
        press("Ctrl+Z")
        self.waits_for_work()

    def redoes(self) -> None:
        """The key for it."""
        press("Ctrl+Shift+Z")
        self.waits_for_work()

    def waits_for_work(self) -> None:
        """Until nothing runs beside the window."""
        wait_until(lambda: not self.sees.window.jobs.running, "the end of longer work")
        settle()

    # menus and dialogs

    def opens_menu(self, *path: str) -> None:
        """By its letters: Alt and the menu's, then those of the lines down to the last."""
        bar = self.sees.frame.menuBar()
        titles = {sights.plain(action.text()): action.text() for action in bar.actions()}
        press("Alt+" + _letter(titles[path[0]]))
        for words in path[1:]:
            wait_until(lambda: isinstance(sights.open_popup(), QMenu), f"the menu of {words}")
            # the names of undo and redo follow a moment after the step
            wait_until(lambda words=words: words in _lines(), f"{words!r} among {list(_lines())}")
            line = _lines()[words]
            assert line.isEnabled(), f"{words!r} cannot be used now"
            press(_letter(line.text()))

    def right_clicks(self, quote: str, line: str) -> None:
        """On these words, and a line of the menu that comes."""
        span = self.sees.span_of(quote)
        self.brings_into_view(span.start, span.end)
        point = self.sees.point_in((span.start + span.end) // 2)
        answering(lambda: hands.click(point, hands.RIGHT), self.clicks_in_menu(line), QMenu)

    def right_clicks_code(self, name: str, line: str) -> None:
        """On a code of the tree, and a line of the menu that comes."""
        point = self._shown_code(name)
        answering(lambda: hands.click(point, hands.RIGHT), self.clicks_in_menu(line), QMenu)

    def exports_to(self, path: Path, format_words: str = "CSV folder") -> str:
        """By the menu and its dialog; what the dialog says in the end."""
        said: list[str] = []

        def fill(dialog: QWidget) -> None:
            hands.click_on(sights.button(dialog, format_words))
            self._writes(sights.field(dialog, "Write to"), str(path))
            hands.click_on(sights.button(dialog, "Export"))
            self.waits_for_work()
            said.append(sights.words_in(dialog))
            hands.click_on(sights.button(dialog, "Close"))

        answering(lambda: self.opens_menu("File", "Export dataset …"), fill)
        return said[0]

    def clicks_in_menu(self, words: str) -> Callable[[QWidget], None]:
        """For ``answering(..., QMenu)``: a click on a line of the menu that is open."""

        def choose(menu: QWidget) -> None:
            assert isinstance(menu, QMenu)
            lines = {sights.plain(each.text()): each for each in menu.actions()}
            assert words in lines, f"{words!r} is not among {list(lines)}"
            hands.click(hands.middle(menu, menu.actionGeometry(lines[words])))

        return choose

    def names_file(self, _dialog: QFileDialog, words: Path | str) -> None:
        """In a file dialog: the name over what stands there, Enter."""
        press("Ctrl+A")
        type_text(str(words))
        self._enters()

    def _enters(self) -> None:
        if sights.open_popup() is not None:  # the names that would fit
            press("Escape")
        press("Return")

    def _writes(self, field: QWidget, words: str) -> None:
        hands.click_on(field)
        press("Ctrl+A")
        type_text(words)

    def _buttons(self, root: QWidget) -> list[str]:
        return [sights.plain(each.text()) for each in sights.visible(root, QPushButton)]


def _lines() -> dict[str, QAction]:
    """The lines of the menu that is open, by their words."""
    menu = sights.open_popup()
    lines = menu.actions() if isinstance(menu, QMenu) else []
    return {sights.plain(each.text()): each for each in lines if not each.isSeparator()}


def _letter(words: str) -> str:
    at = words.replace("&&", "  ").index("&")
    return words[at + 1].upper()
