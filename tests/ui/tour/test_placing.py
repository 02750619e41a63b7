"""Where the card of the tour stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect

from nkhr_desktop.ui.tour.placing import EDGE, place_for

ROOM = QRect(0, 0, 1000, 600)
WIDTHS = range(300, 199, -20)


def _height(width: int) -> int:
    return 30_000 // width


@pytest.mark.parametrize(
    "part",
    [
        QRect(0, 60, 200, 540),
        QRect(750, 60, 250, 270),
        QRect(750, 330, 250, 270),
        QRect(260, 60, 450, 540),
        QRect(0, 580, 1000, 20),
        QRect(200, 5, 60, 30),
        QRect(700, 60, 60, 540),
    ],
)
def test_the_part_stays_free_and_the_card_inside(part: QRect) -> None:
    place = place_for([part], [], ROOM, WIDTHS, _height)
    assert not place.intersects(part)
    assert ROOM.adjusted(EDGE, EDGE, -EDGE, -EDGE).contains(place)


def test_a_second_part_stays_free_too() -> None:
    codes, palette = QRect(750, 60, 250, 270), QRect(300, 60, 430, 300)
    place = place_for([codes, palette], [], ROOM, WIDTHS, _height)
    assert not place.intersects(codes)
    assert not place.intersects(palette)


def test_what_is_selected_stays_free_where_that_can_be() -> None:
    codes, selected = QRect(750, 60, 250, 540), QRect(400, 60, 340, 120)
    place = place_for([codes], [selected], ROOM, WIDTHS, _height)
    assert not place.intersects(selected)


def test_a_narrower_card_is_taken_where_the_room_is_short() -> None:
    part = QRect(0, 0, 770, 600)
    place = place_for([part], [], ROOM, WIDTHS, _height)
    assert place.width() < 300
    assert not place.intersects(part)


def test_where_nothing_is_free_it_hides_little() -> None:
    place = place_for([ROOM.adjusted(0, 0, -20, 0)], [], ROOM, WIDTHS, _height)
    assert ROOM.contains(place)
