"""How fast the project room is, beside the bare driver in the same run: `python -m tests.benchmarks.project_speed`.

Every function returns figures and asserts nothing; whoever joins the tables says where a bar is missed. The raw
side has the same file, tables, indexes and pragmas, no triggers, and rows that are ready.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from nkhr_desktop.model.ids import id_for, new_ids
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import ACTOR, Annotation, Code, CodebookData, Confidence, Facet
from nkhr_desktop.project.annotations import FIELDS, NewAnnotation
from nkhr_desktop.project.database import connect
from nkhr_desktop.project.documents import NewDocument
from nkhr_desktop.project.project import Project
from tests.benchmarks import workload
from tests.benchmarks.figures import HEAD, Figure, in_turns, median, timed

_COLUMNS = ",".join(f'"{name}"' for name in FIELDS)
_INSERT = f"INSERT INTO annotation({_COLUMNS}) VALUES({','.join('?' * len(FIELDS))})"
_FACET = id_for("facet", ACTOR)


class Bench:
    """A folder with an empty project of 100 documents, of which every measurement takes a copy."""

    def __init__(self, folder: Path, count: int) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.count = count
        self.empty = folder / "empty.nkhr"
        documents, codings = workload.make_report_set(count)
        codes = tuple(
            Code(id_for("code", name), _FACET, "", name, "", colour) for _, name, colour in workload.flatten()
        )
        data = CodebookData((Facet(_FACET, ACTOR, "Actor", "", "#E69F00"),), codes)
        project = Project.create(self.empty, codebook=data, coder="Bench")
        ids = project.documents.add([NewDocument(name, text.encode(), text, "utf-8") for name, text in documents])
        project.close()
        self.documents = dict(zip((name for name, _ in documents), ids, strict=True))
        self.new = [self._annotation(self.documents[name], coding) for name, made in codings.items() for coding in made]
        self.rows = self._ready_rows()

    def _annotation(self, document: str, coding: dict[str, Any]) -> NewAnnotation:
        span = Span(coding["start"], coding["end"])
        sure = Confidence.SURE if coding["important"] else Confidence.NONE
        return NewAnnotation(document, span, id_for("code", coding["code"]), coding["memo"], sure)

    def in_order(self) -> None:
        """Let the raw side have its ids in the order that indexes take fastest, as ours does."""
        self.rows = [(new, *row[1:]) for new, row in zip(sorted(new_ids(len(self.rows))), self.rows, strict=True)]

    def _ready_rows(self) -> list[tuple[object, ...]]:
        with self.project() as project:
            project.add_annotations(self.new)
            found = project._door.rows(f"SELECT {_COLUMNS} FROM annotation ORDER BY rowid")
            return [(new, *row[1:]) for new, row in zip(new_ids(len(found)), found, strict=True)]

    @contextmanager
    def project(self) -> Iterator[Project]:
        """A fresh copy of the empty project."""
        path = self.folder / "copy.nkhr"
        shutil.copy(self.empty, path)
        project = Project.open(path)
        try:
            yield project
        finally:
            project.close()
            path.unlink()

    @contextmanager
    def raw(self) -> Iterator[Any]:
        """The same file without its triggers, for the driver alone."""
        path = self.folder / "raw.nkhr"
        shutil.copy(self.empty, path)
        connection = connect(path, mode="rw")
        connection.execute("BEGIN IMMEDIATE")
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type='trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("COMMIT")
        try:
            yield connection
        finally:
            connection.close()
            path.unlink()

    def raw_insert(self, connection: Any) -> None:
        """Every annotation by one executemany."""
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(_INSERT, self.rows)
        connection.execute("COMMIT")


def bulk_insert(bench: Bench, rounds: int = 5) -> Figure:
    """Adding all annotations as one step, journal and hash included."""

    def ours() -> float:
        with bench.project() as project:
            return timed(lambda: project.add_annotations(bench.new))

    def raw() -> float:
        with bench.raw() as connection:
            return timed(lambda: bench.raw_insert(connection))

    return Figure(f"insert {bench.count:,} annotations", *in_turns(rounds, ours, raw), 2.6)


def load(bench: Bench, limit: int = 10_000, rounds: int = 15) -> Figure:
    """Reading annotations as rows, in the project's order."""
    sql = (
        f"SELECT {','.join(f'a.{name}' for name in _COLUMNS.split(','))} FROM document d CROSS JOIN annotation a"
        ' ON a.document=d.id ORDER BY d.rank, d.id, a.start, a."end", a.id LIMIT ?'
    )
    with bench.project() as project:
        project.add_annotations(bench.new)
        connection = connect(project.path, mode="ro")

        def raw() -> float:
            return timed(lambda: connection.execute(sql, (limit,)).fetchall())

        figures = in_turns(rounds, lambda: timed(lambda: project.annotations.rows(limit=limit)), raw)
        connection.close()
    return Figure(f"load {limit:,} annotations as rows", *figures, 1.2)


