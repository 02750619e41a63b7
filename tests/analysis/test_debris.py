"""Debris of web pages: exactly these lines of each seed, and nothing of anybody's words."""

from __future__ import annotations

import unicodedata

import pytest

from nkhr_desktop import resources
from nkhr_desktop.analysis.debris import debris, title_line

#: The lines of each seed that are debris, counted from 1.
SEEDS = {
    "000": [1, 9, 36],
    "001": [1, 5, 7, 9, 13, 14],
    "002": [1, 3, 9, 13, 14, 16, 18, 34, 35, 36, 37],
    "003": [],
    "004": [1, 111, 113, 115],
}
TITLES = {"000": 3, "001": 3, "002": 5, "003": 1, "004": 3}


def seed(number: str) -> str:
    (path,) = resources.seeds().glob(f"{number}_*.txt")
    return path.read_text("utf-8")


def marked(text: str) -> list[str]:
    return [span.quote(text) for span in debris(text)]


@pytest.mark.parametrize("number", SEEDS)
def test_the_seeds_line_by_line(number: str) -> None:
    text = seed(number)
    lines = text.split("\n")
    expected = [lines[place - 1] for place in SEEDS[number]]
    spans = debris(text)
    assert [span.quote(text) for span in spans] == expected
    assert [text.count("\n", 0, span.start) + 1 for span in spans] == SEEDS[number]


@pytest.mark.parametrize("number", TITLES)
def test_the_title_is_the_first_line_that_is_no_debris(number: str) -> None:
    text = seed(number)
    span = title_line(text, debris(text))
    assert span is not None
    assert span.quote(text) == text.split("\n")[TITLES[number] - 1]


PROSE = (
    "검찰은 지난달 북한을 떠난 여성 세 명의 증언을 바탕으로 강제송환 뒤의 구금과 고문에 관한 보고서를 냈다고 밝혔다.\n"
)


def test_a_korean_page() -> None:
    top = "본문 바로가기\n메뉴\n북한인권 보고서 발간\n홍길동 기자\n2024.07.11 18:07\n"
    top += "공유하기\n글자크기\n가\n사진=어느통신\n"
    bottom = "저작권자 ⓒ 어느신문, 무단전재 및 재배포 금지\n관련기사\n많이 본 뉴스\n댓글\n"
    text = top + PROSE * 3 + bottom
    assert marked(text) == [
        *("본문 바로가기", "메뉴", "공유하기", "글자크기", "가", "사진=어느통신"),
        *bottom.strip().split("\n"),
    ]
    span = title_line(text, debris(text))
    assert span is not None
    assert span.quote(text) == "북한인권 보고서 발간"
    apart = unicodedata.normalize("NFD", text)
    assert len(debris(apart)) == 10


@pytest.mark.parametrize(
    "line",
    [
        "0:00 0:03:47 0:00",
        "00:00 / 03:47",
        "Copyright © 2024 A Paper. All rights reserved.",
        "© A Paper",
        "Home > News > North Korea",
        "Photo credit: A Photographer",
        "Your tax-deductible donation will help us.",
        "  Skip to content  ",
        "ⓒ 어느신문 & 어느닷컴, 무단 전재 및 재배포 금지",
    ],
)
def test_lines_that_are_debris_wherever_they_stand(line: str) -> None:
    text = f"{PROSE}{line}\n{PROSE}"
    assert marked(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "Share\nis what we did with the little food that we had in the camp, every day and every night.\n",
        "She said:\nPlease wait\n" + "x" * 120 + ".\nHome\n" + "y" * 120 + ".\n",
        f"{PROSE}댓글\n{PROSE}",
        "Q: Were you beaten?\nA: Yes.\nQ: Were you beaten?\nA: Yes.\n",
        "I want to go home, says the river tonight\nwe walk\nI want to go home, says the river tonight\nwe walk\n",
        "Name | Camp | Year\nKim | 15 | 1999\n",
        "Home\n",
        "At 0:00 we left.\n",
        "The gift can wait.\nYour support will help to bring justice to the victims.\n",
        "XS",
        PROSE,
        PROSE * 4,
    ],
)
def test_words_of_people_are_never_debris(text: str) -> None:
    body = text if text.startswith("Q") else f"{PROSE}{text}{PROSE}"
    assert marked(body) == []


def test_a_repeated_title_stays_where_nothing_else_speaks_of_a_web_page() -> None:
    title = "Rights advocates call for renewed focus\n"
    assert marked(title + "By A. Writer\n" + title + PROSE) == []
    assert marked("Skip to content\n" + title + "By A. Writer\n" + title + PROSE) == ["Skip to content", title[:-1]]


def test_a_repeat_far_from_the_top_stays() -> None:
    title = "Rights advocates call for renewed focus\n"
    assert marked("Skip to content\n" + title + "".join(f"{n} {PROSE}" for n in range(20)) + title) == [
        "Skip to content"
    ]


def test_a_long_caption_that_follows_itself_is_marked_once() -> None:
    caption = "(FILE) Soldiers at a ceremony in the capital on an October day of the year 2024.\n"
    assert marked("Skip to content\n" + PROSE + caption * 2 + PROSE)[1:] == [caption[:-1]]
    assert marked("Skip to content\n" + PROSE + caption * 3 + PROSE)[1:] == []
    assert marked(PROSE + caption * 2 + PROSE) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# A report\n\nText", "A report"),
        ("  ## 보고서 ##\nText", "보고서"),
        ("\n\n  A report  \n", "A report"),
        ("Skip to content\nA report\n", "A report"),
        (PROSE, None),
        ("", None),
        ("Skip to content\n", None),
        ("x" * 300, None),
    ],
)
def test_titles(text: str, title: str | None) -> None:
    span = title_line(text, debris(text))
    assert (span.quote(text) if span else None) == title


def test_a_line_of_a_million_characters_is_no_debris() -> None:
    assert debris("a" * 1_000_000 + "\nSkip to content\n" + "저작권자 " * 200_000)[0].start == 1_000_001
    assert len(debris(("© " + "a " * 60 + "\n") * 2000)) <= 2000
