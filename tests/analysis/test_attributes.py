"""What a text says about itself, and what it does not."""

from __future__ import annotations

import pytest

from nkhr_desktop import resources
from nkhr_desktop.analysis.attributes import Guessed, Inferred, guess
from nkhr_desktop.analysis.bylines import bylines
from nkhr_desktop.analysis.dates import date_of_line, first_date, without_date

ENGLISH = "The witness said that she was held in the camp for a year and that it was cold in the winter.\n"


def of(text: str, name: str, file_name: str = "a.txt") -> Guessed | None:
    return guess(text, file_name).get(name)


@pytest.mark.parametrize(
    ("number", "author", "date"),
    [
        ("000", Guessed("Jung Min-ho"), Guessed("2024-02-20")),
        ("001", None, None),
        ("002", None, None),
        ("003", Guessed("Ji Da-gyum"), Guessed("2024-07-11")),
        ("004", None, Guessed("2024-03-18", Inferred.AS_OF)),
    ],
)
def test_the_seeds_say_what_they_say(number: str, author: Guessed | None, date: Guessed | None) -> None:
    (path,) = resources.seeds().glob(f"{number}_*.txt")
    found = guess(path.read_text("utf-8"), path.name)
    assert (found.get("author"), found.get("date")) == (author, date)
    assert found["language"] == Guessed("en", Inferred.LETTERS)
    assert found["title"].reason == ""
    assert "publisher" not in found


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jung Min-ho", "Jung Min-ho"),
        ("BY JUNG MIN-HO", "JUNG MIN-HO"),
        ("By Ji Da-gyumPublished : July 11, 2024 - 18:07", "Ji Da-gyum"),
        ("By Anna B. Smith and Lee Jung-hoon | 12 March 2024", "Anna B. Smith and Lee Jung-hoon"),
        ("Written by Tomás Ojea-Quintana", "Tomás Ojea-Quintana"),
        ("홍길동 기자 hong@paper.example", "홍길동"),
        ("[서울=어느통신] 홍길동 특파원 = 북한은", "홍길동"),
        ("홍길동 기자 2024.07.11 18:07", "홍길동"),
        ("저자: 홍길동", "홍길동"),
        ("By the end of March 2024", None),
        ("By Monday", None),
        ("by train and by boat", None),
        ("Kim Il-hyeok, one of the speakers, said so", None),
        ("그는 기자", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    found = of(f"A title of this text\n{line}\n{ENGLISH}", "author")
    assert (found.value if found else None) == author


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("February 20, 2024", "2024-02-20"),
        ("20 February 2024", "2024-02-20"),
        ("Thursday, 11 July 2024", "2024-07-11"),
        ("Published : July 11, 2024 - 18:07", "2024-07-11"),
        ("Updated on March 3rd, 2024 at 6:07 p.m. KST", "2024-03-03"),
        ("2024-07-11", "2024-07-11"),
        ("2024.07.11.", "2024-07-11"),
        ("2024. 7. 11.", "2024-07-11"),
        ("2024년 7월 11일", "2024-07-11"),
        ("2024년 7월 11일(목)", "2024-07-11"),
        ("입력 2024.07.11 오후 3:12", "2024-07-11"),
        ("기사입력 2024-07-11 10:00:12 | 최종수정 2024-07-12", "2024-07-11"),
        ("July 2024", "2024-07"),
        ("2024년 7월", "2024-07"),
        ("Feb 29, 2024", "2024-02-29"),
        ("Feb 29, 2023", None),
        ("11/07/2024", None),
        ("On October 18, 2024, a decade after", None),
        ("(FILE) Kim visiting the command on October 17, 2024.", None),
        ("3024-01-01", None),
        ("", None),
    ],
)
def test_dates_of_lines(line: str, date: str | None) -> None:
    assert date_of_line(line) == date


