"""Making projects, and putting documents into them: sample, new, add."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from nkhr_desktop import resources
from nkhr_desktop.commands.console import say, shown
from nkhr_desktop.commands.opening import opened
from nkhr_desktop.commands.words import Declined, counted, sentence
from nkhr_desktop.formats import codebook_toml
from nkhr_desktop.formats.encodings import Because
from nkhr_desktop.model.errors import FileRefused, Noun, Refused, Why
from nkhr_desktop.model.text import Replaced
from nkhr_desktop.model.things import CodebookData
from nkhr_desktop.project.documents import NewDocument
from nkhr_desktop.project.incoming import Incoming, read_document, text_files
from nkhr_desktop.project.project import Project
from nkhr_desktop.project.sample import make_sample

_BECAUSE = {
    Because.CHOSEN: "as chosen",
    Because.EMPTY: "the file is empty",
    Because.MARK: "by its mark",
    Because.ESCAPES: "by its escape signs",
    Because.VALID: "without a fault",
    Because.ZEROS: "guessed by its zero bytes",
    Because.READS_KOREAN: "guessed, since it reads as Korean",
    Because.FEW_FAULTS: "guessed, with few faults",
    Because.STATISTICS: "guessed by statistics",
    Because.NOTHING_FITS: "nothing fits well",
}

#: What becomes U+FFFD though it was decoded.
_UNFIT = frozenset(each for each in Replaced if each.loses and each is not Replaced.UNDECODABLE)


def sample(project: Path, coder: str | None) -> int:
    """Make the sample project."""
    with closing(make_sample(project, coder or "")) as made:
        say(f"Made the sample project {shown(project)}: {_figures(made)}.")
    return 0


def new(project: Path, codebook: str, coder: str | None) -> int:
    """Make a project without documents."""
    title = shown(project.stem)
    with closing(Project.create(project, title=title, codebook=_codebook(codebook), coder=coder or "")) as made:
        say(f"Made {shown(project)}: {_figures(made)}.")
    return 0


def _codebook(choice: str) -> CodebookData:
    own = choice not in ("default", "none")
    data = codebook_toml.read(Path(choice) if own else resources.path("codebook/default.toml"))
    # the facets stay, since only they tell an abuse from an actor, and codes of one's own belong into them
    return replace(data, codes=()) if choice == "none" else data


def _figures(project: Project) -> str:
    documents, codes = len(project.documents.all()), len(project.codebook.codes())
    annotations = project.annotations.count()
    return f"{counted(documents, 'document')}, {counted(codes, 'code')}, {counted(annotations, 'annotation')}"


def add(project: Path, files: list[Path]) -> int:
    """Add documents: the named files, and all text files of the named folders."""
    with opened(project) as here:
        taken = {each.original_sha256: each.title for each in here.documents.all()}
        new: list[NewDocument] = []
        lines: list[str] = []
        for path, named in text_files(files):
            line = _take(path, named, taken, new)
            lines.append(line)
        if not lines:
            raise Declined(f"There is no text file in “{shown(files[0])}”; nothing was changed.")
        here.documents.add(new)
    for line in lines:
        say(line)
    say(f"Added {counted(len(new), 'document')} to {shown(project)}.")
    return 0


def _take(path: Path, named: bool, taken: dict[str, str], new: list[NewDocument]) -> str:
    """Read one file, note it in ``taken`` and ``new``, and say what became of it.

    One that cannot be read is skipped where it only lay in a folder; where it was named, nothing is added.
    """
    try:
        read = read_document(path, shown(path.name))
        if not read.document.text.strip():
            raise Refused(Noun.DOCUMENT, Why.EMPTY_DOCUMENT, shown(path))
    except (FileRefused, Refused) as error:
        if named:
            raise
        return f"Skipped: {sentence(error).replace('; nothing was changed', '')}"
    there = taken.get(read.sha256)
    if there is not None:
        return f"Skipped: “{shown(path)}” is in the project already, as “{there}”."
    new.append(read.document)
    taken[read.sha256] = read.document.attributes.get("title") or read.document.file_name
    return _told(path, read)


def _told(path: Path, read: Incoming) -> str:
    document = read.document
    size = counted(len(document.text), "character")
    line = f"“{shown(path)}”: {size} in {document.encoding} ({_BECAUSE[read.because]})"
    if read.lost:
        line += f"; {counted(read.lost, 'character')} could not be decoded and became U+FFFD"
    if unfit := sum(count for what, count in document.replaced if Replaced(what) in _UNFIT):
        line += f"; {counted(unfit, 'character')} that no text may hold became U+FFFD"
    return f"{line}."
