"""The quote in the panel is folded by the panel's width alone, at every height of the panel."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.annotations.panel import AnnotationPanel
from nkhr_desktop.ui.annotations.quote import Quote
from nkhr_desktop.ui.main_window import MainWindow


@pytest.fixture
def panel(window: MainWindow) -> AnnotationPanel:
    """The panel by itself, with an annotation of a few lines."""
    desk, project = window.desk, window.bridge.project
    assert project is not None
    desk.apply(next(iter(desk.codes)), Span(600, 830))
    panel = window.frame.findChild(AnnotationPanel)
    assert panel is not None
    panel.catch_up()
    panel.setParent(None)
    panel.show()
    return panel


def test_no_height_of_the_panel_sends_it_into_endless_turns(panel: AnnotationPanel) -> None:
    quote = panel.findChild(Quote)
    assert quote is not None
    for width in (260, 300, 322, 340, 420):
        for height in range(180, 520, 5):
            panel.resize(width, height)
            QApplication.sendPostedEvents()
            assert quote.heightForWidth(quote.width()) > 0
    panel.close()


def test_the_words_are_the_same_with_and_without_the_bar(panel: AnnotationPanel) -> None:
    quote = panel.findChild(Quote)
    assert quote is not None
    area = quote.parentWidget().parentWidget().parentWidget()  # type: ignore[union-attr]
    assert isinstance(area, QScrollArea)
    seen: dict[tuple[int, bool], set[str]] = {}
    for height in range(180, 520, 4):
        panel.resize(322, height)
        QApplication.sendPostedEvents()
        if quote.folded:
            lines = quote.text().count("\n")
            seen.setdefault((lines, True), set()).add(quote.text())
            for line in quote.text().split("\n"):
                bar = area.verticalScrollBar().sizeHint().width()
                assert quote.fontMetrics().horizontalAdvance(line) <= area.width() - bar
    assert all(len(texts) == 1 for texts in seen.values())
    panel.close()
