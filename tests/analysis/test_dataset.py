"""The rows of the coded dataset: columns, order, values."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest

from nkhr_desktop.analysis.dataset import INTEGERS, Options, Row, digest, tables
from nkhr_desktop.model.snapshot import Snapshot
from nkhr_desktop.model.things import Annotation, Code, Coder, Document, Facet

TEXT = "a😀b가" * 50


def made(count: int = 60) -> Snapshot:
    rnd = random.Random(5)
    documents = tuple(
        Document(f"d{n}", f"f{n}", title, "", "", "", "", "", "", len(TEXT), "utf-8")
        for n, title in enumerate(("Beta", "Alpha", "Alpha"))
    )
    facets = (Facet("f", "actor", "Actor", "", "#000000"), Facet("g", "", "", "장소", "#000000"))
    codes = (
        Code("c1", "f", "", "Zed", "제트", "#000000"),
        Code("c2", "f", "c1", "Ay", "", "#000000", use_en="u", use_ko="유"),
        Code("c3", "g", "", "", "곳", "#000000"),
    )
    coders = (Coder("p2", "Beth"), Coder("p1", "Ada"), Coder("p3", "Zoe"))
    annotations = []
    for number in range(count):
        start = rnd.randrange(8)
        place = (rnd.choice(("d0", "d1", "d2")), start, start + rnd.randint(1, 3))
        who = (rnd.choice(("c1", "c2", "c3")), rnd.choice(("p1", "p2")))
        said = ("m", "sure", "", "", 0, number * 61_001, "q", "", "", "")
        annotations.append(Annotation(f"n{rnd.random()}", *place, *who, *said))
    astral = {f"d{n}": tuple(place for place, char in enumerate(TEXT) if char > "\uffff") for n in range(3)}
    return Snapshot("P", documents, facets, codes, coders, tuple(annotations), astral)


def rows(snapshot: Snapshot, which: int = 0, options: Options | None = None) -> list[dict[str, str | int]]:
    table = tables(snapshot, options)[which]
    found = [dict(zip(table.columns, row, strict=True)) for row in table.rows()]
    assert len(found) == table.count
    return found


def test_the_columns_are_those_that_analysts_rely_on() -> None:
    annotations, documents, codes, coders = tables(made())
    assert ",".join(annotations.columns) == (
        "annotation_id,document_id,document_title,coder,facet,code_id,code_path,code_name_en,code_name_ko,start,end,"
        "start_utf16,end_utf16,quote,memo,confidence,role,grounds,created_at,changed_at"
    )
    assert ",".join(documents.columns) == (
        "document_id,file_name,title,author,publisher,date,language,sha256_original,sha256_text,characters,"
        "content_warning"
    )
    assert ",".join(codes.columns) == (
        "code_id,facet,parent_id,code_path,name_en,name_ko,definition_en,definition_ko,use,avoid,"
        "coi,rome,huridocs,nkdb,kinu,uhri"
    )
    assert coders.columns == ("coder_id", "coder")


def test_documents_are_sorted_by_title_then_id() -> None:
    assert [row["document_id"] for row in rows(made(), 1)] == ["d1", "d2", "d0"]


def test_annotations_are_sorted_whatever_order_they_come_in() -> None:
    snapshot = made(400)
    place = {row["document_id"]: number for number, row in enumerate(rows(snapshot, 1))}
    found = rows(snapshot)

    def key(row: dict[str, str | int]) -> tuple[object, ...]:
        names = ("start", "end", "code_path", "coder", "annotation_id")
        return (place[row["document_id"]], *(row[name] for name in names))

    assert all(key(one) < key(other) for one, other in pairwise(found))
    shuffled = list(snapshot.annotations)
    random.Random(1).shuffle(shuffled)
    assert rows(replace(snapshot, annotations=tuple(shuffled))) == found


def test_offsets_in_both_units() -> None:
    for row in rows(made()):
        for name in ("start", "end"):
            units = len(TEXT[: int(row[name])].encode("utf-16-le")) // 2
            assert row[f"{name}_utf16"] == units


def test_codes_carry_facet_path_and_both_languages() -> None:
    first, second, third = rows(made(), 2)
    assert (first["facet"], first["code_path"], first["parent_id"]) == ("actor", "Zed", "")
    assert (second["code_path"], second["parent_id"], second["use"]) == ("Zed > Ay", "c1", "u\n유")
    assert (third["facet"], third["code_path"], third["name_ko"]) == ("장소", "곳", "곳")
    for row in rows(made()):
        assert {"c1": "Zed", "c2": "Zed > Ay", "c3": "곳"}[str(row["code_id"])] == row["code_path"]


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (0, "1970-01-01T00:00:00.000Z"),
        (1_720_688_820_123, "2024-07-11T09:07:00.123Z"),
        (951_825_599_999, "2000-02-29T11:59:59.999Z"),
        (4_102_444_799_000, "2099-12-31T23:59:59.000Z"),
    ],
)
def test_times_are_utc(moment: int, said: str) -> None:
    one = made(1).annotations[0]._replace(created_at=moment, changed_at=moment)
    (row,) = rows(replace(made(1), annotations=(one,)))
    assert row["created_at"] == row["changed_at"] == said


def test_what_is_left_out_is_empty_and_nothing_else_changes() -> None:
    full, bare = rows(made()), rows(made(), options=Options(quotes=False, memos=False))
    for one, other in zip(full, bare, strict=True):
        assert (other["quote"], other["memo"]) == ("", "")
        assert {**other, "quote": "q", "memo": "m"} == one


def test_coders_by_number_show_neither_name_nor_id() -> None:
    assert rows(made(), 3) == [{"coder_id": "p1", "coder": "Ada"}, {"coder_id": "p2", "coder": "Beth"}]
    hidden = Options(coders_by_number=True)
    assert rows(made(), 3, hidden) == [{"coder_id": "", "coder": "coder 1"}, {"coder_id": "", "coder": "coder 2"}]
    shown = str([list(table.rows()) for table in tables(made(), hidden)])
    assert not any(word in shown for word in ("Ada", "Beth", "Zoe", "'p1'", "'p2'", "'p3'"))
    only_beth = replace(made(), annotations=tuple(a for a in made().annotations if a.coder == "p2"))
    assert rows(only_beth, 3, hidden) == [{"coder_id": "", "coder": "coder 2"}]


def test_whole_numbers_are_numbers_and_the_rest_text() -> None:
    for table in tables(made()):
        for row in table.rows():
            kinds = {column: type(value) for column, value in zip(table.columns, row, strict=True)}
            assert {column for column, kind in kinds.items() if kind is int} == INTEGERS & set(table.columns)


def test_an_empty_project_has_empty_tables() -> None:
    empty = Snapshot("", (), (), (), (), ())
    assert [table.count for table in tables(empty)] == [0, 0, 0, 0]
    assert [list(table.rows()) for table in tables(empty)] == [[], [], [], []]


def test_the_digest_is_of_what_is_said() -> None:
    snapshot = made()
    told = digest(snapshot)
    assert told == digest(replace(snapshot, annotations=snapshot.annotations[::-1], head="other"))
    assert len(told) == 64
    changed = [
        replace(snapshot, annotations=(snapshot.annotations[0]._replace(memo="n"), *snapshot.annotations[1:])),
        replace(snapshot, annotations=snapshot.annotations[1:]),
        replace(snapshot, documents=snapshot.documents[:2], annotations=()),
        replace(snapshot, coders=(Coder("p2", "Bet"), *snapshot.coders[1:])),
    ]
    assert len({told, *map(digest, changed), digest(snapshot, Options(quotes=False))}) == 6


def test_no_two_texts_run_together_in_the_digest() -> None:
    one = made(1)
    first = one.annotations[0]

    def of(quote: str, memo: str) -> str:
        return digest(replace(one, annotations=(first._replace(quote=quote, memo=memo),)))

    assert len({of("ab", "c"), of("a", "bc"), of("abc", ""), of("", "abc"), of("a1:b", "c"), of("a", "1:bc")}) == 6


def sample_row(snapshot: Snapshot) -> Row:
    return next(tables(snapshot)[0].rows())


def test_rows_can_be_walked_twice() -> None:
    snapshot = made()
    assert sample_row(snapshot) == sample_row(snapshot)
