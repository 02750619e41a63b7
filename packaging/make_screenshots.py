"""Make the pictures in `resources/screenshots/` from the real window, so that they never show an app that is gone.

    python packaging/make_screenshots.py

Run it after changing what the window looks like.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: The annotation that is chosen in the picture, by its code.
CHOSEN = "Respect for non-refoulement"


def main() -> int:
    """Write `main.png`; 0 when done."""
    sys.path.insert(0, str(ROOT))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from nkhr_desktop.app import save_picture
    from nkhr_desktop.project.sample import make_sample
    from nkhr_desktop.ui.main_window import MainWindow

    def choose(window: MainWindow) -> None:
        project = window.bridge.project
        assert project is not None
        code = next(code.id for code in project.codebook.codes() if code.name_en == CHOSEN)
        window.desk.choose(next(each.id for each in project.annotations.rows() if each.code == code))

    folder = ROOT / "resources" / "screenshots"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary) / "sample.nkhr"
        make_sample(project, "Kim").close()
        save_picture(project, folder / "main.png", language="en", arrange=choose)
    return 0


if __name__ == "__main__":
    sys.exit(main())
