"""Somebody works in the real window for a very long time: `python -m tests.campaigns.soaking FOLDER OPERATIONS`.

Writes as JSON what the process held after each quarter of the operations. Every word that was typed begins
with ``MARK``; what is logged at any level, by whichever library, goes to ``everything.log`` in the folder.
"""

from __future__ import annotations

import gc
import json
import logging
import os
import random
import sys
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLoggingCategory, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from nkhr_desktop.app import Start, make_frame
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.collecting import Collecting
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.settings import Settings
from tests.project.making import CODEBOOK, new_document

MARK = "Zq9"
#: What was found, in the folder.
FOUND = "found.json"
#: Annotations at which some are removed, so that the window has the same to show for ever.
MANY = 120
DOCUMENTS = 12
DIALOGS = ("about", "keys", "export_dataset", "describe_project", "coder_switch", "backups", "history", "add_code")
THEMES = ("theme_dark", "theme_light", "theme_high_contrast", "theme_light")


def make(path: Path) -> None:
    """A project in which every word is a marked one."""
    text = f"{MARK}text of a testimony about a cell. 감방에서 {MARK}text. " * 40

    def fill(project: Project) -> None:
        new = [new_document(f"{MARK}file {n}.txt", f"{MARK} {n}\n\n" + (text + "\n\n") * 8) for n in range(DOCUMENTS)]
        project.documents.add(new)

    project = Project.create(path, codebook=CODEBOOK, coder=f"{MARK}coder", fill=fill)
    project.codebook.add(project.codebook.facets()[0].id, f"{MARK}code")
    project.close()


