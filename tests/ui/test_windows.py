"""The list of windows: nothing that people can meet is missing from it, and each entry shows what it says."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import nkhr_desktop.ui
from nkhr_desktop.ui.codebook.floating import FloatingCard
from nkhr_desktop.ui.dialogs import Dialog, ask
from tests.scenes import every_scene
from tests.windows import standing, visit

#: Parts that only a hand at work brings about.
WHILE_WORKING: set[str] = set()


def _kinds(base: type) -> set[str]:
    """The classes of the app that are a ``base``, without those that others are made from."""
    for module in pkgutil.walk_packages(nkhr_desktop.ui.__path__, "nkhr_desktop.ui."):
        importlib.import_module(module.name)
    found, waiting = set(), [base]
    while waiting:
        kind = waiting.pop()
        below = [each for each in kind.__subclasses__() if each.__module__.startswith("nkhr_desktop.")]
        waiting += below
        if kind is not base and kind.__module__.startswith("nkhr_desktop.ui") and not below:
            found.add(kind.__name__)
    return found


def _questions() -> set[str]:
    """Where the app asks yes or no: ``ask`` makes its dialog of words, so a new question is no new class."""
    found, home = set(), Path(nkhr_desktop.ui.__file__).parent
    for path in home.rglob("*.py"):
        module = ".".join(path.relative_to(home).with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
            calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
            if any(isinstance(call, ast.Name) and call.id == ask.__name__ for call in calls):
                found.add(f"question of {module}.{function.name}")
    return found


def test_every_dialog_and_card_has_its_scene() -> None:
    listed = {kind for scene in every_scene() for kind in scene.kinds}
    missing = (_kinds(Dialog) | _kinds(FloatingCard)) - listed
    assert missing == set(), "give each a Scene in tests/scenes.py"


def test_names_of_scenes_differ() -> None:
    names = [scene.name for scene in every_scene()]
    assert len(names) == len(set(names))


@pytest.mark.expects_warnings
def test_every_scene_shows_what_it_says(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    met: set[str] = set()
    shown: dict[str, set[str]] = {}

    def look(name: str, widget: QWidget) -> None:
        assert widget.isVisible(), name
        parts = [widget, *(each for each in widget.findChildren(QWidget) if each.isVisible())]
        kinds = {kind.__name__ for each in parts for kind in type(each).__mro__}
        met.update(kinds)
        shown.setdefault(name.split("-")[0], set()).update(kinds)

    with standing(tmp_path) as window:
        seen = visit(window, look, every_scene())
    for scene in every_scene():
        assert set(scene.kinds) <= shown[scene.name], scene.name
    assert _questions() - seen == set(), "give each a Scene in tests/scenes.py"
    assert _kinds(QWidget) - met == WHILE_WORKING, "a part of the window that no scene shows"
