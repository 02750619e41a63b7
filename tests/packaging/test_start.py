"""The first command: what it tells a person whose machine lacks something, and what it hands on."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import checks
import environment
import pytest
import sample
import start
import system_libraries
from system_libraries import Missing

FOLDER = Path(start.__file__).parent
RUN_BEFORE_INSTALLING = ["start", "environment", "system_libraries", "sample", "checks"]
LACKING = [Missing("libEGL.so.1", "libegl1", True), Missing("a Korean font", "fonts-noto-cjk", False)]


class Machine:
    """Stands in for `subprocess.run`: remembers what was asked, and answers with one exit code."""

    def __init__(self, code: int = 0) -> None:
        self.asked: list[list[str]] = []
        self.code = code

    def run(self, line: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        self.asked.append([str(part) for part in line])
        return subprocess.CompletedProcess(line, self.code, stdout="")


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    made = Machine()
    monkeypatch.setattr(subprocess, "run", made.run)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    return made


@pytest.mark.parametrize("name", RUN_BEFORE_INSTALLING)
def test_an_old_python_can_read_it_and_nothing_must_be_installed(name: str) -> None:
    module = ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = {alias.name for node in ast.walk(module) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(module) if isinstance(node, ast.ImportFrom)}
    tops = {name.split(".")[0] for name in imported}
    assert tops <= set(sys.stdlib_module_names) | set(RUN_BEFORE_INSTALLING)


def test_an_old_python_is_told_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    with pytest.raises(environment.SetupError, match=r"This is Python 3\.10; .* needs Python 3\.11"):
        environment.check_python()


def test_what_is_lacking_is_told_with_the_one_command_and_nothing_is_run(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert system_libraries.bring(LACKING, install=False) is False
    told = capsys.readouterr().out
    assert "libEGL.so.1, a Korean font" in told
    commands = [line for line in told.splitlines() if line.startswith("    ")]
    assert len(commands) == 1
    assert commands[0].split()[0] == "sudo"
    assert "apt-get install -y --no-install-recommends fonts-noto-cjk libegl1" in commands[0]
    assert not machine.asked


def test_a_missing_font_keeps_nobody_from_starting(machine: Machine) -> None:
    assert system_libraries.bring(LACKING[1:], install=False) is True
    assert not machine.asked


def test_the_flag_runs_the_command_once_and_root_needs_no_sudo(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    assert system_libraries.bring(LACKING, install=True) is True
    assert machine.asked == [system_libraries.command(LACKING)]
    assert machine.asked[0][0] == "env"


def test_a_command_that_fails_ends_it(machine: Machine) -> None:
    machine.code = 100
    assert system_libraries.bring(LACKING, install=True) is False


def test_a_system_without_apt_is_given_names_and_no_command(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    assert system_libraries.bring(LACKING, install=True) is False
    assert "libegl1, fonts-noto-cjk" in capsys.readouterr().out
    assert not machine.asked


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_lack_nothing(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert system_libraries.missing(needs_screen=True) == []


def test_an_absent_library_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries, "LIBRARIES", (("libnowhere.so.9", "libnowhere9"),))
    assert Missing("libnowhere.so.9", "libnowhere9", True) in system_libraries.missing()


def test_what_only_one_test_needs_is_brought_but_not_insisted_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_libraries.shutil, "which", lambda _name: None)
    monkeypatch.setattr(system_libraries.Path, "exists", lambda _path: False)
    found = {part.package: part.needed for part in system_libraries.missing(needs_screen=True)}
    assert found["at-spi2-core"] is found["dbus-daemon"] is False
    assert "at-spi2-core" not in {part.package for part in system_libraries.missing()}


def test_the_environment_is_made_again_when_the_lock_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, machine: Machine
) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("one", encoding="utf-8")
    monkeypatch.setattr(environment, "LOCK", lock)
    monkeypatch.setattr(environment, "FOLDER", tmp_path / ".venv")
    monkeypatch.setattr(environment.venv, "create", lambda folder, **options: _pretend(folder))
    environment.make()
    first = len(machine.asked)
    assert any("--require-hashes" in line for line in machine.asked)
    environment.make()
    assert len(machine.asked) == first
    lock.write_text("two", encoding="utf-8")
    environment.make()
    assert len(machine.asked) > first


def _pretend(folder: Path) -> None:
    environment.python().parent.mkdir(parents=True, exist_ok=True)
    environment.python().touch()


def test_without_a_network_a_person_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, machine: Machine
) -> None:
    monkeypatch.setattr(environment, "FOLDER", tmp_path / ".venv")
    monkeypatch.setattr(environment.venv, "create", lambda folder, **options: _pretend(folder))
    machine.code = 1
    with pytest.raises(environment.SetupError, match="Is this machine online"):
        environment.make()
    assert not (tmp_path / ".venv/made-from").exists()


def test_without_a_display_three_files_are_made_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sample, "_has_display", lambda: False)
    assert sample.open_window(tmp_path) == 0
    told = capsys.readouterr().out
    assert "no display" in told
    verbs = [line[3] for line in machine.asked]
    assert verbs == ["sample", "export", "picture"]
    for name in ("NKHR sample.nkhr", "NKHR sample dataset.zip", "NKHR sample window.png"):
        assert str(tmp_path.resolve() / name) in told


def test_a_sample_project_that_is_there_is_used_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, machine: Machine
) -> None:
    (tmp_path / "NKHR sample.nkhr").write_bytes(b"work of a person")
    monkeypatch.setattr(sample, "_has_display", lambda: False)
    sample.open_window(tmp_path)
    assert "sample" not in [line[3] for line in machine.asked]


def test_a_failed_check_fails_the_whole_though_the_tests_pass(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    asked: list[list[str]] = []

    def run(line: list[str], more: object = None, quiet: bool = False) -> subprocess.CompletedProcess[str]:
        asked.append(line)
        return subprocess.CompletedProcess(line, int("mypy" in line), stdout="a type is wrong")

    monkeypatch.setattr(environment, "run", run)
    assert checks.run(["-k", "span"]) == 1
    told = capsys.readouterr().out
    assert "a type is wrong" in told
    assert asked[-1][1] == "pytest"
    assert asked[-1][-2:] == ["-k", "span"]


def test_a_program_in_the_environment_hears_of_no_other_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    given = environment.variables({"DISPLAY": ":7", "WAYLAND_DISPLAY": ""})
    assert given["DISPLAY"] == ":7"
    assert not {"PYTHONPATH", "WAYLAND_DISPLAY"} & set(given)


def test_what_is_not_understood_is_refused_but_pytest_gets_its_own_words() -> None:
    with pytest.raises(SystemExit) as ended:
        start.main(["app", "--instal-system"])
    assert ended.value.code == 2
