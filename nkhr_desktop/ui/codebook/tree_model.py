"""The codebook as a tree for Qt: facets at the top, codes below them, with counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from nkhr_desktop.model.things import Code, Facet
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.codebook.matching import Hit
from nkhr_desktop.ui.codebook.names import first, pair
from nkhr_desktop.ui.counting import counted

CODE_MIME = "application/x-nkhr-code"
SPAN_MIME = "application/x-nkhr-span"
ROW_ROLE = Qt.ItemDataRole.UserRole
NO_INDEX = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
# put together once: Qt asks for the flags of every line before it paints one
_FACET = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_FACET_TO_EDIT = _FACET | Qt.ItemFlag.ItemIsDropEnabled
_CODE = _FACET | Qt.ItemFlag.ItemIsDragEnabled
_CODE_TO_EDIT = _CODE | Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsEditable


@dataclass(slots=True)
class Row:
    """One line of the tree: a facet (``code`` None) or a code. ``total`` counts what is below it too."""

    facet: Facet
    code: Code | None
    parent: int
    place: int
    depth: int
    children: list[int] = field(default_factory=list)
    count: int = 0
    total: int = 0
    codes: int = 0
    hit: Hit | None = None

    @property
    def id(self) -> str:
        """The id of its code or facet."""
        return self.code.id if self.code is not None else self.facet.id


class CodeTree(QAbstractItemModel):
    """Facets and codes. Verbs are not called here: what a person wants is told by signals."""

    renamed = Signal(str, str)
    """code, the name in the window's language"""
    moved = Signal(str, str, str, str)
    """code, new parent or "", the sibling that it goes ahead of or "", facet"""
    passage_dropped = Signal(str)
    """code"""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._tops: list[int] = []
        self._numbers: dict[str, int] = {}
        self.editable = True
        #: Korean names first; None is as the window speaks
        self.korean: bool | None = None

    def load(
        self,
        facets: Iterable[Facet],
        codes: Sequence[Code],
        counts: Mapping[str, int],
        hits: Mapping[str, Hit] | None = None,
    ) -> None:
        """Show this codebook; with ``hits`` only the codes that fit and what stands above them."""
        self.beginResetModel()
        self._rows, self._tops, self._numbers = [], [], {}
        wanted = None if hits is None else _with_ancestors(codes, hits)
        for facet in facets:
            inside = [code for code in codes if code.facet == facet.id and (wanted is None or code.id in wanted)]
            if inside or wanted is None:
                self._load_facet(facet, inside, hits or {})
        self._count(counts)
        self.endResetModel()

    def _load_facet(self, facet: Facet, codes: Sequence[Code], hits: Mapping[str, Hit]) -> None:
        top = self._append(Row(facet, None, -1, len(self._tops), 0))
        self._tops.append(top)
        for code in codes:
            above = self._numbers.get(code.parent, top) if code.parent else top
            parent = self._rows[above]
            row = Row(facet, code, above, len(parent.children), parent.depth + 1, hit=hits.get(code.id))
            parent.children.append(self._append(row))

    def _append(self, row: Row) -> int:
        self._numbers[row.id] = len(self._rows)
        self._rows.append(row)
        return len(self._rows) - 1

    def count(self, counts: Mapping[str, int]) -> None:
        """Take other counts (annotations of each code) and show them."""
        self._count(counts)
        for number, row in enumerate(self._rows):
            if row.children:
                first_child = self._index(row.children[0])
                self.dataChanged.emit(first_child, self._index(row.children[-1]), [ROW_ROLE])
            if row.parent < 0:
                self.dataChanged.emit(self._index(number), self._index(number), [ROW_ROLE])

    def _count(self, counts: Mapping[str, int]) -> None:
        for row in self._rows:
            row.count = row.total = counts.get(row.code.id, 0) if row.code is not None else 0
            row.codes = 0 if row.code is None else 1
        for row in reversed(self._rows):
            if row.parent >= 0:
                self._rows[row.parent].total += row.total
                self._rows[row.parent].codes += row.codes

    # places

    def row(self, index: Index) -> Row | None:
        """The line at an index."""
        return self._rows[index.internalId()] if index.isValid() else None

    def find(self, thing: str) -> QModelIndex:
        """The index of a code or facet; an invalid one if it is not shown."""
        number = self._numbers.get(thing)
        return NO_INDEX if number is None else self._index(number)

    def codes(self) -> list[Row]:
        """The lines of codes, from top to bottom."""
        return [row for row in self._rows if row.code is not None]

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._rows[number].place, 0, number)

    def _below(self, parent: Index) -> list[int]:
        return self._rows[parent.internalId()].children if parent.isValid() else self._tops

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        below = self._below(parent)
        return self._index(below[row]) if column == 0 and 0 <= row < len(below) else NO_INDEX

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        row = self.row(index)
        return NO_INDEX if row is None or row.parent < 0 else self._index(row.parent)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return len(self._below(parent))

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 1

    # what Qt asks

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return first(row.code or row.facet)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _tip(self, row: Row) -> str:
        if row.code is None:
            return "\n".join(name for name in pair(row.facet) if name)
        lines = [" · ".join(name for name in pair(row.code) if name)]
        definition = row.code.definition_ko if pair(row.code)[0] == row.code.name_ko else row.code.definition_en
        lines += [definition] if definition else []
        if row.hit is not None and row.hit.by_alias:
            lines.insert(1, self.tr("also {alias}").replace("{alias}", row.hit.words))
        lines.append(self._annotations(row.count))
        if row.total != row.count:
            lines.append(self.tr("{n} with the codes below it").replace("{n}", labels.number(row.total)))
        return "\n".join(lines)

    def _spoken(self, row: Row) -> str:
        parts = [name for name in pair(row.code or row.facet) if name]
        if row.code is None:
            parts.append(self._codes(row.codes))
        elif row.code.key:
            parts.append(self.tr("key {key}").replace("{key}", row.code.key))
        parts.append(self._annotations(row.total if row.code is None else row.count))
        return ", ".join(parts)

    def headline(self, row: Row) -> str:
        """What stands at the right of a facet: "38 codes · 46"."""
        return self._codes(row.codes) + " · " + labels.number(row.total)

    def names(self, row: Row) -> tuple[str, str]:
        """(first, second name or alias) as the line shows them; Korean first while Korean is looked for."""
        one, other = pair(row.code or row.facet, self.korean)
        if row.hit is not None and row.hit.by_alias:
            other = row.hit.words
        return one, other

    def _codes(self, count: int) -> str:
        return counted(count, self.tr("1 code"), self.tr("{n} codes"))

    def _annotations(self, count: int) -> str:
        return counted(count, self.tr("1 annotation"), self.tr("{n} annotations"))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        if role != Qt.ItemDataRole.EditRole or row is None or row.code is None:
            return False
        if str(value).strip() and str(value).strip() != first(row.code):
            self.renamed.emit(row.code.id, str(value).strip())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        if row.code is None:
            return _FACET_TO_EDIT if self.editable else _FACET
        return _CODE_TO_EDIT if self.editable else _CODE

    # dragging

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [CODE_MIME, SPAN_MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        data = QMimeData()
        row = next((self.row(index) for index in indexes), None)
        if row is not None and row.code is not None:
            data.setData(CODE_MIME, row.code.id.encode())
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        target = self.row(parent)
        if target is None or not self.editable:
            return False
        if data.hasFormat(SPAN_MIME):
            return row < 0 and target.code is not None
        return data.hasFormat(CODE_MIME) and not self._is_below(target, _dragged(data))

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        target = self.row(parent)
        if target is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        if data.hasFormat(SPAN_MIME):
            self.passage_dropped.emit(target.id)
            return True
        code = _dragged(data)
        siblings = [self._rows[number].id for number in target.children]
        after = siblings[row:] if row >= 0 else []
        before = next((each for each in after if each != code), "")
        self.moved.emit(code, target.id if target.code is not None else "", before, target.facet.id)
        return False  # the bell brings the new order; nothing is taken from the old place here

    def _is_below(self, row: Row, code: str) -> bool:
        here: Row | None = row
        while here is not None:
            if here.code is not None and here.code.id == code:
                return True
            here = self._rows[here.parent] if here.parent >= 0 else None
        return False


def _dragged(data: QMimeData) -> str:
    return bytes(data.data(CODE_MIME).data()).decode("utf-8", "replace")


def _with_ancestors(codes: Sequence[Code], hits: Mapping[str, Hit]) -> set[str]:
    parents = {code.id: code.parent for code in codes}
    wanted: set[str] = set()
    for code in hits:
        here = code
        while here and here not in wanted:
            wanted.add(here)
            here = parents.get(here, "")
    return wanted
