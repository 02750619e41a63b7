"""What was saved of a damaged project, put in order: texts, and things that refer to what is gone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from nkhr_desktop.formats.plain_text import decode
from nkhr_desktop.model.ids import id_for
from nkhr_desktop.model.text import REPLACEMENT, canonical
from nkhr_desktop.model.things import ABUSE_TYPE, ACTOR, RECOMMENDATION, Confidence, Grounds, Progress, Role
from nkhr_desktop.project.codebook import DEFAULT_COLOUR, KEYS
from nkhr_desktop.project.ranks import between
from nkhr_desktop.project.tables import SHAPES

#: Table -> id -> fields: the tables as they shall be.
State = dict[str, dict[str, dict[str, Any]]]

#: A text is put together from quotes up to this length; a length beyond it is itself damage.
_LONGEST = 64 << 20


class Loss(StrEnum):
    """What could not be saved, or not as it was."""

    BYTES = "bytes"
    PAGES = "pages"
    MISSING_PAGES = "missing_pages"
    HISTORY = "history"
    PAST_HISTORY = "past_history"
    REMOVED_TEXT = "removed_text"
    TEXT = "text"
    TEXT_PARTS = "text_parts"
    ORIGINAL = "original"
    ROW = "row"
    PLACE = "place"
    QUOTE = "quote"
    FIELD = "field"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class Lost:
    """One thing that could not be saved whole: of which table and row, what people call it, how much of it."""

    loss: Loss
    table: str = ""
    row: str = ""
    name: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes of a content that are not what their name says; ``gaps`` are ranges that could not be read at all."""

    data: bytes
    gaps: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """What an annotation says of the text at its place and around it."""

    quote: str
    prefix: str
    suffix: str


class Mender:
    """Makes a whole state of a broken one; what that costs is noted in ``lost``."""

    def __init__(
        self,
        state: State,
        read: Callable[[str], bytes | None],
        put: Callable[[bytes], str],
        pieces: Mapping[str, Piece],
        quotes: Mapping[str, Quote],
    ) -> None:
        """``read`` and ``put`` are the contents of the new file, by their hashes."""
        self._state = state
        self._read = read
        self._put = put
        self._pieces = pieces
        self._quotes = quotes
        self.lost: list[Lost] = []

    def mend(self) -> None:
        """Do all of it."""
        self._mend_fields()
        self._mend_references()
        self._mend_codes()
        of: dict[str, dict[str, dict[str, Any]]] = {}
        for row, fields in self._state["annotation"].items():
            of.setdefault(fields["document"], {})[row] = fields
        for document, fields in self._state["document"].items():
            self._mend_document(document, fields, of.get(document, {}))

    def _note(self, loss: Loss, table: str, row: str, name: str = "", count: int = 0) -> None:
        self.lost.append(Lost(loss, table, row, name, count))

    def _mend_fields(self) -> None:
        """Give every field that can only hold certain words one of those."""
        for table, rows in self._state.items():
            for row, fields in rows.items():
                for name, value in _only(table, fields).items():
                    fields[name] = value
                    self._note(Loss.FIELD, table, row, f"{called(fields)} ({name})".strip())

    def _mend_references(self) -> None:
        """Make anew, without its words, whatever something refers to; forget a progress that nobody made."""
        for table in ("code", "progress", "annotation"):
            for row, fields in list(self._state[table].items()):
                missing = [(name, to) for name, to in SHAPES[table].references if self._lacks(fields[name], to)]
                if table == "progress" and missing:
                    del self._state[table][row]
                    self._note(Loss.ROW, table, row)
                    continue
                for name, to in missing:
                    self._stand_in(to, fields[name], fields)

    def _lacks(self, row: str | None, table: str) -> bool:
        return row is not None and row not in self._state[table]

    def _stand_in(self, table: str, row: str, wanting: Mapping[str, Any]) -> None:
        rows = self._state[table]
        fields: dict[str, Any] = dict.fromkeys(SHAPES[table].columns, "")
        name = f"Saved {table} {row[:8]}"
        if "rank" in fields:
            fields["rank"] = between(max((each["rank"] for each in rows.values()), default=""), "")
        match table:
            case "document":
                fields |= {"title": name, "file_name": f"{row[:8]}.txt", "encoding": "utf-8", "characters": 0}
                fields |= {"text": wanting["text_sha256"], "original": wanting["text_sha256"]}
            case "coder":
                fields["name"] = name
            case "facet":
                key = _KEYS.get(row, "")
                fields |= {"key": key, "name_en": key.replace("_", " ").capitalize() or name, "colour": DEFAULT_COLOUR}
            case "code":
                facet = wanting.get("facet") or next(iter(self._state["facet"]), id_for("facet", ABUSE_TYPE))
                fields |= {"facet": facet, "parent": None, "name_en": name, "colour": DEFAULT_COLOUR}
        rows[row] = fields
        self._note(Loss.ROW, table, row, name)
        for column, to in SHAPES[table].references:
            if self._lacks(fields[column], to):
                self._stand_in(to, fields[column], fields)

    def _mend_codes(self) -> None:
        """Let no code stand under itself, or under one of another facet."""
        codes = self._state["code"]
        for row, fields in codes.items():
            seen, above = {row}, fields["parent"]
            while above is not None and above not in seen:
                seen.add(above)
                above = codes[above]["parent"]
            other = fields["parent"] is not None and codes[fields["parent"]]["facet"] != fields["facet"]
            if above is not None or other:
                fields["parent"] = None
                self._note(Loss.PLACE, "code", row, called(fields))

    def _mend_document(self, row: str, fields: dict[str, Any], annotations: dict[str, dict[str, Any]]) -> None:
        name = fields["text"]
        data = self._read(name)
        whole = data is not None
        text = data.decode("utf-8", errors="replace") if data is not None else self._text_of(row, fields, annotations)
        if data is None:
            fields["text"] = self._put(text.encode())
            whole = fields["text"] == name
        fields["characters"] = len(text)
        if self._read(fields["original"]) is None:
            if not (fields["original"] == name and not whole):
                self._note(Loss.ORIGINAL, "document", row, called(fields))
            fields["original"] = fields["text"]
            fields["encoding"] = "utf-8"
        for annotation, each in annotations.items():
            self._mend_annotation(annotation, each, text, fields["text"], whole)

    def _text_of(self, row: str, fields: Mapping[str, Any], annotations: Mapping[str, Mapping[str, Any]]) -> str:
        """The text from the document's bytes, or what is left of it, or at least what was quoted of it."""
        data = self._read(fields["original"])
        if data is not None:
            try:
                text = decode(data, fields["encoding"]).text
            except LookupError:
                text = ""
            if sha256(text.encode()).hexdigest() == fields["text"]:
                return text
        length = max([fields["characters"], *(each["end"] for each in annotations.values()), 1])
        piece = self._pieces.get(fields["text"])
        text = _pieced(piece, min(length, _LONGEST))
        places = [(each["start"], each["end"], self._quotes.get(name)) for name, each in annotations.items()]
        text = canonical(_with_quotes(text, places)).text
        if sha256(text.encode()).hexdigest() != fields["text"]:
            loss = Loss.TEXT if piece is None else Loss.TEXT_PARTS
            self._note(loss, "document", row, called(fields), text.count(REPLACEMENT))
        return text

    def _mend_annotation(self, row: str, fields: dict[str, Any], text: str, name: str, whole: bool) -> None:
        fields["text_sha256"] = name
        start, end = fields["start"], fields["end"]
        said = self._quotes.get(row)
        if 0 <= start < end <= len(text):
            if said is not None and text[start:end] != said.quote and whole:
                self._note(Loss.QUOTE, "annotation", row, f"{start}–{end}")
            return
        place = text.find(said.quote) if said is not None and said.quote else -1
        if said is not None and place >= 0 and text.find(said.quote, place + 1) < 0:
            fields["start"], fields["end"] = place, place + len(said.quote)
        else:
            del self._state["annotation"][row]
        self._note(Loss.PLACE, "annotation", row, f"{start}–{end}")


