"""What belongs to windows dies in the window's thread, whichever thread makes Python look for garbage."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from nkhr_desktop.ui.collecting import Collecting


class _Knot(QWidget):
    """Garbage that only a search finds."""

    def __init__(self, died: list[threading.Thread]) -> None:
        super().__init__()
        self.me = self
        self.witness = _Witness(died)


class _Witness:
    def __init__(self, died: list[threading.Thread]) -> None:
        self._died = died

    def __del__(self) -> None:
        self._died.append(threading.current_thread())


@pytest.fixture
def collecting(qapp: QApplication) -> Iterator[Collecting]:
    collecting = Collecting()
    collecting.start()
    yield collecting
    collecting.stop()


def test_another_thread_never_destroys_a_widget(collecting: Collecting) -> None:
    died: list[threading.Thread] = []
    _Knot(died)
    other = threading.Thread(target=lambda: [[each] for each in range(300_000)])
    other.start()
    other.join()
    assert died == []
    kept = [[each] for each in range(10_000)]
    collecting.look()
    assert died == [threading.main_thread()]
    assert kept


def test_nothing_is_searched_where_little_was_made(collecting: Collecting) -> None:
    gc.collect()
    searches: list[str] = []
    gc.callbacks.append(lambda phase, _info: searches.append(phase))
    try:
        collecting.look()
        assert searches == []
        kept = [[each] for each in range(10_000)]
        collecting.look()
        assert searches == ["start", "stop"]
        assert kept
    finally:
        gc.callbacks.pop()
    collecting.stop()
    assert gc.isenabled()
