"""Korean nouns without their particle: what is cut off, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nkhr_desktop.ui.reader.particles import noun_length, without_particle

#: The noun, then what may stand behind it.
WITH = """
정치범수용소 에서 에서는 에서의 로 로부터 가 는 를 의 와 까지 마저 조차 처럼 이며 라고
고문 이 은 을 과 의 에 으로 으로부터의 이나 이며 이라고 이라는 도 만 까지 하고
보위부 가 는 를 의 에 에게 에서 에게는 에게서 로부터 와의 만
북한 이 은 을 의 에 에서 에서의 으로 으로부터 과 과의 과는 에서도 에는 까지도
서울 로 에서 의 이
국가 가 는 를 의 와 로 에서 나
회의 가 는 를 에서 의
제도 가 는 를 의 로
사이 에 에서 가
위원회 의 가 는 에 에서
인권이사회 의 가 에서는
사회 의
경제 도 는 의
체제 도 의
위반 도 은 을
해결 과 을
여성들 은 의 에게 이
어린이 가 들을 들의
아이 가 는 의
지하 에서 는
평안남도 에서 의 는
한반도 의 에서
국경 을 에서 밖에 까지
어머니 와 가 하고 께서 한테 랑 의
중국 으로 으로의 과의 까지 에서만
법 은 의 을 으로
집 에서 에 으로
돈 을 은 이
말 을 이
UN 의 은 에
COI 는 의 가
1997년 에 부터 까지는
인도 로 의
교화소 에서의 로 에는
피해자 이며 이자 에게만 들에게는
""".strip().splitlines()
#: Words that end as if they had a particle.
WHOLE = """
회의 전원회의 최고인민회의 국가 전문가 활동가 운동가 정치가 평가 재평가 허가 휴가 제도 성분제도 연좌제도 사법제도
사이 아이 나이 차이 높이 어린이 젊은이 옥살이 감옥살이 끊임없이 틀림없이 효과 결과 조사결과 통과 국경통과 성과
정의 항의 협의 논의 합의 결의 주의 민주주의 사회주의 인도주의 태도 속도 정도 의도 시도 인도 수도 보도 지도 한반도
평안남도 함경북도 양강도 자강도 탈북시도 언론보도 도로 경로 통로 포로 국군포로 고속도로 스스로 그대로 하나 누구나
마을 가을 하지만 했지만 없지만 대만 불만 자만 많은 같은 젊은 수많은 하는 있는 없는 고문하는 처형하며 3만 38도 일과 피로
labour 북 의 은
"""
TABLE = [(line.split()[0], particle) for line in WITH for particle in line.split()[1:]]


@pytest.mark.parametrize(("noun", "particle"), TABLE)
def test_a_particle_is_left_out(noun: str, particle: str) -> None:
    if particle.startswith("들"):  # many of them are still the noun
        noun, particle = noun + "들", particle.removeprefix("들")
    assert without_particle(noun + particle) == noun


@pytest.mark.parametrize("word", WHOLE.split())
def test_a_noun_is_never_eaten(word: str) -> None:
    assert without_particle(word) == word


def test_nothing_is_a_word_too() -> None:
    assert noun_length("") == 0


@given(st.text(st.sampled_from("가나의에서는도로이회국고문 a1.한을"), max_size=12))
def test_something_is_always_left(word: str) -> None:
    assert min(len(word), 1) <= noun_length(word) <= len(word)
