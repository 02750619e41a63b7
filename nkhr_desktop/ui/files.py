"""Asking for files: the system's own dialogs, or Qt's where the application was told not to use those."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from unicodedata import normalize

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate
nfc = partial(normalize, "NFC")

#: Set to "qt" to get Qt's own file dialogs, which can be driven by keys alone in tests.
DIALOGS_VARIABLE = "NKHR_DESKTOP_FILE_DIALOGS"
PROJECT_SUFFIX = ".nkhr"


def settle_dialogs() -> None:
    """Follow DIALOGS_VARIABLE; to be called before the first dialog."""
    if os.environ.get(DIALOGS_VARIABLE) == "qt":
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def documents_folder() -> Path:
    """Where this person keeps documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place or QDir.homePath())


def project_kind() -> str:
    """The file dialogs' name for projects."""
    return translate("files", "Projects (*.nkhr)")


def text_kind() -> str:
    """The file dialogs' name for documents that can be read."""
    return translate("files", "Texts (*.txt *.md *.markdown *.text);;All files (*)")


def choose_open(parent: QWidget | None, title: str, patterns: str, folder: Path | None = None) -> Path | None:
    """One existing file, or None."""
    name, _ = QFileDialog.getOpenFileName(parent, title, _start(folder), patterns)
    return Path(name) if name else None


def choose_many(parent: QWidget | None, title: str, patterns: str, folder: Path | None = None) -> list[Path]:
    """Existing files, perhaps none."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, _start(folder), patterns)
    return [Path(name) for name in names]


def choose_folder(parent: QWidget | None, title: str, folder: Path | None = None) -> Path | None:
    """One existing folder, or None."""
    name = QFileDialog.getExistingDirectory(parent, title, _start(folder))
    return Path(name) if name else None


def choose_save(
    parent: QWidget | None, title: str, patterns: str, proposed: Path, suffix: str = "", ask: bool = False
) -> Path | None:
    """A path to write to, or None. ``suffix`` (".nkhr") is added where the name has none.

    ``ask``: let the dialog ask before an existing file is taken; otherwise the verb that writes refuses it.
    """
    options = QFileDialog.Option(0) if ask else QFileDialog.Option.DontConfirmOverwrite
    name, _ = QFileDialog.getSaveFileName(parent, title, str(proposed), patterns, options=options)
    if not name:
        return None
    path = Path(name)
    return as_it_is_there(path.with_name(path.name + suffix) if suffix and not path.suffix else path)


def are_one(one: Path, other: Path) -> bool:
    """True if both names lead to the same file."""
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False


def as_it_is_there(path: Path) -> Path:
    """``path`` by the name that its file has already: some systems write Hangul in parts, and it looks the same."""
    if path.exists() or path.name.isascii():
        return path
    try:
        return next((each for each in path.parent.iterdir() if nfc(each.name) == nfc(path.name)), path)
    except OSError:  # the folder is not there, or not ours to look into
        return path


def free_name(wanted: Path) -> Path:
    """``wanted``, or the first of "name 2", "name 3" ... that does not exist yet, however its Hangul is written."""
    numbered = (wanted.with_name(f"{wanted.stem} {number}{wanted.suffix}") for number in range(2, 10_000))
    return next(path for path in (wanted, *numbered) if not as_it_is_there(path).exists())


def text_files(paths: Sequence[Path], extensions: Sequence[str]) -> list[Path]:
    """The files among ``paths``, and those in its folders (at any depth) whose names end as given; sorted."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in extensions)
            found += sorted(file for file in inside if file.is_file() and not file.name.startswith("."))
        else:
            found.append(path)
    return list(dict.fromkeys(found))


def _start(folder: Path | None) -> str:
    return str(folder) if folder is not None and folder.is_dir() else str(documents_folder())
