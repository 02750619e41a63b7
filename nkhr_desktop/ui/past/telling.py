"""What a step did to a thing, in words: the thing, and each of its fields before and after."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from nkhr_desktop.model.past import Entry
from nkhr_desktop.model.things import Confidence, Grounds, Progress, Role
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.codebook.names import first, korean_first
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.past.captions import Captions

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

#: A value is shown up to so many characters; the tip has more of it.
SHOWN, IN_TIP = 160, 1_500
#: Fields that say nothing to a person, or that another line tells.
_SILENT = {"changed_at", "created_at", "text_sha256", "original", "text", "replaced", "encoding"}
#: Fields that name another thing.
_NAMING = {"document", "code", "coder", "facet", "parent"}
#: Fields that keep several words as JSON.
_LISTS = {"aliases", "check"}


@dataclass(frozen=True, slots=True)
class Line:
    """One field: what it is called, what it was, what it became; "" for nothing."""

    caption: str
    before: str
    after: str


class PastTelling(QObject):
    """Knows names and covers of the open project. Names are those of now; what is gone has its last one."""

    def __init__(self, project: Project, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._desk = desk
        self._names: dict[str, str] = {}
        self._captions = Captions(self)

    def name(self, thing: str) -> str:
        """What a thing is called."""
        code = self._desk.codes.get(thing) or self._desk.facets.get(thing)
        if code is not None:
            return first(code)
        if thing not in self._names:
            english, korean = self._project.past.names(thing)
            self._names[thing] = korean if korean_first() else english
        return self._names[thing]

    def thing(self, entry: Entry) -> str:
        """ "Annotation “Torture” in “Report”: removed"."""
        if entry.erased:
            did = self.tr("{thing}: erased for good")
        elif entry.added:
            did = self.tr("{thing}: new")
        elif entry.removed:
            did = self.tr("{thing}: removed")
        else:
            did = "{thing}"
        return labels.filled(did, thing=self._thing(entry))

    def _thing(self, entry: Entry) -> str:
        table, whole = self._captions.table(entry.table), entry.whole
        if entry.table == "annotation" and whole:
            text = self.tr("Annotation “{code}” in “{document}”")
            return labels.filled(text, code=self.name(str(whole["code"])), document=self.name(str(whole["document"])))
        if entry.table == "progress" and whole:
            text = self.tr("Progress of {coder} in “{document}”")
            return labels.filled(text, coder=self.name(str(whole["coder"])), document=self.name(str(whole["document"])))
        name = "" if entry.table == "setting" else self.name(entry.row)
        return f"{table} “{name}”" if name else table

    def lines(self, entry: Entry) -> Iterator[Line]:
        """The fields that differ and that a person can read."""
        for field in {**entry.before, **entry.after}:
            if field in _SILENT or field.endswith("_reason") or (field == "end" and _moved(entry, "start")):
                continue
            if field == "document":
                continue  # which one it is stands in the line above, and it never becomes another
            before, after = (self._value(entry, field, side) for side in (entry.before, entry.after))
            if before or after:
                yield Line(self._caption(entry, field), before, after)

    def _caption(self, entry: Entry, field: str) -> str:
        if entry.table == "setting":
            return self._captions.field(str(entry.whole.get("name", "")))
        return self._captions.field(field)

    def _value(self, entry: Entry, field: str, side: Mapping[str, Any]) -> str:
        value = side.get(field)
        if field not in side or value in (None, ""):
            return ""
        if entry.table == "annotation" and field in ("start", "end"):
            return self._passage(entry, side)
        if field == "memo" and (covered := self._covered(entry)):
            return covered
        if field in _NAMING:
            return self.name(str(value))
        if field in _LISTS:
            return ", ".join(_listed(str(value)))
        return self._word(entry.table, field, value)

    def _covered(self, entry: Entry) -> str:
        """What stands in place of words while their document is covered; "" if it is not."""
        document = str(entry.whole.get("document", entry.row if entry.table == "document" else ""))
        covering = self._desk.covering
        return covering.in_place(document) if document and covering.covers(document) else ""

    def _passage(self, entry: Entry, side: Mapping[str, Any]) -> str:
        whole = {**entry.whole, **side}
        quote = self._covered(entry) or f"“{self._project.past.quote(whole)}”"
        text = self.tr("{start} to {end}: {quote}")
        return labels.filled(
            text, quote=quote, start=labels.number(int(whole["start"])), end=labels.number(int(whole["end"]))
        )

    def _word(self, table: str, field: str, value: Any) -> str:
        if table == "setting" and field == "name":
            return ""
        try:
            if field == "confidence":
                return labels.confidence(Confidence(value))
            if field == "role":
                return labels.role(Role(value))
            if field == "grounds":
                return labels.grounds(Grounds(value))
            if field == "state":
                return labels.progress(Progress(value))
        except ValueError:
            return str(value)  # a file of a newer version may have others
        if field == "content_warning":
            return ", ".join(labels.content_warning(word) for word in str(value).split("; "))
        if field == "language":
            return labels.language(str(value))
        if field == "rank":
            return ""
        return labels.number(value) if isinstance(value, int) else str(value)


def _moved(entry: Entry, field: str) -> bool:
    return field in entry.before or field in entry.after


def short(words: str, most: int = SHOWN) -> str:
    """Words on one line, cut where they are long."""
    line = " ".join(words[: 2 * most].split())
    return line if len(line) <= most and len(words) <= 2 * most else f"{line[:most].rstrip()} …"


def _listed(value: str) -> list[str]:
    try:
        found = json.loads(value)
    except ValueError:
        return [value]
    return [str(each) for each in found] if isinstance(found, list) else [value]
