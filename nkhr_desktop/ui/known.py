"""What the window knows of the codebook and the coders: read once, kept until the bell says otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from nkhr_desktop.model.things import Code, Coder, Facet
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.names import first

#: How far up a tree is followed: a damaged file may hold a cycle.
DEEPEST = 50


class Known:
    """Codes, facets and coders of the open project by their ids; empty without a project."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._codes: Mapping[str, Code] | None = None
        self._facets: Mapping[str, Facet] | None = None
        self._coders: Mapping[str, Coder] | None = None

    def forget_codebook(self) -> None:
        """The codebook was changed: read it anew when it is asked for."""
        self._codes = self._facets = None

    def forget_coders(self) -> None:
        """The coders were changed: read them anew when they are asked for."""
        self._coders = None

    @property
    def codes(self) -> Mapping[str, Code]:
        """All codes by id, in the codebook's order."""
        if self._codes is None:
            project = self._bridge.project
            found = project.codebook.codes() if project is not None else []
            self._codes = MappingProxyType({code.id: code for code in found})
        return self._codes

    @property
    def facets(self) -> Mapping[str, Facet]:
        """All facets by id, in order."""
        if self._facets is None:
            project = self._bridge.project
            found = project.codebook.facets() if project is not None else []
            self._facets = MappingProxyType({facet.id: facet for facet in found})
        return self._facets

    @property
    def coders(self) -> Mapping[str, Coder]:
        """All coders by id."""
        if self._coders is None:
            project = self._bridge.project
            found = project.coders.all() if project is not None else []
            self._coders = MappingProxyType({coder.id: coder for coder in found})
        return self._coders

    def place_of_code(self, code: str) -> str:
        """Where a code stands: "Abuse type › Liberty › Torture"; "" for one that is not there."""
        names: list[str] = []
        here = self.codes.get(code)
        while here is not None and len(names) < DEEPEST:
            names.append(first(here))
            facet = self.facets.get(here.facet)
            here = self.codes.get(here.parent)
            if here is None and facet is not None:
                names.append(first(facet))
        return " › ".join(reversed(names))
