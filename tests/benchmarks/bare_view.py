"""The limit of the reader: a QPlainTextEdit in an application of its own, without a style sheet and in default faces.

`Bare` starts such an application beside the one that measures and asks it for one measurement at a time, so that both
take turns. Run as a program it is that application: it reads what to do, one line each, and writes milliseconds.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from types import TracebackType

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.benchmarks import workload
from tests.benchmarks.figures import Taken, timed

#: Seconds after which there will be no frame any more.
TOO_LONG = 20


class Bare:
    """The application with the bare view. Every measurement gives milliseconds to the painted frame."""

    def __init__(self, length: int, size: tuple[int, int]) -> None:
        """``length`` characters of the workload's text, in a view of ``size`` pixels."""
        command = [sys.executable, "-m", "tests.benchmarks.bare_view", str(length), *map(str, size)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def __enter__(self) -> Bare:
        self.ask("ready")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def open(self) -> Taken:
        """A new view with the text, shown."""
        return self.ask("open")

    def page(self) -> Taken:
        """One page further down, in text that was not seen before."""
        return self.ask("page")

    def resize(self) -> Taken:
        """Another width."""
        return self.ask("resize")

    def zoom(self) -> Taken:
        """Another size of the letters."""
        return self.ask("zoom")

    def ask(self, what: str) -> Taken:
        """One measurement by the name of its method."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(what + "\n")
        self._process.stdin.flush()
        milliseconds, disturbed = json.loads(self._process.stdout.readline())
        taken = Taken(milliseconds)
        taken.disturbed = disturbed
        return taken


class _View(QPlainTextEdit):
    """Tells when a frame of it was finished."""

    frames = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.frames += 1


class _Program:
    """Does what it is told with one view, and with new ones to open."""

    def __init__(self, length: int, size: tuple[int, int]) -> None:
        self._text = workload.make_text(length, astral=True)
        self._size = size
        self._odd = False
        self._view = self._shown()

    def _shown(self) -> _View:
        view = _View()
        view.setPlainText(self._text)
        view.resize(*self._size)
        view.show()
        _until_framed(view, 0)
        return view

    def ready(self) -> None:
        """Nothing but being there."""

    def open(self) -> None:
        """A new view; the old one goes before the next."""
        self._new = self._shown()

    def tidy(self) -> None:
        """Let go of what was opened, between two measurements."""
        if "_new" in vars(self):
            self._new.hide()
            self._new.deleteLater()
            del self._new
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def page(self) -> None:
        """One page down."""
        bar = self._view.verticalScrollBar()
        self._change(lambda: bar.setValue(bar.value() + bar.pageStep()))

    def rewind(self) -> None:
        """Back to the top, where there is no further page."""
        bar = self._view.verticalScrollBar()
        if bar.value() + bar.pageStep() > bar.maximum():
            bar.setValue(0)
            QApplication.processEvents()

    def resize(self) -> None:
        """Narrower or wider."""
        self._odd = not self._odd
        self._change(lambda: self._view.resize(self._size[0] - 40 * self._odd, self._size[1]))

    def zoom(self) -> None:
        """Larger or smaller letters."""
        self._odd = not self._odd
        font = QFont(self._view.font())
        font.setPixelSize(20 if self._odd else 17)
        self._change(lambda: self._view.setFont(font))

    def _change(self, change: object) -> None:
        before = self._view.frames
        change()  # type: ignore[operator]
        _until_framed(self._view, before)


def _until_framed(view: _View, before: int) -> None:
    began = time.perf_counter()
    while view.frames == before:
        QApplication.processEvents()
        if time.perf_counter() - began > TOO_LONG:
            raise TimeoutError("no frame was painted")


def main() -> None:
    """Do what the lines say until there are no more."""
    app = QApplication(sys.argv[:1])
    length, width, height = map(int, sys.argv[1:4])
    program = _Program(length, (width, height))
    for line in sys.stdin:
        program.tidy()
        program.rewind()
        work = getattr(program, line.strip())
        taken = timed(work)
        print(json.dumps([taken, taken.disturbed]), flush=True)
    app.quit()


if __name__ == "__main__":
    main()
