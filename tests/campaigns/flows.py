"""What people do all day, as endless flows of steps: a campaign lets one run and interrupts it somewhere.

After each step the flow yields, and the project's head is what the app has acknowledged: whoever finds that hash in
the file's history afterwards has the step and everything before it.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3.dbapi2 as driver

from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.model.span import Span
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.project import Project
from tests.project.making import CODEBOOK, DETENTION, GUARD, TEXT, TORTURE, new_document

#: So many documents come in one import, so many annotations in one bulk step: all of them or none.
TOGETHER, BULK = 3, 700
#: Long enough that a bulk step finds a place of its own for each annotation.
LONG_TEXT = TEXT * 12
CODES = (DETENTION, TORTURE, GUARD)

#: Yields after each step that the app has acknowledged.
Flow = Callable[[Project, random.Random], Iterator[None]]


def coding(project: Project, dice: random.Random) -> Iterator[None]:
    """Codes, changes codes, writes memos, removes."""
    document = project.documents.all()[0]
    while True:
        start = dice.randrange(document.characters - 9)
        made = project.annotations.apply(document.id, Span(start, start + dice.randint(1, 9)), dice.choice(CODES), "m")
        yield
        if dice.random() < 0.3:
            project.annotations.write_memo(made, f"memo {dice.random()}")
            yield
        if dice.random() < 0.2:
            project.annotations.remove([made])
            yield


def importing(project: Project, dice: random.Random) -> Iterator[None]:
    """Adds documents, three in a step."""
    while True:
        texts = (f"{dice.random()}\n{LONG_TEXT * dice.randint(1, 4)}" for _ in range(TOGETHER))
        project.documents.add([new_document(f"{dice.random()}.txt", text) for text in texts])
        yield


def bulk_coding(project: Project, dice: random.Random) -> Iterator[None]:
    """Adds annotations, hundreds in a step, and takes every other step back so that the next finds room."""
    document = project.documents.all()[0]
    while True:
        places = dice.sample(range(document.characters - 40), BULK // 7)
        spans = [Span(start, start + length) for start in places for length in range(1, 8)]
        project.add_annotations([NewAnnotation(document.id, span, dice.choice(CODES)) for span in spans])
        yield
        project.undo()
        yield


def undoing(project: Project, dice: random.Random) -> Iterator[None]:
    """Takes steps back and brings them back."""
    while True:
        yield from islice(coding(project, dice), dice.randint(2, 6))
        back = dice.randint(1, 6)
        for _ in range(back):
            project.undo()
            yield
        for _ in range(dice.randint(0, back)):
            project.redo()
            yield


FLOWS: dict[str, Flow] = {
    "coding": coding,
    "importing": importing,
    "bulk coding": bulk_coding,
    "undo and redo": undoing,
}


@contextmanager
def memory() -> Iterator[Path]:
    """A folder for the time being, in memory where the system has such: nothing real can fail there, it is fast."""
    there = Path("/dev/shm")
    with TemporaryDirectory(prefix="nkhr-", dir=there if os.access(there, os.W_OK) else None) as name:
        yield Path(name).resolve()


def prepare(folder: Path) -> Path:
    """A closed project with a document that is long enough for all flows."""
    path = folder / "project.nkhr"
    with closing(Project.create(path, codebook=CODEBOOK, coder="Crane-12")) as project:
        document = project.documents.add([new_document("long.txt", LONG_TEXT)])[0]
        for start in range(0, 300, 10):
            project.annotations.apply(document, Span(start, start + 5), CODES[start % 3])
    return path


def fresh(template: Path, folder: Path) -> Path:
    """A copy of a closed project in an empty folder of its own."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return Path(shutil.copyfile(template, folder / template.name))


def heads(path: Path) -> list[str]:
    """The hashes of the history, oldest first, read without the app. A step that was interrupted is taken back."""
    with closing(driver.connect(f"file:{path}?mode=rw", uri=True)) as connection:
        return [row[0] for row in connection.execute("SELECT hash FROM change_set ORDER BY n")]


@dataclass(slots=True)
class Found:
    """How a file was found afterwards."""

    #: What could not be opened, or what the check found.
    wrong: str = ""
    #: Acknowledged steps that are not in the history.
    lost: int = 0
    #: A step of which a part is there.
    part: bool = False


def look(path: Path, said: list[str], *, read_only: bool = False) -> Found:
    """Open the project as the app does, and look for everything that was acknowledged."""
    try:
        with closing(Project.open(path, read_only=read_only)) as project:
            findings = project.check()
            part = (len(project.documents.all()) - 1) % TOGETHER != 0
            there = set(heads(path))
    except FileRefused as refused:
        return Found(wrong=f"{refused.trouble.value} {refused.detail}")
    wrong = str(findings[0]) if findings else ""
    return Found(wrong, sum(1 for head in said if head not in there), part)
