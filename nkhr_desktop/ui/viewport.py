"""Scroll areas with a viewport that Python made itself."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def own_viewport(area: QAbstractScrollArea) -> None:
    """Put a new, plain widget in place of the viewport that Qt made for ``area``.

    When Python first asks for a widget that Qt made, PySide prepares every class of widget that there is, to find
    out which one it has. That takes a twelfth of the time until a project is ready. To be called before anybody
    asks for the viewport.
    """
    viewport = QWidget(area)
    # as Qt's own has it
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
