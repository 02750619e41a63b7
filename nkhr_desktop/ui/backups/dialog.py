"""All backups in a list, where they lie and how often they are made, and the ways back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QHeaderView, QPushButton, QTableView, QWidget

from nkhr_desktop.ui import labels
from nkhr_desktop.ui.backups import words
from nkhr_desktop.ui.backups.rows import BackupRows
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import Elided, label, restyle, tell_choice

if TYPE_CHECKING:
    from nkhr_desktop.project.backup_places import Places
    from nkhr_desktop.project.backups import Backup

translate = QCoreApplication.translate

#: Minutes that can be chosen; 0 is never.
INTERVALS = (10, 30, 60, 180, 0)
PROJECT, DOCUMENTS = 1, 3


class BackupsDialog(Dialog):
    """Shows and asks; what is to be done goes out as signals, and comes back by ``show_all`` and ``say``."""

    now_wanted = Signal()
    restore_wanted = Signal(object)
    """Backup: into a new file."""
    return_wanted = Signal(object)
    """Backup: in the place of the project."""
    folder_wanted = Signal()
    usual_wanted = Signal()
    minutes_wanted = Signal(int)

    def __init__(self, parent: QWidget, title: str, may_write: bool) -> None:
        """``title`` is that of the open project; "": there is none, and the backups of all projects are shown."""
        super().__init__(parent, translate("backups", "Backups"))
        self._one, self._may_write = bool(title), may_write
        self._intro = label("", "quiet", wrap=True)
        self.body.addWidget(self._intro)
        self.rows = BackupRows((), self)
        self.table = self._table()
        self.body.addWidget(self.table, 1)
        self.body.addLayout(self._state())
        self.body.addLayout(self._settings())
        self.again = QPushButton(self.tr("Restore into a new file …"), self)
        self.back = QPushButton(self.tr("Go back to this …"), self)
        self.back.setVisible(self._one and may_write)
        self.again.clicked.connect(lambda: self.restore_wanted.emit(self.chosen()))
        self.back.clicked.connect(lambda: self.return_wanted.emit(self.chosen()))
        self.footer(None, self.again, self.back, self.leave_button(self.tr("Close")))
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        self._chosen()
        self.resize(820, 560)

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.rows)
        table.setAccessibleName(translate("backups", "Backups"))
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)  # Tab leaves the table: the arrows go through it
        table.verticalHeader().hide()
        table.setMinimumHeight(180)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(PROJECT if not self._one else PROJECT + 1, QHeaderView.ResizeMode.Stretch)
        table.setColumnHidden(PROJECT, self._one)
        table.setColumnHidden(DOCUMENTS, not self._one)
        return table

    def _state(self) -> QHBoxLayout:
        """How many there are, or what just happened; and one more."""
        self._said = label("", "quiet", wrap=True)
        self.now = QPushButton(self.tr("Back up now"), self)
        self.now.setAutoDefault(False)
        self.now.clicked.connect(self._make)
        self.now.setVisible(self._one)
        row = QHBoxLayout()
        row.addWidget(self._said, 1)
        row.addWidget(self.now)
        return row

    def _settings(self) -> QGridLayout:
        """Where, and how often."""
        self._folder = Elided("", "", self, Qt.TextElideMode.ElideMiddle)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        change = QPushButton(self.tr("Change …"), self)
        change.clicked.connect(self.folder_wanted)
        self.usual = QPushButton(self.tr("Usual place"), self)
        self.usual.clicked.connect(self.usual_wanted)
        self.interval = QComboBox(self)
        for minutes in INTERVALS:
            self.interval.addItem(self._every(minutes), minutes)
        tell_choice(self.interval)
        self.interval.activated.connect(lambda row: self.minutes_wanted.emit(self.interval.itemData(row)))
        where, often = label(self.tr("New ones lie in")), label(self.tr("One is made"))
        where.setBuddy(change)
        often.setBuddy(self.interval)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        for button in (self.usual, change):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        grid.addWidget(where, 0, 0)
        grid.addWidget(self._folder, 0, 1)
        grid.addLayout(buttons, 0, 2)
        grid.addWidget(often, 1, 0)
        grid.addWidget(self.interval, 1, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        return grid

    def _every(self, minutes: int) -> str:
        if not minutes:
            return self.tr("never by itself, only before bulk work")
        return self.tr("every {n} minutes in which something changed").replace("{n}", labels.number(minutes))

    def show_places(self, places: Places, folder: Path) -> None:
        """Where the next one goes, and how often one is made."""
        away = places.chosen is not None and not places.chosen.is_dir()
        text = self.tr("{folder} (not there at the moment)") if away else "{folder}"
        self._folder.setText(labels.filled(text, folder=str(folder)))
        self.usual.setVisible(places.chosen is not None)
        row = self.interval.findData(places.minutes)
        if row < 0:
            self.interval.addItem(self._every(places.minutes), places.minutes)
            row = self.interval.count() - 1
        self.interval.setCurrentIndex(row)
        self._intro.setText(
            self.tr(
                "Each is the whole project as it was then, opened and checked when it was made. All of the last two "
                "days stay, of earlier ones one a day, a week and a month."
            )
            if self._one
            else self.tr("The backups of all projects. Choose one to make a project of it again.")
        )

    def show_all(self, backups: list[Backup]) -> None:
        """Take another list; the same one stays chosen, else the newest that can be restored."""
        before = self.chosen()
        self.rows.show_all(backups)
        same = [row for row, each in enumerate(backups) if before is not None and each.path == before.path]
        self.table.selectRow(next(iter(same or [row for row, each in enumerate(backups) if each.ours]), 0))
        self.say(self._counted(backups))

    def _counted(self, backups: list[Backup]) -> str:
        ours = [each.size for each in backups if each.ours]
        others = len(backups) - len(ours)
        if not backups:
            return self.tr("There is no backup yet.")
        text = labels.counted(len(ours), self.tr("1 backup"), self.tr("{n} backups")) + f", {words.size(sum(ours))}"
        if others:
            more = labels.counted(others, self.tr("1 other file, left alone"), self.tr("{n} other files, left alone"))
            text += f"; {more}"
        return text

    def say(self, text: str, warns: bool = False) -> None:
        """A sentence below the list."""
        self._said.setText(text)
        restyle(self._said, "role", "warning" if warns else "quiet")

    def _make(self) -> None:
        self.now.setEnabled(False)
        self.say(self.tr("Making a backup …"))
        self.now_wanted.emit()

    def made(self, backup: Backup, backups: list[Backup]) -> None:
        """One was made."""
        self.now.setEnabled(True)
        self.show_all(backups)
        row = next((n for n, each in enumerate(backups) if each.path == backup.path), 0)
        self.table.selectRow(row)
        self.say(self.tr("A backup was made and checked."))

    def failed(self, text: str) -> None:
        """None could be made."""
        self.now.setEnabled(True)
        self.say(text, warns=True)

    def chosen(self) -> Backup | None:
        """The chosen one."""
        rows = self.table.selectionModel().selectedRows()
        return self.rows.backups[rows[0].row()] if rows else None

    def _chosen(self) -> None:
        backup = self.chosen()
        self.again.setEnabled(backup is not None and backup.restorable)
        self.back.setEnabled(backup is not None and backup.restorable and str(backup.state) != "other_project")
