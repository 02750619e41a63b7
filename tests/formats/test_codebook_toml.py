"""The codebook file: what is written comes back, and what is wrong is named."""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nkhr_desktop import resources
from nkhr_desktop.formats import EXCHANGE, codebook_toml, writing
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.ids import id_for
from nkhr_desktop.model.things import ABUSE_TYPE, SCHEMES, Code, CodebookData, Facet

HEAD = 'format = "nkhr-codebook"\nversion = 1\n'
FACET = '[[facet]]\nkey = "actor"\nname_en = "Actor"\ncolour = "#E69F00"\n'
CODE = '[[code]]\nkey = "actor.state"\nfacet = "actor"\nname_en = "State"\n'
BOOK = HEAD + FACET + CODE


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def parsed(text: str) -> CodebookData:
    return codebook_toml.parse(text.encode("utf-8", "surrogatepass"), "book.toml")


def refused(text: str | bytes) -> FileRefused:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    with pytest.raises(FileRefused) as caught:
        codebook_toml.parse(data, "book.toml")
    assert caught.value.path == "book.toml"
    return caught.value


def test_the_default_codebook_comes_through_whole(tmp_path: Path) -> None:
    data = codebook_toml.read(resources.path("codebook/default.toml"))
    assert [facet.key for facet in data.facets] == ["abuse_type", "actor", "recommendation"]
    assert [facet.id for facet in data.facets] == [id_for("facet", facet.key) for facet in data.facets]
    assert len(data.codes) >= 100
    codebook_toml.write(data, tmp_path / "book.toml")
    assert codebook_toml.read(tmp_path / "book.toml") == data
    assert names_in(tmp_path) == ["book.toml"]


def test_a_key_gives_the_id() -> None:
    (code,) = parsed(BOOK).codes
    assert code.id == id_for("code", "actor.state")
    assert code.facet == id_for("facet", "actor")
    assert code.colour == "#E69F00"


def test_what_is_written_is_readable() -> None:
    data = parsed(BOOK + 'pin = "3"\naliases = ["the regime", "정권"]\ndefinition_en = "One.\\nTwo."\n')
    assert codebook_toml.dumps(data) == (
        'format = "nkhr-codebook"\nversion = 1\n\n'
        '[[facet]]\nkey = "actor"\nname_en = "Actor"\ncolour = "#E69F00"\n\n'
        f'[[code]]\nid = "{id_for("code", "actor.state")}"\nfacet = "actor"\nname_en = "State"\n'
        'aliases = [\n    "the regime",\n    "정권",\n]\ndefinition_en = """\nOne.\nTwo."""\ncolour = "#E69F00"\n'
        'pin = "3"\n'
    )


def test_a_windows_line_end_stays_one_in_texts_and_in_lists() -> None:
    (code,) = parsed(BOOK + 'aliases = ["a\\r\\nb"]\nmemo = "c\\r\\nd"\n').codes
    assert (code.aliases, code.memo) == (("a\r\nb",), "c\r\nd")
    data = parsed(BOOK + 'aliases = ["a\\r\\nb"]\n')
    assert parsed(codebook_toml.dumps(data)) == data


def test_codes_may_stand_in_any_order_and_come_as_a_tree() -> None:
    text = BOOK + "".join(
        f'[[code]]\nkey = "{key}"\nfacet = "actor"\nname_en = "{key}"\n' + (f'parent = "{above}"\n' if above else "")
        for key, above in (("c", "b"), ("z", ""), ("b", "actor.state"), ("d", "b"), ("a", ""))
    )
    codes = parsed(text).codes
    assert [code.name for code in codes] == ["State", "b", "c", "d", "z", "a"]
    assert codes[2].parent == codes[1].id


def test_facets_of_the_user_are_known_by_id_or_own_key() -> None:
    own = f'[[facet]]\nid = "{"a" * 32}"\nname_ko = "장소"\n[[facet]]\nkey = "place"\nname_en = "Place"\n'
    codes = f'[[code]]\nid = "{"b" * 32}"\nfacet = "{"a" * 32}"\nname_ko = "곳"\n'
    codes += '[[code]]\nkey = "x"\nfacet = "place"\nname_en = "X"\n'
    data = parsed(BOOK + own + codes)
    assert [facet.key for facet in data.facets] == ["actor", "", ""]
    assert data.facets[2].id == id_for("facet", "place")
    assert parsed(codebook_toml.dumps(data)) == data


