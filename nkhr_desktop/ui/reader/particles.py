"""A Korean noun without its particle: 정치범수용소에서 is 정치범수용소 and 에서. No Qt.

A guess by the rules of the written language: a particle must fit the sound before it, some stand behind others
(에서는, 으로부터의), and nouns that happen to end like a particle (회의, 제도, 어린이) are known by name.
"""

from __future__ import annotations


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


#: After a final consonant, after a vowel, after either.
_AFTER_CONSONANT = frozenset(_listed("이 은 을 과 으로 으로써 으로서 으로부터 이랑 이라도 이든지 이나마 이야"))
_AFTER_VOWEL = frozenset(_listed("가 는 를 와 로 로써 로서 로부터 라고 라는 라며 란 나 며 랑 라도 든지"))
_AFTER_EITHER = frozenset(
    _listed("""
    에 에서 에게 에게서 께 께서 한테 한테서 의 도 만 까지 부터 조차 마저 밖에 처럼 보다 마다 만큼 대로 뿐 하고
    에서부터 에게로 이라고 이라는 이라며 이란 이나 이며 이자
    """)
)
#: What these may have behind them, and what that is.
_BASES = _listed(
    "에 에서 에게 에게서 께 께서 한테 으로 로 으로부터 로부터 에서부터 까지 부터 와 과 만 마저 조차 처럼 보다 밖에 하고"
    " 이라고 라고 으로서 로서 으로써 로써 만큼 뿐"
)
_TAILS = ("는", "은", "도", "만", "의", "이", "을", "까지", "만의", "만이", "만은", "만을")
#: Behind these one syllable is noun enough: 집에서, 법으로, 돈까지.
_LONG_ENOUGH = frozenset(
    _listed("에서 에게 에게서 에서는 에서도 에는 에도 까지 부터 으로 으로부터 처럼 한테 께서 이라고 조차")
)
#: Nouns of one syllable that are safe to cut free from a particle of one; and words that only look like that.
_ONE = frozenset(
    _listed("법 돈 집 밥 옷 땅 딸 몸 손 글 힘 삶 죄 쌀 총 칼 옥 당 것 곳 말 일 남 벌 병 약 빵 술 형 눈 뼈 피")
)
_ONE_WHOLE = frozenset(_listed("일과 병과 약과 남도 당도 벌이 피로 일만"))

#: Words that end as if they had a particle, whatever stands before them in one word.
_ENDINGS = _listed(
    "어린이 젊은이 늙은이 길잡이 갓난이 옥살이 더부살이 머슴살이 징역살이 종살이 하루살이 타향살이 목걸이 돈벌이 밥벌이"
    " 끊임없이 어김없이 틀림없이 예외없이 수없이 빠짐없이 거침없이 남김없이 일찍이 더욱이 수많은 알맞은"
    " 누구나 얼마나 언제나 어디나 그러나 하지만 그렇지만 그러지만 이지만 되지만"
    " 스스로 함부로 그대로 제대로 이대로 마음대로 때때로 억지로 고속도로 전쟁포로 국군포로"
    " 탈출경로 탈북경로 이동경로 송환경로 해상경로"
    " 평안남도 평안북도 함경남도 함경북도 황해남도 황해북도 충청남도 충청북도 전라남도 전라북도 경상남도 경상북도"
    " 양강도 량강도 자강도 강원도 경기도 제주도 평안도 함경도 황해도 반도"
    " 언론보도 신문보도 허위보도 방송보도 후속보도 탈북시도 탈출시도 자살시도 도주시도 월경시도 살해시도"
    " 신병인도 범죄인인도 신용도 만족도 지지도 인지도 투명도 난이도 중요도 신뢰도 기여도 참여도 이해도"
    " 정치가 만화가 허가 휴가 국경통과 법안통과 무사통과 강제통과 산부인과 정신과"
    " 사회정의 전환기정의 응보정의 유엔결의 안보리결의 남북합의 주의 회의 제도 결과"
)
#: ... unless these stand before the last syllable: 위원회의 is 위원회 and 의, 경제도 is 경제 and 도.
_BUT_NOUNS = {
    "회의": _listed(
        "위원회 이사회 사회 국회 의회 총회 교회 협회 대회 집회 기회 연합회 학회 청문회 연구회 동창회 후원회"
    ),
    "주의": _listed("고용주 소유주 광주 전주 사업주 건물주"),
    "제도": _listed("경제 문제 규제 통제 강제 억제 국제 과제 의제 주제 형제 전제 면제 해제 삭제 실제 체제 제재"),
    "결과": _listed("연결 해결 대결 판결 의결 종결 타결 체결 표결 단결"),
    "반도": _listed("위반 동반 기반 일반 전반 후반 과반"),
}
#: Endings with 하 that are nouns; after any other 하 stands a verb (고문하는), which has no particle.
_NOUNS_WITH_HA = (
    "지하",
    "산하",
    "부하",
    "이하",
    "저하",
    "휘하",
    "치하",
    "각하",
    "영하",
    "강하",
    "투하",
    "슬하",
    "예하",
    "폐하",
    "관하",
)
_OF_VERBS = ("하", "되", "시키", "으")


