"""The coded dataset as four tables of rows: what every dataset format writes, in one order, from a Snapshot.

Offsets are Unicode code points into the canonical text, half-open, from 0; those named utf16 count UTF-16 units.
Documents are sorted by title, then id; annotations by document in that order, start, end, code_path, coder, id;
codes are in the codebook's order; coders by name.
"""

from __future__ import annotations

import hashlib
import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from nkhr_desktop.model.snapshot import Snapshot, code_paths
from nkhr_desktop.model.things import Annotation, Code, Coder, Document

#: One row of a table: texts, and whole numbers in the columns of INTEGERS.
Row = tuple[str | int, ...]

ANNOTATION_COLUMNS = (
    "annotation_id",
    "document_id",
    "document_title",
    "coder",
    "facet",
    "code_id",
    "code_path",
    "code_name_en",
    "code_name_ko",
    "start",
    "end",
    "start_utf16",
    "end_utf16",
    "quote",
    "memo",
    "confidence",
    "role",
    "grounds",
    "created_at",
    "changed_at",
)
DOCUMENT_COLUMNS = (
    "document_id",
    "file_name",
    "title",
    "author",
    "publisher",
    "date",
    "language",
    "sha256_original",
    "sha256_text",
    "characters",
    "content_warning",
)
CODE_COLUMNS = (
    "code_id",
    "facet",
    "parent_id",
    "code_path",
    "name_en",
    "name_ko",
    "definition_en",
    "definition_ko",
    "use",
    "avoid",
    "coi",
    "rome",
    "huridocs",
    "nkdb",
    "kinu",
    "uhri",
)
CODER_COLUMNS = ("coder_id", "coder")
#: The columns that hold whole numbers.
INTEGERS = frozenset(("start", "end", "start_utf16", "end_utf16", "characters"))

_MINUTE = 60_000


