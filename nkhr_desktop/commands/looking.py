"""Looking into a project, and taking something out of it: info, export, codebook."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from nkhr_desktop.commands.console import say, say_json, shown
from nkhr_desktop.commands.opening import opened
from nkhr_desktop.commands.words import counted
from nkhr_desktop.formats import DATASETS, codebook_toml, named
from nkhr_desktop.model.errors import FileRefused, FileTrouble


def info(project: Path, as_json: bool) -> int:
    """The project in figures."""
    with opened(project, read_only=True) as here:
        figures = asdict(here.info())
        title = here.title
        documents = here.documents.all()
    titles = {each.id: each.title for each in documents}
    warnings = {each.id: list(each.content_warning) for each in documents if each.content_warning}
    figures["content_warning"] = warnings
    if as_json:
        say_json(figures)
        return 0
    say(f"{title} ({shown(project)})")
    for name in ("documents", "codes", "annotations", "coders", "change_sets"):
        say(f"{name.replace('_', ' '):15}{figures[name]:>9,}")
    say(f"{'dataset digest':15} {figures['dataset_digest']}")
    say(f"{'head':15} {figures['head']}")
    for document, digest in figures["text_sha256"].items():
        say(f"text {digest[:12]}  {document}  {titles[document]}")
    for document, words in warnings.items():
        say(f"content warning    {document}  {'; '.join(words)}")
    return 0


def export(project: Path, target: Path, form: str) -> int:
    """Write the coded dataset."""
    wanted = named(DATASETS, form)
    with opened(project, read_only=True) as here:
        snapshot = here.snapshot()
    written = wanted.load().write(snapshot, target)
    for cut in written.warnings:
        place = f"{cut.table}, row {cut.row}, {cut.column}"
        say(f"Cut, since this format cannot hold it: {place}, {counted(cut.characters, 'character')}.")
    annotations = counted(len(snapshot.annotations), "annotation")
    documents = counted(len(snapshot.documents), "document")
    say(f"Exported {annotations} of {documents} to {shown(target)}.")
    return 0


def codebook(project: Path, export: Path | None, source: Path | None) -> int:
    """Write the codebook to a file, or take one in."""
    if source is not None:
        return _take_in(project, source)
    assert export is not None, "the command line asks for one of both"
    with opened(project, read_only=True) as here:
        data = here.codebook.data()
    _require_codebook(export)
    codebook_toml.write(data, export)
    say(f"Exported {counted(len(data.codes), 'code')} to {shown(export)}.")
    return 0


def _require_codebook(target: Path) -> None:
    """Only a codebook may be replaced by one."""
    if not target.exists():
        return
    try:
        codebook_toml.read(target)
    except FileRefused as error:
        raise FileRefused(str(target), FileTrouble.NOT_OURS) from error


def _take_in(project: Path, source: Path) -> int:
    with opened(project) as here:
        data = codebook_toml.read(source)
        before = here.codebook.codes()
        here.codebook.load(data)
        after = {each.id: each for each in here.codebook.codes()}
    known = {each.id for each in before}
    changed = sum(after[each.id] != each for each in before)
    added = counted(len(after.keys() - known), "code")
    say(f"Took in {counted(len(data.codes), 'code')} from {shown(source)}: {added} new, {changed:,} changed.")
    return 0
