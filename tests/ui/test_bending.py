"""Rows that bend into columns, and become rows again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui.bending import Bending


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A field, and beside it three buttons that are themselves a row."""
    page = QWidget()
    qtbot.addWidget(page)
    top, verbs = Bending(), Bending()
    page.setLayout(top)
    top.addWidget(QLineEdit(page), 1)
    top.addLayout(verbs)
    for name in ("Open", "Change the code", "Remove"):
        verbs.addWidget(QPushButton(name, page))
    page.show()
    return page


def _places(page: QWidget, width: int) -> tuple[int, int]:
    """In how many places the buttons begin: from the left, and from the top."""
    page.resize(width, 300)
    QApplication.sendPostedEvents()
    buttons = page.findChildren(QPushButton)
    return len({button.x() for button in buttons}), len({button.y() for button in buttons})


def test_a_row_within_a_row_is_a_row_again_once_there_is_room(page: QWidget) -> None:
    assert _places(page, 900) == (3, 1)
    assert _places(page, 150) == (1, 3)
    assert _places(page, 900) == (3, 1)


def test_it_begins_as_a_row_whatever_it_was_given_first(page: QWidget) -> None:
    layout = page.layout()
    assert layout is not None
    for width in (40, 640, 100, 900):
        _places(page, width)
    assert _places(page, 700)[1] == 1
    field, button = page.findChildren(QLineEdit)[0], page.findChildren(QPushButton)[0]
    assert abs(field.geometry().center().y() - button.geometry().center().y()) < 4
