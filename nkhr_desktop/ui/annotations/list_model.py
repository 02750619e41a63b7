"""Annotations as a table for Qt: the rows are the project's own tuples, cells are made when they are seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from nkhr_desktop.model.things import Annotation, Confidence
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.annotations.telling import told
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.desk import Desk

DOCUMENT, FACET, CODE, QUOTE, CODER, CONFIDENCE, CHANGED = range(7)
ID_ROLE = Qt.ItemDataRole.UserRole
NO_INDEX = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
#: Characters of a quote that a cell shows and a tip shows.
SHOWN, TOLD = 200, 1_200
_RANK = {each: number for number, each in enumerate(Confidence)}


class AnnotationTable(QAbstractTableModel):
    """One row per annotation. ``titles`` are those of the documents; the desk knows codes and coders."""

    def __init__(self, desk: Desk, mark: Callable[[str], QIcon], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._mark = mark
        self._rows: list[Annotation] = []
        self.titles: Mapping[str, str] = {}
        self._order: dict[str, int] = {}

    # rows

    def set_documents(self, titles: Mapping[str, str]) -> None:
        """Titles by id, in the project's order."""
        self.titles = titles
        self._order = {document: number for number, document in enumerate(titles)}

    def load(self, rows: Iterable[Annotation]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def append(self, rows: list[Annotation]) -> None:
        """Show more."""
        at = len(self._rows)
        self.beginInsertRows(NO_INDEX, at, at + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    def replace(self, before: str, now: Annotation | None) -> bool:
        """Show a changed annotation, or take a gone one off; False if it was not shown."""
        at = next((number for number, each in enumerate(self._rows) if each.id == before), -1)
        if at < 0:
            return False
        if now is None:
            self.beginRemoveRows(NO_INDEX, at, at)
            del self._rows[at]
            self.endRemoveRows()
        else:
            self._rows[at] = now
            self.dataChanged.emit(self.index(at, 0), self.index(at, CHANGED))
        return True

    def annotation(self, index: Index) -> Annotation:
        """The annotation of an index."""
        return self._rows[index.row()]

    def at(self, rows: Iterable[int]) -> list[Annotation]:
        """The annotations of these row numbers."""
        return [self._rows[row] for row in rows]

    def places(self, wanted: set[str]) -> list[int]:
        """Row numbers of the annotations with these ids."""
        return [number for number, each in enumerate(self._rows) if each.id in wanted]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        before = [self._rows[index.row()].id for index in self.persistentIndexList()]
        self._rows.sort(key=self._key(column), reverse=order == Qt.SortOrder.DescendingOrder)
        if before:
            at = {each.id: number for number, each in enumerate(self._rows)}
            old = self.persistentIndexList()
            self.changePersistentIndexList(
                old, [self.index(at[each], index.column()) for each, index in zip(before, old, strict=True)]
            )
        self.layoutChanged.emit()

    def _key(self, column: int) -> Callable[[Annotation], Any]:
        """What a column is sorted by; equal ones stand in the project's order."""
        order, codes, coders = self._order, self._desk.codes, self._desk.coders
        places = {code: number for number, code in enumerate(codes)}
        facets = {facet: number for number, facet in enumerate(self._desk.facets)}
        names = {code.id: first(code).casefold() for code in codes.values()}
        by: dict[int, Callable[[Annotation], Any]] = {
            DOCUMENT: lambda a: 0,
            FACET: lambda a: (facets.get(codes[a.code].facet, 0) if a.code in codes else -1, places.get(a.code, -1)),
            CODE: lambda a: names.get(a.code, ""),
            QUOTE: lambda a: a.quote[:SHOWN].casefold(),
            CODER: lambda a: coders[a.coder].name.casefold() if a.coder in coders else "",
            CONFIDENCE: lambda a: _RANK.get(Confidence(a.confidence), 0) or len(_RANK),
            CHANGED: lambda a: a.changed_at,
        }
        value = by[column]
        return lambda a: (value(a), order.get(a.document, -1), a.start, a.end, a.id)

    # what Qt asks

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return CHANGED + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical and role == Qt.ItemDataRole.DisplayRole:
            return self._told(self._rows[section])  # the name of the row for screen readers; nobody sees it
        if orientation == Qt.Orientation.Horizontal:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return self._titles()[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Document"),
            self.tr("Facet"),
            self.tr("Code"),
            self.tr("Quote"),
            self.tr("Coder"),
            self.tr("Confidence"),
            self.tr("Changed"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        annotation, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(annotation, column)
        if role == Qt.ItemDataRole.DecorationRole and column == CODE:
            return self._mark(annotation.code)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(annotation, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            # the first cell is where the keys are while somebody goes from row to row: it says the whole row
            return self._told(annotation) if column == DOCUMENT else self._words(annotation, column)
        if role == ID_ROLE:
            return annotation.id
        return None

    def _told(self, annotation: Annotation) -> str:
        return told(self._desk, annotation, document=self.titles.get(annotation.document, ""))

    def _words(self, annotation: Annotation, column: int) -> str:
        code = self._desk.codes.get(annotation.code)
        facet = self._desk.facets.get(code.facet) if code is not None else None
        coder = self._desk.coders.get(annotation.coder)
        if column == DOCUMENT:
            return self.titles.get(annotation.document, "")
        if column == FACET:
            return first(facet) if facet is not None else ""
        if column == CODE:
            return first(code) if code is not None else ""
        if column == QUOTE:
            covered = self._desk.covering.covers(annotation.document)
            in_place = self._desk.covering.in_place(annotation.document) if covered else ""
            return in_place or " ".join(annotation.quote[:SHOWN].split())
        if column == CODER:
            return coder.name if coder is not None else ""
        if column == CONFIDENCE:
            return labels.confidence(Confidence(annotation.confidence)) if annotation.confidence else ""
        return labels.moment(annotation.changed_at)

    def _tip(self, annotation: Annotation, column: int) -> str:
        if column == QUOTE and not self._desk.covering.covers(annotation.document):
            quote = annotation.quote[:TOLD] + (" …" if len(annotation.quote) > TOLD else "")
            return quote + (f"\n\n{annotation.memo[:TOLD]}" if annotation.memo else "")
        if column == CODE:
            return self._desk.place_of_code(annotation.code)
        return self._words(annotation, column)
