"""Files on their way into the project: read, decoded as guessed, described as far as they say; not added yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from nkhr_desktop.analysis.attributes import guess
from nkhr_desktop.formats import plain_text
from nkhr_desktop.formats.encodings import ENCODINGS
from nkhr_desktop.model.changes import Progressing
from nkhr_desktop.model.errors import FileRefused, NkhrError
from nkhr_desktop.model.text import Replaced
from nkhr_desktop.model.things import ATTRIBUTES
from nkhr_desktop.project.documents import NewDocument


@dataclass
class Candidate:
    """One file that may become a document. ``same_as`` names what has the very same bytes already."""

    path: Path
    read: plain_text.TextFile | None = None
    trouble: NkhrError | None = None
    same_as: str = ""
    wanted: bool = True
    attributes: dict[str, str] = field(default_factory=dict)
    inferred: dict[str, str] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        """The canonical text as it is decoded now."""
        return self.read.decoded.text if self.read is not None else ""

    @property
    def encoding(self) -> str:
        """The encoding by which it is decoded now."""
        return self.read.decoded.encoding if self.read is not None else ""

    @property
    def lost(self) -> int:
        """How many characters this encoding cannot read."""
        return self.read.decoded.lost_count if self.read is not None else 0

    @property
    def unfit(self) -> int:
        """How many characters it holds that are no text, such as NUL; the encoding is not to blame for them."""
        replaced = self.read.decoded.replaced if self.read is not None else ()
        return sum(count for what, count in replaced if Replaced(what).loses and what != Replaced.UNDECODABLE)

    @property
    def possible(self) -> bool:
        """True if there is a text that could be added."""
        return self.read is not None and bool(self.text.strip())

    def encodings(self) -> tuple[str, ...]:
        """What a person can choose from: what fits first, then the rest."""
        if self.read is None:
            return ()
        found = self.read.guess
        return tuple(dict.fromkeys((self.encoding, found.encoding, *found.alternatives, *ENCODINGS)))

    def decode(self, encoding: str) -> None:
        """Decode the same bytes by another encoding; what a person typed stays. Raises FileRefused."""
        self.read = plain_text.read(self.path, encoding)
        self.describe()

    def describe(self) -> None:
        """Look for title, author and so on in the text, except where a person has written them."""
        found = guess(self.text, self.path.name)
        for name in ATTRIBUTES:
            if name in self.changed:
                continue
            guessed = found.get(name)
            self.attributes[name] = guessed.value if guessed else ""
            self.inferred.pop(name, None)
            if guessed is not None and guessed.reason:
                self.inferred[name] = guessed.reason

    def new(self) -> NewDocument:
        """What the project takes. Only for one that is possible."""
        assert self.read is not None
        decoded = self.read.decoded
        return NewDocument(
            self.path.name,
            self.read.data,
            decoded.text,
            decoded.encoding,
            decoded.replaced,
            dict(self.attributes),
            dict(self.inferred),
        )


def gather(paths: Sequence[Path], known: Mapping[str, str], progress: Progressing) -> list[Candidate]:
    """Read all files. ``known``: SHA-256 of the bytes of documents that are there already -> title.

    What cannot be read stays in the list with its trouble; what is there already is not wanted at first.
    """
    seen = dict(known)
    found: list[Candidate] = []
    for number, path in enumerate(paths):
        progress(number, len(paths))
        candidate = _read(path)
        if candidate.read is not None:
            name = sha256(candidate.read.data).hexdigest()
            candidate.same_as = seen.get(name, "")
            seen.setdefault(name, path.name)
        candidate.wanted = candidate.possible and not candidate.same_as
        found.append(candidate)
    return found


def _read(path: Path) -> Candidate:
    try:
        candidate = Candidate(path, plain_text.read(path))
    except FileRefused as refused:
        return Candidate(path, trouble=refused, wanted=False)
    candidate.describe()
    return candidate
