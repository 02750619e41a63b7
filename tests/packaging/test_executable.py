"""The packaged program, built and started from a bare environment: only where `--executable` asks for it."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
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

# Waits until the middle of the screen is no longer black, and prints when that was, in seconds of the same clock.
TELL_WHEN_PAINTED = """
import sys, time
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(["look"])
screen = app.primaryScreen()
x, y = screen.geometry().center().x() // 2, screen.geometry().center().y() // 2
print("ready", flush=True)
while screen.grabWindow(0, x, y, 1, 1).toImage().pixel(0, 0) & 0xFFFFFF == 0:
    time.sleep(0.001)
print(time.monotonic(), flush=True)
"""

# What any program of Qt widgets must do before it shows something.
BARE_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.show()
app.exec()
"""

#: Bytes of the folder: 126 MB of program (what a frozen Qt needs, measured beforehand), 16 MB of faces, some air.
LARGEST = 146_000_000
#: What the environment of the tests has and nobody who uses the program needs.
NOT_OURS = ("hypothesis", "numpy", "openpyxl", "pandas", "pytest", "fontTools", "mypy", "greenlet")


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


# the whole job, with a mouse and keys that the X server itself sends


@contextmanager
def desktop() -> Iterator[dict[str, str]]:
    """A screen with a window manager, which gives keys to the window in front."""
    programs = {name: shutil.which(name) for name in ("xdotool", "openbox")}
    lacking = [name for name, path in programs.items() if path is None]
    if lacking:
        pytest.skip(f"a mouse and a window manager are needed: apt-get install {' '.join(lacking)}")
    with checks.screen() as display:
        manager = subprocess.Popen(
            [str(programs["openbox"])],
            env={**os.environ, **display},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield display
        finally:
            manager.terminate()
            manager.wait()


def hand(display: dict[str, str], *words: str) -> str:
    """What ``xdotool`` says; a moment after it, as a person needs one."""
    variables = {**os.environ, **display}
    done = subprocess.run(["xdotool", *words], env=variables, capture_output=True, encoding="utf-8", check=True)
    time.sleep(0.4)
    return done.stdout


def pull(display: dict[str, str], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press at ``start``, let go at ``end``."""
    hand(display, "mousemove", str(start[0]), str(start[1]))
    hand(display, "mousedown", "1")
    for part in range(1, 6):
        x, y = (a + (b - a) * part // 5 for a, b in zip(start, end, strict=True))
        hand(display, "mousemove", str(x), str(y))
    hand(display, "mouseup", "1")


def annotations(program: Path, project: Path, target: Path) -> list[dict[str, str]]:
    """The rows of the coded dataset, by the command line of the same program."""
    told(program, "export", str(project), str(target), "--format", "csv")
    with (target / "annotations.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a screen of its own is made on Linux")
def test_its_window_codes_what_the_mouse_selects(program: Path, tmp_path: Path) -> None:
    project = tmp_path / "sample.nkhr"
    told(program, "sample", str(project))
    before = annotations(program, project, tmp_path / "before")
    with desktop() as display:
        variables = bare(DISPLAY=display["DISPLAY"], HOME=str(tmp_path), LANG="C.UTF-8")
        window = subprocess.Popen([str(program), str(project)], env=variables)
        try:
            assert looks(window, display) > PAINTED
            time.sleep(2)
            middle_of_text(display)
            hand(display, "key", "1")  # a pinned code: now it asks who is coding
            hand(display, "key", "Return")  # the pseudonym that it offers
            hand(display, "key", "m")
            hand(display, "type", "--delay", "30", "by hand")
            hand(display, "key", "Escape")
            hand(display, "key", "ctrl+q")
            assert window.wait(timeout=20) == 0
        finally:
            if window.poll() is None:
                window.terminate()
                window.wait()
    after = annotations(program, project, tmp_path / "after")
    (made,) = [row for row in after if row["annotation_id"] not in {each["annotation_id"] for each in before}]
    assert (made["code_name_en"], made["memo"]) == ("Forced repatriation", "by hand")
    assert made["coder"] not in {"", "Sample"}
    seed = next(path for path in (ROOT / "seeds").iterdir() if path.name.startswith("003"))
    text = seed.read_bytes().decode("utf-8")
    assert made["quote"] == text[int(made["start"]) : int(made["end"])]
    assert len(made["quote"]) > 20
    told(program, "check", str(project))
    told(program, "undo", str(project))
    told(program, "undo", str(project))
    assert annotations(program, project, tmp_path / "undone") == before


def middle_of_text(display: dict[str, str]) -> None:
    """Select some words in the middle of the window, where the text is."""
    shown = hand(display, "getactivewindow", "getwindowgeometry", "--shell")
    place = dict(line.split("=") for line in shown.splitlines() if "=" in line)
    left, top, width, height = (int(place[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
    y = top + height * 3 // 4
    pull(display, (left + width * 27 // 100, y), (left + width * 50 // 100, y))


def test_nothing_is_in_it_that_nobody_needs(program: Path) -> None:
    files = [path for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files)
    print(f"\nthe folder: {size / 1e6:.1f} MB in {len(files)} files")
    names = {path.relative_to(program.parent).as_posix() for path in files}
    assert [name for name in names if any(f"/{each}" in f"/{name}" for each in NOT_OURS)] == []
    assert size < LARGEST


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a screen of its own is made on Linux")
def test_how_long_it_takes_to_show_a_window(program: Path, sample: Path, tmp_path: Path) -> None:
    """Prints the figures; nothing is asked of them here."""
    script = tmp_path / "bare.py"
    script.write_text(BARE_WINDOW, encoding="utf-8")
    places = ["--distpath", str(tmp_path / "dist"), "--workpath", str(tmp_path / "work"), "--specpath", str(tmp_path)]
    line = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, str(script)]
    subprocess.run(line, check=True)
    rival = tmp_path / "dist/bare/bare"
    ours, others = [], []
    for _ in range(5):
        others.append(until_painted([str(rival)], tmp_path))
        ours.append(until_painted([str(program), str(sample)], tmp_path))
    mine, bare_one = statistics.median(ours), statistics.median(others)
    print(
        f"\nwindow painted: {mine * 1000:.0f} ms, a bare frozen window {bare_one * 1000:.0f} ms: {mine / bare_one:.2f}x"
    )
    assert mine > 0


def until_painted(line: list[str], home: Path) -> float:
    """Seconds from the start of a program until something of it is on the screen."""
    with checks.screen() as display:
        variables = {**os.environ, **display, "QT_QPA_PLATFORM": "xcb"}
        look = [sys.executable, "-c", TELL_WHEN_PAINTED]
        watch = subprocess.Popen(look, env=variables, stdout=subprocess.PIPE, encoding="utf-8")
        assert watch.stdout is not None
        watch.stdout.readline()
        started = time.monotonic()
        window = subprocess.Popen(line, env=bare(DISPLAY=display["DISPLAY"], HOME=str(home), LANG="C.UTF-8"))
        try:
            return float(watch.communicate(timeout=30)[0]) - started
        finally:
            window.terminate()
            window.wait()
            watch.wait()
