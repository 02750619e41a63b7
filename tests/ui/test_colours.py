"""The arithmetic of colours, and what it gives for every colour of the codebook in every theme."""

from __future__ import annotations

import tomllib
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkhr_desktop import resources
from nkhr_desktop.ui.colours import (
    GRAPHIC_CONTRAST,
    TEXT_CONTRAST,
    CodeHexes,
    Triple,
    channels,
    code_colours,
    contrast,
    difference,
    from_linear,
    from_oklab,
    linear,
    mix,
    oklab,
)
from nkhr_desktop.ui.theme import NAMES, load

JUST_SEEN = 0.02
"""The distance in OKLab from which two colours side by side are seen to differ."""

# Machado, Oliveira and Fernandes 2009: what people who lack one kind of cone see, in linear light.
DEFICIENCIES = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
# Eighteen colours cannot all differ for someone who sees one dimension of hue. These pairs of lines come nearer than
# JUST_SEEN; the letter in the swatch and the name tell them apart. The number may fall, it must not grow.
CONFUSED_ACROSS_FACETS = 2
CONFUSED_WITHIN_FACETS = 9

HEX = st.builds("#{:02x}{:02x}{:02x}".format, *(st.integers(0, 255),) * 3)


@pytest.fixture(scope="module")
def families() -> dict[str, list[str]]:
    """The colours of the default codebook by facet."""
    codes = tomllib.loads(resources.path("codebook/default.toml").read_text(encoding="utf-8"))["code"]
    found: dict[str, list[str]] = {}
    for code in codes:
        family = found.setdefault(code["facet"], [])
        if code["colour"] not in family:
            family.append(code["colour"])
    return found


def seen(colour: str, deficiency: str) -> str:
    """`colour` as it is seen with that deficiency."""
    light = linear(colour)
    rows = DEFICIENCIES[deficiency]
    changed: Triple = tuple(sum(a * b for a, b in zip(row, light, strict=True)) for row in rows)  # type: ignore
    return from_linear(changed)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#ffffff", "#000000") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_oklab_has_the_values_of_its_author() -> None:
    assert oklab("#ffffff") == pytest.approx((1.0, 0.0, 0.0), abs=1e-4)
    assert oklab("#ff0000") == pytest.approx((0.62796, 0.22486, 0.12585), abs=1e-4)


@given(HEX)
def test_a_colour_returns_from_oklab(colour: str) -> None:
    back = channels(from_oklab(oklab(colour)))
    assert all(abs(a - b) <= 1 for a, b in zip(back, channels(colour), strict=True))


def test_outside_of_srgb_hue_and_lightness_stay() -> None:
    vivid = from_oklab((0.7, 0.0, -0.4))
    light, green_red, blue_yellow = oklab(vivid)
    assert light == pytest.approx(0.7, abs=0.01)
    assert abs(green_red) < 0.01
    assert blue_yellow < -0.1


@given(HEX, HEX)
def test_mixing_begins_and_ends_at_its_colours(one: str, other: str) -> None:
    assert difference(mix(one, other, 0.0), one) < 0.01
    assert difference(mix(one, other, 1.0), other) < 0.01


@pytest.mark.parametrize("wrong", ["", "#fff", "red", "#12345g", "#1234567"])
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="#rrggbb"):
        channels(wrong)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(base=HEX)
def test_any_colour_of_a_code_keeps_the_contrasts(name: str, base: str) -> None:
    ground = load(name).ground
    code = code_colours(base, ground)
    for each in (ground.page, *ground.others):
        assert contrast(code.line, each) >= GRAPHIC_CONTRAST
    for tint in (code.tint, code.deep_tint):
        assert contrast(ground.text, tint) >= TEXT_CONTRAST
        assert contrast(code.ink, tint) >= TEXT_CONTRAST


@pytest.mark.parametrize("name", NAMES)
def test_tints_of_the_codebook_are_seen(name: str, families: dict[str, list[str]]) -> None:
    ground = load(name).ground
    for base in (colour for family in families.values() for colour in family):
        code = code_colours(base, ground)
        assert difference(code.tint, ground.page) >= 2.5 * JUST_SEEN
        assert difference(code.deep_tint, code.tint) >= 3 * JUST_SEEN
        assert contrast(code.line, code.tint) >= GRAPHIC_CONTRAST
        assert contrast(code.ink, code.deep_tint) >= TEXT_CONTRAST


@pytest.mark.parametrize("name", NAMES)
def test_lines_of_the_codebook_differ(name: str, families: dict[str, list[str]]) -> None:
    lines = [code.line for code in coloured(name, families).values()]
    assert min(difference(one, other) for one, other in combinations(lines, 2)) >= JUST_SEEN


@pytest.mark.parametrize("name", NAMES)
def test_colour_blind_people_see_most_lines_differ(name: str, families: dict[str, list[str]]) -> None:
    facet = {colour: name for name, family in families.items() for colour in family}
    codes = coloured(name, families)
    confused = [
        (facet[one] == facet[other], one, other, deficiency)
        for deficiency in DEFICIENCIES
        for one, other in combinations(codes, 2)
        if difference(seen(codes[one].line, deficiency), seen(codes[other].line, deficiency)) < JUST_SEEN
    ]
    across = [pair for pair in confused if not pair[0]]
    within = [pair for pair in confused if pair[0]]
    assert len(across) <= CONFUSED_ACROSS_FACETS, across
    assert len(within) <= CONFUSED_WITHIN_FACETS, within


def coloured(name: str, families: dict[str, list[str]]) -> dict[str, CodeHexes]:
    """The colours of the codebook in the theme `name`."""
    ground = load(name).ground
    return {colour: code_colours(colour, ground) for family in families.values() for colour in family}
