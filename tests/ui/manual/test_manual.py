"""The window of the manual: the page of the place, search, going back, sizes, themes; nothing else is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QFont, QFontInfo, QImage, QTextBlock, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui import language
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.main_window import MainWindow
from nkhr_desktop.ui.manual import pages
from nkhr_desktop.ui.manual.filling import CAP, Filling
from nkhr_desktop.ui.manual.search import Search
from nkhr_desktop.ui.manual.where import PLACES, page_for
from nkhr_desktop.ui.manual.window import GEOMETRY, ZOOM, ManualWindow
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import Appearance

IMAGE = QTextDocument.ResourceType.ImageResource.value
PACKAGE = Path(pages.__file__).parent.parent


@pytest.fixture
def frame(qtbot: QtBot) -> QMainWindow:
    frame = QMainWindow()
    qtbot.addWidget(frame)
    return frame


@pytest.fixture
def manual(frame: QMainWindow, settings: Settings, qapp: QApplication) -> Iterator[ManualWindow]:
    """The English manual, open on its first page."""
    appearance = Appearance("light")
    appearance.apply(qapp)
    made = ManualWindow(Filling(Actions(frame)), appearance, settings, "en", frame)
    made.show_page("start")
    made.present(frame)
    yield made
    made.close()


def opened(window: MainWindow) -> ManualWindow:
    manual = window.manual.manual
    assert manual is not None
    return manual


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


# where one is


def test_f1_opens_the_page_that_fits_the_place(window: MainWindow, qtbot: QtBot) -> None:
    seen = []
    for action in ("go_reader", "find_code", "find_in_project", "find"):
        window.actions[action].trigger()
        focused = window.frame.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_F1)
        manual = opened(window)
        qtbot.waitUntil(manual.isVisible)
        seen.append(manual.page)
        manual.close()
        window.frame.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window.frame)
    assert seen == ["reading", "codebook", "finding", "finding"]


def test_the_palette_leads_to_its_page_and_stays_open(window: MainWindow, qtbot: QtBot) -> None:
    from nkhr_desktop.model.span import Span

    window.desk.select(Span(300, 320))
    window.actions["palette"].trigger()
    field = window.frame.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClick(field, Qt.Key.Key_F1)
    assert opened(window).page == "palette"
    assert field.isVisible()


def test_the_welcome_page_leads_to_the_start(bare_window: MainWindow, qtbot: QtBot) -> None:
    bare_window.actions["manual"].trigger()
    assert opened(bare_window).page == "start"


def test_f1_in_a_dialog_opens_a_manual_that_can_be_used_while_the_dialog_waits(
    window: MainWindow, qtbot: QtBot, in_dialog
) -> None:
    def look(dialog: QDialog) -> None:
        focused = dialog.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_F1)
        manual = opened(window)
        assert manual.page == "export"
        qtbot.waitUntil(lambda: QApplication.activeWindow() is manual)
        qtbot.keyClicks(manual.field, "undo")
        assert manual.field.text() == "undo"
        handle = manual.windowHandle()
        assert handle is not None
        assert handle.transientParent() is dialog.windowHandle()
        dialog.reject()

    in_dialog(look)
    window.actions["export_dataset"].trigger()
    manual = opened(window)
    handle = manual.windowHandle()
    assert handle is not None
    assert handle.transientParent() is window.frame.windowHandle()
    assert manual.isVisible()
    manual.close()


def test_closing_the_window_closes_the_manual(window: MainWindow) -> None:
    window.actions["manual"].trigger()
    assert opened(window).isVisible()
    window.frame.close()
    assert not opened(window).isVisible()


def test_there_is_only_one_manual(window: MainWindow) -> None:
    window.actions["manual"].trigger()
    first = opened(window)
    window.actions["manual"].trigger()
    assert opened(window) is first
    first.close()


def test_every_place_is_a_class_of_the_window_and_leads_to_a_page() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    assert [name for name in PLACES if f"class {name}(" not in code] == []
    assert set(PLACES.values()) <= set(pages.NAMES)


def test_the_innermost_place_wins_and_what_is_unknown_asks_what_it_stands_in(qtbot: QtBot) -> None:
    outer = type("ExportDialog", (Dialog,), {})(None, "Export")
    qtbot.addWidget(outer)
    inner = type("KeysDialog", (QWidget,), {})(outer)
    plain = QWidget(inner)
    assert page_for(plain) == "keys"
    assert page_for(QLineEdit(outer)) == "export"
    assert page_for(None) == "start"


# reading it


def test_headings_tables_code_and_keys_have_their_looks(manual: ManualWindow) -> None:
    manual.show_page("commands")
    heights = {}
    for block in blocks(manual.paper.document()):
        level = block.blockFormat().headingLevel()
        if not block.begin().atEnd() and block.text():
            font = block.begin().fragment().charFormat().font()
            heights.setdefault(level, QFontInfo(font).pixelSize())
            assert not level or font.weight() >= QFont.Weight.DemiBold
    assert heights[1] > heights[2] > heights[0] == round(manual.paper.pixels)
    manual.show_page("coding")
    text = manual.paper.toPlainText()
    assert CAP not in text
    assert "Alt+1" in text


def test_words_follow_the_theme(manual: ManualWindow, qapp: QApplication) -> None:
    appearance = manual._appearance
    for choice in ("dark", "high_contrast", "light"):
        appearance.choose(choice)
        ground = appearance.theme.tokens["surface"]
        heading = next(iter(blocks(manual.paper.document())))
        assert ground in manual.paper.styleSheet()
        colour = heading.begin().fragment().charFormat().foreground().color()
        assert colour in (appearance.theme.colour("text"), colour.fromString("#000000"))
        links = [
            at.fragment().charFormat()
            for block in blocks(manual.paper.document())
            for at in block
            if at.fragment().charFormat().isAnchor()
        ]
        assert {form.foreground().color().name() for form in links} == {appearance.theme.colour("link").name()}


def test_links_lead_to_pages_and_headings_and_back(manual: ManualWindow, qtbot: QtBot) -> None:
    manual.resize(800, 420)
    manual.paper.followed.emit("annotations.md")
    manual.paper.followed.emit("coding.md#moving-the-ends")
    assert manual.page == "coding"
    assert manual.paper.verticalScrollBar().value() > 0
    assert manual.paper.textCursor().block().text() == "Moving the ends"
    manual.back()
    assert manual.page == "annotations"
    qtbot.keyClick(manual, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert manual.page == "start"
    manual.forward()
    assert manual.page == "annotations"
    manual.show_page("nowhere.md")
    assert manual.page == "annotations"


def test_nothing_is_read_but_pictures_of_the_manual(manual: ManualWindow, tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    QImage(8, 8, QImage.Format.Format_RGB32).save(str(secret))
    for name in (secret.as_posix(), "pictures/../start.md", "//host/share/x.png", "../en/pictures/palette.png"):
        assert manual.paper.picture(name).isNull()
        assert manual.paper.loadResource(IMAGE, QUrl(name)) == ""
    assert not manual.paper.picture("pictures/palette.png").isNull()


def test_pictures_are_shown_and_never_wider_than_the_line(manual: ManualWindow) -> None:
    for width in (560, 1400):
        manual.resize(width, 600)
        QApplication.processEvents()
        picture = manual.paper.document().resource(IMAGE, QUrl("pictures/window.png"))
        shown = picture.width() / picture.devicePixelRatio()
        room = manual.paper.viewport().width()
        assert 200 < shown < room
        assert manual.paper.document().size().width() <= room
    assert shown == pytest.approx(660, abs=3)


def test_turning_many_pages_ends_nothing(manual: ManualWindow) -> None:
    """Handing pictures to Qt from Python in `loadResource` ended the process after some pages."""
    for turn in range(3):
        for name in pages.NAMES:
            manual.show_page(name)
            manual.resize(900 + 10 * turn, 700)
            QApplication.processEvents()
    assert manual.page == pages.NAMES[-1]


def test_a_key_that_is_changed_while_the_page_is_open_is_shown_at_once(manual: ManualWindow) -> None:
    manual.show_page("coding")
    assert "Ctrl+Shift+Y" not in manual.paper.toPlainText()
    manual._filling._actions.bind("palette", ["Ctrl+Shift+Y"])
    assert "Ctrl+Shift+Y" in manual.paper.toPlainText()


# finding


def found(query: str, spoken: str = "en") -> list[str]:
    texts = {name: page.markdown for name, page in pages.read(spoken).items()}
    return [place.section.address for place in Search(texts).find(query)]


def test_search_finds_words_in_any_order_and_headings_first() -> None:
    assert found("merging")[0] == "codebook.md#merging-two-codes"
    assert found("codes merging")[0] == "codebook.md#merging-two-codes"
    assert "export.md#loading-it-in-r" in found("LOADING r")
    assert found("zebra") == []
    assert found("  ") == []


def test_search_finds_korean_in_both_forms_and_by_initial_consonants() -> None:
    import unicodedata

    composed = found("병합", "ko")
    assert composed[0] == "codebook.md#두-코드-병합하기"
    assert found(unicodedata.normalize("NFD", "병합"), "ko") == composed
    assert "codebook.md#두-코드-병합하기" in found("ㅂㅎㅎㄱ", "ko")


def test_typing_lists_places_and_enter_opens_the_first(manual: ManualWindow, qtbot: QtBot) -> None:
    manual.field.setFocus()
    qtbot.keyClicks(manual.field, "merging")
    assert manual.contents.count() >= 1
    qtbot.keyClick(manual.field, Qt.Key.Key_Return)
    assert manual.address == "codebook.md#merging-two-codes"
    qtbot.keyClick(manual.field, Qt.Key.Key_Escape)
    assert manual.field.text() == ""
    assert manual.contents.count() == len(pages.NAMES)
    current = manual.contents.currentItem()
    assert current is not None
    assert current.text() == "The codebook"


def test_a_click_in_the_contents_opens_the_page(manual: ManualWindow, qtbot: QtBot) -> None:
    item = manual.contents.item(pages.NAMES.index("export"))
    place = manual.contents.visualItemRect(item).center()
    qtbot.mouseClick(manual.contents.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert manual.page == "export"
    manual.contents.setCurrentRow(0)
    qtbot.keyClick(manual.contents, Qt.Key.Key_Return)
    assert manual.page == "start"


# the window


def test_escape_closes_and_the_size_is_remembered(manual: ManualWindow, settings: Settings, qtbot: QtBot) -> None:
    manual.resize(777, 555)
    qtbot.keyClick(manual.paper, Qt.Key.Key_Escape)
    assert not manual.isVisible()
    assert not settings.bytes(GEOMETRY).isEmpty()
    again = ManualWindow(manual._filling, manual._appearance, settings, "en", manual.parentWidget())
    assert (again.width(), again.height()) == (777, 555)


def test_words_grow_and_shrink_within_bounds(manual: ManualWindow, settings: Settings) -> None:
    usual = manual.paper.pixels
    for _ in range(20):
        manual._step(1)
    assert manual.paper.pixels == usual * 2
    for _ in range(20):
        manual._step(-1)
    assert manual.paper.pixels == usual * 0.8
    assert settings.get(ZOOM) == "80"


def test_words_of_the_manual_grow_with_those_of_the_window(window: MainWindow) -> None:
    window.actions["manual"].trigger()
    paper = opened(window).paper
    before = paper.document().defaultFont().pixelSize()
    for _ in range(3):
        window.actions["interface_larger"].trigger()
    assert paper.document().defaultFont().pixelSize() > before
    window.actions["interface_usual"].trigger()
    assert paper.document().defaultFont().pixelSize() == before
    opened(window).close()


def test_everything_has_a_name_for_those_who_do_not_see_it(manual: ManualWindow) -> None:
    parts = (manual.field, manual.contents, manual.paper, *manual._buttons.values())
    assert all(part.accessibleName() for part in parts)
    assert "Start in ten minutes" in manual.windowTitle()
    assert manual.paper.accessibleDescription() == "Start in ten minutes"


def test_the_manual_speaks_the_language_of_the_window(window: MainWindow, settings: Settings) -> None:
    settings.set(language.SETTING, "ko")
    window.actions["manual"].trigger()
    manual = opened(window)
    assert "10분" in manual._pages["start"].title
    opened(window).close()


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_every_page_can_be_shown(spoken: str, frame: QMainWindow, settings: Settings) -> None:
    manual = ManualWindow(Filling(Actions(frame)), Appearance("light"), settings, spoken, frame)
    for name in pages.NAMES:
        manual.show_page(name)
        assert manual.page == name
        assert "\ufffc" not in manual.paper.toPlainText().replace("\ufffc", "", 3)
        assert "{" not in manual.paper.toPlainText().replace("{ ", "").replace("\u202f{\u202f", "")


def test_a_korean_page_has_no_english_of_ours(frame: QMainWindow, settings: Settings, qapp: QApplication) -> None:
    language.speak(qapp, "ko")
    manual = ManualWindow(Filling(Actions(frame)), Appearance("light"), settings, "ko", frame)
    manual.show_page("keys")
    text = manual.paper.toPlainText()
    language.speak(qapp, "en")
    assert "하는 일" in text
    assert not re.search(r"[A-Za-z]+ [a-z]+ [a-z]+", text)
