"""The packaged program, built and started from a bare environment: only where `--executable` asks for it."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import checks
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.xdist_group("executable")

# Looks at the whole screen and counts the colours on a grid of points: an empty screen has one.
COUNT_COLOURS = """
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["look"])
picture = app.primaryScreen().grabWindow(0).toImage()
points = [(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)]
print(len({picture.pixel(x, y) for x, y in points}))
"""

PAINTED = 50


@pytest.fixture(scope="module")
def program(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program that the command line is called with, freshly built."""
    if not request.config.getoption("--executable", default=False):
        pytest.skip("built and tried with --executable")
    made, work = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("build")
    places = ["--distpath", str(made), "--workpath", str(work)]
    line = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places]
    subprocess.run([*line, str(ROOT / "packaging/nkhr_desktop.spec")], cwd=ROOT, check=True)
    return made / "nkhr-desktop" / ("nkhr-desktop-cli.exe" if os.name == "nt" else "nkhr-desktop")


def bare(**more: str) -> dict[str, str]:
    """An environment with nothing in it but what Windows cannot start a program without."""
    return {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ} | more


def told(program: Path, *arguments: str, code: int = 0) -> str:
    """What the program prints on the command line; it must end with `code`."""
    line = [str(program), *arguments]
    done = subprocess.run(line, env=bare(), capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def sample(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("project") / "표본 sample.nkhr"
    told(program, "sample", str(project))
    return project


def test_it_makes_the_sample_project(program: Path, sample: Path) -> None:
    about = json.loads(told(program, "info", str(sample), "--json"))
    assert about["documents"] == 5
    assert about["codes"] >= 100
    assert about["annotations"] >= 20
    told(program, "check", str(sample))


def test_it_exports_the_coded_dataset(program: Path, sample: Path, tmp_path: Path) -> None:
    about = json.loads(told(program, "info", str(sample), "--json"))
    told(program, "export", str(sample), str(tmp_path / "coded.zip"), "--format", "csv")
    with zipfile.ZipFile(tmp_path / "coded.zip") as folder:
        name = next(name for name in folder.namelist() if name.endswith("annotations.csv"))
        rows = list(csv.DictReader(io.StringIO(folder.read(name).decode("utf-8"), newline="")))
    assert len(rows) == about["annotations"]
    assert {row["facet"] for row in rows} == {"abuse_type", "actor", "recommendation"}
    told(program, "export", str(sample), str(tmp_path / "coded.xlsx"), "--format", "xlsx")
    assert (tmp_path / "coded.xlsx").read_bytes().startswith(b"PK")


def test_it_refuses_in_one_sentence(program: Path, sample: Path, tmp_path: Path) -> None:
    told(program, "sample", str(sample), code=1)
    told(program, "info", str(tmp_path / "none.nkhr"), code=1)
    told(program, "no-such-verb", str(sample), "more", code=2)


def test_the_licences_travel_with_it(program: Path) -> None:
    data = program.parent / "_internal/nkhr_desktop/_data"
    assert (data / "resources/licences/LGPL-3.0.txt").is_file()
    assert (data / "resources/licences/index.toml").read_bytes() == (
        ROOT / "resources/licences/index.toml"
    ).read_bytes()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a screen of its own is made on Linux")
def test_its_window_opens_on_the_sample_project(program: Path, sample: Path, tmp_path: Path) -> None:
    with checks.screen() as display:
        variables = bare(DISPLAY=display["DISPLAY"], HOME=str(tmp_path), LANG="C.UTF-8")
        empty = colours(display)
        window = subprocess.Popen([str(program), str(sample)], env=variables)
        try:
            seen = looks(window, display)
        finally:
            window.terminate()
            window.wait()
    assert empty == 1
    assert seen > PAINTED


def colours(display: dict[str, str]) -> int:
    line = [sys.executable, "-c", COUNT_COLOURS]
    variables = {**os.environ, **display, "QT_QPA_PLATFORM": "xcb"}
    return int(subprocess.run(line, env=variables, capture_output=True, check=True).stdout)


def looks(window: subprocess.Popen[bytes], display: dict[str, str]) -> int:
    """The colours on the screen once the window has been painted, or what is there after a patient wait."""
    found = 0
    for _ in range(30):
        time.sleep(1)
        assert window.poll() is None, "the program ended by itself"
        found = colours(display)
        if found > PAINTED:
            break
    return found
