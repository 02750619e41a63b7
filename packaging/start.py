"""Start here: sets everything up, then opens the app, runs the tests, or builds the executable.

    python3 packaging/start.py app     the window, open on the sample project
    python3 packaging/start.py test    every check and every test
    python3 packaging/start.py build   the executable, into dist/

Only Python 3.11 or newer is needed. On Debian and Ubuntu --install-system brings what Qt needs.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

import checks
import environment
import sample
import system_libraries

VERBS = ("app", "test", "build")


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; the exit code is 0 if all went well."""
    options, more = _parser().parse_known_args(arguments)
    if more and options.verb != "test":
        _parser().error("not understood: " + " ".join(more))
    try:
        environment.check_python()
        if not _bring_system_libraries(options):
            return 1
        environment.make()
        if options.verb == "app":
            return sample.open_window(options.folder)
        return checks.run(more) if options.verb == "test" else checks.build()
    except environment.SetupError as error:
        print(error, file=sys.stderr)
        return 1


def _bring_system_libraries(options: argparse.Namespace) -> bool:
    needs_screen = options.verb == "test" and not checks.has_display()
    lacking = system_libraries.missing(needs_screen, not environment.python().exists())
    return system_libraries.bring(lacking, options.install_system or os.environ.get("CI") == "true")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="start.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="What follows `test` and is not known here goes to pytest.",
        allow_abbrev=False,
    )
    parser.add_argument("verb", choices=VERBS)
    parser.add_argument("--install-system", action="store_true", help="run the command that brings system libraries")
    parser.add_argument("--folder", type=Path, help="app: where the sample project goes, instead of Documents")
    return parser


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        print("\nStopped. Start the same command again when you like: it goes on from here.", file=sys.stderr)
        sys.exit(130)
