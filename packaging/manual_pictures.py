"""The pictures of the manual in one language, taken from the real window: `make_screenshots.py` runs this.

They are taken at twice the usual sharpness where they show a part of the window, and have few colours, so that all
of them together stay small.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from make_screenshots import CHOSEN, MANUAL, NAMES, ROOT

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QDialog, QWidget

    from nkhr_desktop.ui.main_window import MainWindow

SIZE, SHARPNESS = (1180, 760), 2
#: Width in pixels of the picture of the whole window, and how wide it is shown.
WIDTH, SHOWN = 960, 660
#: Dots per metre of a picture that is shown pixel by pixel on a usual screen.
USUAL = 3780
#: The largest file, and how many colours are tried until it is small enough.
LARGEST, COLOURS = 60_000, (64, 48, 32, 24, 16, 12, 8)
#: Milliseconds until the window has come to rest.
REST = 900

Take = Callable[["MainWindow"], "QImage"]


def main(language: str) -> int:
    """Write all pictures in ``language``; 0 when done."""
    sys.path.insert(0, str(ROOT))
    folder = MANUAL / language / "pictures"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, _window(Path(temporary), language) as window:
        for name in NAMES:
            size = _write(TAKES[name](window), folder / f"{name}.png")
            print(f"{language}/{name}.png: {size:,} bytes")
    return 0


@contextmanager
def _window(folder: Path, language: str) -> Iterator[MainWindow]:
    """The window on a sample project in which Kim codes, on a sharp screen that nobody sees."""
    screen = {"name": "sharp", "x": 0, "y": 0, "width": 3840, "height": 2400, "dpr": 1}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96}
    os.environ["QT_SCALE_FACTOR"] = str(SHARPNESS)
    (folder / "screen.json").write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screen.json'}"
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"
    from PySide6.QtWidgets import QApplication

    from nkhr_desktop.app import Start, make_frame
    from nkhr_desktop.project.sample import make_sample
    from nkhr_desktop.ui.settings import Settings
    from nkhr_desktop.ui.welcome.hints import HINTS

    project = folder / "sample.nkhr"
    make_sample(project, "Kim" if language == "en" else "김").close()
    app = QApplication(sys.argv[:1])
    settings = Settings(folder / "settings.ini")
    for name, value in {"theme": "light", "language": language, **{f"hints/{hint}": "gone" for hint in HINTS}}.items():
        settings.set(name, value)
    frame = make_frame(app, settings)
    frame.resize(*SIZE)
    start = Start(app, frame, settings, project, sample=False)
    frame.once_painted(start.build)
    frame.show()
    _rest()
    choose(start.window)
    yield start.window
    frame.close()


def choose(window: MainWindow) -> None:
    """Choose the annotation of the pictures."""
    project = window.bridge.project
    assert project is not None
    code = next(code.id for code in project.codebook.codes() if code.name_en == CHOSEN)
    window.desk.choose(next(each.id for each in project.annotations.rows() if each.code == code))
    _rest()


def _rest() -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(REST, loop.quit)
    loop.exec()


# the pictures


def _whole(window: MainWindow) -> QImage:
    from PySide6.QtCore import Qt

    picture = window.frame.grab().toImage().scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    picture.setDevicePixelRatio(1.0)
    return picture


def _margin(window: MainWindow) -> QImage:
    from PySide6.QtCore import QRect

    window.actions["fold_left"].trigger()  # so that there is room for the names
    _rest()
    place = _place(_part(window, "Reader"), window)
    width = min(820, place.width())
    picture = _grab(window, QRect(place.right() - width, place.top() + 40, width, 300))
    window.actions["fold_left"].trigger()
    _rest()
    return picture


def _palette(window: MainWindow) -> QImage:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit

    window.actions["palette"].trigger()
    _rest()
    card = _part(window, "Palette")
    field = card.findChild(QLineEdit)
    assert field is not None
    field.setText("ㄱㅈㅅㅎ" if window.actions["undo"].text().startswith("실행") else "tort")
    _rest()
    picture = _grab(window, _place(card, window).adjusted(18, 18, -18, -18))
    QTest.keyClick(field, Qt.Key.Key_Escape)
    _rest()
    return picture


def _codebook(window: MainWindow) -> QImage:
    place = _place(_part(window, "CodebookPanel"), window)
    place.setHeight(min(place.height(), 300))
    return _grab(window, place)


def _annotation(window: MainWindow) -> QImage:
    return _grab(window, _place(_part(window, "AnnotationPanel"), window))


def _adding(window: MainWindow) -> QImage:
    from nkhr_desktop.ui.documents.importing import gather

    with tempfile.TemporaryDirectory() as folder:
        files = {
            "interview-07.txt": ("강제송환된 뒤 그는 보위부 구류장에서 석 달을 지냈다고 말했다.\n", "cp949"),
            "report-2024.txt": ("The Special Rapporteur called on all States to respect non-refoulement.\n", "utf-8"),
        }
        for name, (text, encoding) in files.items():
            (Path(folder) / name).write_bytes((text * 3).encode(encoding))
        candidates = gather([Path(folder) / name for name in files], {}, lambda _done, _all: None)
    from nkhr_desktop.ui.documents.import_dialog import ImportDialog

    return _dialog(lambda: ImportDialog(window.frame, candidates, window.appearance).exec())


def _list(window: MainWindow) -> QImage:
    window.places.show("list")
    _rest()
    place = _place(window.places.stack, window)
    place.setHeight(min(place.height(), 300))
    picture = _grab(window, place)
    window.places.show("code")
    _rest()
    return picture


def _export(window: MainWindow) -> QImage:
    from PySide6.QtWidgets import QLineEdit

    def show_no_folder(dialog: QDialog) -> None:
        for field in dialog.findChildren(QLineEdit):
            field.setText(Path(field.text()).name)

    return _dialog(window.actions["export_dataset"].trigger, show_no_folder)


def _history(window: MainWindow) -> QImage:
    code = next(iter(window.desk.codes))
    project = window.bridge.project
    assert project is not None
    window.desk.apply(code)
    window.bridge.undo()
    _rest()
    return _dialog(window.actions["history"].trigger)


TAKES: dict[str, Take] = {
    "window": _whole,
    "margin": _margin,
    "palette": _palette,
    "codebook": _codebook,
    "annotation": _annotation,
    "adding": _adding,
    "list": _list,
    "export": _export,
    "history": _history,
}


# grabbing


def _part(window: MainWindow, kind: str) -> QWidget:
    """The part of the window that is of this class."""
    from PySide6.QtWidgets import QWidget

    return next(each for each in window.frame.findChildren(QWidget) if type(each).__name__ == kind)


def _place(part: QWidget, window: MainWindow) -> QRect:
    from PySide6.QtCore import QPoint, QRect

    return QRect(part.mapTo(window.frame, QPoint()), part.size())


def _grab(window: MainWindow, place: QRect) -> QImage:
    return window.frame.grab(place).toImage()


def _dialog(opening: Callable[[], object], arrange: Callable[[QDialog], object] | None = None) -> QImage:
    """What the dialog looks like that ``opening`` opens."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    taken: list[QImage] = []

    def take() -> None:
        dialog: QDialog = QApplication.activeModalWidget()  # type: ignore[assignment]
        if arrange is not None:
            arrange(dialog)
        focused = dialog.focusWidget()
        if focused is not None:
            focused.clearFocus()
        taken.append(dialog.grab().toImage())
        dialog.reject()

    QTimer.singleShot(REST, take)
    opening()
    return taken[0]


