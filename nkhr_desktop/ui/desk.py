"""What lies on the desk now: document, selection, chosen annotation and code, filter; and what is done with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.model.errors import NotFound
from nkhr_desktop.model.snapshot import Filter
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Annotation, Code, Coder, Facet
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.covering import Covering
from nkhr_desktop.ui.known import Known

if TYPE_CHECKING:
    from nkhr_desktop.project.project import Project


class Desk(QObject):
    """One state that reader, tree, palette, list and keys share, so that none of them knows the others."""

    document_changed = Signal(str)
    selection_changed = Signal(object)
    annotation_changed = Signal(str)
    code_changed = Signal(str)
    filter_changed = Signal(object)
    last_code_changed = Signal(str)
    revealed = Signal(object)
    """Span of the document to bring into view."""
    reader_wanted = Signal()
    """The keys shall go to the reader."""
    facts_changed = Signal(object)
    """frozenset of the facts that actions need."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.covering = Covering(bridge, self)
        self._forget()
        bridge.opened.connect(self._opened)
        bridge.closing.connect(self._closing)
        bridge.closed.connect(self._closed)
        bridge.changed.connect(self._changed)
        bridge.lent_changed.connect(self._tell_facts)
        self.covering.changed.connect(self._cover)

    def _forget(self) -> None:
        self.document, self.text = "", ""
        self.selection: Span | None = None
        self.annotation, self.code, self.last_code = "", "", ""
        self.filter = Filter()
        self._known = Known(self._bridge)

    # what the project has, kept until the bell says otherwise

    @property
    def codes(self) -> Mapping[str, Code]:
        """All codes by id, in the codebook's order; empty without a project."""
        return self._known.codes

    @property
    def facets(self) -> Mapping[str, Facet]:
        """All facets by id, in order."""
        return self._known.facets

    @property
    def coders(self) -> Mapping[str, Coder]:
        """All coders by id."""
        return self._known.coders

    def place_of_code(self, code: str) -> str:
        """Where a code stands: "Abuse type › Liberty › Torture"; "" for one that is not there."""
        return self._known.place_of_code(code)

    @property
    def covered(self) -> bool:
        """True if no word of the document may be seen now."""
        return self.covering.covers(self.document)

    def passage(self) -> Span | None:
        """What a code would be applied to: the selection, else the span of the chosen annotation."""
        if self.covered:
            return None
        if self.selection is not None:
            return self.selection
        annotation = self.chosen()
        return annotation.span if annotation is not None else None

    def chosen(self) -> Annotation | None:
        """The chosen annotation as the project has it."""
        project = self._bridge.project
        if project is None or not self.annotation or self._bridge.lent:
            return None
        try:
            return project.annotations.get(self.annotation)
        except NotFound:
            return None

    # what people do

    def open_document(self, document: str, span: Span | None = None, annotation: str = "") -> None:
        """Lay a document on the desk, bring ``span`` into view, choose an annotation. "" takes it off."""
        project = self._bridge.project
        if project is None or self._bridge.lent:
            return
        if document != self.document:
            text = self._bridge.do(lambda: project.documents.text(document)) if document else ""
            if text is None:
                return
            self._lay(document, text)
        if annotation:
            self._choose(annotation)
        if span is not None:
            self.revealed.emit(span)

    def _lay(self, document: str, text: str) -> None:
        self.select(None)
        self._choose("")
        self.document, self.text = document, text
        self.covering.lay(document)
        self.document_changed.emit(document)
        self._tell_facts()

    def select(self, span: Span | None) -> None:
        """Take over what is selected in the reader; under a cover nothing is."""
        span = None if self.covered else span
        if span != self.selection:
            self.selection = span
            self.selection_changed.emit(span)
            self._tell_facts()

    def choose(self, annotation: str, reveal: bool = True) -> None:
        """Choose an annotation ("" = none), in whichever document it is; bring it into view."""
        project = self._bridge.project
        if not annotation or project is None:
            self._choose("")
            return
        found = self._bridge.do(lambda: project.annotations.get(annotation))
        if found is None:
            return
        shown = reveal or found.document != self.document
        self.open_document(found.document, found.span if shown else None, annotation)

    def _choose(self, annotation: str) -> None:
        if annotation != self.annotation:
            self.annotation = annotation
            self.annotation_changed.emit(annotation)
            self._tell_facts()

    def choose_code(self, code: str) -> None:
        """Choose a code in the codebook ("" = none)."""
        if code != self.code:
            self.code = code
            self.code_changed.emit(code)
            self._tell_facts()

    def apply(self, code: str, span: Span | None = None) -> str | None:
        """Give ``span`` (else ``passage()``) a code; the new annotation is chosen. Its id, None if refused."""
        project, document = self._bridge.project, self.document
        where = span or self.passage()
        if project is None or not document or self.covering.refuses(document):
            return None
        if where is None:
            self._bridge.say(self.tr("Select a passage first, then give it a code."))
            return None
        made: str | None = "" if self._bridge.lent else project.annotations.same(document, where, code)
        if made:  # a key that was pressed twice, or a passage that was found again
            self._bridge.say(self.tr("You gave this passage this code before; it is chosen now."))
        else:
            made = self._bridge.do(lambda: project.annotations.apply(document, where, code))
        if made is not None:
            self.applied(made, code)
        return made

    def applied(self, annotation: str, code: str) -> None:
        """An annotation was just made: it is chosen, its code is the last one, nothing is selected any more."""
        self._remember_last(code)
        self.select(None)
        self._choose(annotation)

    def _remember_last(self, code: str) -> None:
        if code != self.last_code:
            self.last_code = code
            self.last_code_changed.emit(code)

    def show_only(self, chosen: Filter) -> None:
        """Show only these annotations everywhere; ``Filter()`` shows all."""
        if chosen != self.filter:
            self.filter = chosen
            self.filter_changed.emit(chosen)
            self._tell_facts()

    def focus_reader(self) -> None:
        """Give the keys to the reader."""
        self.reader_wanted.emit()

    # the bell

    def _opened(self) -> None:
        self._forget()
        project = self._bridge.project
        if project is not None:
            self.last_code = project.local.get("last_code")
        self._tell_facts()

    def _closing(self) -> None:
        project = self._bridge.project
        if project is not None and not project.read_only and self.last_code:
            project.local.set("last_code", self.last_code)

    def _closed(self) -> None:
        self._forget()
        self.document_changed.emit("")
        self.selection_changed.emit(None)
        self.annotation_changed.emit("")
        self.code_changed.emit("")
        self.filter_changed.emit(self.filter)
        self._tell_facts()

    def _changed(self, changes: Changes) -> None:
        if changes.codebook:
            self._known.forget_codebook()
            if self.code not in self.codes:
                self.choose_code("")
        if changes.coders:
            self._known.forget_coders()
        if changes.document_list and self.document and not _has(self._bridge.project, self.document):
            self._lay("", "")
        if self.annotation and _may_concern(changes, self.document, self.annotation):
            self._look_again()
        self._tell_facts()

    def _look_again(self) -> None:
        """The chosen annotation may be changed or gone."""
        if self.chosen() is None:
            self._choose("")
        else:
            self.annotation_changed.emit(self.annotation)

    def facts(self) -> frozenset[str]:
        """What is so at the moment, in the words of the table of actions."""
        project = self._bridge.project
        if project is None or self._bridge.lent:
            return frozenset()
        editable = not project.read_only
        so = {
            "project": True,
            "edit": editable,
            "document": bool(self.document),
            "covered": self.covered,
            "annotation": bool(self.annotation),
            "passage": self.selection is not None or bool(self.annotation),
            "code": bool(self.code),
            "filter": self.filter.hides,
            "undo": editable and project.can_undo,
            "redo": editable and project.can_redo,
        }
        return frozenset(fact for fact, holds in so.items() if holds)

    def _cover(self) -> None:
        self.select(self.selection)
        self._tell_facts()

    def _tell_facts(self) -> None:
        self.facts_changed.emit(self.facts())


def _has(project: Project | None, document: str) -> bool:
    try:
        return project is not None and bool(project.documents.get(document))
    except NotFound:
        return False


def _may_concern(changes: Changes, document: str, annotation: str) -> bool:
    """False if the step says which annotations it touched, and this one is not among them."""
    if changes.codebook or changes.document_list or not changes.annotations:
        return changes.codebook or document in changes.documents
    return annotation in changes.annotations
