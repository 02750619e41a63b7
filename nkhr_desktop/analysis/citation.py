"""A passage with its source, as people paste it into a report."""

from __future__ import annotations

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Document

#: As many digits of a hash are enough to find a document, and few enough to read aloud.
SHORT = 12


def citation(document: Document, quote: str, paragraph: int, span: Span) -> str:
    """The quote, and a line that says where it stands.

    ``paragraph`` is counted from 1; the characters are the very numbers of the coded dataset (code points, from
    the first to the one after the last), so that both can be compared. What the text does not state but was
    inferred is marked so; what nobody knows is left out. The SHA-256 is that of the document's text, so that a
    reader can tell whether they have the same one.
    """
    known = (_said(document, attribute) for attribute in ("author", "title", "publisher", "date"))
    digits = document.text_sha256[:SHORT]
    place = f"Paragraph {paragraph}, characters {span.start}–{span.end}, text SHA-256 {digits}."
    source = " ".join([*(_ended(part) for part in known if part), place])
    return f"“{quote}”\n— {source}"


def _said(document: Document, attribute: str) -> str:
    """The value, marked where it was inferred. The title comes from the file's name where there is none."""
    value = str(getattr(document, attribute)).strip()
    if attribute == "title":
        value = value or document.file_name
    return f"{value} [inferred]" if value and attribute in document.inferred else value


def _ended(part: str) -> str:
    return part if part.endswith((".", "?", "!", "…")) else f"{part}."
