"""Windows for tests: a sample project in a temporary folder, dialogs that a test drives with real keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from nkhr_desktop.project.project import Project
from nkhr_desktop.project.sample import make_sample
from nkhr_desktop.ui import fonts
from nkhr_desktop.ui.frame import Frame
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import Appearance

#: Milliseconds between two looks for a dialog, and how often a test looks before it gives up.
LOOK, LOOKS = 20, 250

Act = Callable[[QDialog], object]


@pytest.fixture(scope="session", autouse=True)
def dialogs_of_qt() -> None:
    """File dialogs that a test can reach."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("sample") / "sample.nkhr"
    make_sample(path).close()
    return path


@pytest.fixture
def project_file(sample_file: Path, tmp_path: Path) -> Path:
    """A copy of the sample project in which "Kim" codes."""
    path = tmp_path / "sample.nkhr"
    shutil.copy(sample_file, path)
    project = Project.open(path)
    project.coders.switch(project.coders.add("Kim").id)
    project.close()
    return path


@pytest.fixture
def nameless_file(sample_file: Path, tmp_path: Path) -> Path:
    """A copy of the sample project in which nobody has said who is coding."""
    path = tmp_path / "nameless.nkhr"
    shutil.copy(sample_file, path)
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of nobody."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def bare_window(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The window on its welcome page, in front; documents of the person lie in a temporary folder."""
    monkeypatch.setattr("nkhr_desktop.ui.files.documents_folder", lambda: tmp_path)
    fonts.register_first()
    fonts.register_rest()
    appearance = Appearance("light")
    appearance.apply(qapp)
    frame = Frame("#ffffff")
    frame.resize(1280, 800)
    window = MainWindow(frame, settings, appearance)
    qtbot.addWidget(frame)
    with qtbot.waitExposed(frame):
        frame.show()
    frame.activateWindow()
    window.welcome()
    yield window
    window.jobs.stop_all()
    frame.close()


@pytest.fixture
def window(bare_window: MainWindow, project_file: Path, qtbot: QtBot) -> MainWindow:
    """The window on a project whose coder is Kim."""
    assert bare_window.open(project_file)
    qtbot.waitUntil(lambda: bare_window.frame.focusWidget() is not None)
    return bare_window


@pytest.fixture
def in_dialog(qtbot: QtBot) -> Iterator[Callable[[Act], None]]:
    """``in_dialog(act)``: when the next modal dialog is there, ``act(dialog)``. Fails if none comes."""
    waiting: list[Act] = []
    faults: list[str] = []

    def look(act: Act, left: int) -> None:
        dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
        # only once it has the keys: before that they still go to the window behind it
        if isinstance(dialog, QDialog) and focus is not None and dialog.isAncestorOf(focus):
            waiting.remove(act)
            try:
                act(dialog)
            except BaseException:  # else the dialog, and the test with it, would stay for ever
                dialog.reject()
                raise
        elif left:
            QTimer.singleShot(LOOK, lambda: look(act, left - 1))
        else:
            faults.append("no dialog came")

    def expect(act: Act) -> None:
        waiting.append(act)
        QTimer.singleShot(LOOK, lambda: look(act, LOOKS))

    yield expect
    assert not faults
    assert not waiting, "a dialog was expected and never came"
