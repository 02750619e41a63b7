"""The pages of the manual as they lie in `resources/manual`: Markdown, one file a page, the same in each language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from nkhr_desktop import resources

NAMES = (
    "start",
    "reading",
    "coding",
    "palette",
    "codebook",
    "annotations",
    "documents",
    "finding",
    "export",
    "commands",
    "file",
    "safety",
    "keys",
    "access",
    "trouble",
)
"""The pages in the order of the contents. A page lies in the file of its name with the ending .md."""
ENDING = ".md"

_HEADING = re.compile(r"^(#{1,6}) +(.+?) *$")
_FENCE = "```"
#: What of Markdown is not read aloud: marks of emphasis and code, pictures, the addresses of links.
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"\*\*|`|^[#>|-]+ *|\\(?=[^\w\s])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of a page, and the words between it and the next one, without the marks of Markdown."""

    page: str
    level: int
    heading: str
    words: str

    @property
    def address(self) -> str:
        """Where a link leads that leads here: "codebook.md#merging-two-codes"."""
        return f"{self.page}{ENDING}" + (f"#{slug(self.heading)}" if self.level > 1 else "")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its name, its title, and its Markdown with nothing filled in yet."""

    name: str
    title: str
    markdown: str


def folder(language: str) -> Path:
    """Where the pages of a language lie, and their pictures in `pictures` below."""
    return resources.path(f"manual/{language}")


def read(language: str) -> Mapping[str, Page]:
    """Name -> page, in the order of the contents."""
    return {name: page(name, (folder(language) / f"{name}{ENDING}").read_text(encoding="utf-8")) for name in NAMES}


def page(name: str, markdown: str) -> Page:
    """A page; its title is its first heading."""
    heading = _HEADING.match(markdown.split("\n", 1)[0])
    return Page(name, heading[2] if heading else name, markdown)


def sections(page: str, markdown: str) -> list[Section]:
    """The sections of a page that is filled in, the one under its title first."""
    found: list[tuple[int, str, list[str]]] = []
    fenced = False
    for line in markdown.split("\n"):
        heading = None if fenced else _HEADING.match(line)
        if heading:
            found.append((len(heading[1]), spoken(heading[2]), []))
        elif line.startswith(_FENCE):
            fenced = not fenced
        elif found:
            found[-1][2].append(line)
    return [Section(page, level, heading, spoken("\n".join(lines))) for level, heading, lines in found]


def spoken(markdown: str) -> str:
    """Markdown as plain words."""
    words = _LINK.sub(r"\1", _PICTURE.sub(r"\1", markdown))
    return " ".join(_MARKS.sub("", words).replace("|", " ").split())


def slug(heading: str) -> str:
    """The name by which links find a heading: "Merging two codes" -> "merging-two-codes"."""
    kept = (char for char in unicodedata.normalize("NFC", heading).casefold() if char.isalnum() or char in " -_")
    return "".join(kept).strip().replace(" ", "-")
