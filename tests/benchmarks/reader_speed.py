"""How fast the reader is, beside a bare QPlainTextEdit in the same run: `python -m tests.benchmarks.reader_speed`.

Every function gives milliseconds, as the median of several rounds; the table gives ratios too. Nothing here
fails when it is slow: whoever joins the tables says where a bar is missed, and by how much.
"""

from __future__ import annotations

import argparse
import gc
import sqlite3
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Code, Mark
from nkhr_desktop.ui import fonts, style, theme
from nkhr_desktop.ui.reader import Reader
from tests.benchmarks import workload

SIZE = (900, 800)
LONG, DENSE = 2_000_000, 100_000
#: Annotations up to this length are found by their index, longer ones by another.
_SHORT = 2_000


class StoredPassages:
    """Annotations in a plain SQLite table, asked for by range."""

    def __init__(self, text: str, count: int) -> None:
        codings = workload.make_codings(text, count)
        colours = [colour for *_, colour in workload.flatten()]
        names = [name for _, name, _ in workload.flatten()]
        self._codes = {
            name: Code(name, "facet", "", name, "", colour) for name, colour in zip(names, colours, strict=True)
        }
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


class _Painted:
    """Counts paint events, for widgets that inherit it beside a view of Qt."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # type: ignore[misc]
        self.painted += 1


class _Bare(_Painted, QPlainTextEdit):
    pass


class _Ours(_Painted, Reader):
    pass


def until_painted(widget: QWidget) -> None:
    """Let Qt work until ``widget`` has painted once more."""
    before = widget.painted  # type: ignore[attr-defined]
    while widget.painted == before:  # type: ignore[attr-defined]
        QApplication.processEvents()


def median(rounds: int, once: Callable[[], float]) -> float:
    """The median of ``rounds`` runs, after one that does not count, in milliseconds."""
    once()
    return statistics.median(once() for _ in range(rounds)) * 1000


def _measure(make: Callable[[], QWidget]) -> float:
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        widget = make()
        widget.resize(*SIZE)
        widget.show()
        until_painted(widget)
        taken = time.perf_counter() - start
    finally:
        gc.enable()
    widget.hide()
    widget.deleteLater()
    QApplication.processEvents()
    return taken


def open_bare(text: str, rounds: int = 7) -> float:
    """First painted frame of a bare QPlainTextEdit with ``text``."""

    def make() -> QWidget:
        bare = _Bare()
        bare.setPlainText(text)
        return bare

    return median(rounds, lambda: _measure(make))


def open_ours(text: str, passages: StoredPassages, colours: theme.Theme, rounds: int = 7) -> float:
    """First painted frame of the reader with ``text`` and what of its annotations is in view."""

    def make() -> QWidget:
        reader = _Ours(passages, colours)
        reader.open("document", text)
        return reader

    return median(rounds, lambda: _measure(make))


def page_bare(text: str, pages: int = 40) -> float:
    """One page further down in a bare QPlainTextEdit, painted: text that was not seen before."""
    bare = _Bare()
    bare.setPlainText(text)
    bare.resize(*SIZE)
    bare.show()
    until_painted(bare)
    bar = bare.verticalScrollBar()

    def once() -> float:
        start = time.perf_counter()
        bar.setValue(bar.value() + bar.pageStep())
        until_painted(bare)
        return time.perf_counter() - start

    taken = median(pages, once)
    bare.deleteLater()
    return taken


@dataclass
class Pages:
    """Milliseconds for a page: not seen before, and seen before."""

    unseen: float
    seen: float


def page_ours(text: str, passages: StoredPassages, colours: theme.Theme, pages: int = 40) -> Pages:
    """One page further down in the reader, painted."""
    reader = _Ours(passages, colours)
    reader.open("document", text)
    reader.resize(*SIZE)
    reader.show()
    until_painted(reader)
    bar = reader.verticalScrollBar()

    def turn(step: int) -> float:
        start = time.perf_counter()
        bar.setValue(bar.value() + step * bar.pageStep())
        until_painted(reader)
        return time.perf_counter() - start

    unseen = median(pages, lambda: turn(1))
    seen = median(min(pages, 15), lambda: turn(-1))
    reader.deleteLater()
    return Pages(unseen, seen)


def dress_again(text: str, passages: StoredPassages, colours: theme.Theme, rounds: int = 15) -> float:
    """From the bell to the painted frame: the annotations in view are asked for and drawn anew."""
    reader = _Ours(passages, colours)
    reader.open("document", text, place=len(text) // 2)
    reader.resize(*SIZE)
    reader.show()
    until_painted(reader)

    def once() -> float:
        start = time.perf_counter()
        reader.refresh()
        until_painted(reader)
        return time.perf_counter() - start

    taken = median(rounds, once)
    reader.deleteLater()
    return taken


def prepare() -> theme.Theme:
    """The application as the app dresses it: faces, style, light colours."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    fonts.register_first()
    fonts.register_rest()
    colours = theme.load("light")
    app.setStyle("Fusion")
    app.setPalette(colours.palette())
    app.setStyleSheet(style.sheet(colours, 1.0))
    app.setFont(QFont(list(fonts.INTERFACE)))
    return colours


def table(rounds: int = 7, pages: int = 40) -> list[tuple[str, float, float | None, str]]:
    """Rows of (what, milliseconds, ratio to bare or None, bar)."""
    colours = prepare()
    text = workload.make_text(LONG, astral=True)
    small = workload.make_text(DENSE, astral=True)
    ten, fifty = StoredPassages(text, 10_000), StoredPassages(text, 50_000)
    dense = StoredPassages(small, 10_000)
    bare = open_bare(text, rounds)
    rows: list[tuple[str, float, float | None, str]] = [("open 2M, bare QPlainTextEdit", bare, None, "")]
    for name, passages, bar in (("10,000", ten, "<= 0.55x"), ("50,000", fifty, "<= 0.65x")):
        taken = open_ours(text, passages, colours, rounds)
        rows.append((f"open 2M, {name} annotations", taken, taken / bare, bar))
    page = page_bare(text, pages)
    rows.append(("page, bare", page, None, ""))
    for name, passages in (("10,000", ten), ("50,000", fifty)):
        ours = page_ours(text, passages, colours, pages)
        rows.append((f"page not seen, {name}", ours.unseen, ours.unseen / page, "<= 1.2x"))
        rows.append((f"page seen, {name}", ours.seen, ours.seen / page, "<= 1.2x"))
    ours = page_ours(small, dense, colours, min(pages, 30))
    rows.append(("page not seen, 10,000 in 100,000 characters", ours.unseen, None, "<= 8 ms"))
    rows.append(("page seen, 10,000 in 100,000 characters", ours.seen, None, "<= 8 ms"))
    rows.append(("bell to frame, 50,000", dress_again(text, fifty, colours), None, ""))
    rows.append(("bell to frame, dense", dress_again(small, dense, colours), None, ""))
    return rows


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--pages", type=int, default=40)
    chosen = parser.parse_args()
    for what, taken, ratio, bar in table(chosen.rounds, chosen.pages):
        print(f"{what:48} {taken:8.2f} ms {f'{ratio:6.2f}x' if ratio else '':8} {bar}")


if __name__ == "__main__":
    main()
