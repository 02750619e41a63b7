"""The strip that tells of conflicted copies beside the project, and the dialog that lists them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from nkhr_desktop.ui import labels
from nkhr_desktop.ui.banner import Banner
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.counting import counted
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.texts import tell_headings
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.project.conflicts import BesideCopy
    from nkhr_desktop.project.project import Project

translate = QCoreApplication.translate


class CopiesStrip(Banner):
    """Counts what each copy has that the project lacks. Nothing is done to them."""

    def __init__(
        self, bridge: Bridge, jobs: Jobs, settings: Settings, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(appearance, "copy", "warning", parent, wrap=True)
        self._bridge = bridge
        self._jobs = jobs
        self._settings = settings
        self.found: Sequence[BesideCopy] = ()
        #: Opens the project at a path.
        self.open: Callable[[Path], bool] = lambda path: False
        self.show_them = self.offer(self.tr("Show"), self._show)
        self.enough = self.offer(self.tr("Do not say again"), self._enough)

    def look(self, project: Project) -> None:
        """Compare, in the background, if there is anything beside the project that is called like it."""
        from nkhr_desktop.project.conflicts import candidates, copies

        if candidates(project.path):
            path = project.path
            self._jobs.run(
                self.tr("Comparing copies …"),
                partial(copies, path),
                lambda found: self.tell(path, found),
                # the project itself cannot be read just now, or this was stopped: there is nothing to compare
                failed=lambda _error: self.clear(),
                quiet=True,
            )

    def tell(self, path: Path, found: Sequence[BesideCopy]) -> None:
        """Say what was found beside the project at ``path``, if that is still open and this is news."""
        project = self._bridge.project
        if project is None or project.path != path or self._bridge.lent:
            return
        self.found = found
        known = self._settings.get(_key(project)) == _summary(found)
        self.say("" if known or not found else self._said(found))

    def clear(self) -> None:
        """No project is open."""
        self.found = ()
        self.say("")

    def _said(self, found: Sequence[BesideCopy]) -> str:
        if len(found) > 1:
            text = self.tr("{n} copies of this project lie beside it, perhaps since two people wrote at the same time.")
            return text.replace("{n}", labels.number(len(found)))
        copy = found[0]
        if copy.readable and copy.only_there:
            one = self.tr("“{file}” lies beside this project and has 1 step that is not in here. It was left as it is.")
            many = self.tr(
                "“{file}” lies beside this project and has {n} steps that are not in here. It was left as it is."
            )
            return counted(copy.only_there, one, many).replace("{file}", copy.path.name)
        if copy.readable:
            text = self.tr("“{file}” lies beside this project; all its steps are in here, too.")
        else:
            text = self.tr("“{file}” lies beside this project and cannot be looked into. It was left as it is.")
        return text.replace("{file}", copy.path.name)

    def _show(self) -> None:
        dialog = CopiesDialog(self.window(), self.found)
        wanted = dialog.exec()
        path = dialog.chosen
        dialog.deleteLater()
        if wanted and path is not None:
            self.open(path)

    def _enough(self) -> None:
        project = self._bridge.project
        if project is not None:
            self._settings.set(_key(project), _summary(self.found))
        self.say("")


class CopiesDialog(Dialog):
    """Each copy with what it has and what it lacks; ``chosen`` is the one to open."""

    def __init__(self, parent: QWidget | None, found: Sequence[BesideCopy]) -> None:
        title = translate("CopiesDialog", "Copies beside this project")
        words = translate(
            "CopiesDialog",
            "Such copies arise when two people write at the same time in a folder that is copied. Nothing was done "
            "to them. Open one to see what is in it, agree in which one you go on, and keep the others.",
        )
        super().__init__(parent, title, words)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(title)
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels([self.tr("File"), self.tr("Last step"), self.tr("Only there"), self.tr("Only here")])
        tell_headings(self.list)
        for copy in found:
            self._add(copy)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setMinimumSize(600, 150)
        self.body.addWidget(self.list, 1)
        opening = QPushButton(self.tr("Open this one"), self)
        opening.clicked.connect(self.accept)
        self.list.itemActivated.connect(self.accept)
        self.footer(opening, self.leave_button(self.tr("Close")))
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.list.setFocus()

    def _add(self, copy: BesideCopy) -> None:
        unknown = self.tr("unreadable")
        last = labels.moment(copy.last) if copy.readable else unknown
        there, here = (labels.number(copy.only_there), labels.number(copy.only_here)) if copy.readable else ("–", "–")
        item = QTreeWidgetItem(self.list, [copy.path.name, last, there, here])
        item.setData(0, Qt.ItemDataRole.UserRole, str(copy.path))
        item.setToolTip(0, copy.path.name)
        for column in (2, 3):
            item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    @property
    def chosen(self) -> Path | None:
        """The one that is marked."""
        item = self.list.currentItem()
        return Path(item.data(0, Qt.ItemDataRole.UserRole)) if item is not None else None


def _key(project: Project) -> str:
    return f"copies/{project.id}"


def _summary(found: Sequence[BesideCopy]) -> str:
    """What was said: a copy that grew, or one more, is news again."""
    return ";".join(f"{copy.path.name}:{copy.only_there}" for copy in found)
