"""The project's own Python environment, `.venv`: made from the lock file, and made again when that changes.

Standard library only, since it runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
OLDEST = (3, 11)


class SetupError(Exception):
    """The environment could not be made; the text is for the person who started it."""


def check_python() -> None:
    """Raise SetupError if this Python is too old to make the environment with."""
    if sys.version_info[:2] < OLDEST:
        mine, wanted = ".".join(map(str, sys.version_info[:2])), ".".join(map(str, OLDEST))
        raise SetupError(f"This is Python {mine}; NKHR Desktop needs Python {wanted} or newer.")


def python() -> Path:
    """The interpreter of the environment, whether or not it is there yet."""
    return FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def variables(more: dict[str, str] | None = None) -> dict[str, str]:
    """The variables for a program run in the environment: this process's, no other Python's, and `more`.

    A name that `more` gives no value is left out.
    """
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
    wanted = {**kept, "PIP_USER": "0", "VIRTUAL_ENV": str(FOLDER), **(more or {})}
    return {name: value for name, value in wanted.items() if value or name not in (more or {})}


def run(
    arguments: list[str], more: dict[str, str] | None = None, quiet: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run the environment's Python with `arguments` in the project's folder.

    `more` are further variables; `quiet` shows nothing and returns all output as `stdout`.
    """
    return subprocess.run(
        [str(python()), *arguments],
        cwd=ROOT,
        env=variables(more),
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def make() -> Path:
    """Make the environment, or bring it up to date, and return its interpreter; quick when nothing changed.

    Raises SetupError if it cannot be made.
    """
    stamp = FOLDER / "made-from"
    wanted = _fingerprint()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted and python().exists():
        return python()
    print("Making the environment in .venv. About 130 MB are downloaded, this once.", flush=True)
    _make_folder()
    stamp.unlink(missing_ok=True)
    _pip("--require-hashes", "--only-binary=:all:", "--requirement", str(LOCK))
    _pip("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(wanted, encoding="ascii")
    return python()


def _fingerprint() -> str:
    """A hash of all that the environment depends on, the project's place included (scripts hold it)."""
    about = hashlib.sha256()
    for part in (
        LOCK.read_bytes(),
        (ROOT / "pyproject.toml").read_bytes(),
        sys.version.encode(),
        str(ROOT).encode(),
    ):
        about.update(hashlib.sha256(part).digest())
    return about.hexdigest()


def _make_folder() -> None:
    """Make `.venv`, afresh unless one is there that this Python made."""
    try:
        venv.create(FOLDER, with_pip=True, clear=FOLDER.exists() and not _is_ours())
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(f"The environment could not be made in {FOLDER}: {error}") from error


def _is_ours() -> bool:
    try:
        answer = run(["-c", "import sys, pip; print(sys.version)"], quiet=True)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == sys.version.strip()


def _pip(*arguments: str) -> None:
    quiet = [] if sys.stdout.isatty() else ["-qq"]
    if run(["-m", "pip", "--disable-pip-version-check", "--no-input", "install", *quiet, *arguments]).returncode != 0:
        raise SetupError(
            "The libraries could not be installed; pip's lines above say why.\n"
            "Is this machine online? When it is, start the same command again: it goes on from here."
        )
