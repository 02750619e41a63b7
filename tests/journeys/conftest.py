"""A researcher with an empty computer: no settings, no documents, nothing remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from tests.journeys import hands
from tests.journeys.carrying import carry
from tests.journeys.researcher import Researcher


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this person's things are."""
    folder = tmp_path / "home"
    (folder / "Documents").mkdir(parents=True)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(folder))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(folder / name.lower()))
    monkeypatch.setenv("NKHR_DESKTOP_FILE_DIALOGS", "qt")
    return folder


@pytest.fixture
def researcher(qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Researcher]:
    """Nobody yet: the app is not started."""
    if qapp.platformName() == "offscreen":
        monkeypatch.setattr(QDrag, "exec", carry)
    person = Researcher(qapp, home / "settings.ini")
    guard = hands.leave_what_nobody_answers(qapp)
    yield person
    person.is_gone()
    guard.stop()
    guard.deleteLater()
