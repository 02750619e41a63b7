"""Finding documents and codes by name: the sure ones first, and never a guess between two."""

from __future__ import annotations

import unicodedata

import pytest

from nkhr_desktop.model.errors import Ambiguous, NotFound, Noun
from nkhr_desktop.model.things import Code, CodebookData, Document, Facet
from nkhr_desktop.project.naming import Names, names_of_codes, names_of_documents

FACETS = (Facet("f1", "abuse_type", "Abuse type", "침해 유형", "#000000"), Facet("f2", "", "Mine", "", "#000000"))


def code(name: str, en: str, ko: str = "", parent: str = "", facet: str = "f1") -> Code:
    return Code(name, facet, parent, en, ko, "#000000")


BOOK = CodebookData(
    FACETS,
    (
        code("c1", "Liberty", "자유"),
        code("c2", "Torture", "고문", "c1"),
        code("c3", "Torture", "", facet="f2"),
        code("c4", "", "감금", "c1"),
        code("c5", "c2"),
    ),
)


def document(name: str, title: str, file_name: str) -> Document:
    return Document(name, file_name, title, "", "", "", "", "", "", 1, "utf-8")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("c1", "c1"),
        ("Liberty", "c1"),
        ("자유", "c1"),
        (" Liberty ", "c1"),
        ("Liberty > Torture", "c2"),
        ("자유 > 고문", "c2"),
        ("고문", "c2"),
        ("abuse_type > Liberty > Torture", "c2"),
        ("Abuse type > Liberty > Torture", "c2"),
        ("침해 유형 > 자유 > 고문", "c2"),
        ("Mine > Torture", "c3"),
        ("Liberty > 감금", "c4"),
        ("c2", "c2"),  # an id is surer than a name
    ],
)
def test_codes_by_id_name_and_path(name, found):
    assert names_of_codes(BOOK).find(name) == found
    assert names_of_codes(BOOK).find(unicodedata.normalize("NFD", name)) == found


def test_a_name_of_two_codes_names_both():
    with pytest.raises(Ambiguous) as refused:
        names_of_codes(BOOK).find("Torture")
    assert refused.value.found == (("c2", "Abuse type > Liberty > Torture"), ("c3", "Mine > Torture"))


@pytest.mark.parametrize("name", ["", " ", "torture", "Liberty > ", "> Torture"])
def test_what_is_not_there_is_not_guessed(name):
    with pytest.raises(NotFound) as refused:
        names_of_codes(BOOK).find(name)
    assert (refused.value.noun, refused.value.name) == (Noun.CODE, name)


def test_documents_by_id_title_and_file_name():
    names = names_of_documents(
        [
            document("d1", "One", "a.txt"),
            document("d2", "Two", ""),
            document("d3", "Two", "b.txt"),
            document("d4", "x", "x"),
        ]
    )
    assert [names.find(name) for name in ("d1", "One", "a.txt", "b.txt", "x")] == ["d1", "d1", "d1", "d3", "d4"]
    with pytest.raises(Ambiguous) as refused:
        names.find("Two")
    assert refused.value.found == (("d2", "Two"), ("d3", "Two"))
    with pytest.raises(NotFound):
        names.find("")


def test_nothing_is_found_among_nothing():
    with pytest.raises(NotFound):
        Names(Noun.CODE, (), {}).find("x")
