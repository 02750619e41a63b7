"""The question before a code is removed, and the names of a facet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QLineEdit, QPushButton, QRadioButton, QWidget

from nkhr_desktop.model.things import Code, Facet
from nkhr_desktop.ui.codebook.colours import ALL, ColourGrid
from nkhr_desktop.ui.codebook.finder import CodeFinder
from nkhr_desktop.ui.codebook.matching import Hit
from nkhr_desktop.ui.codebook.names import first, korean_first
from nkhr_desktop.ui.counting import counted
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.project.restructuring import Hanging

translate = QCoreApplication.translate

#: What becomes of the annotations: removed, or moved to the code with this id.
Answer = tuple[Literal["remove", "move"], str]


class RemoveCode(Dialog):
    """What becomes of what hangs on a code. Enter alone removes nothing."""

    def __init__(
        self,
        desk: Desk,
        appearance: Appearance,
        code: Code,
        hanging: Hanging,
        branch: frozenset[str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent, translate("RemoveCode", "Remove “{name}”?").replace("{name}", first(code)))
        self.body.addWidget(label(self._words(hanging), "body", wrap=True))
        self._finder = CodeFinder(desk, appearance, self)
        self._done = QPushButton(self.tr("Remove"), self)
        self._done.setProperty("role", "danger")
        self._done.clicked.connect(self.accept)
        self._choice = QButtonGroup(self)
        self.away, self.elsewhere = self._choices(hanging)
        self._finder.list.setMinimumSize(420, 190)
        self._finder.setVisible(False)
        self.body.addWidget(self._finder, 1)
        self.body.addStretch(0)  # takes the room of the list while that is away
        leave = self.leave_button()
        self.footer(self._done, leave)
        self._done.setDefault(False)
        self._done.setAutoDefault(False)
        leave.setDefault(True)
        self._finder.start(branch)
        self._finder.list.setCurrentIndex(QModelIndex())  # a person names the other code, not the order of the list
        self._finder.current_changed.connect(self._settle)
        self._choice.buttonToggled.connect(self._settle)
        self._settle()
        leave.setFocus()

    def _words(self, hanging: Hanging) -> str:
        parts = []
        if hanging.codes:
            parts.append(
                counted(hanging.codes, self.tr("1 code below it goes too."), self.tr("{n} codes below it go too."))
            )
        if hanging.annotations:
            text = self.tr("On it: {annotations} in {documents}.")
            text = text.replace(
                "{annotations}", counted(hanging.annotations, self.tr("1 annotation"), self.tr("{n} annotations"))
            )
            parts.append(
                text.replace("{documents}", counted(hanging.documents, self.tr("1 document"), self.tr("{n} documents")))
            )
        parts.append(self.tr("You can undo this."))
        return " ".join(parts)

    def _choices(self, hanging: Hanging) -> tuple[QRadioButton, QRadioButton]:
        away = QRadioButton(self.tr("Remove these annotations too"), self)
        elsewhere = QRadioButton(self.tr("Keep the annotations and give them another code:"), self)
        for button in (away, elsewhere):
            self._choice.addButton(button)
            button.setVisible(bool(hanging.annotations))
            self.body.addWidget(button)
        # what loses no work is what is chosen first
        (elsewhere if hanging.annotations else away).setChecked(True)
        return away, elsewhere

    def _settle(self) -> None:
        moving = self.elsewhere.isChecked()
        if moving and self._finder.isHidden():
            self._finder.show()
            self._finder.field.setFocus()
        elif not moving:
            self._finder.hide()
        self._done.setText(self.tr("Move and remove") if moving else self.tr("Remove"))
        self._done.setEnabled(not moving or isinstance(self._finder.current, Hit))
        self.fit()

    @property
    def answer(self) -> Answer:
        """("remove", "") or ("move", the code that gets the annotations)."""
        entry = self._finder.current
        if self.elsewhere.isChecked() and isinstance(entry, Hit):
            return "move", entry.code.id
        return "remove", ""


class FacetNames(Dialog):
    """The names of a facet in both languages; of a new one also its colour."""

    def __init__(
        self, appearance: Appearance, title: str, before: Facet | None = None, parent: QWidget | None = None
    ) -> None:
        words = translate("FacetNames", "A facet is a kind of code, such as abuse type or actor.")
        super().__init__(parent, title, words)
        self._english = QLineEdit(before.name_en if before else "", self)
        self._korean = QLineEdit(before.name_ko if before else "", self)
        self._english.setAccessibleName(self.tr("Name in English"))
        self._korean.setAccessibleName(self.tr("Name in Korean"))
        form = QFormLayout()
        form.setSpacing(10)
        rows = [(self.tr("English"), self._english), (self.tr("Korean"), self._korean)]
        for words, field in reversed(rows) if korean_first() else rows:
            form.addRow(label(words, "quiet"), field)
        self._colour = ColourGrid(appearance, "", before.colour if before else ALL[7], parent=self)
        if before is None:
            form.addRow(label(self.tr("Colour"), "quiet"), self._colour)
        self._colour.setVisible(before is None)
        self.body.addLayout(form)
        self._done = QPushButton(self.tr("Rename") if before else self.tr("Add facet"), self)
        self._done.clicked.connect(self.accept)
        self.footer(self._done, self.leave_button())
        for field in (self._english, self._korean):
            field.textChanged.connect(self._settle)
            field.setMinimumWidth(280)
        self._settle()
        (self._korean if korean_first() else self._english).setFocus()

    def _settle(self) -> None:
        self._done.setEnabled(bool(self._english.text().strip() or self._korean.text().strip()))

    @property
    def answer(self) -> tuple[str, str, str]:
        """(English name, Korean name, colour)."""
        return self._english.text().strip(), self._korean.text().strip(), self._colour.colour
