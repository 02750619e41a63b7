"""Icons: all parse, take the colour that is asked for, and are sharp at every ratio."""

from __future__ import annotations

import gc
import struct

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from nkhr_desktop import resources
from nkhr_desktop.ui import icons
from nkhr_desktop.ui.icons import Icons

NEEDED = """
document folder plus search undo redo export import trash pencil pin tag note check check-circle circle circle-half
chevron-down chevron-right x settings moon sun info help user users filter list eye eye-off copy quote
arrow-left arrow-right arrow-up arrow-down palette zoom-in zoom-out merge more warning lock history book document-add
clipboard language keyboard layout star link save-copy
"""


def test_the_set_is_there() -> None:
    assert set(NEEDED.split()) <= set(icons.names())
    assert "Lucide" in resources.path("icons/LICENSE-lucide.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", icons.names())
def test_a_drawing_parses_and_takes_a_colour(qapp: QApplication, name: str) -> None:
    text = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in text
    assert "currentColor" in text
    assert QSvgRenderer(text.encode()).isValid()
    image = Icons().pixmap(name, QColor("#ff0000"), 24).toImage()
    strong = solid(image)
    assert strong
    assert all(pixel.red() > 200 and pixel.green() < 60 for pixel in strong)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_an_icon_has_every_pixel_of_the_screen(qapp: QApplication, ratio: float) -> None:
    pixmap = Icons().icon("search", QColor("black")).pixmap(QSize(16, 16), ratio)
    assert pixmap.width() == round(16 * ratio)
    assert pixmap.devicePixelRatio() == ratio


def test_icons_are_made_once_for_a_colour(qapp: QApplication) -> None:
    drawn = Icons()
    assert drawn.icon("plus", QColor("red")) is drawn.icon("plus", QColor("red"))
    assert drawn.icon("plus", QColor("red")) is not drawn.icon("plus", QColor("blue"))
    with pytest.raises(FileNotFoundError):
        drawn.icon("no-such-icon", QColor("red"))


def test_a_disabled_icon_is_paler(qapp: QApplication) -> None:
    icon = Icons().icon("plus", QColor("#ff0000"), QColor("#00ff00"))
    image = icon.pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage()
    assert all(pixel.green() > 200 for pixel in solid(image))
    faded = Icons().icon("plus", QColor("#ff0000")).pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage()
    assert max(faded.pixelColor(x, 12).alpha() for x in range(24)) < 120


def test_a_copied_icon_may_be_changed(qapp: QApplication) -> None:
    drawn = Icons()
    for name in icons.names()[:20]:
        copy = QIcon(drawn.icon(name, QColor("black")))
        copy.addPixmap(drawn.pixmap("x", QColor("black")))
        assert not copy.pixmap(16).isNull()


def test_the_icon_of_the_app(qapp: QApplication) -> None:
    assert Icons().app().availableSizes() == [QSize(256, 256)]
    assert QSvgRenderer(str(resources.path("icons/app.svg"))).isValid()
    ico = resources.path("icons/app.ico").read_bytes()
    assert struct.unpack("<HHH", ico[:6]) == (0, 1, 9)
    icns = resources.path("icons/app.icns").read_bytes()
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8])[0] == len(icns)


def solid(image: QImage) -> list[QColor]:
    """The pixels that are not transparent or half so."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [pixel for pixel in (image.pixelColor(x, y) for x, y in places) if pixel.alpha() > 200]


def test_what_qt_copied_for_itself_paints_when_the_set_is_gone(qapp: QApplication) -> None:
    one, other = Icons(), Icons()
    copied = QIcon(one.icon("plus", QColor("red")))
    copied.setIsMask(True)  # a change to one of two makes Qt copy what paints them
    del one
    gc.collect()
    assert _image(copied) == _image(other.icon("plus", QColor("red")))


def _image(icon: QIcon) -> QImage:
    return icon.pixmap(QSize(24, 24), 2.0).toImage()
