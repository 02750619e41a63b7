"""The codebook as a TOML file that people can read and edit: the form of the default codebook, too.

A file has `format`, `version`, tables `[[facet]]` and `[[code]]`. A facet or code is named by `key` (words that
never change, from which its id follows) or by `id`; `facet` and `parent` of a code hold either.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nkhr_desktop.formats.reading import read_bytes
from nkhr_desktop.formats.writing import write_file
from nkhr_desktop.model.errors import FileRefused, FileTrouble
from nkhr_desktop.model.ids import id_for
from nkhr_desktop.model.things import (
    ABUSE_TYPE,
    ACTOR,
    RECOMMENDATION,
    SCHEMES,
    Code,
    CodebookData,
    Facet,
)

NAME = "codebook"
EXTENSIONS = (".toml",)
FORMAT, VERSION = "nkhr-codebook", 1

#: Limits of what is read: bytes, codes, levels below a top code.
MAX_BYTES = 16 * 1024 * 1024
MAX_CODES = 20_000
MAX_DEPTH = 200

_TEXTS = ("definition_en", "definition_ko", "use_en", "use_ko", "avoid_en", "avoid_ko", "example", "example_from")
_FACET_FIELDS = frozenset(("id", "key", "name_en", "name_ko", "colour"))
_CODE_FIELDS = _FACET_FIELDS.union(("facet", "parent", "aliases", "check", "pin", "memo"), _TEXTS, SCHEMES)
_KNOWN_FACETS = (ABUSE_TYPE, ACTOR, RECOMMENDATION)
_ID = re.compile(r"[0-9a-f]{32}")
_KEY = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_DEFAULT_COLOUR = "#4477AA"
#: Python's reader of TOML needs the square of the time for keys of many parts; nobody writes ten.
_LONG_KEY = re.compile(r"""(?<![\w"'-])(?:(?:"[^"\n]*"|'[^'\n]*'|[\w-]++)[ \t]*+\.[ \t]*+){40}""")


def read(path: Path) -> CodebookData:
    """The codebook in the file at ``path``: facets in its order, codes as a tree, siblings in its order.

    Raises FileRefused: BAD_CONTENT with the place (such as ``code 12 'Torture'``), NEWER, TOO_LARGE, and those of
    a file that cannot be read.
    """
    return parse(read_bytes(path, MAX_BYTES), str(path))


def write(data: CodebookData, path: Path) -> None:
    """Write a codebook; reading it again gives the same. Raises FileRefused; then the old file stands."""
    write_file(path, dumps(data).encode("utf-8"))


def parse(data: bytes, path: str) -> CodebookData:
    """The codebook in the bytes of a file; ``path`` is for what a refusal says."""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        if _LONG_KEY.search(text):
            raise FileRefused(path, FileTrouble.BAD_CONTENT, detail="a key has too many parts")
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        detail = str(error) if isinstance(error, tomllib.TOMLDecodeError) else type(error).__name__
        raise FileRefused(path, FileTrouble.BAD_CONTENT, detail=detail[:200]) from error
    return _Reading(path).codebook(tables)


@dataclass(slots=True)
class _Reading:
    """One file being checked: what its facets and codes are called, and which ids are taken."""

    path: str
    facets: dict[str, Facet] = field(default_factory=dict)
    codes: dict[str, Code] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def refusal(self, place: str, detail: str) -> FileRefused:
        return FileRefused(self.path, FileTrouble.BAD_CONTENT, place, detail)

    def codebook(self, tables: Mapping[str, Any]) -> CodebookData:
        self._header(tables)
        for number, table in enumerate(self._tables(tables, "facet"), 1):
            self._facet(table, _place("facet", number, table))
        listed = self._tables(tables, "code")
        if len(listed) > MAX_CODES:
            raise FileRefused(self.path, FileTrouble.TOO_LARGE, detail=f"{len(listed)} codes, at most {MAX_CODES}")
        for number, table in enumerate(listed, 1):
            self._code_name(table, _place("code", number, table))
        for number, table in enumerate(listed, 1):
            self._code(table, _place("code", number, table))
        self._check_pins()
        return CodebookData(tuple(self.facets.values()), self._tree())

    def _header(self, tables: Mapping[str, Any]) -> None:
        if tables.get("format") != FORMAT:
            raise self.refusal("", f'not a codebook: format = "{FORMAT}" is missing')
        version = tables.get("version")
        if type(version) is not int or version < 1:
            raise self.refusal("", "version is missing")
        if version > VERSION:
            raise FileRefused(self.path, FileTrouble.NEWER, detail=f"version {str(version)[:12]}")
        self._known(tables, frozenset(("format", "version", "facet", "code")), "")

    def _tables(self, tables: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
        found = tables.get(name, [])
        if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
            raise self.refusal(name, f"expected tables [[{name}]]")
        return found

    def _facet(self, table: Mapping[str, Any], place: str) -> None:
        self._known(table, _FACET_FIELDS, place)
        key, name = self._named("facet", table, place)
        if name in self.facets:
            raise self.refusal(place, "this id or key is there twice")
        known = key if key in _KNOWN_FACETS else ""
        colour = self._colour(table, place, _DEFAULT_COLOUR)
        self.facets[name] = Facet(name, known, *self._both_names(table, place), colour)

    def _code_name(self, table: Mapping[str, Any], place: str) -> None:
        key, name = self._named("code", table, place)
        if name in self.places:
            raise self.refusal(place, f"this id or key is there twice, first in {self.places[name]}")
        self.places[name] = place
        self.names[name] = name
        if key:
            self.names[key] = name

    def _code(self, table: Mapping[str, Any], place: str) -> None:
        self._known(table, _CODE_FIELDS, place)
        name = self._named("code", table, place)[1]
        wanted = self._text(table, "facet", place)
        facet = self.facets.get(wanted) or self.facets.get(id_for("facet", wanted))
        if facet is None:
            raise self.refusal(place, f"there is no facet {wanted[:60]!r}")
        above = self._text(table, "parent", place)
        if above and above not in self.names:
            raise self.refusal(place, f"parent: there is no code {above[:60]!r}")
        self.codes[name] = Code(
            name,
            facet.id,
            self.names[above] if above else "",
            *self._both_names(table, place),
            self._colour(table, place, facet.colour),
            aliases=self._list(table, "aliases", place),
            key=self._pin(table, place),
            check=self._list(table, "check", place),
            **{text: self._text(table, text, place) for text in (*_TEXTS, *SCHEMES, "memo")},
        )

    def _known(self, table: Mapping[str, Any], fields: frozenset[str], place: str) -> None:
        unknown = sorted(set(table) - fields)
        if unknown:
            raise self.refusal(place, f"unknown field {unknown[0][:60]!r}")

    def _named(self, noun: str, table: Mapping[str, Any], place: str) -> tuple[str, str]:
        """Key and id of a facet or code; a key alone gives the id."""
        key, name = self._text(table, "key", place), self._text(table, "id", place)
        if not key and not name:
            raise self.refusal(place, "key or id is missing")
        if key and (not _KEY.fullmatch(key)):
            raise self.refusal(place, "key: small letters, digits, _ and . only")
        if name and not _ID.fullmatch(name):
            raise self.refusal(place, "id: 32 hexadecimal digits")
        return key, name or id_for(noun, key)

    def _text(self, table: Mapping[str, Any], name: str, place: str) -> str:
        value = table.get(name, "")
        if not isinstance(value, str) or "\0" in value:
            raise self.refusal(place, f"{name}: expected text")
        return value

    def _list(self, table: Mapping[str, Any], name: str, place: str) -> tuple[str, ...]:
        value = table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.refusal(place, f"{name}: expected a list of texts")
        return tuple(value)

    def _both_names(self, table: Mapping[str, Any], place: str) -> tuple[str, str]:
        english, korean = (self._text(table, name, place).strip() for name in ("name_en", "name_ko"))
        if not english and not korean:
            raise self.refusal(place, "name_en or name_ko is needed")
        return english, korean

    def _colour(self, table: Mapping[str, Any], place: str, default: str) -> str:
        colour = self._text(table, "colour", place) or default
        if not _COLOUR.fullmatch(colour):
            raise self.refusal(place, f"colour: {colour[:20]!r} is not like #0072B2")
        return colour.upper()

    def _pin(self, table: Mapping[str, Any], place: str) -> str:
        pin = self._text(table, "pin", place)
        if pin not in ("", *"123456789"):
            raise self.refusal(place, "pin: a digit from 1 to 9, as text")
        return pin

    def _check_pins(self) -> None:
        taken: dict[str, str] = {}
        for code in self.codes.values():
            if code.key and taken.setdefault(code.key, code.id) != code.id:
                raise self.refusal(self.places[code.id], f"pin {code.key} is given twice")

    def _tree(self) -> tuple[Code, ...]:
        """Codes facet by facet, each before its children; refuses what hangs wrong."""
        below: dict[str, list[Code]] = {}
        for code in self.codes.values():
            below.setdefault(code.parent or code.facet, []).append(code)
        ordered: list[Code] = []
        waiting = [(code, 0) for facet in reversed(self.facets) for code in reversed(below.get(facet, []))]
        while waiting:
            code, depth = waiting.pop()
            above = self.codes.get(code.parent)
            if above is not None and above.facet != code.facet:
                raise self.refusal(self.places[code.id], "parent: it is of another facet")
            if depth > MAX_DEPTH:
                raise self.refusal(self.places[code.id], f"more than {MAX_DEPTH} levels deep")
            ordered.append(code)
            waiting += [(child, depth + 1) for child in reversed(below.get(code.id, []))]
        if len(ordered) < len(self.codes):
            reached = {code.id for code in ordered}
            lost = next(code for code in self.codes.values() if code.id not in reached)
            raise self.refusal(self.places[lost.id], "parent: it stands under itself")
        return tuple(ordered)


def _place(noun: str, number: int, table: Mapping[str, Any]) -> str:
    """Where in the file: "code 12 'Torture'"."""
    name = table.get("name_en") or table.get("name_ko") or table.get("key") or ""
    return f"{noun} {number} {str(name)[:60]!r}" if name else f"{noun} {number}"


def dumps(data: CodebookData) -> str:
    """A codebook as the text of its file."""
    keys = {facet.id: facet.key or facet.id for facet in data.facets}
    parts = [_toml({"format": FORMAT, "version": VERSION})]
    parts += [f"[[facet]]\n{_toml(_facet_table(facet))}" for facet in data.facets]
    parts += [f"[[code]]\n{_toml(_code_table(code, keys))}" for code in data.codes]
    return "\n".join(parts)


def _toml(table: Mapping[str, Any]) -> str:
    import tomli_w

    # tomli-w turns CRLF inside a multi-line text into LF; then the text stays on one line, escaped
    exact = any("\r" in text for value in table.values() for text in _texts_of(value))
    return tomli_w.dumps(table, multiline_strings=not exact)


def _texts_of(value: Any) -> list[str]:
    """The texts that a value consists of."""
    return [value] if isinstance(value, str) else value if isinstance(value, list) else []


def _facet_table(facet: Facet) -> dict[str, str]:
    own = not facet.key or facet.id != id_for("facet", facet.key)
    named = {"id": facet.id if own else "", "key": facet.key}
    return _filled({**named, "name_en": facet.name_en, "name_ko": facet.name_ko, "colour": facet.colour})


def _code_table(code: Code, facets: Mapping[str, str]) -> dict[str, Any]:
    place = {"id": code.id, "facet": facets.get(code.facet, code.facet), "parent": code.parent}
    names = {"name_en": code.name_en, "name_ko": code.name_ko, "aliases": list(code.aliases)}
    texts = {name: getattr(code, name) for name in (*_TEXTS, "colour")}
    rest = {name: getattr(code, name) for name in SCHEMES}
    ours = {"pin": code.key, "check": list(code.check), "memo": code.memo}
    return _filled({**place, **names, **texts, **rest, **ours})


def _filled(table: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in table.items() if value}
