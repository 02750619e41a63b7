"""Every contrast of every theme, bright and dim: which role on which, and the colours of codes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import NamedTuple

from nkhr_desktop import resources
from nkhr_desktop.ui.codebook.colours import FAMILIES
from nkhr_desktop.ui.colours import GRAPHIC_CONTRAST, TEXT_CONTRAST, code_colours, contrast
from nkhr_desktop.ui.contrasts import pairs
from nkhr_desktop.ui.dimmed import dimmed
from nkhr_desktop.ui.theme import NAMES, Theme, load


class Line(NamedTuple):
    """One contrast: where, what on what, how much there is and how much is needed."""

    theme: str
    what: str
    ground: str
    there: float
    needed: float


def themes() -> dict[str, Theme]:
    """Every theme by its name, and each in dim mode."""
    bright = {name: load(name) for name in NAMES}
    return bright | {f"{name}, dim": dimmed(theme) for name, theme in bright.items()}


def bases() -> list[str]:
    """Every colour of the default codebook, and every one that the choice of colours offers."""
    codes = tomllib.loads(resources.path("codebook/default.toml").read_text(encoding="utf-8"))["code"]
    return sorted({code["colour"] for code in codes} | {each for family in FAMILIES.values() for each in family})


def roles(name: str, theme: Theme) -> Iterator[Line]:
    """The pairs of the table of contrasts."""
    tokens = theme.tokens
    for role, ground, needed in pairs(strong=theme.name.startswith("high_contrast")):
        yield Line(name, role, ground, contrast(tokens[role], tokens[ground]), needed)


def codes(name: str, theme: Theme) -> Iterator[Line]:
    """The colours of codes: lines on every ground, words and letters on every tint."""
    tokens = theme.tokens
    for base in bases():
        code = code_colours(base, theme.ground)
        for ground in ("surface", "panel", "raised", "accent_tint"):
            yield Line(name, f"line {base}", ground, contrast(code.line, tokens[ground]), GRAPHIC_CONTRAST)
        for tint in ("tint", "over_tint"):
            yield Line(name, f"line {base}", tint, contrast(code.line, getattr(code, tint)), GRAPHIC_CONTRAST)
        for tint in ("tint", "over_tint", "deep_tint"):
            yield Line(name, f"text on {base}", tint, contrast(tokens["text"], getattr(code, tint)), TEXT_CONTRAST)
        for tint in ("tint", "deep_tint"):
            yield Line(name, f"letter of {base}", tint, contrast(code.ink, getattr(code, tint)), TEXT_CONTRAST)
    for what in ("selection", "find", "find_current"):
        words = "text_on_selection" if what == "selection" else "text"
        yield Line(name, f"{words} over tints", what, contrast(tokens[words], tokens[what]), TEXT_CONTRAST)
    # selected underlines that would not be seen take the colour of selected words
    selected = contrast(tokens["text_on_selection"], tokens["selection"])
    yield Line(name, "underlines, selected", "selection", selected, GRAPHIC_CONTRAST)


def lines() -> Iterator[Line]:
    """All of them."""
    for name, theme in themes().items():
        yield from roles(name, theme)
        yield from codes(name, theme)


def table() -> str:
    """For people: of each theme, and of each thing in it, the lowest contrast."""
    lowest: dict[tuple[str, str], Line] = {}
    for line in lines():
        what = line.what.split("#")[0].removesuffix(" on ").removesuffix(" of ").strip()
        key = (line.theme, f"{what} on {line.ground}" if "#" in line.what else what)
        if key not in lowest or line.there / line.needed < lowest[key].there / lowest[key].needed:
            lowest[key] = line
    rows = [
        f"{line.theme:24} {what:28} {line.ground:14} {line.there:6.2f}  of {line.needed}"
        for (_, what), line in lowest.items()
    ]
    return "\n".join(rows)


if __name__ == "__main__":
    print(table())
