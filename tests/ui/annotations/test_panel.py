"""The panel of the chosen annotation, with real clicks and keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import ACTOR, Annotation
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.annotations.memo import REST_MS
from nkhr_desktop.ui.annotations.panel import AnnotationPanel
from nkhr_desktop.ui.annotations.quote import LINES, LONGEST
from nkhr_desktop.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def of_facet(project: Project, actor: bool) -> Annotation:
    """The first annotation that is, or is not, of an actor."""
    keys = {facet.id: facet.key for facet in project.codebook.facets()}
    facets = {code.id: keys[code.facet] for code in project.codebook.codes()}
    return next(each for each in project.annotations.rows() if (facets[each.code] == ACTOR) is actor)


def choose(window: MainWindow, panel: AnnotationPanel, annotation: str) -> None:
    """Choose it in the text, and let the panel follow as it does after the next frame."""
    window.desk.choose(annotation)
    panel.catch_up()


def kind(project: Project) -> Kind:
    step = project.undo_step
    assert step is not None
    return step.kind


def test_nothing_chosen_is_one_calm_sentence(panel: AnnotationPanel) -> None:
    assert not panel.sheet.isVisible()
    assert [part.isVisible() for part in panel.findChildren(QLabel) if "Click a highlight" in part.text()] == [True]


def test_it_shows_code_quote_and_values(window: MainWindow, panel: AnnotationPanel, project: Project) -> None:
    annotation = next(each for each in project.annotations.rows() if each.memo and each.confidence)
    choose(window, panel, annotation.id)
    sheet = panel.sheet
    assert sheet.isVisible()
    assert sheet.quote.text() == annotation.quote
    assert sheet.confidence.button(annotation.confidence).isChecked()
    assert sheet.memo.toPlainText() == annotation.memo
    words = {part.text() for part in sheet.findChildren(QLabel) if part.isVisible()}
    assert project.codebook.get(annotation.code).name in words


def test_confidence_is_a_click_and_a_second_click_takes_it_back(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    annotation = project.annotations.rows()[0]
    choose(window, panel, annotation.id)
    button = panel.sheet.confidence.button("unsure")
    qtbot.mouseClick(button, LEFT)
    assert project.annotations.get(annotation.id).confidence == "unsure"
    assert kind(project) is Kind.SET_CONFIDENCE
    qtbot.mouseClick(button, LEFT)
    assert project.annotations.get(annotation.id).confidence == ""
    project.undo()
    panel.catch_up()
    assert button.isChecked(), "undo is seen"


def test_a_role_is_only_for_actors(window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot) -> None:
    choose(window, panel, of_facet(project, actor=False).id)
    assert not panel.sheet.role.isVisible()
    actor = of_facet(project, actor=True)
    choose(window, panel, actor.id)
    assert panel.sheet.role.isVisible()
    panel.sheet.role.setFocus()
    qtbot.keyClick(panel.sheet.role, Key.Key_Home)
    qtbot.keyClick(panel.sheet.role, Key.Key_Down)
    assert project.annotations.get(actor.id).role == "alleged_perpetrator"
    assert kind(project) is Kind.SET_ROLE


def test_grounds_are_chosen_from_a_list(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    annotation = project.annotations.rows()[0]
    choose(window, panel, annotation.id)
    panel.sheet.grounds.setFocus()
    qtbot.keyClick(panel.sheet.grounds, Key.Key_End)
    assert project.annotations.get(annotation.id).grounds == "official_denial"


def test_a_memo_saves_itself_after_a_rest_as_one_step(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    annotation = next(each for each in project.annotations.rows() if not each.memo)
    choose(window, panel, annotation.id)
    window.furnish().code.take_keys()
    qtbot.keyClick(window.frame.focusWidget(), Key.Key_M)
    assert panel.sheet.memo.hasFocus()
    steps = len(project.history())
    qtbot.keyClicks(panel.sheet.memo, "Compare paragraph 90")
    assert project.annotations.get(annotation.id).memo == "", "not with every key"
    qtbot.waitUntil(lambda: project.annotations.get(annotation.id).memo == "Compare paragraph 90", timeout=5 * REST_MS)
    assert len(project.history()) == steps + 1
    assert panel.sheet.memo.hasFocus(), "writing goes on"
    assert panel.sheet.memo.toPlainText() == "Compare paragraph 90"


def test_a_memo_is_saved_on_leaving_the_field_and_on_choosing_another(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    first, second = [each for each in project.annotations.rows() if not each.memo][:2]
    choose(window, panel, first.id)
    panel.write_memo()
    qtbot.keyClicks(panel.sheet.memo, "one")
    choose(window, panel, second.id)
    assert project.annotations.get(first.id).memo == "one"
    assert panel.sheet.memo.toPlainText() == ""
    panel.write_memo()
    qtbot.keyClicks(panel.sheet.memo, "two")
    qtbot.keyClick(panel.sheet.memo, Key.Key_Escape)
    assert project.annotations.get(second.id).memo == "two"
    assert not panel.sheet.memo.hasFocus()


def test_a_memo_in_writing_is_saved_when_the_project_closes(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    annotation = next(each for each in project.annotations.rows() if not each.memo)
    path: Path = project.path
    choose(window, panel, annotation.id)
    panel.write_memo()
    qtbot.keyClicks(panel.sheet.memo, "last words")
    window.bridge.close()
    again = Project.open(path)
    assert again.annotations.get(annotation.id).memo == "last words"
    again.close()


def test_undo_of_a_memo_is_seen(window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot) -> None:
    annotation = next(each for each in project.annotations.rows() if not each.memo)
    choose(window, panel, annotation.id)
    panel.write_memo()
    qtbot.keyClicks(panel.sheet.memo, "gone soon")
    panel.sheet.memo.store()
    project.undo()
    panel.catch_up()
    assert panel.sheet.memo.toPlainText() == ""


def test_others_at_the_same_place_can_be_changed_over_to(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    annotation = project.annotations.rows()[0]
    code = project.codebook.find("Starvation").id
    other = project.annotations.apply(annotation.document, annotation.span, code)
    choose(window, panel, annotation.id)
    chips = panel.sheet.neighbours.chips
    chip = next(chip for chip in chips if "Starvation" in chip.toolTip())
    qtbot.mouseClick(chip, LEFT)
    assert window.desk.annotation == other
    panel.catch_up()
    assert any(project.codebook.get(annotation.code).name in each.toolTip() for each in panel.sheet.neighbours.chips)


def test_remove_next_and_previous(window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot) -> None:
    rows = project.annotations.rows()
    choose(window, panel, rows[0].id)
    qtbot.mouseClick(panel.sheet.buttons["next"], LEFT)
    assert window.desk.annotation == rows[1].id
    qtbot.mouseClick(panel.sheet.buttons["previous"], LEFT)
    assert window.desk.annotation == rows[0].id
    qtbot.mouseClick(panel.sheet.buttons["remove"], LEFT)
    assert rows[0].id not in {each.id for each in project.annotations.rows()}
    panel.catch_up()
    assert not panel.sheet.isVisible()
    project.undo()
    assert project.annotations.get(rows[0].id)


def test_change_code_opens_the_palette(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    annotation = project.annotations.rows()[0]
    choose(window, panel, annotation.id)
    qtbot.mouseClick(panel.sheet.buttons["change"], LEFT)
    qtbot.keyClicks(window.frame.focusWidget(), "starvation")
    qtbot.keyClick(window.frame.focusWidget(), Key.Key_Return)
    assert project.codebook.get(project.annotations.get(annotation.id).code).name == "Starvation"


def coded_at_length(window: MainWindow, panel: AnnotationPanel, project: Project) -> Span:
    """A passage of several thousand characters with a code, chosen."""
    document = max(project.documents.all(), key=lambda each: each.characters)
    span = Span(0, min(document.characters, LONGEST * 3))
    choose(window, panel, project.annotations.apply(document.id, span, project.codebook.codes()[0].id))
    return span


def test_a_long_quote_is_folded_until_it_is_clicked(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    span = coded_at_length(window, panel, project)
    quote = panel.sheet.quote
    assert quote.folded
    assert quote.text().endswith("…")
    assert quote.height() <= (LINES + 1) * quote.fontMetrics().lineSpacing()
    qtbot.mouseClick(quote, LEFT)
    assert not quote.folded
    assert LONGEST <= len(quote.text()) < len(span), "a very long one is cut even then"
    assert labels.number(len(span)) in quote.text()
    qtbot.mouseClick(quote, LEFT)
    assert quote.folded


def test_a_short_quote_stands_there_whole(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    coded_at_length(window, panel, project)
    short = min(project.annotations.rows(), key=lambda each: len(each.quote))
    choose(window, panel, short.id)
    quote = panel.sheet.quote
    assert quote.text() == short.quote
    qtbot.mouseClick(quote, LEFT)
    assert quote.text() == short.quote


def test_under_a_long_quote_confidence_and_memo_are_seen_even_in_a_low_window(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    coded_at_length(window, panel, project)
    window.frame.resize(1024, 640)
    area = panel.sheet.findChild(QScrollArea)
    assert area is not None

    def seen() -> bool:
        room = area.viewport().rect()
        parts = (panel.sheet.confidence, panel.sheet.memo)
        return all(room.contains(part.mapTo(area.viewport(), part.rect().center())) for part in parts)

    qtbot.waitUntil(seen)


def test_at_the_narrowest_width_nothing_is_clipped(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    choose(window, panel, of_facet(project, actor=True).id)
    panel.setParent(None)
    qtbot.addWidget(panel)
    panel.resize(250, 420)
    panel.show()
    sheet = panel.sheet
    for widget in (sheet.confidence, sheet.role, sheet.grounds, sheet.memo, *sheet.buttons.values()):
        corner = widget.mapTo(panel, widget.rect().bottomRight())
        assert corner.x() < panel.width(), widget
    for value in ("sure", "likely", "unsure"):
        button = sheet.confidence.button(value)
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())


def test_a_long_quote_leaves_room_for_the_memo_also_where_others_are_here_too(
    window: MainWindow, panel: AnnotationPanel, project: Project, qtbot: QtBot
) -> None:
    crowded = [
        each
        for each in project.annotations.rows()
        if len(project.annotations.within(each.document, each.span)) > 1 and len(each.quote) > 150
    ]
    window.frame.resize(1_400, 840)
    window.desk.choose(crowded[0].id)
    panel.catch_up()
    assert not panel.sheet.neighbours.isHidden()

    def whole() -> bool:
        memo = panel.sheet.memo
        area = memo.parentWidget().parentWidget()
        return memo.height() > 30 and area.rect().contains(memo.geometry().translated(memo.parentWidget().pos()))

    qtbot.waitUntil(whole)
    assert panel.sheet.quote.folded
