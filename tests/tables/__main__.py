"""The tables that the app is held to: `python -m tests.tables`, or some of them by name: `... keys contrast`.

Each is a module beside this one with a function `table() -> str`.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

#: A screen of usual size, for Qt's offscreen platform.
SCREEN = Path(__file__).parents[1] / "data" / "screen.json"


def names() -> list[str]:
    """The tables that there are."""
    modules = (path for path in sorted(Path(__file__).parent.glob("[a-z]*.py")) if not path.stem.startswith("test_"))
    return [path.stem for path in modules if "\ndef table(" in path.read_text(encoding="utf-8")]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables that are asked for, all without a name."""
    asked = argparse.ArgumentParser(prog="python -m tests.tables", description=__doc__)
    asked.add_argument("name", nargs="*", help=", ".join(names()))
    wanted = asked.parse_args(arguments).name or names()
    for name in wanted:
        if name not in names():
            asked.error(f"there is no table {name}, only {', '.join(names())}")
    if os.name != "nt":
        os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
    for name in wanted:
        print(f"== {name}\n\n{import_module(f'tests.tables.{name}').table()}\n", flush=True)


if __name__ == "__main__":
    main()
