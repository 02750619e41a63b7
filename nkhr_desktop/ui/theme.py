"""Themes: named colours read from `resources/themes`, and the appearance that follows the system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from nkhr_desktop import resources
from nkhr_desktop.ui import fonts, style
from nkhr_desktop.ui.colours import CodeHexes, Depth, Ground, code_colours
from nkhr_desktop.ui.icons import Icons

CHOICES = ("system", "light", "dark", "high_contrast")
"""What a person can choose; `high_contrast` is on white or on black as the system is light or dark."""
NAMES = ("light", "dark", "high_contrast", "high_contrast_dark")
"""The themes that exist, each a file in `resources/themes`."""
INTERFACE_PIXELS = 13
"""Height of the interface face at a scale of 1, in logical pixels."""


class CodeColours(NamedTuple):
    """The colours of a code in one theme (see `colours.CodeHexes` for their contrasts)."""

    line: QColor
    tint: QColor
    over_tint: QColor
    deep_tint: QColor
    ink: QColor


@dataclass(frozen=True)
class Theme:
    """One set of colours: role to `#rrggbb`, and the depths of the tints of codes."""

    name: str
    dark: bool
    tokens: Mapping[str, str]
    ground: Ground
    _colours: dict[str, QColor] = field(default_factory=dict, compare=False, repr=False)
    _codes: dict[str, CodeColours] = field(default_factory=dict, compare=False, repr=False)

    def colour(self, role: str) -> QColor:
        """The colour of a role, as `resources/themes/light.toml` lists them; KeyError for another."""
        if role not in self._colours:
            self._colours[role] = QColor(self.tokens[role])
        return self._colours[role]

    def code(self, base: str) -> CodeColours:
        """The colours of a code with the base colour `#rrggbb`; computed once for each colour.

        Raises ValueError where `base` is not such a colour.
        """
        if base not in self._codes:
            hexes: CodeHexes = code_colours(base, self.ground)
            self._codes[base] = CodeColours(*map(QColor, hexes))
        return self._codes[base]

    def palette(self) -> QPalette:
        """The palette of Qt's own widgets in this theme."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text_disabled"))
        return palette


_PALETTE = MappingProxyType(
    {
        QPalette.ColorRole.Window: "background",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "hover",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "text_faint",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "background",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.BrightText: "danger",
        QPalette.ColorRole.Light: "raised",
        QPalette.ColorRole.Midlight: "hover",
        QPalette.ColorRole.Mid: "hairline",
        QPalette.ColorRole.Dark: "control",
        QPalette.ColorRole.Shadow: "shadow",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "text_on_selection",
        QPalette.ColorRole.Link: "link",
        QPalette.ColorRole.LinkVisited: "link",
        QPalette.ColorRole.Accent: "accent",
    }
)


def load(name: str) -> Theme:
    """The theme `name` (one of NAMES), read from its file.

    Raises KeyError where a role names a base colour that the file does not have.
    """
    data = read(resources.path(f"themes/{name}.toml").read_text(encoding="utf-8"))
    base, roles, tints = data["base"], data["roles"], data["tints"]
    tokens = {role: value if value.startswith("#") else base[value] for role, value in roles.items()}
    dark = data[""]["dark"] == "true"
    return made(name, dark, MappingProxyType(tokens), _depth(tints["tint"]), _depth(tints["deep_tint"]))


def made(name: str, dark: bool, tokens: Mapping[str, str], tint: Depth, deep_tint: Depth) -> Theme:
    """A theme of these colours."""
    ground = Ground(
        page=tokens["surface"],
        others=(tokens["panel"], tokens["raised"], tokens["accent_tint"]),
        text=tokens["text"],
        tint=tint,
        deep_tint=deep_tint,
    )
    return Theme(name, dark, tokens, ground)


