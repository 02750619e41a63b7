"""What a step did to a thing, in lines for the console: names, values before and after, memos shortened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from nkhr_desktop.model.past import Entry
from nkhr_desktop.project.project import Project

#: A value is shown up to so many characters.
_LONGEST = 60
#: Fields that tell nothing to a person, or what another line tells already.
_QUIET = {"id", "rank", "changed_at", "created_at", "text_sha256", "original", "replaced", "encoding"}
#: Words of somebody, which stay covered with their document.
_WORDS = {"memo"}
#: Fields that name another thing.
_NAMES = {"document", "code", "coder", "facet", "parent"}


class PastLines:
    """Puts entries of one project into words."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._names: dict[str, str] = {}
        self._warned = project.documents.warned()

    def lines(self, entry: Entry) -> Iterator[str]:
        """The thing, then each field that changed."""
        done = "added" if entry.added else "removed" if entry.removed else "changed"
        yield f"    {self._thing(entry)}: {'erased for good' if entry.erased else done}"
        covered = self._warned.get(str(entry.whole.get("document", entry.row)), ())
        for name in {**entry.before, **entry.after}:
            before, after = (self._value(name, side.get(name)) for side in (entry.before, entry.after))
            if name in _QUIET or before == after:
                continue
            if covered and name in _WORDS:
                yield f"        {name}: covered ({', '.join(covered)}); --json has it"
            else:
                yield f"        {name}: {before or '–'} -> {after or '–'}"

    def _thing(self, entry: Entry) -> str:
        if entry.table == "annotation" and entry.whole:
            place = f"characters {entry.whole['start']} to {entry.whole['end']}"
            return f"annotation in “{self._name(entry.whole['document'])}”, {place}"
        name = self._name(entry.row)
        return f"{entry.table} “{name}”" if name else f"{entry.table} {entry.row}"

    def _value(self, name: str, value: Any) -> str:
        if name in _NAMES and value:
            return f"“{self._name(str(value))}”"
        text = " ".join(str("" if value is None else value).split())
        text = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
        return f"“{text}”" if text and isinstance(value, str) else text

    def _name(self, thing: str) -> str:
        if thing not in self._names:
            self._names[thing] = self._project.past.names(thing)[0] or thing[:8]
        return self._names[thing]


def as_json(entry: Entry) -> dict[str, object]:
    """An entry for programs: all values, whole."""
    return {
        "table": entry.table,
        "id": entry.row,
        "before": dict(entry.before),
        "after": dict(entry.after),
        "erased": entry.erased,
    }
