"""What became of each thing: steps by what they touched, and what each of them changed, from the journal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any
from unicodedata import normalize

from nkhr_desktop.model.changes import Step
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.past import EVERYTHING, Entry, Look
from nkhr_desktop.project import history
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.tables import SHAPES
from nkhr_desktop.project.texts import Texts

#: Words that somebody looks for are cut to so many characters.
_LONGEST = 200

#: A row as one change left it: (change set, before that change, after it); None for "not there".
State = dict[str, Any] | None

#: Steps that changed the document :d, its progress or an annotation of it, one that is gone included.
_OF_DOCUMENT = (
    "t.n IN (SELECT s FROM change WHERE row=:d OR row IN (SELECT id FROM annotation WHERE document=:d"
    " UNION SELECT id FROM progress WHERE document=:d UNION SELECT row FROM change"
    " WHERE op='D' AND tbl IN ('annotation','progress') AND before->>'$.document'=:d))"
)
#: Steps in whose entries the words :w (or the same in the other form of Hangul, :v) stand, or in the name of what
#: they changed, or in the quote.
_WITH_WORDS = (
    "WITH named(id) AS (SELECT id FROM code WHERE {code} UNION SELECT id FROM facet WHERE {code}"
    " UNION SELECT id FROM document WHERE {document} UNION SELECT id FROM coder WHERE {coder}),"
    " things(id) AS (SELECT id FROM named UNION SELECT id FROM annotation"
    " WHERE {quote} OR code IN named OR document IN named)"
    " SELECT s FROM change WHERE {payload} UNION SELECT c.s FROM things JOIN change c ON c.row=things.id"
    " UNION SELECT s FROM change WHERE op='D' AND tbl='annotation'"
    " AND (before->>'$.code' IN named OR before->>'$.document' IN named)"
    " UNION SELECT n FROM change_set WHERE coder IN named"
)
_LOOKED_AT = {
    "code": ("name_en", "name_ko"),
    "document": ("title", "file_name"),
    "coder": ("name",),
    "quote": ("quote",),
    "payload": ("before", "after"),
}


class Past:
    """The history of a project, asked about things."""

    def __init__(self, door: Door, texts: Texts) -> None:
        self._door = door
        self._texts = texts

    def find(self, look: Look = EVERYTHING) -> list[int]:
        """The numbers of the steps that were looked for, newest first; ``steps`` tells what they are."""
        parts, values = ["1"], dict[str, object]()
        if look.thing:
            parts.append(_OF_DOCUMENT if self.table_of(look.thing) == "document" else _of_row("d"))
            values["d"] = look.thing
        if look.tables:
            marks = ",".join(f":t{number}" for number in range(len(look.tables)))
            parts.append(f"EXISTS(SELECT 1 FROM change c WHERE c.s=t.n AND c.tbl IN ({marks}))")
            values |= {f"t{number}": name for number, name in enumerate(sorted(look.tables))}
        if look.coder:
            parts.append("t.coder=:coder")
            values["coder"] = look.coder
        if look.since:
            parts.append("t.wall>=:since")
            values["since"] = look.since
        if look.words.strip():
            parts.append(_worded(look, values))
        sql = f"SELECT t.n FROM change_set t WHERE {' AND '.join(parts)} ORDER BY t.n DESC"
        return [row[0] for row in self._door.each(sql, values)]

    def steps(self, numbers: Sequence[int]) -> list[Step]:
        """The steps with these numbers, newest first."""
        return history.numbered(self._door, numbers)

    def coders(self) -> list[str]:
        """The ids of all who stand in the history, those who are gone included."""
        return [row[0] for row in self._door.rows("SELECT DISTINCT coder FROM change_set WHERE coder<>''")]

    def table_of(self, thing: str) -> str:
        """The table that a thing is or was in; "" if the history never had it."""
        return str(self._door.value("SELECT tbl FROM change WHERE row=? LIMIT 1", (thing,)) or "")

    def count(self, step: str) -> int:
        """How many things a step changed."""
        sql = f"SELECT count(DISTINCT row) FROM change WHERE s=({_NUMBER}) AND op<>'N'"
        return int(self._door.value(sql, (step,)))

    def entries(self, step: str, limit: int, thing: str = "") -> list[Entry]:
        """What a step did to each thing, ``limit`` of them; only to one thing, if that is named.

        Of a document its progress and annotations count as well.
        """
        sql = f"SELECT tbl, row, s FROM change WHERE s=({_NUMBER}) AND op<>'N'{{more}} GROUP BY row ORDER BY n LIMIT ?"
        if not thing:
            rows = self._door.rows(sql.format(more=""), (step, limit))
        elif self.table_of(thing) == "document":
            rows = self._of_document(sql, step, limit, thing)
        else:
            rows = self._door.rows(sql.format(more=" AND row=?"), (step, thing, limit))
        return [self._entry(step, table, row, n) for table, row, n in rows]

    def _of_document(self, sql: str, step: str, limit: int, document: str) -> list[Any]:
        more = (
            " AND (row=? OR row IN (SELECT id FROM annotation WHERE document=?)"
            " OR row IN (SELECT id FROM progress WHERE document=?)"
            " OR (row IN (SELECT row FROM change WHERE op='D' AND before->>'$.document'=?)))"
        )
        return list(self._door.rows(sql.format(more=more), (step, *[document] * 4, limit)))

    def _entry(self, step: str, table: str, row: str, n: int) -> Entry:
        mine = [each for each in self._states(table, row, n) if each[0] == n]
        former, latter = (mine[0][1], mine[-1][2]) if mine else (None, None)
        lost = any(each[3] for each in mine)
        if former is None or latter is None:
            return Entry(step, table, row, former or {}, latter or {}, latter or former or {}, lost)
        names = [name for name in latter if former.get(name) != latter[name]]
        before, after = ({name: state.get(name) for name in names} for state in (former, latter))
        return Entry(step, table, row, before, after, latter, lost)

    def _states(self, table: str, row: str, until: int | None = None) -> Iterator[tuple[int, State, State, bool]]:
        """(change set, row before, row after, whether that was erased) of each change of a row, the oldest first."""
        shape = SHAPES.get(table)
        if shape is None:
            return
        here: State = None
        lost = False
        sql = "SELECT s, op, before, after, erased FROM change WHERE row=? AND tbl=? AND s<=? ORDER BY s, n"
        last = until if until is not None else 1 << 62
        for s, op, before, after, erased in self._door.rows(sql, (row, table, last)):
            there = here
            lost = erased is not None or (lost and op != "X") or (op == "X" and after is None)
            if lost:
                here = None
            elif op == "X":  # what stayed of it when a part was erased
                there = here = shape.whole(self._read(after))
            elif op == "I":
                here = shape.whole(self._read(after))
            elif op == "D":
                here, there = None, shape.whole(self._read(before))
            elif op == "U":
                here = (here or {}) | self._read(after)
            yield s, there, here, lost

    def _read(self, payload: str | None) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads(payload or "{}")
            return dict(found)
        except (ValueError, TypeError) as error:
            raise FileRefused(str(self._door.path), FileTrouble.DAMAGED, place="history") from error

    def state(self, row: str, step: str) -> tuple[str, State]:
        """(table, the row as a step left it, or as it found it if it removed it); None if that is not known."""
        table = self.table_of(row)
        n = self._door.value(_NUMBER, (step,))
        kept: State = None
        for s, before, after, erased in self._states(table, row, n):
            if s == n:
                kept = None if erased else after if after is not None else before
        return table, kept

    def last(self, row: str) -> tuple[str, State]:
        """(table, the row as it is, or as it was when it was removed); None if that is not known."""
        table = self.table_of(row)
        kept: State = None
        for _, before, after, erased in self._states(table, row):
            kept = None if erased else after if after is not None else before
        return table, kept

    def names(self, row: str) -> tuple[str, str]:
        """What a thing is or was called, in English and Korean; ("", "") if that is not known."""
        table, values = self.last(row)
        if values is None:
            return "", ""
        if table == "document":
            title = str(values["title"] or values["file_name"])
            return title, title
        if table in ("coder", "setting"):
            return str(values["name"]), str(values["name"])
        english, korean = str(values.get("name_en", "")), str(values.get("name_ko", ""))
        return english or korean, korean or english

    def quote(self, values: State) -> str:
        """What stands at the place of an annotation, from the text; "" where text or place are gone."""
        if not values or self._door.value("SELECT 1 FROM content WHERE sha256=?", (values.get("text_sha256"),)) is None:
            return ""
        text = self._texts.passing(str(values["text_sha256"]))
        return text[int(values["start"]) : int(values["end"])]


_NUMBER = "SELECT n FROM change_set WHERE id=?"


def _of_row(name: str) -> str:
    return f"t.n IN (SELECT s FROM change WHERE row=:{name})"


def _worded(look: Look, values: dict[str, object]) -> str:
    words = look.words.strip()[:_LONGEST]
    for name, form in (("w", normalize("NFC", words)), ("v", normalize("NFD", words))):
        values[name] = f"%{_escaped(form)}%"
        values[f"{name}p"] = f"%{_escaped(json.dumps(form, ensure_ascii=False)[1:-1])}%"
    kinds = [f":k{number}" for number in range(len(look.named))]
    values |= {f"k{number}": str(kind) for number, kind in enumerate(sorted(look.named))}
    return f"(t.kind IN ({','.join(kinds)}) OR t.n IN ({_WITH_WORDS.format(**_conditions())}))"


def _escaped(words: str) -> str:
    for sign in "\\%_":
        words = words.replace(sign, "\\" + sign)
    return words


def _conditions() -> dict[str, str]:
    found = {}
    for place, columns in _LOOKED_AT.items():
        inside = "p" if place == "payload" else ""
        likes = [rf"{column} LIKE :{name}{inside} ESCAPE '\'" for column in columns for name in "wv"]
        found[place] = f"({' OR '.join(likes)})"
    return found
