"""The way from the process to the window, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from nkhr_desktop.ui.settings import FOLDER_VARIABLE

#: Closes the window as soon as Python collects again; says before whether it did while the window was built.
_PROGRAM = """
import gc
from PySide6.QtCore import QTimer
from nkhr_desktop import app
build = app.Start.build
def told(start):
    print("built with" if gc.isenabled() else "built without", flush=True)
    build(start)
    watch = QTimer(start._frame, interval=20)
    watch.timeout.connect(lambda: start._frame.close() if gc.isenabled() else None)
    watch.start()
app.Start.build = told
app.run()
"""


def test_garbage_is_looked_for_again_once_the_window_stands(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env=os.environ | {FOLDER_VARIABLE: str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert ended.stdout.split("\n") == ["built without", ""]
