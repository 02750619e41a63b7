"""No step of a journey is taken behind the window's back: its source calls no slot, no action and no verb."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HERE = Path(__file__).parent
UI = HERE.parent.parent / "nkhr_desktop" / "ui"
PROJECT = UI.parent / "project"

#: Where the verbs are that a step must never call: classes by file.
DOERS = {
    PROJECT / "project.py": {"Project"},
    PROJECT / "documents.py": {"Documents"},
    PROJECT / "codebook.py": {"Codebook"},
    PROJECT / "annotations.py": {"Annotations"},
    PROJECT / "coders.py": {"Coders"},
    UI / "bridge.py": {"Bridge"},
    UI / "desk.py": {"Desk"},
    UI / "actions.py": {"Actions"},
    UI / "places.py": {"Places"},
    UI / "jobs.py": {"Jobs"},
    UI / "main_window.py": {"MainWindow"},
    UI / "project_verbs.py": {"ProjectVerbs"},
    UI / "documents/verbs.py": {"DocumentVerbs"},
    UI / "codebook/verbs.py": {"CodebookVerbs"},
    UI / "codebook/palette.py": {"Palette"},
    UI / "reader/reader.py": {"Reader"},
    UI / "reader/stage.py": {"Stage"},
}
#: Of their methods those that only look, or that are a word of every object (an annotation's end, a window closed).
LOOKING = """
    all annotation caret chosen close code codes coders count counts current data document end find get info key keys
    menu menus path place place_of_code progress recent row rows selection snapshot text texts way within words
"""
#: What would make a widget do what mouse and keys should.
SLOTS = """
    accept activate animateClick click clicked done emit exec hidePopup insertPlainText keyClicks popup reject scrollTo
    select selectAll sendEvent setChecked setCheckState setCurrentIndex setCurrentItem setCurrentRow setCurrentText
    setDisabled setEnabled setExpanded setFocus setPlainText setSelection setText setValue showMenu showPopup toggle
    trigger triggered
"""
#: The system itself: these send what a mouse, a keyboard, an input method or a drag sends.
SYSTEM = {"hands.py": {"sendEvent", "wheelEvent"}, "carrying.py": {"sendEvent", "exec"}, "file_window.py": {"exec"}}
#: What a test calls its own things by: hands, person, a window being started, files on the disk.
OWN = {"hands", "someone", "self", "frame", "other", "dataset", "project_file", "shutil"}


def verbs() -> frozenset[str]:
    """The public methods of everything that does something."""
    found: set[str] = set()
    for path, names in DOERS.items():
        classes = [node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.ClassDef)]
        assert names <= {each.name for each in classes}, path
        for each in classes:
            if each.name in names:
                # a property only looks
                functions = (part for part in each.body if isinstance(part, ast.FunctionDef))
                found |= {part.name for part in functions if not part.decorator_list}
    return frozenset(name for name in found if not name.startswith("_")) - set(LOOKING.split())


def called(path: Path) -> list[tuple[int, str]]:
    """Line and name of every method that is called or handed over, other than those of the hands."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            by_hand = isinstance(node.value, ast.Name) and node.value.id in OWN
            if not by_hand:
                found.append((node.lineno, node.attr))
    return found


def test_there_are_verbs_to_look_for() -> None:
    assert {"apply", "undo", "add", "open_document", "show_only", "open_sample", "remove"} <= verbs()


@pytest.mark.parametrize("path", sorted(HERE.glob("*.py")), ids=lambda path: path.name)
def test_every_step_is_taken_with_mouse_and_keys(path: Path) -> None:
    forbidden = (verbs() | set(SLOTS.split())) - SYSTEM.get(path.name, set())
    assert [f"line {line}: {name}" for line, name in called(path) if name in forbidden] == []


def test_a_step_behind_the_windows_back_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "test_cheating.py"
    path.write_text("def test(someone):\n    someone.sees.window.actions['undo'].trigger()\n", encoding="utf-8")
    assert (2, "trigger") in called(path)
    path.write_text("def test(someone):\n    someone.sees.window.desk.apply('x')\n", encoding="utf-8")
    assert "apply" in {name for _, name in called(path)} & verbs()