def without_particle(word: str) -> str:
    """The noun at the begin of ``word``; all of it where no particle can be told."""
    return word[: noun_length(word)]


def noun_length(word: str) -> int:
    """How many characters of a Korean word are left without its particle; all of them if it has none."""
    if len(word) < 2 or not _is_syllable(word[-1]) or _is_whole(word):
        return len(word)
    for length in range(min(len(word) - 1, _LONGEST), 0, -1):
        left, particle = word[:-length], word[-length:]
        if particle in _PARTICLES and _fits(left, particle) and _is_noun(left, particle):
            return len(left)
    return len(word)


def _all_particles() -> frozenset[str]:
    stacked = {base + tail for base in _BASES for tail in _TAILS if base != tail}
    return _AFTER_CONSONANT | _AFTER_VOWEL | _AFTER_EITHER | frozenset(stacked)


_PARTICLES = _all_particles()
_LONGEST = max(map(len, _PARTICLES))


def _is_whole(word: str) -> bool:
    """True if the word ends like a particle and has none."""
    if word in _ONE_WHOLE or _is_verb_with_but(word):
        return True
    for ending in _ENDINGS:
        if word.endswith(ending):
            return not any(word.endswith(noun + ending[-1]) for noun in _BUT_NOUNS.get(ending, ()))
    return False


def _is_verb_with_but(word: str) -> bool:
    """했지만, 없지만: 만 is a part of the verb's ending."""
    return len(word) > 2 and word.endswith("지만") and _final(word[-3]) in (6, 18, 20)  # ㄶ, ㅄ, ㅆ


def _is_noun(left: str, particle: str) -> bool:
    last = left[-1]
    if last.isdigit() and particle in ("만", "도"):
        return False  # 3만 is thirty thousand, 38도 a degree
    if not _is_syllable(last):
        return True
    if len(left) == 1:
        return particle == "를" or particle in _LONG_ENOUGH or left in _ONE
    return not left.endswith(_OF_VERBS) or left.endswith(_NOUNS_WITH_HA)


def _fits(left: str, particle: str) -> bool:
    """True if the particle can stand after that sound."""
    last = left[-1]
    if not _is_syllable(last):
        return last.isalnum()
    for form in (particle, *(base for base in _BASES if particle.startswith(base))):
        final = _final(last)
        if form in _AFTER_EITHER:
            return True
        if form in ("로", "로써", "로서", "로부터"):  # after ㄹ as after a vowel
            return final in (0, 8)
        if form in _AFTER_VOWEL:
            return final == 0
        if form in _AFTER_CONSONANT:
            return final != 0 and not (final == 8 and form.startswith("으로"))
    return False


def _final(syllable: str) -> int:
    """The number of its final consonant; 0 for none."""
    return (ord(syllable) - ord("가")) % 28


def _is_syllable(letter: str) -> bool:
    return "가" <= letter <= "힣"
