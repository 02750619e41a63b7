"""Three hints and the offer of the tour: which is due, and that each goes away for good once it has helped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from nkhr_desktop.model.changes import Changes, Kind
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.settings import Settings
from nkhr_desktop.ui.welcome.hint_bar import HintBar

#: In the order in which they are due: the offer of the tour, how to code, that all is saved, pinning.
TOUR, SELECT, SAVED, PIN = HINTS = ("tour", "select", "saved", "pin")
#: Annotations that a person has made before pinning a code would save them time.
OFTEN = 5
#: What the sample project remembers of itself.
SAMPLE = "sample"


class Hints(QObject):
    """Looks at what the person does. A hint that was closed, or whose advice was taken, never comes again."""

    tour_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        actions: Actions,
        settings: Settings,
        below_text: HintBar,
        below_codes: HintBar,
    ) -> None:
        super().__init__(below_text)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._settings = settings
        self._below_text = below_text
        self._below_codes = below_codes
        self._shown = ""
        self._hushed = False
        below_text.closed.connect(lambda: self._go(self._shown))
        below_text.acted.connect(self.tour_wanted)
        below_codes.closed.connect(lambda: self._go(PIN))
        desk.document_changed.connect(self._look)
        bridge.opened.connect(self._look)
        bridge.changed.connect(self._changed)
        actions.keys_changed.connect(self._look)

    def hush(self, quiet: bool) -> None:
        """Show none while the tour is speaking."""
        self._hushed = quiet
        self._look()

    def went_on_tour(self) -> None:
        """The offer of the tour has done its work."""
        self._go(TOUR)

    def again(self) -> None:
        """Show each of them once more."""
        for name in HINTS:
            self._settings.set(f"hints/{name}", "")
        self._settings.set("hints/coded", "0")
        self._look()

    # what the person does

    def _changed(self, changes: Changes) -> None:
        if changes.kind is Kind.APPLY_CODE:
            coded = self._coded + 1
            self._settings.set("hints/coded", str(min(coded, OFTEN)))
            self._go(TOUR, SELECT, *([SAVED] if coded > OFTEN else []))
        elif changes.kind is Kind.UNDO and self._coded:
            self._go(SAVED)
        elif changes.kind is Kind.PIN_CODE:
            self._go(PIN)

    @property
    def _coded(self) -> int:
        return self._settings.number("hints/coded", 0)

    def _go(self, *names: str) -> None:
        for name in names:
            self._settings.set(f"hints/{name}", "gone")
        self._look()

    # what is due

    def _look(self) -> None:
        due = self._due()
        self._shown = next((name for name in (TOUR, SELECT, SAVED) if name in due), "")
        button = self.tr("Take the tour") if self._shown == TOUR else ""
        self._say(self._below_text, self._words(self._shown), button)
        self._say(self._below_codes, self._words(PIN if PIN in due else ""))

    def _due(self) -> set[str]:
        project = self._bridge.project
        if self._hushed or project is None or project.read_only or not self._desk.document:
            return set()
        holds: dict[str, Callable[[], object]] = {
            TOUR: lambda: not self._bridge.lent and project.local.get(SAMPLE),
            SELECT: lambda: True,
            SAVED: lambda: self._coded,
            PIN: lambda: self._coded >= OFTEN,
        }
        return {name for name in HINTS if not self._is_gone(name) and holds[name]()}

    def _is_gone(self, name: str) -> bool:
        return self._settings.get(f"hints/{name}") == "gone"

    def _words(self, name: str) -> str:
        texts = {
            TOUR: self.tr("New here? A tour of two minutes shows how coding goes."),
            SELECT: self.tr("Drag over words of the text, then press {palette} to find a code, or a digit."),
            SAVED: self.tr("Every step is saved at once. {undo} takes the last one back."),
            PIN: self.tr("Pin codes that you use often: a right click, then a digit."),
        }
        keys = {action: self._actions.way(action) for action in ("palette", "undo")}
        return labels.filled(texts.get(name, ""), **keys)

    @staticmethod
    def _say(bar: HintBar, words: str, button: str = "") -> None:
        if bar.words != words or bar.isHidden() == bool(words):
            bar.say(words, button)
