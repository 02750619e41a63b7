"""The command line as a whole: stable names, plain help, exit codes, any console, and no Qt where no window is."""

from __future__ import annotations

import argparse
import io
import json
import os
import subprocess
import sys
import types
from importlib import import_module
from pathlib import Path

import pytest

from nkhr_desktop import __version__, cli
from nkhr_desktop.commands import console
from nkhr_desktop.commands.parsing import VERBS, parser
from nkhr_desktop.project.project import Project

ROOT = Path(__file__).resolve().parent.parent

#: Scripts of other people depend on these. Add, never change or take away.
PINNED = {
    "sample": (["PROJECT"], ["--coder NAME"]),
    "new": (["PROJECT"], ["--codebook default|none|FILE", "--coder NAME"]),
    "add": (["PROJECT", "FILE..."], []),
    "code": (["PROJECT"], ["--from FILE.csv", "--coder NAME"]),
    "change": (
        ["PROJECT", "ANNOTATION_ID"],
        ["--code C", "--start N", "--end N", "--memo T", "--confidence C", "--role R", "--coder NAME"],
    ),
    "remove": (["PROJECT", "ID..."], ["--coder NAME"]),
    "undo": (["PROJECT"], []),
    "redo": (["PROJECT"], []),
    "history": (["PROJECT", "[ID]"], ["--of ID", "--json"]),
    "codebook": (["PROJECT"], ["--export FILE", "--import FILE"]),
    "export": (["PROJECT", "OUT"], ["--format csv|xlsx|json"]),
    "info": (["PROJECT"], ["--json"]),
    "check": (["PROJECT"], ["--head HASH", "--json"]),
    "salvage": (["DAMAGED", "OUT"], ["--json"]),
    "backups": (["[PROJECT]"], ["--json"]),
    "backup": (["PROJECT"], []),
    "restore": (["BACKUP", "OUT"], []),
    "erase": (
        ["PROJECT"],
        ["--document D", "--memo ID", "--mentions", "--backup FILE", "--all-backups", "--dry-run", "--yes", "--json"],
    ),
    "picture": (["PROJECT", "OUT.png"], []),
}


def commands() -> dict[str, argparse.ArgumentParser]:
    whole = parser()
    return next(dict(each.choices) for each in whole._actions if isinstance(each, argparse._SubParsersAction))


def described(command: argparse.ArgumentParser) -> tuple[list[str], list[str]]:
    places, options = [], []
    for action in command._actions:
        name = str(action.metavar or "|".join(action.choices or []))
        if not action.option_strings:
            places.append(name + "..." if action.nargs == "+" else f"[{name}]" if action.nargs == "?" else name)
        elif "--help" not in action.option_strings:
            options.append(" ".join([*action.option_strings, *([name] if action.nargs != 0 else [])]))
    return places, options


