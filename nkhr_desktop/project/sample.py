"""The sample project: the five seed documents, of which one is coded, to show a newcomer what coding is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from nkhr_desktop import resources
from nkhr_desktop.formats import codebook_toml, plain_text
from nkhr_desktop.model.changes import Kind
from nkhr_desktop.model.ids import id_for
from nkhr_desktop.model.span import Span
from nkhr_desktop.model.things import ATTRIBUTES, Confidence, Grounds, Progress, Role
from nkhr_desktop.project.annotations import NewAnnotation
from nkhr_desktop.project.documents import NewDocument
from nkhr_desktop.project.project import Project

TITLE = "Sample project"
#: Who coded the sample: a name that says so and belongs to nobody.
CODER = "Sample"
#: What the file remembers of itself, so that the window can offer its tour.
MARK = "sample"
#: Keys of the default codebook that have a digit from the beginning.
PINNED = {
    "1": "abuse.forced_repatriation",
    "2": "abuse.torture",
    "3": "actor.dprk_state",
    "4": "rec.non_refoulement",
}


def make_sample(path: Path, coder: str = "") -> Project:
    """Make the sample project at ``path`` and return it, open.

    With ``coder`` that person is made and codes from now on; without, nobody does until they give a name.
    There is nothing to undo in it. Raises FileRefused if the file exists or cannot be written.
    """
    codebook = codebook_toml.read(resources.path("codebook/default.toml"))
    said = tomllib.loads(resources.path("sample/sample.toml").read_text(encoding="utf-8"))

    def fill(project: Project) -> None:
        project.local.set(MARK, "1")
        _fill(project, said["document"], said["annotation"])

    return Project.create(path, title=TITLE, codebook=codebook, coder=coder, fill=fill)


def _fill(project: Project, documents: Sequence[Mapping[str, Any]], annotations: Sequence[Mapping[str, Any]]) -> None:
    new = [_document(said) for said in documents]
    ids = project.documents.add(new)
    placed = {each.file_name: (document, each.text) for each, document in zip(new, ids, strict=True)}
    for digit, key in PINNED.items():
        project.codebook.pin(id_for("code", key), digit)
    with project.coders.acting(CODER, Kind.CREATE_PROJECT) as coder:
        coded = [_annotation(said, *placed[said["document"]]) for said in annotations]
        project.add_annotations(coded, coder.id)
        for document in _distinct(each.document for each in coded):
            project.documents.set_progress(document, Progress.IN_PROGRESS)


def _document(said: Mapping[str, Any]) -> NewDocument:
    """A seed, with what its text states; where that was inferred, ``<name>_reason`` says why."""
    read = plain_text.read(resources.seeds() / said["file"])
    decoded = read.decoded
    return NewDocument(
        said["file"],
        read.data,
        decoded.text,
        decoded.encoding,
        decoded.replaced,
        {name: said[name] for name in ATTRIBUTES if name in said},
        {name: said[f"{name}_reason"] for name in ATTRIBUTES if f"{name}_reason" in said},
    )


def _annotation(said: Mapping[str, Any], document: str, text: str) -> NewAnnotation:
    """What the sample says of one quote; its ``occurrence`` is counted from 1."""
    quote = said["quote"]
    place = -1
    for _ in range(said.get("occurrence", 1)):
        place = text.index(quote, place + 1)
    return NewAnnotation(
        document,
        Span(place, place + len(quote)),
        id_for("code", said["code"]),
        said.get("memo", ""),
        Confidence(said.get("confidence", "")),
        Role(said.get("role", "")),
        Grounds(said.get("grounds", "")),
    )


def _distinct(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))
