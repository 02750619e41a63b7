"""Erasing for good: a document with all that was made of it, or what people wrote, so that no byte of it remains.

The payloads and salts of the journal's changes go and their hashes stay, so that the chain still verifies. Undo ends
there: steps that had touched what was erased cannot be taken back any more, others can.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from nkhr_desktop.model.changes import Kind, Step
from nkhr_desktop.model.errors import NotFound, Noun
from nkhr_desktop.model.ids import id_for
from nkhr_desktop.project import history, mentions, sweeping
from nkhr_desktop.project.database import batches
from nkhr_desktop.project.door import Door, Touched
from nkhr_desktop.project.emptying import Emptying, Key, holding, rows_of, shared_with
from nkhr_desktop.project.mentions import Mention, Source
from nkhr_desktop.project.texts import Texts

_NOUNS = {"setting": Noun.PROJECT, "document": Noun.DOCUMENT, "code": Noun.CODE, "annotation": Noun.ANNOTATION}
_TABLES = {noun: table for table, noun in _NOUNS.items()}


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be erased: a document with all that was made of it, or, with ``field``, what stands and stood there.

    ``past``: only what stood there before; what the field says now stays.
    """

    table: str
    row: str
    field: str = ""
    past: bool = False

    @property
    def noun(self) -> Noun:
        """What kind of thing it is or belongs to."""
        return _NOUNS[self.table]


def document(row: str) -> Target:
    """The document with this id, be it in the project or removed from it."""
    return Target("document", row)


def memo(noun: Noun, row: str = "") -> Target:
    """The memo of a document, code or annotation (by its id), or of the project."""
    if noun is Noun.PROJECT:
        return Target("setting", id_for("setting", "memo"), "value")
    return Target(_TABLES[noun], row, "memo")


def mentioned(mention: Mention) -> Target:
    """The field that mentions it; only its past, where it does not do so any more."""
    return Target(mention.table, mention.row, mention.field, past=not mention.now)


@dataclass(frozen=True, slots=True)
class Preview:
    """What erasing would do. Nothing has been done yet.

    ``there``: in the project now, not removed from it. ``annotations`` are names of coders with how many of theirs go.
    ``changes`` of the history are emptied; with none it is erased already. ``steps`` could be undone now, and cannot
    afterwards. ``twins`` are other documents with the same text or file, which stay. The ``mentions`` are what others
    wrote, with words of the document; they stay unless the person wants otherwise.
    """

    target: Target
    name: str
    there: bool
    annotations: tuple[tuple[str, int], ...]
    changes: int
    steps: tuple[Step, ...]
    twins: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