@pytest.mark.parametrize(
    ("text", "place", "detail"),
    [
        ("", "", "format"),
        ('format = "other"\nversion = 1\n', "", "format"),
        ('format = "nkhr-codebook"\n', "", "version"),
        ('format = "nkhr-codebook"\nversion = true\n', "", "version"),
        ('format = "nkhr-codebook"\nversion = "1"\n', "", "version"),
        (HEAD + "x = 1\n", "", "unknown field 'x'"),
        (HEAD + "facet = 3\n", "facet", "tables"),
        (HEAD + "facet = [3]\n", "facet", "tables"),
        (HEAD + "[facet]\na = 1\n", "facet", "tables"),
        (HEAD + "[[facet]]\nname_en = 'A'\n", "facet 1 'A'", "key or id"),
        (HEAD + "[[facet]]\nkey = 'Up'\nname_en = 'A'\n", "facet 1 'A'", "key"),
        (HEAD + "[[facet]]\nkey = 'a'\n", "facet 1 'a'", "name_en or name_ko"),
        (HEAD + "[[facet]]\nkey = 'a'\nname_en = ' '\n", "facet 1 ' '", "name_en or name_ko"),
        (HEAD + FACET + FACET, "facet 2 'Actor'", "twice"),
        (BOOK + "id = 'x'\n", "code 1 'State'", "id"),
        (BOOK + "colour = 'red'\n", "code 1 'State'", "colour"),
        (BOOK + "colour = '#0072b2ff'\n", "code 1 'State'", "colour"),
        (BOOK + "colour = 5\n", "code 1 'State'", "colour: expected text"),
        (BOOK + "pin = '0'\n", "code 1 'State'", "pin"),
        (BOOK + "pin = '12'\n", "code 1 'State'", "pin"),
        (BOOK + "pin = 1\n", "code 1 'State'", "pin: expected text"),
        (BOOK + "aliases = 'a'\n", "code 1 'State'", "aliases"),
        (BOOK + "aliases = [1]\n", "code 1 'State'", "aliases"),
        (BOOK + "check = {a = 1}\n", "code 1 'State'", "check"),
        (BOOK + "memo = 1979-05-27\n", "code 1 'State'", "memo"),
        (BOOK + 'memo = "a\\u0000b"\n', "code 1 'State'", "memo"),
        (BOOK + "definiton_en = 'x'\n", "code 1 'State'", "unknown field 'definiton_en'"),
        (BOOK + "parent = 'actor.none'\n", "code 1 'State'", "actor.none"),
        (BOOK + "parent = 'actor.state'\n", "code 1 'State'", "under itself"),
        (BOOK + CODE, "code 2 'State'", "twice, first in code 1"),
        (HEAD + CODE, "code 1 'State'", "no facet 'actor'"),
        (HEAD + FACET + "[[code]]\nkey = 'a'\nname_en = 'A'\n", "code 1 'A'", "no facet ''"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(text: str, place: str, detail: str) -> None:
    error = refused(text)
    assert error.trouble is FileTrouble.BAD_CONTENT
    assert error.place == place
    assert detail in error.detail


def test_a_cycle_of_several_codes_is_named() -> None:
    parts = [
        f"[[code]]\nkey = '{key}'\nfacet = 'actor'\nname_en = '{key}'\nparent = '{above}'\n"
        for key, above in (("a", "c"), ("b", "a"), ("c", "b"))
    ]
    error = refused(BOOK + "".join(parts))
    assert (error.place, error.detail) == ("code 2 'a'", "parent: it stands under itself")


def test_a_parent_of_another_facet_is_named() -> None:
    other = "[[facet]]\nkey = 'abuse_type'\nname_en = 'Abuse'\n"
    wrong = "[[code]]\nkey = 'x'\nfacet = 'abuse_type'\nname_en = 'X'\nparent = 'actor.state'\n"
    assert refused(HEAD + FACET + other + CODE + wrong).place == "code 2 'X'"


def test_a_digit_is_pinned_once() -> None:
    more = "pin = '1'\n[[code]]\nkey = 'x'\nfacet = 'actor'\nname_en = 'X'\npin = '1'\n"
    assert refused(BOOK + more).detail == "pin 1 is given twice"


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe" + BOOK.encode("utf-16-le"),
        BOOK.encode() + b'memo = "\xff"\n',
        BOOK.encode() + b'memo = "\xed\xa0\x80"\n',
        BOOK.encode() + b'memo = "\\ud800"\n',
        BOOK.encode() + b'memo = "a\x00b"\n',
        b"a = " + b"[" * 100_000,
        b"a = " + b"{a=" * 100_000,
        b"version = " + b"9" * 100_000,
        b".".join([b"a"] * 2_000_000) + b" = 1",
        b"[" + b" . ".join([b'"a"'] * 1_000_000) + b"]",
        b"not toml at all",
    ],
    ids=["utf16", "bytes", "surrogate", "escaped", "nul", "arrays", "tables", "digits", "dots", "quoted", "words"],
)
def test_hostile_files_are_refused(data: bytes) -> None:
    assert refused(data).trouble is FileTrouble.BAD_CONTENT


def test_a_newer_file_is_not_touched() -> None:
    assert refused(BOOK.replace("version = 1", "version = 2")).trouble is FileTrouble.NEWER
    assert refused(BOOK.replace("version = 1", f"version = {2**63}")).trouble is FileTrouble.NEWER


def test_too_many_codes_and_too_large_a_file_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codebook_toml, "MAX_CODES", 50)
    codes = "".join(f"[[code]]\nkey = 'k{n}'\nfacet = 'actor'\nname_en = 'n'\n" for n in range(60))
    assert refused(BOOK + codes).trouble is FileTrouble.TOO_LARGE
    monkeypatch.setattr(codebook_toml, "MAX_BYTES", 1000)
    (tmp_path / "a.toml").write_text(BOOK + codes)
    with pytest.raises(FileRefused) as caught:
        codebook_toml.read(tmp_path / "a.toml")
    assert caught.value.trouble is FileTrouble.TOO_LARGE


