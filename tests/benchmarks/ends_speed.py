"""How fast an end of an annotation moves by a key, inside the whole window: `-m tests.benchmarks.ends_speed`.

From the press of the key to the painted frame; the step is on the disk before it is painted.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nkhr_desktop.ui.reader.moves import Grain
from tests.benchmarks.figures import HEAD, Figure, Taken, median, percentile
from tests.benchmarks.window_speed import REST, Window, opened

Key = Qt.Key
#: What is measured: the key that makes it longer, and the one that takes that back.
WAYS = (
    ("an end by a sentence", Key.Key_Apostrophe, Key.Key_Semicolon),
    ("an end by a word", Key.Key_BracketRight, Key.Key_BracketLeft),
    ("an end by a character", Key.Key_Equal, Key.Key_Minus),
)


def step(window: Window, key: Qt.Key) -> Taken:
    """One press of a key; the chosen annotation is another one afterwards."""
    before = window.main.desk.chosen()
    target = window.reader.focusProxy() or window.reader
    target.setFocus()
    taken = window.to_frame(lambda: QTest.keyClick(target, key))
    after = window.main.desk.chosen()
    assert before is not None
    assert after is not None
    assert before.span != after.span, "no end was moved"
    window.rest()
    return taken


def walk(window: Window) -> Taken:
    """On to the next paragraph without an annotation, from the begin of the text."""
    window.reader.put_caret(0)
    window.rest()
    target = window.reader.focusProxy() or window.reader
    target.setFocus()
    taken = window.to_frame(lambda: QTest.keyClick(target, Key.Key_U))
    window.rest()
    return taken


def measure(part: int = 1, rounds: int = 30, rest: int = REST) -> Iterator[Figure]:
    """The figures; ``part`` divides counts and lengths."""
    with opened(part, rest) as window:
        window.stand("50,000")
        window.reader.put_caret(window.reader.place + 40)
        sentence = window.reader.at_caret(Grain.SENTENCE)
        made = window.main.desk.apply(next(iter(window.main.desk.codes)), sentence)
        assert made is not None
        window.rest()
        for name, on, back in WAYS:
            taken = [step(window, key) for _ in range(max(1, rounds // 2)) for key in (on, back)]
            yield Figure(f"in the window: key to frame at 50,000, {name}, median", median(taken), most=50)
            yield Figure("    the same, of 100 the 95th", percentile(taken, 0.95), most=50)
        walked = [walk(window) for _ in range(rounds)]
        yield Figure("in the window: to the next uncoded paragraph at 50,000, median", median(walked))


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--small", action="store_true", help="a tenth of everything")
    small = asked.parse_args().small
    print(HEAD)
    for figure in measure(10, 6) if small else measure():
        print(figure, flush=True)


if __name__ == "__main__":
    main()
