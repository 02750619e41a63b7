"""How fast the reader is inside the whole window, annotations in the project file: `-m tests.benchmarks.window_speed`.

The window has its usual size, all panels and the margin are in view, the reader is asked for by what people use: the
desk and real key events. A frame is done when Qt has painted all of the window that was to be painted. The limit is
the bare view of bare_view.py, as large as the reader is in the window.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from nkhr_desktop import resources
from nkhr_desktop.app import import_plainly
from nkhr_desktop.formats import codebook_toml
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.documents import NewDocument
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui import fonts
from nkhr_desktop.ui.frame import Frame
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import Appearance
from tests.benchmarks import workload
from tests.benchmarks.bare_view import Bare
from tests.benchmarks.figures import HEAD, Figure, Taken, in_turns, median, percentile, stopwatch

WINDOW = (1440, 900)
LONG, DENSE, SHORT = 2_000_000, 100_000, 20_000
#: Milliseconds without anything to do after which the window is taken to be at rest.
REST = 150
#: Seconds after which there will be no frame any more.
TOO_LONG = 20


def shortened(length: int, part: int) -> int:
    """A length divided by ``part``, but long enough for a few pages."""
    return max(length // part, SHORT)


def make_project(path: Path, part: int = 1) -> dict[str, str]:
    """A project with a long document twice, with 10,000 and 50,000 annotations, a dense and a short one.

    All counts and lengths are divided by ``part``. The documents' ids by title.
    """
    long = workload.make_text(shortened(LONG, part), astral=True)
    texts = {
        "10,000": (long, 10_000 // part),
        "50,000": (long, 50_000 // part),
        "dense": (workload.make_text(shortened(DENSE, part), astral=True), 10_000 // part),
        "short": (workload.make_text(SHORT // part), 0),
    }
    data = codebook_toml.read(resources.path("codebook/default.toml"))
    ids: dict[str, str] = {}
    project = Project.create(path, codebook=data, coder="Bench")
    codes = {name: data.codes[number % len(data.codes)].id for number, (_, name, _) in enumerate(workload.flatten())}
    for title, (text, count) in texts.items():
        new = NewDocument(f"{title}.txt", text.encode(), text, "utf-8", attributes={"title": title})
        ids[title] = project.documents.add([new])[0]
        made = workload.make_codings(text, count) if count else []
        project.add_annotations(
            [
                NewAnnotation(ids[title], Span(each["start"], each["end"]), codes[each["code"]], each["memo"])
                for each in made
            ]
        )
    project.codebook.pin(data.codes[0].id, "1")
    project.close()
    return ids


class _Watched(Frame):
    """The frame of the window; knows when a frame with the reader in it was painted."""

    def __init__(self) -> None:
        super().__init__("#fbfbfa")
        self.frames = 0
        self._seen = False

    def watch(self, viewport: QObject) -> None:
        """Frames count only if this was painted in them."""
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._seen = True
        return False

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest and self._seen:
            self._seen = False
            self.frames += 1
        return done


class Window:
    """The app's window on a project, and what is measured in it. Times are milliseconds."""

    def __init__(self, path: Path, ids: dict[str, str], rest: int = REST) -> None:
        app = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)
        import_plainly()
        fonts.register_first()
        self.ids = ids
        self._rest = rest
        self.frame = _Watched()
        self.frame.resize(*WINDOW)
        appearance = Appearance("light", 1.0, self.frame)
        appearance.apply(app)
        self.main = MainWindow(self.frame, Settings(path.with_name("settings.ini")), appearance)
        self.frame.show()
        self.frame.activateWindow()
        assert self.main.open(path), "the project was just made"
        reader = self.frame.findChild(Reader)
        assert reader is not None
        self.reader = reader
        self.frame.watch(reader.viewport())
        self.rest()

    @property
    def size(self) -> tuple[int, int]:
        """How large the reader is, scroll bar included."""
        return self.reader.width(), self.reader.height()

    def rest(self) -> None:
        """Wait until late counts, lists and jobs are done."""
        quiet = QElapsedTimer()
        quiet.start()
        while quiet.elapsed() < self._rest:
            before = time.perf_counter()
            QApplication.processEvents()
            if time.perf_counter() - before > 0.002 or self.main.jobs.running:
                quiet.restart()
            time.sleep(0.001)

    def to_frame(self, work: Callable[[], object]) -> Taken:
        """From the call of ``work`` to the painted frame that follows."""
        before, began = self.frame.frames, time.perf_counter()
        with stopwatch() as taken:
            work()
            while self.frame.frames == before:
                QApplication.processEvents()
                if time.perf_counter() - began > TOO_LONG:
                    raise TimeoutError("no frame was painted")
        return taken[0]

    def open(self, title: str, read: bool = True) -> Taken:
        """From the desk to the first frame; with ``read`` the text is read from the file, too."""
        self.main.desk.open_document(self.ids["short"])
        self.rest()
        if read:
            project = self.main.bridge.project
            assert project is not None
            project._texts._kept.clear()
        return self.to_frame(lambda: self.main.desk.open_document(self.ids[title]))

    def stand(self, title: str, share: float = 0.3) -> None:
        """Lay a document on the desk, so far down."""
        self.main.desk.open_document(self.ids[title])
        self.rest()
        self.reader.go_to(int(len(self.main.desk.text) * share))
        self.rest()

    def page(self) -> Taken:
        """One page further down."""
        bar = self.reader.verticalScrollBar()
        if bar.value() + bar.pageStep() > bar.maximum():
            bar.setValue(0)
            self.rest()
        taken = self.to_frame(lambda: bar.setValue(bar.value() + bar.pageStep()))
        QApplication.processEvents()
        return taken

    def apply(self, key: Qt.Key) -> Taken:
        """A passage in view is given a code by a key; it is on the disk before it is painted."""
        project, reader = self.main.bridge.project, self.reader
        assert project is not None
        count = project.annotations.count()
        length = len(self.main.desk.text)
        reader.go_to(count * 7919 % (length - 400))  # somewhere else each time, so that they do not pile up
        self.rest()
        reader.select(Span(reader.place + 40, reader.place + 100))
        self.rest()
        target = reader.focusProxy() or reader
        target.setFocus()
        taken = self.to_frame(lambda: QTest.keyClick(target, key))
        assert project.annotations.count() == count + 1, "the key gave no code"
        self.rest()
        return taken

    def resize(self) -> Taken:
        """The whole window a little narrower or wider."""
        width = WINDOW[0] - 40 if self.frame.width() == WINDOW[0] else WINDOW[0]
        taken = self.to_frame(lambda: self.frame.resize(width, WINDOW[1]))
        self.rest()
        return taken

    def zoom(self) -> Taken:
        """Larger or smaller letters, by the keys that people use."""
        key = Qt.Key.Key_0 if self.reader.zoom != 100 else Qt.Key.Key_Equal
        target = self.reader.focusProxy() or self.reader
        taken = self.to_frame(lambda: QTest.keyClick(target, key, Qt.KeyboardModifier.ControlModifier))
        self.rest()
        return taken

    def longest_gap(self) -> tuple[float, float]:
        """(longest time in which the window answered nothing, time until all rows are there) as the list fills."""
        from nkhr_desktop.ui.annotations.list import AnnotationList

        found = self.frame.findChild(AnnotationList)
        assert found is not None
        loop, beat, gaps = QEventLoop(), QTimer(interval=1), [0.0]
        last = began = time.perf_counter()

        def tick() -> None:
            nonlocal last
            now = time.perf_counter()
            gaps.append(now - last)
            last = now

        beat.timeout.connect(tick)
        found.filling.done.connect(loop.quit)
        beat.start()
        QTimer.singleShot(0, lambda: self.main.places.show("list"))
        loop.exec()
        whole = time.perf_counter() - began
        QTimer.singleShot(self._rest, loop.quit)  # what `done` still has to do is a gap too
        loop.exec()
        self.main.places.show("code")
        self.rest()
        return max(gaps) * 1000, whole * 1000

    def close(self) -> None:
        """Close the window."""
        self.frame.close()
        self.frame.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def opened(part: int = 1, rest: int = REST) -> Iterator[Window]:
    """The window on a project of its own."""
    with tempfile.TemporaryDirectory(prefix="speed") as folder:
        path = Path(folder) / "window.nkhr"
        window = Window(path, make_project(path, part), rest)
        try:
            yield window
        finally:
            window.close()


