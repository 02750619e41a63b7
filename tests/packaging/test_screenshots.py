"""The pictures of the manual: those that the pages name are those that the script makes, small and of few colours."""

from __future__ import annotations

import make_screenshots
import manual_pictures
import pytest
from PySide6.QtGui import QColor, QImage

from nkhr_desktop.ui.manual.paper import USUAL


def test_pages_and_pictures_fit_together() -> None:
    assert make_screenshots.missing() == []


def test_every_picture_has_somebody_who_takes_it() -> None:
    assert set(manual_pictures.TAKES) == set(make_screenshots.NAMES)
    assert manual_pictures.USUAL == USUAL


@pytest.mark.parametrize("language", make_screenshots.LANGUAGES)
def test_pictures_are_small_and_sharp(language: str) -> None:
    for path in (make_screenshots.MANUAL / language / "pictures").iterdir():
        picture = QImage(str(path))
        assert path.stat().st_size <= manual_pictures.LARGEST, path.name
        assert 8 < picture.colorCount() <= 64, path.name
        assert picture.dotsPerMeterX() > USUAL * 1.4, path.name


def test_a_page_without_its_picture_is_noticed(tmp_path, monkeypatch) -> None:
    for language in make_screenshots.LANGUAGES:
        (tmp_path / language / "pictures").mkdir(parents=True)
        (tmp_path / language / "start.md").write_text("![x](pictures/window.png) ![y](pictures/gone.png)", "utf-8")
    (tmp_path / "en" / "pictures" / "old.png").write_bytes(b"")
    monkeypatch.setattr(make_screenshots, "MANUAL", tmp_path)
    found = "\n".join(make_screenshots.missing())
    assert "en: a page names gone, which is not made" in found
    assert "ko: window is not there" in found
    assert "en: old lies there and is not made" in found
    assert "en: export is made for no page" in found


def test_few_colours_keep_a_rare_one_that_is_unlike_all_others(tmp_path) -> None:
    picture = QImage(200, 100, QImage.Format.Format_RGB32)
    picture.fill(QColor("#fbfbfa"))
    for x in range(200):
        for y in range(50):
            picture.setPixelColor(x, y, QColor(200 + x // 8, 220, 240 - y // 4))
    for y in range(100):
        picture.setPixelColor(7, y, QColor("#b3312c"))
    size = manual_pictures._write(picture, tmp_path / "few.png")
    few = QImage(str(tmp_path / "few.png"))
    assert size <= manual_pictures.LARGEST
    assert few.colorCount() <= 64
    assert few.pixelColor(7, 80).name() == "#b3312c"
    assert few.pixelColor(100, 80).name() == "#fbfbfa"
