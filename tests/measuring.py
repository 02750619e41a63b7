"""Measures every window at some sizes of letters, in a process of its own, since Qt takes its scale once at the start:

    QT_SCALE_FACTOR=2 python -m tests.measuring accented:13 long_korean:32

Prints one JSON object for each: the language and size, how many scenes were looked at, and what does not fit.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
#: The screens that everything has to fit on, in logical pixels: a small one; and for letters so large that whoever
#: needs them has no such screen, that of a usual laptop.
SMALL, USUAL, LARGE_LETTERS = (1024, 640), (1366, 768), 24
#: What the system's own bar takes of it.
BAR = 40
SCALES = (1.0, 1.5, 2.0)
FONTS = (8, 13, 20, 32)
LANGUAGES = ("accented", "long_korean")


class Case(NamedTuple):
    """One way in which the windows may be seen."""

    scale: float
    font: int
    language: str


class Measured(NamedTuple):
    """How many scenes were looked at in a case, and what does not fit in them."""

    case: Case
    scenes: int
    faults: list[str]


#: Enough to find most; the whole matrix is for ``--full``.
FEW = (Case(1.0, 13, "accented"), Case(1.0, 32, "long_korean"), Case(2.0, 13, "accented"))
ALL = tuple(Case(scale, font, language) for scale in SCALES for font in FONTS for language in LANGUAGES)


def measure(cases: Iterable[Case]) -> Iterator[Measured]:
    """Look at every window in every case; one process for each scale and kind of screen."""
    groups: dict[tuple[float, bool], list[Case]] = {}
    for case in cases:
        groups.setdefault((case.scale, case.font > LARGE_LETTERS), []).append(case)
    for (scale, large), group in groups.items():
        yield from _in_a_process(scale, USUAL if large else SMALL, group)


def _in_a_process(scale: float, screen: tuple[int, int], cases: Sequence[Case]) -> Iterator[Measured]:
    with TemporaryDirectory() as folder:
        config = Path(folder) / "screen.json"
        width, height = (round(side * scale) for side in screen)
        shape = {"name": "small", "x": 0, "y": 0, "width": width, "height": height, "dpr": 1}
        config.write_text(json.dumps({"screens": [shape | {"logicalDpi": 96, "logicalBaseDpi": 96}]}))
        platform = "offscreen" if os.name == "nt" else f"offscreen:configfile={config}"
        asked = [f"{case.language}:{case.font}" for case in cases]
        done = subprocess.run(
            [sys.executable, "-m", "tests.measuring", *asked],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": str(scale)},
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
    assert done.returncode == 0, done.stderr[-4_000:]
    for case, line in zip(cases, done.stdout.splitlines(), strict=True):
        found = json.loads(line)
        yield Measured(case, found["scenes"], found["faults"])


def _look(language: str, font: int) -> dict[str, Any]:
    """In the process itself: every scene once."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QWidget

    from nkhr_desktop.ui.theme import INTERFACE_PIXELS
    from tests.clipping import faults
    from tests.pseudo import speaking
    from tests.scenes import every_scene
    from tests.windows import standing, visit

    found: dict[str, str] = {}
    scenes: list[str] = []

    def look(name: str, widget: QWidget) -> None:
        scenes.append(name)
        for fault in faults(name, widget):
            found.setdefault(f"{fault.kind} {fault.what}", str(fault))

    room = QGuiApplication.primaryScreen().size()
    size = (room.width(), room.height() - BAR)
    with (
        TemporaryDirectory() as folder,
        speaking(language),
        standing(Path(folder), size, scale=font / INTERFACE_PIXELS) as window,
    ):
        visit(window, look, every_scene())
    return {"scenes": len(scenes), "faults": list(found.values())}


def main(asked: Sequence[str]) -> None:
    """Measure and print."""
    sys.path.insert(0, str(ROOT / "packaging"))  # the catalogue is read with its own tools
    from PySide6.QtWidgets import QApplication

    app = QApplication(["measuring"])
    for each in asked:
        language, font = each.split(":")
        print(json.dumps(_look(language, int(font)), ensure_ascii=True), flush=True)
    app.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
