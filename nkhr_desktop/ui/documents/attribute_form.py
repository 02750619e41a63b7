"""The fields for what is known about a document: title, author, publisher, date, language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from nkhr_desktop.model.things import ATTRIBUTES
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.texts import Elided, invite, label, tell_choice

LANGUAGES = ("", "en", "ko")


class AttributeForm(QWidget):
    """Values with, under each one that was inferred, the reason. A value that somebody types is no more inferred."""

    edited = Signal(str)
    """The name of the attribute that a person changed."""

    def __init__(self, parent: QWidget | None = None, short: bool = False) -> None:
        """``short``: reasons take one line each and are cut where they are longer."""
        super().__init__(parent)
        self._short = short
        self._reasons: dict[str, str] = {}
        self._notes: dict[str, QLabel] = {}
        self._lines: dict[str, QLineEdit] = {}
        self._language = QComboBox(self)
        self._language.setEditable(True)
        tell_choice(self._language)
        self._language.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for code in LANGUAGES:
            self._language.addItem(labels.language(code) or self.tr("Not said"), code)
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(8)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name in ATTRIBUTES:
            self._add_row(name)
        invite(self._lines["date"], self.tr("2024-07-11, 2024-07 or 2024"))

    def _add_row(self, name: str) -> None:
        field: QWidget
        if name == "language":
            field = self._language
            self._language.editTextChanged.connect(lambda _text: self._touched("language"))
        else:
            field = self._lines[name] = QLineEdit(self)
            self._lines[name].textEdited.connect(lambda _text: self._touched(name))
        note = self._notes[name] = Elided("", "faint") if self._short else label("", "faint", wrap=True)
        caption = label(labels.attribute(name), "quiet")
        caption.setBuddy(field)
        field.setAccessibleName(labels.attribute(name))
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(field)
        column.addWidget(note)
        self.form.addRow(caption, column)

    def show_values(self, values: Mapping[str, str], reasons: Mapping[str, str]) -> None:
        """Fill the fields; ``reasons`` says for an inferred value why."""
        for name, line in self._lines.items():
            line.setText(values.get(name, ""))
            line.setCursorPosition(0)
        language = values.get("language", "")
        index = self._language.findData(language)
        if index >= 0:
            self._language.setCurrentIndex(index)
        else:
            self._language.setEditText(language)
        self._reasons = dict(reasons)
        for name in ATTRIBUTES:
            self._show_note(name)

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        found = {name: line.text().strip() for name, line in self._lines.items()}
        return found | {"language": self._language_code()}

    def reasons(self) -> dict[str, str]:
        """Why values are inferred that nobody has changed since."""
        return dict(self._reasons)

    def take_keys(self) -> None:
        """Give the keys to the first field, its text shown from the beginning."""
        self._lines["title"].setFocus()
        self._lines["title"].setCursorPosition(0)

    def _language_code(self) -> str:
        text = self._language.currentText().strip()
        index = self._language.findText(text)
        return str(self._language.itemData(index)) if index >= 0 else text

    def _touched(self, name: str) -> None:
        self._reasons.pop(name, None)
        self._show_note(name)
        self.edited.emit(name)

    def _show_note(self, name: str) -> None:
        reason = self._reasons.get(name, "")
        words = labels.reason(reason).rstrip(".")
        text = self.tr("Inferred: {reason}. Please check.").replace("{reason}", words)
        self._notes[name].setText(text if reason else "")
        self._notes[name].setVisible(bool(reason))
