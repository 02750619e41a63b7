"""Back and forward, as a browser has them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.ui.trail import LONGEST, Stop, Trail

A, B, C, D = (Stop(document, top, top + 5) for document, top in (("a", 0), ("a", 900), ("b", 0), ("c", 40)))


def test_back_and_forward_go_through_the_same_places() -> None:
    trail = Trail()
    assert not trail.can_go_back
    for place in (A, B, C):
        trail.leave(place)
    here = D
    seen = [here]
    while trail.can_go_back:
        there = trail.back(here)
        assert there is not None
        seen.append(here := there)
    assert seen == [D, C, B, A]
    forth = [here]
    while trail.can_go_forward:
        there = trail.forward(here)
        assert there is not None
        forth.append(here := there)
    assert forth == seen[::-1]


def test_a_new_way_ends_what_was_ahead() -> None:
    trail = Trail()
    trail.leave(A)
    assert trail.back(B) == A
    trail.leave(A)
    assert not trail.can_go_forward
    assert trail.back(C) == A


def test_the_same_lines_are_one_place() -> None:
    trail = Trail()
    trail.leave(A)
    trail.leave(A._replace(caret=77))
    assert trail.back(B) == A
    assert not trail.can_go_back
    trail.leave(B)
    assert trail.back(B._replace(caret=0)) is None, "nobody goes back to where they are"


def test_places_in_documents_that_are_gone_are_forgotten() -> None:
    trail = Trail()
    for place in (A, C, B):
        trail.leave(place)
    trail.keep({"a"})
    assert trail.back(D) == B
    assert trail.back(B) == A
    trail.forget()
    assert not trail.can_go_back
    assert not trail.can_go_forward


@given(st.lists(st.sampled_from(["leave", "back", "forward"]), max_size=300))
def test_nobody_gets_lost(steps: list[str]) -> None:
    trail, here, number = Trail(), A, 0
    for step in steps:
        number += 1
        if step == "leave":
            trail.leave(here)
            here = Stop("a", 1_000 + number, 0)
            assert not trail.can_go_forward
            continue
        before, moved = here, trail.back(here) if step == "back" else trail.forward(here)
        if moved is not None:
            here = moved
            opposite = trail.forward if step == "back" else trail.back
            again = opposite(here)
            assert again == before
            here = trail.back(before) or here if step == "back" else trail.forward(before) or here
    seen = 0
    while (there := trail.back(here)) is not None:
        here, seen = there, seen + 1
    assert seen <= LONGEST
