"""Annotations: applied, changed, found again, in bulk too."""

from __future__ import annotations

import random

import pytest

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import BadSpan, NotFound, Refused, Why
from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Confidence, Grounds, Role
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.bulk import Added
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.tables import LONG
from tests.project.making import ACTOR_FACET, CODEBOOK, DETENTION, GUARD, TEXT, TORTURE, Coded, new_document


def test_an_annotation_has_its_quote_and_what_stands_around_it(here: Coded) -> None:
    at = TEXT.index("😀")
    made = here.project.annotations.get(here.project.annotations.apply(here.document, Span(at, at + 8), GUARD))
    assert made.quote == "😀 Nobody"
    assert (made.prefix, made.suffix) == (TEXT[at - 32 : at], TEXT[at + 8 : at + 40])
    assert made.text_sha256 == here.project.documents.get(here.document).text_sha256
    assert made.created_at == made.changed_at > 0


def test_random_spans_come_back_as_they_were(here: Coded) -> None:
    dice = random.Random(3)
    spans = [Span(*sorted(dice.sample(range(len(TEXT) + 1), 2))) for _ in range(200)]
    with here.project.change(Kind.APPLY_CODE):
        ids = [here.project.annotations.apply(here.document, span, GUARD) for span in spans]
    here.project.close()
    again = Project.open(here.path)
    found = [again.annotations.get(each) for each in ids]
    assert [(row.span, row.quote) for row in found] == [(span, TEXT[span.start : span.end]) for span in spans]
    again.close()


def test_what_cannot_be_applied_is_refused(here: Coded) -> None:
    apply = here.project.annotations.apply
    with pytest.raises(BadSpan) as beyond:
        apply(here.document, Span(5, len(TEXT) + 1), GUARD)
    assert beyond.value.length == len(TEXT)
    with pytest.raises(NotFound, match="nowhere"):
        apply("nowhere", Span(0, 1), GUARD)
    with pytest.raises(NotFound, match="nothing"):
        apply(here.document, Span(0, 1), "nothing")
    with pytest.raises(Refused) as role:
        apply(here.document, Span(0, 1), TORTURE, role="victim")
    assert role.value.why is Why.ROLE_ONLY_FOR_ACTORS
    with pytest.raises(ValueError, match="maybe"):
        apply(here.document, Span(0, 1), GUARD, confidence="maybe")


def test_nobody_codes_without_a_name(here: Coded) -> None:
    nameless = Project.create(here.path.with_name("nameless.nkhr"), codebook=CODEBOOK)
    document = nameless.documents.add([new_document()])[0]
    for verb in (
        lambda: nameless.annotations.apply(document, Span(0, 1), GUARD),
        lambda: nameless.add_annotations([NewAnnotation(document, Span(0, 1), GUARD)]),
    ):
        with pytest.raises(Refused) as refused:
            verb()
        assert refused.value.why is Why.NO_CODER
    nameless.close()


def test_changes_reach_the_row_and_its_quote(here: Coded) -> None:
    annotations = here.project.annotations
    made = annotations.apply(here.document, Span(4, 9), GUARD, role="victim")
    annotations.change_span(made, Span(0, 3))
    annotations.write_memo(made, "memo")
    annotations.set_confidence([made], Confidence.LIKELY)
    annotations.set_grounds([made], Grounds.HEARD)
    annotations.set_role([made], Role.ADDRESSEE)
    row = annotations.get(made)
    assert (row.span, row.quote, row.prefix, row.suffix) == (Span(0, 3), "The", "", TEXT[3:35])
    assert (row.memo, row.confidence, row.grounds, row.role) == ("memo", "likely", "heard", "addressee")
    annotations.change_code([made], TORTURE)
    assert (annotations.get(made).code, annotations.get(made).role) == (TORTURE, "")
    with pytest.raises(BadSpan):
        annotations.change_span(made, Span(0, len(TEXT) + 1))
    with pytest.raises(Refused):
        annotations.set_role([made], Role.VICTIM)


def test_a_change_to_what_it_is_already_is_no_step(here: Coded) -> None:
    annotations = here.project.annotations
    made = annotations.apply(here.document, Span(4, 9), GUARD, "memo", "sure")
    steps = len(here.project.history())
    annotations.change_span(made, Span(4, 9))
    annotations.write_memo(made, "memo")
    annotations.set_confidence([made], Confidence.SURE)
    annotations.change_code([made], GUARD)
    annotations.remove([])
    assert len(here.project.history()) == steps


def test_several_at_once_are_one_step_and_all_or_nothing(here: Coded) -> None:
    annotations = here.project.annotations
    ids = [annotations.apply(here.document, Span(at, at + 2), GUARD) for at in range(5)]
    annotations.set_confidence([*ids, ids[0]], Confidence.SURE)
    assert here.project.history(limit=1)[0].rows == 5
    with pytest.raises(NotFound):
        annotations.remove([*ids, "nowhere"])
    assert annotations.count() == 5
    annotations.remove([*ids, ids[0]])
    assert (annotations.count(), here.project.undo().kind) == (0, Kind.REMOVE_ANNOTATIONS)
    assert annotations.count() == 5


