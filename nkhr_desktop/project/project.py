"""A project: opens and closes one file, and hands out its nouns."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from nkhr_desktop.model.changes import Kind, Listener, Progressing, Step, Undone
from nkhr_desktop.model.errors import FileRefused, FileTrouble, Noun
from nkhr_desktop.model.ids import id_for
from nkhr_desktop.model.snapshot import Filter, Snapshot
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import CodebookData, Document
from nkhr_desktop.project import history, opening, words
from nkhr_desktop.project.annotations import Annotations, NewAnnotation
from nkhr_desktop.project.bulk import Added, Bulk
from nkhr_desktop.project.coders import Coders
from nkhr_desktop.project.database import copy_to, in_words
from nkhr_desktop.project.documents import Documents
from nkhr_desktop.project.door import Door, Touched
from nkhr_desktop.project.local import Local
from nkhr_desktop.project.picture import Info, Picture
from nkhr_desktop.project.restructuring import Restructuring
from nkhr_desktop.project.texts import Texts
from nkhr_desktop.project.watching import Watch

if TYPE_CHECKING:
    from nkhr_desktop.model.past import Seal
    from nkhr_desktop.project.checking import Finding
    from nkhr_desktop.project.erasing import Erasing
    from nkhr_desktop.project.past import Past
    from nkhr_desktop.project.pinpointing import Where
    from nkhr_desktop.project.restoring import Restoring


class Project:
    """One open ``*.nkhr`` file. Made by ``create`` or ``open``."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._texts = Texts(door)
        self.local = Local(door)
        self.coders = Coders(door, self.local)
        self.documents = Documents(door, self._texts)
        self.codebook = Restructuring(door)
        self.annotations = Annotations(door, self._texts, self.coders)
        self._bulk = Bulk(door, self._texts)
        self.watch = Watch(door, self._texts)
        self._picture = Picture(door, self._texts, self.documents, self.codebook, self.annotations, self.coders)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        title: str = "",
        codebook: CodebookData | None = None,
        coder: str = "",
        fill: Callable[[Project], None] | None = None,
    ) -> Project:
        """Make a new file. ``codebook`` None leaves it empty; ``coder`` "" leaves open who codes.

        ``fill`` may put more into the project within the first step, which undo never takes back.

        Raises FileRefused if the file exists, its folder does not, or it cannot be written.
        """
        door = opening.new(path)
        try:
            project = cls(door)
            with door.change(Kind.CREATE_PROJECT):
                project.describe(title=title or _title(path))
                if codebook is not None:
                    project.codebook.load(codebook)
                if fill is not None:
                    fill(project)
                if coder:
                    project.coders.switch(project.coders.add(coder).id)
        except BaseException:
            door.close()
            path.unlink(missing_ok=True)
            raise
        return project

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, force: bool = False) -> Project:
        """Open a file, bringing an older one up to date after a verified copy.

        What cannot be written is opened as if ``read_only``. One at a time can write: another one is refused with
        InUse, and may read. ``force`` writes although a copied file says that somebody on another computer does.
        Raises FileRefused: MISSING, NOT_A_PROJECT, NEWER, DAMAGED, BUSY, READ_ONLY ...
        """
        return cls(opening.existing(path, read_only=read_only, force=force))

    def close(self) -> None:
        """Let go of the file. Nothing needs saving."""
        self._door.close()

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._door.path

    @property
    def read_only(self) -> bool:
        """True if nothing can be changed."""
        return self._door.read_only

    @property
    def guarded(self) -> bool:
        """True if nobody else can write meanwhile: not so in a file to read, nor where the disk knows no locks."""
        return self._door.guarded

    def beat(self) -> bool:
        """To be called every minute while the project is open: tells other computers that it is in use.

        False if a file copied from another computer says that somebody writes there as well.
        """
        return self._door.beat()

    @property
    def id(self) -> str:
        """What the project is known by, whatever it is called and wherever it lies: the id of its first step."""
        return str(self._door.value("SELECT id FROM change_set ORDER BY n LIMIT 1") or "")

    def protect(self, before: Callable[[], object] | None) -> None:
        """Have ``before`` called before each step that changes much: a moment for a backup."""
        self._door.precaution = before

    @property
    def title(self) -> str:
        """The project's name."""
        return self._setting("title") or _title(self.path)

    @property
    def memo(self) -> str:
        """What people wrote about the project."""
        return self._setting("memo")

    def describe(self, *, title: str | None = None, memo: str | None = None) -> None:
        """Set the project's name or memo."""
        with self._door.change(Kind.DESCRIBE_PROJECT) as touched:
            if title is not None:
                self._set_setting("title", words.checked(Noun.PROJECT, title, required=True))
            if memo is not None:
                self._set_setting("memo", words.whole(Noun.PROJECT, memo))
            touched.settings = True

    def _setting(self, name: str) -> str:
        return str(self._door.value("SELECT value FROM setting WHERE id=?", (id_for("setting", name),)) or "")

    def _set_setting(self, name: str, value: str) -> None:
        row = id_for("setting", name)
        if not self._door.set("setting", row, {"value": value}):
            self._door.add("setting", {"id": row, "name": name, "value": value})

    def change(self, kind: Kind) -> AbstractContextManager[Touched]:
        """Verbs inside this become one transaction, one step of undo, one bell."""
        return self._door.change(kind)

    def listen(self, listener: Listener) -> None:
        """Have ``listener`` called with Changes after every committed step."""
        self._door.listen(listener)

    def unlisten(self, listener: Listener) -> None:
        """Stop calling ``listener``."""
        self._door.unlisten(listener)

    def add_annotations(self, new: list[NewAnnotation], coder: str = "", progress: Progressing | None = None) -> Added:
        """Add many annotations as one step, by ``coder`` (an id) or the current one."""
        return self._bulk.add(new, coder or self.coders.required(), progress)

    @property
    def undo_step(self) -> Step | None:
        """What undo would take back, or None. ``kind`` is the name of the original step."""
        stack = self._door.journal.stack.undo
        return history.step(self._door, *stack[-1]) if stack else None

    @property
    def redo_step(self) -> Step | None:
        """What redo would bring back, or None."""
        stack = self._door.journal.stack.redo
        return history.step(self._door, *stack[-1]) if stack else None

    @property
    def can_undo(self) -> bool:
        """True if there is a step to take back: what ``undo_step`` knows, without looking at the step."""
        return bool(self._door.journal.stack.undo)

    @property
    def can_redo(self) -> bool:
        """True if there is a step to bring back."""
        return bool(self._door.journal.stack.redo)

    def undo(self) -> Undone:
        """Take the last step back, where the data still is as it left it. Raises Refused(NOTHING_TO_UNDO)."""
        return history.take_back(self._door, self._texts, Kind.UNDO)

    def redo(self) -> Undone:
        """Bring back what the last undo took. Raises Refused(NOTHING_TO_REDO)."""
        return history.take_back(self._door, self._texts, Kind.REDO)

    def history(self, row: str | None = None, limit: int | None = None) -> list[Step]:
        """Steps, newest first; of one thing (by id) or of all."""
        return history.steps(self._door, row, limit)

    @cached_property
    def past(self) -> Past:
        """What became of each thing."""
        from nkhr_desktop.project.past import Past

        return Past(self._door, self._texts)

    @cached_property
    def erasing(self) -> Erasing:
        """Documents and memos erased for good."""
        from nkhr_desktop.project.erasing import Erasing

        return Erasing(self._door, self._texts)

    @cached_property
    def restoring(self) -> Restoring:
        """Earlier states of one annotation or code, brought back as new steps."""
        from nkhr_desktop.project.restoring import Restoring

        return Restoring(self._door, self._texts, self.past, self.codebook)

    @property
    def saved_at(self) -> int:
        """When the last step was saved, milliseconds UTC."""
        return self._door.journal.wall

    @property
    def head(self) -> str:
        """The hash of the last change set: whoever keeps it can tell later whether the history was rewritten."""
        return self._door.journal.head

    def snapshot(self, chosen: Filter = Filter()) -> Snapshot:
        """A frozen picture: the chosen documents and annotations, the whole codebook and all coders."""
        return self._picture.snapshot(self.title, self.head, self.memo, chosen)

    def search(self, query: str) -> Iterator[tuple[Document, list[Span]]]:
        """Every document that holds ``query`` (in NFC, whatever its case), with all places."""
        return self._picture.search(query)

    def info(self) -> Info:
        """The project in figures."""
        return self._picture.info(self.snapshot(), self._door.journal.count)

    def check(self, progress: Progressing | None = None) -> list[Finding]:
        """Everything that is wrong with the file; an empty list means that all is well."""
        from nkhr_desktop.project.checking import Checker

        with in_words(self.path):
            return Checker(self._door, progress).run()

    def verify(self, progress: Progressing | None = None) -> list[Finding]:
        """The same as ``check``, as auditors call it."""
        return self.check(progress)

    def pinpoint(self, finding: Finding) -> Where:
        """Which document, annotation, code or step a finding is about."""
        from nkhr_desktop.project.pinpointing import Pinpointing

        return Pinpointing(self._door, self.past).of(finding)

    def compare(self, head: str, progress: Progressing | None = None) -> Seal:
        """Hold a head that was kept elsewhere against the history: was anything before it changed or cut off?"""
        from nkhr_desktop.project.sealing import compare

        with in_words(self.path):
            return compare(self._door, head, progress)

    def digest(self) -> str:
        """SHA-256 of all journalled data, for telling two states of a project apart."""
        return self._picture.digest()

    def save_copy(self, path: Path) -> None:
        """Write a whole, compact copy to a new file. Raises FileRefused if the file exists or its folder does not."""
        if path.exists():
            raise FileRefused(str(path), FileTrouble.EXISTS)
        if not path.parent.is_dir():
            raise FileRefused(str(path), FileTrouble.NO_FOLDER)
        copy_to(self._door.connection, path)


def _title(path: Path) -> str:
    """A file's name as text, even where it is in some old encoding."""
    return os.fsencode(path.stem).decode("utf-8", errors="replace")
