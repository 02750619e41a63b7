"""The codebook panel under real keys, clicks and drops."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.codebook.panel import CodebookPanel
from nkhr_desktop.ui.codebook.tree_model import CODE_MIME, SPAN_MIME
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


def place(panel: CodebookPanel, code: str) -> QPoint:
    """The middle of a code's line, in view."""
    index = panel.view.tree.find(code)
    panel.view.scrollTo(index)
    return panel.view.visualRect(index).center()


def shown(panel: CodebookPanel) -> list[str]:
    """Names of the lines that can be seen by scrolling."""
    names = []
    index = panel.view.tree.index(0, 0)
    while index.isValid():
        names.append(index.data())
        index = panel.view.indexBelow(index)
    return names


def drop(panel: CodebookPanel, point: QPoint, mime: str, payload: str = "") -> bool:
    """Drop something at a point of the tree; True if the tree would take it."""
    data = QMimeData()
    data.setData(mime, payload.encode())
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    move = QDragMoveEvent(point, both, data, LEFT, NO_KEYS)
    panel.view.dragMoveEvent(move)
    if not move.isAccepted():
        return False
    panel.view.dropEvent(QDropEvent(QPointF(point), both, data, LEFT, NO_KEYS))
    return True


def test_the_tree_keeps_the_rules_of_qt_models(panel: CodebookPanel, project: Project) -> None:
    tester = QAbstractItemModelTester(panel.view.tree, QAbstractItemModelTester.FailureReportingMode.Fatal)
    panel.field.setText("ㄱㅈ")
    panel.field.clear()
    project.codebook.remove(project.codebook.find("Torture").id)
    panel._recount()
    assert tester.model() is panel.view.tree


def test_facets_stand_bold_with_their_figures_and_used_groups_are_open(panel: CodebookPanel) -> None:
    tree = panel.view.tree
    facet = tree.row(tree.index(0, 0))
    assert facet is not None
    assert tree.headline(facet) == f"{facet.codes} codes · {facet.total}"
    names = shown(panel)
    assert names[0] == "Abuse type"
    assert "Forced repatriation" in names, "its group has annotations"
    assert "Extermination" not in names, "nobody has used its group"


def test_typing_filters_by_both_languages_and_by_initial_consonants(
    panel: CodebookPanel, korean: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    qtbot.mouseClick(panel.field, LEFT)
    qtbot.keyClicks(panel.field, "repatr")
    assert "Forced repatriation" in shown(panel)
    assert "Torture" not in shown(panel)
    panel.field.clear()
    korean(panel.field, "ㄱㅈㅅㅎ")
    assert "Forced repatriation" in shown(panel)
    qtbot.keyClick(panel.field, Key.Key_Escape)
    assert panel.field.text() == ""
    assert "Extermination" not in shown(panel), "what was folded is folded again"


def test_an_unfinished_syllable_filters_and_its_enter_is_not_ours(panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.field.setFocus()
    QApplication.sendEvent(panel.field, QInputMethodEvent("고", []))
    assert panel.field.query == "고"
    assert "Torture" in shown(panel)
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert panel.field.hasFocus()
    commit = QInputMethodEvent()
    commit.setCommitString("고")
    QApplication.sendEvent(panel.field, commit)
    assert panel.field.text() == "고"
    qtbot.keyClick(panel.field, Key.Key_Return)
    assert panel.view.hasFocus()


def test_no_fit_says_so(panel: CodebookPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.field, "zzzz")
    assert "zzzz" in panel._nothing.text()
    assert panel._nothing.isVisible()


def test_a_double_click_applies(panel: CodebookPanel, project: Project, passage: Span, qtbot: QtBot) -> None:
    code = project.codebook.find("Forced repatriation").id
    before = project.codebook.counts()[code]
    point = place(panel, code)
    qtbot.mouseClick(panel.view.viewport(), LEFT, pos=point)
    qtbot.mouseDClick(panel.view.viewport(), LEFT, pos=point)
    assert project.codebook.counts()[code] == before + 1
    row = panel.view.tree.row(panel.view.tree.find(code))
    qtbot.waitUntil(lambda: row is not None and row.count == before + 1)


def test_enter_applies_and_escape_gives_the_keys_back(
    window: MainWindow, panel: CodebookPanel, project: Project, passage: Span, reader: Reader, qtbot: QtBot
) -> None:
    code = project.codebook.find("Starvation").id
    window.desk.choose_code(code)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Key.Key_Return)
    assert project.codebook.counts()[code] == 1
    assert window.desk.chosen() is not None
    qtbot.keyClick(panel.view, Key.Key_Escape)
    assert reader.isAncestorOf(window.frame.focusWidget())


def test_a_name_is_changed_in_the_line_itself(
    window: MainWindow, panel: CodebookPanel, project: Project, qtbot: QtBot
) -> None:
    code = project.codebook.find("Starvation")
    window.desk.choose_code(code.id)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Key.Key_F2)
    editor = panel.view.findChild(QLineEdit, "rename")
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "Death by hunger")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: project.codebook.get(code.id).name_en == "Death by hunger")
    assert project.codebook.get(code.id).name_ko == code.name_ko
    step = project.undo_step
    assert step is not None
    assert step.kind is Kind.RENAME_CODE


def test_alt_and_a_digit_pin(window: MainWindow, panel: CodebookPanel, project: Project, qtbot: QtBot) -> None:
    code = project.codebook.find("Starvation").id
    window.desk.choose_code(code)
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Key.Key_7, Qt.KeyboardModifier.AltModifier)
    assert project.codebook.get(code).key == "7"


