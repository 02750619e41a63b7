"""The dialog for a new project: title, file, codebook, coder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from nkhr_desktop.ui import files
from nkhr_desktop.ui.dialogs import Dialog
from nkhr_desktop.ui.texts import Elided, label, plain

#: Characters that some system does not allow in a file's name.
UNFIT = '<>:"/\\|?*'


@dataclass(frozen=True)
class Wishes:
    """What a person wants the new project to be. ``codebook`` is "default", "empty", or a path."""

    path: Path
    title: str
    codebook: str | Path
    coder: str


class NewProjectDialog(Dialog):
    """The file's name follows the title until somebody chooses another one."""

    def __init__(self, parent: QWidget | None, folder: Path, suggested_coder: str) -> None:
        super().__init__(parent, QCoreApplication.translate("welcome", "New project"))
        self.setMinimumWidth(520)
        self._folder = folder
        self._own_path = False
        self._codebook_file: Path | None = None
        self.title = QLineEdit(self)
        self.path = QLineEdit(self)
        self.coder = QLineEdit(suggested_coder, self)
        self._choose = QPushButton(self.tr("Choose …"), self)
        self._books = QButtonGroup(self)
        self._book_file = Elided("", "quiet", mode=Qt.TextElideMode.ElideMiddle)
        self._create = QPushButton(self.tr("Create project"), self)
        self._lay_out()
        self._connect()
        self.title.setText(self.tr("My project"))
        self.title.selectAll()
        self.title.setFocus()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self._caption(self.tr("&Title"), self.title), self.title)
        file_row = QHBoxLayout()
        file_row.setSpacing(8)
        file_row.addWidget(self.path, 1)
        self._choose.setAutoDefault(False)
        file_row.addWidget(self._choose)
        form.addRow(self._caption(self.tr("&File"), self.path), file_row)
        form.addRow(label(self.tr("Codebook"), "quiet"), self._codebook_rows())
        form.addRow(self._caption(self.tr("&Coder"), self.coder), self.coder)
        words = self.tr("Annotations carry this name. A pseudonym is enough; it is never taken from the computer.")
        form.addRow("", label(words, "faint", wrap=True))
        self.body.addLayout(form)
        self.footer(self._create, self.leave_button())

    def _caption(self, text: str, field: QWidget) -> QWidget:
        caption = label(text, "quiet")
        caption.setBuddy(field)
        field.setAccessibleName(plain(text))
        return caption

    def _codebook_rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(4)
        texts = (
            ("default", self.tr("&Default: abuse types, actors, recommendations")),
            ("empty", self.tr("&Empty: only codes of my own")),
            ("file", self.tr("From a codebook &file …")),
        )
        for number, (name, text) in enumerate(texts):
            button = QRadioButton(text, self)
            button.setProperty("book", name)
            button.setChecked(number == 0)
            self._books.addButton(button)
            rows.addWidget(button)
        rows.addWidget(self._book_file)
        self._book_file.hide()
        return rows

    def _connect(self) -> None:
        self.title.textChanged.connect(self._follow_title)
        self.path.textEdited.connect(self._path_edited)
        self._choose.clicked.connect(self._choose_path)
        self._books.buttonClicked.connect(self._book_chosen)
        self._create.clicked.connect(self.accept)
        for field in (self.title, self.path):
            field.textChanged.connect(self._settle)

    def _follow_title(self, title: str) -> None:
        if not self._own_path:
            name = "".join("-" if char in UNFIT else char for char in title).strip(" .") or self.tr("Project")
            self.path.setText(str(files.free_name(self._folder / (name[:80] + files.PROJECT_SUFFIX))))

    def _path_edited(self) -> None:
        self._own_path = True

    def _choose_path(self) -> None:
        title = self.tr("Where shall the project lie?")
        proposed = Path(self.path.text())
        path = files.choose_save(self, title, files.project_kind(), proposed, files.PROJECT_SUFFIX)
        if path is not None:
            self._own_path = True
            self.path.setText(str(path))

    def _book_chosen(self) -> None:
        if self._book() == "file":
            title = self.tr("Choose a codebook")
            self._codebook_file = files.choose_open(self, title, self.tr("Codebooks (*.toml)"), self._folder)
            if self._codebook_file is None:
                self._books.buttons()[0].setChecked(True)
        self._book_file.setVisible(self._book() == "file")
        self._book_file.setText(str(self._codebook_file or ""))
        self.fit()

    def _book(self) -> str:
        button = self._books.checkedButton()
        return str(button.property("book")) if button is not None else "default"

    def _settle(self) -> None:
        self._create.setEnabled(bool(self.title.text().strip() and self.path.text().strip()))

    @property
    def wishes(self) -> Wishes:
        """What was filled in."""
        path = Path(self.path.text().strip()).expanduser()
        if path.suffix != files.PROJECT_SUFFIX:
            path = path.with_name(path.name + files.PROJECT_SUFFIX)
        book: str | Path = self._book()
        if book == "file" and self._codebook_file is not None:
            book = self._codebook_file
        return Wishes(path, self.title.text().strip(), book, self.coder.text().strip())