def test_within_finds_exactly_what_touches_a_span(here: Coded) -> None:
    text = "word " * 2000
    long = here.project.documents.add([new_document("long.txt", text)])[0]
    dice = random.Random(8)
    lengths = [1, 5, 300, LONG - 1, LONG, LONG + 1, 6000]
    spans = [
        Span(at, at + length) for length in lengths for at in (dice.randrange(len(text) - length) for _ in range(20))
    ]
    here.project.add_annotations([NewAnnotation(long, span, GUARD) for span in spans])
    here.project.annotations.apply(here.document, Span(0, 9), GUARD)
    for _ in range(50):
        at = dice.randrange(len(text) - 700)
        window = Span(at, at + dice.choice([1, 80, 700]))
        found = here.project.annotations.within(long, window)
        assert sorted((mark.start, mark.end) for mark in found) == sorted(
            {(span.start, span.end) for span in spans if span.touches(window)}
        )


def test_filters_choose_by_document_code_facet_and_coder(here: Coded) -> None:
    project = here.project
    other = project.documents.add([new_document("b.txt")])[0]
    one = project.annotations.apply(here.document, Span(0, 3), GUARD)
    two = project.annotations.apply(other, Span(0, 3), TORTURE)
    lark = project.coders.add("Lark-30")
    project.coders.switch(lark.id)
    three = project.annotations.apply(other, Span(0, 3), DETENTION)

    def chosen(**which: frozenset[str]) -> list[str]:
        found = project.annotations.rows(Filter(**which))
        assert project.annotations.count(Filter(**which)) == len(found)
        return [row.id for row in found]

    assert chosen() == [one, *sorted([two, three])]
    assert chosen(documents=frozenset([other])) == sorted([two, three])
    assert chosen(codes=frozenset([GUARD, TORTURE])) == [one, two]
    assert chosen(facets=frozenset([ACTOR_FACET])) == [one]
    assert chosen(coders=frozenset([lark.id])) == [three]
    assert chosen(codes=frozenset([TORTURE]), coders=frozenset([lark.id])) == []
    assert chosen(codes=frozenset()) == []
    window = Span(0, 90)
    assert [mark.id for mark in project.annotations.within(other, window, Filter(coders=frozenset([lark.id])))] == [
        three
    ]
    assert [row.id for row in project.snapshot(Filter(documents=frozenset([other]))).annotations] == sorted(
        [two, three]
    )


def test_rows_come_in_order_and_in_parts(here: Coded) -> None:
    other = here.project.documents.add([new_document("b.txt")])[0]
    dice = random.Random(4)
    places = [(dice.choice([here.document, other]), dice.randrange(60), dice.randrange(1, 20)) for _ in range(80)]
    here.project.add_annotations([NewAnnotation(document, Span(at, at + long), GUARD) for document, at, long in places])
    rows = here.project.annotations.rows()
    order = [here.document, other]
    assert rows == sorted(rows, key=lambda row: (order.index(row.document), row.start, row.end, row.id))
    for document in order:
        whole = [row for row in rows if row.document == document]
        chosen, read, last = Filter(documents=frozenset([document])), [], None
        while part := here.project.annotations.rows(chosen, limit=7, beyond=last):
            read, last = read + part, part[-1]
        assert read == whole
    assert here.project.annotations.rows(limit=30) == rows[:30]


def test_next_and_previous_visit_each_once_even_at_one_place(here: Coded) -> None:
    spans = [Span(5, 9), Span(5, 9), Span(5, 12), Span(30, 31), Span(0, 2)]
    ids = [here.project.annotations.apply(here.document, span, GUARD) for span in spans]
    seen, place, than = [], -1, ""
    while (row := here.project.annotations.next(here.document, place, than=than)) is not None:
        seen.append(row.id)
        place, than = row.start, row.id
    back = []
    place, than = len(TEXT), ""
    while (row := here.project.annotations.previous(here.document, place, than=than)) is not None:
        back.append(row.id)
        place, than = row.start, row.id
    assert sorted(seen) == sorted(ids)
    assert back == seen[::-1]


def test_bulk_skips_what_the_coder_has_already(here: Coded) -> None:
    new = [
        NewAnnotation(here.document, Span(at, at + 3), GUARD, "memo", Confidence.SURE, Role.SOURCE) for at in (0, 1, 0)
    ]
    assert here.project.add_annotations(new) == Added(2, 1)
    assert here.project.add_annotations(new) == Added(0, 3)
    row = here.project.annotations.rows(limit=1)[0]
    assert (row.quote, row.memo, row.confidence, row.role, row.grounds) == ("The", "memo", "sure", "source", "")
    lark = here.project.coders.add("Lark-30")
    assert here.project.add_annotations(new, lark.id) == Added(2, 1)
    assert here.project.undo().kind is Kind.IMPORT_ANNOTATIONS


@pytest.mark.parametrize(
    "bad", [("nowhere", 0, GUARD, ""), ("", 0, "nothing", ""), ("", 88, GUARD, ""), ("", 0, TORTURE, "victim")]
)
def test_bulk_is_all_or_nothing(here: Coded, bad: tuple[str, int, str, str]) -> None:
    document, at, code, role = bad
    good = [NewAnnotation(here.document, Span(place, place + 3), GUARD) for place in range(20)]
    worse = NewAnnotation(document or here.document, Span(at, at + 3), code, role=Role(role))
    with pytest.raises((NotFound, BadSpan, Refused)):
        here.project.add_annotations([*good, worse])
    assert here.project.annotations.count() == 0
    with pytest.raises(NotFound):
        here.project.add_annotations(good, "nobody")
    assert here.project.check() == []
