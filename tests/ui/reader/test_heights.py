"""The Fenwick tree of heights against plain sums."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.ui.reader.heights import Heights

HEIGHTS = st.lists(st.integers(0, 90).map(float), min_size=1, max_size=60)


@given(HEIGHTS, st.lists(st.tuples(st.integers(0, 59), st.integers(0, 200).map(float)), max_size=20))
def test_tops_are_the_sums_before(heights: list[float], corrections: list[tuple[int, float]]) -> None:
    tree = Heights(heights)
    for index, height in corrections:
        if index < len(heights):
            heights[index] = height
            tree.correct(index, height)
    assert [tree.top(index) for index in range(len(heights) + 1)] == [
        sum(heights[:index]) for index in range(len(heights) + 1)
    ]
    assert tree.total == sum(heights)


@given(HEIGHTS, st.integers(0, 6_000).map(float))
def test_a_height_finds_the_piece_that_stands_there(heights: list[float], y: float) -> None:
    tree = Heights(heights)
    index, inside = tree.at(y)
    if y < tree.total:
        assert tree.top(index) + inside == y
        assert 0 <= inside < tree[index]
    else:
        assert (index, inside) == (len(heights) - 1, heights[-1])


def test_nothing_has_no_height() -> None:
    assert Heights([]).total == 0
    assert Heights([]).at(5.0) == (0, 0.0)
