"""The documents: their list, adding, describing, removing, with real keys and clicks."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from nkhr_desktop.model.things import Progress
from nkhr_desktop.project.documents import NewDocument
from nkhr_desktop.project.project import Project
from nkhr_desktop.ui import fonts
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.documents.dialogs import DescribeDialog, PasteDialog
from nkhr_desktop.ui.documents.import_dialog import ImportDialog
from nkhr_desktop.ui.documents.importing import gather
from nkhr_desktop.ui.documents.model import ENTRY, DocumentRows, byline, second_line
from nkhr_desktop.ui.documents.rows import wrapped
from nkhr_desktop.ui.main_window import MainWindow

KOREAN = "북한인권 보고서\n\n강제송환된 사람들의 증언을 모았다. 그들은 구금되었다고 말한다.\n" * 8


def _quiet(done: int, total: int) -> None:
    """Progress that nobody looks at."""


def _project(window: MainWindow) -> Project:
    assert window.bridge.project is not None
    return window.bridge.project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of several encodings and troubles."""
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "a utf8.txt").write_text("A report.\nOn prisons.\n", encoding="utf-8")
    (folder / "b korean.txt").write_bytes(KOREAN.encode("cp949"))
    (folder / "c empty.txt").write_bytes(b"")
    (folder / "d again.txt").write_text("A report.\nOn prisons.\n", encoding="utf-8")
    (folder / "e picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    return folder


# what would be added


def test_candidates_know_encoding_trouble_and_twins(folder: Path) -> None:
    found = {each.path.name[0]: each for each in gather(sorted(folder.iterdir()), {}, _quiet)}
    assert found["a"].wanted
    assert found["b"].encoding == "cp949"
    assert found["b"].text == KOREAN
    assert not found["c"].possible
    assert found["d"].same_as == "a utf8.txt"
    assert not found["d"].wanted
    assert found["e"].trouble is not None
    assert not found["e"].wanted


def test_what_is_in_the_project_already_is_not_wanted(folder: Path) -> None:
    first = gather([folder / "a utf8.txt"], {}, _quiet)[0]
    new = first.new()
    known = {hashlib.sha256(new.original).hexdigest(): "My title"}
    again = gather([folder / "a utf8.txt"], known, _quiet)[0]
    assert again.same_as == "My title"
    assert not again.wanted


def test_another_encoding_keeps_what_a_person_wrote(folder: Path) -> None:
    candidate = gather([folder / "b korean.txt"], {}, _quiet)[0]
    candidate.attributes["author"] = "편집부"
    candidate.changed.add("author")
    candidate.decode("utf-8")
    assert candidate.lost > 0
    assert candidate.attributes["author"] == "편집부"
    candidate.decode("cp949")
    assert candidate.lost == 0
    assert candidate.new().text == KOREAN
    assert candidate.new().original == KOREAN.encode("cp949")


def test_the_dialog_adds_nothing_before_its_button(window: MainWindow, folder: Path, qtbot: QtBot, in_dialog) -> None:
    before = len(_project(window).documents.all())
    seen: list[str] = []

    def look(dialog: ImportDialog) -> None:
        seen.append(dialog.add.text())
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    in_dialog(look)
    _drop(window, [folder])
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["Add 2 documents"]
    assert len(_project(window).documents.all()) == before


def test_dropped_files_are_added_as_one_step(window: MainWindow, folder: Path, qtbot: QtBot, in_dialog) -> None:
    project = _project(window)
    rows = window.furnish().documents.rows

    def add(dialog: ImportDialog) -> None:
        _mark(dialog, "b korean.txt")
        title = _field(dialog, "Title")
        title.selectAll()
        qtbot.keyClicks(title, "Korean report")
        qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)

    in_dialog(add)
    _drop(window, [folder])
    qtbot.waitUntil(lambda: rows.rowCount() == 7)
    added = project.documents.all()[5:]
    assert [each.file_name for each in added] == ["a utf8.txt", "b korean.txt"]
    assert added[1].title == "Korean report"
    assert added[1].language == "ko"
    assert project.documents.text(added[1].id) == KOREAN
    window.actions["undo"].trigger()
    qtbot.waitUntil(lambda: rows.rowCount() == 5)


def test_signs_that_are_no_text_are_told_and_the_encoding_is_not_blamed(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "odd.txt").write_bytes(b"Held\x00 for\x01 years.\n")
    (candidate,) = gather([tmp_path / "odd.txt"], {}, _quiet)
    assert (candidate.unfit, candidate.lost) == (2, 0)
    dialog = ImportDialog(window.frame, [candidate], window.appearance)
    qtbot.addWidget(dialog)
    remark = dialog.remark_on(candidate)
    assert remark.startswith("2 control characters, which are no text, show as")
    assert "encoding" not in remark
    dialog.close()


