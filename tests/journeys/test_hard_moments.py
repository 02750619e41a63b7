"""When something is in the way: it is said in a plain sentence, nothing is lost, and the work goes on."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from nkhr_desktop.project import opening
from nkhr_desktop.project.sample import make_sample
from nkhr_desktop.ui.welcome.page import WelcomePage
from tests.journeys import dataset, hands, sights
from tests.journeys.researcher import Researcher


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, coded by Kim from now on."""
    path = tmp_path_factory.mktemp("made") / "sample.nkhr"
    make_sample(path, coder="Kim").close()
    return path


@pytest.fixture
def project_file(made_once: Path, home: Path) -> Path:
    """A copy of it among a person's documents."""
    path = home / "Documents" / "interviews.nkhr"
    shutil.copy(made_once, path)
    return path


def test_a_project_that_may_only_be_read(
    researcher: Researcher, project_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project_file.chmod(0o444)
    if os.access(project_file, os.W_OK):  # an administrator may write everything
        monkeypatch.setattr(opening, "_writable", lambda path: path != project_file)
    before = project_file.read_bytes()
    someone = researcher
    someone.starts_the_app(project_file)
    hands.wait_until(lambda: someone.sees.window.desk.document, "a document")
    assert "can only be read" in someone.sees.window.strips.read_only.words
    coded = someone.sees.annotations()
    someone.selects("widely varying views")
    someone.presses("1")
    someone.presses("/")
    assert not someone.sees.palette.isVisible()
    someone.presses("Escape")
    someone.clicks_highlight(coded[0][0])
    someone.presses("Delete")
    assert someone.sees.annotations() == coded
    target = project_file.with_name("read")
    someone.exports_to(target)
    assert len(dataset.read(target).annotations) == len(coded)
    copy = project_file.with_name("copy.nkhr")

    hands.answering(
        lambda: hands.click_on(sights.button(someone.sees.window.strips.read_only, "Save a copy …")),
        lambda dialog: someone.names_file(dialog, copy),
    )
    hands.wait_until(copy.exists, "the copy")
    someone.closes()
    assert project_file.read_bytes() == before

    someone.comes_back(copy)
    hands.wait_until(lambda: someone.sees.window.desk.document, "a document")
    someone.selects("widely varying views")
    someone.presses("1")
    assert ("widely varying views", "Forced repatriation") in someone.sees.annotations()


def test_a_file_that_is_no_project(researcher: Researcher, home: Path) -> None:
    wrong = home / "Documents" / "holiday.nkhr"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))
    someone = researcher
    someone.starts_the_app()
    someone.opens_project(wrong)
    assert "“holiday.nkhr” is not a project of this app. It was not touched." in someone.sees.message
    assert someone.sees.the(WelcomePage).isVisible()
    assert wrong.stat().st_size == 5008
    someone.opens_the_sample()


def test_a_project_that_has_gone(researcher: Researcher, project_file: Path) -> None:
    someone = researcher
    someone.starts_the_app(project_file)
    hands.wait_until(lambda: someone.sees.window.desk.document, "a document")
    someone.presses("Ctrl+W")
    assert someone.sees.the(WelcomePage).isVisible()
    project_file.rename(project_file.with_name("elsewhere.nkhr"))
    hands.click_on(sights.button(someone.sees.frame, "interviews"))
    said = someone.sees.message
    assert "“interviews.nkhr” is not there any more. Nothing was changed. Was it moved or renamed?" in said


@contextmanager
def full_disk(files: list[Path]) -> Iterator[None]:
    """No file of this process can grow beyond what the project has now."""
    import resource
    import signal

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (min(file.stat().st_size for file in files), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)


@pytest.mark.skipif(sys.platform == "win32", reason="files cannot be kept from growing there")
@pytest.mark.expects_warnings
def test_a_disk_that_takes_no_more(researcher: Researcher, project_file: Path) -> None:
    someone = researcher
    someone.starts_the_app(project_file)
    hands.wait_until(lambda: someone.sees.window.desk.document, "a document")
    before = someone.sees.annotations()
    target = project_file.with_name("dataset")
    someone.exports_to(target)
    earlier = {path.name: path.read_bytes() for path in target.iterdir()}
    empty = project_file.with_name("empty")
    empty.touch()
    with full_disk([empty]):
        someone.selects("widely varying views")
        someone.presses("1")
        assert someone.sees.message, "it was said"
        assert "inside the app" not in someone.sees.message
        assert someone.sees.annotations() == before
        said = someone.exports_to(target)
        assert "Written to" not in said
    assert {path.name: path.read_bytes() for path in target.iterdir()} == earlier
    someone.selects("widely varying views")
    someone.presses("1")  # there is room again
    assert ("widely varying views", "Forced repatriation") in someone.sees.annotations()
    someone.closes()
    someone.comes_back(project_file)
    hands.wait_until(lambda: someone.sees.window.desk.document, "a document")
    assert ("widely varying views", "Forced repatriation") in someone.sees.annotations()


def test_a_second_coder_on_the_same_words(researcher: Researcher, project_file: Path) -> None:
    someone = researcher
    someone.starts_the_app(project_file)
    hands.wait_until(lambda: someone.sees.window.desk.document, "a document")
    words = "widely varying views"
    someone.selects(words)
    someone.presses("1")
    someone.another_codes("박")
    someone.presses("1")  # the same passage: the chosen annotation still says which
    someone.presses("2")
    codes = [code for quote, code in someone.sees.annotations() if quote == words]
    assert sorted(codes) == ["Forced repatriation", "Forced repatriation", "Torture"]
    someone.exports_to(project_file.with_name("two"))
    rows = [row for row in dataset.read(project_file.with_name("two")).annotations if row["quote"] == words]
    assert sorted((row["coder"], row["code_name_en"]) for row in rows) == [
        ("Kim", "Forced repatriation"),
        ("박", "Forced repatriation"),
        ("박", "Torture"),
    ]


def test_what_is_being_written_when_the_window_closes_is_kept(researcher: Researcher, project_file: Path) -> None:
    someone = researcher
    someone.starts_the_app(project_file)
    hands.wait_until(lambda: someone.sees.window.desk.document, "a document")
    someone.selects("widely varying views")
    someone.presses("1")
    someone.presses("M")
    hands.type_text("half a thou")
    someone.closes()
    someone.comes_back(project_file)
    hands.wait_until(lambda: someone.sees.window.desk.document, "a document")
    someone.clicks_highlight("widely varying views")
    assert someone.sees.chosen is not None
    assert someone.sees.chosen.memo == "half a thou"
