"""What the mouse does: choosing, selecting, dragging an end of an annotation."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Mark
from nkhr_desktop.ui.reader.margin import Emphasis, Spot
from nkhr_desktop.ui.reader.moves import Grain, Side
from nkhr_desktop.ui.reader.pointing import Hit, Pointing, Zone, next_of
from nkhr_desktop.ui.reader.selection import Selection
from nkhr_desktop.ui.reader.view import View

#: Auto-scroll: every 16 ms, 0.4 px for each pixel outside, at most 60.
_TICK, _PACE, _FASTEST = 16, 0.4, 60.0


class Doing(Enum):
    """What a pressed button is about."""

    NOTHING = "nothing"
    SELECTING = "selecting"
    CARRYING = "carrying"  # pressed on the selection: a click, or the begin of a drag out
    MOVING_END = "moving end"


class Mouse(QObject):
    """Turns presses, moves and releases on ``surface`` into selections, choices and drags."""

    moved = Signal()
    """The selection or the scene changed."""
    chose = Signal(object)
    """id | None: a click chose an annotation, or none."""
    crowded = Signal(QPoint, object)
    """Global point, ids: a "+n" was clicked."""
    carrying = Signal()
    """The selection is dragged out from now on."""
    end_moved = Signal(str, object)
    """id, Span: an end of the chosen annotation was let go at another place."""

    def __init__(self, view: View, selection: Selection, pointing: Pointing, surface: QWidget) -> None:
        super().__init__(surface)
        self._view = view
        self._selection = selection
        self._pointing = pointing
        self._surface = surface
        self._doing = Doing.NOTHING
        self._grain = Grain.CHARACTER
        self._pressed = QPointF()
        self._last = QPointF()
        self._dragged = False
        self._hit: Hit | None = None
        #: runs for as long as one more press makes a double click a triple one
        self._third = QTimer(self, singleShot=True)
        self._side = "end"
        #: the annotation of which an end is dragged, as it was
        self._held: Mark | None = None
        #: it was dragged over the other end: words are selected instead
        self._crossed = False
        self.chosen_id: str | None = None
        self._known: Span | None = None
        self.hovered_id: str | None = None
        #: the chosen annotation as it would be if the dragged end were let go now
        self.preview: Span | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)

    @property
    def emphasis(self) -> Emphasis:
        """The annotations that stand out."""
        return Emphasis(self.chosen_id, self.hovered_id)

    @property
    def chosen(self) -> Mark | None:
        """The chosen annotation if it is in view, with its dragged end where it is now."""
        if self.preview is not None and self._held is not None:
            return self._held._replace(start=self.preview.start, end=self.preview.end)
        return self._view.mark(self.chosen_id)

    @property
    def hovered(self) -> Mark | None:
        """The annotation under the mouse."""
        return self._view.mark(self.hovered_id)

    def reset(self) -> None:
        """Another document: nothing is chosen, nothing is under way."""
        self.cancel()
        self.chosen_id = self.hovered_id = None

    def choose(self, annotation: str | None, span: Span | None) -> None:
        """Let an annotation stand out; ``span`` tells where it is while it is out of view."""
        self.cancel()
        self.chosen_id, self._known = annotation, span

    def moved_end(self, side: Side, step: int, grain: Grain) -> Span | None:
        """The chosen annotation's span with one end moved; None if there is none or it cannot go there."""
        mark = self.chosen
        if mark is None and self.chosen_id is not None and self._known is not None:
            mark = self._view.look_up(self.chosen_id, self._known)
        if mark is None:
            return None
        place = self._selection.moves.shift(mark.start if side == "start" else mark.end, side, step, grain)
        start, end = (place, mark.end) if side == "start" else (mark.start, place)
        return Span(start, end) if start < end and (start, end) != (mark.start, mark.end) else None

    def pinned(self) -> list[Spot]:
        """The labels at the top of the view."""
        return self._pointing.pinned(self.emphasis)

    def asked(self, point: QPointF | None) -> tuple[list[str], QPoint]:
        """For a menu: the annotations at ``point`` (at the caret if None), and the point for it.

        None of them where the point is in the selection: then that is what the menu is about.
        """
        caret = self._selection.caret
        if not len(self._view.paragraphs):
            return [], point.toPoint() if point else QPoint()
        if point is None:
            point = self._pointing.point(caret) or QPointF(self._surface.rect().center())
        hit = self.hit(point)
        marks = () if hit.inside(self._selection.span) else (*hit.marks, *hit.crowd)
        return [mark.id for mark in marks], point.toPoint()

    def hit(self, point: QPointF) -> Hit:
        """What is under a point of the surface."""
        return self._pointing.hit(point, self.emphasis, self.chosen)

    # events

    def press(self, event: QMouseEvent) -> None:
        """The left button went down."""
        point, extends = event.position(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        third = self._is_third(point)
        self._pressed = self._last = point
        self._dragged = self._crossed = False
        hit = self._hit = self.hit(point)
        if third:
            self._start(hit.place, Grain.PARAGRAPH)
        elif hit.zone is Zone.MARGIN:
            self._doing = Doing.NOTHING
        elif hit.grip:
            self._doing, self._side, self._held = Doing.MOVING_END, hit.grip, self.chosen
            self._grain = Grain.CHARACTER
        elif extends:
            self._doing, self._grain = Doing.SELECTING, Grain.CHARACTER
            self._selection.extend(hit.place, self._grain)
            self._dragged = True
        elif hit.inside(self._selection.span):
            self._doing = Doing.CARRYING
        elif hit.zone is Zone.GUTTER:
            self._start(hit.place, Grain.PARAGRAPH)
        else:
            self._start(hit.place, Grain.CHARACTER)
        self.moved.emit()

    def twice(self, event: QMouseEvent) -> None:
        """A double click: a word. One more press within the interval is the third."""
        hit = self._hit = self.hit(event.position())
        self._pressed = event.position()
        self._third.start(QGuiApplication.styleHints().mouseDoubleClickInterval())
        if hit.zone is Zone.TEXT:
            word = Grain.NOUN if self._selection.snapping is Grain.NOUN else Grain.WORD
            self._start(hit.place if hit.character is None else hit.character, word)
            self._dragged = True
        self.moved.emit()

    def move(self, event: QMouseEvent) -> None:
        """The mouse moved, with the left button down or without any."""
        self._last = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(self.hit(self._last))
            return
        far = (self._last - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self._dragged = self._dragged or (far and self._doing is not Doing.NOTHING)
        if self._doing is Doing.CARRYING and far:
            self._doing = Doing.NOTHING
            self.carrying.emit()
        elif self._dragged:
            self._reach()
            self._scroll_if_outside()

    def release(self, event: QMouseEvent) -> None:
        """The left button went up."""
        self._timer.stop()
        doing, self._doing = self._doing, Doing.NOTHING
        hit, preview, self.preview = self._hit, self.preview, None
        held, self._held = self._held, None
        if doing is Doing.MOVING_END and not self._crossed:
            if preview is not None and held is not None and preview != _span_of(held):
                self.end_moved.emit(held.id, preview)
        elif self._dragged:
            if self._grain is Grain.CHARACTER:
                self._selection.snap()
            self._selection.offer()
        elif hit is not None:
            self._click(hit, event)
        self.moved.emit()

    def cancel(self) -> bool:
        """Give up what the pressed button is about; False if there is nothing."""
        busy = self._doing is Doing.MOVING_END
        self._doing, self.preview, self._held = Doing.NOTHING, None, None
        self._timer.stop()
        return busy

    def leave(self) -> None:
        """The mouse left the reader."""
        if self.hovered_id is not None:
            self.hovered_id = None
            self.moved.emit()

    # what they come to

    def _start(self, place: int, grain: Grain) -> None:
        self._doing, self._grain = Doing.SELECTING, grain
        self._selection.begin(place, grain)
        self._dragged = grain is Grain.PARAGRAPH

    def _is_third(self, point: QPointF) -> bool:
        soon = self._third.isActive()
        self._third.stop()
        return soon and (point - self._pressed).manhattanLength() < QApplication.startDragDistance()

    def _click(self, hit: Hit, event: QMouseEvent) -> None:
        if hit.crowd:
            self.crowded.emit(event.globalPosition().toPoint(), [mark.id for mark in hit.crowd])
            return
        if hit.zone is not Zone.MARGIN:
            self._selection.put(hit.place, hit.place)
        mark = next_of(hit.marks, self.chosen_id)
        if mark is not None or hit.zone is not Zone.MARGIN:
            self.chosen_id = mark.id if mark else None
            self.chose.emit(self.chosen_id)

    def _hover(self, hit: Hit) -> None:
        self._surface.setCursor(hit.shape)
        over = hit.marks[0].id if hit.marks else None
        if over != self.hovered_id:
            self.hovered_id = over
            self.moved.emit()

    def _reach(self) -> None:
        """Let what is dragged reach to where the mouse is now."""
        place = self._pointing.place(self._last)
        if self._doing is Doing.SELECTING:
            self._selection.extend(place, self._grain)
        elif self._doing is Doing.MOVING_END and self._held is not None:
            self._pull(self._held.start, self._held.end, place)
        self.moved.emit()

    def _pull(self, start: int, end: int, place: int) -> None:
        """Let the dragged end follow; over or past the other end it is no end that is moved: words are selected."""
        near, far = (start, end) if self._side == "start" else (end, start)
        crossed = place >= end if self._side == "start" else place <= start
        if crossed:
            self._selection.put(near, place)
        elif self._crossed:
            self._selection.clear()
        self._crossed = crossed
        self.preview = None if crossed else Span(min(place, far), max(place, far))

    def _scroll_if_outside(self) -> None:
        outside = self._last.y() < 0 or self._last.y() > self._surface.height()
        if outside and not self._timer.isActive():
            self._timer.start()
        elif not outside:
            self._timer.stop()

    def _tick(self) -> None:
        y, height = self._last.y(), self._surface.height()
        outside = y if y < 0 else max(0.0, y - height)
        self._view.scrolling.by(max(-_FASTEST, min(_FASTEST, outside * _PACE)))
        self._view.scrolling.rows()  # before the mouse is mapped: it is over another line now
        self._reach()


def _span_of(mark: Mark) -> Span:
    return Span(mark.start, mark.end)
