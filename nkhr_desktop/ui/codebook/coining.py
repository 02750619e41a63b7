"""Making a new code and giving it to the passage, as one step: from a typed name, or from the passage itself."""

from __future__ import annotations

from PySide6.QtCore import QObject

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.text import fold
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.spelling import is_korean
from nkhr_desktop.ui.desk import Desk

#: An in-vivo code is named by its words, up to so many characters.
LONGEST_NAME = 60


class Coining(QObject):
    """Makes codes while people read."""

    def __init__(self, bridge: Bridge, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk

    def in_vivo(self) -> str:
        """Make the words of the passage a code beside the last one and apply it; the code, "" if refused."""
        if self._desk.covering.refuses(self._desk.document):
            return ""
        span = self._desk.passage()
        if span is None:
            self._bridge.say(self.tr("Select a passage first; its words become the code."))
            return ""
        facet, parent = self.place()
        if not facet:
            self._bridge.say(self.tr("Add a facet to the codebook first; the new code needs one."))
            return ""
        name = shortened(span.quote(self._desk.text))
        if not name:
            self._bridge.say(self.tr("The passage has no words to name a code by."))
            return ""
        return self.coin(name, facet, parent)

    def place(self) -> tuple[str, str]:
        """(facet, parent) of the code that was used last, else the first facet; "" for none."""
        last = self._desk.codes.get(self._desk.last_code)
        if last is not None:
            return last.facet, last.parent
        return next(iter(self._desk.facets), ""), ""

    def coin(self, name: str, facet: str, parent: str = "") -> str:
        """Make a code, or take its namesake in that place, and apply it to the passage; its id, "" if refused."""
        project, desk, span = self._bridge.project, self._desk, self._desk.passage()
        if project is None or span is None or not desk.document:
            return ""
        document, known = desk.document, self._namesake(name, facet, parent)
        english, korean = ("", name) if is_korean(name) else (name, "")

        def verb() -> tuple[str, str]:
            with project.change(Kind.APPLY_CODE):
                code = known or project.codebook.add(facet, english, korean, parent)
                return project.annotations.apply(document, span, code), code

        made = self._bridge.do(verb)
        if made is None:
            return ""
        desk.applied(*made)
        return made[1]

    def _namesake(self, name: str, facet: str, parent: str) -> str:
        wanted = fold(name)
        for code in self._desk.codes.values():
            beside = code.facet == facet and code.parent == parent
            if beside and wanted in (fold(code.name_en), fold(code.name_ko)):
                return code.id
        return ""


def shortened(quote: str) -> str:
    """The words of a quote on one line, cut after a whole word where there is one."""
    words = " ".join(quote.split())
    if len(words) <= LONGEST_NAME:
        return words
    cut = words[: LONGEST_NAME - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > LONGEST_NAME // 2 else cut).rstrip(" ,.;:") + "…"
