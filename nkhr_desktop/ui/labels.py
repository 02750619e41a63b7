"""Words for what the model has as enums, codes and numbers: kinds of step, roles, dates, times."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.things import Confidence, Grounds, Progress, Role

translate = QCoreApplication.translate


def kind(step: Kind) -> str:
    """The name of a step, as undo and history show it: "Apply code"."""
    return {**_document_steps(), **_codebook_steps(), **_annotation_steps(), **_other_steps()}[step]


def _document_steps() -> dict[Kind, str]:
    return {
        Kind.ADD_DOCUMENTS: translate("labels", "Add documents"),
        Kind.PASTE_DOCUMENT: translate("labels", "Paste document"),
        Kind.RENAME_DOCUMENT: translate("labels", "Rename document"),
        Kind.DESCRIBE_DOCUMENT: translate("labels", "Describe document"),
        Kind.REMOVE_DOCUMENTS: translate("labels", "Remove documents"),
        Kind.ERASE_DOCUMENT: translate("labels", "Erase document for good"),
        Kind.ERASE_MEMO: translate("labels", "Erase memo for good"),
        Kind.MARK_PROGRESS: translate("labels", "Mark progress"),
        Kind.SET_CONTENT_WARNING: translate("labels", "Set content warning"),
    }


def _codebook_steps() -> dict[Kind, str]:
    return {
        Kind.ADD_FACET: translate("labels", "Add facet"),
        Kind.RENAME_FACET: translate("labels", "Rename facet"),
        Kind.REMOVE_FACET: translate("labels", "Remove facet"),
        Kind.ADD_CODE: translate("labels", "Add code"),
        Kind.RENAME_CODE: translate("labels", "Rename code"),
        Kind.DESCRIBE_CODE: translate("labels", "Describe code"),
        Kind.RECOLOUR_CODE: translate("labels", "Change colour"),
        Kind.MOVE_CODE: translate("labels", "Move code"),
        Kind.MERGE_CODES: translate("labels", "Merge codes"),
        Kind.REMOVE_CODE: translate("labels", "Remove code"),
        Kind.PIN_CODE: translate("labels", "Pin code"),
        Kind.IMPORT_CODEBOOK: translate("labels", "Import codebook"),
    }


def _annotation_steps() -> dict[Kind, str]:
    return {
        Kind.APPLY_CODE: translate("labels", "Apply code"),
        Kind.IMPORT_ANNOTATIONS: translate("labels", "Import annotations"),
        Kind.CHANGE_SPAN: translate("labels", "Change passage"),
        Kind.CHANGE_CODE: translate("labels", "Change code"),
        Kind.CHANGE_ANNOTATION: translate("labels", "Change annotation"),
        Kind.WRITE_MEMO: translate("labels", "Write memo"),
        Kind.SET_CONFIDENCE: translate("labels", "Set confidence"),
        Kind.SET_ROLE: translate("labels", "Set role"),
        Kind.SET_GROUNDS: translate("labels", "Set grounds"),
        Kind.REMOVE_ANNOTATIONS: translate("labels", "Remove annotations"),
    }


def _other_steps() -> dict[Kind, str]:
    return {
        Kind.CREATE_PROJECT: translate("labels", "Create project"),
        Kind.ADD_CODER: translate("labels", "Add coder"),
        Kind.RENAME_CODER: translate("labels", "Rename coder"),
        Kind.DESCRIBE_PROJECT: translate("labels", "Describe project"),
        Kind.RESTORE: translate("labels", "Bring back an earlier state"),
        Kind.SALVAGE: translate("labels", "Save from a damaged file"),
        Kind.UNDO: translate("labels", "Undo"),
        Kind.REDO: translate("labels", "Redo"),
    }


def progress(state: Progress) -> str:
    """How far a coder is with a document."""
    return {
        Progress.NOT_STARTED: translate("labels", "Not started"),
        Progress.IN_PROGRESS: translate("labels", "In progress"),
        Progress.DONE: translate("labels", "Done"),
    }[state]


def confidence(value: Confidence) -> str:
    """How sure the coder is."""
    return {
        Confidence.NONE: translate("labels", "Not said"),
        Confidence.SURE: translate("labels", "Sure"),
        Confidence.LIKELY: translate("labels", "Likely"),
        Confidence.UNSURE: translate("labels", "Unsure"),
    }[value]


def role(value: Role) -> str:
    """What an actor did in the passage."""
    return {
        Role.NONE: translate("labels", "Not said"),
        Role.ALLEGED_PERPETRATOR: translate("labels", "Alleged perpetrator"),
        Role.VICTIM: translate("labels", "Victim"),
        Role.WITNESS: translate("labels", "Witness"),
        Role.SOURCE: translate("labels", "Source"),
        Role.HEARSAY_SOURCE: translate("labels", "Source by hearsay"),
        Role.INTERVENING_PARTY: translate("labels", "Intervening party"),
        Role.ADDRESSEE: translate("labels", "Addressee"),
        Role.ISSUER: translate("labels", "Issuer"),
    }[value]


def grounds(value: Grounds) -> str:
    """How the source knows what it says."""
    return {
        Grounds.NONE: translate("labels", "Not said"),
        Grounds.EXPERIENCED: translate("labels", "Experienced"),
        Grounds.WITNESSED: translate("labels", "Witnessed"),
        Grounds.HEARD: translate("labels", "Heard from others"),
        Grounds.DOCUMENT: translate("labels", "Document"),
        Grounds.OFFICIAL_STATEMENT: translate("labels", "Official statement"),
        Grounds.OFFICIAL_DENIAL: translate("labels", "Official denial"),
    }[value]


def content_warning(word: str) -> str:
    """What a reader may want to know before reading; own words as they are."""
    return {
        "torture": translate("labels", "Torture"),
        "sexual_violence": translate("labels", "Sexual violence"),
        "killing": translate("labels", "Killing"),
        "children": translate("labels", "Children"),
        "suicide": translate("labels", "Suicide"),
    }.get(word, word)


def attribute(name: str) -> str:
    """The word for one of model.things.ATTRIBUTES; any other name as it is."""
    return {
        "title": translate("labels", "Title"),
        "author": translate("labels", "Author"),
        "publisher": translate("labels", "Publisher"),
        "date": translate("labels", "Date"),
        "language": translate("labels", "Language"),
    }.get(name, name)


def language(code: str) -> str:
    """The word for a document's language code, "" for none; an unknown code as it is."""
    return {
        "": "",
        "en": translate("labels", "English"),
        "ko": translate("labels", "Korean"),
    }.get(code, code)


