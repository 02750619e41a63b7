"""About: what this is, what it is not connected with, whose work travels with it, and this project's seal."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from nkhr_desktop import __version__, resources
from nkhr_desktop.ui.about.head import HeadPage
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

translate = QCoreApplication.translate


class AboutDialog(Dialog):
    """Three pages: the app, the project, the licences of others."""

    def __init__(self, parent: QWidget, project: Project | None, appearance: Appearance, jobs: Jobs) -> None:
        super().__init__(parent, translate("about", "NKHR Desktop {version}").replace("{version}", __version__))
        self.resize(700, 520)
        tabs = QTabWidget(self)
        tabs.addTab(self._app_page(appearance), self.tr("The app"))
        if project is not None:
            tabs.addTab(self._project_page(project, jobs), self.tr("This project"))
        tabs.addTab(LicencePage(self), self.tr("Licences"))
        self.body.addWidget(tabs, 1)
        self.footer(None, self.leave_button(self.tr("Close")))

    def _app_page(self, appearance: Appearance) -> QWidget:
        page, column = _page()
        picture = QLabel(page)
        picture.setPixmap(appearance.icons.app().pixmap(64, 64))
        column.addWidget(picture)
        for text, role in (
            (self.tr("For people who read reports and testimonies about human rights in North Korea."), "strong"),
            (
                self.tr(
                    "This project is not connected with the Citizens’ Alliance for North Korean Human Rights (NKHR),"
                    " which is one of the signatories of a document in the sample project."
                ),
                "",
            ),
            (self.tr("It opens no network connection. Your documents stay on this computer."), ""),
            (self.tr("Free software under the MIT licence, without any warranty."), "quiet"),
        ):
            column.addWidget(label(text, role, wrap=True))
        column.addStretch(1)
        return page

    def _project_page(self, project: Project, jobs: Jobs) -> QWidget:
        page, column = _page()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for caption, value in ((self.tr("Title"), project.title), (self.tr("File"), str(project.path))):
            words = label(value, wrap=True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{caption}: {value}")
            form.addRow(label(caption, "quiet"), words)
        column.addLayout(form)
        column.addWidget(HeadPage(project, jobs, page))
        column.addStretch(1)
        return page


class LicencePage(QWidget):
    """Names on the left, the whole text of the licence on the right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        with resources.path("licences/index.toml").open("rb") as file:
            self._entries = tomllib.load(file)["licence"]
        self.names = QListWidget(self)
        self.names.setAccessibleName(self.tr("Works of others"))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence"))
        for entry in self._entries:
            self.names.addItem(f"{entry['name']} {entry.get('version', '')}".rstrip())
        self.names.setWordWrap(True)  # a name that is longer than the list is wide goes on below
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setResizeMode(QListWidget.ResizeMode.Adjust)
        halves = QSplitter(self)
        halves.addWidget(self.names)
        halves.addWidget(self.text)
        halves.setSizes([220, 420])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.addWidget(halves)
        self.names.currentRowChanged.connect(self._show)
        self.names.setCurrentRow(0)

    def _show(self, row: int) -> None:
        entry = self._entries[row]
        files = (entry["file"], *entry.get("more", ()))
        texts = [resources.path(name).read_text(encoding="utf-8") for name in files]
        head = "\n".join(part for part in (entry.get("parts", ""), entry["licence"], entry.get("home", "")) if part)
        self.text.setPlainText("\n\n".join((head, *texts)))


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(2, 16, 2, 2)
    column.setSpacing(10)
    return page, column
