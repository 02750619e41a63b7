"""The history as people meet it: every step, the steps of one thing, and back to an earlier state."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.changes import Kind, Step
from nkhr_desktop.model.past import Entry
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.tables import SHAPES
from nkhr_desktop.ui.annotations.panel import AnnotationPanel
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.past import rows
from nkhr_desktop.ui.past.captions import Captions
from nkhr_desktop.ui.past.rows import step_words
from nkhr_desktop.ui.past.window import HistoryDialog

InDialog = Callable[[Callable[[HistoryDialog], object]], None]


def project_of(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


def annotated(window: MainWindow) -> str:
    """An annotation of Kim's with a memo that was written twice."""
    project = project_of(window)
    window.desk.select(Span(300, 320))
    made = window.desk.apply(next(iter(window.desk.codes)))
    assert made
    project.annotations.write_memo(made, "The first memo")
    project.annotations.write_memo(made, "The second memo")
    return made


def steps(dialog: HistoryDialog) -> list[str]:
    return [dialog.rows.index(row, 1).data() for row in range(dialog.rows.rowCount())]


def told(dialog: HistoryDialog) -> list[tuple[str, str, str]]:
    """What stands in the lower half."""
    tree = dialog.details
    found = []
    for at in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(at)
        found.append((item.text(0), "", ""))
        for below in range(item.childCount()):
            child = item.child(below)
            found.append((child.text(0), child.text(1), child.text(2)))
    return found


def seen(window: MainWindow, qtbot: QtBot, in_dialog: InDialog, action: str, *acts: Callable[[HistoryDialog], object]):
    """Open the history by an action, do something in it, leave with Escape."""

    def act(dialog: HistoryDialog) -> None:
        for each in acts:
            each(dialog)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(act)
    window.actions[action].trigger()


def go_to(qtbot: QtBot, step: str) -> Callable[[HistoryDialog], None]:
    """Walk down to a step with the arrow key."""

    def walk(dialog: HistoryDialog) -> None:
        for _ in range(steps(dialog).index(step)):
            qtbot.keyClick(dialog.table, Qt.Key.Key_Down)

    return walk


def press(qtbot: QtBot, words: str) -> Callable[[HistoryDialog], None]:
    def click(dialog: HistoryDialog) -> None:
        button = next(each for each in dialog.findChildren(QPushButton) if each.text() == words)
        assert button.isEnabled()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return click