def date(iso: str, short: bool = False) -> str:
    """ "2024-07-11" -> "11 July 2024" (short: "11 Jul 2024"), "2024-07" -> "July 2024"; else as it is."""
    parts = iso.split("-")
    if not 2 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        return iso
    year, month, day = int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) == 3 else 1
    when = QDate(year, month, day)
    if not when.isValid():
        return iso
    if len(parts) == 2:
        return QLocale().toString(when, translate("labels", "MMMM yyyy"))
    shape = translate("labels", "d MMM yyyy") if short else translate("labels", "d MMMM yyyy")
    return QLocale().toString(when, shape)


def moment(wall: int) -> str:
    """Milliseconds UTC -> "22 Nov 2026, 14:03" in the time of this computer."""
    when = QDateTime.fromMSecsSinceEpoch(wall)
    return QLocale().toString(when, translate("labels", "d MMM yyyy, HH:mm"))


def clock(wall: int) -> str:
    """Milliseconds UTC -> "14:03" if that was today, else the day too; in the time of this computer."""
    when = QDateTime.fromMSecsSinceEpoch(wall)
    if when.date() == QDate.currentDate():
        return when.toString("HH:mm")
    return moment(wall)


def number(value: int) -> str:
    """1234 -> "1,234"."""
    return QLocale().toString(value)


def counted(count: int, one: str, many: str) -> str:
    """``one`` for 1, else ``many`` with its ``{n}`` filled: counted(3, "1 code", "{n} codes") -> "3 codes"."""
    return one if count == 1 else many.replace("{n}", number(count))


def reason(why: str) -> str:
    """Why a value was inferred, in words; a reason that a person wrote as it is."""
    return {
        "file_name": translate("labels", "taken from the file’s name"),
        "letters": translate("labels", "seen from its letters and words"),
        "as_of": translate("labels", "a heading says “as of” this day"),
        "copyright_line": translate("labels", "taken from the copyright line"),
    }.get(why, why)


def encoding(name: str) -> str:
    """The name of an encoding as people know it."""
    return {
        "utf-8": translate("labels", "UTF-8"),
        "cp949": translate("labels", "Korean (CP949, EUC-KR)"),
        "utf-16-le": translate("labels", "UTF-16"),
        "utf-16-be": translate("labels", "UTF-16, big-endian"),
        "iso2022_kr": translate("labels", "Korean (ISO-2022-KR)"),
        "johab": translate("labels", "Korean (Johab)"),
        "utf-32-le": translate("labels", "UTF-32"),
        "utf-32-be": translate("labels", "UTF-32, big-endian"),
        "cp1252": translate("labels", "Western (Windows-1252)"),
        "iso8859-15": translate("labels", "Western (ISO 8859-15)"),
        "cp1251": translate("labels", "Cyrillic (Windows-1251)"),
        "shift_jis": translate("labels", "Japanese (Shift JIS)"),
        "euc_jp": translate("labels", "Japanese (EUC-JP)"),
        "iso2022_jp": translate("labels", "Japanese (ISO-2022-JP)"),
        "gb18030": translate("labels", "Chinese (GB 18030)"),
        "big5": translate("labels", "Chinese (Big5)"),
    }.get(name, name)


def filled(text: str, **values: str) -> str:
    """``text`` with {name} put in for each value, once: what a value itself holds is never looked at again."""
    return re.sub(r"\{(\w+)\}", lambda found: values.get(found[1], found[0]), text)
