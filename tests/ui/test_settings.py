"""What the window remembers, and what it never writes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from nkhr_desktop.project.own_folders import FOLDER_VARIABLE
from nkhr_desktop.ui.settings import RECENT_LENGTH, Settings, default_file


def test_values_come_back_from_the_file(tmp_path: Path) -> None:
    first = Settings(tmp_path / "s.ini")
    first.set("theme", "dark")
    first.set("name", "김, 'a' = \"b\"")
    first.set_bytes("state", QByteArray(b"\x00\x01\xff"))
    first.write()
    again = Settings(tmp_path / "s.ini")
    assert again.get("theme") == "dark"
    assert again.get("name") == "김, 'a' = \"b\""
    assert bytes(again.bytes("state").data()) == b"\x00\x01\xff"
    assert again.get("unknown", "x") == "x"


def test_numbers_that_are_none(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    settings.set("zoom", "big")
    assert settings.number("zoom", 100) == 100
    settings.set("zoom", "125")
    assert settings.number("zoom", 100) == 125


def test_recent_projects_newest_first_each_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    paths = [tmp_path / f"{number}.nkhr" for number in range(RECENT_LENGTH + 3)]
    for path in paths:
        settings.opened(path)
    settings.opened(paths[5])
    settings.write()
    recent = Settings(tmp_path / "s.ini").recent()
    assert recent[0] == paths[5]
    assert recent.count(paths[5]) == 1
    assert len(recent) == RECENT_LENGTH
    settings.forget(paths[5])
    assert paths[5] not in settings.recent()


def test_one_recent_project_is_a_list_too(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    settings.opened(tmp_path / "a, b.nkhr")
    settings.write()
    assert Settings(tmp_path / "s.ini").recent() == [tmp_path / "a, b.nkhr"]


def test_the_folder_can_be_chosen(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert default_file() == tmp_path / "settings.ini"
