"""The tables can be printed by one command."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.counts import TASKS
from tests.tables import keys
from tests.tables.__main__ import main, names


def test_there_is_a_table_of_keys() -> None:
    assert "keys" in names()


def test_keys_are_printed(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    main(["keys"])
    printed = capsys.readouterr().out
    assert printed.startswith("== keys")
    assert all(task.words in printed for task in TASKS)
    assert f"0 with more than {keys.BAR}" in printed
    assert "Copy with citation" in printed


def test_an_unknown_table_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nonsense"])
    assert "there is no table nonsense" in capsys.readouterr().err
