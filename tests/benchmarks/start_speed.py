"""How soon the window stands, beside a bare QMainWindow: `python -m tests.benchmarks.start_speed`.

Each start is a process of its own; the clock runs here, from before the process to the line that it writes. "Ready"
is the sample project in the window: its document and annotations are painted, and the keys that code it work.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from nkhr_desktop.project.own_folders import FOLDER_VARIABLE
from nkhr_desktop.project.sample import make_sample
from tests.benchmarks.figures import HEAD, Figure, in_turns

_BARE = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.told)
    def told(self):
        print("painted", flush=True)
        os._exit(0)
app = QApplication(sys.argv[:1])
bare = Bare()
bare.resize(1440, 900)
bare.show()
app.exec()
"""

_OURS = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEvent
from nkhr_desktop import app
class Watched(app.Frame):
    seen = False
    def eventFilter(self, watched, event):
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False
    def event(self, event):
        done = super().event(event)
        if self.seen and event.type() == QEvent.Type.UpdateRequest:
            self.ready()
        return done
    def ready(self):
        marks = [mark for row in self.reader._view.rows() for mark in row.sheet.dress.marks]
        assert marks and self.window.actions["undo"] and self.window.actions["apply_pin_1"].isEnabled()
        print("ready", flush=True)
        os._exit(0)
app.Frame = Watched
build = app.Start.build
def told(start):
    print("painted", flush=True)
    if start._path is None:
        os._exit(0)
    build(start)
    from nkhr_desktop.ui.reader import Reader
    frame = start._frame
    frame.window, frame.reader = start.window, frame.findChild(Reader)
    frame.reader.viewport().installEventFilter(frame)
app.Start.build = told
app.run(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
"""


class Starts:
    """Starts of programs, with settings of nobody."""

    def __init__(self, folder: Path) -> None:
        # an installed program has its bytecode beside it
        keep = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self._settings = keep | {FOLDER_VARIABLE: str(folder)}

    def milliseconds(self, word: str, program: str, *arguments: str) -> float:
        """From before the process to the line with this word."""
        began = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-c", program, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=self._settings,
        )
        assert process.stdout is not None
        seen = {line.strip(): (time.perf_counter() - began) * 1000 for line in process.stdout}
        process.wait()
        return seen[word]


def measure(rounds: int = 15) -> Iterator[Figure]:
    """Window painted, and project ready, in turns with a bare window."""
    with tempfile.TemporaryDirectory(prefix="speed") as folder:
        path = Path(folder) / "sample.nkhr"
        make_sample(path, "Bench").close()
        starts = Starts(Path(folder))
        painted, ready, bare = in_turns(
            rounds,
            lambda: starts.milliseconds("painted", _OURS),
            lambda: starts.milliseconds("ready", _OURS, str(path)),
            lambda: starts.milliseconds("painted", _BARE),
        )
    yield Figure("start: window painted, against a bare QMainWindow", painted, bare, 1.2)
    yield Figure("start: sample project ready, against the same", ready, bare, 3)


def main() -> None:
    """Print the table."""
    print(HEAD)
    for figure in measure():
        print(figure, flush=True)


if __name__ == "__main__":
    main()
