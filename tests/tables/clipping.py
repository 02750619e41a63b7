"""Clipping: every window at every scale, size of letters and language that is longer than any; what does not fit."""

from __future__ import annotations

from tests.measuring import ALL, measure


def table() -> str:
    """All of the matrix, as text; some minutes."""
    lines = [f"{'scale':>6}{'letters':>9}  {'language':14}{'seen':>6}{'cut':>6}"]
    cut = []
    for case, scenes, faults in measure(ALL):
        lines.append(f"{case.scale:>5.0%} {case.font:>6} px  {case.language:14}{scenes:>6}{len(faults):>6}")
        cut += [f"{case.scale:.0%}, {case.font} px, {case.language}: {fault}" for fault in faults]
    return "\n".join([*lines, "", *cut]).rstrip()
