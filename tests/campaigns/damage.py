"""Files are damaged: bits turned over, ends cut off, pages wiped, and files that never were projects.

Each is checked and saved at the command line, in a process of its own that may not use more than ten seconds. The
damaged file has to stay as it is, byte for byte; what is saved has to be whole, and opens in the app.
"""

from __future__ import annotations

import contextlib
import io
import os
import random
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from nkhr_desktop import cli
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Progress
from nkhr_desktop.project.project import Project
from tests.campaigns.flows import CODES, fresh, memory
from tests.campaigns.rows import Row
from tests.campaigns.victims import start
from tests.project.making import CODEBOOK, by_hand, meaning, new_document
from tests.project.test_checking import Edits, restore_triggers

PAGE = 4096
#: Of less than this nothing can be saved: the definitions of the tables alone are longer.
BEGINNING = 8 * PAGE
#: Seconds of work after which a process counts as hanging, and of waiting, whatever else the computer does.
WORK, PATIENCE = 10.0, 300
#: Of the bits that mean something so many have to be named by the check.
NAMED = 0.97

Damage = Callable[[bytearray, random.Random], None]


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of one damaged file: exit codes, what was said, and what of the annotations was saved."""

    check: int
    salvage: int
    said: str
    whole: bool = False
    annotations: frozenset[tuple[str, str, str]] = frozenset()


def run(full: bool) -> Iterator[Row]:
    """500 flipped bits, 200 cut ends and 200 wiped pages, files of other kinds; some of each without ``full``."""
    with memory() as folder:
        template = _prepared(folder)
        yield _tried("flipped bits", template, folder, _flip, 500 if full else 12)
        yield _tried("wiped pages", template, folder, _wipe, 200 if full else 5)
        yield _tried("cut ends", template, folder, _cut, 200 if full else 5, loses=True)
        yield _edited(template, folder, 500 if full else 12)
        yield _others(template, folder)


def _prepared(folder: Path) -> Path:
    """A closed project with documents of several pages, annotations, memos, and a history of a hundred steps."""
    path = folder / "project.nkhr"
    with closing(Project.create(path, codebook=CODEBOOK, coder="Crane-12")) as project:
        text = "그들은 나를 회령으로 데려갔다. The guard came at night. "
        new = [new_document(f"{n}.txt", f"{n}\n{text * (40 + 90 * n)}") for n in range(4)]
        documents = project.documents.add(new)
        project.documents.set_progress(documents[0], Progress.DONE)
        dice = random.Random(5)
        for at in range(80):
            begin = dice.randrange(900)
            made = project.annotations.apply(
                documents[at % 4], Span(begin, begin + dice.randint(2, 40)), CODES[at % 3], f"Memo {at}"
            )
            if at % 6 == 0:
                project.annotations.write_memo(made, f"A longer memo {at}")
            if at % 11 == 0:
                project.undo()
    return path


def _flip(data: bytearray, dice: random.Random) -> None:
    """Turn over one bit of a page that has something in it."""
    while True:
        place = dice.randrange(len(data))
        first = place // PAGE * PAGE
        if any(data[first : first + PAGE]):
            data[place] ^= 1 << dice.randrange(8)
            return


def _wipe(data: bytearray, dice: random.Random) -> None:
    first = dice.randrange(len(data) // PAGE) * PAGE
    data[first : first + PAGE] = bytes(PAGE)


def _cut(data: bytearray, dice: random.Random) -> None:
    del data[dice.randrange(len(data)) :]


def _tried(flow: str, template: Path, folder: Path, damage: Damage, rounds: int, loses: bool = False) -> Row:
    """Damage copies in one way, and see what is said and saved of each."""
    row, whole = Row(flow), template.read_bytes()
    meant, there = meaning(template), annotations_of(template)
    lost = nothing = 0
    with closing(_Trial()) as trial:
        for number in range(rounds):
            path = fresh(template, folder / "damaged")
            data = bytearray(whole)
            damage(data, random.Random(f"{flow} {number}"))
            path.write_bytes(data)
            seen = trial.see(path)
            row.tried += 1
            if seen is None or path.read_bytes() != data or "went wrong" in seen.said:
                row.failed += 1
                continue
            row.named += seen.check != 0
            nothing += seen.check == 0 and meaning(path) == meant
            row.failed += seen.salvage not in (0, 3) and len(data) > BEGINNING
            row.corrupt += seen.salvage in (0, 3) and not seen.whole
            lost += len(there - seen.annotations)
    row.acknowledged = len(there) * row.tried
    row.lost = 0 if loses else lost
    share = row.named / max(1, row.tried - nothing)
    row.failed += share < NAMED
    row.note = f"{share:.1%} of what means something named ({nothing} mean nothing: unused places)"
    row.note += f"; {lost:,} annotations gone with what was cut off" if loses else ""
    return row


def _edited(template: Path, folder: Path, rounds: int) -> Row:
    """Edit tables and journal by SQL, triggers out of the way and put back, as somebody would who knows how."""
    row, meant, edits = Row("edits by SQL"), meaning(template), Edits(11)
    nothing = refused = 0
    with closing(_Trial()) as trial:
        while row.tried < rounds:
            path = fresh(template, folder / "damaged")
            try:
                with by_hand(path, without_triggers=True) as connection:
                    edits.edit(connection)
            except driver.Error:
                refused += 1
                continue
            restore_triggers(path)
            row.tried += 1
            seen = trial.see(path)
            if seen is None or "went wrong" in seen.said:
                row.failed += 1
                continue
            row.named += seen.check == 3
            same = seen.check == 0 and meaning(path) == meant
            nothing += same
            row.failed += not (same or seen.check == 3)
            row.corrupt += not seen.whole
    row.note = f"{nothing} mean nothing, such as another number in the same order; SQLite refused {refused} more"
    return row


def _others(template: Path, folder: Path) -> Row:
    """What is no project: refused in words, by both, and not touched."""
    row = Row("other files")
    with closing(_Trial()) as trial:
        for name, make in _OTHERS.items():
            path = fresh(template, folder / "damaged")
            path.unlink()
            make(path)
            seen = trial.see(path)
            row.tried += 1
            if seen is None or "went wrong" in seen.said:
                row.failed += 1
                row.note += f" {name}"
                continue
            row.named += seen.check == 1 and seen.salvage == 1
            row.failed += not (seen.check == 1 and seen.salvage == 1)
    return row


def _fifo(path: Path) -> None:
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)


_OTHERS: dict[str, Callable[[Path], object]] = {
    "zeros": lambda path: path.write_bytes(bytes(50 * PAGE)),
    "JPEG": lambda path: path.write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF" + random.Random(2).randbytes(80_000)),
    "text": lambda path: path.write_text("그들은 나를 데려갔다. " * 9000, encoding="utf-8"),
    "empty": lambda path: path.write_bytes(b""),
    "a database": lambda path: _database(path),
    "a folder": lambda path: path.mkdir(),
    "a FIFO": _fifo,
    "missing": lambda path: None,
}


def _database(path: Path) -> None:
    with by_hand(path) as connection:
        connection.execute("CREATE TABLE note(id TEXT, name TEXT)")
        connection.execute("INSERT INTO note VALUES('one', 'two')")


def annotations_of(path: Path) -> frozenset[tuple[str, str, str]]:
    """(id, quote, memo) of every annotation."""
    with by_hand(path) as connection:
        found = connection.execute("SELECT id, quote, memo FROM annotation").fetchall()
    return frozenset((row[0], row[1], row[2]) for row in found)


class _Trial:
    """A process that looks at one file after the other; another one takes its place if it ends or hangs."""

    def __init__(self) -> None:
        self._running: tuple[BaseProcess, Connection] | None = None

    def see(self, path: Path) -> Seen | None:
        """What became of this file; None if the process crashed or hung over it."""
        process, pipe = self._running or start(_look_at_each)
        self._running = process, pipe
        try:
            pipe.send(path)
            if pipe.poll(PATIENCE):
                found: Seen = pipe.recv()
                return found
        except (EOFError, ConnectionResetError, BrokenPipeError):
            self.close()
            return None
        self.close()
        return None

    def close(self) -> None:
        """End the process."""
        if self._running is not None:
            process, pipe = self._running
            pipe.close()
            process.kill()
            process.join()
            self._running = None


def _look_at_each(pipe: Connection) -> None:
    while True:
        try:
            path = pipe.recv()
        except EOFError:
            return
        limited = hasattr(signal, "setitimer")
        if limited:
            signal.setitimer(signal.ITIMER_VIRTUAL, WORK)  # which ends the process
        seen = _seen(path)
        if limited:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        pipe.send(seen)


def _seen(path: Path) -> Seen:
    target = path.with_name("saved.nkhr")
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as err:
        check = cli.main(["check", str(path)])
        salvage = cli.main(["salvage", str(path), str(target)])
    said = out.getvalue() + err.getvalue()
    if not target.exists():
        return Seen(check, salvage, said)
    with closing(Project.open(target)) as project:
        wrong = [each for each in project.check() if str(each.trouble) != "text_missing"]
        project.snapshot()
        for document in project.documents.all():
            project.documents.text(document.id)
    return Seen(check, salvage, said, not wrong, annotations_of(target))
