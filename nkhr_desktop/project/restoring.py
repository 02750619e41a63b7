"""Earlier states brought back: one annotation or code as a step left it, written as a new step of its own."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import BadSpan, NotFound, Noun, Refused, Why
from nkhr_desktop.model.things import ACTOR
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.past import Past
from nkhr_desktop.project.restructuring import Restructuring
from nkhr_desktop.project.tables import SHAPES
from nkhr_desktop.project.texts import Texts

#: What can be brought back; what they refer to may come along.
RESTORABLE = ("annotation", "code")

_NOUNS = {
    "annotation": Noun.ANNOTATION,
    "code": Noun.CODE,
    "facet": Noun.FACET,
    "document": Noun.DOCUMENT,
    "coder": Noun.CODER,
}

#: Fields that a state brought back does not have, since they say when and not what.
_OF_TIME = {"created_at", "changed_at"}


@dataclass(frozen=True, slots=True)
class Restoration:
    """What bringing a state back would do.

    ``before`` and ``after`` hold the fields that change (``before`` is empty where the thing is gone), ``whole`` the
    thing as it will be. ``missing`` are (table, id) of what it refers to and what is gone, the first one first to
    come back. ``dropped`` are fields that cannot have the value of then: a role where the code is no actor now, a
    key that another code has.
    """

    table: str
    row: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    whole: Mapping[str, Any]
    missing: tuple[tuple[str, str], ...] = ()
    dropped: tuple[str, ...] = ()

    @property
    def idle(self) -> bool:
        """True if it is as it was then."""
        return not self.after


class Restoring:
    """Brings back what one thing was; everything else stays as it is."""

    def __init__(self, door: Door, texts: Texts, past: Past, codebook: Restructuring) -> None:
        self._door = door
        self._texts = texts
        self._past = past
        self._codebook = codebook

    def preview(self, row: str, step: str) -> Restoration:
        """What ``restore`` would do. Raises NotFound, or Refused(FORGOTTEN) if the state of then was erased."""
        table, values = self._past.state(row, step)
        if table not in RESTORABLE:
            raise NotFound(Noun.ANNOTATION, row)
        if values is None:
            raise Refused(_NOUNS[table], Why.FORGOTTEN)
        present = self._present(table, row)
        whole = dict(values)
        missing = self._missing(table, whole)
        dropped = self._fit(table, row, whole)
        if present is not None:
            whole |= {name: present[name] for name in _OF_TIME if name in present}
        names = [name for name in whole if present is None or present[name] != whole[name]]
        before = {name: present[name] for name in names} if present is not None else {}
        return Restoration(
            table, row, before, {name: whole[name] for name in names}, whole, tuple(missing), tuple(dropped)
        )

    def restore(self, row: str, step: str, along: bool = False) -> Restoration:
        """Bring the state back that ``step`` left (or found, if it removed the thing), as one new step.

        Raises Refused(GONE) where something that it refers to is gone, unless that comes ``along``; what ``preview``
        raises; and, for a code, Refused(NAME_TAKEN) or Refused(CYCLE) where the codebook has no place for it now.
        """
        with self._door.change(Kind.RESTORE):
            done = self.preview(row, step)
            if done.missing and not along:
                table, gone = done.missing[-1]
                raise Refused(_NOUNS[done.table], Why.GONE, self._past.names(gone)[0], _NOUNS[table].value)
            for table, gone in done.missing:
                self._bring_back(table, gone)
            again = self.preview(row, step)  # a facet that came along decides whether a role fits
            self._write(again.table, row, dict(again.whole), bool(again.after))
        return again

    def _present(self, table: str, row: str) -> dict[str, Any] | None:
        columns = SHAPES[table].columns
        found = self._door.rows(f"SELECT {','.join(map(_quoted, columns))} FROM {table} WHERE id=?", (row,))
        return dict(zip(columns, found[0], strict=True)) if found else None

    def _missing(self, table: str, values: Mapping[str, Any]) -> list[tuple[str, str]]:
        """What these values refer to, directly or not, and what is gone; what others need comes first."""
        found: list[tuple[str, str]] = []
        self._gather(table, values, found, set())
        return found

    def _gather(
        self, table: str, values: Mapping[str, Any], found: list[tuple[str, str]], seen: set[tuple[str, str]]
    ) -> None:
        for column, to in SHAPES[table].references:
            wanted = values.get(column)
            if wanted is None or (to, wanted) in seen or self._present(to, wanted) is not None:
                continue
            seen.add((to, wanted))
            _, last = self._past.last(wanted)
            if last is None:
                raise Refused(_NOUNS[to], Why.FORGOTTEN)
            self._gather(to, last, found, seen)
            found.append((to, wanted))

    def _fit(self, table: str, row: str, values: dict[str, Any]) -> list[str]:
        """Change what cannot be as it was; the names of those fields."""
        if table == "annotation":
            return self._fit_role(values)
        dropped = []
        if table == "code":
            above = self._door.value("SELECT facet FROM code WHERE id=?", (values["parent"],))
            if above is not None and above != values["facet"]:
                values["facet"] = above
                dropped.append("facet")
            taken = self._door.value("SELECT 1 FROM code WHERE key=? AND id<>?", (values["key"], row))
            if values["key"] and taken:
                values["key"] = ""
                dropped.append("key")
        return dropped

    def _fit_role(self, values: dict[str, Any]) -> list[str]:
        sql = "SELECT f.key FROM code c JOIN facet f ON f.id=c.facet WHERE c.id=?"
        key = self._door.value(sql, (values["code"],))
        if values["role"] and key is not None and key != ACTOR:
            values["role"] = ""
            return ["role"]
        return []

    def _bring_back(self, table: str, row: str) -> None:
        """Put back the last state of something that is gone."""
        _, values = self._past.last(row)
        assert values is not None, "looked at before"
        self._fit(table, row, values)
        self._write(table, row, values, True)

    def _write(self, table: str, row: str, values: dict[str, Any], differs: bool) -> None:
        if not differs:
            return
        present = self._present(table, row)
        prepare = {"annotation": self._place_annotation, "code": self._place_code, "coder": self._check_coder}
        if table in prepare:
            prepare[table](row, values)
        if present is None:
            self._door.add(table, {"id": row, **values})
        else:
            self._door.set(table, row, values)
        if table == "code" and present is not None and present["facet"] != values["facet"]:
            self._codebook.follow(row, values["facet"])
        if table == "facet":
            self._codebook.check_facets()
        self._tell(table, row, values, present)

    def _place_annotation(self, _row: str, values: dict[str, Any]) -> None:
        """Fill in what follows from text and place. Raises BadSpan, or Refused where the text is another one."""
        text, characters = self._door.rows("SELECT text, characters FROM document WHERE id=?", (values["document"],))[0]
        if text != values["text_sha256"]:
            raise Refused(Noun.ANNOTATION, Why.QUOTE_DIFFERS)
        if not 0 <= values["start"] < values["end"] <= characters:
            raise BadSpan(values["start"], values["end"], characters)
        values |= self._texts.derived(values)
        values["changed_at"] = time.time_ns() // 1_000_000

    def _place_code(self, row: str, values: dict[str, Any]) -> None:
        """Raise Refused where a code of that name stands beside it, or its parent stands below it."""
        if values["parent"] in (row, *self._codebook.below(row)):
            raise Refused(Noun.CODE, Why.CYCLE, values["name_en"] or values["name_ko"])
        wanted = (values["name_en"] or values["name_ko"]).casefold()
        for other in self._codebook.codes():
            beside = (other.facet, other.parent) == (values["facet"], values["parent"] or "") and other.id != row
            if beside and other.name.casefold() == wanted:
                raise Refused(Noun.CODE, Why.NAME_TAKEN, other.name)

    def _check_coder(self, row: str, values: dict[str, Any]) -> None:
        rows = self._door.rows("SELECT name FROM coder WHERE id<>?", (row,))
        if values["name"].casefold() in {name.casefold() for (name,) in rows}:
            raise Refused(Noun.CODER, Why.NAME_TAKEN, values["name"])

    def _tell(self, table: str, row: str, values: Mapping[str, Any], present: Mapping[str, Any] | None) -> None:
        touched = self._door.touched
        touched.codebook = touched.codebook or table in ("code", "facet")
        touched.coders = touched.coders or table == "coder"
        touched.document_list = touched.document_list or table == "document"
        if table == "document":
            touched.documents.add(row)
        elif table == "annotation":
            touched.documents.update(each["document"] for each in (values, present) if each is not None)
            touched.annotations.append(row)


def _quoted(name: str) -> str:
    return f'"{name}"'
