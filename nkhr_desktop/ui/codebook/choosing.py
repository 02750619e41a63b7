"""Dialogs that ask for one code, or for a place in the tree."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QWidget

from nkhr_desktop.model.things import Code
from nkhr_desktop.ui.codebook.filters import only_code
from nkhr_desktop.ui.codebook.finder import CodeFinder
from nkhr_desktop.ui.codebook.matching import Hit
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import label, tell_choice
from nkhr_desktop.ui.theme import Appearance

translate = QCoreApplication.translate


class CodeChoice(Dialog):
    """Type, choose, Enter: one code."""

    def __init__(
        self,
        parent: QWidget | None,
        desk: Desk,
        appearance: Appearance,
        title: str,
        words: str = "",
        yes: str = "",
        without: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(parent, title, words)
        self.code = ""
        self.finder = CodeFinder(desk, appearance, self)
        self.finder.list.setMinimumSize(420, 280)
        self.body.addWidget(self.finder, 1)
        self._done = QPushButton(yes or self.tr("Choose"), self)
        self._done.clicked.connect(self._take_current)
        self.footer(self._done, self.leave_button())
        self.finder.current_changed.connect(lambda entry: self._done.setEnabled(isinstance(entry, Hit)))
        self.finder.list.doubleClicked.connect(self._take_current)
        self.finder.taken.connect(self._take_current)
        self.finder.start(without, recent=[desk.last_code] if desk.last_code else [])
        self.finder.field.setFocus()

    def _take_current(self) -> None:
        entry = self.finder.current
        if isinstance(entry, Hit):
            self.code = entry.code.id
            self.accept()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        desk: Desk,
        appearance: Appearance,
        title: str,
        words: str = "",
        yes: str = "",
        without: frozenset[str] = frozenset(),
    ) -> str:
        """Ask; the id of the code, or "" if the person left."""
        asked = cls(parent, desk, appearance, title, words, yes, without)
        code = asked.code if asked.exec() else ""
        asked.deleteLater()
        return code


class PlaceChoice(Dialog):
    """Where a code shall stand: its facet, and the code above it or none."""

    def __init__(self, desk: Desk, appearance: Appearance, code: Code, parent: QWidget | None) -> None:
        super().__init__(parent, translate("PlaceChoice", "Move “{name}”").replace("{name}", first(code)))
        self._desk = desk
        self._branch = only_code(desk, code.id).codes or frozenset()
        self._code = code
        self._facets = QComboBox(self)
        self._facets.setAccessibleName(self.tr("Facet"))
        self._parents = QComboBox(self)
        self._parents.setAccessibleName(self.tr("Under"))
        self._parents.setMinimumWidth(300)
        self._parents.setMaxVisibleItems(16)
        for combo in (self._facets, self._parents):
            tell_choice(combo)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(label(self.tr("Facet"), "quiet"), self._facets)
        form.addRow(label(self.tr("Under"), "quiet"), self._parents)
        self.body.addLayout(form)
        for facet in desk.facets.values():
            self._facets.addItem(first(facet), facet.id)
        self._facets.setCurrentIndex(self._facets.findData(code.facet))
        self._facets.currentIndexChanged.connect(self._fill)
        self._fill()
        done = QPushButton(self.tr("Move"), self)
        done.clicked.connect(self.accept)
        self.footer(done, self.leave_button())

    def _fill(self) -> None:
        self._parents.clear()
        fill_parents(self._parents, self._desk, self.facet, self._branch)
        at = self._parents.findData(self._code.parent)
        self._parents.setCurrentIndex(max(0, at))

    @property
    def facet(self) -> str:
        """The facet's id."""
        return str(self._facets.currentData() or "")

    @property
    def parent_code(self) -> str:
        """The id of the code above, or ""."""
        return str(self._parents.currentData() or "")


def fill_parents(combo: QComboBox, desk: Desk, facet: str, without: frozenset[str] = frozenset()) -> None:
    """Fill ``combo`` with the codes of a facet that another may stand under, first of all none."""
    combo.addItem(translate("PlaceChoice", "No code: at the top"), "")
    depth: dict[str, int] = {}
    for code in desk.codes.values():
        if code.facet == facet and code.id not in without:
            depth[code.id] = depth.get(code.parent, -1) + 1
            combo.addItem("\u2003" * depth[code.id] + first(code), code.id)
