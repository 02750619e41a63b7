"""Campaigns that try to lose work: `python -m tests.campaigns`, at full length with `--full`, or some by name.

Each is a module beside this one with a function `run(full: bool) -> Iterator[Row]`: one row for each flow that it
tried, few rounds without `full`. pytest runs all of them reduced (test_campaigns.py), and at full length with `--full`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from tests.campaigns.rows import HEAD, Row, line


def names() -> list[str]:
    """The campaigns that there are."""
    modules = (path for path in sorted(Path(__file__).parent.glob("[a-z]*.py")) if not path.stem.startswith("test_"))
    return [path.stem for path in modules if "\ndef run(" in path.read_text(encoding="utf-8")]


def rows(name: str, full: bool) -> Iterator[Row]:
    """What one campaign finds, flow by flow."""
    found: Iterator[Row] = import_module(f"tests.campaigns.{name}").run(full)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table of the campaigns that are asked for, all without a name; 1 if a promise was broken."""
    asked = argparse.ArgumentParser(prog="python -m tests.campaigns", description=__doc__)
    asked.add_argument("--full", action="store_true", help="at full length: hours for all of them")
    asked.add_argument("name", nargs="*", help=", ".join(names()))
    chosen = asked.parse_args(arguments)
    for name in chosen.name:
        if name not in names():
            asked.error(f"there is no campaign {name}, only {', '.join(names())}")
    print(line(HEAD), flush=True)
    held = True
    for name in chosen.name or names():
        for row in rows(name, chosen.full):
            held = held and row.held
            flow, *cells = row.cells()
            print(line((f"{name}: {flow}", *cells)), flush=True)
    print("Every promise held." if held else "A promise was BROKEN.")
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
