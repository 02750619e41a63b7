"""The same with files of earlier versions: what was done before the migration is undone and done again, too."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.project.project import Project
from tests.data import make_version_1, make_version_2
from tests.project.test_every_verb import MEMORY, EveryVerb


class EveryVerbSinceVersion1(EveryVerb):
    """One person goes on with a file that the first version wrote."""

    sample = make_version_1.SAMPLE

    def __init__(self) -> None:
        RuleBasedStateMachine.__init__(self)
        self.folder = Path(tempfile.mkdtemp(prefix="verbs", dir=MEMORY if MEMORY.is_dir() else None))
        self.path = self.folder / "p.nkhr"
        shutil.copyfile(self.sample, self.path)
        Project.open(self.path).close()
        for copy in self.folder.iterdir():  # made before the migration
            if copy != self.path:
                copy.unlink()
        self.bells: list[Changes] = []
        self.project = Project.open(self.path)
        self.done = self.all_that_was_done()
        self.undone = []
        self.project.listen(self.bells.append)

    def agrees(self) -> None:
        """By the checker, which knows the columns that entries of earlier versions lack."""
        assert self.project.check() == []

    def all_that_was_done(self) -> list[str]:
        """The digests of each state since the first one, by going back to it and forth again."""
        while self.project.redo_step is not None:
            assert self.project.redo().left == ()
        back = [self.project.digest()]
        while self.project.undo_step is not None:
            assert self.project.undo().left == ()
            back.append(self.project.digest())
        for digest in back[-2::-1]:
            assert self.project.redo().left == ()
            assert self.project.digest() == digest
        assert self.project.check() == []
        return back[::-1]


class EveryVerbSinceVersion2(EveryVerbSinceVersion1):
    """The same with the second version."""

    sample = make_version_2.SAMPLE


@pytest.mark.parametrize("machine", [EveryVerbSinceVersion1, EveryVerbSinceVersion2])
def test_every_verb_is_undone_across_a_migration(machine: type[EveryVerbSinceVersion1], full: bool) -> None:
    campaign = settings(
        max_examples=100 if full else 2,
        stateful_step_count=200 if full else 30,
        deadline=None,
        derandomize=not full,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=campaign)
    assert machine.steps
    if full:
        print(f"\n{machine.steps} steps, {machine.refused} refused, {machine.checked} checks of the whole file")
