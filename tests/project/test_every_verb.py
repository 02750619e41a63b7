"""Every verb in any order: the tables are what the journal tells, and undo and redo lead back and forth exactly."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.model.errors import NkhrError, Refused, Why
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Code, CodebookData, Confidence, Facet, Grounds, Progress, Role
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.project import Project
from tests.project.making import CODEBOOK, GUARD, TEXT, fold, new_document, raw, second, tables

T = TypeVar("T")

#: Few, so that they collide; some that a file must refuse or keep exactly.
NAMES = st.sampled_from(["A", "B", "b", "C", "D", "E", "Cell 4", "감방", normalize("NFD", "감방"), "집결소"]) | (
    st.sampled_from(["  ", "", "😀\0\u2028\"'\\", "half \ud83d"])
)
TEXTS = st.sampled_from(["", "One.", "두 문장. 둘째.", 'a\nb\t"c"', "nul \0 and \ufdd0", "\ud800"])
COLOURS = st.sampled_from(["#0072B2", "#e69f00", "#009E73", "red"])
PICK = st.integers(min_value=0, max_value=1 << 16)
PICKS = st.lists(PICK, min_size=1, max_size=3)
KEYS = st.sampled_from(["", "1", "2", "10"])
DATES = st.sampled_from(["2024", "2024-02", "2024-02-29", "2023-02-29", "last year", ""])
PLACE = st.integers(min_value=0, max_value=len(TEXT) + 2)


#: A disk in memory, where there is one: what survives a power cut is not tried here.
MEMORY = Path("/dev/shm")


def fill(project: Project) -> None:
    """Something to begin with."""
    documents = project.documents.add([new_document(f"{number}.txt") for number in range(3)])
    with project.coders.acting("Lark-30", Kind.CREATE_PROJECT) as coder:
        for number, document in enumerate(documents):
            new = [NewAnnotation(document, Span(at, at + 5 + number), GUARD, role=Role.SOURCE) for at in range(4)]
            project.add_annotations(new, coder.id)


class Failed(Exception):
    """Somebody's own error in the middle of a step."""


