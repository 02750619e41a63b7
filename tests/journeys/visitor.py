"""A person before the window: starts and leaves the app, presses keys, opens menus, answers dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from nkhr_desktop.app import Start, make_frame
from nkhr_desktop.ui.settings import Settings
from tests.journeys import hands, sights
from tests.journeys.hands import answering, press, settle, type_text, wait_until
from tests.journeys.sights import Sights

USUAL = (1440, 900)


class Visitor:
    """Starts and leaves the real window as often as a test likes; settings stay, as they do on a computer."""

    def __init__(self, application: QApplication, settings_file: Path) -> None:
        self.application = application
        self._settings_file = settings_file
        self._start: Start | None = None
        self.sees: Sights

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

    def makes_a_project(self, title: str, path: Path, codebook: str = "Default", coder: str = "") -> None:
        """By the dialog for new projects, filled in by keys."""

        def fill(dialog: QWidget) -> None:
            self.fills(sights.field(dialog, "Title"), title)
            self.fills(sights.field(dialog, "File"), str(path))
            book = next(each for each in sights.visible(dialog, QWidget) if each.property("book") == codebook.lower())
            hands.click_on(book, book.rect().adjusted(0, 0, 100 - book.width(), 0))
            if coder:
                self.fills(sights.field(dialog, "Coder"), coder)
            press("Return")

        answering(lambda: press("Ctrl+N"), fill)
        wait_until(lambda: self.sees.window.bridge.project is not None, "the new project")

    def presses(self, keys: str) -> None:
        """One key."""
        press(keys)

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
        self.enters()

    def enters(self) -> None:
        if sights.open_popup() is not None:  # the names that would fit
            press("Escape")
        press("Return")

    def _waits_for_a_document(self) -> None:
        wait_until(lambda: self.sees.window.desk.document, "a document on the desk")
        wait_until(lambda: self.sees.reader.isVisible(), "the reader")
        settle()

    def fills(self, field: QWidget, words: str) -> None:
        hands.click_on(field)
        press("Ctrl+A")
        type_text(words)


def _lines() -> dict[str, QAction]:
    """The lines of the menu that is open, by their words."""
    menu = sights.open_popup()
    lines = menu.actions() if isinstance(menu, QMenu) else []
    return {sights.plain(each.text()): each for each in lines if not each.isSeparator()}


def _letter(words: str) -> str:
    at = words.replace("&&", "  ").index("&")
    return words[at + 1].upper()
