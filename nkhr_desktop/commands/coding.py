"""Working on annotations: code, change, remove."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from nkhr_desktop.commands.console import say, shown
from nkhr_desktop.commands.opening import opened
from nkhr_desktop.commands.words import Declined, counted, listed
from nkhr_desktop.formats import coding_table
from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.errors import NotFound
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import Confidence, Role
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.bulk import Added
from nkhr_desktop.project.bulk_coding import Resolver
from nkhr_desktop.project.project import Project


def code(project: Path, table: Path, coder: str | None) -> int:
    """Add the annotations of a table, all or none."""
    with opened(project) as here:
        if not coder:
            here.coders.required()
        read = coding_table.read(table)
        added, who = _add(here, Resolver(here).annotations(read), coder)
    if read.unread:
        say(f"Not read, since no column here is called that: {', '.join(read.unread)}.")
    line = f"Added {counted(added.count, 'annotation')} by {who}."
    if added.skipped:
        line += f" {counted(added.skipped, 'row')} skipped, since the same coder, code and span are there already."
    say(line)
    return 0


def _add(project: Project, annotations: list[NewAnnotation], coder: str | None) -> tuple[Added, str]:
    if coder:
        with project.coders.acting(coder, Kind.IMPORT_ANNOTATIONS) as who:
            return project.add_annotations(annotations, who.id), who.name
    current = project.coders.current
    return project.add_annotations(annotations), current.name if current else ""


def _step(project: Project, kind: Kind, coder: str | None) -> AbstractContextManager[object]:
    """One step, by the named coder or by the one who codes here."""
    return project.coders.acting(coder, kind) if coder else project.change(kind)


def change(
    project: Path,
    annotation: str,
    code: str | None,
    start: int | None,
    end: int | None,
    memo: str | None,
    confidence: str | None,
    role: str | None,
    coder: str | None,
) -> int:
    """Change one annotation, as one step. What is None stays."""
    with opened(project) as here:
        annotations = here.annotations
        before = annotations.get(annotation)
        with _step(here, Kind.CHANGE_ANNOTATION, coder):
            if code is not None:
                annotations.change_code([annotation], here.codebook.find(code).id)
            if start is not None or end is not None:
                span = Span(before.start if start is None else start, before.end if end is None else end)
                annotations.change_span(annotation, span)
            if memo is not None:
                annotations.write_memo(annotation, memo)
            if confidence is not None:
                annotations.set_confidence([annotation], Confidence(confidence))
            if role is not None:
                annotations.set_role([annotation], Role(role))
        after = annotations.get(annotation)
    fields = ("code", "start", "end", "memo", "confidence", "role")
    changed = [name for name in fields if getattr(before, name) != getattr(after, name)]
    if changed:
        say(f"Changed {listed(changed)} of annotation {annotation}.")
    else:
        say("Nothing to change: the annotation is like that already.")
    return 0


def remove(project: Path, ids: list[str], coder: str | None) -> int:
    """Remove annotations, codes (with those below them) or documents, as one step."""
    with opened(project) as here:
        annotations, codes, documents = _sorted(here, list(dict.fromkeys(ids)))
        before = _figures(here)
        kind = Kind.REMOVE_DOCUMENTS if documents else Kind.REMOVE_CODE if codes else Kind.REMOVE_ANNOTATIONS
        with _step(here, kind, coder):
            if annotations:
                here.annotations.remove(annotations)
            for each in codes:
                if any(left.id == each for left in here.codebook.codes()):  # else it went with its parent
                    here.codebook.remove(each)
            if documents:
                here.documents.remove(documents)
        after = _figures(here)
    gone = [counted(before[noun] - after[noun], noun) for noun in before if before[noun] > after[noun]]
    say(f"Removed {listed(gone)}. To bring that back: nkhr-desktop undo {shown(project)}")
    return 0


def _sorted(project: Project, ids: list[str]) -> tuple[list[str], list[str], list[str]]:
    """(annotations, codes, documents) among the ids."""
    known_codes = {each.id for each in project.codebook.codes()}
    known_documents = {each.id for each in project.documents.all()}
    codes = [each for each in ids if each in known_codes]
    documents = [each for each in ids if each in known_documents]
    rest = [each for each in ids if each not in known_codes and each not in known_documents]
    for each in rest:
        try:
            project.annotations.get(each)
        except NotFound as error:
            reason = f"There is no annotation, code or document with the id “{each}”; nothing was changed."
            raise Declined(reason) from error
    return rest, codes, documents


def _figures(project: Project) -> dict[str, int]:
    return {
        "document": len(project.documents.all()),
        "code": len(project.codebook.codes()),
        "annotation": project.annotations.count(),
    }