class EveryVerb(RuleBasedStateMachine):
    """One person, one file; now and then a second program writes to it."""

    steps = 0
    refused = 0
    checked = 0
    restored = 0

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="verbs", dir=MEMORY if MEMORY.is_dir() else None))
        self.path = self.folder / "p.nkhr"
        self.bells: list[Changes] = []
        self.project = Project.create(self.path, codebook=CODEBOOK, coder="Crane-12", fill=fill)
        self.project.listen(self.bells.append)
        self.done = [self.project.digest()]
        self.undone: list[str] = []

    def do(self, verb: Callable[[Project], Any]) -> None:
        """Do one thing and hold it against what must be true of each."""
        before, steps, bells = self.done[-1], self.count(), len(self.bells)
        try:
            verb(self.project)
        except (NkhrError, Failed):
            type(self).refused += 1
            assert self.project.digest() == before
            assert self.count() == steps
        digest, made = self.project.digest(), self.count() - steps
        assert made in (0, 1)
        assert len(self.bells) - bells == made
        assert made or digest == before
        if made:
            self.done.append(digest)
            self.undone.clear()
        self.hold()

    def count(self) -> int:
        return int(raw(self.project).execute("SELECT count(*) FROM change_set").fetchone()[0])

    def hold(self) -> None:
        type(self).steps += 1
        self.agrees()
        step = self.project.undo_step
        assert (step is not None) == (len(self.done) > 1)
        assert (self.project.redo_step is not None) == bool(self.undone)
        if type(self).steps % 7 == 0:
            type(self).checked += 1
            assert self.project.check() == []

    def agrees(self) -> None:
        """The tables are what the journal tells."""
        assert fold(raw(self.project)) == tables(raw(self.project))

    def some(self, things: Sequence[T], pick: int) -> T:
        if not things:
            raise Failed
        return things[pick % len(things)]

    def document(self, pick: int) -> str:
        return self.some(self.project.documents.all(), pick).id

    def code(self, pick: int) -> str:
        return self.some(self.project.codebook.codes(), pick).id

    def facet(self, pick: int) -> str:
        return self.some(self.project.codebook.facets(), pick).id

    def annotations(self, picks: Sequence[int]) -> list[str]:
        return [self.some(self.project.annotations.rows(), pick).id for pick in picks]

    # documents

    @rule(name=NAMES, text=st.sampled_from([TEXT, "Short.", "", "not\rcanonical"]), date=DATES, twice=st.booleans())
    def add_documents(self, name: str, text: str, date: str, twice: bool) -> None:
        self.do(lambda p: p.documents.add([new_document(name, text, date=date)] * (1 + twice)))

    @rule(title=NAMES, text=st.sampled_from([TEXT, "\ufeffwith\r\nother ends\0", "  ", "\ud800"]))
    def paste(self, title: str, text: str) -> None:
        self.do(lambda p: p.documents.paste(title, text))

    @rule(pick=PICK, title=NAMES)
    def rename_document(self, pick: int, title: str) -> None:
        self.do(lambda p: p.documents.rename(self.document(pick), title))

    @rule(picks=PICKS, warnings=st.lists(NAMES | st.sampled_from(["torture", "killing; torture"]), max_size=2))
    def warn(self, picks: list[int], warnings: list[str]) -> None:
        self.do(lambda p: p.documents.warn([self.document(pick) for pick in picks], warnings))

    @rule(pick=PICK, author=NAMES, date=DATES)
    def describe_document(self, pick: int, author: str, date: str) -> None:
        self.do(lambda p: p.documents.describe(self.document(pick), author=author, date=date))

    @rule(pick=PICK, memo=TEXTS)
    def write_memo_of_document(self, pick: int, memo: str) -> None:
        self.do(lambda p: p.documents.write_memo(self.document(pick), memo))

    @rule(picks=PICKS)
    def remove_documents(self, picks: list[int]) -> None:
        self.do(lambda p: p.documents.remove(self.document(pick) for pick in picks))

    @rule(pick=PICK, state=st.sampled_from(Progress))
    def set_progress(self, pick: int, state: Progress) -> None:
        self.do(lambda p: p.documents.set_progress(self.document(pick), state))

    # the codebook

    @rule(name=NAMES, colour=COLOURS)
    def add_facet(self, name: str, colour: str) -> None:
        self.do(lambda p: p.codebook.add_facet(name, "", colour))

    @rule(pick=PICK, name_en=NAMES, name_ko=NAMES)
    def rename_facet(self, pick: int, name_en: str, name_ko: str) -> None:
        self.do(lambda p: p.codebook.rename_facet(self.facet(pick), name_en, name_ko))

    @rule(pick=PICK)
    def remove_facet(self, pick: int) -> None:
        self.do(lambda p: p.codebook.remove_facet(self.facet(pick)))

    @rule(pick=PICK, parent=st.none() | PICK, name=NAMES)
    def add_code(self, pick: int, parent: int | None, name: str) -> None:
        self.do(lambda p: p.codebook.add(self.facet(pick), name, parent="" if parent is None else self.code(parent)))

    @rule(pick=PICK, name_en=NAMES, name_ko=NAMES)
    def rename_code(self, pick: int, name_en: str, name_ko: str) -> None:
        self.do(lambda p: p.codebook.rename(self.code(pick), name_en, name_ko))

    @rule(pick=PICK, text=TEXTS, aliases=st.lists(NAMES, max_size=2))
    def describe_code(self, pick: int, text: str, aliases: list[str]) -> None:
        self.do(lambda p: p.codebook.describe(self.code(pick), aliases=aliases, definition_en=text, memo=text))

    @rule(pick=PICK, colour=COLOURS, children=st.booleans())
    def recolour(self, pick: int, colour: str, children: bool) -> None:
        self.do(lambda p: p.codebook.recolour(self.code(pick), colour, with_children=children))

    @rule(pick=PICK, parent=st.none() | PICK, before=st.none() | PICK, facet=st.none() | PICK)
    def move(self, pick: int, parent: int | None, before: int | None, facet: int | None) -> None:
        self.do(
            lambda p: p.codebook.move(
                self.code(pick),
                "" if parent is None else self.code(parent),
                "" if before is None else self.code(before),
                "" if facet is None else self.facet(facet),
            )
        )

    @rule(pick=PICK, into=PICK)
    def merge(self, pick: int, into: int) -> None:
        self.do(lambda p: p.codebook.merge(self.code(pick), self.code(into)))

    @rule(pick=PICK, to=st.none() | PICK)
    def remove_code(self, pick: int, to: int | None) -> None:
        if to is None:
            self.do(lambda p: p.codebook.remove(self.code(pick)))
        else:
            self.do(lambda p: p.codebook.remove(self.code(pick), "move", self.code(to)))

    @rule(pick=PICK, key=KEYS)
    def pin(self, pick: int, key: str) -> None:
        self.do(lambda p: p.codebook.pin(self.code(pick), key))

    @rule(facet=PICK, count=st.integers(0, 4), name=NAMES, key=KEYS)
    def load_codebook(self, facet: int, count: int, name: str, key: str) -> None:
        """Some of the project's codes in another facet and shape, as somebody may have edited them in a file."""

        def load(project: Project) -> None:
            to = self.facet(facet)
            some = project.codebook.codes()[:count]
            codes = [
                Code(code.id, to, some[number - 1].id if number else "", name or code.name, "", "#0072b2", key=key)
                for number, code in enumerate(some)
            ]
            project.codebook.load(CodebookData((Facet("f" * 32, "", "Own", "", "#333333"),), tuple(codes)))

        self.do(load)

    @rule()
    def load_default(self) -> None:
        self.do(lambda p: p.codebook.load(CODEBOOK))

    # annotations

    @rule(document=PICK, code=PICK, start=PLACE, length=st.integers(1, 40), memo=TEXTS, role=st.sampled_from(Role))
    def apply(self, document: int, code: int, start: int, length: int, memo: str, role: Role) -> None:
        span = Span(start, start + length)
        self.do(lambda p: p.annotations.apply(self.document(document), span, self.code(code), memo, role=role))

    @rule(document=PICK, start=PLACE)
    def apply_actor(self, document: int, start: int) -> None:
        span = Span(start, start + 5)
        self.do(lambda p: p.annotations.apply(self.document(document), span, GUARD, "m", "sure", "source", "heard"))

    @rule(document=PICK, code=PICK, places=st.lists(PLACE, max_size=6))
    def add_in_bulk(self, document: int, code: int, places: list[int]) -> None:
        self.do(
            lambda p: p.add_annotations(
                [NewAnnotation(self.document(document), Span(at, at + 3), self.code(code + at)) for at in places]
            )
        )

    @rule(pick=PICK, start=PLACE, length=st.integers(1, 40))
    def change_span(self, pick: int, start: int, length: int) -> None:
        self.do(lambda p: p.annotations.change_span(self.annotations([pick])[0], Span(start, start + length)))

    @rule(picks=PICKS, code=PICK)
    def change_code(self, picks: list[int], code: int) -> None:
        self.do(lambda p: p.annotations.change_code(self.annotations(picks), self.code(code)))

    @rule(pick=PICK, memo=TEXTS)
    def write_memo(self, pick: int, memo: str) -> None:
        self.do(lambda p: p.annotations.write_memo(self.annotations([pick])[0], memo))

    @rule(picks=PICKS, confidence=st.sampled_from(Confidence), grounds=st.sampled_from(Grounds))
    def set_values(self, picks: list[int], confidence: Confidence, grounds: Grounds) -> None:
        self.do(lambda p: p.annotations.set_confidence(self.annotations(picks), confidence))
        self.do(lambda p: p.annotations.set_grounds(self.annotations(picks), grounds))

    @rule(picks=PICKS, role=st.sampled_from(Role))
    def set_role(self, picks: list[int], role: Role) -> None:
        self.do(lambda p: p.annotations.set_role(self.annotations(picks), role))

    @rule(picks=PICKS)
    def remove_annotations(self, picks: list[int]) -> None:
        self.do(lambda p: p.annotations.remove(self.annotations(picks)))

    # coders and the project

    @rule(name=NAMES)
    def add_coder(self, name: str) -> None:
        self.do(lambda p: p.coders.add(name))

    @rule(pick=PICK, name=NAMES)
    def rename_coder(self, pick: int, name: str) -> None:
        self.do(lambda p: p.coders.rename(self.some(p.coders.all(), pick).id, name))

    @rule(pick=PICK)
    def switch(self, pick: int) -> None:
        self.do(lambda p: p.coders.switch(self.some(p.coders.all(), pick).id))

    @rule(title=NAMES, memo=TEXTS)
    def describe_project(self, title: str, memo: str) -> None:
        self.do(lambda p: p.describe(title=title, memo=memo))

    # several verbs as one step

    @rule(document=PICK, facet=PICK, name=NAMES, start=PLACE, fail=st.sampled_from(["", "inner", "outer"]))
    def in_vivo(self, document: int, facet: int, name: str, start: int, fail: str) -> None:
        def both(project: Project) -> None:
            where = self.document(document)
            with project.change(Kind.APPLY_CODE):
                code = project.codebook.add(self.facet(facet), name)
                made = project.annotations.apply(where, Span(start, start + 2), code)
                project.annotations.write_memo(made, "one")
                project.annotations.write_memo(made, "two")
                if fail == "inner":
                    with pytest.raises(Refused):
                        self.change_in_vain(made, code)
                if fail == "outer":
                    raise Failed

        self.do(both)

    def change_in_vain(self, annotation: str, code: str) -> None:
        with self.project.change(Kind.MERGE_CODES):
            self.project.annotations.write_memo(annotation, "three")
            self.project.codebook.merge(code, code)

    @rule(name=NAMES, document=PICK, start=PLACE)
    def by_another_coder(self, name: str, document: int, start: int) -> None:
        def code(project: Project) -> None:
            with project.coders.acting(name, Kind.APPLY_CODE):
                project.annotations.apply(self.document(document), Span(start, start + 2), GUARD)

        self.do(code)

    @rule(pick=PICK, start=PLACE)
    def another_program_codes(self, pick: int, start: int) -> None:
        def code(project: Project) -> None:
            other = second(self.path)
            other.listen(self.bells.append)
            try:
                other.annotations.apply(self.document(pick), Span(start, start + 1), self.code(pick))
            finally:
                other.close()

        self.do(code)

    # earlier states

    @rule(pick=PICK, step=PICK, along=st.booleans())
    def restore(self, pick: int, step: int, along: bool) -> None:
        rows = "SELECT DISTINCT row, t.id FROM change c JOIN change_set t ON t.n=c.s WHERE tbl IN ('annotation','code')"
        row, change_set = self.some(raw(self.project).execute(f"{rows} ORDER BY c.n").fetchall(), pick * (step + 1))

        def bring_back(project: Project) -> None:
            done = project.restoring.restore(row, change_set, along)
            type(self).restored += 1
            table, then = project.past.state(row, change_set)
            now = tables(raw(project))[table][row]
            assert then is not None
            assert {name for name in then if then[name] != now[name]} <= {*done.dropped, "created_at", "changed_at"}

        self.do(bring_back)

    # back and forth

    @rule(times=st.integers(1, 4), elsewhere=st.booleans())
    def undo(self, times: int, elsewhere: bool) -> None:
        for _ in range(times):
            self.take_back(Project.undo, self.done[1:], Why.NOTHING_TO_UNDO, elsewhere)
            if len(self.done) > 1:
                self.undone.append(self.done.pop())
            assert self.project.digest() == self.done[-1]
        self.hold()

    @rule(times=st.integers(1, 3), elsewhere=st.booleans())
    def redo(self, times: int, elsewhere: bool) -> None:
        for _ in range(times):
            self.take_back(Project.redo, self.undone, Why.NOTHING_TO_REDO, elsewhere)
            if self.undone:
                self.done.append(self.undone.pop())
            assert self.project.digest() == self.done[-1]
        self.hold()

    def take_back(self, verb: Callable[[Project], Any], there: Sequence[str], why: Why, elsewhere: bool) -> None:
        """Undo or redo here, or in another program that has the file open, too."""
        project = second(self.path) if elsewhere else self.project
        try:
            if there:
                assert verb(project).left == ()
            else:
                with pytest.raises(Refused) as refused:
                    verb(project)
                assert refused.value.why is why
        finally:
            if elsewhere:
                project.close()

    @rule()
    def reopen(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)
        self.project.listen(self.bells.append)
        self.hold()

    def teardown(self) -> None:
        last = self.done[-1]
        while self.project.undo_step is not None:
            assert self.project.undo().left == ()
        assert self.project.digest() == self.done[0]
        assert self.project.check() == []
        self.reopen_for_teardown()
        for _ in self.done[1:]:
            self.project.redo()
        assert self.project.digest() == last
        assert self.project.check() == []
        self.project.close()
        assert [file.name for file in self.folder.iterdir()] == [self.path.name]
        shutil.rmtree(self.folder)

    def reopen_for_teardown(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)


def test_every_verb_is_journalled_and_undone_exactly(full: bool) -> None:
    campaign = settings(
        max_examples=500 if full else 10,
        stateful_step_count=200 if full else 50,
        deadline=None,
        derandomize=not full,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(EveryVerb, settings=campaign)
    assert EveryVerb.refused < EveryVerb.steps
    assert EveryVerb.restored
    if full:
        print(f"\n{EveryVerb.steps} steps, {EveryVerb.refused} refused, {EveryVerb.checked} checks of the whole file")
