"""A project looked at as a whole: its snapshot, its figures, its digest, and a search through all texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from nkhr_desktop.model.snapshot import Filter, Snapshot
from nkhr_desktop.model.span import Span, Utf16Map
from nkhr_desktop.model.text import Folded
from nkhr_desktop.model.things import Document
from nkhr_desktop.project.annotations import Annotations
from nkhr_desktop.project.codebook import Codebook
from nkhr_desktop.project.coders import Coders
from nkhr_desktop.project.documents import Documents
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.texts import Texts


@dataclass(frozen=True, slots=True)
class Info:
    """A project in figures. ``dataset_digest`` is SHA-256 of what an export would say, ``head`` of its history."""

    documents: int
    codes: int
    annotations: int
    coders: int
    change_sets: int
    dataset_digest: str
    head: str
    text_sha256: dict[str, str]


class Picture:
    """Reads across all nouns; changes nothing."""

    def __init__(
        self,
        door: Door,
        texts: Texts,
        documents: Documents,
        codebook: Codebook,
        annotations: Annotations,
        coders: Coders,
    ) -> None:
        self._door = door
        self._texts = texts
        self._documents = documents
        self._codebook = codebook
        self._annotations = annotations
        self._coders = coders

    def snapshot(self, title: str, head: str, memo: str, chosen: Filter) -> Snapshot:
        """The chosen documents and annotations, the whole codebook and all coders."""
        wanted = chosen.documents
        documents = tuple(each for each in self._documents.all() if wanted is None or each.id in wanted)
        codebook = self._codebook.data()
        return Snapshot(
            title,
            documents,
            codebook.facets,
            codebook.codes,
            tuple(self._coders.all()),
            tuple(self._annotations.rows(chosen)),
            {each.id: places for each in documents if (places := self._astral(each))},
            head,
            memo,
        )

    def _astral(self, document: Document) -> tuple[int, ...]:
        return Utf16Map(self._texts.passing(document.text_sha256)).astral

    def search(self, query: str) -> Iterator[tuple[Document, list[Span]]]:
        """Every document that holds ``query``, with all places."""
        if not query.strip():
            return
        for document in self._documents.all():
            found = Folded(self._texts.passing(document.text_sha256)).find_all(query)
            if found:
                yield document, found

    def info(self, snapshot: Snapshot, change_sets: int) -> Info:
        """The figures of a snapshot of everything."""
        from nkhr_desktop.analysis.dataset import digest

        return Info(
            len(snapshot.documents),
            len(snapshot.codes),
            len(snapshot.annotations),
            len(snapshot.coders),
            change_sets,
            digest(snapshot),
            snapshot.head,
            {each.id: each.text_sha256 for each in snapshot.documents},
        )

    def digest(self) -> str:
        """SHA-256 of all rows of all journalled tables."""
        from nkhr_desktop.project.tables import JOURNALLED

        whole = sha256()
        for table in JOURNALLED:
            for row in self._door.each(f"SELECT * FROM {table.name} ORDER BY id"):
                whole.update(json.dumps(row, ensure_ascii=False).encode())
        return whole.hexdigest()
