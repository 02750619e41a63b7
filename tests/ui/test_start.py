"""The way from the process to the window, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from nkhr_desktop.project.own_folders import FOLDER_VARIABLE

#: Makes garbage and closes the window as soon as it is collected; says in which thread, and whether Python itself
#: collected while the window was built or does later.
_PROGRAM = """
import gc
import threading
from PySide6.QtCore import QTimer
from nkhr_desktop import app
class Kept(list):
    closing = None
kept = Kept()
build = app.Start.build
def told(start):
    print("built with" if gc.isenabled() else "built without", flush=True)
    build(start)
    gc.callbacks.append(collected)
    watch = QTimer(start._frame, interval=20)
    watch.timeout.connect(lambda: kept.extend([] for _ in range(1000)))
    watch.start()
    def close():
        print("with" if gc.isenabled() else "without", threading.current_thread() is threading.main_thread())
        start._frame.close()
    kept.closing = close
def collected(phase, info):
    if phase == "start" and kept.closing:
        QTimer.singleShot(0, kept.closing)
        kept.closing = None
app.Start.build = told
app.run()
"""


def test_garbage_is_looked_for_in_the_windows_own_thread_once_it_stands(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env=os.environ | {FOLDER_VARIABLE: str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ended.stdout.split("\n") == ["built without", "without True", ""]
    assert [path.name for path in tmp_path.glob("*.log")] == ["nkhr-desktop.log"]
    assert (tmp_path / "crash.txt").read_bytes() == b""
