"""What a check of the project found, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from nkhr_desktop.project.checking import Finding, Trouble
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.dialogs import Dialog

translate = QCoreApplication.translate
#: What the dialog ends with where somebody wants a new project of what can be saved.
SAVE = 2


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
    }


class CheckDialog(Dialog):
    """Every finding with its place, to be copied and sent."""

    def __init__(self, parent: QWidget, findings: Sequence[Finding]) -> None:
        super().__init__(
            parent,
            translate("check", "The check found something"),
            translate(
                "check",
                "Nothing was changed. Please keep this file as it is, save a copy, and show this list to"
                " somebody who knows. An earlier copy of the project may be whole.",
            ),
        )
        field = QPlainTextEdit(report(findings), self)
        field.setReadOnly(True)
        field.setMinimumSize(600, 300)
        field.setAccessibleName(self.tr("Findings"))
        self.body.addWidget(field, 1)
        copy = QPushButton(self.tr("Copy list"), self)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(field.toPlainText()))
        save = QPushButton(self.tr("Save what can be saved …"), self)
        save.clicked.connect(lambda: self.done(SAVE))
        self.footer(copy, save, self.leave_button(self.tr("Close")))


def report(findings: Sequence[Finding]) -> str:
    """How often what was found, then every place."""
    counts = Counter(finding.trouble for finding in findings)
    lines = [f"{labels.number(count)} × {words(trouble)}" for trouble, count in counts.most_common()]
    lines.append("")
    for finding in findings:
        place = " ".join(part for part in (finding.table, finding.row, finding.detail) if part)
        lines.append(f"{words(finding.trouble)} {place}".rstrip())
    return "\n".join(lines)