def called(fields: Mapping[str, Any]) -> str:
    """What people call the thing in a row."""
    names = (fields.get(name) for name in ("title", "file_name", "name_en", "name_ko", "name"))
    return str(next((name for name in names if name), ""))


_KEYS = {id_for("facet", key): key for key in (ABUSE_TYPE, ACTOR, RECOMMENDATION)}


def _only(table: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that hold what they cannot hold, with what to put there."""
    words: dict[str, Collection[str]] = {}
    lists: tuple[str, ...] = ()
    match table:
        case "annotation":
            words = {"confidence": [*Confidence], "role": [*Role], "grounds": [*Grounds]}
        case "progress":
            words = {"state": [Progress.NOT_STARTED, *Progress]}
        case "code":
            words, lists = {"key": KEYS}, ("aliases", "check")
        case "document":
            lists = ("replaced",)
    wrong: dict[str, Any] = {name: next(iter(can)) for name, can in words.items() if fields[name] not in can}
    wrong |= {name: "" for name in lists if not _is_list(fields[name])}
    if "colour" in fields and not re.fullmatch("#[0-9A-Fa-f]{6}", fields["colour"]):
        wrong["colour"] = DEFAULT_COLOUR
    return wrong


def _is_list(value: str) -> bool:
    try:
        return not value or isinstance(json.loads(value), list)
    except ValueError:
        return False


def _pieced(piece: Piece | None, length: int) -> str:
    """What can be read of a damaged text, as long as it was: what follows a gap stands where it stood."""
    if piece is None:
        return REPLACEMENT * length
    if not piece.gaps:
        return piece.data.decode("utf-8", errors="replace")
    first, last = piece.gaps[0][0], piece.gaps[-1][1]
    head = piece.data[:first].decode("utf-8", errors="ignore")
    tail = piece.data[last:].decode("utf-8", errors="ignore")
    return head + REPLACEMENT * max(1, length - len(head) - len(tail)) + tail


def _with_quotes(text: str, places: list[tuple[int, int, Quote | None]]) -> str:
    """The text with what annotations say of it put where they say it."""
    letters = list(text)
    for start, end, said in places:
        if said is None or len(said.quote) != end - start or not 0 <= start < end <= len(letters):
            continue
        whole = said.prefix + said.quote + said.suffix
        first = start - len(said.prefix)
        if first >= 0 and first + len(whole) <= len(letters):
            letters[first : first + len(whole)] = whole
    return "".join(letters)
