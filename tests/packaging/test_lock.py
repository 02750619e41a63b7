"""The lock file and the list of licences agree with what the project asks for."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNNING = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
DEVELOPING = [Requirement(line) for line in PROJECT["dependency-groups"]["dev"]]
BUILDING = [Requirement(line) for line in PROJECT["build-system"]["requires"]]
LICENCES = tomllib.loads((ROOT / "resources/licences/index.toml").read_text(encoding="utf-8"))["licence"]


def locked() -> dict[str, tuple[str, str, int]]:
    """What the lock holds: by name the version, the marker, and how many hashes."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    found = {}
    for entry in re.split(r"\n(?=\w)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE)):
        head, *hashes = entry.replace("\\\n", "").split("--hash=sha256:")
        requirement, _, marker = head.partition(";")
        name, _, version = requirement.strip().partition("==")
        assert all(re.fullmatch(r"[0-9a-f]{64}", value.strip()) for value in hashes), name
        found[canonicalize_name(name)] = (version, marker.strip(), len(hashes))
    return found


@pytest.mark.parametrize("asked", RUNNING + DEVELOPING + BUILDING, ids=lambda asked: asked.name)
def test_the_lock_holds_what_the_project_asks_for(asked: Requirement) -> None:
    version, marker, hashes = locked()[canonicalize_name(asked.name)]
    assert asked.specifier.contains(version)
    assert not marker
    assert hashes


def test_everything_asked_for_has_a_lower_bound() -> None:
    assert not [asked.name for asked in RUNNING + DEVELOPING + BUILDING if ">=" not in str(asked.specifier)]


def test_the_lock_serves_every_system() -> None:
    lock = locked()
    assert all(hashes for _, _, hashes in lock.values())
    assert {name for name, (_, marker, _) in lock.items() if "win32" in marker} >= {
        "colorama",
        "pefile",
        "pywin32-ctypes",
    }
    assert "darwin" in lock["macholib"][1]
    # one file for Linux on Intel, Linux on ARM, macOS, Windows on Intel
    assert lock["pyside6-essentials"][2] >= 4
    # one file for each of these and each version of Python
    assert lock["sqlcipher3"][2] >= 16


def test_the_version_of_qt_that_ends_the_process_is_kept_out() -> None:
    asked = next(asked for asked in RUNNING if asked.name == "PySide6-Essentials")
    assert not asked.specifier.contains("6.12.0")
    assert Version(locked()["pyside6-essentials"][0]) >= Version("6.11.3")


def needed_while_running() -> set[str]:
    """The names of all libraries that an installed program brings, as they are here."""
    waiting, found = [asked.name for asked in RUNNING], set()
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found:
            continue
        found.add(name)
        for line in metadata.requires(name) or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": ""}):
                waiting.append(needed.name)
    return found


def test_every_library_that_travels_has_its_licence_in_the_list() -> None:
    listed = {canonicalize_name(entry["package"]) for entry in LICENCES if "package" in entry}
    # shiboken6 stands in Qt's entry: one project, one version, one licence
    assert needed_while_running() - {"shiboken6"} <= listed


@pytest.mark.parametrize("entry", LICENCES, ids=lambda entry: entry["name"])
def test_each_entry_of_the_licences_is_whole(entry: dict[str, object]) -> None:
    assert {"name", "version", "licence", "file", "home", "parts"} <= set(entry)
    for name in [entry["file"], *entry.get("more", [])]:
        assert len((ROOT / "resources" / name).read_text(encoding="utf-8")) > 100
    if "package" in entry:
        assert entry["version"] == locked()[canonicalize_name(entry["package"])][0]


def test_every_licence_text_is_in_the_list() -> None:
    folder = ROOT / "resources"
    listed = {name for entry in LICENCES for name in [entry["file"], *entry.get("more", [])]}
    texts = [*folder.glob("licences/*.txt"), *folder.glob("fonts/*.txt"), *folder.glob("icons/*.txt")]
    assert {path.relative_to(folder).as_posix() for path in texts} == listed


def test_the_versions_inside_the_driver_are_the_ones_listed() -> None:
    sqlcipher3 = pytest.importorskip("sqlcipher3")
    connection = sqlcipher3.connect(":memory:")
    version = {entry["name"]: entry["version"] for entry in LICENCES}
    assert sqlcipher3.dbapi2.sqlite_version == version["SQLite"]
    assert connection.execute("PRAGMA cipher_version").fetchone()[0].split()[0] == version["SQLCipher"]
    connection.close()