def test_the_encoding_can_be_changed_and_the_preview_follows(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    dialog = ImportDialog(window.frame, gather(sorted(folder.iterdir()), {}, _quiet), window.appearance)
    qtbot.addWidget(dialog)
    dialog.show()
    _mark(dialog, "b korean.txt")
    assert dialog.preview.toPlainText().startswith("북한인권 보고서")
    at = dialog.encoding.findData("utf-8")
    dialog.encoding.setCurrentIndex(at)
    dialog.encoding.activated.emit(at)
    assert "�" in dialog.preview.toPlainText()
    assert "cannot be read" in dialog.remark.text()
    _mark(dialog, "c empty.txt")
    assert not dialog.encoding.isEnabled()
    _mark(dialog, "d again.txt")
    assert "a utf8.txt" in dialog.remark.text()
    dialog.close()


def test_files_are_chosen_with_keys(window: MainWindow, folder: Path, qtbot: QtBot, in_dialog) -> None:
    project = _project(window)

    def choose(dialog: QFileDialog) -> None:
        in_dialog(lambda found: qtbot.keyClick(found, Qt.Key.Key_Return))
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        qtbot.keyClicks(field, str(folder / "a utf8.txt"))
        qtbot.keyClick(field, Qt.Key.Key_Return)

    in_dialog(choose)
    qtbot.keyClick(
        window.frame.focusWidget(),
        Qt.Key.Key_O,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    qtbot.waitUntil(lambda: len(project.documents.all()) == 6)


# the list


def test_rows_follow_the_bell(window: MainWindow, qtbot: QtBot) -> None:
    project, rows = _project(window), window.furnish().documents.rows
    first = project.documents.all()[0].id
    window.bridge.attempt(lambda: project.documents.rename(first, "Another title"))
    qtbot.waitUntil(lambda: rows.entry(first).document.title == "Another title")  # type: ignore[union-attr]
    window.bridge.attempt(lambda: project.documents.set_progress(first, Progress.DONE))
    qtbot.waitUntil(lambda: rows.entry(first).progress is Progress.DONE)  # type: ignore[union-attr]


def test_arrow_keys_and_enter_open_a_document(window: MainWindow, qtbot: QtBot) -> None:
    view = window.furnish().documents.view
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_F6)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.desk.document == _project(window).documents.all()[1].id


def test_a_click_opens_and_control_click_only_gathers(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.furnish().documents
    documents = _project(window).documents.all()
    places = [panel.view.visualRect(panel.rows.index(row)).center() for row in range(3)]
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=places[0])
    assert window.desk.document == documents[0].id
    for place in places[1:]:
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert window.desk.document == documents[0].id
    assert set(panel.chosen()) == {document.id for document in documents[:3]}


def test_next_and_previous_document(window: MainWindow, qtbot: QtBot) -> None:
    documents = [document.id for document in _project(window).documents.all()]
    window.desk.open_document(documents[0])
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_PageDown, control)
    assert window.desk.document == documents[1]
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_PageUp, control)
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_PageUp, control)
    assert window.desk.document == documents[0]


def test_ten_thousand_documents(qtbot: QtBot, tmp_path: Path) -> None:
    project = Project.create(tmp_path / "many.nkhr")
    project.documents.add([NewDocument(f"{n}.txt", b"x", "x", "utf-8") for n in range(10_000)])
    bridge = Bridge()
    rows = DocumentRows(bridge)
    bridge.open(project)
    rows.load()
    assert rows.rowCount() == 10_000
    assert rows.index(9_999).data(ENTRY).document.file_name == "9999.txt"
    bridge.close()


# one document


