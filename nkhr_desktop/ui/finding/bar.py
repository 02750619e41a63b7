"""The bar that finds words in the document: live count, next, previous, Escape."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.text import Folded
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.codebook.field import CodeField
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.texts import invite, label, restyle
from nkhr_desktop.ui.theme import Appearance

#: Characters from which on typing is waited for before anything is looked for, and how long, in milliseconds.
LARGE, REST = 200_000, 120
#: A selection of at most so many characters is what opening the bar looks for.
LONGEST_TAKEN = 100


class FindBar(QFrame):
    """Case and the form of Hangul do not matter. Leaving it selects what was found last, ready to be coded."""

    def __init__(
        self, reader: Reader, desk: Desk, actions: Actions, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._desk = desk
        self._appearance = appearance
        self._folded: tuple[str, Folded] | None = None
        self._spans: Sequence[Span] = ()
        self._at = -1
        self.field = CodeField(appearance, self)
        self._count = label("", "quiet")
        self.previous, self.next = QToolButton(self), QToolButton(self)
        self._close = QToolButton(self)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._lay_out()
        self._connect(actions)
        self._dress()
        self.hide()

    def _lay_out(self) -> None:
        self.setProperty("role", "bar")
        invite(self.field, self.tr("Find in this document"))
        self.field.setAccessibleName(self.tr("Find in this document"))
        self.field.setMaximumWidth(360)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(6)
        row.addWidget(self._count)
        row.addStretch(1)
        for button, words in (
            (self.previous, self.tr("Previous place (Shift+Enter)")),
            (self.next, self.tr("Next place (Enter)")),
            (self._close, self.tr("Close (Esc)")),
        ):
            button.setProperty("flat", True)
            button.setToolTip(words)
            button.setAccessibleName(words)
            row.addWidget(button)

    def _connect(self, actions: Actions) -> None:
        self.field.typed.connect(self._typed)
        self.field.steered.connect(self._key)
        self._rest.timeout.connect(self._find)
        self.previous.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self._close.clicked.connect(self.leave)
        self._desk.document_changed.connect(self._document_changed)
        self._appearance.changed.connect(self._dress)
        actions.on("find", self.open)
        actions.on("find_next", self.go_on)
        actions.on("find_previous", self.go_back)

    def _dress(self) -> None:
        icons, colour = self._appearance.icons, self._appearance.theme.colour("text_quiet")
        for button, name in ((self.previous, "chevron-up"), (self.next, "chevron-down"), (self._close, "x")):
            button.setIcon(icons.icon(name, colour))

    # opening and leaving

    def open(self) -> None:
        """Show it over the text, looking for the selection if that is short."""
        self._desk.focus_reader()  # the text may not be what the window shows
        selection = self._desk.selection
        if selection is not None and len(selection) <= LONGEST_TAKEN:
            words = selection.quote(self._desk.text)
            if "\n" not in words:
                self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._find()

    def leave(self) -> None:
        """Hide it; what was found last is selected in the text."""
        self._rest.stop()
        self.hide()
        found = self.current
        self._reader.show_found(())
        if found is not None:
            self._reader.select(found, reveal=False)
        self._desk.focus_reader()

    @property
    def current(self) -> Span | None:
        """The place that is shown."""
        return self._spans[self._at] if 0 <= self._at < len(self._spans) else None

    @property
    def found(self) -> Sequence[Span]:
        """All places, in order."""
        return self._spans

    # finding

    def _typed(self) -> None:
        if not self.isVisible():
            return
        if len(self._desk.text) > LARGE:
            self._rest.start()
        else:
            self._find()

    def _find(self) -> None:
        self._rest.stop()
        query = self.field.query
        self._spans = self._folding().find_all(query) if query.strip() else ()
        start = self._start()
        self._at = bisect_left(self._spans, start, key=lambda span: span.start) if self._spans else -1
        if self._at == len(self._spans):
            self._at = 0 if self._spans else -1
        self._show()

    def _start(self) -> int:
        """Where looking begins: at the place shown before, the selection, or the caret."""
        before = self.current
        if before is not None:
            return before.start
        return self._reader.selection.start if self._reader.selection is not None else self._reader.caret

    def _folding(self) -> Folded:
        document = self._desk.document
        if self._folded is None or self._folded[0] != document:
            self._folded = (document, Folded(self._desk.text))
        return self._folded[1]

    def _document_changed(self) -> None:
        self._folded, self._spans, self._at = None, (), -1
        if self.isVisible():
            if self._desk.document:
                self._find()
            else:
                self.hide()

    def go_on(self) -> None:
        """To the next place, from the last one to the first."""
        self._step(1)

    def go_back(self) -> None:
        """To the place before, from the first one to the last."""
        self._step(-1)

    def _step(self, way: int) -> None:
        if self._rest.isActive() or not self.isVisible():
            if not self.isVisible():
                self._desk.focus_reader()
            fresh = not self._spans
            self.show()
            self._find()
            if fresh:
                return
        if self._spans:
            self._at = (self._at + way) % len(self._spans)
            self._show()

    def _show(self) -> None:
        found = self.current
        self._reader.show_found(self._spans, found)
        if found is not None:
            self._reader.go_to(found)
        for button in (self.previous, self.next):
            button.setEnabled(len(self._spans) > 1)
        self._count.setText(self._words())
        restyle(self._count, "kind", "warning" if self.field.query.strip() and not self._spans else "quiet")

    def _words(self) -> str:
        if not self.field.query.strip():
            return ""
        if not self._spans:
            return self.tr("Not found")
        text = self.tr("{n} of {all}").replace("{n}", labels.number(self._at + 1))
        return text.replace("{all}", labels.number(len(self._spans)))

    def _key(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            event.accept()
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            event.accept()
            self._step(1 if key == Qt.Key.Key_Down else -1)
