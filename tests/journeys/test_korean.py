"""The main job in Korean, from the first start to the dataset; every word comes as an input method composes it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from nkhr_desktop.ui import language
from nkhr_desktop.ui.documents.import_dialog import ImportDialog
from nkhr_desktop.ui.settings import Settings
from tests.journeys import hands, sights
from tests.journeys.dataset import read
from tests.journeys.hands import answering, press, wait_until
from tests.journeys.researcher import Researcher

TEXT = """증언 기록

증언자는 2011년 중국에서 강제송환되었다고 말했다.

보위부 조사관들이 집결소에서 증언자를 때렸다. 그는 석 달 동안 강제로 일했다.

人權 유린은 옛글의 ᄒᆞᆫ 자까지 그대로 남는다.
"""


@pytest.fixture(autouse=True)
def korean_for_a_while(qapp: QApplication) -> Iterator[None]:
    """The tests that come after this one are in English."""
    yield
    language.speak(qapp, "en")


def adds(someone: Researcher, file: Path) -> None:
    """The file, by its dialog."""

    def name(dialog: QFileDialog) -> None:
        someone.names_file(dialog, file)

    def consent(dialog: QWidget) -> None:
        hands.click_on(sights.button(dialog, "문서 1건 추가"))

    answering(lambda: answering(lambda: press("Ctrl+Shift+O"), name, QFileDialog), consent, ImportDialog)
    someone.waits_for_work()


def exports(someone: Researcher, path: Path) -> None:
    """By the key, the dialog in Korean."""

    def fill(dialog: QWidget) -> None:
        someone.fills(sights.field(dialog, "저장할 곳"), str(path))
        hands.click_on(sights.button(dialog, "내보내기"))
        someone.waits_for_work()
        assert "저장한 곳" in sights.words_in(dialog)
        hands.click_on(sights.button(dialog, "닫기"))

    answering(lambda: press("Ctrl+E"), fill)


def test_the_main_job_in_korean(researcher: Researcher, home: Path) -> None:
    someone, file = researcher, home / "Documents" / "증언 기록.txt"
    file.write_text(TEXT, encoding="utf-8")
    settings = Settings(home / "settings.ini")
    settings.set("language", "ko")
    settings.write()
    someone.starts_the_app()
    hands.click_on(sights.button(someone.sees.frame, "예제 프로젝트 열기"))
    wait_until(lambda: someone.sees.window.desk.document, "a document on the desk")
    adds(someone, file)
    assert "문서 1건을 추가했습니다." in someone.sees.message
    someone.opens_document("증언 기록")

    # a code by its initial consonants; the Enter that ends the last of them applies nothing yet
    someone.selects("강제송환되었다")
    press("/")
    wait_until(lambda: someone.sees.palette.isVisible(), "the palette")
    hands.compose("ㄱㅈㅅㅎ")
    entry = someone.sees.palette.finder.current
    assert entry is not None
    assert entry.code.name_ko == "강제송환", "the unfinished consonant counts"
    hands.end_syllable("ㅎ")
    press("Return")
    assert someone.sees.palette.isVisible()
    assert someone.sees.annotations() == []
    name = someone.says_who_codes(lambda: press("Return"), "김 연구원")
    assert unicodedata.normalize("NFC", name) == "김 연구원"
    wait_until(lambda: len(someone.sees.annotations()) == 1, "the annotation")
    assert someone.sees.annotations()[0][0] == "강제송환되었다"

    someone.clicks_highlight("강제송환되었다")
    someone.writes_memo("중국에서 온 뒤의 일.\n두 번째 줄.")

    # a new code with a Korean name
    someone.selects("강제로 일했다")
    press("/")
    wait_until(lambda: someone.sees.palette.isVisible(), "the palette")
    hands.compose("집결소노동")
    hands.end_syllable("동")
    press("Right")
    press("Shift+Return")
    press("1")
    wait_until(lambda: not someone.sees.palette.isVisible(), "the palette closed")
    assert ("강제로 일했다", "집결소노동") in someone.sees.annotations()

    # finding, and what is found becomes a passage
    press("Ctrl+F")
    hands.compose("보위부")
    hands.end_syllable("부")
    press("Return")
    press("Escape")
    assert someone.sees.reader.selection == someone.sees.span_of("보위부")
    someone.applies_by_palette("고문")
    assert ("보위부", someone.sees.chosen_code) in someone.sees.annotations()
    someone.undoes()
    assert "실행을 취소했습니다: 코드 적용" in someone.sees.message
    assert len(someone.sees.annotations()) == 2

    target = home / "Documents" / "데이터세트"
    exports(someone, target)
    mine = {row["quote"]: row for row in read(target).by("김 연구원")}
    assert set(mine) == {"강제송환되었다", "강제로 일했다"}
    assert mine["강제송환되었다"]["memo"] == "중국에서 온 뒤의 일.\n두 번째 줄."
    someone.closes()
