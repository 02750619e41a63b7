"""Ranks: texts that sort, so that something can be put between two others without moving them."""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
#: Digits of a rank at an end of the order, and the step from one to the next: a million can follow each other
#: before ranks grow longer, and between any two neighbours there is room.
_WIDTH, _STEP = 6, len(_DIGITS) ** 2


def between(before: str, after: str) -> str:
    """A rank that sorts after ``before`` and ahead of ``after``; "" stands for no neighbour on that side."""
    at_the_end = "" if before and after else _at_the_end(before, after)
    return at_the_end or _in_the_middle(before, after)


def _at_the_end(before: str, after: str) -> str:
    """The next rank after the last or ahead of the first one; "" where there are no more numbers."""
    most = len(_DIGITS) ** _WIDTH
    if before:
        number = _number(before) + _STEP
    elif after:
        number = _number(after) - _STEP
    else:
        number = most // 2
    return _written(number) if 0 < number < most else ""


def _in_the_middle(before: str, after: str) -> str:
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
    return [_written((number + 1) * step) for number in range(count)]


def _number(rank: str) -> int:
    return int(rank[:_WIDTH].ljust(_WIDTH, _DIGITS[0]), len(_DIGITS))


def _written(number: int) -> str:
    """A number above 0 as digits, without zeros at the end: a rank that ends in one has nothing ahead of it."""
    digits = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return digits.rstrip(_DIGITS[0])
