"""The system's part of dragging, for Qt's offscreen platform, which has none: there ``QDrag.exec`` ends at once.

From the press to the release the mouse belongs to the drag, and whatever window is under it hears of that. The events
are those that a real platform makes; what the app does with them is the app's own.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QPoint, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
    QWindow,
)

NONE = Qt.DropAction.IgnoreAction


class SystemDrag(QObject):
    """One drag, until the button is let go."""

    def __init__(self, drag: QDrag, actions: Qt.DropAction, wanted: Qt.DropAction) -> None:
        super().__init__()
        self._data = drag.mimeData()
        self._actions = actions
        self._wanted = wanted
        self._over: QWindow | None = None
        self._may = NONE
        self._loop = QEventLoop()

    def follow(self) -> Qt.DropAction:
        """Follow the mouse; what was done in the end."""
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(self)
        try:
            self._loop.exec()
        finally:
            application.removeEventFilter(self)
        return self._may

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow) or not isinstance(event, QMouseEvent):
            return False
        point = event.globalPosition().toPoint()
        if event.type() == QEvent.Type.MouseMove:
            self._move(point)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._drop(point)
            self._loop.quit()
        return True

    def _move(self, point: QPoint) -> None:
        window = QGuiApplication.topLevelAt(point)
        if window is not self._over:
            self._leave()
            self._over = window
            if window is not None:
                self._tell(QDragEnterEvent, point)
        if window is not None:
            self._tell(QDragMoveEvent, point)

    def _tell(self, kind: type[QDragMoveEvent], point: QPoint) -> None:
        assert self._over is not None
        at = self._over.mapFromGlobal(point)
        event = kind(at, self._actions, self._data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        event.setDropAction(self._wanted)
        QCoreApplication.sendEvent(self._over, event)
        self._may = event.dropAction() if event.isAccepted() else NONE

    def _leave(self) -> None:
        if self._over is not None:
            QCoreApplication.sendEvent(self._over, QDragLeaveEvent())
        self._may = NONE

    def _drop(self, point: QPoint) -> None:
        if self._over is None or self._may == NONE:
            self._leave()
            return
        at = self._over.mapFromGlobal(point).toPointF()
        event = QDropEvent(at, self._actions, self._data, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        event.setDropAction(self._may)
        QCoreApplication.sendEvent(self._over, event)
        self._may = event.dropAction() if event.isAccepted() else NONE


def carry(
    drag: QDrag, actions: Qt.DropAction = Qt.DropAction.MoveAction, wanted: Qt.DropAction = NONE
) -> Qt.DropAction:
    """In place of ``QDrag.exec``."""
    if wanted == NONE:
        wanted = next(each for each in (Qt.DropAction.MoveAction, Qt.DropAction.CopyAction) if actions & each)
    return SystemDrag(drag, actions, wanted).follow()
