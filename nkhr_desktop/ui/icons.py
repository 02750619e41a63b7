"""Icons in any colour: one set of stroke drawings, painted on demand and sharp at every pixel ratio."""

from __future__ import annotations

import ctypes

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nkhr_desktop import resources

APP = "app"
"""The drawing of the app itself: it has its own colours."""


class Icons:
    """The icons of a window, each made once for each colour."""

    def __init__(self) -> None:
        self._drawings: dict[str, str] = {}
        self._icons: dict[tuple[str, str, str], QIcon] = {}

    def icon(self, name: str, colour: QColor, disabled: QColor | None = None) -> QIcon:
        """The drawing `name` (a file of `resources/icons` without `.svg`) in `colour`.

        `disabled` is its colour where the control cannot be used; without it, `colour` at 40 %.
        Raises FileNotFoundError for a name that has no drawing.
        """
        faded = disabled if disabled is not None else _faded(colour)
        key = (name, colour.name(QColor.NameFormat.HexArgb), faded.name(QColor.NameFormat.HexArgb))
        if key not in self._icons:
            self._icons[key] = QIcon(_Engine(self._drawing(name), colour, faded))
        return self._icons[key]

    def pixmap(self, name: str, colour: QColor, size: int = 16, ratio: float = 1.0) -> QPixmap:
        """The drawing `name` in `colour`, `size` logical pixels square, for a screen of that pixel ratio."""
        return self.icon(name, colour).pixmap(QSize(size, size), ratio)

    def app(self) -> QIcon:
        """The icon of the app, for windows and the task bar."""
        return QIcon(str(resources.path(f"icons/{APP}.png")))

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            self._drawings[name] = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
        return self._drawings[name]


def names() -> list[str]:
    """The names of all drawings except the app's own, sorted."""
    return sorted(file.stem for file in resources.path("icons").glob("*.svg") if file.stem != APP)


def _faded(colour: QColor) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(0.4 * colour.alphaF())
    return faded


class _Engine(QIconEngine):
    """Paints one drawing at whatever size is asked for; the results are kept."""

    def __init__(self, drawing: str, colour: QColor, disabled: QColor) -> None:
        super().__init__()
        self._drawing = drawing
        self._colour = colour
        self._disabled = disabled
        self._pixmaps: dict[tuple[int, int, bool], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        device = painter.device()
        ratio = device.devicePixelRatio() if device is not None else 1.0
        square = _square(rect.size())
        pixmap = self.scaledPixmap(square, mode, state, ratio)
        corner = rect.center() - QRect(QPoint(0, 0), square).center()
        painter.drawPixmap(corner, pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """A square pixmap inside `size` logical pixels, with `scale` device pixels to each."""
        pixels = max(1, round(min(size.width(), size.height()) * scale))
        disabled = mode == QIcon.Mode.Disabled
        key = (pixels, round(scale * 1000), disabled)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._painted(pixels, scale, self._disabled if disabled else self._colour)
        return self._pixmaps[key]

    def clone(self) -> QIconEngine:
        clone = _Engine(self._drawing, self._colour, self._disabled)
        # Qt owns the clone and frees it, but Python would do so as well: as soon as this method ends, or as soon as
        # whatever kept it here has gone, while some icon of Qt's still paints with it. So Python never does.
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(clone))
        return clone

    def _painted(self, pixels: int, scale: float, colour: QColor) -> QPixmap:
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        drawing = self._drawing.replace("currentColor", colour.name())
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixels, pixels))
        if colour.alpha() < 255:
            # Faded as a whole: strokes that cross would be darker at the crossing if each were faded.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
            painter.fillRect(pixmap.rect(), QColor(0, 0, 0, colour.alpha()))
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        return pixmap


def _square(size: QSize) -> QSize:
    side = min(size.width(), size.height())
    return QSize(side, side)
