"""A person at the window. Every step is taken with mouse and keys; the rest is looking.

``Researcher`` says what people do in the field's words; ``hands`` does it, ``sights`` finds where. No step calls a
slot, triggers an action or touches the project: tests/journeys/test_real_hands.py proves that.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget

from nkhr_desktop.ui.coders.dialogs import CodersDialog, NameDialog
from nkhr_desktop.ui.documents.import_dialog import ImportDialog
from tests.journeys import hands, sights
from tests.journeys.file_window import FileWindow
from tests.journeys.hands import answering, press, settle, type_text, wait_until
from tests.journeys.visitor import Visitor


class Researcher(Visitor):
    """Reads, codes, corrects and exports."""

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
            self.enters()
            wait_until(lambda: dialog.directory().absolutePath() == str(files[0].parent), "the folder")
            self.names_file(dialog, " ".join(f'"{file.name}"' for file in files))

        def choose() -> None:
            answering(lambda: press("Ctrl+Shift+O"), name, QFileDialog)

        self._adds(choose, answer)

    def _adds(self, choose: Callable[[], object], answer: Callable[[QWidget], object] | None) -> None:
        def consent(dialog: QWidget) -> None:
            if answer is not None:
                answer(dialog)
            button = next(each for each in sights.buttons(dialog) if each.startswith("Add "))
            hands.click_on(sights.button(dialog, button))

        answering(choose, consent, ImportDialog)
        self.waits_for_work()

    def drops_documents(self, files: list[Path]) -> None:
        """Drag files out of another window onto this one."""
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
            self.fills(sights.field(dialog, "Write to"), str(path))
            hands.click_on(sights.button(dialog, "Export"))
            self.waits_for_work()
            said.append(sights.words_in(dialog))
            hands.click_on(sights.button(dialog, "Close"))

        answering(lambda: self.opens_menu("File", "Export dataset …"), fill)
        return said[0]
