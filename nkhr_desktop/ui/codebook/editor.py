"""The dialog with everything that is known of a code: names, definitions, place in the schemes of others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from nkhr_desktop.model.things import SCHEMES
from nkhr_desktop.ui.codebook.choosing import fill_parents
from nkhr_desktop.ui.codebook.colours import ColourGrid
from nkhr_desktop.ui.codebook.draft import TEXTS, Draft, aliases_of, marked_value, open_value
from nkhr_desktop.ui.codebook.names import first, korean_first
from nkhr_desktop.ui.codebook.names import letter as letter_of
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import invite, label
from nkhr_desktop.ui.theme import Appearance

translate = QCoreApplication.translate


class CheckBadge(QToolButton):
    """A soft mark that something still has to be compared with its source; a click takes it off or on."""

    def __init__(self, appearance: Appearance, on: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = appearance.theme
        self.setCheckable(True)
        self.toggled.connect(self._say)
        self.setChecked(on)
        self._say(on)
        self.setToolTip(self.tr("Still to be compared with its source. Click when you have done so."))
        self.setAccessibleName(self.tr("Still to check"))
        small = round(11 * appearance.scale)
        self.setStyleSheet(
            f"QToolButton {{ font-size: {small}px; border-radius: 8px; padding: 1px 7px;"
            f" color: {theme.colour('text_faint').name()}; }}"
            f"QToolButton:checked {{ background: {theme.colour('warning_tint').name()};"
            f" color: {theme.colour('warning').name()}; }}"
        )

    def _say(self, on: bool) -> None:
        self.setText(self.tr("to check") if on else self.tr("checked"))


class CodeEditor(Dialog):
    """Edits a Draft. ``saving(draft)`` stores it and gives the id, or None if it was refused: then it stays open."""

    saving: Callable[[Draft], str | None]

    def __init__(self, desk: Desk, appearance: Appearance, draft: Draft, parent: QWidget | None) -> None:
        new = draft.before is None
        title = translate("CodeEditor", "New code") if draft.before is None else first(draft.before)
        super().__init__(parent, title)
        self._desk = desk
        self._appearance = appearance
        self._draft = draft
        self.saved = ""
        self._texts: dict[str, QPlainTextEdit] = {}
        self._schemes: dict[str, QLineEdit] = {}
        self._badges: dict[str, CheckBadge] = {}
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._names(new), self.tr("Names"))
        pages = [("en", self.tr("English")), ("ko", self.tr("Korean"))]
        for language, title in reversed(pages) if korean_first() else pages:
            self.tabs.addTab(self._language(language), title)
        self.tabs.addTab(self._more(), self.tr("Example, memo"))
        self.tabs.addTab(self._scheme_page(), self.tr("Schemes"))
        self.body.addWidget(self.tabs, 1)
        self._done = QPushButton(self.tr("Add code") if new else self.tr("Save"), self)
        self._done.clicked.connect(self._save)
        self.footer(self._done, self.leave_button())
        self.english.textChanged.connect(self._settle)
        self.korean.textChanged.connect(self._settle)
        self._settle()
        self.resize(560, 470)
        (self.korean if korean_first() else self.english).setFocus()

    # pages

    def _names(self, new: bool) -> QWidget:
        draft = self._draft
        page, form = self._form()
        self.english = self._line(draft.name_en, self.tr("Name in English"))
        self.korean = self._line(draft.name_ko, self.tr("Name in Korean"))
        self.aliases = self._line("; ".join(draft.aliases), self.tr("Other names, apart by semicolons"))
        invite(self.aliases, self.tr("other names; apart by semicolons"))
        names = [("name_en", self.tr("English"), self.english), ("name_ko", self.tr("Korean"), self.korean)]
        for name, words, field in reversed(names) if korean_first() else names:
            form.addRow(label(words, "quiet"), self._with_badge(name, field))
        form.addRow(label(self.tr("Aliases"), "quiet"), self._with_badge("aliases", self.aliases))
        self._place_rows(form, new)
        facet = self._desk.facets.get(draft.facet)
        colour = draft.colour or self._inherited()
        letter = letter_of(draft.before) if draft.before else ""
        self.colour = ColourGrid(self._appearance, letter, colour, facet.key if facet else "", page)
        form.addRow(label(self.tr("Colour"), "quiet"), self.colour)
        self.key = QComboBox(page)
        self.key.setAccessibleName(self.tr("Pinned to key"))
        self.key.addItem(self.tr("None"), "")
        taken = {code.key: code for code in self._desk.codes.values()}
        for digit in "123456789":
            holder = taken.get(digit)
            own = holder is None or (draft.before is not None and holder.id == draft.before.id)
            self.key.addItem(digit if own or holder is None else f"{digit}   ({first(holder)})", digit)
        self.key.setCurrentIndex(self.key.findData(draft.key))
        form.addRow(label(self.tr("Key"), "quiet"), self.key)
        return page

    def _place_rows(self, form: QFormLayout, new: bool) -> None:
        self.facet, self.under = QComboBox(self), QComboBox(self)
        self.facet.setAccessibleName(self.tr("Facet"))
        self.under.setAccessibleName(self.tr("Under"))
        for facet in self._desk.facets.values():
            self.facet.addItem(first(facet), facet.id)
        self.facet.setCurrentIndex(self.facet.findData(self._draft.facet))
        self.facet.currentIndexChanged.connect(self._fill_under)
        self._fill_under()
        self.facet.setVisible(new)
        self.under.setVisible(new)
        if new:
            form.addRow(label(self.tr("Facet"), "quiet"), self.facet)
            form.addRow(label(self.tr("Under"), "quiet"), self.under)

    def _fill_under(self) -> None:
        self.under.clear()
        fill_parents(self.under, self._desk, str(self.facet.currentData() or ""))
        self.under.setCurrentIndex(max(0, self.under.findData(self._draft.parent)))

    def _inherited(self) -> str:
        above = self._desk.codes.get(self._draft.parent) or self._desk.facets.get(self._draft.facet)
        return above.colour if above is not None else "#4477AA"

    def _language(self, language: str) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 12, 2, 2)
        column.setSpacing(4)
        for name, title, stretch in (
            (f"definition_{language}", self.tr("Definition"), 3),
            (f"use_{language}", self.tr("When to use it"), 2),
            (f"avoid_{language}", self.tr("When not"), 2),
        ):
            self._text(column, name, title, stretch)
        return page

    def _more(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(2, 12, 2, 2)
        column.setSpacing(4)
        self._text(column, "example", self.tr("Example"), 1)
        self._text(column, "memo", self.tr("Memo"), 2)
        return page

    def _text(self, column: QVBoxLayout, name: str, title: str, stretch: int) -> None:
        field = QPlainTextEdit(self._draft.texts.get(name, ""), self)
        field.setAccessibleName(title)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(46)
        self._texts[name] = field
        head = QHBoxLayout()
        head.addWidget(label(title, "quiet"))
        head.addStretch(1)
        if name in self._draft.check:
            head.addWidget(self._badge(name, True))
        column.addLayout(head)
        column.addWidget(field, stretch)
        column.addSpacing(4)

    def _scheme_page(self) -> QWidget:
        page, form = self._form()
        words = self.tr("Where this code stands in the schemes of others. Leave empty what has no place there.")
        form.addRow(label(words, "quiet", wrap=True))
        for name, title in zip(SCHEMES, self._scheme_titles(), strict=True):
            value, to_check = open_value(self._draft.texts.get(name, ""))
            field = self._line(value, title)
            self._schemes[name] = field
            row = QHBoxLayout()
            row.setSpacing(6)
            row.addWidget(field, 1)
            if to_check or name in self._draft.check:
                row.addWidget(self._badge(name, True))
            form.addRow(label(title, "quiet"), row)
        return page

    def _scheme_titles(self) -> tuple[str, ...]:
        return (
            self.tr("UN Commission of Inquiry"),
            self.tr("Rome Statute"),
            self.tr("HURIDOCS"),
            self.tr("NKDB"),
            self.tr("KINU"),
            self.tr("UHRI"),
        )

    def _form(self) -> tuple[QWidget, QFormLayout]:
        page = QWidget(self)
        form = QFormLayout(page)
        form.setContentsMargins(2, 12, 2, 2)
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return page, form

    def _line(self, text: str, name: str) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setCursorPosition(0)
        return field

    def _badge(self, name: str, on: bool) -> CheckBadge:
        badge = CheckBadge(self._appearance, on, self)
        self._badges[name] = badge
        return badge

    def _with_badge(self, name: str, field: QLineEdit) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(field, 1)
        if name in self._draft.check:
            row.addWidget(self._badge(name, True))
        return row

    # saving

    def _settle(self) -> None:
        self._done.setEnabled(bool(self.english.text().strip() or self.korean.text().strip()))

    def draft(self) -> Draft:
        """The code as it is written now."""
        before = self._draft
        texts = {name: self._texts[name].toPlainText().strip() for name in TEXTS}
        for name, line in self._schemes.items():
            badge = self._badges.get(name)
            to_check = badge is not None and badge.isChecked() and name not in before.check
            texts[name] = marked_value(line.text(), to_check)
        unchecked = {name for name, badge in self._badges.items() if not badge.isChecked()}
        new = before.before is None
        return Draft(
            before.before,
            str(self.facet.currentData()) if new else before.facet,
            str(self.under.currentData() or "") if new else before.parent,
            self.english.text().strip(),
            self.korean.text().strip(),
            self.colour.colour,
            str(self.key.currentData() or ""),
            aliases_of(self.aliases.text()),
            tuple(name for name in before.check if name not in unchecked),
            texts,
        )

    def _save(self) -> None:
        saved = self.saving(self.draft())
        if saved is not None:
            self.saved = saved
            self.accept()
