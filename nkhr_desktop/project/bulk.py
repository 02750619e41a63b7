"""Annotations in bulk: many at once, as one step, all or nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

from nkhr_desktop.model.changes import Kind, Progressing
from nkhr_desktop.model.errors import BadSpan, NotFound, Noun, Refused, Why
from nkhr_desktop.model.ids import new_ids
from nkhr_desktop.model.things import ACTOR
from nkhr_desktop.project import words
from nkhr_desktop.project.annotations import FIELDS, NewAnnotation
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.texts import AROUND, Texts

#: How many are written between two reports of progress, at each of which the person may stop it.
_BATCH = 5000


@dataclass(frozen=True, slots=True)
class Added:
    """What a bulk step did: how many came in, how many were there already."""

    count: int
    skipped: int


class Bulk:
    """Adds many annotations of the current coder."""

    def __init__(self, door: Door, texts: Texts) -> None:
        self._door = door
        self._texts = texts

    def add(self, new: Sequence[NewAnnotation], coder: str, progress: Progressing | None = None) -> Added:
        """Add annotations as one step. The same coder, code and span again is skipped and counted.

        Raises NotFound, BadSpan or Refused at the first bad one; then nothing was added.
        """
        self._door.expect(len(new))
        with self._door.change(Kind.IMPORT_ANNOTATIONS) as touched:
            if self._door.value("SELECT 1 FROM coder WHERE id=?", (coder,)) is None:
                raise NotFound(Noun.CODER, coder)
            self._check_codes(new)
            count = 0
            touched.documents.update({each.document for each in new})
            rows = self._rows(new, coder)
            while batch := list(islice(rows, _BATCH)):
                self._door.add_many("annotation", FIELDS, batch)
                count += len(batch)
                if progress:
                    progress(count, len(new))
        return Added(count, len(new) - count)

    def _check_codes(self, new: Sequence[NewAnnotation]) -> None:
        facets = dict(self._door.rows("SELECT c.id, f.key FROM code c JOIN facet f ON f.id=c.facet"))
        for each in new:
            facet = facets.get(each.code)
            if facet is None:
                raise NotFound(Noun.CODE, each.code)
            if each.role and facet != ACTOR:
                raise Refused(Noun.ANNOTATION, Why.ROLE_ONLY_FOR_ACTORS, str(each.role))

    def _rows(self, new: Sequence[NewAnnotation], coder: str) -> Iterator[tuple[Any, ...]]:
        now = time.time_ns() // 1_000_000
        ids = iter(sorted(new_ids(len(new))))  # an index takes them faster in order
        for document, group in groupby(sorted(new, key=_document), key=_document):
            text, text_sha256 = self._text(document)
            there = self._there(document, coder)
            for each in group:
                start, end = each.span.start, each.span.end
                key = (start, end, each.code)
                if key in there:
                    continue
                there.add(key)
                if end > len(text):
                    raise BadSpan(start, end, len(text))
                memo, confidence, role, grounds = each.memo, each.confidence, each.role, each.grounds
                yield (
                    next(ids), document, start, end, each.code, coder,
                    words.whole(Noun.ANNOTATION, memo) if memo else "",
                    # as plain strings: for anything else the driver looks for an adapter
                    confidence.value if confidence else "", role.value if role else "",
                    grounds.value if grounds else "", now, now,
                    text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND], text_sha256,
                )  # fmt: skip

    def _text(self, document: str) -> tuple[str, str]:
        text_sha256 = self._door.value("SELECT text FROM document WHERE id=?", (document,))
        if text_sha256 is None:
            raise NotFound(Noun.DOCUMENT, document)
        return self._texts.text(text_sha256), text_sha256

    def _there(self, document: str, coder: str) -> set[tuple[int, int, str]]:
        found = self._door.rows(
            'SELECT start, "end", code FROM annotation WHERE document=? AND coder=?', (document, coder)
        )
        return {(row[0], row[1], row[2]) for row in found}


def _document(new: NewAnnotation) -> str:
    return new.document
