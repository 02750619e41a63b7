"""Files on their way into a project: found, read, decoded, and what their text says about itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from nkhr_desktop.analysis import attributes
from nkhr_desktop.formats import DOCUMENTS, plain_text
from nkhr_desktop.formats.encodings import Because
from nkhr_desktop.project.documents import NewDocument


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document that could be added: why its encoding was taken, how many characters that lost, its bytes' hash."""

    document: NewDocument
    because: Because
    lost: int
    sha256: str


def read_document(path: Path, file_name: str = "", encoding: str | None = None) -> Incoming:
    """The text file at ``path`` as a document called ``file_name``, decoded as guessed or as ``encoding`` says.

    Raises FileRefused.
    """
    name = file_name or path.name
    read = plain_text.read(path, encoding)
    said = attributes.guess(read.decoded.text, name)
    document = NewDocument(
        name,
        read.data,
        read.decoded.text,
        read.decoded.encoding,
        read.decoded.replaced,
        {attribute: guessed.value for attribute, guessed in said.items()},
        {attribute: str(guessed.reason) for attribute, guessed in said.items() if guessed.reason},
    )
    return Incoming(document, read.guess.because, read.decoded.lost_count, sha256(read.data).hexdigest())


def text_files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    """(file, True) for every named file, (file, False) for every document that lies in a named folder.

    Folders are searched to the bottom, in the order of names; what is hidden, or a link to a folder, is left out.
    """
    for path in paths:
        if path.is_dir():
            yield from ((found, False) for found in _inside(path))
        else:
            yield path, True


def _inside(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
                yield from _inside(path)
        elif any(known.claims(path.name) for known in DOCUMENTS):
            yield path
