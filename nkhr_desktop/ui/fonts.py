"""The faces that travel with the app, registered in two stages so that the first window need not wait."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase

from nkhr_desktop import resources

INTERFACE = (
    "Pretendard",
    "Noto Sans CJK KR",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "Segoe UI",
    "Noto Serif CJK KR",
    "Noto Serif Han",
    "DejaVu Sans",
)
"""Families of the interface, in the order in which a character is looked for."""
READING = (
    "Noto Serif",
    "Noto Serif CJK KR",
    "Noto Serif Han",
    "Pretendard",
    "AppleMyungjo",
    "Batang",
    "DejaVu Serif",
)
"""Families of the text that is read and coded."""
SANS = INTERFACE
"""Families of what stands beside the text: by-lines, debris, paragraph numbers."""

FIRST = ("Pretendard-Regular.otf", "Pretendard-SemiBold.otf")
"""The files that the welcome page shows."""
REST = (
    "Pretendard-Medium.otf",
    "NotoSerif-Regular.ttf",
    "NotoSerif-Bold.ttf",
    "NotoSerifCJKkr-Regular.otf",
    "NotoSerifCJKkr-Bold.otf",
    "NotoSerifHan-Regular.otf",
)
"""The files that only a document needs."""

_LOG = logging.getLogger(__name__)


def face(families: Sequence[str], pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font of the given families, `pixels` logical pixels high, never substituted by another order."""
    font = QFont(list(families))
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    return font


def tabular(font: QFont) -> QFont:
    """The same font with figures of one width, for counts and columns of numbers."""
    figures = QFont(font)
    figures.setFeature(QFont.Tag("tnum"), 1)
    return figures


def register_first() -> list[str]:
    """Make the faces of the first window known to Qt, once. Returns the family of each new file."""
    return _register("first", FIRST)


def register_rest() -> list[str]:
    """Make the remaining faces known to Qt, once. Returns the family of each new file."""
    return _register("rest", REST)


def _register(stage: str, files: Sequence[str]) -> list[str]:
    # Qt keeps fonts with the application, so what was registered is remembered there and not in this module.
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("fonts can be registered only after the QApplication was made")
    mark = f"nkhr_fonts_{stage}"
    if app.property(mark):
        return []
    app.setProperty(mark, True)
    return [family for name in files for family in _add(name)]


def _add(name: str) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}")))
    if number < 0:
        _LOG.warning("The font %s could not be loaded; another face is shown in its place.", name)
        return []
    return QFontDatabase.applicationFontFamilies(number)
