"""What stands in a swatch: the letter of the name that the window shows."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from nkhr_desktop.model.things import Code
from nkhr_desktop.ui import language, theme
from nkhr_desktop.ui.codebook.names import letter
from nkhr_desktop.ui.swatch import swatch


@pytest.mark.parametrize(
    ("english", "korean", "in_english", "in_korean"),
    [
        ("torture", "고문", "T", "고"),
        ("torture", normalize("NFD", "고문"), "T", "고"),
        ("(general)", "‘일반’", "G", "일"),
        ("", "고문", "고", "고"),
        ("torture", "", "T", "T"),
        ("…", "", "…", "…"),
    ],
)
def test_it_is_of_the_language_of_the_window(
    qapp: QApplication, english: str, korean: str, in_english: str, in_korean: str
) -> None:
    code = Code("c", "f", "", english, korean, "#0072B2")
    assert letter(code) == in_english
    language.speak(qapp, "ko")
    try:
        assert letter(code) == in_korean
    finally:
        language.speak(qapp, "en")


def test_a_syllable_fits_into_its_swatch(qapp: QApplication) -> None:
    picture: QImage = swatch(theme.load("light"), "쁾", "#0072B2", 15, 2.0).toImage()
    edge = [picture.pixelColor(x, 3) for x in range(8, 22)] + [picture.pixelColor(3, y) for y in range(8, 22)]
    assert len({colour.name() for colour in edge}) == 1, "nothing of it touches the border"
