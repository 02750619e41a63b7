"""Describing one document, and pasting a text as one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from nkhr_desktop.model.things import ATTRIBUTES, Document
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.documents.attribute_form import AttributeForm
from nkhr_desktop.ui.documents.warning_form import WarningForm
from nkhr_desktop.ui.texts import invite, label

translate = QCoreApplication.translate


class DescribeDialog(Dialog):
    """What is known about a document, a memo, and what its file was."""

    def __init__(self, parent: QWidget | None, document: Document) -> None:
        super().__init__(parent, translate("documents", "Describe document"))
        self.setMinimumWidth(560)
        self._document = document
        self.form = AttributeForm(self)
        before = {name: getattr(document, name) for name in ATTRIBUTES}
        self.form.show_values(before, document.inferred)
        self.memo = QPlainTextEdit(document.memo, self)
        self.memo.setAccessibleName(self.tr("Memo"))
        self.memo.setTabChangesFocus(True)
        self.memo.setMinimumHeight(110)
        self.body.addWidget(self.form)
        self.body.addWidget(label(self.tr("Content warning: the text opens covered"), "quiet"))
        self.warnings = WarningForm(document.content_warning, self)
        self.body.addWidget(self.warnings)
        self.body.addWidget(label(self.tr("Memo"), "quiet"))
        self.body.addWidget(self.memo, 1)
        self.body.addWidget(label(self._file_words(), "faint", wrap=True))
        done = QPushButton(self.tr("Keep"), self)
        done.clicked.connect(self.accept)
        self.footer(done, self.leave_button())
        QTimer.singleShot(0, self, self.form.take_keys)

    def changed(self) -> dict[str, str]:
        """The attributes that have another value now."""
        values = self.form.values()
        return {name: value for name, value in values.items() if value != getattr(self._document, name)}

    def _file_words(self) -> str:
        document = self._document
        characters = self.tr("{n} characters").replace("{n}", labels.number(document.characters))
        first = " · ".join(
            part for part in (document.file_name, labels.encoding(document.encoding), characters) if part
        )
        lost = sum(count for _, count in document.replaced)
        lines = [first]
        if lost:
            text = self.tr("When it was read, {n} characters (line ends among them) were written anew.")
            lines.append(text.replace("{n}", labels.number(lost)))
        lines.append(f"SHA-256 {document.original_sha256}")
        return "\n".join(lines)


class PasteDialog(Dialog):
    """A title and a text."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent, translate("documents", "Paste as document"))
        self.resize(640, 520)
        self.title = QLineEdit(self)
        invite(self.title, self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.text = QPlainTextEdit(text, self)
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setPlaceholderText(self.tr("Paste or type the text here."))
        self.text.setTabChangesFocus(True)
        self.body.addWidget(self.title)
        self.body.addWidget(self.text, 1)
        self._add = QPushButton(self.tr("Add document"), self)
        self._add.clicked.connect(self.accept)
        self.footer(self._add, self.leave_button())
        self._pasted = text
        self.text.textChanged.connect(self._settle)
        self._settle()
        self.title.setFocus()

    def content(self) -> str:
        """The text; exactly what was on the clipboard as long as nobody has typed in it."""
        if not self.text.document().isModified():
            return self._pasted
        return self.text.toPlainText()

    def _settle(self) -> None:
        self._add.setEnabled(bool(self.text.toPlainText().strip()))
