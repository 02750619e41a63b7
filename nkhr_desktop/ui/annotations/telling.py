"""An annotation as one sentence, for whoever hears the window instead of seeing it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from nkhr_desktop.model.things import Annotation, Confidence, Grounds, Role
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.desk import Desk

translate = QCoreApplication.translate

#: Characters of a quote and of a memo that are said; the whole of both can be read in the panel.
SAID = 240


def told(desk: Desk, found: Annotation, paragraph: int = 0, document: str = "") -> str:
    """ "Torture, Abuse type, coded by Kim, Sure, memo: …, paragraph 12, “…”"; what is not known is left out."""
    code = desk.codes.get(found.code)
    facet = desk.facets.get(code.facet) if code is not None else None
    coder = desk.coders.get(found.coder)
    memo = found.memo and not desk.covering.covers(found.document)  # it may tell what the cover hides
    parts = [
        first(code) if code is not None else "",
        first(facet) if facet is not None else "",
        translate("telling", "coded by {name}").replace("{name}", coder.name) if coder is not None else "",
        *_values(found),
        translate("telling", "memo: {words}").replace("{words}", short(found.memo)) if memo else "",
        document,
        translate("telling", "paragraph {number}").replace("{number}", labels.number(paragraph)) if paragraph else "",
        said(desk, found),
    ]
    return ", ".join(part for part in parts if part)


def said(desk: Desk, found: Annotation) -> str:
    """The quote, or what stands in its place while its document is covered."""
    if desk.covering.covers(found.document):
        return desk.covering.in_place(found.document)
    return f"“{short(found.quote)}”"


def _values(found: Annotation) -> list[str]:
    return [
        labels.confidence(Confidence(found.confidence)) if found.confidence else "",
        translate("telling", "role: {words}").replace("{words}", labels.role(Role(found.role))) if found.role else "",
        _known_by(Grounds(found.grounds)) if found.grounds else "",
    ]


def _known_by(grounds: Grounds) -> str:
    return translate("telling", "known by: {words}").replace("{words}", labels.grounds(grounds))


def short(words: str) -> str:
    """Words on one line, cut where they are long."""
    line = " ".join(words[: 2 * SAID].split())
    return line if len(line) <= SAID else f"{line[:SAID].rstrip()} …"
