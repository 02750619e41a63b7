"""What every benchmark gives: figures, and how two sides are measured in turns."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

#: So many times as many rounds are tried where others disturb them.
PATIENCE = 3
#: Milliseconds.
LONG = 150


@dataclass(frozen=True)
class Figure:
    """One line of the table: what was done, ours and its limit in milliseconds.

    ``bar`` is the most that ours may be in limits, ``most`` the most in milliseconds; without both the line only
    tells.
    """

    work: str
    ours: float
    raw: float | None = None
    bar: float | None = None
    most: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times as long as the limit ours takes."""
        return self.ours / self.raw if self.raw else None

    @property
    def verdict(self) -> str:
        """ "met", or by how much it falls short; "" where nothing is asked."""
        if self.bar is not None and self.ratio is not None:
            return "met" if self.ratio <= self.bar else f"short by {self.ratio - self.bar:.2f}x"
        if self.most is not None:
            return "met" if self.ours <= self.most else f"short by {self.ours - self.most:.1f} ms"
        return ""

    def __str__(self) -> str:
        raw = "" if self.raw is None else f"{self.raw:.2f}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}x"
        bar = f"{self.bar}x" if self.bar is not None else f"{self.most:g} ms" if self.most is not None else ""
        return f"{self.work:62}{self.ours:11.2f}{raw:>11}{ratio:>9}{bar:>8}  {self.verdict}".rstrip()


HEAD = f"{'milliseconds':62}{'ours':>11}{'limit':>11}{'ratio':>9}{'bar':>8}"


class Taken(float):
    """Milliseconds; ``disturbed`` if the system gave the processor to somebody else meanwhile."""

    disturbed = False


@contextmanager
def stopwatch(collecting: bool = False) -> Iterator[list[Taken]]:
    """Times what is done inside, and puts it into the list. Python's collector runs meanwhile only if asked for."""
    found: list[Taken] = []
    if collecting:
        gc.collect()
    else:  # nor just before: it would leave nothing of what is measured in the processor's cache
        _wake()
        gc.disable()
    before, start = _switches(), time.perf_counter()
    try:
        yield found
        taken = Taken((time.perf_counter() - start) * 1000)
        taken.disturbed = _switches() > before
        found.append(taken)
    finally:
        gc.enable()


def _wake() -> None:
    """Keep the processor busy for a moment: one that slept takes twice as long for what comes next."""
    until = time.perf_counter() + 0.03
    while time.perf_counter() < until:
        sum(range(1000))


def _switches() -> int:
    """How often this process had to make room for another one; always 0 where the system does not say."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return int(resource.getrusage(resource.RUSAGE_SELF).ru_nivcsw)


def timed(work: Callable[[], object]) -> Taken:
    """The time of one call, with nothing left over from before to collect, but what it leaves itself."""
    with stopwatch(collecting=True) as taken:
        work()
    return taken[0]


def in_turns(rounds: int, *sides: Callable[[], float]) -> list[float]:
    """Medians of several measurements taken in turns, so that the machine's moods hit all.

    The first round does not count, nor do disturbed ones, if there are enough others. What takes longer than LONG is
    always disturbed by something, and not tried more often for that.
    """
    for side in sides:
        side()
    taken: list[list[float]] = [[] for _ in sides]
    for number in range(rounds * PATIENCE if rounds > 1 else 1):
        for side, found in zip(sides, taken, strict=True):
            found.append(side())
        calm = min(len(quiet(found)) for found in taken) >= rounds
        if number >= rounds - 1 and (calm or max(map(max, taken)) > LONG):
            break
    return [median(found) for found in taken]


def quiet(taken: Sequence[float]) -> list[float]:
    """Those that were not disturbed."""
    return [each for each in taken if not (isinstance(each, Taken) and each.disturbed)]


def median(taken: Sequence[float]) -> float:
    """The median of the undisturbed ones, or of all where a third or less is undisturbed."""
    calm = quiet(taken)
    return statistics.median(calm if len(calm) * 3 > len(taken) else taken)


def percentile(taken: Sequence[float], share: float) -> float:
    """The value that ``share`` (0 to 1) of those that ``median`` looks at do not exceed."""
    calm = quiet(taken)
    ordered = sorted(calm if len(calm) * 3 > len(taken) else taken)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]
