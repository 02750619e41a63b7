"""What a paragraph shows: tints without overlap, lanes, labels in rows; each against a slow, plain reckoning."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.ui.reader.marks import (
    UNDERLINES,
    Reach,
    bracket_lanes,
    lanes,
    rows,
    segments,
    spread,
    union,
)

#: The distance of two labels.
ROW = 22.0
SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair))), max_size=14)


@given(SPANS)
def test_every_character_has_the_tint_of_the_shortest_annotation_over_it(spans: list[tuple[int, int]]) -> None:
    sizes = [end - start for start, end in spans]
    owners: dict[int, int] = {}
    for start, end, owner, _ in segments(spans, sizes):
        for place in range(start, end):
            assert place not in owners, "tints overlap"
            owners[place] = owner
    for place in range(61):
        over = [i for i, (start, end) in enumerate(spans) if start <= place < end]
        assert (place in owners) == bool(over)
        if over:
            assert sizes[owners[place]] == min(sizes[i] for i in over)


@given(SPANS)
def test_neighbouring_stretches_of_one_annotation_are_one(spans: list[tuple[int, int]]) -> None:
    found = segments(spans, [end - start for start, end in spans])
    assert found == sorted(found)
    alike = [one[2:] == other[2:] and one.end == other.start for one, other in itertools.pairwise(found)]
    assert not any(alike)


def test_the_size_of_the_whole_annotation_counts_not_of_its_part_here() -> None:
    assert [(s.owner, s.over) for s in segments([(0, 5), (0, 9)], [400, 9])] == [(1, True), (1, False)]


@given(SPANS)
def test_underlines_of_one_lane_never_cross(spans: list[tuple[int, int]]) -> None:
    spans = sorted(spans)
    chosen = lanes(spans)
    for lane in range(UNDERLINES):
        mine = [span for span, other in zip(spans, chosen, strict=True) if other == lane]
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(mine))
    for position, lane in enumerate(chosen):
        start = spans[position][0]
        before = {chosen[i] for i in range(position) if spans[i][1] > start}
        assert lane == min({*range(UNDERLINES), UNDERLINES} - (before - {UNDERLINES}))


@given(SPANS)
def test_a_union_covers_the_same_places_without_overlap(spans: list[tuple[int, int]]) -> None:
    merged = union(spans)
    assert {p for start, end in merged for p in range(start, end)} == {
        p for start, end in spans for p in range(start, end)
    }
    assert all(one[1] < other[0] for one, other in itertools.pairwise(merged))


@st.composite
def reaches(draw: st.DrawFn) -> list[Reach]:
    found = []
    for top, height in draw(st.lists(st.tuples(st.integers(0, 200), st.integers(8, 100)), max_size=14)):
        enters, leaves = draw(st.booleans()), draw(st.booleans())
        found.append(Reach(0 if enters else top, 400 if leaves else top + height, enters, leaves))
    return found


@given(reaches())
def test_brackets_of_one_lane_keep_a_little_air(found: list[Reach]) -> None:
    chosen = bracket_lanes(found, 6)
    for lane in range(6):
        mine = sorted((reach.top, reach.bottom) for reach, other in zip(found, chosen, strict=True) if other == lane)
        assert all(one[1] + 2 <= other[0] for one, other in itertools.pairwise(mine))


def test_brackets_that_pass_through_keep_their_lane() -> None:
    inside = [Reach(0, 28, False, False), Reach(30, 60, False, False)]
    passing = Reach(0, 400, True, True)
    assert bracket_lanes([*inside, passing], 6) == [1, 1, 0]
    assert bracket_lanes([passing], 6) == [0]


@given(st.lists(st.integers(0, 300).map(float), max_size=10), st.integers(0, 400).map(float))
def test_labels_keep_their_order_their_distance_and_their_room(wishes: list[float], room: float) -> None:
    wishes.sort()
    placed = spread(wishes, room, ROW)
    assert len(placed) == len(wishes)
    assert all(other - one >= ROW - 1e-6 for one, other in itertools.pairwise(placed))
    if len(wishes) * ROW <= room:
        assert all(-1e-6 <= top <= room - ROW + 1e-6 for top in placed)


def test_labels_with_room_stand_where_they_want() -> None:
    assert spread([10.0, 50.0, 90.0], 200.0, ROW) == [10.0, 50.0, 90.0]


def test_labels_in_each_others_way_share_the_trouble() -> None:
    assert spread([50.0, 50.0], 200.0, ROW) == [39.0, 61.0]


@given(st.integers(0, 20), st.integers(0, 8), st.lists(st.integers(0, 19), max_size=2))
def test_nobody_is_hidden_silently(count: int, available: int, first: list[int]) -> None:
    shared = rows(count, available, first)
    assert sorted((*shared.full, *shared.crowd)) == list(range(count))
    if shared.crowd:
        assert len(shared.full) <= max(1, available - 1)
        favoured = [i for i in first if i < count]
        if favoured:
            assert favoured[0] in shared.full
    else:
        assert len(shared.full) <= max(1, available)
