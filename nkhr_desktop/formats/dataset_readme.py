"""The README that goes with a dataset: what each column means, the unit of the offsets, how to load it."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from nkhr_desktop.analysis.attributes import Inferred
from nkhr_desktop.analysis.dataset import Options, Table
from nkhr_desktop.formats.targets import MARK
from nkhr_desktop.model.snapshot import Snapshot
from nkhr_desktop.model.things import ATTRIBUTES, Document

#: The first line: by it an earlier export is known again.
FIRST_LINE = f"{MARK} 1"

_SAME = "as in annotations"
MEANINGS: Mapping[str, Mapping[str, str]] = {
    "annotations": {
        "annotation_id": "identifier of the annotation; it stays the same in every export",
        "document_id": "the document, as in documents",
        "document_title": "its title",
        "coder": "who coded: a name, or a number where the export was made without names",
        "facet": "kind of the code: abuse_type, actor, recommendation, or the name of a facet of the project's own",
        "code_id": "the code, as in codes",
        "code_path": 'its names from the top of the codebook down, as in "Integrity > Torture"',
        "code_name_en": "its English name",
        "code_name_ko": "its Korean name",
        "start": "first character of the passage: Unicode code points from 0",
        "end": "the place after its last character, so end - start is its length",
        "start_utf16": "start in UTF-16 units, for tools that count so (Java, JavaScript, Qt, older R packages)",
        "end_utf16": "end in UTF-16 units",
        "quote": "the passage, exactly; empty where the export was made without quotes",
        "memo": "what the coder wrote about it; empty where the export was made without memos",
        "confidence": "sure, likely, unsure, or empty: how sure the coder is",
        "role": "for actors: alleged_perpetrator, victim, witness, source, hearsay_source, intervening_party,"
        " addressee, issuer, or empty",
        "grounds": "how the source knows: experienced, witnessed, heard, document, official_statement,"
        " official_denial, or empty",
        "created_at": "when it was made: ISO 8601, UTC",
        "changed_at": "when it was last changed: ISO 8601, UTC",
    },
    "documents": {
        "document_id": "identifier of the document",
        "file_name": "name of the file that it came from",
        "title": "title",
        "author": "author, where known",
        "publisher": "publisher, where known",
        "date": "date of the text: ISO 8601, possibly only a month or a year",
        "language": "en, ko, ... where known",
        "sha256_original": "SHA-256 of the file's bytes",
        "sha256_text": "SHA-256 of the canonical text in UTF-8: the text that start and end count in",
        "characters": "length of the canonical text in Unicode code points",
        "content_warning": "what to know before reading: torture, sexual_violence, killing, children, suicide, or own"
        ' words, with "; " between them; may be empty',
    },
    "codes": {
        "code_id": "identifier of the code; it stays the same when the code is renamed or moved",
        "facet": _SAME,
        "parent_id": "the code above it, or empty",
        "code_path": _SAME,
        "name_en": "English name",
        "name_ko": "Korean name",
        "definition_en": "definition in English",
        "definition_ko": "definition in Korean",
        "use": "when to use it: English, then Korean on a new line",
        "avoid": "when not to use it: English, then Korean on a new line",
        "coi": "heading or paragraph in the report of the UN Commission of Inquiry",
        "rome": "article 7(1) of the Rome Statute that the alleged conduct would match; never a finding",
        "huridocs": "code of the HURIDOCS Micro-thesauri",
        "nkdb": "class of the Database Center for North Korean Human Rights",
        "kinu": "heading of the white paper of the Korea Institute for National Unification",
        "uhri": "theme of the Universal Human Rights Index",
    },
    "coders": {
        "coder_id": "identifier of the coder; empty where the export was made without names",
        "coder": _SAME,
    },
}

_REASONS: Mapping[str, str] = {
    Inferred.FILE_NAME: "taken from the file's name",
    Inferred.LETTERS: "seen from the letters and words of the text",
    Inferred.AS_OF: 'the text says "as of" this day',
    Inferred.COPYRIGHT_LINE: "taken from the copyright line",
}
_ALL_STATED = "  None: each is stated by its text, or was written or confirmed by a person.\n"
_INFERRED = """\
  These were inferred, since the texts do not state them. Each other value is stated by its text, or was written or
  confirmed by a person.
