"""From a coding table to annotations: every name resolved, every row checked, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import groupby
from typing import TypeVar

from nkhr_desktop.formats.coding_table import CodingRow, CodingTable
from nkhr_desktop.model.errors import BadRow, BadSpan, NkhrError, Noun, Refused, RowsRefused, Why
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.text import canonical
from nkhr_desktop.model.things import ACTOR, Confidence, Document, Grounds, Role
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.naming import names_of_codes, names_of_documents
from nkhr_desktop.project.project import Project

_Choice = TypeVar("_Choice", bound=StrEnum)

_CONFIDENCES = {str(each): each for each in Confidence}
_ROLES = {str(each): each for each in Role}
_GROUNDS = {str(each): each for each in Grounds}
#: A number of more digits is no place in a text, and costs the square of its length to read.
_DIGITS = 100


class _Unfit(Exception):
    """One field of a row that does not fit, and why."""

    def __init__(self, column: str, value: str, reason: NkhrError) -> None:
        super().__init__(column)
        self.column, self.value, self.reason = column, value, reason


class Resolver:
    """Knows what the documents and codes of one project are called."""

    def __init__(self, project: Project) -> None:
        documents = project.documents.all()
        codebook = project.codebook.data()
        actors = {facet.id for facet in codebook.facets if facet.key == ACTOR}
        self._project = project
        self._documents = {each.id: each for each in documents}
        self._document_names = names_of_documents(documents)
        self._code_names = names_of_codes(codebook)
        self._actors = {code.id for code in codebook.codes if code.facet in actors}
        self._codes: dict[str, str] = {}

    def annotations(self, table: CodingTable) -> list[NewAnnotation]:
        """What the rows say, ordered by document. Raises RowsRefused, which names every row that does not fit."""
        made: list[NewAnnotation] = []
        bad = list(table.bad)
        for name, rows in groupby(sorted(table.rows, key=_document), key=_document):
            try:
                document = self._documents[self._document_names.find(name)]
            except NkhrError as error:
                bad += [BadRow(row.line, "document", row.document, error) for row in rows]
                continue
            text = ""
            for row in rows:
                try:
                    if row.quote and not text:
                        text = self._project.documents.text(document.id)
                    made.append(self._annotation(row, document, text))
                except _Unfit as unfit:
                    bad.append(BadRow(row.line, unfit.column, unfit.value, unfit.reason))
        if bad:
            raise RowsRefused(table.path, tuple(sorted(bad, key=lambda row: row.line)))
        return made

    def _annotation(self, row: CodingRow, document: Document, text: str) -> NewAnnotation:
        span = _span(row, document.characters)
        code = self._code(row.code)
        if row.quote and not _is_quote(row.quote, span.quote(text)):
            raise _Unfit("quote", row.quote, Refused(Noun.ANNOTATION, Why.QUOTE_DIFFERS, row.quote))
        role = _choice(_ROLES, "role", row.role)
        if role and code not in self._actors:
            raise _Unfit("role", row.role, Refused(Noun.ANNOTATION, Why.ROLE_ONLY_FOR_ACTORS, row.role))
        confidence = _choice(_CONFIDENCES, "confidence", row.confidence)
        grounds = _choice(_GROUNDS, "grounds", row.grounds)
        return NewAnnotation(document.id, span, code, row.memo, confidence, role, grounds)

    def _code(self, name: str) -> str:
        code = self._codes.get(name)
        if code is None:
            try:
                code = self._codes[name] = self._code_names.find(name)
            except NkhrError as error:
                raise _Unfit("code", name, error) from error
        return code


def _document(row: CodingRow) -> str:
    return row.document


def _span(row: CodingRow, characters: int) -> Span:
    start, end = _number("start", row.start), _number("end", row.end)
    if not 0 <= start < end <= characters:
        wrong, value = ("start", row.start) if start < 0 or start >= characters else ("end", row.end)
        raise _Unfit(wrong, value, BadSpan(start, end, characters))
    return Span(start, end)


def _number(column: str, value: str) -> int:
    value = value.strip()
    digits = value.removeprefix("-")
    # int() alone would also take "1_0", "+5" and the digits of other scripts
    if not (digits.isascii() and digits.isdigit()) or len(digits) > _DIGITS:
        raise _Unfit(column, value, Refused(Noun.ANNOTATION, Why.BAD_VALUE, value))
    return int(value)


def _choice(known: Mapping[str, _Choice], column: str, value: str) -> _Choice:
    chosen = known.get(value) or known.get(value.strip().casefold())
    if chosen is None:
        raise _Unfit(column, value, Refused(Noun.ANNOTATION, Why.BAD_VALUE, value))
    return chosen


def _is_quote(quote: str, there: str) -> bool:
    """True if both are the same; a table's program may have turned the line ends inside a field into its own."""
    return quote == there or ("\r" in quote and canonical(quote).text == there)
