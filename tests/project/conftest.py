"""Projects to try things on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project.making import Coded, coded


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Coded]:
    """A project with a coder, three codes and one document; whole and closed at the end."""
    made = coded(tmp_path / "project.nkhr")
    yield made
    made.project.close()
