"""The dialog that shows what would be added, before anything is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.ui import errors, fonts, labels
from nkhr_desktop.ui.dialog_page import Page
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.documents.attribute_form import AttributeForm
from nkhr_desktop.ui.documents.importing import Candidate
from nkhr_desktop.ui.texts import label, tell_choice, tell_headings
from nkhr_desktop.ui.theme import Appearance

#: As much of a text is shown, in characters.
PREVIEW = 4_000


class ImportDialog(Dialog):
    """Files on the left; of the marked one encoding, first lines and attributes on the right."""

    def __init__(self, parent: QWidget | None, candidates: Sequence[Candidate], appearance: Appearance) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            translate("documents", "Add documents"),
            translate("documents", "Nothing is added before you say so. Please look at encoding and title."),
        )
        self.candidates = list(candidates)
        self._appearance = appearance
        self._shown: Candidate | None = None
        self.list = QTreeWidget(self)
        self.encoding = QComboBox(self)
        self.preview = QPlainTextEdit(self)
        self.remark = label("", "quiet", wrap=True)
        self.form = AttributeForm(self, short=True)
        self.add = QPushButton(self)
        self._lay_out()
        self._fill()
        self.list.currentItemChanged.connect(self._show_current)
        self.list.itemChanged.connect(self._checked)
        self.encoding.activated.connect(self._decode)
        self.form.edited.connect(self._edited)
        self.add.clicked.connect(self.accept)
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        self._count()

    def _lay_out(self) -> None:
        self.resize(960, 680)
        self.list.setAccessibleName(self.tr("Files"))
        self.list.setHeaderLabels([self.tr("File"), self.tr("Encoding"), self.tr("Characters")])
        tell_headings(self.list)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setStyleSheet("QTreeWidget::item { min-height: 24px; }")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("First lines"))
        self.preview.setFont(fonts.face(fonts.READING, 14 * self._appearance.scale, QFont.Weight.Normal))
        self.encoding.setAccessibleName(self.tr("Encoding"))
        tell_choice(self.encoding)
        side = Page(QSize(360, 0), self)
        column = side.column
        column.setContentsMargins(14, 0, 4, 0)
        column.setSpacing(8)
        named = label(self.tr("Encoding"), "quiet")
        named.setBuddy(self.encoding)
        column.addWidget(named)
        column.addWidget(self.encoding)
        column.addWidget(self.remark)
        column.addWidget(self.preview, 1)
        column.addWidget(self.form)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(self.list)
        halves.addWidget(side)
        halves.setSizes([400, 500])
        halves.setChildrenCollapsible(False)
        self.body.addWidget(halves, 1)
        self.footer(self.add, self.leave_button())

    def _fill(self) -> None:
        for candidate in self.candidates:
            item = QTreeWidgetItem(self.list)
            item.setData(0, Qt.ItemDataRole.UserRole, candidate)
            self._write(item, candidate)
        self.list.header().resizeSections(QHeaderView.ResizeMode.ResizeToContents)

    def _write(self, item: QTreeWidgetItem, candidate: Candidate) -> None:
        item.setText(0, candidate.path.name)
        item.setText(1, labels.encoding(candidate.encoding))
        item.setText(2, labels.number(len(candidate.text)) if candidate.possible else "–")
        item.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setCheckState(0, Qt.CheckState.Checked if candidate.wanted else Qt.CheckState.Unchecked)
        flags = item.flags() | Qt.ItemFlag.ItemIsUserCheckable
        item.setFlags(flags if candidate.possible else flags & ~Qt.ItemFlag.ItemIsUserCheckable)
        theme = self._appearance.theme
        troubled = candidate.lost or candidate.unfit or candidate.same_as or not candidate.possible
        colour = theme.colour("warning" if troubled else "text")
        item.setForeground(0, colour)
        for part in range(3):
            item.setToolTip(part, self.remark_on(candidate) or str(candidate.path))

    def remark_on(self, candidate: Candidate) -> str:
        """What a person should know before adding this file; "" if nothing."""
        if candidate.trouble is not None:
            return errors.words(candidate.trouble)
        if not candidate.possible:
            return self.tr("This file has no text, so there is nothing to code in it.")
        parts: list[str] = []
        if candidate.same_as:
            text = self.tr("The very same file is here already, as “{name}”. Mark it if you want it twice.")
            parts.append(text.replace("{name}", candidate.same_as))
        if candidate.lost:
            one = self.tr("1 character cannot be read in this encoding and shows as �. Try another encoding.")
            many = self.tr("{n} characters cannot be read in this encoding and show as �. Try another encoding.")
            parts.append(labels.counted(candidate.lost, one, many))
        elif candidate.read is not None and not candidate.read.guess.because.sure:
            parts.append(self.tr("The encoding is a guess. Please see whether the first lines read well."))
        if candidate.unfit:
            one = self.tr("1 control character, which is no text, shows as �. The file itself is kept as it is.")
            many = self.tr("{n} control characters, which are no text, show as �. The file itself is kept as it is.")
            parts.append(labels.counted(candidate.unfit, one, many))
        return "\n".join(parts)

    def _show_current(self) -> None:
        item = self.list.currentItem()
        candidate: Candidate | None = item.data(0, Qt.ItemDataRole.UserRole) if item is not None else None
        self._shown = candidate
        for part in (self.encoding, self.preview, self.form):
            part.setEnabled(candidate is not None and candidate.possible)
        self.encoding.clear()
        if candidate is None:
            return
        for name in candidate.encodings():
            self.encoding.addItem(labels.encoding(name), name)
        self._show_text(candidate)

    def _show_text(self, candidate: Candidate) -> None:
        remark = self.remark_on(candidate)
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        more = "\n…" if len(candidate.text) > PREVIEW else ""
        self.preview.setPlainText(candidate.text[:PREVIEW] + more)
        self.form.show_values(candidate.attributes, candidate.inferred)

    def _decode(self) -> None:
        candidate, item = self._shown, self.list.currentItem()
        if candidate is None or item is None:
            return
        try:
            candidate.decode(str(self.encoding.currentData()))
        except FileRefused as refused:
            self.remark.setText(errors.words(refused))
            self.remark.show()
            return
        candidate.wanted = candidate.wanted and candidate.possible
        self._write(item, candidate)
        self._show_text(candidate)
        self._count()

    def _edited(self, name: str) -> None:
        if self._shown is not None:
            self._shown.attributes = self.form.values()
            self._shown.inferred = self.form.reasons()
            self._shown.changed.add(name)

    def _checked(self, item: QTreeWidgetItem) -> None:
        candidate: Candidate = item.data(0, Qt.ItemDataRole.UserRole)
        candidate.wanted = candidate.possible and item.checkState(0) == Qt.CheckState.Checked
        self._count()

    def wanted(self) -> list[Candidate]:
        """The files that are marked."""
        return [candidate for candidate in self.candidates if candidate.wanted]

    def _count(self) -> None:
        count = len(self.wanted())
        one, many = self.tr("Add 1 document"), self.tr("Add {n} documents")
        self.add.setText(labels.counted(count, one, many))
        self.add.setEnabled(count > 0)
