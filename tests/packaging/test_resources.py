"""Resources and seeds are found in the source tree, in an installed wheel and in the frozen bundle."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from nkhr_desktop import resources

ROOT = Path(__file__).resolve().parent.parent.parent
SEEDS = sorted(path.name for path in (ROOT / "seeds").iterdir())


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what `pip install .` would put beside other libraries."""
    made, folder = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("installed")
    line = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(made)]
    subprocess.run(line, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(made.glob("*.whl"))) as wheel:
        wheel.extractall(folder)
    return folder


def run_installed(folder: Path, elsewhere: Path, program: str) -> str:
    """What `program` prints, run on the installed package from a folder that has nothing to do with it."""
    program = f"import sys; sys.path.insert(0, {str(folder)!r})\n{program}"
    variables = {**os.environ, "PYTHONUTF8": "1"}
    line = [sys.executable, "-c", program]
    done = subprocess.run(line, cwd=elsewhere, env=variables, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_source_tree_has_them() -> None:
    assert sorted(path.name for path in resources.seeds().iterdir()) == SEEDS
    assert resources.path("licences/index.toml").is_file()
    assert resources.path() == ROOT / "resources"


def test_the_bundle_has_them_under_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.seeds() == tmp_path / "nkhr_desktop/_data/seeds"
    assert resources.path("icons/app.svg") == tmp_path / "nkhr_desktop/_data/resources/icons/app.svg"


@pytest.mark.parametrize("name", ["../pyproject.toml", "icons/../../LICENSE", str(ROOT)])
def test_a_name_that_leads_outside_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a name inside resources"):
        resources.path(name)


def test_the_wheel_carries_them_byte_for_byte(installed: Path) -> None:
    data = installed / "nkhr_desktop/_data"
    for folder in ("resources", "seeds"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file() and "screenshots" not in path.parts]
        assert files
        for path in files:
            assert (data / path.relative_to(ROOT)).read_bytes() == path.read_bytes()


def test_the_wheel_carries_nothing_else(installed: Path) -> None:
    tops = {path.name for path in installed.iterdir()}
    assert {name for name in tops if not name.endswith(".dist-info")} == {"nkhr_desktop"}
    licence = next(installed.glob("*.dist-info/licenses/LICENSE"))
    assert licence.read_bytes() == (ROOT / "LICENSE").read_bytes()


def test_an_installed_package_finds_its_own(installed: Path, tmp_path: Path) -> None:
    program = "from nkhr_desktop import resources; print(resources.path()); print(resources.seeds())"
    found = [Path(line) for line in run_installed(installed, tmp_path, program).splitlines()]
    data = installed.resolve() / "nkhr_desktop/_data"
    assert found == [data / "resources", data / "seeds"]


def test_an_installed_command_makes_the_sample_project_without_qt(installed: Path, tmp_path: Path) -> None:
    entry = next(installed.glob("*.dist-info/entry_points.txt")).read_text(encoding="utf-8")
    assert "nkhr-desktop = nkhr_desktop.cli:main" in entry
    program = (
        "sys.argv[1:] = ['sample', 'made.nkhr']\n"
        "from nkhr_desktop.cli import main\n"
        "code = main()\n"
        "assert not code, code\n"
        "print(sorted(name for name in sys.modules if name.startswith('PySide6')))"
    )
    assert run_installed(installed, tmp_path, program).splitlines()[-1] == "[]"
    assert (tmp_path / "made.nkhr").stat().st_size > 100_000
