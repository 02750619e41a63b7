"""The place where people read and code: the reader with its strips, kept in step with the desk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nkhr_desktop.model.changes import Changes
from nkhr_desktop.model.errors import NotFound
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Code, Confidence, Mark
from nkhr_desktop.ui import labels
from nkhr_desktop.ui.actions import Actions
from nkhr_desktop.ui.banner import Banner
from nkhr_desktop.ui.bridge import Bridge
from nkhr_desktop.ui.codebook.names import first
from nkhr_desktop.ui.desk import Desk
from nkhr_desktop.ui.dimming import Dimming
from nkhr_desktop.ui.documents.model import byline
from nkhr_desktop.ui.hangul_keys import HangulKeys
from nkhr_desktop.ui.jobs import Jobs
from nkhr_desktop.ui.reader import Reader
from nkhr_desktop.ui.remembering import Remembering
from nkhr_desktop.ui.texts import label
from nkhr_desktop.ui.theme import Appearance

if TYPE_CHECKING:
    from nkhr_desktop.ui.reader.cover import Cover

APPLYING = ("palette", "apply_last", "in_vivo")
CHANGING = ("memo", "change_code", "history_of_annotation", "remove_annotation")
MENU = (*APPLYING, "-", *CHANGING, "-", "copy", "copy_with_citation")


class ProjectPassages:
    """Answers what the reader asks, as the desk's filter wants it."""

    def __init__(self, bridge: Bridge, desk: Desk) -> None:
        self._bridge = bridge
        self._desk = desk

    def within(self, document: str, span: Span) -> list[Mark]:
        """The marks that touch ``span``; none while longer work has the project."""
        project = self._bridge.project
        if project is None or self._bridge.lent:
            return []
        return project.annotations.within(document, span, self._desk.filter)

    def codes(self) -> Mapping[str, Code]:
        """Every code by its id."""
        return self._desk.codes

    def words(self, mark: Mark) -> str:
        """Code, coder, confidence and memo of one annotation."""
        project = self._bridge.project
        if project is None or self._bridge.lent or self._desk.covered:
            return ""
        try:
            found = project.annotations.get(mark.id)
        except NotFound:
            return ""
        coder = self._desk.coders.get(found.coder)
        sure = labels.confidence(Confidence(found.confidence)) if found.confidence else ""
        who = " · ".join(part for part in (coder.name if coder else "", sure) if part)
        lines = (self._desk.place_of_code(found.code), who, found.memo[:400])
        return "\n".join(line for line in lines if line)


