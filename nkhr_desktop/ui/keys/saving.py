"""Saving the sheet of keys: asks where, writes it whole, says that it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from nkhr_desktop.formats.writing import write_file
from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.ui import errors, files
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.keys.data import sections

translate = QCoreApplication.translate


def save(parent: QWidget, actions: Actions) -> str:
    """Ask for a file and write the sheet there; what to tell about it, "" where the person left the question."""
    from nkhr_desktop.ui.keys.sheet import pdf

    proposed = files.documents_folder() / (translate("keys", "Keys of NKHR Desktop") + ".pdf")
    title = translate("keys", "Save the sheet of keys")
    path = files.choose_save(parent, title, translate("keys", "Sheets (*.pdf)"), proposed, ".pdf", ask=True)
    if path is None:
        return ""
    try:
        write_file(path, pdf(sections(actions), translate("keys", "Keys of NKHR Desktop")))
    except FileRefused as refused:
        return errors.words(refused)
    return translate("keys", "The sheet was written to {file}.").replace("{file}", path.name)
