"""The simulated disk tells: with settings that are weaker than the app's, the same campaign finds losses."""

from __future__ import annotations

import sys

import pytest

from nkhr_desktop.project.database import PRAGMAS
from tests.campaigns.flows import FLOWS, memory, prepare
from tests.campaigns.power import tried, worked

OURS = "PRAGMA synchronous=EXTRA"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="statements are written down on Linux only")
@pytest.mark.parametrize(("weaker", "spoils"), [("FULL", False), ("OFF", True)])
def test_weaker_settings_are_found_out(weaker: str, spoils: bool) -> None:
    assert OURS in PRAGMAS
    settings = {OURS: f"PRAGMA synchronous={weaker}"}
    with memory() as folder:
        disk, path = worked(prepare(folder), folder, FLOWS["coding"], 10, settings)
        row = tried("coding", disk, path, 25)
    assert row.lost > 0
    assert (row.corrupt > 0) == spoils
