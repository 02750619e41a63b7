"""The palette under real keys: find, apply, stay, make a code, leave; and in-vivo codes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui.codebook.coining import LONGEST_NAME, shortened
from nkhr_desktop.ui.codebook.palette import Palette
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.reader import Reader

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    """Press keys wherever the focus is."""

    def press(*keys: str | Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            target = window.frame.focusWidget()
            if isinstance(key, str):
                qtbot.keyClicks(target, key)
            else:
                qtbot.keyClick(target, key, modifier)

    return press


def names(project: Project) -> list[str]:
    """Names of the codes on the passage."""
    codes = {code.id: code.name for code in project.codebook.codes()}
    marks = project.annotations.rows()
    return [codes[each.code] for each in marks if each.span == Span(300, 330)]


def test_five_keys_apply_a_code_by_name(
    palette: Palette, passage: Span, project: Project, reader: Reader, press: Callable[..., None]
) -> None:
    press("/")
    assert palette.isVisible()
    assert palette.finder.field.hasFocus()
    press("tor", Key.Key_Return)
    assert names(project) == ["Torture"]
    assert not palette.isVisible()
    assert reader.isAncestorOf(palette.window().focusWidget()), "the keys are back in the text"
    step = project.undo_step
    assert step is not None
    assert step.kind is Kind.APPLY_CODE


def test_initial_consonants_find_and_an_enter_of_the_input_method_does_nothing(
    palette: Palette,
    passage: Span,
    project: Project,
    press: Callable[..., None],
    korean: Callable[[QWidget, str], None],
) -> None:
    press("/")
    korean(palette.finder.field, "ㄱㅈㅅ")
    QApplication.sendEvent(palette.finder.field, QInputMethodEvent("ㅎ", []))
    press(Key.Key_Return)
    assert names(project) == []
    assert palette.isVisible()
    korean(palette.finder.field, "ㅎ")
    press(Key.Key_Return)
    assert names(project) == ["Forced repatriation"]


def test_down_and_up_choose(palette: Palette, passage: Span, project: Project, press: Callable[..., None]) -> None:
    press("/", "right to")
    first = palette.finder.current
    press(Key.Key_Down)
    second = palette.finder.current
    assert second != first
    press(Key.Key_Up)
    assert palette.finder.current == first
    press(Key.Key_Down, Key.Key_Return)
    assert names(project) == [second.code.name]  # type: ignore[union-attr]


def test_tab_applies_and_stays_for_another_code_on_the_same_passage(
    palette: Palette, passage: Span, project: Project, press: Callable[..., None]
) -> None:
    press("/", "torture", Key.Key_Tab)
    assert palette.isVisible()
    press("starv", Key.Key_Return)
    assert sorted(names(project)) == ["Starvation", "Torture"]


def test_escape_leaves_and_changes_nothing(
    palette: Palette, passage: Span, project: Project, reader: Reader, press: Callable[..., None]
) -> None:
    press("/", "torture", Key.Key_Escape)
    assert not palette.isVisible()
    assert names(project) == []
    assert reader.selection == passage


def test_shift_enter_makes_a_code_in_a_facet_chosen_by_digit(
    palette: Palette, passage: Span, project: Project, press: Callable[..., None]
) -> None:
    press("/", "Drone attack")
    press(Key.Key_Return, modifier=SHIFT)
    press("2")
    made = project.codebook.find("Drone attack")
    facets = {facet.id: facet.key for facet in project.codebook.facets()}
    assert facets[made.facet] == "actor"
    assert names(project) == ["Drone attack"]
    project.undo()
    assert names(project) == []
    assert "Drone attack" not in [code.name for code in project.codebook.codes()], "one step, one undo"


def test_escape_goes_back_from_the_facets_to_the_codes(
    palette: Palette, passage: Span, project: Project, press: Callable[..., None]
) -> None:
    press("/", "torture")
    press(Key.Key_Return, modifier=SHIFT)
    press(Key.Key_Escape)
    assert palette.isVisible()
    press(Key.Key_Return)
    assert names(project) == ["Torture"]


def test_a_namesake_in_the_facet_is_taken_and_not_doubled(
    palette: Palette, passage: Span, project: Project, press: Callable[..., None]
) -> None:
    before = len(project.codebook.codes())
    press("/", "discrimination")
    press(Key.Key_Return, modifier=SHIFT)
    press("1")
    assert names(project) == ["Discrimination"]
    assert len(project.codebook.codes()) == before


def test_what_was_used_lately_comes_first(
    palette: Palette, passage: Span, project: Project, press: Callable[..., None]
) -> None:
    press("/", "starvation", Key.Key_Return, "/")
    hit = palette.finder.current
    assert hit is not None
    assert hit.code.name == "Starvation"  # type: ignore[union-attr]


def test_without_a_passage_it_says_what_to_do(window: MainWindow, palette: Palette, press: Callable[..., None]) -> None:
    said: list[str] = []
    window.bridge.said.connect(lambda notice: said.append(notice.text))
    window.desk.choose("")
    window.furnish().code.take_keys()
    press("/")
    assert not palette.isVisible()
    assert len(said) == 1


def test_it_stays_inside_the_window(
    window: MainWindow, palette: Palette, reader: Reader, project: Project, press: Callable[..., None], qtbot: QtBot
) -> None:
    for size in ((1024, 640), (1440, 900)):
        window.frame.resize(*size)
        for span in (Span(10, 40), Span(len(window.desk.text) - 40, len(window.desk.text))):
            reader.select(span)
            window.furnish().code.take_keys()
            press("/")
            card = palette.geometry().marginsRemoved(palette.layout().contentsMargins())  # type: ignore[union-attr]
            assert window.frame.rect().contains(card), (size, span)
            press(Key.Key_Escape)


def test_a_click_elsewhere_closes_it(
    window: MainWindow, palette: Palette, passage: Span, press: Callable[..., None], qtbot: QtBot
) -> None:
    press("/")
    qtbot.mouseClick(window.top_bar.search, Qt.MouseButton.LeftButton)
    assert not palette.isVisible()


def test_change_code_gives_the_chosen_annotation_another_one(
    window: MainWindow, palette: Palette, project: Project, press: Callable[..., None]
) -> None:
    annotation = project.annotations.rows()[0]
    window.desk.choose(annotation.id)
    window.furnish().code.take_keys()
    press("C")
    assert palette.isVisible()
    press("starvation", Key.Key_Return)
    after = project.annotations.get(annotation.id)
    assert project.codebook.get(after.code).name == "Starvation"
    assert after.span == annotation.span


def test_in_vivo_makes_the_words_a_code_in_one_step(
    window: MainWindow, passage: Span, project: Project, press: Callable[..., None]
) -> None:
    press("V")
    words = " ".join(passage.quote(window.desk.text).split())
    assert names(project) == [words]
    step = project.undo_step
    assert step is not None
    assert step.kind is Kind.APPLY_CODE
    project.undo()
    assert words not in [code.name for code in project.codebook.codes()]


def test_in_vivo_stands_beside_the_last_code(
    window: MainWindow, passage: Span, project: Project, press: Callable[..., None], reader: Reader
) -> None:
    press("/", "starvation", Key.Key_Return)
    reader.select(Span(340, 352))
    press("V")
    starvation = project.codebook.find("Starvation")
    made = project.codebook.find(" ".join(Span(340, 352).quote(window.desk.text).split()))
    assert (made.facet, made.parent) == (starvation.facet, starvation.parent)


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("two\n  lines", "two lines"),
        ("  ", ""),
        ("word " * 30, "word word word word word word word word word word word…"),
        ("강" * 80, "강" * (LONGEST_NAME - 1) + "…"),
    ],
)
def test_long_words_are_cut_for_a_name(quote: str, name: str) -> None:
    assert shortened(quote) == name
    assert len(shortened(quote)) <= LONGEST_NAME


def test_nobody_named_yet_is_asked_once_and_then_it_is_done(
    bare_window: MainWindow, nameless_file, in_dialog: Callable[..., None], qtbot: QtBot
) -> None:
    assert bare_window.open(nameless_file)
    reader = bare_window.furnish().code.reader
    reader.select(Span(300, 330))
    bare_window.furnish().code.take_keys()
    in_dialog(lambda dialog: qtbot.keyClick(dialog.findChild(QLineEdit), Key.Key_Return))
    qtbot.keyClick(bare_window.frame.focusWidget(), Key.Key_V)
    project = bare_window.bridge.project
    assert project is not None
    assert project.coders.current is not None
    assert len(names(project)) == 1