def run(*words: object, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    line = [sys.executable, "-m", "nkhr_desktop", *map(os.fsencode, map(str, words))]
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    return subprocess.run(line, cwd=ROOT, capture_output=True, env={**clean, **(env or {})}, check=False, timeout=120)


def test_names_and_options_are_stable():
    assert {verb: described(command) for verb, command in commands().items()} == PINNED
    assert list(VERBS) == list(PINNED)


@pytest.mark.parametrize("verb", sorted(PINNED))
def test_each_command_explains_itself(capsys, verb):
    assert cli.main([verb, "-h"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"usage: nkhr-desktop {verb}")
    assert "Exit code: 0 done" in said
    for place in PINNED[verb][0]:
        assert place.strip("[].") in said


def test_each_command_is_done_by_a_function_with_the_options_as_arguments():
    for verb, command in commands().items():
        if verb == "picture":
            continue
        wanted = {action.dest for action in command._actions} - {"help"}
        room = import_module(f"nkhr_desktop.commands.{VERBS[verb]}")
        code = getattr(room, verb).__code__
        assert set(code.co_varnames[: code.co_argcount]) == wanted


def test_help_and_version(capsys):
    assert cli.main(["-h"]) == 0
    said = capsys.readouterr().out
    assert all(verb in said for verb in PINNED)
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"NKHR Desktop {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [("smaple", "x"), ("nothing",), ("--json",), ("info",), ("export", "a"), ("new", "a", "b"), ("info", "a", "--jso")],
)
def test_what_is_not_understood_ends_with_2(capsys, words):
    assert cli.main(list(words)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage: nkhr-desktop" in said.err


@pytest.fixture
def opened(monkeypatch) -> list[object]:
    """What the window would have opened, in place of a window."""
    seen: list[object] = []
    fake = types.ModuleType("nkhr_desktop.app")
    fake.run = lambda path, *more, **options: seen.append(path) or 7  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "nkhr_desktop.app", fake)
    monkeypatch.setattr("nkhr_desktop.app", fake, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    return seen


def test_without_a_command_the_window_opens(opened, tmp_path):
    assert cli.main([]) == 7
    assert cli.main([str(tmp_path / "mine.nkhr")]) == 7
    (tmp_path / "other name").write_bytes(b"")
    assert cli.main([str(tmp_path / "other name")]) == 7
    assert opened == [None, tmp_path / "mine.nkhr", tmp_path / "other name"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display may be missing")
def test_without_a_display_it_says_what_works(opened, monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert cli.main([]) == 1
    assert "no display" in capsys.readouterr().err
    assert opened == []


def test_a_missing_library_of_the_window_is_named(monkeypatch, capsys):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delattr("nkhr_desktop.app", raising=False)
    monkeypatch.setitem(sys.modules, "nkhr_desktop.app", None)
    assert cli.main([]) == 1
    assert "something is missing on this computer" in capsys.readouterr().err


def test_the_picture_is_taken_without_a_display(monkeypatch, capsys, tmp_path):
    seen: list[object] = []
    fake = types.ModuleType("nkhr_desktop.app")
    named = ("QT_QPA_PLATFORM", "QT_LOGGING_RULES")
    fake.save_picture = lambda *paths: seen.append((*paths, *(os.environ[name] for name in named)))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "nkhr_desktop.app", fake)
    for name in named:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.setattr("sys.platform", "linux")
    project, target = tmp_path / "a.nkhr", tmp_path / "a.png"
    assert cli.main(["picture", str(project), str(target)]) == 1
    assert "There is no file" in capsys.readouterr().err
    cli.main(["sample", str(project)])
    assert cli.main(["picture", str(project), str(target)]) == 0
    assert seen == [(project, target, "offscreen", "default.warning=false")]


def test_a_fault_of_ours_is_one_sentence_without_words_of_documents(monkeypatch, capsys, tmp_path):
    cli.main(["sample", str(tmp_path / "s.nkhr")])
    monkeypatch.setattr(Project, "info", lambda project: {}["secret words"])
    capsys.readouterr()
    assert cli.main(["info", str(tmp_path / "s.nkhr")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "KeyError" in said.err
    assert "what was saved before is safe" in said.err
    monkeypatch.setenv("NKHR_DEBUG", "1")
    assert cli.main(["info", str(tmp_path / "s.nkhr")]) == 1
    debug = capsys.readouterr().err
    assert "looking.py" in debug
    assert "secret words" not in said.err
    assert "KeyError: " not in debug


def test_stopping_and_the_systems_refusals_are_sentences(monkeypatch, capsys, tmp_path):
    cli.main(["sample", str(tmp_path / "s.nkhr")])
    for error, code, said in (
        (KeyboardInterrupt(), 130, "Stopped"),
        (PermissionError(13, "Permission denied", "place.txt"), 1, "“place.txt”: Permission denied"),
    ):

        def stop(project: Project, error: BaseException = error) -> None:
            raise error

        monkeypatch.setattr(Project, "info", stop)
        capsys.readouterr()
        assert cli.main(["info", str(tmp_path / "s.nkhr")]) == code
        answer = capsys.readouterr().err
        assert said in answer
        assert answer.count("\n") == 1


def test_no_verb_needs_qt(tmp_path):
    project, target = tmp_path / "s.nkhr", tmp_path / "out.xlsx"
    script = (
        "import sys; from nkhr_desktop.cli import main\n"
        f"p = {str(project)!r}\n"
        "codes = [main(['sample', p]), main(['info', p]), main(['check', p]), main(['history', p]),\n"
        f"  main(['export', p, {str(target)!r}, '--format', 'xlsx']), main(['undo', p])]\n"
        "qt = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))]\n"
        "print(codes, qt)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert answer.stdout.splitlines()[-1] == "[0, 0, 0, 0, 0, 1] []"


def test_the_window_and_help_wait_for_no_database():
    script = "import sys; from nkhr_desktop.cli import main; main(['-h']); print('sqlalchemy' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "False"


@pytest.mark.skipif(sys.platform == "win32", reason="locales of this kind are there on other systems")
def test_output_is_utf_8_on_every_console(tmp_path):
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    project = tmp_path / "증언.nkhr"
    made = run("sample", project, "--coder", "두루미", env=plain)
    assert (made.returncode, made.stderr) == (0, b"")
    assert "증언.nkhr" in made.stdout.decode("utf-8")
    with project.open("rb") as file:
        assert file.read(15) == b"SQLite format 3"
    found = json.loads(run("info", project, "--json", env=plain).stdout.decode("utf-8"))
    assert found["coders"] == 2
    (tmp_path / "글.txt").write_text("한국어 글", encoding="utf-8")
    assert run("add", project, tmp_path / "글.txt", env=plain).returncode == 0
    opened = Project.open(project)
    assert opened.coders.current.name == "두루미"
    assert opened.documents.all()[-1].file_name == "글.txt"
    opened.close()
    refused = run("info", tmp_path / "없음.nkhr", env=plain)
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert "없음.nkhr" in refused.stderr.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="only there file names are any bytes")
def test_names_that_are_no_text_are_handled_and_words_that_are_none_refused(tmp_path):
    folder = os.fsencode(tmp_path)
    line = [sys.executable, "-m", "nkhr_desktop"]
    made = subprocess.run([*line, "new", folder + b"/\xff.nkhr"], cwd=ROOT, capture_output=True, check=False)
    assert (made.returncode, made.stderr) == (0, b"")
    assert "\ufffd.nkhr" in made.stdout.decode("utf-8")
    assert os.listdir(folder) == [b"\xff.nkhr"]  # noqa: PTH208 - bytes are what this is about
    words = [*line, "remove", folder + b"/\xff.nkhr", b"\xff"]
    assert subprocess.run(words, cwd=ROOT, capture_output=True, check=False).returncode == 2


def test_a_reader_that_has_enough_ends_it_quietly(tmp_path):
    run("sample", tmp_path / "s.nkhr")
    line = [sys.executable, "-m", "nkhr_desktop", "info", str(tmp_path / "s.nkhr")]
    started = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert started.stdout is not None
    started.stdout.close()
    assert started.wait(60) == 0
    assert started.stderr is not None
    assert started.stderr.read() == b""
    started.stderr.close()


def test_half_characters_become_readable():
    assert console.shown("a\udcffb") == "a\ufffdb"
    assert console.typed("바람") == "바람"
    with pytest.raises(ValueError, match="no text"):
        console.typed("\udcff")


def test_a_console_of_another_encoding_is_told_to_take_utf_8(monkeypatch):
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    err = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr("sys.stderr", err)
    console.speak_utf8()
    assert (out.encoding, out.errors) == ("utf-8", "strict")
    assert (err.encoding, err.errors) == ("utf-8", "backslashreplace")
