"""The widget under the reader: every event goes to the part that knows, and what they say is painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QToolTip, QWidget

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Code
from nkhr_desktop.ui.reader.crossing import Crossing
from nkhr_desktop.ui.reader.dropping import Dropping
from nkhr_desktop.ui.reader.growing import Growing
from nkhr_desktop.ui.reader.mouse import Mouse
from nkhr_desktop.ui.reader.painting import Scene
from nkhr_desktop.ui.reader.passages import Passages
from nkhr_desktop.ui.reader.pointing import Pointing
from nkhr_desktop.ui.reader.qt_text import for_qt
from nkhr_desktop.ui.reader.selection import Selection
from nkhr_desktop.ui.reader.spoken import Mirror
from nkhr_desktop.ui.reader.view import View
from nkhr_desktop.ui.theme import Theme
from nkhr_desktop.ui.viewport import own_viewport

#: How long a passage that was gone to stays lit; how many annotations a tip describes.
_FLASH_MS = 1_200
_TOLD = 5


class Stage(QAbstractScrollArea):
    """Paints one document and turns keys and mouse into selection and choice. Reader adds the verbs."""

    selection_changed = Signal(object)  # Span | None
    caret_moved = Signal(int)
    annotation_chosen = Signal(object)  # id | None, by a click
    span_dragged = Signal(str, object)  # annotation id, the Span that its dragged end asks for
    code_dropped = Signal(str, object)  # code id, the Span that it was dropped on
    context_asked = Signal(QPoint, object)  # global point, ids of the annotations there
    crowd_asked = Signal(QPoint, object)  # global point, ids of the annotations behind a "+n"
    place_changed = Signal()  # another part of the text is in view
    zoom_asked = Signal(int)  # +1 or -1, by Ctrl and wheel

    def __init__(
        self,
        passages: Passages,
        theme: Theme,
        parent: QWidget | None = None,
        name: Callable[[Code], str] = attrgetter("name"),
    ) -> None:
        """``name`` says how a code is called in the margin."""
        super().__init__(parent)
        own_viewport(self)
        self.setVerticalScrollBar(QScrollBar(self))  # for the same reason
        self._passages = passages
        self._view = View(passages, theme, self.viewport(), self.verticalScrollBar(), name)
        self._selection = Selection(self._view)
        self._growing = Growing(self._selection)
        pointing = Pointing(self._view)
        self._mouse = Mouse(self._view, self._selection, pointing, self.viewport())
        self._dropping = Dropping(self._view, self._selection, pointing, self.viewport())
        self._mirror = Mirror(self.viewport(), self._key)
        self._crossing = Crossing(self._view, self._mirror)
        self._found: Sequence[Span] = ()
        self._current: Span | None = None
        self._flash: Span | None = None
        self._told: tuple[Span | None, int] = (None, 0)
        self._place = 0
        self._flashing = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._moving = QTimer(self, singleShot=True, interval=0)
        self._mirroring = QTimer(self, singleShot=True, interval=0)
        self._set_up()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._mirror)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(240)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._mirror.setAccessibleName(self.tr("Text of the document"))
        self._mirror.installEventFilter(self)
        self.verticalScrollBar().valueChanged.connect(self._bar_moved)
        self.verticalScrollBar().sliderReleased.connect(self.viewport().update)
        self._flashing.timeout.connect(self._unflash)
        self._moving.timeout.connect(self.place_changed)
        self._mirroring.timeout.connect(self._follow)
        self._mouse.moved.connect(self._moved)
        self._mouse.chose.connect(self.annotation_chosen)
        self._mouse.crowded.connect(self.crowd_asked)
        self._mouse.end_moved.connect(self.span_dragged)
        self._mouse.carrying.connect(self._dropping.carry)
        self._dropping.moved.connect(self.viewport().update)
        self._dropping.dropped.connect(self.code_dropped)

    # what is shown and selected

    @property
    def place(self) -> int:
        """The first code point that is wholly in view."""
        return self._view.scrolling.place()

    @property
    def caret(self) -> int:
        """Where the caret is."""
        return self._selection.caret

    @property
    def selection(self) -> Span | None:
        """What is selected."""
        return self._selection.span

    def select_all(self) -> None:
        """Select the whole text."""
        self._selection.put(0, len(self._view.paragraphs.text))
        self._moved()

    def copy(self) -> None:
        """Put the selected text on the clipboard, exactly as it is in the document."""
        if self.selection is not None:
            # not as QMimeData: the clipboard may outlive Python, and what Python made must not
            QGuiApplication.clipboard().setText(for_qt(self.selection.quote(self._view.paragraphs.text)))

    # events: time and place

    def _moved(self) -> None:
        """Caret, selection or scene changed: tell who asked, and look again."""
        span, caret = self._selection.span, self._selection.caret
        before, self._told = self._told, (span, caret)
        if caret != before[1]:
            self.caret_moved.emit(caret)
        if span != before[0]:
            self.selection_changed.emit(span)
        if (span, caret) != before:
            self._mirroring.start()
        self.viewport().update()

    def _follow(self) -> None:
        self._mirror.follow(self._view.paragraphs, self._selection.caret, self._selection.mark)
        self._crossing.caret_is(self._selection.caret)

    def _unflash(self) -> None:
        self._flash = None
        self.viewport().update()

    def _bar_moved(self, value: int) -> None:
        self._view.scrolling.heed(value)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Nothing: the bar's value is heeded, the view is painted anew."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text is set anew when it is painted."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay out what is in view, ask for its annotations, paint."""
        view, mouse = self._view, self._mouse
        view.lay_out()
        rows = view.rows()
        view.scrolling.tell()
        scene = Scene(
            rows,
            selection=self.selection,
            caret=self.caret if self._mirror.hasFocus() else None,
            chosen=mouse.chosen,
            hovered=mouse.hovered,
            found=self._found,
            current=self._current,
            flash=self._flash,
            drop=self._dropping.target,
            pinned=mouse.pinned(),
        )
        painter = QPainter(self.viewport())
        view.painting.paint(painter, scene, self.viewport().height())
        if view.document and not rows:
            painter.setPen(view.theme.colour("text_quiet"))
            where = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), where, self.tr("This document has no text."))
        painter.end()
        self._after_paint()

    def _after_paint(self) -> None:
        place = self.place
        if place != self._place:
            self._place = place
            self._moving.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl ask for another size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            self._view.scrolling.wheel(event)
        event.accept()
        self.viewport().update()

    # events: keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a text view; all others go to the window."""
        if not self._key(event):
            event.ignore()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            busy = self._mouse.cancel() or self.selection is not None
            self._selection.clear()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            busy = True
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
            busy = True
        else:
            busy = self._selection.key(event)
        if busy:
            self._moved()
        return busy

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mirror has or has lost the focus: the caret shows it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.viewport().update()
        return False

    # events: the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See Mouse; back and forward go to the window."""
        if event.button() == Qt.MouseButton.LeftButton and len(self._view.paragraphs):
            self._mouse.press(event)
        elif event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See Mouse."""
        if len(self._view.paragraphs):
            self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See Mouse."""
        if event.button() == Qt.MouseButton.LeftButton and len(self._view.paragraphs):
            self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See Mouse."""
        if event.button() == Qt.MouseButton.LeftButton and len(self._view.paragraphs):
            self._mouse.twice(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the window for a menu, at the mouse or at the caret."""
        at_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        ids, point = self._mouse.asked(None if at_key else QPointF(event.pos()))
        self.context_asked.emit(self.viewport().mapToGlobal(point), ids)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tips, and the mouse that leaves; the rest as ever."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tip(event)
            return True
        if event.type() == QEvent.Type.Leave:
            self._mouse.leave()
        return super().viewportEvent(event)

    def _tip(self, event: QHelpEvent) -> None:
        import html

        marks = self._mouse.hit(QPointF(event.pos())).marks if len(self._view.paragraphs) else ()
        # escaped: a memo is anybody's text, and a tip would show the pictures that it names
        told = [html.escape(self._passages.words(mark)) for mark in marks[:_TOLD]]
        if len(marks) > _TOLD:
            told.append(f"+{len(marks) - _TOLD}")
        lines = "<br><br>".join(told).replace("\n", "<br>")
        QToolTip.showText(event.globalPos(), f"<qt>{lines}</qt>" if told else "", self.viewport())
