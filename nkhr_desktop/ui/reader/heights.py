"""How high the pieces are, and which one stands at a given height: a Fenwick tree. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """Heights in logical pixels, estimated at first and corrected when a piece was seen."""

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        sums = list(accumulate(self._heights, initial=0.0))
        # cell k (from 1) holds the sum of the last `k & -k` heights up to k
        self._tree = [sums[k] - sums[k - (k & -k)] for k in range(len(sums))]
        self._total = sums[-1]
        self._step = 1 << max(0, len(self._heights).bit_length() - 1)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    @property
    def total(self) -> float:
        """The height of everything."""
        return self._total

    def correct(self, index: int, height: float) -> None:
        """The real height of a piece is ``height``."""
        change = height - self._heights[index]
        if not change:
            return
        self._heights[index] = height
        self._total += change
        cell = index + 1
        while cell < len(self._tree):
            self._tree[cell] += change
            cell += cell & -cell

    def top(self, index: int) -> float:
        """The sum of the heights before the piece."""
        height, cell = 0.0, index
        while cell:
            height += self._tree[cell]
            cell -= cell & -cell
        return height

    def at(self, y: float) -> tuple[int, float]:
        """The piece at height ``y`` from the top, and how far ``y`` is inside it; clamped to the ends."""
        cell, left, step = 0, max(0.0, y), self._step
        while step:
            ahead = cell + step
            if ahead < len(self._tree) and self._tree[ahead] <= left:
                cell, left = ahead, left - self._tree[ahead]
            step >>= 1
        if cell >= len(self._heights):
            last = len(self._heights) - 1
            return (last, self._heights[last]) if last >= 0 else (0, 0.0)
        return cell, left
