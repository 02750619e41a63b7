"""Coders: who codes, under names that people chose themselves."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import NotFound, Noun, Refused, Why
from nkhr_desktop.model.ids import new_id
from nkhr_desktop.model.text import fold
from nkhr_desktop.model.things import Coder
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.local import Local
from nkhr_desktop.project.words import checked

#: Suggested pseudonyms: birds of the peninsula say nothing about who somebody is.
_BIRDS = (
    "Bunting", "Crane", "Cuckoo", "Curlew", "Egret", "Falcon", "Heron", "Ibis", "Kestrel", "Kingfisher",
    "Lark", "Magpie", "Oriole", "Plover", "Sandpiper", "Swallow", "Teal", "Thrush", "Wagtail", "Warbler",
)  # fmt: skip
_CURRENT = "coder"


class Coders:
    """Who codes in this project, and who is coding now."""

    def __init__(self, door: Door, local: Local) -> None:
        self._door = door
        self._local = local

    def all(self) -> list[Coder]:
        """Everybody, by name."""
        return [Coder(*row) for row in self._door.rows("SELECT id, name FROM coder ORDER BY name, id")]

    @property
    def current(self) -> Coder | None:
        """Who is coding here now; None as long as nobody gave a name."""
        here = self._door.coder
        return next((coder for coder in self.all() if coder.id == here), None)

    def find(self, name: str) -> Coder:
        """The coder with this name or id. Raises NotFound."""
        for coder in self.all():
            if name in (coder.name, coder.id):
                return coder
        raise NotFound(Noun.CODER, name)

    def add(self, name: str) -> Coder:
        """A new coder. Raises Refused if the name is empty or taken."""
        name = self._free(name)
        coder = Coder(new_id(), name)
        with self._door.change(Kind.ADD_CODER) as touched:
            self._door.add("coder", {"id": coder.id, "name": name})
            touched.coders = True
        return coder

    def rename(self, coder: str, name: str) -> None:
        """Give a coder another name; their annotations stay theirs."""
        name = self._free(name, coder)
        with self._door.change(Kind.RENAME_CODER) as touched:
            if not self._door.set("coder", coder, {"name": name}):
                raise NotFound(Noun.CODER, coder)
            touched.coders = True
        self._door.say_who()

    def switch(self, coder: str) -> None:
        """Let another one code. Not a change of the data, so not a step."""
        self._local.set(_CURRENT, self.find(coder).id)
        self._door.say_who()

    @contextmanager
    def acting(self, name: str, kind: Kind) -> Iterator[Coder]:
        """One step that stands in the history under the coder called ``name``, who is made inside it if new.

        Who is coding here stays the same. Raises Refused for an empty name.
        """
        known = next((coder for coder in self.all() if fold(name.strip()) in (fold(coder.name), coder.id)), None)
        coder = known or Coder(new_id(), self._free(name))
        before, self._door.acting = self._door.acting, coder.id
        try:
            with self._door.change(kind) as touched:
                if known is None:
                    self._door.add("coder", {"id": coder.id, "name": coder.name})
                    touched.coders = True
                yield coder
        finally:
            self._door.acting = before

    def required(self) -> str:
        """The current coder's id. Raises Refused(NO_CODER) if nobody gave a name yet."""
        coder = self._door.coder
        if not coder:
            raise Refused(Noun.CODER, Why.NO_CODER)
        return coder

    def suggest(self) -> str:
        """A pseudonym that nobody here has: a bird and a number, never the login."""
        return pseudonym({coder.name for coder in self.all()})

    def _free(self, name: str, but: str = "") -> str:
        name = checked(Noun.CODER, name, required=True)
        if any(fold(coder.name) == fold(name) and coder.id != but for coder in self.all()):
            raise Refused(Noun.CODER, Why.NAME_TAKEN, name)
        return name


def pseudonym(taken: Collection[str] = ()) -> str:
    """A bird and a number that nobody among ``taken`` has: says nothing about who somebody is."""
    while True:
        name = f"{secrets.choice(_BIRDS)}-{secrets.randbelow(90) + 10}"
        if name not in taken:
            return name
