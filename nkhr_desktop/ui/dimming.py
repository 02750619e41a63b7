"""Which lines of a text are shown small, and which one is its title: found once, beside if the text is long."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nkhr_desktop.model.errors import BadSpan
from nkhr_desktop.model.span import Span
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.remembering import Remembering

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project

#: A text of more characters is shown first and searched for debris and by-lines after that.
LONG = 200_000
#: Goes up when the rules for these lines change, so that what was kept is found anew.
RULES = 2

Dim = tuple[tuple[Span, ...], Span | None]


class Dimming(QObject):
    """What was found is kept with the project, outside its history."""

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._jobs = jobs
        self._memory = Remembering(bridge, self)

    def of(self, document: str, text: str, later: Callable[[], object]) -> Dim:
        """Debris with by-lines, and the title line.

        Nothing yet for a long text, and then ``later()`` is called once they are known.
        """
        project = self._bridge.project
        if len(text) <= LONG or self._memory.get(self._name(document)):
            return self.known(document, text)
        self._jobs.run(
            self.tr("Looking at the document …"),
            lambda _progress: _found(text),
            lambda found: self._keep(project, document, found, later),
        )
        return (), None

    def known(self, document: str, text: str) -> Dim:
        """The same at once; nothing for a long text in which nobody has looked yet."""
        kept = _read(self._memory.get(self._name(document)))
        if kept is not None:
            return kept
        if len(text) > LONG:
            return (), None
        found = _found(text)
        self._memory.set(self._name(document), _written(found))
        return found

    def _keep(self, project: Project | None, document: str, found: Dim, later: Callable[[], object]) -> None:
        if project is not None and project is self._bridge.project and not self._bridge.lent:
            self._memory.set(self._name(document), _written(found))
            later()

    @staticmethod
    def _name(document: str) -> str:
        return f"dim{RULES}:{document}"


def _found(text: str) -> Dim:
    from nkhr_desktop.analysis.bylines import bylines
    from nkhr_desktop.analysis.debris import debris, title_line

    spans = debris(text)
    small = sorted({*spans, *bylines(text)}, key=lambda span: span.start)
    return tuple(small), title_line(text, spans)


def _written(found: Dim) -> str:
    spans, title = found
    places = [place for span in spans for place in (span.start, span.end)]
    return json.dumps([places, [title.start, title.end] if title else None])


def _read(kept: str) -> Dim | None:
    """What was kept; None for nothing, or for what is not of that form."""
    try:
        places, title = json.loads(kept)
        spans = tuple(Span(*pair) for pair in zip(places[::2], places[1::2], strict=True))
        return spans, Span(*title) if title else None
    except (ValueError, TypeError, BadSpan):
        return None
