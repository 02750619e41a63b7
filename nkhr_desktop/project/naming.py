"""Finding documents and codes by what people call them: many names, looked up once."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from nkhr_desktop.model.errors import Ambiguous, NotFound, Noun
from nkhr_desktop.model.snapshot import code_paths
from nkhr_desktop.model.things import CodebookData, Document


class Names:
    """What things of one kind are called. A name that fits in one rank is not looked for in the next."""

    def __init__(self, noun: Noun, ranks: Iterable[Iterable[tuple[str, str]]], shown: Mapping[str, str]) -> None:
        """``ranks`` hold (name, id) pairs, the surest names first; ``shown`` tells an id's thing from namesakes."""
        self._noun = noun
        self._shown = shown
        self._ranks = [_by_name(pairs) for pairs in ranks]

    def find(self, name: str) -> str:
        """The id of the thing called ``name``, in NFC or NFD. Raises NotFound, or Ambiguous if it fits two."""
        wanted = _same(name)
        for rank in self._ranks:
            fits = rank.get(wanted, [])
            if len(fits) > 1:
                raise Ambiguous(self._noun, name, tuple((each, self._shown[each]) for each in fits))
            if fits:
                return fits[0]
        raise NotFound(self._noun, name)


def names_of_documents(documents: Sequence[Document]) -> Names:
    """Documents by id, then by title or file name."""
    shown = {each.id: each.title or each.file_name for each in documents}
    named = [(name, each.id) for each in documents for name in (each.title, each.file_name)]
    return Names(Noun.DOCUMENT, ([(each.id, each.id) for each in documents], named), shown)


def names_of_codes(codebook: CodebookData) -> Names:
    """Codes by id, then by name or path in either language, with or without the facet before it."""
    facets = {facet.id: facet for facet in codebook.facets}
    codes = {code.id: code for code in codebook.codes}
    named = [(name, code.id) for code in codebook.codes for name in (code.name_en, code.name_ko)]
    for korean in (True, False):
        paths = code_paths(codebook.codes, korean)
        for code, path in paths.items():
            facet = facets[codes[code].facet]
            named += [(f"{word} > {path}", code) for word in (facet.key, facet.name_en, facet.name_ko) if word]
            named.append((path, code))
    shown = {code: f"{facets[codes[code].facet].name} > {path}" for code, path in paths.items()}
    return Names(Noun.CODE, ([(code, code) for code in codes], named), shown)


def _by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, thing in pairs:
        things = found.setdefault(_same(name), [])
        if name and thing not in things:
            things.append(thing)
    return found


def _same(name: str) -> str:
    """A name as it is compared: two forms of one Hangul word look the same to whoever typed it."""
    return unicodedata.normalize("NFC", name.strip())
