"""Every campaign in a few rounds, or at full length with `--full`."""

from __future__ import annotations

import pytest

from tests.campaigns.__main__ import main, names, rows
from tests.campaigns.rows import Row


@pytest.mark.parametrize("name", names())
def test_no_promise_is_broken(name: str, full: bool, capsys: pytest.CaptureFixture[str]) -> None:
    found = []
    for row in rows(name, full):
        found.append(row)
        if full:
            with capsys.disabled():
                print("\n", *row.cells())
    assert found
    assert [row.cells() for row in found if not row.held] == []


def test_a_broken_promise_is_not_called_held() -> None:
    assert Row("coding", tried=5).held
    assert not Row("coding", tried=5, lost=1).held
    assert not Row("coding", tried=5, corrupt=1).held
    assert not Row("coding", tried=5, failed=1).held
    assert not Row("coding").held
    assert Row("coding", note="skipped: there is no tmpfs here").held


def test_an_unknown_campaign_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nonsense"])
    assert "there is no campaign nonsense" in capsys.readouterr().err
