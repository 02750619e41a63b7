"""The house rules that a machine can check and that no other tool does."""

from __future__ import annotations

import ast
import hashlib
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "nkhr_desktop"

TOP_LEVEL = {
    ".ci",
    ".gitattributes",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "nkhr_desktop",
    "packaging",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "seeds",
    "tests",
}
SEEDS = {
    "000_f589e79d31e7790b.txt": "c8d0c997a538f7b64957241fe1e50f6525e612b6d7d756a87b8b040ebcb6f797",
    "001_e5f5f2a4e913d52e.txt": "fddc81fb24791c460e35c8af9c739488e3b8caecb8efb3d0adba1c817db09c34",
    "002_57b5cc14b9fa7bbb.txt": "7fc5929878fe8b3c5147ecdf85f5696b9ad564dc3814e714c0c129615ec78cc0",
    "003_1ece434d463d2cfa.txt": "b2aac13ac035e21e97eaba9f31a643a3a4ff9a7bd3c048dc9a3cf36cd89f4b2f",
    "004_4028ecb3aa76b08a.txt": "23c156add9e2d479e54a8ace11ea5cdcc6b0733cf19b41ced7707d1fc1176077",
}
# Taken apart, so that this file does not hold what it looks for.
REGISTRIES = ("pypi" + ".org", "python" + "hosted", "npm" + "js", "anaconda" + ".org")
MACHINE_PATHS = ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/t" + "mp/", "C:\\Us" + "ers\\")
NETWORK = {"QtNetwork", "aiohttp", "ftplib", "httpx", "requests", "smtplib", "socket", "ssl", "telnetlib"}
NETWORK_MODULES = {"PySide6.QtNetwork", "http.client", "http.server", "urllib.request"}


def tracked() -> list[Path]:
    """The files that belong to the project, as paths from its top."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git work tree")
    line = [git, "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(line, cwd=ROOT, capture_output=True, check=True)
    return [Path(name) for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def sources(*tops: str) -> list[Path]:
    return sorted(path for top in tops for path in (ROOT / top).rglob("*.py"))


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imported(module: ast.Module) -> Iterator[str]:
    """The absolute names that a module imports anywhere, inside functions too."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def strings(module: ast.Module) -> Iterator[str]:
    """The string constants of a module that are not docstrings."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def named(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def test_only_known_things_lie_at_the_top() -> None:
    assert {path.parts[0] for path in tracked()} <= TOP_LEVEL


@pytest.mark.parametrize("name", ["LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "requirements.lock"])
def test_what_every_reader_looks_for_is_there(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8").strip()


def test_the_seeds_are_what_was_given_byte_for_byte() -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (ROOT / "seeds").iterdir()}
    assert found == SEEDS


def test_qt_is_only_in_ui_and_app() -> None:
    allowed = {path for path in sources("nkhr_desktop") if path == PACKAGE / "app.py"}
    allowed |= set((PACKAGE / "ui").rglob("*.py"))
    outside = [path for path in sources("nkhr_desktop") if path not in allowed]
    qt = [
        str(path) for path in outside if any(name.startswith(("PySide6", "shiboken6")) for name in imported(tree(path)))
    ]
    assert not qt


def test_nothing_can_reach_the_network() -> None:
    reaching = [
        (str(path.relative_to(ROOT)), name)
        for path in sources("nkhr_desktop")
        for name in imported(tree(path))
        if name in NETWORK_MODULES or name.split(".")[0] in NETWORK
    ]
    assert not reaching


def test_no_statement_replaces_rows_behind_the_journals_back() -> None:
    forbidden = re.compile(r"\b(insert\s+or\s+)?replace\s+into\b|insert\s+or\s+replace", re.IGNORECASE)
    found = [path for path in sources("nkhr_desktop") if any(forbidden.search(text) for text in strings(tree(path)))]
    assert not found


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    found = []
    for path in tracked():
        if path.suffix in {".png", ".ttf", ".otf", ".ico", ".icns", ".nkhr", ".qm"} or path.parts[0] == "seeds":
            continue
        text = (ROOT / path).read_text(encoding="utf-8", errors="replace")
        forbidden = REGISTRIES if path.parts[0] == "tests" else REGISTRIES + MACHINE_PATHS
        found += [(str(path), word) for word in forbidden if word in text]
    assert not found


def test_rooms_have_a_size_that_a_reader_can_hold() -> None:
    large = []
    for path in sources("nkhr_desktop", "packaging"):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        large += [f"{path.relative_to(ROOT)} has {lines} lines"] if lines > 350 else []
        for node in ast.walk(tree(path)):
            limit = {ast.FunctionDef: 50, ast.AsyncFunctionDef: 50, ast.ClassDef: 250}.get(type(node))
            if limit and node.end_lineno - node.lineno + 1 > limit:
                large.append(f"{named(path, node)} {node.name} is longer than {limit} lines")
    assert not large


def test_no_room_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
    assert not [
        path for path in sources("nkhr_desktop", "packaging") if path.stem in empty or path.parent.name in empty
    ]


def test_no_module_keeps_state() -> None:
    """No `global`, and nothing at the top of a module that is named like a variable and can be filled."""
    fillable = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
    found = []
    for path in sources("nkhr_desktop"):
        module = tree(path)
        found += [named(path, node) for node in ast.walk(module) if isinstance(node, ast.Global)]
        for node in module.body:
            targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
            if isinstance(getattr(node, "value", None), fillable) and any(not name.isupper() for name in names):
                found += [named(path, node)] if names != ["__all__"] else []
    assert not found


def test_no_error_is_swallowed_and_nothing_is_left_to_do() -> None:
    found = []
    for path in sources("nkhr_desktop", "packaging"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler) and all(isinstance(line, ast.Pass) for line in node.body):
                found.append(f"{named(path, node)} swallows an error")
            if isinstance(node, ast.Name) and node.id == "NotImplementedError":
                found.append(f"{named(path, node)} is not implemented")
        unfinished = re.search(r"#\s*(TODO|FIXME|XXX|HACK)\b", path.read_text(encoding="utf-8"))
        found += [f"{path.relative_to(ROOT)} has something to do"] if unfinished else []
    assert not found


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_what_a_page_links_to_exists(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", (ROOT / name).read_text(encoding="utf-8"))
    inside = [link for link in links if not link.startswith(("http:", "https:", "mailto:"))]
    assert not [link for link in inside if not (ROOT / link).exists()]


def test_the_readme_and_ci_give_the_same_test_command() -> None:
    command = "python3 packaging/start.py test --install-system"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "start.py" in line] == [command]


def test_the_readme_says_whose_project_it_is_not() -> None:
    text = " ".join((ROOT / "README.md").read_text(encoding="utf-8").replace("*", "").split())
    assert "not connected with the Citizens' Alliance for North Korean Human Rights (NKHR)" in text
