"""Where the packaged program starts: the same entry as the command of an installed package."""

from __future__ import annotations

import sys

from nkhr_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