class Erasing:
    """Looks at what would go, and erases it."""

    def __init__(self, door: Door, texts: Texts) -> None:
        self._door = door
        self._texts = texts

    @property
    def unswept(self) -> bool:
        """True while traces of what was erased may be left in the file: it could not be written anew yet.

        Each opening tries again.
        """
        return sweeping.due(self._door)

    def sweep(self) -> None:
        """Clear these traces away. Raises FileRefused: the disk is full, another program reads the file ..."""
        sweeping.sweep(self._door)

    def removed(self) -> list[tuple[str, str]]:
        """(id, title) of documents that were removed from the project and are kept for undo; the last one first."""
        sql = (
            "SELECT row, before->>'$.title' FROM change WHERE tbl='document' AND op='D' AND erased IS NULL"
            " AND row NOT IN (SELECT id FROM document) ORDER BY n"
        )
        return list(reversed(dict((row[0], row[1]) for row in self._door.rows(sql)).items()))

    def preview(self, target: Target) -> Preview:
        """What would go, what stays, what cannot be undone afterwards. Raises NotFound if it was never there."""
        self._require(target)
        rows = self._rows(target)
        changes = sum(1 for _ in holding(self._door, rows, [target.field] if target.field else ()))
        there = self._door.value(f"SELECT 1 FROM {target.table} WHERE id=?", (target.row,)) is not None
        steps = self._steps(rows) if changes else ()
        if target.field:
            return Preview(target, self._name(target), there, (), changes, steps)
        twins, quoting = tuple(shared_with(self._door, target.row)), tuple(self._mentions(rows))
        return Preview(target, self._name(target), there, self._coded(target.row), changes, steps, twins, quoting)

    def erase(self, target: Target, also: Iterable[Target] = ()) -> None:
        """Erase it, and what mentions it in the fields ``also``, as one step that nothing takes back.

        Raises NotFound or FileRefused; then all is as it was. It can also raise FileRefused when everything is erased
        but traces may be left (``unswept``), since the disk is full or another program reads the file.
        """
        assert not self._door.changing, "erasing is a step of its own"
        wanted = dict.fromkeys([target, *also])
        kind = Kind.ERASE_MEMO if target.field else Kind.ERASE_DOCUMENT
        with self._door.change(kind) as touched:
            emptying = Emptying(self._door)
            for each in wanted:
                self._require(each)
            with emptying.unrecorded():
                gone = {key for each in wanted if not each.field for key in emptying.document(each.row)}
                for key, fields in _by_row(wanted).items():
                    if key not in gone:
                        emptying.fields(*key, fields[False], fields[True])
            self._tell(touched, wanted)
            sweeping.note(self._door)
        self._texts.forget()
        sweeping.sweep(self._door)

    def _require(self, target: Target) -> None:
        sql = "SELECT 1 FROM change WHERE row=? AND tbl=? LIMIT 1"
        if self._door.value(sql, (target.row, target.table)) is None:
            raise NotFound(target.noun, target.row)

    def _rows(self, target: Target) -> list[Key]:
        return [(target.table, target.row)] if target.field else rows_of(self._door, target.row)

    def _name(self, target: Target) -> str:
        """A document's title, also of one that was removed; else ""."""
        if target.table != "document":
            return ""
        sql = (
            "SELECT title FROM document WHERE id=? UNION ALL"
            " SELECT before->>'$.title' FROM change WHERE row=? AND op='D' AND erased IS NULL"
        )
        return str(self._door.value(sql, (target.row, target.row)) or "")

    def _coded(self, document: str) -> tuple[tuple[str, int], ...]:
        sql = (
            "SELECT c.name, count(*) FROM annotation a JOIN coder c ON c.id=a.coder"
            " WHERE a.document=? GROUP BY c.id ORDER BY c.name, c.id"
        )
        return tuple((row[0], row[1]) for row in self._door.rows(sql, (document,)))

    def _steps(self, rows: list[Key]) -> tuple[Step, ...]:
        undoable = {n for n, _ in self._door.journal.stack.undo}
        touched: set[int] = set()
        for batch in batches(rows):
            pairs = ",".join(["(?,?)"] * len(batch))
            sql = f"SELECT DISTINCT s FROM change WHERE (tbl, row) IN (VALUES{pairs})"
            touched.update(row[0] for row in self._door.rows(sql, [part for key in batch for part in key]))
        return tuple(history.numbered(self._door, sorted(touched & undoable, reverse=True)))

    def _mentions(self, rows: list[Key]) -> list[Mention]:
        told = self._door.rows("SELECT before, after FROM change WHERE row=? AND tbl='document'", (rows[0][1],))
        states = [json.loads(payload) for each in told for payload in each if payload]
        texts = {each["text"] for each in states if "text" in each and self._texts.has(each["text"])}
        titles = {each[name] for each in states for name in ("title", "file_name") if each.get(name)}
        coined = mentions.coined(self._door, [row for table, row in rows if table == "annotation"])
        quotes = self._door.rows("SELECT DISTINCT quote FROM annotation WHERE document=?", (rows[0][1],))
        source = Source(
            tuple(self._texts.passing(name) for name in sorted(texts)),
            tuple(sorted(titles)),
            tuple(row[0] for row in quotes),
            coined,
        )
        return mentions.find(self._door, source, frozenset(row for _, row in rows))

    def _tell(self, touched: Touched, wanted: Iterable[Target]) -> None:
        for each in wanted:
            if each.table == "document":
                touched.documents.add(each.row)
                touched.document_list = True
            elif each.table == "annotation":
                document = self._door.value("SELECT document FROM annotation WHERE id=?", (each.row,))
                touched.documents.update({document} if document else ())
                touched.annotations.append(each.row)
            touched.codebook |= each.table == "code"
            touched.settings |= each.table == "setting"


def _by_row(wanted: Iterable[Target]) -> dict[Key, dict[bool, list[str]]]:
    """The fields that are wanted of each row: those with what they say now (False), those of which only the past."""
    found: dict[Key, dict[bool, list[str]]] = {}
    for each in wanted:
        if each.field:
            found.setdefault((each.table, each.row), {False: [], True: []})[each.past].append(each.field)
    return found