class CodePlace(QWidget):
    """The reader, what is over it, and the two-way street between it and the desk."""

    moved = Signal(int, int)
    """paragraph number, per cent of the document"""

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        actions: Actions,
        jobs: Jobs,
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._actions = actions
        self._memory = Remembering(bridge, self)
        self._dimming = Dimming(bridge, jobs, self)
        self._shown = ""
        self._byline = ""
        self.reader = Reader(ProjectPassages(bridge, desk), appearance.theme, self, first)
        self.filter_strip = Banner(appearance, "filter", parent=self)
        self.filter_strip.offer(self.tr("Show all"), actions["show_all"].trigger)
        self._hint = label(
            self.tr("Choose a document on the left to read and code it, or add one there."), "quiet", self
        )
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.filter_strip)
        self.column.addWidget(self._hint, 1)
        self.column.addWidget(self.reader, 1)
        self.reader.hide()
        self.setObjectName("code_place")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        actions.plain_keys_in(self.reader)
        HangulKeys(self.reader)
        actions.on("go_reader", desk.focus_reader)
        self._cover: Cover | None = None
        self._appearance = appearance
        self._connect(appearance)

    def _connect(self, appearance: Appearance) -> None:
        desk, reader = self._desk, self.reader
        reader.selection_changed.connect(desk.select)
        reader.annotation_chosen.connect(lambda found: desk.choose(found or "", reveal=False))
        reader.place_changed.connect(self._tell_place)
        reader.context_asked.connect(self._show_menu)
        reader.code_dropped.connect(lambda code, span: desk.apply(code, span))
        reader.span_dragged.connect(self._change_span)
        reader.crowd_asked.connect(self._show_crowd)
        desk.document_changed.connect(self._open)
        desk.selection_changed.connect(self._follow_selection)
        desk.annotation_changed.connect(self._follow_choice)
        desk.revealed.connect(self._reveal)
        desk.filter_changed.connect(self._filtered)
        desk.reader_wanted.connect(self.take_keys)
        desk.covering.changed.connect(self.cover)
        self._actions.on("show_covered", lambda: desk.covering.show(desk.document))
        self._actions.on("cover_now", lambda: desk.covering.cover(desk.document))
        self._bridge.changed.connect(self._changed)
        self._bridge.closing.connect(lambda _project: self._keep_place(last=True))
        self._bridge.lent_changed.connect(lambda lent: None if lent else reader.refresh())
        appearance.changed.connect(reader.set_theme)

    def take_keys(self) -> None:
        """Give the keys to the reader."""
        self.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def cover(self) -> None:
        """Cover the text, or let it be seen, as the desk has it."""
        if not self._desk.covered:
            if self._cover is not None:
                self._cover.lift()
            return
        if self._cover is None:
            from nkhr_desktop.ui.reader.cover import Cover

            self._cover = Cover(self.reader, self._appearance)
            self._cover.wanted.connect(lambda: self._desk.covering.show(self._desk.document))
        self._cover.lie(self._desk.covering.words(self._desk.document))

    def _open(self, document: str) -> None:
        self._keep_place()
        self._shown = document
        self.reader.setVisible(bool(document))
        self._hint.setVisible(not document)
        project = self._bridge.project
        if not document or project is None:
            self.reader.close()
            return
        place = self._memory.get(f"place:{document}", "0")
        self._show(document, int(place) if place.isdecimal() else 0)

    def _show(self, document: str, place: int) -> None:
        project, text = self._bridge.project, self._desk.text
        if project is None:
            return
        self._byline = self._byline_now(document)
        spans, title = self._dimming.of(document, text, lambda: self._dim(document))
        self.reader.open(
            document,
            text,
            title_line=title,
            byline=self._byline,
            debris=spans,
            place=place,
        )
        self.cover()
        self._tell_place()

    def _dim(self, document: str) -> None:
        """Debris was found after a long text was shown: show it again, unless somebody is at work in it already."""
        if document == self._desk.document and self._desk.selection is None and not self._desk.annotation:
            self._show(document, self.reader.place)

    def _keep_place(self, last: bool = False) -> None:
        """Remember where people were in the document that is about to go; at once if it is the last moment."""
        project = self._bridge.project
        if project is not None and self._shown and not self._bridge.lent:
            self._memory.set(f"place:{self._shown}", str(self.reader.place))
            if last:
                self._memory.write()

    def _changed(self, changes: Changes) -> None:
        document = self._desk.document
        if not document:
            return
        if changes.document_list and self._byline_now(document) != self._byline:
            self._show(document, self.reader.place)  # it was described anew
        elif changes.codebook or changes.coders or document in changes.documents:
            self.reader.refresh()

    def _byline_now(self, document: str) -> str:
        project = self._bridge.project
        return byline(project.documents.get(document)) if project is not None else ""

    def _reveal(self, span: Span) -> None:
        """Go there; a chosen annotation stands out by itself, anything else is lit for a moment."""
        chosen = self._desk.chosen()
        if chosen is not None and chosen.span == span and self.reader.selection is None:
            self.reader.put_caret(span.start)  # reading by keys, or by ear, goes on there
        self.reader.go_to(span, flash=chosen is None or chosen.span != span)

    def _follow_selection(self, span: Span | None) -> None:
        if span is None and self.reader.selection is not None:
            self.reader.clear_selection()

    def _follow_choice(self, annotation: str) -> None:
        found = self._desk.chosen()
        self.reader.choose(annotation or None, found.span if found is not None else None)

    def _change_span(self, annotation: str, span: Span) -> None:
        project = self._bridge.project
        if project is not None and not self._bridge.attempt(lambda: project.annotations.change_span(annotation, span)):
            self.reader.refresh()

    def _filtered(self) -> None:
        self.reader.refresh()
        self.filter_strip.say(self._filter_words())

    def _filter_words(self) -> str:
        chosen, desk = self._desk.filter, self._desk
        project = self._bridge.project
        if not chosen.hides or project is None:
            return ""
        names = [first(desk.facets[each]) for each in chosen.facets or () if each in desk.facets]
        names += [first(desk.codes[each]) for each in chosen.codes or () if each in desk.codes]
        names += [desk.coders[each].name for each in chosen.coders or () if each in desk.coders]
        shown, total = project.annotations.count(chosen), project.annotations.count()
        text = self.tr("Only {names}: {shown} of {total} annotations are shown.")
        listed = ", ".join(sorted(names)[:4]) + (" …" if len(names) > 4 else "")
        listed = listed or self.tr("some")
        return labels.filled(text, names=listed, shown=labels.number(shown), total=labels.number(total))

    def _tell_place(self) -> None:
        if self._desk.document:
            place = self.reader.place
            paragraph = self.reader.paragraph_at(place)
            self.moved.emit(paragraph[0] if paragraph else 0, round(100 * place / max(len(self._desk.text), 1)))

    def _show_crowd(self, point: QPoint, annotations: list[str]) -> None:
        """The annotations behind a "+n": a menu to choose one of them."""
        project = self._bridge.project
        if project is None:
            return
        menu = self._actions.menu(parent=self)
        for each in annotations:
            found = project.annotations.get(each)
            code = self._desk.codes.get(found.code)
            words = " ".join(found.quote.split())
            text = f"{first(code) if code else ''}: {words[:40]}{'…' if len(words) > 40 else ''}"
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(lambda _=False, each=each: self._desk.choose(each, reveal=False))
        menu.exec(point)

    def _show_menu(self, point: QPoint, found: list[str]) -> None:
        if found and self._desk.annotation not in found:  # what is clicked is what the menu is about
            self.reader.clear_selection()
            self._desk.choose(found[0], reveal=False)
        self._actions.menu(*MENU, parent=self).exec(point)
