"""What would go and what stays, in words: of a preview, its steps, mentions and backups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from nkhr_desktop.model.errors import Noun
from nkhr_desktop.ui import labels

if TYPE_CHECKING:
    from nkhr_desktop.project.backups import Backup
    from nkhr_desktop.project.erasing import Preview
    from nkhr_desktop.project.mentions import Mention

#: What documents and codes are called, by id.
Names = Mapping[str, str]

translate = QCoreApplication.translate

#: Names of steps that are told; more of them are counted.
_FEW = 6
#: Of what mentions a document, so many characters are shown.
_LONGEST = 60


def title(preview: Preview) -> str:
    """The question."""
    if not preview.target.field:
        return labels.filled(translate("erasing", "Erase “{name}” for good?"), name=preview.name)
    return {
        Noun.DOCUMENT: translate("erasing", "Erase the memo of this document for good?"),
        Noun.CODE: translate("erasing", "Erase the memo of this code for good?"),
        Noun.ANNOTATION: translate("erasing", "Erase the memo of this annotation for good?"),
        Noun.PROJECT: translate("erasing", "Erase the memo of the project for good?"),
    }[preview.target.noun]


def goes(preview: Preview) -> str:
    """What goes from the project."""
    if not preview.changes:
        return translate("erasing", "In this project it is erased already. It can still go from backups.")
    if preview.target.field:
        return translate("erasing", "The memo goes with all that it ever said. Nothing brings it back.")
    coded = labels.counted(
        sum(count for _, count in preview.annotations),
        translate("erasing", "1 annotation with its memo and quote"),
        translate("erasing", "{n} annotations with their memos and quotes"),
    )
    text = translate(
        "erasing",
        "Its text and file, {annotations}, and all that the history says of them go from this project. Nothing brings "
        "them back.",
    )
    return labels.filled(text, annotations=coded)


def coders(preview: Preview) -> str:
    """Whose annotations go, if they are of several people; else ""."""
    if len(preview.annotations) < 2:
        return ""
    each = ", ".join(f"{name} {labels.number(count)}" for name, count in preview.annotations)
    return labels.filled(translate("erasing", "Annotations by coder: {coders}"), coders=each)


def undo(preview: Preview) -> str:
    """Which steps could not be undone any more; "" for none."""
    if not preview.steps:
        return ""
    names = list(dict.fromkeys(labels.kind(step.kind) for step in preview.steps))
    told = ", ".join(names[:_FEW]) + (" …" if len(names) > _FEW else "")
    one = translate("erasing", "1 step can no longer be undone: {steps}")
    many = translate("erasing", "{n} steps can no longer be undone: {steps}")
    return labels.filled(labels.counted(len(preview.steps), one, many), steps=told)


def twins(preview: Preview, names: Names) -> str:
    """Documents with the same text, which stay; "" for none."""
    if not preview.twins:
        return ""
    told = ", ".join(f"“{names.get(each, each)}”" for each in preview.twins)
    return labels.filled(translate("erasing", "The same text is also in {documents} and stays there."), documents=told)


def backup(each: Backup) -> str:
    """A backup by its time."""
    return labels.filled(translate("erasing", "Backup of {time}"), time=labels.moment(each.taken))


def mention(each: Mention, names: Names, covered: bool) -> str:
    """Where it stands, and the words that are shared."""
    where = _place(each, names)
    if not each.now:
        where = labels.filled(translate("erasing", "{place}, earlier"), place=where)
    if covered:
        return where
    said = each.words.strip()
    words = said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
    return f"{where}: “{words}”"


def _place(each: Mention, names: Names) -> str:
    if each.table == "code":
        name = names.get(each.row, translate("erasing", "a removed code"))
        return labels.filled(_field(each.field), code=name)
    if each.table == "annotation":
        return translate("erasing", "Memo of an annotation")
    if each.table == "setting":
        return translate("erasing", "Title or memo of the project")
    title = names.get(each.row, translate("erasing", "a removed document"))
    return labels.filled(translate("erasing", "Memo of “{document}”"), document=title)


def _field(name: str) -> str:
    """A field of a code."""
    if name.startswith("example"):
        return translate("erasing", "Example of the code “{code}”")
    if name.startswith(("name", "aliases")):
        return translate("erasing", "Name of the code “{code}”")
    if name == "memo":
        return translate("erasing", "Memo of the code “{code}”")
    return translate("erasing", "Definition of the code “{code}”")
