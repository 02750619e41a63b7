"""How fast the dataset is written, beside csv.writer on ready rows: `python -m tests.benchmarks.export_speed`."""

from __future__ import annotations

import csv
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from nkhr_desktop.analysis.dataset import Options, tables
from nkhr_desktop.formats import csv_dataset
from tests.benchmarks.figures import HEAD, Figure, in_turns, timed
from tests.benchmarks.project_speed import Bench


def measure(count: int = 100_000, rounds: int = 5) -> Iterator[Figure]:
    """The whole export, query included, against the writing alone of the table of annotations."""
    folder = Path(tempfile.mkdtemp(prefix="speed"))
    try:
        bench = Bench(folder, count)
        with bench.project() as project:
            project.add_annotations(bench.new)
            ready = list(tables(project.snapshot(), Options())[0].rows())

            def ours() -> float:
                taken = timed(lambda: csv_dataset.write(project.snapshot(), folder / "out", Options()))
                shutil.rmtree(folder / "out")
                return taken

            def raw() -> float:
                def write() -> None:
                    with (folder / "raw.csv").open("w", encoding="utf-8", newline="") as file:
                        csv.writer(file).writerows(ready)

                return timed(write)

            yield Figure(f"CSV dataset of {count:,} annotations", *in_turns(rounds, ours, raw), 2)
    finally:
        shutil.rmtree(folder)


def main() -> None:
    """Print the table."""
    print(HEAD)
    for figure in measure():
        print(figure, flush=True)


if __name__ == "__main__":
    main()
