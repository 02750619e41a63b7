"""Arithmetic of colours, without Qt: contrast, perceptual mixing, the four colours that a code is drawn in.

Colours are strings `#rrggbb` (sRGB). Differences are Euclidean distances in OKLab, where 0.02 is just
seen side by side and 1.0 is black against white.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import NamedTuple

Triple = tuple[float, float, float]

TEXT_CONTRAST = 4.5
"""WCAG 2 ratio that text must have against every ground it stands on."""
GRAPHIC_CONTRAST = 3.0
"""WCAG 2 ratio of lines, brackets and borders that carry meaning."""

OVERLAP = 0.4
"""How far the tint of overlapping highlights is on the way to the deep tint."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


class Depth(NamedTuple):
    """How strong a tint is: a place in OKLCH without its hue, the same for every code."""

    lightness: float
    """0.0-1.0, as in OKLab."""
    chroma: float
    """0.0 is grey; a base of less chroma keeps its own."""


class Ground(NamedTuple):
    """What a theme puts behind and over a code's colours."""

    page: str
    """The reading page: tints are measured from here."""
    others: tuple[str, ...]
    """Further grounds that lines and brackets stand on (panel, selected row)."""
    text: str
    """The colour of the text that stands on tints."""
    tint: Depth
    """Lightness and chroma of a tint (the lightness of a base in the middle)."""
    deep_tint: Depth
    """Lightness and chroma of the deep tint of the selected annotation."""

    @property
    def dark(self) -> bool:
        """True where the page is darker than its text."""
        return luminance(self.page) < luminance(self.text)


class CodeHexes(NamedTuple):
    """The colours of one code in one theme, as `#rrggbb`."""

    line: str
    """Underline, bracket, border: at least 3:1 against every ground."""
    tint: str
    """Background of highlighted text: the text has at least 4.5:1 on it."""
    over_tint: str
    """Background where highlights overlap, between the other two: the text has at least 4.5:1 on it."""
    deep_tint: str
    """Background of the selected annotation: the text has at least 4.5:1 on it."""
    ink: str
    """The letter in the swatch: at least 4.5:1 on both tints."""


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0-255. Raises ValueError where `colour` is not `#rrggbb`."""
    if not _HEX.fullmatch(colour):
        raise ValueError(f"not a colour of the form #rrggbb: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it: 0.0 for black, 1.0 for white."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio, 1.0 (equal) to 21.0 (black on white); the order does not matter."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def linear(colour: str) -> Triple:
    """Linear-light red, green and blue, 0.0-1.0."""
    red, green, blue = (_decode(channel / 255) for channel in channels(colour))
    return red, green, blue


def from_linear(light: Triple) -> str:
    """The colour of linear-light channels; what lies outside sRGB is cut off at its edge."""
    return "#" + "".join(f"{round(255 * _encode(min(1.0, max(0.0, value)))):02x}" for value in light)


def oklab(colour: str) -> Triple:
    """Lightness 0.0-1.0 and the axes green-red and blue-yellow of Ottosson's OKLab."""
    red, green, blue = linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def from_oklab(place: Triple) -> str:
    """The colour at a place of OKLab; outside sRGB the chroma is lowered, hue and lightness stay."""
    light, green_red, blue_yellow = place

    def at(keep: float) -> Triple:
        return _oklab_light((light, keep * green_red, keep * blue_yellow))

    if _inside(at(1.0)):
        return from_linear(at(1.0))
    return from_linear(at(_last(lambda keep: _inside(at(keep)))))


def difference(one: str, other: str) -> float:
    """Distance in OKLab."""
    return math.dist(oklab(one), oklab(other))


def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` (0.0-1.0) of `other`, on the straight line between them in OKLab."""
    start, end = oklab(one), oklab(other)
    light, green_red, blue_yellow = (a + (b - a) * share for a, b in zip(start, end, strict=True))
    return from_oklab((light, green_red, blue_yellow))


def code_colours(base: str, ground: Ground) -> CodeHexes:
    """The colours of a code whose base colour is `base`, for the theme of `ground`.

    The hue is kept; lightness and chroma give way to what CodeHexes states, for every base colour.
    """
    tint, deep = _tint(base, ground, ground.tint), _tint(base, ground, ground.deep_tint)
    over = mix(tint, deep, OVERLAP)
    line = _line(base, ground, (tint, over))
    return CodeHexes(line, tint, over, deep, _ink(line, ground, (tint, deep)))


def _line(base: str, ground: Ground, tints: tuple[str, ...]) -> str:
    """The base, its lightness pressed into the room that 3:1 leaves.

    Pressed, not cut off: of two light blues the lighter one stays the lighter one.
    """
    light, green_red, blue_yellow = oklab(base)
    dark = ground.dark
    limits = [_limit(luminance(each), dark) for each in (ground.page, *ground.others, *tints)]

    def strong(at: float) -> bool:
        there = luminance(from_oklab((at, green_red, blue_yellow)))
        return there >= max(limits) if dark else there <= min(limits)

    edge = 1 - _last(lambda back: strong(1 - back)) if dark else _last(strong)
    middle, end = (0.62, 0.25) if dark else (0.52, 0.87)
    if (light - middle) * (end - middle) > 0:
        light = middle + (light - middle) * min(1.0, (edge - middle) / (end - middle))
    at = max(light, edge) if dark else min(light, edge)
    return from_oklab((at, green_red, blue_yellow))


def _limit(beside: float, dark: bool) -> float:
    """The luminance that a line must reach (dark) or stay under (light); a hair more for rounding."""
    needed = GRAPHIC_CONTRAST * 1.01
    return (beside + 0.05) * needed - 0.05 if dark else (beside + 0.05) / needed - 0.05


def _last(holds: Callable[[float], bool]) -> float:
    """The largest number from 0.0 to 1.0 for which `holds`, where it holds below and not above."""
    low, high = 0.0, 1.0
    for _ in range(10):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def _tint(base: str, ground: Ground, depth: Depth) -> str:
    """The base's hue at the theme's depth; light bases stay lighter, which colour-blind people see best."""
    light, green_red, blue_yellow = oklab(base)
    chroma = math.hypot(green_red, blue_yellow)
    keep = min(1.0, depth.chroma / chroma) if chroma else 0.0
    at = depth.lightness + 0.10 * (min(0.88, max(0.38, light)) - 0.6)
    tint = from_oklab((at, keep * green_red, keep * blue_yellow))
    while contrast(tint, ground.text) < TEXT_CONTRAST and 0.0 < at < 1.0:
        at += -0.01 if ground.dark else 0.01
        tint = from_oklab((at, keep * green_red, keep * blue_yellow))
    return tint


def _ink(line: str, ground: Ground, tints: tuple[str, ...]) -> str:
    """The text colour with as much of the line's hue as 4.5:1 on the tints allows, a third at most."""
    inks = (mix(ground.text, line, share) for share in (0.35, 0.25, 0.15, 0.05))
    readable = (ink for ink in inks if all(contrast(ink, each) >= TEXT_CONTRAST for each in tints))
    return next(readable, ground.text)


def _oklab_light(place: Triple) -> Triple:
    light, green_red, blue_yellow = place
    long = (light + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (light - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (light - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _inside(light: Triple) -> bool:
    return all(-0.0005 <= value <= 1.0005 for value in light)


def _decode(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encode(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