@dataclass(frozen=True, slots=True)
class Options:
    """What goes into a dataset. Left out is left empty: the columns stay.

    With ``coders_by_number`` coders are "coder 1", "coder 2", by the order of their names among all of the
    project, and their ids are left empty, so that two exports cannot be joined to a name.
    """

    quotes: bool = True
    memos: bool = True
    coders_by_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, its columns, how many rows it has, and a fresh walk through them."""

    name: str
    columns: tuple[str, ...]
    count: int
    rows: Callable[[], Iterator[Row]]


def tables(snapshot: Snapshot, options: Options | None = None) -> tuple[Table, Table, Table, Table]:
    """The tables annotations, documents, codes, coders, in this order."""
    chosen = options or Options()
    documents = sorted(snapshot.documents, key=lambda document: (document.title, document.id))
    coders = _coder_names(snapshot.coders, chosen)
    present = {annotation.coder for annotation in snapshot.annotations}
    coder_rows = [(_coder_id(name, chosen), coders[name]) for name in coders if name in present]
    return (
        Table(
            "annotations",
            ANNOTATION_COLUMNS,
            len(snapshot.annotations),
            lambda: _annotation_rows(snapshot, documents, coders, chosen),
        ),
        Table("documents", DOCUMENT_COLUMNS, len(documents), lambda: map(_document_row, documents)),
        Table("codes", CODE_COLUMNS, len(snapshot.codes), lambda: _code_rows(snapshot)),
        Table("coders", CODER_COLUMNS, len(coder_rows), lambda: iter(coder_rows)),
    )


def digest(snapshot: Snapshot, options: Options | None = None) -> str:
    """SHA-256 of all that a dataset says, as 64 hexadecimal digits, whatever the format."""
    told = hashlib.sha256()
    for table in tables(snapshot, options):
        told.update(f"{table.name}\x1d{chr(0x1F).join(table.columns)}\x1d{table.count}".encode())
        for row in table.rows():
            # each value with its length, so that no two datasets read alike
            told.update("".join([f"{len(value)}:{value}" for value in map(str, row)]).encode("utf-8"))
    return told.hexdigest()


def _coder_names(coders: tuple[Coder, ...], options: Options) -> dict[str, str]:
    """Id -> name or number, in the order of the names."""
    ordered = sorted(coders, key=lambda coder: (coder.name, coder.id))
    if options.coders_by_number:
        return {coder.id: f"coder {number}" for number, coder in enumerate(ordered, 1)}
    return {coder.id: coder.name for coder in ordered}


def _coder_id(coder: str, options: Options) -> str:
    return "" if options.coders_by_number else coder


def _annotation_rows(
    snapshot: Snapshot, documents: list[Document], coders: Mapping[str, str], options: Options
) -> Iterator[Row]:
    """Rows of the table annotations. Tuples and look-ups only: a hundred thousand are made at a time."""
    coded = _coded(snapshot)
    order = {document.id: (place, document.title) for place, document in enumerate(documents)}
    moments = _Moments()
    quotes, memos = options.quotes, options.memos
    for annotation in _in_order(snapshot.annotations, order, coded, coders):
        (
            name, document, start, end, code, coder, memo, confidence, role, grounds,
            created, changed, quote, _, _, _,
        ) = annotation  # fmt: skip
        astral = snapshot.astral.get(document, ())
        facet, path, english, korean = coded[code]
        made = moments[created]
        yield (
            name,
            document,
            order[document][1],
            coders[coder],
            facet,
            code,
            path,
            english,
            korean,
            start,
            end,
            start + bisect_left(astral, start) if astral else start,
            end + bisect_left(astral, end) if astral else end,
            quote if quotes else "",
            memo if memos else "",
            confidence,
            role,
            grounds,
            made,
            made if changed == created else moments[changed],
        )


def _in_order(
    annotations: tuple[Annotation, ...],
    order: Mapping[str, tuple[int, str]],
    coded: Mapping[str, tuple[str, str, str, str]],
    coders: Mapping[str, str],
) -> list[Annotation]:
    """Sorted by document, start, end, code_path, coder, id."""
    # one number each: cheaper to make and compare than tuples, which keep the garbage collector busy
    paths = _ranks(path for _, path, _, _ in coded.values())
    names = _ranks(coders.values())
    last = {code: paths[path] << 20 for code, (_, path, _, _) in coded.items()}
    by = {coder: names[name] for coder, name in coders.items()}
    keys = [
        (order[each[1]][0] << 32 | each[2]) << 72 | each[3] << 40 | last[each[4]] | by[each[5]] for each in annotations
    ]
    places = range(len(keys))
    if len(set(keys)) == len(keys):
        return [annotations[place] for place in sorted(places, key=keys.__getitem__)]
    return [annotations[place] for place in sorted(places, key=lambda place: (keys[place], annotations[place][0]))]


def _ranks(names: Iterable[str]) -> dict[str, int]:
    return {name: rank for rank, name in enumerate(sorted(set(names)))}


def _coded(snapshot: Snapshot) -> dict[str, tuple[str, str, str, str]]:
    """Code -> facet, path, both names."""
    facets = {facet.id: facet.word for facet in snapshot.facets}
    paths = code_paths(snapshot.codes)
    return {
        code.id: (facets.get(code.facet, ""), paths[code.id], code.name_en, code.name_ko) for code in snapshot.codes
    }


class _Moments(dict[int, str]):
    """Milliseconds UTC since 1970 -> "2024-07-11T09:07:00.123Z". Each minute is taken apart only once."""

    def __init__(self) -> None:
        self._minutes: dict[int, str] = {}

    def __missing__(self, moment: int) -> str:
        minute, rest = divmod(moment, _MINUTE)
        start = self._minutes.get(minute)
        if start is None:
            start = time.strftime("%Y-%m-%dT%H:%M:", time.gmtime(minute * 60))
            self._minutes[minute] = start
        said = f"{start}{rest // 1000:02}.{rest % 1000:03}Z"
        self[moment] = said
        return said


def _document_row(document: Document) -> Row:
    return (
        document.id,
        document.file_name,
        document.title,
        document.author,
        document.publisher,
        document.date,
        document.language,
        document.original_sha256,
        document.text_sha256,
        document.characters,
        "; ".join(document.content_warning),
    )


def _code_rows(snapshot: Snapshot) -> Iterator[Row]:
    coded = _coded(snapshot)
    for code in snapshot.codes:
        facet, path, english, korean = coded[code.id]
        yield (
            code.id,
            facet,
            code.parent,
            path,
            english,
            korean,
            code.definition_en,
            code.definition_ko,
            _both(code.use_en, code.use_ko),
            _both(code.avoid_en, code.avoid_ko),
            *_schemes(code),
        )


def _schemes(code: Code) -> Row:
    return (code.coi, code.rome, code.huridocs, code.nkdb, code.kinu, code.uhri)


def _both(english: str, korean: str) -> str:
    """Both languages in one column, English first, each on a line of its own."""
    return "\n".join(filter(None, (english, korean)))
