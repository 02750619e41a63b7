"""Ranks: texts that sort, so that something can be put between two others without moving them."""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_WIDTH = 4


def between(before: str, after: str) -> str:
    """A rank that sorts after ``before`` and ahead of ``after``; "" stands for no neighbour on that side."""
    rank = ""
    place = 0
    upper = after
    while True:
        low = _DIGITS.index(before[place]) if place < len(before) else 0
        high = _DIGITS.index(upper[place]) if upper and place < len(upper) else len(_DIGITS)
        if high - low > 1:
            return rank + _DIGITS[(low + high) // 2]
        rank += _DIGITS[low]
        if high > low:  # below ``after`` from here on, whatever follows
            upper = ""
        place += 1


def evenly(count: int) -> list[str]:
    """``count`` ranks in order, with room between them."""
    step = len(_DIGITS) ** _WIDTH // (count + 1)
    return [_written((number + 1) * max(step, 1)) for number in range(count)]


def _written(number: int) -> str:
    digits = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits.rstrip("0") or "1"