def test_a_chain_of_codes_has_an_end() -> None:
    def chain(length: int) -> str:
        codes = [
            f"[[code]]\nkey = 'k{n}'\nfacet = 'actor'\nname_en = 'n'\nparent = '{above}'\n"
            for n in range(length)
            for above in (f"k{n - 1}" if n else "actor.state",)
        ]
        return BOOK + "".join(codes)

    assert len(parsed(chain(150)).codes) == 151
    assert "deep" in refused(chain(20_000 - 1)).detail


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        codebook_toml.read(tmp_path / "none.toml")
    assert caught.value.trouble is FileTrouble.MISSING


def test_an_old_file_stands_when_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    path = tmp_path / "book.toml"
    codebook_toml.write(parsed(BOOK), path)
    before = path.read_bytes()
    monkeypatch.setattr(writing.os, "fsync", full)
    with pytest.raises(FileRefused) as caught:
        codebook_toml.write(replace(parsed(BOOK), codes=()), path)
    assert caught.value.trouble is FileTrouble.DISK_FULL
    assert path.read_bytes() == before
    assert names_in(tmp_path) == ["book.toml"]


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
LINE = TEXT.map(str.strip)
COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@st.composite
def books(draw: st.DrawFn) -> CodebookData:
    facets = [Facet(id_for("facet", ABUSE_TYPE), ABUSE_TYPE, "Abuse", draw(LINE), draw(COLOUR))]
    facets += [
        Facet(id_for("own", str(n)), "", "Own", draw(LINE), draw(COLOUR)) for n in range(draw(st.integers(0, 2)))
    ]
    codes: list[Code] = []
    pins = draw(st.lists(st.sampled_from("123456789"), unique=True, max_size=3))
    for facet in facets:
        mine: list[Code] = []
        for _ in range(draw(st.integers(0, 3))):
            # a chain: a parent before its child, so the order is that of the tree
            above = mine[-1].id if mine and draw(st.booleans()) else ""
            fields: dict[str, Any] = {name: draw(TEXT) for name in ("definition_en", "use_ko", "example", "memo")}
            fields |= {name: draw(TEXT) for name in draw(st.sets(st.sampled_from(SCHEMES)))}
            listed = {name: tuple(draw(st.lists(TEXT, max_size=2))) for name in ("aliases", "check")}
            name = id_for("test", str(len(codes) + len(mine)))
            pin = pins.pop() if pins else ""
            names = ("X" + draw(LINE), draw(LINE), draw(COLOUR))
            mine.append(Code(name, facet.id, above, *names, key=pin, **listed, **fields))
        codes += mine
    return CodebookData(tuple(facets), tuple(codes))


@settings(max_examples=150, deadline=None)
@given(books())
def test_whatever_a_project_holds_comes_back_identical(data: CodebookData) -> None:
    text = codebook_toml.dumps(data)
    assert parsed(text) == data
    assert codebook_toml.dumps(parsed(text)) == text


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("[]code\n=\"'{}#.\\u0 1abfacetkeynamidparent"), max_size=200))
def test_no_text_does_anything_but_parse_or_be_refused(text: str) -> None:
    with suppress(FileRefused):
        parsed(HEAD + text)


def test_the_list_says_what_the_module_says() -> None:
    (each,) = EXCHANGE
    assert each.load() is codebook_toml
    assert (each.name, each.extensions) == (codebook_toml.NAME, codebook_toml.EXTENSIONS)
