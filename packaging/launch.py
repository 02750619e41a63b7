"""Where the packaged program starts: the same entry as the command of an installed package."""

from __future__ import annotations

import multiprocessing
import sys

from nkhr_desktop.cli import main

if __name__ == "__main__":
    # a child process that reads a foreign file is this program once more
    multiprocessing.freeze_support()
    sys.exit(main())
