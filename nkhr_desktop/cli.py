"""The command `nkhr-desktop`: opens the window, or does one thing without it.

Exit codes: 0 done, 1 refused with a sentence on standard error, 2 not understood, 3 a check found something.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from nkhr_desktop.model.errors import NkhrError, RowsRefused

DONE, REFUSED = 0, 1
#: What a shell expects of a program that was stopped by Ctrl+C.
STOPPED = 130

_PROJECT = ".nkhr"
_DEBUG = "NKHR_DEBUG"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says (``sys.argv`` if None) and return the exit code."""
    from nkhr_desktop.commands.console import complain, speak_utf8

    speak_utf8()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _run(given)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as stop:  # how argparse ends, after help or a usage error
        return stop.code if isinstance(stop.code, int) else DONE
    except NkhrError as error:
        _refuse(error)
        return REFUSED
    except BrokenPipeError:
        # whoever read our answer has enough of it; what was asked for is done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        complain("Stopped; what was not finished was taken back.")
        return STOPPED
    except OSError as error:
        complain(_of_system(error))
        return REFUSED
    except Exception as error:
        complain(_of_fault(error))
        return REFUSED
    return code


def _run(given: list[str]) -> int:
    if not given:
        return _window(None)
    if len(given) == 1 and given[0].endswith(_PROJECT):
        return _window(Path(given[0]))
    from nkhr_desktop.commands.parsing import VERBS, parse

    if len(given) == 1 and given[0] not in VERBS and Path(given[0]).is_file():
        return _window(Path(given[0]))
    options = parse(given)
    verb = options.pop("verb")
    if verb is None:
        return _window(None)
    if verb == "picture":
        return _picture(**options)
    from nkhr_desktop.commands import backing, checking, coding, erasing, looking, making, salvaging, stepping

    rooms = {
        "making": making,
        "coding": coding,
        "stepping": stepping,
        "looking": looking,
        "checking": checking,
        "backing": backing,
        "erasing": erasing,
        "salvaging": salvaging,
    }
    room = rooms[VERBS[verb]]
    code: int = getattr(room, verb)(**options)
    return code


def _window(project: Path | None) -> int:
    # nothing is imported here that the window does not need before it stands
    if not _has_display():
        raise _declined("There is no display here, so no window can open; see what works without: nkhr-desktop -h")
    try:
        from nkhr_desktop import app
    except ImportError as error:
        raise _declined(f"The window cannot open, since something is missing on this computer: {error}") from error
    return app.run(project)


def _declined(sentence: str) -> NkhrError:
    from nkhr_desktop.commands.words import Declined

    return Declined(sentence)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _picture(project: Path, target: Path) -> int:
    """Save a picture of the window, open on a project; no display is needed."""
    from nkhr_desktop.commands.console import say, shown
    from nkhr_desktop.project.project import Project

    Project.open(project, read_only=True).close()  # else the picture would be one of a refusal
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        # Qt remarks there on what that platform cannot do, which tells a person nothing
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from nkhr_desktop.app import save_picture

    save_picture(project, target)
    say(f"Saved a picture of the window in {shown(target)}.")
    return DONE


def _refuse(error: NkhrError) -> None:
    from nkhr_desktop.commands.console import complain
    from nkhr_desktop.commands.words import rows, sentence

    complain(sentence(error))
    if isinstance(error, RowsRefused):
        for line in rows(error):
            complain(line)


def _of_system(error: OSError) -> str:
    from nkhr_desktop.commands.console import shown

    name = f"“{shown(error.filename)}”: " if isinstance(error.filename, str) else ""
    return f"{name}{error.strerror or type(error).__name__}; what was saved before is safe."


def _of_fault(error: Exception) -> str:
    """One sentence about a fault of ours: where, but never the message, which may hold words of a document."""
    import traceback

    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "nkhr_desktop" in frame.filename]
    place = f" in {Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else ""
    line = f"NKHR Desktop itself went wrong ({type(error).__name__}{place}); what was saved before is safe."
    if os.environ.get(_DEBUG) == "1":
        return "".join(traceback.format_tb(error.__traceback__)) + line
    return f"{line} `check` tells whether a project is whole, {_DEBUG}=1 shows where this happened."
