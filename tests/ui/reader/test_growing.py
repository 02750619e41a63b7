"""Selections by key: sentences, growing and shrinking, whole passages at the caret."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.growing import without_particle
from nkhr_desktop.ui.reader.moves import Grain

from .conftest import Kept, Shown

TEXT = (
    "A title\n\n"
    "Mr. Kim was held in Camp No. 15. He was beaten by guards. “They starved us.” Nobody came.\n"
    "   \n"
    "“그들은 굶었다.”라고 말했다. 정치범수용소에서 3년을 보냈다. 끝.\n"
    "The last paragraph."
)


def words(reader: Reader) -> str:
    """What is selected."""
    return reader.selection.quote(TEXT) if reader.selection is not None else ""


def test_wider_goes_from_word_to_all_and_narrower_the_same_way_back(show: Shown) -> None:
    reader = show(TEXT)
    reader.put_caret(TEXT.index("beaten") + 2)
    seen = []
    for _ in range(5):
        reader.widen()
        seen.append(words(reader))
    assert seen[:2] == ["beaten", "He was beaten by guards."]
    assert seen[2].startswith("Mr. Kim")
    assert seen[2].endswith("Nobody came.")
    assert seen[3] == seen[4] == TEXT
    back = []
    for _ in range(4):
        reader.narrow()
        back.append(words(reader))
    assert back == [seen[2], seen[1], seen[0], ""]
    assert reader.caret == TEXT.index("beaten") + 2, "the caret is where it was"


def test_a_selection_by_hand_grows_to_whole_things(show: Shown) -> None:
    reader = show(TEXT)
    reader.select(Span(TEXT.index("eaten"), TEXT.index("starved") + 2))
    reader.widen()
    assert words(reader) == "beaten by guards. “They starved"
    reader.widen()
    assert words(reader) == "He was beaten by guards. “They starved us.”"
    reader.select(Span(TEXT.index("Nobody"), TEXT.index("라고")))
    reader.widen()
    assert words(reader).startswith("Nobody")
    assert words(reader).endswith("말했다.")
    reader.widen()
    assert words(reader).startswith("Mr. Kim")
    assert words(reader).endswith("끝.")


def test_narrower_without_having_grown_takes_the_begin(show: Shown) -> None:
    reader = show(TEXT)
    reader.select(Span(TEXT.index("Mr."), TEXT.index("Nobody came.") + 12))
    reader.narrow()
    assert words(reader) == "Mr. Kim was held in Camp No. 15."
    reader.narrow()
    assert words(reader) == "Mr"
    reader.narrow()
    assert reader.selection is None
    reader.narrow()
    assert reader.selection is None


def test_sentences_are_walked_over_gaps_and_back(show: Shown) -> None:
    reader = show(TEXT)
    begins = ["A title", "Mr. Kim", "He was", "“They", "Nobody", "“그들은", "정치범", "끝.", "The last"]
    places = [TEXT.index(begin) for begin in begins]
    seen = [reader.caret]
    for _ in range(len(begins)):
        reader.step(Grain.SENTENCE, 1)
        seen.append(reader.caret)
    assert seen == [*places, len(TEXT)]
    reader.step(Grain.SENTENCE, 1)
    assert reader.caret == len(TEXT)
    back = []
    for _ in range(len(begins) + 1):
        reader.step(Grain.SENTENCE, -1)
        back.append(reader.caret)
    assert back == [*places[::-1], 0]


def test_sentences_are_selected_on_the_way(show: Shown) -> None:
    reader = show(TEXT)
    reader.put_caret(TEXT.index("He was"))
    reader.step(Grain.SENTENCE, 1, selecting=True)
    assert words(reader) == "He was beaten by guards. "
    reader.step(Grain.SENTENCE, -1, selecting=True)
    assert reader.selection is None


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("aB. 다가\n!”“…1 "), min_size=1, max_size=120))
def test_no_step_gets_stuck_and_back_visits_the_same_places(show: Shown, kept: Kept, text: str) -> None:
    reader = shown_once(show, text)
    moves, size = reader._selection.moves, len(text)
    if not len(reader.paragraphs):
        return
    forth = [reader.paragraphs.starts[0]]
    while (there := moves.next_sentence(forth[-1])) != forth[-1]:
        assert there > forth[-1]
        forth.append(there)
    assert forth[-1] <= size
    back = [forth[-1]]
    while (there := moves.previous_sentence(back[-1])) != back[-1]:
        assert there < back[-1]
        back.append(there)
    assert set(forth[1:-1]) <= set(back)


def shown_once(show: Shown, text: str) -> Reader:
    """One reader for many texts: a window for each would take long."""
    reader: Reader | None = getattr(show, "reader", None)
    if reader is None:
        reader = show(text)
        show.reader = reader  # type: ignore[attr-defined]
    reader.open("document", text)
    return reader


def test_a_long_paragraph_without_an_end_is_crossed_in_steps(show: Shown) -> None:
    text = "word " * 5_000
    reader = show(text)
    seen = [0]
    while reader.caret < len(text) and len(seen) < 30:
        reader.step(Grain.SENTENCE, 1)
        assert reader.caret > seen[-1]
        seen.append(reader.caret)
    assert reader.caret >= len(text) - 1


def test_what_stands_at_the_caret(show: Shown) -> None:
    reader = show(TEXT)
    reader.put_caret(TEXT.index("beaten") + 1)
    found = [reader.at_caret(grain) for grain in (Grain.WORD, Grain.SENTENCE, Grain.PARAGRAPH)]
    assert [span.quote(TEXT)[-7:] for span in found if span] == ["beaten", "guards.", "y came."]
    reader.select(Span(TEXT.index("beaten"), TEXT.index("starved")))
    sentences = reader.at_caret(Grain.SENTENCE)
    assert sentences is not None
    assert sentences.quote(TEXT) == "He was beaten by guards. “They starved us.”", "those that are selected in part"
    assert show("").at_caret(Grain.SENTENCE) is None


def test_a_caret_out_of_view_is_known(show: Shown) -> None:
    text = "A line of words.\n" * 400
    reader = show(text)
    assert reader.caret_in_view
    reader.go_to(len(text) - 20)
    assert not reader.caret_in_view
    reader.put_caret(reader.caret)
    assert reader.caret_in_view
    reader.put_caret(3_000, top=2_992)
    assert reader.place == 2_992
    assert reader.caret == 3_000


def test_the_caret_goes_with_the_annotation_that_is_chosen(show: Shown, kept: Kept) -> None:
    start = TEXT.index("beaten")
    name = kept.add(start, start + 6)
    reader = show(TEXT)
    reader.choose(name, Span(start, start + 6))
    assert reader.caret == start
    reader.put_caret(start + 6)
    reader.choose(name, Span(start, start + 4))
    assert reader.caret == start + 4, "its end was moved: along with it"
    reader.select(Span(0, 3))
    reader.choose(name, Span(start, start + 4))
    assert reader.selection == Span(0, 3), "what is selected stays"


@pytest.mark.parametrize(
    ("passage", "left"),
    [
        ("정치범수용소에서", "정치범수용소"),
        ("그는 정치범수용소에서의", "그는 정치범수용소"),
        ("보위부의 구류장에서.", "보위부의 구류장"),
        ("UN의", "UN"),
        ("국가", None),
        ("labour", None),
        ("...", None),
    ],
)
def test_a_particle_is_left_out_of_a_passage(passage: str, left: str | None) -> None:
    text = "앞 " + passage + " 뒤"
    found = without_particle(text, Span(2, 2 + len(passage)))
    assert (found.quote(text) if found else None) == left
