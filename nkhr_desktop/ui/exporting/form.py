"""What a person chooses for an export: format, which annotations, what of them, where to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.ui import files
from nkhr_desktop.ui.annotations.choices import Segments
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.exporting.choices import TickList
from nkhr_desktop.ui.texts import label

if TYPE_CHECKING:
    from nkhr_desktop.analysis.dataset import Options
    from nkhr_desktop.project.project import Project

FOLDER, ZIP, EXCEL, JSON = "folder", "zip", "xlsx", "json"


class Shape(NamedTuple):
    """One way to write the dataset: the format that does it, the ending of its name, how many files it makes."""

    format: str
    suffix: str
    files: int


SHAPES = {
    FOLDER: Shape("csv", "", 5),
    ZIP: Shape("csv", ".zip", 1),
    EXCEL: Shape("xlsx", ".xlsx", 1),
    JSON: Shape("json", ".json", 1),
}


class ExportForm(QWidget):
    """At first everything is chosen, and a name beside the project is proposed."""

    changed = Signal()
    grown = Signal()
    """A list came or went."""

    def __init__(self, project: Project, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = FOLDER
        shapes = (
            (FOLDER, self.tr("CSV folder")),
            (ZIP, self.tr("CSV in a zip")),
            (EXCEL, self.tr("Excel")),
            (JSON, self.tr("JSON")),
        )
        self.formats = Segments(shapes, self.tr("Format"), self)
        self.formats.show_value(FOLDER)
        self._about = label("", "quiet", wrap=True)
        documents = [(each.id, each.title) for each in project.documents.all()]
        facets = [(facet.id, first(facet)) for facet in desk.facets.values()]
        coders = [(coder.id, coder.name) for coder in desk.coders.values()]
        self.documents = TickList(documents, self.tr("All documents"), self.tr("Documents"), self)
        self.facets = TickList(facets, self.tr("All facets"), self.tr("Facets"), self)
        self.coders = TickList(coders, self.tr("All coders"), self.tr("Coders"), self)
        self.quotes = self._tick(self.tr("Quotes"), self.tr("The coded words themselves"))
        self.memos = self._tick(self.tr("Memos"), self.tr("What coders wrote about their annotations"))
        self.names = self._tick(self.tr("Names of coders"), self.tr("Without them: coder 1, coder 2 …"))
        name = self.tr("{project} dataset").replace("{project}", project.path.stem)
        self.target = QLineEdit(str(project.path.parent / name), self)
        self.target.setAccessibleName(self.tr("Write to"))
        self._choose = QPushButton(self.tr("Choose …"), self)
        self._choose.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._say_about()

    def _tick(self, words: str, tip: str) -> QCheckBox:
        box = QCheckBox(words, self)
        box.setToolTip(tip)
        box.setChecked(True)
        return box

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        top = QVBoxLayout()
        top.setSpacing(5)
        top.addWidget(self.formats)
        top.addWidget(self._about)
        ticks, where = QHBoxLayout(), QHBoxLayout()
        for box in (self.quotes, self.memos, self.names):
            ticks.addWidget(box)
        ticks.addStretch(1)
        where.addWidget(self.target, 1)
        where.addWidget(self._choose)
        for row in (ticks, where):
            row.setSpacing(8)
        form.addRow(label(self.tr("Format"), "quiet"), top)
        form.addRow(label(self.tr("Documents"), "quiet"), self.documents)
        form.addRow(label(self.tr("Facets"), "quiet"), self.facets)
        form.addRow(label(self.tr("Coders"), "quiet"), self.coders)
        form.addRow(label(self.tr("With"), "quiet"), ticks)
        form.addRow(label(self.tr("Write to"), "quiet"), where)

    def _connect(self) -> None:
        self.formats.chosen.connect(self._choose_format)
        for ticks in (self.documents, self.facets, self.coders):
            ticks.changed.connect(self.changed)
            ticks.all.toggled.connect(self.grown)
        self.target.textChanged.connect(self.changed)
        self._choose.clicked.connect(self._choose_target)

    @property
    def shape(self) -> Shape:
        """The format."""
        return SHAPES[self._shape]

    @property
    def path(self) -> Path | None:
        """Where to; None while nothing is written there."""
        words = self.target.text().strip()
        return Path(words).expanduser() if words else None

    @property
    def filter(self) -> Filter:
        """Which annotations go into the dataset."""
        return Filter(documents=self.documents.chosen, facets=self.facets.chosen, coders=self.coders.chosen)

    @property
    def options(self) -> Options:
        """What of them goes into it."""
        from nkhr_desktop.analysis.dataset import Options

        return Options(self.quotes.isChecked(), self.memos.isChecked(), not self.names.isChecked())

    @property
    def complete(self) -> bool:
        """True if there is something to write and a place for it."""
        chosen = self.documents.count and self.facets.count and self.coders.count
        return bool(chosen) and self.path is not None

    def _choose_format(self, shape: str) -> None:
        before = self.shape.suffix
        self._shape = shape or self._shape  # a click on the chosen one leaves it
        self.formats.show_value(self._shape)
        words = self.target.text().strip()
        if before and words.lower().endswith(before):
            words = words[: -len(before)]
        self.target.setText(words + self.shape.suffix)
        self._say_about()
        self.changed.emit()

    def _say_about(self) -> None:
        self._about.setText(
            {
                FOLDER: self.tr("Tables for R, pandas and others, exact to the letter, with a README."),
                ZIP: self.tr("The same tables in one file."),
                EXCEL: self.tr("One workbook. Nothing in it is a formula."),
                JSON: self.tr("One file with a documented form, for programs."),
            }[self._shape]
        )

    def _choose_target(self) -> None:
        proposed = self.path or files.documents_folder() / "dataset"
        if self._shape == FOLDER:
            folder = files.choose_folder(self, self.tr("Folder to write the dataset into"), proposed.parent)
            path = folder / proposed.name if folder is not None else None
        else:
            suffix = self.shape.suffix
            pattern = f"{self.formats.button(self._shape).text()} (*{suffix})"
            path = files.choose_save(self, self.tr("Write the dataset to"), pattern, proposed, suffix)
        if path is not None:
            self.target.setText(str(path))