def test_describing_is_one_step_and_ends_being_inferred(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    project = _project(window)
    inferred = next(each for each in project.documents.all() if "date" in each.inferred)
    window.desk.open_document(inferred.id)
    steps = len(project.history())

    def fill(dialog: DescribeDialog) -> None:
        title, author, date = (_field(dialog, name) for name in ("Title", "Author", "Date"))
        author.selectAll()
        qtbot.keyClicks(author, "Editors")
        date.selectAll()
        qtbot.keyClicks(date, "2024-02-01")
        qtbot.keyClicks(dialog.memo, "compare with 003")
        qtbot.keyClick(title, Qt.Key.Key_Return)

    in_dialog(fill)
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    after = project.documents.get(inferred.id)
    assert (after.author, after.date, after.memo) == ("Editors", "2024-02-01", "compare with 003")
    assert "date" not in after.inferred
    assert len(project.history()) == steps + 1


def test_a_wrong_date_is_said_and_asked_again(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    project, document = _project(window), window.desk.document
    before = project.documents.get(document)

    def wrong(dialog: DescribeDialog) -> None:
        in_dialog(lambda again: qtbot.keyClick(again, Qt.Key.Key_Escape))
        date = _field(dialog, "Date")
        date.selectAll()
        qtbot.keyClicks(date, "yesterday")
        qtbot.keyClick(date, Qt.Key.Key_Return)

    in_dialog(wrong)
    window.actions["describe_document"].trigger()
    assert "yesterday" in window.messages.notice.text
    assert project.documents.get(document) == before


def test_removing_asks_and_enter_alone_does_not_remove(window: MainWindow, qtbot: QtBot, in_dialog) -> None:
    project = _project(window)
    asked: list[str] = []

    def enter(dialog) -> None:
        asked.extend(label.text() for label in dialog.findChildren(QLabel))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    in_dialog(enter)
    window.actions["remove_document"].trigger()
    assert any("30 annotations" in text for text in asked)
    assert len(project.documents.all()) == 5

    def click(dialog) -> None:
        button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "Remove")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    in_dialog(click)
    window.actions["remove_document"].trigger()
    assert len(project.documents.all()) == 4
    window.actions["undo"].trigger()
    assert len(project.documents.all()) == 5
    assert project.annotations.count() == 30


def test_a_pasted_text_is_stored_as_it_was(window: MainWindow, qtbot: QtBot, in_dialog, qapp: QApplication) -> None:
    project = _project(window)
    pasted = "Line\u00a0one\n\nthird\u2028still third 👍🏽 각"
    qapp.clipboard().setText(pasted)

    def add(dialog: PasteDialog) -> None:
        qtbot.keyClicks(dialog.title, "From a letter")
        qtbot.keyClick(dialog.title, Qt.Key.Key_Return)

    in_dialog(add)
    window.actions["paste_document"].trigger()
    made = project.documents.all()[-1]
    assert made.title == "From a letter"
    assert project.documents.text(made.id) == pasted.replace("\u2028", "\n")
    assert window.desk.document == made.id


def test_progress_by_key_shows_in_menu_and_list(window: MainWindow, qtbot: QtBot) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_3, modifiers)
    rows = window.furnish().documents.rows
    document = window.desk.document
    assert _project(window).documents.progress()[document] is Progress.DONE
    qtbot.waitUntil(lambda: rows.entry(document).progress is Progress.DONE)  # type: ignore[union-attr]
    qtbot.waitUntil(window.actions["mark_done"].isChecked)


# lines


def test_lines_under_titles(window: MainWindow) -> None:
    by_title = {each.title[:5]: each for each in _project(window).documents.all()}
    forum = by_title["Seoul"]
    assert second_line(forum) == "Ji Da-gyum · 11 Jul 2024"
    assert byline(forum).startswith("Ji Da-gyum")
    assert "11 July 2024" in byline(forum)
    letter = next(each for each in by_title.values() if "date" in each.inferred)
    assert "inferred" in second_line(letter)


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Short",
        "A title that is rather long and has many words in it",
        "긴 제목 " * 30,
        "👍🏽" * 60,
        "x" * 500,
        "a\nb\tc",
    ],
)
def test_titles_wrap_without_losing_or_breaking_characters(qtbot: QtBot, title: str) -> None:
    font = fonts.face(fonts.INTERFACE, 13, QFont.Weight.DemiBold)
    lines = wrapped(title, font, 160, 3)
    assert 1 <= len(lines) <= 3
    shown = " ".join(" ".join(lines).split()).removesuffix("…").rstrip()
    assert "".join(title.split()).startswith("".join(shown.split()))
    assert "\ufffd" not in "".join(lines)


def _drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, bare = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), copy, data, left, bare)
    QApplication.sendEvent(window.frame, entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPointF(300, 300), copy, data, left, bare)
    QApplication.sendEvent(window.frame, dropped)
    assert dropped.isAccepted()


def _field(dialog: QDialog, name: str) -> QLineEdit:
    return next(field for field in dialog.findChildren(QLineEdit) if field.accessibleName() == name)


def _mark(dialog: ImportDialog, name: str) -> None:
    items = dialog.list.findItems(name, Qt.MatchFlag.MatchExactly, 0)
    dialog.list.setCurrentItem(items[0])


def test_a_click_beside_the_documents_leaves_the_mark_where_it_is(window: MainWindow, qtbot: QtBot) -> None:
    view = window.furnish().documents.view
    marked = view.selectionModel().selectedIndexes()
    assert [index.data(ENTRY).document.id for index in marked] == [window.desk.document]
    below = view.visualRect(view.model().index(view.model().rowCount() - 1, 0)).bottomLeft() + QPoint(40, 30)
    assert not view.indexAt(below).isValid()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert view.selectionModel().selectedIndexes() == marked


def test_when_the_keys_leave_the_list_the_document_that_is_read_is_the_marked_one(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = window.furnish().documents
    panel.take_keys()
    qtbot.keyClick(panel.view, Qt.Key.Key_Home)
    assert panel.chosen() != [window.desk.document]
    window.furnish().code.take_keys()
    assert panel.chosen() == [window.desk.document]


def test_several_marked_documents_stay_marked(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.furnish().documents
    panel.take_keys()
    qtbot.keyClick(panel.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    several = panel.chosen()
    assert len(several) > 1
    window.furnish().code.take_keys()
    assert panel.chosen() == several
