"""How the text is read: size, face, lines, what is covered, what selections are widened to. Remembered for a person."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.covering import ALWAYS, CHOICES, Covering
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.reader.manner import FACES, MEASURES, SPACINGS, Manner
from nkhr_desktop.ui.reader.moves import Grain
from nkhr_desktop.ui.settings import Settings

#: The sizes that the keys go through, in percent.
SIZES = (50, 67, 75, 80, 90, 100, 110, 125, 140, 160, 180, 200, 240, 300)
#: The parts of a Manner, and the choices for each.
MANNERS = {"face": tuple(FACES), "measure": tuple(MEASURES), "spacing": tuple(SPACINGS)}
SNAPPING = {"off": Grain.CHARACTER, "word": Grain.WORD, "noun": Grain.NOUN}


class ReadingVerbs(QObject):
    """Registers the handlers that change the reader and not the text."""

    def __init__(
        self, actions: Actions, reader: Reader, covering: Covering, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._reader = reader
        self._covering = covering
        self._settings = settings
        self._begin_manner()
        self._begin_covering()
        actions.on("zoom_in", lambda: self._zoom(1))
        actions.on("zoom_out", lambda: self._zoom(-1))
        actions.on("zoom_reset", lambda: self._show(100))
        reader.zoom_asked.connect(self._zoom)
        for name in SNAPPING:
            actions.on(f"snap_{name}", lambda _on=True, name=name: self._snap(name))
        reader.set_zoom(settings.number("zoom", 100))
        snapping = settings.get("snapping", "off")
        self._snap(snapping if snapping in SNAPPING else "off")
        actions[f"snap_{settings.get('snapping')}"].setChecked(True)

    def _begin_manner(self) -> None:
        for part, choices in MANNERS.items():
            chosen = self._settings.get(f"reading/{part}")
            for name in choices:
                self._actions.on(f"{part}_{name}", lambda _on=True, part=part, name=name: self._set(part, name))
            self._set(part, chosen if chosen in choices else getattr(Manner(), part))

    def _set(self, part: str, name: str) -> None:
        self._reader.set_manner(replace(self._reader.manner, **{part: name}))
        self._settings.set(f"reading/{part}", name)
        self._actions[f"{part}_{name}"].setChecked(True)

    def _begin_covering(self) -> None:
        for choice in CHOICES:
            self._actions.on(f"cover_{choice}", lambda _on=True, choice=choice: self._cover(choice))
        chosen = self._settings.get("covering", ALWAYS)
        self._cover(chosen if chosen in CHOICES else ALWAYS)

    def _cover(self, choice: str) -> None:
        self._covering.choose(choice)
        self._settings.set("covering", choice)
        self._actions[f"cover_{choice}"].setChecked(True)

    def _zoom(self, way: int) -> None:
        now = self._reader.zoom
        further = [size for size in SIZES if (size > now if way > 0 else size < now)]
        if further:
            self._show(further[0] if way > 0 else further[-1])

    def _show(self, percent: int) -> None:
        self._reader.set_zoom(percent)
        self._settings.set("zoom", str(percent))

    def _snap(self, name: str) -> None:
        self._reader.set_snapping(SNAPPING[name])
        self._settings.set("snapping", name)
