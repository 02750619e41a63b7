"""check: places in words, and a head that was kept elsewhere."""

from __future__ import annotations

import pytest

from nkhr_desktop.project.database import connect
from tests.project.making import by_hand


def test_a_head_that_was_kept_is_found_in_a_history_that_went_on(done, figures, annotations, sample):
    head = figures(sample)["head"]
    assert "no step came after it" in done("check", sample, "--head", head).out
    one = annotations(sample)[0]["annotation_id"]
    done("change", sample, one, "--memo", "x")
    done("remove", sample, one)
    said = done("check", sample, "--head", head.upper()).out
    assert f"The head {head[:12]} is in the history: step “Create project” of 20" in said
    assert "2 steps came after it; nothing before it was changed" in said
    assert done("check", sample, "--head", head, "--json").json() == []


def test_a_tail_that_was_cut_off_is_caught_by_a_head_alone(done, run, figures, annotations, sample):
    done("change", sample, annotations(sample)[0]["annotation_id"], "--memo", "x")
    head = figures(sample)["head"]
    with by_hand(sample, without_triggers=True) as connection:
        triggers = _triggers(sample)
        connection.execute("UPDATE annotation SET memo='' WHERE memo='x'")
        connection.execute("DELETE FROM change WHERE s=(SELECT max(n) FROM change_set)")
        connection.execute("DELETE FROM change_set WHERE n=(SELECT max(n) FROM change_set)")
        before = connection.execute("SELECT after->>'$.memo', after->>'$.changed_at', row FROM change WHERE op='I'"
                                    " AND tbl='annotation'").fetchall()  # fmt: skip
        connection.executemany("UPDATE annotation SET memo=?, changed_at=? WHERE id=?", before)
        for sql in triggers:
            connection.execute(sql)
    assert run("check", sample).code == 0  # the file alone cannot show it
    answer = run("check", sample, "--head", head)
    assert answer.code == 3
    assert "The history does not have the head that you named" in answer.out
    assert "cut off" in answer.out
    [finding] = run("check", sample, "--head", head, "--json").json()
    assert (finding["trouble"], finding["detail"]) == ("seal", head)


def _triggers(sample):
    from nkhr_desktop.project.triggers import all_triggers

    return list(all_triggers().values())


@pytest.mark.parametrize("word", ["", "abc", "0" * 63, "g" * 64, "0" * 64 + " " + "1" * 64])
def test_what_is_no_head_is_not_understood(run, sample, word):
    answer = run("check", sample, "--head", word)
    assert answer.code == 2
    assert "64 hexadecimal digits" in answer.err


def test_a_step_that_was_changed_is_named(run, done, annotations, sample):
    done("change", sample, annotations(sample)[0]["annotation_id"], "--memo", "x", "--coder", "두루미")
    connection = connect(sample, mode="rw")
    connection.execute("UPDATE change_set SET wall=wall+1 WHERE n=(SELECT max(n) FROM change_set)")
    connection.close()
    answer = run("check", sample)
    assert answer.code == 3
    assert "The history is not whole: step “Change annotation” of 20" in answer.out
    assert " by 두루미: change_set " in answer.out
    [finding] = run("check", sample, "--json").json()
    assert finding["kind"] == "change_annotation"
    assert finding["at"].endswith("Z")
