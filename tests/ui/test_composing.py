"""Korean typed through an input method: what is unfinished counts, and the key that ends a syllable does no more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.annotations.list import AnnotationList
from nkhr_desktop.ui.codebook.palette import Palette
from nkhr_desktop.ui.codebook.panel import CodebookPanel
from nkhr_desktop.ui.coders.dialogs import NameDialog
from nkhr_desktop.ui.composing import Composition, TypedField
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.finding.bar import FindBar
from nkhr_desktop.ui.finding.project import ProjectFind
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.welcome.new_project import NewProjectDialog
from tests.windows import part

Key = Qt.Key


def preedit(field: QWidget, syllable: str) -> None:
    """The input method shows a syllable that is not finished."""
    QCoreApplication.sendEvent(field, QInputMethodEvent(syllable, []))


def commit(field: QWidget, words: str) -> None:
    """It hands over what is finished."""
    event = QInputMethodEvent("", [])
    event.setCommitString(words)
    QCoreApplication.sendEvent(field, event)


def release(field: QWidget, key: Qt.Key) -> None:
    """A key comes up whose press the input method kept for itself."""
    QCoreApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier))


class Asked(Dialog):
    """A field and a button that Enter presses."""

    def __init__(self) -> None:
        super().__init__(None, "Name")
        self.field = QLineEdit(self)
        self.body.addWidget(self.field)
        self.done_button = QPushButton("Keep", self)
        self.done_button.clicked.connect(self.accept)
        self.footer(self.done_button, self.leave_button())


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    dialog = Asked()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.field.setFocus()
    return dialog


# the key that ends a syllable


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Escape])
def test_the_key_that_comes_after_the_syllable_does_no_more(asked: Asked, key: Qt.Key) -> None:
    preedit(asked.field, "김")
    commit(asked.field, "김")
    QTest.keyClick(asked.field, key)
    assert asked.isVisible()
    assert asked.field.text() == "김"
    QTest.keyClick(asked.field, key)
    assert not asked.isVisible()


def test_the_enter_that_comes_before_the_syllable_does_no_more(asked: Asked) -> None:
    preedit(asked.field, "김")
    QTest.keyClick(asked.field, Key.Key_Return)
    assert asked.isVisible()
    commit(asked.field, "김")
    QTest.keyClick(asked.field, Key.Key_Return)
    assert asked.result() == QDialog.DialogCode.Accepted


def test_escape_first_takes_back_what_is_unfinished(asked: Asked) -> None:
    commit(asked.field, "김")
    preedit(asked.field, "철")
    QTest.keyClick(asked.field, Key.Key_Escape)
    assert asked.isVisible()
    assert asked.field.text() == "김"
    QTest.keyClick(asked.field, Key.Key_Escape)
    assert not asked.isVisible()


def test_where_the_input_method_keeps_its_enter_the_next_one_counts(asked: Asked) -> None:
    preedit(asked.field, "金")
    commit(asked.field, "金")
    release(asked.field, Key.Key_Return)
    QTest.keyClick(asked.field, Key.Key_Return)
    assert not asked.isVisible()


@pytest.mark.parametrize("then", ["key", "mouse", "focus"])
def test_after_anything_else_enter_counts(asked: Asked, then: str) -> None:
    preedit(asked.field, "김")
    commit(asked.field, "김")
    if then == "key":
        QTest.keyClick(asked.field, Key.Key_Right)
    elif then == "mouse":
        QTest.mouseClick(asked.field, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    else:
        asked.done_button.setFocus()
        asked.field.setFocus()
    QTest.keyClick(asked.field, Key.Key_Return)
    assert not asked.isVisible()


def test_without_an_input_method_enter_counts_at_once(asked: Asked) -> None:
    QTest.keyClicks(asked.field, "Kim")
    QTest.keyClick(asked.field, Key.Key_Return)
    assert not asked.isVisible()


def test_a_field_is_watched_once(asked: Asked) -> None:
    asked.hide()
    asked.show()
    assert len(asked.field.findChildren(Composition)) == 1


# what is unfinished


def test_the_query_has_the_unfinished_syllable_where_the_cursor_is(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = TypedField(holder)
    QVBoxLayout(holder).addWidget(field)
    said: list[str] = []
    field.typed.connect(said.append)
    field.setText("강환")
    field.setCursorPosition(1)
    preedit(field, "제")
    assert field.text() == "강환", "what is unfinished is shown and not yet there"
    assert field.query == "강제환"
    assert field.composing
    commit(field, "제송")
    assert field.query == field.text() == "강제송환"
    assert not field.composing
    assert said[-2:] == ["강제송환", "강제송환"]
    assert "강제환" in said


def _filter(window: MainWindow) -> tuple[TypedField, Callable[[], bool]]:
    panel = part(window, CodebookPanel)
    return panel.field, lambda: {row.code.name for row in panel.view.tree.codes() if row.code and row.hit} != set()


def _palette(window: MainWindow) -> tuple[TypedField, Callable[[], bool]]:
    window.actions["palette"].trigger()
    finder = part(window, Palette).finder
    return finder.field, lambda: 0 < finder.entries.rowCount() < len(window.desk.codes)


def _find_bar(window: MainWindow) -> tuple[TypedField, Callable[[], bool]]:
    window.actions["find"].trigger()
    bar = part(window, FindBar)
    return bar.field, lambda: len(bar._spans) > 0


def _find_project(window: MainWindow) -> tuple[TypedField, Callable[[], bool]]:
    found = part(window, ProjectFind)
    return window.top_bar.search, lambda: found.results.total > 0


def _list(window: MainWindow) -> tuple[TypedField, Callable[[], bool]]:
    window.places.show("list")
    made = part(window, AnnotationList)
    everything = window.bridge.project.annotations.count() if window.bridge.project else 0
    return made.field, lambda: not made.filling.running and 0 < made.table.rowCount() < everything


@pytest.mark.parametrize("where", [_filter, _palette, _find_bar, _find_project, _list])
def test_every_search_finds_with_the_unfinished_syllable(
    window: MainWindow, project: Project, qtbot: QtBot, where: Callable[..., tuple[TypedField, Callable[[], bool]]]
) -> None:
    """The sample is in English but for this one, which has 고문 in its text and its memo."""
    made = project.documents.paste("증언", "그는 고문을 당했다.\n\n그리고 송환되었다.")
    window.desk.open_document(made)
    qtbot.waitUntil(lambda: window.desk.document == made)
    reader = part(window, Reader)
    reader.select(_span("고문을", window.desk.text))
    project.annotations.apply(made, _span("고문을", window.desk.text), project.codebook.find("Torture").id)
    field, found = where(window)
    field.setFocus()
    preedit(field, "고")
    qtbot.waitUntil(found)
    assert field.text() == ""


def _span(words: str, text: str):  # type: ignore[no-untyped-def]
    from nkhr_desktop.model.span import Span

    at = text.index(words)
    return Span(at, at + len(words))


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


# in the rooms


def test_the_palette_applies_with_the_next_enter(window: MainWindow, project: Project, qtbot: QtBot) -> None:
    from nkhr_desktop.model.span import Span

    window.desk.open_document(project.annotations.rows(limit=1)[0].document)
    part(window, Reader).select(Span(300, 330))
    before = project.annotations.count()
    field, _ = _palette(window)
    for syllable in "강제송환":
        preedit(field, syllable)
        commit(field, syllable)
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClick(field, Key.Key_Right)
    preedit(field, "ㅎ")
    QTest.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)  # no new code either
    QTest.keyClick(field, Key.Key_Escape)
    assert part(window, Palette).isVisible()
    assert project.annotations.count() == before
    QTest.keyClick(field, Key.Key_Return)
    assert project.annotations.count() == before + 1


def test_a_code_renamed_in_its_line_keeps_what_was_composed(window: MainWindow, project: Project, qtbot: QtBot) -> None:
    panel = part(window, CodebookPanel)
    code = project.codebook.find("Torture")
    panel.view.rename(code.id)
    editor = panel.view.viewport().findChild(QLineEdit, "rename")
    assert editor is not None
    editor.clear()
    preedit(editor, "고문")
    commit(editor, "고문")
    QTest.keyClick(editor, Key.Key_Return)
    QCoreApplication.processEvents()
    assert project.codebook.find("Torture").name_en == "Torture", "nothing is renamed yet"
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: "고문" in {each.name_en for each in project.codebook.codes()})


def test_names_of_coders_and_titles_of_projects(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    asked = NameDialog(window.frame, "Who is coding?", "", "", "Code")
    made = NewProjectDialog(window.frame, tmp_path, "Heron")
    for dialog, field in ((asked, asked.field), (made, made.title)):
        with qtbot.waitExposed(dialog):
            dialog.show()
        field.setFocus()
        field.clear()
        preedit(field, "증언")
        commit(field, "증언")
        QTest.keyClick(field, Key.Key_Return)
        assert dialog.isVisible()
        QTest.keyClick(field, Key.Key_Return)
        assert dialog.result() == QDialog.DialogCode.Accepted
    assert made.wishes.title == "증언"


def test_a_memo_takes_the_enter_as_a_new_line(window: MainWindow, project: Project) -> None:
    window.desk.choose(project.annotations.rows(limit=1)[0].id)
    window.actions["memo"].trigger()
    memo = window.frame.focusWidget()
    assert memo is not None
    memo.clear()  # type: ignore[attr-defined]
    preedit(memo, "말")
    commit(memo, "말")
    QTest.keyClick(memo, Key.Key_Return)
    assert memo.toPlainText() == "말\n"  # type: ignore[attr-defined]


# the keyboard at Hangul where no input method stands between


@pytest.mark.parametrize(("jamo", "action"), [("ㅣ", "apply_last"), ("ㅡ", "memo"), ("ㅍ", "in_vivo")])
def test_plain_keys_work_while_the_keyboard_is_at_hangul(
    window: MainWindow, project: Project, jamo: str, action: str
) -> None:
    window.desk.open_document(project.annotations.rows(limit=1)[0].document)
    done: list[str] = []
    window.actions.on(action, lambda: done.append(action))
    window.actions[action].setEnabled(True)
    reader = part(window, Reader)
    reader.setFocus()
    keys = window.frame.focusWidget()
    assert keys is not None
    event = QKeyEvent(QKeyEvent.Type.KeyPress, ord(jamo), Qt.KeyboardModifier.NoModifier, jamo)
    QCoreApplication.sendEvent(keys, event)
    assert done == [action]
