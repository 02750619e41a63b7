"""What was saved of a damaged project, and what could not be, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from nkhr_desktop.project.mending import Loss, Lost
from nkhr_desktop.project.salvage import Salvaged
from nkhr_desktop.ui import labels

translate = QCoreApplication.translate


def summary(found: Salvaged) -> str:
    """How much was saved, and what became of the history."""
    text = translate(
        "salvaging",
        "Saved: documents: {documents}, codes: {codes}, annotations: {annotations}, coders: {coders}.",
    )
    counts = {f"{name}s": labels.number(count) for name, count in found.counts.items()}
    if found.history:
        history = translate("salvaging", "The history is the old one, whole and proved by its seals.")
    else:
        history = translate(
            "salvaging",
            "The old history could not be kept whole, so a step of its own says that this project was saved from a"
            " damaged file.",
        )
    return f"{labels.filled(text, **counts)} {history}"


def listed(found: Salvaged) -> str:
    """Every loss on a line of its own."""
    return "\n".join(line(lost) for lost in found.lost)


def line(lost: Lost) -> str:
    """One loss, with what it is about in front."""
    words = labels.filled({**_of_file(), **_of_things()}[lost.loss], n=labels.number(lost.count))
    name = f"“{lost.name}”" if lost.name else lost.row
    thing = " ".join(part for part in (_things().get(lost.table, lost.table), name) if part)
    return f"{thing}: {words}" if thing else words


def _things() -> dict[str, str]:
    return {
        "document": translate("salvaging", "Document"),
        "code": translate("salvaging", "Code"),
        "facet": translate("salvaging", "Facet"),
        "annotation": translate("salvaging", "Annotation"),
        "coder": translate("salvaging", "Coder"),
        "progress": translate("salvaging", "Progress"),
        "setting": translate("salvaging", "Setting"),
    }


def _of_file() -> dict[Loss, str]:
    return {
        Loss.BYTES: translate("salvaging", "The disk could not read {n} bytes of the file."),
        Loss.PAGES: translate("salvaging", "Parts of the file are broken, as many as {n}."),
        Loss.MISSING_PAGES: translate("salvaging", "The end of the file is missing: {n} parts of it."),
        Loss.HISTORY: translate(
            "salvaging",
            "Steps of the history that could not be kept: {n}. What they did is there, as far as it is read.",
        ),
        Loss.FINDING: translate("salvaging", "a check still finds something here"),
    }


def _of_things() -> dict[Loss, str]:
    return {
        Loss.PAST_HISTORY: translate("salvaging", "was changed past the history; it is as the history says"),
        Loss.REMOVED_TEXT: translate("salvaging", "was removed, and its text is lost, so it cannot be brought back"),
        Loss.TEXT: translate("salvaging", "the text is lost but for its quotes; � stands for {n} characters"),
        Loss.TEXT_PARTS: translate(
            "salvaging", "the text is not as it was, � stands for {n} characters; please compare it with the original"
        ),
        Loss.ORIGINAL: translate("salvaging", "the file that was added is lost; its text is there"),
        Loss.ROW: translate("salvaging", "lost, with all that was said of it; what belongs to it has its place"),
        Loss.PLACE: translate("salvaging", "its place is lost"),
        Loss.QUOTE: translate("salvaging", "the text does not say there what was quoted"),
        Loss.FIELD: translate("salvaging", "what stood there cannot be; it was emptied"),
    }
