"""The rows of the list of documents: what is shown of each, kept up with the bell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.model.things import Document, Progress
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.bridge import Bridge

#: The role under which a row gives its Entry.
ENTRY = int(Qt.ItemDataRole.UserRole)
#: Milliseconds after a bell: counts are read once the reader has painted what was just coded.
AFTER_PAINTING = 40

Index = QModelIndex | QPersistentModelIndex
#: The parent of rows that have none.
ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a document, how many annotations it has, how far the coder is."""

    document: Document
    count: int = 0
    progress: Progress = Progress.NOT_STARTED


class DocumentRows(QAbstractListModel):
    """All documents in the project's order."""

    loaded = Signal()
    """The rows were read anew."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._entries: list[Entry] = []
        self._rows: dict[str, int] = {}
        self._whole = False
        self._later = QTimer(self, singleShot=True, interval=AFTER_PAINTING)
        self._later.timeout.connect(self._catch_up)
        bridge.opened.connect(self.load)
        bridge.closed.connect(self.load)
        bridge.changed.connect(self._changed)
        bridge.coder_changed.connect(self._count_later)

    def load(self) -> None:
        """Read all rows anew."""
        project = self._bridge.project
        self.beginResetModel()
        documents = project.documents.all() if project is not None else []
        self._entries = [Entry(document) for document in documents]
        self._rows = {document.id: row for row, document in enumerate(documents)}
        self._whole = False
        self._read_counts()
        self.endResetModel()
        self.loaded.emit()

    def _read_counts(self) -> list[int]:
        """Bring counts and progress up to date; the rows that changed."""
        project = self._bridge.project
        if project is None:
            return []
        counts, progress = project.documents.counts(), project.documents.progress()
        moved: list[int] = []
        for row, entry in enumerate(self._entries):
            count = counts.get(entry.document.id, 0)
            state = progress.get(entry.document.id, Progress.NOT_STARTED)
            if (count, state) != (entry.count, entry.progress):
                self._entries[row] = replace(entry, count=count, progress=state)
                moved.append(row)
        return moved

    def _changed(self, changes: Changes) -> None:
        self._whole = self._whole or changes.document_list
        if changes.document_list or changes.documents:
            self._count_later()

    def _count_later(self) -> None:
        self._later.start()

    def _catch_up(self) -> None:
        if self._bridge.lent:
            self._later.start()
        elif self._whole:
            self._renew()
        else:
            for row in self._read_counts():
                self.dataChanged.emit(self.index(row), self.index(row))

    def _renew(self) -> None:
        """Documents came, went or were described: keep the rows where the same ones are there still."""
        project = self._bridge.project
        documents = project.documents.all() if project is not None else []
        if [document.id for document in documents] != [entry.document.id for entry in self._entries]:
            self.load()
            return
        self._whole = False
        old = self._entries
        self._entries = [replace(entry, document=new) for entry, new in zip(old, documents, strict=True)]
        self._read_counts()
        for row, (before, after) in enumerate(zip(old, self._entries, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(row), self.index(row))
        self.loaded.emit()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(entry) if role == Qt.ItemDataRole.AccessibleTextRole else entry.document.title
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (entry.document.title, second_line(entry.document), self._warning(entry.document))
            return "\n".join(part for part in parts if part)
        return None

    def _spoken(self, entry: Entry) -> str:
        one, many = self.tr("1 annotation"), self.tr("{n} annotations")
        words = (entry.document.title, labels.progress(entry.progress), labels.counted(entry.count, one, many))
        return ", ".join((*words, *filter(None, (self._warning(entry.document),))))

    def _warning(self, document: Document) -> str:
        said = ", ".join(labels.content_warning(each) for each in document.content_warning)
        return self.tr("Content warning: {words}").replace("{words}", said) if said else ""

    def entry(self, document: str) -> Entry | None:
        """The row of a document."""
        row = self._rows.get(document)
        return self._entries[row] if row is not None else None

    def place_of(self, document: str) -> QModelIndex:
        """Where a document stands; an invalid index if it is not there."""
        row = self._rows.get(document, -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def to_begin_with(self, last: str) -> str:
        """What to show first: the document that was open last, else the one that is coded most, else the first."""
        if last in self._rows:
            return last
        most = max(self._entries, key=lambda entry: entry.count, default=None)
        return most.document.id if most is not None else ""

    def neighbour(self, document: str, step: int) -> str:
        """The document ``step`` rows further (the first or last one where there is none), "" if there are none."""
        if not self._entries:
            return ""
        row = self._rows.get(document)
        there = 0 if row is None else max(0, min(len(self._entries) - 1, row + step))
        return self._entries[there].document.id


def second_line(document: Document) -> str:
    """The quiet line under a title: who, when; what was inferred is marked."""
    who = document.author or document.publisher
    day = labels.date(document.date, short=True)
    if day and "date" in document.inferred:
        day = labels.translate("documents", "date inferred: {date}").replace("{date}", day)
    words = " · ".join(part for part in (who, day) if part)
    return words or document.file_name


def byline(document: Document) -> str:
    """The line under the title in the reader: "Ji Da-gyum · 11 July 2024 · English"."""
    parts = [document.author, document.publisher, labels.date(document.date), labels.language(document.language)]
    return " · ".join(part for part in parts if part)