"""
_WIDTH = 118

_UNITS = """\
Offsets
  start and end count Unicode code points of the canonical text, from 0; end is the place after the last one.
  The canonical text is the document decoded, with every line end as LF. Python: text[start:end]. R: with the
  text in UTF-8, substr(text, start + 1, end).
"""
_ORDER = """\
Order of rows
  documents: by title, then document_id. annotations: by document in that order, start, end, code_path, coder,
  annotation_id. codes: as in the codebook. coders: by name.
"""
_CSV = """\
How to load it
  The files are UTF-8 without a byte order mark, with a comma between fields and CRLF after each row; a field may
  hold line ends, in quotes. Every field is exact: a code named NA or a memo that begins with "=" is just that. So
  switch off what guesses, and open the files in Excel only through the XLSX export, where nothing is evaluated.

  Python:
    import pandas as pd
    a = pd.read_csv("annotations.csv", dtype=str, keep_default_na=False, encoding="utf-8")
    a[["start", "end"]] = a[["start", "end"]].astype(int)
    d = pd.read_csv("documents.csv", dtype=str, keep_default_na=False, encoding="utf-8")
    a = a.merge(d, on="document_id")

  R:
    a <- read.csv("annotations.csv", colClasses = "character", na.strings = character(0), encoding = "UTF-8")
    a$start <- as.integer(a$start); a$end <- as.integer(a$end)
    d <- read.csv("documents.csv", colClasses = "character", na.strings = character(0), encoding = "UTF-8")
    a <- merge(a, d, by = "document_id", sort = FALSE)
"""


def readme(snapshot: Snapshot, tables: tuple[Table, ...], options: Options) -> str:
    """The text of README.txt for the CSV files. It holds no clock: the same project gives the same text."""
    return "\n".join([*about(snapshot, tables, options, ".csv"), _CSV])


def about(snapshot: Snapshot, tables: tuple[Table, ...], options: Options, ending: str = "") -> list[str]:
    """What is true of a dataset in any format, in paragraphs that each end with a line end."""
    return [
        f"{FIRST_LINE}\nCoded dataset of a project of NKHR Desktop.\n",
        _state(snapshot, options),
        *(_columns(table, ending) for table in tables),
        _inferred(snapshot),
        _UNITS,
        _ORDER,
    ]


def _state(snapshot: Snapshot, options: Options) -> str:
    coders = "by number" if options.coders_by_number else "by name"
    lines = [
        f"Project: {' '.join(snapshot.title.split())}" if snapshot.title else "Project without a title",
        *_head(snapshot),
        f"Quotes: {'included' if options.quotes else 'left out'}."
        f" Memos: {'included' if options.memos else 'left out'}. Coders: {coders}.",
    ]
    return "\n".join(lines) + "\n"


def _head(snapshot: Snapshot) -> list[str]:
    if not snapshot.head:
        return ["State of the project: not recorded"]
    return [
        f"State of the project: {snapshot.head}",
        "(the head of its history: keep it, and `nkhr-desktop check PROJECT --head HASH` tells later whether the",
        "history up to here was changed)",
    ]


def _inferred(snapshot: Snapshot) -> str:
    """Which values of documents are inferred, and why: the tables have no column for it."""
    documents = sorted(snapshot.documents, key=lambda document: (document.title, document.id))
    lines = "".join(
        _reason(document, name, document.inferred[name])
        for document in documents
        for name in ATTRIBUTES
        if document.inferred.get(name)
    )
    return f"Inferred values of documents\n{_INFERRED + lines if lines else _ALL_STATED}"


def _reason(document: Document, attribute: str, why: str) -> str:
    why = _REASONS.get(why, why)
    said = f"{document.file_name or document.title} ({document.id}): {attribute} {getattr(document, attribute)}: {why}"
    lines = textwrap.wrap(
        said, _WIDTH, initial_indent="  - ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines) + "\n"


def _columns(table: Table, ending: str) -> str:
    meanings = MEANINGS[table.name]
    width = max(map(len, table.columns))
    rows = "row" if table.count == 1 else "rows"
    lines = [f"  {column:<{width}}  {meanings[column]}" for column in table.columns]
    return "\n".join([f"{table.name}{ending}: {table.count} {rows}", *lines]) + "\n"