def measure(part: int = 1, rounds: int = 9, pages: int = 40, keys: int = 40, rest: int = REST) -> Iterator[Figure]:
    """Every figure of the reader in the window; ``part`` divides the counts and lengths."""
    with opened(part, rest) as window:
        long, dense = shortened(LONG, part), shortened(DENSE, part)
        with Bare(long, window.size) as bare:
            yield from _opening(window, bare, rounds, _counted(long))
            yield from _moving(window, bare, rounds, pages, _counted(long))
        with Bare(dense, window.size) as bare:
            window.stand("dense", 0.1)
            ours, raw = in_turns(min(pages, 25), window.page, bare.page)
            yield Figure(f"in the window: page not seen, 10,000 in {_counted(dense)}", ours, raw, most=8)
        yield from _coding(window, keys)
        gap, whole = window.longest_gap()
        yield Figure("annotation list: longest time in which nothing is answered", gap, most=200)
        yield Figure("annotation list: until all rows are there", whole)


def _opening(window: Window, bare: Bare, rounds: int, long: str) -> Iterator[Figure]:
    for title in ("10,000", "50,000"):  # debris is looked for beside, once
        window.open(title)
        window.rest()
    sides = [partial(window.open, title, read) for title in ("10,000", "50,000") for read in (False, True)]
    *ours, raw = in_turns(rounds, *sides, bare.open)
    for number, (title, bar) in enumerate((("10,000", 0.55), ("50,000", 0.65))):
        yield Figure(f"in the window: open {long}, {title} annotations", ours[2 * number], raw, bar)
        yield Figure("    the same, the text read from the file too", ours[2 * number + 1], raw)


def _moving(window: Window, bare: Bare, rounds: int, pages: int, long: str) -> Iterator[Figure]:
    for title in ("10,000", "50,000"):
        window.stand(title)
        ours, raw = in_turns(pages, window.page, bare.page)
        yield Figure(f"in the window: page not seen, {title} annotations in {long}", ours, raw, 1.2)
    yield Figure("in the window: resize", *in_turns(rounds, window.resize, bare.resize))
    yield Figure("in the window: zoom", *in_turns(rounds, window.zoom, bare.zoom))


def _coding(window: Window, keys: int) -> Iterator[Figure]:
    window.stand("50,000")
    for name, key in (("a pinned digit", Qt.Key.Key_1), ("the last code", Qt.Key.Key_L)):
        window.apply(key)
        taken = [window.apply(key) for _ in range(keys)]
        yield Figure(f"in the window: key to frame at 50,000, {name}, median", median(taken), most=10)
        yield Figure("    the same, of 100 the 95th", percentile(taken, 0.95))


def _counted(length: int) -> str:
    return f"{length:,} characters" if length < 1_000_000 else f"{length / 1_000_000:g}M characters"


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--small", action="store_true", help="a tenth of everything")
    small = asked.parse_args().small
    print(HEAD)
    for figure in measure(10, 3, 10, 10) if small else measure():
        print(figure, flush=True)


if __name__ == "__main__":
    main()
