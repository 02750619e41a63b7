"""Findings of the check in words: what is wrong, where it is, and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from nkhr_desktop.project.checking import Finding, Trouble
from nkhr_desktop.project.pinpointing import Where
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.codebook.names import korean_first

translate = QCoreApplication.translate


def words(trouble: Trouble) -> str:
    """One kind of finding as a sentence."""
    return {**_of_texts(), **_of_history()}[trouble]


def _of_texts() -> dict[Trouble, str]:
    return {
        Trouble.DATABASE: translate("check", "The file itself is damaged."),
        Trouble.REFERENCE: translate("check", "Something refers to a thing that is not there."),
        Trouble.CONTENT: translate("check", "A stored text or file is not what its hash says."),
        Trouble.TEXT_MISSING: translate("check", "The text of a document is missing."),
        Trouble.TEXT_NOT_CANONICAL: translate("check", "A stored text holds characters that it must not."),
        Trouble.CHARACTERS: translate("check", "The length of a text is not what was noted."),
        Trouble.SPAN: translate("check", "An annotation lies outside its document."),
        Trouble.QUOTE: translate("check", "The quote of an annotation is not what stands at its place."),
    }


def _of_history() -> dict[Trouble, str]:
    return {
        Trouble.CHAIN: translate("check", "A step of the history was changed after it was written."),
        Trouble.HISTORY: translate("check", "What is stored is not what the history says."),
        Trouble.ROW_UNJOURNALLED: translate("check", "Something was changed without a step in the history."),
        Trouble.TRIGGER: translate("check", "A part of the file that writes the history was changed."),
        Trouble.OPEN_STEP: translate("check", "A step was begun and never finished."),
        Trouble.SEAL: translate("check", "A head that was kept is not in the history."),
    }


def advice(trouble: Trouble) -> str:
    """What a person can do about it."""
    match trouble:
        case Trouble.DATABASE:
            return translate("check", "Look at the disk, and go back to an earlier copy that checks well.")
        case Trouble.CONTENT | Trouble.TEXT_MISSING | Trouble.TEXT_NOT_CANONICAL | Trouble.CHARACTERS:
            return translate(
                "check",
                "Do not rely on quotes of this document. Take it from an earlier copy, or compare it with the original"
                " file.",
            )
        case Trouble.CHAIN | Trouble.HISTORY | Trouble.SEAL:
            return translate(
                "check",
                "The history proves nothing about what is named here. Compare it with a copy or an export made before.",
            )
        case Trouble.TRIGGER:
            return translate(
                "check", "What was done since then may be missing in the history. Go back to an earlier copy."
            )
    return translate("check", "Compare what is named here with an earlier copy. Whoever did it did not use this app.")


def place(finding: Finding, where: Where) -> str:
    """Where it is: "“Report”, Torture, 120 to 140"; technical names where the file tells nothing better."""
    found = ", ".join(_parts(finding, where))
    return found or technical(finding) or translate("check", "the file")


def _parts(finding: Finding, where: Where) -> Iterator[str]:
    name = where.name[1] if korean_first() else where.name[0]
    if where.document:
        yield labels.filled(translate("check", "document “{name}”"), name=where.document)
    if name and where.table == "annotation":
        yield labels.filled(translate("check", "annotation “{name}”"), name=name)
    elif name and where.table != "document":
        yield f"{_kind(where.table)} “{name}”"
    if where.span is not None:
        text = translate("check", "characters {start} to {end}")
        yield labels.filled(text, start=labels.number(where.span[0]), end=labels.number(where.span[1]))
    if where.step is not None:
        text = translate("check", "step “{step}” of {when}, {coder}")
        coder = where.step.coder or translate("check", "nobody named")
        kind, when = labels.kind(where.step.kind), labels.moment(where.step.wall)
        yield labels.filled(text, step=kind, when=when, coder=coder)


def _kind(table: str) -> str:
    return {
        "code": translate("check", "code"),
        "facet": translate("check", "facet"),
        "coder": translate("check", "coder"),
        "progress": translate("check", "progress of"),
        "setting": translate("check", "setting"),
    }.get(table, table)


def technical(finding: Finding) -> str:
    """Table, id and detail, for whoever looks into the file."""
    return " ".join(part for part in (finding.table, finding.row, finding.detail) if part)
