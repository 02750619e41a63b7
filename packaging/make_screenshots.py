"""Make the pictures of the README and the manual from the real window, so that they never show an app that is gone.

    python packaging/make_screenshots.py            make all of them
    python packaging/make_screenshots.py --check    write nothing; 1 if pages and pictures do not fit together

Run it after changing what the window looks like. The pictures of the manual lie beside its pages, in English and
Korean: `resources/manual/*/pictures`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "resources" / "manual"
LANGUAGES = ("en", "ko")
#: The pictures of the manual; `manual_pictures.py` says how each is made.
NAMES = ("window", "margin", "palette", "codebook", "annotation", "adding", "list", "export", "history")
#: The annotation that is chosen in the pictures, by its code.
CHOSEN = "Respect for non-refoulement"


def main(arguments: list[str]) -> int:
    """Make the pictures, each kind in a process of its own, or look whether they fit the pages; 0 when all is well."""
    sys.path.insert(0, str(ROOT))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if "--check" in arguments:
        for line in missing():
            print(line)
        return 1 if missing() else 0
    if "--readme" in arguments:
        return _readme()
    done = subprocess.run([sys.executable, __file__, "--readme"], check=False).returncode
    for language in LANGUAGES:
        script = Path(__file__).with_name("manual_pictures.py")
        done = done or subprocess.run([sys.executable, str(script), language], check=False).returncode
    return done


def missing() -> list[str]:
    """What does not fit: pictures that a page names and nobody makes, that are made for no page, or are not there."""
    found: list[str] = []
    for language in LANGUAGES:
        pages = "\n".join(path.read_text(encoding="utf-8") for path in sorted((MANUAL / language).glob("*.md")))
        named = set(re.findall(r"\]\(pictures/([\w-]+)\.png\)", pages))
        there = {path.stem for path in (MANUAL / language / "pictures").glob("*.png")}
        found += [f"{language}: a page names {name}, which is not made" for name in sorted(named - set(NAMES))]
        found += [f"{language}: {name} is made for no page" for name in sorted(set(NAMES) - named)]
        found += [f"{language}: {name} is not there: run {Path(__file__).name}" for name in sorted(set(NAMES) - there)]
        found += [f"{language}: {name} lies there and is not made" for name in sorted(there - set(NAMES))]
    return found


def _readme() -> int:
    """Write `resources/screenshots/main.png`."""
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
    sys.exit(main(sys.argv[1:]))
