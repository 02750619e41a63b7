"""What changes the codebook's tree: moving, merging, removing codes, taking in a whole codebook."""

from __future__ import annotations

import time
from dataclasses import dataclass

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import Noun, Refused, Why
from nkhr_desktop.model.things import ACTOR, CodebookData
from nkhr_desktop.project.codebook import Codebook, stored
from nkhr_desktop.project.ranks import between, evenly


@dataclass(frozen=True, slots=True)
class Hanging:
    """What hangs on a code: codes below it, annotations on all of them, and in how many documents."""

    codes: int
    annotations: int
    documents: int


class Restructuring(Codebook):
    """The codebook with the verbs that move whole branches and the annotations on them."""

    def hanging(self, code: str) -> Hanging:
        """What removing this code would take along, for the question that comes first."""
        self.get(code)
        branch = [code, *self.below(code)]
        marks = ",".join("?" * len(branch))
        sql = f"SELECT count(*), count(DISTINCT document) FROM annotation WHERE code IN ({marks})"
        annotations, documents = self._door.rows(sql, branch)[0]
        return Hanging(len(branch) - 1, annotations, documents)

    def move(self, code: str, parent: str = "", before: str = "", facet: str = "") -> None:
        """Put a code, with all below it, under ``parent`` (or to the top of ``facet``), ahead of ``before`` or last.

        Raises Refused(CYCLE) for a place below itself.
        """
        here = self.get(code)
        branch = self.below(code)
        if parent == code or parent in branch:
            raise Refused(Noun.CODE, Why.CYCLE, here.name)
        target = self.get(parent).facet if parent else (facet or here.facet)
        with self._door.change(Kind.MOVE_CODE) as touched:
            place = {
                "facet": target,
                "parent": parent or None,
                "rank": self._rank(target, parent, before, code),
            }
            self._door.set("code", code, place)
            if target != here.facet:
                for each in branch:
                    self._door.set("code", each, {"facet": target})
                self._drop_roles([code, *branch])
            touched.codebook = True

    def _rank(self, facet: str, parent: str, before: str, code: str) -> str:
        sql = "SELECT id, rank FROM code WHERE facet=? AND parent IS ? AND id<>? ORDER BY rank, id"
        siblings = [(row[0], row[1]) for row in self._door.rows(sql, (facet, parent or None, code))]
        at = next((number for number, (each, _) in enumerate(siblings) if each == before), len(siblings))
        low = siblings[at - 1][1] if at else ""
        high = siblings[at][1] if at < len(siblings) else ""
        if low and high and low >= high:  # two people put something in the same place: make room first
            for (each, _), rank in zip(siblings, evenly(len(siblings)), strict=True):
                self._door.set("code", each, {"rank": rank})
            return self._rank(facet, parent, before, code)
        return between(low, high)

    def merge(self, code: str, into: str) -> None:
        """Give all annotations and children of ``code`` to ``into`` and remove ``code``, as one step."""
        if code == into:
            raise Refused(Noun.CODE, Why.SAME_THING, self.get(code).name)
        if into in self.below(code):
            raise Refused(Noun.CODE, Why.CYCLE, self.get(code).name)
        source, target = self.get(code), self.get(into)
        with self._door.change(Kind.MERGE_CODES) as touched:
            self._hand_over([code], into)
            for child in self._children(code):
                self.move(child, into)
            names = {source.name_en, source.name_ko, *source.aliases} - {"", target.name_en, target.name_ko}
            self.describe(into, aliases=[*target.aliases, *sorted(names - set(target.aliases))])
            self._door.write("DELETE FROM code WHERE id=?", (code,))
            touched.codebook = True

    def remove(self, code: str, annotations: str = "remove", to: str = "") -> None:
        """Remove a code with all below it. Their annotations go too ("remove"), or to code ``to`` ("move")."""
        self.get(code)
        branch = [code, *self.below(code)]
        if annotations == "move" and to in branch:
            raise Refused(Noun.CODE, Why.CYCLE, self.get(code).name)
        with self._door.change(Kind.REMOVE_CODE) as touched:
            touched.documents.update(self._documents(branch))
            if annotations == "move":
                self._hand_over(branch, self.get(to).id)
            else:
                for each in branch:
                    self._door.write("DELETE FROM annotation WHERE code=?", (each,))
            for each in reversed(branch):
                self._door.write("DELETE FROM code WHERE id=?", (each,))
            touched.codebook = True

    def load(self, data: CodebookData) -> None:
        """Take in a whole codebook as one step: what is new is added, what has the same id is updated.

        Codes that the project has and the data has not stay.
        """
        with self._door.change(Kind.IMPORT_CODEBOOK) as touched:
            self._load_facets(data)
            there = {row[0] for row in self._door.rows("SELECT id FROM code")}
            for code, rank in zip(data.codes, evenly(len(data.codes)), strict=True):
                row = stored(code, rank)
                if code.id in there:
                    self._door.set("code", code.id, {name: value for name, value in row.items() if name != "id"})
                else:
                    self._door.add("code", row)
            touched.codebook = True

    def _load_facets(self, data: CodebookData) -> None:
        there = {facet.id for facet in self.facets()}
        last = self._door.value("SELECT max(rank) FROM facet") or ""
        for facet in data.facets:
            names = {"name_en": facet.name_en, "name_ko": facet.name_ko, "colour": facet.colour}
            if facet.id in there:
                self._door.set("facet", facet.id, names)
                continue
            last = between(last, "")
            self._door.add("facet", {"id": facet.id, "key": facet.key, **names, "rank": last})

    def _hand_over(self, codes: list[str], into: str) -> None:
        self._door.touched.documents.update(self._documents(codes))
        now = time.time_ns() // 1_000_000
        for each in codes:
            self._door.write("UPDATE annotation SET code=?, changed_at=? WHERE code=?", (into, now, each))
        self._drop_roles([into])

    def _drop_roles(self, codes: list[str]) -> None:
        """A role belongs to an actor: where a code is none, its annotations have none."""
        for each in codes:
            self._door.write(
                "UPDATE annotation SET role='' WHERE code=? AND role<>'' AND code NOT IN"
                " (SELECT c.id FROM code c JOIN facet f ON f.id=c.facet WHERE f.key=?)",
                (each, ACTOR),
            )

    def _documents(self, codes: list[str]) -> set[str]:
        marks = ",".join("?" * len(codes))
        return {
            row[0]
            for row in self._door.rows(f"SELECT DISTINCT document FROM annotation WHERE code IN ({marks})", codes)
        }

    def _children(self, code: str) -> list[str]:
        return [row[0] for row in self._door.rows("SELECT id FROM code WHERE parent=? ORDER BY rank, id", (code,))]
