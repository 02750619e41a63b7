"""How fast the reader alone is, beside a bare QPlainTextEdit: `python -m tests.benchmarks.reader_speed`.

The annotations lie in a plain SQLite table in memory; window_speed.py measures the same in the whole window with the
project file. Nothing here fails when it is slow.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QApplication

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Code, Mark
from nkhr_desktop.ui import fonts, style, theme
from nkhr_desktop.ui.reader import Reader
from tests.benchmarks import workload
from tests.benchmarks.bare_view import Bare
from tests.benchmarks.figures import HEAD, Figure, Taken, in_turns, stopwatch

SIZE = (900, 800)
LONG, DENSE = 2_000_000, 100_000
#: Annotations up to this length are found by their index, longer ones by another.
_SHORT = 2_000


class StoredPassages:
    """Annotations in a plain SQLite table, asked for by range."""

    def __init__(self, text: str, count: int) -> None:
        codings = workload.make_codings(text, count)
        self._codes = {name: Code(name, "facet", "", name, "", colour) for _, name, colour in workload.flatten()}
        self._db = sqlite3.connect(":memory:")
        self._db.execute("CREATE TABLE a (id TEXT, start INT, end INT, code TEXT, coder TEXT, memo INT)")
        rows = (
            (f"{n:032x}", c["start"], c["end"], c["code"], c["coder"], int(bool(c["memo"])))
            for n, c in enumerate(codings)
        )
        self._db.executemany("INSERT INTO a VALUES (?, ?, ?, ?, ?, ?)", rows)
        self._db.execute("CREATE INDEX by_place ON a (start, end)")
        self._db.execute(f"CREATE INDEX long ON a (start, end) WHERE end - start > {_SHORT}")
        self._db.commit()

    def within(self, document: str, span: Span) -> list[Mark]:
        """The marks that touch ``span``."""
        found = self._db.execute(
            "SELECT id, start, end, code, coder, memo FROM a WHERE start > ? AND start < ? AND end > ?"
            f" AND end - start <= {_SHORT} UNION ALL SELECT id, start, end, code, coder, memo FROM a"
            f" WHERE start < ? AND end > ? AND end - start > {_SHORT}",
            (span.start - _SHORT, span.end, span.start, span.end, span.start),
        )
        return [Mark._make(row) for row in found]

    def codes(self) -> Mapping[str, Code]:
        """The codes of the workload."""
        return self._codes

    def words(self, mark: Mark) -> str:
        """What a tip says."""
        return self._codes[mark.code].name


class _Framed(Reader):
    """Tells when a frame of it was finished."""

    frames = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.frames += 1


class Alone:
    """A reader of its own for one text and its annotations."""

    def __init__(self, text: str, passages: StoredPassages, colours: theme.Theme) -> None:
        self._text = text
        self._passages = passages
        self._colours = colours
        self._down = 1
        self.reader = self._shown()

    def _shown(self) -> _Framed:
        reader = _Framed(self._passages, self._colours)
        reader.open("document", self._text)
        reader.resize(*SIZE)
        reader.show()
        _until_framed(reader, 0)
        return reader

    def open(self) -> Taken:
        """A new reader with the text and what of its annotations is in view, shown."""
        made: list[_Framed] = []
        taken = _timed(lambda: made.append(self._shown()))
        _drop(made.pop())
        return taken

    def page(self) -> Taken:
        """One page further; at the end back to the top."""
        bar = self.reader.verticalScrollBar()
        if bar.value() + bar.pageStep() > bar.maximum():
            bar.setValue(0)
            QApplication.processEvents()
        return self._change(lambda: bar.setValue(bar.value() + bar.pageStep()))

    def back(self) -> Taken:
        """Between two pages that were seen before."""
        bar, self._down = self.reader.verticalScrollBar(), -self._down
        return self._change(lambda: bar.setValue(bar.value() + self._down * bar.pageStep()))

    def dress(self) -> Taken:
        """From the bell to the painted frame: the annotations in view are asked for and drawn anew."""
        return self._change(self.reader.refresh)

    def _change(self, change: Callable[[], object]) -> Taken:
        before = self.reader.frames

        def work() -> None:
            change()
            _until_framed(self.reader, before)

        return _timed(work)


def _timed(work: Callable[[], object]) -> Taken:
    with stopwatch() as taken:
        work()
    return taken[0]


def _drop(reader: Reader) -> None:
    reader.hide()
    reader.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _until_framed(reader: _Framed, before: int) -> None:
    while reader.frames == before:
        QApplication.processEvents()


def prepare() -> theme.Theme:
    """The application as the app dresses it: faces, style, light colours."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    fonts.register_first()
    fonts.register_rest()
    colours = theme.load("light")
    app.setStyle("Fusion")
    app.setPalette(colours.palette())
    app.setStyleSheet(style.sheet(colours, 1.0))
    app.setFont(QFont(list(fonts.INTERFACE)))
    return colours


def measure(part: int = 1, rounds: int = 9, pages: int = 40) -> Iterator[Figure]:
    """Every figure of the reader alone; ``part`` divides counts and lengths."""
    colours = prepare()
    text = workload.make_text(max(LONG // part, 20_000), astral=True)
    small = workload.make_text(max(DENSE // part, 20_000), astral=True)
    ten, fifty = (Alone(text, StoredPassages(text, count // part), colours) for count in (10_000, 50_000))
    with Bare(len(text), SIZE) as bare:
        opened = in_turns(rounds, ten.open, fifty.open, bare.open)
        yield Figure("the reader alone: open 2M characters, 10,000 annotations", opened[0], opened[2], 0.55)
        yield Figure("the reader alone: open 2M characters, 50,000 annotations", opened[1], opened[2], 0.65)
        turned = in_turns(pages, ten.page, fifty.page, bare.page)
        yield Figure("the reader alone: page not seen, 10,000", turned[0], turned[2], 1.2)
        yield Figure("the reader alone: page not seen, 50,000", turned[1], turned[2], 1.2)
        seen = in_turns(pages, fifty.back)
        yield Figure("the reader alone: page seen before, 50,000", seen[0], turned[2], 1.2)
    dense = Alone(small, StoredPassages(small, 10_000 // part), colours)
    yield Figure("the reader alone: page not seen, 10,000 in 100,000", *in_turns(min(pages, 25), dense.page), most=8)
    yield Figure("the reader alone: page seen before, 10,000 in 100,000", *in_turns(pages, dense.back), most=8)
    yield Figure("the reader alone: bell to frame, 50,000", *in_turns(pages, fifty.dress))
    yield Figure("the reader alone: bell to frame, dense", *in_turns(pages, dense.dress))
    for each in (ten, fifty, dense):
        _drop(each.reader)


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--small", action="store_true", help="a tenth of everything")
    small = asked.parse_args().small
    print(HEAD)
    for figure in measure(10, 3, 10) if small else measure():
        print(figure, flush=True)


if __name__ == "__main__":
    main()
