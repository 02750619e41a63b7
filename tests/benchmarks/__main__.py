"""Every bar of speed in one table: `python -m tests.benchmarks`, or a tenth of it with `--small`.

Times are milliseconds, each the median of rounds in which ours and its limit took turns in this very run.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import ends_speed, export_speed, project_speed, reader_speed, start_speed, window_speed
from tests.benchmarks.figures import HEAD, Figure

#: A screen of usual size, for Qt's offscreen platform.
SCREEN = Path(__file__).parents[1] / "data" / "screen.json"


def measure(small: bool) -> Iterator[Figure]:
    """All figures, the window first."""
    yield from start_speed.measure(5 if small else 21)
    yield from window_speed.measure(10, 3, 10, 10) if small else window_speed.measure()
    yield from ends_speed.measure(10, 6) if small else ends_speed.measure()
    yield from reader_speed.measure(10, 3, 10) if small else reader_speed.measure()
    part = 10 if small else 1
    yield from project_speed.measure(100_000 // part, 50_000 // part, 100_000 // part)
    yield from export_speed.measure(100_000 // part)


def main() -> None:
    """Print the table, and how many bars were met."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--small", action="store_true", help="a tenth of everything, in a tenth of the time")
    if os.name != "nt":
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
    print(HEAD)
    verdicts = []
    for figure in measure(asked.parse_args().small):
        print(figure, flush=True)
        verdicts.append(figure.verdict)
    print(f"{verdicts.count('met')} of {len(verdicts) - verdicts.count('')} bars met")


if __name__ == "__main__":
    main()
