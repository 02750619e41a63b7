"""The seven stops: what each says, where it stands, and what a person does there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.tour.sights import Sights

#: Pixels between the text and the frame around it.
AIR = 10
#: What a person can do that ends a stop.
DOCUMENT, SELECTION, APPLIED, CHOSEN, DESCRIBED, UNDONE, EXPORT = (
    "document",
    "selection",
    "applied",
    "chosen",
    "described",
    "undone",
    "export",
)


@dataclass(frozen=True)
class Stop:
    """``parts`` must stay free, the first of them is framed; ``ends`` is what the person does there.

    ``prepare`` brings what the stop speaks of into view; it changes nothing in the project.
    """

    title: str
    words: str
    ends: str
    parts: Callable[[], list[QRect]]
    prepare: Callable[[], object] = lambda: None


class Stops(QObject):
    """Makes the stops, with the keys as they are now. Rectangles are those of ``ground``, on which the card stands."""

    def __init__(self, bridge: Bridge, desk: Desk, actions: Actions, sights: Sights, ground: QWidget) -> None:
        super().__init__(ground)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._sights = sights
        self._ground = ground

    def all(self) -> list[Stop]:
        """The stops in their order."""
        return [*self._reading(), *self._describing(), *self._keeping()]

    def _reading(self) -> list[Stop]:
        sights = self._sights
        return [
            Stop(
                self.tr("The documents"),
                self._keyed(
                    self.tr(
                        "Five documents came with the sample. Try it: open another one with a click. With keys:"
                        " {next_document} opens it, and {tour} leads back to this card."
                    )
                ),
                DOCUMENT,
                lambda: [self._area(sights.documents)],
                self._show_columns,
            ),
            Stop(
                self.tr("The text"),
                self._keyed(
                    self.tr(
                        "Drag over some words to select them. With keys: {go_reader} leads to the text,"
                        " Shift and the arrows select."
                    )
                ),
                SELECTION,
                lambda: [self._area(sights.reader.viewport(), sights.reader.areas()[0].adjusted(-AIR, 0, AIR, 0))],
            ),
            Stop(
                self.tr("The codes"),
                self._keyed(
                    self.tr(
                        "Give the selected words a code: double-click one here. With keys: {palette} finds a code by"
                        " its name, and a digit applies a pinned one."
                    )
                ),
                APPLIED,
                self._codes,
                self._show_columns,
            ),
        ]

    def _describing(self) -> list[Stop]:
        sights = self._sights
        return [
            Stop(
                self.tr("The margin"),
                self._keyed(
                    self.tr(
                        "Each code has a line beside its words, also where passages overlap. Click another one, or go"
                        " on with {next_annotation}."
                    )
                ),
                CHOSEN,
                lambda: [self._area(sights.reader.viewport(), sights.reader.areas()[1])],
                self._show_coded,
            ),
            Stop(
                self.tr("The annotation"),
                self._keyed(
                    self.tr(
                        "Here is what you chose: how sure you are, how the source knows, and your memo ({memo})."
                        " Try it: mark how sure you are."
                    )
                ),
                DESCRIBED,
                lambda: [self._area(sights.annotation)],
                self._show_chosen,
            ),
        ]

    def _keeping(self) -> list[Stop]:
        sights = self._sights
        return [
            Stop(
                self.tr("Saved, and undone"),
                self._keyed(
                    self.tr("Every step is saved at once, so there is no Save button. {undo} takes back the last one.")
                ),
                UNDONE,
                lambda: [self._area(sights.status)],
            ),
            Stop(
                self.tr("Your dataset"),
                self._keyed(
                    self.tr(
                        "Export ({export_dataset}) writes all that was coded as tables, for others to count and check."
                    )
                ),
                EXPORT,
                lambda: [self._area(sights.export)],
            ),
        ]

    def _keyed(self, words: str) -> str:
        names = ("next_document", "tour", "go_reader", "palette", "next_annotation", "memo", "undo", "export_dataset")
        return labels.filled(words, **{name: self._actions.way(name) for name in names})

    # where the parts are

    def _area(self, part: QWidget, area: QRect | None = None) -> QRect:
        inside = area if area is not None else part.rect()
        return QRect(self._ground.mapFromGlobal(part.mapToGlobal(inside.topLeft())), inside.size())

    def _codes(self) -> list[QRect]:
        palette = self._sights.palette
        open_one = [self._area(palette)] if palette is not None and palette.isVisible() else []
        return [self._area(self._sights.codes), *open_one]

    # what is brought into view

    def _show_columns(self) -> None:
        for name in ("fold_left", "fold_right"):
            if not self._actions[name].isChecked():
                self._actions[name].trigger()

    def _show_coded(self) -> None:
        """Let there be annotations to see: where the reader is, else where there are some."""
        reader, project, desk = self._sights.reader, self._bridge.project, self._desk
        seen = reader.in_view()
        if project is None or (seen is not None and project.annotations.within(desk.document, seen)):
            return
        found = next(iter(project.annotations.rows()), None)
        if found is not None:
            desk.open_document(found.document, found.span)

    def _show_chosen(self) -> None:
        """Let there be an annotation in the panel."""
        self._show_columns()
        project, desk = self._bridge.project, self._desk
        if project is None or desk.chosen() is not None:
            return
        found = project.annotations.next(desk.document, 0) or next(iter(project.annotations.rows()), None)
        if found is not None:
            desk.choose(found.id)
