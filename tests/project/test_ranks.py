"""Ranks sort as asked, leave room, and stay short."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from nkhr_desktop.project.ranks import between, evenly


@given(st.lists(st.integers(0, 1 << 16), max_size=150), st.integers(0, 5))
def test_any_order_of_insertions_is_kept(places: list[int], count: int) -> None:
    ranks = evenly(count)
    for place in places:
        at = place % (len(ranks) + 1)
        ranks.insert(at, between(ranks[at - 1] if at else "", ranks[at] if at < len(ranks) else ""))
    assert ranks == sorted(set(ranks))
    assert not [rank for rank in ranks if rank.endswith("0") or not rank]


def test_ten_thousand_at_the_end_or_the_beginning_stay_short() -> None:
    after, before = [between("", "")], [between("", "")]
    for _ in range(10_000):
        after.append(between(after[-1], ""))
        before.append(between("", before[-1]))
    assert after == sorted(set(after))
    assert before == sorted(set(before), reverse=True)
    assert max(map(len, after + before)) <= 6


def test_beyond_the_last_number_there_is_room_all_the_same() -> None:
    assert between("zzzzzz", "") > "zzzzzz"
    assert between("", "000001") < "000001"


@settings(deadline=None)
@given(st.integers(0, 25_000))
def test_many_at_once_are_in_order_with_room_between(count: int) -> None:
    ranks = evenly(count)
    assert ranks == sorted(set(ranks))
    assert all(first < between(first, second) < second for first, second in pairwise(ranks[:20]))
