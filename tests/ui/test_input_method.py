"""Typing with fcitx: reached by way of ibus where Qt has no plugin for it, and said until somebody knows it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui import input_method
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.settings import Settings


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    """Qt's folder of plugins as the wheel has it."""
    contexts = tmp_path / "plugins" / "platforminputcontexts"
    contexts.mkdir(parents=True)
    for name in ("ibus", "compose"):
        (contexts / f"lib{name}platforminputcontextplugin.so").touch()
    return tmp_path / "plugins"


@pytest.mark.parametrize(
    "environ",
    [
        {"QT_IM_MODULE": "fcitx"},
        {"QT_IM_MODULE": "fcitx5"},
        {"QT_IM_MODULE": "fcitx", "XMODIFIERS": "@im=fcitx"},
        pytest.param(
            {"XMODIFIERS": "@im=fcitx"}, marks=pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11")
        ),
    ],
)
def test_fcitx_without_a_plugin_is_asked_by_way_of_ibus(environ: dict[str, str], plugins: Path) -> None:
    assert input_method.settle(environ, [plugins])
    assert environ["QT_IM_MODULE"] == "ibus"


@pytest.mark.parametrize(
    "environ",
    [{}, {"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULE": "ibus", "XMODIFIERS": "@im=fcitx"}, {"XMODIFIERS": "@im=ibus"}],
)
def test_who_types_otherwise_is_left_alone(environ: dict[str, str], plugins: Path) -> None:
    before = dict(environ)
    assert not input_method.settle(environ, [plugins])
    assert environ == before


def test_a_plugin_that_somebody_put_there_is_used(plugins: Path) -> None:
    (plugins / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so").touch()
    environ = {"QT_IM_MODULE": "fcitx"}
    assert not input_method.settle(environ, [plugins])
    assert environ == {"QT_IM_MODULE": "fcitx"}


def test_folders_that_the_person_names_count(plugins: Path, tmp_path: Path) -> None:
    own = tmp_path / "own" / "platforminputcontexts"
    own.mkdir(parents=True)
    (own / "libfcitx5platforminputcontextplugin.so").touch()
    assert not input_method.settle({"QT_IM_MODULE": "fcitx", "QT_PLUGIN_PATH": f":{tmp_path / 'own'}"})


def test_qt_as_it_comes_has_no_plugin_for_fcitx_and_one_for_ibus() -> None:
    """Should that change, the notice and this module can go."""
    if not sys.platform.startswith("linux"):
        pytest.skip("input methods are the system's elsewhere")
    environ = {"QT_IM_MODULE": "fcitx"}
    assert input_method.settle(environ)
    (folder, *_) = input_method._folders({})
    assert any((folder / "platforminputcontexts").glob("*ibus*"))


def test_it_is_said_until_somebody_knows(bare_window: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    strip = bare_window.messages
    input_method.say_so(bare_window.bridge, settings)
    assert "fcitx" in strip.notice.text
    assert strip.notice.button == "Do not show again"
    assert strip.isVisible()
    strip._button.click()
    assert not strip.isVisible()
    strip.show_notice(strip.notice.__class__("other"))
    input_method.say_so(bare_window.bridge, settings)
    assert strip.notice.text == "other"
