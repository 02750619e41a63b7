"""How the columns fold when the reader gets narrow."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.ui.reader.columns import columns

CHARACTER = 8.09


def test_the_full_picture_at_840() -> None:
    wide = columns(828, CHARACTER)
    assert 64 * CHARACTER < wide.measure < 70 * CHARACTER
    assert wide.swatches
    assert wide.label >= 130
    assert wide.number is not None


def test_a_wide_window_has_the_full_line_and_long_names() -> None:
    wide = columns(1_100, CHARACTER)
    assert wide.measure == 566
    assert wide.label == 210
    assert wide.text > 58, "what is left over stands on both sides"


def test_a_larger_interface_takes_its_room_from_the_margin_and_folds_earlier() -> None:
    usual, large = columns(1_200, CHARACTER), columns(1_200, CHARACTER, 2.0)
    assert (large.swatch, large.row) == (30, 44)
    assert large.names > usual.names
    assert large.label >= 2 * 96
    assert columns(760, CHARACTER).label > 0
    assert columns(760, CHARACTER, 2.0).label == 0


def test_labels_go_first_then_the_gutter_then_the_swatches() -> None:
    steps = []
    for width in range(900, 240, -1):
        now = columns(width, CHARACTER)
        state = (bool(now.label), now.number is not None, now.swatches)
        if not steps or steps[-1] != state:
            steps.append(state)
    assert steps == [(True, True, True), (False, True, True), (False, False, True), (False, False, False)]


@given(st.integers(300, 3_000), st.floats(6.0, 14.0))
def test_the_columns_stand_side_by_side_and_the_text_keeps_its_30_characters(width: int, character: float) -> None:
    now = columns(width, character)
    assert 0 <= now.text < now.text + now.measure < now.rule < width
    assert now.measure <= round(70 * character)
    if width >= 30 * character + 16 + 26 + 30 + 1:
        assert now.measure >= round(30 * character) - 1
    if now.label:
        assert now.rule + now.names + now.label <= width


def test_a_fold_leaves_the_text_wider_never_narrower() -> None:
    """Where the labels go the text may take their room: it must not get narrower by folding."""
    for width in range(880, 300, -1):
        wider, now = columns(width + 1, CHARACTER), columns(width, CHARACTER)
        folded = (bool(wider.label), wider.number, wider.swatches) != (bool(now.label), now.number, now.swatches)
        assert now.measure >= wider.measure - 1 or not folded