def read(text: str) -> dict[str, dict[str, str]]:
    """The tables of a theme file with their values as written, without quotes; the first table is named "".

    A theme uses little of TOML: one value on a line, none of them with an escape. To import tomllib takes 5 ms,
    a twentieth of the time in which the window has to be there. A test holds this reader against tomllib.
    """
    tables: dict[str, dict[str, str]] = {"": {}}
    table = tables[""]
    for line in text.splitlines():
        if line.startswith("["):
            table = tables.setdefault(line.strip("[] "), {})
        elif not line.startswith("#") and "=" in line:
            key, _, value = line.partition("=")
            table[key.strip()] = value.split(" #")[0].strip().strip('"')
    return tables


def _depth(written: str) -> Depth:
    lightness, chroma = written.strip("[]").split(",")
    return Depth(float(lightness), float(chroma))


class Appearance(QObject):
    """Which theme is on: the person's choice, or the system's, followed while it changes."""

    changed = Signal(object)
    """Theme: the new one."""

    def __init__(
        self, choice: str = "system", scale: float = 1.0, parent: QObject | None = None, dim: bool = False
    ) -> None:
        super().__init__(parent)
        self._dim = dim
        self._choice = choice if choice in CHOICES else "system"
        self._scale = scale
        self._themes: dict[tuple[str, bool], Theme] = {}
        self._app: QApplication | None = None
        self.icons = Icons()
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._theme = self._load(self._wanted())

    @property
    def theme(self) -> Theme:
        """The theme that is on now."""
        return self._theme

    @property
    def choice(self) -> str:
        """What the person chose: one of CHOICES."""
        return self._choice

    @property
    def scale(self) -> float:
        """Size of the interface: 1.0 is INTERFACE_PIXELS."""
        return self._scale

    @property
    def dim(self) -> bool:
        """Whether all of it has less light."""
        return self._dim

    def set_dim(self, dim: bool) -> None:
        """Show every theme with less light, or as it is."""
        self._dim = dim
        self._follow()

    def choose(self, choice: str) -> None:
        """Take one of CHOICES (ValueError for another) and show it."""
        if choice not in CHOICES:
            raise ValueError(choice)
        self._choice = choice
        self._tell_system()
        self._follow()

    def resize(self, scale: float) -> None:
        """Make the interface larger or smaller: 1.0 is as designed, kept between 0.6 and 2.5."""
        self._scale = min(2.5, max(0.6, scale))
        if self._app is not None:
            self._app.setFont(self.font())
            self._app.setStyleSheet(style.sheet(self._theme, self._scale))

    def font(self) -> QFont:
        """The interface face at the present scale."""
        return fonts.face(fonts.INTERFACE, INTERFACE_PIXELS * self._scale)

    def apply(self, app: QApplication) -> None:
        """Dress the application: style, interface face, palette, style sheet; again whenever that changes."""
        self._app = app
        self._tell_system()
        if (fusion := QStyleFactory.create("Fusion")) is not None:
            app.setStyle(fusion)
        app.setFont(self.font())
        self._dress(app)

    def _dress(self, app: QApplication) -> None:
        app.setPalette(self._theme.palette())
        app.setStyleSheet(style.sheet(self._theme, self._scale))

    def _tell_system(self) -> None:
        """So that title bars and the system's own dialogs are light or dark like the window."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        if self._choice in schemes:
            self._hints.setColorScheme(schemes[self._choice])
        else:
            self._hints.unsetColorScheme()

    def _follow(self) -> None:
        theme = self._load(self._wanted())
        if theme is self._theme:
            return
        self._theme = theme
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit(theme)

    def _wanted(self) -> str:
        dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        strong = self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        if self._choice == "high_contrast" or (self._choice == "system" and strong):
            return "high_contrast_dark" if dark else "high_contrast"
        if self._choice == "system":
            return "dark" if dark else "light"
        return self._choice

    def _load(self, name: str) -> Theme:
        key = (name, self._dim)
        if key not in self._themes:
            self._themes[key] = _dimmed(load(name)) if self._dim else load(name)
        return self._themes[key]


def _dimmed(theme: Theme) -> Theme:
    from nkhr_desktop.ui.dimmed import dimmed  # not needed by most, and it needs this module

    return dimmed(theme)
