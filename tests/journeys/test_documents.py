"""A project of one's own: new, documents by dialog and by dropping, encodings, what is there already."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QWidget

from tests.journeys import dataset, hands, sights
from tests.journeys.researcher import Researcher

KOREAN = "보위부 조사관들이 며칠 동안 잠을 재우지 않았다.\n그는 “굶었다.”라고 말했다.\n"
ENGLISH = "The guards beat him in the cell. 😀 He was seventeen.\r\nNobody was told.\r\n"


@pytest.fixture
def files(home: Path) -> dict[str, Path]:
    """Texts as people have them: an old Korean encoding, two kinds of Unicode, one that is broken."""
    folder = home / "Documents" / "sources"
    folder.mkdir()
    contents = {
        "증언.txt": KOREAN.encode("cp949"),
        "report.txt": ENGLISH.encode("utf-8"),
        "letter.md": ENGLISH.replace("guards", "officers").encode("utf-16"),
        "broken.txt": b"\xff".join([(KOREAN * 5).encode("cp949")] * 2),
    }
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    return {name: folder / name for name in contents}


@pytest.fixture
def own_project(researcher: Researcher, home: Path) -> Researcher:
    """A researcher with a new project that is empty but for its codebook."""
    researcher.starts_the_app()
    researcher.makes_a_project("Testimonies", home / "Documents" / "testimonies.nkhr", coder="Blue Heron")
    return researcher


def test_a_new_project_with_texts_in_several_encodings(
    own_project: Researcher, files: dict[str, Path], home: Path
) -> None:
    someone = own_project
    assert someone.sees.frame.windowTitle().startswith("Testimonies")
    someone.adds_documents([files["증언.txt"], files["report.txt"], files["letter.md"]])
    assert "3 documents were added." in someone.sees.message
    someone.opens_document("증언")
    assert someone.sees.text == KOREAN
    someone.selects("잠을 재우지 않았다")
    someone.applies_by_palette("고문")  # the name was given with the project: nobody asks
    someone.opens_document("The guards")
    someone.selects("beat him in the cell. 😀 He")
    someone.presses("L")
    someone.exports_to(home / "Documents" / "out")
    someone.closes()

    found = dataset.read(home / "Documents" / "out")
    originals = {name: path.read_bytes() for name, path in files.items() if name != "broken.txt"}
    dataset.check(found, originals, {"증언.txt": "cp949", "letter.md": "utf-16"})
    rows = [(row["document_title"], row["quote"], row["coder"]) for row in found.annotations]
    assert rows == [
        ("The guards beat him in the cell. 😀 He was seventeen.", "beat him in the cell. 😀 He", "Blue Heron"),
        ("증언", "잠을 재우지 않았다", "Blue Heron"),
    ]
    assert int(found.annotations[0]["end_utf16"]) == int(found.annotations[0]["end"]) + 1


def test_files_are_dropped_and_the_same_one_is_noticed(own_project: Researcher, files: dict[str, Path]) -> None:
    someone = own_project
    someone.drops_documents([files["증언.txt"], files["report.txt"]])
    assert "2 documents were added." in someone.sees.message
    told: list[str] = []

    def read(dialog: QWidget) -> None:
        told.append(sights.words_in(dialog))
        hands.click_on(dialog.list.viewport(), dialog.list.visualItemRect(dialog.list.topLevelItem(1)))
        told.append(sights.words_in(dialog))

    someone.adds_documents([files["letter.md"], files["report.txt"]], read)
    assert "Add 1 document" in told[0]
    assert "The very same file is here already, as “The guards" in "".join(told)
    assert "1 document was added." in someone.sees.message


def test_what_cannot_be_read_is_said_before_anything_is_added(own_project: Researcher, files: dict[str, Path]) -> None:
    someone = own_project
    told: list[str] = []

    def choose_another(dialog: QWidget) -> None:
        told.append(sights.words_in(dialog))
        box = next(sights.visible(dialog, QComboBox))
        hands.click_on(box)
        hands.press("Down")
        hands.press("Return")
        told.append(sights.words_in(dialog))

    someone.adds_documents([files["broken.txt"]], choose_another)
    assert "cannot be read in this encoding" in told[0]
    assert "1 document was added." in someone.sees.message


def test_a_document_is_described_marked_removed_and_brought_back(
    own_project: Researcher, files: dict[str, Path]
) -> None:
    someone = own_project
    someone.adds_documents([files["report.txt"]])
    someone.opens_document("The guards")

    def describe(dialog: QWidget) -> None:
        hands.click_on(sights.field(dialog, "Title"))
        hands.press("Ctrl+A")
        hands.type_text("Report of a witness")
        hands.press("Return")

    hands.answering(lambda: someone.presses("Ctrl+D"), describe)
    assert someone.sees.title == "Report of a witness"
    someone.presses("Ctrl+Alt+3")
    someone.opens_menu("Document", "Mark progress")
    someone.presses("Escape")
    someone.presses("Escape")

    def consent(dialog: QWidget) -> None:
        assert "You can undo this" in sights.words_in(dialog)
        hands.click_on(sights.button(dialog, "Remove"))

    hands.answering(lambda: someone.opens_menu("Document", "Remove …"), consent)
    assert someone.sees.window.desk.document == ""
    someone.undoes()
    someone.opens_document("Report of a witness")
