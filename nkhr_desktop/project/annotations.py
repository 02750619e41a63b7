"""Annotations: applying codes to spans, changing, finding and removing them."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import BadSpan, NotFound, Noun, Refused, Why
from nkhr_desktop.model.ids import new_id
from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import ACTOR, Annotation, Confidence, Grounds, Mark, Role
from nkhr_desktop.project import words
from nkhr_desktop.project.choosing import chosen_by
from nkhr_desktop.project.coders import Coders
from nkhr_desktop.project.database import LONG, batches
from nkhr_desktop.project.door import Door, Touched
from nkhr_desktop.project.texts import Texts
from nkhr_desktop.project.uncollected import uncollected

FIELDS = Annotation._fields
_COLUMNS = ",".join(f'a."{name}"' for name in FIELDS)
_INSERT = "INSERT INTO annotation({}) VALUES({})".format(
    ",".join(f'"{name}"' for name in FIELDS), ",".join("?" * len(FIELDS))
)
_MARK = "SELECT a.id, a.start, a.\"end\", a.code, a.coder, a.memo<>'' FROM annotation a"

_SAME = 'SELECT id FROM annotation WHERE document=? AND start=? AND "end"=? AND code=? AND coder=? ORDER BY id'

#: One statement for a screen: short ones by place, bounded below, and the few long ones by their own index.
_WITHIN = (
    f'{_MARK} WHERE a.document=:d AND a.start<:hi AND a.start>:lo-{LONG} AND a."end">:lo'
    f' AND a."end"-a.start<={LONG}{{more}} UNION ALL '
    f'{_MARK} WHERE a.document=:d AND a.start<:hi AND a."end">:lo AND a."end"-a.start>{LONG}{{more}}'
)


@dataclass(frozen=True, slots=True)
class NewAnnotation:
    """An annotation about to be added by the current coder. Times are milliseconds UTC, 0 means now."""

    document: str
    span: Span
    code: str
    memo: str = ""
    confidence: Confidence = Confidence.NONE
    role: Role = Role.NONE
    grounds: Grounds = Grounds.NONE


class Annotations:
    """The annotations of a project."""

    def __init__(self, door: Door, texts: Texts, coders: Coders) -> None:
        self._door = door
        self._texts = texts
        self._coders = coders

    def apply(
        self,
        document: str,
        span: Span,
        code: str,
        memo: str = "",
        confidence: str = "",
        role: str = "",
        grounds: str = "",
    ) -> str:
        """Give ``span`` of ``document`` a code; the annotation's id, when it is on the disk.

        Raises Refused(NO_CODER), NotFound, or BadSpan where the span leaves the text.
        """
        new = NewAnnotation(document, span, code, memo, Confidence(confidence), Role(role), Grounds(grounds))
        with self._door.change(Kind.APPLY_CODE) as touched:
            row = self._row(new, self._coders.required(), _now())
            self._check_role([code], new.role)
            self._door.write(_INSERT, row)
            touched.documents.add(document)
            touched.annotations.append(row[0])
        return str(row[0])

    def _row(self, new: NewAnnotation, coder: str, now: int) -> tuple[Any, ...]:
        document = self._door.rows("SELECT text, characters FROM document WHERE id=?", (new.document,))
        if not document:
            raise NotFound(Noun.DOCUMENT, new.document)
        text_sha256, characters = document[0]
        if not new.span.within(characters):
            raise BadSpan(new.span.start, new.span.end, characters)
        place = {"start": new.span.start, "end": new.span.end, "text_sha256": text_sha256}
        derived = self._texts.derived(place)
        return (
            new_id(), new.document, new.span.start, new.span.end, new.code, coder,
            words.whole(Noun.ANNOTATION, new.memo), str(new.confidence), str(new.role), str(new.grounds),
            now, now, derived["quote"], derived["prefix"], derived["suffix"], text_sha256,
        )  # fmt: skip

    def within(self, document: str, span: Span, chosen: Filter = Filter()) -> list[Mark]:
        """The marks that touch ``span``, in no order, as the filter chose them. One query."""
        more, values = chosen_by(chosen, documents=False)
        named = {f"f{number}": value for number, value in enumerate(values)}
        for name in named:
            more = more.replace("?", f":{name}", 1)
        found = self._door.each(_WITHIN.format(more=more), {"d": document, "lo": span.start, "hi": span.end, **named})
        return [Mark._make(row) for row in found]

    def same(self, document: str, span: Span, code: str) -> str:
        """The annotation of the current coder with exactly this span and code; "" if there is none."""
        values = (document, span.start, span.end, code, self._door.coder)
        return str(self._door.value(_SAME, values) or "")

    def get(self, annotation: str) -> Annotation:
        """One annotation. Raises NotFound."""
        rows = self._door.rows(f"SELECT {_COLUMNS} FROM annotation a WHERE a.id=?", (annotation,))
        if not rows:
            raise NotFound(Noun.ANNOTATION, annotation)
        return Annotation._make(rows[0])

    def rows(
        self,
        chosen: Filter = Filter(),
        limit: int | None = None,
        beyond: Annotation | None = None,
    ) -> list[Annotation]:
        """Annotations by document (in the project's order), start, end and id; ``limit`` of them.

        With ``beyond``, only those of its document that come after it: so a document is read in parts, of which the
        last costs no more than the first.
        """
        more, values = chosen_by(chosen)
        source, order = "document d CROSS JOIN annotation a ON a.document=d.id", "d.rank, d.id, "
        if chosen.documents is not None and len(chosen.documents) == 1:
            source, order = "annotation a", ""  # the index is in this order: nothing is sorted
        place: tuple[str | int, ...] = ()
        if beyond is not None:
            more += ' AND a.document=? AND (a.start, a."end", a.id)>(?,?,?)'
            place = (beyond.document, beyond.start, beyond.end, beyond.id)
        found = self._door.each(
            f'SELECT {_COLUMNS} FROM {source} WHERE 1{more} ORDER BY {order}a.start, a."end", a.id LIMIT ?',
            (*values, *place, -1 if limit is None else limit),
        )
        # what _make does, without its count of the columns, for each of perhaps a hundred thousand
        with uncollected():
            return list(map(partial(tuple.__new__, Annotation), found))

    def count(self, chosen: Filter = Filter()) -> int:
        """How many there are."""
        more, values = chosen_by(chosen)
        return int(self._door.value(f"SELECT count(*) FROM annotation a WHERE 1{more}", values))

    def next(self, document: str, place: int, chosen: Filter = Filter(), than: str = "") -> Annotation | None:
        """The first annotation that starts after ``place``, or at it with an id after ``than``."""
        return self._neighbour(document, place, chosen, than, ">", "ASC")

    def previous(self, document: str, place: int, chosen: Filter = Filter(), than: str = "") -> Annotation | None:
        """The last annotation that starts before ``place``, or at it with an id before ``than``."""
        return self._neighbour(document, place, chosen, than, "<", "DESC")

    def _neighbour(
        self, document: str, place: int, chosen: Filter, than: str, side: str, order: str
    ) -> Annotation | None:
        more, values = chosen_by(chosen, documents=False)
        tie = f"OR (a.start=? AND a.id{side}?)" if than else ""
        ties = (place, than) if than else ()
        rows = self._door.rows(
            f"SELECT {_COLUMNS} FROM annotation a WHERE a.document=? AND (a.start{side}? {tie}){more}"
            f" ORDER BY a.start {order}, a.id {order} LIMIT 1",
            (document, place, *ties, *values),
        )
        return Annotation._make(rows[0]) if rows else None

    def change_span(self, annotation: str, span: Span) -> None:
        """Move one or both ends. Raises BadSpan where the span leaves the text."""
        with self._door.change(Kind.CHANGE_SPAN):
            before = self.get(annotation)
            length = len(self._texts.text(before.text_sha256))
            if not span.within(length):
                raise BadSpan(span.start, span.end, length)
            place: dict[str, object] = {"start": span.start, "end": span.end}
            derived = self._texts.derived({**place, "text_sha256": before.text_sha256})
            self._set(Kind.CHANGE_SPAN, [annotation], place | derived)

    def change_code(self, annotations: Iterable[str], code: str) -> None:
        """Give annotations another code. A role goes where the new code is no actor."""
        ids = list(annotations)
        self._door.expect(len(ids))
        with self._door.change(Kind.CHANGE_CODE):
            if self._facet_key([code]) != {ACTOR}:
                self._set(Kind.CHANGE_CODE, self._with_role(ids), {"role": ""})
            self._set(Kind.CHANGE_CODE, ids, {"code": code})

    def write_memo(self, annotation: str, memo: str) -> None:
        """Set its memo."""
        self._set(Kind.WRITE_MEMO, [annotation], {"memo": words.whole(Noun.ANNOTATION, memo)})

    def set_confidence(self, annotations: Iterable[str], confidence: Confidence) -> None:
        """Say how sure the coder is."""
        self._set(Kind.SET_CONFIDENCE, list(annotations), {"confidence": str(confidence)})

    def set_role(self, annotations: Iterable[str], role: Role) -> None:
        """Say what the actor did. Raises Refused(ROLE_ONLY_FOR_ACTORS)."""
        ids = list(annotations)
        with self._door.change(Kind.SET_ROLE):
            self._check_role([each.code for batch in self._batches(ids) for each in batch], role)
            self._set(Kind.SET_ROLE, ids, {"role": str(role)})

    def set_grounds(self, annotations: Iterable[str], grounds: Grounds) -> None:
        """Say how the source knows."""
        self._set(Kind.SET_GROUNDS, list(annotations), {"grounds": str(grounds)})

    def remove(self, annotations: Iterable[str]) -> None:
        """Remove annotations as one step that can be undone."""
        ids = list(annotations)
        self._door.expect(len(ids))
        with self._door.change(Kind.REMOVE_ANNOTATIONS) as touched:
            for batch in self._batches(ids):
                self._door.remove_many("annotation", [each.id for each in batch])
                _touch(touched, batch)

    def _set(self, kind: Kind, ids: Sequence[str], fields: dict[str, object]) -> None:
        self._door.expect(len(ids))
        with self._door.change(kind) as touched:
            values = {**fields, "changed_at": _now()}
            for batch in self._batches(ids):
                others = [row for row in batch if any(getattr(row, name) != fields[name] for name in fields)]
                self._door.set_many("annotation", [each.id for each in others], values)
                _touch(touched, others)

    def _batches(self, ids: Iterable[str]) -> Iterator[list[Annotation]]:
        """The annotations with these ids, each once, some hundreds at a time. Raises NotFound."""
        for batch in batches(list(dict.fromkeys(ids))):
            rows = self._door.rows(
                f"SELECT {_COLUMNS} FROM annotation a WHERE a.id IN ({','.join('?' * len(batch))})", batch
            )
            if len(rows) < len(batch):
                missing = set(batch) - {row[0] for row in rows}
                raise NotFound(Noun.ANNOTATION, min(missing))
            yield [Annotation._make(row) for row in rows]

    def _with_role(self, ids: Iterable[str]) -> list[str]:
        return [each.id for batch in self._batches(ids) for each in batch if each.role]

    def _check_role(self, codes: Sequence[str], role: Role) -> None:
        keys = self._facet_key(codes)
        if role and keys != {ACTOR}:
            raise Refused(Noun.ANNOTATION, Why.ROLE_ONLY_FOR_ACTORS, str(role))

    def _facet_key(self, codes: Sequence[str]) -> set[str]:
        keys: set[str] = set()
        for code in set(codes):
            key = self._door.value("SELECT f.key FROM code c JOIN facet f ON f.id=c.facet WHERE c.id=?", (code,))
            if key is None:
                raise NotFound(Noun.CODE, code)
            keys.add(key)
        return keys


def _touch(touched: Touched, rows: Iterable[Annotation]) -> None:
    for row in rows:
        touched.documents.add(row.document)
        touched.annotations.append(row.id)


def _now() -> int:
    return time.time_ns() // 1_000_000
