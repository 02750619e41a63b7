"""The tree of codes: keys, mouse, dragging, and what stays folded."""

from __future__ import annotations

import json
from collections.abc import Mapping

from PySide6.QtCore import QItemSelectionModel, QMimeData, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragMoveEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTreeView, QWidget

from nkhr_desktop.model.things import Code
from nkhr_desktop.ui import swatch
from nkhr_desktop.ui.codebook.matching import Hit
from nkhr_desktop.ui.codebook.names import first, letter
from nkhr_desktop.ui.codebook.rows import CodeRows
from nkhr_desktop.ui.codebook.tree_model import SPAN_MIME, CodeTree, Row
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.theme import Appearance
from nkhr_desktop.ui.viewport import own_viewport


class CodeTreeView(QTreeView):
    """Shows a CodeTree. What a person wants of a code is told by signals with its id."""

    apply_wanted = Signal(str)
    remove_wanted = Signal()
    pin_wanted = Signal(str, str)
    """code, digit or "" """
    search_wanted = Signal()
    left = Signal()
    """Escape: the keys may go back to the text."""
    menu_wanted = Signal(object, QPoint)
    """Row or None, global point"""
    folded = Signal()
    """A person opened or closed something."""

    def __init__(self, desk: Desk, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        own_viewport(self)
        self._desk = desk
        self._appearance = appearance
        self._open: set[str] = set()
        self._restoring = False
        self._filtered = False
        self.tree = CodeTree(self)
        self.setModel(self.tree)
        self._settle()
        self.expanded.connect(lambda index: self._fold(index, True))
        self.collapsed.connect(lambda index: self._fold(index, False))
        self.selectionModel().currentChanged.connect(self._current)
        appearance.changed.connect(self.viewport().update)

    def _settle(self) -> None:
        self.setObjectName("codes")
        self.setAccessibleName(self.tr("Codes"))
        self.setItemDelegate(CodeRows(self._appearance, self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(600)
        # in this colour Qt draws where a drop would go; the lines choose their own
        self.viewport().setForegroundRole(QPalette.ColorRole.Link)

    # what is shown

    def show_codebook(self, counts: Mapping[str, int], hits: Mapping[str, Hit] | None) -> None:
        """Show the desk's codebook, with ``hits`` only what fits; chosen and folded lines stay so."""
        codes: list[Code] = list(self._desk.codes.values())
        self._filtered = hits is not None
        self._restoring = True
        self.tree.load(self._desk.facets.values(), codes, counts, hits)
        if hits is not None:
            self.expandAll()
        else:
            for thing in self._open:
                self.setExpanded(self.tree.find(thing), True)
        self._restoring = False
        self.choose(self._desk.code)

    def choose(self, code: str) -> None:
        """Make a code the current line, opening what it lies in."""
        index = self.tree.find(code)
        here = self.row()
        if here is not None and here.id == code:
            return
        self._restoring = True
        if code and index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        elif here is not None and here.code is not None:
            self.selectionModel().clear()
        self._restoring = False

    def row(self) -> Row | None:
        """The current line."""
        return self.tree.row(self.currentIndex())

    def rename(self, code: str, typed: str = "") -> None:
        """Let the person write another name in the line itself; ``typed`` is what they wrote the last time."""
        self.choose(code)
        self.setFocus()
        self.edit(self.tree.find(code))
        fields = self.findChildren(QLineEdit, "rename")
        if typed and fields:
            fields[-1].setText(typed)

    # what stays folded

    def opened(self) -> str:
        """What is open, to be remembered."""
        return json.dumps(sorted(self._open))

    def open_as(self, remembered: str, counts: Mapping[str, int]) -> None:
        """Open what was open; the first time the facets, and the groups with annotations in them."""
        if remembered:
            try:
                known = json.loads(remembered)
            except ValueError:
                known = []
            self._open = {str(each) for each in known} if isinstance(known, list) else set()
            return
        codes = self._desk.codes
        self._open = set(self._desk.facets)
        for code in counts:
            here = codes.get(code)
            while here is not None and here.parent and here.parent not in self._open:
                self._open.add(here.parent)
                here = codes.get(here.parent)

    def _fold(self, index: QModelIndex, is_open: bool) -> None:
        row = self.tree.row(index)
        if self._filtered or row is None:
            return
        if is_open:
            self._open.add(row.id)
        else:
            self._open.discard(row.id)
        if not self._restoring:
            self.folded.emit()

    def _current(self, index: QModelIndex) -> None:
        row = self.tree.row(index)
        if row is not None and not self._restoring:
            self._desk.choose_code(row.code.id if row.code is not None else "")

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.row(), event.key()
        code = row.code.id if row is not None and row.code is not None else ""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None and plain:
            if code:
                self.apply_wanted.emit(code)
            else:
                self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        elif key == Qt.Key.Key_Delete and code:
            self.remove_wanted.emit()
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9 and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            if code:
                self.pin_wanted.emit(code, chr(key))
        elif event.text() == "/":
            self.search_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self.tree.row(index)
        if row is not None and row.children and event.button() == Qt.MouseButton.LeftButton:
            delegate = self.itemDelegate()
            assert isinstance(delegate, CodeRows)
            on_chevron = delegate.chevron(self.visualRect(index), row).contains(event.position().toPoint())
            if row.code is None or on_chevron:
                self.setExpanded(index, not self.isExpanded(index))
                if on_chevron and row.code is not None:
                    return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.tree.row(self.indexAt(event.position().toPoint()))
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if row.code is not None:
            self.apply_wanted.emit(row.code.id)
        else:
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index, point = self.indexAt(event.pos()), event.globalPos()
            self.setCurrentIndex(index)
        else:
            index = self.currentIndex()
            point = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft() + QPoint(24, 0))
        self.menu_wanted.emit(self.tree.row(index), point)

    # dragging

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(SPAN_MIME) and event.isAccepted():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def startDrag(self, actions: Qt.DropAction) -> None:
        row = self.row()
        if row is None or row.code is None:
            return
        drag = QDrag(self)
        data: QMimeData = self.tree.mimeData([self.currentIndex()])
        drag.setMimeData(data)
        picture = self._picture(row.code)
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(-10, -6))
        drag.exec(actions, Qt.DropAction.MoveAction)

    def _picture(self, code: Code) -> QPixmap:
        """What hangs at the pointer while a code is dragged: its swatch and name on a small plate."""
        theme, ratio = self._appearance.theme, self.devicePixelRatioF()
        words = first(code)
        height = self.fontMetrics().height() + 10
        width = round(QFontMetricsF(self.font()).horizontalAdvance(words)) + swatch.SIZE + 26
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("hairline"))
        painter.setBrush(QColor(theme.colour("raised")))
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 6, 6)
        mark = swatch.swatch(theme, letter(code), code.colour, swatch.SIZE, ratio)
        painter.drawPixmap(QPoint(8, (height - swatch.SIZE) // 2), mark)
        painter.setFont(self.font())
        painter.setPen(theme.colour("text"))
        painter.drawText(swatch.SIZE + 15, 0, width, height, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()
        return picture
