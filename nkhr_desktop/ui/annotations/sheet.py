"""What the panel shows of one annotation, or of several: code, quote, values, memo, buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from nkhr_desktop.model.things import ACTOR, Annotation, Confidence, Grounds, Mark, Role
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.annotations.choices import QuietCombo, Segments
from nkhr_desktop.ui.annotations.memo import MemoField
from nkhr_desktop.ui.annotations.neighbours import Neighbours
from nkhr_desktop.ui.annotations.quote import LINES, Quote
from nkhr_desktop.ui.annotations.telling import told
from nkhr_desktop.ui.codebook.names import first, letter
from nkhr_desktop.ui.counting import counted
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.steady import Steady
from nkhr_desktop.ui.swatch import SIZE, swatch
from nkhr_desktop.ui.texts import Elided, label
from nkhr_desktop.ui.theme import Appearance

EDGE = 14
#: Below this width the three words of confidence stand alone.
NARROW = 310
#: Below this height the memo stands right under the confidence; the quote has half of its lines, above it more.
LOW = 320
#: Between the parts.
GAP = 8
#: Rows of the form: where the memo stands in a low panel, then the values, then the memo in a tall one.
_ROWS = (0, 2, 3, 4)
MEMO_LOW, MEMO_TITLE, MEMO = 1, 5, 6


class AnnotationSheet(QWidget):
    """Shows; what a person does here is told by the signals of its parts and by ``buttons``."""

    def __init__(
        self,
        desk: Desk,
        appearance: Appearance,
        write_memo: Callable[[str, str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._appearance = appearance
        self.setAccessibleName(self.tr("Chosen annotation"))
        self._swatch = QLabel(self)
        self._name = Elided("", "strong", self)
        self._facet = Elided("", "quiet", self)
        self._coder = Elided("", "body", self)
        self.neighbours = Neighbours(desk, appearance, self)
        self.quote = Quote(appearance, self)
        values = [(str(each), labels.confidence(each)) for each in Confidence if each]
        self.confidence = Segments(values, self.tr("Confidence"), self)
        self.role = QuietCombo([(str(each), labels.role(each)) for each in Role], self.tr("Role"), self)
        grounds = [(str(each), labels.grounds(each)) for each in Grounds]
        self.grounds = QuietCombo(grounds, self.tr("Known by"), self)
        self.memo = MemoField(write_memo, self)
        self.memo.setAccessibleName(self.tr("Memo"))
        self.memo.setPlaceholderText(self.tr("Write a memo; it saves itself."))
        self.buttons: dict[str, QToolButton] = {}
        self._rows: dict[QWidget, QLabel] = {}
        self._grid = QGridLayout()
        self._low = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._header())
        column.addWidget(self._middle(), 1)
        column.addLayout(self._footer())
        self.dress()

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(EDGE, 11, EDGE, 5)
        row.setSpacing(7)
        row.addWidget(self._swatch)
        row.addWidget(self._name, 0)
        row.addWidget(self._facet, 1)
        return row

    def _middle(self) -> Steady:
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(EDGE, 2, EDGE, 4)
        column.setSpacing(GAP)
        column.addWidget(self.neighbours)
        column.addWidget(self.quote)
        self._grid.setContentsMargins(0, 2, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._coder.setContentsMargins(10, 2, 0, 2)
        for row, (words, widget) in zip(_ROWS, self._values(), strict=True):
            self._rows[widget] = Elided(words, "quiet")
            self._rows[widget].setBuddy(widget)
            self._grid.addWidget(self._rows[widget], row, 0)
            self._grid.addWidget(widget, row, 1)
        column.addLayout(self._grid)
        self._memo_title = label(self.tr("Memo"), "quiet")
        self._memo_title.setContentsMargins(0, 6, 0, 3)
        self._grid.addWidget(self._memo_title, MEMO_TITLE, 0, 1, 2)
        self._grid.addWidget(self.memo, MEMO, 0, 1, 2)
        column.addStretch(1)
        area = Steady(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _values(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            (self.tr("Confidence"), self.confidence),
            (self.tr("Role"), self.role),
            (self.tr("Known by"), self.grounds),
            (self.tr("Coder"), self._coder),
        )

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(EDGE - 5, 1, EDGE - 5, 5)
        row.setSpacing(2)
        for name, icon, words in (
            ("previous", "chevron-up", self.tr("Previous annotation")),
            ("next", "chevron-down", self.tr("Next annotation")),
            ("change", "tag", self.tr("Change code …")),
            ("cite", "quote", self.tr("Copy with citation")),
            ("history", "history", self.tr("History of this annotation …")),
            ("remove", "trash", self.tr("Remove")),
        ):
            if name == "change":
                row.addStretch(1)
            button = self.buttons[name] = QToolButton(self)
            button.setObjectName(name)
            button.setProperty("flat", True)
            button.setProperty("drawing", icon)
            button.setToolTip(words)
            button.setAccessibleName(words.removesuffix(" …"))
            row.addWidget(button)
        return row

    def dress(self) -> None:
        """Wear the present theme and scale; what is shown has to be shown again."""
        theme = self._appearance.theme
        for button in self.buttons.values():
            button.setIcon(self._appearance.icons.icon(str(button.property("drawing")), theme.colour("text_quiet")))
        self.quote.dress()

    # showing

    def show_one(self, annotation: Annotation, marks: Sequence[Mark], on_desk: bool) -> None:
        """Show an annotation; ``marks`` are all at its place, ``on_desk`` tells whether it is the desk's."""
        code, coder = self._desk.codes.get(annotation.code), self._desk.coders.get(annotation.coder)
        facet = self._desk.facets.get(code.facet) if code is not None else None
        if code is not None:
            ratio, size = self.devicePixelRatioF(), round(SIZE * self._appearance.scale)
            self._swatch.setPixmap(swatch(self._appearance.theme, letter(code), code.colour, size, ratio))
            covering = self._desk.covering
            covered = covering.in_place(annotation.document) if covering.covers(annotation.document) else ""
            self.quote.show_quote(covered or annotation.quote, code.colour, bool(covered))
        self.setAccessibleDescription(told(self._desk, annotation))
        self._name.setText(first(code) if code is not None else "")
        self._facet.setText(first(facet) if facet is not None else "")
        self._coder.setText(f"{coder.name if coder else ''} · {labels.moment(annotation.changed_at)}")
        created = self.tr("Made {when}").replace("{when}", labels.moment(annotation.created_at))
        self._rows[self._coder].setToolTip(created)
        self._show_values([annotation], facet is not None and facet.key == ACTOR)
        self.memo.show_memo(annotation.id, annotation.memo)
        self.neighbours.show_marks(marks, annotation.id)
        self._fit_quote()
        self._show_parts(True, on_desk)

    def show_many(self, found: Sequence[Annotation]) -> None:
        """Show what several have in common."""
        self._name.setText(counted(len(found), self.tr("1 annotation"), self.tr("{n} annotations")))
        self.setAccessibleDescription(self._name.text())
        documents = len({each.document for each in found})
        self._facet.setText(counted(documents, self.tr("of 1 document"), self.tr("of {n} documents")))
        codes = [self._desk.codes[each.code] for each in found if each.code in self._desk.codes]
        keys = {self._desk.facets[code.facet].key for code in codes}
        self._show_values(found, keys == {ACTOR})
        self.memo.show_memo("", "")
        self.neighbours.show_marks((), "")
        self._show_parts(False, False)

    def _show_values(self, found: Sequence[Annotation], actor: bool) -> None:
        self.confidence.show_value(_same([each.confidence for each in found]) or "")
        self.role.show_value(_same([each.role for each in found]))
        self.grounds.show_value(_same([each.grounds for each in found]))
        for widget in (self.role, self._rows[self.role]):
            widget.setVisible(actor)

    def _show_parts(self, single: bool, on_desk: bool) -> None:
        for widget in (self._swatch, self.quote, self._coder, self._rows[self._coder], self.memo):
            widget.setVisible(single)
        self._memo_title.setVisible(single and not self._low)
        self.buttons["history"].setVisible(single)
        for name in ("cite", "previous", "next"):  # these go by what is on the desk
            self.buttons[name].setVisible(on_desk)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = self._appearance.scale
        self._fit_width(self.width() < NARROW * scale)
        self._fit_height(self.height() < LOW * scale)
        self._fit_quote()

    def _fit_width(self, narrow: bool) -> None:
        if narrow is not self._rows[self.confidence].isHidden():
            self._rows[self.confidence].setHidden(narrow)
            self._grid.removeWidget(self.confidence)
            self._grid.addWidget(self.confidence, 0, 0 if narrow else 1, 1, 2 if narrow else 1)

    def _fit_height(self, low: bool) -> None:
        if low is not self._low:
            self._low = low
            self._memo_title.setHidden(low or self.memo.isHidden())
            self._grid.removeWidget(self.memo)
            self._grid.addWidget(self.memo, MEMO_LOW if low else MEMO, 0, 1, 2)

    def _fit_quote(self) -> None:
        """As many lines as leave room for the memo, half of them at least."""
        least, line = LINES // 2, self.quote.fontMetrics().lineSpacing()
        others = self.neighbours.sizeHint().height() + GAP if not self.neighbours.isHidden() else 0
        spare = self.role.sizeHint().height() if self.role.isHidden() else 0
        room = self.height() - LOW * self._appearance.scale - others + spare
        self.quote.set_lines(max(least, min(LINES, least + int(room // max(1, line)))))


def _same(values: Sequence[str]) -> str | None:
    """The value that all have; None where they differ."""
    return values[0] if len(set(values)) == 1 else None
