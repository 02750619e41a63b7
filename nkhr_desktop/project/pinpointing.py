"""What a finding of the check is about: which document, annotation, code or step, as far as the file still tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import sqlcipher3.dbapi2 as driver

from nkhr_desktop.model.changes import Step
from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.project import history
from nkhr_desktop.project.checking import Finding, Trouble
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.past import Past
from nkhr_desktop.project.tables import SHAPES


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a finding. ``name`` is what the thing itself is called, in English and Korean.

    An annotation has the title of its document, its code as ``name``, and from where to where it goes.
    """

    table: str = ""
    name: tuple[str, str] = ("", "")
    document: str = ""
    span: tuple[int, int] | None = None
    step: Step | None = None


class Pinpointing:
    """Looks things up by table and id; what cannot be read any more is left out, since the file is damaged."""

    def __init__(self, door: Door, past: Past) -> None:
        self._door = door
        self._past = past

    def of(self, finding: Finding) -> Where:
        """The place of one finding."""
        where = Where(finding.table)
        try:
            if finding.table == "content":
                return replace(where, document=self._titled_by_content(finding.row))
            if finding.table == "change_set":
                return replace(where, step=self._step("id=?", finding.row))
            if finding.table == "change":
                return replace(where, step=self._step("n=(SELECT s FROM change WHERE n=?)", finding.row))
            if finding.table in SHAPES:
                where = self._thing(where, finding.row)
            if finding.trouble is Trouble.HISTORY:
                where = replace(where, step=self._step("id=?", finding.detail))
        except (FileRefused, driver.Error, ValueError, TypeError, KeyError, AttributeError):
            return where  # a damaged file may hold anything: what it says of itself is as far as it goes
        return where

    def _thing(self, where: Where, row: str) -> Where:
        values = self._values(where.table, row)
        if where.table == "annotation":
            document, code = str(values.get("document", "")), str(values.get("code", ""))
            span = values.get("start"), values.get("end")
            return replace(
                where,
                name=self._past.names(code),
                document=self._past.names(document)[0],
                span=(int(span[0]), int(span[1])) if span[0] is not None and span[1] is not None else None,
            )
        if where.table == "progress":
            document, coder = str(values.get("document", "")), str(values.get("coder", ""))
            return replace(where, name=self._past.names(coder), document=self._past.names(document)[0])
        english = str(values.get("title") or values.get("name_en") or values.get("name") or "")
        name = (english, str(values.get("name_ko") or english))
        return replace(where, name=name, document=english if where.table == "document" else "")

    def _values(self, table: str, row: str) -> Mapping[str, Any]:
        """The row as it is, else as the history has it: of a row that is gone, or that it cannot know."""
        columns = SHAPES[table].columns
        fields = ",".join(f'"{name}"' for name in columns)
        found = self._door.rows(f"SELECT {fields} FROM {table} WHERE id=?", (row,))
        return dict(zip(columns, found[0], strict=True)) if found else self._past.last(row)[1] or {}

    def _titled_by_content(self, name: str) -> str:
        sql = "SELECT title FROM document WHERE text=? OR original=? LIMIT 1"
        return str(self._door.value(sql, (name, name)) or "")

    def _step(self, which: str, value: str) -> Step | None:
        n = self._door.value(f"SELECT n FROM change_set WHERE {which}", (value,))
        return next(iter(history.numbered(self._door, [n])), None) if n is not None else None
