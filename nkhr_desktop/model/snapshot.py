"""A frozen picture of a project: what formats write and analysis counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from nkhr_desktop.model.things import Annotation, Code, Coder, Document, Facet


@dataclass(frozen=True, slots=True)
class Filter:
    """Which annotations somebody wants; None means all. Ids throughout."""

    documents: frozenset[str] | None = None
    facets: frozenset[str] | None = None
    codes: frozenset[str] | None = None
    coders: frozenset[str] | None = None

    @property
    def hides(self) -> bool:
        """True if anything may be left out."""
        return (self.documents, self.facets, self.codes, self.coders) != (None, None, None, None)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Documents and annotations as a filter chose them; facets, codes and coders always whole.

    ``documents`` are in the project's order, ``facets`` and ``codes`` in the codebook's (a parent before its
    children, facet by facet). ``utf16`` has, for a document with astral characters, the places of those.
    """

    title: str
    documents: tuple[Document, ...]
    facets: tuple[Facet, ...]
    codes: tuple[Code, ...]
    coders: tuple[Coder, ...]
    annotations: tuple[Annotation, ...]
    astral: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    head: str = ""
    memo: str = ""


def code_paths(codes: tuple[Code, ...], korean: bool = False) -> dict[str, str]:
    """id -> "Liberty > Torture": the names from the top code down, facet left out."""
    by_id = {code.id: code for code in codes}
    paths: dict[str, str] = {}
    for code in codes:
        names: list[str] = []
        here: Code | None = code
        seen: set[str] = set()
        while here is not None and here.id not in seen:  # a damaged file may hold a cycle
            seen.add(here.id)
            names.append((here.name_ko or here.name_en) if korean else here.name)
            here = by_id.get(here.parent)
        paths[code.id] = " > ".join(reversed(names))
    return paths
