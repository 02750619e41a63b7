"""Where the window stood and how wide its columns were: kept for this person, and fitted to small screens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import INTERFACE_PIXELS

LEFT, RIGHT = 264, 336
#: Height of the annotation panel, under the codebook, at a scale of 1.
LOWER = 380
#: Below this width of the window both side columns take their narrow width.
NARROW = 1180
NARROW_LEFT, NARROW_RIGHT = 206, 250


class Columns(QObject):
    """The three columns of the window: documents, the middle, codebook and annotation."""

    def __init__(self, splitter: QSplitter, window: QMainWindow, settings: Settings, actions: Actions) -> None:
        super().__init__(window)
        self._splitter = splitter
        self._right = splitter.findChild(QSplitter, "right")
        self._lower = settings.number("columns/lower", LOWER)
        self._settings = settings
        self._actions = actions
        self._wide = [settings.number("columns/left", LEFT), settings.number("columns/right", RIGHT)]
        self._narrow: bool | None = None
        splitter.splitterMoved.connect(self._moved)
        if self._right is not None:
            self._right.splitterMoved.connect(self._moved_right)
        splitter.installEventFilter(self)
        for name, column in (("fold_left", 0), ("fold_right", 2)):
            actions.on(name, lambda on, column=column: self._fold(column, on))

    def restore(self) -> None:
        """Show the columns that were shown, as wide as they were."""
        for name, column in (("fold_left", 0), ("fold_right", 2)):
            shown = self._settings.get(f"columns/{name}", "1") == "1"
            self._side(column).setVisible(shown)
            self._actions[name].setChecked(shown)
        self._narrow = None
        self.fit()

    def fit(self) -> None:
        """Give the columns their widths for the present width of the window."""
        width = self._splitter.width()
        narrow = width < NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        left, right = (NARROW_LEFT, NARROW_RIGHT) if narrow else self._wide
        self._splitter.setSizes([left, max(width - left - right, 200), right])

    def _fit_right(self) -> None:
        """Give the annotation panel its height, half of a low window at most."""
        if self._right is not None:
            height = self._right.height()
            lower = min(round(self._lower * self._scale()), height // 2)
            self._right.setSizes([height - lower, lower])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit_right)
        if event.type() == QEvent.Type.Resize:
            self.fit()
            QTimer.singleShot(0, self, self._fit_right)  # once the right column has its new height too
        return super().eventFilter(watched, event)

    def _moved(self) -> None:
        if not self._narrow:
            left, _, right = self._splitter.sizes()
            self._wide = [left or self._wide[0], right or self._wide[1]]

    def _moved_right(self) -> None:
        if self._right is not None:
            self._lower = round(self._right.sizes()[-1] / self._scale())

    def _scale(self) -> float:
        """The size of the interface: what is remembered of heights is as at a scale of 1."""
        return max(0.5, self._splitter.fontInfo().pixelSize() / INTERFACE_PIXELS)

    def _side(self, column: int) -> QWidget:
        side = self._splitter.widget(column)
        assert side is not None, "the splitter has three columns"
        return side

    def _fold(self, column: int, shown: bool) -> None:
        self._side(column).setVisible(shown)
        name = "fold_left" if column == 0 else "fold_right"
        self._settings.set(f"columns/{name}", "1" if shown else "0")

    def keep(self) -> None:
        """Remember the widths."""
        self._settings.set("columns/left", str(self._wide[0]))
        self._settings.set("columns/right", str(self._wide[1]))
        self._settings.set("columns/lower", str(self._lower))


def keep_window(window: QMainWindow, settings: Settings) -> None:
    """Remember where the window stands."""
    settings.set_bytes("window/geometry", window.saveGeometry())
