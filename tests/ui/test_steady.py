"""A page that needs the bar only while there is none comes to rest all the same."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui.steady import DEEPEST, Steady


class _Contrary(QWidget):
    """Higher while it is wide: shows nothing but how often it was asked."""

    def __init__(self, wide: int, high: int) -> None:
        super().__init__()
        self._wide, self._high = wide, high
        self.turns = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turns += 1
        self.setMinimumHeight(self._high if self.width() >= self._wide else 20)
        assert self.turns < 10_000, "it never comes to rest"


def test_it_comes_to_rest(qtbot: QtBot) -> None:
    area = Steady()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    page = _Contrary(wide=200, high=400)
    area.setWidget(page)
    area.resize(200 + 2 * area.frameWidth(), 300)
    area.show()
    for height in (310, 300, 420, 300):
        before = page.turns
        area.resize(area.width(), height)
        QApplication.sendPostedEvents()
        assert page.turns - before <= 20 * DEEPEST
