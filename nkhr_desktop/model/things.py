"""The nouns of the field as frozen values: Document, Facet, Code, Annotation, Coder."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from nkhr_desktop.model.span import Span


class Progress(StrEnum):
    """How far one coder is with one document."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"


class Confidence(StrEnum):
    """How sure the coder is; NONE is "not said"."""

    NONE = ""
    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"


class Role(StrEnum):
    """What an actor did in the passage. It belongs to the annotation, never to the code."""

    NONE = ""
    ALLEGED_PERPETRATOR = "alleged_perpetrator"
    VICTIM = "victim"
    WITNESS = "witness"
    SOURCE = "source"
    HEARSAY_SOURCE = "hearsay_source"
    INTERVENING_PARTY = "intervening_party"
    ADDRESSEE = "addressee"
    ISSUER = "issuer"


class Grounds(StrEnum):
    """How the source knows what it says."""

    NONE = ""
    EXPERIENCED = "experienced"
    WITNESSED = "witnessed"
    HEARD = "heard"
    DOCUMENT = "document"
    OFFICIAL_STATEMENT = "official_statement"
    OFFICIAL_DENIAL = "official_denial"


class ContentWarning(StrEnum):
    """What a reader may want to know before reading; people can say it in words of their own, too."""

    TORTURE = "torture"
    SEXUAL_VIOLENCE = "sexual_violence"
    KILLING = "killing"
    CHILDREN = "children"
    SUICIDE = "suicide"


#: Attributes of a document that every project knows, in the order people see them.
ATTRIBUTES = ("title", "author", "publisher", "date", "language")

#: Keys of the three facets of this field; a facet that a user adds has the key "".
ABUSE_TYPE, ACTOR, RECOMMENDATION = "abuse_type", "actor", "recommendation"


@dataclass(frozen=True, slots=True)
class Document:
    """One text that is coded. ``text_sha256`` names its canonical text, ``original_sha256`` the file's bytes.

    ``date`` is ISO 8601, possibly shortened ("2024", "2024-03"); ``language`` a code such as "en" or "ko".
    ``inferred`` tells for an attribute why its value was inferred rather than read. ``replaced`` is the log
    of what decoding changed: (what, count) pairs. ``content_warning`` has words of ContentWarning, then own ones.
    """

    id: str
    file_name: str
    title: str
    author: str
    publisher: str
    date: str
    language: str
    original_sha256: str
    text_sha256: str
    characters: int
    encoding: str
    memo: str = ""
    inferred: dict[str, str] = field(default_factory=dict)
    replaced: tuple[tuple[str, int], ...] = ()
    content_warning: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """A kind of code. ``key`` is abuse_type, actor, recommendation, or "" for a facet of the user's."""

    id: str
    key: str
    name_en: str
    name_ko: str
    colour: str

    @property
    def name(self) -> str:
        """The English name, or the Korean where there is no English one."""
        return self.name_en or self.name_ko

    @property
    def word(self) -> str:
        """What a dataset writes in its column ``facet``."""
        return self.key or self.name


#: The fields of a code that say where it stands in the schemes of others.
SCHEMES = ("coi", "rome", "huridocs", "nkdb", "kinu", "uhri")


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of the codebook. ``parent`` is a code's id or "" at the top; ``key`` a pinned digit or "".

    ``example`` is quoted from ``example_from``, where that is said.
    """

    id: str
    facet: str
    parent: str
    name_en: str
    name_ko: str
    colour: str
    aliases: tuple[str, ...] = ()
    definition_en: str = ""
    definition_ko: str = ""
    use_en: str = ""
    use_ko: str = ""
    avoid_en: str = ""
    avoid_ko: str = ""
    example: str = ""
    example_from: str = ""
    key: str = ""
    coi: str = ""
    rome: str = ""
    huridocs: str = ""
    nkdb: str = ""
    kinu: str = ""
    uhri: str = ""
    check: tuple[str, ...] = ()
    memo: str = ""

    @property
    def name(self) -> str:
        """The English name, or the Korean where there is no English one."""
        return self.name_en or self.name_ko


@dataclass(frozen=True, slots=True)
class CodebookData:
    """A whole codebook: facets in order, codes facet by facet, a parent before its children."""

    facets: tuple[Facet, ...]
    codes: tuple[Code, ...]


class Annotation(NamedTuple):
    """One span of one document given one code by one coder.

    A named tuple, since a hundred thousand of them are made at a time. Times are milliseconds UTC since 1970.
    ``quote``, ``prefix`` and ``suffix`` (32 characters) follow from text and span.
    """

    id: str
    document: str
    start: int
    end: int
    code: str
    coder: str
    memo: str
    confidence: str
    role: str
    grounds: str
    created_at: int
    changed_at: int
    quote: str
    prefix: str
    suffix: str
    text_sha256: str

    @property
    def span(self) -> Span:
        """The place in the document, in code points."""
        return Span(self.start, self.end)


class Mark(NamedTuple):
    """What the reader draws of an annotation: the least that a page needs."""

    id: str
    start: int
    end: int
    code: str
    coder: str
    has_memo: int


@dataclass(frozen=True, slots=True)
class Coder:
    """A person who codes, under the name that they chose."""

    id: str
    name: str
