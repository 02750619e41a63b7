"""The tour under way: which stop it is at, and that it goes on when the person does what the stop speaks of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.places import CODE, Places
from nkhr_desktop.ui.theme import Appearance
from nkhr_desktop.ui.tour import stops
from nkhr_desktop.ui.tour.card import Ring, TourCard
from nkhr_desktop.ui.tour.placing import place_for
from nkhr_desktop.ui.tour.sights import Sights

#: Milliseconds that "done" is shown before the next stop.
PAUSE = 900
#: What a step of the project means for the tour.
ENDED_BY = {
    Kind.APPLY_CODE: stops.APPLIED,
    Kind.UNDO: stops.UNDONE,
    Kind.SET_CONFIDENCE: stops.DESCRIBED,
    Kind.SET_ROLE: stops.DESCRIBED,
    Kind.SET_GROUNDS: stops.DESCRIBED,
    Kind.WRITE_MEMO: stops.DESCRIBED,
    Kind.CHANGE_CODE: stops.DESCRIBED,
}


class Tour(QObject):
    """Lives from the first card to the last. It only looks at what the person does, and changes nothing."""

    ended = Signal(bool)
    """True if the last stop was reached."""

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        actions: Actions,
        places: Places,
        appearance: Appearance,
        sights: Sights,
        ground: QWidget,
    ) -> None:
        super().__init__(ground)
        self._ground = ground
        self._places = places
        self._sights = sights
        self._stops = stops.Stops(bridge, desk, actions, sights, ground).all()
        self._number = 0
        self._chosen = ""
        self._desk = desk
        self.card = TourCard(appearance, ground)
        self._ring = Ring(appearance, ground)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._over = False
        self._connect(bridge, actions)

    def _connect(self, bridge: Bridge, actions: Actions) -> None:
        desk, card = self._desk, self.card
        card.back.connect(lambda: self.go_to(self._number - 1))
        card.onward.connect(lambda: self.go_to(self._number + 1))
        card.left.connect(self.leave)
        self._pause.timeout.connect(lambda: self.go_to(self._number + 1))
        self._again.timeout.connect(self._stand)
        desk.document_changed.connect(lambda document: self._did(stops.DOCUMENT) if document else None)
        desk.selection_changed.connect(lambda span: self._did(stops.SELECTION) if span is not None else None)
        desk.annotation_changed.connect(self._annotation_changed)
        bridge.changed.connect(self._changed)
        bridge.closed.connect(self.leave)
        actions["export_dataset"].triggered.connect(self._exported)
        sights = self._sights
        seen = (sights.documents, sights.reader.viewport(), sights.codes, sights.annotation, sights.palette)
        for part in (self._ground, *seen):
            if part is not None:
                part.installEventFilter(self)

    def go_to(self, number: int) -> None:
        """Show a stop by its number from 0; after the last one the tour is over."""
        self._pause.stop()
        if number >= len(self._stops):
            self._end(whole=True)
            return
        self._number = max(0, number)
        stop = self._stops[self._number]
        if self._places.current != CODE:
            self._places.show(CODE)
        stop.prepare()
        self._chosen = self._desk.annotation
        self.card.show_stop(stop.title, stop.words, self._number + 1, len(self._stops))
        self._stand()
        self._again.start()  # what was brought into view has its place once the window has laid it out
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card, self.card.words))

    def leave(self) -> None:
        """Take the card away."""
        self._end(whole=False)

    def _end(self, whole: bool) -> None:
        if not self._over:
            self._over = True
            had_keys = self.card.isAncestorOf(self._ground.focusWidget() or self._ground)
            self.card.hide()
            self._ring.hide()
            if had_keys:
                self._desk.focus_reader()
            self.ended.emit(whole)

    # what the person does

    def _did(self, what: str) -> None:
        if not self._over and self._stops[self._number].ends == what and not self._pause.isActive():
            self.card.show_done()
            self._pause.start()

    def _changed(self, changes: Changes) -> None:
        if changes.kind in ENDED_BY:
            self._did(ENDED_BY[changes.kind])

    def _annotation_changed(self, annotation: str) -> None:
        if annotation and annotation != self._chosen:
            self._did(stops.CHOSEN)

    def _exported(self) -> None:
        if not self._over and self._stops[self._number].ends == stops.EXPORT:
            self._end(whole=True)

    # where it stands

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if not self._over and event.type() in kinds:
            self._again.start()
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        """Put the card beside its part, and the frame around that."""
        if self._over:
            return
        parts, room = self._stops[self._number].parts(), self._ground.rect()
        card = self.card
        card.ensurePolished()
        card.setGeometry(place_for(parts, self._rather_free(), room, card.widths, card.height_at))
        self._ring.surround(parts[0].intersected(room))
        self._ring.raise_()
        card.show()
        card.raise_()

    def _rather_free(self) -> list[QRect]:
        """What is selected should be seen too."""
        reader, span = self._sights.reader, self._desk.passage()
        area = reader.rect_of(span) if span is not None else None
        if area is None:
            return []
        corner = self._ground.mapFromGlobal(reader.viewport().mapToGlobal(area.topLeft()))
        return [QRect(corner, area.size())]
