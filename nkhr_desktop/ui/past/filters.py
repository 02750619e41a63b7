"""Which steps the history shows: what was changed, by whom, since when, with which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QTime, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.past import Look
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.enter_field import EnterField
from nkhr_desktop.ui.texts import invite, label, tell_choice

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

#: Milliseconds after the last letter before the history is searched.
PAUSE = 250


class Filters(QWidget):
    """Three choices and a field. ``changed`` says that other steps are wanted."""

    changed = Signal()

    def __init__(self, project: Project, thing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._thing = thing
        self._wait = QTimer(self, singleShot=True, interval=PAUSE)
        self._wait.timeout.connect(self.changed)
        self.what, self.who, self.when = QComboBox(self), QComboBox(self), QComboBox(self)
        self.words = EnterField(self)
        self._fill(project)
        for combo, name in (
            (self.what, self.tr("What was changed")),
            (self.who, self.tr("Coder")),
            (self.when, self.tr("When")),
        ):
            combo.setAccessibleName(name)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(9)
            tell_choice(combo)
            combo.currentIndexChanged.connect(self.changed)
        self.words.setAccessibleName(self.tr("Words"))
        self.words.setClearButtonEnabled(True)
        invite(self.words, self.tr("Find in names, memos and quotes"))
        self.words.textChanged.connect(lambda _text: self._wait.start())
        self.words.entered.connect(self._at_once)
        self._lay(project)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever has left wants nothing any more: the project may be closed before the next search."""
        self._wait.stop()
        super().hideEvent(event)

    def _lay(self, project: Project) -> None:
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setHorizontalSpacing(8)
        row.setVerticalSpacing(3)
        for column, widget in enumerate((self.what, self.who, self.when, self.words)):
            caption = label(widget.accessibleName(), "quiet", self)
            caption.setBuddy(widget)
            row.addWidget(caption, 0, column)
            row.addWidget(widget, 1, column)
            row.setColumnStretch(column, 3 if widget is self.words else 2)
        if self._thing and project.past.table_of(self._thing) != "document":
            for line in (0, 1):  # one thing is one kind of thing
                item = row.itemAtPosition(line, 0)
                needless = item.widget() if item is not None else None
                if needless is not None:
                    needless.hide()
                    row.removeWidget(needless)
            row.setColumnStretch(0, 0)

    def _fill(self, project: Project) -> None:
        for name, tables in (
            (self.tr("Everything"), ""),
            (self.tr("Annotations"), "annotation"),
            (self.tr("Codebook"), "code facet"),
            (self.tr("Documents"), "document progress"),
            (self.tr("Project and coders"), "setting coder"),
        ):
            self.what.addItem(name, tables)
        self.who.addItem(self.tr("Everybody"), "")
        for coder in project.past.coders():
            self.who.addItem(project.past.names(coder)[0] or coder[:8], coder)
        for name, days in (
            (self.tr("At any time"), 0),
            (self.tr("Today"), 1),
            (self.tr("In the last 7 days"), 7),
            (self.tr("In the last 30 days"), 30),
            (self.tr("In the last 12 months"), 365),
        ):
            self.when.addItem(name, days)

    def _at_once(self) -> None:
        self._wait.stop()
        self.changed.emit()

    def look(self) -> Look:
        """What is wanted now."""
        words = self.words.text().strip()
        wanted = words.casefold()
        named = frozenset(kind for kind in Kind if wanted and wanted in labels.kind(kind).casefold())
        tables = frozenset(str(self.what.currentData()).split())
        return Look(
            self._thing, tables, str(self.who.currentData()), _since(int(self.when.currentData())), words, named
        )


def _since(days: int) -> int:
    """The beginning of the day so many days ago, today included, in the time of this computer; 0 for any time."""
    if not days:
        return 0
    day = QDateTime.currentDateTime().date().addDays(1 - days)
    return QDateTime(day, QTime(0, 0)).toMSecsSinceEpoch()
