"""Contrasts: every pair of the table in every theme, bright and dim; and the table knows every pair there is."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from pathlib import Path

import pytest

from nkhr_desktop.ui import colours, shell_style, style
from nkhr_desktop.ui.colours import (
    GRAPHIC_CONTRAST,
    TEXT_CONTRAST,
    code_colours,
    contrast,
    difference,
    luminance,
    oklab,
)
from nkhr_desktop.ui.contrasts import EXEMPT, GRAPHICS_ON, GROUNDS, PANES, STRONG, TEXT_ON
from nkhr_desktop.ui.theme import NAMES, Appearance, load
from tests.tables import contrast as table
from tests.ui.test_colours import DEFICIENCIES, JUST_SEEN, seen

UI = Path(colours.__file__).parent
THEMES = table.themes()
every_theme = pytest.mark.parametrize("name", THEMES)
_RULE = re.compile(r"[{;]\s*(background|color|selection-color|selection-background-color)\s*:\s*(#[0-9a-f]{6})")


def test_no_contrast_of_any_theme_is_too_low() -> None:
    assert [line for line in table.lines() if line.there < line.needed] == []


def test_the_table_is_printed_for_people() -> None:
    said = table.table()
    assert len(said.splitlines()) > 200
    assert all(name in said for name in THEMES)


def test_every_role_is_text_or_graphic_or_ground_or_exempt() -> None:
    known = {*TEXT_ON, *GRAPHICS_ON, *GROUNDS, *EXEMPT, *STRONG}
    assert set(load("light").tokens) - known == set()
    assert known - set(load("light").tokens) == set()


def marked() -> object:
    """A light theme in which every role has a colour of its own, so that a sheet tells which one it used."""
    theme = load("light")
    tokens = {role: f"#{number:06x}" for number, role in enumerate(theme.tokens, 1)}
    return type(theme)(theme.name, theme.dark, tokens, theme.ground)


def test_the_style_sheets_put_nothing_on_a_ground_that_the_table_does_not_know() -> None:
    theme = marked()
    roles = {colour: role for role, colour in theme.tokens.items()}  # type: ignore[attr-defined]
    missing = []
    sheets = style.sheet(theme) + shell_style.sheet(theme, 1.0)  # type: ignore[arg-type]
    for rule in re.findall(r"([^{}]+)(\{[^{}]*\})", sheets):
        said = {name: roles[colour] for name, colour in _RULE.findall(rule[1])}
        for text, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            if text in said and ground in said:
                role = said[text]
                if role not in EXEMPT and said[ground] not in {*TEXT_ON.get(role, ()), *GRAPHICS_ON.get(role, ())}:
                    missing.append((rule[0].strip(), role, said[ground]))
            elif text in said and said[text] not in {*TEXT_ON, *EXEMPT}:
                missing.append((rule[0].strip(), said[text], "any"))
    assert missing == []


def test_what_is_painted_takes_roles_that_the_table_knows() -> None:
    known = {*TEXT_ON, *GRAPHICS_ON, *GROUNDS, *EXEMPT}
    unknown = []
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name)
            if not called or getattr(node.func, "attr", getattr(node.func, "id", "")) not in ("colour", "_colour"):
                continue
            names = [each.value for each in ast.walk(node) if isinstance(each, ast.Constant)]
            unknown += [(path.name, each) for each in names if isinstance(each, str) and each not in known]
    assert unknown == []


def test_a_pair_that_is_not_in_the_table_would_be_found() -> None:
    assert "accent" not in TEXT_ON["text_quiet"]
    assert "text_on_accent" not in GRAPHICS_ON


# dim mode


@pytest.mark.parametrize("name", NAMES)
def test_dim_gives_less_light_and_a_warmer_page(name: str) -> None:
    bright, dim = THEMES[name], THEMES[f"{name}, dim"]
    brightest = max(luminance(bright.tokens[role]) for role in ("surface", "text"))
    assert max(luminance(dim.tokens[role]) for role in ("surface", "text")) < 0.8 * brightest
    pair = ("surface", "text")
    assert contrast(*(dim.tokens[role] for role in pair)) < 0.85 * contrast(*(bright.tokens[role] for role in pair))
    lit = "text" if dim.dark else "surface"
    assert oklab(dim.tokens[lit])[2] > oklab(bright.tokens[lit])[2] + 0.01
    assert (dim.name, dim.dark, set(dim.tokens)) == (bright.name, bright.dark, set(bright.tokens))


def test_dim_is_put_on_and_off_while_the_window_is_open(qapp: object) -> None:
    appearance = Appearance("dark")
    told: list[str] = []
    appearance.changed.connect(lambda theme: told.append(theme.tokens["text"]))
    bright = appearance.theme
    appearance.set_dim(True)
    appearance.set_dim(True)
    assert appearance.theme.tokens == THEMES["dark, dim"].tokens
    appearance.choose("light")
    assert appearance.theme.tokens == THEMES["light, dim"].tokens
    appearance.choose("dark")
    appearance.set_dim(False)
    assert appearance.theme is bright
    assert told == [THEMES[each].tokens["text"] for each in ("dark, dim", "light, dim", "dark, dim", "dark")]
    appearance.choose("system")
    appearance.deleteLater()


# overlaps and greyscale


@every_theme
def test_grounds_differ_in_lightness_alone(name: str) -> None:
    """Page, highlight, overlap, chosen: in greyscale too each is a step further."""
    theme = THEMES[name]
    for base in table.bases():
        code = code_colours(base, theme.ground)
        steps = [oklab(colour)[0] for colour in (theme.ground.page, code.tint, code.over_tint, code.deep_tint)]
        wide = [abs(one - other) for one, other in pairwise(steps)]
        assert min(wide) >= 0.02, (base, steps)
        assert steps in (sorted(steps), sorted(steps, reverse=True))


@every_theme
@pytest.mark.parametrize("deficiency", DEFICIENCIES)
def test_overlaps_are_seen_without_one_kind_of_cone(name: str, deficiency: str) -> None:
    theme = THEMES[name]
    for base in table.bases():
        code = code_colours(base, theme.ground)
        grounds = [seen(each, deficiency) for each in (theme.ground.page, code.tint, code.over_tint, code.deep_tint)]
        assert all(difference(one, other) >= JUST_SEEN for one, other in pairwise(grounds)), base


def test_the_bars_are_those_of_the_guidelines() -> None:
    assert (TEXT_CONTRAST, GRAPHIC_CONTRAST) == (4.5, 3.0)
    assert {"surface", "panel"} < set(PANES)
