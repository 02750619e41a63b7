"""The disk is full: a file can get no longer than so many bytes, or a small disk has no more than so many left.

In either case a write may do a part of what it was asked and then fail, at whatever byte it is. Afterwards there are
the old bytes or the new ones, a sentence has named the disk, and once there is room the same step works.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.project.copying import Reason, copy_signed
from nkhr_desktop.project.project import Project
from tests.campaigns.flows import FLOWS, fresh, heads, look, memory, prepare
from tests.campaigns.rows import Row
from tests.campaigns.victims import heard
from tests.campaigns.writings import WRITINGS, bytes_of, hidden
from tests.data.make_version_1 import SAMPLE

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

#: Bytes that the small disk has.
SMALL = 6_000_000
SETTINGS = "settings.ini"
#: What a victim does, once with too little room and once with enough.
Act = Callable[[], object]


def run(full: bool) -> Iterator[Row]:
    """Every flow that writes, at so many sizes of what a file or the disk can hold."""
    if resource is None:
        yield Row("every flow", note="skipped: this system has no limit for the size of files")
        return
    sizes = 20 if full else 2
    limited = flows() if full else ["importing", "migration", "backup", "CSV folder", "workbook", "settings"]
    with memory() as folder:
        templates = {"": prepare(folder), "migration": SAMPLE}
        for flow in limited:
            yield _tried(flow, templates.get(flow, templates[""]), folder / "limited", sizes, small=False)
        with small_disk() as disk:
            if disk is None:
                yield Row("small disk", note="skipped: nobody may mount a disk here")
                return
            for flow in flows() if full else ["coding", "JSON"]:
                template = templates.get(flow, templates[""])
                yield _tried(f"{flow}, small disk", template, disk / "limited", sizes, small=True)


def flows() -> list[str]:
    """All that writes files."""
    return [*FLOWS, "migration", "saving a copy", "backup", *WRITINGS, "settings"]


@contextmanager
def small_disk() -> Iterator[Path | None]:
    """A disk in memory with little room; None where nobody may make one."""
    with tempfile.TemporaryDirectory(prefix="nkhr-") as name:
        line = ["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", name]
        tool = shutil.which("mount")
        made = tool is not None and subprocess.run([tool, *line[1:]], capture_output=True, check=False).returncode == 0
        try:
            yield Path(name).resolve() if made else None
        finally:
            if made:
                subprocess.run(["umount", name], check=True)


def _tried(flow: str, template: Path, folder: Path, sizes: int, small: bool) -> Row:
    row, dice = Row(flow), random.Random(flow)
    name = flow.removesuffix(", small disk")
    path = fresh(template, folder)
    most = heard(_measured, name, path)[-1]
    for number in range(sizes):
        if small:
            size = dice.randint(0, most["grew"] + 16_384)
        else:
            size = dice.randint(most["size"] if number % 2 else 0, most["after"])
        path = fresh(template, folder)
        _judge(row, name, path, heard(_limited, name, path, size, small))
    row.note += f"{row.acknowledged} of them had room enough"
    return row


def _judge(row: Row, flow: str, path: Path, said: list[Any]) -> None:
    row.tried += 1
    if len(said) != 5:
        row.failed += 1
        row.note += str(said[-1:])
        return
    before, first, then, second, after = said
    row.acknowledged += first == "done"
    row.named += _names_the_disk(first)
    if first == "done":
        quiet = flow == "settings" and then == before  # Qt keeps them, and tries again later
        row.corrupt += not (quiet or then != before)
        row.corrupt += flow in WRITINGS and then != after
    else:
        row.corrupt += then != before
        row.failed += not _names_the_disk(first)
    row.failed += second != "done" or after == before or bool(hidden(path.parent))
    projects = [path, *path.parent.glob("copy*.nkhr")]
    row.corrupt += sum(1 for each in projects if look(each, []).wrong)


def _names_the_disk(outcome: str) -> bool:
    from nkhr_desktop.ui import errors

    if outcome not in FileTrouble.__members__:
        return False
    return "disk" in errors.words(FileRefused("a.nkhr", FileTrouble[outcome])).lower()


# What the victims do


def _measured(pipe: Connection, flow: str, path: Path) -> None:
    """Do it with all the room there is, and say how large the largest file became, and how much came in all."""
    act = _ready(flow, path)
    before = _sizes(path.parent)
    act()
    after = _sizes(path.parent)
    size = path.stat().st_size
    if flow in WRITINGS or flow == "settings":  # the project is longer than these, and not written to
        size, _ = 0, after.remove(size)
    pipe.send({"size": size, "after": max(after), "grew": max(sum(after) - sum(before), max(after))})


def _sizes(folder: Path) -> list[int]:
    return [each.stat().st_size for each in folder.rglob("*") if each.is_file()]


def _limited(pipe: Connection, flow: str, path: Path, size: int, small: bool) -> None:
    act = _ready(flow, path)
    pipe.send(_state(flow, path))
    with _filled(path.parent, size) if small else _short(size):
        outcome = _outcome(act)
    pipe.send(outcome)
    pipe.send(_state(flow, path))
    pipe.send(_outcome(act))
    pipe.send(_state(flow, path))


def _outcome(act: Act) -> str:
    try:
        act()
    except FileRefused as refused:
        return refused.trouble.name
    return "done"


@contextmanager
def _short(size: int) -> Iterator[None]:
    """No file of this process gets longer."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _filled(folder: Path, size: int) -> Iterator[None]:
    """The disk of this folder has only so much left."""
    room = os.statvfs(folder)
    filler = folder / "filler"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, room.f_bavail * room.f_frsize - size))
    try:
        yield
    finally:
        filler.unlink()


def _state(flow: str, path: Path) -> object:
    """What is there of that which the flow writes."""
    if flow in WRITINGS or flow == "settings":
        return bytes_of(path.with_name(SETTINGS if flow == "settings" else WRITINGS[flow][0]))
    if flow in ("saving a copy", "backup"):
        return sorted(each.name for each in path.parent.glob("copy*"))
    return heads(path), path.read_bytes()


def _ready(flow: str, path: Path) -> Act:
    """Open what has to be open, write what has to be there before, and give what can be done again and again."""
    if flow == "migration":
        return lambda: Project.open(path).close()
    if flow == "settings":
        return _settings(path)
    project = Project.open(path)
    if flow in FLOWS:
        return lambda: next(FLOWS[flow](project, random.Random(5)))
    names = (path.with_name(f"copy {number}.nkhr") for number in range(9))
    if flow == "saving a copy":
        return lambda: project.save_copy(next(names))
    if flow == "backup":
        return lambda: copy_signed(path, next(names), Reason.BY_HAND)
    name, work = WRITINGS[flow]
    work(project, path.with_name(name))
    project.documents.paste("More", "More to be written. " * 4000)
    project.annotations.remove([project.annotations.rows(limit=1)[0].id])
    project.codebook.add(project.codebook.data().facets[0].id, "Another")
    return lambda: work(project, path.with_name(name))


def _settings(path: Path) -> Act:
    from nkhr_desktop.ui.settings import Settings

    settings = Settings(path.with_name(SETTINGS))
    for number in range(200):
        settings.set(f"known/{number}", "as it was" * 9)
    settings.write()
    numbers = iter(range(1000))

    def act() -> None:
        for number in range(200):
            settings.set(f"known/{number}", f"as it is now {next(numbers)}")
        settings.write()

    return act
