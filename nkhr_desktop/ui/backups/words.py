"""Words for backups: why they were made, what they are, how much room they take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from nkhr_desktop.model.errors import FileRefused, FileTrouble, NkhrError
from nkhr_desktop.ui import errors

if TYPE_CHECKING:
    from nkhr_desktop.project.backups import Backup, State
    from nkhr_desktop.project.copying import Reason

translate = QCoreApplication.translate


def reason(why: Reason) -> str:
    """Why one was made."""
    return {
        "by_hand": translate("backups", "Asked for"),
        "every_while": translate("backups", "By the clock"),
        "bulk": translate("backups", "Before bulk work"),
        "migration": translate("backups", "Before a new version"),
        "merge": translate("backups", "Before merging"),
        "erase": translate("backups", "Before erasing"),
        "restore": translate("backups", "Before going back"),
    }[str(why)]


def state(backup: Backup) -> str:
    """What the file is, in a word or two."""
    return _states(backup.state)[0]


def explained(backup: Backup) -> str:
    """The same as a sentence."""
    return _states(backup.state)[1]


def _states(state: State) -> tuple[str, str]:
    return {
        "whole": (
            translate("backups", "Checked"),
            translate("backups", "It was opened and checked when it was made, and nobody has changed it since."),
        ),
        "text_damaged": (
            translate("backups", "Text damaged"),
            translate("backups", "A text of the project was damaged already when this was made. Check the project."),
        ),
        "changed": (
            translate("backups", "Worked in"),
            translate("backups", "Somebody opened this backup and worked in it. It is never removed by itself."),
        ),
        "no_note": (
            translate("backups", "A copy"),
            translate("backups", "Somebody put this copy of the project here. It is never removed by itself."),
        ),
        "other_project": (
            translate("backups", "Other project"),
            translate("backups", "This is a copy of another project. It is left alone."),
        ),
        "damaged": (
            translate("backups", "Damaged"),
            translate("backups", "This file is damaged, or is no project. It is left alone."),
        ),
    }[str(state)]


def size(count: int) -> str:
    """123456 -> "123.5 kB"."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def missed(error: NkhrError) -> str:
    """Why no backup was made, that the work is safe, and what can be done."""
    trouble = error.trouble if isinstance(error, FileRefused) else None
    if trouble is FileTrouble.NO_FOLDER:
        return translate(
            "backups",
            "The folder for backups is not there at the moment, so none was made. Your work is saved, and it is tried "
            "again.",
        )
    if trouble is FileTrouble.DISK_FULL:
        return translate(
            "backups",
            "The disk for backups is nearly full, so none was made. Your work is saved, and earlier backups stay. "
            "Please free some space, or choose another folder.",
        )
    text = translate("backups", "No backup was made. Your work is saved, and earlier backups stay.")
    return f"{text} {errors.words(error)}"