class Soaking(QObject):
    """Does one thing after the other, each in the event loop, as a person's would come."""

    def __init__(self, start: Start, operations: int, seed: int = 1) -> None:
        super().__init__()
        self._start = start
        self._left = self._all = operations
        self._dice = random.Random(seed)
        self._inside = False
        self._turn = 0
        self.counted: Counter[str] = Counter()
        self.reports: list[str] = []
        self.held: list[dict[str, int]] = []
        self._step = QTimer(self, interval=0)
        self._step.timeout.connect(self._next)
        self._leave = QTimer(self, interval=1)
        self._leave.timeout.connect(leave_what_is_open)
        self._known: MainWindow | None = None
        self._doings: tuple[tuple[Callable[[MainWindow], object], int], ...] = (
            (self._code, 30),
            (self._documents, 10),
            (self._back_and_forth, 14),
            (self._remove, 6),
            (self._memo, 5),
            (self._move_ends, 6),
            (self._palette, 5),
            (self._places, 4),
            (self._find, 3),
            (self._scroll, 8),
            (self._themes, 2),
            (self._dialog, 2),
        )

    def start(self) -> None:
        """Begin."""
        self._step.start()
        self._leave.start()

    @property
    def _project(self) -> Project:
        project = self._start.window.bridge.project
        assert project is not None
        return project

    def _ready(self) -> bool:
        window = getattr(self._start, "window", None)
        if self._inside or window is None or window.frame is not self._start._frame:
            return False
        if window is not self._known:
            self._known = window
            window.faults.met.connect(self.reports.append)
        return window.bridge.project is not None and not window.bridge.lent and not window.jobs.running

    def _next(self) -> None:
        if not self._ready():
            return
        self._inside = True
        try:
            self._do_one(self._start.window)
        finally:
            self._inside = False

    def _do_one(self, window: MainWindow) -> None:
        done = self._all - self._left
        if done and done % (self._all // 4) == 0:
            self.held.append(holds())
        if self._left == 0:
            self._step.stop()
            window.frame.close()
            return
        self._left -= 1
        every = min(1000, self._all // 2)
        if done % every == every // 2:
            self.counted["language"] += 1
            window.actions["language_ko" if self.counted["language"] % 2 else "language_en"].trigger()
            return
        doings, weights = zip(*self._doings, strict=True)
        (doing,) = self._dice.choices(doings, weights)
        self.counted[doing.__name__.strip("_")] += 1
        doing(window)

    def _code(self, window: MainWindow) -> None:
        if self._project.annotations.count() > MANY:
            self._remove(window)
            return
        start = self._dice.randrange(len(window.desk.text) - 60)
        window.desk.select(Span(start, start + self._dice.randrange(3, 50)))
        code = self._dice.choice(self._project.codebook.codes())
        window.desk.apply(code.id)

    def _documents(self, window: MainWindow) -> None:
        self._turn = (self._turn + 1) % DOCUMENTS
        document = self._project.documents.all()[self._turn].id
        window.desk.open_document(document)
        annotations = self._project.annotations.within(document, Span(0, 4000))
        if annotations:
            window.desk.choose(self._dice.choice(annotations).id)

    def _back_and_forth(self, window: MainWindow) -> None:
        for _ in range(self._dice.randrange(1, 4)):
            window.actions["undo"].trigger()
        if self._dice.random() < 0.5:
            window.actions["redo"].trigger()

    def _remove(self, window: MainWindow) -> None:
        rows = self._project.annotations.rows()
        if rows:
            window.desk.choose(self._dice.choice(rows).id)
            window.actions["remove_annotation"].trigger()

    def _memo(self, window: MainWindow) -> None:
        window.actions["memo"].trigger()
        self._types(f"{MARK}memo {self._left}")
        window.desk.focus_reader()

    def _move_ends(self, window: MainWindow) -> None:
        window.actions[self._dice.choice(("end_right", "end_left", "end_word_right", "start_word_left"))].trigger()

    def _palette(self, window: MainWindow) -> None:
        window.desk.select(Span(10, 30))
        window.actions["palette"].trigger()
        self._types(MARK[: self._dice.randrange(1, 4)])
        field = QApplication.focusWidget()
        if field is not None:
            QTest.keyClick(field, Qt.Key.Key_Escape)

    def _places(self, window: MainWindow) -> None:
        window.places.show("list" if window.places.current == "code" else "code")

    def _find(self, window: MainWindow) -> None:
        window.actions[self._dice.choice(("find", "find_in_project"))].trigger()
        self._types(f"{MARK}text")
        window.desk.focus_reader()

    def _scroll(self, window: MainWindow) -> None:
        reader = window.furnish().code.reader
        bar = reader.verticalScrollBar()
        bar.setValue(self._dice.randrange(bar.maximum() + 1))
        reader.viewport().repaint()

    def _themes(self, window: MainWindow) -> None:
        window.actions[THEMES[self.counted["themes"] % len(THEMES)]].trigger()

    def _dialog(self, window: MainWindow) -> None:
        window.actions[DIALOGS[self.counted["dialog"] % len(DIALOGS)]].trigger()

    def _types(self, words: str) -> None:
        field = QApplication.focusWidget()
        if field is not None and field.inherits("QLineEdit") | field.inherits("QPlainTextEdit"):
            QTest.keyClicks(field, words)


def leave_what_is_open() -> None:
    """Every dialog and menu is looked at for a moment and left."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    modal = QApplication.activeModalWidget()
    if isinstance(modal, QDialog):
        modal.reject()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.close()


def holds() -> dict[str, int]:
    """What this process has just now."""
    gc.collect()
    every = QApplication.allWidgets()
    tops = [widget for widget in every if widget.parent() is None]
    inside = [each for top in tops for each in top.findChildren(QObject)]
    proc = Path("/proc/self")
    pages = int((proc / "statm").read_text().split()[1]) if proc.exists() else 0
    return {
        "kilobytes": pages * 4,
        "widgets": len(every),
        "qobjects": len(inside),
        "timers": sum(isinstance(each, QTimer) for each in inside),
        "things": len(gc.get_objects()),
        "threads": threading.active_count(),
        "tasks": len(list((proc / "task").iterdir())) if proc.exists() else 0,
        "files": len(list((proc / "fd").iterdir())) if proc.exists() else 0,
    }


def listen(folder: Path) -> None:
    """Everything that anybody logs, at every level."""
    handler = logging.FileHandler(folder / "everything.log", encoding="utf-8")
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.DEBUG)
    logging.getLogger("nkhr_desktop").addHandler(handler)  # it passes nothing on
    for name in ("sqlalchemy", "sqlalchemy.engine", "sqlalchemy.engine.Engine", "sqlalchemy.pool", "sqlalchemy.orm"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    QLoggingCategory.setFilterRules("default.debug=true\nqt.core.*.debug=true\nqt.accessibility.*.debug=true")


def main(folder: Path, operations: int) -> int:
    """Work; say what was held."""
    listen(folder)
    project = folder / f"{MARK}folder" / f"{MARK}project.nkhr"
    project.parent.mkdir()
    make(project)
    app = QApplication([])
    settings = Settings()
    frame = make_frame(app, settings)
    start = Start(app, frame, settings, project, sample=False)
    frame.once_painted(start.begin)
    soaking = Soaking(start, operations)
    QTimer.singleShot(500, soaking.start)
    collecting = Collecting(app)
    collecting.start()
    frame.show()
    app.exec()
    start.end()
    found = {"held": soaking.held, "counted": soaking.counted, "reports": soaking.reports}
    (folder / FOUND).write_text(json.dumps(found), encoding="utf-8")
    del frame
    gc.collect()
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
