"""Looking at every window, dialog, menu and strip that a person can meet, one after the other.

    with standing(folder) as window:
        visit(window, look, every_scene())      # every_scene is in tests/scenes.py

``visit`` brings each about in one window and hands it to ``look``: whoever measures, photographs or reads them out
needs no list of his own. A dialog is looked at where the app itself would wait for an answer, and left.
A test holds the list complete: tests/ui/test_windows.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from inspect import stack
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QTabWidget, QWidget

from nkhr_desktop.project.sample import make_sample
from nkhr_desktop.ui import files, fonts
from nkhr_desktop.ui.dialogs import Dialog, ask
from nkhr_desktop.ui.frame import Frame
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import Appearance

#: A small laptop's screen, less the system's own bar: everything has to fit there.
SMALL = (1024, 600)

Lead = Callable[[MainWindow], QWidget | None]
"""Brings a scene about; gives what to look at, None where a dialog or menu opened by itself."""
States = Callable[[Any], Iterator[str]]
"""Leads through the states of a dialog; gives a name before each look."""
Look = Callable[[str, QWidget], object]
"""Is given the name of what is seen ("export", "code_editor-2") and the window, dialog or menu."""
Part = TypeVar("Part", bound=QObject)


def as_it_is(_widget: QWidget) -> Iterator[str]:
    yield ""


def pages(dialog: QWidget) -> Iterator[str]:
    """Each page of its tabs."""
    tabs = dialog.findChild(QTabWidget)
    assert tabs is not None
    for page in range(tabs.count()):
        tabs.setCurrentIndex(page)
        yield str(page + 1)


@dataclass(frozen=True)
class Scene:
    """One thing that people see. ``kinds`` are the dialogs and cards that it stands for."""

    name: str
    lead: Lead
    states: States = as_it_is
    kinds: tuple[str, ...] = ()


@dataclass
class Stage:
    """What stands in for waiting: dialogs and menus are shown, looked at and left."""

    look: Look
    scene: Scene | None = None
    opened: int = 0
    seen: set[str] = field(default_factory=set)
    fault: BaseException | None = None

    def show(self, widget: QWidget) -> None:
        """Look at every state of what was just shown."""
        assert self.scene is not None
        self.opened += 1
        self.seen |= {type(widget).__name__, f"question of {_asker()}"}
        states = self.scene.states if not isinstance(widget, QMenu) else as_it_is
        for state in states(widget):
            settle()
            name = f"{self.scene.name}-{state}" if state else self.scene.name
            self.look(name, widget)


def _asker() -> str:
    """The function of the app that asks with ``ui.dialogs.ask`` at this moment: "documents.verbs._remove", or ""."""
    callers = [each.frame for each in stack(0)]
    names = [frame.f_code.co_name for frame in callers]
    if ask.__name__ not in names:
        return ""
    asking = callers[names.index(ask.__name__) + 1]
    module = str(asking.f_globals["__name__"]).removeprefix("nkhr_desktop.ui.")
    return f"{module}.{asking.f_code.co_name}"


@contextmanager
def _answered(stage: Stage) -> Iterator[None]:
    """Dialogs and menus do not wait for a person: they are shown, looked at, and left without an answer."""

    def dialog(self: QDialog) -> int:
        self.show()
        try:
            stage.show(self)
        finally:
            self.done(QDialog.DialogCode.Rejected)
        return int(QDialog.DialogCode.Rejected.value)

    app = QApplication.instance()
    assert app is not None
    menus = _Menus(stage)
    Dialog.exec = dialog  # type: ignore[method-assign]
    app.installEventFilter(menus)
    try:
        yield
    finally:
        app.removeEventFilter(menus)
        del Dialog.exec  # Qt's own again


class _Menus(QObject):
    """Looks at a menu as soon as it waits for a choice, and closes it. (Qt lets nobody take the place of its exec.)"""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QMenu):
            QTimer.singleShot(0, watched, lambda: self._take(watched))
        return False

    def _take(self, menu: QMenu) -> None:
        try:
            self._stage.show(menu)
        except BaseException as fault:  # told when nothing of Qt is under us any more
            self._stage.fault = fault
        menu.close()


def visit(window: MainWindow, look: Look, scenes: Iterable[Scene]) -> set[str]:
    """Show every scene of a window with the sample project open.

    The result tells what was met: the classes of what opened ("ExportDialog"), and where in the app each question
    was asked ("question of documents.verbs._remove").
    """
    stage = Stage(look)
    with _answered(stage):
        for scene in scenes:
            stage.scene, before = scene, stage.opened
            widget = scene.lead(window)
            if widget is not None:
                stage.show(widget)
            if stage.fault is not None:
                raise stage.fault
            assert stage.opened > before, f"nothing came for {scene.name}"
            _tidy(window)
    return stage.seen


def settle() -> None:
    """Let layouts, late counts and paint events come to rest."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


def _tidy(window: MainWindow) -> None:
    """Put away what a scene left open over the window."""
    from nkhr_desktop.ui.codebook.floating import FloatingCard

    for menu in window.frame.findChildren(QMenu):
        menu.close()
    for card in window.frame.findChildren(FloatingCard):
        card.hide()
    for dialog in window.frame.findChildren(QDialog):
        dialog.hide()
        dialog.deleteLater()
    window.messages.hide()
    if window.manual.manual is not None:
        window.manual.manual.close()
    settle()


# a window to visit


@contextmanager
def standing(
    folder: Path,
    size: tuple[int, int] = SMALL,
    theme: str = "light",
    scale: float = 1.0,
    project: Path | None = None,
) -> Iterator[MainWindow]:
    """A window on the sample project (or ``project``), in the language that the application speaks.

    ``folder`` takes settings and project. Once in it a coder called Kim works, as in the tests.
    """
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    if project is None:
        project = folder / "Sample project.nkhr"
        make_sample(project, coder="Kim").close()
    theirs, files.documents_folder = files.documents_folder, lambda: folder
    fonts.register_first()
    fonts.register_rest()
    appearance = Appearance(theme, scale)
    appearance.apply(app)
    frame = Frame(appearance.theme.tokens["background"])
    frame.resize(*size)
    window = MainWindow(frame, Settings(folder / "settings.ini"), appearance)
    frame.show()
    window.welcome()
    assert window.open(project), "the project could not be opened"
    window.furnish().complete()
    settle()
    try:
        yield window
    finally:
        window.jobs.stop_all()
        frame.close()
        files.documents_folder = theirs
        frame.deleteLater()
        settle()


def part(window: MainWindow, kind: type[Part]) -> Part:
    """The one part of the window of that kind, seen or not."""
    found = window.frame.findChildren(kind)
    assert len(found) == 1, f"{len(found)} parts are a {kind.__name__}"
    return found[0]
