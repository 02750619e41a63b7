"""What happens to the file from outside: made read-only, moved, removed, replaced or overwritten while it is open.

And where it can lie: under long names and names in Hangul. It works there, or the app says in words why not.
"""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from nkhr_desktop.formats import json_dataset
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.project import Project
from tests.campaigns.flows import FLOWS, fresh, heads, look, memory, prepare
from tests.campaigns.rows import Row
from tests.campaigns.victims import heard
from tests.project.making import CODEBOOK

#: Does something to the project's file, with another project's file at hand.
Deed = Callable[[Path, Path], object]
NOBODY = 65534


def _move(path: Path, other: Path) -> None:
    path.rename(path.with_name("moved.nkhr"))


def _replace(path: Path, other: Path) -> None:
    shutil.copyfile(other, path.with_name("new.nkhr")).replace(path)


def _overwrite(path: Path, other: Path) -> None:
    shutil.copyfile(other, path)


#: What is done to the file, what the app must then say, and whether all work can still be saved as a copy.
DEEDS: dict[str, tuple[Deed, FileTrouble, bool]] = {
    "moved": (_move, FileTrouble.GONE, True),
    "removed": (lambda path, other: path.unlink(), FileTrouble.GONE, True),
    "replaced by another project": (_replace, FileTrouble.REPLACED, True),
    "overwritten with another project": (_overwrite, FileTrouble.OVERWRITTEN, False),
}
NAMES = (
    "한글 프로젝트 이름.nkhr",
    "가" * 60 + ".nkhr",
    "가" * 90 + ".nkhr",
    "x" * 240 + ".nkhr",
    "x" * 300 + ".nkhr",
    "/".join(["폴더" * 10] * 5) + "/깊은 곳.nkhr",
    "/".join(["folder" * 10] * 7) + "/deep.nkhr",
    "/".join(["폴더" * 20] * 12) + "/too deep.nkhr",
)


def run(full: bool) -> Iterator[Row]:
    """Deeds in every flow at many moments, rights, and names."""
    if os.name == "nt":
        yield Row("every flow", note="skipped: an open file cannot be moved there, and rights work otherwise")
        return
    with memory() as folder:
        folder.chmod(0o755)  # nobody has to get as far as here
        template = prepare(folder)
        other = prepare(_made(folder / "other"))
        for what in DEEDS:
            yield _done_to(what, template, other, folder / "open", 12 if full else 1)
        for what in ("file", "folder", "folder while it is open"):
            yield _read_only(what, fresh(template, folder / "rights"))
        yield _named(template, folder / "names")


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _done_to(what: str, template: Path, other: Path, folder: Path, rounds: int) -> Row:
    deed, trouble, saves = DEEDS[what]
    row = Row(f"{what} while it is open")
    for flow in FLOWS:
        for number in range(rounds):
            path = fresh(template, folder)
            with closing(Project.open(path)) as project:
                steps = FLOWS[flow](project, random.Random(number))
                said = []
                for _ in range(number + 1):
                    next(steps)
                    said.append(project.head)
                deed(path, other)
                left = {each: each.read_bytes() for each in folder.glob("*.nkhr")}
                row.tried += 1
                row.acknowledged += len(said)
                row.named += _refused(lambda steps=steps: next(steps)) is trouble
                row.named += _refused(project.undo) is trouble
                # what lies there was not touched, whoever it belongs to
                row.corrupt += left != {each: each.read_bytes() for each in folder.glob("*.nkhr")}
                copy = path.with_name("copy.nkhr")
                if saves:
                    project.save_copy(copy)
            if saves:
                found = look(copy, said)
                row.corrupt += bool(found.wrong)
                row.lost += found.lost
    row.failed += 2 * row.tried - row.named
    return row


def _refused(verb: Callable[[], object]) -> FileTrouble | None:
    try:
        verb()
    except FileRefused as refused:
        return refused.trouble
    return None


def _read_only(what: str, path: Path) -> Row:
    row = Row(f"read-only {what}", tried=1)
    path.chmod(0o444 if what == "file" else 0o666)
    path.parent.chmod(0o555 if what == "folder" else 0o777)
    before = path.read_bytes()
    said = heard(_somebody, path, what.endswith("open"))
    path.parent.chmod(0o755)
    row.named = said.count("refused")
    row.corrupt += path.read_bytes() != before
    row.failed += said != ["read-only", "refused", "refused"] and said != ["open", "refused", "refused"]
    if row.failed:
        row.note = str(said)
    return row


def _somebody(pipe: Connection, path: Path, while_open: bool) -> None:
    """Somebody without an administrator's rights, who owns the folder but not what is in it."""
    with memory() as folder, closing(Project.open(prepare(folder))) as project:
        next(FLOWS["coding"](project, random.Random(1)))  # whatever is loaded late may lie where nobody else can read
        project.digest()
    if os.geteuid() == 0:
        os.chown(path.parent, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    with closing(Project.open(path)) as project:
        pipe.send("read-only" if project.read_only else "open")
        if while_open:
            path.parent.chmod(0o555)
        before = project.digest()
        for flow in ("coding", "importing"):
            refused = _refused(lambda flow=flow: next(FLOWS[flow](project, random.Random(1))))
            in_words = (FileTrouble.READ_ONLY, FileTrouble.UNWRITABLE)
            pipe.send("refused" if refused in in_words and project.digest() == before else str(refused))


def _named(template: Path, folder: Path) -> Row:
    """Make, code, copy, export and open again under each name; or be refused in words, and leave nothing."""
    row = Row("long names, names in Hangul")
    for number, name in enumerate(NAMES):
        path = _made_deep(folder / str(number) / name)
        row.tried += 1
        try:
            with closing(Project.create(path, codebook=CODEBOOK, coder="두루미")) as project:
                project.documents.paste("글", "그들은 나를 회령으로 데려갔다. " * 40)
                next(FLOWS["coding"](project, random.Random(1)))
                said = [project.head]
                row.acknowledged += 1
                project.save_copy(path.with_name("사본.nkhr"))
                json_dataset.write(project.snapshot(), path.with_name("자료.json"))
            found = look(path, said)
            row.corrupt += bool(found.wrong) or heads(path.with_name("사본.nkhr"))[-1] not in said
            row.lost += found.lost
        except FileRefused:
            row.named += 1
            with suppress(OSError):  # the name may be one that nobody can ask for
                row.failed += path.exists()
    row.note = f"{row.acknowledged} worked, {row.named} were refused in words"
    return row


def _made_deep(path: Path) -> Path:
    with suppress(OSError):
        path.parent.mkdir(parents=True)
    return path
