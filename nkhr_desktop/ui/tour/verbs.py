"""Help > Tour and Help > Show the hints again: the way into the sample project, and what is said at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nkhr_desktop.ui.tour.sights import Sights
from nkhr_desktop.ui.welcome.hints import SAMPLE, Hints

if TYPE_CHECKING:
    from nkhr_desktop.ui.rooms import House
    from nkhr_desktop.ui.tour.tour import Tour


class TourVerbs(QObject):
    """Registers the handlers; there is one tour at a time."""

    def __init__(self, house: House, hints: Hints, sights: Sights) -> None:
        super().__init__(house.window)
        self._house = house
        self._hints = hints
        self._sights = sights
        self._tour: Tour | None = None
        house.actions.on("tour", self.begin)
        house.actions.on("hints_again", self._show_hints)
        hints.tour_wanted.connect(self.begin)

    @property
    def tour(self) -> Tour | None:
        """The one under way."""
        return self._tour

    def begin(self) -> None:
        """Begin at the first card; while the tour is under way, give the keys to its card."""
        if self._tour is None and self._is_in_the_sample():
            self._start()
        if self._tour is not None:
            self._tour.card.take_keys()

    def _is_in_the_sample(self) -> bool:
        bridge = self._house.bridge
        if bridge.project is not None and not bridge.lent and bridge.project.local.get(SAMPLE):
            return True
        if bridge.project is not None and not self._may_leave():
            return False
        self._house.actions["open_sample"].trigger()
        return bridge.project is not None

    def _may_leave(self) -> bool:
        from nkhr_desktop.ui.dialogs import ask

        return ask(
            self._house.window,
            self.tr("Tour"),
            self.tr(
                "The tour goes through the sample project. Your project is closed for it; all of it is saved, and"
                " File › Open recent brings you back."
            ),
            self.tr("Open the sample"),
        )

    def _start(self) -> None:
        from nkhr_desktop.ui.tour.tour import Tour

        house = self._house
        ground = house.window.centralWidget()
        assert ground is not None, "the window was built"
        self._hints.went_on_tour()
        self._hints.hush(True)
        tour = Tour(house.bridge, house.desk, house.actions, house.places, house.appearance, self._sights, ground)
        tour.ended.connect(self._ended)
        self._tour = tour
        tour.go_to(0)

    def _ended(self, whole: bool) -> None:
        tour, self._tour = self._tour, None
        if tour is not None:
            tour.card.deleteLater()
            tour.deleteLater()
        self._hints.hush(False)
        if whole:
            self._house.bridge.say(
                self.tr("That was the tour. What you coded stays in the sample; Help › Tour begins it again."), "done"
            )

    def _show_hints(self) -> None:
        self._hints.again()
        self._house.bridge.say(self.tr("The hints come again, each where it helps."), "done")
