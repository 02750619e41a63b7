"""The page of keys, by keys: find, change, take over, reset; and what it changes is so at once everywhere."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui import language
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.keys import saving
from nkhr_desktop.ui.keys.data import sections
from nkhr_desktop.ui.keys.page import KeysDialog
from nkhr_desktop.ui.keys.sheet import Placed, Sheet, pdf
from nkhr_desktop.ui.keys.verbs import KeyVerbs
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.settings import Settings

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(bare_window: MainWindow, qtbot: QtBot) -> KeysDialog:
    """The page over the bare window, shown."""
    window = bare_window
    dialog = KeysDialog(window.frame, window.actions, window.keys.keyring, window.appearance.theme)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.search.hasFocus())
    return dialog


def item_of(page: KeysDialog, action: str) -> QTreeWidgetItem:
    """The line of an action."""
    return next(item for item in page.items() if (line := page.line(item)) and line.action == action)


def shown(page: KeysDialog) -> list[str]:
    """The actions that can be seen."""
    return [page.line(item).action for item in page.items() if not item.isHidden()]  # type: ignore[union-attr]


def press(qtbot: QtBot, key: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """To whatever has the focus."""
    qtbot.keyClick(QApplication.focusWidget(), key, held)


def go_to(page: KeysDialog, action: str, qtbot: QtBot) -> None:
    """Choose a line; the table has the keys."""
    page.table.setFocus()
    page.table.setCurrentItem(item_of(page, action))


def test_every_action_is_on_the_page_with_its_keys(page: KeysDialog, bare_window: MainWindow) -> None:
    actions = bare_window.actions
    wanted = {row.id for row in actions if not row.fixed}
    assert wanted == {line.action for item in page.items() if (line := page.line(item)) and line.action}
    assert item_of(page, "redo").text(2) == "Ctrl+Shift+Z   Ctrl+Y"
    texts = {(item.text(0), item.text(2)) for item in page.items()}
    assert {("Apply a pinned code", "1 … 9"), ("New code", "Shift+Enter"), ("Pin to a digit", "Alt+1 … Alt+9")} <= texts


def test_the_key_for_it_opens_it_from_anywhere(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    opened: list[str] = []

    def look(dialog: KeysDialog) -> None:
        opened.append(type(dialog).__name__)
        qtbot.keyClick(dialog, Key.Key_Escape)

    for place in (window.furnish().code.reader, window.furnish().documents.view):
        window.frame.activateWindow()
        place.setFocus()
        qtbot.waitUntil(window.frame.isActiveWindow)
        in_dialog(look)
        qtbot.keyClick(window.frame.focusWidget(), Key.Key_Question)
    assert opened == ["KeysDialog"] * 2
    window.top_bar.search.setFocus()
    qtbot.keyClicks(window.top_bar.search, "?")
    assert window.top_bar.search.text() == "?", "where somebody types it is a question mark"


def test_found_by_name_by_the_name_of_a_key_and_by_pressing_it(page: KeysDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "undo")
    assert shown(page) == ["undo"]
    page.search.clear()
    qtbot.keyClicks(page.search, "ctrl+k")
    assert shown(page) == ["find_code"]
    page.by_key.setFocus()
    press(qtbot, Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert (shown(page), page.search.text(), page.by_key.text()) == (["redo"], "", "Ctrl+Shift+Z")
    # QTest knows no such key
    QApplication.sendEvent(
        page.by_key, QKeyEvent(QEvent.Type.KeyPress, ord("ㅣ"), Qt.KeyboardModifier.NoModifier, "ㅣ")
    )
    assert shown(page) == ["apply_last"], "the Korean keyboard has the same keys"
    press(qtbot, Key.Key_J, CONTROL)
    assert shown(page) == []
    assert page.told == "Ctrl+J is free: nothing happens when it is pressed."
    press(qtbot, Key.Key_Left)
    assert shown(page) == [""], "the keys of the text are listed too"
    press(qtbot, Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert "opens a menu" in page.told
    press(qtbot, Key.Key_Escape)
    assert len(shown(page)) > 100
    assert page.isVisible()
    press(qtbot, Key.Key_Escape)
    assert not page.isVisible()


def test_korean_names_are_found_by_initial_consonants(bare_window: MainWindow, qtbot: QtBot, qapp) -> None:
    language.speak(qapp, "ko")
    try:
        actions = Actions(bare_window.frame)
        dialog = KeysDialog(bare_window.frame, actions, bare_window.keys.keyring, bare_window.appearance.theme)
        qtbot.addWidget(dialog)
        dialog.search.setText("ㅅㅎㅊㅅ")
        assert shown(dialog) == ["undo"]
    finally:
        language.speak(qapp, "en")


def test_a_key_is_replaced_by_pressing_another(page: KeysDialog, bare_window: MainWindow, qtbot: QtBot) -> None:
    go_to(page, "memo", qtbot)
    press(qtbot, Key.Key_Return)
    assert page.editor.field.hasFocus()
    press(qtbot, Key.Key_Control, CONTROL)
    assert page.editor.field.isVisible(), "that one is only held"
    press(qtbot, Key.Key_T)
    assert bare_window.actions.keys("memo") == ("T",)
    assert page.table.hasFocus()
    assert item_of(page, "memo").text(2) == "T"
    assert [chip.text() for chip in page.editor.chips] == ["T"]
    assert page.editor.words == "T does this from now on."
    qtbot.mouseClick(page.editor.add, Qt.MouseButton.LeftButton)
    press(qtbot, Key.Key_M, CONTROL)
    assert bare_window.actions.keys("memo") == ("T", "Ctrl+M")
    page.editor.chips[0].setFocus()
    press(qtbot, Key.Key_Delete)
    assert bare_window.actions.keys("memo") == ("Ctrl+M",)
    qtbot.mouseClick(page.editor.usual, Qt.MouseButton.LeftButton)
    assert bare_window.actions.keys("memo") == ("M",)
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Backspace)
    assert bare_window.actions.keys("memo") == ()
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Escape)
    assert page.table.hasFocus()
    assert page.isVisible()


def test_a_taken_key_is_refused_in_words_and_taken_over_in_one_step(
    page: KeysDialog, bare_window: MainWindow, qtbot: QtBot
) -> None:
    go_to(page, "describe_project", qtbot)
    press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_K, CONTROL)
    assert page.editor.words == "Ctrl+K already does “Find a code”."
    assert bare_window.actions.keys("find_code") == ("Ctrl+K",)
    assert page.editor.take.hasFocus()
    press(qtbot, Key.Key_Space)
    assert bare_window.actions.keys("describe_project") == ("Ctrl+K",)
    assert bare_window.actions.keys("find_code") == ()
    assert item_of(page, "find_code").text(2) == ""
    go_to(page, "find_code", qtbot)
    qtbot.mouseClick(page.editor.usual, Qt.MouseButton.LeftButton)
    assert page.editor.words == "Ctrl+K already does “Describe project”."
    press(qtbot, Key.Key_Space)
    assert bare_window.actions.keys("find_code") == ("Ctrl+K",)
    assert bare_window.actions.keys("describe_project") == ()


@pytest.mark.parametrize(
    ("action", "key", "held", "words"),
    [
        ("about", Key.Key_L, Qt.KeyboardModifier.NoModifier, "L would be typed"),
        ("about", Key.Key_Return, Qt.KeyboardModifier.NoModifier, "Enter is needed in lists"),
        ("memo", Key.Key_Left, Qt.KeyboardModifier.NoModifier, "moves through the text"),
        ("memo", Key.Key_MediaPlay, Qt.KeyboardModifier.NoModifier, "cannot be used here"),
        ("memo", Key.Key_1, Qt.KeyboardModifier.NoModifier, "pinned to them"),
    ],
)
def test_a_needed_key_is_refused_and_another_one_waited_for(
    page: KeysDialog, qtbot: QtBot, action: str, key: int, held: Qt.KeyboardModifier, words: str
) -> None:
    go_to(page, action, qtbot)
    press(qtbot, Key.Key_Return)
    press(qtbot, key, held)
    assert words in page.editor.words
    assert page.editor.field.hasFocus()
    press(qtbot, Key.Key_F5, CONTROL)
    assert page.editor.words == "Ctrl+F5 does this from now on."


def test_fixed_lines_cannot_be_changed(page: KeysDialog, qtbot: QtBot) -> None:
    pins = next(item for item in page.items() if item.text(2) == "1 … 9")
    page.table.setFocus()
    page.table.setCurrentItem(pins)
    assert page.editor.words == "These keys stay as they are."
    press(qtbot, Key.Key_Return)
    assert not page.editor.field.isVisible()


def test_all_go_back_after_a_question(
    page: KeysDialog, bare_window: MainWindow, qtbot: QtBot, in_dialog: Callable
) -> None:
    bare_window.keys.keyring.give("memo", "T")
    assert page.all_usual.isEnabled()
    in_dialog(lambda question: qtbot.keyClick(question.focusWidget(), Key.Key_Return))
    qtbot.mouseClick(page.all_usual, Qt.MouseButton.LeftButton)
    assert bare_window.actions.keys("memo") == ("M", "T"), "Enter alone does not do it"
    in_dialog(lambda question: question.accept())
    qtbot.mouseClick(page.all_usual, Qt.MouseButton.LeftButton)
    assert bare_window.actions.keys("memo") == ("M",)
    assert not page.all_usual.isEnabled()


def test_a_changed_key_works_at_once_and_is_named_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    ring, reader = window.keys.keyring, window.furnish().code.reader
    assert window.top_bar.search.key == "Ctrl+Shift+F"
    ring.give("find_in_project", "Ctrl+J", instead_of="Ctrl+Shift+F")
    assert window.top_bar.search.key == "Ctrl+J"
    assert window.actions["find_in_project"].toolTip().endswith("(Ctrl+J)")
    ring.give("apply_last", "T", instead_of="L")
    ring.give("palette", "F4", instead_of="/")
    reader.setFocus()
    press(qtbot, Key.Key_T)
    assert "Find one with F4" in window.messages.notice.text
    ring.remove("palette", "F4")
    press(qtbot, Key.Key_T)
    assert "Find one with Annotation › Apply a code …" in window.messages.notice.text


def test_chosen_keys_are_there_in_the_next_window(window: MainWindow, qtbot: QtBot) -> None:
    window.keys.keyring.give("memo", "T", instead_of="M")
    again = Actions(window.frame)
    assert again.keys("memo") == ("M",)
    type(window.keys.keyring)(again, window.settings)
    assert again.keys("memo") == ("T",)


def test_keys_that_nobody_can_use_are_named_once(
    settings: Settings, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    settings.set("keys/of_a_later_version", "Ctrl+J")
    settings.set("keys/memo", "T")
    window = request.getfixturevalue("bare_window")
    qtbot.waitUntil(lambda: "Some of your own keys cannot be used" in window.messages.notice.text)
    assert window.messages.notice.button == "See the keys"
    assert window.actions.keys("memo") == ("T",)
    again = KeyVerbs(window.bridge, Actions(window.frame), settings, window.appearance, window.frame)
    assert again.keyring.ignored == ("of_a_later_version",)
    assert not again.has_to_say


# the sheet


def test_the_sheet_is_a_pdf_of_two_pages_at_most(page: KeysDialog, bare_window: MainWindow) -> None:
    content = pdf(sections(bare_window.actions), "Keys")
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") in (1, 2)
    assert b"/FontFile" in content, "the fonts are in it"


def test_everything_on_the_sheet_has_its_own_place_on_the_paper(bare_window: MainWindow, qapp) -> None:
    for spoken in ("en", "ko"):
        language.speak(qapp, spoken)
        try:
            made = sections(Actions(bare_window.frame))
        finally:
            language.speak(qapp, "en")
        sheet = Sheet(None, 595, 842)  # type: ignore[arg-type]
        placed = sheet.place(made)
        lines = [line for section in made for line in section.lines if line.keys]
        heads = [section.title for section in made if any(line.keys for line in section.lines)]
        assert [each.what for each in placed if not isinstance(each.what, str)] == lines
        assert [each.what for each in placed if isinstance(each.what, str)] == heads
        assert all(40 <= each.top <= 842 - 40 for each in placed)
        assert max(each.page for each in placed) <= 1
        _check_no_overlap(placed)


def _check_no_overlap(placed: list[Placed]) -> None:
    for before, after in pairwise(placed):
        if (before.page, before.left) == (after.page, after.left):
            assert after.top - before.top >= 12
        else:
            assert not isinstance(before.what, str), "a heading alone at the foot of a column"


def test_the_sheet_is_saved_and_its_name_told(
    bare_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "keys.pdf"
    monkeypatch.setattr("nkhr_desktop.ui.files.choose_save", lambda *_args, **_more: target)
    assert saving.save(bare_window.frame, bare_window.actions) == "The sheet was written to keys.pdf."
    assert target.read_bytes().startswith(b"%PDF")
    monkeypatch.setattr("nkhr_desktop.ui.files.choose_save", lambda *_args, **_more: tmp_path / "no" / "keys.pdf")
    assert "keys.pdf" in saving.save(bare_window.frame, bare_window.actions)
    monkeypatch.setattr("nkhr_desktop.ui.files.choose_save", lambda *_args, **_more: None)
    assert saving.save(bare_window.frame, bare_window.actions) == ""
