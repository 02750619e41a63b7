"""How soon the window stands, beside a bare QMainWindow: `python -m tests.benchmarks.start_speed`.

Each start is a process of its own; the clock runs here, from before the process to the line that it writes.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from nkhr_desktop.project.sample import make_sample
from tests.benchmarks.project_speed import Figure

_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: (print("painted", flush=True), app.exit()))
app = QApplication(sys.argv[:1])
bare = Bare()
bare.resize(1440, 900)
bare.show()
app.exec()
"""

_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from nkhr_desktop import app
build = app.Start.build
def told(start):
    print("painted", flush=True)
    build(start)
    QTimer.singleShot(0, lambda: (print("ready", flush=True), start._app.exit()))
app.Start.build = told
app.run(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
"""


def _start(program: str, *arguments: str) -> dict[str, float]:
    """Milliseconds to each word that the process writes."""
    # an installed program has its bytecode beside it
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=settings,
    )
    assert process.stdout is not None
    seen = {line.strip(): (time.perf_counter() - began) * 1000 for line in process.stdout}
    process.wait()
    return seen


def measure(rounds: int = 9) -> Iterator[Figure]:
    """Window painted, and project ready, in turns with a bare window."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.nkhr"
        make_sample(path, "Bench").close()
        runs = [(_start(_BARE), _start(_OURS), _start(_OURS, str(path))) for _ in range(rounds + 1)][1:]
    bare = statistics.median(run[0]["painted"] for run in runs)
    yield Figure("start: window painted, against a bare QMainWindow", _median(runs, 1, "painted"), bare, 1.2)
    yield Figure("start: sample project ready, against the same", _median(runs, 2, "ready"), bare, 3)


def _median(runs: list[tuple[dict[str, float], ...]], which: int, word: str) -> float:
    return statistics.median(run[which][word] for run in runs)


def main() -> None:
    """Print the table."""
    for figure in measure():
        print(figure, flush=True)


if __name__ == "__main__":
    main()
