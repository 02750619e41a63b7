"""A window of another program, as it were: files that can be dragged out of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QLabel


class FileWindow(QLabel):
    """Carries its files as soon as the mouse moves with a button held."""

    def __init__(self, files: Sequence[Path]) -> None:
        super().__init__("\n".join(file.name for file in files))
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        self.resize(200, 120)
        self._urls = [QUrl.fromLocalFile(str(file)) for file in files]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        data.setUrls(self._urls)
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)
