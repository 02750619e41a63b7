"""The pages: the same in both languages, and every key, menu, word, column and file that they name exists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import make_translations
import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from nkhr_desktop import resources
from nkhr_desktop.analysis import dataset
from nkhr_desktop.formats import codebook_toml
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.codebook.matching import Matcher
from nkhr_desktop.ui.manual import pages
from nkhr_desktop.ui.manual.filling import PLACEHOLDER, Filling
from nkhr_desktop.ui.manual.pages import NAMES, Page, slug
from nkhr_desktop.ui.texts import plain

LANGUAGES = ("en", "ko")
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]+)\)")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
HEADING = re.compile(r"^(#+) +(.+)$", re.MULTILINE)
#: Keys that no row of the tables has: fields, lists, the caret and the manual itself know them.
CAPS = {
    *("Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDown", "Shift", "Ctrl"),
    *("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down", "Ctrl+Home", "Ctrl+End", "Ctrl++", "Ctrl+-"),
    *("Enter", "Shift+Enter", "Tab", "Esc", "Delete", "Alt+1", "Alt+9"),
}
#: Keys that do something only with others.
HELD = {"Shift", "Ctrl"}
#: Files that the pages name and the program writes or takes, as it calls them.
ENDINGS = {"txt", "md", "nkhr", "csv", "toml", "xlsx", "json", "zip", "png"}


def every() -> list[tuple[str, Page]]:
    return [(language, page) for language in LANGUAGES for page in pages.read(language).values()]


def prose(markdown: str) -> str:
    """The page without its blocks of code."""
    return CODE.sub("", markdown)


def joined(words: str) -> str:
    return " ".join(words.split())


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    window = QMainWindow()
    qtbot.addWidget(window)
    return Actions(window)


@pytest.fixture(scope="module")
def words_of_the_window() -> dict[str, set[str]]:
    """English -> Korean words of the window; and names of the default codebook."""
    found: dict[str, set[str]] = {}
    for words, korean in make_translations.read(make_translations.CATALOGUE).items():
        found.setdefault(plain(words.english).replace(" …", ""), set()).add(plain(korean).replace(" …", ""))
    book = codebook_toml.read(resources.path("codebook/default.toml"))
    for thing in (*book.facets, *book.codes):
        found.setdefault(thing.name_en, set()).add(thing.name_ko)
    return found


def test_each_page_lies_in_both_languages_and_no_other_file_does() -> None:
    for language in LANGUAGES:
        files = {path.name for path in pages.folder(language).iterdir() if path.is_file()}
        assert files == {f"{name}.md" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_say_the_same(name: str) -> None:
    english, korean = (pages.read(language)[name].markdown for language in LANGUAGES)
    assert [len(mark) for mark, _ in HEADING.findall(prose(english))] == [
        len(mark) for mark, _ in HEADING.findall(prose(korean))
    ]
    assert Counter(PLACEHOLDER.findall(english)) == Counter(PLACEHOLDER.findall(korean))
    assert CODE.findall(english) == CODE.findall(korean)
    assert [address for _, address in PICTURE.findall(english)] == [address for _, address in PICTURE.findall(korean)]
    pages_linked = [sorted(link.partition("#")[0] for link in LINK.findall(prose(text))) for text in (english, korean)]
    assert pages_linked[0] == pages_linked[1]
    assert re.search("[가-힣]", korean)
    assert 0.3 < len(korean) / len(english) < 1.3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_is_filled(language: str, actions: Actions) -> None:
    filling = Filling(actions)
    for name, page in pages.read(language).items():
        text = filling.fill(page.markdown)
        assert not re.search(r"\{\w+:", text), name
        assert "{" not in PLACEHOLDER.sub("", prose(page.markdown)), name


def test_keys_are_written_as_placeholders_only() -> None:
    for language, page in every():
        for code in re.findall(r"`([^`\n]+)`", prose(page.markdown)):
            assert not re.match(r"(Ctrl|Alt|Shift)\+|F\d+$|Enter$|Esc$|Tab$", code), f"{language} {page.name}: {code}"
        bare = re.findall(r"(?<![{:+\w])(?:Ctrl|Alt)\+\w+", prose(page.markdown))
        assert not bare, f"{language} {page.name}"


def test_keys_that_belong_to_no_action_are_real_and_known_here() -> None:
    caps = {name for _, page in every() for kind, name in PLACEHOLDER.findall(page.markdown) if kind == "cap"}
    assert caps == CAPS
    assert all(QKeySequence(name).toString() for name in caps - HELD)


def test_a_changed_key_is_shown_as_it_is_now(actions: Actions) -> None:
    filling = Filling(actions)
    actions["palette"].setShortcut("Ctrl+Shift+Y")
    actions["undo"].setShortcuts([])
    assert "Ctrl+Shift+Y" in filling.fill("Press {key:palette}.")
    assert filling.fill("{key:undo}") == "**Edit › Undo**"
    with pytest.raises(KeyError):
        filling.fill("{key:no_such_action}")
    with pytest.raises(KeyError):
        filling.fill("{menu:no_such_menu}")


def test_the_page_of_keys_has_every_action(actions: Actions) -> None:
    text = Filling(actions).fill(pages.read("en")["keys"].markdown)
    rows = {line.split(" | ")[0].removeprefix("| ") for line in text.splitlines() if line.startswith("| ")}
    for row in actions:
        if not row.fixed:
            assert any(each.endswith(plain(row.text).replace(" …", "")) for each in rows), row.id
    assert "## File" in text
    assert "1 … 9" in text


def test_what_stands_in_bold_is_a_word_of_the_window(words_of_the_window: dict[str, set[str]]) -> None:
    korean = {word for words in words_of_the_window.values() for word in words}
    missing: list[str] = []
    for language, page in every():
        known = words_of_the_window if language == "en" else korean
        bold = map(joined, BOLD.findall(prose(page.markdown)))
        missing += [f"{language} {page.name}: {word}" for word in bold if word not in known]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_bold_words_are_the_same_words_in_both_languages(name: str, words_of_the_window: dict[str, set[str]]) -> None:
    english, korean = (
        {joined(word) for word in BOLD.findall(prose(pages.read(language)[name].markdown))} for language in LANGUAGES
    )
    allowed: set[str] = set().union(*(words_of_the_window[word] for word in english))
    assert korean <= allowed
    assert all(words_of_the_window[word] & korean for word in english)


def test_links_lead_to_pages_and_headings_that_are_there() -> None:
    for language, page in every():
        for link in LINK.findall(prose(page.markdown)):
            target, _, heading = link.partition("#")
            assert target.removesuffix(".md") in NAMES, f"{language} {page.name}: {link}"
            other = pages.read(language)[target.removesuffix(".md")].markdown
            slugs = {slug(words) for _, words in HEADING.findall(prose(other))}
            assert not heading or heading in slugs, f"{language} {page.name}: {link}"


def test_no_page_leads_out_of_the_manual() -> None:
    for _, page in every():
        assert "://" not in page.markdown
        assert "<" not in prose(page.markdown)


def columns_of(markdown: str, heading: str) -> list[str]:
    part = re.split(r"^## ", markdown, flags=re.MULTILINE)
    table = next(each for each in part if each.split("\n", 1)[0] == heading)
    return re.findall(r"^\| `(\w+)` \|", table, flags=re.MULTILINE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_of_the_export_page_are_those_of_the_dataset(language: str) -> None:
    markdown = pages.read(language)["export"].markdown
    assert columns_of(markdown, "annotations") == list(dataset.ANNOTATION_COLUMNS)
    assert columns_of(markdown, "documents") == list(dataset.DOCUMENT_COLUMNS)
    assert columns_of(markdown, "codes") == list(dataset.CODE_COLUMNS)
    assert columns_of(markdown, "coders") == list(dataset.CODER_COLUMNS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_that_the_export_page_names_are_those_of_the_model(language: str) -> None:
    from nkhr_desktop.model.things import Confidence, Grounds, Role

    lines = pages.read(language)["export"].markdown.splitlines()
    for column, kind in (("confidence", Confidence), ("role", Role), ("grounds", Grounds)):
        line = next(line for line in lines if line.startswith(f"| `{column}` |"))
        assert re.findall(r"`(\w+)`", line)[1:] == [str(each) for each in kind if str(each)]


def test_files_that_the_pages_name_are_of_kinds_that_there_are() -> None:
    from nkhr_desktop.formats import csv_dataset

    for _, page in every():
        for code in re.findall(r"`([\w./-]+\.\w+)`", prose(page.markdown)):
            assert code.rsplit(".", 1)[1] in ENDINGS, code
    named = set(re.findall(r"`(README\.\w+)`", pages.read("en")["export"].markdown))
    assert named == {csv_dataset.README}


def test_sizes_stay_small() -> None:
    folder = resources.path("manual")
    files: Iterable = [path for path in folder.rglob("*") if path.is_file()]
    sizes = {path: path.stat().st_size for path in files}
    assert sum(sizes.values()) < 1_500_000
    assert not [path for path, size in sizes.items() if path.suffix == ".png" and size > 60_000]
    assert all(size < 9_000 for path, size in sizes.items() if path.suffix == ".md"), "pages are short"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("tort", "Torture"),
        ("고문", "Torture"),
        ("ㄱㅁ", "Torture"),
        ("rtf", "Right to food"),
        ("ㄱㅈㅅㅎ", "Forced repatriation"),
        ("강제ㅅㅎ", "Forced repatriation"),
    ],
)
def test_what_the_pages_say_to_type_finds_what_they_say(typed: str, code: str) -> None:
    book = codebook_toml.read(resources.path("codebook/default.toml"))
    assert f"`{typed}`" in pages.read("ko")["palette"].markdown + pages.read("ko")["start"].markdown
    assert Matcher(book.codes).find(typed)[0].code.name_en == code
