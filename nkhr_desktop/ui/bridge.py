"""The way between window and project: verbs go over, the bell comes back as one Qt signal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from nkhr_desktop.model.changes import Changes, Undone
from nkhr_desktop.model.errors import FileRefused, FileTrouble, NkhrError, Refused, Why
from nkhr_desktop.ui import errors, labels
from nkhr_desktop.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

T = TypeVar("T")


@dataclass(frozen=True)
class Notice:
    """A sentence for the strip of the window. ``tone`` is info, done, warning or error."""

    text: str
    tone: str = "info"
    button: str = ""
    slot: Callable[[], object] | None = None


@dataclass(frozen=True)
class Place:
    """Where a step happened: ``words("Apply code")`` is "Apply code, in “Report”"; ``show`` leads there."""

    words: Callable[[str], str]
    show: Callable[[], object]


class Bridge(QObject):
    """Holds the open project, runs its verbs, says in words what was refused."""

    opened = Signal(object)
    """Project: it was just opened."""
    leaving = Signal()
    """The project may be closed: what is typed and not stored is to be stored now."""
    closing = Signal(object)
    """Project: the last moment to store window state in it."""
    closed = Signal()
    changed = Signal(object)
    """Changes: the bell."""
    coder_changed = Signal()
    """Another one is coding now."""
    said = Signal(object)
    """Notice."""
    outdated = Signal(str)
    """What was said in these words is not so any more."""
    lent_changed = Signal(bool)
    """Whether long work has the project just now."""
    _rang = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self._lent = False
        self._waiting: list[Changes] = []
        self._ask_name: Callable[[str], str] | None = None
        self._save_copy: Callable[[], object] | None = None
        self._save_damaged: Callable[[Path], object] | None = None
        self._take_refusal: Callable[[FileRefused], bool] | None = None
        self._ask_leave: Callable[[], bool] | None = None
        self.unsaved = Unsaved(self)
        self._find_place: Callable[[Changes], Place | None] | None = None
        self._rang.connect(self._ring)

    @property
    def project(self) -> Project | None:
        """The open project."""
        return self._project

    @property
    def read_only(self) -> bool:
        """True if the open project can be read but not changed."""
        return self._project is not None and self._project.read_only

    @property
    def lent(self) -> bool:
        """True while long work in another thread has the project: nobody else may read or change it."""
        return self._lent

    def ask_names_with(self, ask: Callable[[str], str]) -> None:
        """``ask(suggested)`` gives the name that a person chose for themselves, or "" if they left."""
        self._ask_name = ask

    def find_places_with(self, find: Callable[[Changes], Place | None]) -> None:
        """``find(changes)`` gives the place of a step where it lies in what the window does not show just now."""
        self._find_place = find

    def save_copies_with(self, save: Callable[[], object]) -> None:
        """``save`` asks where a copy of the project should go, and writes it."""
        self._save_copy = save

    def save_damaged_with(self, save: Callable[[Path], object]) -> None:
        """``save`` saves what can be saved of a damaged project into a new one."""
        self._save_damaged = save

    def save_damaged(self, path: Path) -> None:
        """Save what can be saved of the damaged project at ``path``, if the window knows how."""
        if self._save_damaged is not None:
            self._save_damaged(path)

    def take_refusals_with(self, take: Callable[[FileRefused], bool]) -> None:
        """``take`` hears first why something could not be written; True if that needs no other words."""
        self._take_refusal = take

    def ask_before_leaving_with(self, ask: Callable[[], bool]) -> None:
        """``ask`` asks the person about what was typed and could not be stored; False if they want to stay."""
        self._ask_leave = ask

    def may_leave(self) -> bool:
        """To be asked before the project is closed: False if something that was typed would be lost."""
        if self._project is None or self._lent:
            return True
        self.leaving.emit()
        return self.unsaved.store() or self._ask_leave is None or self._ask_leave()

    def open(self, project: Project) -> None:
        """Take a project that was just opened; one that was open is closed first."""
        self.close()
        self._project = project
        project.listen(self._bell)
        self.opened.emit(project)

    def close(self) -> None:
        """Close the project; everything in it is saved already."""
        project = self._project
        if project is None:
            return
        # whatever goes wrong in the window: the file is let go
        try:
            self.closing.emit(project)
        finally:
            self._let_go(project)

    def _let_go(self, project: Project) -> None:
        self._project = None
        self._waiting.clear()
        self.unsaved.forget()
        try:
            self.closed.emit()
        finally:
            project.unlisten(self._bell)
            project.close()

    def do(self, verb: Callable[[], T]) -> T | None:
        """Run a verb; None if it was refused, which the strip then says in words."""
        done, result = self._tried(verb)
        return result if done else None

    def attempt(self, verb: Callable[[], object]) -> bool:
        """Run a verb whose result does not matter; False if it was refused."""
        return self._tried(verb)[0]

    def _tried(self, verb: Callable[[], T]) -> tuple[bool, T | None]:
        if self._lent:
            self.say(
                self.tr("The project is busy with longer work, so nothing was changed. Please wait until it is done."),
                "warning",
            )
            return False, None
        try:
            return True, verb()
        except Refused as refused:
            if refused.why is Why.NO_CODER:
                return self._tried(verb) if self.name_coder() else (False, None)
            self.say(errors.words(refused), "warning")
        except NkhrError as error:
            self.say_refused(error)
        return False, None

    def name_coder(self) -> bool:
        """Ask who is coding and make that coder the current one; False if the person left the question."""
        project = self._project
        if project is None or self._ask_name is None:
            return False
        name = self._ask_name(project.coders.suggest())
        return bool(name) and self.code_as(name)

    def code_as(self, name: str) -> bool:
        """Make the coder of that name the current one; a new name makes a new coder. False if refused."""
        project = self._project
        if project is None or not self.attempt(lambda: take_name(project, name)):
            return False
        self.coder_changed.emit()
        return True

    def undo(self) -> None:
        """Take back the last step and say which one it was."""
        if self._project is not None and (undone := self.do(self._project.undo)) is not None:
            self.say_undone(undone)

    def redo(self) -> None:
        """Bring back what was undone last and say which step it was."""
        if self._project is not None and (undone := self.do(self._project.redo)) is not None:
            self.say_done_again(undone)

    def say_undone(self, undone: Undone) -> None:
        """Say which step was taken back, and what of it had to stay."""
        self._say_taken(undone, self.tr("Undone: {step}."))

    def say_done_again(self, undone: Undone) -> None:
        """Say which step was brought back, and what of it could not be."""
        self._say_taken(undone, self.tr("Done again: {step}."))

    def _say_taken(self, undone: Undone, text: str) -> None:
        place = self._find_place(undone.changes) if self._find_place is not None else None
        step = labels.kind(undone.kind)
        text = labels.filled(text, step=place.words(step) if place is not None else step)
        rows = len({(left.table, left.row) for left in undone.left})
        if rows:
            one = self.tr("One part of it stays as it is, since it was changed afterwards.")
            many = self.tr("{n} parts of it stay as they are, since they were changed afterwards.")
            text += " " + labels.counted(rows, one, many)
        tone = "warning" if rows else "done"
        if place is not None:
            self.say(text, tone, self.tr("Show"), place.show)
        else:
            self.say(text, tone)

    def say(self, text: str, tone: str = "info", button: str = "", slot: Callable[[], object] | None = None) -> None:
        """Show a sentence in the strip of the window, with a button where there is something to do."""
        self.said.emit(Notice(text, tone, button, slot))

    def say_refused(self, error: NkhrError, tone: str = "warning") -> None:
        """Say in words what was refused. Where the file is gone, or damaged, what can be saved is offered."""
        if isinstance(error, FileRefused) and self._take_refusal is not None and self._take_refusal(error):
            return
        lost = isinstance(error, FileRefused) and error.trouble in (FileTrouble.GONE, FileTrouble.REPLACED)
        if lost and self._save_copy is not None:
            self.say(errors.words(error), tone, self.tr("Save a copy …"), self._save_copy)
        elif isinstance(error, FileRefused) and _is_damaged(error):
            save = partial(self.save_damaged, Path(error.path))
            self.say(errors.words(error), tone, self.tr("Save what can be saved …"), save)
        else:
            self.say(errors.words(error), tone)

    def lend(self) -> Project:
        """Give the project to one other thread until ``take_back``; there must be one, and it must be here."""
        if self._project is None or self._lent:
            raise RuntimeError("no project to lend")
        self._lent = True
        self.lent_changed.emit(True)
        return self._project

    def take_back(self) -> None:
        """The other thread has finished; the bells that rang meanwhile are heard now."""
        self._lent = False
        self.lent_changed.emit(False)
        waiting, self._waiting = self._waiting, []
        for changes in waiting:
            self.changed.emit(changes)

    def _bell(self, changes: Changes) -> None:
        # may come from a worker's thread: the signal brings it to this object's own
        self._rang.emit(changes)

    @Slot(object)
    def _ring(self, changes: Changes) -> None:
        if self._lent:
            self._waiting.append(changes)
        else:
            self.changed.emit(changes)


def take_name(project: Project, name: str) -> None:
    """Make the coder of that name the current one; a new name makes a new coder."""
    known = {coder.name: coder for coder in project.coders.all()}
    coder = known[name] if name in known else project.coders.add(name)
    project.coders.switch(coder.id)


def _is_damaged(error: FileRefused) -> bool:
    from nkhr_desktop.project.recognising import is_damaged  # it reads tables, which a start has no use for

    return is_damaged(error)
