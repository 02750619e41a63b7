"""Whoever turns on the logs of the libraries below finds no testimony in them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from nkhr_desktop.model.errors import FileRefused
from nkhr_desktop.project.project import Project
from tests.project.making import CODEBOOK, new_document

MARK = "Zq9"
LOUD = ("", "sqlalchemy", "sqlalchemy.engine", "sqlalchemy.engine.Engine", "sqlalchemy.pool")


@pytest.fixture
def lines() -> Iterator[list[str]]:
    """All that is logged, at every level."""
    seen: list[str] = []

    class Listening(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(record.getMessage())

    handler, before = Listening(), {name: logging.getLogger(name).level for name in LOUD}
    logging.getLogger().addHandler(handler)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield seen
    logging.getLogger().removeHandler(handler)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def test_nothing_of_a_document_is_logged_at_any_level(tmp_path: Path, lines: list[str]) -> None:
    project = Project.create(tmp_path / f"{MARK}.nkhr", codebook=CODEBOOK, coder=f"{MARK}coder")
    (document,) = project.documents.add([new_document(f"{MARK}.txt", f"{MARK} text")])
    project.documents.rename(document, f"{MARK} title")
    assert project.documents.text(document).startswith(MARK)
    project.describe(title=f"{MARK} title", memo=f"{MARK} memo")
    project.undo()
    project.check()
    project.close()
    with pytest.raises(FileRefused):
        Project.open(tmp_path / f"{MARK}not there.nkhr")
    assert [line for line in lines if MARK in line] == []