def test_a_day_comes_before_a_month_and_knows_its_place() -> None:
    seen = first_date("In May 2023 and on June 4, 2024 too")
    assert seen is not None
    assert (seen.iso, "In May 2023 and on June 4, 2024 too"[seen.start : seen.end]) == ("2024-06-04", "June 4, 2024")
    assert without_date("By Lee — Published: 2024.07.11 18:07") == "By Lee"
    assert without_date("By Lee") == "By Lee"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("A letter\nSignatories (as of March 18, 2024)\n", Guessed("2024-03-18", Inferred.AS_OF)),
        ("A letter\n서명 단체 (2024년 3월 18일 기준)\n", Guessed("2024-03-18", Inferred.AS_OF)),
        ("A letter\nAs of March 18, 2024, six hundred people were sent back.\n", None),
        ("A letter\nAs of March 2024\n", None),
        ("서한\n" + "내용이다.\n" * 40 + "2024년 3월 18일\n서명\n", Guessed("2024-03-18")),
    ],
)
def test_dates_of_texts(text: str, date: Guessed | None) -> None:
    assert of(text, "date") == date


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("제목이다\n(서울=어느통신) 홍길동 기자 = 북한은\n", Guessed("어느통신")),
        (ENGLISH + "Copyright © 2024 The Paper. All rights reserved.", Guessed("The Paper", Inferred.COPYRIGHT_LINE)),
        (ENGLISH + "ⓒ 어느신문, 무단전재 금지", Guessed("어느신문", Inferred.COPYRIGHT_LINE)),
        (ENGLISH + "© 2024. All rights reserved.", None),
        (ENGLISH, None),
    ],
)
def test_publishers(text: str, publisher: Guessed | None) -> None:
    assert of(text, "publisher") == publisher


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("증인은 겨울 내내 관리소에 갇혀 있었다고 말했다. UN COI", "ko"),
        ("보고서(Report of the Commission of Inquiry)에 따르면 고문이 있었다.", "ko"),
        ("북조선 인권 상황에 관한 조사위원회의 보고서이다".encode().decode(), "ko"),
        ("Les témoins ont décrit la détention arbitraire et la torture dans les camps du pays.", None),
        ("北朝鮮の人権状況に関する国連の報告書は組織的な人権侵害を指摘した。UN COI", None),
        ("123 456", None),
        ("", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    found = of(text, "language")
    assert (found.value if found else None) == language


@pytest.mark.parametrize(
    ("number", "lines"),
    [
        ("000", ["By Jung Min-ho", "February 20, 2024"]),
        ("001", []),
        ("002", []),
        ("003", ["By Ji Da-gyumPublished : July 11, 2024 - 18:07"]),
        ("004", []),
    ],
)
def test_bylines_of_the_seeds(number: str, lines: list[str]) -> None:
    (path,) = resources.seeds().glob(f"{number}_*.txt")
    text = path.read_text("utf-8")
    assert [span.quote(text) for span in bylines(text)] == lines


def test_below_the_first_long_line_a_date_is_a_heading() -> None:
    prose = "In these months the camp was closed and its people were brought to other places, " * 2
    text = f"A chronicle\n\nMarch 3, 1998\n{prose}\nMarch 7, 1998\n{prose}"
    assert [span.quote(text) for span in bylines(text)] == ["March 3, 1998"]
    assert bylines("") == ()


def test_a_title_that_is_not_there_is_inferred_from_the_file() -> None:
    assert of(ENGLISH * 3, "title", "testimony 12.txt") == Guessed("testimony 12", Inferred.FILE_NAME)
    assert of("2024-07-11\nText", "title", "letter.md") == Guessed("letter", Inferred.FILE_NAME)
    assert of("A report\nText", "title", "x.txt") == Guessed("A report")
    assert of("", "title", "") is None


def test_nothing_of_a_hostile_text_takes_long() -> None:
    lines = ["By " + "Aa " * 40, "A-" * 70, "as of " * 20, "1" * 140, "© " + "a b" * 45, "(" * 140, "월 " * 70]
    assert guess("\n".join(lines * 200), "a.txt")["title"].value.startswith("By Aa")
