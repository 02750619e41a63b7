"""No word is cut and nothing lies beyond an edge, in any window, dialog or menu, however long the words are."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nkhr_desktop.ui.texts import Elided, invite
from tests.clipping import faults
from tests.measuring import ALL, FEW, measure
from tests.pseudo import accented, long_korean, speaking


def test_nothing_is_cut(full: bool) -> None:
    cut = []
    for case, scenes, found in measure(ALL if full else FEW):
        assert scenes > 70, case
        cut += [f"{case}: {each}" for each in found]
    assert cut == []


# what measures


@pytest.fixture
def narrow(qtbot: QtBot) -> QWidget:
    """A part of 120 pixels' width to put things into."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setFixedSize(120, 60)
    return window


def _kinds(window: QWidget) -> list[str]:
    window.show()
    QCoreApplication.processEvents()
    return [fault.kind for fault in faults("test", window)]


@pytest.mark.parametrize("kind", [QLabel, QPushButton])
def test_a_word_that_is_cut_is_found(narrow: QWidget, kind: type[QLabel] | type[QPushButton]) -> None:
    kind("Recommendations of treaty bodies", narrow).setGeometry(0, 0, 120, 40)
    assert [each.split(" too ")[-1] for each in _kinds(narrow)] == ["narrow"]


def test_a_word_that_fits_is_no_fault(narrow: QWidget) -> None:
    QLabel("Torture", narrow).setGeometry(0, 0, 120, 40)
    assert _kinds(narrow) == []


def test_wrapped_lines_need_their_height(narrow: QWidget) -> None:
    words = QLabel("Everything stays on this computer and is saved as you work.", narrow)
    words.setWordWrap(True)
    words.setGeometry(0, 0, 120, 30)
    assert "wrapped label too low" in _kinds(narrow)


def test_what_is_shortened_on_purpose_is_no_fault(narrow: QWidget) -> None:
    Elided("Recommendations of treaty bodies", "", narrow).setGeometry(0, 0, 120, 40)
    assert _kinds(narrow) == []


def test_an_invitation_is_in_the_tip(narrow: QWidget) -> None:
    field = QLineEdit(narrow)
    field.setGeometry(0, 0, 110, 40)
    field.setPlaceholderText("Find words in all documents")
    assert _kinds(narrow) == ["placeholder too narrow"]
    invite(field, "Find words in all documents")
    assert _kinds(narrow) == []


def test_what_lies_beyond_or_over_is_found(narrow: QWidget) -> None:
    QPushButton("Apply", narrow).setGeometry(60, 30, 90, 40)
    assert sorted(_kinds(narrow)) == ["below the edge", "beyond the right edge"]
    row = QHBoxLayout(narrow)
    parts = QPushButton("1", narrow), QPushButton("2", narrow)
    for part in parts:
        row.addWidget(part)
    narrow.show()
    row.setEnabled(False)
    for part in parts:
        part.setGeometry(0, 0, 60, 30)
    assert "over each other" in _kinds(narrow)


# the languages


@pytest.mark.parametrize(
    "words",
    ["&Save a copy …", "{n} annotations were removed.", "On it: {annotations} in {documents}.", "100 % of %n"],
)
def test_keys_and_places_of_values_stay(words: str) -> None:
    longer = accented(words)
    assert re.findall(r"\{\w+\}|&\w|%n", longer) == re.findall(r"\{\w+\}|&\w|%n", words)
    assert len(longer) >= 1.4 * len(re.sub(r"\{\w+\}|&\w|%n", "", words))


def test_what_is_no_word_stays() -> None:
    for each in ("d MMMM yyyy", "Projects (*.nkhr);;All files (*)", ""):
        assert accented(each) == each
    assert "(*.txt" in accented("Texts (*.txt)")


def test_korean_becomes_longer_korean() -> None:
    assert long_korean("프로젝트 {name}") == "【프프로로젝트 {name}】"
    assert long_korean("파일(&F)") == "【파파일(&F)】"


def test_the_window_speaks_it_and_stops(qapp: QCoreApplication) -> None:
    with speaking("accented"):
        assert QCoreApplication.translate("CodesDialog", "never said") == "never said"
        assert QCoreApplication.translate("Dialog", "Cancel").startswith("[Ç")
    with speaking("long_korean"):
        assert QCoreApplication.translate("Dialog", "Cancel").startswith("【")
    assert QCoreApplication.translate("Dialog", "Cancel") == "Cancel"
