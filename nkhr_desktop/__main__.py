"""`python -m nkhr_desktop` is the same as the command `nkhr-desktop`."""

from __future__ import annotations

import sys

from nkhr_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
