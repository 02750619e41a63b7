"""Adding, editing, moving, merging and removing codes in the window, with the questions that come first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.formats import codebook_toml
from nkhr_desktop.model.changes import Kind
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.codebook.choosing import CodeChoice, PlaceChoice
from nkhr_desktop.ui.codebook.colours import ColourChoice
from nkhr_desktop.ui.codebook.draft import Draft, aliases_of, marked_value, open_value
from nkhr_desktop.ui.codebook.editor import CheckBadge, CodeEditor
from nkhr_desktop.ui.codebook.panel import CodebookPanel
from nkhr_desktop.ui.codebook.questions import FacetNames, RemoveCode
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.tab_order import stops

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
InDialog = Callable[[Callable[[QDialog], object]], None]


def click(qtbot: QtBot, dialog: QDialog, words: str) -> None:
    """Click the button with these words."""
    buttons = [button for button in dialog.findChildren(QPushButton) if button.text() == words]
    assert len(buttons) == 1, [button.text() for button in dialog.findChildren(QPushButton)]
    qtbot.mouseClick(buttons[0], LEFT)


@pytest.fixture
def choose(window: MainWindow, panel: CodebookPanel, project: Project) -> Callable[[str], str]:
    def choose(name: str) -> str:
        code = project.codebook.find(name).id
        window.desk.choose_code(code)
        panel.view.setFocus()
        return code

    return choose


def kind(project: Project) -> Kind:
    step = project.undo_step
    assert step is not None
    return step.kind


def test_a_code_is_added_under_the_chosen_one(
    window: MainWindow, project: Project, choose: Callable[[str], str], in_dialog: InDialog, qtbot: QtBot
) -> None:
    above = choose("Right to food")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, CodeEditor)
        qtbot.keyClicks(dialog.english, "Seed potatoes taken")
        qtbot.keyClicks(dialog.aliases, "seeds; seed levy")
        click(qtbot, dialog, "Add code")

    in_dialog(fill)
    qtbot.keyClick(window.frame, Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    made = project.codebook.find("Seed potatoes taken")
    assert made.parent == above
    assert made.aliases == ("seeds", "seed levy")
    assert kind(project) is Kind.ADD_CODE
    assert window.desk.code == made.id


def test_a_name_that_is_taken_is_refused_in_words_and_the_dialog_stays(
    window: MainWindow, project: Project, choose: Callable[[str], str], in_dialog: InDialog, qtbot: QtBot
) -> None:
    choose("Right to food")
    said: list[str] = []
    window.bridge.said.connect(lambda notice: said.append(notice.text))

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, CodeEditor)
        qtbot.keyClicks(dialog.english, "Starvation")
        click(qtbot, dialog, "Add code")
        assert dialog.isVisible()
        qtbot.keyClick(dialog, Key.Key_Escape)

    before = len(project.codebook.codes())
    in_dialog(fill)
    window.actions["add_code"].trigger()
    assert any("Starvation" in text for text in said)
    assert len(project.codebook.codes()) == before


def test_all_of_a_code_is_edited_as_one_step(
    window: MainWindow, project: Project, choose: Callable[[str], str], in_dialog: InDialog, qtbot: QtBot
) -> None:
    code = choose("Starvation")

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, CodeEditor)
        dialog.english.selectAll()
        qtbot.keyClicks(dialog.english, "Hunger")
        keys = dialog.findChild(QComboBox, "") and dialog.key
        keys.setFocus()
        qtbot.keyClicks(keys, "8")
        click(qtbot, dialog, "Save")

    steps = len(project.history())
    in_dialog(fill)
    qtbot.keyClick(window.frame, Key.Key_F2, Qt.KeyboardModifier.ShiftModifier)
    after = project.codebook.get(code)
    assert (after.name_en, after.key) == ("Hunger", "8")
    assert len(project.history()) == steps + 1
    assert kind(project) is Kind.DESCRIBE_CODE


def test_what_was_checked_loses_its_mark(
    window: MainWindow, project: Project, choose: Callable[[str], str], in_dialog: InDialog, qtbot: QtBot
) -> None:
    before = project.codebook.get(choose("Forced repatriation"))
    assert before.kinu.startswith("check:")
    assert "aliases" in before.check

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, CodeEditor)
        marks = [badge for badge in dialog.findChildren(CheckBadge) if badge.isVisible()]
        qtbot.mouseClick(marks[0], LEFT)
        dialog.tabs.setCurrentIndex(4)
        for badge in dialog.findChildren(CheckBadge):
            if badge.isVisible():
                qtbot.mouseClick(badge, LEFT)
        click(qtbot, dialog, "Save")

    in_dialog(fill)
    window.actions["edit_code"].trigger()
    after = project.codebook.get(before.id)
    assert "aliases" not in after.check
    assert after.kinu == before.kinu.removeprefix("check:").strip()
    assert not after.uhri.startswith("check:")
    assert after.nkdb == before.nkdb


def test_removing_asks_and_enter_alone_removes_nothing(
    project: Project, choose: Callable[[str], str], panel: CodebookPanel, in_dialog: InDialog, qtbot: QtBot
) -> None:
    code = choose("Forced repatriation")

    def leave(dialog: QDialog) -> None:
        assert isinstance(dialog, RemoveCode)
        qtbot.keyClick(dialog.focusWidget(), Key.Key_Return)

    in_dialog(leave)
    qtbot.keyClick(panel.view, Key.Key_Delete)
    assert project.codebook.get(code)


def test_removing_takes_annotations_along_and_undo_brings_all_back(
    project: Project, choose: Callable[[str], str], panel: CodebookPanel, in_dialog: InDialog, qtbot: QtBot
) -> None:
    code = choose("Forced repatriation")
    count = project.annotations.count()

    def remove(dialog: QDialog) -> None:
        assert isinstance(dialog, RemoveCode)
        assert dialog.elsewhere.isChecked(), "what loses no work is chosen first"
        assert not next(
            each for each in dialog.findChildren(QPushButton) if each.text() == "Move and remove"
        ).isEnabled()
        dialog.away.click()
        click(qtbot, dialog, "Remove")

    in_dialog(remove)
    qtbot.keyClick(panel.view, Key.Key_Delete)
    assert code not in {each.id for each in project.codebook.codes()}
    assert project.annotations.count() < count
    project.undo()
    assert project.codebook.get(code)
    assert project.annotations.count() == count


def test_removing_can_give_the_annotations_to_another_code(
    project: Project, choose: Callable[[str], str], panel: CodebookPanel, in_dialog: InDialog, qtbot: QtBot
) -> None:
    code, torture = choose("Forced repatriation"), project.codebook.find("Torture").id
    counts, total = project.codebook.counts(), project.annotations.count()

    def move(dialog: QDialog) -> None:
        assert isinstance(dialog, RemoveCode)
        dialog.away.click()
        dialog.elsewhere.click()  # the keys are in the field then
        qtbot.keyClicks(dialog.focusWidget(), "torture")
        click(qtbot, dialog, "Move and remove")

    in_dialog(move)
    qtbot.keyClick(panel.view, Key.Key_Delete)
    assert project.annotations.count() == total
    assert project.codebook.counts()[torture] == counts[torture] + counts[code]


def test_a_code_without_anything_goes_without_a_question(
    window: MainWindow, project: Project, panel: CodebookPanel, choose: Callable[[str], str], qtbot: QtBot
) -> None:
    code = choose("Starvation")
    qtbot.keyClick(panel.view, Key.Key_Delete)
    assert code not in {each.id for each in project.codebook.codes()}


def test_in_a_korean_window_the_korean_name_is_asked_first(window: MainWindow) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Korean))
    try:
        names = FacetNames(window.appearance, "범주 추가", parent=window.frame)
        editor = CodeEditor(window.desk, window.appearance, Draft.new("", ""), window.frame)
        for dialog in (names, editor):
            dialog.show()
            called = [each.accessibleName() for each in stops(dialog) if isinstance(each, QLineEdit)]
            assert called[:2] == ["Name in Korean", "Name in English"]
            assert dialog.focusWidget().accessibleName() == "Name in Korean"
            dialog.close()
        assert [editor.tabs.tabText(page) for page in (1, 2)] == ["Korean", "English"]
    finally:
        QLocale.setDefault(before)


def test_merging_moves_everything_into_the_other_code(
    window: MainWindow, project: Project, choose: Callable[[str], str], in_dialog: InDialog, qtbot: QtBot
) -> None:
    code, torture = choose("Forced repatriation"), project.codebook.find("Torture").id
    counts = project.codebook.counts()

    def pick(dialog: QDialog) -> None:
        assert isinstance(dialog, CodeChoice)
        qtbot.keyClicks(dialog.focusWidget(), "torture")
        qtbot.keyClick(dialog.focusWidget(), Key.Key_Return)

    in_dialog(pick)
    window.actions["merge_code"].trigger()
    assert project.codebook.counts()[torture] == counts[torture] + counts[code]
    assert "Forced repatriation" in project.codebook.get(torture).aliases
    assert window.desk.code == torture


def test_a_code_is_moved_by_keys_alone(
    window: MainWindow, project: Project, choose: Callable[[str], str], in_dialog: InDialog, qtbot: QtBot
) -> None:
    code = choose("Starvation")

    def to_the_top(dialog: QDialog) -> None:
        assert isinstance(dialog, PlaceChoice)
        under = dialog.findChildren(QComboBox)[1]
        under.setFocus()
        qtbot.keyClick(under, Key.Key_Home)
        qtbot.keyClick(dialog, Key.Key_Return)

    in_dialog(to_the_top)
    window.actions["move_code"].trigger()
    assert project.codebook.get(code).parent == ""


def test_a_colour_is_changed(
    window: MainWindow, project: Project, choose: Callable[[str], str], in_dialog: InDialog, qtbot: QtBot
) -> None:
    code = choose("Starvation")

    def another(dialog: QDialog) -> None:
        assert isinstance(dialog, ColourChoice)
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.selectAll()
        qtbot.keyClicks(field, "#123abc")
        click(qtbot, dialog, "Change colour")

    in_dialog(another)
    window.actions["recolour_code"].trigger()
    assert project.codebook.get(code).colour == "#123ABC"


def test_a_facet_is_added_renamed_and_removed(
    window: MainWindow, project: Project, panel: CodebookPanel, in_dialog: InDialog, qtbot: QtBot
) -> None:
    def name(words: str, button: str) -> Callable[[QDialog], None]:
        def fill(dialog: QDialog) -> None:
            assert isinstance(dialog, FacetNames)
            field = dialog.findChildren(QLineEdit)[0]
            field.selectAll()
            qtbot.keyClicks(field, words)
            click(qtbot, dialog, button)

        return fill

    in_dialog(name("Place", "Add facet"))
    window.actions["add_facet"].trigger()
    made = next(facet for facet in project.codebook.facets() if facet.name == "Place")
    in_dialog(name("Location", "Rename"))
    panel.verbs.rename_facet(made.id)
    assert [facet.name for facet in project.codebook.facets()][-1] == "Location"
    panel.verbs.remove_facet(made.id)
    assert made.id not in {facet.id for facet in project.codebook.facets()}


def test_a_codebook_goes_out_and_comes_in(
    window: MainWindow, project: Project, tmp_path: Path, in_dialog: InDialog, qtbot: QtBot
) -> None:
    target = tmp_path / "ours.toml"

    def type_name(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(target))  # typed letters would open a list of completions over the dialog
        qtbot.keyClick(field, Key.Key_Return)

    in_dialog(type_name)
    window.actions["export_codebook"].trigger()
    assert codebook_toml.read(target) == project.codebook.data()
    renamed = project.codebook.find("Starvation").id
    project.codebook.rename(renamed, "Another name", "")
    in_dialog(type_name)
    window.actions["import_codebook"].trigger()
    assert project.codebook.get(renamed).name == "Starvation"
    assert kind(project) is Kind.IMPORT_CODEBOOK


def test_a_file_that_is_no_codebook_is_refused_in_words(
    window: MainWindow, project: Project, tmp_path: Path, in_dialog: InDialog, qtbot: QtBot
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("this is no codebook", encoding="utf-8")
    said: list[str] = []
    window.bridge.said.connect(lambda notice: said.append(notice.text))

    def type_name(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(wrong))
        qtbot.keyClick(field, Key.Key_Return)

    before = project.codebook.data()
    in_dialog(type_name)
    window.actions["import_codebook"].trigger()
    assert said
    assert project.codebook.data() == before


def test_values_of_schemes_keep_their_mark() -> None:
    assert open_value("check: 생명권") == ("생명권", True)
    assert open_value("E") == ("E", False)
    assert marked_value(" 생명권 ", True) == "check: 생명권"
    assert marked_value(" ", True) == ""
    assert aliases_of(" a ;b;; a ") == ("a", "b")


def test_a_draft_that_changes_nothing_leaves_no_step(project: Project) -> None:
    code = project.codebook.find("Torture")
    steps = len(project.history())
    assert Draft.of(code).save(project) == code.id
    assert len(project.history()) == steps
