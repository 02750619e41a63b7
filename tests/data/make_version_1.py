"""What version_1.nkhr, the sample file of the first version, was filled with, and the figures that it must always give.

The file stays as it is for ever; only the program that reads it changes, and brings it up to date.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.ids import id_for
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import ABUSE_TYPE, ACTOR, Code, CodebookData, Facet, Progress
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.documents import NewDocument
from nkhr_desktop.project.project import Project

SAMPLE = Path(__file__).with_name("version_1.nkhr")
FIGURES = SAMPLE.with_suffix(".json")

_ABUSE, _ACTOR = id_for("facet", ABUSE_TYPE), id_for("facet", ACTOR)
_DETENTION, _GUARD = id_for("code", "detention"), id_for("code", "guard")
_TEXT = "A witness said 😀: \u1112\u1161\u11ab 한국.\n그는 구금되었다고 말했다.\n"
BOOK = CodebookData(
    (
        Facet(_ABUSE, ABUSE_TYPE, "Abuse type", "침해 유형", "#0072B2"),
        Facet(_ACTOR, ACTOR, "Actor", "행위자", "#E69F00"),
    ),
    (
        Code(_DETENTION, _ABUSE, "", "Detention", "구금", "#0072B2", ("custody",), "Held.", "붙잡힘.", coi="B"),
        Code(_GUARD, _ACTOR, "", "Guard", "", "#E69F00", check=("name_ko",)),
    ),
)


def fill(project: Project) -> None:
    """Something of everything that version 1 can hold, done, undone and done again."""
    new = NewDocument(
        "a.txt", ("\ufeff" + _TEXT).encode(), _TEXT, "utf-8", (("bom", 1),), {"author": "A"}, {"author": "a guess"}
    )
    first, second = project.documents.add([new, NewDocument("b.md", b"Gone.", "Gone.", "cp949")])
    project.documents.describe(first, date="2024-03", language="ko")
    project.documents.write_memo(first, "On the text")
    project.documents.set_progress(first, Progress.IN_PROGRESS)
    place = project.codebook.add_facet("Place", "장소")
    camp = project.codebook.add(place, "Camp", memo="A memo")
    project.codebook.pin(camp, "1")
    made = project.annotations.apply(first, Span(2, 9), _GUARD, 'memo\0 "quoted"', "likely", "witness", "heard")
    project.annotations.change_span(made, Span(2, 14))
    with project.change(Kind.APPLY_CODE):
        project.annotations.apply(first, Span(15, 16), project.codebook.add(place, "Cell", parent=camp))
    project.add_annotations([NewAnnotation(first, Span(at, at + 2), _DETENTION) for at in range(20, 26)])
    project.coders.switch(project.coders.add("두루미-12").id)
    project.annotations.remove([project.annotations.apply(first, Span(0, 1), camp)])
    project.documents.remove([second])
    project.codebook.merge(camp, _DETENTION)
    project.describe(title="Version 1", memo="To be read for ever")
    project.undo()
    project.undo()
    project.redo()


def figures(project: Project) -> dict[str, object]:
    """What must be found again, whatever columns later versions add."""
    info = asdict(project.info())
    del info["dataset_digest"]  # that says how an export is made, which may change
    return {
        "info": info,
        "annotations": [row._asdict() for row in project.annotations.rows()],
        "codes": project.codebook.paths(),
        "history": [[step.id, step.kind, step.coder, step.wall, step.rows, step.undoes] for step in project.history()],
        "undo": project.undo_step and project.undo_step.kind,
        "redo": project.redo_step and project.redo_step.kind,
        "coder": project.coders.current and project.coders.current.name,
        "title": project.title,
    }
