"""Where the files lie that travel with the program: the only code that knows source tree, wheel and bundle.

`resources/` and `seeds/` stand beside the package in the source tree. In an installed wheel they are inside
it (`nkhr_desktop/_data/`), and the frozen bundle lays them out the same way under its own folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

_DATA = "_data"


def _root() -> Path:
    """The folder that holds `resources` and `seeds`, wherever the program runs from."""
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    package = Path(bundle, __package__) if bundle is not None else Path(__file__).resolve().parent
    carried = package / _DATA
    return carried if bundle is not None or carried.is_dir() else package.parent


def path(name: str = "") -> Path:
    """The file or folder `name` under `resources/`, as in `path("icons/search.svg")`.

    Without a name: the folder itself. Whether it exists is for the caller to find out.
    Raises ValueError for a name that would lead outside.
    """
    root = _root() / "resources"
    found = root / name
    if not found.resolve().is_relative_to(root.resolve()):
        raise ValueError(f"{name!r} is not a name inside resources")
    return found


def seeds() -> Path:
    """The folder of the five source documents, byte for byte as they were given."""
    return _root() / "seeds"
