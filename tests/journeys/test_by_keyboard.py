"""The whole job without a mouse: from the first page to the dataset, by keys alone, and a guard that says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from nkhr_desktop.ui.annotations.list_view import AnnotationTableView
from nkhr_desktop.ui.coders.dialogs import NameDialog
from tests.journeys import dataset, hands, sights
from tests.journeys.hands import answering, press, settle, type_text, wait_until
from tests.journeys.researcher import Researcher

MOUSE = frozenset(
    (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.Drop,
    )
)
TURNER = "Rights advocates call"


class NoMouse(QObject):
    """Remembers every event of a mouse that a window gets from the system, and lets no hand reach for one.

    It listens at the windows alone, where all mice begin: an ear at every object would hear some that are half gone.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.seen: list[str] = []
        for name in ("mouseClick", "mouseDClick", "mouseMove", "mousePress", "mouseRelease", "wheelEvent"):
            monkeypatch.setattr(hands.QTest, name, lambda *_, name=name: self.seen.append(name))

    def watch(self) -> None:
        """Listen at every window that there is now."""
        for window in QGuiApplication.topLevelWindows():
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets everything through."""
        if event.type() in MOUSE:
            self.seen.append(event.type().name)
        return False


@pytest.fixture
def no_mouse(monkeypatch: pytest.MonkeyPatch) -> Iterator[NoMouse]:
    """Fails the test that used a mouse after all."""
    guard = NoMouse(monkeypatch)
    QGuiApplication.instance().focusWindowChanged.connect(guard.watch)  # type: ignore[union-attr]
    yield guard
    QGuiApplication.instance().focusWindowChanged.disconnect(guard.watch)  # type: ignore[union-attr]
    assert guard.seen == []


class Typist(Researcher):
    """The same person with both hands on the keys."""

    def opens_the_sample(self) -> None:
        """Enter on the first card of the first page."""
        wait_until(lambda: self.has_keys("Open the sample project"), "the keys on the first card")
        press("Return")
        self._waits_for_a_document()

    def has_keys(self, name: str) -> bool:
        """True while what is called so has the keys."""
        focus = QApplication.focusWidget()
        return focus is not None and name in (focus.accessibleName(), sights.plain(_text(focus)).strip())

    def goes_to(self, name: str) -> None:
        """Tab, until what is called so has the keys."""
        met = []
        for _ in range(80):
            if self.has_keys(name):
                return
            press("Tab")
            focus = QApplication.focusWidget()
            met.append(focus.accessibleName() or _text(focus) if focus is not None else "nothing")
        raise AssertionError(f"{name!r} is not among {met}")

    def opens_document(self, title: str) -> None:
        """The list, down to it, Enter."""
        press("Shift+F7")
        press("Home")
        for _ in range(20):
            if str(self.sees.documents.currentIndex().data()).startswith(title):
                break
            press("Down")
        press("Return")
        wait_until(lambda: self.sees.title.startswith(title), f"the document {title}")
        wait_until(lambda: self.has_keys("Text of the document"), "the keys in the text")

    def selects(self, quote: str, occurrence: int = 1) -> None:
        """Find it, and leave the field."""
        press("Ctrl+F")
        press("Ctrl+A")
        type_text(quote)
        press("Escape")
        span = self.sees.span_of(quote, occurrence)
        wait_until(lambda: self.sees.reader.selection == span, f"{quote!r} selected")

    def picks(self, name: str, words: str) -> None:
        """In a list of choices that Tab leads to."""
        self.goes_to(name)
        box = QApplication.focusWidget()
        assert isinstance(box, QComboBox)
        press("Home")
        for _ in range(box.count()):
            if box.currentText() == words:
                return
            press("Down")
        raise AssertionError(f"{words!r} is not in {name}")

    def chooses_code(self, name: str) -> None:
        """The field over the codes, its name, Enter."""
        press("Ctrl+K")
        press("Ctrl+A")
        type_text(name)
        press("Return")
        wait_until(lambda: self.sees.window.desk.code == self.sees.code(name).id, f"the code {name}")

    def is_named_first(self, dialog: QWidget, then: Callable[[QWidget], object]) -> None:
        """Go on in a dialog; where it asks who codes instead, say so first."""
        if isinstance(dialog, NameDialog):
            press("Return")
        else:
            then(dialog)

    def fills_in(self, name: str, words: str) -> None:
        """A field that Tab leads to."""
        self.goes_to(name)
        press("Ctrl+A")
        type_text(words)


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


@pytest.fixture
def typist(researcher: Researcher) -> Typist:
    """The researcher, without a mouse."""
    person = Typist(researcher.application, researcher._settings_file)
    researcher.is_gone = person.is_gone  # type: ignore[method-assign]
    return person


def says(found: list[str]) -> Callable[[QWidget], None]:
    """For ``answering``: keep what a dialog says, leave it by Escape."""

    def look(dialog: QWidget) -> None:
        found.append(sights.words_in(dialog))
        press("Escape")

    return look


def test_reading_and_coding(typist: Typist, no_mouse: NoMouse, home: Path) -> None:
    someone = typist
    someone.starts_the_app()
    someone.opens_the_sample()
    someone.opens_document(TURNER)

    # coding: by name, by pin, the last once more, the words themselves
    someone.selects("unspeakable atrocities")
    someone.says_who_codes(lambda: someone.applies_by_palette("tortu"), "Kim")
    assert someone.sees.chosen_code == "Torture"
    someone.selects("a glimmer of hope")
    press("L")
    someone.selects("abide by its obligations under international law")
    press("4")
    someone.selects("a hopeful sign")
    press("V")
    assert someone.sees.chosen_code == "a hopeful sign"

    # what is said of an annotation
    someone.selects("the North Korean regime’s human rights abuses")
    someone.applies_by_palette("DPRK State b")
    assert someone.sees.chosen_code == "DPRK State bodies"
    someone.writes_memo("말한 사람은 활동가다.")
    for _ in range(3):
        press("F6")
    someone.goes_to("Confidence: Sure")
    press("Space")
    someone.picks("Role", "Alleged perpetrator")
    someone.picks("Known by", "Heard from others")
    press("F7")
    found = someone.sees.chosen
    assert found is not None
    assert (found.memo, found.confidence) == ("말한 사람은 활동가다.", "sure")
    assert (found.role, found.grounds) == ("alleged_perpetrator", "heard")

    # of several at one place the cursor finds each
    someone.selects("human rights abuses", 1)
    place = someone.sees.reader.selection
    someone.applies_by_palette("political prison")
    assert place is not None
    press("A")
    first = someone.sees.chosen_code
    press("A")
    assert {first, someone.sees.chosen_code} == {"Political prison camps", "DPRK State bodies"}

    # ends, another code, away, back
    someone.selects("unspeakable atrocities")
    press("Escape")
    press("A")
    assert someone.sees.chosen_code == "Torture"
    press("Alt+Right")
    assert someone.sees.chosen is not None
    assert someone.sees.chosen.quote == "unspeakable atrocities”"
    press("Alt+Left")
    press("C")
    type_text("abduct")
    press("Return")
    assert someone.sees.chosen_code == "Abduction"
    press("Delete")
    assert "unspeakable atrocities" not in dict(someone.sees.annotations())
    someone.undoes()
    assert dict(someone.sees.annotations())["unspeakable atrocities"] == "Abduction"
    someone.redoes()
    someone.undoes()

    # the list, its filter, and back to a passage
    press("Ctrl+2")
    someone.goes_to("Filter annotations by words of quote, memo, code or document")
    type_text("hopeful")
    rows = someone.sees.the(AnnotationTableView).model()
    wait_until(lambda: rows.rowCount() == 1, "the one that fits")
    someone.goes_to("Annotations")
    press("Return")
    wait_until(lambda: someone.sees.chosen_code == "a hopeful sign", "the passage of the row")
    press("Ctrl+Shift+F")
    type_text("repatriation")
    wait_until(lambda: someone.sees.window.places.current == "find", "what was found")
    settle()
    press("F7")

    target = home / "Documents" / "coded"

    def write(dialog: QWidget) -> None:
        someone.fills_in("Write to", str(target))
        someone.goes_to("Export")
        press("Space")
        someone.waits_for_work()
        press("Escape")

    answering(lambda: press("Ctrl+E"), write)
    mine = dataset.read(target).by("Kim")
    assert [row["code_name_en"] for row in mine].count("Abduction") == 1
    someone.closes()


def test_the_codebook_the_documents_and_the_window_itself(typist: Typist, no_mouse: NoMouse, home: Path) -> None:
    someone = typist
    someone.starts_the_app()
    someone.opens_the_sample()

    # codes: a new one, another name and colour, into another one, away
    def name_it(_dialog: QWidget) -> None:
        type_text("Held in a safe house")
        press("Return")

    answering(lambda: press("Ctrl+Shift+N"), lambda dialog: someone.is_named_first(dialog, name_it))
    someone.chooses_code("Held in a safe house")
    press("F2")
    press("Ctrl+A")
    type_text("Safe house")
    press("Return")
    someone.chooses_code("Safe house")

    def recolour(dialog: QWidget) -> None:
        someone.fills_in("Another colour, as #RRGGBB", "#117733")
        press("Return")

    answering(lambda: someone.opens_menu("Codebook", "Change colour …"), recolour)
    assert someone.sees.code("Safe house").colour == "#117733"

    def merge(_dialog: QWidget) -> None:
        type_text("torture")
        press("Return")

    answering(lambda: someone.opens_menu("Codebook", "Merge into another …"), merge)
    assert "Safe house" not in {code.name for code in someone.sees.window.desk.codes.values()}

    # a document, and what is known of it
    def paste(_dialog: QWidget) -> None:
        someone.fills_in("Title", "증언 7")
        someone.fills_in("Text", "They were sent back.")
        someone.goes_to("Add document")
        press("Space")

    answering(lambda: press("Ctrl+Shift+V"), paste)
    wait_until(lambda: someone.sees.title == "증언 7", "the new document")

    def describe(_dialog: QWidget) -> None:
        someone.fills_in("Author", "Kim")
        press("Return")

    answering(lambda: press("Ctrl+D"), describe)

    # what is looked at and left
    told: list[str] = []
    answering(lambda: press("Ctrl+Alt+H"), says(told))
    someone.opens_menu("File", "Check project")
    someone.waits_for_work()
    assert someone.sees.message, "a sound project is only told of"
    answering(lambda: someone.opens_menu("Help", "About NKHR Desktop"), says(told))
    assert len(told) == 2

    # the window itself
    someone.opens_menu("View", "Theme", "Dark")
    assert someone.sees.window.appearance.theme.dark
    press("Ctrl+Alt++")
    assert someone.sees.window.appearance.scale > 1
    someone.closes()