# few colours


def _write(picture: QImage, path: Path) -> int:
    """Write the picture with as many colours as fit into the largest size; its bytes."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    sharpness = 2 if picture.devicePixelRatio() > 1 else picture.width() / SHOWN
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(1.0)
    counts = Counter(memoryview(picture.constBits()).cast("I"))
    for number in COLOURS:
        few = picture.convertToFormat(
            QImage.Format.Format_Indexed8,
            _colours(counts, number),
            Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
        )
        few.setDotsPerMeterX(round(USUAL * sharpness))
        few.setDotsPerMeterY(round(USUAL * sharpness))
        few.save(str(path), quality=0)
        if path.stat().st_size <= LARGEST:
            break
    return path.stat().st_size


def _colours(counts: Counter[int], number: int) -> list[int]:
    """Colours that stand for all: each next one is frequent and unlike those that were taken."""
    alike: dict[int, int] = {}
    weights: Counter[int] = Counter()
    for colour, count in counts.most_common():
        weights[alike.setdefault(colour & 0xF8F8F8, colour)] += count
    found: list[int] = []
    unlike = dict.fromkeys(weights, 3 * 255**2)
    while len(found) < min(number, len(weights)):
        best = max(unlike, key=lambda colour: unlike[colour] * weights[colour] ** 0.5)
        found.append(best)
        unlike = {colour: min(old, _distance(colour, best)) for colour, old in unlike.items()}
    return found


def _distance(one: int, other: int) -> int:
    return sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
