"""Every check and every test, and the building of the executable."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator

import environment

# The checks before the tests: what is said of each, and what the environment's Python is asked to run.
CHECKS = (
    ("format", ["-m", "ruff", "format", "--check", "--quiet", "."]),
    ("lint", ["-m", "ruff", "check", "--quiet", "."]),
    ("layers", ["-c", "from importlinter.cli import lint_imports_command as check; check()"]),
    ("types", ["-m", "mypy", "--no-error-summary"]),
)


def run(pytest_arguments: list[str]) -> int:
    """Run the checks, then pytest with `pytest_arguments`; the exit code is 0 if all is well.

    pytest's closing line is the last one, unless a check failed: then that is said below it.
    """
    failed = [name for name, line in CHECKS if not _check(name, line)]
    with screen() as display:
        tests = ["-m", "pytest", "-n", "2", "--dist", "loadgroup", *pytest_arguments]
        code = environment.run(tests, display).returncode
    if failed:
        print("The tests ran, but a check failed before them: " + ", ".join(failed), flush=True)
    return code or int(bool(failed))


def build() -> int:
    """Build the executable into `dist/`; the exit code."""
    line = ["-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "packaging/nkhr_desktop.spec"]
    return environment.run(line).returncode


def has_display() -> bool:
    """Whether this system has a display of its own: always, but on a Linux without a desktop."""
    on_linux = sys.platform.startswith("linux")
    return not on_linux or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A screen for the tests, as variables: their own where there is Xvfb, so that no hand disturbs it."""
    program = shutil.which("Xvfb")
    if program is None:
        yield {}
        return
    server, number = _start_server(program)
    try:
        yield {"DISPLAY": f":{number}", "WAYLAND_DISPLAY": "", "XDG_SESSION_TYPE": "x11"}
    finally:
        server.terminate()
        server.wait()


def _check(name: str, line: list[str]) -> bool:
    started = time.monotonic()
    done = environment.run(line, quiet=True)
    good = done.returncode == 0
    print(f"{name:<8}{'ok' if good else 'FAILED'}  ({time.monotonic() - started:.1f} s)", flush=True)
    if not good:
        print(done.stdout, flush=True)
    return good


def _start_server(program: str) -> tuple[subprocess.Popen[bytes], str]:
    """Start Xvfb on the first free number; the server and that number."""
    reading, writing = os.pipe()
    line = [program, "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]
    server = subprocess.Popen(line, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        raise environment.SetupError("Xvfb, the screen for the tests, did not start.")
    return server, number
