"""Documents: what is kept of each, in which order, and how far each coder is."""

from __future__ import annotations

from hashlib import sha256

import pytest

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import Ambiguous, FileRefused, FileTrouble, NotFound, Refused, Why
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Progress
from nkhr_desktop.project.documents import NewDocument
from nkhr_desktop.project.project import Project
from tests.project.making import GUARD, TEXT, Coded, by_hand, new_document


def test_bytes_and_text_are_kept_under_their_hashes(here: Coded) -> None:
    original = "\ufeffone\r\ntwo\0".encode()
    new = NewDocument("odd.txt", original, "one\ntwo\ufffd", "utf-8", (("bom", 1), ("crlf", 1), ("nul", 1)))
    made = here.project.documents.add([new])[0]
    document = here.project.documents.get(made)
    assert here.project.documents.original(made) == original
    assert here.project.documents.text(made) == "one\ntwo\ufffd"
    assert document.original_sha256 == sha256(original).hexdigest()
    assert document.text_sha256 == sha256("one\ntwo\ufffd".encode()).hexdigest()
    assert (document.characters, document.replaced) == (8, (("bom", 1), ("crlf", 1), ("nul", 1)))


def test_the_same_file_twice_is_noticed_and_its_bytes_kept_once(here: Coded) -> None:
    same = here.project.documents.same(sha256(TEXT.encode()).hexdigest())
    assert [each.id for each in same] == [here.document]
    here.project.documents.add([new_document("again.txt")])
    assert len(here.project.documents.same(sha256(TEXT.encode()).hexdigest())) == 2
    assert here.project._door.value("SELECT count(*) FROM content") == 1


def test_documents_stay_in_the_order_in_which_they_came(here: Coded) -> None:
    names = [f"{number}.txt" for number in range(60)]
    here.project.documents.add([new_document(name) for name in names[:50]])
    for name in names[50:]:
        here.project.documents.add([new_document(name)])
    assert [each.file_name for each in here.project.documents.all()] == ["a.txt", *names]


@pytest.mark.parametrize(
    ("title", "file_name", "text", "found"),
    [
        ("Given", "b.txt", "First line\nsecond", "Given"),
        ("  ", "b.txt", "First line\nsecond", "b.txt"),
        ("", "", "\nFirst line\nsecond", "First line"),
        ("", "", "x" * 100, "x" * 60),
    ],
)
def test_a_document_always_has_a_title(here: Coded, title: str, file_name: str, text: str, found: str) -> None:
    made = here.project.documents.add([new_document(file_name, text, title=title)])[0]
    assert here.project.documents.get(made).title == found


@pytest.mark.parametrize("text", ["", " \n\t", "cr\ronly", "\ufeffbom", "nul \0"])
def test_a_text_that_is_empty_or_not_canonical_is_refused(here: Coded, text: str) -> None:
    with pytest.raises(Refused) as refused:
        here.project.documents.add([new_document("fine.txt"), new_document("odd.txt", text)])
    assert (refused.value.why in (Why.EMPTY_DOCUMENT, Why.BAD_VALUE), refused.value.name) == (True, "odd.txt")
    assert len(here.project.documents.all()) == 1


def test_what_was_inferred_is_marked_until_a_person_says_so(here: Coded) -> None:
    documents = here.project.documents
    new = NewDocument("c.txt", b"c", "c", "utf-8", attributes={"author": "A", "date": "2024"}, inferred={
        "author": "the name in the file", "date": "its year",
    })  # fmt: skip
    made = documents.add([new])[0]
    assert documents.get(made).inferred == {"author": "the name in the file", "date": "its year"}
    documents.describe(made, author="A", date="2024-03")
    assert documents.get(made).inferred == {"author": "the name in the file"}
    documents.confirm(made, "author")
    assert documents.get(made).inferred == {}
    for wrong in (lambda: documents.confirm(made, "memo"), lambda: documents.describe(made, memo="x")):
        with pytest.raises(Refused, match="BAD_VALUE"):
            wrong()


@pytest.mark.parametrize(("attribute", "value"), [("date", "yesterday"), ("title", " "), ("author", "\udcff")])
def test_attributes_are_checked(here: Coded, attribute: str, value: str) -> None:
    before = here.project.digest()
    with pytest.raises(Refused):
        here.project.documents.describe(here.document, **{attribute: value})
    assert here.project.digest() == before


def test_a_content_warning_has_known_words_first_and_each_once(here: Coded) -> None:
    documents = here.project.documents
    other = documents.add([new_document("b.txt")])[0]
    documents.warn([here.document, other], ["  hunger ", "torture", "추위;hunger", "killing; torture", " "])
    for document in (here.document, other):
        assert documents.get(document).content_warning == ("torture", "killing", "hunger", "추위")
    assert here.project.undo_step is not None
    assert here.project.undo_step.kind is Kind.SET_CONTENT_WARNING
    documents.warn([other], [])
    assert [each.content_warning for each in documents.all()] == [("torture", "killing", "hunger", "추위"), ()]
    here.project.undo()
    here.project.undo()
    assert [each.content_warning for each in documents.all()] == [(), ()]
    assert here.project.check() == []


