"""What holds for every test: options, no surprises in logs, no windows left behind."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

#: A screen of usual size: that of Qt's offscreen platform is 800 x 800, and nothing beside it can be clicked.
SCREEN = Path(__file__).with_name("data") / "screen.json"

if "--screen" not in sys.argv:
    # one screen is shared by all workers: only what needs a window manager asks for it
    offscreen = "offscreen" if os.name == "nt" else f"offscreen:configfile={SCREEN}"  # a colon ends a path there
    os.environ.setdefault("QT_QPA_PLATFORM", offscreen)


def pytest_addoption(parser: pytest.Parser) -> None:
    """The long campaigns, and the packaged program, only when asked for."""
    parser.addoption("--executable", action="store_true", help="build the packaged program and try it")
    parser.addoption("--full", action="store_true", help="run campaigns at their full length and print their counts")
    parser.addoption("--screen", action="store_true", help="use the display instead of Qt's offscreen platform")


@pytest.fixture(scope="session", autouse=True)
def nobodys_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and backups of nobody: what a test does never reaches those of the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NKHR_DESKTOP_SETTINGS", str(tmp_path_factory.mktemp("nobody")))
        yield


@pytest.fixture(scope="session")
def full(request: pytest.FixtureRequest) -> bool:
    """True if campaigns run at full length."""
    return bool(request.config.getoption("--full"))


class _Surprises(logging.Handler):
    """Remembers whatever is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the sentence."""
        self.seen.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_surprising_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """A logged warning fails the test, unless it is marked ``expects_warnings``."""
    surprises = _Surprises()
    logging.getLogger().addHandler(surprises)
    yield
    logging.getLogger().removeHandler(surprises)
    if request.node.get_closest_marker("expects_warnings") is None:
        assert surprises.seen == []


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A window that a test opened and nobody closed fails it; pytest-qt closes what ``qtbot`` was told of."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets.QApplication.instance() if widgets else None
    if application is None:
        return
    left = [window for window in application.topLevelWidgets() if window.isVisible()]
    names = [f"{type(window).__name__} {window.windowTitle()!r}" for window in left]
    for window in left:
        window.close()
    assert names == []
