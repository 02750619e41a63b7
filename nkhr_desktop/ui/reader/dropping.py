"""What is dragged: the selection out of the reader, a code into it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.reader.margin import Emphasis
from nkhr_desktop.ui.reader.moves import Grain
from nkhr_desktop.ui.reader.pointing import Pointing, Zone
from nkhr_desktop.ui.reader.qt_text import for_qt
from nkhr_desktop.ui.reader.selection import Selection
from nkhr_desktop.ui.reader.view import View

#: A span that leaves: document id, start and end in code points, one a line, UTF-8.
SPAN_MIME = "application/x-nkhr-span"
#: A code that comes: its id, UTF-8.
CODE_MIME = "application/x-nkhr-code"


class Dropping(QObject):
    """Filters the drag events of ``surface``."""

    moved = Signal()
    """Another passage would get the code."""
    dropped = Signal(str, object)
    """Code id, Span."""

    def __init__(self, view: View, selection: Selection, pointing: Pointing, surface: QWidget) -> None:
        super().__init__(surface)
        self._view = view
        self._selection = selection
        self._pointing = pointing
        self._surface = surface
        #: what a code would be applied to if it were dropped now
        self.target: Span | None = None
        surface.setAcceptDrops(True)
        surface.installEventFilter(self)

    # out

    def carry(self) -> None:
        """Drag the selection out, until the button is let go."""
        span = self._selection.span
        if span is not None:
            drag = QDrag(self._surface)
            drag.setMimeData(self.carried(span))
            drag.exec(Qt.DropAction.CopyAction)

    def carried(self, span: Span) -> QMimeData:
        """What a drag of ``span`` carries: our own description and the plain quote."""
        data = QMimeData()
        data.setText(for_qt(span.quote(self._view.paragraphs.text)))
        data.setData(SPAN_MIME, f"{self._view.document}\n{span.start}\n{span.end}".encode())
        return data

    # in

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags that carry a code; leave everything else alone."""
        if isinstance(event, QDropEvent) and event.mimeData().hasFormat(CODE_MIME):
            # enter and move events are drop events too
            self._aim(self.target_at(event.position()))
            if isinstance(event, QDragEnterEvent):
                event.acceptProposedAction()
            elif isinstance(event, QDragMoveEvent):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.setAccepted(self.target is not None)
            else:
                self._drop(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._aim(None)
        return False

    def _aim(self, target: Span | None) -> None:
        if target != self.target:
            self.target = target
            self.moved.emit()

    def _drop(self, event: QDropEvent) -> None:
        target = self.target
        self._aim(None)
        code = bytes(event.mimeData().data(CODE_MIME).data()).decode("utf-8", "replace")
        event.setAccepted(target is not None)
        if target is not None and code:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(code, target)

    def target_at(self, point: QPointF) -> Span | None:
        """What a code dropped at ``point`` is applied to; None where there is nothing.

        That is the selection or the annotation there, else the sentence; on a paragraph's number it is the
        paragraph.
        """
        if not len(self._view.paragraphs):
            return None
        hit = self._pointing.hit(point, Emphasis(), None)
        if hit.inside(self._selection.span):
            return self._selection.span
        if hit.marks:
            return Span(hit.marks[0].start, hit.marks[0].end)
        if hit.zone is Zone.GUTTER:
            return self._selection.moves.around(hit.place, Grain.PARAGRAPH)
        return self._selection.moves.around(hit.place, Grain.SENTENCE) if hit.zone is Zone.TEXT else None