def apply_one(bench: Bench, rounds: int = 100) -> list[Figure]:
    """Applying one code where there are as many annotations as the bench has.

    Against an fdatasync of 4 KiB, and against the driver adding one ready row durably, without a journal.
    """
    places = iter(range(1, rounds + 1))
    ready = iter(new_ids(rounds))
    document, code = bench.new[0].document, bench.new[0].code
    handle = os.open(bench.folder / "sync", os.O_RDWR | os.O_CREAT)
    with bench.project() as project, bench.raw() as connection:
        project.add_annotations(bench.new)
        bench.raw_insert(connection)

        def one() -> None:
            at = next(places)
            project.annotations.apply(document, Span(at, at + 40), code)

        def driver() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_INSERT, (next(ready), *bench.rows[0][1:]))
            connection.execute("COMMIT")

        def sync() -> None:
            os.pwrite(handle, os.urandom(4096), 0)
            os.fdatasync(handle)

        rows = [(timed(one), timed(driver), timed(sync)) for _ in range(rounds)]
    os.close(handle)
    ours, raw, synced = (median(column) for column in zip(*rows, strict=True))
    return [
        Figure(f"apply one code at {bench.count:,}, against fdatasync", ours, synced, 10),
        Figure("the same against one durable row of the driver", ours, raw),
    ]


def undo_bulk(bench: Bench) -> list[Figure]:
    """Taking back and bringing back the bulk insert; recolouring all; removing all, and back."""
    figures = []
    with bench.project() as project:
        project.add_annotations(bench.new)
        figures.append(Figure(f"undo of inserting {bench.count:,}", timed(project.undo)))
        figures.append(Figure(f"redo of inserting {bench.count:,}", timed(project.redo)))
        ids = [row.id for row in project.annotations.rows()]
        code = bench.new[0].code
        figures.append(
            Figure(f"change the code of {bench.count:,}", timed(lambda: project.annotations.change_code(ids, code)))
        )
        figures.append(Figure(f"undo of changing {bench.count:,}", timed(project.undo)))
        figures.append(Figure(f"remove {bench.count:,}", timed(lambda: project.annotations.remove(ids))))
        figures.append(Figure(f"undo of removing {bench.count:,}", timed(project.undo)))
        figures.append(Figure(f"check with {bench.count:,}", timed(project.check)))
    return figures


def many_steps(bench: Bench, count: int = 100_000) -> list[Figure]:
    """A project with a long history: opening it, listing it, checking it, taking one more step."""
    with bench.project() as project:
        path = project.path
        project._door.connection.exec_driver_sql("PRAGMA synchronous=OFF")  # only while the history is made
        rows: list[Annotation] = []
        for number in range(count):
            if number % 20 == 0:
                new = bench.new[number // 20 % len(bench.new)]
                rows = [project.annotations.get(project.annotations.apply(new.document, new.span, new.code))]
            else:
                project.annotations.write_memo(rows[0].id, f"memo {number}")
        project._door.connection.exec_driver_sql("PRAGMA synchronous=EXTRA")

        def opened() -> None:
            Project.open(path, read_only=True).close()  # one at a time can write

        return [
            Figure(f"open with {count:,} change sets", median([timed(opened) for _ in range(5)])),
            Figure("one more step", timed(lambda: project.annotations.write_memo(rows[0].id, "last"))),
            Figure("history, the last 200", timed(lambda: project.history(limit=200))),
            Figure("history, all", timed(project.history)),
            Figure("check", timed(project.check)),
        ]


def search(bench: Bench) -> list[Figure]:
    """Looking through all texts of a project, without an index."""
    with bench.project() as project:
        characters = sum(each.characters for each in project.documents.all())
        return [
            Figure(f"search {term!r} in {characters:,} characters", timed(lambda term=term: list(project.search(term))))
            for term in workload.SEARCH_TERMS
        ]


def measure(count: int = 100_000, at: int = 50_000, steps: int = 100_000, rounds: int = 100) -> Iterator[Figure]:
    """Every figure, one after the other."""
    folder = Path(tempfile.mkdtemp(prefix="speed"))
    try:
        bench = Bench(folder, count)
        yield bulk_insert(bench)
        bench.in_order()
        yield replace(bulk_insert(bench), work="the same, raw ids sorted, too", bar=None)
        tenth = Bench(folder / "tenth", count // 10)
        yield load(tenth, tenth.count)
        yield from undo_bulk(bench)
        yield from search(bench)
        half = Bench(folder / "half", at)
        yield from apply_one(half, rounds)
        yield from many_steps(half, steps)
    finally:
        shutil.rmtree(folder)


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--small", action="store_true", help="a tenth of everything")
    part = 10 if asked.parse_args().small else 1
    print(HEAD)
    for figure in measure(100_000 // part, 50_000 // part, 100_000 // part):
        print(figure, flush=True)


if __name__ == "__main__":
    main()
