"""The history: every step of the project or of one thing, what it did, and the way back to an earlier state."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QSplitter, QTableView, QWidget

from nkhr_desktop.model.errors import NkhrError
from nkhr_desktop.ui import errors, labels
from nkhr_desktop.ui.bridge import Bridge, Notice
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.dialogs import Dialog, ask
from nkhr_desktop.ui.past.details import MOST, Details
from nkhr_desktop.ui.past.filters import Filters
from nkhr_desktop.ui.past.rows import StepRows
from nkhr_desktop.ui.past.telling import PastTelling
from nkhr_desktop.ui.texts import label

if TYPE_CHECKING:
    from nkhr_desktop.model.changes import Step
    from nkhr_desktop.project.project import Project
    from nkhr_desktop.project.restoring import Restoration

translate = QCoreApplication.translate
#: What can be brought back here.
RESTORABLE = ("annotation", "code")


class HistoryDialog(Dialog):
    """Steps above, what the chosen one did below. With ``thing`` only the steps that changed it."""

    def __init__(self, parent: QWidget, bridge: Bridge, desk: Desk, project: Project, thing: str = "") -> None:
        self._thing = thing
        self._project = project
        self._bridge = bridge
        super().__init__(parent, *_heading(project, desk, thing, parent))
        self._telling = PastTelling(project, desk, self)
        self.resize(860, 640)
        self.filters = Filters(project, thing, self)
        self.rows = StepRows(project, self)
        self.table = self._table()
        self.details = Details(self._telling, self)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.table)
        halves.addWidget(self.details)
        halves.setSizes([230, 280])
        self.answer = label("", "quiet", self, wrap=True)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.answer)
        self.body.addWidget(halves, 1)
        self.back = QPushButton(self.tr("Bring this state back"), self)
        self.back.setProperty("role", "")
        self.back.clicked.connect(self._bring_back)
        self.footer(None, self.back, self.leave_button(self.tr("Close")))
        self.filters.changed.connect(self.search)
        self.details.chosen_changed.connect(self._settle)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_step())
        bridge.said.connect(self._say)
        self.search()
        self.table.setFocus()

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(self.tr("Steps"))
        table.setModel(self.rows)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)  # Tab leaves the table: the arrows go through it
        table.setMinimumHeight(120)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return table

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        header = self.table.horizontalHeader()
        for column, width in enumerate((170, 250, 150, 90)):  # or as wide as its heading in large letters
            header.resizeSection(column, max(width, header.sectionSizeHint(column)))
        self.details.fit()

    def search(self) -> None:
        """Show the steps that are wanted now; the newest is chosen."""
        look = self.filters.look()
        numbers = self._bridge.do(lambda: self._project.past.find(look))
        self.rows.show_steps(numbers or [])
        count = labels.counted(self.rows.count, self.tr("1 step"), self.tr("{n} steps"))
        self.answer.setText(count if self.rows.count else self.tr("No step fits. Take other words, or any time."))
        if self.rows.count:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.rows.index(0, 0), flags)
        self._show_step()

    @property
    def step(self) -> Step | None:
        """The step that is chosen."""
        index = self.table.currentIndex()
        return self.rows.step(index.row()) if index.isValid() else None

    def _show_step(self) -> None:
        step = self.step
        if step is None:
            self.details.show_entries([], 0, "")
            return
        past = self._project.past
        entries = self._bridge.do(lambda: past.entries(step.id, MOST, self._thing)) or []
        many = len(entries) == MOST and not self._thing
        self.details.show_entries(entries, past.count(step.id) if many else len(entries), self._thing)

    # back to an earlier state

    def _preview(self) -> Restoration | None:
        """What the button would do now; None where there is nothing to do."""
        entry, step = self.details.chosen, self.step
        if entry is None or step is None or entry.table not in RESTORABLE or self._project.read_only:
            return None
        try:
            found = self._project.restoring.preview(entry.row, step.id)
        except NkhrError as error:
            self.back.setToolTip(errors.words(error))
            return None
        return None if found.idle else found

    def _settle(self) -> None:
        self.back.setToolTip("")
        entry = self.details.chosen
        wanted = self._preview()
        self.back.setEnabled(wanted is not None)
        gone = entry is not None and entry.removed
        self.back.setText(self.tr("Bring it back") if gone else self.tr("Bring this state back"))
        if wanted is None and not self.back.toolTip():
            self.back.setToolTip(
                self.tr("It is so now.")
                if entry is not None and entry.table in RESTORABLE and not self._project.read_only
                else self.tr("Choose an annotation or a code below that was another one then.")
            )

    def _bring_back(self) -> None:
        wanted, step = self._preview(), self.step
        if wanted is None or step is None:
            return
        if wanted.missing and not self._all(wanted):
            return
        verb = partial(self._project.restoring.restore, wanted.row, step.id, bool(wanted.missing))
        done = self._bridge.do(verb)
        if done is None:
            return
        self.search()
        text = self.tr("Brought back, as a new step. Undo takes it back.")
        if "role" in done.dropped:
            text += " " + self.tr("It has no role, since its code is no actor now.")
        if "key" in done.dropped:
            text += " " + self.tr("Its key belongs to another code now.")
        if "facet" in done.dropped:
            text += " " + self.tr("It stands in the facet of the code above it.")
        self._bridge.say(text, "done")

    def _all(self, wanted: Restoration) -> bool:
        names = ", ".join(f"“{self._telling.name(row)}”" for _, row in wanted.missing)
        text = self.tr("What it belongs to is gone as well: {names}. Bring that back, too? Undo takes back all of it.")
        return ask(self, self.tr("Bring back more"), labels.filled(text, names=names), self.tr("Bring back all"))

    def _say(self, notice: Notice) -> None:
        """What the strip of the window says is behind this dialog: say it here, too."""
        self.answer.setText(notice.text)


def _heading(project: Project, desk: Desk, thing: str, parent: QWidget) -> tuple[str, str]:
    if not thing:
        return (
            translate("history", "History"),
            translate("history", "Each step, sealed with the one before it. Nothing here can be changed or removed."),
        )
    telling = PastTelling(project, desk, parent)
    table, values = project.past.last(thing)
    name = telling.name(str((values or {}).get("code", thing)) if table == "annotation" else thing)
    telling.deleteLater()
    title = {
        "annotation": translate("history", "History of an annotation: {name}"),
        "document": translate("history", "History of a document: {name}"),
        "code": translate("history", "History of a code: {name}"),
    }.get(table, "{name}")
    words = {
        "annotation": translate("history", "Choose a step to see what the annotation was before and after it."),
        "document": translate("history", "The steps that changed the document or an annotation in it."),
        "code": translate("history", "Choose a step to see what the code was before and after it."),
    }.get(table, "")
    return labels.filled(title, name=name), words
