"""The main job, end to end, as a newcomer does it: look, code, correct, leave, come back, undo, export."""

from __future__ import annotations

import getpass
import socket
from pathlib import Path

from nkhr_desktop import resources
from tests.journeys import dataset, hands
from tests.journeys.researcher import Researcher

SEEDS = {path.name: path.read_bytes() for path in sorted(resources.seeds().glob("*.txt"))}
TURNER = "Rights advocates call"
#: What the newcomer leaves coded in that document, in the order of the text: quote, code, what was said about it.
CODED = [
    ("unspeakable atrocities", "Torture"),
    ("a hopeful sign", "a hopeful sign"),
    ("outside information flowing into the country", "Information for North Koreans"),
    ("the North Korean regime’s human rights abuses", "DPRK State bodies"),
    ("human rights abuses", "Political prison camps"),
    ("crimes that shock the conscience of humanity", "Crimes against humanity (general)"),
    ("bottles containing rice, medicine, money", "Food, welfare and humanitarian aid"),
    ("abide by its obligations under international law", "Respect for non-refoulement"),
    ("abductees, detainees, and unrepatriated prisoners of war", "Abduction"),
]


def codes_by_every_way(someone: Researcher) -> str:
    """Nine annotations by nine ways; the name that the researcher was given."""
    someone.opens_document(TURNER)
    someone.selects("unspeakable atrocities")
    name = someone.says_who_codes(lambda: someone.double_clicks_code("Torture"))
    someone.selects("crimes that shock the conscience of humanity")
    someone.presses("L")  # the last code once more
    someone.selects("abide by its obligations under international law")
    someone.presses("4")  # a pinned code
    someone.selects("abductees, detainees, and unrepatriated prisoners of war")
    someone.applies_by_palette("ㄴㅊ")  # 납치 by its initial consonants
    someone.selects("outside information flowing into the country")
    someone.applies_by_palette("information for")
    someone.selects("bottles containing rice, medicine, money")
    someone.drags_code("Food, welfare and humanitarian aid", "rice, medicine")
    someone.selects("a hopeful sign")
    someone.presses("V")  # its own words become a code
    someone.selects("the North Korean regime’s human rights abuses")
    someone.presses("3")
    someone.selects("human rights abuses")  # within the one before
    someone.drags_selection_to("Political prison camps", "human rights abuses")
    return name


def test_a_newcomer_codes_leaves_comes_back_and_exports(researcher: Researcher, home: Path) -> None:
    someone = researcher
    someone.starts_the_app()
    someone.opens_the_sample()
    assert len(someone.sees.annotations()) >= 20

    name = codes_by_every_way(someone)
    assert name
    assert name.casefold() not in {getpass.getuser().casefold(), socket.gethostname().casefold()}
    coded = dict(someone.sees.annotations())
    assert coded["crimes that shock the conscience of humanity"] == "Torture"

    # what was not quite right is put right
    someone.clicks_highlight("crimes that shock the conscience of humanity")
    someone.presses("C")
    hands.type_text("crimes against")
    someone.presses("Return")
    assert someone.sees.chosen_code == "Crimes against humanity (general)"
    someone.presses("Escape")
    someone.clicks_highlight("the North Korean regime’s")
    assert someone.sees.chosen_code == "DPRK State bodies"
    someone.chooses_role("Alleged perpetrator")
    someone.marks_confidence("Sure")
    someone.writes_memo("말한 사람은 활동가다. “Abuses” is his word.")
    someone.clicks_highlight("outside information flowing into the country")
    someone.chooses_grounds("Heard from others")

    # overlapping ones are chosen one after the other by clicking again
    someone.clicks_highlight("human rights abuses")
    first = someone.sees.chosen_code
    someone.clicks_highlight("human rights abuses")
    assert {first, someone.sees.chosen_code} == {"Political prison camps", "DPRK State bodies"}
    assert [pair for pair in someone.sees.annotations() if pair in CODED] == CODED

    # ends move by the mouse and by keys, and back
    someone.clicks_highlight("unspeakable atrocities")
    someone.moves_end_to("committed by the regime")
    assert someone.sees.chosen is not None
    assert someone.sees.chosen.quote == "unspeakable atrocities” committed by the regime"
    someone.presses("Alt+Left")
    assert someone.sees.chosen.quote == "unspeakable atrocities” committed by the regim"
    someone.undoes()
    someone.undoes()
    assert someone.sees.chosen.quote == "unspeakable atrocities"

    # one that was wrong is removed, one that was right comes back
    someone.selects("a glimmer of hope")
    someone.right_clicks("a glimmer of hope", "Apply the last code")
    assert "a glimmer of hope" in dict(someone.sees.annotations())
    someone.presses("Delete")
    assert "a glimmer of hope" not in dict(someone.sees.annotations())
    someone.clicks_highlight("bottles containing rice")
    someone.presses("Delete")
    assert "Removed: Food, welfare and humanitarian aid" in someone.sees.message
    someone.undoes()
    assert "Undone: Remove annotations" in someone.sees.message
    before = someone.sees.annotations()
    assert before == CODED

    someone.selects("sense of urgency")
    someone.presses("1")  # a slip, seen only the next day
    someone.closes()

    someone.comes_back()
    someone.opens_recent("Sample project")
    assert someone.sees.title.startswith(TURNER)
    assert ("sense of urgency", "Forced repatriation") in someone.sees.annotations()
    someone.opens_menu("Edit", "Undo Apply code")
    assert someone.sees.annotations() == before
    someone.redoes()
    assert someone.sees.annotations() != before
    someone.undoes()
    assert someone.sees.annotations() == before

    target = home / "Documents" / "coded"
    assert "Written to coded." in someone.exports_to(target)
    packed = home / "Documents" / "coded.zip"
    someone.exports_to(packed, "CSV in a zip")
    someone.closes()

    found = dataset.read(target)
    dataset.check(found, SEEDS)
    assert found == dataset.read(packed)
    mine = found.by(name)
    assert [(row["quote"], row["code_name_en"]) for row in mine] == CODED
    assert len(found.annotations) == len(mine) + len(found.by("Sample"))
    state = next(row for row in mine if row["code_name_en"] == "DPRK State bodies")
    assert (state["role"], state["confidence"]) == ("alleged_perpetrator", "sure")
    assert state["memo"] == "말한 사람은 활동가다. “Abuses” is his word."
    assert next(row for row in mine if row["grounds"])["quote"] == "outside information flowing into the country"
    coined = next(row for row in found.codes if row["name_en"] == "a hopeful sign")
    assert coined["facet"] == "recommendation"