def test_slash_in_the_tree_goes_to_the_field(panel: CodebookPanel, qtbot: QtBot) -> None:
    panel.view.setFocus()
    qtbot.keyClicks(panel.view, "/")
    assert panel.field.hasFocus()


def test_folding_is_remembered(window: MainWindow, panel: CodebookPanel, project: Project, qtbot: QtBot) -> None:
    tree, view = panel.view.tree, panel.view
    first = tree.index(0, 0)
    assert view.isExpanded(first)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(first).center())
    assert not view.isExpanded(first)
    path = project.path
    window.bridge.close()
    assert window.open(path)
    assert not view.isExpanded(tree.index(0, 0))


def test_a_passage_dropped_on_a_code_is_coded(
    panel: CodebookPanel, project: Project, passage: Span, qtbot: QtBot
) -> None:
    code = project.codebook.find("Forced repatriation").id
    before = project.codebook.counts()[code]
    assert drop(panel, place(panel, code), SPAN_MIME)
    assert project.codebook.counts()[code] == before + 1
    facet = panel.view.tree.index(0, 0)
    panel.view.scrollTo(facet)
    assert not drop(panel, panel.view.visualRect(facet).center(), SPAN_MIME), "a facet is no code"


def test_a_code_dropped_on_a_code_goes_below_it_and_comes_back_by_undo(
    panel: CodebookPanel, project: Project, qtbot: QtBot
) -> None:
    torture, food = project.codebook.find("Torture"), project.codebook.find("Right to food")
    assert drop(panel, place(panel, food.id), CODE_MIME, torture.id)
    assert project.codebook.get(torture.id).parent == food.id
    project.undo()
    assert project.codebook.get(torture.id).parent == torture.parent


def test_a_code_dropped_between_codes_stands_between_them(panel: CodebookPanel, project: Project, qtbot: QtBot) -> None:
    codebook = project.codebook
    group = codebook.find("Right to food").id
    children = [code.id for code in codebook.codes() if code.parent == group]
    assert len(children) >= 2
    index = panel.view.tree.find(children[0])
    panel.view.scrollTo(index)
    rect = panel.view.visualRect(index)
    assert drop(panel, QPoint(rect.center().x(), rect.top()), CODE_MIME, children[-1])
    assert next(code.id for code in codebook.codes() if code.parent == group) == children[-1]


def test_a_code_cannot_go_below_itself(panel: CodebookPanel, project: Project) -> None:
    group = project.codebook.find("Right to food").id
    child = next(code.id for code in project.codebook.codes() if code.parent == group)
    assert not drop(panel, place(panel, child), CODE_MIME, group)


def test_the_filter_shows_only_what_is_ticked(
    window: MainWindow, panel: CodebookPanel, project: Project, qtbot: QtBot
) -> None:
    menu = panel.filter.menu()

    def tick() -> None:
        assert menu.isVisible()
        entry = next(action for action in menu.actions() if action.text() == "Actor")
        qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())

    _while_open(menu, tick, qtbot)
    qtbot.mouseClick(panel.filter, LEFT)
    actor = next(facet.id for facet in project.codebook.facets() if facet.key == "actor")
    assert window.desk.filter == Filter(facets=frozenset({actor}))
    window.desk.show_only(Filter())


def _while_open(menu: QMenu, act: Callable[[], None], qtbot: QtBot) -> None:
    from PySide6.QtCore import QTimer

    def look(left: int) -> None:
        if menu.isVisible():
            try:
                act()
            finally:
                menu.close()  # a menu left open would hang the test
        elif left:
            QTimer.singleShot(10, lambda: look(left - 1))

    look(1_000)


def test_the_menu_of_a_code_has_all_that_can_be_done(
    window: MainWindow, panel: CodebookPanel, project: Project
) -> None:
    code = project.codebook.find("Torture").id
    window.desk.choose_code(code)
    menu = panel.menus.menu_for(panel.view.tree.row(panel.view.tree.find(code)))
    ids = {action.objectName() for action in menu.actions()}
    wanted = {"apply_code", "add_code", "edit_code", "rename_code", "recolour_code", "move_code", "merge_code"}
    assert wanted | {"remove_code", "show_only_code"} <= ids
    pins = next(action.menu() for action in menu.actions() if action.menu() is not None)
    next(action for action in pins.actions() if action.text().startswith("&9")).trigger()
    assert project.codebook.get(code).key == "9"
    menu.deleteLater()


def test_an_empty_codebook_says_what_to_do(
    bare_window: MainWindow, qtbot: QtBot, tmp_path: pytest.TempPathFactory
) -> None:
    path = tmp_path / "empty.nkhr"  # type: ignore[operator]
    Project.create(path, coder="Kim").close()
    assert bare_window.open(path)
    panel = bare_window.frame.findChild(CodebookPanel)
    assert panel is not None
    button = panel.findChild(QPushButton, "take_default")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: "Abuse type" in shown(panel))
    assert bare_window.bridge.project is not None
    assert len(bare_window.bridge.project.codebook.codes()) >= 100


def test_nothing_can_be_moved_or_renamed_in_a_project_that_is_only_read(
    bare_window: MainWindow, project_file, qtbot: QtBot
) -> None:
    bare_window.bridge.open(Project.open(project_file, read_only=True))
    bare_window.furnish()
    panel = bare_window.frame.findChild(CodebookPanel)
    assert panel is not None
    tree = panel.view.tree
    index = tree.find(next(iter(bare_window.desk.codes)))
    assert not tree.flags(index) & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled)
