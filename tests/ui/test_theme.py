"""Themes: every role is there, text can be read on every ground, and the appearance follows the choice."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from nkhr_desktop import resources
from nkhr_desktop.ui import style
from nkhr_desktop.ui.colours import GRAPHIC_CONTRAST, TEXT_CONTRAST, contrast, difference
from nkhr_desktop.ui.swatch import swatch
from nkhr_desktop.ui.theme import NAMES, Appearance, load, read

PANES = ("background", "surface", "panel", "raised")
ROWS = (*PANES, "hover", "accent_tint", "pressed")
TEXT_ON = {
    "text": (*ROWS, "field", "warning_tint", "danger_tint", "find", "find_current"),
    "text_quiet": (*ROWS, "field", "warning_tint"),
    "text_faint": (*PANES, "field"),
    "text_on_selection": ("selection",),
    "text_on_accent": ("accent", "accent_strong"),
    "text_on_avatar": ("avatar",),
    "accent": (*PANES, "accent_tint", "hover"),
    "saved": PANES,
    "warning": (*PANES, "warning_tint"),
    "danger": (*PANES, "danger_tint", "hover"),
    "debris": ("surface",),
    "number": ("surface",),
    "link": (*PANES, "hover"),
}
GRAPHICS_ON = {
    "control": (*PANES, "field"),
    "frame": PANES,
    "focus": (*PANES, "field", "hover", "accent_tint"),
    "caret": ("surface", "field"),
    "accent": PANES,
}


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Appearance]:
    """A dark appearance on the application, taken off again."""
    palette, sheet, font = qapp.palette(), qapp.styleSheet(), qapp.font()
    appearance = Appearance("dark")
    appearance.apply(qapp)
    yield appearance
    appearance.choose("system")
    appearance.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.mark.parametrize("name", NAMES)
def test_every_theme_has_the_same_roles_with_real_colours(name: str) -> None:
    theme = load(name)
    assert theme.name == name
    assert set(theme.tokens) == set(load("light").tokens)
    assert all(theme.colour(role).isValid() for role in theme.tokens)


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_file_says_the_same_as_toml(name: str) -> None:
    text = resources.path(f"themes/{name}.toml").read_text(encoding="utf-8")
    meant, ours = tomllib.loads(text), read(text)
    assert ours["base"] == meant["base"]
    assert ours["roles"] == meant["roles"]
    assert (load(name).name, load(name).dark) == (meant["name"], meant["dark"])
    assert list(load(name).ground.tint) == meant["tints"]["tint"]
    assert list(load(name).ground.deep_tint) == meant["tints"]["deep_tint"]


@pytest.mark.parametrize("name", NAMES)
def test_text_can_be_read_where_it_stands(name: str) -> None:
    tokens = load(name).tokens
    low = {
        (role, ground): round(contrast(tokens[role], tokens[ground]), 2)
        for role, grounds in TEXT_ON.items()
        for ground in grounds
        if contrast(tokens[role], tokens[ground]) < TEXT_CONTRAST
    }
    assert low == {}


@pytest.mark.parametrize("name", NAMES)
def test_graphics_can_be_seen_where_they_stand(name: str) -> None:
    tokens = load(name).tokens
    low = {
        (role, ground): round(contrast(tokens[role], tokens[ground]), 2)
        for role, grounds in GRAPHICS_ON.items()
        for ground in grounds
        if contrast(tokens[role], tokens[ground]) < GRAPHIC_CONTRAST
    }
    assert low == {}


@pytest.mark.parametrize("name", ["high_contrast", "high_contrast_dark"])
def test_high_contrast_is_high(name: str) -> None:
    tokens = load(name).tokens
    panes = [tokens[pane] for pane in PANES]
    assert all(contrast(tokens[text], pane) >= 7 for text in ("text", "text_quiet", "text_faint") for pane in panes)
    assert all(contrast(tokens[line], pane) >= 3 for line in ("hairline", "field_border") for pane in panes)


@pytest.mark.parametrize("name", NAMES)
def test_selection_is_seen_over_the_page_and_over_tints(name: str) -> None:
    theme = load(name)
    for ground in ("#0072B2", "#E69F00", "#117733"):
        assert difference(theme.code(ground).tint.name(), theme.tokens["selection"]) > 0.04
    assert difference(theme.tokens["surface"], theme.tokens["selection"]) > 0.1


def test_colours_are_kept_with_the_theme() -> None:
    theme = load("light")
    assert theme.code("#0072B2") is theme.code("#0072B2")
    assert theme.colour("text") is theme.colour("text")
    with pytest.raises(KeyError):
        theme.colour("no such role")
    with pytest.raises(ValueError, match="#rrggbb"):
        theme.code("blue")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_sheet_is_whole(name: str, scale: float) -> None:
    sheet = style.sheet(load(name), scale)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert '"key"' in sheet


def test_qt_understands_the_sheet(qapp: QApplication, capfd: pytest.CaptureFixture[str]) -> None:
    button = QPushButton("Open")
    button.setProperty("role", "primary")
    for name in NAMES:
        button.setStyleSheet(style.sheet(load(name)))
        button.ensurePolished()
    assert "parse" not in capfd.readouterr().err


def test_apply_dresses_the_application(dressed: Appearance, qapp: QApplication) -> None:
    theme = dressed.theme
    assert theme.name == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("background")
    assert qapp.font().families()[0] == "Pretendard"
    assert qapp.font().pixelSize() == 13
    button = QPushButton("Open the sample project")
    button.setProperty("role", "primary")
    button.resize(200, 32)
    assert button.grab().toImage().pixelColor(100, 4) == theme.colour("accent")


def test_a_placeholder_can_be_read(dressed: Appearance) -> None:
    # Qt would take the text's colour at half its strength.
    field = QLineEdit()
    field.ensurePolished()
    assert field.palette().color(QPalette.ColorRole.PlaceholderText) == dressed.theme.colour("text_faint")


def test_choosing_changes_and_tells(dressed: Appearance, qapp: QApplication) -> None:
    told: list[str] = []
    dressed.changed.connect(lambda theme: told.append(theme.name))
    dressed.choose("light")
    dressed.choose("light")
    dressed.choose("high_contrast")
    assert told[0] == "light"
    assert told[1].startswith("high_contrast")
    assert len(told) == 2
    assert qapp.palette().color(QPalette.ColorRole.Text) == dressed.theme.colour("text")
    with pytest.raises(ValueError, match="sepia"):
        dressed.choose("sepia")


def test_the_interface_can_be_made_larger(dressed: Appearance, qapp: QApplication) -> None:
    dressed.resize(2.0)
    assert qapp.font().pixelSize() == 26
    label = QLabel("Welcome")
    label.setProperty("role", "title")
    label.ensurePolished()
    assert label.fontInfo().pixelSize() == 48
    dressed.resize(99)
    assert dressed.scale == 2.5


def test_system_follows_the_system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    appearance = Appearance("system")
    told: list[str] = []
    appearance.changed.connect(lambda theme: told.append(theme.name))
    other = {"light": Qt.ColorScheme.Dark, "dark": Qt.ColorScheme.Light}[appearance.theme.name]
    hints = appearance._hints
    monkeypatch.setattr(type(hints), "colorScheme", lambda _: other)
    hints.colorSchemeChanged.emit(other)
    assert told == [{Qt.ColorScheme.Dark: "dark", Qt.ColorScheme.Light: "light"}[other]]
    appearance.choose("high_contrast")
    assert appearance.theme.dark == (other == Qt.ColorScheme.Dark)


def test_system_follows_the_wish_for_contrast(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    appearance = Appearance("system")
    told: list[str] = []
    appearance.changed.connect(lambda theme: told.append(theme.name))
    hints = appearance._hints
    wishes, strong = hints.accessibility(), Qt.ContrastPreference.HighContrast
    for scheme, name in ((Qt.ColorScheme.Dark, "high_contrast_dark"), (Qt.ColorScheme.Light, "high_contrast")):
        monkeypatch.setattr(type(hints), "colorScheme", lambda _, scheme=scheme: scheme)
        monkeypatch.setattr(type(wishes), "contrastPreference", lambda _: strong)
        wishes.contrastPreferenceChanged.emit(strong)
        assert appearance.theme.name == name
    appearance.choose("dark")
    assert appearance.theme.name == "dark", "what a person chose goes before what the system says"
    appearance.choose("system")
    monkeypatch.setattr(type(wishes), "contrastPreference", lambda _: Qt.ContrastPreference.NoPreference)
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert told == ["high_contrast_dark", "high_contrast", "dark", "high_contrast", "light"]
    appearance.deleteLater()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_swatch_has_line_fill_and_letter(qapp: QApplication, ratio: float) -> None:
    theme = load("light")
    with_letter = swatch(theme, "T", "#CC79A7", 15, ratio).toImage()
    plain = swatch(theme, "", "#CC79A7", 15, ratio).toImage()
    assert (plain.width(), plain.devicePixelRatio()) == (round(15 * ratio), ratio)
    middle = plain.width() // 2
    fill = plain.pixelColor(middle, middle)
    assert difference(fill.name(), theme.code("#CC79A7").tint.name()) < 0.06
    assert difference(plain.pixelColor(middle, 0).name(), theme.code("#CC79A7").line.name()) < 0.06
    assert plain.pixelColor(0, 0).alpha() < 128
    assert with_letter != plain
    assert darkest(with_letter) != darkest(plain)


def darkest(image: object) -> QColor:
    """The darkest pixel of the middle third."""
    side = image.width()  # type: ignore[attr-defined]
    places = range(side // 3, 2 * side // 3)
    pixels = [image.pixelColor(x, y) for x in places for y in places]  # type: ignore[attr-defined]
    return min(pixels, key=QColor.lightness)
