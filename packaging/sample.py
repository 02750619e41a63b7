"""The sample project: shown in the window, or made and pictured where there is no display."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import environment

NAME = "NKHR sample"


def open_window(folder: Path | None) -> int:
    """Show the sample project, made in `folder` (Documents if None) unless it is there; the exit code.

    Without a display: export its coded dataset and save a picture of the window instead.
    """
    folder = (folder or _documents()).expanduser().resolve()
    project = folder / f"{NAME}.nkhr"
    if not _make(project):
        return 1
    if not _has_display():
        return _without_display(project)
    print(f"Opening {project}", flush=True)
    return _show(project)


def _make(project: Path) -> bool:
    if project.exists():
        return True
    try:
        project.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        print(f"The folder {project.parent} cannot be made ({error.strerror}). Name another with --folder.")
        return False
    return _app("sample", str(project)) == 0


def _without_display(project: Path) -> int:
    dataset = project.with_name(f"{NAME} dataset.zip")
    picture = project.with_name(f"{NAME} window.png")
    print("There is no display here, so no window can open. Making its files instead.", flush=True)
    code = _app("export", str(project), str(dataset), "--format", "csv")
    code = code or _app("picture", str(project), str(picture), QT_QPA_PLATFORM="offscreen")
    if code == 0:
        print(
            f"Sample project:   {project}\nCoded dataset:    {dataset}\nWindow, pictured: {picture}",
            flush=True,
        )
    return code


def _app(*arguments: str, **more: str) -> int:
    return environment.run(["-m", "nkhr_desktop", *arguments], more).returncode


def _show(project: Path) -> int:
    if os.name == "nt":
        return _app(str(project))
    # the window takes this process over, so that whoever started it can also end it
    line = [str(environment.python()), "-m", "nkhr_desktop", str(project)]
    os.execve(line[0], line, environment.variables())


def _documents() -> Path:
    """The person's Documents folder, as the system names it."""
    ask = "import platformdirs; print(platformdirs.user_documents_path())"
    answer = environment.run(["-X", "utf8", "-c", ask], quiet=True)
    if answer.returncode != 0:
        raise environment.SetupError(f"The environment in .venv does not work:\n{answer.stdout}")
    return Path(answer.stdout.strip())


def _has_display() -> bool:
    """Whether a window can really open: a display may be named that does not answer."""
    if not sys.platform.startswith("linux"):
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    ask = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    return environment.run(["-c", ask], quiet=True).returncode == 0
