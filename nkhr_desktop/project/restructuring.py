"""What changes the codebook's tree: moving, merging, removing codes, taking in a whole codebook."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Literal

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import NotFound, Noun, Refused, Why
from nkhr_desktop.model.things import ACTOR, CodebookData
from nkhr_desktop.project import words
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
        with self._door.change(Kind.MOVE_CODE) as touched:
            here = self.get(code)
            branch = self.below(code)
            if parent == code or parent in branch:
                raise Refused(Noun.CODE, Why.CYCLE, here.name)
            target = self.get(parent).facet if parent else (facet or here.facet)
            if target not in {each.id for each in self.facets()}:
                raise NotFound(Noun.FACET, target)
            rank = self._rank(target, parent, before, code)
            if rank:
                self._door.set("code", code, {"facet": target, "parent": parent or None, "rank": rank})
            if target != here.facet:
                self.follow(code, target)
            touched.codebook = True

    def follow(self, code: str, facet: str) -> None:
        """In the running step: let all below ``code``, which is in ``facet`` now, and their annotations follow it."""
        branch = self.below(code)
        self._door.touched.documents.update(self._documents([code, *branch]))
        for each in branch:
            self._door.set("code", each, {"facet": facet})
        self._drop_roles()

    def _rank(self, facet: str, parent: str, before: str, code: str) -> str:
        """The rank that puts ``code`` ahead of ``before`` or last among its siblings; "" if it stands there."""
        sql = "SELECT id, rank FROM code WHERE facet=? AND parent IS ? ORDER BY rank, id"
        present = [(row[0], row[1]) for row in self._door.rows(sql, (facet, parent or None))]
        siblings = [each for each in present if each[0] != code]
        at = next((number for number, (each, _) in enumerate(siblings) if each == before), len(siblings))
        if at < len(present) and present[at][0] == code:
            return ""
        low = siblings[at - 1][1] if at else ""
        high = siblings[at][1] if at < len(siblings) else ""
        if low and high and low >= high:  # two people put something in the same place: make room first
            for (each, _), rank in zip(siblings, evenly(len(siblings)), strict=True):
                self._door.set("code", each, {"rank": rank})
            return self._rank(facet, parent, before, code)
        return between(low, high)

    def merge(self, code: str, into: str) -> None:
        """Give all annotations and children of ``code`` to ``into`` and remove ``code``, as one step."""
        self._door.expect(self.hanging(code).annotations)
        with self._door.change(Kind.MERGE_CODES) as touched:
            source, target = self.get(code), self.get(into)
            if code == into:
                raise Refused(Noun.CODE, Why.SAME_THING, source.name)
            if into in self.below(code):
                raise Refused(Noun.CODE, Why.CYCLE, source.name)
            self._hand_over([code], into)
            for child in self._children(code):
                self.move(child, into)
            names = {source.name_en, source.name_ko, *source.aliases} - {"", target.name_en, target.name_ko}
            self.describe(into, aliases=[*target.aliases, *sorted(names - set(target.aliases))])
            self._door.write("DELETE FROM code WHERE id=?", (code,))
            touched.codebook = True

    def remove(self, code: str, annotations: Literal["remove", "move"] = "remove", to: str = "") -> None:
        """Remove a code with all below it. Their annotations go too ("remove"), or to code ``to`` ("move")."""
        self._door.expect(self.hanging(code).annotations)
        with self._door.change(Kind.REMOVE_CODE) as touched:
            branch = [code, *self.below(code)]
            name = self.get(code).name
            touched.documents.update(self._documents(branch))
            if annotations == "move":
                if to in branch:
                    raise Refused(Noun.CODE, Why.CYCLE, name)
                self._hand_over(branch, self.get(to).id)
            elif annotations == "remove":
                for each in branch:
                    self._door.write("DELETE FROM annotation WHERE code=?", (each,))
            else:
                raise Refused(Noun.CODE, Why.BAD_VALUE, annotations)
            for each in reversed(branch):
                self._door.write("DELETE FROM code WHERE id=?", (each,))
            touched.codebook = True

    def load(self, data: CodebookData) -> None:
        """Take in a whole codebook as one step: what is new is added, what has the same id is updated.

        Codes that the project has and the data has not stay, with the codes above them. A pinned digit and a memo
        stay where the data has none. Raises NotFound, or Refused for a tree that is none, or for a facet or a new
        code that is called as the one beside it; then nothing was taken.
        """
        self._door.expect(len(data.codes))
        with self._door.change(Kind.IMPORT_CODEBOOK) as touched:
            self._load_facets(data)
            _check_tree(data, {facet.id for facet in self.facets()})
            there = {row[0] for row in self._door.rows("SELECT id FROM code")}
            for code, rank in zip(data.codes, evenly(len(data.codes)), strict=True):
                row = stored(code, rank)
                if code.key:
                    self._door.write("UPDATE code SET key='' WHERE key=? AND id<>?", (code.key, code.id))
                if code.id in there:
                    kept = {"id", *(name for name in ("key", "memo") if not row[name])}
                    self._door.set("code", code.id, {name: value for name, value in row.items() if name not in kept})
                else:
                    self._door.add("code", row)
            self._follow_parents()
            self._check_namesakes({code.id for code in data.codes} - there)
            touched.codebook = True
            touched.documents.update(self._documents([code.id for code in data.codes if code.id in there]))

    def _check_namesakes(self, new: set[str]) -> None:
        """Raise Refused(NAME_TAKEN) where a new code would stand beside one that is called as it is."""
        beside: dict[tuple[str, str, str], str] = {}
        for code in sorted(self.codes(), key=lambda code: code.id in new):
            place = (code.facet, code.parent, code.name.casefold())
            if place in beside and code.id in new:
                raise Refused(Noun.CODE, Why.NAME_TAKEN, code.name)
            beside[place] = code.id

    def _follow_parents(self) -> None:
        """Put codes of the project's own, whose parents were moved to another facet, into that facet."""
        sql = "UPDATE code SET facet=p.facet FROM code p WHERE p.id=code.parent AND p.facet<>code.facet"
        for _ in range(self._door.value("SELECT count(*) FROM code")):
            if not self._door.write(sql):  # one level of the tree at a time
                break
        self._drop_roles()

    def _load_facets(self, data: CodebookData) -> None:
        there = {facet.id for facet in self.facets()}
        last = self._door.value("SELECT max(rank) FROM facet") or ""
        for facet in data.facets:
            name_en, name_ko = words.checked(Noun.FACET, facet.name_en), words.checked(Noun.FACET, facet.name_ko)
            if not name_en and not name_ko:
                raise Refused(Noun.FACET, Why.NAME_EMPTY)
            fields = {"name_en": name_en, "name_ko": name_ko, "colour": words.colour(facet.colour)}
            if facet.id in there:
                self._door.set("facet", facet.id, fields)
                continue
            last = between(last, "")
            self._door.add("facet", {"id": facet.id, "key": words.whole(Noun.FACET, facet.key), **fields, "rank": last})
        self.check_facets()

    def check_facets(self) -> None:
        """Raise Refused(NAME_TAKEN) where a dataset could not tell two facets apart."""
        taken: set[str] = set()
        for facet in self.facets():
            word = facet.word.casefold()
            if word in taken:
                raise Refused(Noun.FACET, Why.NAME_TAKEN, facet.word)
            taken.add(word)

    def _hand_over(self, codes: list[str], into: str) -> None:
        self._door.touched.documents.update(self._documents(codes))
        for each in codes:
            self._door.write("UPDATE annotation SET code=?, changed_at=? WHERE code=?", (into, _now(), each))
        self._drop_roles()

    def _drop_roles(self) -> None:
        """A role belongs to an actor: where a code is none any more, its annotations have none."""
        self._door.write(
            "UPDATE annotation SET role='', changed_at=? WHERE role<>'' AND code NOT IN"
            " (SELECT c.id FROM code c JOIN facet f ON f.id=c.facet WHERE f.key=?)",
            (_now(), ACTOR),
        )

    def _documents(self, codes: list[str]) -> set[str]:
        marks = ",".join("?" * len(codes))
        return {
            row[0]
            for row in self._door.rows(f"SELECT DISTINCT document FROM annotation WHERE code IN ({marks})", codes)
        }

    def _children(self, code: str) -> list[str]:
        return [row[0] for row in self._door.rows("SELECT id FROM code WHERE parent=? ORDER BY rank, id", (code,))]


def _check_tree(data: CodebookData, facets: set[str]) -> None:
    """Raise NotFound or Refused unless every code lies in a facet, once, after its parent and in the same facet."""
    seen: dict[str, str] = {}
    for code in data.codes:
        if code.facet not in facets:
            raise NotFound(Noun.FACET, code.facet)
        if code.id in seen:
            raise Refused(Noun.CODE, Why.SAME_THING, code.name)
        if code.parent and code.parent not in seen:
            raise NotFound(Noun.CODE, code.parent)
        if code.parent and seen[code.parent] != code.facet:
            raise Refused(Noun.CODE, Why.OTHER_FACET, code.name)
        seen[code.id] = code.facet


def _now() -> int:
    return time.time_ns() // 1_000_000
