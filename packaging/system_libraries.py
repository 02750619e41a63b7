"""What Qt needs from a Linux system and what brings it on Debian and Ubuntu.

Standard library only, since it runs before anything is installed. Windows and macOS lack nothing.
"""

from __future__ import annotations

import ctypes
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

# The libraries that Qt's wheels link to and do not carry, with the Debian package of each.
LIBRARIES = (
    ("libEGL.so.1", "libegl1"),
    ("libGL.so.1", "libgl1"),
    ("libX11.so.6", "libx11-6"),
    ("libX11-xcb.so.1", "libx11-xcb1"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libfreetype.so.6", "libfreetype6"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-glx.so.0", "libxcb-glx0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0"),
    ("libxcb-render.so.0", "libxcb-render0"),
    ("libxcb-render-util.so.0", "libxcb-render-util0"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-shm.so.0", "libxcb-shm0"),
    ("libxcb-sync.so.1", "libxcb-sync1"),
    ("libxcb-util.so.1", "libxcb-util1"),
    ("libxcb-xfixes.so.0", "libxcb-xfixes0"),
    ("libxcb-xinerama.so.0", "libxcb-xinerama0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)


class Missing(NamedTuple):
    """Something that the system lacks: what, its Debian package, and whether nothing works without it."""

    what: str
    package: str
    needed: bool


def missing(needs_screen: bool = False, folder_of_its_own: bool = True) -> list[Missing]:
    """What this system lacks, most important first; empty anywhere but on Linux.

    `needs_screen` asks for Xvfb as well; `folder_of_its_own` asks for Python's venv.
    """
    if not sys.platform.startswith("linux"):
        return []
    found = []
    if folder_of_its_own and not _has_venv():
        found.append(Missing("Python's venv", _venv_package(), True))
    found += [Missing(name, package, True) for name, package in LIBRARIES if not _loads(name)]
    if not shutil.which("fc-list"):
        found.append(Missing("fontconfig", "fontconfig", True))
    if not _has_korean_font():
        found.append(Missing("a Korean font", "fonts-noto-cjk", False))
    if needs_screen and not shutil.which("Xvfb"):
        found.append(Missing("Xvfb, a screen for the tests", "xvfb", True))
    if needs_screen:
        found += _for_screen_readers()
    return found


def command(lacking: list[Missing]) -> list[str]:
    """The one command that brings what is lacking on Debian and Ubuntu, as arguments."""
    packages = " ".join(sorted({part.package for part in lacking}))
    script = f"apt-get update && apt-get install -y --no-install-recommends {packages}"
    return [*_as_root(), "env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", script]


def bring(lacking: list[Missing], install: bool) -> bool:
    """Tell what is lacking, bring it if `install` says so, and answer whether the app can go on."""
    if not lacking:
        return True
    print("This system lacks: " + ", ".join(part.what for part in lacking) + ".", flush=True)
    if not shutil.which("apt-get"):
        print("Please install them with this system's own package manager. Debian calls the packages: ", end="")
        print(", ".join(part.package for part in lacking) + ".", flush=True)
        return not any(part.needed for part in lacking)
    line = command(lacking)
    if not install:
        print("This command brings all of it (or add --install-system, and it is run for you):")
        print("\n    " + shlex.join(line) + "\n", flush=True)
        return not any(part.needed for part in lacking)
    print("Running: " + shlex.join(line), flush=True)
    if subprocess.run(line, check=False).returncode != 0:
        print("That did not work: the lines above say why. Nothing else was changed.", flush=True)
        return False
    return True


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_venv() -> bool:
    # Debian splits ensurepip off, and venv then fails half-way
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return False
    return True


def _venv_package() -> str:
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def _for_screen_readers() -> list[Missing]:
    """What the test with a real client of screen readers needs; without it that one test is left out."""
    found = []
    if not shutil.which("dbus-daemon"):
        found.append(Missing("a D-Bus daemon", "dbus-daemon", False))
    folders = (Path("/usr/libexec"), Path("/usr/lib/at-spi2-core"))
    if not any((folder / "at-spi-bus-launcher").exists() for folder in folders):
        found.append(Missing("the bus of screen readers", "at-spi2-core", False))
    return found


def _has_korean_font() -> bool:
    if not shutil.which("fc-list"):
        return False
    listed = subprocess.run(["fc-list", ":lang=ko", "family"], capture_output=True, check=False)
    return bool(listed.stdout.strip())


def _as_root() -> list[str]:
    return [] if os.geteuid() == 0 else ["sudo"]
