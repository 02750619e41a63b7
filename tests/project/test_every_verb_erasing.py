"""Every verb in any order, and things erased in between: the chain and the tables are whole after each of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from nkhr_desktop.model.errors import NkhrError, Noun, Refused
from nkhr_desktop.project import erasing
from nkhr_desktop.project.erasing import Target
from nkhr_desktop.project.project import Project
from tests.project.making import second
from tests.project.test_every_verb import PICK, EveryVerb, Failed


class WithErasing(EveryVerb):
    """The same person, who erases now and then. What undo gives back is not compared here: some steps are gone."""

    erased = 0

    def do(self, verb: Callable[[Project], Any]) -> None:
        try:
            verb(self.project)
        except (NkhrError, Failed):
            type(self).refused += 1
        self.hold()

    def hold(self) -> None:
        type(self).steps += 1
        assert self.project.check() == []

    @rule(times=st.integers(1, 4), elsewhere=st.booleans())
    def undo(self, times: int, elsewhere: bool) -> None:
        for _ in range(times):
            self.step_back(Project.undo, elsewhere)

    @rule(times=st.integers(1, 3), elsewhere=st.booleans())
    def redo(self, times: int, elsewhere: bool) -> None:
        for _ in range(times):
            self.step_back(Project.redo, elsewhere)

    def step_back(self, verb: Callable[[Project], Any], elsewhere: bool) -> None:
        project = second(self.path) if elsewhere else self.project
        try:
            verb(project)
        except Refused:
            assert not (project.can_undo if verb is Project.undo else project.can_redo)
        finally:
            if elsewhere:
                project.close()
        self.hold()

    @rule(pick=PICK, removed=st.booleans(), also=st.booleans())
    def erase_document(self, pick: int, removed: bool, also: bool) -> None:
        def erase(project: Project) -> None:
            gone = [document for document, _ in project.erasing.removed()]
            self.erase(erasing.document(self.some(gone, pick) if removed else self.document(pick)), also)

        self.do(erase)

    @rule(pick=PICK, noun=st.sampled_from([Noun.DOCUMENT, Noun.CODE, Noun.ANNOTATION, Noun.PROJECT]))
    def erase_memo(self, pick: int, noun: Noun) -> None:
        def erase(project: Project) -> None:
            found = {
                Noun.DOCUMENT: lambda: self.document(pick),
                Noun.CODE: lambda: self.code(pick),
                Noun.ANNOTATION: lambda: self.annotations([pick])[0],
                Noun.PROJECT: lambda: "",
            }
            self.erase(erasing.memo(noun, found[noun]()), False)

        self.do(erase)

    def erase(self, target: Target, also: bool) -> None:
        """Erase one thing, and hold what was told before against what is so afterwards."""
        before = self.project.erasing.preview(target)
        undoable = [n for n, _ in self.project._door.journal.stack.undo]
        self.project.erasing.erase(target, [erasing.mentioned(each) for each in before.mentions] if also else [])
        type(self).erased += 1
        after = self.project.erasing.preview(target)
        assert (after.changes, after.steps) == (0, ()) or target.field
        assert after.mentions == () or not also
        left = self.project._door.journal.stack.undo
        assert len(undoable) - len(left) >= len(before.steps)
        again = second(self.path)
        assert again._door.journal.stack == self.project._door.journal.stack
        again.close()

    def teardown(self) -> None:
        while self.project.can_undo:
            self.project.undo()
        assert self.project.check() == []
        self.project.close()
        assert [file.name for file in self.folder.iterdir()] == [self.path.name]
        shutil.rmtree(self.folder)


def test_whatever_is_erased_the_rest_is_whole(full: bool) -> None:
    campaign = settings(
        max_examples=500 if full else 8,
        stateful_step_count=200 if full else 40,
        deadline=None,
        derandomize=not full,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(WithErasing, settings=campaign)
    assert WithErasing.erased
    if full:
        print(f"\n{WithErasing.steps} steps, {WithErasing.erased} erasures, {WithErasing.refused} refused")
