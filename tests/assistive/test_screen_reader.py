"""A real client of AT-SPI: what a screen reader on Linux finds in the window, presses and hears."""

from __future__ import annotations

from pathlib import Path

import pytest

from nkhr_desktop.project.sample import make_sample
from tests.assistive.bus import split
from tests.assistive.listening import lacking, listening, patiently


@pytest.mark.skipif(bool(lacking()), reason=lacking())
def test_a_screen_reader_finds_the_window_reads_it_and_hears_what_is_done(tmp_path: Path) -> None:
    project = tmp_path / "sample.nkhr"
    make_sample(project, coder="Kim").close()
    with listening(project) as listener:
        frame = listener.frame()

        # the text is there, with its caret
        text = patiently(lambda: frame.find("text", "Text of the document"), "the text")
        before = patiently(lambda: text.text, "the words of the first paragraph")
        assert text.get("Text", "CaretOffset") == 0
        assert text.get("Text", "CharacterCount") == len(before)

        # lists and trees say their rows
        documents = frame.find("list", "Documents")
        assert documents is not None
        rows = [row.name for row in documents.children]
        assert len(rows) == 5
        assert all("annotation" in row for row in rows)
        codes = frame.find("tree", "Codes")
        assert codes is not None
        assert codes.find("tree item", "Abuse type, 침해 유형, 56 codes") is not None

        # an action is pressed; what came of it is announced, and the caret goes along
        go_on = patiently(lambda: frame.find("menu item", "Next annotation"), "the menu")
        go_on.press()
        told = listener.hears(lambda words: "coded by" in words)
        quote = told[told.index("“") + 1 : told.rindex("”")].removesuffix(" …")
        assert "paragraph" in told
        patiently(lambda: quote[:20] in text.text, "the paragraph of the annotation")
        at = text.get("Text", "CaretOffset")
        assert isinstance(at, int)
        assert text.text[at:].startswith(quote[:20])

        # so is a refusal
        here = frame.find("menu item", "Previous annotation")
        assert here is not None
        here.press()
        assert listener.hears(lambda words: "first annotation" in words)

        # the list of annotations is a table whose rows say them whole
        place = frame.find("radio button", "List")
        assert place is not None
        place.press()
        table = patiently(lambda: frame.find("table", "Annotations"), "the list")
        patiently(lambda: table.get("Table", "NRows") == 30, "the rows")
        first = str(table.ask("Table", "GetRowDescription", "i", 0)[0])
        assert "coded by" in first
        assert first.endswith("”")


def test_signatures_are_taken_apart() -> None:
    assert split("sa(so)ua{sv}(i(ss))aas") == ["s", "a(so)", "u", "a{sv}", "(i(ss))", "aas"]
    assert split("") == []
