"""Facets and codes: the tree, its names, and what happens to annotations when it changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.model.errors import NotFound, Refused, Why
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Code, CodebookData, Facet
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.restructuring import Hanging
from tests.project.making import (
    ABUSE_FACET,
    ACTOR_FACET,
    CODEBOOK,
    DETENTION,
    GUARD,
    TORTURE,
    Coded,
    by_hand,
    new_document,
)


@pytest.fixture
def tree(here: Coded) -> dict[str, str]:
    """Detention > (Torture, Hunger > Theft of rations), Trial; name -> id."""
    book = here.project.codebook
    hunger = book.add(ABUSE_FACET, "Hunger", "굶주림", parent=DETENTION)
    theft = book.add(ABUSE_FACET, "Theft of rations", parent=hunger)
    return {"Hunger": hunger, "Theft": theft, "Trial": book.add(ABUSE_FACET, "Trial")}


def names(project: Project, parent: str = "") -> list[str]:
    return [code.name for code in project.codebook.codes() if code.parent == parent]


def test_codes_come_facet_by_facet_parents_first(here: Coded, tree: dict[str, str]) -> None:
    codes = here.project.codebook.codes()
    assert [code.name for code in codes] == ["Detention", "Torture", "Hunger", "Theft of rations", "Trial", "Guard"]
    assert here.project.codebook.paths()[tree["Theft"]] == "Detention > Hunger > Theft of rations"
    assert here.project.codebook.below(DETENTION) == [TORTURE, tree["Hunger"], tree["Theft"]]


def test_a_code_takes_its_colour_from_above_and_keeps_its_texts(here: Coded) -> None:
    book = here.project.codebook
    own = book.get(book.add(ABUSE_FACET, "Beating", parent=TORTURE, definition_en=" What it is. ", coi="E"))
    assert (own.colour, own.definition_en, own.coi) == ("#56B4E9", "What it is.", "E")
    assert book.get(book.add(ACTOR_FACET, "Driver")).colour == "#E69F00"
    assert book.get(book.add(ACTOR_FACET, "Cook", colour="#123abc")).colour == "#123ABC"


@pytest.mark.parametrize(
    ("facet", "parent", "name", "why"),
    [
        (ABUSE_FACET, "", " detention ", Why.NAME_TAKEN),
        (ABUSE_FACET, DETENTION, "TORTURE", Why.NAME_TAKEN),
        (ABUSE_FACET, "", "", Why.NAME_EMPTY),
        (ACTOR_FACET, DETENTION, "New", Why.OTHER_FACET),
    ],
)
def test_a_code_that_cannot_be_added_is_refused(here: Coded, facet: str, parent: str, name: str, why: Why) -> None:
    with pytest.raises(Refused) as refused:
        here.project.codebook.add(facet, name, parent=parent)
    assert refused.value.why is why


def test_what_is_not_there_is_not_found(here: Coded) -> None:
    book = here.project.codebook
    verbs = (
        lambda: book.add("nowhere", "New"), lambda: book.add(ABUSE_FACET, "New", parent="nowhere"),
        lambda: book.rename("nowhere", "New", ""), lambda: book.describe("nowhere", memo="x"),
        lambda: book.describe("nowhere"), lambda: book.move("nowhere"), lambda: book.move(GUARD, facet="nowhere"),
        lambda: book.move(GUARD, "nowhere"), lambda: book.merge("nowhere", GUARD), lambda: book.merge(GUARD, "nowhere"),
        lambda: book.remove("nowhere"), lambda: book.remove(GUARD, "move", "nowhere"), lambda: book.pin("nowhere", "1"),
        lambda: book.recolour("nowhere", "#123456"), lambda: book.hanging("nowhere"), lambda: book.get("nowhere"),
        lambda: book.rename_facet("nowhere", "New", ""), lambda: book.remove_facet("nowhere"),
    )  # fmt: skip
    before = here.project.digest()
    for verb in verbs:
        with pytest.raises(NotFound, match="nowhere"):
            verb()
    assert here.project.digest() == before


def test_the_same_name_may_stand_elsewhere_in_the_tree(here: Coded, tree: dict[str, str]) -> None:
    here.project.codebook.add(ABUSE_FACET, "Torture", parent=tree["Hunger"])
    here.project.codebook.add(ACTOR_FACET, "Torture")
    assert [code.name for code in here.project.codebook.codes()].count("Torture") == 3


def test_renaming_to_itself_in_other_letters_works(here: Coded) -> None:
    here.project.codebook.rename(TORTURE, "TORTURE", "")
    assert here.project.codebook.get(TORTURE).name == "TORTURE"


def test_recolouring_reaches_children_when_asked(here: Coded) -> None:
    here.project.codebook.recolour(DETENTION, "#111111")
    assert here.project.codebook.get(TORTURE).colour == "#56B4E9"
    here.project.codebook.recolour(DETENTION, "#222222", with_children=True)
    assert here.project.codebook.get(TORTURE).colour == "#222222"


def test_a_digit_belongs_to_one_code(here: Coded) -> None:
    here.project.codebook.pin(TORTURE, "1")
    here.project.codebook.pin(GUARD, "1")
    assert {code.name: code.key for code in here.project.codebook.codes()} == {
        "Detention": "", "Torture": "", "Guard": "1",
    }  # fmt: skip
    here.project.undo()
    assert here.project.codebook.get(TORTURE).key == "1"
    with pytest.raises(Refused, match="NOT_A_KEY"):
        here.project.codebook.pin(GUARD, "0")


def test_moving_puts_a_code_where_it_was_dropped(here: Coded, tree: dict[str, str]) -> None:
    book = here.project.codebook
    book.move(tree["Trial"], "", before=DETENTION)
    assert names(here.project) == ["Trial", "Detention", "Guard"]
    book.move(tree["Hunger"], DETENTION, before=TORTURE)
    assert names(here.project, DETENTION) == ["Hunger", "Torture"]
    book.move(tree["Theft"], DETENTION, before=TORTURE)
    assert names(here.project, DETENTION) == ["Hunger", "Theft of rations", "Torture"]
    book.move(tree["Hunger"], DETENTION)
    assert names(here.project, DETENTION) == ["Theft of rations", "Torture", "Hunger"]


@pytest.mark.parametrize("before", ["", "Trial"])
def test_dropping_a_code_where_it_stands_is_no_step(here: Coded, tree: dict[str, str], before: str) -> None:
    steps = len(here.project.history())
    here.project.codebook.move(DETENTION if before else tree["Trial"], before=tree.get(before, ""))
    assert len(here.project.history()) == steps


def test_a_branch_cannot_go_below_itself(here: Coded, tree: dict[str, str]) -> None:
    for parent in (DETENTION, tree["Hunger"], tree["Theft"]):
        with pytest.raises(Refused) as refused:
            here.project.codebook.move(DETENTION, parent)
        assert refused.value.why is Why.CYCLE
    with pytest.raises(Refused, match="CYCLE"):
        here.project.codebook.merge(DETENTION, tree["Theft"])
    with pytest.raises(Refused, match="SAME_THING"):
        here.project.codebook.merge(GUARD, GUARD)
    with pytest.raises(Refused, match="CYCLE"):
        here.project.codebook.remove(DETENTION, "move", tree["Theft"])


def test_a_branch_that_moves_takes_all_below_it_into_the_facet(here: Coded, tree: dict[str, str]) -> None:
    here.project.codebook.move(tree["Hunger"], GUARD)
    codes = {code.id: code for code in here.project.codebook.codes()}
    assert {codes[tree["Hunger"]].facet, codes[tree["Theft"]].facet} == {ACTOR_FACET}
    assert list(codes)[-3:] == [GUARD, tree["Hunger"], tree["Theft"]]


def test_ranks_that_collide_make_room(here: Coded, tree: dict[str, str]) -> None:
    """Two people who put a code in the same place have given it one rank."""
    book = here.project.codebook
    third = book.add(ABUSE_FACET, "Third")
    with here.project.change(Kind.MOVE_CODE):
        here.project._door.write("UPDATE code SET rank='i' WHERE parent IS NULL")
    order = sorted([DETENTION, tree["Trial"], third])
    book.move(order[2], before=order[1])
    tops = [code.id for code in book.codes() if not code.parent and code.facet == ABUSE_FACET]
    assert tops == [order[0], order[2], order[1]]
    here.project.undo()
    assert here.project.check() == []


def test_what_hangs_on_a_code_is_told_before_it_goes(here: Coded, tree: dict[str, str]) -> None:
    other = here.project.documents.add([new_document("b.txt")])[0]
    for document, code in ((here.document, TORTURE), (here.document, tree["Theft"]), (other, TORTURE)):
        here.project.annotations.apply(document, Span(0, 3), code)
    assert here.project.codebook.hanging(DETENTION) == Hanging(3, 3, 2)
    assert here.project.codebook.hanging(tree["Trial"]) == Hanging(0, 0, 0)
    assert here.project.codebook.counts() == {TORTURE: 2, tree["Theft"]: 1}


def test_the_bell_of_a_merge_names_the_documents(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(0, 3), GUARD, role="victim")
    bells: list[Changes] = []
    here.project.listen(bells.append)
    here.project.codebook.merge(GUARD, TORTURE)
    assert bells == [Changes(Kind.MERGE_CODES, frozenset([here.document]), codebook=True)]
    merged = here.project.codebook.get(TORTURE)
    assert merged.aliases == ("ill-treatment", "Guard", "계호원")


def test_an_unknown_way_of_removing_removes_nothing(here: Coded) -> None:
    here.project.annotations.apply(here.document, Span(0, 3), GUARD)
    with pytest.raises(Refused, match="BAD_VALUE"):
        here.project.codebook.remove(GUARD, "keep")  # type: ignore[arg-type]
    assert here.project.annotations.count() == 1


@pytest.mark.parametrize("name", ["Abuse_Type", "actor", "ACTOR"])
def test_no_facet_is_called_as_a_dataset_calls_another(here: Coded, name: str) -> None:
    book = here.project.codebook
    own = book.add_facet("Place")
    for attempt in (lambda: book.add_facet(name), lambda: book.rename_facet(own, name, "")):
        with pytest.raises(Refused) as caught:
            attempt()
        assert caught.value.why is Why.NAME_TAKEN
    words = [facet.word for facet in book.facets()]
    assert len(set(words)) == len(words)


def test_facets_are_added_renamed_and_removed_when_empty(here: Coded) -> None:
    book = here.project.codebook
    place = book.add_facet("Place", "장소", "#009e73")
    book.rename_facet(place, "Where", "")
    assert [(facet.name, facet.word) for facet in book.facets()][-1] == ("Where", "Where")
    code = book.add(place, "Camp")
    with pytest.raises(Refused) as used:
        book.remove_facet(place)
    assert used.value.why is Why.IN_USE
    book.remove(code)
    book.remove_facet(place)
    assert [facet.word for facet in book.facets()] == ["abuse_type", "actor"]
    for wrong in ("Actor", "  "):
        with pytest.raises(Refused):
            book.add_facet(wrong)


# taking in a whole codebook


def test_what_went_out_comes_in_as_it_was(here: Coded, tree: dict[str, str]) -> None:
    data = here.project.codebook.data()
    steps = len(here.project.history())
    fresh = Project.create(here.path.with_name("fresh.nkhr"), codebook=data)
    assert fresh.codebook.data() == data
    fresh.codebook.load(data)
    assert len(fresh.history()) == 1
    fresh.close()
    assert len(here.project.history()) == steps


def test_the_projects_own_codes_follow_their_parents_into_another_facet(here: Coded) -> None:
    own = here.project.codebook.add(ACTOR_FACET, "Interrogator", parent=GUARD)
    deeper = here.project.codebook.add(ACTOR_FACET, "Deputy", parent=own)
    made = here.project.annotations.apply(here.document, Span(0, 3), deeper, role="victim")
    moved = replace(CODEBOOK, codes=(*CODEBOOK.codes[:2], replace(CODEBOOK.codes[2], facet=ABUSE_FACET)))
    here.project.codebook.load(moved)
    codes = {code.id: code for code in here.project.codebook.codes()}
    assert {codes[own].facet, codes[deeper].facet} == {ABUSE_FACET}
    assert here.project.annotations.get(made).role == ""
    assert here.project.check() == []


def test_memos_and_digits_stay_where_the_codebook_has_none(here: Coded) -> None:
    here.project.codebook.describe(GUARD, memo="mine")
    here.project.codebook.pin(GUARD, "3")
    here.project.codebook.load(CODEBOOK)
    assert (here.project.codebook.get(GUARD).memo, here.project.codebook.get(GUARD).key) == ("mine", "3")
    digit = replace(CODEBOOK, codes=(*CODEBOOK.codes[:1], replace(CODEBOOK.codes[1], key="3"), *CODEBOOK.codes[2:]))
    here.project.codebook.load(digit)
    assert (here.project.codebook.get(GUARD).key, here.project.codebook.get(TORTURE).key) == ("", "3")


BROKEN = {
    "a parent that is not there": Code("a" * 32, ABUSE_FACET, "b" * 32, "A", "", "#0072B2"),
    "a facet that is not there": Code("a" * 32, "b" * 32, "", "A", "", "#0072B2"),
    "a parent in another facet": Code("a" * 32, ACTOR_FACET, DETENTION, "A", "", "#0072B2"),
    "an id twice": Code(TORTURE, ABUSE_FACET, "", "A", "", "#0072B2"),
    "no name": Code("a" * 32, ABUSE_FACET, "", " ", "", "#0072B2"),
    "no colour": Code("a" * 32, ABUSE_FACET, "", "A", "", "red"),
    "no digit": Code("a" * 32, ABUSE_FACET, "", "A", "", "#0072B2", key="12"),
    "half an emoji": Code("a" * 32, ABUSE_FACET, "", "A", "", "#0072B2", definition_en="\ud83d"),
    "half an emoji in a list": Code("a" * 32, ABUSE_FACET, "", "A", "", "#0072B2", aliases=("\ud83d",)),
}


@pytest.mark.parametrize("code", BROKEN.values(), ids=BROKEN.keys())
def test_a_codebook_that_is_none_is_refused_whole(here: Coded, code: Code) -> None:
    before = here.project.digest()
    with pytest.raises((NotFound, Refused)):
        here.project.codebook.load(CodebookData(CODEBOOK.facets, (*CODEBOOK.codes, code)))
    for facet in (Facet("f" * 32, "", "", "", "#0072B2"), Facet("f" * 32, "", "A", "", "red")):
        with pytest.raises(Refused):
            here.project.codebook.load(CodebookData((facet,), ()))
    assert here.project.digest() == before


def test_no_code_is_lost_from_the_tree_of_a_damaged_file(here: Coded, tree: dict[str, str]) -> None:
    here.project.close()
    with by_hand(here.path, without_triggers=True) as connection:
        connection.execute("UPDATE code SET parent=? WHERE id=?", (tree["Theft"], DETENTION))
        connection.execute("UPDATE code SET facet=? WHERE id=?", (ACTOR_FACET, tree["Hunger"]))
    project = Project.open(here.path, read_only=True)
    assert len(project.codebook.codes()) == 6
    assert set(project.codebook.below(DETENTION)) == {TORTURE, tree["Hunger"], tree["Theft"], DETENTION}
    assert set(project.codebook.paths()) == {code.id for code in project.codebook.codes()}
    project.close()


def test_a_codebook_whose_facet_is_called_as_another_one_is_refused(here: Coded) -> None:
    """A colleague's facet of the same name: the column facet of a dataset could not tell the two apart."""
    here.project.codebook.add_facet("Place")
    before = here.project.digest()
    theirs = Facet("f" * 32, "", "PLACE", "", "#009E73")
    beside = Facet("e" * 32, "", "actor", "", "#009E73")
    for facet in (theirs, beside):
        with pytest.raises(Refused) as refused:
            here.project.codebook.load(CodebookData((*CODEBOOK.facets, facet), CODEBOOK.codes))
        assert (refused.value.why, refused.value.name) == (Why.NAME_TAKEN, facet.name)
        assert here.project.digest() == before
    here.project.codebook.load(CodebookData((replace(theirs, name_en="Their place"),), ()))
    assert here.project.codebook.facets()[-1].word == "Their place"


def test_a_codebook_with_a_namesake_beside_a_code_is_refused_whole(here: Coded) -> None:
    """A colleague coined the same name: two codes side by side that nobody could tell apart."""
    book = here.project.codebook
    hunger = book.add(ABUSE_FACET, "Hunger", parent=DETENTION)
    before = here.project.digest()
    theirs = replace(CODEBOOK.codes[0], id="f" * 32, parent=DETENTION, name_en="HUNGER", name_ko="", key="")
    with pytest.raises(Refused) as refused:
        book.load(CodebookData(CODEBOOK.facets, (*CODEBOOK.codes, theirs)))
    assert (refused.value.why, refused.value.name) == (Why.NAME_TAKEN, "HUNGER")
    assert here.project.digest() == before
    elsewhere = replace(theirs, parent=TORTURE)
    book.load(CodebookData(CODEBOOK.facets, (*CODEBOOK.codes, elsewhere)))
    assert book.get(hunger).name == "Hunger"
    assert book.get("f" * 32).name == "HUNGER"
