"""Keys: what ten tasks cost, how far every code is, and every action with its keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from nkhr_desktop import resources
from nkhr_desktop.formats import codebook_toml
from tests.journeys.counts import TASKS
from tests.tables.reach import Reach, Reaching

#: At most so many keys for any code by name.
BAR = 5


def reaches() -> Iterator[tuple[str, str, Reach | None]]:
    """Language, name and the shortest way to it, for every name of the default codebook."""
    codes = codebook_toml.read(resources.path("codebook/default.toml")).codes
    reaching = Reaching(codes)
    for code in codes:
        yield "English", code.name_en, reaching.reach(code, code.name_en)
        yield "Korean", code.name_ko, reaching.reach(code, code.name_ko)


def table() -> str:
    """All of it, as text."""
    return "\n".join([*_tasks(), "", *_codes(), "", *_actions()])


def _tasks() -> Iterator[str]:
    yield f"{'task':46}{'keys':>6}{'bar':>6}{'clicks':>8}"
    for task in TASKS:
        clicks = "-" if task.clicks is None else str(task.clicks)
        yield f"{task.words:46}{task.keys:>6}{f'<= {task.bar}' if task.bar else '':>6}{clicks:>8}"


def _codes() -> Iterator[str]:
    found = list(reaches())
    for language in ("English", "Korean"):
        of_it = [reach.keys if reach else None for spoken, _, reach in found if spoken == language]
        counts = Counter(of_it)
        words = ", ".join(f"{count} with {keys}" for keys, count in sorted(counts.items(), key=str))
        far = sum(keys is None or keys > BAR for keys in of_it)
        yield f"{len(of_it)} codes by their {language} names: {words} keys; {far} with more than {BAR}"
    for _, name, reach in found:
        if reach is None or reach.downs:
            how = f"{reach.typed} and {reach.downs} x Down, {reach.keys} keys" if reach else "too far"
            yield f"  not the first: {name} ({how})"


def _actions() -> Iterator[str]:
    """As the page of keys and the sheet show them."""
    from PySide6.QtWidgets import QApplication, QWidget

    from nkhr_desktop.ui.actions import Actions
    from nkhr_desktop.ui.keys.data import sections

    app = QApplication.instance() or QApplication([])
    window = QWidget()
    for section in sections(Actions(window)):
        yield section.title
        yield from (f"  {line.name:60}{'   '.join(line.keys)}".rstrip() for line in section.lines)
    window.deleteLater()
    del app
