"""The soak would notice: what grows, and a word that was written down."""

from __future__ import annotations

from pathlib import Path

from tests.campaigns.rows import Row
from tests.campaigns.soak import _read, grew
from tests.campaigns.soaking import MARK

HELD = {"kilobytes": 100_000, "widgets": 300, "qobjects": 700, "timers": 30, "files": 12}


def test_what_stays_the_same_is_no_growth() -> None:
    assert grew(HELD, HELD, full=True) == []
    assert grew(HELD, HELD | {"kilobytes": 104_000, "files": 13, "widgets": 310}, full=True) == []


def test_whatever_grows_is_named() -> None:
    more = {"kilobytes": 106_000, "widgets": 320, "qobjects": 740, "timers": 33, "files": 15}
    assert [line.split(" ")[0] for line in grew(HELD, more, full=True)] == list(HELD)


def test_a_marked_word_is_found_except_where_it_belongs(tmp_path: Path) -> None:
    (tmp_path / "work.nkhr").write_text(MARK)
    (tmp_path / "settings.ini").write_text(f"[recent]\npaths=/x/{MARK}.nkhr\n")
    row = Row("words")
    _read(row, tmp_path)
    assert (row.tried, row.failed) == (1, 0)
    (tmp_path / "settings.ini").write_text(f"[find]\nlast={MARK}\n")
    (tmp_path / "leftover.tmp").write_text(MARK, encoding="utf-16-le")
    _read(row, tmp_path)
    assert row.failed == 2
