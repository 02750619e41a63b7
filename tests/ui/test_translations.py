"""The Korean window: a catalogue that is whole and as the code is, natural in its form, chosen and spoken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import make_translations
import pytest
from make_translations import CATALOGUE, Words
from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from nkhr_desktop.app import Start, make_frame
from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import FileTrouble
from nkhr_desktop.model.things import Code, Facet
from nkhr_desktop.ui import errors, labels, language
from nkhr_desktop.ui.action_rows import LINE, Menu
from nkhr_desktop.ui.action_table import ActionTable
from nkhr_desktop.ui.codebook.names import first, pair
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.texts import plain

KOREAN = make_translations.read(CATALOGUE)
#: What is the same in both languages: names of the app, of bodies, of formats and encodings.
SAME = {
    "&{digit}",
    "CSV",
    "Excel",
    "HURIDOCS",
    "JSON",
    "KINU",
    "NKDB",
    "NKHR Desktop",
    "NKHR Desktop {version}",
    "UHRI",
    "UTF-16",
    "UTF-32",
    "UTF-8",
}
#: Latin words that stand in Korean sentences too: keys, formats, names.
LATIN = (
    r"NKHR|Desktop|SHA|MIT|CSV|JSON|Excel|README|Language|pandas|zip|nkhr|toml|txt|text|markdown|md|RRGGBB|as of|coder"
    r"|Shift|Enter|Esc|Tab|Ctrl|Alt|Delete|F\d|UTF|CP949|EUC|KR|JP|ISO|Windows|Shift JIS|JIS|GB|Big5|RTF|HTML|PDF"
    r"|DOCX|NFC|ibus|fcitx"
)


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    """The application speaks Korean, and English again afterwards."""
    language.speak(qapp, "ko")
    yield
    language.speak(qapp, "en")


@pytest.fixture
def start(
    qapp: QApplication, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> Iterator[Callable[[Path | None], Start]]:
    """``start(path)``: the app as a person starts it, on a project or on the welcome page."""
    monkeypatch.setattr("nkhr_desktop.ui.files.documents_folder", lambda: tmp_path)
    started: list[Start] = []

    def begin(path: Path | None) -> Start:
        frame = make_frame(qapp, settings)
        begun = Start(qapp, frame, settings, path, sample=False)
        started.append(begun)
        frame.once_painted(begun.build)
        frame.show()
        qtbot.waitUntil(lambda: hasattr(begun, "window"))
        return begun

    yield begin
    for each in started:
        each.window.faults.release()
        each.window.jobs.stop_all()
        each.window.frame.close()
    language.speak(qapp, "en")


# the catalogue


def test_the_catalogue_has_exactly_what_the_code_says() -> None:
    said = set(make_translations.extracted())
    assert said - set(KOREAN) == set(), "new words: run packaging/make_translations.py and translate them"
    assert set(KOREAN) - said == set(), "words that are gone: run packaging/make_translations.py"
    assert len(said) > 700


def test_nothing_is_unfinished() -> None:
    assert [words.english for words, korean in KOREAN.items() if not korean.strip()] == []
    assert "unfinished" not in CATALOGUE.read_text(encoding="utf-8")


def test_the_compiled_catalogue_says_what_the_readable_one_says(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load(str(CATALOGUE.with_suffix(".qm")))
    stale = [
        words.english
        for words, korean in KOREAN.items()
        if translator.translate(words.context, words.english, words.remark or None) != korean
    ]
    assert stale == [], "run packaging/make_translations.py"


def test_writing_the_catalogue_changes_nothing(tmp_path: Path) -> None:
    copy = tmp_path / "ko.ts"
    make_translations.write(copy, dict(sorted(KOREAN.items())))
    assert copy.read_bytes() == CATALOGUE.read_bytes()


def test_new_words_are_marked_and_named(tmp_path: Path) -> None:
    copy = tmp_path / "ko.ts"
    make_translations.write(copy, {Words("Room", "New"): "", Words("Room", "Old"): "오래된 것"})
    assert make_translations.read(copy) == {Words("Room", "New"): "", Words("Room", "Old"): "오래된 것"}
    assert copy.read_text(encoding="utf-8").count('type="unfinished"') == 1


def test_no_korean_is_only_its_english() -> None:
    same = {words.english for words, korean in KOREAN.items() if words.english == korean}
    assert same - SAME == set()


def test_sentences_hold_no_other_english_words() -> None:
    left = {}
    for words, korean in KOREAN.items():
        bare = re.sub(rf"\{{\w+\}}|\*\.\w+|\(&\w\)|(?<![A-Za-z])(?:{LATIN})(?![A-Za-z])", "", korean)
        if words.english not in SAME and not words.english.startswith(("d MMM", "MMMM")):
            rest = re.findall(r"[A-Za-z]{2,}", bare)
            left.update({korean: rest} if rest else {})
    assert left == {}


@pytest.mark.parametrize("what", [r"\{\w+\}", r"%n|%\d", r"\*\.\w+", r";;", r"�"])
def test_places_for_values_are_kept(what: str) -> None:
    differing = {
        korean: words.english
        for words, korean in KOREAN.items()
        if Counter(re.findall(what, words.english)) != Counter(re.findall(what, korean))
    }
    assert differing == {}


def test_the_same_letter_picks_the_same_entry_in_both_languages() -> None:
    for words, korean in KOREAN.items():
        english = re.findall(r"&(\w)", words.english)
        if "{digit}" not in words.english:
            assert re.findall(r"\(&(\w)\)", korean) == [letter.upper() for letter in english], korean
            assert korean.count("&") == len(english), korean


def test_a_particle_never_hangs_on_a_value_whose_sound_is_unknown() -> None:
    """After {name} or ”, 은/는, 이/가, 을/를 and 와/과 would depend on a letter that nobody knows yet."""
    hanging = [
        korean for korean in KOREAN.values() if re.search(r"(\}|[”])\s?(은|는|이|가|을|를|와|과|으로|로)\b", korean)
    ]
    assert hanging == []


def test_sentences_end_politely_and_spaces_are_kept() -> None:
    for words, korean in KOREAN.items():
        assert (words.english[0] == " ") == (korean[0] == " "), korean
        assert korean == korean.rstrip(), korean
        if words.english.endswith((".", "?")) and " " in words.english and "}." not in korean:
            assert re.search(r"(니다|시오|까요|니까)[).?]*$", korean), korean


# in use


def test_no_two_letters_are_alike_in_a_menu(korean: None) -> None:
    def look(menus: tuple[Menu, ...]) -> None:
        texts = [menu.text for menu in menus]
        assert max(Counter(re.findall(r"&(\w)", " ".join(texts))).values(), default=1) == 1, texts
        for menu in menus:
            entries = [entry for entry in menu.rows if entry is not LINE]
            letters = Counter(re.findall(r"&(\w)", " ".join(entry.text for entry in entries)))
            assert [letter for letter, count in letters.items() if count > 1] == [], menu.id
            look(tuple(entry for entry in entries if isinstance(entry, Menu)))

    look(ActionTable().menus())


def test_short_tr_finds_its_class(korean: None) -> None:
    assert ActionTable().menus()[0].text == "파일(&F)"
    assert plain(ActionTable().menus()[0].text) == "파일"


def test_every_step_and_trouble_has_korean_words(korean: None) -> None:
    hangul = re.compile("[가-힣]")
    assert [kind for kind in Kind if not hangul.search(labels.kind(kind))] == []
    assert [trouble for trouble in FileTrouble if not hangul.search(errors.troubles()[trouble])] == []


def test_dates_and_numbers_are_written_as_in_korea(korean: None) -> None:
    assert labels.date("2024-07-11") == "2024년 7월 11일"
    assert labels.date("2024-07-11", short=True) == "2024. 7. 11."
    assert labels.date("2024-07") == "2024년 7월"
    assert labels.date("2024") == "2024"
    assert labels.number(12345) == "12,345"


def test_the_korean_name_stands_first(qapp: QApplication) -> None:
    code = Code("c", "f", "", "Torture", "고문", "#0072B2")
    facet = Facet("f", "abuse_type", "Abuse type", "침해 유형", "#0072B2")
    assert (pair(code), first(facet)) == (("Torture", "고문"), "Abuse type")
    language.speak(qapp, "ko")
    try:
        assert (pair(code), first(facet)) == (("고문", "Torture"), "침해 유형")
    finally:
        language.speak(qapp, "en")


def test_words_of_qt_itself_are_korean_too(korean: None, qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setText("x")
    menu: QMenu = field.createStandardContextMenu()
    texts = " ".join(action.text() for action in menu.actions())
    menu.deleteLater()
    assert "복사" in texts
    assert "Copy" not in texts


# choosing


@pytest.mark.parametrize(
    ("choice", "system", "spoken"),
    [
        ("system", ["ko-KR", "en-US"], "ko"),
        ("system", ["ko_KR"], "ko"),
        ("system", ["de-DE", "ko-KR", "en"], "ko"),
        ("system", ["de-DE"], "en"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("en", ["ko-KR"], "en"),
        ("ko", ["en-GB"], "ko"),
        ("", ["ko-KR"], "ko"),
        ("klingon", ["en"], "en"),
    ],
)
def test_the_choice_or_the_systems_language_decides(choice: str, system: list[str], spoken: str) -> None:
    assert language.spoken(choice, system) == spoken


def test_speaking_twice_leaves_one_language(qapp: QApplication) -> None:
    language.speak(qapp, "ko")
    language.speak(qapp, "ko")
    assert QCoreApplication.translate("labels", "Apply code") == "코드 적용"
    assert QLocale().language() == QLocale.Language.Korean
    assert language.speak(qapp, "en") == []
    assert QCoreApplication.translate("labels", "Apply code") == "Apply code"
    assert QLocale().language() == QLocale.Language.English


@pytest.mark.expects_warnings
def test_without_a_catalogue_the_window_still_speaks(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nkhr_desktop.ui.language._OURS", "translations/none.qm")
    language.speak(qapp, "ko")
    assert QCoreApplication.translate("labels", "Apply code") == "Apply code"
    language.speak(qapp, "en")


def test_the_app_starts_in_the_language_of_the_settings(start, settings: Settings) -> None:
    settings.set(language.SETTING, "ko")
    window = start(None).window
    assert window.frame.menuBar().actions()[0].text() == "파일(&F)"
    assert window.actions["language_ko"].isChecked()


def test_another_language_comes_at_once_and_on_the_same_place(
    start, settings: Settings, project_file: Path, qtbot: QtBot
) -> None:
    settings.set(language.SETTING, "en")
    begun = start(project_file)
    before = begun.window
    qtbot.waitUntil(lambda: before.desk.document != "")
    assert before.bridge.project is not None
    other = before.bridge.project.documents.all()[1].id
    before.desk.open_document(other)
    frame, gone = before.frame, []
    frame.destroyed.connect(lambda: gone.append(True))
    before.actions["language_ko"].trigger()
    qtbot.waitUntil(lambda: begun.window is not before)
    now = begun.window
    assert now.frame.menuBar().actions()[0].text() == "파일(&F)"
    assert now.bridge.project is not None
    assert now.bridge.project.path == project_file
    assert now.desk.document == other
    assert now.frame.isVisible()
    assert settings.get(language.SETTING) == "ko"
    qtbot.waitUntil(lambda: gone == [True])
    now.actions["language_en"].trigger()
    qtbot.waitUntil(lambda: begun.window is not now)
    assert begun.window.frame.menuBar().actions()[0].text() == "&File"


def test_the_same_language_by_another_choice_rebuilds_nothing(start, settings: Settings) -> None:
    settings.set(language.SETTING, "en")
    begun = start(None)
    window = begun.window
    if language.spoken("system") == "en":
        window.actions["language_system"].trigger()
        assert settings.get(language.SETTING) == "system"
    assert begun.window is window


def test_longer_work_is_not_cut_off_by_a_change_of_language(start, settings: Settings, qtbot: QtBot) -> None:
    settings.set(language.SETTING, "en")
    begun = start(None)
    window, said = begun.window, []
    window.bridge.said.connect(lambda notice: said.append(notice.text))
    hold = [True]

    def work(progress: Callable[[int, int], None]) -> None:
        while hold[0]:
            progress(0, 0)

    window.jobs.run("Waiting", work, lambda _nothing: None)
    window.actions["language_ko"].trigger()
    assert begun.window is window
    assert "from its next start" in said[0]
    assert settings.get(language.SETTING) == "ko"
    hold[0] = False
    qtbot.waitUntil(lambda: not window.jobs.running)


def test_the_class_of_a_line_is_found(tmp_path: Path) -> None:
    file = tmp_path / "room.py"
    file.write_text("class A:\n    x = 1\n\n    class B:\n        y = tr('z')\n", encoding="utf-8")
    assert make_translations.class_at(file, 5) == "B"
    assert make_translations.class_at(file, 2) == "A"
    file.write_text("x = tr('z')\n", encoding="utf-8")
    with pytest.raises(SystemExit, match="no context"):
        make_translations.class_at(file, 1)


def test_tr_of_a_subclass_finds_the_words_of_its_base(korean: None) -> None:
    class Particular(ActionTable):
        pass

    assert isinstance(Particular(), QObject)
    assert Particular().tr("&File") == "파일(&F)"