def test_each_step_stands_there_newest_first(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    window.desk.select(Span(300, 320))
    window.desk.apply(next(iter(window.desk.codes)))
    window.bridge.undo()
    found: list[tuple[str, str]] = []

    def look(dialog: HistoryDialog) -> None:
        found.extend((dialog.rows.index(row, 1).data(), dialog.rows.index(row, 2).data()) for row in range(2))

    seen(window, qtbot, in_dialog, "history", look)
    assert found == [("Undo: Apply code", "Kim"), ("Apply code", "Kim")]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_step_has_words(kind: Kind) -> None:
    assert step_words(Step("1", kind, "", 0, 1, undone=Kind.APPLY_CODE))


def test_every_table_and_field_has_words(window: MainWindow) -> None:
    captions = Captions(window)
    silent = {"original", "text", "encoding", "replaced", "text_sha256", "created_at", "changed_at", "value"}
    for table, shape in SHAPES.items():
        assert captions.table(table) != table
        fields = {name for name in shape.columns if not name.endswith("_reason")} - silent
        assert not [name for name in fields if captions.field(name) == name]


def test_an_annotation_goes_back_to_what_it_was(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    made, project = annotated(window), project_of(window)
    found: list[list[tuple[str, str, str]]] = []
    seen(
        window, qtbot, in_dialog, "history_of_annotation",
        lambda dialog: found.append(told(dialog)),
        lambda dialog: qtbot.keyClick(dialog.table, Qt.Key.Key_Down),
        lambda dialog: found.append(told(dialog)),
        press(qtbot, "Bring this state back"),
        lambda dialog: found.append([(step, "", "") for step in steps(dialog)]),
    )  # fmt: skip
    assert found[0][1:] == [("Memo", "The first memo", "The second memo")]
    assert found[1][1:] == [("Memo", "", "The first memo")]
    assert [step for step, _, _ in found[2]] == [
        "Bring back an earlier state",
        "Write memo",
        "Write memo",
        "Apply code",
    ]
    assert project.annotations.get(made).memo == "The first memo"
    assert "new step" in window.messages.notice.text
    window.bridge.undo()
    assert project.annotations.get(made).memo == "The second memo"


def test_what_is_so_now_cannot_be_brought_back(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    annotated(window)
    found: list[tuple[bool, str]] = []
    seen(
        window, qtbot, in_dialog, "history_of_annotation",
        lambda dialog: found.append((dialog.back.isEnabled(), dialog.back.toolTip())),
        go_to(qtbot, "Apply code"),
        lambda dialog: found.append((dialog.back.isEnabled(), dialog.back.toolTip())),
    )  # fmt: skip
    assert found == [(False, "It is so now."), (True, "")]


def test_what_was_removed_comes_back_with_its_code_if_that_is_wanted(
    window: MainWindow, qtbot: QtBot, in_dialog
) -> None:
    made, project = annotated(window), project_of(window)
    code = project.annotations.get(made).code
    project.annotations.remove([made])
    project.codebook.remove(code)
    asked: list[str] = []

    def agree(question: QDialog) -> None:
        asked.extend(each.text() for each in question.findChildren(QPushButton))
        button = next(each for each in question.findChildren(QPushButton) if each.text() == "Bring back all")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def bring_back(dialog: HistoryDialog) -> None:
        in_dialog(agree)
        press(qtbot, "Bring it back")(dialog)

    seen(window, qtbot, in_dialog, "history", go_to(qtbot, "Remove annotations"), bring_back)
    assert "Cancel" in asked
    assert project.annotations.get(made).memo == "The second memo"
    assert project.codebook.get(code)
    assert project.check() == []


def test_a_refusal_is_said_in_the_dialog_itself(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    project = project_of(window)
    code = next(iter(window.desk.codes.values()))
    project.codebook.rename(code.id, "Another name", "")
    project.codebook.add(code.facet, code.name_en, parent=code.parent)
    window.desk.choose_code(code.id)
    said: list[str] = []
    seen(
        window, qtbot, in_dialog, "history_of_code",
        lambda dialog: qtbot.keyClick(dialog.table, Qt.Key.Key_Down),
        press(qtbot, "Bring this state back"),
        lambda dialog: said.append(dialog.answer.text()),
    )  # fmt: skip
    assert "is taken already" in said[0]
    assert project.codebook.get(code.id).name == "Another name"


def test_a_covered_document_stays_covered(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    made, project = annotated(window), project_of(window)
    document = project.annotations.get(made).document
    quote = project.annotations.get(made).quote
    window.desk.open_document("")
    project.documents.warn([document], ["torture"])
    found: list[tuple[str, str, str]] = []
    seen(
        window, qtbot, in_dialog, "history",
        go_to(qtbot, "Write memo"),
        lambda dialog: found.extend(told(dialog)),
        lambda dialog: dialog.filters.words.setText("apply"),
        lambda dialog: qtbot.keyClick(dialog.filters.words, Qt.Key.Key_Return),
        lambda dialog: found.extend(told(dialog)),
    )  # fmt: skip
    assert ("Memo", "Covered: Torture", "Covered: Torture") in found
    assert not [line for line in found if quote[:8] in "".join(line) or "memo" in "".join(line)]
    assert [line for line in found if line[0] == "Passage" and "Covered" in line[2]]


def test_words_coder_and_kind_of_thing_narrow_the_steps(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    annotated(window)
    project = project_of(window)
    with project.coders.acting("두루미", Kind.WRITE_MEMO):
        project.annotations.write_memo(window.desk.annotation, "전해 들음")
    found: list[list[str]] = []

    def narrow(dialog: HistoryDialog) -> None:
        everything = len(steps(dialog))
        dialog.filters.words.setFocus()
        dialog.filters.words.setText("전해 들")
        qtbot.waitUntil(lambda: len(steps(dialog)) < everything)
        found.append(steps(dialog))
        dialog.filters.words.setText("nothing like it")
        qtbot.keyClick(dialog.filters.words, Qt.Key.Key_Return)
        found.append(steps(dialog))
        assert "No step fits" in dialog.answer.text()
        assert not dialog.back.isEnabled()
        dialog.filters.words.clear()
        dialog.filters.who.setCurrentIndex(dialog.filters.who.findText("두루미"))
        found.append(steps(dialog))
        dialog.filters.who.setCurrentIndex(0)
        dialog.filters.what.setCurrentIndex(dialog.filters.what.findText("Codebook"))
        dialog.filters.when.setCurrentIndex(1)
        found.append(steps(dialog))

    seen(window, qtbot, in_dialog, "history", narrow)
    assert found == [["Write memo"], [], ["Write memo"], ["Create project"]]


def test_more_steps_are_read_when_somebody_goes_on(
    window: MainWindow, qtbot: QtBot, in_dialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "AT_ONCE", 3)
    project = project_of(window)
    for number in range(8):
        project.describe(memo=str(number))
    counts: list[int] = []

    def go_on(dialog: HistoryDialog) -> None:
        counts.append(dialog.rows.rowCount())
        while dialog.rows.canFetchMore(rows.ROOT):
            dialog.rows.fetchMore(rows.ROOT)
        counts.append(dialog.rows.rowCount())
        assert dialog.answer.text() == f"{dialog.rows.count} steps"

    model_count = len(project.history())
    seen(window, qtbot, in_dialog, "history", go_on)
    assert counts[0] < model_count == counts[1]


def test_a_search_that_was_begun_ends_with_the_window(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    """The project may be closed before the search would have begun."""
    left: list[HistoryDialog] = []

    def look(dialog: HistoryDialog) -> None:
        qtbot.keyClicks(dialog.filters.words, "memo")
        assert dialog.filters._wait.isActive()
        left.append(dialog)
        dialog.reject()
        assert not dialog.filters._wait.isActive()

    in_dialog(look)
    window.actions["history"].trigger()
    assert left


def test_the_panel_opens_the_history_of_what_it_shows(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    annotated(window)
    panel = window.frame.findChild(AnnotationPanel)
    panel.catch_up()
    titles: list[str] = []

    def look(dialog: HistoryDialog) -> None:
        titles.append(dialog.windowTitle())
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(look)
    qtbot.mouseClick(panel.sheet.buttons["history"], Qt.MouseButton.LeftButton)
    in_dialog(look)
    window.actions["history_of_document"].trigger()
    window.desk.choose_code(next(iter(window.desk.codes)))
    in_dialog(look)
    window.actions["history_of_code"].trigger()
    assert [title.split(":")[0] for title in titles] == [
        "History of an annotation", "History of a document", "History of a code"
    ]  # fmt: skip


def test_in_a_file_to_read_nothing_can_be_brought_back(
    bare_window: MainWindow, project_file: Path, qtbot: QtBot, in_dialog
) -> None:
    project = Project.open(project_file)
    one = project.annotations.rows(limit=1)[0].id
    project.annotations.write_memo(one, "x")
    project.close()
    project_file.chmod(0o444)
    assert bare_window.open(project_file)
    enabled: list[bool] = []
    bare_window.desk.choose(one)
    seen(
        bare_window, qtbot, in_dialog, "history_of_annotation",
        lambda dialog: qtbot.keyClick(dialog.table, Qt.Key.Key_Down),
        lambda dialog: enabled.append(dialog.back.isEnabled()),
    )  # fmt: skip
    assert enabled == [project_of(bare_window).read_only is False]


def test_what_was_erased_is_said_to_be(window: MainWindow) -> None:
    from nkhr_desktop.ui.past.telling import PastTelling

    telling = PastTelling(project_of(window), window.desk, window)
    entry = Entry("s", "annotation", "r" * 32, {}, {}, {}, erased=True)
    assert telling.thing(entry) == "Annotation: erased for good"
    assert list(telling.lines(entry)) == []
    assert QApplication.activeModalWidget() is None
