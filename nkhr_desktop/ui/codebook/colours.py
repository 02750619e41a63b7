"""Choosing a code's colour: the colours of its facet's family, or one's own."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from nkhr_desktop.model.things import ABUSE_TYPE, ACTOR, RECOMMENDATION, Code
from nkhr_desktop.ui.codebook.names import first, letter
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.swatch import swatch
from nkhr_desktop.ui.theme import Appearance

translate = QCoreApplication.translate

#: Families that can be told apart by colour-blind people too (Okabe and Ito; Paul Tol), by key of facet.
FAMILIES = {
    ABUSE_TYPE: ("#0072B2", "#56B4E9", "#332288", "#88CCEE", "#CC79A7", "#AA4499", "#882255", "#4477AA"),
    ACTOR: ("#E69F00", "#D55E00", "#DDCC77", "#999933", "#CC6677", "#B58900"),
    RECOMMENDATION: ("#009E73", "#117733", "#44AA99", "#228833"),
}
ALL = tuple(colour for family in FAMILIES.values() for colour in family)
PER_LINE, SIDE = 9, 22
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")


def colour_words(colour: str) -> str:
    """A name for a colour of the families, its number for any other."""
    return {
        "#0072B2": translate("ColourGrid", "Blue"),
        "#56B4E9": translate("ColourGrid", "Sky blue"),
        "#332288": translate("ColourGrid", "Indigo"),
        "#88CCEE": translate("ColourGrid", "Pale blue"),
        "#CC79A7": translate("ColourGrid", "Pink"),
        "#AA4499": translate("ColourGrid", "Purple"),
        "#882255": translate("ColourGrid", "Wine"),
        "#4477AA": translate("ColourGrid", "Steel blue"),
        "#E69F00": translate("ColourGrid", "Orange"),
        "#D55E00": translate("ColourGrid", "Vermilion"),
        "#DDCC77": translate("ColourGrid", "Sand"),
        "#999933": translate("ColourGrid", "Olive"),
        "#CC6677": translate("ColourGrid", "Rose"),
        "#B58900": translate("ColourGrid", "Mustard"),
        "#009E73": translate("ColourGrid", "Bluish green"),
        "#117733": translate("ColourGrid", "Dark green"),
        "#44AA99": translate("ColourGrid", "Teal"),
        "#228833": translate("ColourGrid", "Green"),
    }.get(colour.upper(), colour.upper())


class ColourGrid(QWidget):
    """Swatches to choose from, and a field for any other colour as #RRGGBB."""

    changed = Signal(str)

    def __init__(
        self, appearance: Appearance, letter: str, colour: str, family: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.colour = colour.upper()
        self._letter = letter
        self._buttons = QButtonGroup(self)
        own = FAMILIES.get(family, ())
        listed = own + tuple(each for each in ALL if each not in own)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        for number, each in enumerate(listed):
            self._grid.addWidget(self._button(each), number // PER_LINE, number % PER_LINE)
        self._grid.setColumnStretch(PER_LINE, 1)
        self.other = QLineEdit(self.colour, self)
        self.other.setMaxLength(7)
        self.other.setFixedWidth(96)
        self.other.setAccessibleName(self.tr("Another colour, as #RRGGBB"))
        self.other.setToolTip(self.tr("Another colour, as #RRGGBB"))
        self.other.textEdited.connect(self._typed)
        lines = -(-len(listed) // PER_LINE)
        self._grid.addWidget(self.other, lines, 0, 1, PER_LINE + 1)

    def _button(self, colour: str) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setChecked(colour == self.colour)
        button.setProperty("colour", colour)
        button.setIconSize(QSize(SIDE, SIDE))
        button.setStyleSheet(f"icon-size: {SIDE}px;")
        mark = swatch(self._appearance.theme, self._letter, colour, SIDE, self.devicePixelRatioF())
        button.setIcon(QIcon(mark))
        button.setToolTip(colour_words(colour))
        button.setAccessibleName(colour_words(colour))
        # not only by a click: a screen reader turns it over by itself
        button.toggled.connect(lambda on: self._take(colour) if on and colour != self.colour else None)
        self._buttons.addButton(button)
        return button

    def take_keys(self) -> None:
        """Give the keys to the present colour."""
        chosen = self._buttons.checkedButton()
        (chosen or self.other).setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, colour: str) -> None:
        self.colour = colour
        self.other.setText(colour)
        self.changed.emit(colour)

    def _typed(self, text: str) -> None:
        if not _COLOUR.match(text.strip()):
            return
        self.colour = text.strip().upper()
        self._buttons.setExclusive(False)
        for button in self._buttons.buttons():
            button.setChecked(button.property("colour") == self.colour)
        self._buttons.setExclusive(True)
        self.changed.emit(self.colour)


class ColourChoice(Dialog):
    """Asks for one code's colour, and whether the codes below it get it too."""

    def __init__(self, appearance: Appearance, code: Code, below: bool, parent: QWidget | None) -> None:
        super().__init__(parent, translate("ColourChoice", "Colour of “{name}”").replace("{name}", first(code)))
        self._grid = ColourGrid(appearance, letter(code), code.colour, parent=self)
        self._children = QCheckBox(self.tr("The codes below it too"), self)
        self._children.setVisible(below)
        row = QHBoxLayout()
        row.addWidget(self._grid)
        self.body.addLayout(row)
        self.body.addWidget(self._children)
        done = QPushButton(self.tr("Change colour"), self)
        done.clicked.connect(self.accept)
        self.footer(done, self.leave_button())
        QTimer.singleShot(0, self, self._grid.take_keys)

    @property
    def colour(self) -> str:
        """The colour as #RRGGBB."""
        return self._grid.colour

    @property
    def with_children(self) -> bool:
        """True if the codes below it get it too."""
        return self._children.isChecked()
