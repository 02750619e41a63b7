"""The strip that warns of a folder that is copied or served: once for each project, until it is not wanted any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.banner import Banner
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project
    from nkhr_desktop.project.shared_places import Probe, Service, SharedPlace

#: The services' own names, which nobody translates.
NAMES = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud": "iCloud Drive",
    "google_drive": "Google Drive",
    "syncthing": "Syncthing",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box": "Box",
}


class PlaceStrip(Banner):
    """Says what the folder is, and what to do instead."""

    def __init__(
        self,
        bridge: Bridge,
        actions: Actions,
        settings: Settings,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(appearance, "folder", "warning", parent, wrap=True)
        self._bridge = bridge
        self._settings = settings
        #: What is asked of the system; None for this computer.
        self.probe: Probe | None = None
        self._place: SharedPlace | None = None
        self.offer(self.tr("Save a copy …"), actions["save_copy"].trigger)
        self.enough = self.offer(self.tr("Do not say again"), self._enough)

    def look(self, project: Project) -> None:
        """Say it if the project lies in such a folder and nobody said that they know."""
        from nkhr_desktop.project.shared_places import System, shared_place

        probe = self.probe or System()
        place = shared_place(project.path, probe) or shared_place(project.path.resolve(), probe)
        self._place = place
        known = place is None or self._settings.get(_key(project)) == place.service
        self.say("" if place is None or known else self._said(place.service))

    def clear(self) -> None:
        """No project is open."""
        self.say("")

    def _said(self, service: Service) -> str:
        if service == "network":
            return self.tr(
                "This project lies on a network drive. If the connection breaks, your work cannot be saved. "
                "Better keep it in a folder of this computer, and give others a copy."
            )
        text = self.tr(
            "This project lies in a folder that is copied to other computers ({service}). If two people write at once, "
            "only one keeps their work. Better keep it in a folder of your own, and give others a copy."
        )
        return text.replace("{service}", NAMES.get(service, self.tr("a cloud service")))

    def _enough(self) -> None:
        project = self._bridge.project
        if project is not None and self._place is not None:
            self._settings.set(_key(project), self._place.service.value)
        self.say("")


def _key(project: Project) -> str:
    return f"shared_places/{project.id}"
