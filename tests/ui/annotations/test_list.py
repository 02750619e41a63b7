"""The list of all annotations: filling in steps, sorting, filtering, opening, changing several at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.annotations import list_model as columns
from nkhr_desktop.ui.annotations.filling import READ
from nkhr_desktop.ui.annotations.list import AnnotationList
from nkhr_desktop.ui.annotations.list_empty import NothingListed
from nkhr_desktop.ui.annotations.panel import AnnotationPanel
from nkhr_desktop.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def cells(listed: AnnotationList, column: int) -> list[str]:
    table = listed.table
    return [table.index(row, column).data() for row in range(table.rowCount())]


def ids(listed: AnnotationList) -> list[str]:
    return [each.id for each in listed.table.at(range(listed.table.rowCount()))]


def click(listed: AnnotationList, row: int, qtbot: QtBot, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    index = listed.table.index(row, columns.QUOTE)
    listed.view.scrollTo(index)
    qtbot.mouseClick(listed.view.viewport(), LEFT, modifier, listed.view.visualRect(index).center())


def settled(listed: AnnotationList, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not listed.filling.running and not listed._soon.isActive())


def test_it_shows_every_annotation_in_the_projects_order(listed: AnnotationList, project: Project) -> None:
    QAbstractItemModelTester(listed.table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert ids(listed) == [each.id for each in project.annotations.rows()]
    assert "30 annotations" in listed._count.text()


def test_hidden_it_reads_nothing(window: MainWindow, project: Project) -> None:
    hidden = window.frame.findChild(AnnotationList)
    assert hidden is not None
    assert hidden.table.rowCount() == 0


def test_many_come_in_steps_and_none_is_missing(
    window: MainWindow, listed: AnnotationList, project: Project, qtbot: QtBot
) -> None:
    documents, codes = project.documents.all(), project.codebook.codes()
    chance = random.Random(7)
    new = []
    for _ in range(READ * 2 + 500):
        document = chance.choice(documents)
        start = chance.randrange(document.characters - 50)
        new.append(NewAnnotation(document.id, Span(start, start + chance.randrange(1, 50)), chance.choice(codes).id))
    steps: list[int] = []
    listed.filling.came.connect(lambda rows: steps.append(len(rows)))
    project.add_annotations(new)
    settled(listed, qtbot)
    assert len(steps) >= 2
    assert max(steps) <= 2 * READ
    assert ids(listed) == [each.id for each in project.annotations.rows()]


def test_a_click_on_a_header_sorts_both_ways_and_refreshing_keeps_it(
    listed: AnnotationList, project: Project, qtbot: QtBot
) -> None:
    header = listed.view.horizontalHeader()

    def press(column: int) -> None:
        point = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        qtbot.mouseClick(header.viewport(), LEFT, pos=point)

    press(columns.CODE)
    names = [name.casefold() for name in cells(listed, columns.CODE)]
    assert names == sorted(names)
    press(columns.CODE)
    assert [name.casefold() for name in cells(listed, columns.CODE)] == sorted(names, reverse=True)
    annotation = project.annotations.rows()[0]
    project.annotations.apply(annotation.document, annotation.span, project.codebook.find("Starvation").id)
    settled(listed, qtbot)
    again = [name.casefold() for name in cells(listed, columns.CODE)]
    assert len(again) == len(names) + 1
    assert again == sorted(again, reverse=True)


def test_words_filter_by_quote_memo_code_in_both_languages_and_document(
    listed: AnnotationList, project: Project, qtbot: QtBot
) -> None:
    def found(words: str) -> set[str]:
        listed.field.clear()
        qtbot.keyClicks(listed.field, words) if words.isascii() else listed.field.setText(words)
        settled(listed, qtbot)
        return set(ids(listed))

    rows = project.annotations.rows()
    quote = rows[3].quote.split()[0].upper()
    assert found(quote) >= {rows[3].id}
    noted = next(each for each in rows if each.memo)
    assert noted.id in found(noted.memo.split(".")[0][:30])
    korean = project.codebook.get(rows[0].code).name_ko
    assert found(korean) >= {each.id for each in rows if each.code == rows[0].code}
    assert found("no such words anywhere") == set()
    assert found("") == {each.id for each in rows}


def test_enter_opens_the_passage(window: MainWindow, listed: AnnotationList, project: Project, qtbot: QtBot) -> None:
    rows = project.annotations.rows()
    click(listed, 5, qtbot)
    qtbot.keyClick(listed.view, Key.Key_Return)
    assert window.desk.annotation == rows[5].id
    assert window.places.current == "code"
    assert window.furnish().code.reader.isAncestorOf(window.frame.focusWidget())


def test_a_double_click_opens_the_passage(
    window: MainWindow, listed: AnnotationList, project: Project, qtbot: QtBot
) -> None:
    index = listed.table.index(2, columns.QUOTE)
    click(listed, 2, qtbot)
    qtbot.mouseDClick(listed.view.viewport(), LEFT, pos=listed.view.visualRect(index).center())
    assert window.desk.annotation == project.annotations.rows()[2].id
    assert window.places.current == "code"


def test_several_are_removed_as_one_step(listed: AnnotationList, project: Project, qtbot: QtBot) -> None:
    count = project.annotations.count()
    click(listed, 1, qtbot)
    click(listed, 4, qtbot, Modifier.ShiftModifier)
    qtbot.keyClick(listed.view, Key.Key_Delete)
    assert project.annotations.count() == count - 4
    assert listed.table.rowCount() == count - 4
    project.undo()
    settled(listed, qtbot)
    assert project.annotations.count() == count
    assert ids(listed) == [each.id for each in project.annotations.rows()]


def test_several_get_another_code_as_one_step(
    listed: AnnotationList, project: Project, in_dialog: Callable[..., None], qtbot: QtBot
) -> None:
    click(listed, 0, qtbot)
    click(listed, 2, qtbot, Modifier.ControlModifier)
    chosen = listed.view.selected()

    def pick(dialog: QDialog) -> None:
        qtbot.keyClicks(dialog.focusWidget(), "starvation")
        qtbot.keyClick(dialog.focusWidget(), Key.Key_Return)

    steps = len(project.history())
    in_dialog(pick)
    qtbot.mouseClick(listed._buttons["change"], LEFT)
    names = {project.codebook.get(project.annotations.get(each).code).name for each in chosen}
    assert names == {"Starvation"}
    assert len(project.history()) == steps + 1
    assert listed.view.selected() == chosen, "what was selected still is"


def test_the_panel_changes_all_that_are_selected(
    listed: AnnotationList, project: Project, window: MainWindow, qtbot: QtBot
) -> None:
    panel = window.frame.findChild(AnnotationPanel)
    assert panel is not None
    click(listed, 0, qtbot)
    assert panel.sheet.quote.text() == project.annotations.rows()[0].quote
    click(listed, 3, qtbot, Modifier.ShiftModifier)
    chosen = listed.view.selected()
    assert not panel.sheet.quote.isVisible()
    qtbot.mouseClick(panel.sheet.confidence.button("unsure"), LEFT)
    assert {project.annotations.get(each).confidence for each in chosen} == {"unsure"}
    step = project.undo_step
    assert step is not None
    assert step.kind is Kind.SET_CONFIDENCE
    assert panel.sheet.confidence.button("unsure").isChecked()
    window.places.show("code")
    assert not panel.sheet.isVisible(), "nothing is chosen in the text"


def test_the_filter_of_the_desk_holds_here_too(
    window: MainWindow, listed: AnnotationList, project: Project, qtbot: QtBot
) -> None:
    facet = project.codebook.facets()[1].id
    window.desk.show_only(Filter(facets=frozenset({facet})))
    settled(listed, qtbot)
    assert ids(listed) == [each.id for each in project.annotations.rows(Filter(facets=frozenset({facet})))]


def test_a_change_elsewhere_is_seen_in_its_row(listed: AnnotationList, project: Project) -> None:
    annotation = project.annotations.rows()[2]
    project.annotations.change_code([annotation.id], project.codebook.find("Starvation").id)
    assert listed.table.index(2, columns.CODE).data() == "Starvation"


def test_columns_give_way_where_the_room_is_short(listed: AnnotationList, qtbot: QtBot) -> None:
    listed.setParent(None)
    qtbot.addWidget(listed)
    listed.resize(560, 400)
    listed.show()
    view = listed.view
    assert view.isColumnHidden(columns.CODER)
    assert not view.isColumnHidden(columns.QUOTE)
    assert view.columnWidth(columns.QUOTE) >= 180
    assert view.horizontalScrollBar().maximum() == 0


def nothing(listed: AnnotationList) -> str:
    (found,) = listed.findChildren(NothingListed)
    return found.text() if found.isVisible() else ""


def test_an_empty_list_says_why_and_what_to_do(
    listed: AnnotationList, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert nothing(listed) == ""
    qtbot.keyClicks(listed.field, "zzz")
    qtbot.waitUntil(lambda: "has “zzz”" in nothing(listed))
    listed.field.clear()
    qtbot.waitUntil(lambda: nothing(listed) == "")
    window.desk.show_only(Filter(codes=frozenset()))
    qtbot.waitUntil(lambda: "come back with Ctrl+Alt+A" in nothing(listed))
    own = Project.create(tmp_path / "own.nkhr", title="Mine")
    own.documents.paste("Report", "They were held for two years.")
    own.close()
    assert window.open(tmp_path / "own.nkhr")
    window.places.show("list")
    qtbot.waitUntil(lambda: "Nothing is coded yet" in nothing(listed))
