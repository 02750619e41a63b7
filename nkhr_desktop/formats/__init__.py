"""The file formats: one module each, with NAME, EXTENSIONS, and `read` or `write` or both.

Three lists say what there is. A format's module is imported only when it is asked for, since some of them
bring large libraries that a start must not wait for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Format:
    """One format as the lists know it; ``load()`` gives its module."""

    name: str
    extensions: tuple[str, ...]
    load: Callable[[], ModuleType]

    def claims(self, file_name: str) -> bool:
        """True if a file of this name would be of this format."""
        return file_name.lower().endswith(self.extensions)


# plain imports inside functions: what freezes the program follows them, as it would not follow a name
def _plain_text() -> ModuleType:
    from nkhr_desktop.formats import plain_text

    return plain_text


def _codebook_toml() -> ModuleType:
    from nkhr_desktop.formats import codebook_toml

    return codebook_toml


def _csv_dataset() -> ModuleType:
    from nkhr_desktop.formats import csv_dataset

    return csv_dataset


def _xlsx_dataset() -> ModuleType:
    from nkhr_desktop.formats import xlsx_dataset

    return xlsx_dataset


def _json_dataset() -> ModuleType:
    from nkhr_desktop.formats import json_dataset

    return json_dataset


#: What can be opened as a document.
DOCUMENTS = (Format("text", (".txt", ".md", ".markdown", ".text"), _plain_text),)

#: Codebooks of ours, read and written.
EXCHANGE = (Format("codebook", (".toml",), _codebook_toml),)

#: What analysts load. CSV makes a folder of any other name.
DATASETS = (
    Format("csv", (".zip",), _csv_dataset),
    Format("xlsx", (".xlsx",), _xlsx_dataset),
    Format("json", (".json",), _json_dataset),
)


def named(formats: tuple[Format, ...], name: str) -> Format:
    """The format of this name in one of the lists. Raises KeyError."""
    return {each.name: each for each in formats}[name]