def test_half_an_emoji_warns_of_nothing(here: Coded) -> None:
    with pytest.raises(Refused) as refused:
        here.project.documents.warn([here.document], ["\udcff"])
    assert refused.value.why is Why.LONE_SURROGATE
    with pytest.raises(NotFound):
        here.project.documents.warn(["nowhere"], ["torture"])


def test_a_pasted_text_is_made_canonical_and_says_what_changed(here: Coded) -> None:
    made = here.project.documents.paste(" A note ", "one\r\ntwo\x01")
    document = here.project.documents.get(made)
    assert (document.title, document.file_name) == ("A note", "")
    assert here.project.documents.text(made) == "one\ntwo\ufffd"
    assert dict(document.replaced) == {"crlf": 1, "control": 1}
    assert here.project.documents.original(made) == b"one\r\ntwo\x01"


def test_names_find_documents_in_any_form_and_never_by_chance(here: Coded) -> None:
    documents = here.project.documents
    korean = documents.add([new_document("\u1112\u1161\u11ab.txt", title="한")])[0]
    assert documents.find("한.txt").id == documents.find("한").id == documents.find(korean).id == korean
    documents.paste("One", "a text")
    with pytest.raises(NotFound):
        documents.find("")
    documents.add([new_document("b.txt", title="a.txt")])
    with pytest.raises(Ambiguous) as two:
        documents.find("a.txt")
    assert len(two.value.found) == 2


def test_removing_takes_annotations_along_and_comes_back_whole(here: Coded) -> None:
    made = here.project.annotations.apply(here.document, Span(0, 3), GUARD)
    here.project.documents.remove([here.document, here.document])
    assert here.project.documents.all() == []
    assert here.project.annotations.count() == 0
    here.project.undo()
    assert here.project.documents.text(here.document) == TEXT
    assert here.project.annotations.get(made).quote == "The"
    assert here.project.documents.counts() == {here.document: 1}


def test_each_coder_is_somewhere_else(here: Coded) -> None:
    documents = here.project.documents
    other = documents.add([new_document("b.txt")])[0]
    assert documents.progress() == {}
    here.project.annotations.apply(here.document, Span(0, 3), GUARD)
    documents.set_progress(other, Progress.DONE)
    assert documents.progress() == {here.document: Progress.IN_PROGRESS, other: Progress.DONE}
    here.project.coders.switch(here.project.coders.add("Lark-30").id)
    assert documents.progress() == {}
    documents.set_progress(other, Progress.IN_PROGRESS)
    documents.set_progress(other, Progress.NOT_STARTED)
    assert documents.progress() == {other: Progress.NOT_STARTED}


def test_what_is_not_there_is_not_found(here: Coded) -> None:
    documents = here.project.documents
    verbs = (
        lambda: documents.get("nowhere"), lambda: documents.text("nowhere"), lambda: documents.original("nowhere"),
        lambda: documents.rename("nowhere", "x"), lambda: documents.describe("nowhere", author="x"),
        lambda: documents.write_memo("nowhere", "x"), lambda: documents.remove(["nowhere"]),
        lambda: documents.set_progress("nowhere", Progress.DONE), lambda: documents.confirm("nowhere", "author"),
    )  # fmt: skip
    for verb in verbs:
        with pytest.raises(NotFound, match="nowhere"):
            verb()


def test_search_finds_every_form_of_a_word_in_every_document(here: Coded) -> None:
    new = [new_document("nfd.txt", "Ein \u1112\u1161\u11ab HOERYONG."), new_document("x", "none")]
    made = here.project.documents.add(new)
    found = {document.id: spans for document, spans in here.project.search("hoeryong")}
    assert set(found) == {here.document, made[0]}
    assert [TEXT[span.start : span.end] for span in found[here.document]] == ["Hoeryong"]
    assert found[made[0]] == [Span(8, 16)]
    assert [document.id for document, _ in here.project.search("한")] == [made[0]]
    assert list(here.project.search("  ")) == []


def test_going_through_all_texts_does_not_push_out_the_one_in_use(here: Coded) -> None:
    here.project.documents.add([new_document(f"{number}.txt", f"text {number}") for number in range(20)])
    here.project.documents.text(here.document)
    kept = dict(here.project._texts._kept)
    list(here.project.search("text"))
    here.project.snapshot()
    assert dict(here.project._texts._kept) == kept


def test_a_text_that_the_file_has_lost_is_damage_in_words(here: Coded) -> None:
    here.project.close()
    for statement in ("UPDATE content SET bytes=x'ff'", "DELETE FROM content"):
        with by_hand(here.path, without_triggers=True) as connection:
            connection.execute(statement)
        project = Project.open(here.path, read_only=True)
        with pytest.raises(FileRefused) as refused:
            project.documents.text(here.document)
        assert refused.value.trouble is FileTrouble.DAMAGED
        project.close()
