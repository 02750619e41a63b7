"""Builds the window once: the bare frame is painted first, everything else comes after that."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from nkhr_desktop.ui.frame import TITLE, Frame
from nkhr_desktop.ui.settings import Settings

if TYPE_CHECKING:
    from nkhr_desktop.ui.main_window import MainWindow
    from nkhr_desktop.ui.records import Records

#: Ground of the first frame before any theme was ever chosen: that of the light and the dark one.
GROUNDS = ("#fbfbfa", "#1e2226")
#: Milliseconds after the welcome page: then what a project needs is made ready while people read.
PREPARE = 60
#: Milliseconds after the window was filled: from then on what nobody needs any more is looked for.
COLLECT = 1000
#: Milliseconds until late labels, counts and lists have come to rest, for a picture.
REST = 1500
#: The property of the application that tells whether fcitx is reached by way of ibus.
BY_IBUS = "nkhr_fcitx_by_ibus"


def run(path: Path | None = None, sample: bool = False) -> int:
    """Show the window, on the project at ``path``, on the sample project, or on the welcome page.

    Returns when the window is closed.
    """
    # what is made until the window stands is kept: to look for what is not takes a twentieth of that time
    gc.disable()
    by_ibus = _reaches_fcitx_by_ibus()
    app = QApplication(sys.argv[:1])
    app.setApplicationName(TITLE)
    app.setApplicationDisplayName(TITLE)
    app.setProperty(BY_IBUS, by_ibus)
    settings = Settings()
    frame = make_frame(app, settings)
    start = Start(app, frame, settings, path, sample)
    frame.once_painted(start.begin)
    frame.show()
    code = app.exec()
    start.end()
    # a window that gave way to one in another language may still wait to be collected: icons must not outlive the app
    gc.collect()
    return code


def _reaches_fcitx_by_ibus() -> bool:
    """True if this person types with fcitx, which is asked in the place of ibus: Qt as it comes here knows no other."""
    if "fcitx" not in os.environ.get("QT_IM_MODULE", "") + os.environ.get("XMODIFIERS", ""):
        return False
    from nkhr_desktop.ui import input_method

    return input_method.settle(os.environ)


def make_frame(app: QApplication, settings: Settings) -> Frame:
    """The bare window, where it stood the last time, in the colours that it had."""
    dark = app.palette().window().color().lightness() < 128
    frame = Frame(settings.get("shell/ground", GROUNDS[dark]))
    if not frame.restoreGeometry(settings.bytes("window/geometry")):
        screen = frame.screen().availableGeometry()
        frame.resize(min(1440, screen.width() - 40), min(900, screen.height() - 60))
    return frame


def save_picture(
    project: Path,
    target: Path,
    size: tuple[int, int] = (1440, 900),
    theme: str = "light",
    language: str = "system",
    arrange: Callable[[MainWindow], object] | None = None,
) -> None:
    """Open ``project`` in a window of ``size`` pixels and write what it shows to ``target``, a PNG.

    For a machine without a screen, and for the manual: the person's own settings are neither read nor written.
    ``arrange`` may do something in the window before the picture is taken.
    Raises FileRefused if the picture cannot be written.
    """
    import tempfile

    from nkhr_desktop.formats.writing import write_file

    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.set("theme", theme)
        settings.set("language", language)
        frame = make_frame(app, settings)
        frame.resize(*size)
        start = Start(app, frame, settings, project, sample=False)
        frame.once_painted(start.build)
        frame.show()
        _rest()
        if arrange is not None:
            arrange(start.window)
            _rest()
        picture = QBuffer()
        frame.grab().save(picture, "PNG")
        frame.close()
    write_file(target, bytes(picture.data().data()))


def _rest() -> None:
    loop = QEventLoop()
    QTimer.singleShot(REST, loop.quit)
    loop.exec()


class Start:
    """What happens after the first paint: theme and window, then the project, then what can wait."""

    def __init__(self, app: QApplication, frame: Frame, settings: Settings, path: Path | None, sample: bool) -> None:
        self._app = app
        self._frame = frame
        self._settings = settings
        self._path = path
        self._sample = sample
        self._records: Records | None = None

    def begin(self) -> None:
        """Build; from now on there is a log, and garbage is collected where no window can be harmed by it."""
        from nkhr_desktop.ui.collecting import Collecting
        from nkhr_desktop.ui.records import Records

        self._records = Records(self._settings)
        self.build()
        QTimer.singleShot(COLLECT, Collecting(self._app).start)

    def end(self) -> None:
        """After the last window is gone."""
        if self._records is not None:
            self.window.faults.release()
            self._records.end()

    def build(self) -> None:
        """Dress the application and fill the window."""
        # what was painted is sent now, or it would wait on this side of the X server until all of this is done
        QApplication.sync()
        import_plainly()
        from nkhr_desktop.ui import files, fonts, language
        from nkhr_desktop.ui.main_window import MainWindow
        from nkhr_desktop.ui.theme import Appearance

        language.speak(self._app, language.spoken(self._settings.get(language.SETTING)))
        files.settle_dialogs()
        fonts.register_first()
        scale = self._settings.number("scale", 100) / 100
        dim = self._settings.get("dim") == "on"
        appearance = Appearance(self._settings.get("theme", "system"), scale, self._frame, dim)
        appearance.apply(self._app)
        self._app.setWindowIcon(appearance.icons.app())
        self.window = MainWindow(self._frame, self._settings, appearance)
        self.window.faults.catch()
        self.window.views.language_chosen.connect(self._begin_anew)
        if self._path is not None:
            self.window.open(self._path)
        elif self._sample:
            self.window.open_sample()
        else:
            self.window.welcome()
            QTimer.singleShot(PREPARE, self.window.furnish)
        if self._records is not None:
            self._records.follow(self.window)
        if self._app.property(BY_IBUS):
            from nkhr_desktop.ui import input_method

            input_method.say_so(self.window.bridge, self._settings)

    def _begin_anew(self) -> None:
        """Build the window again, in the language that was just chosen, on the project that is open."""
        window, old = self.window, self._frame
        if window.jobs.running:
            window.bridge.say(
                QCoreApplication.translate(
                    "language", "Longer work is under way. The window speaks the other language from its next start on."
                )
            )
            return
        project = window.bridge.project
        self._path, self._sample = project.path if project is not None else None, False
        self._frame = make_frame(self._app, self._settings)
        self._frame.restoreGeometry(old.saveGeometry())
        self._frame.once_painted(self.build)
        # shown before the old one goes, since the app ends with its last window; built after that has let the file go
        self._frame.show()
        window.faults.release()
        old.close()
        old.deleteLater()


def import_plainly() -> None:
    """Let imports be Python's own again.

    PySide reads the source of every module that is imported after it, looking for a feature (`__feature__`) that
    nothing here uses; with SQLAlchemy still to come that is a seventh of the time until a project is ready.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
