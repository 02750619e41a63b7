"""Documents: adding, describing, removing, and how far each coder is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from nkhr_desktop.model.changes import Kind, Progressing
from nkhr_desktop.model.errors import NotFound, Noun, Refused, Why
from nkhr_desktop.model.ids import id_for, new_id
from nkhr_desktop.model.text import canonical, is_canonical
from nkhr_desktop.model.things import ATTRIBUTES, Document, Progress
from nkhr_desktop.project import words
from nkhr_desktop.project.door import Door
from nkhr_desktop.project.naming import names_of_documents
from nkhr_desktop.project.ranks import between
from nkhr_desktop.project.texts import Texts

_REASONS = tuple(f"{name}_reason" for name in ATTRIBUTES)
_STORED = (
    "id",
    "file_name",
    *ATTRIBUTES,
    "original",
    "text",
    "characters",
    "encoding",
    "memo",
    "replaced",
    "content_warning",
)
_COLUMNS = ",".join((*_STORED, *_REASONS))

#: One document is as much work as so many annotations, when it is asked how much a step changes.
_WEIGHT = 10


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document about to be added: the file's bytes, and what decoding made of them.

    ``attributes`` are values for title, author, publisher, date and language; ``inferred`` says for an
    attribute why its value was inferred, if the text does not state it.
    """

    file_name: str
    original: bytes
    text: str
    encoding: str
    replaced: tuple[tuple[str, int], ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    inferred: Mapping[str, str] = field(default_factory=dict)


class Documents:
    """The documents of a project."""

    def __init__(self, door: Door, texts: Texts) -> None:
        self._door = door
        self._texts = texts

    def all(self) -> list[Document]:
        """Every document, in the project's order."""
        rows = self._door.rows(f"SELECT {_COLUMNS} FROM document ORDER BY rank, id")
        return [_document(row) for row in rows]

    def get(self, document: str) -> Document:
        """One document. Raises NotFound."""
        rows = self._door.rows(f"SELECT {_COLUMNS} FROM document WHERE id=?", (document,))
        if not rows:
            raise NotFound(Noun.DOCUMENT, document)
        return _document(rows[0])

    def find(self, name: str) -> Document:
        """The document with this id, title or file name. Raises NotFound, or Ambiguous if it fits two."""
        documents = self.all()
        found = names_of_documents(documents).find(name)
        return next(each for each in documents if each.id == found)

    def same(self, original_sha256: str) -> list[Document]:
        """Those made of the very same bytes."""
        return [each for each in self.all() if each.original_sha256 == original_sha256]

    def text(self, document: str) -> str:
        """The canonical text. Raises NotFound."""
        return self._texts.text(self._hash(document))

    def original(self, document: str) -> bytes:
        """The file's bytes as they came."""
        return self._texts.data(self.get(document).original_sha256)

    def add(self, new: Sequence[NewDocument], progress: Progressing | None = None) -> list[str]:
        """Add documents as one step; their ids. Raises Refused for an empty text."""
        return self._add(Kind.ADD_DOCUMENTS, new, progress)

    def paste(self, title: str, text: str) -> str:
        """Add a text that was pasted; its id."""
        made = canonical(words.whole(Noun.DOCUMENT, text))
        new = NewDocument("", text.encode(), made.text, "utf-8", made.replaced, {"title": title})
        return self._add(Kind.PASTE_DOCUMENT, [new], None)[0]

    def _add(self, kind: Kind, new: Sequence[NewDocument], progress: Progressing | None) -> list[str]:
        ids: list[str] = []
        self._door.expect(_WEIGHT * len(new))
        with self._door.change(kind) as touched:
            rank = self._door.value("SELECT max(rank) FROM document") or ""
            for number, each in enumerate(new):
                if progress:
                    progress(number, len(new))
                rank = between(rank, "")
                ids.append(self._add_one(each, rank))
            touched.document_list = True
            touched.documents.update(ids)
        return ids

    def _add_one(self, new: NewDocument, rank: str) -> str:
        if not new.text.strip():
            raise Refused(Noun.DOCUMENT, Why.EMPTY_DOCUMENT, new.file_name)
        if not is_canonical(new.text):  # its spans would not be the ones that a check counts
            raise Refused(Noun.DOCUMENT, Why.BAD_VALUE, new.file_name)
        attributes = {name: new.attributes.get(name, "") for name in ATTRIBUTES}
        attributes["title"] = attributes["title"].strip() or new.file_name or new.text.strip()[:60].split("\n")[0]
        document = new_id()
        self._door.add(
            "document",
            {
                "id": document,
                "rank": rank,
                "file_name": words.whole(Noun.DOCUMENT, new.file_name),
                "original": self._texts.put(new.original),
                "text": self._texts.put(new.text.encode()),
                "encoding": new.encoding,
                "replaced": json.dumps(new.replaced),
                "characters": len(new.text),
                **_described(attributes),
                **{f"{name}_reason": words.whole(Noun.DOCUMENT, new.inferred.get(name, "")) for name in ATTRIBUTES},
            },
        )
        return document

    def rename(self, document: str, title: str) -> None:
        """Give it another title."""
        title = words.checked(Noun.DOCUMENT, title, required=True)
        self._set(Kind.RENAME_DOCUMENT, document, {"title": title, "title_reason": ""})

    def describe(self, document: str, **attributes: str) -> None:
        """Set title, author, publisher, date or language. What a person wrote counts as stated.

        Raises Refused for a date that is not ISO.
        """
        fields = _described(attributes)
        if "title" in fields:
            words.checked(Noun.DOCUMENT, fields["title"], required=True)
        with self._door.change(Kind.DESCRIBE_DOCUMENT):
            before = self.get(document)
            changed = {name: value for name, value in fields.items() if value != getattr(before, name)}
            self._set(Kind.DESCRIBE_DOCUMENT, document, changed | {f"{name}_reason": "" for name in changed})

    def confirm(self, document: str, attribute: str) -> None:
        """A person looked at an inferred value and found it right."""
        _known([attribute])
        self._set(Kind.DESCRIBE_DOCUMENT, document, {f"{attribute}_reason": ""})

    def write_memo(self, document: str, memo: str) -> None:
        """Set its memo."""
        self._set(Kind.WRITE_MEMO, document, {"memo": words.whole(Noun.DOCUMENT, memo)})

    def warn(self, documents: Iterable[str], warnings: Iterable[str]) -> None:
        """Say what somebody should know before reading these: words of ContentWarning or own ones; none takes it off.

        Raises NotFound.
        """
        said = words.content_warning(warnings)
        with self._door.change(Kind.SET_CONTENT_WARNING):
            for document in documents:
                self._set(Kind.SET_CONTENT_WARNING, document, {"content_warning": said})

    def warned(self) -> dict[str, tuple[str, ...]]:
        """The content warning of each document that has one."""
        rows = self._door.rows("SELECT id, content_warning FROM document WHERE content_warning<>'' ORDER BY rank, id")
        return {document: _warnings(said) for document, said in rows}

    def _set(self, kind: Kind, document: str, fields: dict[str, Any]) -> None:
        with self._door.change(kind) as touched:
            self.get(document)
            if fields:
                self._door.set("document", document, fields)
            touched.document_list = True
            touched.documents.add(document)

    def remove(self, documents: Iterable[str]) -> None:
        """Remove documents with their annotations, as one step that can be undone."""
        documents = list(dict.fromkeys(documents))
        counts = self.counts()
        self._door.expect(sum(_WEIGHT + counts.get(document, 0) for document in documents))
        with self._door.change(Kind.REMOVE_DOCUMENTS) as touched:
            for document in documents:
                for table in ("annotation", "progress"):
                    self._door.write(f"DELETE FROM {table} WHERE document=?", (document,))
                if not self._door.write("DELETE FROM document WHERE id=?", (document,)):
                    raise NotFound(Noun.DOCUMENT, document)
            touched.document_list = True
            touched.documents.update(documents)

    def counts(self) -> dict[str, int]:
        """Annotations of each document that has any."""
        return dict(self._door.rows("SELECT document, count(*) FROM annotation GROUP BY document"))

    def progress(self) -> dict[str, Progress]:
        """How far the current coder is with each document. Untouched ones with own work count as in progress."""
        coder = self._door.coder
        begun = self._door.rows("SELECT DISTINCT document FROM annotation WHERE coder=?", (coder,))
        said = self._door.rows("SELECT document, state FROM progress WHERE coder=?", (coder,))
        return {row[0]: Progress.IN_PROGRESS for row in begun} | {row[0]: Progress(row[1]) for row in said}

    def set_progress(self, document: str, state: Progress) -> None:
        """Say how far the current coder is. Raises Refused(NO_CODER)."""
        with self._door.change(Kind.MARK_PROGRESS) as touched:
            coder = self._door.coder
            if not coder:
                raise Refused(Noun.CODER, Why.NO_CODER)
            self.get(document)
            row = id_for("progress", document, coder)
            if not self._door.set("progress", row, {"state": str(state)}):
                self._door.add("progress", {"id": row, "document": document, "coder": coder, "state": str(state)})
            touched.document_list = True

    def _hash(self, document: str) -> str:
        found = self._door.value("SELECT text FROM document WHERE id=?", (document,))
        if found is None:
            raise NotFound(Noun.DOCUMENT, document)
        return str(found)


def text_hash(text: str) -> str:
    """SHA-256 of a canonical text's UTF-8 bytes, 64 hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


def _known(attributes: Iterable[str]) -> None:
    for name in attributes:
        if name not in ATTRIBUTES:
            raise Refused(Noun.DOCUMENT, Why.BAD_VALUE, name)


def _described(attributes: Mapping[str, str]) -> dict[str, str]:
    _known(attributes)
    fields = {name: words.checked(Noun.DOCUMENT, value) for name, value in attributes.items()}
    if "date" in fields:
        fields["date"] = words.date(fields["date"])
    return fields


def _document(row: Any) -> Document:
    (document, file_name, title, author, publisher, date, language) = row[:7]
    original, text, characters, encoding, memo, replaced, warnings = row[7:14]
    return Document(
        document,
        file_name,
        title,
        author,
        publisher,
        date,
        language,
        original,
        text,
        characters,
        encoding,
        memo,
        {name: reason for name, reason in zip(ATTRIBUTES, row[14:], strict=True) if reason},
        tuple((what, count) for what, count in json.loads(replaced or "[]")),
        _warnings(warnings),
    )


def _warnings(said: str) -> tuple[str, ...]:
    return tuple(said.split(words.BETWEEN_WARNINGS)) if said else ()
