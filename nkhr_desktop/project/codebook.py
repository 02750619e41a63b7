"""The codebook: facets and codes, and what happens to annotations when codes go."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import NotFound, Noun, Refused, Why
from nkhr_desktop.model.ids import new_id
from nkhr_desktop.model.snapshot import code_paths
from nkhr_desktop.model.text import fold
from nkhr_desktop.model.things import SCHEMES, Code, CodebookData, Facet
from nkhr_desktop.project import words
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.naming import names_of_codes
from nkhr_desktop.project.ranks import between

#: Texts of a code that ``describe`` may set.
TEXTS = (
    "definition_en",
    "definition_ko",
    "use_en",
    "use_ko",
    "avoid_en",
    "avoid_ko",
    "example",
    "example_from",
    "memo",
    *SCHEMES,
)
_STORED = (
    "id", "facet", "parent", "name_en", "name_ko", "colour", "aliases", "definition_en", "definition_ko",
    "use_en", "use_ko", "avoid_en", "avoid_ko", "example", "example_from", "key",
    *SCHEMES, "check", "memo",
)  # fmt: skip
_COLUMNS = ",".join(f'"{name}"' for name in _STORED)
#: Digits that a code can be pinned to; "" is none.
KEYS = ("", *"123456789")
DEFAULT_COLOUR = "#4477AA"


class Codebook:
    """Facets and codes of a project."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def facets(self) -> list[Facet]:
        """Facets in order."""
        return [
            Facet(*row)
            for row in self._door.rows("SELECT id, key, name_en, name_ko, colour FROM facet ORDER BY rank, id")
        ]

    def codes(self) -> list[Code]:
        """Codes facet by facet, a parent before its children, siblings in their order."""
        rows = self._door.rows(f"SELECT {_COLUMNS} FROM code ORDER BY rank, id")
        return _in_tree_order([facet.id for facet in self.facets()], [_code(row) for row in rows])

    def get(self, code: str) -> Code:
        """One code. Raises NotFound."""
        rows = self._door.rows(f"SELECT {_COLUMNS} FROM code WHERE id=?", (code,))
        if not rows:
            raise NotFound(Noun.CODE, code)
        return _code(rows[0])

    def paths(self, korean: bool = False) -> dict[str, str]:
        """id -> "Liberty > Torture"."""
        return code_paths(tuple(self.codes()), korean)

    def find(self, name: str) -> Code:
        """The code with this id, path (with or without its facet) or name in either language.

        Raises NotFound, or Ambiguous if it fits two.
        """
        data = self.data()
        found = names_of_codes(data).find(name)
        return next(code for code in data.codes if code.id == found)

    def counts(self) -> dict[str, int]:
        """Annotations of each code that has any."""
        return dict(self._door.rows("SELECT code, count(*) FROM annotation GROUP BY code"))

    def add_facet(self, name_en: str, name_ko: str = "", colour: str = DEFAULT_COLOUR) -> str:
        """A facet of the user's own; its id."""
        facet = new_id()
        with self._door.change(Kind.ADD_FACET) as touched:
            names = self._facet_names(name_en, name_ko)
            rank = between(self._door.value("SELECT max(rank) FROM facet") or "", "")
            self._door.add("facet", {"id": facet, "key": "", **names, "colour": words.colour(colour), "rank": rank})
            touched.codebook = True
        return facet

    def rename_facet(self, facet: str, name_en: str, name_ko: str) -> None:
        """Give a facet other names."""
        with self._door.change(Kind.RENAME_FACET) as touched:
            names = self._facet_names(name_en, name_ko, facet)
            if not self._door.set("facet", facet, names):
                raise NotFound(Noun.FACET, facet)
            touched.codebook = True

    def remove_facet(self, facet: str) -> None:
        """Remove an empty facet. Raises Refused(IN_USE) while it has codes."""
        with self._door.change(Kind.REMOVE_FACET) as touched:
            if self._door.value("SELECT 1 FROM code WHERE facet=?", (facet,)):
                raise Refused(Noun.FACET, Why.IN_USE, facet)
            if not self._door.write("DELETE FROM facet WHERE id=?", (facet,)):
                raise NotFound(Noun.FACET, facet)
            touched.codebook = True

    def _facet_names(self, name_en: str, name_ko: str, but: str = "") -> dict[str, object]:
        name_en, name_ko = words.checked(Noun.FACET, name_en), words.checked(Noun.FACET, name_ko)
        if not name_en and not name_ko:
            raise Refused(Noun.FACET, Why.NAME_EMPTY)
        wanted = fold(name_en or name_ko)
        for other in self.facets():
            # its key, too: a dataset knows one facet of this field by it and the user's own by their names
            if other.id != but and wanted in (fold(other.name), other.key):
                raise Refused(Noun.FACET, Why.NAME_TAKEN, name_en or name_ko)
        return {"name_en": name_en, "name_ko": name_ko}

    def add(
        self,
        facet: str,
        name_en: str = "",
        name_ko: str = "",
        parent: str = "",
        colour: str = "",
        **texts: str,
    ) -> str:
        """A new code, last among its siblings; its id. Raises Refused(NAME_TAKEN) beside a namesake."""
        code = new_id()
        with self._door.change(Kind.ADD_CODE) as touched:
            own = colour or self._colour_above(facet, parent)
            names = self._names(facet, parent, name_en, name_ko)
            rank = between(self._last_rank(facet, parent), "")
            place = {"facet": facet, "parent": parent or None, "rank": rank}
            self._door.add("code", {"id": code, **place, **names, "colour": words.colour(own), **_texts(texts)})
            touched.codebook = True
        return code

    def _colour_above(self, facet: str, parent: str) -> str:
        """The colour that a code at this place takes on; it is also where the place is proved to be one."""
        inside = next((each for each in self.facets() if each.id == facet), None)
        if inside is None:
            raise NotFound(Noun.FACET, facet)
        if not parent:
            return inside.colour
        above = self.get(parent)
        if above.facet != facet:
            raise Refused(Noun.CODE, Why.OTHER_FACET, above.name)
        return above.colour

    def rename(self, code: str, name_en: str, name_ko: str) -> None:
        """Give a code other names; every annotation follows."""
        with self._door.change(Kind.RENAME_CODE):
            before = self.get(code)
            self._set(Kind.RENAME_CODE, code, self._names(before.facet, before.parent, name_en, name_ko, code))

    def describe(
        self,
        code: str,
        *,
        aliases: Sequence[str] | None = None,
        check: Sequence[str] | None = None,
        **texts: str,
    ) -> None:
        """Set definitions, use, avoid, example, memo, aliases, its place in the schemes of others, what to check."""
        fields = _texts(texts)
        for name, items in (("aliases", aliases), ("check", check)):
            if items is not None:
                fields[name] = _listed(words.checked(Noun.CODE, each) for each in items)
        self._set(Kind.DESCRIBE_CODE, code, fields)

    def recolour(self, code: str, colour: str, with_children: bool = False) -> None:
        """Give a code, and if wanted all below it, a colour."""
        colour = words.colour(colour)
        with self._door.change(Kind.RECOLOUR_CODE) as touched:
            for each in [code, *(self.below(code) if with_children else [])]:
                self.get(each)
                self._door.set("code", each, {"colour": colour})
            touched.codebook = True

    def pin(self, code: str, key: str) -> None:
        """Give a code a digit from 1 to 9, or "" for none. Whoever had the digit loses it."""
        if key not in KEYS:
            raise Refused(Noun.CODE, Why.NOT_A_KEY, key)
        with self._door.change(Kind.PIN_CODE) as touched:
            self.get(code)
            if key:
                self._door.write("UPDATE code SET key='' WHERE key=? AND id<>?", (key, code))
            self._door.set("code", code, {"key": key})
            touched.codebook = True

    def below(self, code: str) -> list[str]:
        """All codes under this one, children before their own children."""
        children: dict[str, list[str]] = {}
        for each, parent in self._door.rows("SELECT id, parent FROM code WHERE parent IS NOT NULL ORDER BY rank, id"):
            children.setdefault(parent, []).append(each)
        found = [code]
        for here in found:
            found += children.pop(here, [])  # taken out, so that a ring in a damaged file comes to an end
        return found[1:]

    def _last_rank(self, facet: str, parent: str) -> str:
        sql = "SELECT max(rank) FROM code WHERE facet=? AND parent IS ?"
        return str(self._door.value(sql, (facet, parent or None)) or "")

    def _names(self, facet: str, parent: str, name_en: str, name_ko: str, but: str = "") -> dict[str, object]:
        name_en, name_ko = words.checked(Noun.CODE, name_en), words.checked(Noun.CODE, name_ko)
        if not name_en and not name_ko:
            raise Refused(Noun.CODE, Why.NAME_EMPTY)
        for other in self.codes():
            beside = other.facet == facet and other.parent == parent and other.id != but
            if beside and fold(other.name) == fold(name_en or name_ko):
                raise Refused(Noun.CODE, Why.NAME_TAKEN, name_en or name_ko)
        return {"name_en": name_en, "name_ko": name_ko}

    def _set(self, kind: Kind, code: str, fields: dict[str, object]) -> None:
        with self._door.change(kind) as touched:
            self.get(code)
            if fields:
                self._door.set("code", code, fields)
            touched.codebook = True

    def data(self) -> CodebookData:
        """The whole codebook as a value."""
        return CodebookData(tuple(self.facets()), tuple(self.codes()))


