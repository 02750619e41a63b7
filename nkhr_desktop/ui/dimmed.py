"""The dim mode: every theme with less light and a warmer page, for long hours, with its contrasts kept.

Grounds, tints and text come nearer to each other; what would fall below the contrast that the table asks for moves
away from its ground again.
"""

from __future__ import annotations

from types import MappingProxyType

from nkhr_desktop.ui.colours import Depth, contrast, from_oklab, luminance, oklab
from nkhr_desktop.ui.contrasts import pairs
from nkhr_desktop.ui.theme import Theme, made

#: Lightness: what is kept of it, and what is added; first for pages that are light, then for dark ones.
LIGHT, DARK = (0.80, 0.08), (0.80, 0.035)
#: Of the chroma so much is kept; and the light turns so much to yellow and to red, in OKLab at full lightness.
CHROMA, YELLOW, RED = 0.85, 0.022, 0.005
#: A hair more than is needed, for rounding.
_AIR, _STEP = 1.02, 0.01


def dimmed(theme: Theme) -> Theme:
    """The same theme with less light."""
    tokens = {role: _warm(colour, theme.dark) for role, colour in theme.tokens.items()}
    for role, ground, needed in pairs(strong=theme.name.startswith("high_contrast")):
        tokens[role] = _apart(tokens[role], tokens[ground], needed * _AIR)
    depths = (theme.ground.tint, theme.ground.deep_tint)
    tint, deep = (_depth(each, theme.dark) for each in depths)
    return made(theme.name, theme.dark, MappingProxyType(tokens), tint, deep)


def _warm(colour: str, dark: bool) -> str:
    light, green_red, blue_yellow = oklab(colour)
    light = _less(light, dark)
    return from_oklab((light, CHROMA * green_red + RED * light, CHROMA * blue_yellow + YELLOW * light))


def _less(lightness: float, dark: bool) -> float:
    keep, add = DARK if dark else LIGHT
    return keep * lightness + add


def _depth(depth: Depth, dark: bool) -> Depth:
    return Depth(_less(depth.lightness, dark), CHROMA * depth.chroma)


def _apart(colour: str, ground: str, needed: float) -> str:
    """The colour, moved away from its ground until the contrast is there or there is no further way."""
    step = _STEP if luminance(colour) > luminance(ground) else -_STEP
    light, green_red, blue_yellow = oklab(colour)
    while contrast(colour, ground) < needed and 0.0 < light < 1.0:
        light += step
        colour = from_oklab((light, green_red, blue_yellow))
    return colour
