"""The faces that travel with the app: their families, what they can show, and their licences."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from nkhr_desktop import resources
from nkhr_desktop.ui import fonts

KOREAN = "증인 이○○은 “보위부 조사관들이”라고 증언했다."
FAMILIES = {
    "Pretendard-Regular.otf": "Pretendard",
    "Pretendard-Medium.otf": "Pretendard",
    "Pretendard-SemiBold.otf": "Pretendard",
    "NotoSerif-Regular.ttf": "Noto Serif",
    "NotoSerif-Bold.ttf": "Noto Serif",
    "NotoSerifCJKkr-Regular.otf": "Noto Serif CJK KR",
    "NotoSerifCJKkr-Bold.otf": "Noto Serif CJK KR",
    "NotoSerifHan-Regular.otf": "Noto Serif Han",
}


@pytest.fixture
def registered(qapp: QApplication) -> None:
    """All faces known to Qt."""
    fonts.register_first()
    fonts.register_rest()


def faces(text: str, font: QFont) -> set[tuple[str, str]]:
    """Family and style of every face that Qt takes for `text`."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    raw = [run.rawFont() for run in layout.glyphRuns()]
    return {(one.familyName(), one.styleName()) for one in raw}


@pytest.mark.parametrize("name", [*fonts.FIRST, *fonts.REST])
def test_a_file_has_the_family_that_is_asked_for(qapp: QApplication, name: str) -> None:
    raw = QRawFont(str(resources.path(f"fonts/{name}")), 17)
    assert raw.isValid()
    assert raw.familyName() == FAMILIES[name]


def test_the_files_are_those_that_are_registered() -> None:
    folder = resources.path("fonts")
    found = {file.name for file in folder.iterdir() if file.suffix in (".otf", ".ttf")}
    assert found == {*fonts.FIRST, *fonts.REST}
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 16_000_000
    for licence in ("OFL-Pretendard.txt", "OFL-Noto.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / licence).read_text(encoding="utf-8")


def test_families_are_known_to_qt(registered: None) -> None:
    assert {"Pretendard", "Noto Serif", "Noto Serif CJK KR", "Noto Serif Han"} <= set(QFontDatabase.families())
    assert fonts.register_first() == []
    assert fonts.register_rest() == []


def test_korean_and_latin_lines_get_the_right_faces(registered: None) -> None:
    assert faces(KOREAN, fonts.face(fonts.INTERFACE, 13)) == {("Pretendard", "Regular")}
    assert faces("ㄱㅈㅅ 강제송환", fonts.face(fonts.INTERFACE, 13)) == {("Pretendard", "Regular")}
    bold = fonts.face(fonts.INTERFACE, 13, QFont.Weight.DemiBold)
    assert faces(KOREAN, bold) == {("Pretendard", "SemiBold")}
    assert faces("human rights", fonts.face(fonts.READING, 17)) == {("Noto Serif", "Regular")}
    assert faces("증인은", fonts.face(fonts.READING, 17)) == {("Noto Serif CJK KR", "Regular")}
    title = fonts.face(fonts.READING, 25, QFont.Weight.Bold)
    assert faces("증인은", title) == {("Noto Serif CJK KR", "Bold")}


@pytest.mark.parametrize(
    "text", ["북한 인권", "ᄒᆞᆫ글", "나랏〮말〯ᄊᆞ미", "○○○", "·「」『』〈〉※①", "北韓 人權", "ㄱㅈㅅ", "㈜"]
)
def test_the_korean_cut_has_what_documents_have(qapp: QApplication, text: str) -> None:
    cut = [
        QRawFont(str(resources.path(f"fonts/{name}")), 17) for name in fonts.REST if "CJKkr" in name or "Han" in name
    ]
    regular = [raw for raw in cut if raw.styleName() == "Regular"]
    lacking = [
        letter for letter in text if letter != " " and not any(raw.supportsCharacter(ord(letter)) for raw in regular)
    ]
    assert lacking == []


@pytest.mark.parametrize(
    "text",
    [
        "ﾡﾤﾱￂ",  # halfwidth consonants and vowels
        "Ким Чен Ир",
        "Nguyễn Thị Phương",
        "金日成 朴正熙 李承晩 崔 鄭 姜 趙 尹 張 林 國家 强制 拘禁 證言",
        "ᄀᆞᄅᆞᆷ ᄯᆞᆯ ᅀᆞᅀᅵ",
    ],
)
def test_the_shipped_faces_have_what_names_in_documents_need(qapp: QApplication, text: str) -> None:
    """Chinese and Japanese names in rarer characters, emoji and Thai are for the faces of the system."""
    cut = [QRawFont(str(resources.path(f"fonts/{name}")), 17) for name in (*fonts.FIRST, *fonts.REST)]
    assert [each for each in text if each != " " and not any(raw.supportsCharacter(ord(each)) for raw in cut)] == []


def test_what_the_shipped_faces_lack_comes_from_the_system(registered: None) -> None:
    """Where it has a face for it: no boxes."""
    han = "朝鲜 橫田めぐみ 蹂躙"
    if not {"Noto Sans CJK KR", "Noto Sans CJK JP", "Malgun Gothic"} & set(QFontDatabase.families()):
        pytest.skip("this system has no face for all of Chinese and Japanese")
    for families in (fonts.INTERFACE, fonts.READING):
        layout = QTextLayout(han, fonts.face(families, 17))
        layout.beginLayout()
        layout.createLine().setLineWidth(10_000)
        layout.endLayout()
        assert all(glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes())


def test_old_hangul_is_put_together(qapp: QApplication) -> None:
    raw = QRawFont(str(resources.path("fonts/NotoSerifCJKkr-Regular.otf")), 17)
    assert not raw.fontTable("GSUB").isEmpty()
    assert not raw.fontTable("GPOS").isEmpty()


def test_figures_of_one_width(registered: None) -> None:
    font = fonts.tabular(fonts.face(fonts.INTERFACE, 13))
    widths = []
    for text in ("1111", "0000"):
        layout = QTextLayout(text, font)
        layout.beginLayout()
        line = layout.createLine()
        widths.append(line.naturalTextWidth())
        layout.endLayout()
    assert widths[0] == widths[1]


@pytest.mark.expects_warnings
def test_a_missing_face_is_said_and_the_rest_goes_on(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(fonts, "FIRST", ("NoSuchFace.otf", "Pretendard-Regular.otf"))
    qapp.setProperty("nkhr_fonts_first", None)
    assert fonts.register_first() == ["Pretendard"]
    assert "NoSuchFace.otf" in caplog.text


def test_without_an_application_it_says_so() -> None:
    code = "from nkhr_desktop.ui import fonts\ntry: fonts.register_first()\nexcept RuntimeError as e: print(e)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "QApplication" in done.stdout