def stored(code: Code, rank: str) -> dict[str, object]:
    """A code as its row. Raises Refused where a row may not be like that."""
    if code.key not in KEYS:
        raise Refused(Noun.CODE, Why.NOT_A_KEY, code.key)
    if not code.name.strip():
        raise Refused(Noun.CODE, Why.NAME_EMPTY)
    fields: dict[str, object] = {name: getattr(code, name) for name in _STORED}
    fields |= {
        "parent": code.parent or None,
        "colour": words.colour(code.colour),
        "aliases": _listed(code.aliases),
        "check": _listed(code.check),
        "rank": rank,
    }
    return {name: words.whole(Noun.CODE, value) if isinstance(value, str) else value for name, value in fields.items()}


def _listed(items: Any) -> str:
    kept = [item for item in items if item]
    return json.dumps(kept, ensure_ascii=False) if kept else ""


def _texts(texts: dict[str, str]) -> dict[str, object]:
    unknown = set(texts) - set(TEXTS)
    assert not unknown, unknown
    return {name: words.whole(Noun.CODE, value).strip() for name, value in texts.items()}


def _code(row: Any) -> Code:
    values = dict(zip(_STORED, row, strict=True))
    for name in ("aliases", "check"):
        values[name] = tuple(json.loads(values[name])) if values[name] else ()
    values["parent"] = values["parent"] or ""
    return Code(**values)


def _in_tree_order(facets: Sequence[str], codes: Sequence[Code]) -> list[Code]:
    """Codes facet by facet, parents first. One that no way leads to, as in a damaged file, comes last."""
    ids = {code.id for code in codes}
    children: dict[str, list[Code]] = {}
    for code in codes:
        children.setdefault(code.parent if code.parent in ids else code.facet, []).append(code)
    ordered: dict[str, Code] = {}
    for facet in facets:
        waiting = list(reversed(children.get(facet, [])))
        while waiting:
            code = waiting.pop()
            ordered[code.id] = code
            waiting += reversed(children.get(code.id, []))
    return [*ordered.values(), *(code for code in codes if code.id not in ordered)]
